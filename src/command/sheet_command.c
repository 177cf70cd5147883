#include <glib.h>
#include <stdio.h>

#include "base/digest.h"
#include "base/file.h"
#include "base/reason.h"
#include "cities.h"
#include "command.h"
#include "document/citysheet.h"
#include "output/dump.h"
#include "output/htmldocument.h"
#include "output/pdf.h"
#include "output/sink.h"
#include "run.h"

struct sheet_order {
    struct run run;
    const char *target, *dump;
    const struct region *city;
    const struct document *document;
    const struct pages *pages;
};

/* ---- what is on the sheet ---- */

/* What is wrong with the whole of a file concerns each city in it. */
static bool
is_of_own_file(const struct sheet_order *order,
               const struct finding *finding)
{
    const struct intake *intake = order->run.intake;

    for (size_t i = 0; finding->at.row == 0 && i < intake->n_files; i++)
        if (strcmp(intake->files[i].name, finding->at.file) == 0)
            return intake_concerns(&intake->files[i], order->city);
    return false;
}

/* The findings in the city's folder, and those of its rows in a file of
 * several cities: those of others are not its business. */
static bool
is_own(const struct sheet_order *order, const struct finding *finding)
{
    const char *file = finding->at.file;
    const char *folder = order->city->folder;

    if (file == NULL)
        return false;
    /* Share and rank are wrong without the others. */
    if (finding->detail.machine)
        return true;
    if (finding->detail.office > 0)
        return finding->detail.office == order->city->position + 1;
    if (is_of_own_file(order, finding))
        return true;
    if (folder == NULL)
        folder = arena_printf(order->run.arena, "submissions/%s",
                              language_pick(order->city->name, LANGUAGE_ZH));
    return g_str_has_prefix(file, folder) &&
           (file[strlen(folder)] == '/' || file[strlen(folder)] == '\0');
}

static struct findings *
own_findings(const struct sheet_order *order)
{
    const struct findings *all = order->run.findings;
    struct findings *own = findings_new(order->run.arena);

    for (size_t i = 0; i < findings_count(all); i++) {
        const struct finding *finding = findings_get(all, i);

        if (!is_own(order, finding))
            continue;
        findings_add_detail(own, finding->code, finding->at,
                            finding->detail);
        *findings_edit(own, findings_count(own) - 1) = *finding;
    }
    return own;
}

/* As `sha256sum` prints it; NULL when the file cannot be read. */
static const char *
hash_of(const struct sheet_order *order, const struct intake_file *file)
{
    struct arena *scratch = arena_new();
    const char *bytes, *hash = NULL;
    struct words why = {0};
    size_t length;

    if (file_read(scratch, file->path, file->limits.file_bytes, &bytes,
                  &length, &why)) {
        char text[DIGEST_TEXT];
        hash = arena_strdup(order->run.arena,
                            digest_of(bytes, length, text));
    } else if (reason_is_machine(why)) {
        findings_add(order->run.findings, FINDING_FILE_UNREADABLE,
                     (struct place){.file = file->name}, .args = {why},
                     .machine = true);
    }
    arena_free(scratch);
    return hash;
}

static void
make_document(struct sheet_order *order)
{
    struct run *run = &order->run;
    const struct intake *intake = run->intake;
    struct citysheet_file *files =
        ARENA_NEW_N(run->arena, struct citysheet_file, intake->n_files + 1);
    struct citysheet sheet = {
        .figures = run->figures, .city = order->city, .files = files,
        .findings = own_findings(order),
    };

    for (size_t i = 0; i < intake->n_files; i++) {
        const struct intake_file *file = &intake->files[i];
        const struct intake_part *part = intake_part(file, order->city);

        if (intake_concerns(file, order->city))
            files[sheet.n_files++] = (struct citysheet_file){
                .name = file->name, .form = file->form,
                .n_rows = part != NULL ? part->n_rows : 0,
                .readable = file->readable,
                .sha256 = hash_of(order, file),
            };
    }
    run_languages(run, sheet.languages);
    order->document = citysheet_read(run->arena, &sheet);
    /* Only what concerns this city, and the setting of its sheet, is said. */
    run->findings = own_findings(order);
}

/* ---- writing it ---- */

static bool
is_page(const struct sheet_order *order)
{
    return g_str_has_suffix(order->target, ".html");
}

static enum status
write_page(struct sheet_order *order)
{
    struct words why = {0};
    struct byte_sink *sink = sink_open(order->target);

    htmldocument_print(order->run.arena, order->document, sink);
    if (!sink_close(order->run.arena, sink, &why))
        return run_failed(&order->run, order->target, why);
    return STATUS_GOOD;
}

static enum status
write_pdf(struct sheet_order *order)
{
    struct run *run = &order->run;
    struct words why = {0};

    if (order->dump != NULL &&
        !dump_write(run->arena, order->pages, order->dump, &why))
        return run_failed(run, order->dump, why);
    if (!pdf_write(run->arena, order->pages, run->survey->date,
                   order->target, &why))
        return run_failed(run, order->target, why);
    return STATUS_GOOD;
}

/* A sheet is printed whatever was found: it is there to be corrected. */
static enum status
make_sheet(struct sheet_order *order)
{
    struct run *run = &order->run;
    struct quality quality = {0};

    if (!run_survey(run, run->options->rest[0])) {
        run_settle(run);
        run_report(run);
        return run_blocked(run);
    }
    order->city = cities_find(run, run->options->rest[1]);
    if (order->city == NULL)
        return STATUS_USAGE;
    run_figures(run, NULL, 0);
    make_document(order);
    if (run_exhausted(run)) {
        run_report(run);
        return STATUS_BLOCKED;
    }
    if (!is_page(order))
        order->pages = run_pages(run, order->document, &quality);
    findings_sort(run->findings);
    run_report(run);
    if (run_machine_failed(run))
        return STATUS_MACHINE;
    if (is_page(order))
        return write_page(order);
    return order->pages != NULL ? write_pdf(order) : STATUS_BLOCKED;
}

static enum status
check_call(const struct sheet_order *order)
{
    if (order->target == NULL)
        return options_refuse(_("name the file to write with -o"), "");
    if (!g_str_has_suffix(order->target, ".pdf") && !is_page(order))
        return options_refuse(_("the file's name ends in .pdf or .html"),
                              order->target);
    return STATUS_GOOD;
}

enum status
sheet_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *target = NULL, *dump = NULL;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &target,
         N_("the sheet to write"), N_("FILE.pdf|.html")},
        {"dump", 0, 0, G_OPTION_ARG_FILENAME, &dump,
         N_("also write the pages as text"), N_("FILE")},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;

    if (options_parse(&options, command, own, 2, 2, argc, argv, &status)) {
        struct sheet_order order = {.target = target, .dump = dump};

        status = check_call(&order);
        if (status == STATUS_GOOD) {
            order.run = run_new(&options);
            status = make_sheet(&order);
            run_free(&order.run);
        }
    }
    options_finish(&options);
    return status;
}

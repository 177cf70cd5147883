#include "build.h"

#include <glib.h>
#include <stdio.h>

#include "base/file.h"
#include "base/parallel.h"
#include "carried.h"
#include "document/document.h"
#include "document/tracing.h"
#include "output/dump.h"
#include "output/pdf.h"
#include "output/sink.h"
#include "ticker.h"

const char *
build_ledger_path(struct arena *arena, const char *target)
{
    size_t length = strlen(target);
    if (g_str_has_suffix(target, ".pdf"))
        length -= strlen(".pdf");
    return arena_printf(arena, "%.*s.figures.csv", (int)length, target);
}

/* Both files are on the disk before either gets its name, and the PDF gets it
 * last: what fails leaves the old report, beside its own ledger. */
static enum status
put_in_place(struct build *build, const char *path, const GString *ledger,
             const GString *pdf)
{
    struct run *run = &build->run;
    const char *target = build->order->target;
    struct words why = {0};
    struct file_out *beside = file_open(path), *report = file_open(target);
    file_write(beside, ledger->str, ledger->len);
    file_write(report, pdf->str, pdf->len);
    const char *failed = !file_settle(run->arena, beside, &why)   ? path
                         : !file_settle(run->arena, report, &why) ? target
                                                                  : NULL;
    if (failed != NULL) {
        file_abandon(beside);
        file_abandon(report);
        return run_failed(run, failed, why);
    }
    if (!file_commit(run->arena, beside, &why)) {
        file_abandon(report);
        return run_failed(run, path, why);
    }
    return file_commit(run->arena, report, &why)
               ? STATUS_GOOD
               : run_failed(run, target, why);
}

/* The ledger as bytes, and what carries it. */
struct load {
    struct build *build;
    GString *ledger;
};

static bool
load_cargo(void *data, struct pdf_attachment *attachments, struct words *why)
{
    struct load *load = data;
    struct run *run = &load->build->run;
    struct byte_sink *sink = sink_memory(load->ledger);
    load->build->ledger = ledger_of(run->arena, load->build->pages);
    ledger_print(&load->build->ledger, sink);
    (void)sink_close(run->arena, sink, why);    /* memory never fails */
    return carried_make(run, load->ledger, attachments, why);
}

static enum status
write_all(struct build *build)
{
    struct run *run = &build->run;
    struct words why = {0};
    const struct build_order *order = build->order;
    const char *path = build_ledger_path(run->arena, order->target);
    g_autoptr(GString) ledger = g_string_new(NULL);
    struct load load = {build, ledger};
    const struct pdf_cargo cargo = {load_cargo, &load, CARRIED};
    if (order->dump != NULL &&
        !dump_write(run->arena, build->pages, order->dump, &why))
        return run_failed(run, order->dump, why);
    GString *pdf = pdf_make(run->arena, build->pages, run->survey->date,
                            &cargo, &why);
    if (pdf == NULL)
        return run_failed(run, order->target, why);
    enum status status = put_in_place(build, path, ledger, pdf);
    g_string_free(pdf, TRUE);
    return status;
}

static void
print_quality(const struct build *build)
{
    const struct quality *q = &build->quality;
    if (build->run.options->quiet)
        return;
    fprintf(stderr,
            _("%s: %zu pages; text: %zu lines (%zu loose, %zu ending in a "
              "lone character, %zu overfull); tables: %zu cells (%zu "
              "overfull); less than half full: %zu pages, and %zu that end a "
              "chapter or precede a page break\n"),
            build->order->target, build->pages->n_pages, q->lines, q->loose_lines,
            q->lonely_characters, q->overfull_lines, q->cells,
            q->overfull_cells, q->half_empty_pages, q->half_empty_ends);
}

/* Beside the setting of the pages, which does not look at sources. */
static gpointer
note_sources(gpointer data)
{
    struct build *build = data;
    tracing_note_sources(build->traces, build->document, build->run.figures,
                         build->run.sources);
    return NULL;
}

static void
set_pages(struct build *build)
{
    struct run *run = &build->run;
    GThread *thread;
    build->traces = arena_new();
    arena_adopt(run->arena, build->traces);
    if (parallel_threads() == 1) {
        note_sources(build);
        build->pages = run_pages(run, build->document, &build->quality);
        return;
    }
    thread = g_thread_new("sources", note_sources, build);
    build->pages = run_pages(run, build->document, &build->quality);
    g_thread_join(thread);
}

static enum status
build_edition(struct build *build)
{
    struct run *run = &build->run;
    bool languages[LANGUAGES] = {false};
    if (!run_survey(run, build->order->edition)) {
        run_settle(run);
        run_report(run);
        return run_blocked(run);
    }
    run_languages(run, languages);
    static const struct sources_options sources = {.keep = TRACING_CELLS_MAX};
    if (!run_figures_sources(run, &sources)) {
        run_report(run);
        return run_machine_failed(run) ? STATUS_MACHINE : STATUS_BLOCKED;
    }
    build->document = document_read(run->arena, run->figures, languages,
                                    build->order->draft, run->findings);
    bool blocked = run_settle(run) && !build->order->draft;
    if (!blocked && build->document != NULL)
        set_pages(build);
    if (run_settle(run) && !build->order->draft)
        blocked = true;
    run_report(run);
    if (run_machine_failed(run))
        return STATUS_MACHINE;
    if (blocked || build->pages == NULL || build->pages->n_pages == 0)
        return STATUS_BLOCKED;
    ticker_start(run->options);
    enum status status = write_all(build);
    ticker_stop();
    if (status == STATUS_GOOD)
        print_quality(build);
    return status;
}

enum status
build_once(struct build *build, const struct options *options,
           const struct build_order *order)
{
    *build = (struct build){.run = run_new(options), .order = order};
    return build_edition(build);
}

void
build_free(struct build *build)
{
    run_free(&build->run);
}

enum status
build_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *target = NULL, *dump = NULL;
    gboolean draft = FALSE, watch = FALSE;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &target,
         N_("the PDF to write"), N_("FILE.pdf")},
        {"draft", 0, 0, G_OPTION_ARG_NONE, &draft,
         N_("print in spite of findings, marked as a draft"), NULL},
        {"watch", 0, 0, G_OPTION_ARG_NONE, &watch,
         N_("print again at every change, until Ctrl-C"), NULL},
        {"dump", 0, 0, G_OPTION_ARG_FILENAME, &dump,
         N_("also write the pages as text"), N_("FILE")},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 1, 1, argc, argv, &status)) {
        const struct build_order order = {options.rest[0], target, dump,
                                          draft};
        struct build build;
        if (target == NULL) {
            status = options_refuse(_("name the PDF to write with -o"), "");
        } else if (watch) {
            status = build_watch(&options, &order);
        } else {
            status = build_once(&build, &options, &order);
            build_free(&build);
        }
    }
    options_finish(&options);
    return status;
}

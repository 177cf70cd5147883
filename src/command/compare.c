#include "compare.h"

#include <glib.h>

#include "output/pdf.h"
#include "output/sink.h"

enum shape { SHAPE_TEXT, SHAPE_CSV, SHAPE_PDF };

struct order {
    const char *target;       /* NULL: standard output */
    enum shape shape;
};

/* ---- writing it ---- */

static const struct pages *
set_pages(struct compare *compare)
{
    const struct compare_side *side =
        compare->new.edition ? &compare->new : &compare->old;
    const struct document *document =
        corrigendum_document(compare->arena, &compare->result);
    struct quality quality = {0};
    if (side->edition) {
        struct run run = side->traced.run;
        run.findings = compare->findings;
        return run_pages(&run, document, &quality);
    }
    return pages_set(compare->arena, document, NULL, "", &quality,
                     compare->findings);
}

static enum status
write_pdf(struct compare *compare, struct run *run, const char *target)
{
    const struct pages *pages = set_pages(compare);
    const struct survey *survey = compare->result.survey;
    struct date none = {0};
    struct words why = {0};
    if (pages == NULL) {
        run_report(run);
        return run_blocked(run);
    }
    if (!pdf_write(compare->arena, pages,
                   survey != NULL ? survey->date : none, target, &why))
        return run_failed(run, target, why);
    return STATUS_GOOD;
}

static enum status
write_all(struct compare *compare, const struct order *order)
{
    struct run run = {.options = compare->options,
                      .arena = compare->arena,
                      .findings = compare->findings};
    struct words why = {0};
    if (order->shape == SHAPE_PDF)
        return write_pdf(compare, &run, order->target);
    struct byte_sink *sink = sink_open(order->target);
    if (order->shape == SHAPE_CSV)
        compare_print_csv(compare, sink);
    else
        compare_print_text(compare, sink);
    if (!sink_close(compare->arena, sink, &why))
        return run_failed(&run, order->target, why);
    return STATUS_GOOD;
}

/* ---- the two sides ---- */

/* The languages that a ledger holds, for the edition it is compared with and
 * for the corrigendum. */
static void
add_languages(const struct compare_side *side, bool languages[LANGUAGES])
{
    for (size_t i = 0; i < side->n_rows; i++)
        for (int l = 0; l < LANGUAGES; l++)
            languages[l] |=
                strcmp(side->rows[i].row.fields[LEDGER_LANGUAGE],
                       language_tag((enum language)l)) == 0;
}

static void
keep_languages(struct compare_side *side, const bool languages[LANGUAGES])
{
    size_t n = 0;
    for (size_t i = 0; i < side->n_rows; i++)
        for (int l = 0; l < LANGUAGES; l++)
            if (languages[l] &&
                strcmp(side->rows[i].row.fields[LEDGER_LANGUAGE],
                       language_tag((enum language)l)) == 0)
                side->rows[n++] = side->rows[i];
    side->n_rows = n;
}

static bool
open_some(struct compare *compare, bool folders, enum status *status)
{
    struct compare_side *sides[] = {&compare->old, &compare->new};
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
        const char *name = compare->options->rest[i];
        if (g_file_test(name, G_FILE_TEST_IS_DIR) == folders &&
            !compare_side_open(compare, sides[i], name, status))
            return false;
    }
    return true;
}

/* Files first: an edition is then printed in their languages, unless --lang
 * says which. */
static bool
open_sides(struct compare *compare, struct options *options,
           enum status *status)
{
    struct compare_side *sides[] = {&compare->old, &compare->new};
    bool *languages = compare->result.languages;
    if (!open_some(compare, false, status))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++)
        add_languages(sides[i], languages);
    if (options->lang != NULL)
        memcpy(languages, options->languages, sizeof options->languages);
    compare->languages = sides[0]->n_rows + sides[1]->n_rows > 0 ||
                                 options->lang != NULL
                             ? languages
                             : NULL;
    if (!open_some(compare, true, status))
        return false;
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
        if (compare->languages == NULL)
            add_languages(sides[i], languages);
        else
            keep_languages(sides[i], languages);
        compare_side_read(compare, sides[i]);
    }
    return true;
}

/* What could not be printed as it is, is compared all the same, and said. */
static bool
report_faults(struct compare *compare)
{
    struct compare_side *sides[] = {&compare->old, &compare->new};
    bool blocked = false;
    for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
        struct run *run = &sides[i]->traced.run;
        if (!sides[i]->edition || !run_settle(run))
            continue;
        run_report(run);
        blocked = true;
    }
    return blocked;
}

static enum status
compare_sides(struct options *options, const struct order *order)
{
    struct arena *arena = arena_new();
    struct compare compare = {.options = options,
                              .arena = arena,
                              .findings = findings_new(arena)};
    enum status status = STATUS_GOOD;
    if (open_sides(&compare, options, &status)) {
        compare_match_rows(&compare);
        compare_match_sentences(&compare);
        if (!compare_conclude(&compare)) {
            status = options_refuse(
                _("too many cells differ to list them: compare the ledgers "
                  "(*.figures.csv) of both reports"),
                compare.new.name);
        } else {
            status = write_all(&compare, order);
            if (status == STATUS_GOOD && report_faults(&compare))
                status = STATUS_BLOCKED;
        }
    }
    compare_side_close(&compare.old);
    compare_side_close(&compare.new);
    arena_free(arena);
    return status;
}

/* ---- the command ---- */

static bool
read_shape(const char *format, struct order *order)
{
    const char *target = order->target != NULL ? order->target : "";
    if (format == NULL) {
        order->shape = g_str_has_suffix(target, ".pdf")   ? SHAPE_PDF
                      : g_str_has_suffix(target, ".csv") ? SHAPE_CSV
                                                         : SHAPE_TEXT;
        return true;
    }
    order->shape = strcmp(format, "csv") == 0 ? SHAPE_CSV : SHAPE_TEXT;
    return order->shape == SHAPE_CSV || strcmp(format, "text") == 0;
}

enum status
compare_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *target = NULL, *format = NULL;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &target,
         N_("the corrigendum to write; without it, to the screen"),
         "FILE.pdf|.csv|.txt"},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format,
         N_("how to write it; text unless the file's name says"),
         "text|csv"},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 2, 2, argc, argv, &status)) {
        struct order order = {.target = target};
        status = read_shape(format, &order)
                     ? compare_sides(&options, &order)
                     : options_refuse(_("--format takes text or csv"), format);
    }
    options_finish(&options);
    return status;
}

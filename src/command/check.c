#include "command.h"

#include <glib.h>

#include "checkview.h"
#include "cities.h"
#include "document/document.h"
#include "output/report.h"
#include "output/sink.h"
#include "run.h"

/* The first ones in the order of enum report_format. */
enum format { FORMAT_HTML = REPORT_CSV + 1, FORMATS };
static const char *const formats[FORMATS] = {"text", "json", "csv", "html"};

struct checking {
    struct run run;
    int format;
    const char *path;
    const struct region **cities;
    size_t n_cities;
};

static bool
find_format(const char *name, int *format)
{
    *format = REPORT_TEXT;
    for (int i = 0; name != NULL && i < FORMATS; i++) {
        if (strcmp(name, formats[i]) != 0)
            continue;
        *format = i;
        return true;
    }
    return name == NULL;
}

static enum status
print(struct checking *check)
{
    struct run *run = &check->run;
    enum language language = run->options->messages;
    struct words why = {0};
    /* Half of the truth is no result. */
    if (findings_machine_failed(run->findings)) {
        run_report(run);
        return STATUS_MACHINE;
    }
    struct byte_sink *sink = sink_open(check->path);
    if (check->format == FORMAT_HTML) {
        struct checkpage page =
            checkview_of(run, check->cities, check->n_cities);
        checkpage_print(run->arena, &page, language, sink);
    } else {
        report_print(run->arena, run->findings,
                     (enum report_format)check->format, language, sink);
    }
    if (!sink_close(run->arena, sink, &why))
        return run_failed(run, check->path, why);
    return findings_block(run->findings) ? STATUS_BLOCKED : STATUS_GOOD;
}

/* Those named on the command line. */
static bool
find_cities(struct checking *check)
{
    struct run *run = &check->run;
    const struct options *options = run->options;
    check->n_cities = options->n_rest - 1;
    check->cities = ARENA_NEW_N(run->arena, const struct region *,
                                check->n_cities + 1);
    for (size_t i = 0; i < check->n_cities; i++) {
        check->cities[i] = cities_find(run, options->rest[i + 1]);
        if (check->cities[i] == NULL)
            return false;
    }
    return true;
}

/* That the report lacks figures goes without saying while forms are empty. */
static void
forget_gaps(struct run *run)
{
    struct findings *others = findings_new(run->arena);
    bool empty = false;
    for (size_t i = 0; i < findings_count(run->findings); i++) {
        const struct finding *finding = findings_get(run->findings, i);
        empty |= finding->code == FINDING_FORM_NOT_FILLED_IN;
        if (finding->code != FINDING_SLOT_MISSING &&
            finding->code != FINDING_CHART_LEFT_OUT &&
            finding->code != FINDING_REFERENCE_LEFT_OUT)
            findings_add_detail(others, finding->code, finding->at,
                                finding->detail);
    }
    if (empty)
        run->findings = others;
}

/* What only the report can show: slots, hedges, charts, glyphs. */
static void
check_report(struct run *run)
{
    struct quality quality = {0};
    const struct document *document =
        document_read(run->arena, run->figures, run->survey->languages,
                      false, run->findings);
    if (document != NULL)
        (void)run_pages(run, document, &quality);
    forget_gaps(run);
}

static enum status
check_edition(struct checking *check)
{
    struct run *run = &check->run;
    if (run_survey(run, run->options->rest[0])) {
        if (!find_cities(check))
            return STATUS_USAGE;
        run_figures(run, check->n_cities > 0 ? check->cities : NULL,
                    check->n_cities);
        /* A city alone has no report to check: the template needs all. */
        if (check->n_cities == 0)
            check_report(run);
    }
    run_settle(run);
    return print(check);
}

static enum status
print_codes(const struct options *options, const char *path)
{
    struct run run = run_new(options);
    struct words why = {0};
    struct byte_sink *sink = sink_open(path);
    report_codes(run.arena, options->messages, sink);
    enum status status = sink_close(run.arena, sink, &why)
                             ? STATUS_GOOD
                             : run_failed(&run, path, why);
    run_free(&run);
    return status;
}

static enum status
check(struct options *options, const char *format_name, bool codes,
      const char *path)
{
    int format;
    if (!find_format(format_name, &format))
        return options_refuse(_("--format takes text, json, csv or html"),
                              format_name);
    if (codes)
        return print_codes(options, path);
    if (options->n_rest == 0)
        return options_refuse(_("name the folder of the edition"), "");
    struct checking check = {
        .run = run_new(options), .format = format, .path = path};
    enum status status = check_edition(&check);
    run_free(&check.run);
    return status;
}

enum status
check_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *path = NULL;
    gboolean codes = FALSE;
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format,
         N_("how to list the findings; text unless given"),
         "text|json|csv|html"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &path,
         N_("write there instead of standard output"), N_("FILE")},
        {"codes", 0, 0, G_OPTION_ARG_NONE, &codes,
         N_("list all codes with their texts"), NULL},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (options_parse(&options, command, own, 0, G_MAXUINT, argc, argv,
                      &status))
        status = check(&options, format, codes, path);
    options_finish(&options);
    return status;
}

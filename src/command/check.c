#include "command.h"

#include <glib.h>

#include "document/document.h"
#include "output/report.h"
#include "output/sink.h"
#include "run.h"

/* In the order of enum report_format. */
static const char *const formats[] = {"text", "json", "csv", NULL};

static bool
find_format(const char *name, enum report_format *format)
{
    *format = REPORT_TEXT;
    for (size_t i = 0; name != NULL && formats[i] != NULL; i++) {
        if (strcmp(name, formats[i]) != 0)
            continue;
        *format = (enum report_format)i;
        return true;
    }
    return name == NULL;
}

static enum status
print(struct run *run, enum report_format format, const char *path)
{
    const char *why = "";
    struct byte_sink *sink = sink_open(path);
    report_print(run->arena, run->findings, format, run->options->messages,
                 sink);
    if (!sink_close(run->arena, sink, &why))
        return run_failed(run, path, why);
    return findings_block(run->findings) ? STATUS_BLOCKED : STATUS_GOOD;
}

/* The cities named on the command line; a name that is none is a wrong
 * call, not a finding. */
static bool
find_cities(struct run *run, const struct region ***cities, size_t *n,
            enum status *status)
{
    const struct options *options = run->options;
    *n = options->n_rest - 1;
    *cities = ARENA_NEW_N(run->arena, const struct region *, *n + 1);
    for (size_t i = 0; i < *n; i++) {
        const char *name = options->rest[i + 1];
        (*cities)[i] = survey_city(run->survey, name);
        if ((*cities)[i] == NULL) {
            *status = options_refuse(options, "没有这个市",
                                     "no such city", name);
            return false;
        }
    }
    return true;
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
}

static enum status
check_edition(struct run *run, enum report_format format, const char *path)
{
    const struct region **cities;
    size_t n_cities;
    enum status status;
    if (run_survey(run, run->options->rest[0])) {
        if (!find_cities(run, &cities, &n_cities, &status))
            return status;
        run_figures(run, n_cities > 0 ? cities : NULL, n_cities);
        /* A city alone has no report to check: the template needs all. */
        if (n_cities == 0)
            check_report(run);
    }
    run_settle(run);
    return print(run, format, path);
}

static enum status
print_codes(const struct options *options, const char *path)
{
    struct run run = run_new(options);
    const char *why = "";
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
    enum report_format format;
    if (!find_format(format_name, &format))
        return options_refuse(options, "--format 只能是 text、json 或 csv",
                              "--format takes text, json or csv",
                              format_name);
    if (codes)
        return print_codes(options, path);
    if (options->n_rest == 0)
        return options_refuse(options, "请指明年度文件夹",
                              "name the folder of the edition", "");
    struct run run = run_new(options);
    enum status status = check_edition(&run, format, path);
    run_free(&run);
    return status;
}

enum status
check_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *format = NULL, *path = NULL;
    gboolean codes = FALSE;
    const GOptionEntry own[] = {
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format,
         "text, json, csv", "FORMAT"},
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &path,
         "instead of standard output / 写入文件", "FILE"},
        {"codes", 0, 0, G_OPTION_ARG_NONE, &codes,
         "the catalogue of all codes / 全部代码", NULL},
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

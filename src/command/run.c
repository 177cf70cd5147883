#include "run.h"

#include <glib.h>
#include <stdio.h>

#include "base/file.h"
#include "output/report.h"
#include "output/sink.h"
#include "resources.h"
#include "ticker.h"

struct run
run_new(const struct options *options)
{
    struct arena *arena = arena_new();
    ticker_begin_run();
    return (struct run){
        .options = options,
        .arena = arena,
        .findings = findings_new(arena),
    };
}

void
run_free(struct run *run)
{
    arena_free(run->arena);
}

bool
run_survey(struct run *run, const char *edition)
{
    const char *roots[] = {resources_folder(run->arena, "templates"), NULL};
    /* The folder may be named through a link; inside it links are refused. */
    g_autofree char *real = realpath(edition, NULL);
    const char *path = real != NULL ? real : edition;
    run->survey = survey_read(run->arena, arena_strdup(run->arena, path),
                              roots, run->findings);
    return run->survey != NULL;
}

static void
count_figures(struct run *run, const struct intake_options *options,
              const struct sources_options *sources)
{
    struct intake_taker taker =
        figures_taker(run->arena, run->survey, &run->figures);
    if (sources != NULL)
        taker = intake_both(
            run->arena, taker,
            sources_taker(run->arena, run->survey, sources, &run->sources));
    ticker_start(run->options);
    run->intake = intake_read(run->arena, run->survey, options, &taker,
                              run->findings);
    figures_close(run->figures, run->intake, run->findings);
    figures_check(run->arena, run->figures, run->findings);
    ticker_stop();
    /* No later stage asks queries, and the report prints what was
     * explained. */
    (void)run_settle(run);
}

void
run_figures(struct run *run, const struct region *const *cities,
            size_t n_cities)
{
    const struct intake_options options = {
        .cities = cities,
        .n_cities = n_cities,
        .jobs = run->options->jobs,
        .limits = options_limits(run->options),
    };
    count_figures(run, &options, NULL);
}

bool
run_figures_sources(struct run *run, const struct sources_options *sources)
{
    const struct intake_options options = {
        .jobs = run->options->jobs,
        .limits = csv_limits_default,
        .instead = run->instead,
    };
    count_figures(run, &options, sources);
    size_t most;
    if (!sources_overfull(run->sources, &most))
        return true;
    findings_add(run->findings, FINDING_SOURCES_TOO_MANY,
                 (struct place){.file = "submissions"},
                 .args = {language_same(arena_printf(
                     run->arena, "%zu MB", most >> 20))});
    run_settle(run);
    return false;
}

/* theme.yaml is optional. */
static const char *
theme_file(struct run *run)
{
    const char *path = arena_printf(run->arena, "%s/theme.yaml",
                                    run->survey->paths.template);
    return file_exists(path) ? path : NULL;
}

static const char *
theme_name(struct run *run)
{
    return arena_printf(run->arena, "%s/theme.yaml",
                        run->survey->paths.template_name);
}

const struct pages *
run_pages(struct run *run, const struct document *document,
          struct quality *quality)
{
    const struct pages *pages;
    ticker_start(run->options);
    pages = pages_set(run->arena, document, theme_file(run), theme_name(run),
                      quality, run->findings);
    ticker_stop();
    return pages;
}

const struct pages *
run_figure(struct run *run, const struct document *document,
           const struct block *block)
{
    return figurepage_set(run->arena, document, block, theme_file(run),
                          theme_name(run), run->findings);
}

void
run_languages(const struct run *run, bool languages[LANGUAGES])
{
    const struct options *options = run->options;
    bool chinese = run->survey->languages[LANGUAGE_ZH];
    languages[LANGUAGE_ZH] = chinese;
    languages[LANGUAGE_EN] = !chinese;
    for (int i = 0; i < LANGUAGES && options->lang != NULL; i++)
        languages[i] = options->languages[i];
}

bool
run_machine_failed(const struct run *run)
{
    for (size_t i = 0; i < findings_count(run->findings); i++)
        if (findings_get(run->findings, i)->code == FINDING_FONT_MISSING)
            return true;
    return findings_machine_failed(run->findings);
}

enum status
run_blocked(const struct run *run)
{
    return run_machine_failed(run) ? STATUS_MACHINE : STATUS_BLOCKED;
}

bool
run_exhausted(struct run *run)
{
    const struct survey *survey = run->survey;

    return survey->n_measures > 0 &&
           figures_exhausted(run->figures,
                             survey->measures[survey->n_measures - 1]->at,
                             run->findings);
}

bool
run_settle(struct run *run)
{
    if (run->survey != NULL)
        intake_settle(run->arena, run->survey, run->findings);
    findings_sort(run->findings);
    return findings_block(run->findings);
}

/* Where the machine failed, what follows from it is noise. */
static const struct findings *
worth_saying(struct run *run)
{
    struct findings *failures = findings_new(run->arena);
    if (!findings_machine_failed(run->findings))
        return run->findings;
    for (size_t i = 0; i < findings_count(run->findings); i++) {
        const struct finding *finding = findings_get(run->findings, i);
        if (finding->detail.machine)
            findings_add_detail(failures, finding->code, finding->at,
                                finding->detail);
    }
    return failures;
}

void
run_report(struct run *run)
{
    struct words why;
    if (findings_count(run->findings) == 0)
        return;
    if (run->options->quiet && !findings_block(run->findings))
        return;
    struct byte_sink *sink = sink_standard_error();
    report_print(run->arena, worth_saying(run), REPORT_TEXT,
                 run->options->messages, sink);
    /* A closed standard error leaves nobody to tell. */
    (void)sink_close(run->arena, sink, &why);
}

enum status
run_failed(const struct run *run, const char *path, struct words why)
{
    fprintf(stderr, _("baipishu: %s could not be written: %s\n"),
            path != NULL ? path : _("standard output"),
            language_pick(why, run->options->messages));
    return STATUS_MACHINE;
}

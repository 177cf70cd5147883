/*
 * setting EDITION TEMPLATES: how long the setting of the type takes, that is everything
 * after the figures and before writing: reading the templates, wording,
 * shaping, lines, tables, charts, pages.  Prints user and system time of one
 * thread, the least of some runs, in each language; exit 1 when the report's
 * first language takes longer than is allowed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "command.h"
#include "document/document.h"
#include "run.h"

/* The help of the program lists them; this one has none. */
const struct command commands[] = {{NULL, NULL, NULL, NULL}};

#define RUNS 5
#define ALLOWED_S 0.25

static double
processor_time(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct times {
    double document, pages;
    size_t n_pages;
};

/* Each time with a new arena: nothing is cached from run to run. */
static struct times
set_once(const struct run *figures, const bool languages[LANGUAGES])
{
    struct arena *arena = arena_new();
    struct run run = *figures;
    struct quality quality;
    double start = processor_time();
    struct times times = {0};
    const struct document *document;
    const struct pages *pages;

    run.arena = arena;
    run.findings = findings_new(arena);
    document = document_read(arena, run.figures, languages, false,
                             run.findings);
    times.document = processor_time() - start;
    pages = document ? run_pages(&run, document, &quality) : NULL;
    times.pages = processor_time() - start - times.document;
    if (!pages)
        exit(3);
    times.n_pages = pages->n_pages;
    arena_free(arena);
    return times;
}

static double
set(const struct run *run, const char *name, bool zh, bool en)
{
    const bool languages[LANGUAGES] = {[LANGUAGE_ZH] = zh,
                                       [LANGUAGE_EN] = en};
    struct times least = {0};

    for (int i = 0; i < RUNS; i++) {
        struct times times = set_once(run, languages);

        if (i == 0 || times.document + times.pages <
                          least.document + least.pages)
            least = times;
    }
    printf("%-5s  %3zu pages: document %.3f s, pages %.3f s\n", name,
           least.n_pages, least.document, least.pages);
    return least.document + least.pages;
}

int
main(int argc, char **argv)
{
    struct options options = {.jobs = 1, .quiet = true};
    struct run run;
    double zh;

    if (argc != 3)
        return 2;
    run = run_new(&options);
    run.survey = survey_read(run.arena, argv[1],
                             (const char *[]){argv[2], NULL}, run.findings);
    if (!run.survey)
        return 3;
    run_figures(&run, NULL, 0);
    zh = set(&run, "zh", true, false);
    set(&run, "en", false, true);
    set(&run, "zh+en", true, true);
    run_free(&run);
    return zh > ALLOWED_S;
}

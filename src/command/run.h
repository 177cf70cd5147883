#ifndef COMMAND_RUN_H
#define COMMAND_RUN_H

#include "base/arena.h"
#include "base/finding.h"
#include "figures/figures.h"
#include "figures/sources.h"
#include "intake/intake.h"
#include "options.h"
#include "survey/survey.h"
#include "typeset/figurepage.h"
#include "typeset/pages.h"

/* The products of the stages up to the figures, for one edition. */
struct run {
    const struct options *options;
    struct arena *arena;
    struct findings *findings;
    const struct survey *survey;    /* NULL: the edition is unusable */
    const struct intake *intake;
    struct figures *figures;
    struct sources *sources;        /* only if they were asked for */
    const struct intake_instead *instead; /* a cell read as another, or NULL */
};

struct run run_new(const struct options *options);
void run_free(struct run *run);

/* Reads the edition's survey; false when nothing useful could be read. */
bool run_survey(struct run *run, const char *edition);

/* Reads the submissions of those cities (NULL: all) and adds them up. */
void run_figures(struct run *run, const struct region *const *cities,
                 size_t n_cities);
/* The same of all cities, noting the cells that the figures come from; false,
 * with a finding, when these are too many: then there is nothing to set. */
bool run_figures_sources(struct run *run,
                         const struct sources_options *sources);

/* Sets the pages of the document; NULL, with findings, when that cannot be
 * done. */
const struct pages *run_pages(struct run *run,
                              const struct document *document,
                              struct quality *quality);

/* One picture of the document on a page of its own, as run_pages. */
const struct pages *run_figure(struct run *run,
                               const struct document *document,
                               const struct block *block);

/* --lang, else the edition's first language. */
void run_languages(const struct run *run, bool languages[LANGUAGES]);

/* A file that is there could not be read, or a font is not installed: the
 * machine's business, so exit 3, not 1. */
bool run_machine_failed(const struct run *run);
/* Why nothing was made: findings (1), or the machine (3). */
enum status run_blocked(const struct run *run);

/* More figures were asked for than are computed: what was made of them lacks
 * some, must not be written, and there is a finding. */
bool run_exhausted(struct run *run);

/* Settles queries, sorts the findings; true when some of them block. */
bool run_settle(struct run *run);

/* Prints the findings to standard error; with --quiet only errors count. */
void run_report(struct run *run);

/* “The machine failed”: one line on standard error. */
enum status run_failed(const struct run *run, const char *path,
                       struct words why);

#endif

#ifndef TESTS_DOCUMENT_SMALLEDITION_H
#define TESTS_DOCUMENT_SMALLEDITION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/finding.h"
#include "document/document.h"
#include "figures/figures.h"

/*
 * A small edition of 2024 in a temporary folder: the province 某省 / Someland
 * with three cities, 东 / East, 西 / West and 南 / South, of two counties
 * each; the forms `letters` (reminders, opinions, in 份) and `wages` (万元,
 * and workers in 人); and the years 2022 and 2023 in history.csv.  The totals
 * are in smalledition.c.
 */
struct smalledition {
    char *folder;
    struct arena *arena;
    struct findings *findings;
    const struct survey *survey;
    struct figures *figures;
    const struct document *document;
};

struct smalledition_options {
    const char *zh, *en; /* the report in each language, or NULL */
    bool without_history;
    bool without_wages; /* of the city 南 */
    const char *file;   /* a further file of the edition … */
    const char *text;   /* … and what it holds */
};

/* Reads the edition; the report is read from the files that are given. */
struct smalledition smalledition_read(struct smalledition_options options);
void smalledition_free(struct smalledition *small);

/* The sample edition of the project with its template. */
struct smalledition smalledition_sample(const bool languages[LANGUAGES]);

/* The blocks as text, one line per block, as one language says them. */
const char *smalledition_dump(const struct smalledition *small,
                              enum language language);

/* "code file:row:column message (hint)" for every finding, one a line. */
const char *smalledition_findings(const struct smalledition *small,
                                  enum language language);

/* The Chinese report is printed as `expected`, without findings. */
void smalledition_expect(const char *zh, const char *expected);
/* The same for the English report. */
void smalledition_expect_en(const char *en, const char *expected);
/* The Chinese report has exactly that finding; `at` is row:column, the text
 * a part of its message or hint. */
void smalledition_expect_finding(const char *zh, const char *name,
                                 const char *at, const char *part);

#endif

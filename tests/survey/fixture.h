#ifndef TESTS_SURVEY_FIXTURE_H
#define TESTS_SURVEY_FIXTURE_H

#include "base/finding.h"
#include "survey/survey.h"

/* A small edition in a folder of its own: two cities, 甲市 with two counties
 * and 乙市 with one, two forms, a few derived measures. */
struct fixture {
    struct arena *arena;
    struct findings *findings;
    char *folder;
    const struct survey *survey;
};

struct fixture *fixture_new(void);
/* Removes the folder with all that is in it. */
void fixture_free(struct fixture *fixture);

/* Writes a file of the edition, making the folders above it. */
void fixture_write(struct fixture *fixture, const char *name,
                   const char *text);
/* Writes the template's figures.yaml. */
void fixture_write_figures(struct fixture *fixture, const char *text);
/* Writes a template with one form, `tallies`, that begins with its number,
 * `people`, before county and month; and no derived measure. */
void fixture_write_tallies(struct fixture *fixture);

/* Reads the survey; the findings are those of the reading. */
void fixture_read(struct fixture *fixture);

/* The findings as "name:row:column" joined by blanks, in order of place. */
const char *fixture_findings(struct fixture *fixture);
#define fixture_expect(fixture, text)                                         \
    g_assert_cmpstr(fixture_findings(fixture), ==, (text))

/* Of the first finding. */
const char *fixture_message(struct fixture *fixture, enum language language);
const char *fixture_hint(struct fixture *fixture, enum language language);

#endif

#ifndef TESTS_FUZZ_DESK_H
#define TESTS_FUZZ_DESK_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/finding.h"
#include "figures/figures.h"
#include "intake/intake.h"
#include "survey/survey.h"

/*
 * A small edition in a folder of its own, removed when the program ends: two
 * cities, a form by month with a key, a form of single cases that comes in
 * one file for all cities, figures of two earlier years, and a report in both
 * languages.  A target puts its bytes in the place of one file.
 */

/* The folder; the first call makes it. */
const char *desk_folder(void);

/* The files that may be replaced, by name relative to the folder. */
extern const char *const desk_files[];
extern const size_t desk_n_files;

/* Writes those bytes as the file; the original again when `bytes` is NULL. */
void desk_put(const char *name, const uint8_t *bytes, size_t length);

/* The survey of the edition as it is now; NULL when it cannot be used. */
const struct survey *desk_survey(struct arena *arena,
                                 struct findings *findings);

/* Its figures, checked and settled. */
struct figures *desk_figures(struct arena *arena,
                             const struct survey *survey,
                             struct findings *findings);

/* Every finding has a file, a catalogued text in both languages without open
 * placeholders, and nothing in it that would steer a terminal. */
void desk_check_findings(struct arena *arena,
                         const struct findings *findings);

/* How many threads there are; and waits (a second at most) until there are no
 * more than that.  Pango looks for fonts in threads that end by themselves, and
 * what GLib lays aside for a thread looks like a leak while it ends. */
size_t desk_threads(void);
void desk_await(size_t threads);

/* The bytes as a text: to the first NUL, valid UTF-8.  In the arena. */
const char *desk_text(struct arena *arena, const uint8_t *bytes,
                      size_t length);

#endif

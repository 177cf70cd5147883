#ifndef TESTS_TYPESET_TYPECASE_H
#define TESTS_TYPESET_TYPECASE_H

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "type.h"

/* An open type engine, and reading of the lines that it sets: lengths in em,
 * positions of glyphs from the start of the line. */
struct typecase {
    struct arena *arena;
    struct findings *findings;
    struct theme theme;
    struct type *type;
};

#define TYPECASE_SIZE 12.0
/* A justified line is exact to this. */
#define TYPECASE_EM 0.01

struct typecase *typecase_new(void);
void typecase_free(struct typecase *typecase);

/* Body text, justified, without an indent. */
struct lines typecase_zh(struct typecase *typecase, const char *text,
                         double measure_em);
/* Body text of English, ragged right. */
struct lines typecase_en(struct typecase *typecase, const char *text,
                         double measure_em);
struct lines typecase_set(struct typecase *typecase, const char *text,
                          double measure_em, enum paragraph_align align,
                          enum language language);
const struct line *typecase_label(struct typecase *typecase,
                                  const char *text, enum language language);

/* The origin of the first glyph of what follows the first `prefix` in the
 * line; with "" that of the line's first glyph. */
double typecase_after(const struct line *line, const char *prefix);
double typecase_width(const struct line *line);

/* The lines' texts, joined by | and with blanks at line ends left out;
 * in the arena. */
const char *typecase_texts(struct typecase *typecase,
                           const struct lines *lines);

/* Every line but the last ends at the measure. */
void typecase_check_flush(const struct lines *lines);
/* The runs of a line say its text, byte for byte. */
void typecase_check_text(const struct line *line);

/* Sets the text at every measure from 4 to 20 em, by steps of a quarter, and
 * shows the lines to `check`. */
void typecase_at_all_measures(struct typecase *typecase, const char *text,
                              enum language language,
                              void (*check)(const struct lines *lines));

/* Sets the text in lines of all widths that can hold `piece`, behind none to
 * eight characters: no line ends within it. */
void typecase_check_whole(struct typecase *typecase, const char *piece);

/* From the glyph behind one prefix of the text to that behind another. */
struct typecase_width_case {
    const char *text;
    const char *from, *to;
    double width;
};
void typecase_check_widths(const struct typecase_width_case *cases, size_t n,
                           enum language language);

#define typecase_near(a, b)                                                   \
    g_assert_cmpfloat_with_epsilon((a), (b), TYPECASE_EM)

#endif

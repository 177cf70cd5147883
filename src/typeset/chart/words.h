#ifndef TYPESET_CHART_WORDS_H
#define TYPESET_CHART_WORDS_H

#include "base/unit.h"
#include "plot.h"

/* From row to row, in em. */
#define WORDS_LEADING 1.25

/* How a text of the picture looks. */
struct label_style {
    double size;
    bool bold;
    uint32_t color;
    bool filled; /* on a fill: both languages in one colour */
    bool balanced; /* rows of a text are about equally long */
};

/* One row of a label: a text, or the same in two languages side by side. */
struct label_row {
    const struct line *parts[LANGUAGES];
    size_t n_parts;
    double width;
};

/*
 * A text in the picture's language or languages, set and measured but not
 * yet placed.  Its box is `width` × `height`; rows are `leading` apart and
 * stand in the middle of theirs.
 */
struct label {
    struct label_row *items;
    size_t n, capacity;
    double width, height;
    double leading, size;
};

/* Ink of the chart's labels, regular. */
struct label_style words_style(const struct plot *plot);

/*
 * Sets the words: “甲市 Jia” on one row if that is at most `max_width`,
 * else one below the other, each broken to it.  What cannot be broken is
 * wider: look at ->width.  Equal texts are set once.
 */
struct label words_label(struct plot *plot, struct words words,
                         struct label_style style, double max_width);

/* A text that says a number of the ledger in each language. */
struct label words_label_figure(struct plot *plot, struct words words,
                                const struct figure_use *const *figures,
                                struct label_style style, double max_width);

/* Prose, whose numbers keep their figures, broken to the width. */
struct label words_prose(struct plot *plot, const struct prose *prose,
                         struct label_style style, double max_width);

/* Puts the rows of another label below. */
void words_append(struct plot *plot, struct label *label, struct label below);

/* The same as words_label, always one language below the other. */
struct label words_stacked(struct plot *plot, struct words words,
                           struct label_style style, double max_width);

/* What a series is called where the series have units of their own: with its
 * unit. */
struct words words_series(struct plot *plot, size_t series);

/* A value as printed, a link to its figure if it has one; “—” when missing
 * and “0/0” for a share of nothing, which the picture then explains. */
struct label words_value(struct plot *plot, const struct datum *datum,
                         struct label_style style);

/* All of them, series by series, those of the focus bold: [series *
 * n_categories + category]. */
struct label *words_values(struct plot *plot);

/* A label of a value axis in that unit of each language. */
struct label words_tick_in(struct plot *plot, struct rational value,
                           const struct unit units[LANGUAGES], bool ratio);

enum anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

/* Places the label with its top at y, and x at its start, middle or end. */
void words_place(struct plot *plot, const struct label *label, const char *part,
                 double x, double y, enum anchor anchor);

/* The same with its middle at y. */
void words_place_middle(struct plot *plot, const struct label *label,
                        const char *part, double x, double y,
                        enum anchor anchor);

/* The widest and the highest of several. */
double words_widest(const struct label *labels, size_t n);
double words_highest(const struct label *labels, size_t n);

#endif

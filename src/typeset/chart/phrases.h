#ifndef TYPESET_CHART_PHRASES_H
#define TYPESET_CHART_PHRASES_H

#include <stddef.h>

#include "base/language.h"

struct arena;

/* The few words a picture has of its own; all others come from the chart. */
enum phrase {
    PHRASE_MISSING,   /* what the dash means */
    PHRASE_UNDEFINED, /* … and 0/0 */
    PHRASE_SCHEMATIC, /* tiles are no map */
    PHRASE_TILES_AS_BARS, /* … and were no tiles at all */
    PHRASE_NOT_FROM_ZERO,
    PHRASE_LOG,
    PHRASE_BREAK,    /* at the rule where a definition changes */
    PHRASE_BREAK_OF, /* … that of the series {1} alone */
    PHRASE_LINEAR, /* where a log scale was asked for */
    PHRASE_LINEAR_ZERO,
    PHRASE_TWO_UNITS, /* of the columns of ticks: {zh}, {en} */
    PHRASE_DARKER,
    PHRASE_DARKER_BY_COLUMN,
    PHRASE_DIVERGING,
    PHRASE_DIVERGING_NO_ZERO, /* no value is 0 */
    PHRASE_DIVERGING_COLUMNS, /* some columns are … */
    PHRASE_DIVERGING_COLUMNS_NO_ZERO,
    PHRASE_DARKER_OTHERS,     /* … and some are not */
    PHRASE_ONE_SQUARE,
    PHRASE_ABOUT_ONE_SQUARE,
    PHRASE_LAST_VALUE, /* what stands beside the name of a small plot: of {the
                        * last category} */
    PHRASE_TOTALS_AT_END, /* of stacked bars; what stands on columns is no
                           * other number */
    PHRASE_ROUNDED,       /* where printed parts miss the printed total */
    PHRASE_WITHOUT_DATA, /* … whom, joined by */
    PHRASE_AND,
    PHRASE_LAST_AND, /* … before the last of a sentence */
    PHRASE_LOG_BOTH, /* of two value axes */
    PHRASE_BOTH_NOT_FROM_ZERO,
    PHRASE_ACROSS_NOT_FROM_ZERO,
    PHRASE_UP_NOT_FROM_ZERO,
    PHRASE_NAMES_IN_TABLE, /* instead of beside dots */
    PHRASE_STOP,
    PHRASE_SCALE_CUT, /* where no axis is drawn */
    PHRASE_UP_DOWN,   /* colours of slopes */
    PHRASE_UP_DOWN_SAME,
    PHRASE_UP_SAME,
    PHRASE_DOWN_SAME,
    PHRASE_TWO_SCALES_LENGTHS, /* of charts beside each other: of rows */
    PHRASE_TWO_SCALES_HEIGHTS, /* … and of columns and lines */
    PHRASE_TWO_LINES, /* {names} */
    PHRASE_THREE_LINES,
    PHRASE_FOUR_LINES,
    PHRASE_COINCIDE, /* {lines} {from … to …} */
    PHRASE_ALMOST_COINCIDE,
    PHRASE_GOES_ON, /* of a chart that is parted */
    PHRASE_NOTE, /* what a note and a source begin with */
    PHRASE_SOURCE,
    PHRASES
};

struct words phrases_get(enum phrase phrase);

/* A list within a sentence; n is not 0. */
struct words phrases_list(struct arena *arena, const struct words *items,
                          size_t n);

#endif

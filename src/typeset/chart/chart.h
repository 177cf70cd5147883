#ifndef TYPESET_CHART_CHART_H
#define TYPESET_CHART_CHART_H

#include "document/document.h"
#include "marks.h"
#include "type.h"

/*
 * Charts: data → scale → mark.  A picture is the chart's own part of a
 * figure: headline, subtitle, plot, legend if any, note and source; its
 * number and caption are set by the page.
 */
struct picture {
    double width, height;
    struct marks marks;       /* from the picture's top left */
    struct words alternative; /* what it shows, for blind readers */
};

/* One, or the pieces of a chart that is higher than a page. */
struct pictures {
    struct picture *items;
    size_t n, capacity;
};

/*
 * Draws the chart `width` points wide, at least as high as it needs.  With
 * two languages every text is in both.  An unknown type, a donut of more than
 * four parts …: a finding at chart->type_at, and false.
 */
bool chart_draw(struct type *type, const struct chart *chart,
                const bool languages[LANGUAGES], double width,
                struct picture *picture);

struct plot;

/* One of the charts that stand beside each other. */
struct chart_beside {
    const struct chart *chart;
    double height;            /* the most of a page */
    struct pictures pictures; /* none: it cannot be drawn */
    double gives;  /* by so much lower it can be drawn, if it is one picture */
    double whole;  /* the height of all of it in one picture */
    size_t n_rows; /* that pages may part, if it stands alone */
    struct plot *plot;
};

/*
 * One or several, each `width` points wide, in pieces of at most `height`: a
 * type whose categories stand below each other is cut between them, on one
 * scale, headline and column heads repeated.  What cannot be cut is one higher
 * piece.  Beside each other plots begin level, what is of one kind is one
 * size, and charts of one type and unit have one scale.
 */
void chart_draw_row(struct type *type, struct chart_beside *charts, size_t n,
                    const bool languages[LANGUAGES], double width);

/* Draws those of a row lower that can give so much; they remain level.  False
 * when a picture could not be drawn so. */
bool chart_draw_lower(struct chart_beside *charts, size_t n, double by);

/* The piece of a chart that stands alone from row `first` on, with at most that
 * height; with `picture` NULL only measures.  Returns the row that comes next:
 * n_rows when all are done, `first` when too few fit, which is never so if it
 * is `force`d. */
size_t chart_cut(const struct chart_beside *chart, size_t first, double room,
                 bool force, struct picture *picture, double *height);

/* The same key figures of several places. */
struct key_figures_list {
    const struct key_figures **items;
    size_t n, capacity;
};

/* Key-figure tiles are a picture too.  `like` are those that the reader
 * compares them with, themselves among them: all values are of one size. */
bool chart_tiles(struct type *type, const struct key_figures *figures,
                 const struct key_figures_list *like,
                 const bool languages[LANGUAGES], double width,
                 struct picture *picture);

#endif

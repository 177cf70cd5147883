#ifndef TYPESET_CHART_PLOT_H
#define TYPESET_CHART_PLOT_H

#include "base/finding.h"
#include "beside.h"
#include "color.h"
#include "marks.h"
#include "phrases.h"
#include "scale.h"
#include "type.h"

struct chart;
struct datum;

/* Series that one plot can tell apart. */
#define PLOT_SERIES 4

/* Where a plot may be cut into two, on two pages: between rows.  The second
 * piece repeats the head. */
struct cut {
    double at;
    double lead; /* white below it that the second piece leaves out */
    double head_top, head_bottom;
};

struct cuts {
    struct cut *items;
    size_t n, capacity;
};

struct told {
    enum finding_code *items;
    size_t n, capacity;
};

struct remarks {
    struct words *items;
    size_t n, capacity;
};

/*
 * The plot area of a picture while a chart type draws it: `width` points are
 * given, the origin is its top left, and the type says how high it became.
 */
struct plot {
    struct type *type;
    const struct theme *theme;
    struct arena *arena;
    const struct chart *chart;
    bool languages[LANGUAGES];
    double width;
    double height;
    struct marks marks;
    double page;     /* the most height that a page has for it */
    double half;     /* the same where another like it is to share the page */
    double head_top; /* of the head of the rows that are being drawn */
    struct cuts cuts;
    struct remarks remarks; /* said under the plot: what the type adds */
    bool log_drawn;         /* the type has drawn the log scale asked for */
    struct beside beside;   /* what it keeps to for its neighbours' sake */
    struct told *told;      /* findings: once, however often it is drawn */
};

struct plot plot_new(struct type *type, const struct chart *chart,
                     const bool languages[LANGUAGES], double width);

const struct datum *plot_datum(const struct plot *plot, size_t series,
                               size_t category);

/* The value as the label says it in that language. */
struct rational plot_shown(const struct datum *datum, enum language language);
/* The language that stands first. */
enum language plot_first(const struct plot *plot);

/* All values are whole numbers: things that are counted. */
bool plot_is_whole(const struct plot *plot);

/* Least and greatest known value of all series, and of the references. */
struct extent plot_extent(const struct plot *plot);

/* A log scale is asked for and can show the extent; the plot then says that
 * it has one, or why it has none. */
bool plot_takes_log(struct plot *plot, struct extent extent);

/* The plot may be cut at y; what stands between head_top and `head_bottom` is
 * repeated. */
void plot_cut(struct plot *plot, double y, double head_bottom);

/* The same between rows: in the middle from where the one ends to where the
 * next begins, which then stands as high as the first does. */
void plot_cut_between(struct plot *plot, double end, double begin,
                      double head_bottom);

/* The greatest positive value of a category, or 0. */
struct rational plot_longest(const struct plot *plot, size_t category);

/* The sum of the known values of a category that are positive (sign 1) or
 * negative (-1); false when it cannot be held exactly. */
bool plot_sum(const struct plot *plot, size_t category, int sign,
              struct rational *sum);

bool plot_has_focus(const struct plot *plot);
bool plot_has_negative(const struct plot *plot);

/* The fill of a mark: by series if there are several, else by focus. */
uint32_t plot_color(const struct plot *plot, size_t series, size_t category);

/* Adds a sentence under the plot, once. */
void plot_remark(struct plot *plot, enum phrase phrase);
void plot_remark_words(struct plot *plot, struct words words);
/* … of whom there are no data, if of any. */
void plot_remark_without_data(struct plot *plot, const struct words *names,
                              size_t n);

/* Adds a finding at the chart's type, once: {1} is the type, {2} the argument.
 * Always false, so that a type can return it. */
bool plot_refuse(const struct plot *plot, enum finding_code code,
                 struct words argument);

/* Refuses more series than a reader can tell apart. */
bool plot_accepts_series(const struct plot *plot);

/* Some series means something else from this category on. */
bool plot_is_redefined(const struct plot *plot, size_t category);

/* The dashed rule, at x, across which nothing is compared. */
void plot_break(struct plot *plot, double x, double top, double bottom);

/* A rule, a rectangle: marks with their part. */
void plot_rule(struct plot *plot, const char *part, double x1, double y1,
               double x2, double y2, double line_width, uint32_t color);
void plot_rect(struct plot *plot, const char *part, double x, double y,
               double width, double height, uint32_t color);
void plot_dot(struct plot *plot, const char *part, double x, double y,
              double radius, uint32_t color);

#endif

#include "chart.h"

#include <math.h>

#include "alternative.h"
#include "base/arena.h"
#include "plot.h"
#include "slices.h"
#include "surround.h"
#include "tiles.h"
#include "types.h"

/* What two pictures of one page have between and below them: captions, and
 * white. */
#define SHARING 28
/* Of its height a plot area gives this part so that two share a page. */
#define GIVE_WAY 0.15

static bool
draw_plot(struct plot *plot, const struct chart_type *of)
{
    const struct chart *chart = plot->chart;
    if (!plot_extent(plot).known)
        return plot_refuse(plot, FINDING_CHART_EMPTY, language_same(""));
    plot->beside.own.gives = 0;
    if (!of->draw(plot))
        return false;
    plot->beside.own.height = plot->height;
    if (chart->n_references > 0 && !of->references)
        plot_refuse(plot, FINDING_CHART_REFERENCE, language_same(""));
    if (chart->n_annotations > 0 && !of->annotations)
        plot_refuse(plot, FINDING_CHART_ANNOTATIONS, language_same(""));
    if (chart->log && !plot->log_drawn)
        plot_refuse(plot, FINDING_CHART_LOG, language_same(""));
    if (plot->beside.apart)
        plot_remark(plot, plot->beside.own.n_rows > 0
                              ? PHRASE_TWO_SCALES_LENGTHS
                              : PHRASE_TWO_SCALES_HEIGHTS);
    return true;
}

/* What stands round the plot of a whole chart, or of a piece that is
 * continued. */
static double
around(struct plot *plot, bool whole)
{
    struct marks scratch = marks_new(plot->arena);
    double above = surround_above(plot, &scratch);
    return surround_below(plot, &scratch, above, whole);
}

/* How much lower the plot area has to be for two such pictures on a page; 0
 * when they have room, or would lose too much. */
static double
lacking_for_half(const struct plot *plot)
{
    double lacking = plot->height - plot->half;
    return lacking <= GIVE_WAY * plot->beside.own.area ? fmax(0, lacking) : 0;
}

/* Draws the plot for a page of that height.  What it remarks takes room, too:
 * a plot that does not fit any more is drawn once again, for what is left. */
static bool
draw_for(struct plot *plot, const struct chart_type *of, double height)
{
    const struct plot blank = *plot;
    double taken = around(plot, true), lower = 0;
    for (;;) {
        plot->page = height - taken;
        plot->half = height / 2 - SHARING - taken;
        plot->beside.grow -= lower;
        if (!draw_plot(plot, of))
            return false;
        double more = around(plot, true) - taken, high = plot->height;
        plot->half -= more;
        double lacking = lower > 0 || plot->beside.lower > 0
                             ? 0
                             : lacking_for_half(plot);
        if (lacking <= 0 &&
            (more <= 0 || high <= plot->half ||
             (high > plot->half + more && high <= plot->page - more)))
            return true;
        taken += more;
        lower += lacking;
        *plot = blank;
        plot->marks = marks_new(plot->arena);
    }
}

/* One piece with what stands round it. */
static struct picture
compose(struct plot *plot, const struct slice *slice, bool last)
{
    struct picture picture = {
        .width = plot->width,
        .marks = marks_new(plot->arena),
    };
    picture.marks.id = plot->chart->id;
    double y = surround_above(plot, &picture.marks);
    slices_append(plot, slice, &picture.marks, y);
    y += slices_height(slice);
    picture.height = surround_below(plot, &picture.marks, y, last);
    return picture;
}

static void
cut(struct plot *plot, const struct slice_rooms *rooms,
    struct pictures *pictures)
{
    struct slices slices = slices_cut(plot, rooms);
    struct words alternative =
        alternative_text(plot, types_find(plot->chart->type)->title);
    for (size_t i = 0; i < slices.n; i++) {
        struct picture picture =
            compose(plot, &slices.items[i], i + 1 == slices.n);
        picture.alternative = alternative;
        ARENA_PUSH(plot->arena, pictures, picture);
    }
}

static void
finish(struct plot *plot, struct chart_beside *of)
{
    double whole = around(plot, true);
    struct slice_rooms rooms = {
        .last = of->height - whole,
        .more = of->height - around(plot, false),
    };
    cut(plot, &rooms, &of->pictures);
    of->plot = plot;
    of->gives = plot->beside.own.gives;
    of->whole = plot->height + whole;
    of->n_rows = slices_rows(plot, &rooms);
}

size_t
chart_cut(const struct chart_beside *chart, size_t first, double room,
          bool force, struct picture *picture, double *height)
{
    struct plot *plot = chart->plot;
    double whole = around(plot, true), more = around(plot, false);
    struct slice_rooms rooms = {.last = room - whole, .more = room - more};
    struct slice slice;
    size_t next = slices_next(plot, &rooms, first, force, &slice);
    bool last = next == chart->n_rows;
    *height = slices_height(&slice) + (last ? whole : more);
    if (picture && next > first) {
        *picture = compose(plot, &slice, last);
        picture->alternative = chart->pictures.items[0].alternative;
    }
    return next;
}

/* The plots of a row, drawn or not. */
struct row {
    struct plot **items;
    size_t n, capacity;
};

/* The plot is blank but for what it has learnt of its neighbours. */
static bool
draw_beside(struct plot *plot, double height)
{
    const struct chart_type *of = types_find(plot->chart->type);
    struct plot blank = plot_new(plot->type, plot->chart, plot->languages,
                                 plot->width);
    blank.beside = plot->beside;
    blank.told = plot->told;
    *plot = blank;
    if (of == NULL)
        return plot_refuse(plot, FINDING_CHART_TYPE,
                           language_same(types_nearest(plot->chart->type)));
    return draw_for(plot, of, height);
}

/* What can be drawn of the row, each as if it were alone. */
static struct row
draw_alone(struct row row, struct chart_beside *charts,
           struct chart_beside **of)
{
    struct row drawn = {0};
    for (size_t i = 0; i < row.n; i++) {
        if (!draw_beside(row.items[i], charts[i].height))
            continue;
        of[drawn.n] = &charts[i];
        ARENA_PUSH(row.items[i]->arena, &drawn, row.items[i]);
    }
    return drawn;
}

void
chart_draw_row(struct type *type, struct chart_beside *charts, size_t n,
               const bool languages[LANGUAGES], double width)
{
    struct arena *arena = type_arena(type);
    struct chart_beside **of = ARENA_NEW_N(arena, struct chart_beside *, n);
    struct row row = {0};
    for (size_t i = 0; i < n; i++) {
        struct plot plot = plot_new(type, charts[i].chart, languages, width);
        struct plot *item = arena_memdup(arena, &plot, sizeof plot);
        ARENA_PUSH(arena, &row, item);
    }
    beside_share_scale(row.items, row.n);
    row = draw_alone(row, charts, of);
    if (row.n > 1)
        beside_share_room(row.items, row.n);
    for (size_t i = 0; i < row.n; i++)
        if (row.n == 1 || draw_beside(row.items[i], of[i]->height))
            finish(row.items[i], of[i]);
}

/* It is one picture still. */
static bool
draw_lower(struct chart_beside *of, double by)
{
    of->plot = arena_memdup(of->plot->arena, of->plot, sizeof *of->plot);
    of->plot->beside.lower += by;
    of->pictures = (struct pictures){0};
    if (draw_beside(of->plot, of->height))
        finish(of->plot, of);
    return of->pictures.n == 1;
}

bool
chart_draw_lower(struct chart_beside *charts, size_t n, double by)
{
    bool lower = true;
    for (size_t i = 0; i < n && lower; i++)
        if (charts[i].gives > 0)
            lower = draw_lower(&charts[i], by);
    return lower;
}

bool
chart_draw(struct type *type, const struct chart *chart,
           const bool languages[LANGUAGES], double width,
           struct picture *picture)
{
    struct chart_beside alone = {.chart = chart, .height = INFINITY};
    chart_draw_row(type, &alone, 1, languages, width);
    if (alone.pictures.n == 0)
        return false;
    *picture = alone.pictures.items[0];
    return true;
}

bool
chart_tiles(struct type *type, const struct key_figures *figures,
            const struct key_figures_list *like,
            const bool languages[LANGUAGES], double width,
            struct picture *picture)
{
    return tiles_draw(type, figures, like, languages, width, picture);
}

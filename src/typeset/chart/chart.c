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

static bool
draw_plot(struct plot *plot, const struct chart_type *of)
{
    const struct chart *chart = plot->chart;
    if (!plot_extent(plot).known)
        return plot_refuse(plot, FINDING_CHART_EMPTY, language_same(""));
    if (!of->draw(plot))
        return false;
    if (chart->n_references > 0 && !of->references)
        plot_refuse(plot, FINDING_CHART_REFERENCE, language_same(""));
    if (chart->n_annotations > 0 && !of->annotations)
        plot_refuse(plot, FINDING_CHART_ANNOTATIONS, language_same(""));
    if (chart->log && !plot->log_drawn)
        plot_refuse(plot, FINDING_CHART_LOG, language_same(""));
    return true;
}

/* What headline and that of the notes take of a picture. */
static double
around(struct plot *plot, struct surround_parts parts)
{
    struct marks scratch = marks_new(plot->arena);
    double above = surround_above(plot, &scratch);
    return surround_below(plot, &scratch, above, parts);
}

static const struct surround_parts everything = {true, true};

/* Draws the plot for a page of that height.  What it remarks takes room, too:
 * a plot that does not fit any more is drawn once again, for what is left. */
static bool
draw_for(struct plot *plot, const struct chart_type *of, double height)
{
    const struct plot blank = *plot;
    double taken = around(plot, everything);
    for (;;) {
        plot->page = height - taken;
        plot->half = height / 2 - SHARING - taken;
        if (!draw_plot(plot, of))
            return false;
        double more = around(plot, everything) - taken, high = plot->height;
        if (more <= 0 || high <= plot->half - more ||
            (high > plot->half && high <= plot->page - more))
            return true;
        taken += more;
        *plot = blank;
        plot->marks = marks_new(plot->arena);
    }
}

/* One piece with what stands round it. */
static struct picture
compose(struct plot *plot, const struct slice *slice,
        struct surround_parts parts)
{
    struct picture picture = {
        .width = plot->width,
        .marks = marks_new(plot->arena),
    };
    picture.marks.id = plot->chart->id;
    double y = surround_above(plot, &picture.marks);
    slices_append(plot, slice, &picture.marks, y);
    y += slices_height(slice);
    picture.height = surround_below(plot, &picture.marks, y, parts);
    return picture;
}

bool
chart_draw_pieces(struct type *type, const struct chart *chart,
                  const bool languages[LANGUAGES], double width, double height,
                  struct pictures *pictures)
{
    const struct chart_type *of = types_find(chart->type);
    struct plot plot = plot_new(type, chart, languages, width);
    if (of == NULL)
        return plot_refuse(&plot, FINDING_CHART_TYPE,
                           language_same(types_nearest(chart->type)));
    if (!draw_for(&plot, of, height))
        return false;
    struct slice_rooms rooms = {
        .only = height - around(&plot, everything),
        .first = height - around(&plot, (struct surround_parts){true, false}),
        .middle = height - around(&plot, (struct surround_parts){0}),
        .last = height - around(&plot, (struct surround_parts){false, true}),
    };
    struct slices slices = slices_cut(&plot, &rooms);
    struct words alternative = alternative_text(&plot, of->title);
    for (size_t i = 0; i < slices.n; i++) {
        struct surround_parts parts = {i == 0, i + 1 == slices.n};
        struct picture picture = compose(&plot, &slices.items[i], parts);
        picture.alternative = alternative;
        ARENA_PUSH(plot.arena, pictures, picture);
    }
    return true;
}

bool
chart_draw(struct type *type, const struct chart *chart,
           const bool languages[LANGUAGES], double width,
           struct picture *picture)
{
    struct pictures pictures = {0};
    if (!chart_draw_pieces(type, chart, languages, width, INFINITY, &pictures))
        return false;
    *picture = pictures.items[0];
    return true;
}

bool
chart_tiles(struct type *type, const struct key_figures *figures,
            const bool languages[LANGUAGES], double width,
            struct picture *picture)
{
    return tiles_draw(type, figures, languages, width, picture);
}

#include "chart.h"

#include <math.h>

#include "alternative.h"
#include "base/arena.h"
#include "plot.h"
#include "slices.h"
#include "surround.h"
#include "tiles.h"
#include "types.h"

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

/* One piece with what stands round it; the last has the notes. */
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
    picture.height = last ? surround_below(plot, &picture.marks, y) : y;
    return picture;
}

/* What headline and notes leave of the height for the plot.  The notes stand
 * below the last piece alone, but which that is shows only in the end. */
static double
room_for(struct plot *plot, double height)
{
    struct marks scratch = marks_new(plot->arena);
    return height - surround_below(plot, &scratch,
                                   surround_above(plot, &scratch));
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
    plot.page = room_for(&plot, height);
    if (!draw_plot(&plot, of))
        return false;
    struct slices slices = slices_cut(&plot, room_for(&plot, height));
    struct words alternative = alternative_text(&plot, of->title);
    for (size_t i = 0; i < slices.n; i++) {
        struct picture picture =
            compose(&plot, &slices.items[i], i + 1 == slices.n);
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

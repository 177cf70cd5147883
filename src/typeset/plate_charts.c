#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "caption.h"
#include "plate.h"

#define NEAR 0.01
#define CAPTION_GAP 4.0
#define ROW_MAX 3

/* One figure of a row, in pieces if it is higher than a page. */
struct figure {
    const struct block *block;
    struct chart_beside *chart;
    double x;
    struct node *outer, *node; /* of the piece in the plate */
    struct caption caption;
};

struct plate_figures {
    struct figure items[ROW_MAX];
    size_t n;
    size_t piece; /* the plate has the pieces of that number */
    struct chart_beside *row;
    size_t n_row; /* with those that could not be drawn */
};

/* The height that the caption leaves of a page. */
static double
height_without_caption(struct setter *setter, const struct block *block,
                       double width)
{
    struct caption caption =
        caption_set(setter, block, &block->chart->caption, width, true,
                    setter->artifact);

    return setter->height - caption.height - CAPTION_GAP;
}

/* Those that can be drawn, from left to right. */
static struct plate_figures
draw_figures(struct setter *setter, const struct block *const *blocks, size_t n,
             double width)
{
    struct chart_beside *row =
        ARENA_NEW_N(setter->arena, struct chart_beside, n);
    struct plate_figures figures = {.row = row, .n_row = n};
    double x;

    for (size_t i = 0; i < n; i++) {
        row[i].chart = blocks[i]->chart;
        row[i].height = height_without_caption(setter, blocks[i], width);
    }
    chart_draw_row(setter->type, row, n, setter->document->languages, width);
    for (size_t i = 0; i < n; i++)
        if (row[i].pictures.n > 0)
            figures.items[figures.n++] =
                (struct figure){.block = blocks[i], .chart = &row[i]};
    x = (setter->theme->measure - (double)figures.n * width -
         (double)(figures.n - 1) * PLATE_GUTTER) /
        2;
    for (size_t i = 0; i < figures.n; i++, x += width + PLATE_GUTTER)
        figures.items[i].x = x;
    return figures;
}

static const struct picture *
picture_of(const struct figure *figure, size_t piece)
{
    const struct pictures *pieces = &figure->chart->pictures;

    return piece < pieces->n ? &pieces->items[piece] : NULL;
}

static double
highest_of(const struct plate_figures *figures)
{
    double highest = 0;

    for (size_t i = 0; i < figures->n; i++) {
        const struct picture *picture =
            picture_of(&figures->items[i], figures->piece);

        if (picture)
            highest = MAX(highest, picture->height);
    }
    return highest;
}

/* Who hears the alternative text does not hear what is in the figure: the
 * caption stands beside it. */
static void
set_nodes(struct setter *setter, struct figure *figure, bool continued)
{
    const struct block *block = figure->block;
    double width = plate_width(setter->theme, block->chart->size);

    figure->node = setter_node(setter, "Figure", figure->outer, setter->main);
    figure->node->alternative = figure->chart->pictures.items[0].alternative;
    figure->caption = caption_set(setter, block, &block->chart->caption, width,
                                  continued, figure->outer);
}

static void
set_figure(struct setter *setter, struct plate *plate, struct figure *figure)
{
    bool continued = plate->figures->piece > 0;

    figure->outer = setter_node(setter, "Div", setter->parent, setter->main);
    set_nodes(setter, figure, continued);
    for (enum language l = 0; l < LANGUAGES && !continued; l++)
        notes_collect(setter->arena, &plate->notes, &figure->caption.lines[l]);
}

static double
caption_height(const struct caption *caption)
{
    return caption->height > 0 ? CAPTION_GAP + caption->height : 0;
}

static void
put_figure(struct setter *setter, struct marks *marks,
           const struct figure *figure, const struct picture *picture,
           bool continued, double highest)
{
    marks->id = figure->block->id;
    marks->node = figure->node;
    if (!continued)
        marks_anchor(marks, figure->x, 0, figure->block->id);
    marks_append(marks, &picture->marks, figure->x, 0);
    caption_put(setter, &figure->caption, marks, figure->x,
                highest + CAPTION_GAP);
}

/* What all that can give have in common; the others have to be lower. */
static double
gives(const struct plate_figures *figures, double highest)
{
    double least = highest;

    for (size_t i = 0; i < figures->n; i++) {
        const struct chart_beside *chart = figures->items[i].chart;
        double lower = highest - chart->pictures.items[0].height;

        if (chart->pictures.n > 1)
            return 0;
        least = MIN(least, chart->gives > 0 ? chart->gives : lower);
    }
    return least;
}

/* Tops are aligned, and so are the captions below the highest. */
static void
compose(struct setter *setter, struct plate *plate)
{
    const struct plate_figures *figures = plate->figures;
    double highest = highest_of(figures);

    plate->marks = setter_marks(setter);
    plate->height = highest;
    plate->gives = gives(figures, highest);
    for (size_t i = 0; i < figures->n; i++) {
        const struct figure *figure = &figures->items[i];
        const struct picture *picture = picture_of(figure, figures->piece);

        if (!picture)
            continue;
        put_figure(setter, &plate->marks, figure, picture, figures->piece > 0,
                   highest);
        plate->height = MAX(plate->height,
                            highest + caption_height(&figure->caption));
    }
}

static void
check_height(const struct setter *setter, const struct plate *plate)
{
    if (plate->height > setter->height)
        findings_add(setter->findings, FINDING_FIGURE_TOO_HIGH, plate->at,
                     .args[0] = language_same(plate->id));
}

/* One plate whose rows the pages part where they end. */
static void
make_one(struct plate *plate)
{
    const struct figure *figure = &plate->figures->items[0];

    plate->n_rows = figure->chart->n_rows;
    plate->height = figure->chart->whole + caption_height(&figure->caption);
}

/* The plate of the figures' pieces of that number. */
static struct plate *
plate_pieces(struct setter *setter, const struct plate_figures *figures,
             size_t piece)
{
    struct plate *plate = plate_new(setter, figures->items[0].block);

    plate->figures = arena_memdup(setter->arena, figures, sizeof *figures);
    plate->figures->piece = piece;
    if (highest_of(plate->figures) <= 0)
        return NULL;
    for (size_t i = 0; i < figures->n; i++)
        if (picture_of(&figures->items[i], piece))
            set_figure(setter, plate, &plate->figures->items[i]);
    compose(setter, plate);
    check_height(setter, plate);
    if (figures->n == 1 && figures->items[0].chart->n_rows > 0)
        make_one(plate);
    else
        plate->rest = plate_pieces(setter, figures, piece + 1);
    return plate;
}

struct plate *
plate_charts(struct setter *setter, const struct block *const *blocks, size_t n)
{
    double width = plate_width(setter->theme, blocks[0]->chart->size);
    struct plate_figures figures =
        draw_figures(setter, blocks, MIN(n, ROW_MAX), width);

    return figures.n > 0 ? plate_pieces(setter, &figures, 0) : NULL;
}

size_t
plate_charts_split(struct setter *setter, struct plate *plate, size_t first,
                   double room, bool force, struct marks *marks,
                   double *height)
{
    struct figure figure = plate->figures->items[0];
    struct picture picture;
    bool continued = first > 0;
    double below = continued ? setter->height - figure.chart->height
                             : caption_height(&figure.caption);
    size_t next = chart_cut(figure.chart, first, room - below, force,
                            marks ? &picture : NULL, height);

    *height += below;
    if (!marks || next == first)
        return next;
    if (continued)
        set_nodes(setter, &figure, true);
    put_figure(setter, marks, &figure, &picture, continued, picture.height);
    return next;
}

bool
plate_charts_lower(struct setter *setter, struct plate *plate, double by)
{
    struct plate_figures *figures = plate->figures;
    size_t n = figures->n_row;
    struct chart_beside *before =
        arena_memdup(setter->arena, figures->row, n * sizeof *before);
    double most = plate->height - by + NEAR;
    bool lower = chart_draw_lower(figures->row, n, by);

    if (lower)
        compose(setter, plate);
    if (lower && plate->height <= most)
        return true;
    for (size_t i = 0; i < n; i++)
        figures->row[i] = before[i];
    compose(setter, plate);
    plate->gives = 0;
    return false;
}

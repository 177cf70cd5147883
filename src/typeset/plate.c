#include "plate.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "caption.h"
#include "chart/chart.h"

#define GUTTER 12.0
#define CAPTION_GAP 4.0
#define ROW_MAX 3
/* Between a heading's second language and the rules of the tiles. */
#define ABOVE_TILES 4.0

static const int per_row[] = {
    [SIZE_FULL] = 1,
    [SIZE_HALF] = 2,
    [SIZE_THIRD] = 3,
};

/* One figure of a row, in pieces if it is higher than a page. */
struct figure {
    const struct block *block;
    struct pictures pieces;
    double x;
};

size_t
plate_row(const struct block *const *blocks, size_t n)
{
    enum chart_size size = blocks[0]->chart->size;
    size_t count = 1;

    while (count < n && count < (size_t)per_row[size] &&
           blocks[count]->kind == BLOCK_CHART &&
           blocks[count]->chart->size == size)
        count++;
    return count;
}

struct plate_row
plate_row_of(const struct document *document, const struct block *const *block)
{
    struct plate_row row;

    for (size_t i = 0; i < document->n; i += row.n) {
        row.blocks = &document->items[i];
        row.n = 1;
        if (row.blocks[0]->kind == BLOCK_CHART)
            row.n = plate_row(row.blocks, document->n - i);
        for (size_t k = 0; k < row.n; k++)
            if (row.blocks[k] == *block)
                return row;
    }
    return (struct plate_row){block, 1};
}

double
plate_width(const struct theme *theme, enum chart_size size)
{
    int n = per_row[size];

    return (theme->measure - (n - 1) * GUTTER) / n;
}

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

/* Those that can be drawn; their number. */
static size_t
draw_figures(struct setter *setter, const struct block *const *blocks, size_t n,
             double width, struct figure *figures)
{
    struct chart_beside charts[ROW_MAX] = {0};
    size_t drawn = 0;

    for (size_t i = 0; i < n; i++) {
        charts[i].chart = blocks[i]->chart;
        charts[i].height = height_without_caption(setter, blocks[i], width);
    }
    chart_draw_row(setter->type, charts, n, setter->document->languages, width);
    for (size_t i = 0; i < n; i++)
        if (charts[i].pictures.n > 0)
            figures[drawn++] = (struct figure){.block = blocks[i],
                                               .pieces = charts[i].pictures};
    return drawn;
}

static struct plate *
new_plate(struct setter *setter, const struct block *block)
{
    struct plate *plate = ARENA_NEW(setter->arena, struct plate);

    plate->marks = setter_marks(setter);
    plate->at = block->at[setter->main];
    plate->id = block->id;
    return plate;
}

/* Tops are aligned, and so are the captions below the highest.  Who hears the
 * alternative text does not hear what is in the figure: the caption stands
 * beside it. */
static void
put_figure(struct setter *setter, struct plate *plate,
           const struct figure *figure, size_t piece, double highest)
{
    const struct block *block = figure->block;
    const struct picture *picture = &figure->pieces.items[piece];
    struct marks *marks = &plate->marks;
    double width = plate_width(setter->theme, block->chart->size);
    struct node *outer =
        setter_node(setter, "Div", setter->parent, setter->main);
    struct node *node = setter_node(setter, "Figure", outer, setter->main);
    struct caption caption;

    node->alternative = picture->alternative;
    caption = caption_set(setter, block, &block->chart->caption, width,
                          piece > 0, outer);
    marks->id = block->id;
    marks->node = node;
    if (piece == 0) {
        marks_anchor(marks, figure->x, 0, block->id);
        for (enum language l = 0; l < LANGUAGES; l++)
            notes_collect(setter->arena, &plate->notes, &caption.lines[l]);
    }
    marks_append(marks, &picture->marks, figure->x, 0);
    caption_put(setter, &caption, marks, figure->x, highest + CAPTION_GAP);
    if (caption.height > 0)
        plate->height =
            MAX(plate->height, highest + CAPTION_GAP + caption.height);
}

static void
check_height(const struct setter *setter, const struct plate *plate)
{
    if (plate->height > setter->height)
        findings_add(setter->findings, FINDING_FIGURE_TOO_HIGH, plate->at,
                     .args[0] = language_same(plate->id));
}

/* The plate of the figures' pieces of that number. */
static struct plate *
plate_pieces(struct setter *setter, const struct figure *figures, size_t n,
             size_t piece)
{
    struct plate *plate = new_plate(setter, figures[0].block);
    double highest = 0;

    for (size_t i = 0; i < n; i++)
        if (piece < figures[i].pieces.n)
            highest = MAX(highest, figures[i].pieces.items[piece].height);
    if (highest <= 0)
        return NULL;
    plate->height = highest;
    for (size_t i = 0; i < n; i++)
        if (piece < figures[i].pieces.n)
            put_figure(setter, plate, &figures[i], piece, highest);
    check_height(setter, plate);
    plate->rest = plate_pieces(setter, figures, n, piece + 1);
    return plate;
}

struct plate *
plate_charts(struct setter *setter, const struct block *const *blocks, size_t n)
{
    struct figure figures[ROW_MAX] = {0};
    double width = plate_width(setter->theme, blocks[0]->chart->size), x;
    size_t drawn =
        draw_figures(setter, blocks, MIN(n, ROW_MAX), width, figures);

    if (drawn == 0)
        return NULL;
    x = (setter->theme->measure - (double)drawn * width -
         (double)(drawn - 1) * GUTTER) /
        2;
    for (size_t i = 0; i < drawn; i++, x += width + GUTTER)
        figures[i].x = x;
    return plate_pieces(setter, figures, drawn, 0);
}

/* They say the same of another place. */
static bool
is_like(struct arena *arena, const struct key_figures *a,
        const struct key_figures *b, enum language language)
{
    bool like = a->n == b->n && a->columns == b->columns;

    for (size_t i = 0; like && i < a->n; i++)
        like = strcmp(document_plain(arena, &a->items[i].label.in[language]),
                      document_plain(arena, &b->items[i].label.in[language])) ==
               0;
    return like;
}

struct key_figures_list
plate_tiles_like(struct arena *arena, const struct document *document,
                 const struct block *block)
{
    enum language language =
        document->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN;
    struct key_figures_list list = {0};

    ARENA_PUSH(arena, &list, block->key_figures);
    for (size_t i = 0; i < document->n; i++) {
        const struct key_figures *other = document->items[i]->key_figures;

        if (other && is_like(arena, block->key_figures, other, language))
            ARENA_PUSH(arena, &list, other);
    }
    return list;
}

struct plate *
plate_tiles(struct setter *setter, const struct block *block)
{
    struct plate *plate = new_plate(setter, block);
    struct key_figures_list like =
        plate_tiles_like(setter->arena, setter->document, block);
    struct picture picture = {0};
    struct node *node;
    double above;

    if (!chart_tiles(setter->type, block->key_figures, &like,
                     setter->document->languages, setter->theme->measure,
                     &picture))
        return NULL;
    node = setter_node(setter, "Figure", setter->parent, setter->main);
    node->alternative = picture.alternative;
    plate->fixed = true;
    above = setter_speaks(setter, LANGUAGE_ZH) &&
                    setter_speaks(setter, LANGUAGE_EN)
                ? ABOVE_TILES
                : 0;
    plate->height = above + picture.height;
    plate->marks.node = node;
    plate->marks.id = block->id;
    marks_anchor(&plate->marks, 0, 0, block->id);
    marks_append(&plate->marks, &picture.marks, 0, above);
    return plate;
}

struct plate *
plate_table(struct setter *setter, const struct block *block)
{
    struct plate *plate = new_plate(setter, block);
    const char *number = language_pick(block->number, setter->main);

    plate->table = table_layout(setter, block);
    plate->landscape = table_is_landscape(plate->table);
    plate->fixed = number[0] == '\0' && !plate->landscape;
    plate->height = table_height(plate->table);
    table_notes(plate->table, &plate->notes);
    if (table_n_rows(plate->table) == 0) {
        table_bare(plate->table, &plate->marks);
        plate->landscape = false;
        plate->table = NULL;
    }
    return plate;
}

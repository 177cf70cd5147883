#include "plate.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "chart/chart.h"

/* Between a heading's second language and the rules of the tiles. */
#define ABOVE_TILES 4.0

static const int per_row[] = {
    [SIZE_FULL] = 1,
    [SIZE_HALF] = 2,
    [SIZE_THIRD] = 3,
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

    return (theme->measure - (n - 1) * PLATE_GUTTER) / n;
}

struct plate *
plate_new(struct setter *setter, const struct block *block)
{
    struct plate *plate = ARENA_NEW(setter->arena, struct plate);

    plate->marks = setter_marks(setter);
    plate->at = block->at[setter->main];
    plate->id = block->id;
    return plate;
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
    struct plate *plate = plate_new(setter, block);
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
    struct plate *plate = plate_new(setter, block);
    const char *number = language_pick(block->number, setter->main);

    plate->table = table_layout(setter, block);
    plate->landscape = table_is_landscape(plate->table);
    plate->fixed = number[0] == '\0' && !plate->landscape;
    plate->height = table_height(plate->table);
    plate->n_rows = table_n_rows(plate->table);
    plate->gives = table_gives(plate->table);
    table_notes(plate->table, &plate->notes);
    if (plate->n_rows == 0) {
        table_bare(plate->table, &plate->marks);
        plate->landscape = false;
        plate->table = NULL;
    }
    return plate;
}

bool
plate_table_lower(struct plate *plate, double by)
{
    table_lower(plate->table, by);
    plate->height = table_height(plate->table);
    plate->gives = table_gives(plate->table);
    return true;
}

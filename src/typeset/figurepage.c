#include "typeset/figurepage.h"

#include <math.h>

#include "base/arena.h"
#include "chart/chart.h"
#include "document/document.h"
#include "plate.h"

#define MARGIN 9.0
#define DRAFT_HEIGHT 14.0
#define DRAFT_SIZE 9.0

/* The page while it is made. */
struct making {
    struct type *type;
    const struct theme *theme;
    const struct document *document;
    const struct block *block;
    struct nodes nodes;
    struct marks marks;
    struct picture picture;
    double top; /* of the picture */
};

/* Away from its report, a chart without a source names the report. */
static const struct chart *
with_source(const struct making *making, struct arena *arena)
{
    const struct document *document = making->document;
    const struct chart *chart = making->block->chart;
    struct chart *sourced = arena_memdup(arena, chart, sizeof *chart);

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct span span = {.text = language_pick(document->title, l)};

        if (!document_is_empty(&chart->source.in[l]))
            return chart;
        if (document->languages[l])
            ARENA_PUSH(arena, &sourced->source.in[l], span);
    }
    return sourced;
}

/* It keeps to what stands beside it in the report. */
static bool
draw_chart(struct making *making, struct arena *arena)
{
    const struct document *document = making->document;
    double width = plate_width(making->theme, making->block->chart->size);
    struct plate_row row = plate_row_of(document, &making->block);
    struct chart_beside *charts =
        ARENA_NEW_N(arena, struct chart_beside, row.n);
    const struct pictures *pictures = NULL;

    for (size_t i = 0; i < row.n; i++) {
        bool own = row.blocks[i] == making->block;

        charts[i] = (struct chart_beside){
            .chart = own ? with_source(making, arena) : row.blocks[i]->chart,
            .height = INFINITY,
        };
        if (own)
            pictures = &charts[i].pictures;
    }
    chart_draw_row(making->type, charts, row.n, document->languages, width);
    if (pictures->n > 0)
        making->picture = pictures->items[0];
    return pictures->n > 0;
}

static bool
draw(struct making *making, struct arena *arena)
{
    const struct block *block = making->block;
    const bool *languages = making->document->languages;

    if (block->kind == BLOCK_KEY_FIGURES) {
        struct key_figures_list like =
            plate_tiles_like(arena, making->document, block);

        return chart_tiles(making->type, block->key_figures, &like, languages,
                           making->theme->measure, &making->picture);
    }
    return draw_chart(making, arena);
}

/* A picture is passed on without its report: it says itself what it is. */
static void
mark_draft(struct making *making)
{
    struct type_style style = {
        .role = TYPE_DATA,
        .bold = true,
        .size = DRAFT_SIZE,
        .color = making->theme->accent,
        .language = LANGUAGE_ZH,
    };
    const bool *languages = making->document->languages;
    const char *text = !languages[LANGUAGE_EN]   ? "草稿"
                       : !languages[LANGUAGE_ZH] ? "DRAFT"
                                                 : "草稿 DRAFT";
    const struct line *line = type_label(making->type, text, &style);

    making->marks.part = "draft";
    type_place(&making->marks, line, MARGIN, MARGIN + DRAFT_SIZE, false);
    making->marks.part = NULL;
    making->top += DRAFT_HEIGHT;
}

static void
place(struct making *making, struct arena *arena)
{
    enum language main = making->document->languages[LANGUAGE_ZH]
                             ? LANGUAGE_ZH
                             : LANGUAGE_EN;
    struct node *root = nodes_add(&making->nodes, "Document", NULL, main);
    struct node *node = nodes_add(&making->nodes, "Figure", root, main);

    node->alternative = making->picture.alternative;
    making->marks = marks_new(arena);
    making->marks.node = node;
    making->marks.id = making->block->id;
    making->top = MARGIN;
    if (making->document->draft)
        mark_draft(making);
    marks_append(&making->marks, &making->picture.marks, MARGIN, making->top);
}

static const struct pages *
finish(const struct making *making, struct arena *arena)
{
    struct pages *pages = ARENA_NEW(arena, struct pages);
    struct page *page = ARENA_NEW(arena, struct page);

    *page = (struct page){
        .width = making->picture.width + 2 * MARGIN,
        .height = making->top + making->picture.height + MARGIN,
        .label = "1",
        .marks = making->marks.items,
        .n_marks = making->marks.n,
    };
    *pages = (struct pages){
        .pages = page,
        .n_pages = 1,
        .nodes = making->nodes.items,
        .n_nodes = making->nodes.n,
        .title = making->document->title,
        .publisher = making->document->publisher,
    };
    for (enum language l = 0; l < LANGUAGES; l++)
        pages->languages[l] = making->document->languages[l];
    type_faces(making->type, &pages->faces, &pages->n_faces);
    return pages;
}

const struct pages *
figurepage_set(struct arena *arena, const struct document *document,
               const struct block *block, const char *theme_file,
               const char *theme_name, struct findings *findings)
{
    struct theme *theme = ARENA_NEW(arena, struct theme);
    struct making making = {
        .theme = theme,
        .document = document,
        .block = block,
        .nodes = nodes_new(arena),
    };

    if (!theme_read(arena, theme_file, theme_name, theme, findings))
        return NULL;
    making.type = type_open(arena, theme, findings);
    if (!making.type || !draw(&making, arena))
        return NULL;
    place(&making, arena);
    return finish(&making, arena);
}

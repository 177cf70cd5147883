#include "setline.h"

#include "base/arena.h"
#include "linesums.h"

/* A line being made. */
struct maker {
    struct type *type;
    const struct cells *cells;
    struct fit fit;
    struct line *line;
    struct glyph *glyphs;     /* next free ones */
    struct cluster *clusters;
    size_t first, last;
    double x;
};

static double
gap_width(const struct gap *gap, const struct fit *fit)
{
    double width = (double)gap->width +
                   (double)gap->stretch_space * fit->space +
                   (double)gap->stretch_mixed * fit->mixed;

    if (gap->tier < SHRINK_TIERS)
        width -= (double)gap->shrink * fit->shrink[gap->tier];
    return gap->spreads ? width + fit->spread : width;
}

static const struct span *
span_at(const struct maker *maker, size_t i)
{
    return &maker->cells->spans->items[maker->cells->items[i].span];
}

/* Whether two neighbours stand in one run. */
static bool
is_together(const struct maker *maker, size_t i)
{
    const struct cell *a = &maker->cells->items[i - 1], *b = a + 1;
    const struct span *one = span_at(maker, i - 1), *two = span_at(maker, i);

    if (one == two && a->is_latin == b->is_latin)
        return true;
    return cells_face(maker->type, maker->cells, a) ==
               cells_face(maker->type, maker->cells, b) &&
           cells_dotted(maker->type, maker->cells, a) ==
               cells_dotted(maker->type, maker->cells, b) &&
           a->size == b->size &&
           (one == two ||
            ((one->style & SPAN_SUPERSCRIPT) ==
                 (two->style & SPAN_SUPERSCRIPT) &&
             one->footnote == two->footnote && one->figure == two->figure &&
             g_strcmp0(one->link, two->link) == 0));
}

static struct piece *
open_piece(struct maker *maker, size_t i)
{
    const struct cell *cell = &maker->cells->items[i];
    const struct span *span = span_at(maker, i);
    const struct type_style *style = maker->cells->style;
    struct glyph_run *run = ARENA_NEW(maker->type->arena, struct glyph_run);
    struct piece *piece = &maker->line->pieces[maker->line->n_pieces++];

    *run = (struct glyph_run){
        .face = faces_use(cells_face(maker->type, maker->cells, cell)),
        .size = (double)cell->size,
        .text = maker->cells->text + cell->offset,
        .glyphs = maker->glyphs,
        .clusters = maker->clusters,
        .language = style->language,
    };
    *piece = (struct piece){
        .run = run,
        .x = maker->x,
        .rise = cells_rise(style, span),
        .color = style->color,
        .link = span->link,
        .figure = span->figure,
        .footnote = span->footnote,
        .dotted = cells_dotted(maker->type, maker->cells, cell),
    };
    return piece;
}

static void
add_cell(struct maker *maker, struct glyph_run *run, double origin,
         const struct cell *cell)
{
    const struct shaped_cluster *cluster = cell->cluster;
    double x = maker->x - origin + (double)cell->shift;

    *maker->clusters++ =
        (struct cluster){cluster->n_bytes, cluster->n_glyphs};
    for (size_t i = 0; i < cluster->n_glyphs; i++) {
        const struct shaped_glyph *glyph = &cluster->glyphs[i];

        *maker->glyphs++ = (struct glyph){
            .id = glyph->id,
            .x = (float)(x + (double)(glyph->x * cell->size)),
            .y = glyph->y * cell->size,
        };
    }
    run->n_bytes += cluster->n_bytes;
    run->n_glyphs += cluster->n_glyphs;
    run->n_clusters++;
    maker->x += (double)cell->width;
    run->width = maker->x - origin;
}

static void
add_pieces(struct maker *maker)
{
    struct piece *piece = NULL;
    struct glyph_run *run = NULL;

    for (size_t i = maker->first; i <= maker->last; i++) {
        const struct cell *cell = &maker->cells->items[i];

        if (!piece || !is_together(maker, i)) {
            piece = open_piece(maker, i);
            run = (struct glyph_run *)(void *)(uintptr_t)piece->run;
        }
        add_cell(maker, run, piece->x, cell);
        if (i < maker->last)
            maker->x += gap_width(&cell->gap, &maker->fit);
    }
}

static void
make_room(struct maker *maker)
{
    struct arena *arena = maker->type->arena;
    size_t n_glyphs = 0, n_pieces = 0;

    for (size_t i = maker->first; i <= maker->last; i++) {
        n_glyphs += maker->cells->items[i].cluster->n_glyphs;
        n_pieces += i == maker->first || !is_together(maker, i);
    }
    maker->line = ARENA_NEW(arena, struct line);
    maker->line->pieces = ARENA_NEW_N(arena, struct piece, n_pieces);
    maker->glyphs = ARENA_NEW_N(arena, struct glyph, n_glyphs);
    maker->clusters = ARENA_NEW_N(arena, struct cluster,
                                  maker->last - maker->first + 1);
}

static struct fit
fit_line(const struct maker *maker, const struct setting *setting)
{
    struct linesums line;

    linesums_measure(maker->cells, maker->first, maker->last, &line);
    if (setting->measure <= 0)
        return (struct fit){0};
    return linesums_fit(&line, setting->measure - setting->indent,
                        setting->may_shrink, setting->may_stretch);
}

static void
align_pieces(struct line *line, const struct setting *setting)
{
    double slack = MAX(0, setting->measure - line->width), by = 0;

    if (setting->measure <= 0)
        return;
    if (setting->align == PARAGRAPH_CENTRE)
        by = slack / 2;
    else if (setting->align == PARAGRAPH_END)
        by = slack;
    for (size_t i = 0; i < line->n_pieces; i++)
        line->pieces[i].x += by;
    line->width += by;
}

const struct line *
setline(struct type *type, const struct cells *cells, size_t first,
        size_t last, const struct setting *setting)
{
    struct maker maker = {.type = type,
                          .cells = cells,
                          .first = first,
                          .last = last,
                          .x = setting->indent};
    const struct cell *end = &cells->items[last];
    size_t from = cells->items[first].offset;
    double em = cells->style->size;

    maker.fit = fit_line(&maker, setting);
    make_room(&maker);
    add_pieces(&maker);
    maker.line->width = maker.x;
    maker.line->measure =
        setting->measure > 0 ? setting->measure : maker.x;
    maker.line->overfull = maker.fit.excess;
    maker.line->gap_em =
        (setting->may_stretch ? maker.fit.spread + maker.fit.slack : 0) / em;
    maker.line->text = arena_strndup(type->arena, cells->text + from,
                                     end->offset + end->cluster->n_bytes -
                                         from);
    align_pieces(maker.line, setting);
    return maker.line;
}

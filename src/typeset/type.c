#include "type.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "breaks.h"
#include "faces.h"
#include "keys.h"
#include "marks.h"
#include "plan.h"
#include "setline.h"
#include "shape.h"

/* Of the em box of a CJK face. */
#define ASCENT 0.88
#define DESCENT 0.12
/* 着重号: of its centre, of the dot. */
#define DOT_BELOW 0.27
#define DOT_RADIUS 0.075

static void
free_table(void *table)
{
    g_hash_table_unref(table);
}

static GHashTable *
own_table(struct type *type, GHashTable *table)
{
    arena_own(type->arena, table, free_table);
    return table;
}

static struct type *
new_type(struct arena *arena, const struct theme *theme,
         struct findings *findings)
{
    struct type *type = ARENA_NEW(arena, struct type);

    type->arena = arena;
    type->theme = theme;
    type->findings = findings;
    type->words = own_table(type, shape_cache_new());
    type->labels = own_table(type, keys_table());
    type->paragraphs = own_table(type, keys_table());
    type->missing =
        own_table(type, g_hash_table_new(g_str_hash, g_str_equal));
    return type;
}

struct type *
type_open(struct arena *arena, const struct theme *theme,
          struct findings *findings)
{
    struct type *type = new_type(arena, theme, findings);

    return faces_open(type) ? type : NULL;
}

struct type *
type_beside(struct type *type, struct arena *arena, struct findings *findings)
{
    struct type *beside = new_type(arena, type->theme, findings);

    memcpy(beside->faces, type->faces, sizeof type->faces);
    shape_warm(type);
    return beside;
}

const struct theme *
type_theme(const struct type *type)
{
    return type->theme;
}

struct arena *
type_arena(const struct type *type)
{
    return type->arena;
}

struct findings *
type_findings(const struct type *type)
{
    return type->findings;
}

void
type_faces(const struct type *type, const struct face *const **faces,
           size_t *n)
{
    struct face **used =
        ARENA_NEW_N(type->arena, struct face *, TYPE_ROLES * WEIGHTS);
    struct opened_face *const *opened = &type->faces[0][0];

    *n = 0;
    for (int i = 0; i < TYPE_ROLES * WEIGHTS; i++) {
        struct opened_face *face = opened[i];
        bool listed = face == NULL || !face->is_used;

        for (size_t k = 0; k < *n && !listed; k++)
            listed = used[k] == &face->face;
        if (listed)
            continue;
        face->face.index = *n;
        used[(*n)++] = &face->face;
    }
    *faces = (const struct face *const *)used;
}

double
type_ascent(const struct type_style *style)
{
    return ASCENT * style->size;
}

double
type_descent(const struct type_style *style)
{
    return DESCENT * style->size;
}

static const struct line *
set_label(struct type *type, const struct spans *spans,
          const struct type_style *style)
{
    struct cells cells = cells_read(type, spans, style);
    struct setting natural = {0};
    const struct line *line;

    if (cells.n == 0) {
        struct line *empty = ARENA_NEW(type->arena, struct line);

        empty->text = "";
        line = empty;
    } else {
        line = setline(type, &cells, 0, cells.n - 1, &natural);
    }
    cells_free(&cells);
    return line;
}

const struct line *
type_label_spans(struct type *type, const struct spans *spans,
                 const struct type_style *style)
{
    struct paragraph_style as_key = {.type = *style};
    const void *kept = keys_find(type->labels, spans, &as_key);

    if (kept)
        return kept;
    kept = set_label(type, spans, style);
    keys_keep(type, type->labels, spans, &as_key, kept);
    return kept;
}

const struct line *
type_label(struct type *type, const char *text,
           const struct type_style *style)
{
    struct span span = {.text = text};
    struct spans spans = {.items = &span, .n = 1, .capacity = 1};

    return type_label_spans(type, &spans, style);
}

/* Sets the cells from `first` up to a hard break. */
static void
set_segment(struct type *type, const struct cells *cells, size_t first,
            size_t end, const struct paragraph_style *style, double indent,
            struct lines *lines)
{
    struct plan plan = plan_lines(cells, first, end, style, indent);
    bool justify = style->align == PARAGRAPH_JUSTIFY;

    for (size_t i = 0; i < plan.n; i++) {
        struct setting setting = {
            .measure = style->measure,
            .indent = i == 0 ? indent : 0,
            .may_shrink = justify,
            .may_stretch = justify && i + 1 < plan.n,
            .align = style->align,
        };

        ARENA_PUSH(type->arena, lines,
                   setline(type, cells, first, plan.ends[i], &setting));
        first = plan.ends[i] + 1;
    }
    plan_free(&plan);
}

static struct lines
set_paragraph(struct type *type, const struct spans *spans,
              const struct paragraph_style *style)
{
    struct cells cells = cells_read(type, spans, &style->type);
    struct lines lines = {0};
    double indent = style->first_indent;

    for (size_t first = 0, end; first < cells.n; first = end + 1) {
        for (end = first; end < cells.n; end++)
            if (cells.items[end].c == '\n')
                break;
        if (end > first)
            set_segment(type, &cells, first, end, style, indent, &lines);
        indent = 0;
    }
    cells_free(&cells);
    return lines;
}

struct lines
type_paragraph(struct type *type, const struct spans *spans,
               const struct paragraph_style *style)
{
    const struct lines *kept = keys_find(type->paragraphs, spans, style);
    struct lines *lines;

    if (kept)
        return *kept;
    lines = ARENA_NEW(type->arena, struct lines);
    *lines = set_paragraph(type, spans, style);
    keys_keep(type, type->paragraphs, spans, style, lines);
    return *lines;
}

struct lines
type_paragraph_text(struct type *type, const char *text,
                    const struct paragraph_style *style)
{
    struct span span = {.text = text};
    struct spans spans = {.items = &span, .n = 1, .capacity = 1};

    return type_paragraph(type, &spans, style);
}

/* Where a piece leads, or NULL, and how high the area is. */
static const char *
target_of(struct marks *marks, const struct piece *piece)
{
    if (piece->link != NULL || piece->footnote == 0)
        return piece->link;
    return arena_printf(marks->arena, "#footnote-%d", piece->footnote);
}

static void
place_link(struct marks *marks, const struct piece *piece, double x,
           double baseline, const char *target)
{
    const struct glyph_run *run = piece->run;
    struct type_style style = {.size = run->size};
    bool note = piece->link == NULL;
    double ascent = note ? run->size : type_ascent(&style);

    marks_link(marks, x + piece->x, baseline - piece->rise - ascent,
               run->width, run->size * (note ? 1.2 : 1), target);
}

/* One under each Han character, none under a mark; below the em box, where
 * the space between lines is. */
static void
place_dots(struct marks *marks, const struct piece *piece, double x,
           double baseline)
{
    const struct glyph_run *run = piece->run;
    const char *text = run->text, *part = marks->part;
    size_t glyph = 0;

    marks->part = "emphasis";
    for (size_t i = 0; i < run->n_clusters; i++) {
        if (text_is_han(g_utf8_get_char(text)))
            marks_circle(marks,
                         x + piece->x + (double)run->glyphs[glyph].x +
                             run->size / 2,
                         baseline + DOT_BELOW * run->size,
                         DOT_RADIUS * run->size, piece->color, COLOR_NONE, 0);
        text += run->clusters[i].n_bytes;
        glyph += (size_t)run->clusters[i].n_glyphs;
    }
    marks->part = part;
}

static bool
is_artifact(const struct marks *marks)
{
    return marks->node != NULL && strcmp(marks->node->type, "Artifact") == 0;
}

void
type_place(struct marks *marks, const struct line *line, double x,
           double baseline, bool as_line)
{
    const struct node *outer = marks->node;
    /* The first line of a hanging paragraph begins further left. */
    double hang = line->n_pieces > 0 ? MIN(0, line->pieces[0].x) : 0;

    if (as_line)
        marks_line(marks, x + hang, baseline, line->measure - hang,
                   line->gap_em, line->text);
    for (size_t i = 0; i < line->n_pieces; i++) {
        const struct piece *piece = &line->pieces[i];
        const char *target =
            is_artifact(marks) ? NULL : target_of(marks, piece);

        if (target != NULL && marks->nodes != NULL && outer != NULL)
            marks->node =
                nodes_add(marks->nodes, "Link", outer, piece->run->language);
        marks_run(marks, piece->run, x + piece->x, baseline - piece->rise,
                  piece->color);
        marks->items[marks->n - 1].figure = piece->figure;
        if (piece->dotted)
            place_dots(marks, piece, x, baseline);
        if (target != NULL)
            place_link(marks, piece, x, baseline, target);
        marks->node = outer;
    }
}

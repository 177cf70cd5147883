#include "table.h"

#include <glib.h>

#include "base/arena.h"
#include "prose.h"
#include "table_set.h"

/* In em: what a row that gives way keeps above and below its text. */
#define PAD_LEAST 0.095
#define NOTE_LEADING 1.5
#define RULE_THICK 1.0
#define RULE_THIN 0.5
#define NOTE_SPACE 3.0
#define UNIT_SPACE 1.5
#define ROWS_TOGETHER 2
/* How many rows a cut may give up to fall between two groups. */
#define GROUP_REACH 3

static const char *const note_marks[LANGUAGES] = {"注：", "Note: "};
static const char *const source_marks[LANGUAGES] = {"资料来源：", "Source: "};

static struct type_style
small_style(const struct setter *setter, enum language language)
{
    return setter_style(setter, TYPE_DATA, setter->theme->note, false,
                        language);
}

static double
small_leading(const struct setter *setter)
{
    return setter->theme->note * NOTE_LEADING;
}

static struct lines
note_lines(struct table_set *set, const struct spans *spans, const char *mark,
           enum language language)
{
    struct setter *setter = set->setter;
    struct paragraph_style style = {.type = small_style(setter, language),
                                    .measure = set->measure,
                                    .align = PARAGRAPH_START,
                                    .relaxed = true};
    struct spans marked;

    if (document_is_empty(spans) || !setter_speaks(setter, language))
        return (struct lines){0};
    if (g_str_has_prefix(document_plain(setter->arena, spans), mark))
        mark = NULL;
    marked = setter_prefixed(setter, mark, spans);
    return setter_lines(setter, &marked, &style, SETTER_LABEL);
}

static void
set_notes(struct table_set *set)
{
    const struct table *table = set->table;
    size_t n = 0;

    for (enum language l = 0; l < LANGUAGES; l++) {
        set->notes[l][0] =
            note_lines(set, &table->note.in[l], note_marks[l], l);
        set->notes[l][1] =
            note_lines(set, &table->source.in[l], source_marks[l], l);
        for (int which = 0; which < 2; which++) {
            n += set->notes[l][which].n;
            if (set->notes[l][which].n)
                set->note_nodes[l][which] =
                    setter_node(set->setter, "P", set->setter->parent, l);
        }
    }
    set->notes_height =
        n ? (double)n * small_leading(set->setter) + NOTE_SPACE : 0;
}

static void
set_unit(struct table_set *set)
{
    struct setter *setter = set->setter;

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style = small_style(setter, l);
        const struct spans *spans = &set->table->unit_line.in[l];

        if (!setter_speaks(setter, l) || document_is_empty(spans))
            continue;
        set->unit[l] = type_label_spans(setter->type, spans, &style);
        set->unit_height = small_leading(setter) + UNIT_SPACE;
    }
}

struct table_set *
table_layout(struct setter *setter, const struct block *block)
{
    struct table_set *set = ARENA_NEW(setter->arena, struct table_set);
    const struct table *table = block->table;

    set->setter = setter;
    set->block = block;
    set->table = table;
    set->measure = setter->theme->measure;
    set->columns =
        ARENA_NEW_N(setter->arena, struct table_column, table->n_columns);
    set->node = setter_node(setter, "Table", setter->parent, setter->main);
    table_columns_fit(set);
    set->pad = TABLE_PAD * set->size;
    set->caption = caption_set(setter, block, &table->caption, set->measure,
                               false, set->node);
    set_unit(set);
    table_rows_set(set);
    set->continued = caption_set(setter, block, &table->caption, set->measure,
                                 true, setter->artifact);
    set_notes(set);
    return set;
}

bool
table_is_landscape(const struct table_set *set)
{
    return set->landscape;
}

size_t
table_n_rows(const struct table_set *set)
{
    return set->table->n_rows;
}

double
table_gives(const struct table_set *set)
{
    return (double)table_n_rows(set) * 2 * (set->pad - PAD_LEAST * set->size);
}

void
table_lower(struct table_set *set, double by)
{
    double each = by / (double)table_n_rows(set);

    set->pad -= each / 2;
    for (size_t i = 0; i < table_n_rows(set); i++)
        set->rows[i].height -= each;
}

static double
above(const struct table_set *set, size_t first)
{
    const struct caption *caption = first ? &set->continued : &set->caption;

    return caption->height + set->unit_height + set->head_height + RULE_THICK;
}

static double
rows_height(const struct table_set *set, size_t first, size_t end)
{
    double height = RULE_THICK;

    for (size_t i = first; i < end; i++)
        height += set->rows[i].height;
    return height;
}

double
table_height(const struct table_set *set)
{
    return above(set, 0) + rows_height(set, 0, set->table->n_rows) +
           set->notes_height;
}

void
table_notes(const struct table_set *set, struct note_calls *calls)
{
    struct arena *arena = set->setter->arena;

    for (enum language l = 0; l < LANGUAGES; l++)
        notes_collect(arena, calls, &set->caption.lines[l]);
    for (size_t i = 0; i < set->table->n_head; i++)
        table_rows_notes(&set->head[i], arena, calls);
    for (size_t i = 0; i < set->table->n_rows; i++)
        table_rows_notes(&set->rows[i], arena, calls);
}

static bool
may_cut(const struct table_set *set, size_t first, size_t end)
{
    const struct table_row *rows = set->table->rows;
    size_t n = set->table->n_rows;

    return end - first >= ROWS_TOGETHER && n - end >= ROWS_TOGETHER &&
           rows[end].level <= rows[end - 1].level;
}

/* The row after the last that fits; `first` when no cut is allowed. */
static size_t
find_cut(const struct table_set *set, size_t first, double room)
{
    size_t n = set->table->n_rows, end = first, best;
    double height = above(set, first) + RULE_THICK;

    while (end < n && height + set->rows[end].height <= room + 0.001)
        height += set->rows[end++].height;
    if (end == n && height + set->notes_height <= room + 0.001)
        return n;
    while (end > first && !(end < n && may_cut(set, first, end)))
        end--;
    best = end;
    for (size_t i = 0; i <= GROUP_REACH && best > first + i; i++)
        if (may_cut(set, first, best - i) &&
            set->table->rows[best - i - 1].group_end)
            return best - i;
    return best;
}

static double
draw_unit(const struct table_set *set, struct marks *marks, double y)
{
    const struct setter *setter = set->setter;

    double x = set->measure;

    for (int l = LANGUAGES - 1; l >= 0; l--) {
        struct type_style style = small_style(setter, (enum language)l);

        if (!set->unit[l])
            continue;
        x -= set->unit[l]->width;
        type_place(marks, set->unit[l], x,
                   y + setter_baseline(&style, small_leading(setter)), true);
        x -= style.size;
    }
    return y + set->unit_height;
}

static void
draw_rule(const struct table_set *set, struct marks *marks, double y,
          double width)
{
    const struct node *outer = marks->node;

    marks->node = set->setter->artifact;
    marks_rule(marks, 0, y, set->measure, y, width, set->setter->theme->ink, 0);
    marks->node = outer;
}

static void
draw_notes(const struct table_set *set, struct marks *marks, double y)
{
    struct setter *setter = set->setter;

    y += NOTE_SPACE;
    for (int which = 0; which < 2; which++)
        for (enum language l = 0; l < LANGUAGES; l++) {
            const struct lines *lines = &set->notes[l][which];
            struct type_style style = small_style(setter, l);

            marks->node = set->note_nodes[l][which];
            marks->id = arena_printf(setter->arena, "%s.%s",
                                     prose_id(setter, set->block->id, l),
                                     which ? "source" : "note");
            for (size_t i = 0; i < lines->n; i++) {
                type_place(marks, lines->items[i], 0,
                           y + setter_baseline(&style, small_leading(setter)),
                           true);
                y += small_leading(setter);
            }
        }
}

static void
draw(const struct table_set *set, size_t first, size_t end, struct marks *marks)
{
    struct setter *setter = set->setter;
    const struct caption *caption = first ? &set->continued : &set->caption;
    double y = 0;

    marks->id = set->block->id;
    marks->node = set->node;
    if (first == 0)
        marks_anchor(marks, 0, 0, set->block->id);
    caption_put(setter, caption, marks, 0, y);
    y += caption->height;
    marks->node = first ? setter->artifact : set->caption.node;
    y = draw_unit(set, marks, y) + RULE_THICK / 2;
    marks->node = set->node;
    draw_rule(set, marks, y, RULE_THICK);
    y += RULE_THICK / 2;
    table_draw_head(set, marks, y, first > 0);
    y += set->head_height;
    if (set->table->n_head)
        draw_rule(set, marks, y, RULE_THIN);
    marks->node = set->node;
    for (size_t i = first; i < end; y += set->rows[i++].height)
        table_draw_row(set, &set->rows[i], false, marks, y);
    draw_rule(set, marks, y + RULE_THICK / 2, RULE_THICK);
    if (end == set->table->n_rows)
        draw_notes(set, marks, y + RULE_THICK);
}

void
table_bare(const struct table_set *set, struct marks *marks)
{
    draw(set, 0, 0, marks);
}

static size_t
cut(struct table_set *set, size_t first, size_t end, struct marks *marks,
    double *height)
{
    if (end == first)
        return first;
    *height = above(set, first) + rows_height(set, first, end) +
              (end == set->table->n_rows ? set->notes_height : 0);
    if (marks)
        draw(set, first, end, marks);
    return end;
}

size_t
table_split(struct table_set *set, size_t first, double room,
            struct marks *marks, double *height)
{
    return cut(set, first, find_cut(set, first, room), marks, height);
}

size_t
table_force(struct table_set *set, size_t first, double room,
            struct marks *marks, double *height)
{
    size_t end = find_cut(set, first, room);
    double used = above(set, first) + RULE_THICK;

    while (end == first ||
           (end < table_n_rows(set) && used + set->rows[end].height <= room))
        used += set->rows[end++].height;
    return cut(set, first, MIN(end, table_n_rows(set)), marks, height);
}

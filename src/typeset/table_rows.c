#include "table_set.h"

#include <glib.h>
#include <math.h>

#include "base/arena.h"

double
table_rows_em(const struct table_set *set, enum language language)
{
    return table_cells_size(set, set->size, language);
}

double
table_rows_width(const struct table_set *set, size_t column, size_t span)
{
    const struct table_column *last = &set->columns[column + span - 1];

    return last->x + last->width - set->columns[column].x;
}

/* Two lines of a head are about equally long, and none shorter than its
 * longest word. */
static double
balanced(const struct table_set *set, const struct spans *spans,
         const struct type_style *style, double natural, double width)
{
    double lines = ceil(natural / width - 0.001), least;

    if (lines <= 1)
        return width;
    least = table_cells_least(set, spans, style);
    return MIN(width, MAX(least, natural / lines + 0.6 * style->size));
}

static struct lines
set_text(struct table_set *set, const struct spans *spans,
         const struct type_style *style, double width, bool head)
{
    struct setter *setter = set->setter;
    const struct line *line = type_label_spans(setter->type, spans, style);
    struct paragraph_style paragraph = {
        .type = *style, .align = PARAGRAPH_START, .relaxed = true};
    struct lines lines = {0};

    paragraph.measure =
        head ? balanced(set, spans, style, line->width, width) : width;
    if (line->width > width + 0.01 && head) {
        struct spans broken = table_cells_broken(set, spans);

        if (broken.n > spans->n)
            paragraph.measure = width;
        return setter_lines(setter, &broken, &paragraph, SETTER_CELL);
    }
    if (line->width > width + 0.01)
        return setter_lines(setter, spans, &paragraph, SETTER_CELL);
    ARENA_PUSH(setter->arena, &lines, line);
    setter_count(setter, &lines, SETTER_CELL);
    return lines;
}

/* Columns align on what is widest on either side of the units digit. */
static void
note_extent(struct table_set *set, const struct table_text *text,
            const struct line *line)
{
    struct table_column *column = &set->columns[text->column];
    double end;

    if (text->span > 1)
        return;
    if (column->align == ALIGN_DECIMAL && table_cells_units(line, &end)) {
        column->before = MAX(column->before, end);
        column->after = MAX(column->after, line->width - end);
    }
    column->block = MAX(column->block, line->width);
}

double
table_rows_indent(const struct table_set *set, const struct table_row *row,
                  const struct table_text *text, bool head)
{
    return head || text->column > 0 ? 0 : row->level * TABLE_LEVEL * set->size;
}

static void
set_cell(struct table_set *set, const struct table_row *row,
         struct table_text *text, bool head)
{
    bool tabbed = !head && text->column == 0 && set->columns[0].tab > 0;
    double width = table_rows_width(set, text->column, text->span) -
                   table_rows_indent(set, row, text, head);

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style =
            table_cells_style(set, row, head, set->size, l);

        if (!table_cells_says(set, text->cell, l))
            continue;
        text->lines[l] =
            set_text(set, &text->cell->text.in[l], &style, width, head);
        for (size_t i = 0; i < text->lines[l].n && !head && !tabbed; i++)
            note_extent(set, text, text->lines[l].items[i]);
        if (tabbed)
            set->columns[0].block = width;
    }
}

double
table_rows_height(const struct table_set *set, const struct table_text *text,
                  bool head)
{
    bool tabbed = !head && text->column == 0 && set->columns[0].tab > 0;
    double height = 0;

    for (enum language l = 0; l < LANGUAGES; l++) {
        double one =
            (double)text->lines[l].n * table_rows_em(set, l) * TABLE_LEADING;

        height = tabbed ? MAX(height, one) : height + one;
    }
    return height;
}

static void
set_row(struct table_set *set, const struct table_row *row,
        struct table_line *line, bool head)
{
    double height = set->size * TABLE_LEADING;
    size_t column = 0;

    line->row = row;
    line->cells =
        ARENA_NEW_N(set->setter->arena, struct table_text, row->n_cells);
    for (size_t i = 0; i < row->n_cells; i++) {
        struct table_text *text = &line->cells[i];
        size_t left = set->table->n_columns - column;

        if (left == 0)
            break;
        text->cell = &row->cells[i];
        text->column = column;
        text->span = MIN((size_t)MAX(1, row->cells[i].columns), left);
        set_cell(set, row, text, head);
        height = MAX(height, table_rows_height(set, text, head));
        column += text->span;
        line->n_cells++;
    }
    line->height = height + 2 * set->pad +
                   (row->group_end ? TABLE_GROUP * set->size : 0);
}

/* The other half of a head that stands over both rows, or NULL. */
static struct table_text *
other_half(const struct table_set *set, const struct table_text *text)
{
    struct table_line *below = &set->head[1];

    for (size_t i = 0; set->table->n_head == 2 && i < below->n_cells; i++)
        if (below->cells[i].column == text->column &&
            below->cells[i].span == text->span &&
            below->cells[i].joined != text->joined)
            return &below->cells[i];
    return NULL;
}

/* A head that stands over both rows is one element, in the first. */
static void
add_nodes(struct table_set *set, const struct node *parent,
          struct table_line *line, bool head)
{
    struct setter *setter = set->setter;
    const struct node *row = setter_node(setter, "TR", parent, setter->main);

    for (size_t i = 0; i < line->n_cells; i++) {
        struct table_text *text = &line->cells[i], *half = NULL;
        bool stub = !head && text->column == 0;
        struct node *node;

        if (text->node)
            continue;
        if (head && line == set->head)
            half = other_half(set, text);
        node =
            setter_node(setter, head || stub ? "TH" : "TD", row, setter->main);
        node->scope = head ? "Column" : stub ? "Row" : NULL;
        node->columns = (int)text->span;
        node->rows = half ? 2 : 1;
        text->node = node;
        if (half)
            half->node = node;
    }
}

/* In the order in which the table is read. */
static void
add_structure(struct table_set *set)
{
    struct setter *setter = set->setter;
    const struct table *table = set->table;
    const struct node *part =
        setter_node(setter, "THead", set->node, setter->main);

    for (size_t i = 0; i < table->n_head; i++)
        add_nodes(set, part, &set->head[i], true);
    part = setter_node(setter, "TBody", set->node, setter->main);
    for (size_t i = 0; i < table->n_rows; i++)
        add_nodes(set, part, &set->rows[i], false);
}

bool
table_rows_blank(const struct table_text *text)
{
    return text->lines[0].n == 0 && text->lines[1].n == 0;
}

/* Where one head row has a text and the other has none, the text stands over
 * both, in the middle. */
static void
join_heads(struct table_set *set)
{
    struct table_line *top = &set->head[0], *below = &set->head[1];

    if (set->table->n_head != 2)
        return;
    for (size_t i = 0; i < top->n_cells; i++)
        for (size_t j = 0; j < below->n_cells; j++) {
            struct table_text *a = &top->cells[i], *b = &below->cells[j];

            if (a->column != b->column || a->span != b->span ||
                table_rows_blank(a) == table_rows_blank(b))
                continue;
            a->joined = !table_rows_blank(a);
            b->joined = !table_rows_blank(b);
        }
}

/* What is joined needs no height of its own in either row. */
static void
level_heads(struct table_set *set)
{
    double pad = 2 * set->pad;

    for (size_t i = 0; i < set->table->n_head; i++) {
        struct table_line *line = &set->head[i];

        line->height = set->size * TABLE_LEADING + pad;
        for (size_t j = 0; j < line->n_cells; j++)
            if (!line->cells[j].joined)
                line->height =
                    MAX(line->height,
                        table_rows_height(set, &line->cells[j], true) + pad);
        set->head_height += line->height;
    }
    for (size_t i = 0; i < set->table->n_head; i++)
        for (size_t j = 0; j < set->head[i].n_cells; j++) {
            const struct table_text *text = &set->head[i].cells[j];
            double lack =
                table_rows_height(set, text, true) + pad - set->head_height;

            if (!text->joined || lack <= 0)
                continue;
            set->head[0].height += lack;
            set->head_height += lack;
        }
}

void
table_rows_set(struct table_set *set)
{
    const struct table *table = set->table;
    struct arena *arena = set->setter->arena;

    set->head = ARENA_NEW_N(arena, struct table_line, table->n_head);
    set->rows = ARENA_NEW_N(arena, struct table_line, table->n_rows);
    for (size_t i = 0; i < table->n_head; i++)
        set_row(set, &table->head[i], &set->head[i], true);
    for (size_t i = 0; i < table->n_rows; i++)
        set_row(set, &table->rows[i], &set->rows[i], false);
    join_heads(set);
    add_structure(set);
    level_heads(set);
}

void
table_rows_notes(const struct table_line *line, struct arena *arena,
                 struct note_calls *calls)
{
    for (size_t i = 0; i < line->n_cells; i++)
        for (enum language l = 0; l < LANGUAGES; l++)
            notes_collect(arena, calls, &line->cells[i].lines[l]);
}

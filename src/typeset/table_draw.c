#include "table_set.h"

#include <glib.h>

#define RULE_THIN 0.5

static double
decimal_x(const struct table_column *column, const struct line *line)
{
    double width = MAX(column->before + column->after, 0), end;
    double start = column->x + (column->width - width) / 2;

    if (!table_cells_units(line, &end))
        return column->x + (column->width - line->width) / 2;
    return start + column->before - end;
}

static double
line_x(const struct table_set *set, const struct table_text *text,
       const struct table_row *row, const struct line *line, bool head,
       enum language language)
{
    const struct table_column *column = &set->columns[text->column];
    double width = table_rows_width(set, text->column, text->span);
    double centred = column->x + (width - line->width) / 2;
    double indent = table_rows_indent(set, row, text, head);

    if (head && text->span == 1 && text->column == 0)
        return column->x +
               MAX(0, (MIN(column->block, width) - line->width) / 2);
    if (head || text->span > 1)
        return centred;
    if (text->column == 0 && column->tab > 0 && language != set->setter->main)
        return column->x + column->tab + indent;
    switch (column->align) {
    case ALIGN_START:
        return column->x + indent;
    case ALIGN_CENTRE:
        return centred;
    case ALIGN_END:
        return column->x + (width + column->block) / 2 - line->width;
    case ALIGN_DECIMAL:
        return decimal_x(column, line);
    }
    return centred;
}

static void
draw_cell(const struct table_set *set, const struct table_line *line,
          const struct table_text *text, bool head, struct marks *marks,
          double y)
{
    bool tabbed = !head && text->column == 0 && set->columns[0].tab > 0;
    double at = y;

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style =
            table_cells_style(set, line->row, head, set->size, l);
        double leading = style.size * TABLE_LEADING;
        double first = tabbed ? set->size * TABLE_LEADING : leading;

        if (tabbed)
            at = y;
        for (size_t i = 0; i < text->lines[l].n; i++) {
            const struct line *set_line = text->lines[l].items[i];
            struct type_style base = style;

            base.size = tabbed ? set->size : style.size;
            type_place(marks, set_line,
                       line_x(set, text, line->row, set_line, head, l),
                       at + setter_baseline(&base, i ? leading : first), true);
            at += leading;
        }
    }
}

void
table_draw_row(const struct table_set *set, const struct table_line *line,
               bool head, struct marks *marks, double y)
{
    const struct node *outer = marks->node;
    bool artifact = outer == set->setter->artifact;
    for (size_t i = 0; i < line->n_cells; i++) {
        const struct table_text *text = &line->cells[i];
        double high = table_rows_height(set, text, head), top = y + set->pad;

        if (!artifact)
            marks->node = text->node;
        if (text->joined)
            top = y + (set->head_height - high) / 2 -
                  (line == set->head ? 0 : set->head[0].height);
        else if (head)
            top = y + (line->height - high) / 2;
        draw_cell(set, line, text, head, marks, top);
    }
    marks->node = outer;
}

/* The partial rules under heads that span columns. */
static void
draw_spans(const struct table_set *set, struct marks *marks, double y)
{
    for (size_t i = 0; i < set->head[0].n_cells; i++) {
        const struct table_text *text = &set->head[0].cells[i];
        double x = set->columns[text->column].x;

        if (text->span < 2 || text->joined || table_rows_blank(text))
            continue;
        marks_rule(marks, x, y,
                   x + table_rows_width(set, text->column, text->span), y,
                   RULE_THIN, set->setter->theme->ink, 0);
    }
}

void
table_draw_head(const struct table_set *set, struct marks *marks, double y,
                bool artifact)
{
    const struct node *outer = marks->node;

    for (size_t i = 0; i < set->table->n_head; i++) {
        marks->node = artifact ? set->setter->artifact : outer;
        table_draw_row(set, &set->head[i], true, marks, y);
        y += set->head[i].height;
        marks->node = set->setter->artifact;
        if (i + 1 < set->table->n_head)
            draw_spans(set, marks, y);
    }
    marks->node = outer;
}

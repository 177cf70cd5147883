#include "tablehead.h"

#include <glib.h>

#include "document/wording.h"
#include "spans.h"

const char *
tablehead_unit(const struct context *context, const struct display *display)
{
    if (display->ratio || wording_is_fraction(display->unit))
        return "";
    return wording_unit(context->arena, display->unit, false,
                        context->language);
}

/* ---- the unit line ---- */

static bool
agree(const struct tables_builder *builder, const struct display *display,
      const char **unit)
{
    const char *name = tablehead_unit(builder->fence->context, display);
    if (display->ratio)
        return true;
    if (*unit == NULL)
        *unit = name;
    return strcmp(*unit, name) == 0;
}

static void
set_unit_line(struct tables_builder *builder, struct table *table)
{
    const struct fence *fence = builder->fence;
    const struct context *context = fence->context;
    const char *unit = NULL;
    bool one = true;
    if (builder->frame.by == DIMENSION_MEASURE) {
        for (size_t i = 0; i < builder->frame.rows.n; i++)
            one &= agree(builder, &builder->row_displays[i], &unit);
    } else {
        for (size_t j = 0; j < builder->columns.n; j++)
            if (builder->columns.items[j].extra == EXTRA_NONE)
                one &=
                    agree(builder, &builder->columns.items[j].display, &unit);
    }
    builder->one_unit = one;
    if (!one || unit == NULL || *unit == '\0')
        return;
    table->unit_line = spans_plain(
        context,
        arena_printf(context->arena,
                     context->language == LANGUAGE_EN ? "Unit: %s" : "单位：%s",
                     unit),
        fence->at);
}

/* ---- the head ---- */

static const char *
extra_title(enum extra extra, enum language language)
{
    static const struct words titles[] = {
        [EXTRA_NONE] = {{"数值", "Value"}},
        [EXTRA_SHARE] = {{"占比", "Share"}},
        [EXTRA_CHANGE] = {{"比上年增长", "Change"}},
        [EXTRA_RANK] = {{"位次", "Rank"}},
    };
    return titles[extra].in[language];
}

static const char *
with_unit(const struct tables_builder *builder, const char *title,
          const struct table_column *column)
{
    const struct context *context = builder->fence->context;
    const char *unit = tablehead_unit(context, &column->display);
    if (builder->one_unit || *unit == '\0' ||
        g_ascii_strcasecmp(unit, title) == 0 ||
        builder->frame.by == DIMENSION_MEASURE)
        return title;
    return arena_printf(
        context->arena,
        context->language == LANGUAGE_EN ? "%s (%s)" : "%s（%s）", title, unit);
}

static struct table_cell
cell(const struct tables_builder *builder, const char *text, int columns)
{
    return (struct table_cell){
        spans_plain(builder->fence->context, text, builder->fence->at),
        columns};
}

static const char *
corner(const struct tables_builder *builder)
{
    static const struct words corners[] = {
        [DIMENSION_MONTH] = {{"月份", "Month"}},
        [DIMENSION_YEAR] = {{"年份", "Year"}},
        [DIMENSION_MEASURE] = {{"指标", "Indicator"}},
    };
    enum language language = builder->fence->context->language;
    const struct survey *survey = builder->fence->context->survey;
    if (builder->frame.by == DIMENSION_CITY)
        return language_pick(survey->heads[REGION_CITY], language);
    if (builder->frame.by == DIMENSION_COUNTY)
        return language_pick(survey->heads[REGION_COUNTY], language);
    return corners[builder->frame.by].in[language];
}

/* What stands over several columns: a measure over its years, or over its
 * value, share, change and rank. */
static const char *
group_title(const struct tables_builder *builder, size_t j)
{
    const struct table_column *columns = builder->columns.items;
    size_t series = columns[j].series;
    const struct point *point = &builder->frame.columns.items[series];
    enum language language = builder->fence->context->language;
    if (point->group.in[LANGUAGE_ZH] != NULL ||
        point->group.in[LANGUAGE_EN] != NULL)
        return language_pick(point->group, language);
    if (point->has_period)
        return NULL;
    bool many = (j > 0 && columns[j - 1].series == series) ||
                (j + 1 < builder->columns.n && columns[j + 1].series == series);
    return many ? language_pick(point->name, language) : NULL;
}

static bool
is_one_measure_by_itself(const struct tables_builder *builder)
{
    return builder->frame.by == DIMENSION_MEASURE &&
           builder->frame.columns.n == 1;
}

static const char *
own_title(const struct tables_builder *builder, size_t j)
{
    const struct table_column *column = &builder->columns.items[j];
    const struct point *point = &builder->frame.columns.items[column->series];
    enum language language = builder->fence->context->language;
    const char *title = language_pick(point->name, language);
    bool many =
        group_title(builder, j) != NULL && point->group.in[language] == NULL;
    if (column->extra != EXTRA_NONE || many ||
        is_one_measure_by_itself(builder))
        title = extra_title(column->extra, language);
    return column->extra == EXTRA_NONE ? with_unit(builder, title, column)
                                       : title;
}

static struct table_row
group_row(const struct tables_builder *builder)
{
    struct arena *arena = builder->fence->context->arena;
    struct table_row row = {0};
    row.cells = ARENA_NEW_N(arena, struct table_cell, builder->columns.n + 1);
    row.cells[row.n_cells++] = cell(builder, "", 1);
    const char *last = NULL;
    for (size_t j = 0; j < builder->columns.n; j++) {
        const char *title = group_title(builder, j);
        if (title != NULL && last != NULL && strcmp(title, last) == 0)
            row.cells[row.n_cells - 1].columns++;
        else
            row.cells[row.n_cells++] =
                cell(builder, title != NULL ? title : "", 1);
        last = title;
    }
    return row;
}

static struct table_row
title_row(const struct tables_builder *builder)
{
    struct arena *arena = builder->fence->context->arena;
    struct table_row row = {.n_cells = builder->columns.n + 1};
    row.cells = ARENA_NEW_N(arena, struct table_cell, row.n_cells);
    row.cells[0] = cell(builder, corner(builder), 1);
    for (size_t j = 0; j < builder->columns.n; j++)
        row.cells[j + 1] = cell(builder, own_title(builder, j), 1);
    return row;
}

static bool
has_groups(const struct tables_builder *builder)
{
    for (size_t j = 0; j < builder->columns.n; j++)
        if (group_title(builder, j) != NULL)
            return !is_one_measure_by_itself(builder);
    return false;
}

void
tablehead_set(struct tables_builder *builder, struct table *table)
{
    struct arena *arena = builder->fence->context->arena;
    set_unit_line(builder, table);
    table->n_columns = builder->columns.n + 1;
    table->align = ARENA_NEW_N(arena, enum cell_align, table->n_columns);
    table->align[0] = ALIGN_START;
    for (size_t j = 0; j < builder->columns.n; j++)
        table->align[j + 1] = ALIGN_DECIMAL;
    table->head = ARENA_NEW_N(arena, struct table_row, 2);
    if (has_groups(builder))
        table->head[table->n_head++] = group_row(builder);
    table->head[table->n_head++] = title_row(builder);
}

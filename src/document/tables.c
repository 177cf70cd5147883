#include "tables.h"

#include <glib.h>

#include "cutoff.h"
#include "display.h"
#include "document/wording.h"
#include "parts.h"
#include "redefined.h"
#include "spans.h"
#include "subtitle.h"
#include "tablehead.h"
#include "use.h"

const char *const tables_keys[] = {
    "of",     "columns", "by",        "series",  "years", "where",
    "sort",   "limit",   "unit",      "caption", "note",  "source",
    "groups", "total",   "transform", NULL,
};

#define WIDE_COLUMNS 9

/* ---- columns ---- */

static void
add_column(struct tables_builder *builder, size_t series, enum extra extra)
{
    struct table_column column = {.series = series, .extra = extra};
    struct display_range range = {series, series + 1};
    if (extra == EXTRA_NONE) {
        column.display = display_of(&builder->frame, range);
        display_set_column(&builder->frame, range, &column.display);
    } else {
        column.display = (struct display){
            .unit = {"", extra == EXTRA_RANK ? 0 : -2, NULL},
            .ratio = extra != EXTRA_RANK,
            .decimals = {extra != EXTRA_RANK, extra != EXTRA_RANK}};
    }
    const struct quantity *quantity = frame_quantity(
        &builder->frame, NULL, &builder->frame.columns.items[series]);
    if (extra == EXTRA_NONE && quantity->has_decimals)
        for (int l = 0; l < LANGUAGES; l++)
            column.display.decimals[l] = quantity->decimals;
    ARENA_PUSH(builder->fence->context->arena, &builder->columns, column);
}

static bool
wants(const struct quantity *quantity, enum extra extra)
{
    switch (extra) {
    case EXTRA_NONE:
        return true;
    case EXTRA_SHARE:
        return quantity->share;
    case EXTRA_CHANGE:
        return quantity->change;
    case EXTRA_RANK:
        return quantity->rank;
    }
    return false;
}

static bool
wants_column(const struct frame *frame, const struct point *column,
             enum extra extra)
{
    if (extra == EXTRA_NONE)
        return true;
    /* Of several years only this one has a share, a change and a rank. */
    if (frame_is_past(column))
        return false;
    if (column->quantity != NULL)
        return wants(column->quantity, extra);
    for (size_t i = 0; i < frame->quantities.n; i++)
        if (wants(&frame->quantities.items[i], extra))
            return true;
    return false;
}

static void
set_columns(struct tables_builder *builder)
{
    const struct frame *frame = &builder->frame;
    for (size_t i = 0; i < frame->columns.n; i++)
        for (int extra = EXTRA_NONE; extra <= EXTRA_RANK; extra++)
            if (wants_column(frame, &frame->columns.items[i],
                             (enum extra)extra))
                add_column(builder, i, (enum extra)extra);
}

/* ---- cells ---- */

static const char *
column_function(const struct frame *frame, const struct table_column *column)
{
    static const char *const functions[] = {
        [EXTRA_NONE] = NULL,
        [EXTRA_SHARE] = "share",
        [EXTRA_CHANGE] = "change",
        [EXTRA_RANK] = "rank",
    };
    if (column->extra != EXTRA_NONE)
        return functions[column->extra];
    return frame->transform == TRANSFORM_CHANGE  ? "change"
           : frame->transform == TRANSFORM_SHARE ? "share"
                                                 : NULL;
}

static struct value
cell_value(const struct tables_builder *builder, const struct point *row,
           size_t index, const struct table_column *column)
{
    const struct frame *frame = &builder->frame;
    if (row != NULL && column->extra == EXTRA_NONE)
        return *frame_value(frame, index, column->series);
    return frame_evaluate(frame, row, &frame->columns.items[column->series],
                          column_function(frame, column));
}

/* In a table of measures every row has its own unit and decimals. */
static struct display
cell_display(const struct tables_builder *builder, size_t index,
             const struct table_column *column)
{
    if (builder->frame.by != DIMENSION_MEASURE || column->extra != EXTRA_NONE)
        return column->display;
    return builder->row_displays[index];
}

static struct table_cell
make_cell(const struct tables_builder *builder, const struct point *row,
          const struct table_column *column, const struct value *value,
          const struct display *display)
{
    const struct context *context = builder->fence->context;
    const struct frame *frame = &builder->frame;
    const struct point *series = &frame->columns.items[column->series];
    const struct quantity *quantity = frame_quantity(frame, row, series);
    const char *function = column_function(frame, column);
    const char *source =
        function == NULL ? quantity->source
                         : arena_printf(context->arena, "%s(%s)", function,
                                        quantity->source);
    struct scope scope = frame_scope(frame, row, series);
    struct figure_use *use = use_new(
        context, use_fence_stem(builder->fence, source), source,
        frame_formula(frame, row, series, function), &scope, value);
    use->at = quantity->at;
    use->wording = display_wording(display, value, context->language);
    use->printed =
        display_text(context->arena, display, value, context->language);
    return (struct table_cell){spans_figure(context, use, builder->fence->at),
                               1};
}

static struct table_cell
text_cell(const struct tables_builder *builder, const char *text)
{
    return (struct table_cell){
        spans_plain(builder->fence->context, text, builder->fence->at), 1};
}

/* 100.0%: the whole divided by itself. */
static struct table_cell
whole_cell(const struct tables_builder *builder,
           const struct table_column *column)
{
    const struct context *context = builder->fence->context;
    const struct frame *frame = &builder->frame;
    const struct point *series = &frame->columns.items[column->series];
    const struct quantity *quantity = frame_quantity(frame, NULL, series);
    struct expression *formula = ARENA_NEW(context->arena, struct expression);
    struct scope scope = frame_scope(frame, NULL, series);
    struct value one = {.kind = VALUE_NUMBER,
                        .form = VALUE_RATIO,
                        .number = rational_of(1),
                        .unit = {"", 0, NULL}};
    formula->kind = EXPRESSION_BINARY;
    formula->operator = OPERATOR_DIVIDE;
    formula->at = quantity->at;
    for (int i = 0; i < 2; i++)
        ARENA_PUSH(context->arena, formula,
                   (struct expression *)quantity->value);
    const char *source = arena_printf(context->arena, "(%s) / (%s)",
                                      quantity->source, quantity->source);
    struct figure_use *use =
        use_new(context, use_fence_stem(builder->fence, source), source,
                formula, &scope, &one);
    use->at = quantity->at;
    use->wording = display_wording(&column->display, &one, context->language);
    use->printed = display_text(context->arena, &column->display, &one,
                                context->language);
    return (struct table_cell){spans_figure(context, use, builder->fence->at),
                               1};
}

static struct table_row
make_row(struct tables_builder *builder, const char *name,
         const struct point *point, size_t index)
{
    struct arena *arena = builder->fence->context->arena;
    struct table_row row = {.n_cells = builder->columns.n + 1};
    row.cells = ARENA_NEW_N(arena, struct table_cell, row.n_cells);
    row.cells[0] = text_cell(builder, name);
    for (size_t j = 0; j < builder->columns.n; j++) {
        const struct table_column *column = &builder->columns.items[j];
        const struct quantity *quantity =
            frame_quantity(&builder->frame, point,
                           &builder->frame.columns.items[column->series]);
        /* The whole is all of itself, and has no rank among its parts. */
        bool whole = point == NULL;
        if (!wants(quantity, column->extra) ||
            (whole && column->extra == EXTRA_RANK) ||
            (whole && column->extra == EXTRA_SHARE)) {
            bool all = whole && column->extra == EXTRA_SHARE &&
                       builder->frame.additive && !builder->frame.filtered;
            row.cells[j + 1] = all ? whole_cell(builder, column)
                                   : text_cell(builder, "");
            continue;
        }
        struct value value = cell_value(builder, point, index, column);
        struct display display = cell_display(builder, index, column);
        row.cells[j + 1] = make_cell(builder, point, column, &value, &display);
    }
    return row;
}

/* ---- rows ---- */

/* A measure's name, with its unit where the rows differ in it. */
static const char *
row_name(struct tables_builder *builder, const struct point *point,
         size_t index)
{
    const struct context *context = builder->fence->context;
    const char *name = language_pick(point->name, context->language);
    if (builder->frame.by != DIMENSION_MEASURE || builder->one_unit)
        return name;
    const struct display *display = &builder->row_displays[index];
    const char *unit = tablehead_unit(context, display);
    return *unit == '\0' || subtitle_names_unit(name, unit, context->language)
               ? name
               : arena_printf(context->arena,
                              context->language == LANGUAGE_EN ? "%s (%s)"
                                                               : "%s（%s）",
                              name, unit);
}

static void
set_row_displays(struct tables_builder *builder)
{
    const struct frame *frame = &builder->frame;
    struct arena *arena = builder->fence->context->arena;
    builder->row_displays =
        ARENA_NEW_N(arena, struct display, frame->rows.n + 1);
    if (frame->by != DIMENSION_MEASURE)
        return;
    for (size_t i = 0; i < frame->rows.n; i++) {
        struct frame one = *frame;
        one.rows.items += i;
        one.rows.n = 1;
        one.values += i * frame->columns.n;
        struct display_range all = {0, frame->columns.n};
        struct display *display = &builder->row_displays[i];
        *display = display_of(&one, all);
        display_set_column(&one, all, display);
        const struct quantity *quantity = one.rows.items[0].quantity;
        if (quantity->has_decimals)
            for (int l = 0; l < LANGUAGES; l++)
                display->decimals[l] = quantity->decimals;
    }
}

static void
add_total(struct tables_builder *builder, struct table *table)
{
    static const struct words total = {{"合计", "Total"}};
    const struct frame *frame = &builder->frame;
    const struct context *context = builder->fence->context;
    /* What was left out is still in the whole region's value, which then
     * is no total of the rows. */
    struct words name =
        frame->additive && !frame->filtered ? total : frame_whole(frame)->name;
    struct table_row row =
        make_row(builder, language_pick(name, context->language), NULL, 0);
    row.total = true;
    table->rows[table->n_rows++] = row;
}

static void
set_rows(struct tables_builder *builder, struct table *table, bool total)
{
    const struct frame *frame = &builder->frame;
    const struct points *points = &frame->rows;
    table->rows = ARENA_NEW_N(builder->fence->context->arena, struct table_row,
                              points->n + 1);
    for (size_t i = 0; i < points->n; i++) {
        const struct point *point = &points->items[i];
        struct table_row row =
            make_row(builder, row_name(builder, point, i), point, i);
        const struct region *next =
            i + 1 < points->n ? points->items[i + 1].region : NULL;
        if (frame->grouped) {
            row.level = point->region->level == REGION_COUNTY;
            row.group_end = next != NULL && next->level == REGION_CITY;
        }
        table->rows[table->n_rows++] = row;
    }
    if (total && frame->by != DIMENSION_MEASURE && frame->by != DIMENSION_YEAR)
        add_total(builder, table);
}

/* ---- shares that add up ---- */

/* When all parts of the region stand in the table, their shares add up to
 * exactly 100. */
static bool
settle_shares(struct tables_builder *builder, struct table *table,
              size_t column)
{
    const struct frame *frame = &builder->frame;
    const struct context *context = builder->fence->context;
    size_t n = frame->rows.n;
    g_autofree struct rational *parts = g_new0(struct rational, n + 1);
    g_autofree int64_t *units = g_new0(int64_t, n + 1);
    size_t series = builder->columns.items[column].series;
    for (size_t i = 0; i < n; i++) {
        if (!frame_known(frame, i, series))
            return false;
        parts[i] = frame_value(frame, i, series)->number;
    }
    if (!figures_parts_of_whole(parts, n, 1, units))
        return false;
    for (size_t i = 0; i < n; i++) {
        struct spans *spans =
            &table->rows[i].cells[column + 1].text.in[context->language];
        struct figure_use *use = (struct figure_use *)spans->items[0].figure;
        use->printed =
            wording_percent(context->arena, rational_of_decimal(units[i], 3), 1,
                            context->language);
        use->wording.rule = RULE_PARTS;
        spans->items[0].text = use->printed;
    }
    return parts_adjusted(parts, n, units, 1);
}

static bool
settle_all_shares(struct tables_builder *builder, struct table *table)
{
    const struct frame *frame = &builder->frame;
    bool adjusted = false;
    bool complete =
        frame->additive && !frame->filtered && !frame->grouped &&
        (frame->by == DIMENSION_CITY || frame->by == DIMENSION_COUNTY);
    for (size_t j = 0; j < builder->columns.n && complete; j++)
        if (builder->columns.items[j].extra == EXTRA_SHARE)
            adjusted |= settle_shares(builder, table, j);
    return adjusted;
}

/* ---- notes ---- */

/* Whether rounding made the printed parts miss the printed total. */
static bool
misses_total(const struct tables_builder *builder, size_t column)
{
    const struct table_column *of = &builder->columns.items[column];
    const struct frame *frame = &builder->frame;
    enum language language = builder->fence->context->language;
    struct unit unit = wording_display_unit(of->display.unit, language);
    int128 sum = 0, exact, part;
    struct rational total = rational_of(0), scaled;
    if (of->extra != EXTRA_NONE || of->display.ratio)
        return false;
    for (size_t i = 0; i < frame->rows.n; i++) {
        if (!frame_is_part(frame, i))
            continue;
        if (!frame_known(frame, i, of->series) ||
            !rational_add(total, frame_value(frame, i, of->series)->number,
                          &total) ||
            !rational_scale(frame_value(frame, i, of->series)->number,
                            -unit.exponent, &scaled) ||
            !rational_round(scaled, of->display.decimals[language],
                            ROUND_HALF_AWAY, &part))
            return false;
        sum += part;
    }
    return rational_scale(total, -unit.exponent, &scaled) &&
           rational_round(scaled, of->display.decimals[language],
                          ROUND_HALF_AWAY, &exact) &&
           exact != sum;
}

static const char *
automatic_note(struct tables_builder *builder, struct table *table, bool total)
{
    static const struct words rounding = {
        {"因四舍五入，分项之和与合计可能略有出入。",
         "Parts may not add up to the total because of rounding."}};
    enum language language = builder->fence->context->language;
    if (settle_all_shares(builder, table))
        return parts_note(language);
    if (total && builder->frame.additive && !builder->frame.filtered)
        for (size_t j = 0; j < builder->columns.n; j++)
            if (misses_total(builder, j))
                return rounding.in[language];
    return NULL;
}

static void
set_texts(struct tables_builder *builder, struct table *table, bool total)
{
    const struct fence *fence = builder->fence;
    table->caption = fence_prose(fence, fence->yaml, "caption");
    table->note = fence_prose(fence, fence->yaml, "note");
    table->source = fence_prose(fence, fence->yaml, "source");
    const char *note = automatic_note(builder, table, total);
    if (note != NULL)
        spans_add_note(fence->context, &table->note, note, fence->at);
    cutoff_add_note(&builder->frame, &table->note);
    redefined_add_notes(&builder->frame, &table->note);
}

struct block *
tables_read(const struct fence *fence)
{
    struct arena *arena = fence->context->arena;
    struct table *table = ARENA_NEW(arena, struct table);
    struct tables_builder builder = {.fence = fence};
    bool listed = yamltree_get(fence->yaml, "columns") != NULL;
    bool grouped = fence_truth(fence, fence->yaml, "groups");
    bool total = fence_truth(fence, fence->yaml, "total");
    struct frame_options options = {
        .of = listed ? "columns" : "of", .groups = grouped, .many = true};
    if (!frame_read(fence, options, &builder.frame))
        return NULL;
    set_columns(&builder);
    set_row_displays(&builder);
    tablehead_set(&builder, table);
    set_rows(&builder, table, total);
    set_texts(&builder, table, total);
    table->id = fence->id;
    table->wide = table->n_columns > WIDE_COLUMNS;
    struct block *block = ARENA_NEW(arena, struct block);
    block->kind = BLOCK_TABLE;
    block->table = table;
    return block;
}

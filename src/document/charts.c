#include "charts.h"

#include <glib.h>

#include "absent.h"
#include "chartmarks.h"
#include "cutoff.h"
#include "parts.h"
#include "redefined.h"
#include "spans.h"
#include "stacktotals.h"
#include "subtitle.h"
#include "use.h"

const char *const charts_keys[] = {
    "type",      "of",      "by",    "series",   "years",     "where",
    "sort",      "limit",   "stack", "percent",  "transform", "focus",
    "reference", "caption", "title", "subtitle", "unit",      "note",
    "source",    "size",    "data",  "scale",    "annotations", NULL,
};

/* ---- types that show parts of a whole, or values of any unit ---- */

static const struct type {
    const char *name;
    bool parts; /* the categories are parts of a whole */
    bool mixed; /* its series need no common unit */
    bool tiles; /* needs the grid of regions.csv */
} types[] = {
    {"donut", true, false, false},     {"waffle", true, false, false},
    {"heat", false, true, false},      {"scatter", false, true, false},
    {"tile-grid", false, false, true},
};

static struct type
type_of(const struct chart *chart)
{
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++)
        if (strcmp(types[i].name, chart->type) == 0)
            return types[i];
    return (struct type){0};
}

/* ---- data ---- */

static struct datum *
datum_at(const struct charts_builder *builder, size_t series, size_t category)
{
    const struct chart *chart = builder->chart;
    return &chart->data[series * chart->n_categories + category];
}

static void
set_use(struct charts_builder *builder, size_t series, size_t category,
        const struct value *value)
{
    static const char *const functions[] = {
        [TRANSFORM_NONE] = NULL,
        [TRANSFORM_CHANGE] = "change",
        [TRANSFORM_SHARE] = "share",
    };
    const struct context *context = builder->context;
    const struct frame *frame = &builder->frame;
    const struct point *row = &frame->rows.items[category];
    const struct point *column = &frame->columns.items[series];
    const struct quantity *quantity = frame_quantity(frame, row, column);
    const char *function = functions[frame->transform];
    const char *source =
        function == NULL ? quantity->source
                         : arena_printf(context->arena, "%s(%s)", function,
                                        quantity->source);
    struct scope scope = frame_scope(frame, row, column);
    struct figure_use *use =
        use_new(context, use_fence_stem(builder->fence, source), source,
                frame_formula(frame, row, column, function), &scope, value);
    use->at = quantity->at;
    use_word(use, display_wording(&builder->displays[series], value,
                                  context->language));
    struct datum *datum = datum_at(builder, series, category);
    use->printed = datum->label.in[context->language];
    datum->figure[context->language] = use;
}

static void
set_datum(struct charts_builder *builder, size_t series, size_t category)
{
    struct arena *arena = builder->context->arena;
    const struct value *value = frame_value(&builder->frame, category, series);
    struct datum *datum = datum_at(builder, series, category);
    datum->known = value->kind == VALUE_NUMBER;
    datum->redefined = redefined_here(&builder->frame, category, series);
    datum->value = datum->known ? value->number : rational_of(0);
    for (int l = 0; l < LANGUAGES; l++)
        datum->label.in[l] = display_text(arena, &builder->displays[series],
                                          value, (enum language)l);
    set_use(builder, series, category, value);
}

/* ---- series and categories ---- */

/* The template of the other language may want another one: pair_merge. */
static void
set_unit(struct chart_series *series, const struct display *display)
{
    for (size_t l = 0; l < LANGUAGES; l++)
        series->unit[l] = display->unit;
    series->ratio = display->ratio;
}

static void
set_series(struct charts_builder *builder)
{
    struct arena *arena = builder->context->arena;
    struct chart *chart = builder->chart;
    const struct frame *frame = &builder->frame;
    chart->n_series = frame->columns.n;
    chart->series = ARENA_NEW_N(arena, struct chart_series, chart->n_series);
    builder->displays = ARENA_NEW_N(arena, struct display, chart->n_series);
    for (size_t i = 0; i < chart->n_series; i++) {
        struct display_range range = {i, i + 1};
        struct display *display = &builder->displays[i];
        *display = display_of(frame, range);
        display_set_labels(frame, range, display);
        chart->series[i].name = frame->columns.items[i].name;
        set_unit(&chart->series[i], display);
    }
}

/* Series without any value take the unit of those that have one; all with
 * the same unit get the same decimals. */
static void
share_units(struct charts_builder *builder, bool mixed)
{
    struct chart *chart = builder->chart;
    const struct frame *frame = &builder->frame;
    struct display_range all = {0, frame->columns.n};
    struct display common = display_of(frame, all);
    display_set_labels(frame, all, &common);
    for (size_t l = 0; l < LANGUAGES; l++)
        chart->unit[l] = common.unit;
    chart->ratio = common.ratio;
    for (size_t i = 0; i < chart->n_series && !mixed; i++) {
        builder->displays[i] = common;
        set_unit(&chart->series[i], &common);
    }
}

static void
set_categories(struct charts_builder *builder)
{
    struct chart *chart = builder->chart;
    const struct points *rows = &builder->frame.rows;
    chart->n_categories = rows->n;
    chart->categories =
        ARENA_NEW_N(builder->context->arena, struct chart_category, rows->n);
    chart->time = builder->frame.by == DIMENSION_MONTH ||
                  builder->frame.by == DIMENSION_YEAR;
    chart->series_time = builder->frame.series == DIMENSION_YEAR;
    for (size_t i = 0; i < rows->n; i++) {
        const struct region *region = rows->items[i].region;
        chart->categories[i] = (struct chart_category){
            .name = rows->items[i].name,
            .row = region != NULL ? region->row : -1,
            .column = region != NULL ? region->column : -1,
        };
    }
}

/* ---- checks ---- */

/* Without any value there is nothing to draw, nor is there in a chart of
 * several years when but one of them is known. */
static bool
has_enough(const struct frame *frame)
{
    bool over_years =
        frame->by == DIMENSION_YEAR || frame->series == DIMENSION_YEAR;
    int first = -1;
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = 0; j < frame->columns.n; j++) {
            int year = frame_period(frame, &frame->rows.items[i],
                                    &frame->columns.items[j])
                           .year;
            if (!frame_known(frame, i, j))
                continue;
            if (!over_years || (first >= 0 && year != first))
                return true;
            first = year;
        }
    return false;
}

/* Whether the values have more than one unit. */
static bool
has_mixed_units(const struct charts_builder *builder)
{
    const struct frame *frame = &builder->frame;
    const struct value *first = NULL;
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = 0; j < frame->columns.n; j++) {
            const struct value *value = frame_value(frame, i, j);
            if (value->kind != VALUE_NUMBER)
                continue;
            if (first == NULL)
                first = value;
            if (!unit_same_base(first->unit, value->unit) ||
                frame_is_ratio(first) != frame_is_ratio(value))
                return true;
        }
    return false;
}

static void
check_tiles(struct charts_builder *builder)
{
    const struct chart *chart = builder->chart;
    for (size_t i = 0; i < chart->n_categories; i++)
        if (chart->categories[i].row < 0 || chart->categories[i].column < 0)
            findings_add(builder->context->findings, FINDING_TILE_MISSING,
                         chart->type_at, .args = {chart->categories[i].name});
}

/* A line through years that were sorted by value says something else. */
static void
check_order(struct charts_builder *builder)
{
    static const char *const lines[] = {"line", "area", "slope", "dumbbell",
                                        "small-multiples", NULL};
    static const struct words expected = {
        {"as-listed：时间按先后排列", "as-listed: time keeps its order"}};
    const struct yaml *sort = yamltree_get(builder->fence->yaml, "sort");
    if (builder->chart->time && sort != NULL && sort->text != NULL &&
        strcmp(sort->text, "as-listed") != 0 &&
        g_strv_contains(lines, builder->chart->type))
        findings_add(builder->context->findings, FINDING_KEY_TYPE, sort->at,
                     .args = {language_same("sort"), expected},
                     .value = sort->text);
}

/* ---- all ---- */

static void
set_texts(struct charts_builder *builder, bool mixed, bool adjusted)
{
    const struct fence *fence = builder->fence;
    const struct frame *frame = &builder->frame;
    struct chart *chart = builder->chart;
    const struct context *context = builder->context;
    bool titled = yamltree_get(fence->yaml, "title") != NULL;
    struct display common = {
        .unit = *chart->unit,
        .ratio = chart->ratio || chart->is_parts_of_whole,
    };
    if (common.ratio)
        common.unit = (struct unit){"", -2, NULL};
    chart->caption = fence_prose(fence, fence->yaml, "caption");
    chart->note = fence_prose(fence, fence->yaml, "note");
    chart->source = fence_prose(fence, fence->yaml, "source");
    if (adjusted)
        spans_add_note(context, &chart->note, parts_note(context->language),
                       fence->at);
    cutoff_add_note(frame, &chart->note);
    redefined_add_notes(frame, &chart->note);
    chart->headline =
        titled ? fence_prose(fence, fence->yaml, "title")
               : spans_plain(context, subtitle_measures(frame), fence->at);
    absent_add_total_note(frame, &chart->headline, &chart->note);
    if (builder->lacks_average)
        absent_add_average_note(frame, &chart->note);
    chart->subtitle = fence_prose_or(
        fence, fence->yaml, "subtitle",
        language_same(subtitle_text(frame, mixed ? NULL : &common, titled)));
}

static bool
read_type(struct charts_builder *builder)
{
    const struct fence *fence = builder->fence;
    static const char *const sizes[] = {"full", "half", "third", NULL};
    struct chart *chart = builder->chart;
    static const char *const scales[] = {"linear", "log", NULL};
    size_t size = SIZE_FULL, scale = 0;
    if (!yamltree_get_text(fence->yaml, "type", true, &chart->type,
                           builder->context->findings))
        return false;
    chart->type_at = yamltree_get(fence->yaml, "type")->at;
    yamltree_get_choice(fence->yaml, "size", false, sizes, &size,
                        builder->context->findings);
    chart->size = (enum chart_size)size;
    yamltree_get_choice(fence->yaml, "scale", false, scales, &scale,
                        builder->context->findings);
    chart->log = scale == 1;
    chart->stack = fence_truth(fence, fence->yaml, "stack");
    chart->percent = fence_truth(fence, fence->yaml, "percent");
    return true;
}

static void
fill(struct charts_builder *builder)
{
    struct chart *chart = builder->chart;
    struct type type = type_of(chart);
    set_series(builder);
    set_categories(builder);
    check_order(builder);
    bool mixed = has_mixed_units(builder);
    if (mixed && !type.mixed)
        findings_add(builder->context->findings, FINDING_UNITS_DIFFER,
                     chart->type_at, .args = {language_same(chart->type)});
    if (type.tiles)
        check_tiles(builder);
    share_units(builder, mixed);
    chart->data = ARENA_NEW_N(builder->context->arena, struct datum,
                              chart->n_series * chart->n_categories);
    for (size_t i = 0; i < chart->n_series; i++)
        for (size_t j = 0; j < chart->n_categories; j++)
            set_datum(builder, i, j);
    chartmarks_set(builder);
    if (chart->stack && !chart->percent && !mixed)
        stacktotals_set(builder);
    bool adjusted =
        parts_label(builder->context, &builder->frame, chart, type.parts);
    set_texts(builder, mixed, adjusted);
}

struct block *
charts_read(const struct fence *fence)
{
    const struct context *context = fence->context;
    struct chart *chart = ARENA_NEW(context->arena, struct chart);
    struct charts_builder builder = {
        .fence = fence, .context = context, .chart = chart};
    bool typed = read_type(&builder);
    struct frame_options options = {
        .of = "of", .stack = chart->stack, .percent = chart->percent};
    size_t n_before = findings_made(context->findings);
    if (!frame_read(fence, options, &builder.frame) || !typed)
        return NULL;
    if (!has_enough(&builder.frame)) {
        /* A mistake has been said; only a lack of data is to be noted. */
        if (findings_made(context->findings) > n_before)
            return NULL;
        findings_add(
            context->findings, FINDING_CHART_LEFT_OUT, fence->at,
            .args = {language_same(
                fence->id ? fence->id : subtitle_measures(&builder.frame))});
        return NULL;
    }
    fill(&builder);
    struct block *block = ARENA_NEW(context->arena, struct block);
    block->kind = BLOCK_CHART;
    block->chart = chart;
    chart->id = fence->id;
    chart->data_id = fence_text(fence, fence->yaml, "data");
    return block;
}

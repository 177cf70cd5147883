#include "chartmarks.h"

#include <glib.h>

#include "base/text.h"
#include "chartlines.h"

/* ---- focus ---- */

static size_t
find_top(const struct frame *frame)
{
    size_t column = frame->series == DIMENSION_YEAR ? frame->columns.n - 1 : 0;
    size_t top = frame->rows.n;
    for (size_t i = 0; i < frame->rows.n; i++)
        if (frame_known(frame, i, column) &&
            (top == frame->rows.n ||
             rational_compare(frame_value(frame, i, column)->number,
                              frame_value(frame, top, column)->number) > 0))
            top = i;
    return top;
}

static bool
is_called(const struct context *context, const struct point *row,
          const char *name)
{
    struct arena *arena = context->arena;
    const struct region *province = context->survey->province;
    if (row->region != NULL)
        return survey_region(context->survey, province, name) == row->region;
    const char *folded = text_fold(arena, name);
    for (int l = 0; l < LANGUAGES; l++)
        if (row->name.in[l] != NULL &&
            strcmp(text_fold(arena, row->name.in[l]), folded) == 0)
            return true;
    return row->quantity != NULL && strcmp(row->quantity->source, name) == 0;
}

static void
refuse(struct charts_builder *builder, const struct points *points,
       const char *name, struct place at)
{
    g_autofree const char **names = g_new0(const char *, points->n + 1);
    for (size_t i = 0; i < points->n; i++)
        names[i] = language_pick(points->items[i].name,
                                 builder->context->language);
    findings_add(builder->context->findings, FINDING_POINT_UNKNOWN, at,
                 .args = {language_same(name),
                          language_same(
                              text_nearest(name, names, points->n))});
}

/* The category of that name, `top` or `self`; their number, with a finding
 * if need be, when there is none. */
static size_t
find_row(struct charts_builder *builder, const char *name, struct place at)
{
    const struct fence *fence = builder->fence;
    const struct points *rows = &builder->frame.rows;
    const struct region *self =
        fence->scope->county ? fence->scope->county : fence->scope->city;
    if (strcmp(name, "top") == 0)
        return find_top(&builder->frame);
    for (size_t i = 0; i < rows->n; i++)
        if (strcmp(name, "self") == 0 && self != NULL
                ? rows->items[i].region == self
                : is_called(builder->context, &rows->items[i], name))
            return i;
    if (!builder->frame.filtered)
        refuse(builder, rows, name, at);
    return rows->n;
}

static void
set_focus(struct charts_builder *builder)
{
    const struct fence *fence = builder->fence;
    const char *name = fence_text(fence, fence->yaml, "focus");
    if (name == NULL)
        return;
    size_t focus =
        find_row(builder, name, yamltree_get(fence->yaml, "focus")->at);
    if (focus < builder->frame.rows.n)
        builder->chart->categories[focus].focus = true;
}

/* ---- annotations ---- */

static const char *const annotation_keys[] = {"at", "series", "label", NULL};

static bool
require(struct charts_builder *builder, const struct yaml *map,
        const char *key)
{
    if (yamltree_get(map, key) != NULL)
        return true;
    findings_add(builder->context->findings, FINDING_KEY_MISSING, map->at,
                 .args = {language_same(key)});
    return false;
}

/* The series that is meant, the first unless another is named. */
static size_t
find_column(struct charts_builder *builder, const struct yaml *map)
{
    const struct points *columns = &builder->frame.columns;
    const char *name = fence_text(builder->fence, map, "series");
    for (size_t i = 0; i < columns->n; i++)
        if (name == NULL ||
            is_called(builder->context, &columns->items[i], name))
            return i;
    refuse(builder, columns, name, yamltree_get(map, "series")->at);
    return columns->n;
}

static void
add_annotation(struct charts_builder *builder, const struct yaml *map)
{
    const struct context *context = builder->context;
    struct chart *chart = builder->chart;
    struct chart_annotation annotation = {0};
    const char *name;
    yamltree_expect_keys(map, annotation_keys, context->findings);
    if (map->kind != YAML_MAP || !require(builder, map, "at") ||
        !require(builder, map, "label"))
        return;
    name = fence_text(builder->fence, map, "at");
    if (name == NULL)
        return;
    annotation.category = find_row(builder, name, yamltree_get(map, "at")->at);
    annotation.series = find_column(builder, map);
    annotation.text = fence_prose(builder->fence, map, "label");
    if (annotation.category < chart->n_categories &&
        annotation.series < chart->n_series)
        chart->annotations[chart->n_annotations++] = annotation;
}

static void
set_annotations(struct charts_builder *builder)
{
    const struct yaml *list =
        yamltree_get(builder->fence->yaml, "annotations");
    static const struct words expected = {{"列表", "a list"}};
    if (list == NULL)
        return;
    if (list->kind != YAML_LIST) {
        findings_add(builder->context->findings, FINDING_KEY_TYPE, list->at,
                     .args = {language_same("annotations"), expected},
                     .value = list->text);
        return;
    }
    builder->chart->annotations = ARENA_NEW_N(
        builder->context->arena, struct chart_annotation, list->n);
    for (size_t i = 0; i < list->n; i++)
        add_annotation(builder, list->items[i]);
}

void
chartmarks_set(struct charts_builder *builder)
{
    set_focus(builder);
    set_annotations(builder);
    chartlines_set(builder);
}

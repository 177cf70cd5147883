#include "chartmarks.h"

#include <glib.h>

#include "base/text.h"

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
refuse_focus(struct charts_builder *builder, const char *name)
{
    const struct chart *chart = builder->chart;
    g_autofree const char **names =
        g_new0(const char *, chart->n_categories + 1);
    for (size_t i = 0; i < chart->n_categories; i++)
        names[i] = language_pick(chart->categories[i].name,
                                 builder->context->language);
    findings_add(builder->context->findings, FINDING_POINT_UNKNOWN,
                 yamltree_get(builder->fence->yaml, "focus")->at,
                 .args = {language_same(name),
                          language_same(
                              text_nearest(name, names, chart->n_categories))});
}

static void
set_focus(struct charts_builder *builder)
{
    const struct fence *fence = builder->fence;
    const struct frame *frame = &builder->frame;
    const char *name = fence_text(fence, fence->yaml, "focus");
    const struct region *self =
        fence->scope->county ? fence->scope->county : fence->scope->city;
    size_t focus = frame->rows.n;
    if (name == NULL)
        return;
    if (strcmp(name, "top") == 0)
        focus = find_top(frame);
    for (size_t i = 0; i < frame->rows.n && focus == frame->rows.n; i++)
        if (strcmp(name, "self") == 0 && self != NULL
                ? frame->rows.items[i].region == self
                : is_called(builder->context, &frame->rows.items[i], name))
            focus = i;
    if (focus < frame->rows.n)
        builder->chart->categories[focus].focus = true;
    else if (strcmp(name, "top") != 0 && !frame->filtered)
        refuse_focus(builder, name);
}

/* ---- reference line ---- */

static void
add_reference(struct charts_builder *builder, struct rational value,
              bool is_mean, struct words name)
{
    struct arena *arena = builder->context->arena;
    struct chart *chart = builder->chart;
    struct value shown = {.kind = VALUE_NUMBER, .number = value};
    struct display display = builder->displays[0];
    chart->references = ARENA_NEW(arena, struct chart_reference);
    chart->n_references = 1;
    chart->references[0].value = value;
    for (int l = 0; l < LANGUAGES; l++) {
        /* A mean of whole numbers is seldom whole. */
        if (is_mean && !display.ratio && display.decimals[l] == 0 &&
            rational_compare(rational_absolute(value), rational_of(1000)) < 0 &&
            !rational_is_integer(value))
            display.decimals[l] = 1;
        const char *number =
            display_text(arena, &display, &shown, (enum language)l);
        const char *word = name.in[l] != NULL ? name.in[l] : "";
        chart->references[0].label.in[l] =
            arena_printf(arena, *word == '\0' ? "%s%s" : "%s %s", word, number);
    }
}

static void
set_average(struct charts_builder *builder)
{
    static const struct words average = {{"平均", "Average"}};
    const struct frame *frame = &builder->frame;
    bool own_mean = frame->additive || frame->by == DIMENSION_YEAR ||
                    frame->by == DIMENSION_MEASURE;
    if (own_mean && frame->has_mean) {
        add_reference(builder, frame->mean, true, average);
        return;
    }
    /* Ratios have no mean over regions: the whole region's own stands. */
    struct value whole =
        frame_evaluate(frame, NULL, &frame->columns.items[0],
                       frame->transform == TRANSFORM_CHANGE ? "change" : NULL);
    if (!own_mean && whole.kind == VALUE_NUMBER &&
        frame->transform != TRANSFORM_SHARE)
        add_reference(builder, whole.number, false, frame_whole(frame)->name);
}

static void
set_reference(struct charts_builder *builder)
{
    const struct fence *fence = builder->fence;
    const char *text = fence_text(fence, fence->yaml, "reference");
    struct rational number;
    if (text == NULL || builder->chart->n_series == 0)
        return;
    if (strcmp(text, "average") == 0) {
        set_average(builder);
    } else if (yamltree_get_number(fence->yaml, "reference", true, &number,
                                   builder->context->findings) &&
               rational_scale(number, builder->chart->unit.exponent, &number)) {
        add_reference(builder, number, false, (struct words){{"", ""}});
    }
}

void
chartmarks_set(struct charts_builder *builder)
{
    set_focus(builder);
    set_reference(builder);
}

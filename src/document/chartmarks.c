#include "chartmarks.h"

#include <glib.h>

#include "base/text.h"
#include "use.h"

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

/* What the value of a reference line is computed from. */
struct line_source {
    const char *text;
    const struct expression *formula;
    struct scope scope;
    const struct figure_part *parts; /* of a mean */
    size_t n_parts;
};

static void
note_reference(struct charts_builder *builder, const struct display *display,
               const struct value *shown, const struct line_source *source)
{
    const struct context *context = builder->context;
    struct chart_reference *reference = &builder->chart->references[0];
    struct figure_use *use =
        use_new(context, use_fence_stem(builder->fence, source->text),
                source->text, source->formula, &source->scope, shown);
    use->at = yamltree_get(builder->fence->yaml, "reference")->at;
    use->wording = display_wording(display, shown, context->language);
    use->printed = reference->label.in[context->language];
    use->parts = source->parts;
    use->n_parts = source->n_parts;
    use->mean = source->n_parts > 0;
    reference->figure[context->language] = use;
}

/* `source` is NULL for a number that the template gives. */
static void
add_reference(struct charts_builder *builder, const struct value *shown,
              struct words name, const struct line_source *source)
{
    struct arena *arena = builder->context->arena;
    struct chart *chart = builder->chart;
    struct display display = builder->displays[0];
    struct rational value = shown->number;
    bool is_mean = source != NULL && source->n_parts > 0;
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
            display_text(arena, &display, shown, (enum language)l);
        const char *word = name.in[l] != NULL ? name.in[l] : "";
        chart->references[0].label.in[l] =
            arena_printf(arena, *word == '\0' ? "%s%s" : "%s %s", word, number);
    }
    if (source != NULL)
        note_reference(builder, &display, shown, source);
}

/* Of the mean over the rows: average(loans) where these are the regions
 * below one, else mean(loans). */
static void
set_mean(struct charts_builder *builder)
{
    static const struct words average = {{"平均", "Average"}};
    const struct frame *frame = &builder->frame;
    struct arena *arena = builder->context->arena;
    const struct point *column = &frame->columns.items[0];
    const struct quantity *quantity = frame_quantity(frame, NULL, column);
    struct value shown = {.kind = VALUE_NUMBER, .number = frame->mean};
    bool below = frame->by == DIMENSION_CITY ||
                 (frame->by == DIMENSION_COUNTY &&
                  frame_whole(frame)->level == REGION_CITY);
    if (frame->rows.n > 0)
        shown.unit = frame_value(frame, 0, 0)->unit;
    struct line_source source = {
        .text = arena_printf(arena, below ? "average(%s)" : "mean(%s)",
                             quantity->source),
        .formula = quantity->value,
        .scope = frame_scope(frame, NULL, column),
        .parts = frame->mean_parts,
        .n_parts = frame->n_mean_parts,
    };
    add_reference(builder, &shown, average, &source);
}

/* Ratios have no mean over regions: the whole region's own stands. */
static void
set_whole(struct charts_builder *builder)
{
    const struct frame *frame = &builder->frame;
    const struct point *column = &frame->columns.items[0];
    const struct quantity *quantity = frame_quantity(frame, NULL, column);
    const char *function =
        frame->transform == TRANSFORM_CHANGE ? "change" : NULL;
    struct value whole = frame_evaluate(frame, NULL, column, function);
    struct line_source source = {
        .text = function == NULL
                    ? quantity->source
                    : arena_printf(builder->context->arena, "change(%s)",
                                   quantity->source),
        .formula = frame_formula(frame, NULL, column, function),
        .scope = frame_scope(frame, NULL, column),
    };
    if (whole.kind == VALUE_NUMBER)
        add_reference(builder, &whole, frame_whole(frame)->name, &source);
}

static void
set_average(struct charts_builder *builder)
{
    const struct frame *frame = &builder->frame;
    bool own_mean = frame->additive || frame->by == DIMENSION_YEAR ||
                    frame->by == DIMENSION_MEASURE;
    if (own_mean && frame->has_mean)
        set_mean(builder);
    else if (!own_mean && frame->transform != TRANSFORM_SHARE)
        set_whole(builder);
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
        struct value shown = {.kind = VALUE_NUMBER, .number = number};
        add_reference(builder, &shown, (struct words){{"", ""}}, NULL);
    }
}

void
chartmarks_set(struct charts_builder *builder)
{
    set_focus(builder);
    set_reference(builder);
}

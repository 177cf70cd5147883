#include "chartlines.h"

#include "base/text.h"
#include "use.h"

/* A reference line as the template asks for it. */
struct asked_line {
    struct place at;
    const char *text;  /* average, a number, or an expression */
    struct words name; /* empty: the value's own, if it has one */
};

static struct words
name_or(const struct asked_line *line, struct words own)
{
    for (int l = 0; l < LANGUAGES; l++)
        if (line->name.in[l] != NULL && line->name.in[l][0] != '\0')
            return line->name;
    return own;
}

/* What the value of a reference line is computed from. */
struct line_source {
    struct place at;
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
    struct chart *chart = builder->chart;
    struct chart_reference *reference =
        &chart->references[chart->n_references - 1];
    struct figure_use *use =
        use_new(context, use_fence_stem(builder->fence, source->text),
                source->text, source->formula, &source->scope, shown);
    use->at = source->at;
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
    struct chart_reference *reference =
        &chart->references[chart->n_references++];
    reference->value = value;
    for (int l = 0; l < LANGUAGES; l++) {
        /* A mean of whole numbers is seldom whole. */
        if (is_mean && !display.ratio && display.decimals[l] == 0 &&
            rational_compare(rational_absolute(value), rational_of(1000)) < 0 &&
            !rational_is_integer(value))
            display.decimals[l] = 1;
        const char *number =
            display_text(arena, &display, shown, (enum language)l);
        const char *word = name.in[l] != NULL ? name.in[l] : "";
        reference->label.in[l] =
            arena_printf(arena, *word == '\0' ? "%s%s" : "%s %s", word, number);
    }
    if (source != NULL)
        note_reference(builder, &display, shown, source);
}

/* Of the mean over the rows: average(loans) where these are the regions
 * below one, else mean(loans). */
static void
set_mean(struct charts_builder *builder, const struct asked_line *line)
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
        .at = line->at,
        .text = arena_printf(arena, below ? "average(%s)" : "mean(%s)",
                             quantity->source),
        .formula = quantity->value,
        .scope = frame_scope(frame, NULL, column),
        .parts = frame->mean_parts,
        .n_parts = frame->n_mean_parts,
    };
    add_reference(builder, &shown, name_or(line, average), &source);
}

/* Ratios have no mean over regions: the whole region's own stands. */
static void
set_whole(struct charts_builder *builder, const struct asked_line *line)
{
    const struct frame *frame = &builder->frame;
    const struct point *column = &frame->columns.items[0];
    const struct quantity *quantity = frame_quantity(frame, NULL, column);
    const char *function =
        frame->transform == TRANSFORM_CHANGE ? "change" : NULL;
    struct value whole = frame_evaluate(frame, NULL, column, function);
    struct line_source source = {
        .at = line->at,
        .text = function == NULL
                    ? quantity->source
                    : arena_printf(builder->context->arena, "change(%s)",
                                   quantity->source),
        .formula = frame_formula(frame, NULL, column, function),
        .scope = frame_scope(frame, NULL, column),
    };
    if (whole.kind == VALUE_NUMBER)
        add_reference(builder, &whole,
                      name_or(line, frame_whole(frame)->name), &source);
}

static void
set_average(struct charts_builder *builder, const struct asked_line *line)
{
    const struct frame *frame = &builder->frame;
    bool own_mean = frame->additive || frame->by == DIMENSION_YEAR ||
                    frame->by == DIMENSION_MEASURE;
    size_t before = builder->chart->n_references;
    if (own_mean && frame->has_mean)
        set_mean(builder, line);
    else if (!own_mean && frame->transform != TRANSFORM_SHARE)
        set_whole(builder, line);
    builder->lacks_average |= builder->chart->n_references == before;
}

/* A number that the template gives is in the unit of the axis. */
static void
set_number(struct charts_builder *builder, const struct asked_line *line,
           struct rational number)
{
    struct value shown = {.kind = VALUE_NUMBER};
    if (rational_scale(number, builder->chart->unit->exponent, &shown.number))
        add_reference(builder, &shown, line->name, NULL);
}

/* It has no unit of its own and takes that of the chart, as the values of a
 * column do. */
static bool
is_bare_quotient(const struct value *value)
{
    return value->form == VALUE_PLAIN && value->unit.base[0] == '\0';
}

static void
set_expression(struct charts_builder *builder, const struct asked_line *line)
{
    const struct context *context = builder->context;
    const struct chart *chart = builder->chart;
    struct scope scope = *builder->fence->scope;
    struct value value = {.kind = VALUE_MISSING, .unit = {"", 0, NULL}};
    const struct expression *formula = expression_read(
        context->arena, line->text, line->at, context->findings);
    struct line_source source = {
        .at = line->at,
        .text = line->text,
        .formula = formula,
        .scope = scope,
    };
    if (formula == NULL ||
        !evaluate(context->arena, formula, &scope, &value, context->findings))
        return;
    if (value.kind != VALUE_NUMBER)
        findings_add(context->findings, FINDING_LINE_MISSING, line->at,
                     .args = {language_same(line->text)});
    else if (!chart->ratio && !is_bare_quotient(&value) &&
             !unit_same_base(value.unit, *chart->unit))
        findings_add(context->findings, FINDING_UNITS_DIFFER, line->at,
                     .args = {language_same(chart->type)});
    else
        add_reference(builder, &value, line->name, &source);
}

/* ---- what the template says ---- */

static void
set_line(struct charts_builder *builder, const struct asked_line *line)
{
    struct rational number;
    if (strcmp(line->text, "average") == 0)
        set_average(builder, line);
    else if (rational_read(line->text, &number))
        set_number(builder, line, number);
    else
        set_expression(builder, line);
}

static const char *const line_keys[] = {"value", "label", NULL};

static void
read_line(struct charts_builder *builder, const struct yaml *yaml)
{
    const struct fence *fence = builder->fence;
    struct asked_line line = {.at = yaml->at, .name = {{"", ""}}};
    if (yaml->kind == YAML_SCALAR) {
        line.text =
            expand_flatten(builder->context, fence->expansion, yaml->text);
    } else {
        yamltree_expect_keys(yaml, line_keys, builder->context->findings);
        if (yaml->kind == YAML_MAP &&
            yamltree_get_text(yaml, "value", true, &line.text,
                              builder->context->findings)) {
            line.text = fence_text(fence, yaml, "value");
            line.at = yamltree_get(yaml, "value")->at;
        }
        if (yamltree_get(yaml, "label") != NULL)
            line.name = fence_words(fence, yaml, "label");
    }
    if (line.text != NULL)
        set_line(builder, &line);
}

void
chartlines_set(struct charts_builder *builder)
{
    const struct yaml *yaml = yamltree_get(builder->fence->yaml, "reference");
    struct chart *chart = builder->chart;
    if (yaml == NULL || chart->n_series == 0)
        return;
    bool several = yaml->kind == YAML_LIST;
    size_t n = several ? yaml->n : 1;
    chart->references =
        ARENA_NEW_N(builder->context->arena, struct chart_reference, n);
    for (size_t i = 0; i < n; i++)
        read_line(builder, several ? yaml->items[i] : yaml);
}

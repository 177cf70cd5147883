#include "stacktotals.h"

#include "use.h"

static const struct quantity *
quantity_at(const struct charts_builder *builder, size_t series)
{
    return builder->frame.columns.items[series].quantity;
}

/* returns + lost, as it is written and as a tree. */
struct sum {
    const char *source;
    const struct expression *formula;
};

static struct sum
sum_of(const struct charts_builder *builder)
{
    struct arena *arena = builder->context->arena;
    struct sum sum = {0};
    for (size_t i = 0; i < builder->chart->n_series; i++) {
        const struct quantity *quantity = quantity_at(builder, i);
        const struct expression *left = sum.formula;
        bool plain = quantity->value->kind == EXPRESSION_NAME;
        const char *part = arena_printf(arena, plain ? "%s" : "(%s)",
                                        quantity->source);
        sum.source =
            i == 0 ? part : arena_printf(arena, "%s + %s", sum.source, part);
        sum.formula = quantity->value;
        if (i == 0)
            continue;
        struct expression *both = ARENA_NEW(arena, struct expression);
        both->kind = EXPRESSION_BINARY;
        both->operator = OPERATOR_ADD;
        both->at = left->at;
        ARENA_PUSH(arena, both, (struct expression *)left);
        ARENA_PUSH(arena, both, (struct expression *)quantity->value);
        sum.formula = both;
    }
    return sum;
}

static struct value
add_up(const struct charts_builder *builder, size_t category)
{
    const struct frame *frame = &builder->frame;
    struct value total = *frame_value(frame, category, 0);
    for (size_t i = 1; i < builder->chart->n_series; i++) {
        const struct value *part = frame_value(frame, category, i);
        if (total.kind != VALUE_NUMBER || part->kind != VALUE_NUMBER ||
            !rational_add(total.number, part->number, &total.number))
            total.kind = VALUE_MISSING;
    }
    return total;
}

static void
set_total(struct charts_builder *builder, size_t category, struct sum sum)
{
    const struct context *context = builder->context;
    const struct frame *frame = &builder->frame;
    const struct display *display = &builder->displays[0];
    struct value value = add_up(builder, category);
    struct datum *total = &builder->chart->totals[category];
    struct scope scope = frame_scope(frame, &frame->rows.items[category],
                                     &frame->columns.items[0]);
    total->known = value.kind == VALUE_NUMBER;
    total->value = total->known ? value.number : rational_of(0);
    for (int l = 0; l < LANGUAGES; l++)
        total->label.in[l] =
            display_text(context->arena, display, &value, (enum language)l);
    struct figure_use *use =
        use_new(context, use_fence_stem(builder->fence, sum.source),
                sum.source, sum.formula, &scope, &value);
    use->at = quantity_at(builder, 0)->at;
    use_word(use, display_wording(display, &value, context->language));
    use->printed = total->label.in[context->language];
    total->figure[context->language] = use;
}

void
stacktotals_set(struct charts_builder *builder)
{
    struct chart *chart = builder->chart;
    for (size_t i = 0; i < chart->n_series; i++)
        if (quantity_at(builder, i) == NULL ||
            builder->frame.transform != TRANSFORM_NONE)
            return;
    struct sum sum = sum_of(builder);
    chart->totals = ARENA_NEW_N(builder->context->arena, struct datum,
                                chart->n_categories);
    for (size_t i = 0; i < chart->n_categories; i++)
        set_total(builder, i, sum);
}

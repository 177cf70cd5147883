#include "extremes.h"

#include "base/arena.h"
#include "inquiry_words.h"

static void
check_zero(const struct inquiry *inquiry, const struct field *field,
           const struct region *region)
{
    struct comparison comparison;
    struct effect effect;

    if (inquiry_was_asked(inquiry, field, region) ||
        !inquiry_compare(inquiry, field, region, &comparison) ||
        rational_sign(comparison.now) != 0 ||
        rational_sign(comparison.last) <= 0)
        return;
    effect = inquiry_effect(inquiry, field, comparison.last);
    if (!inquiry_matters(effect, inquiry->limits->zero_effect))
        return;
    inquiry_ask(
        inquiry, FINDING_FALL_TO_ZERO, &comparison, NULL, effect,
        (struct finding_detail){
            .args = {inquiry_words_region(inquiry, region),
                     inquiry_words_amount(inquiry, &comparison,
                                          comparison.last),
                     inquiry_words_effect(inquiry, effect)}});
}

/* Where the city as a whole is zero, its counties are not asked. */
static void
check_field_zero(const struct inquiry *inquiry, const struct field *field)
{
    const struct region *province = inquiry->survey->province;

    for (size_t i = 0; i < province->n; i++) {
        const struct region *city = province->items[i];

        check_zero(inquiry, field, city);
        if (inquiry_was_asked(inquiry, field, city))
            continue;
        for (size_t j = 0; j < city->n; j++)
            check_zero(inquiry, field, city->items[j]);
    }
}

void
extremes_check_zero(const struct inquiry *inquiry)
{
    inquiry_each_field(inquiry, check_field_zero);
}

static bool
is_above(const struct inquiry *inquiry, const struct field *field,
         const struct region *city, int year, struct comparison *comparison,
         struct effect *effect)
{
    struct rational total;

    if (!inquiry_figure(inquiry, field, inquiry->survey->province, year,
                        &total) ||
        !inquiry_figure(inquiry, field, city, year, &comparison->now) ||
        rational_sign(total) <= 0 ||
        !rational_divide(comparison->now, total, &effect->share))
        return false;
    effect->known = true;
    return rational_compare(effect->share, inquiry->limits->half_share) > 0;
}

static void
check_half(const struct inquiry *inquiry, const struct field *field,
           const struct region *city)
{
    struct effect effect = {.known = false}, before = effect;
    struct comparison comparison = {.field = field, .region = city};
    struct comparison earlier = comparison;
    struct words share, half, amount;

    if (inquiry_was_asked(inquiry, field, city) ||
        !is_above(inquiry, field, city, 0, &comparison, &effect) ||
        is_above(inquiry, field, city, inquiry->survey->year - 1, &earlier,
                 &before))
        return;
    share = inquiry_words_percent(inquiry, effect.share, false);
    half = inquiry_words_percent(inquiry, inquiry->limits->half_share, false);
    amount = inquiry_words_amount(inquiry, &comparison, comparison.now);
    inquiry_ask(inquiry, FINDING_ABOVE_HALF, &comparison, NULL, effect,
                (struct finding_detail){
                    .value = arena_printf(
                        inquiry->arena, "%s：%s %s，占 %s",
                        language_pick(city->name, LANGUAGE_ZH),
                        language_pick(field->title, LANGUAGE_ZH),
                        language_pick(amount, LANGUAGE_ZH),
                        language_pick(share, LANGUAGE_ZH)),
                    .args = {city->name, amount, share, half}});
}

/* A small total is uneven by nature. */
static bool
is_large(const struct inquiry *inquiry, const struct field *field)
{
    struct rational total, least;

    return inquiry_figure(inquiry, field, inquiry->survey->province, 0,
                          &total) &&
           rational_scale(inquiry->limits->half_total, field->unit.exponent,
                          &least) &&
           rational_compare(total, least) >= 0;
}

static void
check_field_half(const struct inquiry *inquiry, const struct field *field)
{
    const struct region *province = inquiry->survey->province;

    if (rational_compare(rational_of((int64_t)province->n),
                         inquiry->limits->half_cities) < 0 ||
        !is_large(inquiry, field))
        return;
    for (size_t i = 0; i < province->n; i++)
        check_half(inquiry, field, province->items[i]);
}

void
extremes_check_half(const struct inquiry *inquiry)
{
    inquiry_each_field(inquiry, check_field_half);
}

#include "slip.h"

#include <glib.h>

#include "base/arena.h"
#include "slip_words.h"
#include "usual.h"

/* Others than the largest that it is measured by, how far it stands out, and
 * how rough a guess by shares is: 0.2 to 5 times. */
enum { POWER_MAX = 8, SHARE_POWER_MIN = 3, OTHERS_MIN = 3, OUTSTANDING = 5 };

/* Nobody types more digits than these too many into one cell. */
enum { DIGITS_MAX = 3 };

/* An amount of a form with a few digits more or fewer: an int64_t in 10^-22
 * of the base at the finest, it fits, and so do sums of it. */
static struct rational
shift(struct rational amount, int power)
{
    bool fits = rational_scale(amount, power, &amount);

    g_assert(fits);
    return amount;
}

static struct rational
add(struct rational a, struct rational b)
{
    bool fits = rational_add(a, b, &a);

    g_assert(fits);
    return a;
}

/* The power of ten that brings `now` near to what was expected, or 0. */
static int
find_power(const struct comparison *comparison, struct rational within)
{
    for (int power = 1; power <= POWER_MAX; power++)
        for (int sign = -1; sign <= 1; sign += 2)
            if (inquiry_near(shift(comparison->now, sign * power),
                             comparison->last, within))
                return -sign * power;
    return 0;
}

static bool
ask(const struct inquiry *inquiry, struct slip *slip, struct rational wrong)
{
    const struct comparison *comparison = &slip->comparison;
    struct rational difference = add(slip->right, rational_negate(wrong));
    struct effect effect =
        inquiry_effect(inquiry, comparison->field, difference);

    slip->right_total = add(comparison->now, difference);
    if (!inquiry_matters(effect, inquiry->limits->slip_effect))
        return false;
    slip_words_ask(inquiry, slip, effect);
    return true;
}

/* The part among its like, an amount that can be entered, and the whole near
 * to what was expected. */
static bool
fits(const struct slip *slip, struct rational most, struct rational within)
{
    const struct comparison *comparison = &slip->comparison;
    struct rational units = shift(slip->right, comparison->field->decimals);
    struct rational wrong = rational_negate(slip->part->value);

    return rational_is_integer(units) &&
           rational_compare(slip->right, most) <= 0 &&
           inquiry_near(add(add(comparison->now, wrong), slip->right),
                        comparison->last, within);
}

/* Where 万元 are asked, 元 is likelier than any other slip: then the part may
 * also be the largest by right. */
static bool
find_part_power(const struct inquiry *inquiry, struct slip *slip)
{
    const struct largest *part = slip->part;
    int usual = slip->comparison.field->unit.exponent;
    struct rational least = part->second;

    least.num *= OUTSTANDING;
    if (part->n < OTHERS_MIN + 1 || rational_compare(part->value, least) < 0)
        return false;
    for (int i = usual > 0 ? 0 : 1; i <= DIGITS_MAX; i++) {
        slip->power = i == 0 ? usual : i;
        slip->right = shift(part->value, -slip->power);
        if (fits(slip, i == 0 ? least : part->second,
                 inquiry->limits->slip_within))
            return true;
    }
    return false;
}

static bool
ask_part(const struct inquiry *inquiry, const struct comparison *comparison)
{
    struct slip slip = {.comparison = *comparison};
    struct largest largest;

    slip.part = &largest;
    if (largest_cell(inquiry, comparison->field, comparison->region,
                     &largest) &&
        find_part_power(inquiry, &slip))
        return ask(inquiry, &slip, largest.value);
    if (comparison->region->level == REGION_CITY &&
        largest_county(inquiry, comparison->field, comparison->region,
                       &largest) &&
        find_part_power(inquiry, &slip))
        return ask(inquiry, &slip, largest.value);
    return false;
}

/* Both above zero, and so different that the province would notice. */
static bool
is_suspicious(const struct inquiry *inquiry,
              const struct comparison *comparison)
{
    struct rational difference;

    return rational_sign(comparison->now) > 0 &&
           rational_sign(comparison->last) > 0 &&
           !inquiry_near(comparison->now, comparison->last,
                         inquiry->limits->slip_within) &&
           rational_subtract(comparison->now, comparison->last,
                             &difference) &&
           inquiry_matters(
               inquiry_effect(inquiry, comparison->field, difference),
               inquiry->limits->slip_effect);
}

static bool
ask_region(const struct inquiry *inquiry,
           const struct comparison *comparison)
{
    struct slip slip = {.comparison = *comparison};

    if (!is_suspicious(inquiry, comparison))
        return false;
    if (rational_compare(comparison->now, comparison->last) > 0 &&
        ask_part(inquiry, comparison))
        return true;
    slip.power = find_power(comparison, inquiry->limits->slip_within);
    slip.right = shift(comparison->now, -slip.power);
    return slip.power != 0 && ask(inquiry, &slip, comparison->now);
}

/* Every county that has a figure slipped like the city: it is the column. */
static bool
is_column(const struct inquiry *inquiry, const struct field *field,
          const struct region *city)
{
    struct rational within = inquiry->limits->slip_within;
    struct comparison whole, part;
    int power = 0;

    if (inquiry_compare(inquiry, field, city, &whole))
        power = find_power(&whole, within);
    for (size_t i = 0; power != 0 && i < city->n; i++)
        if (inquiry_figure(inquiry, field, city->items[i], 0, &part.now) &&
            rational_sign(part.now) > 0 &&
            (!inquiry_compare(inquiry, field, city->items[i], &part) ||
             find_power(&part, within) != power))
            return false;
    return power != 0;
}

/* None was asked about yet, or its city would have been, too. */
static bool
ask_counties(const struct inquiry *inquiry, const struct field *field,
             const struct region *city)
{
    struct comparison comparison;
    bool asked = false;

    if (is_column(inquiry, field, city))
        return false;
    for (size_t i = 0; i < city->n; i++)
        if (inquiry_compare(inquiry, field, city->items[i], &comparison))
            asked |= ask_region(inquiry, &comparison);
    return asked;
}

static void
check_share(const struct inquiry *inquiry, const struct usual *usual,
            const struct field *field, const struct region *city)
{
    const struct rational five = rational_of(5);
    struct slip slip = {.by_share = true};
    struct comparison *comparison = &slip.comparison;
    struct rational least, most;

    comparison->field = field;
    comparison->region = city;
    if (!inquiry_figure(inquiry, field, city, 0, &comparison->now) ||
        rational_sign(comparison->now) <= 0 ||
        !usual_expect(usual, field, city, &comparison->last) ||
        !rational_divide(comparison->last, five, &least) ||
        !rational_multiply(comparison->last, five, &most))
        return;
    for (int power = SHARE_POWER_MIN; power <= POWER_MAX; power++)
        for (int sign = -1; sign <= 1; sign += 2) {
            slip.power = -sign * power;
            slip.right = shift(comparison->now, sign * power);
            if (rational_compare(slip.right, least) >= 0 &&
                rational_compare(slip.right, most) <= 0 &&
                ask(inquiry, &slip, comparison->now))
                return;
        }
}

static void
check_field(const struct inquiry *inquiry, const struct usual *usual,
            const struct field *field)
{
    const struct region *province = inquiry->survey->province;
    struct comparison comparison;

    for (size_t i = 0; i < province->n; i++) {
        const struct region *city = province->items[i];

        if (inquiry_was_asked(inquiry, field, city) ||
            ask_counties(inquiry, field, city))
            continue;
        if (inquiry_compare(inquiry, field, city, &comparison))
            ask_region(inquiry, &comparison);
        else
            check_share(inquiry, usual, field, city);
    }
}

void
slip_check(const struct inquiry *inquiry)
{
    const struct survey *survey = inquiry->survey;
    struct usual *usual = usual_new(inquiry);

    for (size_t i = 0; i < survey->n_measures; i++)
        if (survey->measures[i]->field != NULL)
            check_field(inquiry, usual, survey->measures[i]->field);
}

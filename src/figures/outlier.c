#include "outlier.h"

#include <glib.h>

#include "inquiry_words.h"
#include "middle.h"
#include "root.h"

/* What the root is taken of counts thousandths of thousandths. */
enum { SCORE_DECIMALS = 6, ROOT_DECIMALS = 6, CENTRE_PART = 20 };

/* A ratio that is so many times the median, or less, counts as if it were
 * just that far: scores then always fit, and one absurd figure hides none of
 * the others. */
enum { TIMES_MAX = 1000000 };

struct candidate {
    struct comparison comparison;
    struct rational ratio, deviation;
    int128 score;
};

/* Cities of one field that can be compared; at least four, as thresholds of
 * fewer are refused. */
struct field_ratios {
    const struct inquiry *inquiry;
    struct candidate *items;
    size_t n;
    struct rational median;
};

static int
compare_scores(const void *a, const void *b)
{
    const int128 *left = a;
    const int128 *right = b;

    return (*left > *right) - (*left < *right);
}

/* Four times the score below which k quarters of all lie, k below 4; n is at
 * least 2. */
static int128
quartile(const int128 *sorted, size_t n, size_t k)
{
    size_t place = (n - 1) * k;
    size_t i = place / 4, rest = place % 4;

    return sorted[i] * (int128)(4 - rest) + sorted[i + 1] * (int128)rest;
}

static bool
collect(const struct inquiry *inquiry, const struct field *field,
        struct field_ratios *ratios)
{
    const struct region *province = inquiry->survey->province;

    for (size_t i = 0; i < province->n; i++) {
        struct candidate *candidate = &ratios->items[ratios->n];
        struct comparison *comparison = &candidate->comparison;

        if (inquiry_compare(inquiry, field, province->items[i],
                            comparison) &&
            rational_sign(comparison->now) > 0 &&
            rational_sign(comparison->last) > 0 &&
            rational_divide(comparison->now, comparison->last,
                            &candidate->ratio))
            ratios->n++;
    }
    return rational_compare(rational_of((int64_t)ratios->n),
                            inquiry->limits->outlier_cities) >= 0;
}

/* How far the ratio lies from the median, alike in both directions. */
static struct rational
deviate(struct rational ratio, struct rational median)
{
    const struct rational most = rational_of(TIMES_MAX);
    bool above = rational_compare(ratio, median) >= 0;
    struct rational times = most;

    if (!rational_divide(above ? ratio : median, above ? median : ratio,
                         &times) ||
        rational_compare(times, most) > 0)
        times = most;
    times.num -= times.den;              /* not below 1: this fits */
    return above ? times : rational_negate(times);
}

static void
score(struct candidate *candidate, struct rational median)
{
    const struct comparison *comparison = &candidate->comparison;
    bool grew = rational_compare(comparison->now, comparison->last) > 0;
    int exponent = comparison->field->unit.exponent;
    struct rational size = grew ? comparison->now : comparison->last;
    int128 deviation, units;
    bool fits;

    candidate->deviation = deviate(candidate->ratio, median);
    fits = rational_round(candidate->deviation, SCORE_DECIMALS,
                          ROUND_HALF_AWAY, &deviation);
    g_assert(fits);                      /* at most TIMES_MAX millions */
    if (!rational_round(size, ROOT_DECIMALS - exponent, ROUND_HALF_AWAY,
                        &units))
        units = (int128)INT64_MAX * INT64_MAX;
    candidate->score = deviation * (int128)root_of(units);
}

static void
score_all(struct field_ratios *ratios)
{
    g_autofree struct rational *values = g_new(struct rational, ratios->n);

    for (size_t i = 0; i < ratios->n; i++)
        values[i] = ratios->items[i].ratio;
    ratios->median = middle_of(values, ratios->n);
    for (size_t i = 0; i < ratios->n; i++)
        score(&ratios->items[i], ratios->median);
}

/* 4 × score beyond the median by more than spread × distance. */
static bool
is_beyond(const struct field_ratios *ratios, int128 score, int128 centre,
          int128 distance)
{
    struct rational spread = ratios->inquiry->limits->outlier_spread;
    int128 least = (centre < 0 ? -centre : centre) / CENTRE_PART;
    struct rational away = {4 * score - centre, 1};
    struct rational reach = {distance > least ? distance : least, 1};

    if (away.num < 0)
        away.num = -away.num;
    /* What does not fit reaches farther than any score. */
    return rational_multiply(reach, spread, &reach) &&
           rational_compare(away, reach) > 0;
}

static void
ask(const struct field_ratios *ratios, const struct candidate *candidate)
{
    const struct inquiry *inquiry = ratios->inquiry;
    const struct comparison *comparison = &candidate->comparison;
    struct rational own = candidate->ratio, usual = ratios->median;
    struct rational expected, difference;
    struct effect effect;

    if (!rational_multiply(comparison->last, ratios->median, &expected) ||
        !rational_subtract(comparison->now, expected, &difference))
        return;
    own.num -= own.den;                  /* both are above zero: this fits */
    usual.num -= usual.den;
    effect = inquiry_effect(inquiry, comparison->field, difference);
    if (!inquiry_matters(effect, inquiry->limits->outlier_effect))
        return;
    inquiry_ask(
        inquiry, FINDING_OUTLIER, comparison, NULL, effect,
        (struct finding_detail){
            .args = {comparison->region->name,
                     INQUIRY_WORDS(
                         inquiry, "{1}，上年为 {2}（{3}）",
                         "{1}, last year {2} ({3})",
                         inquiry_words_amount(inquiry, comparison,
                                              comparison->now),
                         inquiry_words_amount(inquiry, comparison,
                                              comparison->last),
                         inquiry_words_percent(inquiry, own, true)),
                     inquiry_words_percent(inquiry, usual, true),
                     inquiry_words_effect(inquiry, effect)}});
}

static void
ask_outliers(const struct field_ratios *ratios)
{
    const struct inquiry *inquiry = ratios->inquiry;
    g_autofree int128 *scores = g_new(int128, ratios->n);
    int128 first, centre, third;

    for (size_t i = 0; i < ratios->n; i++)
        scores[i] = ratios->items[i].score;
    qsort(scores, ratios->n, sizeof *scores, compare_scores);
    first = quartile(scores, ratios->n, 1);
    centre = quartile(scores, ratios->n, 2);
    third = quartile(scores, ratios->n, 3);
    for (size_t i = 0; i < ratios->n; i++) {
        const struct candidate *candidate = &ratios->items[i];
        bool above = 4 * candidate->score > centre;

        if (!inquiry_was_asked(inquiry, candidate->comparison.field,
                               candidate->comparison.region) &&
            is_beyond(ratios, candidate->score, centre,
                      above ? third - centre : centre - first) &&
            rational_compare(rational_absolute(candidate->deviation),
                             inquiry->limits->outlier_change) >= 0)
            ask(ratios, candidate);
    }
}

static void
check_field(const struct inquiry *inquiry, const struct field *field)
{
    size_t n_cities = inquiry->survey->province->n;
    g_autofree struct candidate *items = g_new(struct candidate, n_cities);
    struct field_ratios ratios = {.inquiry = inquiry, .items = items};

    if (!collect(inquiry, field, &ratios))
        return;
    score_all(&ratios);
    ask_outliers(&ratios);
}

void
outlier_check(const struct inquiry *inquiry)
{
    inquiry_each_field(inquiry, check_field);
}

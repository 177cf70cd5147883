#include "scale.h"

#include <math.h>

void
scale_extend(struct extent *extent, struct rational value)
{
    if (!extent->known || rational_compare(value, extent->low) < 0)
        extent->low = value;
    if (!extent->known || rational_compare(value, extent->high) > 0)
        extent->high = value;
    extent->known = true;
}

/* Nothing but zeros still needs a length to be drawn on. */
static struct extent
widened(struct extent extent)
{
    if (rational_compare(extent.low, extent.high) == 0)
        extent.high = rational_of(1);
    return extent;
}

struct extent
scale_with_zero(struct extent extent)
{
    scale_extend(&extent, rational_of(0));
    return widened(extent);
}

bool
scale_has_zero(struct extent extent)
{
    return rational_sign(extent.low) <= 0 && rational_sign(extent.high) >= 0;
}

struct extent
scale_for_line(struct extent extent)
{
    double low = rational_to_double(extent.low);
    double high = rational_to_double(extent.high);
    bool flat = high - low < fmax(fabs(low), fabs(high)) / 4;
    if (extent.known && flat && low != high && !scale_has_zero(extent))
        return extent;
    return scale_with_zero(extent);
}

struct extent
scale_over_time(struct extent extent)
{
    double low = rational_to_double(extent.low);
    double high = rational_to_double(extent.high);
    bool flat = high - low < fmax(fabs(low), fabs(high)) / 20;
    struct rational half;
    if (!extent.known || !flat || low == high || scale_has_zero(extent) ||
        !rational_subtract(extent.high, extent.low, &half) ||
        !rational_divide(half, rational_of(2), &half) ||
        !rational_subtract(extent.low, half, &extent.low) ||
        !rational_add(extent.high, half, &extent.high))
        return scale_with_zero(extent);
    return extent;
}

struct scale
scale_tight(struct extent extent, double from, double to)
{
    return (struct scale){
        .low = rational_to_double(extent.low),
        .high = rational_to_double(extent.high),
        .from = from,
        .to = to,
    };
}

/* Of a step: data that reach further beyond a tick get one more. */
#define BEYOND (1 / 3.0)

/* The ticks within the extent, counted in steps; of an extent without zero
 * the tick at or below its low end, too. */
static bool
find_ticks(struct extent extent, struct rational step, int128 *first,
           int128 *last)
{
    struct rational low, high;
    bool down = !scale_has_zero(extent);
    return rational_divide(extent.low, step, &low) &&
           rational_divide(extent.high, step, &high) &&
           rational_round(low, 0, down ? ROUND_DOWN : ROUND_UP, first) &&
           rational_round(high, 0, ROUND_DOWN, last);
}

/* One more tick at an end that the data go far beyond. */
static void
reach_data(struct extent extent, struct rational step, int128 *first,
           int128 *last)
{
    double size = rational_to_double(step);
    double low = rational_to_double(extent.low) / size;
    double high = rational_to_double(extent.high) / size;
    if ((double)*first - low > BEYOND)
        --*first;
    if (high - (double)*last > BEYOND)
        ++*last;
}

static bool
find_step(struct extent extent, size_t n_ticks, struct rational *step,
          int128 *first, int128 *last)
{
    static const int tenths[] = {10, 20, 25, 50};
    double span =
        rational_to_double(extent.high) - rational_to_double(extent.low);
    int exponent = (int)floor(log10(span / (double)n_ticks)) - 2;
    for (int tries = 0; tries < 5; tries++, exponent++)
        for (size_t i = 0; i < 4; i++) {
            if (!rational_scale(rational_of(tenths[i]), exponent, step) ||
                (extent.whole && step->den != 1) ||
                !find_ticks(extent, *step, first, last) ||
                *last - *first >= (int128)n_ticks)
                continue;
            reach_data(extent, *step, first, last);
            if (*last - *first < SCALE_TICKS_MOST)
                return true;
        }
    return false;
}

struct scale
scale_nice(struct extent extent, size_t n_ticks, double from, double to)
{
    struct scale scale = scale_tight(extent, from, to);
    struct rational step;
    int128 first, last;
    if (!find_step(extent, n_ticks, &step, &first, &last))
        return scale;
    for (int128 i = first; i <= last && scale.n_ticks < SCALE_TICKS_MOST; i++) {
        struct rational *tick = &scale.ticks[scale.n_ticks];
        if (rational_multiply(step, rational_of((int64_t)i), tick))
            scale.n_ticks++;
    }
    if (scale.n_ticks > 0) {
        struct rational *top = &scale.ticks[scale.n_ticks - 1];
        scale.low = fmin(scale.low, rational_to_double(scale.ticks[0]));
        scale.high = fmax(scale.high, rational_to_double(*top));
    }
    return scale;
}

/* Of an axis: a mark nearer to its named end is not named. */
#define NEAR_END (1 / 6.0)

/* The marks of a log scale are 1, 2 and 5 times the powers of ten, counted. */
#define MARKS 3
static const int mark_digits[MARKS] = {1, 2, 5};

static int
mark_power(int mark)
{
    return mark >= 0 ? mark / MARKS : -((MARKS - 1 - mark) / MARKS);
}

static double
mark_value(int mark)
{
    int power = mark_power(mark);
    return mark_digits[mark - power * MARKS] * pow(10, power);
}

/* The last mark that is not above the value. */
static int
mark_before(double value)
{
    int mark = MARKS * (int)floor(log10(value) + 1e-9);
    while (mark_value(mark + 1) <= value * (1 + 1e-9))
        mark++;
    return mark;
}

static void
add_tick(struct scale *scale, int mark)
{
    int power = mark_power(mark);
    int64_t digit = mark_digits[mark - power * MARKS];
    if (scale->n_ticks < SCALE_TICKS_MOST &&
        rational_scale(rational_of(digit), power,
                       &scale->ticks[scale->n_ticks]))
        scale->n_ticks++;
}

/* The marks of every stride-th power; false when these are more than `most`. */
static bool
set_ticks(struct scale *scale, int first, int last, const bool digits[MARKS],
          int stride, int most)
{
    int n = 0;
    scale->n_ticks = 0;
    for (int mark = first; mark <= last; mark++) {
        int power = mark_power(mark);
        if (!digits[mark - power * MARKS] || power % stride != 0)
            continue;
        add_tick(scale, mark);
        n++;
    }
    return n <= most;
}

/* As many marks as there may be, the powers of ten among them. */
static void
choose_ticks(struct scale *scale, int first, int last, int most)
{
    static const bool digits[][MARKS] = {
        {true, true, true},
        {true, false, true},
        {true, false, false},
    };
    for (int stride = 1; stride < 100; stride++)
        for (size_t i = stride == 1 ? 0 : 2; i < 3; i++)
            if (set_ticks(scale, first, last, digits[i], stride, most))
                return;
}

static void
choose_powers(struct scale *scale, int first, int last, int most)
{
    static const bool powers[MARKS] = {true, false, false};
    int stride = 1;
    while (!set_ticks(scale, first, last, powers, stride, most))
        stride++;
}

/* Of the way from one mark to the next, how far a value has come. */
static double
way(double value, int mark)
{
    double from = mark_value(mark);
    return log10(value / from) / log10(mark_value(mark + 1) / from);
}

/* From two ticks nobody sees that equal distances are equal ratios: the scale
 * goes on to a third, on the side where the values are nearer to its end. */
static void
reach_third(double low, double high, int *first, int *last)
{
    while (*last - *first < 2)
        if (low / mark_value(*first) < mark_value(*last) / high)
            --*first;
        else
            ++*last;
}

struct scale
scale_log(struct extent extent, double from, double to)
{
    struct scale scale = scale_tight(extent, from, to);
    int below = mark_before(scale.low), first = below + 1;
    int last = mark_before(scale.high);
    if (way(scale.low, below) < 1 - BEYOND)
        first = below;
    if (way(scale.high, last) > BEYOND || last <= first)
        last++;
    reach_third(scale.low, scale.high, &first, &last);
    scale.log = true;
    scale.low = fmin(scale.low, mark_value(first));
    scale.high = fmax(scale.high, mark_value(last));
    choose_ticks(&scale, first, last, SCALE_TICKS);
    return scale;
}

/* Names the marks that are not too near to the ends; false when some are. */
static bool
add_inner(struct scale *scale, const struct scale *inner)
{
    bool all = true;
    for (size_t i = 0; i < inner->n_ticks; i++) {
        double part = (scale_at(inner, inner->ticks[i]) - inner->from) /
                      (inner->to - inner->from);
        bool clear = part > NEAR_END && part < 1 - NEAR_END;
        if (clear)
            scale->ticks[scale->n_ticks++] = inner->ticks[i];
        all &= clear;
    }
    return all;
}

/* 1, 5, 10, 100 looks broken: where a mark between the powers of ten would be
 * missing, there are none of these. */
struct scale
scale_log_marked(struct extent extent, double from, double to)
{
    struct scale scale = scale_tight(extent, from, to);
    int first = mark_before(scale.low), last = mark_before(scale.high);
    if (mark_value(last) < scale.high * (1 - 1e-9) || last == first)
        last++;
    reach_third(scale.low, scale.high, &first, &last);
    scale.log = true;
    scale.low = mark_value(first);
    scale.high = mark_value(last);
    struct scale inner = scale;
    choose_ticks(&inner, first + 1, last - 1, SCALE_TICKS_MOST - 2);
    add_tick(&scale, first);
    if (!add_inner(&scale, &inner)) {
        scale.n_ticks = 1;
        choose_powers(&inner, first + 1, last - 1, SCALE_TICKS_MOST - 2);
        add_inner(&scale, &inner);
    }
    add_tick(&scale, last);
    return scale;
}

double
scale_place(const struct scale *scale, double value)
{
    if (scale->log)
        return scale->from + log10(value / scale->low) /
                                 log10(scale->high / scale->low) *
                                 (scale->to - scale->from);
    double part = (value - scale->low) / (scale->high - scale->low);
    return scale->from + part * (scale->to - scale->from);
}

double
scale_at(const struct scale *scale, struct rational value)
{
    return scale_place(scale, rational_to_double(value));
}

double
scale_length(const struct scale *scale, struct rational a, struct rational b)
{
    return fabs(scale_at(scale, a) - scale_at(scale, b));
}

struct band
scale_band(double from, double to, size_t n)
{
    return (struct band){from, n > 0 ? (to - from) / (double)n : 0};
}

double
scale_band_middle(const struct band *band, size_t i)
{
    return band->from + band->step * ((double)i + 0.5);
}

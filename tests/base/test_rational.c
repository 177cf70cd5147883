#include "base/rational.h"

#include <glib.h>
#include <math.h>

#define TEST(name) g_test_add_func("/base/rational/" #name, name)

__extension__ typedef unsigned __int128 uint128;

#define LARGEST ((int128)(~(uint128)0 >> 1))

static struct rational
ratio(int64_t num, int64_t den)
{
    struct rational result;
    g_assert_true(rational_divide(rational_of(num), rational_of(den), &result));
    return result;
}

static void
check_equal(struct rational a, int128 num, int128 den)
{
    g_assert_true(a.num == num);
    g_assert_true(a.den == den);
}

static void
results_are_in_lowest_terms_with_a_positive_denominator(void)
{
    check_equal(ratio(6, 4), 3, 2);
    check_equal(ratio(6, -4), -3, 2);
    check_equal(ratio(-6, -4), 3, 2);
    check_equal(ratio(0, -5), 0, 1);
    check_equal(rational_of(INT64_MIN), INT64_MIN, 1);
}

/* The model: cross multiplication, which small numbers allow. */
static void
check_pair(int64_t an, int64_t ad, int64_t bn, int64_t bd)
{
    struct rational a = ratio(an, ad), b = ratio(bn, bd), r;
    int64_t den = ad * bd;

    g_assert_true(rational_add(a, b, &r));
    g_assert_true(r.num * den == (an * bd + bn * ad) * r.den && r.den > 0);
    check_equal(ratio((int64_t)r.num, (int64_t)r.den), r.num, r.den);
    g_assert_true(rational_subtract(a, b, &r));
    g_assert_true(r.num * den == (an * bd - bn * ad) * r.den && r.den > 0);
    g_assert_true(rational_multiply(a, b, &r));
    g_assert_true(r.num * den == an * bn * r.den && r.den > 0);
    check_equal(ratio((int64_t)r.num, (int64_t)r.den), r.num, r.den);
    if (bn != 0) {
        g_assert_true(rational_divide(a, b, &r));
        g_assert_true(r.num * ad * bn == an * bd * r.den && r.den > 0);
    }
    int64_t order = an * bd - bn * ad;
    g_assert_cmpint(rational_compare(a, b), ==, (order > 0) - (order < 0));
}

static void
arithmetic_agrees_with_cross_multiplication(void)
{
    for (int an = -7; an <= 7; an++)
        for (int ad = 1; ad <= 7; ad++)
            for (int bn = -7; bn <= 7; bn++)
                for (int bd = 1; bd <= 7; bd++)
                    check_pair(an, ad, bn, bd);
    for (int i = 0; i < 20000; i++)
        check_pair(g_test_rand_int_range(-40000, 40000),
                   g_test_rand_int_range(1, 40000),
                   g_test_rand_int_range(-40000, 40000),
                   g_test_rand_int_range(1, 40000));
}

static void
decimals_are_exact(void)
{
    check_equal(rational_of_decimal(120450, 2), 2409, 2);
    check_equal(rational_of_decimal(-5, 0), -5, 1);
    check_equal(rational_of_decimal(12, -3), 12000, 1);
    check_equal(rational_of_decimal(0, 38), 0, 1);
    struct rational sum = rational_of(0);
    for (int i = 0; i < 10; i++)
        g_assert_true(rational_add(sum, rational_of_decimal(1, 1), &sum));
    check_equal(sum, 1, 1);
}

static void
division_by_zero_is_refused_and_leaves_the_result_alone(void)
{
    struct rational result = {7, 3};
    g_assert_false(rational_divide(rational_of(1), rational_of(0), &result));
    g_assert_false(rational_divide(rational_of(0), rational_of(0), &result));
    check_equal(result, 7, 3);
}

static void
overflow_is_refused_and_leaves_the_result_alone(void)
{
    struct rational large = {LARGEST, 1}, small = {1, LARGEST};
    struct rational result = {7, 3};
    struct rational least = {-LARGEST, 1};

    g_assert_false(rational_add(large, rational_of(1), &result));
    g_assert_false(rational_add(large, small, &result));
    g_assert_false(rational_subtract(least, rational_of(1), &result));
    g_assert_false(rational_subtract(least, rational_of(2), &result));
    g_assert_false(rational_multiply(large, rational_of(2), &result));
    g_assert_false(rational_multiply(small, ratio(1, 2), &result));
    g_assert_false(rational_divide(large, small, &result));
    g_assert_false(rational_scale(rational_of(1), 39, &result));
    g_assert_false(rational_scale(rational_of(1), -39, &result));
    g_assert_false(rational_scale(rational_of(1), INT_MAX, &result));
    g_assert_false(rational_scale(rational_of(1), -INT_MAX, &result));
    check_equal(result, 7, 3);
}

static void
what_fits_after_cancelling_is_not_refused(void)
{
    struct rational large = {LARGEST, 1}, small = {1, LARGEST}, result;
    g_assert_true(rational_multiply(large, small, &result));
    check_equal(result, 1, 1);
    g_assert_true(rational_divide(large, large, &result));
    check_equal(result, 1, 1);
    g_assert_true(rational_subtract(small, small, &result));
    check_equal(result, 0, 1);
    g_assert_true(rational_add(large, rational_negate(large), &result));
    check_equal(result, 0, 1);
}

static void
long_and_short_numbers_are_reduced_together(void)
{
    struct rational large = {(int128)3 << 64, 1}, result;
    g_assert_true(rational_multiply(large, ratio(1, 9), &result));
    check_equal(result, (int128)1 << 64, 3);
    g_assert_true(rational_divide(ratio(1, 9), large, &result));
    check_equal(result, 1, (int128)27 << 64);
}

static void
the_smallest_number_is_reached_and_not_passed(void)
{
    struct rational least = {-LARGEST, 1}, result = {7, 3};
    struct rational quarter = {-((int128)1 << 126), 1};
    struct rational halves = {-((int128)1 << 125) - 1, 2};
    struct rational others = {-((int128)1 << 125) + 1, 2};

    g_assert_false(rational_multiply(quarter, rational_of(2), &result));
    check_equal(result, 7, 3);
    g_assert_true(rational_add(rational_of(-1),
                               (struct rational){-LARGEST + 1, 1}, &result));
    check_equal(result, -LARGEST, 1);
    g_assert_true(rational_multiply(least, rational_of(1), &result));
    check_equal(result, -LARGEST, 1);
    g_assert_true(rational_add(halves, others, &result));
    check_equal(result, -((int128)1 << 125), 1);
}

static void
a_denominator_that_does_not_fit_is_refused(void)
{
    struct rational result = {7, 3};
    struct rational a = {1, (int128)1 << 100};
    struct rational b = {1, ((int128)1 << 100) - 1};

    g_assert_false(rational_add(a, b, &result));
    g_assert_false(rational_multiply(a, b, &result));
    check_equal(result, 7, 3);
}

static void
scaling_moves_the_point(void)
{
    struct rational result;
    g_assert_true(rational_scale(ratio(1, 8), 3, &result));
    check_equal(result, 125, 1);
    g_assert_true(rational_scale(rational_of(125), -3, &result));
    check_equal(result, 1, 8);
    g_assert_true(rational_scale(ratio(1, 3), 0, &result));
    check_equal(result, 1, 3);
    g_assert_true(rational_scale(rational_of(0), INT_MAX, &result));
    check_equal(result, 0, 1);
    g_assert_true(rational_scale(rational_of(1), -38, &result));
    g_assert_true(rational_scale(result, 76, &result));
    g_assert_true(rational_scale(result, -38, &result));
    check_equal(result, 1, 1);
}

static void
signs_are_handled(void)
{
    check_equal(rational_negate(ratio(-1, 3)), 1, 3);
    check_equal(rational_absolute(ratio(-1, 3)), 1, 3);
    check_equal(rational_absolute(ratio(1, 3)), 1, 3);
    g_assert_cmpint(rational_sign(ratio(-1, 3)), ==, -1);
    g_assert_cmpint(rational_sign(rational_of(0)), ==, 0);
    g_assert_cmpint(rational_sign(ratio(1, 3)), ==, 1);
    g_assert_true(rational_is_integer(ratio(6, 3)));
    g_assert_false(rational_is_integer(ratio(1, 3)));
}

/* The model for large numbers: products of 256 bits in four words. */
static void
multiply_wide(uint128 a, uint128 b, uint128 *high, uint128 *low)
{
    uint128 mask = UINT64_MAX;
    uint128 ll = (a & mask) * (b & mask), lh = (a & mask) * (b >> 64);
    uint128 hl = (a >> 64) * (b & mask), hh = (a >> 64) * (b >> 64);
    uint128 middle = (ll >> 64) + (lh & mask) + (hl & mask);
    *low = (middle << 64) | (ll & mask);
    *high = hh + (lh >> 64) + (hl >> 64) + (middle >> 64);
}

static int
compare_wide(struct rational a, struct rational b)
{
    uint128 left_high, left_low, right_high, right_low;
    multiply_wide((uint128)a.num, (uint128)b.den, &left_high, &left_low);
    multiply_wide((uint128)b.num, (uint128)a.den, &right_high, &right_low);
    if (left_high != right_high)
        return left_high < right_high ? -1 : 1;
    return (left_low > right_low) - (left_low < right_low);
}

static int128
random_large(void)
{
    uint128 bits = 0;
    for (int i = 0; i < 4; i++)
        bits = (bits << 32) | (uint32_t)g_test_rand_int();
    bits >>= g_test_rand_int_range(1, 100);
    return (int128)(bits | 1);
}

static void
comparing_is_exact_for_the_largest_numbers(void)
{
    for (int i = 0; i < 20000; i++) {
        struct rational a = {random_large(), random_large()};
        struct rational b = {random_large(), random_large()};
        int expected = compare_wide(a, b);
        g_assert_cmpint(rational_compare(a, b), ==, expected);
        g_assert_cmpint(rational_compare(b, a), ==, -expected);
        g_assert_cmpint(
            rational_compare(rational_negate(a), rational_negate(b)), ==,
            -expected);
        g_assert_cmpint(rational_compare(rational_negate(a), b), ==, -1);
        struct rational next = {a.num, a.den - (a.den > 1)};
        g_assert_cmpint(rational_compare(a, next), ==, a.den > 1 ? -1 : 0);
    }
}

static void
comparing_at_the_ends_does_not_overflow(void)
{
    struct rational large = {LARGEST, 1}, least = {-LARGEST, 1};
    struct rational near = {LARGEST - 1, LARGEST};
    struct rational nearer = {LARGEST - 2, LARGEST - 1};
    struct rational below = {-LARGEST, LARGEST - 1};
    g_assert_cmpint(rational_compare(large, least), ==, 1);
    g_assert_cmpint(rational_compare(least, large), ==, -1);
    g_assert_cmpint(rational_compare(large, large), ==, 0);
    g_assert_cmpint(rational_compare(near, nearer), ==, 1);
    g_assert_cmpint(rational_compare(below, rational_of(-1)), ==, -1);
}

static void
check_round(struct rational a, int decimals, int away, int down, int up)
{
    int128 units;
    g_assert_true(rational_round(a, decimals, ROUND_HALF_AWAY, &units));
    g_assert_true(units == away);
    g_assert_true(rational_round(a, decimals, ROUND_DOWN, &units));
    g_assert_true(units == down);
    g_assert_true(rational_round(a, decimals, ROUND_UP, &units));
    g_assert_true(units == up);
}

static void
halves_round_away_from_zero_on_both_sides(void)
{
    check_round(ratio(1, 2), 0, 1, 0, 1);
    check_round(ratio(-1, 2), 0, -1, -1, 0);
    check_round(ratio(5, 2), 0, 3, 2, 3);
    check_round(ratio(-5, 2), 0, -3, -3, -2);
    check_round(rational_of_decimal(125, 3), 2, 13, 12, 13);
    check_round(rational_of_decimal(-125, 3), 2, -13, -13, -12);
    check_round(rational_of_decimal(12499, 5), 2, 12, 12, 13);
    check_round(ratio(1, 3), 2, 33, 33, 34);
    check_round(ratio(-2, 3), 2, -67, -67, -66);
    check_round(rational_of(7), 2, 700, 700, 700);
    check_round(rational_of(0), INT_MAX, 0, 0, 0);
}

static void
negative_decimals_round_to_tens_and_hundreds(void)
{
    check_round(rational_of(15), -1, 2, 1, 2);
    check_round(rational_of(-14), -1, -1, -2, -1);
    check_round(rational_of(1250), -2, 13, 12, 13);
    check_round(rational_of(1249), -2, 12, 12, 13);
    check_round(rational_of(-1250), -2, -13, -13, -12);
    check_round(rational_of(1200), -2, 12, 12, 12);
    check_round(ratio(2401, 2), -2, 12, 12, 13);
    check_round(ratio(-2401, 2), -2, -12, -13, -12);
    check_round(ratio(99999, 2000), -2, 0, 0, 1);
    check_round(ratio(1, 3), -50, 0, 0, 1);
    check_round(ratio(-1, 3), -50, 0, -1, 0);
    check_round(rational_of(0), -50, 0, 0, 0);
    check_round(rational_of(7), -50, 0, 0, 1);
    check_round(rational_of(-7), -50, 0, -1, 0);
}

/* The model: floor(n·10^d/m) by integers, and the half by doubling. */
static void
rounding_agrees_with_integer_division(void)
{
    static const int64_t powers[] = {1, 10, 100, 1000, 10000};
    for (int64_t num = -300; num <= 300; num++)
        for (int64_t den = 1; den <= 24; den++)
            for (int decimals = 0; decimals <= 4; decimals++) {
                int64_t scaled = num * powers[decimals];
                int64_t floor = scaled / den - (scaled % den < 0);
                int64_t ceiling = floor + (floor * den != scaled);
                int64_t distance = 2 * (scaled - floor * den);
                int64_t half = distance > den || (distance == den && num > 0)
                                   ? floor + 1
                                   : floor;
                check_round(ratio(num, den), decimals, (int)half, (int)floor,
                            (int)ceiling);
            }
}

static void
rounding_huge_fractions_needs_no_room(void)
{
    struct rational near_one = {LARGEST - 1, LARGEST};
    struct rational third = {LARGEST / 3, LARGEST - 1};
    int128 units;
    g_assert_true(rational_round(near_one, 10, ROUND_HALF_AWAY, &units));
    g_assert_true(units == 10000000000);
    g_assert_true(rational_round(near_one, 10, ROUND_DOWN, &units));
    g_assert_true(units == 9999999999);
    g_assert_true(rational_round(third, 5, ROUND_HALF_AWAY, &units));
    g_assert_true(units == 33333);
}

static void
rounding_beyond_the_range_is_refused(void)
{
    struct rational large = {LARGEST, 1};
    struct rational half_above = {LARGEST, 2};
    int128 units = 7;
    g_assert_false(rational_round(large, 1, ROUND_HALF_AWAY, &units));
    g_assert_false(rational_round(ratio(1, 3), 10000, ROUND_HALF_AWAY, &units));
    g_assert_true(units == 7);
    g_assert_true(rational_round(half_above, 0, ROUND_HALF_AWAY, &units));
    g_assert_true(units == LARGEST / 2 + 1);
    g_assert_true(rational_round(large, -38, ROUND_HALF_AWAY, &units));
    g_assert_true(units == 2);
    g_assert_true(rational_round(large, 0, ROUND_HALF_AWAY, &units));
    g_assert_true(units == LARGEST);
}

static void
rounding_up_past_the_largest_is_refused(void)
{
    /* Ten times this is LARGEST and seven ninths. */
    struct rational above = {9 * (LARGEST / 10) + 7, 9};
    int128 units = 7;
    g_assert_false(rational_round(above, 1, ROUND_HALF_AWAY, &units));
    g_assert_false(rational_round(above, 1, ROUND_UP, &units));
    g_assert_true(units == 7);
    g_assert_true(rational_round(above, 1, ROUND_DOWN, &units));
    g_assert_true(units == LARGEST);
}

static void
the_nearest_double_is_given(void)
{
    g_assert_true(rational_to_double(rational_of(0)) == 0);
    g_assert_true(rational_to_double(ratio(1, 2)) == 0.5);
    g_assert_true(rational_to_double(ratio(-1, 3)) == -1.0 / 3.0);
    struct rational large = {LARGEST, 1}, small = {1, LARGEST};
    g_assert_true(rational_to_double(large) == ldexp(1, 127));
    g_assert_true(rational_to_double(small) == ldexp(1, -127));
    /* 2^53 + 1 lies in the middle and goes to the even neighbour; a third
     * more than the middle goes up. */
    g_assert_true(rational_to_double(rational_of(9007199254740993)) ==
                  9007199254740992.0);
    struct rational above;
    g_assert_true(
        rational_add(rational_of(9007199254740993), ratio(1, 3), &above));
    g_assert_true(rational_to_double(above) == 9007199254740994.0);
    /* The same far above 64 bits: the last bit of all decides. */
    struct rational middle = {((int128)1 << 100) + ((int128)1 << 47), 1};
    g_assert_true(rational_to_double(middle) == ldexp(1, 100));
    middle.num++;
    g_assert_true(rational_to_double(middle) ==
                  ldexp(1, 100) + ldexp(1, 48));
    for (int i = 0; i < 20000; i++) {
        int num = g_test_rand_int_range(-100000, 100000);
        int den = g_test_rand_int_range(1, 100000);
        /* One division of exact doubles is rounded correctly. */
        g_assert_true(rational_to_double(ratio(num, den)) == (double)num / den);
    }
}

static void
a_product_whose_denominator_does_not_fit_is_refused(void)
{
    const struct rational tiny = {1, LARGEST}, third = {1, 3};
    struct rational result = {7, 3};
    g_assert_false(rational_multiply(tiny, third, &result));
    g_assert_false(rational_multiply(third, tiny, &result));
    g_assert_true(result.num == 7 && result.den == 3);
}

static void
a_last_digit_that_does_not_fit_is_refused(void)
{
    /* Ten times this is the largest of 128 bits but five. */
    const int128 whole = (int128)(~(uint128)0 / 10);
    const struct rational seven = {whole * 4 + 3, 4};
    const struct rational between = {LARGEST / 10 + 1, 1};
    int128 units = 7;
    g_assert_false(rational_round(seven, 1, ROUND_HALF_AWAY, &units));
    g_assert_false(rational_round(between, 1, ROUND_HALF_AWAY, &units));
    g_assert_true(units == 7);
}

/* What divides out may be long, or what is left, on either side. */
static void
long_numbers_are_brought_to_lowest_terms(void)
{
    const int128 k = (int128)1 << 70;
    const struct {
        struct rational a, b, product;
    } products[] = {
        {{k, 1}, {1, 2}, {k / 2, 1}},
        {{6, 1}, {1, k}, {3, k / 2}},
        {{1, k}, {6, 1}, {3, k / 2}},
        {{1, 6}, {k, 1}, {k / 2, 3}},
        {{3 * k, 1}, {1, 5 * k}, {3, 5}},
        {{1, 5 * k}, {3 * k, 1}, {3, 5}},
    };
    const struct {
        struct rational a, b, sum;
    } sums[] = {
        {{1, 3 * k}, {1, 5 * k}, {1, 15 * k / 8}},
        {{1, 3 * k}, {1, 6}, {(k / 2 + 1) / 3, k}},
        {{1, 6}, {1, 3 * k}, {(k / 2 + 1) / 3, k}},
        {{1, 3 * k}, {1, 3 * k}, {1, 3 * k / 2}},
        {{k - 1, k}, {1, k}, {1, 1}},
        {{k + 1, 2}, {k - 1, 2}, {k, 1}},
    };
    struct rational result;
    for (size_t i = 0; i < G_N_ELEMENTS(products); i++) {
        g_assert_true(
            rational_multiply(products[i].a, products[i].b, &result));
        g_assert_true(result.num == products[i].product.num);
        g_assert_true(result.den == products[i].product.den);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(sums); i++) {
        g_assert_true(rational_add(sums[i].a, sums[i].b, &result));
        g_assert_true(result.num == sums[i].sum.num);
        g_assert_true(result.den == sums[i].sum.den);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(long_numbers_are_brought_to_lowest_terms);
    TEST(results_are_in_lowest_terms_with_a_positive_denominator);
    TEST(arithmetic_agrees_with_cross_multiplication);
    TEST(decimals_are_exact);
    TEST(division_by_zero_is_refused_and_leaves_the_result_alone);
    TEST(overflow_is_refused_and_leaves_the_result_alone);
    TEST(what_fits_after_cancelling_is_not_refused);
    TEST(long_and_short_numbers_are_reduced_together);
    TEST(the_smallest_number_is_reached_and_not_passed);
    TEST(a_denominator_that_does_not_fit_is_refused);
    TEST(scaling_moves_the_point);
    TEST(signs_are_handled);
    TEST(comparing_is_exact_for_the_largest_numbers);
    TEST(comparing_at_the_ends_does_not_overflow);
    TEST(halves_round_away_from_zero_on_both_sides);
    TEST(negative_decimals_round_to_tens_and_hundreds);
    TEST(rounding_agrees_with_integer_division);
    TEST(rounding_huge_fractions_needs_no_room);
    TEST(rounding_beyond_the_range_is_refused);
    TEST(rounding_up_past_the_largest_is_refused);
    TEST(the_nearest_double_is_given);
    TEST(a_product_whose_denominator_does_not_fit_is_refused);
    TEST(a_last_digit_that_does_not_fit_is_refused);
    return g_test_run();
}

#include <glib.h>

#include "figures/figures.h"

#define MANY 8

static void
expect(const int64_t *parts, size_t n, int decimals, const int64_t *percents)
{
    struct rational rationals[MANY];
    int64_t found[MANY], sum = 0, whole = 100;

    for (size_t i = 0; i < n; i++)
        rationals[i] = rational_of(parts[i]);
    g_assert_true(figures_parts_of_whole(rationals, n, decimals, found));
    for (size_t i = 0; i < n; i++) {
        g_assert_cmpint(found[i], ==, percents[i]);
        sum += found[i];
    }
    while (decimals-- > 0)
        whole *= 10;
    g_assert_cmpint(sum, ==, whole);
}

static void
thirds_add_up_to_a_hundred(void)
{
    expect((int64_t[]){1, 1, 1}, 3, 0, (int64_t[]){34, 33, 33});
    expect((int64_t[]){1, 1, 1}, 3, 2, (int64_t[]){3334, 3333, 3333});
    expect((int64_t[]){2, 1}, 2, 1, (int64_t[]){667, 333});
}

static void
the_largest_remainders_are_rounded_up(void)
{
    expect((int64_t[]){10, 20, 30, 5}, 4, 0, (int64_t[]){15, 31, 46, 8});
    expect((int64_t[]){996, 2, 2}, 3, 0, (int64_t[]){100, 0, 0});
    expect((int64_t[]){5128, 840, 237}, 3, 1, (int64_t[]){827, 135, 38});
}

static void
ties_go_to_the_first(void)
{
    expect((int64_t[]){1, 1, 1, 1, 1, 1, 1}, 7, 0,
           (int64_t[]){15, 15, 14, 14, 14, 14, 14});
    expect((int64_t[]){1, 7}, 2, 0, (int64_t[]){13, 87});
}

static void
a_zero_part_stays_zero(void)
{
    expect((int64_t[]){0, 1, 0, 2}, 4, 0, (int64_t[]){0, 33, 0, 67});
    expect((int64_t[]){7}, 1, 1, (int64_t[]){1000});
}

static void
large_amounts_keep_every_unit(void)
{
    expect((int64_t[]){INT64_MAX, INT64_MAX, INT64_MAX}, 3, 2,
           (int64_t[]){3334, 3333, 3333});
}

static void
no_shares_of_nothing_or_of_less(void)
{
    struct rational zeros[] = {rational_of(0), rational_of(0)};
    struct rational mixed[] = {rational_of(5), rational_of(-1)};
    int64_t found[2];

    g_assert_false(figures_parts_of_whole(zeros, 2, 0, found));
    g_assert_false(figures_parts_of_whole(mixed, 2, 0, found));
    g_assert_false(figures_parts_of_whole(zeros, 0, 0, found));
}

static void
no_shares_of_what_does_not_fit(void)
{
    const int128 large = ((int128)1 << 126) - 1; /* and odd */
    const struct rational whole[] = {{large, 1}, {large, 1}, {large, 1}};
    const struct rational five[] = {
        {1, large}, {large - 1, large}, {4, 1}};
    const struct rational near[] = {{1, large}, {large - 1, large}};
    int64_t found[3];

    /* The sum; a part divided by 5; a part in hundredths. */
    g_assert_false(figures_parts_of_whole(whole, 3, 0, found));
    g_assert_false(figures_parts_of_whole(five, 3, 0, found));
    g_assert_false(figures_parts_of_whole(near, 2, 0, found));
}

static void
sixteen_decimals_are_the_most(void)
{
    expect((int64_t[]){1, 2}, 2, FIGURES_PARTS_DECIMALS_MAX,
           (int64_t[]){333333333333333333, 666666666666666667});
}

#define ADD(function) g_test_add_func("/figures_parts/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(thirds_add_up_to_a_hundred);
    ADD(the_largest_remainders_are_rounded_up);
    ADD(ties_go_to_the_first);
    ADD(a_zero_part_stays_zero);
    ADD(large_amounts_keep_every_unit);
    ADD(no_shares_of_nothing_or_of_less);
    ADD(no_shares_of_what_does_not_fit);
    ADD(sixteen_decimals_are_the_most);
    return g_test_run();
}

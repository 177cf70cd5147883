#include <glib.h>
#include <math.h>

#include "chart/scale.h"

static struct extent
extent_of(const char *low, const char *high)
{
    struct extent extent = {.known = true};
    g_assert_true(rational_read(low, &extent.low));
    g_assert_true(rational_read(high, &extent.high));
    return extent;
}

static void
expect_ticks(const char *low, const char *high, size_t n,
             const char *const *ticks)
{
    struct scale scale = scale_nice(extent_of(low, high), SCALE_TICKS, 0, 100);
    g_assert_cmpuint(scale.n_ticks, ==, n);
    for (size_t i = 0; i < n; i++) {
        struct rational tick;
        g_assert_true(rational_read(ticks[i], &tick));
        g_assert_cmpint(rational_compare(scale.ticks[i], tick), ==, 0);
    }
}

static void
steps_are_round(void)
{
    expect_ticks("0", "325", 4, (const char *[]){"0", "100", "200", "300"});
    expect_ticks("0", "10645", 5,
                 (const char *[]){"0", "2500", "5000", "7500", "10000"});
    expect_ticks("0", "0.085", 5,
                 (const char *[]){"0", "0.02", "0.04", "0.06", "0.08"});
    expect_ticks("-25", "45", 4, (const char *[]){"-20", "0", "20", "40"});
}

static void
an_axis_that_the_data_go_far_beyond_gets_one_more_tick(void)
{
    expect_ticks("0", "391", 5,
                 (const char *[]){"0", "100", "200", "300", "400"});
    expect_ticks("0", "572", 4, (const char *[]){"0", "200", "400", "600"});
    expect_ticks("0", "12045", 6,
                 (const char *[]){"0", "2500", "5000", "7500", "10000",
                                  "12500"});
    expect_ticks("-30", "45", 5,
                 (const char *[]){"-40", "-20", "0", "20", "40"});
    struct scale scale =
        scale_nice(extent_of("0", "572"), SCALE_TICKS, 0, 100);
    g_assert_cmpfloat_with_epsilon(scale.high, 600, 1e-9);
}

static void
a_scale_without_zero_begins_at_a_tick(void)
{
    struct scale scale =
        scale_nice(extent_of("97.1", "98.9"), SCALE_TICKS, 0, 100);
    g_assert_cmpfloat_with_epsilon(scale.low,
                                   rational_to_double(scale.ticks[0]), 1e-9);
    g_assert_cmpfloat(scale.low, <=, 97.1);
}

static void
bars_start_at_zero(void)
{
    struct extent extent = scale_with_zero(extent_of("97", "99"));
    g_assert_cmpint(rational_sign(extent.low), ==, 0);
    extent = scale_with_zero(extent_of("-5", "-2"));
    g_assert_cmpint(rational_sign(extent.high), ==, 0);
}

static void
nothing_but_zeros_still_has_a_length(void)
{
    struct scale scale =
        scale_tight(scale_with_zero(extent_of("0", "0")), 0, 100);
    g_assert_cmpfloat(scale.high, >, scale.low);
    g_assert_cmpfloat(scale_at(&scale, rational_of(0)), ==, 0);
}

static void
lines_leave_zero_out_only_when_they_are_flat(void)
{
    g_assert_true(scale_has_zero(scale_for_line(extent_of("50", "100"))));
    g_assert_false(scale_has_zero(scale_for_line(extent_of("97", "99"))));
    g_assert_true(scale_has_zero(scale_for_line(extent_of("7", "7"))));
}

static void
a_fall_of_a_tenth_is_drawn_as_a_tenth(void)
{
    g_assert_true(scale_has_zero(scale_over_time(extent_of("4228", "4712"))));
    g_assert_true(scale_has_zero(scale_over_time(extent_of("-9", "-8"))));
}

static void
values_that_hardly_differ_do_not_cross_the_whole_picture(void)
{
    struct extent extent = scale_over_time(extent_of("97", "99"));
    struct scale scale = scale_tight(extent, 0, 100);
    g_assert_false(scale_has_zero(extent));
    g_assert_cmpfloat_with_epsilon(scale_place(&scale, 97), 25, 1e-9);
    g_assert_cmpfloat_with_epsilon(scale_place(&scale, 99), 75, 1e-9);
}

static void
a_length_is_proportional(void)
{
    struct scale scale = scale_tight(extent_of("0", "12000"), 40, 400);
    g_assert_cmpfloat_with_epsilon(
        scale_length(&scale, rational_of(0), rational_of(3000)), 90, 1e-9);
}

static void
the_greatest_ten_thousand_times_the_least_is_kept(void)
{
    struct scale scale = scale_tight(extent_of("0", "12345678"), 0, 300);
    g_assert_cmpfloat_with_epsilon(
        scale_length(&scale, rational_of(0), rational_of(1234)), 0.03, 0.001);
}

static char *
join_ticks(const struct scale *scale)
{
    GString *found = g_string_new(NULL);
    for (size_t i = 0; i < scale->n_ticks; i++)
        g_string_append_printf(found, i > 0 ? " %g" : "%g",
                               rational_to_double(scale->ticks[i]));
    return g_string_free(found, FALSE);
}

static void
check_log(const char *low, const char *high, const char *ticks)
{
    struct scale scale = scale_log(extent_of(low, high), 0, 100);
    g_autofree char *found = join_ticks(&scale);
    g_assert_cmpstr(found, ==, ticks);
    g_assert_cmpfloat(scale.low, <=, g_ascii_strtod(low, NULL));
    g_assert_cmpfloat(scale.high, >=, g_ascii_strtod(high, NULL));
}

static void
a_log_scale_ends_near_its_values_and_its_ticks_are_round(void)
{
    check_log("43", "240", "50 100 200");
    check_log("17", "355", "20 50 100 200 500");
    check_log("2", "1598", "10 100 1000");
    check_log("0.02", "0.07", "0.02 0.05 0.1");
    check_log("5", "5", "2 5 10");
    check_log("1", "12345678", "1 100 10000 1e+06");
}

static void
a_log_scale_runs_no_step_beyond_its_values(void)
{
    struct scale scale = scale_log(extent_of("43", "240"), 0, 100);
    g_assert_cmpfloat_with_epsilon(scale.low, 43, 1e-9);
    g_assert_cmpfloat_with_epsilon(scale.high, 240, 1e-9);
}

static void
the_log_axis_of_a_line_ends_at_named_marks(void)
{
    static const struct {
        const char *low, *high, *ticks;
    } cases[] = {
        {"80", "1598", "50 100 200 500 1000 2000"},
        {"17", "355", "10 20 50 100 200 500"},
        {"2", "1598", "2 10 100 2000"},
        {"1", "64", "1 10 100"},
        {"100", "1000", "100 200 500 1000"},
        {"5", "5", "2 5 10"},
        {"0.3", "12345678", "0.2 100 10000 2e+07"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct scale scale = scale_log_marked(
            extent_of(cases[i].low, cases[i].high), 0, 100);
        g_autofree char *found = join_ticks(&scale);
        g_assert_cmpstr(found, ==, cases[i].ticks);
        g_assert_cmpfloat(scale_at(&scale, scale.ticks[0]), ==, 0);
        g_assert_cmpfloat_with_epsilon(
            scale_at(&scale, scale.ticks[scale.n_ticks - 1]), 100, 1e-9);
    }
}

static void
a_log_axis_names_three_marks_at_least(void)
{
    /* Where there are two, the third is on the side where values are. */
    check_log("64", "64", "20 50 100");
    check_log("133", "133", "50 100 200");
    check_log("36", "36", "20 50 100");
    for (int low = 1; low < 2000; low += 7)
        for (int high = low; high < 12 * low; high += 1 + low / 3) {
            g_autofree char *from = g_strdup_printf("%d", low);
            g_autofree char *to = g_strdup_printf("%d", high);
            struct extent extent = extent_of(from, to);
            g_assert_cmpuint(scale_log(extent, 0, 100).n_ticks, >=, 3);
            g_assert_cmpuint(scale_log_marked(extent, 0, 100).n_ticks, >=, 3);
        }
}

static void
what_is_counted_has_no_ticks_between_whole_numbers(void)
{
    static const struct {
        const char *low, *high, *ticks;
    } cases[] = {
        {"0", "2", "0 1 2"},
        {"0", "1", "0 1"},
        {"0", "9", "0 2 4 6 8 10"},
        {"-1", "9", "0 5 10"},
        {"0", "110", "0 25 50 75 100 125"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct extent extent = extent_of(cases[i].low, cases[i].high);
        extent.whole = true;
        struct scale scale = scale_nice(extent, SCALE_TICKS, 0, 100);
        g_autofree char *found = join_ticks(&scale);
        g_assert_cmpstr(found, ==, cases[i].ticks);
    }
}

static void
equal_ratios_are_equal_lengths_on_a_log_scale(void)
{
    struct scale scale = scale_log(extent_of("1", "1000"), 0, 300);
    for (int i = 0; i < 3; i++)
        g_assert_cmpfloat_with_epsilon(scale_place(&scale, pow(10, i)),
                                       100 * i, 1e-9);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/scale/" #test, test)
    ADD(steps_are_round);
    ADD(an_axis_that_the_data_go_far_beyond_gets_one_more_tick);
    ADD(a_scale_without_zero_begins_at_a_tick);
    ADD(bars_start_at_zero);
    ADD(nothing_but_zeros_still_has_a_length);
    ADD(lines_leave_zero_out_only_when_they_are_flat);
    ADD(a_fall_of_a_tenth_is_drawn_as_a_tenth);
    ADD(values_that_hardly_differ_do_not_cross_the_whole_picture);
    ADD(a_length_is_proportional);
    ADD(a_log_scale_ends_near_its_values_and_its_ticks_are_round);
    ADD(a_log_scale_runs_no_step_beyond_its_values);
    ADD(the_log_axis_of_a_line_ends_at_named_marks);
    ADD(a_log_axis_names_three_marks_at_least);
    ADD(what_is_counted_has_no_ticks_between_whole_numbers);
    ADD(equal_ratios_are_equal_lengths_on_a_log_scale);
    ADD(the_greatest_ten_thousand_times_the_least_is_kept);
    return g_test_run();
}

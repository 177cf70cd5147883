#include <glib.h>
#include <math.h>

#include "chart/endlabel.h"
#include "document/document.h"

#define LENGTH 14

/* On a page where a value is its own coordinate, with lines at 50 and 60. */
static struct endlabel
place_apart(double end, double gap, bool holds)
{
    struct chart_reference lines[] = {
        {.value = rational_of(50)},
        {.value = rational_of(60)},
    };
    const struct chart chart = {.references = lines, .n_references = 2};
    const struct plot plot = {.chart = &chart};
    const struct scale scale = {
        .low = -100, .high = 100, .from = -100, .to = 100};
    struct endlabel_bar bar = {
        .zero = 0,
        .end = end,
        .past = end,
        .gap = gap,
        .direction = end < 0 ? -1 : 1,
        .holds = holds,
        .inset = 3,
    };
    return endlabel_place(&plot, &scale, &bar, LENGTH);
}

static struct endlabel
place(double end, bool holds)
{
    return place_apart(end, 3, holds);
}

static void
a_value_stands_behind_its_bar(void)
{
    struct endlabel at = place(20, true);
    g_assert_cmpfloat(at.at, ==, 23);
    g_assert_false(at.inside || at.crossed);
    at = place(-20, true);
    g_assert_cmpfloat(at.at, ==, -23 - LENGTH);
}

static void
where_a_line_would_cross_it_it_stands_in_the_bar(void)
{
    struct endlabel at = place(45, true);
    g_assert_true(at.inside);
    g_assert_cmpfloat(at.at, ==, 45 - 3 - LENGTH);
}

static void
a_line_between_the_end_and_the_letters_counts_as_crossing(void)
{
    g_assert_true(place_apart(59, 6, true).inside);
    g_assert_false(place_apart(60, 6, true).inside);
    g_assert_true(place_apart(59, 6, false).crossed);
}

static void
in_the_bar_it_keeps_clear_of_lines_too(void)
{
    struct endlabel at = place(57, true);
    g_assert_true(at.inside);
    g_assert_cmpfloat(at.at + LENGTH, <, 50);
    g_assert_cmpfloat(at.at + LENGTH, >, 45);
}

static void
a_bar_too_short_or_thin_has_it_behind_it_all_the_same(void)
{
    struct endlabel at = place(45, false);
    g_assert_true(at.crossed && !at.inside);
    g_assert_cmpfloat(at.at, ==, 48);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/endlabel/" #test, test)
    ADD(a_value_stands_behind_its_bar);
    ADD(where_a_line_would_cross_it_it_stands_in_the_bar);
    ADD(a_line_between_the_end_and_the_letters_counts_as_crossing);
    ADD(in_the_bar_it_keeps_clear_of_lines_too);
    ADD(a_bar_too_short_or_thin_has_it_behind_it_all_the_same);
    return g_test_run();
}

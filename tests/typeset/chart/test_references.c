#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "chart/references.h"
#include "document/document.h"

static double
pass(double from, double to, int direction)
{
    struct chart_reference lines[] = {
        {.value = rational_of(50)},
        {.value = rational_of(60)},
    };
    const struct chart chart = {.references = lines, .n_references = 2};
    const struct plot plot = {.chart = &chart};
    const struct scale scale = {.low = 0, .high = 100, .from = 0, .to = 100};
    return references_pass(&plot, &scale, from, to, direction);
}

static void
a_label_clear_of_lines_stays(void)
{
    g_assert_cmpfloat(pass(20, 40, 1), ==, 0);
    g_assert_cmpfloat(pass(53, 57, 1), ==, 0);
    g_assert_cmpfloat(pass(53, 57, -1), ==, 0);
}

static void
a_line_close_to_letters_counts_as_crossing_them(void)
{
    g_assert_cmpfloat(pass(52, 56, 1), ==, 1);
    g_assert_cmpfloat(pass(30, 48, -1), ==, -1);
}

static void
a_label_across_lines_goes_beyond_the_last_of_them(void)
{
    double moved = pass(45, 53, 1);
    g_assert_cmpfloat(45 + moved, >, 60);
    g_assert_cmpfloat(45 + moved, <, 64);
    moved = pass(57, 70, -1);
    g_assert_cmpfloat(70 + moved, <, 50);
    g_assert_cmpfloat(70 + moved, >, 46);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/references/" #test, test)
    ADD(a_label_clear_of_lines_stays);
    ADD(a_line_close_to_letters_counts_as_crossing_them);
    ADD(a_label_across_lines_goes_beyond_the_last_of_them);
    return g_test_run();
}

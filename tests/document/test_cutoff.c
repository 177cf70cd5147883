/* What `limit` leaves out is said below the chart or table. */
#include <glib.h>
#include <string.h>

#include "smalledition.h"

static void
expect_note(const char *keys, const char *zh, const char *en)
{
    g_autofree char *text = g_strdup_printf(
        "```chart a\ntype: bar\n%s%s\ntitle: a\n```\n",
        strstr(keys, "of:") != NULL ? "" : "of: opinions\n", keys);
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.zh = text, .en = text});
    const char *const expected[] = {zh, en};

    g_assert_cmpint(small.document->n, ==, 1);
    for (enum language l = 0; l < LANGUAGES; l++) {
        const struct spans *note =
            &small.document->items[0]->chart->note.in[l];

        g_assert_cmpuint(note->n, ==, *expected[l] != '\0');
        if (note->n > 0)
            g_assert_cmpstr(note->items[0].text, ==, expected[l]);
    }
    smalledition_free(&small);
}

static void
how_many_of_how_many_are_shown_is_told(void)
{
    expect_note("by: city\nlimit: 2", "只列数值最高的2个，共3个。",
                "The 2 highest of 3 are shown.");
    expect_note("by: city\nlimit: 2\nsort: ascending",
                "只列数值最低的2个，共3个。", "The 2 lowest of 3 are shown.");
    expect_note("by: month\nlimit: 2\nsort: as-listed",
                "只列前2个月，共12个月。", "The first 2 of 12 are shown.");
}

static void
who_equals_the_last_one_and_is_left_out_is_named(void)
{
    expect_note("by: county\nlimit: 3",
                "只列数值最高的3个，共6个；东二与末位相同。",
                "The 3 highest of 6 are shown; East Two ties with the last one shown.");
}

static void
many_that_equal_the_last_one_are_counted(void)
{
    expect_note("by: county\nlimit: 1\nof: {value: opinions * 0 + 1, "
                "title: b}",
                "只列数值最高的1个，共6个；另有5个与末位相同。",
                "The highest of 6 is shown; 5 more tie with the last one shown.");
}

static void
nothing_is_told_when_all_are_shown(void)
{
    expect_note("by: city", "", "");
    expect_note("by: city\nlimit: 3", "", "");
}

static void
among_several_measures_that_which_ranks_is_named(void)
{
    expect_note("by: city\nlimit: 2\nof: [opinions, reminders]",
                "按“意见书”只列数值最高的2个，共3个。",
                "The 2 highest of 3 by “Opinions” are shown.");
    expect_note("by: city\nlimit: 2\nof: [opinions, reminders]\n"
                "sort: as-listed",
                "只列前2个，共3个。", "The first 2 of 3 are shown.");
}

#define ADD(function) g_test_add_func("/cutoff/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(how_many_of_how_many_are_shown_is_told);
    ADD(who_equals_the_last_one_and_is_left_out_is_named);
    ADD(many_that_equal_the_last_one_are_counted);
    ADD(among_several_measures_that_which_ranks_is_named);
    ADD(nothing_is_told_when_all_are_shown);
    return g_test_run();
}

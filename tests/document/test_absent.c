/* Who gave no data is said below the charts of a city. */
#include <glib.h>
#include <string.h>

#include "smalledition.h"

/* Of the charts of the city 南 with these keys, when its form of letters has
 * the given rows. */
static void
expect_note(const char *keys, const char *rows, const char *zh,
            const char *en)
{
    g_autofree char *text = g_strdup_printf(
        "{%% for city in cities by opinions asc limit 1 %%}\n"
        "```chart a\ntype: column\n%s%s\ntitle: a\n```\n"
        "{%% endfor %%}\n",
        strstr(keys, "of:") != NULL ? "" : "of: opinions\n", keys);
    g_autofree char *form =
        g_strdup_printf("区县,月份,提示函,意见书\n%s", rows);
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.zh = text, .en = text,
                                      .file = "submissions/南/letters.csv",
                                      .text = form});
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

#define ONE "南一,2024-01,40,5\n南一,2024-07,1,1\n"
#define BOTH ONE "南二,2024-01,2,1\n"

static void
sums_over_counties_of_which_some_have_no_data_say_so(void)
{
    expect_note("by: month", ONE, "合计不含没有数据的南二。",
                "Totals leave out those without data: South Two.");
    expect_note("by: measure", ONE, "合计不含没有数据的南二。",
                "Totals leave out those without data: South Two.");
    expect_note("by: year\nof: reminders", ONE,
                "2024年合计不含没有数据的南二。",
                "The 2024 totals leave out those without data: South Two.");
}

static void
nothing_is_said_where_every_county_is_in_the_sum(void)
{
    expect_note("by: month", BOTH, "", "");
}

static void
counties_that_are_shown_need_no_such_note(void)
{
    expect_note("by: county", ONE, "", "");
}

static void
an_average_that_cannot_be_had_is_explained(void)
{
    expect_note("by: county\nreference: average", ONE,
                "南二没有数据，未计算平均。",
                "No average is given, because data are missing for South Two.");
    expect_note("by: county\nreference: average", BOTH, "", "");
}

#define ADD(function) g_test_add_func("/absent/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(sums_over_counties_of_which_some_have_no_data_say_so);
    ADD(nothing_is_said_where_every_county_is_in_the_sum);
    ADD(counties_that_are_shown_need_no_such_note);
    ADD(an_average_that_cannot_be_had_is_explained);
    return g_test_run();
}

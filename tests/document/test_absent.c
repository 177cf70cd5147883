/* Who gave no data is said below the charts of a city. */
#include <glib.h>
#include <string.h>

#include "smalledition.h"

/* A report on the city 南 alone, when its form of letters has the given
 * rows. */
static struct smalledition
read_city(const char *block, const char *rows)
{
    g_autofree char *text = g_strdup_printf(
        "{%% for city in cities by opinions asc limit 1 %%}\n"
        "%s{%% endfor %%}\n",
        block);
    g_autofree char *form =
        g_strdup_printf("区县,月份,提示函,意见书\n%s", rows);

    return smalledition_read(
        (struct smalledition_options){.zh = text, .en = text,
                                      .file = "submissions/南/letters.csv",
                                      .text = form});
}

static void
expect_said(const struct spans *note, const char *expected)
{
    g_assert_cmpuint(note->n, ==, *expected != '\0');
    if (note->n > 0)
        g_assert_cmpstr(note->items[0].text, ==, expected);
}

static void
expect_chart(const char *keys, const char *title, const char *rows,
             const char *zh, const char *en)
{
    g_autofree char *block = g_strdup_printf(
        "```chart a\ntype: column\n%s%s\ntitle: %s\n```\n",
        strstr(keys, "of:") != NULL ? "" : "of: opinions\n", keys, title);
    struct smalledition small = read_city(block, rows);
    const char *const expected[] = {zh, en};

    g_assert_cmpint(small.document->n, ==, 1);
    for (enum language l = 0; l < LANGUAGES; l++)
        expect_said(&small.document->items[0]->chart->note.in[l], expected[l]);
    smalledition_free(&small);
}

static void
expect_note(const char *keys, const char *rows, const char *zh,
            const char *en)
{
    expect_chart(keys, "a", rows, zh, en);
}

static void
expect_titled(const char *title, const char *rows, const char *zh,
              const char *en)
{
    expect_chart("by: county", title, rows, zh, en);
}

#define ONE "南一,2024-01,40,5\n南一,2024-07,1,1\n"
#define BOTH ONE "南二,2024-01,2,1\n"

static void
sums_over_counties_of_which_some_have_no_data_say_so(void)
{
    expect_note("by: month", ONE, "南合计不含没有数据的南二。",
                "The totals of South exclude those without data: South "
                "Two.");
    expect_note("by: measure", ONE, "南合计不含没有数据的南二。",
                "The totals of South exclude those without data: South "
                "Two.");
    expect_note("by: year\nof: reminders", ONE,
                "南2024年合计不含没有数据的南二。",
                "The 2024 totals of South exclude those without data: South "
                "Two.");
}

static void
nothing_is_said_where_every_county_is_in_the_sum(void)
{
    expect_note("by: month", BOTH, "", "");
}

static void
a_headline_that_gives_the_total_of_the_counties_shown_says_so(void)
{
    expect_titled("'{{ opinions }}'", ONE, "南合计不含没有数据的南二。",
                  "The totals of South exclude those without data: South "
                "Two.");
    expect_titled("'{{ opinions }}'", BOTH, "", "");
    expect_titled("'{{ top(opinions, 1) }}'", ONE, "", "");
}

static void
expect_below_tiles(const char *rows, const char *zh, const char *en)
{
    struct smalledition small = read_city(
        "```key-figures a\nof:\n  - {measure: opinions}\n```\n", rows);
    const char *const expected[] = {zh, en};

    g_assert_cmpint(small.document->n, ==, 1);
    for (enum language l = 0; l < LANGUAGES; l++)
        expect_said(&small.document->items[0]->key_figures->note.in[l],
                    expected[l]);
    smalledition_free(&small);
}

static void
tiles_say_so_as_well(void)
{
    expect_below_tiles(ONE, "南合计不含没有数据的南二。",
                       "The totals of South exclude those without data: South "
                "Two.");
    expect_below_tiles(BOTH, "", "");
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
    ADD(a_headline_that_gives_the_total_of_the_counties_shown_says_so);
    ADD(tiles_say_so_as_well);
    ADD(counties_that_are_shown_need_no_such_note);
    ADD(an_average_that_cannot_be_had_is_explained);
    return g_test_run();
}

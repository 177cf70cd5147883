/* The decimals of values beside marks. */
#include <glib.h>

#include "smalledition.h"

/* The labels of a chart of the wages when the form of 南 has these rows. */
static void
expect_labels(const char *block, const char *rows, const char *const *zh,
              const char *const *en)
{
    g_autofree char *form =
        g_strdup_printf("区县,月份,补发工资,职工\n%s", rows);
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.zh = block, .en = block,
                                      .file = "submissions/南/wages.csv",
                                      .text = form});

    g_assert_cmpint(small.document->n, ==, 1);
    const struct chart *chart = small.document->items[0]->chart;
    for (size_t i = 0; i < chart->n_categories; i++) {
        const struct words *label = &chart->data[i].label;
        g_assert_cmpstr(label->in[LANGUAGE_ZH], ==, zh[i]);
        g_assert_cmpstr(label->in[LANGUAGE_EN], ==, en[i]);
    }
    smalledition_free(&small);
}

#define CITIES "```chart a\ntype: column\nby: city\nof: wages\n```\n"
#define COUNTIES                                                               \
    "{% for city in cities by wages asc limit 1 %}\n"                          \
    "```chart a\ntype: column\nby: county\nof: wages\n```\n"                   \
    "{% endfor %}\n"

static void
a_small_amount_gives_large_ones_no_further_decimal(void)
{
    static const char *const zh[] = {"620.0", "250.3", "7.6"};
    static const char *const en[] = {"6.20", "2.50", "0.08"};

    expect_labels(CITIES, "南一,2024-01,7.55,1\n", zh, en);
}

static void
tens_of_wan_have_one_decimal_as_hundreds_have(void)
{
    static const char *const zh[] = {"31.3", "4.4"};
    static const char *const en[] = {"0.31", "0.04"};

    expect_labels(COUNTIES, "南一,2024-01,31.25,1\n南二,2024-01,4.35,1\n", zh,
                  en);
}

static void
no_amount_is_printed_as_zero(void)
{
    static const char *const zh[] = {"620.0", "250.3", "0.3"};
    static const char *const en[] = {"6.200", "2.503", "0.003"};

    expect_labels(CITIES, "南一,2024-01,0.3,1\n", zh, en);
}

/* In yuan: of 250.25 万元 250.3 is printed, and 2.50 million. */
static void
what_is_shown_is_the_number_that_is_printed(void)
{
    static const int64_t shown[LANGUAGES][3] = {
        {6200000, 2503000, 76000}, {6200000, 2500000, 80000}};
    struct smalledition small = smalledition_read(
        (struct smalledition_options){
            .zh = CITIES, .en = CITIES, .file = "submissions/南/wages.csv",
            .text = "区县,月份,补发工资,职工\n南一,2024-01,7.55,1\n"});
    const struct chart *chart = small.document->items[0]->chart;

    for (int l = 0; l < LANGUAGES; l++)
        for (size_t i = 0; i < 3; i++)
            g_assert_cmpint(
                rational_compare(chart->data[i].figure[l]->shown,
                                 rational_of(shown[l][i])),
                ==, 0);
    smalledition_free(&small);
}

#define ADD(function) g_test_add_func("/display/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_small_amount_gives_large_ones_no_further_decimal);
    ADD(tens_of_wan_have_one_decimal_as_hundreds_have);
    ADD(no_amount_is_printed_as_zero);
    ADD(what_is_shown_is_the_number_that_is_printed);
    return g_test_run();
}

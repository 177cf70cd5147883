/* The filter trend: a change in words. */
#include <glib.h>

#include "smalledition.h"

static void
check(enum language language, const char *slot, const char *text)
{
    g_autofree char *report = g_strdup_printf("= {{ %s }}\n", slot);
    g_autofree char *expected =
        g_strdup_printf("paragraph #report-p1 = %s\n", text);

    if (language == LANGUAGE_ZH)
        smalledition_expect(report, expected);
    else
        smalledition_expect_en(report, expected);
}

static void
a_change_is_said_with_what_it_is_compared_with(void)
{
    check(LANGUAGE_ZH, "change(reminders) | trend", "[比上年增长12.8%]");
    check(LANGUAGE_ZH, "change(reminders) | fixed(2) | trend",
          "[比上年增长12.82%]");
    check(LANGUAGE_ZH, "growth(wages, 2022) | trend", "[比2022年增长28.6%]");
    check(LANGUAGE_EN, "change(reminders) | trend",
          "[up 12.8% on the previous year]");
    check(LANGUAGE_EN, "change(reminders) | trend(\"verb\")",
          "[rose by 12.8%]");
    check(LANGUAGE_EN, "growth(wages, 2022) | trend",
          "[28.6% above the level of 2022]");
}

static void
a_year_without_a_figure_is_said_and_is_no_number(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "补发{{ change(wages) | trend }}。\n", .without_history = true});

    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 补发缺上年数据，不作比较。\n");
    g_assert_cmpstr(smalledition_findings(&small, LANGUAGE_ZH), ==, "");
    g_assert_cmpuint(small.document->n_uses, ==, 0);
    smalledition_free(&small);
}

static void
what_is_no_change_cannot_be_said_so(void)
{
    static const char *const slots[] = {
        "wages | trend", "wages / workers | trend", "share(wages) | trend",
        "change(wages) | trend(\"noun\")", "change(wages) | trend | percent",
        "change(wages) | percent | trend"};

    for (size_t i = 0; i < G_N_ELEMENTS(slots); i++) {
        g_autofree char *report = g_strdup_printf("= {{ %s }}\n", slots[i]);
        struct smalledition small = smalledition_read(
            (struct smalledition_options){.zh = report});

        g_assert_true(
            g_str_has_prefix(smalledition_findings(&small, LANGUAGE_ZH),
                             "filter-"));
        smalledition_free(&small);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/comparing/" #function, function)
    TEST(a_change_is_said_with_what_it_is_compared_with);
    TEST(a_year_without_a_figure_is_said_and_is_no_number);
    TEST(what_is_no_change_cannot_be_said_so);
    return g_test_run();
}

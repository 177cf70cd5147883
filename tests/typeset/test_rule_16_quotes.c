/* Rule 16: quotes are wide in Chinese, proportional in English. */
#include "typecase.h"

static void
quotes_are_wide_in_chinese_and_narrow_in_english(void)
{
    static const char *const quotes[] = {"“", "”", "‘", "’"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(quotes); i++) {
        g_autofree char *zh = g_strconcat("甲", quotes[i], "乙", NULL);
        g_autofree char *en = g_strconcat("a", quotes[i], " b", NULL);

        typecase_near(
            typecase_width(typecase_label(typecase, zh, LANGUAGE_ZH)), 3.0);
        g_assert_cmpfloat(
            typecase_width(typecase_label(typecase, en, LANGUAGE_EN)) -
                typecase_width(typecase_label(typecase, "a b", LANGUAGE_EN)),
            <, 0.5);
    }
    typecase_free(typecase);
}

static void
an_apostrophe_is_narrow_in_both(void)
{
    struct typecase *typecase = typecase_new();
    double en =
        typecase_width(typecase_label(typecase, "China’s", LANGUAGE_EN));
    double zh =
        typecase_width(typecase_label(typecase, "China’s", LANGUAGE_ZH));
    double without =
        typecase_width(typecase_label(typecase, "Chinas", LANGUAGE_EN));

    typecase_near(en, zh);
    g_assert_cmpfloat(en - without, <, 0.35);
    typecase_free(typecase);
}

/* What a quote holds does not decide its form: the paragraph does. */
static void
quotes_round_latin_in_chinese_are_chinese(void)
{
    static const struct typecase_width_case cases[] = {
        {"称为“GDP”增长", "称为", "称为“", 1.0},
        {"称为‘App’增长", "称为", "称为‘", 1.0},
        {"称为“GDP”增长", "称为“GDP", "称为“GDP”", 1.0},
        {"规定：“‘五个坚持’”增长", "规定", "规定：“‘", 2.0},
    };

    typecase_check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

static void
quotes_round_han_in_english_are_english(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *line =
        typecase_label(typecase, "the “工会” said", LANGUAGE_EN);

    g_assert_cmpfloat(typecase_after(line, "the “") -
                          typecase_after(line, "the "),
                      <, 0.5);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/16/" #test, test)
    ADD(quotes_are_wide_in_chinese_and_narrow_in_english);
    ADD(an_apostrophe_is_narrow_in_both);
    ADD(quotes_round_latin_in_chinese_are_chinese);
    ADD(quotes_round_han_in_english_are_english);
    return g_test_run();
}

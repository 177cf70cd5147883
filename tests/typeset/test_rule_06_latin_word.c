/* Rule 6: Latin words break at hyphens alone. */
#include <string.h>

#include "typecase.h"

static bool
is_letter_at_end(const char *text)
{
    return text[0] && g_ascii_isalpha(text[strlen(text) - 1]);
}

static void
no_word_is_cut(const struct lines *lines)
{
    for (size_t i = 0; i + 1 < lines->n; i++)
        g_assert_false(is_letter_at_end(lines->items[i]->text) &&
                       g_ascii_isalpha(lines->items[i + 1]->text[0]));
}

static void
words_break_at_hyphens_alone(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines;

    typecase_at_all_measures(typecase,
                    "全省GDP和CPI与PMI等均有增长，App和Web端都能办理；"
                    "well-known的e-mail也行。",
                    LANGUAGE_ZH, no_word_is_cut);
    lines = typecase_en(typecase, "a well-documented case", 6.2);
    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "a well-|documented|case");
    lines = typecase_en(typecase, "well-documented case", 20);
    g_assert_cmpuint(lines.n, ==, 1);
    typecase_free(typecase);
}

static void
english_breaks_at_spaces_and_dashes(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines;

    lines = typecase_en(typecase, "wages of workers—all of them", 6);
    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "wages of|workers—|all of them");
    lines = typecase_en(typecase, "one two\u00a0three", 5);
    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "one|two\u00a0three");
    typecase_free(typecase);
}

static void
a_unit_that_is_a_word_is_never_cut(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_en(typecase, "RMB 15.25 million", 6.5);

    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "RMB 15.25|million");
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/6/" #test, test)
    ADD(words_break_at_hyphens_alone);
    ADD(english_breaks_at_spaces_and_dashes);
    ADD(a_unit_that_is_a_word_is_never_cut);
    return g_test_run();
}

#include "base/language.h"

#include <glib.h>

#include "base/arena.h"

#define TEST(name) g_test_add_func("/base/language/" #name, name)

static void
a_missing_text_is_taken_from_the_other_language(void)
{
    struct words both = {{"工资", "wages"}};
    struct words zh = {{"工资", NULL}};
    struct words en = {{NULL, "wages"}};
    g_assert_cmpstr(language_pick(both, LANGUAGE_ZH), ==, "工资");
    g_assert_cmpstr(language_pick(both, LANGUAGE_EN), ==, "wages");
    g_assert_cmpstr(language_pick(zh, LANGUAGE_EN), ==, "工资");
    g_assert_cmpstr(language_pick(en, LANGUAGE_ZH), ==, "wages");
}

static void
an_empty_text_is_not_missing(void)
{
    struct words words = {{"", "wages"}};
    g_assert_cmpstr(language_pick(words, LANGUAGE_ZH), ==, "");
}

static void
no_text_at_all_is_empty(void)
{
    struct words none = {{NULL, NULL}};
    g_assert_cmpstr(language_pick(none, LANGUAGE_ZH), ==, "");
    g_assert_cmpstr(language_pick(none, LANGUAGE_EN), ==, "");
}

static void
the_same_text_stands_in_every_language(void)
{
    struct words words = language_same("a.csv");
    for (int i = 0; i < LANGUAGES; i++)
        g_assert_cmpstr(words.in[i], ==, "a.csv");
}

static void
tags_are_those_of_bcp_47(void)
{
    g_assert_cmpstr(language_tag(LANGUAGE_ZH), ==, "zh");
    g_assert_cmpstr(language_tag(LANGUAGE_EN), ==, "en");
}

static void
a_list_has_the_commas_of_each_language(void)
{
    static const char *const texts[] = {"a", "b", "c"};
    struct arena *arena = arena_new();
    struct words none = language_list(arena, texts, 0);
    struct words one = language_list(arena, texts, 1);
    struct words all = language_list(arena, texts, 3);
    g_assert_cmpstr(none.in[LANGUAGE_ZH], ==, "");
    g_assert_cmpstr(one.in[LANGUAGE_EN], ==, "a");
    g_assert_cmpstr(all.in[LANGUAGE_ZH], ==, "a、b、c");
    g_assert_cmpstr(all.in[LANGUAGE_EN], ==, "a, b, c");
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_missing_text_is_taken_from_the_other_language);
    TEST(an_empty_text_is_not_missing);
    TEST(no_text_at_all_is_empty);
    TEST(the_same_text_stands_in_every_language);
    TEST(tags_are_those_of_bcp_47);
    TEST(a_list_has_the_commas_of_each_language);
    return g_test_run();
}

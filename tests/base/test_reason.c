#include "base/reason.h"

#include <errno.h>
#include <glib.h>

#define TEST(name) g_test_add_func("/base/reason/" #name, name)

static void
a_failure_that_people_meet_is_told_in_both_languages(void)
{
    struct words words = reason_words(ENOSPC);
    g_assert_cmpstr(words.in[LANGUAGE_ZH], ==, "磁盘已满");
    g_assert_cmpstr(words.in[LANGUAGE_EN], ==, "the disk is full");
}

static void
another_is_told_as_the_system_names_it(void)
{
    struct words words = reason_words(EXDEV);
    g_assert_cmpstr(words.in[LANGUAGE_EN], ==, "Invalid cross-device link");
    g_assert_cmpstr(words.in[LANGUAGE_ZH], ==, words.in[LANGUAGE_EN]);
}

static void
a_number_that_is_no_failure_has_words_too(void)
{
    struct words words = reason_words(99999);
    g_assert_cmpstr(words.in[LANGUAGE_ZH], ==, "原因不明");
    g_assert_cmpstr(words.in[LANGUAGE_EN], ==, "unknown error");
}

static void
only_some_failures_are_those_of_the_machine(void)
{
    g_assert_true(reason_is_machine(reason_words(EIO)));
    g_assert_true(reason_is_machine(reason_words(ENOMEM)));
    g_assert_false(reason_is_machine(reason_words(ENOENT)));
    g_assert_false(reason_is_machine(reason_words(EACCES)));
    g_assert_false(reason_is_machine((struct words){{"磁盘已满", NULL}}));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_failure_that_people_meet_is_told_in_both_languages);
    TEST(another_is_told_as_the_system_names_it);
    TEST(a_number_that_is_no_failure_has_words_too);
    TEST(only_some_failures_are_those_of_the_machine);
    return g_test_run();
}

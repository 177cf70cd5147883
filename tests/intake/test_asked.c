#include "asked.h"

#include <glib.h>

#include "base/arena.h"

static const struct place there = {"工资.csv", 3, 2};

static struct asked *
new_asked(struct arena *arena, struct findings *findings)
{
    findings_add(findings, FINDING_NUMBER_UNREADABLE, there, .value = "1");
    findings_add(findings, FINDING_NUMBER_UNREADABLE, there, .value = "2");
    findings_add(findings, FINDING_NUMBER_UNREADABLE, there, .value = "1",
                 .args = {language_same("again")});
    findings_add(findings, FINDING_VALUE_MISSING, there, .value = NULL);
    findings_add(findings, FINDING_VALUE_MISSING, ((struct place){0}),
                 .value = NULL);
    findings_add(findings, FINDING_FILE_EMPTY, there, .more = 7);
    return asked_new(arena, findings);
}

static void
a_finding_is_found_by_its_code_place_and_value(void)
{
    struct arena *arena = arena_new();
    struct asked *asked = new_asked(arena, findings_new(arena));
    const char *code = finding_code_name(FINDING_NUMBER_UNREADABLE);

    g_assert_cmpuint(asked_first(asked, code, there, "2"), ==, 1);
    g_assert_cmpuint(asked_next(asked, 1), ==, ASKED_NONE);
    g_assert_cmpuint(asked_first(asked, code, there, "3"), ==, ASKED_NONE);
    g_assert_cmpuint(asked_first(asked, "value-missing", there, "2"), ==,
                     ASKED_NONE);
    g_assert_cmpuint(asked_first(asked, code,
                                 (struct place){"工资.csv", 2, 3}, "2"),
                     ==, ASKED_NONE);
    asked_free(asked);
    arena_free(arena);
}

static void
findings_of_the_same_follow_each_other_in_order(void)
{
    struct arena *arena = arena_new();
    struct asked *asked = new_asked(arena, findings_new(arena));
    const char *code = finding_code_name(FINDING_NUMBER_UNREADABLE);

    g_assert_cmpuint(asked_first(asked, code, there, "1"), ==, 0);
    g_assert_cmpuint(asked_next(asked, 0), ==, 2);
    g_assert_cmpuint(asked_next(asked, 2), ==, ASKED_NONE);
    asked_free(asked);
    arena_free(arena);
}

static void
a_value_that_was_not_there_is_empty(void)
{
    struct arena *arena = arena_new();
    struct asked *asked = new_asked(arena, findings_new(arena));

    g_assert_cmpuint(asked_first(asked, "value-missing", there, ""), ==, 3);
    asked_free(asked);
    arena_free(arena);
}

static void
what_stands_for_others_or_in_no_file_is_not_found(void)
{
    struct arena *arena = arena_new();
    struct asked *asked = new_asked(arena, findings_new(arena));

    g_assert_cmpuint(asked_next(asked, 3), ==, ASKED_NONE);
    g_assert_cmpuint(asked_first(asked, "value-missing",
                                 (struct place){"", 0, 0}, ""),
                     ==, ASKED_NONE);
    g_assert_cmpuint(asked_first(asked, "file-empty", there, ""), ==,
                     ASKED_NONE);
    asked_free(asked);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/asked/code-place-value",
                    a_finding_is_found_by_its_code_place_and_value);
    g_test_add_func("/asked/order",
                    findings_of_the_same_follow_each_other_in_order);
    g_test_add_func("/asked/missing", a_value_that_was_not_there_is_empty);
    g_test_add_func("/asked/left-out",
                    what_stands_for_others_or_in_no_file_is_not_found);
    return g_test_run();
}

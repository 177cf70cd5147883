#include "base/finding.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"

#define TEST(name) g_test_add_func("/base/finding/" #name, name)

static const enum finding_level query = FINDING_QUERY;
static const enum finding_level note = FINDING_NOTE;

static void
add_at(struct findings *findings, const char *file, int row, int column,
       const char *value)
{
    findings_add(findings, FINDING_KEY_TYPE,
                 ((struct place){file, row, column}), .value = value);
}

static void
texts_are_copied(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    char text[] = "old";
    enum finding_level level = FINDING_NOTE;
    findings_add(findings, FINDING_KEY_TYPE, ((struct place){text, 1, 2}),
                 .field = language_same(text), .value = text,
                 .args = {language_same(text), {{text, NULL}}},
                 .message = {{NULL, text}}, .name = text, .level = &level);
    memcpy(text, "new", 3);
    level = FINDING_ERROR;

    const struct finding *finding = findings_get(findings, 0);
    g_assert_cmpstr(finding->at.file, ==, "old");
    g_assert_cmpint(finding->at.column, ==, 2);
    g_assert_cmpstr(finding->detail.field.in[LANGUAGE_EN], ==, "old");
    g_assert_cmpstr(finding->detail.value, ==, "old");
    g_assert_cmpstr(finding->detail.args[0].in[LANGUAGE_ZH], ==, "old");
    g_assert_null(finding->detail.args[1].in[LANGUAGE_EN]);
    g_assert_null(finding->detail.args[2].in[LANGUAGE_ZH]);
    g_assert_cmpstr(finding->detail.message.in[LANGUAGE_EN], ==, "old");
    g_assert_cmpstr(finding_name(finding), ==, "old");
    g_assert_cmpint(finding->level, ==, FINDING_NOTE);
    arena_free(arena);
}

static void
the_level_is_the_catalogues_unless_given(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct place at = {"a", 1, 1};
    findings_add(findings, FINDING_KEY_TYPE, at, .value = "");
    findings_add(findings, FINDING_KEY_TYPE, at, .level = &query);
    g_assert_cmpint(findings_get(findings, 0)->level, ==, FINDING_ERROR);
    g_assert_cmpint(findings_get(findings, 1)->level, ==, FINDING_QUERY);
    arena_free(arena);
}

static void
findings_are_ordered_by_place_code_and_value(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    add_at(findings, "b", 1, 1, "7");
    add_at(findings, "a", 10, 1, "6");
    add_at(findings, "a", 2, 2, "5");
    add_at(findings, "a", 2, 1, "4");
    add_at(findings, "a", 2, 1, "3");
    add_at(findings, "a", 2, 1, NULL);
    findings_add(findings, FINDING_KEY_TYPE, ((struct place){"a", 2, 1}),
                 .value = "1", .name = "a-first");
    findings_sort(findings);

    static const char *const values[] = {"1", NULL, "3", "4", "5", "6", "7"};
    g_assert_cmpuint(findings_count(findings), ==, G_N_ELEMENTS(values));
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        g_assert_cmpstr(findings_get(findings, i)->detail.value, ==, values[i]);
    arena_free(arena);
}

static void
only_exact_repetitions_are_dropped(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct place at = {"a", 1, 1};
    for (int i = 0; i < 3; i++) {
        findings_add(findings, FINDING_KEY_UNKNOWN, at,
                     .args = {language_same("x")});
        findings_add(findings, FINDING_KEY_UNKNOWN, at,
                     .args = {language_same("y")});
        findings_add(findings, FINDING_KEY_UNKNOWN, at,
                     .args = {language_same("x"), language_same("y")});
        findings_add(findings, FINDING_KEY_UNKNOWN, at,
                     .args = {language_same("x")}, .level = &note);
        findings_add(findings, FINDING_KEY_UNKNOWN, at,
                     .args = {language_same("x")}, .value = "");
    }
    findings_sort(findings);
    g_assert_cmpuint(findings_count(findings), ==, 5);
    arena_free(arena);
}

static void
the_order_of_discovery_does_not_show(void)
{
    struct arena *arena = arena_new();
    struct findings *forward = findings_new(arena);
    struct findings *backward = findings_new(arena);
    for (int i = 0; i < 200; i++) {
        char digits[2][8];
        g_snprintf(digits[0], 8, "%d", i % 7);
        g_snprintf(digits[1], 8, "%d", (199 - i) % 7);
        findings_add(forward, FINDING_KEY_TYPE,
                     ((struct place){"a", i % 3, i % 2}),
                     .args = {language_same(digits[0])});
        findings_add(backward, FINDING_KEY_TYPE,
                     ((struct place){"a", (199 - i) % 3, (199 - i) % 2}),
                     .args = {language_same(digits[1])});
    }
    findings_sort(forward);
    findings_sort(backward);
    size_t n = findings_count(forward);
    g_assert_cmpuint(findings_count(backward), ==, n);
    for (size_t i = 0; i < n; i++) {
        const struct finding *a = findings_get(forward, i);
        const struct finding *b = findings_get(backward, i);
        g_assert_cmpint(place_compare(a->at, b->at), ==, 0);
        g_assert_cmpstr(a->detail.args[0].in[0], ==, b->detail.args[0].in[0]);
    }
    arena_free(arena);
}

static void
merged_findings_outlive_their_thread(void)
{
    struct arena *arena = arena_new(), *thread = arena_new();
    struct findings *findings = findings_new(arena);
    struct findings *more = findings_new(thread);
    add_at(findings, "a", 1, 1, "first");
    findings_add(more, FINDING_KEY_TYPE, ((struct place){"b", 1, 1}),
                 .value = "second", .level = &query);
    findings_edit(more, 0)->settled = true;
    findings_edit(more, 0)->explanation = arena_strdup(thread, "属实");
    findings_merge(findings, more);
    arena_free(thread);

    const struct finding *finding = findings_get(findings, 1);
    g_assert_cmpstr(finding->at.file, ==, "b");
    g_assert_cmpstr(finding->detail.value, ==, "second");
    g_assert_cmpint(finding->level, ==, FINDING_QUERY);
    g_assert_true(finding->detail.level == &finding->level);
    g_assert_true(finding->settled);
    g_assert_cmpstr(finding->explanation, ==, "属实");
    arena_free(arena);
}

static void
an_error_or_an_unsettled_query_blocks(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct place at = {"a", 1, 1};
    g_assert_false(findings_block(findings));
    findings_add(findings, FINDING_KEY_TYPE, at, .level = &note);
    g_assert_false(findings_block(findings));
    findings_add(findings, FINDING_KEY_TYPE, at, .level = &query);
    g_assert_true(findings_block(findings));
    findings_edit(findings, 1)->settled = true;
    g_assert_false(findings_block(findings));
    findings_add(findings, FINDING_KEY_TYPE, at, .value = "");
    g_assert_true(findings_block(findings));

    g_assert_cmpuint(findings_count_level(findings, FINDING_ERROR), ==, 1);
    g_assert_cmpuint(findings_count_level(findings, FINDING_QUERY), ==, 0);
    g_assert_cmpuint(findings_count_level(findings, FINDING_NOTE), ==, 1);
    arena_free(arena);
}

static void
a_hundred_thousand_findings_are_kept_and_sorted(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    for (int i = 0; i < 100000; i++) {
        g_autofree char *file =
            g_strdup_printf("submissions/%02d/工资.csv", 99 - i / 1000);
        add_at(findings, file, 1000 - i % 1000, i % 7, "-1");
    }
    findings_sort(findings);
    g_assert_cmpuint(findings_count(findings), ==, 100000);
    for (size_t i = 0; i < 100000; i++)
        g_assert_cmpint(findings_get(findings, i)->at.row, ==,
                        (int)i % 1000 + 1);
    arena_free(arena);
}

static void
check_rest(const struct findings *findings, size_t i, int row, size_t more)
{
    const struct finding *rest = findings_get(findings, i);
    g_assert_cmpint(rest->at.row, ==, row);
    g_assert_cmpuint(rest->detail.more, ==, more);
    g_assert_cmpuint(finding_weight(rest), ==, MAX(1, more));
    g_assert_cmpint(rest->code, ==, FINDING_KEY_TYPE);
}

static void
of_one_kind_a_thousand_are_kept_and_all_are_counted(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    for (int i = 1; i <= 5000; i++)
        add_at(findings, "a.csv", i, 1, "-1");
    add_at(findings, "b.csv", 1, 1, "-1");
    findings_add(findings, FINDING_KEY_UNKNOWN, ((struct place){"a.csv", 1, 2}),
                 .value = "");
    findings_sort(findings);
    findings_sort(findings);
    g_assert_cmpuint(findings_count(findings), ==, 1003);
    check_rest(findings, 1001, 1001, 4000);
    g_assert_cmpuint(findings_count_level(findings, FINDING_ERROR), ==, 5002);
    g_assert_cmpuint(findings_made(findings), ==, 5002);
    g_assert_nonnull(strstr(finding_message(arena,
                                            findings_get(findings, 1001),
                                            LANGUAGE_ZH),
                            "还有 4000 处"));
    arena_free(arena);
}

static void
what_repeats_is_no_more_of_a_kind(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    for (int round = 0; round < 3; round++)
        for (int i = 1; i <= 1500; i++)
            add_at(findings, "a.csv", i, 1, i % 2 ? "-1" : NULL);
    findings_sort(findings);
    g_assert_cmpuint(findings_count(findings), ==, 1001);
    check_rest(findings, 1000, 1001, 500);
    arena_free(arena);
}

static void
the_counted_of_threads_are_added_up(void)
{
    struct arena *arena = arena_new();
    struct findings *all = findings_new(arena);
    for (int thread = 0; thread < 3; thread++) {
        struct arena *own = arena_new();
        struct findings *findings = findings_new(own);
        for (int i = 1; i <= 1200; i++)
            add_at(findings, "a.csv", 10000 * thread + i, 1, "-1");
        findings_merge(all, findings);
        arena_free(own);
    }
    findings_sort(all);
    g_assert_cmpuint(findings_count(all), ==, 1001);
    check_rest(all, 1000, 1001, 2600);
    arena_free(arena);
}

static void
of_queries_twenty_thousand_are_kept(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    for (int i = 1; i <= 20001; i++)
        findings_add(findings, FINDING_KEY_TYPE,
                     ((struct place){"a.csv", i, 1}), .level = &query);
    g_assert_cmpuint(findings_count(findings), ==, 20001);
    check_rest(findings, 20000, 20001, 1);
    g_assert_true(findings_block(findings));
    arena_free(arena);
}

/* What a reader does not see still decides, so that threads do not show. */
static void
findings_that_differ_in_anything_are_two(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct place at = {"a", 1, 1};
    const struct words one = language_same("one"), two = language_same("two");

    for (int round = 0; round < 2; round++) {
        findings_add(findings, FINDING_KEY_TYPE, at, .name = "x");
        findings_add(findings, FINDING_KEY_UNKNOWN, at, .name = "x");
        findings_add(findings, FINDING_KEY_TYPE, at, .name = "x",
                     .level = &note);
        findings_add(findings, FINDING_KEY_TYPE, at, .name = "x",
                     .message = one);
        findings_add(findings, FINDING_KEY_TYPE, at, .name = "x",
                     .message = two);
        findings_add(findings, FINDING_KEY_TYPE, at, .name = "x",
                     .field = one);
        for (int i = 0; i < 2; i++) {
            findings_add(findings, FINDING_KEY_TYPE, at, .name = "x");
            struct finding *settled =
                findings_edit(findings, findings_count(findings) - 1);
            settled->settled = true;
            settled->explanation = i == 0 ? "one" : "two";
        }
    }
    findings_sort(findings);
    g_assert_cmpuint(findings_count(findings), ==, 8);
    g_assert_cmpint(findings_get(findings, 0)->code, ==, FINDING_KEY_UNKNOWN);
    g_assert_cmpint(findings_get(findings, 1)->level, ==, FINDING_ERROR);
    g_assert_cmpint(findings_get(findings, 4)->level, ==, FINDING_NOTE);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(texts_are_copied);
    TEST(the_level_is_the_catalogues_unless_given);
    TEST(findings_are_ordered_by_place_code_and_value);
    TEST(only_exact_repetitions_are_dropped);
    TEST(the_order_of_discovery_does_not_show);
    TEST(merged_findings_outlive_their_thread);
    TEST(an_error_or_an_unsettled_query_blocks);
    TEST(a_hundred_thousand_findings_are_kept_and_sorted);
    TEST(of_one_kind_a_thousand_are_kept_and_all_are_counted);
    TEST(what_repeats_is_no_more_of_a_kind);
    TEST(the_counted_of_threads_are_added_up);
    TEST(of_queries_twenty_thousand_are_kept);
    TEST(findings_that_differ_in_anything_are_two);
    return g_test_run();
}

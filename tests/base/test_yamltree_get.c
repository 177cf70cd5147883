#include <glib.h>
#include <limits.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/yamltree.h"

#define TEST(name)                                                             \
    g_test_add("/base/yamltree_get/" #name, struct run, NULL, set_up, name,    \
               tear_down)

struct run {
    struct arena *arena;
    struct findings *findings;
};

static void
set_up(struct run *run, const void *unused)
{
    (void)unused;
    run->arena = arena_new();
    run->findings = findings_new(run->arena);
}

static void
tear_down(struct run *run, const void *unused)
{
    (void)unused;
    arena_free(run->arena);
}

static const struct yaml *
tree(struct run *run, const char *text)
{
    const struct yaml *yaml =
        yamltree_read(run->arena, "f", 1, text, strlen(text), run->findings);
    g_assert_nonnull(yaml);
    return yaml;
}

/* The only finding since the last check. */
static const struct finding *
check_one(struct run *run, enum finding_code code, int row, int column)
{
    g_assert_cmpuint(findings_count(run->findings), ==, 1);
    const struct finding *finding = findings_get(run->findings, 0);
    g_assert_cmpint(finding->code, ==, code);
    g_assert_cmpint(finding->at.row, ==, row);
    g_assert_cmpint(finding->at.column, ==, column);
    run->findings = findings_new(run->arena);
    return finding;
}

static void
check_none(struct run *run)
{
    g_assert_cmpuint(findings_count(run->findings), ==, 0);
}

static void
a_value_is_found_by_its_key(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *yaml = tree(run, "a: 1\n年: [2]\n");
    g_assert_cmpstr(yamltree_get(yaml, "a")->text, ==, "1");
    g_assert_cmpint(yamltree_get(yaml, "年")->kind, ==, YAML_LIST);
    g_assert_null(yamltree_get(yaml, "b"));
    g_assert_null(yamltree_get(tree(run, "[a]"), "a"));
    g_assert_null(yamltree_get(tree(run, "a"), "a"));
}

static void
each_unknown_key_names_the_nearest(struct run *run, const void *unused)
{
    (void)unused;
    static const char *const known[] = {"title", "period", NULL};
    const struct yaml *yaml =
        tree(run, "title: 1\nperoid: 2\nzzzzzz: 3\nperiod: 4\n");
    yamltree_expect_keys(yaml, known, run->findings);
    g_assert_cmpuint(findings_count(run->findings), ==, 2);
    const struct finding *first = findings_get(run->findings, 0);
    const struct finding *second = findings_get(run->findings, 1);
    g_assert_cmpint(first->code, ==, FINDING_KEY_UNKNOWN);
    g_assert_cmpint(first->at.row, ==, 2);
    g_assert_cmpint(first->at.column, ==, 1);
    g_assert_cmpstr(first->detail.args[0].in[0], ==, "peroid");
    g_assert_cmpstr(first->detail.args[1].in[0], ==, "period");
    g_assert_cmpstr(finding_hint(run->arena, second, LANGUAGE_EN), ==, "");
}

static void
keys_are_expected_of_maps_only(struct run *run, const void *unused)
{
    (void)unused;
    static const char *const known[] = {"a", NULL};
    yamltree_expect_keys(tree(run, "[1]"), known, run->findings);
    const struct finding *finding = check_one(run, FINDING_KEY_TYPE, 1, 1);
    g_assert_cmpstr(finding_message(run->arena, finding, LANGUAGE_ZH), ==,
                    "配置项“此处”的值“[…]”不对，应为一组配置项（名称: 内容）");
    yamltree_expect_keys(yamltree_get(tree(run, "a: b"), "a"), known,
                         run->findings);
    finding = check_one(run, FINDING_KEY_TYPE, 1, 4);
    g_assert_cmpstr(finding->detail.args[0].in[0], ==, "a");
}

static void
a_missing_key_matters_only_if_required(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map = yamltree_get(tree(run, "x: 1\nm:\n  b: 1\n"), "m");
    const char *value = "alone";
    g_assert_false(yamltree_get_text(map, "a", false, &value, run->findings));
    check_none(run);
    g_assert_false(yamltree_get_text(map, "a", true, &value, run->findings));
    const struct finding *finding = check_one(run, FINDING_KEY_MISSING, 3, 3);
    g_assert_cmpstr(finding->detail.args[0].in[0], ==, "a");
    g_assert_cmpstr(value, ==, "alone");
}

static void
a_key_without_a_value_is_missing(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map =
        tree(run, "x: 1\na:\nb: ~\nc: null\nd: ''\ne: 'null'\n");
    const char *value;
    long number;
    g_assert_false(yamltree_get_text(map, "a", false, &value, run->findings));
    g_assert_false(
        yamltree_get_integer(map, "b", false, &number, run->findings));
    check_none(run);
    g_assert_false(yamltree_get_text(map, "c", true, &value, run->findings));
    check_one(run, FINDING_KEY_MISSING, 4, 1);
    g_assert_true(yamltree_get_text(map, "d", true, &value, run->findings));
    g_assert_cmpstr(value, ==, "");
    g_assert_true(yamltree_get_text(map, "e", true, &value, run->findings));
    g_assert_cmpstr(value, ==, "null");
    check_none(run);
}

static void
any_scalar_is_a_text(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map =
        tree(run, "a: 2024\nb: true\nc: |\n  x\n  y\nd: [1]\n");
    const char *value;
    g_assert_true(yamltree_get_text(map, "a", true, &value, run->findings));
    g_assert_cmpstr(value, ==, "2024");
    g_assert_true(yamltree_get_text(map, "b", true, &value, run->findings));
    g_assert_cmpstr(value, ==, "true");
    g_assert_true(yamltree_get_text(map, "c", true, &value, run->findings));
    g_assert_cmpstr(value, ==, "x\ny\n");
    check_none(run);
    g_assert_false(yamltree_get_text(map, "d", false, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 6, 4);
    g_assert_cmpstr(value, ==, "x\ny\n");
}

static void
integers_are_whole_and_plain(struct run *run, const void *unused)
{
    (void)unused;
    static const char *const wrong[] = {
        "a: 1.0",
        "a: 1x",
        "a: '1'",
        "a: +1",
        "a: 0x1",
        "a: --",
        "a: 99999999999999999999",
        "a: [1]",
        "a: 1 2",
        "a: １",
    };
    long value = 7;
    g_assert_true(yamltree_get_integer(tree(run, "a: -42"), "a", true, &value,
                                       run->findings));
    g_assert_cmpint(value, ==, -42);
    g_assert_true(yamltree_get_integer(tree(run, "a: 9223372036854775807"), "a",
                                       true, &value, run->findings));
    g_assert_cmpint(value, ==, LONG_MAX);
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        value = 7;
        g_assert_false(yamltree_get_integer(tree(run, wrong[i]), "a", false,
                                            &value, run->findings));
        check_one(run, FINDING_KEY_TYPE, 1, 4);
        g_assert_cmpint(value, ==, 7);
    }
}

static void
numbers_are_exact(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map = tree(run, "a: -12.50\nb: 1e3\nc: '1'\n");
    struct rational value = {7, 3};
    g_assert_false(yamltree_get_number(map, "b", true, &value, run->findings));
    const struct finding *finding = check_one(run, FINDING_KEY_TYPE, 2, 4);
    g_assert_cmpstr(finding->detail.value, ==, "1e3");
    g_assert_false(yamltree_get_number(map, "c", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 3, 4);
    g_assert_true(value.num == 7);
    g_assert_true(yamltree_get_number(map, "a", true, &value, run->findings));
    g_assert_true(value.num == -25 && value.den == 2);
}

static void
truth_is_true_or_false(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map = tree(run, "a: true\nb: false\nc: yes\nd: 'true'");
    bool value = false;
    g_assert_true(yamltree_get_truth(map, "a", true, &value, run->findings));
    g_assert_true(value);
    g_assert_true(yamltree_get_truth(map, "b", true, &value, run->findings));
    g_assert_false(value);
    check_none(run);
    g_assert_false(yamltree_get_truth(map, "c", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 3, 4);
    g_assert_false(yamltree_get_truth(map, "d", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 4, 4);
}

static void
words_are_one_text_or_one_for_each_language(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map =
        tree(run, "a: {zh: 工资, en: wages}\nb: 工资\nc: {zh: 工资}\n");
    struct words value;
    g_assert_true(yamltree_get_words(map, "a", true, &value, run->findings));
    g_assert_cmpstr(value.in[LANGUAGE_ZH], ==, "工资");
    g_assert_cmpstr(value.in[LANGUAGE_EN], ==, "wages");
    g_assert_true(yamltree_get_words(map, "b", true, &value, run->findings));
    g_assert_cmpstr(value.in[LANGUAGE_EN], ==, "工资");
    g_assert_true(yamltree_get_words(map, "c", true, &value, run->findings));
    g_assert_null(value.in[LANGUAGE_EN]);
    check_none(run);
}

static void
words_of_another_shape_are_refused(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map = tree(run, "a: [1]\nb: {}\nc: {zh: [1], en: x}\n"
                                       "d: {zh: x, eng: y}\ne: {zh: }\n");
    struct words value = {{"alone", NULL}};
    g_assert_false(yamltree_get_words(map, "a", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 1, 4);
    g_assert_false(yamltree_get_words(map, "b", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 2, 4);
    g_assert_false(yamltree_get_words(map, "c", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 3, 9);
    g_assert_false(yamltree_get_words(map, "e", true, &value, run->findings));
    check_one(run, FINDING_KEY_TYPE, 5, 4);
    g_assert_cmpstr(value.in[LANGUAGE_ZH], ==, "alone");
    g_assert_true(yamltree_get_words(map, "d", true, &value, run->findings));
    g_assert_cmpstr(value.in[LANGUAGE_ZH], ==, "x");
    const struct finding *finding = check_one(run, FINDING_KEY_UNKNOWN, 4, 12);
    g_assert_cmpstr(finding->detail.args[1].in[0], ==, "en");
}

static void
a_single_text_is_a_list_of_one(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map = tree(run, "a: [x, '2']\nb: x\nc: []\n");
    const char *const *texts;
    size_t n;
    g_assert_true(yamltree_get_texts(run->arena, map, "a", true, &texts, &n,
                                     run->findings));
    g_assert_cmpuint(n, ==, 2);
    g_assert_cmpstr(texts[1], ==, "2");
    g_assert_true(yamltree_get_texts(run->arena, map, "b", true, &texts, &n,
                                     run->findings));
    g_assert_cmpuint(n, ==, 1);
    g_assert_cmpstr(texts[0], ==, "x");
    g_assert_true(yamltree_get_texts(run->arena, map, "c", true, &texts, &n,
                                     run->findings));
    g_assert_cmpuint(n, ==, 0);
    check_none(run);
}

static void
a_list_of_texts_holds_nothing_else(struct run *run, const void *unused)
{
    (void)unused;
    const struct yaml *map = tree(run, "a: [x, [y], z]\nb: {c: 1}\nd: [~]\n");
    const char *const *texts = NULL;
    size_t n = 77;
    g_assert_false(yamltree_get_texts(run->arena, map, "a", true, &texts, &n,
                                      run->findings));
    check_one(run, FINDING_KEY_TYPE, 1, 8);
    g_assert_false(yamltree_get_texts(run->arena, map, "b", true, &texts, &n,
                                      run->findings));
    check_one(run, FINDING_KEY_TYPE, 2, 4);
    g_assert_false(yamltree_get_texts(run->arena, map, "d", true, &texts, &n,
                                      run->findings));
    check_one(run, FINDING_KEY_TYPE, 3, 5);
    g_assert_null(texts);
    g_assert_cmpuint(n, ==, 77);
}

static void
a_choice_names_what_is_possible(struct run *run, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"sum", "mean", "last", NULL};
    const struct yaml *map = tree(run, "a: mean\nb: median\nc: [sum]\n");
    size_t index = 77;
    g_assert_false(
        yamltree_get_choice(map, "b", true, names, &index, run->findings));
    const struct finding *finding = check_one(run, FINDING_KEY_TYPE, 2, 4);
    g_assert_cmpstr(finding_message(run->arena, finding, LANGUAGE_ZH), ==,
                    "配置项“b”的值“median”不对，应为sum、mean 或 last");
    g_assert_cmpstr(finding_message(run->arena, finding, LANGUAGE_EN), ==,
                    "the value “median” of “b” is wrong: "
                    "expected sum, mean or last");
    g_assert_false(
        yamltree_get_choice(map, "c", true, names, &index, run->findings));
    check_one(run, FINDING_KEY_TYPE, 3, 4);
    g_assert_cmpuint(index, ==, 77);
    g_assert_true(
        yamltree_get_choice(map, "a", true, names, &index, run->findings));
    g_assert_cmpuint(index, ==, 1);
    check_none(run);
}

static void
a_value_of_another_shape_is_shown_and_refused(struct run *run,
                                              const void *unused)
{
    (void)unused;
    static const struct {
        const char *text;
        const char *shown;
    } cases[] = {
        {"a: []", "[]"}, {"a: [1]", "[…]"}, {"a: {}", "{}"},
        {"a: {b: 1}", "{…}"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const struct yaml *map = tree(run, cases[i].text);
        struct rational number = {7, 3};
        bool truth = true;
        long integer = 7;
        g_test_message("%s", cases[i].text);
        g_assert_false(
            yamltree_get_number(map, "a", true, &number, run->findings));
        const struct finding *finding =
            check_one(run, FINDING_KEY_TYPE, 1, 4);
        g_assert_cmpstr(finding->detail.value, ==, cases[i].shown);
        g_assert_false(
            yamltree_get_truth(map, "a", true, &truth, run->findings));
        check_one(run, FINDING_KEY_TYPE, 1, 4);
        g_assert_false(
            yamltree_get_integer(map, "a", true, &integer, run->findings));
        check_one(run, FINDING_KEY_TYPE, 1, 4);
        g_assert_true(truth && integer == 7 && number.num == 7);
    }
}

static void
a_sign_alone_is_no_integer(struct run *run, const void *unused)
{
    (void)unused;
    long value = 7;
    g_assert_false(yamltree_get_integer(tree(run, "{a: -}"), "a", true, &value,
                                        run->findings));
    check_one(run, FINDING_KEY_TYPE, 1, 5);
    g_assert_cmpint(value, ==, 7);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_value_is_found_by_its_key);
    TEST(each_unknown_key_names_the_nearest);
    TEST(keys_are_expected_of_maps_only);
    TEST(a_missing_key_matters_only_if_required);
    TEST(a_key_without_a_value_is_missing);
    TEST(any_scalar_is_a_text);
    TEST(integers_are_whole_and_plain);
    TEST(numbers_are_exact);
    TEST(truth_is_true_or_false);
    TEST(words_are_one_text_or_one_for_each_language);
    TEST(words_of_another_shape_are_refused);
    TEST(a_single_text_is_a_list_of_one);
    TEST(a_list_of_texts_holds_nothing_else);
    TEST(a_choice_names_what_is_possible);
    TEST(a_value_of_another_shape_is_shown_and_refused);
    TEST(a_sign_alone_is_no_integer);
    return g_test_run();
}

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"

#define TEST(name) g_test_add_func("/base/finding_text/" #name, name)

static void
check_message(struct finding finding, const char *zh, const char *en)
{
    struct arena *arena = arena_new();
    if (zh != NULL)
        g_assert_cmpstr(finding_message(arena, &finding, LANGUAGE_ZH), ==, zh);
    if (en != NULL)
        g_assert_cmpstr(finding_message(arena, &finding, LANGUAGE_EN), ==, en);
    arena_free(arena);
}

static void
placeholders_are_filled_in_each_language(void)
{
    struct finding finding = {
        .code = FINDING_KEY_TYPE,
        .detail = {.value = "十二",
                   .args = {language_same("period"),
                            {{"整数", "a whole number"}}}},
    };
    check_message(finding, "配置项“period”的值“十二”不对，应为整数",
                  "the value “十二” of “period” is wrong: "
                  "expected a whole number");
}

static void
a_template_replaces_the_message(void)
{
    struct finding finding = {
        .detail = {.field = {{"人数", "persons"}},
                   .value = "3",
                   .args = {{{NULL}},
                            language_same("b"),
                            {{NULL}},
                            language_same("d")},
                   .message = {{"{field}为{value}，{2}{4}{1}",
                                "{field} is {value}"}}},
    };
    check_message(finding, "人数为“3”，bd", "persons is “3”");
    finding.detail.message.in[LANGUAGE_EN] = NULL;
    check_message(finding, NULL, "persons为“3”，bd");
}

static void
other_braces_stay(void)
{
    struct finding finding = {
        .detail = {.args = {language_same("{2}"), language_same("no")},
                   .message = language_same("{} {0} {5} {x} {1} {{1}} {1")},
    };
    check_message(finding, "{} {0} {5} {x} {2} {{2}} {1", NULL);
}

static void
a_value_is_made_visible_and_cut(void)
{
    struct finding finding = {
        .detail = {.value = "a\x1b[2J\nb", .message = language_same("{value}")},
    };
    check_message(finding, "“a\\u{001B}[2J\\nb”", NULL);
    finding.detail.value = "";
    check_message(finding, "“”", NULL);
    finding.detail.value = NULL;
    check_message(finding, "", NULL);

    g_autofree char *forty = g_strnfill(40, 'x');
    g_autofree char *more = g_strnfill(41, 'x');
    g_autofree char *whole = g_strconcat("“", forty, "”", NULL);
    g_autofree char *cut = g_strconcat("“", forty, "…”", NULL);
    finding.detail.value = forty;
    check_message(finding, whole, NULL);
    finding.detail.value = more;
    check_message(finding, cut, NULL);
}

static void
nothing_that_comes_from_outside_reaches_a_terminal_raw(void)
{
    struct finding finding = {
        .detail = {.field = language_same("\x1b"),
                   .args = {language_same("\xE2\x80\xAE")},
                   .message = language_same("\a{field}{1}")},
    };
    check_message(finding, "\\u{0007}\\u{001B}\\u{202E}", NULL);
}

static void
check_hint(struct finding finding, const char *zh, const char *en)
{
    struct arena *arena = arena_new();
    g_assert_cmpstr(finding_hint(arena, &finding, LANGUAGE_ZH), ==, zh);
    g_assert_cmpstr(finding_hint(arena, &finding, LANGUAGE_EN), ==, en);
    arena_free(arena);
}

static void
a_hint_that_lacks_something_is_not_shown(void)
{
    struct finding finding = {
        .code = FINDING_KEY_UNKNOWN,
        .detail = {.args = {language_same("titel"), language_same("title")}},
    };
    check_hint(finding, "是否应为“title”？", "did you mean “title”?");
    finding.detail.args[1] = language_same(NULL);
    check_hint(finding, "", "");
    finding.detail.args[1] = language_same("");
    check_hint(finding, "", "");
    check_hint((struct finding){.code = FINDING_KEY_TYPE}, "", "");
}

static void
levels_have_names(void)
{
    g_assert_cmpstr(finding_level_name(FINDING_ERROR, LANGUAGE_ZH), ==,
                    "强制性");
    g_assert_cmpstr(finding_level_name(FINDING_QUERY, LANGUAGE_ZH), ==,
                    "核实性");
    g_assert_cmpstr(finding_level_name(FINDING_NOTE, LANGUAGE_ZH), ==, "提示");
    g_assert_cmpstr(finding_level_name(FINDING_ERROR, LANGUAGE_EN), ==,
                    "error");
    g_assert_cmpstr(finding_level_name(FINDING_QUERY, LANGUAGE_EN), ==,
                    "query");
    g_assert_cmpstr(finding_level_name(FINDING_NOTE, LANGUAGE_EN), ==, "note");
}

static void
every_name_in_the_catalogue_is_unique_and_plain(void)
{
    for (int i = 0; i < FINDING_CODES; i++) {
        const char *name = finding_code_name((enum finding_code)i);
        g_test_message("%s", name);
        g_assert_cmpuint(strlen(name), >, 0);
        g_assert_cmpuint(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-"),
                         ==, strlen(name));
        for (int j = 0; j < i; j++)
            g_assert_cmpstr(name, !=, finding_code_name((enum finding_code)j));
    }
}

/* A brace that opens no known placeholder is a slip. */
static void
check_texts(struct words words)
{
    static const char *const names[] = {"{field}", "{value}", "{1}",
                                        "{2}",     "{3}",     "{4}"};
    size_t known[LANGUAGES] = {0}, braces[LANGUAGES] = {0};
    for (int i = 0; i < LANGUAGES; i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(names); j++)
            for (const char *at = words.in[i];
                 (at = strstr(at, names[j])) != NULL; at++)
                known[i]++;
        for (const char *at = words.in[i]; (at = strchr(at, '{')); at++)
            braces[i]++;
        g_assert_cmpuint(known[i], ==, braces[i]);
    }
}

static void
every_text_in_the_catalogue_stands_in_both_languages(void)
{
    for (int i = 0; i < FINDING_CODES; i++) {
        struct words message = finding_code_message((enum finding_code)i);
        struct words hint = finding_code_hint((enum finding_code)i);
        g_test_message("%s", finding_code_name((enum finding_code)i));
        g_assert_cmpstr(message.in[LANGUAGE_ZH], !=, "");
        g_assert_cmpstr(message.in[LANGUAGE_EN], !=, "");
        g_assert_cmpint(*hint.in[LANGUAGE_ZH] == '\0', ==,
                        *hint.in[LANGUAGE_EN] == '\0');
        check_texts(message);
        check_texts(hint);
    }
}

static void
a_word_in_braces_as_long_as_a_placeholder_stays(void)
{
    struct finding finding = {
        .detail = {.value = "7", .field = language_same("f"),
                   .message = language_same("{total}{valuE}{fiel}{value}")},
    };
    check_message(finding, "{total}{valuE}{fiel}“7”", NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(placeholders_are_filled_in_each_language);
    TEST(a_template_replaces_the_message);
    TEST(other_braces_stay);
    TEST(a_value_is_made_visible_and_cut);
    TEST(nothing_that_comes_from_outside_reaches_a_terminal_raw);
    TEST(a_hint_that_lacks_something_is_not_shown);
    TEST(levels_have_names);
    TEST(every_name_in_the_catalogue_is_unique_and_plain);
    TEST(every_text_in_the_catalogue_stands_in_both_languages);
    TEST(a_word_in_braces_as_long_as_a_placeholder_stays);
    return g_test_run();
}

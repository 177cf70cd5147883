/* The sentence a number stands in, as the ledger shows it. */
#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "sentence.h"

struct text {
    struct arena *arena;
    struct spans spans;
    struct sentences *sentences;
};

static void
open_text(struct text *text, const char *const *parts, size_t n)
{
    text->arena = arena_new();
    text->spans = (struct spans){0};
    for (size_t i = 0; i < n; i++) {
        struct span span = {.text = parts[i]};
        ARENA_PUSH(text->arena, &text->spans, span);
    }
    text->sentences = sentence_part(text->arena, &text->spans, LANGUAGE_ZH);
}

static void
a_span_stands_between_the_marks_around_it(void)
{
    static const char *const parts[] = {"甲市", "5", "份。乙市", "7",
                                        "份，多", "2", "份。", "9"};
    static const struct {
        size_t index;
        const char *sentence;
    } cases[] = {{1, "甲市5份。"},
                 {3, "乙市7份，多2份。"},
                 {5, "乙市7份，多2份。"},
                 {7, "9"}};
    struct text text;

    open_text(&text, parts, G_N_ELEMENTS(parts));
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(sentence_at(text.sentences, cases[i].index), ==,
                        cases[i].sentence);
    arena_free(text.arena);
}

static void
of_a_sentence_without_end_what_stands_around_is_shown(void)
{
    g_autoptr(GString) before = g_string_new("头"), after = g_string_new("");
    struct text text;

    for (int i = 0; i < 1000; i++) {
        g_string_append(before, "前");
        g_string_append(after, "后");
    }
    g_string_append(after, "尾。");
    const char *const parts[] = {before->str, "5", after->str};
    open_text(&text, parts, G_N_ELEMENTS(parts));
    const char *said = sentence_at(text.sentences, 1);
    g_assert_true(g_utf8_validate(said, -1, NULL));
    g_assert_true(g_str_has_prefix(said, "…前"));
    g_assert_nonnull(strstr(said, "前5后"));
    g_assert_true(g_str_has_suffix(said, "后…"));
    g_assert_cmpuint(strlen(said), <, 600);
    arena_free(text.arena);
}

#define ADD(function) g_test_add_func("/sentence/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_span_stands_between_the_marks_around_it);
    ADD(of_a_sentence_without_end_what_stands_around_is_shown);
    return g_test_run();
}

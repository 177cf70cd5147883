#include "inquiry_words.h"

#include <glib.h>

#include "base/arena.h"

/* 2^126: a hundred times it does not fit. */
static const struct rational vast = {(int128)1 << 126, 1};

static void
expect_percent(struct rational ratio, bool sign, const char *text)
{
    struct inquiry inquiry = {.arena = arena_new()};
    struct words words = inquiry_words_percent(&inquiry, ratio, sign);

    for (int l = 0; l < LANGUAGES; l++)
        g_assert_cmpstr(words.in[l], ==, text);
    arena_free(inquiry.arena);
}

static void
a_percentage_has_a_decimal_below_ten(void)
{
    expect_percent((struct rational){1, 3}, false, "33%");
    expect_percent((struct rational){1, 10}, true, "+10%");
    expect_percent((struct rational){32, 1000}, false, "3.2%");
    expect_percent((struct rational){32, 1000}, true, "+3.2%");
    expect_percent((struct rational){-32, 1000}, true, "-3.2%");
    expect_percent(vast, true, "…");
}

static void
expect_effect(struct effect effect, const char *zh, const char *en)
{
    struct inquiry inquiry = {.arena = arena_new()};
    struct words words = inquiry_words_effect(&inquiry, effect);

    g_assert_cmpstr(words.in[LANGUAGE_ZH], ==, zh);
    g_assert_cmpstr(words.in[LANGUAGE_EN], ==, en);
    arena_free(inquiry.arena);
}

static void
an_effect_says_what_it_is_measured_by(void)
{
    const struct rational half = {1, 2}, times = {23, 2};

    expect_effect((struct effect){.known = true, .share = half},
                  "；合计将因此变动50%", "; the total would change by 50%");
    expect_effect(
        (struct effect){.known = true, .share = half, .of_last_year = true},
        "；相当于上年合计的50%", "; that is 50% of last year's total");
    expect_effect((struct effect){.known = true, .share = times},
                  "；合计将因此变动，幅度为现合计的12倍",
                  "; the total would change by 12 times itself");
    expect_effect(
        (struct effect){.known = true, .share = times, .of_last_year = true},
        "；相当于上年合计的12倍", "; that is 12 times last year's total");
    expect_effect(
        (struct effect){.known = true, .share = vast},
        "；合计将因此变动，幅度为现合计的"
        "85070591730234615865843651857942052864倍",
        "; the total would change by 85070591730234615865843651857942052864"
        " times itself");
}

static void
an_unknown_effect_is_not_mentioned(void)
{
    expect_effect((struct effect){.known = false}, "", "");
}

#define ADD(function) g_test_add_func("/inquiry_words/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_percentage_has_a_decimal_below_ten);
    ADD(an_effect_says_what_it_is_measured_by);
    ADD(an_unknown_effect_is_not_mentioned);
    return g_test_run();
}

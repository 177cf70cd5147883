/* Rule 14: no character stands alone in a last line. */
#include <string.h>

#include "base/text.h"
#include "typecase.h"

static int
count_han(const char *text)
{
    int n = 0;

    for (uint32_t c; (c = text_next(&text)) != 0;)
        n += text_is_han(c);
    return n;
}

static void
the_last_line_has_two_characters(void)
{
    struct typecase *typecase = typecase_new();

    for (int length = 8; length < 60; length++)
        for (double em = 6; em <= 14; em += 0.5) {
            g_autoptr(GString) text = g_string_new("");
            struct lines lines;

            for (int i = 0; i < length; i++)
                g_string_append_unichar(text, 0x4E00u + (gunichar)i);
            g_string_append(text, "。");
            lines = typecase_zh(typecase, text->str, em);
            if (lines.n > 1)
                g_assert_cmpint(count_han(lines.items[lines.n - 1]->text),
                                >=, 2);
            typecase_check_flush(&lines);
        }
    typecase_free(typecase);
}

static void
a_narrow_cell_may_end_with_one(void)
{
    struct typecase *typecase = typecase_new();
    struct paragraph_style style = {
        .type = {.size = TYPECASE_SIZE, .language = LANGUAGE_ZH},
        .measure = 2 * TYPECASE_SIZE,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    struct lines lines =
        type_paragraph_text(typecase->type, "甲乙丙", &style);

    g_assert_cmpuint(lines.n, ==, 2);
    typecase_free(typecase);
}

/* With marks, numbers and words in it, at all measures. */
static void
a_paragraph_of_anything_ends_with_two_or_a_word(void)
{
    static const char *const texts[] = {
        "推动补发工资10260.28万元，惠及劳动者2.4万人次，同比增长8.7%；"
        "《劳动法》（以下简称《法》）规定：“工会依法维护职工权益。”",
        "为什么呢？！这是因为各地在2023—2024年期间——按不变价格计算——GDP"
        "增长了25‰……已覆盖410家企业（含新业态）。",
        "弗拉基米尔·伊里奇·列宁曾谈到工会的作用，见《论工会》第3章、表1、图1。",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        for (double em = 8; em <= 40; em += 0.25) {
            struct lines lines = typecase_zh(typecase, texts[i], em);
            const char *last = lines.items[lines.n - 1]->text;

            g_assert_true(count_han(last) >= 2 ||
                          strpbrk(last, "0123456789"));
        }
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/14/" #test, test)
    ADD(the_last_line_has_two_characters);
    ADD(a_narrow_cell_may_end_with_one);
    ADD(a_paragraph_of_anything_ends_with_two_or_a_word);
    return g_test_run();
}

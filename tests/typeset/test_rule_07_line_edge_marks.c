/* Rule 7: marks at the ends of a line. */
#include "typecase.h"

static void
a_mark_at_the_line_end_takes_half_an_em(void)
{
    static const char *const marks[] = {"，", "。", "、", "；", "：", "？",
                                        "！", "”", "）", "》", "】", "〕",
                                        "’", "〉", "］", "｝"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text =
            g_strconcat("甲乙丙丁戊", marks[i], "己庚辛", NULL);
        struct lines lines = typecase_zh(typecase, text, 5.5);

        g_assert_cmpuint(lines.n, ==, 2);
        typecase_check_flush(&lines);
        typecase_near(typecase_after(lines.items[0], "甲乙丙丁戊"), 5.0);
        typecase_near(typecase_width(
                          typecase_label(typecase, marks[i], LANGUAGE_ZH)),
                      0.5);
    }
    typecase_free(typecase);
}

static void
an_opening_mark_at_the_line_start_loses_its_blank(void)
{
    static const char *const marks[] = {"“", "‘", "（", "《", "〈",
                                        "【", "〔", "［", "｛"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        g_autofree char *text =
            g_strconcat("甲乙丙丁戊", marks[i], "己庚辛", NULL);
        struct lines lines = typecase_zh(typecase, text, 5);

        g_assert_cmpuint(lines.n, ==, 2);
        typecase_near(typecase_after(lines.items[1], ""), -0.5);
        typecase_near(typecase_after(lines.items[1], marks[i]), 0.5);
    }
    typecase_free(typecase);
}

static void
it_holds_after_an_indent(void)
{
    struct typecase *typecase = typecase_new();
    struct paragraph_style style = {
        .type = {.size = TYPECASE_SIZE, .language = LANGUAGE_ZH},
        .measure = 20 * TYPECASE_SIZE,
        .first_indent = 2 * TYPECASE_SIZE,
        .align = PARAGRAPH_JUSTIFY,
    };
    struct lines lines =
        type_paragraph_text(typecase->type, "“一函两书”制度", &style);

    typecase_near(typecase_after(lines.items[0], "“"), 2.5);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/7/" #test, test)
    ADD(a_mark_at_the_line_end_takes_half_an_em);
    ADD(an_opening_mark_at_the_line_start_loses_its_blank);
    ADD(it_holds_after_an_indent);
    return g_test_run();
}

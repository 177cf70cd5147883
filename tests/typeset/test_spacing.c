/* Rules 7, 8, 9, 10 and 16: the width of marks, and the gap between Chinese
 * and Latin. */
#include "typecase.h"

/* From the glyph behind one prefix of the text to that behind another. */
struct width_case {
    const char *text;
    const char *from, *to;
    double width;
};

static void
check_widths(const struct width_case *cases, size_t n,
             enum language language)
{
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < n; i++) {
        const struct line *line =
            typecase_label(typecase, cases[i].text, language);

        g_test_message("%zu", i);
        typecase_near(typecase_after(line, cases[i].to) -
                          typecase_after(line, cases[i].from),
                      cases[i].width);
        typecase_check_text(line);
    }
    typecase_free(typecase);
}

static void
rule_7_a_mark_at_the_line_end_takes_half_an_em(void)
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
rule_7_an_opening_mark_at_the_line_start_loses_its_blank(void)
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
rule_7_holds_after_an_indent(void)
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

static void
rule_8_adjacent_marks_share_their_blank(void)
{
    static const struct width_case cases[] = {
        {"规定：“工会", "规定", "规定：“", 1.5},
        {"《法》（试行）", "《法", "《法》（", 1.5},
        {"（草案）。此后", "（草案", "（草案）。", 1.5},
        {"“一函”，此后", "“一函", "“一函”，", 1.5},
        {"“一函。”此后", "“一函", "“一函。”", 1.5},
        {"甲，“乙", "甲", "甲，“", 1.5},
        {"甲、《乙", "甲", "甲、《", 1.5},
        {"“甲”“乙", "“甲", "“甲”“", 1.5},
        {"《甲》、《乙", "《甲", "《甲》、《", 2.0},
        {"“甲（乙）”，丙", "“甲（乙", "“甲（乙）”，", 2.0},
        {"为什么？！此后", "为什么", "为什么？！", 1.0},
        {"为什么？！”此后", "为什么", "为什么？！”", 2.0},
        {"好！！！此后", "好", "好！！！", 1.5},
        {"甲，乙", "甲", "甲，", 1.0},
        {"甲。乙", "甲", "甲。", 1.0},
    };

    check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

static void
rule_8_opening_marks_stand_close(void)
{
    /* From the first mark's glyph, which has its blank on the left. */
    static const struct width_case cases[] = {
        {"甲（“乙", "甲（", "甲（“", 1.0},
        {"甲（“乙", "甲", "甲（“", 1.5},
        {"甲“《乙》", "甲", "甲“《", 1.5},
    };

    check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

static void
rule_9_an_interpunct_takes_half_an_em(void)
{
    static const struct width_case cases[] = {
        {"阿凡提·买买提", "阿凡", "阿凡提·", 1.5},
        {"甲·乙·丙", "", "甲·乙·", 3.0},
    };
    struct typecase *typecase = typecase_new();
    const struct line *line = typecase_label(typecase, "甲·乙", LANGUAGE_ZH);
    double alone = 0.327;     /* advance of the glyph in the serif face */

    typecase_near(typecase_after(line, "甲"), 1 + (0.5 - alone) / 2);
    typecase_free(typecase);
    check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

static void
rule_10_a_quarter_between_chinese_and_latin(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *line =
        typecase_label(typecase, "共10人GDP增", LANGUAGE_ZH);
    double ten = typecase_width(typecase_label(typecase, "10", LANGUAGE_ZH));
    double gdp = typecase_width(typecase_label(typecase, "GDP", LANGUAGE_ZH));

    typecase_near(typecase_after(line, "共"), 1.25);
    typecase_near(typecase_after(line, "共10"), 1.5 + ten);
    typecase_near(typecase_after(line, "共10人"), 2.75 + ten);
    typecase_near(typecase_after(line, "共10人GDP"), 3 + ten + gdp);
    typecase_near(typecase_width(line), 4 + ten + gdp);
    typecase_free(typecase);
}

static void
rule_10_none_at_line_edges_beside_marks_or_within_brackets(void)
{
    struct typecase *typecase = typecase_new();
    double ten = typecase_width(typecase_label(typecase, "10", LANGUAGE_ZH));
    const struct line *line =
        typecase_label(typecase, "10，10（10）10", LANGUAGE_ZH);

    typecase_near(typecase_after(line, ""), 0);
    typecase_near(typecase_after(line, "10，"), ten + 1);
    typecase_near(typecase_after(line, "10，10（"), 2 * ten + 2);
    typecase_near(typecase_after(line, "10，10（10"), 3 * ten + 2);
    typecase_near(typecase_after(line, "10，10（10）"), 3 * ten + 3);
    typecase_near(typecase_width(line), 4 * ten + 3);
    typecase_free(typecase);
}

static void
rule_10_a_typed_space_is_that_quarter(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *typed =
        typecase_label(typecase, "共 10 人", LANGUAGE_ZH);
    const struct line *plain =
        typecase_label(typecase, "共10人", LANGUAGE_ZH);

    typecase_near(typecase_width(typed), typecase_width(plain));
    typecase_free(typecase);
}

static void
rule_10_a_sign_and_a_percent_belong_to_the_number(void)
{
    struct typecase *typecase = typecase_new();

    typecase_near(typecase_after(typecase_label(typecase, "增-3.5%的",
                                                LANGUAGE_ZH),
                                 "增"),
                  1.25);
    typecase_near(
        typecase_width(typecase_label(typecase, "增5%的", LANGUAGE_ZH)),
        2.5 +
            typecase_width(typecase_label(typecase, "5%", LANGUAGE_ZH)));
    typecase_free(typecase);
}

static void
rule_16_quotes_are_wide_in_chinese_and_narrow_in_english(void)
{
    static const char *const quotes[] = {"“", "”", "‘", "’"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(quotes); i++) {
        g_autofree char *zh = g_strconcat("甲", quotes[i], "乙", NULL);
        g_autofree char *en = g_strconcat("a", quotes[i], " b", NULL);

        typecase_near(
            typecase_width(typecase_label(typecase, zh, LANGUAGE_ZH)), 3.0);
        g_assert_cmpfloat(
            typecase_width(typecase_label(typecase, en, LANGUAGE_EN)) -
                typecase_width(typecase_label(typecase, "a b", LANGUAGE_EN)),
            <, 0.5);
    }
    typecase_free(typecase);
}

static void
rule_16_an_apostrophe_is_narrow_in_both(void)
{
    struct typecase *typecase = typecase_new();
    double en =
        typecase_width(typecase_label(typecase, "China’s", LANGUAGE_EN));
    double zh =
        typecase_width(typecase_label(typecase, "China’s", LANGUAGE_ZH));
    double without =
        typecase_width(typecase_label(typecase, "Chinas", LANGUAGE_EN));

    typecase_near(en, zh);
    g_assert_cmpfloat(en - without, <, 0.35);
    typecase_free(typecase);
}

static void
a_caption_has_one_em_between_number_and_title(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *zh =
        typecase_label(typecase, "表1　总体情况", LANGUAGE_ZH);
    double one = typecase_width(typecase_label(typecase, "1", LANGUAGE_ZH));

    typecase_near(typecase_after(zh, "表1　"), 1.25 + one + 1.0);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/spacing/" #test, test)
    ADD(rule_7_a_mark_at_the_line_end_takes_half_an_em);
    ADD(rule_7_an_opening_mark_at_the_line_start_loses_its_blank);
    ADD(rule_7_holds_after_an_indent);
    ADD(rule_8_adjacent_marks_share_their_blank);
    ADD(rule_8_opening_marks_stand_close);
    ADD(rule_9_an_interpunct_takes_half_an_em);
    ADD(rule_10_a_quarter_between_chinese_and_latin);
    ADD(rule_10_none_at_line_edges_beside_marks_or_within_brackets);
    ADD(rule_10_a_typed_space_is_that_quarter);
    ADD(rule_10_a_sign_and_a_percent_belong_to_the_number);
    ADD(rule_16_quotes_are_wide_in_chinese_and_narrow_in_english);
    ADD(rule_16_an_apostrophe_is_narrow_in_both);
    ADD(a_caption_has_one_em_between_number_and_title);
    return g_test_run();
}

/* Rules 11 and 12 as they show in the positions of a justified line. */
#include "typecase.h"

static const char prose[] =
    "2024年，全省各级工会深入贯彻落实“一函两书”制度，共发出提示函10260份、"
    "意见书410份，推动补发工资10260.28万元，惠及劳动者2.4万人次，同比增长"
    "8.7%；《劳动法》（以下简称《法》）规定：“工会依法维护职工权益。”为什么"
    "呢？！这是因为各地在2023—2024年期间——按不变价格计算——GDP增长了25‰……"
    "已覆盖410家企业。";

static void
rule_12_every_line_but_the_last_is_flush(void)
{
    struct typecase *typecase = typecase_new();

    for (double em = 12; em <= 40; em += 0.5) {
        struct lines lines = typecase_zh(typecase, prose, em);

        g_assert_cmpuint(lines.n, >, 1);
        typecase_check_flush(&lines);
        for (size_t i = 0; i < lines.n; i++) {
            typecase_check_text(lines.items[i]);
            g_assert_cmpfloat(lines.items[i]->overfull, ==, 0);
        }
    }
    typecase_free(typecase);
}

static void
rule_12_the_last_glyph_stands_at_the_measure(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_zh(typecase, prose, 20);

    for (size_t i = 0; i + 1 < lines.n; i++) {
        const char *text = lines.items[i]->text;
        const char *last = g_utf8_prev_char(text + strlen(text));
        g_autofree char *before = g_strndup(text, (gsize)(last - text));
        uint32_t c = g_utf8_get_char(last);

        if (g_unichar_iswide(c))
            typecase_near(typecase_after(lines.items[i], before),
                          g_utf8_strchr("，。；：）》、”", -1, c) ? 19.5
                                                                 : 19.0);
    }
    typecase_free(typecase);
}

static void
rule_11_brackets_give_before_commas(void)
{
    struct typecase *typecase = typecase_new();
    /* Nine characters, a comma and brackets: 12 em, set to 11.5. */
    struct lines lines =
        typecase_zh(typecase, "甲，乙丙（丁戊）己庚辛壬癸子丑寅卯", 11.5);
    const struct line *line = lines.items[0];

    g_assert_cmpstr(line->text, ==, "甲，乙丙（丁戊）己庚辛壬");
    typecase_near(typecase_after(line, "甲，"), 2.0);
    typecase_near(typecase_width(line), 11.5);
    /* Both brackets gave alike. */
    typecase_near(typecase_after(line, "丙（") - typecase_after(line, "乙"),
                  1 + 0.75);
    typecase_near(typecase_after(line, "戊）") - typecase_after(line, "（丁"),
                  1 + 0.75);
    typecase_free(typecase);
}

static void
rule_11_a_pair_of_marks_gives_nothing_more(void)
{
    struct typecase *typecase = typecase_new();

    for (double em = 6; em < 16; em += 0.25) {
        struct lines lines = typecase_zh(
            typecase, "甲乙规定：“工会依法维护”，《法》（试行）此后执行", em);

        for (size_t i = 0; i < lines.n; i++)
            if (strstr(lines.items[i]->text, "定：“工"))
                typecase_near(typecase_after(lines.items[i], "定：“") -
                                  typecase_after(lines.items[i], "定"),
                              1.5);
    }
    typecase_free(typecase);
}

static void
rule_11_gaps_between_characters_are_equal(void)
{
    struct typecase *typecase = typecase_new();
    /* The second word does not fit: the first line has seven gaps. */
    struct lines lines =
        typecase_zh(typecase, "甲乙丙丁戊己庚辛ABCDEFGHIJ子丑寅卯", 9);
    const struct line *line = lines.items[0];

    g_assert_cmpstr(line->text, ==, "甲乙丙丁戊己庚辛");
    typecase_near(typecase_after(line, "甲"), 1 + 1.0 / 7);
    typecase_near(typecase_after(line, "甲乙丙丁"), 4 * (1 + 1.0 / 7));
    typecase_near(line->gap_em, 1.0 / 7);
    typecase_free(typecase);
}

static void
rule_12_pushes_in_before_it_pushes_out(void)
{
    struct typecase *typecase = typecase_new();
    /* Ten em, then a comma that cannot begin a line: the comma before it
     * gives half an em. */
    struct lines lines = typecase_zh(
        typecase, "甲乙丙，丁戊己庚辛壬，癸子丑寅卯辰巳午未", 10);

    g_assert_cmpstr(lines.items[0]->text, ==, "甲乙丙，丁戊己庚辛壬，");
    typecase_check_flush(&lines);
    typecase_free(typecase);
}

static void
rule_12_a_loose_line_says_so(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines =
        typecase_zh(typecase, "甲乙丙丁ABCDEFGHIJKLMNOP戊己庚辛", 12);

    g_assert_cmpstr(lines.items[0]->text, ==, "甲乙丙丁");
    g_assert_cmpfloat(lines.items[0]->gap_em, >, 0.15);
    typecase_free(typecase);
}

static void
lines_are_centred_and_ended(void)
{
    struct typecase *typecase = typecase_new();
    struct lines centre = typecase_set(typecase, "甲乙丙丁", 10,
                                       PARAGRAPH_CENTRE, LANGUAGE_ZH);
    struct lines end = typecase_set(typecase, "甲乙丙丁", 10, PARAGRAPH_END,
                                    LANGUAGE_ZH);

    typecase_near(typecase_after(centre.items[0], ""), 3);
    typecase_near(typecase_after(end.items[0], ""), 6);
    typecase_near(typecase_width(end.items[0]), 10);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/setline/" #test, test)
    ADD(rule_12_every_line_but_the_last_is_flush);
    ADD(rule_12_the_last_glyph_stands_at_the_measure);
    ADD(rule_11_brackets_give_before_commas);
    ADD(rule_11_a_pair_of_marks_gives_nothing_more);
    ADD(rule_11_gaps_between_characters_are_equal);
    ADD(rule_12_pushes_in_before_it_pushes_out);
    ADD(rule_12_a_loose_line_says_so);
    ADD(lines_are_centred_and_ended);
    return g_test_run();
}

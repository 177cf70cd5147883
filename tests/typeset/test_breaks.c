/* Rules 1, 2, 3 and 6: where a line may not end. */
#include "typecase.h"

/* Sets the text at every measure from 4 to 20 em, by steps of a quarter. */
static void
at_all_measures(struct typecase *typecase, const char *text,
                enum language language,
                void (*check)(const struct lines *lines))
{
    for (double em = 4; em <= 20; em += 0.25) {
        struct lines lines = typecase_set(typecase, text, em,
                                          language == LANGUAGE_ZH
                                              ? PARAGRAPH_JUSTIFY
                                              : PARAGRAPH_START,
                                          language);

        check(&lines);
        for (size_t i = 0; i < lines.n; i++)
            typecase_check_text(lines.items[i]);
    }
}

static void
no_line_begins_so(const struct lines *lines)
{
    for (size_t i = 1; i < lines->n; i++)
        g_assert_null(g_utf8_strchr("。，、；：！？”’）》〉】〕］｝％‰·～–/…℃",
                                    -1,
                                    g_utf8_get_char(lines->items[i]->text)));
}

static void
no_line_ends_so(const struct lines *lines)
{
    for (size_t i = 0; i < lines->n; i++) {
        const char *text = lines->items[i]->text;
        const char *end = text + strlen(text);

        g_assert_null(g_utf8_strchr(
            "“‘（《〈【〔［｛￥$", -1,
            g_utf8_get_char(g_utf8_prev_char(end))));
    }
}

static void
rule_1_closing_marks_never_begin_a_line(void)
{
    static const char *const texts[] = {
        "工会依法维权，监督企业。劳动、用工；规定：好！对吗？他说“可以”就好。",
        "（一）工会（含基层）依《劳动法》和〈意见〉及【附件】与〔2024〕号。",
        "‘单引号’在内，［方括号］与｛花括号｝也一样，占比５０％左右，浓度３‰。",
        "弗拉基米尔·伊里奇·列宁与卡尔·马克思的著作，市/县/区都有。",
        "南京～上海、南京—上海、南京–上海……都通了高铁……还有二十五℃的天气。",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        at_all_measures(typecase, texts[i], LANGUAGE_ZH, no_line_begins_so);
    typecase_free(typecase);
}

static void
rule_2_opening_marks_never_end_a_line(void)
{
    static const char *const texts[] = {
        "他说“可以”，又说‘不行’，见（附件一）和《劳动法》及〈意见〉、【注】。",
        "依据〔二〇二四〕号文、［方括号］和｛花括号｝的规定“（《工会法》）”。",
        "补发工资￥5.2万元，另有$3.1万元，合计￥8万元左右，（约$1万）。",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        at_all_measures(typecase, texts[i], LANGUAGE_ZH, no_line_ends_so);
    typecase_free(typecase);
}

static void
no_line_ends_within_a_dash(const struct lines *lines)
{
    for (size_t i = 0; i + 1 < lines->n; i++) {
        const char *end = lines->items[i]->text, *next =
                                                     lines->items[i + 1]->text;

        g_assert_false(g_str_has_suffix(end, "—") &&
                       g_str_has_prefix(next, "—"));
        g_assert_false(g_str_has_suffix(end, "…") &&
                       g_str_has_prefix(next, "…"));
    }
}

static void
rule_3_dashes_and_ellipses_are_never_split(void)
{
    struct typecase *typecase = typecase_new();

    at_all_measures(typecase,
                    "劳动者——尤其是农民工——的权益……不容侵犯……GDP——即国内"
                    "生产总值——增长了……增长了——这就是结果。",
                    LANGUAGE_ZH, no_line_ends_within_a_dash);
    typecase_free(typecase);
}

static void
rule_3_dashes_and_ellipses_are_two_em_wide(void)
{
    static const char *const marks[] = {"——", "……"};
    static const char *const sides[] = {"甲", "GDP", "9", "”", "（"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
        for (size_t j = 0; j < G_N_ELEMENTS(sides); j++) {
            g_autofree char *text =
                g_strconcat(sides[j], marks[i], "乙", NULL);
            const struct line *line =
                typecase_label(typecase, text, LANGUAGE_ZH);
            g_autofree char *before = g_strconcat(sides[j], marks[i], NULL);

            typecase_near(typecase_after(line, before) -
                              typecase_after(line, sides[j]),
                          2.0);
        }
    typecase_free(typecase);
}

static bool
is_letter_at_end(const char *text)
{
    return text[0] && g_ascii_isalpha(text[strlen(text) - 1]);
}

static void
no_word_is_cut(const struct lines *lines)
{
    for (size_t i = 0; i + 1 < lines->n; i++)
        g_assert_false(is_letter_at_end(lines->items[i]->text) &&
                       g_ascii_isalpha(lines->items[i + 1]->text[0]));
}

static void
rule_6_latin_words_break_at_hyphens_alone(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines;

    at_all_measures(typecase,
                    "全省GDP和CPI与PMI等均有增长，App和Web端都能办理；"
                    "well-known的e-mail也行。",
                    LANGUAGE_ZH, no_word_is_cut);
    lines = typecase_en(typecase, "a well-documented case", 6.2);
    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "a well-|documented|case");
    lines = typecase_en(typecase, "well-documented case", 20);
    g_assert_cmpuint(lines.n, ==, 1);
    typecase_free(typecase);
}

static void
english_breaks_at_spaces_and_dashes(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines;

    lines = typecase_en(typecase, "wages of workers—all of them", 6);
    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "wages of|workers—|all of them");
    lines = typecase_en(typecase, "one two\u00a0three", 5);
    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "one|two\u00a0three");
    typecase_free(typecase);
}

static void
chinese_and_latin_may_part_anywhere_else(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_zh(typecase, "甲乙丙丁ABCDEFG戊己庚辛", 5);

    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "甲乙丙丁|ABCDEFG|戊己庚辛");
    typecase_free(typecase);
}

static void
a_word_longer_than_the_line_is_cut_and_its_line_not_too_long(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_en(
        typecase, "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst", 8);

    g_assert_cmpuint(lines.n, >, 2);
    for (size_t i = 0; i < lines.n; i++)
        g_assert_cmpfloat(lines.items[i]->overfull, <=, 0);
    typecase_free(typecase);
}

static void
a_unit_that_is_a_word_is_never_cut(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines = typecase_en(typecase, "RMB 15.25 million", 6.5);

    g_assert_cmpstr(typecase_texts(typecase, &lines), ==,
                    "RMB 15.25|million");
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/breaks/" #test, test)
    ADD(rule_1_closing_marks_never_begin_a_line);
    ADD(rule_2_opening_marks_never_end_a_line);
    ADD(rule_3_dashes_and_ellipses_are_never_split);
    ADD(rule_3_dashes_and_ellipses_are_two_em_wide);
    ADD(rule_6_latin_words_break_at_hyphens_alone);
    ADD(english_breaks_at_spaces_and_dashes);
    ADD(chinese_and_latin_may_part_anywhere_else);
    ADD(a_word_longer_than_the_line_is_cut_and_its_line_not_too_long);
    ADD(a_unit_that_is_a_word_is_never_cut);
    return g_test_run();
}

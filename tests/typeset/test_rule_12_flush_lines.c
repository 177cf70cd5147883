/* Rule 12: push in first; every line but the last is flush. */
#include "typecase.h"

static const char prose[] =
    "2024年，全省各级工会深入贯彻落实“一函两书”制度，共发出提示函10260份、"
    "意见书410份，推动补发工资10260.28万元，惠及劳动者2.4万人次，同比增长"
    "8.7%；《劳动法》（以下简称《法》）规定：“工会依法维护职工权益。”为什么"
    "呢？！这是因为各地在2023—2024年期间——按不变价格计算——GDP增长了25‰……"
    "已覆盖410家企业。";

static void
every_line_but_the_last_is_flush(void)
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
the_last_glyph_stands_at_the_measure(void)
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
pushes_in_before_it_pushes_out(void)
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
a_loose_line_says_so(void)
{
    struct typecase *typecase = typecase_new();
    struct lines lines =
        typecase_zh(typecase, "甲乙丙丁ABCDEFGHIJKLMNOP戊己庚辛", 12);

    g_assert_cmpstr(lines.items[0]->text, ==, "甲乙丙丁");
    g_assert_cmpfloat(lines.items[0]->gap_em, >, 0.15);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/12/" #test, test)
    ADD(every_line_but_the_last_is_flush);
    ADD(the_last_glyph_stands_at_the_measure);
    ADD(pushes_in_before_it_pushes_out);
    ADD(a_loose_line_says_so);
    return g_test_run();
}

/* Rule 5: a number stays with its unit. */
#include <string.h>

#include "typecase.h"

static void
a_number_stays_with_its_unit(void)
{
    static const char *const pieces[] = {
        "10260.28万元", "2.4万人次", "3.2个百分点", "2024年",  "12月",
        "31日",         "第3",       "表1",         "图1",     "410家",
        "5份",          "8件",       "13个",        "95条",    "7场次",
        "1.2亿元",      "3万余人",   "100多家",     "2024年度", "6个月",
        "15个工作日",   "120平方米", "第12条",      "附件2",   "3.5倍",
        "2小时",        "第3章",     "8.7 %",       "10 家",
        "表 1",         "第 3 章",  "约500人",    "近1.2亿元",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++)
        typecase_check_whole(typecase, pieces[i]);
    typecase_free(typecase);
}

static void
english_keeps_its_numbers_too(void)
{
    static const char *const pieces[] = {"Table 1", "Figure 12",
                                         "RMB 102.6 million", "3 per cent"};
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(pieces); i++)
        for (double em = 10; em < 20; em += 0.25) {
            g_autofree char *text = g_strdup_printf(
                "of the wages %s of all that was recovered here", pieces[i]);
            struct lines lines = typecase_en(typecase, text, em);

            g_assert_nonnull(
                strstr(typecase_texts(typecase, &lines), pieces[i]));
        }
    typecase_free(typecase);
}

static void
a_narrow_cell_may_part_them(void)
{
    struct typecase *typecase = typecase_new();
    struct paragraph_style style = {
        .type = {.role = TYPE_DATA, .size = 10, .language = LANGUAGE_ZH},
        .measure = 45,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    struct lines lines =
        type_paragraph_text(typecase->type, "10260.28万元", &style);

    g_assert_cmpuint(lines.n, ==, 2);
    g_assert_cmpfloat(lines.items[0]->overfull, <=, 0);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/5/" #test, test)
    ADD(a_number_stays_with_its_unit);
    ADD(english_keeps_its_numbers_too);
    ADD(a_narrow_cell_may_part_them);
    return g_test_run();
}

/* Rules 4 and 5: numbers and their units. */
#include <math.h>

#include "typecase.h"

/* The text is set in lines of all widths that can hold `piece`; no line ends
 * within it. */
static void
check_whole(struct typecase *typecase, const char *piece)
{
    double width = typecase_width(
        typecase_label(typecase, piece, LANGUAGE_ZH));
    double least = MAX(4, ceil(width + 1));

    for (double em = least; em <= least + 8; em += 0.5)
        for (int before = 0; before < 9; before++) {
            g_autoptr(GString) text = g_string_new("");
            struct lines lines;
            bool found = false;

            for (int i = 0; i < before; i++)
                g_string_append(text, "甲");
            g_string_append_printf(text, "%s乙丙丁戊己庚辛壬癸子丑", piece);
            lines = typecase_zh(typecase, text->str, em);
            for (size_t i = 0; i < lines.n; i++)
                found |= strstr(lines.items[i]->text, piece) != NULL;
            if (!found)
                g_test_message("%s", typecase_texts(typecase, &lines));
            g_assert_true(found);
        }
}

static void
rule_4_a_number_is_never_split(void)
{
    static const char *const numbers[] = {
        "10260.28", "1,234.56",  "-3.5%",     "±2",         "25℃",
        "62.5‰",    "2023—2024", "1～6",      "5.2％",      "+8.7%",
        "−1.5",     "2023-2024", "2023–2024", "2024-03-05", "10:30",
        "1/3",      "3%～5%",    "-3%～±2%",  "３５",       "$1,000.5",
        "￥10260",  "1.2×3",     "37.5°",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++)
        check_whole(typecase, numbers[i]);
    typecase_free(typecase);
}

static void
rule_5_a_number_stays_with_its_unit(void)
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
        check_whole(typecase, pieces[i]);
    typecase_free(typecase);
}

static void
rule_5_english_keeps_its_numbers_too(void)
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
rule_5_a_narrow_cell_may_part_them(void)
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

/* The advances of the digits behind 共 are those of an unset label. */
static void
check_natural(const struct line *line, const struct line *natural,
              const char *number)
{
    double start = typecase_after(line, "共");
    double natural_start = typecase_after(natural, "共");

    for (size_t i = 1; number[i]; i++) {
        g_autofree char *prefix = g_strndup(number, i);

        g_assert_cmpfloat_with_epsilon(
            typecase_after(line, prefix) - start,
            typecase_after(natural, prefix) - natural_start, 1e-4);
    }
}

static void
rule_11_no_gap_within_a_number_ever_changes(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *natural =
        typecase_label(typecase, "共10260.28万元", LANGUAGE_ZH);

    for (double em = 9; em < 30; em += 0.25) {
        struct lines lines = typecase_zh(
            typecase, "全省共10260.28万元，同比增长较快，各地均有提高。", em);

        for (size_t i = 0; i < lines.n; i++)
            if (strstr(lines.items[i]->text, "共10260.28"))
                check_natural(lines.items[i], natural, "10260.28");
    }
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/numbers/" #test, test)
    ADD(rule_4_a_number_is_never_split);
    ADD(rule_5_a_number_stays_with_its_unit);
    ADD(rule_5_english_keeps_its_numbers_too);
    ADD(rule_5_a_narrow_cell_may_part_them);
    ADD(rule_11_no_gap_within_a_number_ever_changes);
    return g_test_run();
}

/* Where a line may end that no rule speaks of. */
#include "typecase.h"

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

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/breaks/" #test, test)
    ADD(chinese_and_latin_may_part_anywhere_else);
    ADD(a_word_longer_than_the_line_is_cut_and_its_line_not_too_long);
    return g_test_run();
}

/* Rule 1: what never begins a line. */
#include <string.h>

#include "typecase.h"

static void
no_line_begins_so(const struct lines *lines)
{
    for (size_t i = 1; i < lines->n; i++)
        g_assert_null(g_utf8_strchr("。，、；：！？”’）》〉】〕］｝％‰·～–/…℃",
                                    -1,
                                    g_utf8_get_char(lines->items[i]->text)));
}

static void
closing_marks_never_begin_a_line(void)
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
        typecase_at_all_measures(typecase, texts[i], LANGUAGE_ZH,
                                 no_line_begins_so);
    typecase_free(typecase);
}

/* Behind five characters at measures that end just there: the mark is taken
 * in or takes a character with it. */
static void
each_mark_of_the_rule_stays_with_what_it_follows(void)
{
    static const char marks[] = "。，、；：！？”’）》〉】〕］｝％‰·—～–/";
    struct typecase *typecase = typecase_new();

    for (const char *mark = marks; *mark; mark = g_utf8_next_char(mark)) {
        int n = (int)(g_utf8_next_char(mark) - mark);
        g_autofree char *text =
            g_strdup_printf("甲乙丙丁戊%.*s己庚辛壬癸", n, mark);

        for (double em = 4.5; em <= 6.5; em += 0.25) {
            struct lines lines = typecase_zh(typecase, text, em);

            g_assert_cmpuint(lines.n, >, 1);
            for (size_t i = 1; i < lines.n; i++)
                g_assert_cmpint(
                    strncmp(lines.items[i]->text, mark, (size_t)n), !=, 0);
        }
    }
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/1/" #test, test)
    ADD(closing_marks_never_begin_a_line);
    ADD(each_mark_of_the_rule_stays_with_what_it_follows);
    return g_test_run();
}

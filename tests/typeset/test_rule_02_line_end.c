/* Rule 2: what never ends a line. */
#include <string.h>

#include "typecase.h"

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
opening_marks_never_end_a_line(void)
{
    static const char *const texts[] = {
        "他说“可以”，又说‘不行’，见（附件一）和《劳动法》及〈意见〉、【注】。",
        "依据〔二〇二四〕号文、［方括号］和｛花括号｝的规定“（《工会法》）”。",
        "补发工资￥5.2万元，另有$3.1万元，合计￥8万元左右，（约$1万）。",
    };
    struct typecase *typecase = typecase_new();

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        typecase_at_all_measures(typecase, texts[i], LANGUAGE_ZH,
                                 no_line_ends_so);
    typecase_free(typecase);
}

/* Before a line end that leaves no room for what follows the mark. */
static void
each_mark_of_the_rule_stays_with_what_follows_it(void)
{
    static const char marks[] = "“‘（《〈【〔［｛￥$¥€£";
    struct typecase *typecase = typecase_new();

    for (const char *mark = marks; *mark; mark = g_utf8_next_char(mark)) {
        int n = (int)(g_utf8_next_char(mark) - mark);
        g_autofree char *text =
            g_strdup_printf("甲乙丙丁戊%.*s5己庚辛壬癸", n, mark);
        g_autofree char *one = g_strndup(mark, (gsize)n);

        for (double em = 4.5; em <= 7.5; em += 0.25) {
            struct lines lines = typecase_zh(typecase, text, em);

            for (size_t i = 0; i < lines.n; i++)
                g_assert_false(g_str_has_suffix(lines.items[i]->text, one));
        }
    }
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/2/" #test, test)
    ADD(opening_marks_never_end_a_line);
    ADD(each_mark_of_the_rule_stays_with_what_follows_it);
    return g_test_run();
}

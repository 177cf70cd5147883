/* Rule 3: —— and …… are whole and two em wide. */
#include <string.h>

#include "typecase.h"

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
they_are_never_split(void)
{
    struct typecase *typecase = typecase_new();

    typecase_at_all_measures(typecase,
                    "劳动者——尤其是农民工——的权益……不容侵犯……GDP——即国内"
                    "生产总值——增长了……增长了——这就是结果。",
                    LANGUAGE_ZH, no_line_ends_within_a_dash);
    typecase_free(typecase);
}

static void
they_are_two_em_wide_beside_anything(void)
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

/* Also in a line whose gaps are stretched. */
static void
no_gap_of_a_line_opens_within_them(void)
{
    struct typecase *typecase = typecase_new();
    size_t n = 0;

    for (double em = 9; em <= 24; em += 0.25) {
        struct lines lines = typecase_zh(
            typecase, "劳动者——尤其是农民工——权益维护International……此后各地"
                      "陆续开展监督Organisation活动", em);

        for (size_t i = 0; i < lines.n; i++) {
            const struct line *line = lines.items[i];

            if (strstr(line->text, "者——尤")) {
                n++;
                typecase_near(typecase_after(line, "者——") -
                                  typecase_after(line, "者"),
                              2 + line->gap_em);
            }
        }
    }
    g_assert_cmpuint(n, >, 10);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/3/" #test, test)
    ADD(they_are_never_split);
    ADD(they_are_two_em_wide_beside_anything);
    ADD(no_gap_of_a_line_opens_within_them);
    return g_test_run();
}

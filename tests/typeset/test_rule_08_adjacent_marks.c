/* Rule 8: marks side by side. */
#include "typecase.h"

static void
adjacent_marks_share_their_blank(void)
{
    static const struct typecase_width_case cases[] = {
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

    typecase_check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

static void
opening_marks_stand_close(void)
{
    /* From the first mark's glyph, which has its blank on the left. */
    static const struct typecase_width_case cases[] = {
        {"甲（“乙", "甲（", "甲（“", 1.0},
        {"甲（“乙", "甲", "甲（“", 1.5},
        {"甲“《乙》", "甲", "甲“《", 1.5},
    };

    typecase_check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

static void
a_pair_of_marks_gives_nothing_more(void)
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

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/8/" #test, test)
    ADD(adjacent_marks_share_their_blank);
    ADD(opening_marks_stand_close);
    ADD(a_pair_of_marks_gives_nothing_more);
    return g_test_run();
}

/* Rule 9: · takes half an em, centred. */
#include "typecase.h"

static void
an_interpunct_takes_half_an_em(void)
{
    static const struct typecase_width_case cases[] = {
        {"阿凡提·买买提", "阿凡", "阿凡提·", 1.5},
        {"甲·乙·丙", "", "甲·乙·", 3.0},
    };
    struct typecase *typecase = typecase_new();
    const struct line *line = typecase_label(typecase, "甲·乙", LANGUAGE_ZH);
    double alone = 0.327;     /* advance of the glyph in the serif face */

    typecase_near(typecase_after(line, "甲"), 1 + (0.5 - alone) / 2);
    typecase_free(typecase);
    typecase_check_widths(cases, G_N_ELEMENTS(cases), LANGUAGE_ZH);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/9/" #test, test)
    ADD(an_interpunct_takes_half_an_em);
    return g_test_run();
}

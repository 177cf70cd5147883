/* Lines that are not flush. */
#include "typecase.h"

static void
lines_are_centred_and_ended(void)
{
    struct typecase *typecase = typecase_new();
    struct lines centre = typecase_set(typecase, "甲乙丙丁", 10,
                                       PARAGRAPH_CENTRE, LANGUAGE_ZH);
    struct lines end = typecase_set(typecase, "甲乙丙丁", 10, PARAGRAPH_END,
                                    LANGUAGE_ZH);

    typecase_near(typecase_after(centre.items[0], ""), 3);
    typecase_near(typecase_after(end.items[0], ""), 6);
    typecase_near(typecase_width(end.items[0]), 10);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/setline/" #test, test)
    ADD(lines_are_centred_and_ended);
    return g_test_run();
}

/* Rule 10: the gap between Han and Latin. */
#include "typecase.h"

static void
a_quarter_between_chinese_and_latin(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *line =
        typecase_label(typecase, "共10人GDP增", LANGUAGE_ZH);
    double ten = typecase_width(typecase_label(typecase, "10", LANGUAGE_ZH));
    double gdp = typecase_width(typecase_label(typecase, "GDP", LANGUAGE_ZH));

    typecase_near(typecase_after(line, "共"), 1.25);
    typecase_near(typecase_after(line, "共10"), 1.5 + ten);
    typecase_near(typecase_after(line, "共10人"), 2.75 + ten);
    typecase_near(typecase_after(line, "共10人GDP"), 3 + ten + gdp);
    typecase_near(typecase_width(line), 4 + ten + gdp);
    typecase_free(typecase);
}

static void
none_at_line_edges_beside_marks_or_within_brackets(void)
{
    struct typecase *typecase = typecase_new();
    double ten = typecase_width(typecase_label(typecase, "10", LANGUAGE_ZH));
    const struct line *line =
        typecase_label(typecase, "10，10（10）10", LANGUAGE_ZH);

    typecase_near(typecase_after(line, ""), 0);
    typecase_near(typecase_after(line, "10，"), ten + 1);
    typecase_near(typecase_after(line, "10，10（"), 2 * ten + 2);
    typecase_near(typecase_after(line, "10，10（10"), 3 * ten + 2);
    typecase_near(typecase_after(line, "10，10（10）"), 3 * ten + 3);
    typecase_near(typecase_width(line), 4 * ten + 3);
    typecase_free(typecase);
}

static void
a_typed_space_is_that_quarter(void)
{
    struct typecase *typecase = typecase_new();
    const struct line *typed =
        typecase_label(typecase, "共 10 人", LANGUAGE_ZH);
    const struct line *plain =
        typecase_label(typecase, "共10人", LANGUAGE_ZH);

    typecase_near(typecase_width(typed), typecase_width(plain));
    typecase_free(typecase);
}

static void
a_sign_and_a_percent_belong_to_the_number(void)
{
    struct typecase *typecase = typecase_new();

    typecase_near(typecase_after(typecase_label(typecase, "增-3.5%的",
                                                LANGUAGE_ZH),
                                 "增"),
                  1.25);
    typecase_near(
        typecase_width(typecase_label(typecase, "增5%的", LANGUAGE_ZH)),
        2.5 +
            typecase_width(typecase_label(typecase, "5%", LANGUAGE_ZH)));
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/10/" #test, test)
    ADD(a_quarter_between_chinese_and_latin);
    ADD(none_at_line_edges_beside_marks_or_within_brackets);
    ADD(a_typed_space_is_that_quarter);
    ADD(a_sign_and_a_percent_belong_to_the_number);
    return g_test_run();
}

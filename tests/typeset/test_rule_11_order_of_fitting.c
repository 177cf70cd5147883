/* Rule 11: what gives first when a line is fitted. */
#include <string.h>

#include "typecase.h"

static void
brackets_give_before_commas(void)
{
    struct typecase *typecase = typecase_new();
    /* Nine characters, a comma and brackets: 12 em, set to 11.5. */
    struct lines lines =
        typecase_zh(typecase, "甲，乙丙（丁戊）己庚辛壬癸子丑寅卯", 11.5);
    const struct line *line = lines.items[0];

    g_assert_cmpstr(line->text, ==, "甲，乙丙（丁戊）己庚辛壬");
    typecase_near(typecase_after(line, "甲，"), 2.0);
    typecase_near(typecase_width(line), 11.5);
    /* Both brackets gave alike. */
    typecase_near(typecase_after(line, "丙（") - typecase_after(line, "乙"),
                  1 + 0.75);
    typecase_near(typecase_after(line, "戊）") - typecase_after(line, "（丁"),
                  1 + 0.75);
    typecase_free(typecase);
}

static void
gaps_between_characters_are_equal(void)
{
    struct typecase *typecase = typecase_new();
    /* The second word does not fit: the first line has seven gaps. */
    struct lines lines =
        typecase_zh(typecase, "甲乙丙丁戊己庚辛ABCDEFGHIJ子丑寅卯", 9);
    const struct line *line = lines.items[0];

    g_assert_cmpstr(line->text, ==, "甲乙丙丁戊己庚辛");
    typecase_near(typecase_after(line, "甲"), 1 + 1.0 / 7);
    typecase_near(typecase_after(line, "甲乙丙丁"), 4 * (1 + 1.0 / 7));
    typecase_near(line->gap_em, 1.0 / 7);
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
no_gap_within_a_number_ever_changes(void)
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

/* The line has one of every gap that gives.  As it is compressed, none gives
 * before the one ahead of it in the rule has given all. */
static void
each_gap_gives_when_the_one_before_has_given_all(void)
{
    static const char text[] = "甲x y乙丙（丁）戊，己7庚。辛";
    static const struct {
        const char *from, *to;
        double least;         /* of what lies between the two glyphs */
    } gaps[] = {
        {"甲x", "甲x ", 0.25},
        {"丙（丁", "丙（丁）", 0.5},
        {"戊", "戊，", 0.5},
        {"7庚", "7庚。", 0.5},
    };
    struct typecase *typecase = typecase_new();
    const struct line *natural = typecase_label(typecase, text, LANGUAGE_ZH);
    double whole = typecase_width(natural), last = whole;

    for (double em = whole; em > 8; em -= 0.05) {
        struct lines lines = typecase_zh(typecase, text, em);
        bool full = true;

        if (lines.n > 1)
            break;
        last = em;
        typecase_near(typecase_width(lines.items[0]), em);
        /* From the last that gives to the first: those before it are done. */
        for (size_t i = G_N_ELEMENTS(gaps); i-- > 0;) {
            double was = typecase_after(natural, gaps[i].to) -
                         typecase_after(natural, gaps[i].from);
            double is = typecase_after(lines.items[0], gaps[i].to) -
                        typecase_after(lines.items[0], gaps[i].from);

            if (!full)
                typecase_near(is, gaps[i].least);
            if (is < was - TYPECASE_EM)
                full = false;
        }
    }
    g_assert_cmpfloat(last, <, whole - 1);
    typecase_free(typecase);
}

/* Word space to half an em, then Han and Latin to a third, then all alike. */
static void
a_line_expands_in_the_order_of_the_rule(void)
{
    struct typecase *typecase = typecase_new();
    size_t stages[3] = {0};

    for (double em = 8.5; em < 11; em += 0.02) {
        struct lines lines = typecase_zh(
            typecase, "甲乙x y丙丁戊己庚ABCDEFG，辛，壬，癸，子，丑，寅，卯", em);
        const struct line *line = lines.items[0];
        double space, mixed;

        if (strcmp(line->text, "甲乙x y丙丁戊己庚") != 0 || lines.n < 2)
            continue;
        space = typecase_after(line, "甲乙x ") - typecase_after(line, "甲乙x");
        mixed = typecase_after(line, "甲乙") - typecase_after(line, "甲") - 1;
        if (line->gap_em > TYPECASE_EM) {
            stages[2]++;
            typecase_near(space, 0.5 + line->gap_em);
            typecase_near(mixed, 1.0 / 3 + line->gap_em);
        } else if (mixed > 0.25 + TYPECASE_EM) {
            stages[1]++;
            typecase_near(space, 0.5);
        } else if (space > 0.26) {
            stages[0]++;
            g_assert_cmpfloat(space, <=, 0.5 + TYPECASE_EM);
        }
    }
    for (size_t i = 0; i < G_N_ELEMENTS(stages); i++)
        g_assert_cmpuint(stages[i], >, 0);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rule/11/" #test, test)
    ADD(brackets_give_before_commas);
    ADD(gaps_between_characters_are_equal);
    ADD(no_gap_within_a_number_ever_changes);
    ADD(each_gap_gives_when_the_one_before_has_given_all);
    ADD(a_line_expands_in_the_order_of_the_rule);
    return g_test_run();
}

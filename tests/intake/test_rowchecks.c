#include <glib.h>

#include "bag.h"

#define X "工资.csv:"

static void
a_row_that_fails_a_check_is_told_at_the_first_field(void)
{
    bag_check("玄武区,2024-01,1,0\n鼓楼区,2024-01,0,0\n",
              X "2:3 wages-without-workers", NULL);
}

static void
literals_count_in_the_unit_of_the_form(void)
{
    bag_check("玄武区,2024-01,4999.99,9\n鼓楼区,2024-01,5000,9\n",
              X "3:3 wages-very-high", NULL);
    bag_check_file("单位,月份,补发工资（元）,涉及职工\n"
                   "玄武区,2024-01,49999999,9\n鼓楼区,2024-01,50000000,9\n",
                   X "3:3 wages-very-high", NULL);
}

static void
what_is_unknown_fails_no_check(void)
{
    bag_check("玄武区,2024-01,1,\n鼓楼区,2024-01,,0\n",
              X "2:4 value-missing " X "3:3 value-missing", NULL);
}

static void
the_template_words_the_finding(void)
{
    struct bag_file file = {
        "submissions/南京/工资.csv",
        "单位,月份,补发工资,涉及职工\n玄武,2024-01,1,0\n",
    };
    struct bag *bag = bag_new(&file, 1);
    bool found = false;

    bag_read(bag, 1);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code != FINDING_ROW_CHECK)
            continue;
        found = true;
        g_assert_cmpint(finding->level, ==, FINDING_QUERY);
        g_assert_cmpstr(finding_message(bag->arena, finding, LANGUAGE_ZH),
                        ==, "有工资而无人");
        g_assert_cmpstr(finding_message(bag->arena, finding, LANGUAGE_EN),
                        ==, "wages but no workers");
    }
    g_assert_true(found);
    bag_free(bag);
}

/* Rows in order: wages in 万元, workers; each with the checks of its own. */
static void
check_with(const char *checks, const char *rows, const char *findings)
{
    g_autofree char *figures =
        g_strconcat("measures: []\nchecks:\n", checks, NULL);
    g_autofree char *text = g_strconcat(
        "单位,月份,补发工资,涉及职工\n", rows, NULL);
    struct bag_file files[] = {
        {"template/figures.yaml", figures},
        {"submissions/南京/工资.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag_read(bag, 1);
    g_assert_cmpstr(bag_findings(bag), ==, findings);
    bag_free(bag);
}

#define CHECK_OF(name, each, fails)                                           \
    "  - {name: " name ", level: query, each: " each ",\n"                    \
    "     fails: \"" fails "\", message: 请核对, message_en: please check}\n"
#define CHECK(fails) CHECK_OF("odd", "row, form: wages", fails)
#define ROWS "玄武,2024-01,1,2\n鼓楼,2024-01,3,4\n"

static void
a_check_may_deny_and_change_the_sign(void)
{
    check_with(CHECK("not wages < 3"), ROWS, X "3:3 odd");
    check_with(CHECK("not (wages < 3 or workers > 9)"), ROWS, X "3:3 odd");
    check_with(CHECK("-wages < -2"), ROWS, X "3:3 odd");
    check_with(CHECK("-(-wages) > 2"), ROWS, X "3:3 odd");
    check_with(CHECK("abs(workers - 5) > 2"), ROWS, X "2:4 odd");
    check_with(CHECK("not wages < 3"), "玄武,2024-01,,2\n",
               X "2:3 value-missing");
}

static void
products_and_quotients_count_in_base_units(void)
{
    check_with(CHECK("wages * 2 >= 6"), ROWS, X "3:3 odd");
    /* 元 for each worker: 5000 and 7500. */
    check_with(CHECK("wages / workers > 7499.99"), ROWS, X "3:3 odd");
    check_with(CHECK("7500 <= wages / workers"), ROWS, X "3:3 odd");
    check_with(CHECK("wages / wages = 1 and workers > 3"), ROWS, X "3:3 odd");
    check_with(CHECK("wages / workers > 0"), "玄武,2024-01,1,0\n", "");
}

static void
a_check_of_no_field_is_told_at_the_row(void)
{
    check_with(CHECK("2 > 1"), ROWS, X "2:0 odd " X "3:0 odd");
    check_with(CHECK("1 > 2"), ROWS, "");
}

/* Nothing in a row is a text that could be compared. */
static void
texts_that_are_compared_decide_nothing(void)
{
    check_with(CHECK("wages > 0 and 'a' = 'a'"), ROWS, "");
    check_with(CHECK("wages > 2 or 'a' = 'b'"), ROWS, X "3:3 odd");
}

static void
every_comparison_is_known_in_rows(void)
{
    static const char rows[] =
        "玄武,2024-01,1,2\n鼓楼,2024-01,3,4\n高淳,2024-01,5,6\n";

    check_with(CHECK("wages = 3"), rows, X "3:3 odd");
    check_with(CHECK("wages != 3"), rows, X "2:3 odd " X "4:3 odd");
    check_with(CHECK("wages < 3"), rows, X "2:3 odd");
    check_with(CHECK("wages <= 3"), rows, X "2:3 odd " X "3:3 odd");
    check_with(CHECK("wages > 3"), rows, X "4:3 odd");
    check_with(CHECK("wages >= 3"), rows, X "3:3 odd " X "4:3 odd");
}

static void
a_literal_takes_the_unit_of_the_other_side_and_no_amount_does(void)
{
    check_with(CHECK("3 <= wages"), ROWS, X "3:3 odd");
    check_with(CHECK("wages + wages >= 6"), ROWS, X "3:3 odd");
    check_with(CHECK("wages - wages = 0 and wages > 2"), ROWS, X "3:3 odd");
}

/* A tenth of the base unit, and ten of it. */
static void
literals_count_in_any_power_of_the_base_unit(void)
{
    static const char *const units[] = {"角", "十元"};

    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        g_autofree char *forms = g_strdup_printf(
            "resources:\n"
            "  - name: wages\n"
            "    title: 工资\n"
            "    title_en: Wages\n"
            "    files: [工资]\n"
            "    schema:\n"
            "      fields:\n"
            "        - {name: county, type: string, role: region,\n"
            "           title: 单位, title_en: County}\n"
            "        - {name: wages, type: number, unit: %s, title: 金额,\n"
            "           title_en: Wages}\n",
            units[i]);
        struct bag_file files[] = {
            {"template/forms.yaml", forms},
            {"template/figures.yaml",
             "measures: []\nchecks:\n" CHECK("wages > 2")},
            {"submissions/南京/工资.csv", "单位,金额\n玄武,1\n鼓楼,3\n"},
        };
        struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

        bag_read(bag, 1);
        g_assert_cmpstr(bag_findings(bag), ==, X "3:2 odd");
        bag_free(bag);
    }
}

static void
a_check_of_another_form_or_of_cities_is_not_made_in_rows(void)
{
    check_with(CHECK_OF("other", "row, form: contracts", "contracts >= 0")
                   CHECK_OF("of-cities", "city", "wages > 0")
                       CHECK("wages > 2"),
               ROWS, X "3:3 odd");
}

static void
a_literal_that_is_no_number_decides_nothing(void)
{
    check_with(CHECK("wages > 1 / 0"), ROWS, "");
    check_with(CHECK("wages > 4 / 2"), ROWS, X "3:3 odd");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/rowchecks/" #function, function)
    ADD(a_row_that_fails_a_check_is_told_at_the_first_field);
    ADD(literals_count_in_the_unit_of_the_form);
    ADD(what_is_unknown_fails_no_check);
    ADD(the_template_words_the_finding);
    ADD(a_check_may_deny_and_change_the_sign);
    ADD(products_and_quotients_count_in_base_units);
    ADD(a_check_of_no_field_is_told_at_the_row);
    ADD(texts_that_are_compared_decide_nothing);
    ADD(every_comparison_is_known_in_rows);
    ADD(a_literal_takes_the_unit_of_the_other_side_and_no_amount_does);
    ADD(literals_count_in_any_power_of_the_base_unit);
    ADD(a_check_of_another_form_or_of_cities_is_not_made_in_rows);
    ADD(a_literal_that_is_no_number_decides_nothing);
    return g_test_run();
}

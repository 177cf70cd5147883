#include <glib.h>

#include "bag.h"

#define X "工资.csv:"
#define HEAD "单位,月份,补发工资,涉及职工\n"
#define ROW "玄武,2024-01,1,2\n"
#define TAKEN "玄武区 2024-01 1000000 2"

static void
check_rows_above(int n, const char *findings, const char *taken)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (int i = 0; i < n; i++)
        g_string_append_printf(text, "说明%d\n", i);
    g_string_append(text, HEAD ROW);
    bag_check_file(text->str, findings, taken);
}

static void
the_header_is_looked_for_in_the_first_rows(void)
{
    check_rows_above(19, "", TAKEN);
    check_rows_above(20, X "0:0 header-missing", "");
}

static void
a_form_that_was_not_filled_in_is_told_once(void)
{
    bag_check_file(HEAD "玄武,2024-01,,\n鼓楼,2024-01,,—\n",
                   X "0:0 form-not-filled-in", NULL);
    bag_check_file(HEAD, X "0:0 form-not-filled-in", NULL);
}

static void
what_else_is_wrong_with_an_empty_form_is_told_too(void)
{
    bag_check_file("单位,月份,补发工资,涉及职工,备注\n玄武区,2024-01,,,\n"
                   "玄武湖,2024-01,,,\n",
                   X "0:0 form-not-filled-in " X "1:5 column-unknown " X
                     "3:1 county-unknown",
                   NULL);
}

/* A form of the whole province, of which nobody filled in a row. */
static void
a_form_of_the_province_that_was_not_filled_in_is_told(void)
{
    static const struct bag_file files[] = {
        {"template/forms.yaml",
         "resources:\n"
         "  - name: cases\n"
         "    title: 逐笔记录\n"
         "    title_en: Cases\n"
         "    schema:\n"
         "      fields:\n"
         "        - {name: city, type: string, role: city}\n"
         "        - {name: month, type: yearmonth, role: period}\n"
         "        - {name: people, type: integer}\n"},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/江苏省/cases.csv", "city,month,people\n南京,2024-01,\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag->intake = intake_read(bag->arena, bag->survey, NULL, NULL,
                              bag->findings);
    g_assert_cmpstr(bag_findings(bag), ==,
                    "cases.csv:0:0 form-not-filled-in");
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code == FINDING_FORM_NOT_FILLED_IN)
            g_assert_cmpstr(finding->detail.args[0].in[LANGUAGE_ZH], ==,
                            "江苏省");
    }
    bag_free(bag);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/sheet/" #function, function)
    ADD(the_header_is_looked_for_in_the_first_rows);
    ADD(a_form_that_was_not_filled_in_is_told_once);
    ADD(what_else_is_wrong_with_an_empty_form_is_told_too);
    ADD(a_form_of_the_province_that_was_not_filled_in_is_told);
    return g_test_run();
}

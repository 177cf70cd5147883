#include <glib.h>

#include "bag.h"

#define X "工资.csv:"

static void
good_rows_are_read_without_a_word(void)
{
    bag_check("玄武区,2024-01,7.5824,25\n鼓楼,2024年2月,\"1,204.5\",１２\n",
              "", "玄武区 2024-01 7582400 25; 鼓楼区 2024-02 1204500000 12");
}

static void
each_fault_is_told_at_its_cell(void)
{
    static const struct {
        const char *row;
        const char *finding;
    } examples[] = {
        {"玄武区,2024-01,-3.5,2", X "2:3 amount-negative"},
        {"玄武区,2024-01,（3.5）,2", X "2:3 amount-negative"},
        {"玄武区,2024-01,abc,2", X "2:3 number-unreadable"},
        {"玄武区,2024-01,1.2万,2", X "2:3 number-unit-twice"},
        {"玄武区,2024-01,3份,2", X "2:3 number-unit-other"},
        {"玄武区,2024-01,1.2345678,2", X "2:3 number-too-fine"},
        {"玄武区,2024-01,1,2.5", X "2:4 number-too-fine"},
        {"玄武区,2024-01,99999999999999999999,2", X "2:3 number-too-large"},
        {"玄武区,2024-01,#REF!,2", X "2:3 spreadsheet-error"},
        {"玄武区,2024-01,,2", X "2:3 value-missing"},
        {"玄武区,2024-01,—,2", X "2:3 value-missing"},
        {"玄武区,2024-01,1", X "2:4 value-missing"},
        {"玄武区,2024-01,x,y",
         X "2:3 number-unreadable " X "2:4 number-unreadable"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++)
        bag_check(examples[i].row, examples[i].finding, NULL);
}

static void
a_number_that_was_refused_is_unknown_and_not_zero(void)
{
    bag_check("玄武区,2024-01,abc,2\n", X "2:3 number-unreadable",
              "玄武区 2024-01 ? 2");
}

static void
a_text_must_be_one_of_the_choices(void)
{
    static const char head[] = "单位,日期,补发工资,涉及人数,类别\n";
    g_autofree char *good =
        g_strconcat(head, "玄武,2024-01,1,2, 补发 \n高淳,2024-01,1,2,\n", NULL);
    g_autofree char *bad =
        g_strconcat(head, "玄武,2024-01,1,2,别的\n", NULL);

    bag_check_file(good, "",
                   "玄武区 2024-01 1000000 2; 高淳区 2024-01 1000000 2");
    bag_check_file(bad, X "2:5 value-not-listed", NULL);
}

static void
a_cell_under_no_title_means_a_shifted_row(void)
{
    bag_check("玄武区,2024-01,1,204.5,2\n鼓楼区,2024-01,1,2,,\n",
              X "2:5 cell-untitled", "鼓楼区 2024-01 1000000 2");
    bag_check_file("单位,月份,,补发工资,涉及职工\n玄武,2024-01,,1,2\n"
                   "鼓楼,2024-01,x,1,2\n",
                   X "3:3 cell-untitled", "玄武区 2024-01 1000000 2");
}

static void
bounds_of_the_form_are_checked(void)
{
    struct bag_file file = {
        "submissions/南京/合同.csv",
        "county,month,contracts\n玄武,2024-01,1000\n玄武,2024-02,1001\n"
        "玄武,2024-03,-5\n玄武,2024-04,-6\n玄武,2024-05,\n",
    };
    struct bag *bag = bag_new(&file, 1);
    const char *rows = bag_read(bag, 1);
    const char *found = bag_findings(bag);

    g_assert_cmpstr(found, ==,
                    "合同.csv:3:3 amount-too-large "
                    "合同.csv:5:3 amount-too-small");
    g_assert_cmpstr(rows, ==,
                    "玄武区 2024-01 1000; 玄武区 2024-02 ?; 玄武区 2024-03 -5; "
                    "玄武区 2024-04 ?; 玄武区 2024-05 ?");
    bag_free(bag);
}

static void
blanks_below_no_title_are_nothing(void)
{
    bag_check("玄武区,2024-01,1,2, \n鼓楼区,2024-01,1,2,　,\t\n", "",
              "玄武区 2024-01 1000000 2; 鼓楼区 2024-01 1000000 2");
}

/* What is said of one amount of a form with these bounds. */
static void
check_bound(const char *bounds, const char *amount, const char *message)
{
    g_autofree char *forms = g_strdup_printf(
        "resources:\n"
        "  - name: sums\n"
        "    files: [sums]\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: county, type: string, role: region}\n"
        "        - {name: month, type: yearmonth, role: period}\n"
        "        - {name: wages, type: number, unit: 万元, title: 工资,\n"
        "           constraints: {%s}}\n", bounds);
    g_autofree char *text = g_strdup_printf(
        "county,month,wages\n玄武,2024-01,%s\n", amount);
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/南京/sums.csv", text},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag_read(bag, 1);
    g_assert_cmpuint(findings_count(bag->findings), ==, message != NULL);
    if (message != NULL)
        g_assert_cmpstr(finding_message(bag->arena,
                                        findings_get(bag->findings, 0),
                                        LANGUAGE_ZH), ==, message);
    bag_free(bag);
}

static void
a_bound_is_told_as_the_form_has_it(void)
{
    check_bound("maximum: 1000", "1001", "“工资”填的是“1001”，大于上限 1000 万元");
    check_bound("maximum: 1000.5", "1001",
                "“工资”填的是“1001”，大于上限 1000.5 万元");
    check_bound("minimum: 0.25", "0.2",
                "“工资”填的是“0.2”，小于下限 0.25 万元");
    check_bound("minimum: -1000.125", "-1000.25",
                "“工资”填的是“-1000.25”，小于下限 -1000.125 万元");
}

static void
a_bound_too_large_to_count_bounds_nothing(void)
{
    check_bound("maximum: 99999999999999999999999999999999999", "5", NULL);
    check_bound("minimum: -99999999999999999999999999999999999", "-5", NULL);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/cells/" #function, function)
    ADD(good_rows_are_read_without_a_word);
    ADD(each_fault_is_told_at_its_cell);
    ADD(a_number_that_was_refused_is_unknown_and_not_zero);
    ADD(a_text_must_be_one_of_the_choices);
    ADD(a_cell_under_no_title_means_a_shifted_row);
    ADD(bounds_of_the_form_are_checked);
    ADD(blanks_below_no_title_are_nothing);
    ADD(a_bound_is_told_as_the_form_has_it);
    ADD(a_bound_too_large_to_count_bounds_nothing);
    return g_test_run();
}

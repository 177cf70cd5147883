#include <glib.h>
#include <string.h>

#include "large.h"

/* A form without a key, whose fields the tests choose. */
#define FORM                                                                  \
    "resources:\n"                                                            \
    "  - name: cases\n"                                                       \
    "    title: 逐笔记录\n"                                                   \
    "    title_en: Cases\n"                                                   \
    "    files: [cases, 记录]\n"                                              \
    "    schema:\n"                                                           \
    "      fields:\n"
#define CITY                                                                  \
    "        - {name: city, type: string, role: city, title: 设区市,\n"       \
    "           constraints: {required: true}}\n"
#define COUNTY                                                                \
    "        - {name: county, type: string, role: region, title: 区县}\n"
#define DATE                                                                  \
    "        - {name: date, type: date, role: period, title: 日期,\n"         \
    "           constraints: {required: true}}\n"
#define PEOPLE                                                                \
    "        - {name: people, type: integer, unit: 人, title: 人数,\n"        \
    "           constraints: {required: true, minimum: 1}}\n"
#define WAGES(bounds)                                                         \
    "        - {name: wages, type: number, unit: 万元, title: 金额,\n"        \
    "           constraints: {" bounds "}}\n"
#define EMPLOYER                                                              \
    "        - {name: employer, type: string, title: 用人单位}\n"

static const char figures[] = "measures: []\nchecks: []\n";

#define FILE_NAME "submissions/南京/记录.csv"
#define HEAD "区县,日期,人数,金额\n"
#define ROW "鼓楼区,2024-03-01,3,1.5\n"

/* 40 rows, of which the first is read to know the units. */
static void
check_rows(const char *forms, const char *head, const char *row,
           const char *findings, size_t n_added_up)
{
    g_autofree char *text = large_text(head, row, 40);
    struct large large = {.forms = forms, .figures = figures,
                          .name = FILE_NAME, .text = text,
                          .block_bytes = strlen(row) > 100 ? 1024 : 0};

    large_check(&large, findings, n_added_up);
}

static void
check_text(const char *forms, const char *name, const char *text,
           const char *findings, size_t n_added_up)
{
    struct large large = {.forms = forms, .figures = figures, .name = name,
                          .text = text};

    large_check(&large, findings, n_added_up);
}

static void
a_bound_beyond_every_amount_bounds_nothing(void)
{
    check_rows(FORM COUNTY DATE PEOPLE
               WAGES("minimum: -99999999999999999999,"
                     " maximum: 99999999999999999999"),
               HEAD, ROW, "", 39);
}

static void
a_bound_too_large_to_count_is_left_to_the_other_way(void)
{
    check_rows(FORM COUNTY DATE PEOPLE
               WAGES("minimum: -99999999999999999999999999999999999"),
               HEAD, ROW, "", 0);
    check_rows(FORM COUNTY DATE PEOPLE
               WAGES("maximum: 99999999999999999999999999999999999"),
               HEAD, ROW, "", 0);
}

static void
a_column_may_be_missing_unless_it_tells_where(void)
{
    check_rows(FORM COUNTY DATE PEOPLE WAGES(""), "区县,日期,人数\n",
               "鼓楼区,2024-03-01,3\n", "", 39);
    check_rows(FORM COUNTY DATE PEOPLE WAGES(""), "日期,人数,金额\n",
               "2024-03-01,3,1.5\n", "", 0);
}

static void
a_form_need_not_ask_for_counties(void)
{
    check_rows(FORM DATE PEOPLE WAGES(""), "日期,人数,金额\n",
               "2024-03-01,3,1.5\n", "", 39);
}

static void
a_form_with_a_key_or_without_a_month_is_read_row_by_row(void)
{
    check_rows(FORM COUNTY PEOPLE WAGES(""), "区县,人数,金额\n",
               "鼓楼区,3,1.5\n玄武区,4,1.5\n", "", 0);
    check_text(FORM COUNTY DATE PEOPLE WAGES("")
               "      primaryKey: [county, date]\n",
               FILE_NAME,
               HEAD "鼓楼区,2024-01,3,1.5\n鼓楼区,2024-02,3,1.5\n"
                    "鼓楼区,2024-03,3,1.5\n鼓楼区,2024-04,3,1.5\n"
                    "玄武区,2024-01,3,1.5\n玄武区,2024-02,3,1.5\n"
                    "玄武区,2024-03,3,1.5\n玄武区,2024-04,3,1.5\n"
                    "高淳区,2024-01,3,1.5\n高淳区,2024-02,3,1.5\n"
                    "高淳区,2024-03,3,1.5\n鼓楼区,2024-04,3,1.5\n"
                    "高淳区,2024-04,3,1.5\n高淳区,2024-05,3,1.5\n"
                    "高淳区,2024-06,3,1.5\n高淳区,2024-07,3,1.5\n",
               "记录.csv:13:0 duplicate-row", 0);
}

/* More regions than a province has: sums for each month would take more
 * memory than the rows. */
static void
more_regions_and_months_than_fit_are_read_row_by_row(void)
{
    g_autoptr(GString) regions = g_string_new("code,name,parent\n1,南京,\n");
    g_autofree char *text = large_text(HEAD, "区甲7,2024-03-01,3,1.5\n", 40);
    struct large large = {
        .edition = "template: ./template\nyear: 2024\n"
                   "period: {from: 2015-01-01, to: 2024-12-31}\n"
                   "region: 江苏省\npublisher: 总工会\ntitle: 白皮书\n",
        .forms = FORM COUNTY DATE PEOPLE WAGES(""), .figures = figures,
        .name = FILE_NAME, .text = text};

    for (int i = 0; i < 1700; i++)
        g_string_append_printf(regions, "%d,区甲%d,1\n", 1000 + i, i);
    large.regions = regions->str;
    large_check(&large, "", 0);
}

static void
a_mark_that_no_cell_can_be_is_no_mark(void)
{
    g_autofree char *mark = g_strnfill(300, 'x');
    g_autofree char *forms =
        g_strconcat(FORM COUNTY DATE PEOPLE WAGES("") EMPLOYER
                    "      missingValues: ['', '—', '", mark, "']\n", NULL);

    check_rows(forms, "区县,日期,人数,金额,用人单位\n",
               "鼓楼区,2024-03-01,3,1.5,甲厂\n", "", 39);
    check_rows(forms, "区县,日期,人数,金额,用人单位\n",
               "鼓楼区,2024-03-01,3,—,xx\n", "", 0);
}

static void
below_no_title_nothing_may_stand(void)
{
    check_text(FORM COUNTY DATE PEOPLE WAGES(""), FILE_NAME,
               "区县,日期,,人数,金额\n"
               "鼓楼区,2024-03-01,,3,1.5\n鼓楼区,2024-03-01,,3,1.5\n"
               "鼓楼区,2024-03-01,,3,1.5\n鼓楼区,2024-03-01,,3,1.5\n"
               "鼓楼区,2024-03-01,x,3,1.5\n鼓楼区,2024-03-01, ,3,1.5\n"
               "鼓楼区,2024-03-01,,3,1.5\n鼓楼区,2024-03-01,,3,1.5\n"
               "鼓楼区,2024-03-01,,3,1.5\n鼓楼区,2024-03-01,,3,1.5\n"
               "鼓楼区,2024-03-01,,3,1.5\n鼓楼区,2024-03-01,,3,1.5\n"
               "鼓楼区,2024-03-01,,3,1.5\n鼓楼区,2024-03-01,,3,1.5\n",
               "记录.csv:6:3 cell-untitled", 11);
}

static void
rows_of_a_city_that_nobody_asked_for_are_passed_over(void)
{
    g_autofree char *text =
        large_text("设区市,日期,人数\n",
                   "南京,2024-03-01,3\n徐州,2024-03-01,4\n", 20);
    struct large large = {.forms = FORM CITY DATE PEOPLE, .figures = figures,
                          .name = "submissions/江苏省/记录.csv",
                          .text = text, .city = "徐州"};

    large_check(&large, "", 19);
}

/* A blank, a dash or a quote at the beginning may hide a missing value. */
static void
a_suspicious_text_gets_a_second_look(void)
{
    g_autofree char *han = large_text(" ", "某", 83);
    g_autofree char *wide = g_strconcat(han, "xx", NULL);
    g_autofree char *narrow = large_text(" ", "x", 300);
    const struct {
        const char *employer;
        size_t n_added_up;
    } examples[] = {
        {"　甲厂", 39}, {" 甲\"\"厂", 0}, {" ", 0},
        {wide, 0},     {narrow, 0},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        g_autofree char *row =
            g_strdup_printf("鼓楼区,2024-03-01,3,\"%s\"\n",
                            examples[i].employer);

        g_test_message("%s", row);
        check_rows(FORM COUNTY DATE PEOPLE EMPLOYER,
                   "区县,日期,人数,用人单位\n", row, "",
                   examples[i].n_added_up);
    }
}

static void
a_number_with_its_unit_gets_a_second_look(void)
{
    static const char *const amounts[] = {"1.5万元", "¥1.5", "1.5 ", "150x"};

    for (size_t i = 0; i < G_N_ELEMENTS(amounts); i++) {
        bool wrong = g_str_has_suffix(amounts[i], "x");
        g_autofree char *text = large_text(HEAD, ROW, 40);
        g_autofree char *all = g_strdup_printf(
            "%s鼓楼区,2024-03-01,3,%s\n" ROW, text, amounts[i]);

        check_text(FORM COUNTY DATE PEOPLE WAGES(""), FILE_NAME, all,
                   wrong ? "记录.csv:42:4 number-unreadable" : "", 40);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/ordinary/" #function, function)
    ADD(a_bound_beyond_every_amount_bounds_nothing);
    ADD(a_bound_too_large_to_count_is_left_to_the_other_way);
    ADD(a_column_may_be_missing_unless_it_tells_where);
    ADD(a_form_need_not_ask_for_counties);
    ADD(a_form_with_a_key_or_without_a_month_is_read_row_by_row);
    ADD(more_regions_and_months_than_fit_are_read_row_by_row);
    ADD(a_mark_that_no_cell_can_be_is_no_mark);
    ADD(below_no_title_nothing_may_stand);
    ADD(rows_of_a_city_that_nobody_asked_for_are_passed_over);
    ADD(a_suspicious_text_gets_a_second_look);
    ADD(a_number_with_its_unit_gets_a_second_look);
    return g_test_run();
}

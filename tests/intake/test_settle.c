#include <glib.h>

#include "bag.h"

#define HEAD "code,file,row,column,value,explanation,by,date\n"
#define FILE_NAME "submissions/南京/工资.csv"

static void
check(const char *explanations, const char *findings, bool settled)
{
    struct bag_file files[] = {
        {FILE_NAME, "单位,月份,补发工资,涉及职工\n玄武,2024-01,-1,2\n"
                    "玄武,2024-02,1.5,0\n"},
        {"explanations.csv", explanations},
    };
    struct bag *bag = bag_new(files, 2);
    const char *found;

    bag_read(bag, 1);
    intake_settle(bag->arena, bag->survey, bag->findings);
    found = bag_findings(bag);
    g_assert_cmpstr(found, ==, findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code != FINDING_ROW_CHECK)
            continue;
        g_assert_cmpint(finding->settled, ==, settled);
        g_assert_cmpstr(finding->explanation, ==,
                        settled ? "一家企业破产" : NULL);
    }
    bag_free(bag);
}

#define QUERY "工资.csv:2:3 amount-negative 工资.csv:3:3 wages-without-workers"

static void
a_reason_settles_exactly_that_query(void)
{
    check(HEAD "wages-without-workers," FILE_NAME
               ",3,3,1.5,一家企业破产,张三,2025-01-02\n",
          QUERY, true);
}

static void
a_changed_value_opens_the_query_again(void)
{
    static const char *const others[] = {
        "wages-without-workers," FILE_NAME ",3,3,1.6,一家企业破产,,\n",
        "wages-without-workers," FILE_NAME ",4,3,1.5,一家企业破产,,\n",
        "wages-without-workers," FILE_NAME ",3,,1.5,一家企业破产,,\n",
        "wages-without-workers,submissions/徐州/工资.csv,3,3,1.5,x1,,\n",
        "no-such-code," FILE_NAME ",3,3,1.5,一家企业破产,,\n",
        "wages-without-workers," FILE_NAME ",three,3,1.5,一家企业破产,,\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        g_autofree char *text = g_strconcat(HEAD, others[i], NULL);

        check(text, "explanations.csv:2:0 explanation-unused " QUERY, false);
    }
}

static void
an_explanation_without_a_reason_is_refused(void)
{
    check(HEAD "wages-without-workers," FILE_NAME ",3,3,1.5,核实无误,张三,\n",
          "explanations.csv:2:6 explanation-weak " QUERY, false);
    check(HEAD "wages-without-workers," FILE_NAME ",3,3,1.5,,张三,\n",
          "explanations.csv:2:6 explanation-weak " QUERY, false);
}

static void
an_error_cannot_be_explained_away(void)
{
    check(HEAD "amount-negative," FILE_NAME ",2,3,-1,冲减去年,张三,\n",
          "explanations.csv:2:0 explanation-of-error " QUERY, false);
    check(HEAD "amount-negative," FILE_NAME ",2,3,'-1,冲减去年,张三,\n",
          "explanations.csv:2:0 explanation-of-error " QUERY, false);
}

static void
a_header_without_its_columns_is_told(void)
{
    check("code,file,row,column,value\n",
          "explanations.csv:1:0 explanations-header " QUERY, false);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/settle/" #function, function)
    ADD(a_reason_settles_exactly_that_query);
    ADD(a_changed_value_opens_the_query_again);
    ADD(an_explanation_without_a_reason_is_refused);
    ADD(an_error_cannot_be_explained_away);
    ADD(a_header_without_its_columns_is_told);
    return g_test_run();
}

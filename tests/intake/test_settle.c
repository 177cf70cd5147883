#include <glib.h>
#include <string.h>

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

/* The finding of that name once explanations.csv says this. */
static struct finding
settled_with(const struct bag_file *files, size_t n, const char *name,
             const char *findings)
{
    struct bag *bag = bag_new(files, n);
    struct finding found = {0};

    bag_read(bag, 1);
    intake_settle(bag->arena, bag->survey, bag->findings);
    g_assert_cmpstr(bag_findings(bag), ==, findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++)
        if (strcmp(finding_name(findings_get(bag->findings, i)), name) == 0)
            found = *findings_get(bag->findings, i);
    found.explanation = g_strdup(found.explanation);
    found.explained_by = g_strdup(found.explained_by);
    bag_free(bag);
    return found;
}

static void
release(struct finding *finding)
{
    g_free((char *)finding->explanation);
    g_free((char *)finding->explained_by);
}

/* A row whose wages are written so, and no worker. */
static bool
is_settled(const char *wages, const char *explanations, const char *by)
{
    g_autofree char *text = g_strconcat(
        "单位,月份,补发工资,涉及职工\n玄武,2024-01,", wages, ",0\n", NULL);
    struct bag_file files[] = {
        {FILE_NAME, text},
        {"explanations.csv", explanations},
    };
    struct finding finding;
    bool settled;

    finding = settled_with(files, 2, "wages-without-workers",
                           by != NULL
                               ? "工资.csv:2:3 wages-without-workers"
                               : "explanations.csv:2:0 explanation-unused "
                                 "工资.csv:2:3 wages-without-workers");
    settled = finding.settled;
    if (settled)
        g_assert_cmpstr(finding.explained_by, ==, by);
    release(&finding);
    return settled;
}

#define ABOUT "wages-without-workers," FILE_NAME ",2,3,"

static void
who_explained_and_when_may_be_left_out(void)
{
    static const struct {
        const char *text;
        const char *by;
    } examples[] = {
        {HEAD ABOUT "1.5,一家企业破产,张三,2025-01-02\n", "张三，2025-01-02"},
        {HEAD ABOUT "1.5,一家企业破产,张三,\n", "张三"},
        {HEAD ABOUT "1.5,一家企业破产,,2025-01-02\n", "2025-01-02"},
        {HEAD ABOUT "1.5,一家企业破产\n", ""},
        {"code,file,row,column,value,explanation\n"
         ABOUT "1.5,一家企业破产\n", ""},
        {"Date,BY,Explanation,Value,Column,Row,File,Code\n"
         "2025-01-02,张三,一家企业破产,1.5,3,2," FILE_NAME
         ",wages-without-workers\n", "张三，2025-01-02"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        g_test_message("%s", examples[i].text);
        g_assert_true(is_settled("1.5", examples[i].text, examples[i].by));
    }
}

static void
a_row_that_ends_early_explains_nothing(void)
{
    static const char *const rows[] = {
        HEAD "wages-without-workers\n",
        HEAD "wages-without-workers," FILE_NAME "\n",
        HEAD "wages-without-workers," FILE_NAME ",2\n",
        HEAD "wages-without-workers," FILE_NAME ",2,3\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        g_assert_false(is_settled("1.5", rows[i], NULL));
}

/* A spreadsheet would take +1.5 for a formula, so `check` writes '+1.5. */
static void
a_value_may_come_back_with_the_apostrophe_before_it(void)
{
    g_assert_true(is_settled("+1.5", HEAD ABOUT "'+1.5,一家企业破产\n", ""));
    g_assert_true(is_settled("+1.5", HEAD ABOUT "+1.5,一家企业破产\n", ""));
    g_assert_false(
        is_settled("+1.5", HEAD ABOUT "'+1.6,一家企业破产\n", NULL));
    g_assert_false(is_settled("1.5", HEAD ABOUT "'1.5,一家企业破产\n", NULL));
    g_assert_false(is_settled("1.5", HEAD ABOUT "',一家企业破产\n", NULL));
}

static void
a_query_about_no_value_is_explained_without_one(void)
{
    static const struct bag_file files[] = {
        {"template/figures.yaml",
         "measures: []\nchecks:\n"
         "  - {name: odd, each: row, form: wages, fails: 2 > 1,\n"
         "     message: 请核对, message_en: please check}\n"},
        {FILE_NAME, "单位,月份,补发工资,涉及职工\n玄武,2024-01,1,2\n"},
        {"explanations.csv",
         HEAD "odd," FILE_NAME ",2,,,一家企业破产,,\n"},
    };
    struct finding finding = settled_with(files, G_N_ELEMENTS(files), "odd",
                                          "工资.csv:2:0 odd");

    g_assert_true(finding.settled);
    g_assert_cmpstr(finding.explanation, ==, "一家企业破产");
    release(&finding);
}

static void
explanations_that_cannot_be_read_settle_nothing(void)
{
    check("\"code\n", "explanations.csv:1:1 quote-unclosed " QUERY, false);
    check("", QUERY, false);
}

static void
without_the_file_nothing_is_settled_or_told(void)
{
    static const struct bag_file file = {
        FILE_NAME, "单位,月份,补发工资,涉及职工\n玄武,2024-01,1.5,0\n"};
    struct finding finding =
        settled_with(&file, 1, "wages-without-workers",
                     "工资.csv:2:3 wages-without-workers");

    g_assert_false(finding.settled);
    release(&finding);
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
    ADD(who_explained_and_when_may_be_left_out);
    ADD(a_row_that_ends_early_explains_nothing);
    ADD(a_value_may_come_back_with_the_apostrophe_before_it);
    ADD(a_query_about_no_value_is_explained_without_one);
    ADD(explanations_that_cannot_be_read_settle_nothing);
    ADD(without_the_file_nothing_is_settled_or_told);
    return g_test_run();
}

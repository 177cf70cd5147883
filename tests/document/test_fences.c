/* Mistakes in charts, tables, key figures and references. */
#include <glib.h>
#include <string.h>

#include "base/parallel.h"
#include "smalledition.h"

struct mistake {
    const char *report, *name, *at, *part;
};

static void
check_all(const struct mistake *cases, size_t n)
{
    for (size_t i = 0; i < n; i++)
        smalledition_expect_finding(cases[i].report, cases[i].name, cases[i].at,
                                    cases[i].part);
}

#define CHECK_ALL(cases) check_all((cases), G_N_ELEMENTS(cases))

static void
unknown_keys_are_found_with_the_nearest_one(void)
{
    static const struct mistake cases[] = {
        {"```chart a\ntype: bar\nof: wages\ntitel: 题\n```\n", "key-unknown",
         "4:1", "“title”"},
        {"```table a\nof: wages\ncolums: 2\n```\n", "key-unknown", "3:1",
         "“columns”"},
        {"```key-figures\nof:\n  - {measure: wages, chnge: true}\n```\n",
         "key-unknown", "3:22", "“change”"},
        {"```cover\ntite: 题\n```\n", "key-unknown", "2:1", "“title”"},
        {"```table a\ncolumns: [{measure: wages, unti: 元}]\n```\n",
         "key-unknown", "2:28", "“unit”"},
    };
    CHECK_ALL(cases);
}

static void
what_is_missing_or_of_a_wrong_kind_is_found(void)
{
    static const struct mistake cases[] = {
        {"```chart a\nof: wages\n```\n", "key-missing", "2:1", "type"},
        {"```chart a\ntype: bar\n```\n", "key-missing", "1:0", "of"},
        {"```table a\ntotal: true\n```\n", "key-missing", "1:0", "of"},
        {"```table a\nof: []\n```\n", "key-missing", "2:5", "of"},
        {"```table a\nof: wages + wages\n```\n", "key-missing", "2:5", "title"},
        {"```key-figures\ncolumns: 2\n```\n", "key-missing", "1:0", "of"},
        {"```key-figures\nof: [{value: 三}]\n```\n", "key-missing", "2:6",
         "label"},
        {"```key-figures\nof: [{label: 三}]\n```\n", "key-missing", "2:6",
         "value"},
        {"```key-figures\nof: [{label: 甲, value: 三, trend: true}]\n```\n",
         "key-missing", "2:6", "measure"},
        {"```table a\nof: wages\nlimit: 0\n```\n", "key-type", "3:8",
         "1～10000"},
        {"```table a\nof: wages\nlimit: x\n```\n", "key-type", "3:8", ""},
        {"```chart a\ntype: bar\nof: wages\nstack: si\n```\n", "key-type",
         "4:8", ""},
        {"```chart a\ntype: bar\nof: wages\nsort: up\n```\n", "key-type", "4:7",
         ""},
        {"```chart a\ntype: bar\nof: wages\nby: town\n```\n", "key-type", "4:5",
         ""},
        {"```chart a\ntype: bar\nof: wages\nreference: mean\n```\n",
         "expression-name-unknown", "4:12", ""},
        {"```chart a\ntype: line\nof: wages\nby: month\nsort: descending\n"
         "```\n",
         "key-type", "5:7", ""},
    };
    CHECK_ALL(cases);
}

static void
expressions_are_found_at_their_place(void)
{
    static const struct mistake cases[] = {
        {"```chart a\ntype: bar\nof: wagse\n```\n", "expression-name-unknown",
         "3:5", "wages"},
        {"```chart a\ntype: bar\nof: [wages, 1 +]\n```\n", "expression-broken",
         "3:16", ""},
        {"```chart a\ntype: bar\nof: wages\nwhere: wages >\n```\n",
         "expression-broken", "4:15", ""},
        {"```chart a\ntype: bar\nof: wages\nwhere: wages\n```\n",
         "condition-expected", "4:8", "wages"},
        {"```table a\nof: {value: region.name, title: 名}\n```\n",
         "number-expected", "2:13", "region.name"},
        {"```chart a\ntype: bar\nof: wages\ntitle: \"{{ wages | ovr }}\"\n"
         "```\n",
         "filter-unknown", "4:20", "over"},
    };
    CHECK_ALL(cases);
}

static void
charts_that_cannot_be_drawn_are_found(void)
{
    static const struct mistake cases[] = {
        {"```chart a\ntype: bar\nof: [wages, reminders]\n```\n", "units-differ",
         "2:7", "heat"},
        {"```chart a\ntype: bar\nof: [reminders, opinions]\nseries: year\n"
         "```\n",
         "series-one-measure", "4:9", "by: city"},
        {"```chart a\ntype: bar\nof: wages\nby: city\nseries: county\n```\n",
         "dimension-unfit", "5:9", "county"},
        {"```chart a\ntype: bar\nof: wages\nby: year\nseries: month\n```\n",
         "dimension-unfit", "5:9", "month"},
        {"```chart a\ntype: bar\nof: reminders\nfocus: 北\n```\n",
         "point-unknown", "4:8", "北"},
        {"```chart a\ntype: bar\nof: reminders\nunit: 万元\n```\n",
         "unit-unfit", "4:7", "万元"},
        {"```chart a\ntype: tile-grid\nof: reminders\nby: county\nlimit: 1\n"
         "```\n",
         "tile-missing", "2:7", "东一"},
    };
    CHECK_ALL(cases);
}

static void
references_are_checked(void)
{
    static const struct mistake cases[] = {
        {"```chart letters\ntype: bar\nof: letters\ncaption: 题\n```\n\n"
         "见{{ ref(\"leters\") }}\n",
         "reference-unknown", "7:4", "“letters”"},
        {"```chart letters\ntype: bar\nof: letters\n```\n\n"
         "见{{ ref(\"letters\") }}\n",
         "reference-unnumbered", "6:4", "caption"},
        {"{{ ref(letters) }}\n", "reference-broken", "1:4", "ref(\"id\")"},
        {"{{ ref(\"a\") | over }}\n", "reference-broken", "1:4", ""},
        {"```table a\nof: wages\n```\n```table a\nof: wages\n```\n",
         "id-repeated", "4:0", "report.zh.md:1"},
        {"```table a b\nof: wages\n```\n", "id-broken", "1:0", "a b"},
    };
    CHECK_ALL(cases);
}

static void
a_reference_to_what_is_left_out_is_found(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "```chart a\ntype: bar\nof: reminders\n"
              "transform: change\ncaption: 题\n```\n\n"
              "见{{ ref(\"a\") }}\n",
        .without_history = true});
    const char *found = smalledition_findings(&small, LANGUAGE_ZH);
    g_assert_nonnull(strstr(found, "chart-left-out "));
    g_assert_nonnull(
        strstr(found, "reference-left-out templates/t/report.zh.md:8:4"));
    g_assert_cmpint(findings_count(small.findings), ==, 2);
    smalledition_free(&small);
}

static void
slots_are_filled_in_before_other_keys_are_understood(void)
{
    smalledition_expect(
        "{% for city in cities limit 1 %}\n```chart a\ntype: bar\n"
        "of: reminders\nfocus: {{ city.name }}\n"
        "limit: {{ count(cities) - 1 }}\n```\n{% endfor %}\n",
        "chart #a-100 bar {份^0} headline:提示函 "
        "subtitle:单位：份，某省，2024年 "
        "note:只列数值最高的2个，共3个。\n"
        "  categories *东 西\n"
        "  series 提示函 {份^0} 900 300\n");
}

static void
a_city_may_stress_itself(void)
{
    smalledition_expect(
        "{% for city in cities by reminders asc limit 1 %}\n```chart\n"
        "type: bar\nof: reminders\nfocus: self\n```\n{% endfor %}\n",
        "chart #report-chart1 bar {份^0} headline:提示函 "
        "subtitle:单位：份，某省，2024年\n"
        "  categories 东 西 *南\n"
        "  series 提示函 {份^0} 900 300 41\n");
}

/* What the data decide, what is printed, what is found, in the list's order. */
static char *
read_with(size_t threads, const char *zh)
{
    GString *all = g_string_new(NULL);
    parallel_limit(threads);
    struct smalledition small =
        smalledition_read((struct smalledition_options){.zh = zh});
    parallel_limit(0);
    g_string_append(all, smalledition_dump(&small, LANGUAGE_ZH));
    g_string_append(all, smalledition_findings(&small, LANGUAGE_ZH));
    for (size_t i = 0; i < small.document->n_choices; i++)
        g_string_append_printf(all, "%s %d\n",
                               small.document->choices[i].source,
                               small.document->choices[i].row);
    smalledition_free(&small);
    return g_string_free(all, FALSE);
}

static void
several_threads_read_what_one_reads(void)
{
    g_autoptr(GString) zh = g_string_new(NULL);
    for (int i = 0; i < 40; i++)
        g_string_append_printf(
            zh,
            "{{ letters }}份。\n\n```chart c%d\ntype: bar\nof: letters\n"
            "limit: %d\n%s```\n\n> ```table t%d\n> of: wages\n> ```\n\n",
            i, i % 4, i % 5 == 0 ? "titel: 题\n" : "", i);
    g_autofree char *one = read_with(1, zh->str);
    for (int i = 0; i < 10; i++) {
        g_autofree char *several = read_with(4, zh->str);
        g_assert_true(g_str_equal(several, one));
    }
    g_assert_nonnull(strstr(one, "limit"));
    g_assert_nonnull(strstr(one, "titel"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/fences/" #function, function)
    TEST(unknown_keys_are_found_with_the_nearest_one);
    TEST(what_is_missing_or_of_a_wrong_kind_is_found);
    TEST(expressions_are_found_at_their_place);
    TEST(charts_that_cannot_be_drawn_are_found);
    TEST(references_are_checked);
    TEST(a_reference_to_what_is_left_out_is_found);
    TEST(slots_are_filled_in_before_other_keys_are_understood);
    TEST(a_city_may_stress_itself);
    TEST(several_threads_read_what_one_reads);
    return g_test_run();
}

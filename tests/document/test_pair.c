/* The two languages of a report are paired block by block. */
#include <glib.h>

#include "smalledition.h"

static struct smalledition
read_pair(const char *zh, const char *en)
{
    return smalledition_read((struct smalledition_options){.zh = zh, .en = en});
}

static void
equal_structures_become_one_document(void)
{
    struct smalledition small =
        read_pair("# 一\n\n共{{ wages }}万元[^1]\n\n[^1]: 注\n\n"
                  "```chart a\ntype: bar\nof: {value: wages, title: 钱}\n"
                  "caption: 图\n```\n",
                  "# One\n\nIn all {{ wages }}[^1]\n\n[^1]: Note\n\n"
                  "```chart a\ntype: bar\nof: {value: wages, title: Money}\n"
                  "caption: Plot\n```\n");
    g_assert_cmpstr(smalledition_findings(&small, LANGUAGE_ZH), ==, "");
    g_assert_cmpint(small.document->n, ==, 3);
    const struct block *chart = small.document->items[2];
    g_assert_cmpstr(chart->number.in[LANGUAGE_ZH], ==, "图1");
    g_assert_cmpstr(chart->number.in[LANGUAGE_EN], ==, "Figure 1");
    g_assert_cmpstr(chart->chart->series[0].name.in[LANGUAGE_ZH], ==, "钱");
    g_assert_cmpstr(chart->chart->series[0].name.in[LANGUAGE_EN], ==, "Money");
    g_assert_cmpstr(chart->chart->data[0].label.in[LANGUAGE_ZH], ==, "620.0");
    g_assert_cmpstr(chart->chart->data[0].label.in[LANGUAGE_EN], ==, "6.20");
    g_assert_nonnull(chart->chart->data[0].figure[LANGUAGE_ZH]);
    g_assert_nonnull(chart->chart->data[0].figure[LANGUAGE_EN]);
    g_assert_cmpstr(chart->at[LANGUAGE_EN].file, ==,
                    "templates/t/report.en.md");
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_EN), ==,
                    "heading1 #chapter-1 (1) One\n"
                    "paragraph #chapter-1-p1 In all [RMB 9.00 million]"
                    "^1(1)\n"
                    "chart #a (Figure 1) bar {元^4} caption:Plot "
                    "headline:Money subtitle:Unit: RMB million, Someland, "
                    "2024\n"
                    "  categories East West South\n"
                    "  series Money {元^4} 6.20 2.50 0.30\n"
                    "footnote ① Note\n");
    smalledition_free(&small);
}

static void
each_language_of_a_chart_may_have_its_own_unit(void)
{
    struct smalledition small = read_pair(
        "```chart a\ntype: bar\nof: wages\nunit: 万元\n```\n",
        "```chart a\ntype: bar\nof: wages\nunit: 千元\n```\n");
    g_assert_cmpstr(smalledition_findings(&small, LANGUAGE_ZH), ==, "");
    const struct chart *chart = small.document->items[0]->chart;
    g_assert_cmpint(chart->unit[LANGUAGE_ZH].exponent, ==, 4);
    g_assert_cmpint(chart->unit[LANGUAGE_EN].exponent, ==, 3);
    g_assert_cmpint(chart->series[0].unit[LANGUAGE_EN].exponent, ==, 3);
    g_assert_cmpstr(chart->data[0].label.in[LANGUAGE_ZH], ==, "620.0");
    g_assert_cmpstr(chart->data[0].label.in[LANGUAGE_EN], ==, "6,200");
    smalledition_free(&small);
}

static void
a_difference_is_one_finding_with_both_places(void)
{
    static const struct {
        const char *zh, *en, *found;
    } cases[] = {
        {"甲\n\n乙\n", "a\n",
         "report.zh.md:3:1 中英文结构不一致：此处为段落，"
         "templates/t/report.en.md:1 为（没有内容）"},
        {"甲\n", "a\n\nb\n",
         "report.zh.md:1:1 中英文结构不一致：此处为（没有内容），"
         "templates/t/report.en.md:3 为段落"},
        {"# 甲\n", "a\n",
         "report.zh.md:1:1 中英文结构不一致：此处为1级标题，"
         "templates/t/report.en.md:1 为段落"},
        {"## 甲\n", "### a\n",
         "report.zh.md:1:1 中英文结构不一致：此处为2级标题，"
         "templates/t/report.en.md:1 为3级标题"},
        {"- 甲\n- 乙\n", "- a\n",
         "report.zh.md:2:1 中英文结构不一致：此处为列表项，"
         "templates/t/report.en.md:1 为（没有内容）"},
        {"```table a\nof: wages\n```\n",
         "```table a\nof: wages\nlimit: 1\n"
         "```\n",
         "此处为3行2列的表，templates/t/report.en.md:1 为1行2列的表"},
        {"```chart a\ntype: bar\nof: wages\n```\n",
         "```chart b\ntype: bar\nof: wages\n```\n",
         "此处为图“a”，templates/t/report.en.md:1 为图“b”"},
        {"```chart a\ntype: bar\nof: wages\n```\n",
         "```chart a\ntype: dot\nof: wages\n```\n", "此处为图“a”"},
        {"```contents\n```\n", "---\n", "此处为目录"},
        {"甲[^1]\n\n[^1]: 注\n", "a\n", "中文有 1 条脚注，英文有 0 条"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct smalledition small = read_pair(cases[i].zh, cases[i].en);
        const char *found = smalledition_findings(&small, LANGUAGE_ZH);
        if (strstr(found, cases[i].found) == NULL)
            g_error("wanted %s, found %s", cases[i].found, found);
        g_assert_cmpint(findings_count(small.findings), ==, 1);
        smalledition_free(&small);
    }
}

static void
both_languages_say_the_same_numbers(void)
{
    static const struct {
        const char *zh, *en, *found;
    } cases[] = {
        {"共{{ wages }}万元\n", "In all {{ wages }}\n", ""},
        {"共{{ wages }}万元，{{ wages }}万元\n", "In all {{ wages }}\n", ""},
        {"下降{{ abs(change(wages)) }}\n", "Change {{ change(wages) }}\n", ""},
        {"超{{ reminders | over }}\n", "{{ reminders | over }}\n", ""},
        {"{{ wages | in(\"亿元\") }}\n", "{{ wages | about }}\n", ""},
        {"共{{ wages }}万元\n", "In all {{ wages }}, {{ reminders }}\n",
         "pair-figure templates/t/report.en.md:1:23 "},
        {"{{ wages }}、{{ reminders }}\n", "{{ wages }}\n",
         "pair-figure templates/t/report.zh.md:1:15"},
        {"共{{ wages }}万元\n", "In all {{ reminders }}\n",
         "pair-figure templates/t/report.en.md:1:"},
        {"共{{ wages@2023 }}万元\n", "In all {{ wages }}\n",
         "pair-figure templates/t/report.en.md:1:"},
        {"{{ reminders | over }}\n", "{{ reminders }}\n",
         "pair-hedge templates/t/report.zh.md:1:"},
        {"```table a\nof: wages\nnote: 共{{ wages }}\n```\n",
         "```table a\nof: wages\nnote: In all {{ reminders }}\n```\n",
         "pair-figure templates/t/report.en.md:3"},
        {"- 甲\n  - 共{{ wages }}\n", "- a\n  - all {{ reminders }}\n",
         "pair-figure templates/t/report.en.md:2"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct smalledition small = read_pair(cases[i].zh, cases[i].en);
        const char *found = smalledition_findings(&small, LANGUAGE_ZH);
        if (strstr(found, cases[i].found) == NULL ||
            (cases[i].found[0] == '\0' && found[0] != '\0'))
            g_error("%s: wanted %s, found %s", cases[i].en, cases[i].found,
                    found);
        smalledition_free(&small);
    }
}

static void
a_report_without_any_block_has_its_place_as_well(void)
{
    static const char *const pairs[][2] = {
        {"甲\n", ""}, {"", "A\n"}, {"", "[^1]: x\n"}, {"[^1]: 注\n", ""}};

    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        struct smalledition small = read_pair(pairs[i][0], pairs[i][1]);

        for (size_t k = 0; k < findings_count(small.findings); k++)
            g_assert_nonnull(findings_get(small.findings, k)->at.file);
        smalledition_free(&small);
    }
}

static void
one_language_alone_leaves_the_other_empty(void)
{
    struct smalledition small = read_pair("甲{{ wages }}\n", NULL);
    const struct document *document = small.document;
    g_assert_true(document->languages[LANGUAGE_ZH]);
    g_assert_false(document->languages[LANGUAGE_EN]);
    g_assert_true(document_is_empty(&document->items[0]->text.in[LANGUAGE_EN]));
    g_assert_cmpstr(
        document_plain(small.arena, &document->items[0]->text.in[LANGUAGE_ZH]),
        ==, "甲900.25");
    g_assert_cmpstr(document->date.in[LANGUAGE_EN], ==, "7 April 2025");
    smalledition_free(&small);
}

static void
two_runs_give_the_same(void)
{
    static const bool both[LANGUAGES] = {true, true};
    struct smalledition first = smalledition_sample(both);
    struct smalledition second = smalledition_sample(both);
    g_assert_cmpstr(smalledition_dump(&first, LANGUAGE_ZH), ==,
                    smalledition_dump(&second, LANGUAGE_ZH));
    g_assert_cmpint(first.document->n_uses, ==, second.document->n_uses);
    for (size_t i = 0; i < first.document->n_uses; i++)
        g_assert_cmpstr(first.document->uses[i]->id, ==,
                        second.document->uses[i]->id);
    smalledition_free(&first);
    smalledition_free(&second);
}

static void
the_sample_is_printed_in_both_languages_without_findings(void)
{
    static const bool both[LANGUAGES] = {true, true};
    struct smalledition sample = smalledition_sample(both);
    g_assert_cmpstr(smalledition_findings(&sample, LANGUAGE_ZH), ==, "");
    g_assert_nonnull(
        strstr(smalledition_dump(&sample, LANGUAGE_ZH), "[近1.2亿元]"));
    g_assert_nonnull(strstr(smalledition_dump(&sample, LANGUAGE_EN),
                            "[nearly RMB 120 million]"));
    smalledition_free(&sample);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/pair/" #function, function)
    TEST(equal_structures_become_one_document);
    TEST(each_language_of_a_chart_may_have_its_own_unit);
    TEST(a_difference_is_one_finding_with_both_places);
    TEST(both_languages_say_the_same_numbers);
    TEST(a_report_without_any_block_has_its_place_as_well);
    TEST(one_language_alone_leaves_the_other_empty);
    TEST(two_runs_give_the_same);
    TEST(the_sample_is_printed_in_both_languages_without_findings);
    return g_test_run();
}

/* Tags of a template: loops, conditions, includes, comments. */
#include <glib.h>
#include <unistd.h>

#include "smalledition.h"

static void
a_loop_runs_over_the_cities_in_file_order(void)
{
    smalledition_expect("{% for city in cities %}\n"
                        "- {{ city.name }} {{ city.code }}：{{ reminders }}\n"
                        "{% endfor %}\n",
                        "list1 #report-list1\n"
                        "  item1 #report-item2 (•) 东 100：[900]\n"
                        "  item1 #report-item3 (•) 西 200：[300]\n"
                        "  item1 #report-item4 (•) 南 300：[41]\n");
}

static void
a_loop_is_ordered_and_limited(void)
{
    smalledition_expect("{% for city in cities by opinions desc limit 2 %}"
                        "{{ city.name }}、{% endfor %}\n\n"
                        "{% for city in cities by reminders + opinions asc %}"
                        "{{ city.name }}、{% endfor %}\n",
                        "paragraph #report-p1 西、东、\n"
                        "paragraph #report-p2 南、西、东、\n");
}

static void
counties_are_those_of_the_city_or_of_the_province(void)
{
    smalledition_expect(
        "{% for county in counties %}{{ county.name }}{% endfor %}\n\n"
        "{% for city in cities %}[{% for county in counties %}"
        "{{ county.name }}{{ reminders }}{% endfor %}]{% endfor %}\n",
        "paragraph #report-p1 东一东二西一西二南一南二\n"
        "paragraph #report-p2 [东一[500]东二[400]][西一[100]西二[200]]"
        "[南一[40]南二[1]]\n");
}

static void
a_condition_chooses_one_branch(void)
{
    smalledition_expect("{% if reminders > 5000 %}\n多\n"
                        "{% elif reminders > 1000 %}\n中\n"
                        "{% else %}\n少\n{% endif %}\n",
                        "paragraph #report-p1 中\n");
    smalledition_expect("{% if change(reminders) < 0 %}降"
                        "{% else %}升{% endif %}\n",
                        "paragraph #report-p1 升\n");
}

static void
a_missing_value_makes_a_condition_false(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "{% if change(reminders) > 0 %}升{% elif not "
              "(change(reminders) > 0) %}降{% else %}不明{% endif %}\n",
        .without_history = true});
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 不明\n");
    g_assert_cmpint(findings_count(small.findings), ==, 0);
    smalledition_free(&small);
}

static void
comments_and_tags_alone_leave_no_line_behind(void)
{
    smalledition_expect("第一行\n{# 注\n释 {{ x }} #}\n第二行\n"
                        "  {% if 1 < 2 %} {# 又 #}\n第三行{# 内 #}完\n"
                        "{% endif %}\n第四行\n",
                        "paragraph #report-p1 第一行第二行第三行完第四行\n");
}

static void
braces_in_quotes_do_not_close_a_slot(void)
{
    smalledition_expect("{{ \"a}}b\" }}\n", "paragraph #report-p1 a}}b\n");
}

static void
front_matter_gives_the_running_head(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "---\nrunning-head: \"{{ year }}年{{ region.name }}\"\n---\n"
              "正文\n"});
    g_assert_cmpstr(small.document->running_head.in[LANGUAGE_ZH], ==,
                    "2024年某省");
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 正文\n");
    smalledition_free(&small);
    small = smalledition_read((struct smalledition_options){.zh = "正文\n"});
    g_assert_cmpstr(small.document->running_head.in[LANGUAGE_ZH], ==,
                    "某白皮书");
    smalledition_free(&small);
    smalledition_expect_finding("---\nruning-head: x\n---\n正文\n",
                                "key-unknown", "2:1", "running-head");
}

static void
windows_line_ends_and_a_mark_at_the_start_do_no_harm(void)
{
    smalledition_expect("\xEF\xBB\xBF# 一\r\n\r\n{% if 1 < 2 %}\r\n二\r\n"
                        "{% endif %}\r\n",
                        "heading1 #chapter-1 (第一章) 一\n"
                        "paragraph #chapter-1-p1 二\n");
}

/* ---- includes ---- */

static void
an_include_comes_from_the_edition_first(void)
{
    static const char report[] = "甲\n\n{% include \"part.md\" %}\n\n乙\n";
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = report, .file = "part.md", .text = "# 部分\n\n{{ wages }}"});
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 甲\n"
                    "heading1 #chapter-1 (第一章) 部分\n"
                    "paragraph #chapter-1-p1 [900.25]\n"
                    "paragraph #chapter-1-p2 乙\n");
    g_assert_cmpstr(small.document->uses[0]->at.file, ==, "part.md");
    g_assert_cmpint(small.document->uses[0]->at.row, ==, 3);
    smalledition_free(&small);
    small = smalledition_read(
        (struct smalledition_options){.zh = report,
                                      .file = "templates/t/part.md",
                                      .text = "模板的{{ wages }}\n"});
    g_assert_cmpstr(small.document->uses[0]->at.file, ==,
                    "templates/t/part.md");
    smalledition_free(&small);
}

static void
an_include_never_leaves_the_edition_and_the_template(void)
{
    static const char *const paths[] = {
        "/etc/passwd", "../x.md", "a/../../x.md", ".hidden",
        "a\\b",        "C:x.md",  "a//b",         "./x.md",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autofree char *report =
            g_strdup_printf("{%% include \"%s\" %%}\n", paths[i]);
        smalledition_expect_finding(report, "include-refused", "1:3", paths[i]);
    }
    smalledition_expect_finding("{% include \"none.md\" %}\n",
                                "include-missing", "1:3", "none.md");
    smalledition_expect_finding("{% include none.md %}\n", "tag-broken", "1:3",
                                "include \"FILE\"");
}

static void
an_include_of_itself_ends_with_a_finding(void)
{
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.zh = "{% include \"a.md\" %}\n",
                                      .file = "a.md",
                                      .text = "{% include \"a.md\" %}\n"});
    g_assert_true(g_str_has_prefix(smalledition_findings(&small, LANGUAGE_ZH),
                                   "nesting-too-deep a.md:1:3"));
    g_assert_cmpint(findings_count(small.findings), ==, 1);
    smalledition_free(&small);
}

static void
a_link_is_not_followed(void)
{
    static const char report[] = "{% include \"link.md\" %}\n";
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = report, .file = "target.md", .text = "目标\n"});
    g_autofree char *link = g_build_filename(small.folder, "link.md", NULL);
    g_autofree char *target = g_build_filename(small.folder, "target.md", NULL);
    g_assert_cmpint(symlink(target, link), ==, 0);
    static const bool languages[LANGUAGES] = {true, false};
    struct findings *findings = findings_new(small.arena);
    document_read(small.arena, small.figures, languages, false, findings);
    g_assert_cmpint(findings_count(findings), ==, 1);
    g_assert_cmpstr(finding_name(findings_get(findings, 0)), ==,
                    "template-unreadable");
    smalledition_free(&small);
}

/* ---- mistakes ---- */

static void
every_broken_tag_is_a_finding_at_its_place(void)
{
    static const struct {
        const char *report, *name, *at, *part;
    } cases[] = {
        {"一\n共{{ wages\n", "tag-unclosed", "2:2", "缺少“}}”"},
        {"一{% if 1 < 2\n", "tag-unclosed", "1:2", "缺少“%}”"},
        {"{# 注\n", "tag-unclosed", "1:1", "缺少“#}”"},
        {"{% fro city in cities %}\n", "tag-unknown", "1:3", "“for”"},
        {"{% for x in cities %}\n{% endfor %}\n", "tag-broken", "1:3",
         "for city in cities"},
        {"{% for city in counties %}\n{% endfor %}\n", "tag-broken", "1:3",
         "for city in cities"},
        {"{% for city in cities limit x %}\n{% endfor %}\n", "tag-broken",
         "1:3", "limit"},
        {"{% for city in cities by wages up %}\n{% endfor %}\n", "tag-broken",
         "1:3", "desc|asc"},
        {"{% if %}\n{% endif %}\n", "tag-broken", "1:3", "if EXPRESSION"},
        {"\n{% for city in cities %}\n", "block-unclosed", "2:3", "endfor"},
        {"{% if 1 < 2 %}\n", "block-unclosed", "1:3", "endif"},
        {"{% if 1 < 2 %}\n{% endfor %}\n", "tag-mismatched", "2:3",
         "应以“endif”结束"},
        {"{% endif %}\n", "tag-stray", "1:3", "“endif”"},
        {"{% if wages %}\n{% endif %}\n", "condition-expected", "1:7",
         "wages > 0"},
        {"{% if wages > %}\n{% endif %}\n", "expression-broken", "1:14", ""},
        {"甲\uFDD0乙\n", "template-character", "1:0", "FDD0"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        smalledition_expect_finding(cases[i].report, cases[i].name, cases[i].at,
                                    cases[i].part);
}

static void
nesting_has_an_end(void)
{
    g_autoptr(GString) report = g_string_new(NULL);
    for (int i = 0; i < 40; i++)
        g_string_append(report, "{% if 1 < 2 %}\n");
    for (int i = 0; i < 40; i++)
        g_string_append(report, "{% endif %}\n");
    struct smalledition small =
        smalledition_read((struct smalledition_options){.zh = report->str});
    g_assert_nonnull(strstr(smalledition_findings(&small, LANGUAGE_ZH),
                            "nesting-too-deep templates/t/report.zh.md:31"));
    smalledition_free(&small);
}

static void
text_without_end_is_stopped(void)
{
    g_autoptr(GString) part = g_string_new(NULL);
    for (int i = 0; i < 3000; i++)
        g_string_append(part, "很长的一行文字，一再重复，直到报告放不下。\n");
    g_autoptr(GString) report = g_string_new(NULL);
    for (int i = 0; i < 5; i++)
        g_string_append(report, "{% for county in counties %}\n");
    g_string_append(report, "{% include \"a.md\" %}\n");
    for (int i = 0; i < 5; i++)
        g_string_append(report, "{% endfor %}\n");
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = report->str, .file = "a.md", .text = part->str});
    g_assert_true(g_str_has_prefix(smalledition_findings(&small, LANGUAGE_ZH),
                                   "template-too-long"));
    smalledition_free(&small);
}

static void
a_report_must_be_there_and_be_utf_8(void)
{
    struct smalledition small =
        smalledition_read((struct smalledition_options){.zh = "正文\n"});
    static const bool english[LANGUAGES] = {false, true};
    struct findings *findings = findings_new(small.arena);
    g_assert_null(
        document_read(small.arena, small.figures, english, false, findings));
    g_assert_cmpstr(finding_name(findings_get(findings, 0)), ==,
                    "template-missing");
    g_assert_cmpstr(findings_get(findings, 0)->at.file, ==,
                    "templates/t/report.en.md");
    smalledition_free(&small);
    small = smalledition_read(
        (struct smalledition_options){.zh = "\xB0\xD7\xC6\xA4\xCA\xE9\n"});
    g_assert_true(
        g_str_has_prefix(smalledition_findings(&small, LANGUAGE_ZH),
                         "template-encoding templates/t/report.zh.md:0:0"));
    g_assert_null(small.document);
    smalledition_free(&small);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/template/" #function, function)
    TEST(a_loop_runs_over_the_cities_in_file_order);
    TEST(a_loop_is_ordered_and_limited);
    TEST(counties_are_those_of_the_city_or_of_the_province);
    TEST(a_condition_chooses_one_branch);
    TEST(a_missing_value_makes_a_condition_false);
    TEST(comments_and_tags_alone_leave_no_line_behind);
    TEST(braces_in_quotes_do_not_close_a_slot);
    TEST(front_matter_gives_the_running_head);
    TEST(windows_line_ends_and_a_mark_at_the_start_do_no_harm);
    TEST(an_include_comes_from_the_edition_first);
    TEST(an_include_never_leaves_the_edition_and_the_template);
    TEST(an_include_of_itself_ends_with_a_finding);
    TEST(a_link_is_not_followed);
    TEST(every_broken_tag_is_a_finding_at_its_place);
    TEST(nesting_has_an_end);
    TEST(text_without_end_is_stopped);
    TEST(a_report_must_be_there_and_be_utf_8);
    return g_test_run();
}

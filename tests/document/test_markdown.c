/* Markdown becomes blocks and spans; what a report cannot show is refused. */
#include <glib.h>

#include "smalledition.h"

static void
paragraphs_lists_quotes_and_breaks_become_blocks(void)
{
    smalledition_expect(
        "甲\n\n- 一\n- 二\n\n  二之后\n\n  1. 子\n\n---\n\n3. 三\n4. 四\n\n"
        "> 引\n>\n> 文\n",
        "paragraph #report-p1 甲\n"
        "list1 #report-list2\n"
        "  item1 #report-item3 (•) 一\n"
        "  item1 #report-item4 (•) 二\n"
        "    paragraph #report-p5 二之后\n"
        "    list2 #report-list6\n"
        "      item2 #report-item7 (（1）) 子\n"
        "break #report-break8\n"
        "list1 #report-list9\n"
        "  item1 #report-item10 (3.) 三\n"
        "  item1 #report-item11 (4.) 四\n"
        "quote #report-quote12\n"
        "  paragraph #report-p13 引\n"
        "  paragraph #report-p14 文\n");
}

static void
styles_links_and_line_breaks_become_spans(void)
{
    smalledition_expect(
        "**粗**和*斜*及`码`，[链接](https://example.org/a)\\\n次行\n",
        "paragraph #report-p1 **粗**和*斜*及`码`，"
        "<链接 https://example.org/a>↵次行\n");
}

static void
code_is_kept_as_it_stands(void)
{
    smalledition_expect(
        "见`{{ reminders\n}}`和``{% if ` %}``，{{ reminders }}份。\n\n"
        "````markdown\n```chart a\n{{ none }}{% endfor %}\n```\n\n  缩进\n"
        "````\n\n~~~sh\nls\n~~~\n\n{{ reminders }}\n",
        "paragraph #report-p1 见`{{ reminders }}`和`{% if ` %}`，"
        "[1241]份。\n"
        "code #report-code2 ````chart a``{{ none }}{% endfor %}`"
        "`````" "``" "`  缩进`\n"
        "code #report-code3 `ls`\n"
        "paragraph #report-p4 [1241]\n");
}

static void
chinese_punctuation_does_not_keep_stars_from_pairing(void)
{
    smalledition_expect("**范围。**报表**“四张”**，共*《甲》*册\n",
                        "paragraph #report-p1 **范围。**报表**“四张”**，"
                        "共*《甲》*册\n");
}

static void
a_line_end_is_no_space_between_han_characters(void)
{
    smalledition_expect("甲乙\n丙丁 GDP\ngrew {{ year }}\n年\n",
                        "paragraph #report-p1 甲乙丙丁 GDP grew 2024年\n");
    smalledition_expect_en("one\ntwo\n", "paragraph #report-p1 one two\n");
}

static void
full_width_indents_are_dropped(void)
{
    smalledition_expect("　　甲\n\n　乙　丙\n",
                        "paragraph #report-p1 甲\n"
                        "paragraph #report-p2 乙　丙\n");
}

static void
footnotes_are_numbered_in_order_of_use(void)
{
    smalledition_expect("甲[^b]乙[^a]丙[^b]\n\n[^a]: 甲注{{ wages }}\n"
                        "[^b]: 乙**注**\n",
                        "paragraph #report-p1 甲^①(1)乙^②(2)丙^①(1)\n"
                        "footnote ① 乙**注**\n"
                        "footnote ② 甲注[900.25]\n");
    smalledition_expect_en("a[^b]\n\n[^b]: note\n",
                           "paragraph #report-p1 a^1(1)\n"
                           "footnote 1 note\n");
}

static void
a_table_in_markdown_keeps_its_alignment(void)
{
    smalledition_expect("| 甲 | 乙 | 丙 |\n|---|:-:|--:|\n"
                        "| **一** | {{ wages }} | 3 |\n| 四 | | |\n",
                        "table #report-table1 lcr\n"
                        "  head0 |甲 |乙 |丙\n"
                        "  row0 |**一** |[900.25] |3\n"
                        "  row0 |四 | |\n"
                        "\n");
}

static void
what_a_report_cannot_show_is_refused_at_its_place(void)
{
    static const struct {
        const char *report, *name, *at, *part;
    } cases[] = {
        {"甲\n\n<div>x</div>\n", "html-refused", "3:1", "div"},
        {"甲\n乙<b>丙\n", "html-refused", "2:0", "<b>"},
        {"![图](a.png)\n", "image-refused", "1:0", "a.png"},
        {"    代码\n", "code-refused", "1:5", "四个空格"},
        {"##### 五\n", "heading-too-deep", "1:1", "五"},
        {"**甲\n", "emphasis-open", "1:0", "**甲"},
        {"甲[^x]\n", "footnote-unknown", "1:0", "[^x]"},
        {"甲[^1]\n\n[^1]: 注\n\n    - 列\n", "footnote-block", "5:5", "段落"},
        {"[a](javascript:x)\n", "link-refused", "1:0", "javascript:x"},
        {"[a](file.md)\n", "link-refused", "1:0", "file.md"},
        {"[a](#nowhere)\n", "reference-unknown", "1:1", "nowhere"},
        {"甲\n\n```chrat x\n```\n", "fence-unknown", "3:1", "“chart”"},
        {"```\nx\n```\n", "fence-unknown", "1:1", ""},
        {"```contents\nx: 1\n```\n", "key-unknown", "2:1", "x"},
        {"```contents\n- x\n```\n", "fence-broken", "2:1", "键: 值"},
        {"```cover\ntitle: [\n```\n", "yaml-broken", "3:1", ""},
        {"```contents 甲\n```\n", "id-broken", "1:0", "甲"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        smalledition_expect_finding(cases[i].report, cases[i].name, cases[i].at,
                                    cases[i].part);
}

static void
nesting_has_an_end(void)
{
    g_autofree char *stars = g_strnfill(100000, '*');
    g_autofree char *marks = g_strnfill(20000, '>');
    g_autofree char *emphasis = g_strconcat(stars, "甲", stars, "\n", NULL);
    g_autofree char *quotes = g_strconcat("乙\n\n", marks, " 甲\n", NULL);

    smalledition_expect_finding(emphasis, "nesting-too-deep", "1:0", "");
    smalledition_expect_finding(quotes, "nesting-too-deep", "3:0", "");
}

static void
a_place_behind_a_loop_is_that_of_the_template(void)
{
    smalledition_expect_finding("{% for city in cities %}\n甲\n乙\n\n"
                                "{% endfor %}\n丙\n\n<p>\n",
                                "html-refused", "8:1", "<p>");
}

static void
the_cover_takes_from_the_edition_what_is_not_given(void)
{
    smalledition_expect("```cover\n```\n",
                        "cover #report-cover1 title:某白皮书 "
                        "publisher:某会 date:2025年4月7日\n");
    smalledition_expect_en("```cover\n```\n",
                           "cover #report-cover1 title:A White Paper "
                           "publisher:The Board date:7 April 2025\n");
    smalledition_expect(
        "```cover\ntitle: 另题{{ wages }}\nsubtitle: 副题\npublisher: 甲\n"
        "date: 春\nnote: 注\n```\n",
        "cover #report-cover1 title:另题[900.25] subtitle:副题 publisher:甲 "
        "date:春 note:注\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/markdown/" #function, function)
    TEST(paragraphs_lists_quotes_and_breaks_become_blocks);
    TEST(styles_links_and_line_breaks_become_spans);
    TEST(code_is_kept_as_it_stands);
    TEST(chinese_punctuation_does_not_keep_stars_from_pairing);
    TEST(a_line_end_is_no_space_between_han_characters);
    TEST(full_width_indents_are_dropped);
    TEST(footnotes_are_numbered_in_order_of_use);
    TEST(a_table_in_markdown_keeps_its_alignment);
    TEST(what_a_report_cannot_show_is_refused_at_its_place);
    TEST(nesting_has_an_end);
    TEST(a_place_behind_a_loop_is_that_of_the_template);
    TEST(the_cover_takes_from_the_edition_what_is_not_given);
    return g_test_run();
}

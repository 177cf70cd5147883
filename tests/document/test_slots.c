/* What slots print, and what their filters claim. */
#include <glib.h>

#include "smalledition.h"

struct printed {
    const char *slot;
    const char *text;
};

/* All slots in one report, a paragraph each. */
static void
check_prints(enum language language, const struct printed *cases, size_t n)
{
    g_autoptr(GString) report = g_string_new(NULL);
    g_autoptr(GString) expected = g_string_new(NULL);
    for (size_t i = 0; i < n; i++) {
        g_string_append_printf(report, "= {{ %s }}\n\n", cases[i].slot);
        g_string_append_printf(expected, "paragraph #report-p%zu = %s\n", i + 1,
                               cases[i].text);
    }
    if (language == LANGUAGE_ZH)
        smalledition_expect(report->str, expected->str);
    else
        smalledition_expect_en(report->str, expected->str);
}

#define CHECK_PRINTS(language, cases)                                          \
    check_prints((language), (cases), G_N_ELEMENTS(cases))

static void
a_measure_prints_in_its_own_unit_without_its_name(void)
{
    static const struct printed zh[] = {
        {"reminders", "[1241]"},
        {"wages", "[900.25]"},
        {"wages@2023", "[800]"},
        {"wages_per_worker", "[21182.35]"},
        {"opinion_rate", "[16.5%]"},
        {"change(reminders)", "[12.8%]"},
        {"growth(wages, 2022)", "[28.6%]"},
        {"count(cities)", "[3]"},
        {"count(cities, wages > 100)", "[2]"},
        {"2 * 3", "[6]"},
        {"reminders / 3", "[413.67]"},
        {"opinions / reminders", "[16.5%]"},
    };
    static const struct printed en[] = {
        {"reminders", "[1,241]"},
        {"wages", "[RMB 9.00 million]"},
        {"wages - 850.25", "[RMB 500,000]"},
        {"wages_per_worker", "[21,182.35]"},
        {"opinion_rate", "[16.5%]"},
    };
    static const struct printed words[] = {
        {"year", "2024"},           {"title", "某白皮书"},
        {"date", "2025年4月7日"},   {"publisher.name", "某会"},
        {"region.name", "某省"},    {"top(reminders, 2)", "东、西"},
        {"peak(reminders)", "1月"},
    };
    static const struct printed words_en[] = {
        {"year", "2024"},
        {"title", "A White Paper"},
        {"date", "7 April 2025"},
        {"publisher.name", "The Board"},
        {"peak(reminders)", "January"},
    };
    CHECK_PRINTS(LANGUAGE_ZH, zh);
    CHECK_PRINTS(LANGUAGE_EN, en);
    CHECK_PRINTS(LANGUAGE_ZH, words);
    CHECK_PRINTS(LANGUAGE_EN, words_en);
}

static void
a_unit_is_printed_with_its_name_and_one_decimal(void)
{
    static const struct printed zh[] = {
        {"reminders | in(\"千\")", "[1.2千]"},
        {"wages | in(\"亿元\")", "[0.1亿元]"},
        {"wages | in(\"元\")", "[9002500元]"},
        {"wages | in(\"万元\") | fixed(2)", "[900.25万元]"},
        {"reminders | in(\"千份\")", "[1.2千份]"},
    };
    static const struct printed en[] = {
        {"reminders | in(\"thousand\")", "[1.2 thousand]"},
        {"wages | in(\"million\")", "[RMB 9.0 million]"},
        {"wages | in(\"RMB thousand\") | fixed(0)", "[RMB 9,003 thousand]"},
    };
    CHECK_PRINTS(LANGUAGE_ZH, zh);
    CHECK_PRINTS(LANGUAGE_EN, en);
}

static void
decimals_are_as_asked_for(void)
{
    static const struct printed zh[] = {
        {"wages | fixed(1)", "[900.3]"},
        {"wages | fixed(3)", "[900.250]"},
        {"reminders | fixed(-2)", "[1200]"},
        {"opinion_rate | percent(2)", "[16.52%]"},
        {"opinion_rate | percent", "[16.5%]"},
        {"change(reminders) | fixed(0)", "[13%]"},
        {"abs(-1.5) | fixed(0)", "[2]"},
    };
    CHECK_PRINTS(LANGUAGE_ZH, zh);
}

static void
a_hedge_stands_where_each_language_puts_it(void)
{
    static const struct printed zh[] = {
        {"reminders | over", "[1200余]"},
        {"reminders | in(\"千份\") | over", "[1.2千余份]"},
        {"reminders | about", "[约1200]"},
        {"wages | in(\"亿元\") | over(0.09)", "[0.09亿余元]"},
        {"wages | over", "[900余]"},
        {"opinions | nearly", "[近210]"},
        {"opinions | nearly(300)", "[近300]"},
        {"opinion_rate | over", "[超过16.5%]"},
        {"change(reminders) | percent(0) | nearly", "[近13%]"},
    };
    static const struct printed en[] = {
        {"reminders | over", "[more than 1,200]"},
        {"reminders | about", "[about 1,200]"},
        {"opinions | nearly", "[nearly 210]"},
        {"wages | over", "[more than RMB 9 million]"},
        {"wages | in(\"million\") | over", "[more than RMB 9 million]"},
        {"opinion_rate | over", "[more than 16.5%]"},
    };
    CHECK_PRINTS(LANGUAGE_ZH, zh);
    CHECK_PRINTS(LANGUAGE_EN, en);
}

static void
whole_numbers_are_ordinal_or_spelled(void)
{
    static const struct printed zh[] = {
        {"count(cities) | ordinal", "[第3]"},
        {"count(cities) | spelled", "[三]"},
        {"13 | spelled", "[十三]"},
        {"0 | spelled", "[零]"},
    };
    static const struct printed en[] = {
        {"count(cities) | ordinal", "[3rd]"},
        {"count(cities) | spelled", "[three]"},
        {"21 | ordinal", "[21st]"},
        {"99 | spelled", "[ninety-nine]"},
    };
    CHECK_PRINTS(LANGUAGE_ZH, zh);
    CHECK_PRINTS(LANGUAGE_EN, en);
}

/* ---- the edges of hedges ---- */

static void
a_hedge_is_true_only_within_its_step(void)
{
    static const struct {
        const char *slot;
        bool is_true;
    } cases[] = {
        {"6205 | over(6200)", true},   {"6200 | over(6200)", false},
        {"6299.9 | over(6200)", true}, {"6300 | over(6200)", false},
        {"6205 | over(6000)", true},   {"7000 | over(6000)", false},
        {"1.19 | nearly(1.2)", true},  {"1.2 | nearly(1.2)", false},
        {"1.1 | nearly(1.2)", false},  {"1.1001 | nearly(1.2)", true},
        {"2.35 | about(2.4)", true},   {"2.34 | about(2.4)", false},
        {"2.45 | about(2.4)", false},  {"2.4 | about(2.4)", true},
        {"6250 | over", false},        {"6250 | nearly", true},
        {"6249 | over", true},         {"6200 | over", false},
        {"6200 | nearly", false},      {"6200 | about", true},
        {"0.0449 | over", false},      {"0.0451 | over", true},
        {"0 | over", false},           {"18427 | over", true},
        {"9960 | nearly", true},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *report = g_strdup_printf("{{ %s }}\n", cases[i].slot);
        struct smalledition small =
            smalledition_read((struct smalledition_options){.zh = report});
        g_test_message("%s: %s", cases[i].slot,
                       smalledition_findings(&small, LANGUAGE_ZH));
        g_assert_cmpint(findings_count(small.findings), ==, !cases[i].is_true);
        smalledition_free(&small);
    }
}

static void
a_false_hedge_says_the_value_and_what_would_be_true(void)
{
    smalledition_expect_finding("第一行\n\n共{{ 6205 | nearly }}份。\n",
                                "hedge-false", "3:4",
                                "“近6200”不成立：实际为6205；可写“6200余”");
    smalledition_expect_finding("{{ wages | in(\"万元\") | over(901) }}\n",
                                "hedge-false", "1:3",
                                "“901万余元”不成立：实际为900.25万元；"
                                "可写“近900.3万元”");
    smalledition_expect_finding("{{ 6200 | over }}\n", "hedge-false", "1:3",
                                "实际为6200；可写“6200”");
}

/* ---- mistakes ---- */

static void
a_wrong_filter_is_a_finding_at_its_place(void)
{
    static const struct {
        const char *slot;
        const char *name;
        const char *part;
    } cases[] = {
        {"{{ wages | ovr }}", "filter-unknown", "是否应为“over”？"},
        {"{{ wages | in(2) }}", "filter-argument", "in(\"万元\")"},
        {"{{ wages | fixed }}", "filter-argument", "fixed(2)"},
        {"{{ wages | fixed(0.5) }}", "filter-argument", "fixed(2)"},
        {"{{ wages | percent }}", "filter-unfit", "percent"},
        {"{{ wages | over | nearly }}", "filter-unfit", "nearly"},
        {"{{ wages | spelled }}", "filter-unfit", "spelled"},
        {"{{ 0.5 | ordinal }}", "filter-unfit", "ordinal"},
        {"{{ year | in(\"万\") }}", "filter-unfit", "in"},
        {"{{ 5 | in(\"万份\") }}", "filter-unfit", "in"},
        {"{{ reminders | in(\"万元\") }}", "unit-unfit", "“份”"},
        {"{{ region.name | over }}", "filter-unfit", "over"},
        {"{{ share(reminders | in(\"万\")) }}", "expression-broken", ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct smalledition small = smalledition_read(
            (struct smalledition_options){.zh = cases[i].slot});
        const char *found = smalledition_findings(&small, LANGUAGE_ZH);
        g_test_message("%s: %s", cases[i].slot, found);
        g_assert_true(g_str_has_prefix(found, cases[i].name));
        g_assert_nonnull(strstr(found, cases[i].part));
        g_assert_cmpint(findings_count(small.findings), ==, 1);
        smalledition_free(&small);
    }
}

static void
english_has_no_word_for_ten_thousand(void)
{
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.en = "{{ wages | in(\"万元\") }}"});
    g_assert_true(g_str_has_prefix(smalledition_findings(&small, LANGUAGE_EN),
                                   "filter-argument"));
    smalledition_free(&small);
}

static void
a_condition_is_not_printed(void)
{
    smalledition_expect_finding("{{ wages > 0 }}\n", "value-unprintable", "1:3",
                                "wages > 0");
}

static void
a_missing_value_is_printed_as_missing_and_noted(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "共{{ wages@2001 }}万元。\n"});
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 共[（缺报）]万元。\n");
    g_assert_true(g_str_has_prefix(
        smalledition_findings(&small, LANGUAGE_ZH),
        "slot-missing templates/t/report.zh.md:1:4 “wages@2001”（某省）"));
    g_assert_cmpint(findings_count_level(small.findings, FINDING_NOTE), ==, 1);
    g_assert_cmpint(small.document->n_uses, ==, 1);
    g_assert_false(small.document->uses[0]->known);
    smalledition_free(&small);
}

static void
what_wants_for_a_form_that_did_not_come_is_not_noted_again(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "共{{ wages }}万元。\n", .without_wages = true});
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 共[（缺报）]万元。\n");
    g_assert_cmpint(findings_count(small.findings), ==, 0);
    smalledition_free(&small);
}

static void
a_value_is_text_and_never_markup(void)
{
    struct smalledition small = smalledition_read((struct smalledition_options){
        .zh = "**{{ top(reminders, 2) }}**_{{ region.name }}_"
              "{{ \"**x** [y](z) <b>\" }}\n"});
    g_assert_cmpstr(smalledition_dump(&small, LANGUAGE_ZH), ==,
                    "paragraph #report-p1 **东、西**_某省_**x** [y](z) <b>\n");
    smalledition_free(&small);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(function) g_test_add_func("/slots/" #function, function)
    TEST(a_measure_prints_in_its_own_unit_without_its_name);
    TEST(a_unit_is_printed_with_its_name_and_one_decimal);
    TEST(decimals_are_as_asked_for);
    TEST(a_hedge_stands_where_each_language_puts_it);
    TEST(whole_numbers_are_ordinal_or_spelled);
    TEST(a_hedge_is_true_only_within_its_step);
    TEST(a_false_hedge_says_the_value_and_what_would_be_true);
    TEST(a_wrong_filter_is_a_finding_at_its_place);
    TEST(english_has_no_word_for_ten_thousand);
    TEST(a_condition_is_not_printed);
    TEST(a_missing_value_is_printed_as_missing_and_noted);
    TEST(what_wants_for_a_form_that_did_not_come_is_not_noted_again);
    TEST(a_value_is_text_and_never_markup);
    return g_test_run();
}

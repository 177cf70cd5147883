#include <glib.h>

#include "base/arena.h"
#include "intake/intake.h"
#include "province.h"

static void
plausible_figures_have_no_finding(void)
{
    province_expect(province_new(), "");
}

/* A slip, exchanged columns and a zero at once. */
static struct province *
new_troubled(const char *figures)
{
    struct province *province = province_new();

    province_scale(province, 2, WAGES, 10000);
    province_scale(province, 6, OPINIONS, 0);
    for (size_t month = 0; month < MONTHS; month++) {
        int64_t *reminders = &province->cells[4][REMINDERS][month];
        int64_t *systems = &province->cells[4][SYSTEMS][month];
        int64_t value = *reminders;

        *reminders = *systems;
        *systems = value;
    }
    province->figures = figures;
    return province;
}

static void
queries_are_ordered_by_their_effect(void)
{
    struct province *province = new_troubled(NULL);
    const struct findings *findings = province->fixture->findings;

    g_assert_cmpstr(province_check(province), ==,
                    "unit-slip:1:3 columns-swapped:1:3 fall-to-zero:1:4");
    for (size_t i = 1; i < findings_count(findings); i++)
        g_assert_cmpint(findings_get(findings, i - 1)->detail.effect_ppm, >=,
                        findings_get(findings, i)->detail.effect_ppm);
    province_free(province);
}

static void
each_test_can_be_turned_off(void)
{
    province_expect(new_troubled("plausibility: false\n"), "");
    province_expect(new_troubled("plausibility:\n"
                                 "  unit-slip: false\n"
                                 "  above-half: false\n"
                                 "  outlier: false\n"
                                 "  fall-to-zero: false\n"),
                    "columns-swapped:1:3");
    province_expect(new_troubled("plausibility:\n"
                                 "  columns-swapped: false\n"
                                 "  outlier: {change: 50}\n"
                                 "  fall-to-zero: {effect: 90%}\n"),
                    "unit-slip:1:3 unit-slip:1:5");
}

static void
a_query_has_one_cause_only(void)
{
    struct province *province = new_troubled("plausibility:\n"
                                             "  unit-slip: false\n"
                                             "  columns-swapped: false\n"
                                             "  fall-to-zero: false\n");

    g_assert_cmpstr(province_check(province), ==,
                    "outlier:1:3 outlier:1:5 outlier:1:3");
    province_free(province);
}

static void
settle_with(const char *value, bool settled)
{
    struct province *province = new_troubled("plausibility:\n"
                                             "  columns-swapped: false\n"
                                             "  outlier: false\n"
                                             "  unit-slip: false\n"
                                             "  above-half: false\n");
    struct fixture *fixture = province->fixture;
    g_autofree char *text = g_strdup_printf(
        "code,file,row,column,value,explanation,by,date\n"
        "fall-to-zero,submissions/庚市/letters.csv,1,4,\"%s\","
        "机构改革，本年未开展,张三,2025-01-02\n", value);

    fixture_write(fixture, "explanations.csv", text);
    g_assert_cmpstr(province_check(province), ==, "fall-to-zero:1:4");
    intake_settle(fixture->arena, fixture->survey, fixture->findings);
    findings_sort(fixture->findings);
    g_assert_cmpuint(findings_count(fixture->findings), ==, settled ? 1 : 2);
    g_assert_cmpint(findings_block(fixture->findings), ==, !settled);
    province_free(province);
}

static void
an_explanation_holds_for_these_numbers_only(void)
{
    settle_with("庚市：意见书 0 份，上年 635 份", true);
    settle_with("庚市：意见书 0 份，上年 636 份", false);
}

#define ADD(function) g_test_add_func("/plausibility/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(plausible_figures_have_no_finding);
    ADD(queries_are_ordered_by_their_effect);
    ADD(each_test_can_be_turned_off);
    ADD(a_query_has_one_cause_only);
    ADD(an_explanation_holds_for_these_numbers_only);
    return g_test_run();
}

#include <glib.h>

#include "base/arena.h"
#include "tally.h"

static struct tally
check_with(const char *checks)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write_figures(fixture, checks);
    tally = tally_new(fixture);
    figures_check(fixture->arena, tally.figures, fixture->findings);
    findings_sort(fixture->findings);
    return tally;
}

static const struct finding *
only_finding(struct tally tally)
{
    g_assert_cmpuint(findings_count(tally.fixture->findings), ==, 1);
    return findings_get(tally.fixture->findings, 0);
}

static void
a_failing_city_is_named_with_its_numbers(void)
{
    struct tally tally = check_with(
        "checks:\n"
        "  - {name: few-opinions, level: error, fails: opinions = 10 and"
        " reminders > 9 and wages < 1,"
        " message: 意见书偏少, message_en: few opinions}\n");
    struct fixture *fixture = tally.fixture;
    const struct finding *finding;

    g_assert_cmpuint(findings_count(fixture->findings), ==, 1);
    finding = only_finding(tally);
    g_assert_cmpstr(finding->at.file, ==, "submissions/200/letters.csv");
    g_assert_cmpint(finding->at.row, ==, 0);
    g_assert_cmpint(finding->level, ==, FINDING_ERROR);
    g_assert_cmpstr(finding_name(finding), ==, "few-opinions");
    g_assert_cmpstr(
        fixture_message(fixture, LANGUAGE_ZH), ==,
        "意见书偏少（乙市：意见书 10 份，提示函 40 份，补发工资 0.2501 "
        "万元）");
    g_assert_cmpstr(fixture_message(fixture, LANGUAGE_EN), ==,
                    "few opinions (Beta: Opinions 10 letters, Reminders 40 "
                    "letters, Wages RMB 2,501)");
    g_assert_cmpstr(
        finding->detail.value, ==,
        "乙市：意见书 10 份，提示函 40 份，补发工资 0.2501 万元");
    tally_free(tally);
}

static void
each_county_or_the_province_may_be_checked(void)
{
    struct tally tally =
        check_with("checks:\n"
                   "  - {name: c, each: county, fails: opinions = 0,"
                   " message: 无意见书}\n");

    g_assert_nonnull(strstr(fixture_message(tally.fixture, LANGUAGE_ZH),
                            "西县：意见书 0 份"));
    g_assert_cmpstr(only_finding(tally)->at.file, ==,
                    "submissions/甲市/letters.csv");
    tally_free(tally);
    tally = check_with("checks:\n"
                       "  - {name: c, each: province, level: note,"
                       " fails: opinions / reminders < 30%, message: 低}\n");
    g_assert_cmpstr(only_finding(tally)->at.file, ==,
                    "templates/small/figures.yaml");
    tally_free(tally);
}

static void
what_is_missing_fails_no_check(void)
{
    struct tally tally =
        check_with("checks:\n"
                   "  - {name: c, fails: systems < 2, message: 少}\n"
                   "  - {name: d, fails: wages@2020 < wages, message: 少}\n"
                   "  - {name: e, each: row, fails: wages > 100,"
                   " message: 多}\n");

    fixture_expect(tally.fixture, "");
    tally_free(tally);
}

static void
rates_and_earlier_years_are_worded(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n2023,乙市,reminders,100\n");
    fixture_write_figures(
        fixture,
        "measures:\n"
        "  - {name: rate, title: 比率, unit: '%',"
        " value: opinions / reminders}\n"
        "checks:\n"
        "  - {name: c, fails: reminders < reminders@2023 / 2 and rate > 0,"
        " message: 骤降}\n");
    tally = tally_new(fixture);
    figures_check(fixture->arena, tally.figures, fixture->findings);
    g_assert_cmpstr(
        fixture_message(fixture, LANGUAGE_ZH), ==,
        "骤降（乙市：提示函 40 份，提示函（2023年） 100 份，比率 25%）");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/figures_check/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_failing_city_is_named_with_its_numbers);
    ADD(each_county_or_the_province_may_be_checked);
    ADD(what_is_missing_fails_no_check);
    ADD(rates_and_earlier_years_are_worded);
    return g_test_run();
}

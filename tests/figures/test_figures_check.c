#include <glib.h>
#include <glib/gstdio.h>

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

/* The file that the check called c is asked about, whatever else is amiss. */
static void
expect_place(struct fixture *fixture, const char *fails, const char *file)
{
    g_autofree char *checks = g_strdup_printf(
        "checks:\n  - {name: c, fails: '%s', message: 否}\n", fails);
    struct tally tally;
    const char *found = NULL;

    fixture_write_figures(fixture, checks);
    tally = tally_new(fixture);
    figures_check(fixture->arena, tally.figures, fixture->findings);
    for (size_t i = 0; i < findings_count(fixture->findings); i++) {
        const struct finding *finding = findings_get(fixture->findings, i);

        if (strcmp(finding_name(finding), "c") == 0)
            found = finding->at.file;
    }
    g_assert_cmpstr(found, ==, file);
    tally_free(tally);
}

static void
a_check_without_a_file_stands_at_the_folder(void)
{
    struct fixture *fixture = tally_fixture();
    g_autofree char *path = NULL;

    /* Of no form; of a form that was not submitted; of no folder. */
    expect_place(fixture, "count(counties) > 1", "submissions/甲市");
    fixture = tally_fixture();
    fixture_write(fixture, "history.csv",
                  "year,region,measure,value\n2023,乙市,wages,1\n");
    path = g_build_filename(fixture->folder, "submissions/200/wages.csv",
                            NULL);
    g_assert_cmpint(g_unlink(path), ==, 0);
    expect_place(fixture, "wages@2023 > 0", "submissions/200");
    fixture = tally_fixture();
    fixture_write(fixture, "regions.csv",
                  "code,name,name_en,parent\n100,甲市,Alpha,\n"
                  "101,东区,East,100\n102,西县,West,100\n"
                  "200,乙市,Beta,\n201,东区,East,200\n300,丙市,Gamma,\n");
    expect_place(fixture, "city.code = \"300\"",
                 "templates/small/figures.yaml");
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
    ADD(a_check_without_a_file_stands_at_the_folder);
    return g_test_run();
}

#include <glib.h>

#include "tally.h"

#define HEAD "year,region,measure,value\n"

static struct tally
tally_with(const char *history)
{
    struct fixture *fixture = tally_fixture();

    fixture_write(fixture, "history.csv", history);
    return tally_new(fixture);
}

static void
expect(const char *history, const char *findings)
{
    struct tally tally = tally_with(history);

    fixture_expect(tally.fixture, findings);
    tally_free(tally);
}

static void
values_are_exact_and_in_the_measures_unit(void)
{
    struct tally tally = tally_with(HEAD "2023,某省,wages,8034.2001\n"
                                         "2023,100,reminders,３００\n"
                                         "2022,102,reminders,5\n"
                                         "2023,某省,rate,12.5\n");

    fixture_expect(tally.fixture, "");
    tally_expect(tally, "某省", "wages@2023", "80342001");
    tally_expect(tally, "甲市", "reminders@2023", "300");
    tally_expect(tally, "102", "reminders@2022", "5");
    tally_expect(tally, "某省", "rate@2023", "1/8");
    tally_expect(tally, "某省", "wages@2021", "missing");
    tally_expect(tally, "某省", "wages@2024", "50001");
    tally_free(tally);
}

static void
thousands_may_be_parted_by_commas(void)
{
    struct tally tally = tally_with(HEAD "2023,某省,wages,\"10,260.28\"\n");

    tally_expect(tally, "某省", "wages@2023", "102602800");
    tally_free(tally);
    expect(HEAD "2023,某省,wages,\"1,5\"\n", "history-value:2:4");
    expect(HEAD "2023,某省,wages,\"1.5,000\"\n", "history-value:2:4");
}

static void
a_derived_measure_is_taken_as_published_or_derived(void)
{
    struct tally tally = tally_with(HEAD "2023,某省,reminders,10\n"
                                         "2023,某省,opinions,5\n"
                                         "2022,某省,both,99\n"
                                         "2022,某省,reminders,10\n"
                                         "2022,某省,opinions,5\n");

    tally_expect(tally, "某省", "both@2023", "15");
    tally_expect(tally, "某省", "both@2022", "99");
    tally_expect(tally, "某省", "both@2021", "missing");
    tally_free(tally);
}

static void
years_are_listed_with_the_editions_own(void)
{
    struct tally tally = tally_with(HEAD "2023,某省,wages,1\n"
                                         "2019,某省,wages,1\n"
                                         "2023,甲市,wages,1\n");
    size_t n;
    const int *years = figures_years(tally.figures, &n);

    g_assert_cmpuint(n, ==, 3);
    g_assert_cmpint(years[0], ==, 2019);
    g_assert_cmpint(years[1], ==, 2023);
    g_assert_cmpint(years[2], ==, 2024);
    tally_expect(tally, "某省", "years()", "3");
    tally_free(tally);
}

static void
without_the_file_there_is_the_own_year_only(void)
{
    struct tally tally = tally_new(tally_fixture());

    fixture_expect(tally.fixture, "");
    tally_expect(tally, "某省", "years()", "1");
    tally_expect(tally, "某省", "change(wages)", "missing");
    tally_free(tally);
}

static void
mistakes_stand_at_their_cell(void)
{
    expect(HEAD "2024,某省,wages,1\n", "history-year:2:1");
    expect(HEAD "去年,某省,wages,1\n", "history-year:2:1");
    expect(HEAD "2023,某市,wages,1\n", "history-region:2:2");
    expect(HEAD "2023,东区,wages,1\n", "history-region:2:2");
    expect(HEAD "2023,某省,wage,1\n", "history-measure:2:3");
    expect(HEAD "2023,某省,wages,约 5\n", "history-value:2:4");
    expect(HEAD "2023,某省,wages,\n", "");
    expect("year,region,measure\n2023,某省,wages\n",
           "table-column-missing:1:0");
}

static void
a_value_given_twice_is_told_and_the_first_counts(void)
{
    struct tally tally = tally_with(HEAD "2023,某省,wages,1\n"
                                         "2023,某省,wages,2\n");

    fixture_expect(tally.fixture, "history-repeated:3:4");
    tally_expect(tally, "某省", "wages@2023", "10000");
    tally_free(tally);
}

static void
years_are_whole_and_not_too_long_ago(void)
{
    expect(HEAD "2020.5,某省,wages,1\n", "history-year:2:1");
    expect(HEAD "1899,某省,wages,1\n", "history-year:2:1");
    expect(HEAD "1900,某省,wages,1\n", "");
    expect(HEAD "-2020,某省,wages,1\n", "history-year:2:1");
}

static void
a_value_beyond_all_numbers_is_told(void)
{
    /* As reminders it fits, as 万元 it does not. */
    expect(HEAD "2023,某省,reminders,"
                "99999999999999999999999999999999999999\n", "");
    expect(HEAD "2023,某省,wages,99999999999999999999999999999999999999\n",
           "history-value:2:4");
    expect(HEAD "2023,某省,reminders,"
                "999999999999999999999999999999999999999\n",
           "history-value:2:4");
}

static void
a_city_comes_before_a_county_of_its_name(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "regions.csv",
                  "code,name,name_en,parent\n100,甲市,Alpha,\n"
                  "101,乙市,East,100\n102,西县,West,100\n"
                  "200,乙市,Beta,\n201,东区,East,200\n");
    fixture_write(fixture, "submissions/甲市/letters.csv", "");
    fixture_write(fixture, "submissions/甲市/wages.csv", "");
    fixture_write(fixture, "history.csv",
                  HEAD "2023,乙市,reminders,7\n2023,101,reminders,5\n");
    tally = tally_new(fixture);
    tally_expect(tally, "200", "reminders@2023", "7");
    tally_expect(tally, "101", "reminders@2023", "5");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/history/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(values_are_exact_and_in_the_measures_unit);
    ADD(thousands_may_be_parted_by_commas);
    ADD(a_derived_measure_is_taken_as_published_or_derived);
    ADD(years_are_listed_with_the_editions_own);
    ADD(without_the_file_there_is_the_own_year_only);
    ADD(mistakes_stand_at_their_cell);
    ADD(a_value_given_twice_is_told_and_the_first_counts);
    ADD(years_are_whole_and_not_too_long_ago);
    ADD(a_value_beyond_all_numbers_is_told);
    ADD(a_city_comes_before_a_county_of_its_name);
    return g_test_run();
}

/* Rows to totals: what is known, missing or blank. */
#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"
#include "tally.h"

static void
drop(struct fixture *fixture, const char *name)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);

    g_assert_cmpint(g_unlink(path), ==, 0);
}

static void
counties_add_up_to_the_city_and_cities_to_the_province(void)
{
    struct tally tally = tally_new(tally_fixture());

    fixture_expect(tally.fixture, "");
    tally_expect(tally, "101", "reminders", "30");
    tally_expect(tally, "102", "reminders", "6");
    tally_expect(tally, "甲市", "reminders", "40");
    tally_expect(tally, "某省", "reminders", "80");
    tally_expect(tally, "甲市", "wages", "47500");
    tally_expect(tally, "某省", "wages", "50001");
    tally_expect(tally, "某省", "both", "100");
    tally_free(tally);
}

static void
months_are_kept_apart(void)
{
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpstr(tally_month(tally, "甲市", 1, "reminders"), ==, "16");
    g_assert_cmpstr(tally_month(tally, "甲市", 3, "reminders"), ==, "4");
    g_assert_cmpstr(tally_month(tally, "101", 2, "reminders"), ==, "20");
    g_assert_cmpstr(tally_month(tally, "某省", 1, "both"), ==, "70");
    tally_free(tally);
}

static void
a_month_without_a_report_is_blank_but_one_without_events_is_zero(void)
{
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpstr(tally_month(tally, "甲市", 7, "reminders"), ==, "blank");
    g_assert_cmpstr(tally_month(tally, "某省", 7, "reminders"), ==, "blank");
    g_assert_cmpstr(tally_month(tally, "甲市", 7, "workers"), ==, "0");
    tally_free(tally);
}

static void
a_missing_file_makes_city_and_province_missing(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    drop(fixture, "submissions/200/letters.csv");
    tally = tally_new(fixture);
    tally_expect(tally, "乙市", "reminders", "missing");
    tally_expect(tally, "201", "reminders", "missing");
    tally_expect(tally, "某省", "reminders", "missing");
    tally_expect(tally, "某省", "systems", "missing");
    tally_expect(tally, "某省", "both", "missing");
    tally_expect(tally, "甲市", "reminders", "40");
    tally_expect(tally, "某省", "wages", "50001");
    g_assert_cmpstr(tally_month(tally, "某省", 1, "reminders"), ==,
                    "missing");
    tally_free(tally);
}

static void
the_first_city_is_missed_like_any_other(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    drop(fixture, "submissions/甲市/letters.csv");
    tally = tally_new(fixture);
    tally_expect(tally, "乙市", "reminders", "40");
    tally_expect(tally, "甲市", "reminders", "missing");
    tally_expect(tally, "某省", "reminders", "missing");
    tally_free(tally);
}

static void
a_city_may_begin_later_in_the_year(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "submissions/200/letters.csv",
                  "县,月份,提示函,意见书,机制\n东区,2024-12,40,10,\n");
    tally = tally_new(fixture);
    tally_expect(tally, "乙市", "reminders", "40");
    tally_expect(tally, "某省", "reminders", "80");
    g_assert_cmpstr(tally_month(tally, "某省", 12, "reminders"), ==, "40");
    tally_free(tally);
}

static void
an_optional_column_may_be_left_blank_by_some(void)
{
    struct tally tally = tally_new(tally_fixture());

    tally_expect(tally, "甲市", "systems", "3");
    tally_expect(tally, "乙市", "systems", "blank");
    tally_expect(tally, "某省", "systems", "3");
    g_assert_cmpuint(
        figures_blanks(tally.figures,
                       survey_measure(tally.fixture->survey, "systems"),
                       tally.fixture->survey->province),
        ==, 3);
    g_assert_cmpuint(
        figures_blanks(tally.figures,
                       survey_measure(tally.fixture->survey, "workers"),
                       survey_region(tally.fixture->survey,
                                     tally.fixture->survey->province, "102")),
        ==, 0);
    tally_free(tally);
}

static void
a_county_without_rows_is_blank(void)
{
    struct tally tally = tally_new(tally_fixture());

    tally_expect(tally, "102", "workers", "blank");
    tally_expect(tally, "102", "systems", "2");
    tally_free(tally);
}

static void
a_file_without_rows_is_missing_not_zero(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "submissions/200/letters.csv",
                  "县,月份,提示函,意见书,机制\n");
    tally = tally_new(fixture);
    tally_expect(tally, "乙市", "reminders", "missing");
    tally_expect(tally, "某省", "reminders", "missing");
    tally_free(tally);
}

/* What intake would have given for one row of wages. */
static void
take_wages(struct intake_taker taker, const struct survey *survey,
           const struct region *city, int64_t amount)
{
    const struct form *form = survey->forms[1];
    const struct intake_file file = {.city = city, .form = form};
    const struct amount amounts[] = {
        {false, 0}, {false, 0}, {true, amount}, {true, 1}};
    const struct intake_row row = {
        .form = form,
        .city = city,
        .region = city,
        .period = {2024, 2, 29},
        .amounts = amounts,
    };
    void *partial = taker.open(taker.taker, &file);

    taker.row(partial, &row);
    taker.merge(taker.taker, partial);
}

static void
expect_told(struct fixture *fixture, size_t i, const char *file,
            size_t office)
{
    const struct finding *finding = findings_get(fixture->findings, i);

    g_assert_cmpstr(finding->at.file, ==, file);
    g_assert_cmpuint(finding->detail.office, ==, office);
}

static void
a_sum_beyond_64_bits_is_told_and_never_wraps(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally = {.fixture = fixture};
    struct intake_taker taker;
    struct intake_file files[2];
    struct intake intake = {files, 2, 2};
    const struct region *const *cities;

    fixture_read(fixture);
    cities = fixture->survey->province->items;
    taker = figures_taker(fixture->arena, fixture->survey, &tally.figures);
    take_wages(taker, fixture->survey, cities[0], INT64_MAX);
    take_wages(taker, fixture->survey, cities[1], INT64_MAX);
    take_wages(taker, fixture->survey, cities[1], 1);
    for (size_t i = 0; i < 2; i++)
        files[i] = (struct intake_file){.name = cities[i]->code,
                                        .city = cities[i],
                                        .form = fixture->survey->forms[1],
                                        .readable = true};
    figures_close(tally.figures, &intake, fixture->findings);
    fixture_expect(fixture, "sum-too-large:0:0 sum-too-large:0:0");
    expect_told(fixture, 0, cities[1]->code, 2);
    expect_told(fixture, 1, "submissions", 0);
    tally_expect(tally, "甲市", "wages > 0", "true");
    tally_expect(tally, "乙市", "wages", "overflow");
    tally_expect(tally, "某省", "wages / workers", "overflow");
    tally_expect(tally, "某省", "workers", "3");
    tally_free(tally);
}

static void
cells_are_counted(void)
{
    struct tally tally = tally_new(tally_fixture());
    const struct survey *survey = tally.fixture->survey;
    struct figure figure =
        figures_get(tally.figures, survey_measure(survey, "both"),
                    survey->province, PERIOD_WHOLE);

    g_assert_cmpuint(figure.n_cells, ==, 10);
    tally_free(tally);
}

static void
the_file_of_a_form_is_known(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;
    const struct survey *survey;
    const struct region *const *cities;

    drop(fixture, "submissions/200/wages.csv");
    tally = tally_new(fixture);
    survey = fixture->survey;
    cities = survey->province->items;
    g_assert_cmpstr(
        figures_file(tally.figures, survey->forms[0], cities[0])->name, ==,
        "submissions/甲市/letters.csv");
    g_assert_null(figures_file(tally.figures, survey->forms[1], cities[1]));
    tally_free(tally);
}

/* A form whose rows say of which city they are. */
static struct tally
tally_of_all_cities(const char *rows)
{
    static const char forms[] =
        "resources:\n"
        "  - name: letters\n"
        "    title: 文书\n"
        "    files: [letters]\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: reminders, type: integer, unit: 份,"
        " title: 提示函, constraints: {required: true}}\n"
        "        - {name: city, type: string, role: city, title: 市,"
        " constraints: {required: true}}\n"
        "        - {name: county, type: string, role: region, title: 县}\n"
        "        - {name: month, type: yearmonth, role: period,"
        " title: 月份}\n";
    struct fixture *fixture = fixture_new();
    g_autofree char *text = g_strconcat("市,县,月份,提示函\n", rows, NULL);

    fixture_write(fixture, "templates/small/forms.yaml", forms);
    fixture_write_figures(fixture, "measures: []\n");
    drop(fixture, "submissions/甲市/letters.csv");
    drop(fixture, "submissions/200/letters.csv");
    fixture_write(fixture, "submissions/某省/letters.csv", text);
    return tally_new(fixture);
}

static void
one_file_of_all_cities_counts_like_one_of_each(void)
{
    struct tally tally = tally_of_all_cities(
        "甲市,东区,2024-01,10\n甲市,,2024-02,5\n乙市,东区,2024-01,7\n");
    const struct survey *survey = tally.fixture->survey;

    fixture_expect(tally.fixture, "");
    tally_expect(tally, "101", "reminders", "10");
    tally_expect(tally, "102", "reminders", "blank");
    tally_expect(tally, "甲市", "reminders", "15");
    tally_expect(tally, "201", "reminders", "7");
    tally_expect(tally, "乙市", "reminders", "7");
    tally_expect(tally, "某省", "reminders", "22");
    g_assert_cmpstr(tally_month(tally, "某省", 1, "reminders"), ==, "17");
    for (size_t i = 0; i < 2; i++)
        g_assert_cmpstr(figures_file(tally.figures, survey->forms[0],
                                     survey->province->items[i])->name,
                        ==, "submissions/某省/letters.csv");
    g_assert_null(figures_file(tally.figures, survey->forms[0],
                               survey->province));
    tally_free(tally);
}

static void
a_city_that_is_not_in_the_file_of_all_is_missing(void)
{
    struct tally tally = tally_of_all_cities("甲市,东区,2024-01,10\n");

    tally_expect(tally, "甲市", "reminders", "10");
    tally_expect(tally, "乙市", "reminders", "missing");
    tally_expect(tally, "201", "reminders", "missing");
    tally_expect(tally, "某省", "reminders", "missing");
    g_assert_null(figures_file(tally.figures,
                               tally.fixture->survey->forms[0],
                               tally.fixture->survey->province->items[1]));
    tally_free(tally);
}

/* The name of the city's file of two. */
static const char *
file_of_two(bool first_readable, bool second_readable)
{
    struct fixture *fixture = tally_fixture();
    struct figures *figures;
    const struct region *city;
    const struct form *form;
    const char *name;

    fixture_read(fixture);
    city = fixture->survey->province->items[0];
    form = fixture->survey->forms[0];
    struct intake_file files[] = {
        {.name = "of no form", .city = city, .readable = true},
        {.name = "first", .city = city, .form = form,
         .readable = first_readable},
        {.name = "second", .city = city, .form = form,
         .readable = second_readable},
        {.name = "beyond", .city = city, .form = form, .readable = true},
    };
    struct intake intake = {files, G_N_ELEMENTS(files) - 1, 0};
    figures_taker(fixture->arena, fixture->survey, &figures);
    figures_close(figures, &intake, fixture->findings);
    name = figures_file(figures, form, city)->name;
    fixture_free(fixture);
    return name;
}

static void
of_two_files_the_first_that_could_be_read_counts(void)
{
    g_assert_cmpstr(file_of_two(true, true), ==, "first");
    g_assert_cmpstr(file_of_two(true, false), ==, "first");
    g_assert_cmpstr(file_of_two(false, true), ==, "second");
    g_assert_cmpstr(file_of_two(false, false), ==, "first");
}

static void
a_county_without_rows_has_no_blanks(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;
    const struct measure *systems;
    const struct region *const *cities;

    drop(fixture, "submissions/200/letters.csv");
    tally = tally_new(fixture);
    systems = survey_measure(fixture->survey, "systems");
    cities = fixture->survey->province->items;
    /* One blank of two rows; no file. */
    g_assert_cmpuint(
        figures_blanks(tally.figures, systems, cities[0]->items[0]), ==, 1);
    g_assert_cmpuint(
        figures_blanks(tally.figures, systems, cities[1]->items[0]), ==, 0);
    tally_free(tally);
}

static void
check_given(struct tally tally, const char *region, int month,
            struct figures_given expected)
{
    const struct survey *survey = tally.fixture->survey;
    const struct figures_given given = figures_given(
        tally.figures, survey_measure(survey, "reminders")->field,
        survey_region(survey, survey->province, region), month);

    g_assert_cmpint(given.value, ==, expected.value);
    g_assert_cmpuint(given.n_cells, ==, expected.n_cells);
    g_assert_false(given.overflow);
}

static void
what_a_city_gave_itself_is_without_its_counties(void)
{
    struct tally tally = tally_new(tally_fixture());

    check_given(tally, "甲市", -1, (struct figures_given){4, 1, false});
    check_given(tally, "甲市", 2, (struct figures_given){4, 1, false});
    check_given(tally, "甲市", 0, (struct figures_given){0});
    check_given(tally, "101", -1, (struct figures_given){30, 2, false});
    check_given(tally, "101", 1, (struct figures_given){20, 1, false});
    check_given(tally, "乙市", -1, (struct figures_given){0});
    tally_free(tally);
}

static void
who_sent_no_file_gave_nothing(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    drop(fixture, "submissions/200/letters.csv");
    tally = tally_new(fixture);
    check_given(tally, "乙市", -1, (struct figures_given){0});
    check_given(tally, "201", 0, (struct figures_given){0});
    tally_free(tally);
}

/* Of the whole period and of each month: three fields of four regions and two
 * of three. */
static void
only_regions_with_rows_have_sums(void)
{
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpuint(figures_sums(tally.figures), ==,
                     (4 * 3 + 3 * 2) *
                         (tally.fixture->survey->n_months + 1));
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/fold/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(counties_add_up_to_the_city_and_cities_to_the_province);
    ADD(months_are_kept_apart);
    ADD(a_month_without_a_report_is_blank_but_one_without_events_is_zero);
    ADD(a_missing_file_makes_city_and_province_missing);
    ADD(the_first_city_is_missed_like_any_other);
    ADD(a_city_may_begin_later_in_the_year);
    ADD(an_optional_column_may_be_left_blank_by_some);
    ADD(a_county_without_rows_is_blank);
    ADD(a_file_without_rows_is_missing_not_zero);
    ADD(a_sum_beyond_64_bits_is_told_and_never_wraps);
    ADD(cells_are_counted);
    ADD(one_file_of_all_cities_counts_like_one_of_each);
    ADD(a_city_that_is_not_in_the_file_of_all_is_missing);
    ADD(of_two_files_the_first_that_could_be_read_counts);
    ADD(the_file_of_a_form_is_known);
    ADD(a_county_without_rows_has_no_blanks);
    ADD(what_a_city_gave_itself_is_without_its_counties);
    ADD(who_sent_no_file_gave_nothing);
    ADD(only_regions_with_rows_have_sums);
    return g_test_run();
}

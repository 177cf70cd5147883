/* Rows one by one and rows that came added up. */
#include "sums.h"

#include <glib.h>

#include "base/arena.h"
#include "tally.h"

/* Wages: the region, the month, wages and workers. */
enum { WAGES = 2, WORKERS = 3 };

struct desk {
    struct tally tally;
    const struct survey *survey;
    const struct form *form;
    const struct region *city, *county, *other;
    struct sums_shape *shape;
};

static struct desk
desk_new(void)
{
    struct desk desk = {.tally = tally_new(tally_fixture())};

    desk.survey = desk.tally.fixture->survey;
    desk.form = survey_form(desk.survey, "wages");
    desk.city = desk.survey->province->items[0];
    desk.county = desk.city->items[0];
    desk.other = desk.city->items[1];
    desk.shape =
        sums_shape_new(desk.tally.fixture->arena, desk.survey, desk.form);
    return desk;
}

static void
take(struct desk desk, struct sums *sums, const struct region *region,
     struct date period, struct amount wages, struct amount workers)
{
    struct amount amounts[] = {{false, 0}, {false, 0}, wages, workers};
    struct intake_row row = {.form = desk.form, .city = desk.city,
                             .region = region, .period = period,
                             .amounts = amounts};

    g_assert_cmpuint(desk.form->n_fields, ==, G_N_ELEMENTS(amounts));
    sums_take(sums, &row);
}

static void
take_group(struct desk desk, struct sums *sums, const struct region *region,
           int month, size_t n, struct intake_sum wages,
           struct intake_sum workers)
{
    struct intake_sum added[] = {{0, 0}, {0, 0}, wages, workers};
    struct intake_group group = {.form = desk.form, .region = region,
                                 .month = month, .n_rows = n, .sums = added};

    sums_take_group(sums, &group);
}

/* value cells/blanks, "!" where it is too large; "-" where there are no
 * rows. */
static void
expect(struct desk desk, const struct sums *sums, const struct region *region,
       int month, size_t field, const char *text)
{
    const struct sum *sum =
        sums_get(sums, region, month, desk.form->fields[field]);
    g_autofree char *said =
        sum == NULL ? g_strdup("-")
        : sum->overflow
            ? g_strdup_printf("! %u/%u", sum->n_cells, sum->n_blanks)
            : g_strdup_printf("%" G_GINT64_FORMAT " %u/%u", sum->value,
                              sum->n_cells, sum->n_blanks);

    g_assert_cmpstr(said, ==, text);
}

static const struct date february = {2024, 2, 0}, december = {2024, 12, 0};

static void
expect_rows(struct desk desk, const struct sums *sums)
{
    expect(desk, sums, desk.county, 1, WAGES, "75 2/1");
    expect(desk, sums, desk.county, 1, WORKERS, "3 1/2");
    expect(desk, sums, desk.county, 11, WAGES, "9 1/0");
    expect(desk, sums, desk.county, 11, WORKERS, "0 0/1");
    expect(desk, sums, desk.county, 0, WAGES, "0 0/0");
    expect(desk, sums, desk.county, 10, WAGES, "0 0/0");
    expect(desk, sums, desk.county, -1, WAGES, "84 3/1");
    expect(desk, sums, desk.county, -1, WORKERS, "3 1/3");
    expect(desk, sums, desk.other, -1, WAGES, "-");
    expect(desk, sums, desk.city, -1, WAGES, "-");
}

static void
rows_are_counted_in_their_month_and_in_the_whole_period(void)
{
    struct desk desk = desk_new();
    const struct amount none = {false, 7};

    for (int i = 0; i < 2; i++) {
        struct sums *sums = sums_new(
            desk.shape, i == 0 ? desk.city : desk.survey->province);

        take(desk, sums, desk.county, february, (struct amount){true, 50},
             (struct amount){true, 3});
        take(desk, sums, desk.county, february, (struct amount){true, 25},
             none);
        take(desk, sums, desk.county, february, none, none);
        take(desk, sums, desk.county, december, (struct amount){true, 9},
             none);
        expect_rows(desk, sums);
        sums_free(sums);
    }
    tally_free(desk.tally);
}

static void
rows_that_came_added_up_count_as_the_rows(void)
{
    struct desk desk = desk_new();

    for (int i = 0; i < 2; i++) {
        struct sums *sums = sums_new(
            desk.shape, i == 0 ? desk.city : desk.survey->province);

        take_group(desk, sums, desk.county, 1, 3, (struct intake_sum){75, 2},
                   (struct intake_sum){3, 1});
        take_group(desk, sums, desk.county, 11, 1, (struct intake_sum){9, 1},
                   (struct intake_sum){0, 0});
        expect_rows(desk, sums);
        sums_free(sums);
    }
    tally_free(desk.tally);
}

static void
a_row_without_a_month_counts_in_the_whole_period_alone(void)
{
    struct desk desk = desk_new();
    struct sums *sums = sums_new(desk.shape, desk.city);

    take(desk, sums, desk.city, (struct date){2024, 0, 0},
         (struct amount){true, 50}, (struct amount){true, 3});
    expect(desk, sums, desk.city, -1, WAGES, "50 1/0");
    for (int month = 0; month < 12; month++)
        expect(desk, sums, desk.city, month, WAGES, "0 0/0");
    take(desk, sums, desk.city, (struct date){2024, 1, 0},
         (struct amount){true, 1}, (struct amount){true, 1});
    expect(desk, sums, desk.city, 0, WAGES, "1 1/0");
    sums_free(sums);
    tally_free(desk.tally);
}

static void
what_is_too_large_is_told_and_not_cut_off(void)
{
    struct desk desk = desk_new();
    const struct intake_sum one = {1, 1};
    struct sums *sums = sums_new(desk.shape, desk.city);

    take_group(desk, sums, desk.county, 1, 2,
               (struct intake_sum){(int128)INT64_MAX + 1, 2}, one);
    expect(desk, sums, desk.county, 1, WAGES, "! 2/0");
    expect(desk, sums, desk.county, -1, WAGES, "! 2/0");
    expect(desk, sums, desk.county, 1, WORKERS, "1 1/1");
    take_group(desk, sums, desk.other, 1, 2,
               (struct intake_sum){INT64_MAX, 2}, one);
    expect(desk, sums, desk.other, 1, WAGES, "9223372036854775807 2/0");
    take_group(desk, sums, desk.other, 2, 1, one, one);
    expect(desk, sums, desk.other, -1, WAGES, "! 3/0");
    sums_free(sums);
    tally_free(desk.tally);
}

static void
sums_of_the_province_are_handed_to_the_city(void)
{
    struct desk desk = desk_new();
    struct sums *sums = sums_new(desk.shape, desk.city);
    const struct intake_sum some = {75, 2}, one = {3, 1};

    for (size_t i = 0; i < 2; i++) {
        struct sums *all = sums_new(desk.shape, desk.survey->province);

        take_group(desk, all, desk.county, 1, 3, some, one);
        take_group(desk, all, desk.city, 1, 3, one, one);
        take_group(desk, all, desk.survey->province->items[1], 1, 3, some,
                   one);
        sums_merge(sums, all);
        sums_free(all);
    }
    expect(desk, sums, desk.county, 1, WAGES, "150 4/2");
    expect(desk, sums, desk.city, -1, WAGES, "6 2/4");
    expect(desk, sums, desk.other, 1, WAGES, "-");
    sums_free(sums);
    tally_free(desk.tally);
}

static void
a_number_in_the_first_column_counts_as_the_others(void)
{
    struct fixture *fixture = fixture_new();
    struct tally tally = {.fixture = fixture};
    struct amount amounts[] = {{true, 50}, {false, 0}, {false, 0}};
    struct intake_sum added[] = {{75, 2}, {0, 0}, {0, 0}};
    struct desk desk;
    struct sums *sums;

    fixture_write_tallies(fixture);
    fixture_read(fixture);
    g_assert_nonnull(fixture->survey);
    desk = (struct desk){.tally = tally, .survey = fixture->survey,
                         .form = survey_form(fixture->survey, "tallies"),
                         .city = fixture->survey->province->items[0]};
    desk.shape = sums_shape_new(fixture->arena, desk.survey, desk.form);
    sums = sums_new(desk.shape, desk.city);
    sums_take(sums, &(struct intake_row){.form = desk.form, .city = desk.city,
                                         .region = desk.city,
                                         .period = february,
                                         .amounts = amounts});
    sums_take_group(sums, &(struct intake_group){.form = desk.form,
                                                 .region = desk.city,
                                                 .month = 1, .n_rows = 3,
                                                 .sums = added});
    expect(desk, sums, desk.city, 1, 0, "125 3/1");
    expect(desk, sums, desk.city, -1, 0, "125 3/1");
    sums_free(sums);
    tally_free(tally);
}

static void
each_county_has_sums_of_its_own_to_the_last(void)
{
    struct fixture *fixture = tally_fixture();
    struct desk desk = {.tally = {.fixture = fixture}};
    struct sums *sums;

    fixture_write(fixture, "regions.csv",
                  "code,name,name_en,parent,row,column\n"
                  "100,甲市,Alpha,,0,0\n101,东区,East,100,,\n"
                  "102,西县,West,100,,\n103,北县,North,100,,\n"
                  "200,乙市,Beta,,0,1\n201,东区,East,200,,\n");
    fixture_read(fixture);
    g_assert_nonnull(fixture->survey);
    desk.survey = fixture->survey;
    desk.form = survey_form(desk.survey, "wages");
    desk.city = desk.survey->province->items[0];
    desk.shape = sums_shape_new(fixture->arena, desk.survey, desk.form);
    sums = sums_new(desk.shape, desk.city);
    g_assert_cmpuint(desk.city->n, ==, 3);
    for (size_t i = 0; i < desk.city->n; i++)
        take(desk, sums, desk.city->items[i], february,
             (struct amount){true, 10 + (int64_t)i},
             (struct amount){true, 1});
    expect(desk, sums, desk.city, 1, WAGES, "-");
    expect(desk, sums, desk.city->items[0], 1, WAGES, "10 1/0");
    expect(desk, sums, desk.city->items[1], 1, WAGES, "11 1/0");
    expect(desk, sums, desk.city->items[2], 1, WAGES, "12 1/0");
    sums_free(sums);
    tally_free(desk.tally);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sums/rows", rows_are_counted_in_their_month_and_in_the_whole_period);
    g_test_add_func("/sums/rows-added-up", rows_that_came_added_up_count_as_the_rows);
    g_test_add_func("/sums/without-a-month",
                    a_row_without_a_month_counts_in_the_whole_period_alone);
    g_test_add_func("/sums/too-large", what_is_too_large_is_told_and_not_cut_off);
    g_test_add_func("/sums/of-the-province",
                    sums_of_the_province_are_handed_to_the_city);
    g_test_add_func("/sums/first-column",
                    a_number_in_the_first_column_counts_as_the_others);
    g_test_add_func("/sums/each-county",
                    each_county_has_sums_of_its_own_to_the_last);
    return g_test_run();
}

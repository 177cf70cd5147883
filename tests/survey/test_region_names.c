#include <glib.h>

#include "fixture.h"

static void
expect_city(struct fixture *fixture, const char *name, const char *code)
{
    const struct region *city = survey_city(fixture->survey, name);

    g_assert_cmpstr(city == NULL ? NULL : city->code, ==, code);
}

static void
expect_region(struct fixture *fixture, const struct region *within,
              const char *name, const char *code)
{
    const struct region *region =
        survey_region(fixture->survey, within, name);

    g_assert_cmpstr(region == NULL ? NULL : region->code, ==, code);
}

static void
a_city_is_known_by_code_names_and_without_its_ending(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "regions.csv",
                  "code,name,name_en,parent\n"
                  "100,甲城市,Alpha,\n200,乙市,Beta,\n300,丙城,,\n");
    fixture_read(fixture);
    expect_city(fixture, "100", "100");
    expect_city(fixture, "甲城", "100");
    expect_city(fixture, " 甲 城 市", "100");
    expect_city(fixture, "ALPHA", "100");
    expect_city(fixture, "丙城市", "300");
    expect_city(fixture, "丙城区", NULL);
    expect_city(fixture, "乙", NULL);
    expect_city(fixture, "丁", NULL);
    fixture_free(fixture);
}

static void
a_county_is_looked_for_within_its_city(void)
{
    struct fixture *fixture = fixture_new();
    const struct region *const *cities;

    fixture_write(fixture, "regions.csv",
                  "code,name,parent\n100,甲市,\n200,乙市,\n"
                  "101,鼓楼区,100\n102,西县,100\n201,鼓楼区,200\n"
                  "202,江阴市,200\n203,沿海,200\n");
    fixture_read(fixture);
    cities = fixture->survey->province->items;
    expect_region(fixture, cities[0], "鼓楼", "101");
    expect_region(fixture, cities[1], "鼓楼区", "201");
    expect_region(fixture, fixture->survey->province, "鼓楼区", NULL);
    expect_region(fixture, fixture->survey->province, "江阴", "202");
    expect_region(fixture, cities[0], "江阴", NULL);
    expect_region(fixture, cities[1], "沿海县", "203");
    expect_region(fixture, cities[0], "西", NULL);
    expect_region(fixture, cities[0], "甲市", "100");
    expect_region(fixture, cities[0], "101", "101");
    expect_region(fixture, cities[0]->items[0], "101", "101");
    expect_region(fixture, cities[0]->items[0], "102", NULL);
    expect_region(fixture, fixture->survey->province, "某省", "");
    fixture_free(fixture);
}

static void
an_ending_is_left_out_only_where_it_is_clear(void)
{
    struct fixture *fixture = fixture_new();
    const struct region *city;

    fixture_write(fixture, "regions.csv",
                  "code,name,parent\n100,甲市,\n200,乙市,\n"
                  "101,海门市,100\n102,海门区,100\n");
    fixture_read(fixture);
    city = fixture->survey->province->items[0];
    expect_region(fixture, city, "海门", NULL);
    expect_region(fixture, city, "海门区", "102");
    fixture_free(fixture);
}

#define ADD(function)                                                         \
    g_test_add_func("/region_names/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_city_is_known_by_code_names_and_without_its_ending);
    ADD(a_county_is_looked_for_within_its_city);
    ADD(an_ending_is_left_out_only_where_it_is_clear);
    return g_test_run();
}

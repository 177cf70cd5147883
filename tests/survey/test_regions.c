#include <glib.h>

#include "fixture.h"

static struct fixture *
read_with(const char *regions)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "regions.csv", regions);
    fixture_read(fixture);
    return fixture;
}

static void
expect(const char *regions, const char *findings)
{
    struct fixture *fixture = read_with(regions);

    fixture_expect(fixture, findings);
    fixture_free(fixture);
}

#define CITIES "code,name,parent,row,column\n100,甲市,,0,0\n200,乙市,,0,1\n"

static void
cities_are_followed_by_their_counties(void)
{
    static const char *const order[] = {"某省", "甲市", "东区",
                                        "西县", "乙市", "东区"};
    struct fixture *fixture = fixture_new();
    const struct survey *survey;

    fixture_read(fixture);
    survey = fixture->survey;
    g_assert_cmpuint(survey->n_regions, ==, 6);
    for (size_t i = 0; i < 6; i++) {
        g_assert_cmpstr(survey->regions[i]->name.in[LANGUAGE_ZH], ==,
                        order[i]);
        g_assert_cmpuint(survey->regions[i]->index, ==, i);
    }
    g_assert_true(survey->regions[3]->parent == survey->regions[1]);
    g_assert_cmpuint(survey->regions[3]->position, ==, 1);
    g_assert_cmpint(survey->regions[4]->column, ==, 1);
    g_assert_cmpint(survey->regions[2]->row, ==, -1);
    fixture_free(fixture);
}

static void
a_parent_may_stand_below_its_counties(void)
{
    struct fixture *fixture = read_with(
        "name,parent\n东区,甲市\n甲市,\n乙市,\n");

    g_assert_cmpstr(fixture->survey->regions[2]->name.in[LANGUAGE_ZH], ==,
                    "东区");
    fixture_free(fixture);
}

static void
the_province_may_have_a_row_with_its_code(void)
{
    struct fixture *fixture = read_with(
        "code,name,parent\n1,某省,\n100,甲市,1\n200,乙市,某省\n");

    fixture_expect(fixture, "");
    g_assert_cmpstr(fixture->survey->province->code, ==, "1");
    g_assert_cmpuint(fixture->survey->province->n, ==, 2);
    fixture_free(fixture);
}

static void
names_are_unique_within_their_parent(void)
{
    expect(CITIES "300,甲市,,,\n", "region-repeated:4:2");
    expect(CITIES "101,东区,100,,\n102,东区,100,,\n", "region-repeated:5:2");
    expect(CITIES "101,东区,100,,\n201,东区,200,,\n", "");
    expect(CITIES "100,丙市,,,\n", "region-repeated:4:1");
}

static void
no_two_cities_share_a_tile(void)
{
    expect(CITIES "300,丙市,,0,1\n", "region-tile-taken:4:4");
    expect(CITIES "300,丙市,,-1,1\n", "region-tile:4:4");
    expect(CITIES "300,丙市,,1,a\n", "region-tile:4:5");
}

static void
an_unknown_parent_names_the_nearest(void)
{
    struct fixture *fixture = read_with(CITIES "101,东区,丁市,,\n");

    fixture_expect(fixture, "region-parent-unknown:4:3");
    fixture_free(fixture);
    /* A county holds no counties. */
    expect(CITIES "101,东区,100,,\n102,某镇,101,,\n",
           "region-parent-unknown:5:3");
}

static void
a_row_needs_a_name(void)
{
    expect(CITIES "300,,,,\n", "region-unnamed:4:2");
}

static void
columns_are_known_by_their_head(void)
{
    expect("code,name,colunm\n100,甲市,0\n200,乙市,1\n",
           "table-column-unknown:1:3");
    expect("code,parent\n100,\n",
           "table-column-missing:1:0");
    expect("code,name,name\n100,甲市,甲市\n200,乙市,乙市\n",
           "table-column-repeated:1:3");
}

static void
many_counties_are_read_and_found(void)
{
    g_autoptr(GString) text = g_string_new("code,name,parent\n"
                                           "100,甲市,\n200,乙市,\n");
    struct fixture *fixture;
    enum { MANY = 100000 };

    for (int i = 0; i < MANY; i++)
        g_string_append_printf(text, "%d,镇%d县,100\n", 1000000 + i, i);
    fixture = read_with(text->str);
    g_assert_cmpuint(fixture->survey->n_regions, ==, MANY + 3);
    for (int i = 0; i < MANY; i++) {
        char name[32];
        const struct region *region;

        g_snprintf(name, sizeof name, "镇%d", i);
        region = survey_region(fixture->survey,
                               fixture->survey->province, name);
        g_assert_nonnull(region);
        g_assert_cmpuint(region->position, ==, i);
    }
    fixture_free(fixture);
}

#define ADD(function) g_test_add_func("/regions/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(cities_are_followed_by_their_counties);
    ADD(a_parent_may_stand_below_its_counties);
    ADD(the_province_may_have_a_row_with_its_code);
    ADD(names_are_unique_within_their_parent);
    ADD(no_two_cities_share_a_tile);
    ADD(an_unknown_parent_names_the_nearest);
    ADD(a_row_needs_a_name);
    ADD(columns_are_known_by_their_head);
    ADD(many_counties_are_read_and_found);
    return g_test_run();
}

#include "largest.h"

#include <glib.h>

#include "base/arena.h"
#include "province.h"

static struct inquiry
inquiry_of(struct province *province)
{
    struct fixture *fixture = province->fixture;

    province->figures = "plausibility: false\n";
    g_assert_cmpstr(province_check(province), ==, "");
    return (struct inquiry){.arena = fixture->arena,
                            .figures = province->counted,
                            .survey = fixture->survey,
                            .limits = &fixture->survey->plausible,
                            .findings = fixture->findings};
}

static const struct field *
field_of(const struct inquiry *inquiry, const char *name)
{
    return survey_measure(inquiry->survey, name)->field;
}

static const struct region *
region_of(const struct inquiry *inquiry, const char *name)
{
    return survey_region(inquiry->survey, inquiry->survey->province, name);
}

static void
blanks_and_zeros_are_no_parts(void)
{
    struct province *province = province_new();
    struct inquiry inquiry;
    struct largest largest;

    for (size_t month = 0; month < MONTHS; month++) {
        province->cells[3][SYSTEMS][month] = month == 0 ? 0 : -1;
        province->cells[4][SYSTEMS][month] = (int64_t)month - 1;
    }
    province->last[3][SYSTEMS] = province->last[4][SYSTEMS] = 0;
    inquiry = inquiry_of(province);
    g_assert_false(largest_cell(&inquiry, field_of(&inquiry, "systems"),
                                region_of(&inquiry, "丁市"), &largest));
    g_assert_cmpuint(largest.n, ==, 0);
    g_assert_true(largest_cell(&inquiry, field_of(&inquiry, "systems"),
                               region_of(&inquiry, "戊市"), &largest));
    g_assert_cmpuint(largest.n, ==, 10);
    g_assert_cmpint((int64_t)largest.value.num, ==, 10);
    g_assert_cmpint((int64_t)largest.second.num, ==, 9);
    g_assert_cmpstr(largest.text, ==, "10");
    g_assert_cmpstr(largest.at.file, ==, "submissions/戊市/letters.csv");
    g_assert_cmpint(largest.at.row, ==, 13);
    g_assert_cmpint(largest.at.column, ==, 5);
    province_free(province);
}

static void
a_county_has_its_own_rows_only(void)
{
    struct province *province = province_new();
    struct inquiry inquiry;
    struct largest largest;

    province->cells[0][SYSTEMS][1] = 91;
    province->cells[0][SYSTEMS][7] = 92;
    inquiry = inquiry_of(province);
    g_assert_true(largest_cell(&inquiry, field_of(&inquiry, "systems"),
                               region_of(&inquiry, "101"), &largest));
    g_assert_cmpstr(largest.text, ==, "91");
    g_assert_cmpuint(largest.n, ==, MONTHS / 2);
    g_assert_true(largest_county(&inquiry, field_of(&inquiry, "systems"),
                                 region_of(&inquiry, "甲市"), &largest));
    g_assert_cmpuint(largest.n, ==, 2);
    g_assert_nonnull(largest.county);
    g_assert_false(largest_county(&inquiry, field_of(&inquiry, "systems"),
                                  region_of(&inquiry, "乙市"), &largest));
    province_free(province);
}

#define ADD(function) g_test_add_func("/largest/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(blanks_and_zeros_are_no_parts);
    ADD(a_county_has_its_own_rows_only);
    return g_test_run();
}

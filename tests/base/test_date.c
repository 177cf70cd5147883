#include "base/date.h"

#include <glib.h>

#define TEST(name) g_test_add_func("/base/date/" #name, name)

static bool
is_valid(int year, int month, int day)
{
    return date_is_valid((struct date){year, month, day});
}

static void
validity_agrees_with_glib_on_every_day_of_400_years(void)
{
    for (int year = 1800; year < 2200; year++)
        for (int month = 1; month <= 13; month++)
            for (int day = 1; day <= 32; day++)
                g_assert_cmpint(is_valid(year, month, day), ==,
                                g_date_valid_dmy((GDateDay)day,
                                                 (GDateMonth)month,
                                                 (GDateYear)year));
}

static void
a_month_or_a_year_alone_is_valid(void)
{
    g_assert_true(is_valid(2024, 0, 0));
    g_assert_true(is_valid(2024, 12, 0));
    g_assert_false(is_valid(2024, 0, 1));
    g_assert_false(is_valid(0, 1, 1));
    g_assert_false(is_valid(10000, 1, 1));
    g_assert_false(is_valid(2024, -1, 0));
    g_assert_false(is_valid(2024, 1, -1));
}

static void
dates_are_ordered_and_a_missing_part_comes_first(void)
{
    static const struct date ordered[] = {
        {2023, 0, 0}, {2023, 12, 31}, {2024, 0, 0}, {2024, 1, 0},
        {2024, 1, 1}, {2024, 1, 31},  {2024, 2, 1},
    };
    for (int i = 0; i < (int)G_N_ELEMENTS(ordered); i++)
        for (int j = 0; j < (int)G_N_ELEMENTS(ordered); j++)
            g_assert_cmpint(date_compare(ordered[i], ordered[j]), ==,
                            (i > j) - (i < j));
}

static void
month_numbers_count_months(void)
{
    int december = date_month_number((struct date){2023, 12, 31});
    int january = date_month_number((struct date){2024, 1, 1});
    g_assert_cmpint(january - december, ==, 1);
    g_assert_cmpint(date_month_number((struct date){2024, 0, 0}), ==, january);
    g_assert_cmpint(date_month_number((struct date){2025, 1, 0}), ==,
                    january + 12);
}

static void
check_iso(const char *text, int year, int month, int day)
{
    struct date date;
    g_assert_true(date_read_iso(text, &date));
    g_assert_cmpint(date.year, ==, year);
    g_assert_cmpint(date.month, ==, month);
    g_assert_cmpint(date.day, ==, day);
}

static void
iso_dates_are_read(void)
{
    check_iso("2024", 2024, 0, 0);
    check_iso("2024-03", 2024, 3, 0);
    check_iso("2024-02-29", 2024, 2, 29);
}

static void
other_dates_are_refused_and_leave_the_value_alone(void)
{
    static const char *const texts[] = {
        "",
        "24",
        "2024-",
        "2024-3",
        "2024-13",
        "2024-00",
        "2024-01-00",
        "2023-02-29",
        "2024-03-1",
        "2024-03-01 ",
        " 2024",
        "2024/03/01",
        "2024-03-01T00:00",
        "0000",
        "20240301",
        "+024",
        "2024-03-01-",
        "２０２４",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct date date = {1, 2, 3};
        g_assert_false(date_read_iso(texts[i], &date));
        g_assert_cmpint(date.year, ==, 1);
        g_assert_cmpint(date.day, ==, 3);
    }
}

static void
serial_days_agree_with_glib(void)
{
    GDate expected;
    g_date_clear(&expected, 1);
    g_date_set_dmy(&expected, 1, G_DATE_MARCH, 1900);
    for (long serial = 61; serial < 150000; serial++) {
        struct date date;
        g_assert_true(date_of_serial(serial, &date));
        g_assert_cmpint(date.year, ==, g_date_get_year(&expected));
        g_assert_cmpint(date.month, ==, (int)g_date_get_month(&expected));
        g_assert_cmpint(date.day, ==, g_date_get_day(&expected));
        g_date_add_days(&expected, 1);
    }
}

static void
check_serial(long serial, int year, int month, int day)
{
    struct date date;
    g_assert_true(date_of_serial(serial, &date));
    g_assert_cmpint(date_compare(date, (struct date){year, month, day}), ==, 0);
}

static void
the_ends_of_the_serial_days(void)
{
    struct date date = {1, 2, 3};
    check_serial(1, 1900, 1, 1);
    check_serial(59, 1900, 2, 28);
    check_serial(61, 1900, 3, 1);
    check_serial(45292, 2024, 1, 1);
    check_serial(2958465, 9999, 12, 31);
    g_assert_false(date_of_serial(-1, &date));
    g_assert_false(date_of_serial(0, &date));
    g_assert_false(date_of_serial(2958466, &date));
    g_assert_cmpint(date.day, ==, 3);
}

static void
the_29_february_1900_of_excel_never_was(void)
{
    struct date date;
    g_assert_false(date_of_serial(60, &date));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(validity_agrees_with_glib_on_every_day_of_400_years);
    TEST(a_month_or_a_year_alone_is_valid);
    TEST(dates_are_ordered_and_a_missing_part_comes_first);
    TEST(month_numbers_count_months);
    TEST(iso_dates_are_read);
    TEST(other_dates_are_refused_and_leave_the_value_alone);
    TEST(serial_days_agree_with_glib);
    TEST(the_ends_of_the_serial_days);
    TEST(the_29_february_1900_of_excel_never_was);
    return g_test_run();
}

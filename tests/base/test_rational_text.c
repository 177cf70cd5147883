#include <glib.h>
#include <stdlib.h>

#include "base/rational.h"

#define TEST(name) g_test_add_func("/base/rational_text/" #name, name)

__extension__ typedef unsigned __int128 uint128;

#define LARGEST ((int128)(~(uint128)0 >> 1))

static void
check_read(const char *text, int128 num, int128 den)
{
    struct rational result;
    g_assert_true(rational_read(text, &result));
    g_assert_true(result.num == num);
    g_assert_true(result.den == den);
}

static void
numbers_are_read_exactly(void)
{
    check_read("0", 0, 1);
    check_read("-0.00", 0, 1);
    check_read("12.50", 25, 2);
    check_read("-12.50", -25, 2);
    check_read("007", 7, 1);
    check_read("0.1", 1, 10);
    check_read("100", 100, 1);
}

static void
zeros_at_either_end_take_no_room(void)
{
    check_read("0000000000000000000000000000000000000000000000000005", 5, 1);
    check_read("1.00000000000000000000000000000000000000000000000000", 1, 1);
    check_read("1.50000000000000000000000000000000000000000000000000", 3, 2);
    check_read("170141183460469231731687303715884105727", LARGEST, 1);
    check_read("-170141183460469231731687303715884105727", -LARGEST, 1);
    check_read("17014118346046923173168730371588410572.00", LARGEST / 10, 1);
}

static void
whatever_else_is_refused_and_leaves_the_result_alone(void)
{
    static const char *const texts[] = {
        "",
        "-",
        ".",
        ".5",
        "5.",
        "-.5",
        "+5",
        "1,000",
        "1 0",
        " 1",
        "1 ",
        "1.2.3",
        "1e3",
        "0x10",
        "--1",
        "１",
        "1.5-",
        "nan",
        "1..0",
        "1.0.0",
        "5.-",
        "170141183460469231731687303715884105728",
        "1.0000000000000000000000000000000000000001",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct rational result = {7, 3};
        g_test_message("%s", texts[i]);
        g_assert_false(rational_read(texts[i], &result));
        g_assert_true(result.num == 7 && result.den == 3);
    }
}

static void
check_print(int128 units, int decimals, bool grouping, const char *expected)
{
    char buffer[RATIONAL_TEXT_MAX];
    g_assert_cmpstr(rational_print(units, decimals, grouping, buffer), ==,
                    expected);
}

static void
units_are_printed_with_their_decimals(void)
{
    check_print(0, 0, false, "0");
    check_print(0, 2, false, "0.00");
    check_print(-5, 2, false, "-0.05");
    check_print(5, 1, false, "0.5");
    check_print(120450, 2, false, "1204.50");
    check_print(-100, 0, false, "-100");
    check_print(12, -2, false, "1200");
    check_print(0, -2, false, "0");
}

static void
groups_of_three_are_counted_from_the_point(void)
{
    check_print(100, 0, true, "100");
    check_print(1000, 0, true, "1,000");
    check_print(-123456, 0, true, "-123,456");
    check_print(1234567, 0, true, "1,234,567");
    check_print(123456789, 4, true, "12,345.6789");
    check_print(12345, 4, true, "1.2345");
    check_print(12, -3, true, "12,000");
}

static void
the_largest_numbers_fit_the_buffer(void)
{
    check_print(LARGEST, 0, true,
                "170,141,183,460,469,231,731,687,303,715,884,105,727");
    check_print(-LARGEST - 1, 0, true,
                "-170,141,183,460,469,231,731,687,303,715,884,105,728");
    check_print(-LARGEST, 38, true,
                "-1.70141183460469231731687303715884105727");
    check_print(-1, 38, true, "-0.00000000000000000000000000000000000001");
    check_print(1, -38, true,
                "100,000,000,000,000,000,000,000,000,000,000,000,000");
}

/* The mistake is ours, so the program stops before it writes. */
static void
check_stops(int64_t units, int decimals)
{
    char buffer[RATIONAL_TEXT_MAX];
    if (g_test_subprocess()) {
        rational_print(units, decimals, true, buffer);
        exit(0);
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_failed();
}

static void
a_text_of_64_bytes_is_not_written(void)
{
    check_print(-100000000, -38, true,
                "-10,000,000,000,000,000,000,000,000,000,000,"
                "000,000,000,000,000");
    check_stops(-1000000000, -38);
}

static void
a_39th_decimal_is_not_written(void)
{
    check_stops(1, 39);
}

static void
a_39th_zero_is_not_written(void)
{
    check_stops(1, -39);
}

static void
numbers_are_written_exactly(void)
{
    static const struct {
        struct rational number;
        const char *text;
    } cases[] = {
        {{0, 1}, "0"},
        {{-20, 1}, "-20"},
        {{5, 2}, "2.5"},
        {{1, 1000000}, "0.000001"},
        {{1, 10000000}, "1/10000000"},
        {{-2, 3}, "-2/3"},
        {{LARGEST, 1}, "170141183460469231731687303715884105727"},
        {{LARGEST, 2}, "170141183460469231731687303715884105727/2"},
    };
    char buffer[RATIONAL_EXACT_MAX];

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(rational_exact(cases[i].number, buffer), ==,
                        cases[i].text);
}

static void
what_is_printed_is_read_again(void)
{
    for (int i = 0; i < 20000; i++) {
        char buffer[RATIONAL_TEXT_MAX];
        struct rational read;
        int decimals = g_test_rand_int_range(0, 6);
        int units = g_test_rand_int();
        rational_print(units, decimals, false, buffer);
        g_assert_true(rational_read(buffer, &read));
        g_assert_cmpint(
            rational_compare(read, rational_of_decimal(units, decimals)), ==,
            0);
    }
}

static void
a_number_is_told_exactly_as_a_decimal_or_a_fraction(void)
{
    const struct {
        struct rational number;
        const char *text;
    } cases[] = {
        {{0, 1}, "0"}, {{-5, 2}, "-2.5"}, {{1, 1000000}, "0.000001"},
        {{1, 10000000}, "1/10000000"}, {{2, 3}, "2/3"}, {{-2, 3}, "-2/3"},
        {{LARGEST, 1}, "170141183460469231731687303715884105727"},
        /* A decimal that there is no room to count. */
        {{LARGEST, 2}, "170141183460469231731687303715884105727/2"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        char buffer[RATIONAL_EXACT_MAX];
        g_assert_cmpstr(rational_exact(cases[i].number, buffer), ==,
                        cases[i].text);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(numbers_are_read_exactly);
    TEST(zeros_at_either_end_take_no_room);
    TEST(whatever_else_is_refused_and_leaves_the_result_alone);
    TEST(units_are_printed_with_their_decimals);
    TEST(groups_of_three_are_counted_from_the_point);
    TEST(the_largest_numbers_fit_the_buffer);
    TEST(a_text_of_64_bytes_is_not_written);
    TEST(a_39th_decimal_is_not_written);
    TEST(a_39th_zero_is_not_written);
    TEST(numbers_are_written_exactly);
    TEST(what_is_printed_is_read_again);
    TEST(a_number_is_told_exactly_as_a_decimal_or_a_fraction);
    return g_test_run();
}

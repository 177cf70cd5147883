#include "digits.h"

#include <glib.h>
#include <string.h>

static bool
read_as(const char *text, int power, int64_t *value, uint8_t *fraction)
{
    return digits_read(text, strlen(text), power, value, fraction);
}

static void
plain_digits_count_in_the_smallest_unit(void)
{
    static const struct {
        const char *text;
        int64_t value;
        uint8_t fraction;
    } examples[] = {
        {"0", 0, 0},       {"12", 1200, 0}, {"007", 700, 0},
        {"1.5", 150, 1},   {"1.50", 150, 2}, {"0.01", 1, 2},
        {"9999999999999999", 999999999999999900, 0},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        int64_t value = -1;
        uint8_t fraction = 99;

        g_test_message("%s", examples[i].text);
        g_assert_true(read_as(examples[i].text, 2, &value, &fraction));
        g_assert_cmpint(value, ==, examples[i].value);
        g_assert_cmpint(fraction, ==, examples[i].fraction);
    }
}

/* 7, 70, 700 … as far as eighteen digits, by multiplying. */
static void
every_power_of_ten_is_exact(void)
{
    int64_t expected = 7, value = 0;
    uint8_t fraction = 0;

    for (int power = 0; power < DIGITS_MOST; power++, expected *= 10) {
        g_assert_true(read_as("7", power, &value, &fraction));
        g_assert_cmpint(value, ==, expected);
    }
    g_assert_false(read_as("7", DIGITS_MOST, &value, &fraction));
}

static void
eighteen_digits_are_the_most(void)
{
    int64_t value = 0;
    uint8_t fraction = 0;

    g_assert_true(read_as("123456789012345678", 0, &value, &fraction));
    g_assert_cmpint(value, ==, 123456789012345678);
    g_assert_false(read_as("1234567890123456789", 0, &value, &fraction));
}

static void
all_else_is_left_to_the_reader_of_numbers(void)
{
    static const char *const texts[] = {
        "x", "-1", "+1", ".5", "1.", "1.2.3", "1.2x", "1x", "1,204", "1.234",
        "1 ", " 1", "12345678901234567", "1234567890123456789", "1e3",
        "１", "1万", ":", "1:", "1.:",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        int64_t value = 0;
        uint8_t fraction = 0;

        g_test_message("%s", texts[i]);
        g_assert_false(read_as(texts[i], 2, &value, &fraction));
    }
}

static void
what_follows_the_text_is_not_read(void)
{
    int64_t value = 0;
    uint8_t fraction = 0;

    g_assert_true(digits_read("12.345", 4, 2, &value, &fraction));
    g_assert_cmpint(value, ==, 1230);
    g_assert_true(digits_read("1234", 2, 0, &value, &fraction));
    g_assert_cmpint(value, ==, 12);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/digits/" #function, function)
    ADD(plain_digits_count_in_the_smallest_unit);
    ADD(every_power_of_ten_is_exact);
    ADD(eighteen_digits_are_the_most);
    ADD(all_else_is_left_to_the_reader_of_numbers);
    ADD(what_follows_the_text_is_not_read);
    return g_test_run();
}

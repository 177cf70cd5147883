#include <glib.h>

#include "number.h"

static const char *const missing[] = {"", "-", "—", "/", "无"};

static struct number
read_as(const char *text, const char *base, int exponent, int decimals)
{
    struct number_rule rule = {
        .unit = {base, exponent, NULL},
        .decimals = decimals,
        .missing = missing,
        .n_missing = G_N_ELEMENTS(missing),
    };

    return number_read(text, &rule);
}

struct example {
    const char *text;
    int64_t value;
    enum number_result result;
};

static void
check(const struct example *examples, size_t n, const char *base,
      int exponent, int decimals)
{
    for (size_t i = 0; i < n; i++) {
        struct number number =
            read_as(examples[i].text, base, exponent, decimals);

        g_test_message("%s", examples[i].text);
        g_assert_cmpint(number.result, ==, examples[i].result);
        g_assert_cmpint(number.value, ==, examples[i].value);
    }
}

#define KNOWN NUMBER_KNOWN
#define CHECK(examples, base, exponent, decimals)                             \
    check(examples, G_N_ELEMENTS(examples), base, exponent, decimals)

static void
digits_of_both_widths_are_numbers(void)
{
    static const struct example examples[] = {
        {"0", 0, KNOWN},        {"12", 12, KNOWN},  {"１２", 12, KNOWN},
        {" 12\t", 12, KNOWN},   {"　12　", 12, KNOWN}, {"007", 7, KNOWN},
        {"12.00", 12, KNOWN},   {"１２．０", 12, KNOWN}, {"+5", 5, KNOWN},
        {"5.", 5, KNOWN},
    };

    CHECK(examples, "份", 0, 0);
}

static void
separators_of_thousands_stand_before_three_digits(void)
{
    static const struct example examples[] = {
        {"1,204", 1204, KNOWN},
        {"1，204，300", 1204300, KNOWN},
        {"12,045", 12045, KNOWN},
        {"123,456", 123456, KNOWN},
        {"1,20,300", 0, NUMBER_UNREADABLE},
        {"１，２０４", 1204, KNOWN},
        {"12,04", 0, NUMBER_UNREADABLE},
        {"1,2045", 0, NUMBER_UNREADABLE},
        {"1234,567", 0, NUMBER_UNREADABLE},
        {",204", 0, NUMBER_UNREADABLE},
        {"1,204,", 0, NUMBER_UNREADABLE},
        {"1,,204", 0, NUMBER_UNREADABLE},
    };

    CHECK(examples, "份", 0, 0);
}

static void
an_empty_cell_is_not_zero(void)
{
    static const struct example examples[] = {
        {"", 0, NUMBER_MISSING},  {" 　", 0, NUMBER_MISSING},
        {"—", 0, NUMBER_MISSING}, {"/", 0, NUMBER_MISSING},
        {"／", 0, NUMBER_MISSING}, {"无", 0, NUMBER_MISSING},
        {"−", 0, NUMBER_MISSING}, {"－", 0, NUMBER_MISSING},
    };

    CHECK(examples, "份", 0, 0);
}

static void
below_zero_is_written_with_a_sign_or_parentheses(void)
{
    static const struct example examples[] = {
        {"-3", -3, KNOWN}, {"−3", -3, KNOWN},   {"－３", -3, KNOWN},
        {"(3)", -3, KNOWN}, {"（3）", -3, KNOWN}, {"-(3)", 0, NUMBER_UNREADABLE},
        {"3-", 0, NUMBER_UNREADABLE}, {"--3", 0, NUMBER_UNREADABLE},
        {"()", 0, NUMBER_UNREADABLE}, {"(", 0, NUMBER_UNREADABLE},
        {"(35", 0, NUMBER_UNREADABLE}, {"35)", 0, NUMBER_UNREADABLE},
    };

    CHECK(examples, "份", 0, 0);
}

static void
wan_and_yi_in_the_cell_count(void)
{
    static const struct example examples[] = {
        {"1.2万", 12000, KNOWN},     {"1.2 万", 12000, KNOWN},
        {"0.5亿", 50000000, KNOWN},  {"1.23456万", 0, NUMBER_TOO_FINE},
        {"3千", 3000, KNOWN},        {"2万家", 20000, KNOWN},
        {"12家", 12, KNOWN},         {"12 家", 12, KNOWN},
        {"12份", 0, NUMBER_UNIT_OTHER}, {"1.2万亿", 1200000000000, KNOWN},
        {"万", 0, NUMBER_UNREADABLE}, {"2千万", 20000000, KNOWN},
        {"2百万家", 2000000, KNOWN}, {"1万千", 0, NUMBER_UNIT_OTHER},
        {"1万a", 0, NUMBER_UNREADABLE},
    };

    CHECK(examples, "家", 0, 0);
}

static void
a_unit_that_begins_like_a_power_of_ten_is_itself(void)
{
    g_assert_cmpint(read_as("3千克", "千克", 0, 0).value, ==, 3);
    g_assert_cmpint(read_as("3万千克", "千克", 0, 0).value, ==, 30000);
}

static void
money_is_exact(void)
{
    static const struct example examples[] = {
        {"7.5824", 7582400, KNOWN},
        {"16.835307", 16835307, KNOWN},
        {"16.8353075", 0, NUMBER_TOO_FINE},
        {"16.83530700", 16835307, KNOWN},
        {"1.2万元", 1200000, KNOWN},
        {"1204元", 120400, KNOWN},
        {"0.01元", 1, KNOWN},
        {"0.001元", 0, NUMBER_TOO_FINE},
        {"¥12", 12000000, KNOWN},
        {"-￥12", -12000000, KNOWN},
        {".5", 500000, KNOWN},
    };

    CHECK(examples, "元", 4, 2);
}

static void
a_power_of_ten_in_cell_and_header_is_asked_about(void)
{
    static const struct example examples[] = {
        {"1.2万", 0, NUMBER_UNIT_TWICE},
        {"1.2亿", 0, NUMBER_UNIT_TWICE},
    };

    CHECK(examples, "元", 4, 2);
}

static void
what_is_no_number_is_refused(void)
{
    static const struct example examples[] = {
        {"十二", 0, NUMBER_UNREADABLE},  {"abc", 0, NUMBER_UNREADABLE},
        {"1.2.3", 0, NUMBER_UNREADABLE}, {"1 2", 0, NUMBER_UNREADABLE},
        {"1e5", 0, NUMBER_UNREADABLE},   {"0x10", 0, NUMBER_UNREADABLE},
        {"12%", 0, NUMBER_UNREADABLE},   {"NaN", 0, NUMBER_UNREADABLE},
        {"¥12", 0, NUMBER_UNREADABLE},   {"￥12", 0, NUMBER_UNREADABLE},
        {"'12", 0, NUMBER_UNREADABLE},   {".", 0, NUMBER_UNREADABLE},
        {"=A1", 0, NUMBER_UNREADABLE},   {"约12", 0, NUMBER_UNREADABLE},
        {"12余", 0, NUMBER_UNIT_OTHER},  {"#REF!", 0, NUMBER_ERROR_MARK},
        {"####", 0, NUMBER_ERROR_MARK},  {"1\x1B[31m", 0, NUMBER_UNREADABLE},
        {"12\x7F", 0, NUMBER_UNREADABLE},
    };

    CHECK(examples, "份", 0, 0);
}

static void
percent_belongs_to_columns_of_percent(void)
{
    g_assert_cmpint(read_as("12.5%", "", -2, 3).value, ==, 125);
    g_assert_cmpint(read_as("12.5", "", -2, 3).value, ==, 125);
    g_assert_cmpint(read_as("12.5%", "份", 0, 0).result, ==, NUMBER_UNREADABLE);
    g_assert_cmpint(read_as("12‰", "", -2, 3).value, ==, 12);
    g_assert_cmpint(read_as("12‰", "份", 0, 0).result, ==, NUMBER_UNIT_OTHER);
}

static void
what_does_not_fit_is_refused_and_never_wraps(void)
{
    static const struct example examples[] = {
        {"9223372036854775807", INT64_MAX, KNOWN},
        {"9223372036854775808", 0, NUMBER_TOO_LARGE},
        {"-9223372036854775807", -INT64_MAX, KNOWN},
        {"99999999999999999999999999999999999999999", 0, NUMBER_TOO_LARGE},
        {"000000000000000000000000000000000000000000001", 1, KNOWN},
        {"999999999999亿", 0, NUMBER_TOO_LARGE},
        {"1.00000000000000000000000000000", 1, KNOWN},
        {"1.000000000000000000000000000000", 0, NUMBER_TOO_LARGE},
        {"0.000000000000000000000000000000", 0, KNOWN},
    };

    CHECK(examples, "份", 0, 0);
}

/* Whether a total was rounded is seen by them. */
static void
decimals_are_counted_as_they_were_written(void)
{
    g_assert_cmpint(read_as("12", "元", 4, 2).fraction, ==, 0);
    g_assert_cmpint(read_as("12.", "元", 4, 2).fraction, ==, 0);
    g_assert_cmpint(read_as("12.50", "元", 4, 2).fraction, ==, 2);
    g_assert_cmpint(read_as("1,204.500元", "元", 4, 2).fraction, ==, 3);
}

static void
a_cell_of_any_length_is_read_safely(void)
{
    g_autofree char *nines = g_strnfill(100000, '9');
    g_autofree char *zeros = g_strnfill(200, '0');

    g_assert_cmpint(read_as(nines, "份", 0, 0).result, ==, NUMBER_UNREADABLE);
    g_assert_cmpint(read_as(zeros, "份", 0, 0).result, ==, KNOWN);
}

static void
per_mille_belongs_to_columns_without_a_base(void)
{
    g_assert_cmpint(read_as("12.5‰", "", -3, 4).value, ==, 125);
    g_assert_cmpint(read_as("12.5‰", "", -2, 4).value, ==, 125);
    g_assert_cmpint(read_as("12.5%", "", -3, 4).value, ==, 1250);
    g_assert_cmpint(read_as("12.5‰", "份", 0, 0).result, ==,
                    NUMBER_UNIT_OTHER);
    g_assert_cmpint(read_as("12.5元", "", -2, 4).result, ==,
                    NUMBER_UNIT_OTHER);
}

static void
after_a_power_of_ten_no_other_unit_may_follow(void)
{
    g_assert_cmpint(read_as("2万份", "家", 0, 0).result, ==,
                    NUMBER_UNIT_OTHER);
    g_assert_cmpint(read_as("2万x", "家", 0, 0).result, ==,
                    NUMBER_UNREADABLE);
}

static void
a_parenthesis_that_is_alone_is_no_sign(void)
{
    static const char *const texts[] = {"(3", "3)", "()", "(", ")", "(3)x"};

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
        g_assert_cmpint(read_as(texts[i], "份", 0, 0).result, ==,
                        NUMBER_UNREADABLE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/number/" #function, function)
    ADD(digits_of_both_widths_are_numbers);
    ADD(separators_of_thousands_stand_before_three_digits);
    ADD(an_empty_cell_is_not_zero);
    ADD(below_zero_is_written_with_a_sign_or_parentheses);
    ADD(wan_and_yi_in_the_cell_count);
    ADD(a_unit_that_begins_like_a_power_of_ten_is_itself);
    ADD(money_is_exact);
    ADD(a_power_of_ten_in_cell_and_header_is_asked_about);
    ADD(what_is_no_number_is_refused);
    ADD(percent_belongs_to_columns_of_percent);
    ADD(what_does_not_fit_is_refused_and_never_wraps);
    ADD(decimals_are_counted_as_they_were_written);
    ADD(a_cell_of_any_length_is_read_safely);
    ADD(per_mille_belongs_to_columns_without_a_base);
    ADD(after_a_power_of_ten_no_other_unit_may_follow);
    ADD(a_parenthesis_that_is_alone_is_no_sign);
    return g_test_run();
}

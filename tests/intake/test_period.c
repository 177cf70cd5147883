#include <glib.h>

#include "period.h"

struct example {
    const char *text;
    int year, month, day;
};

static void
all_forms_that_arrive_are_read(void)
{
    static const struct example examples[] = {
        {"2024-03-01", 2024, 3, 1},     {"2024-3-1", 2024, 3, 1},
        {"2024/3/1", 2024, 3, 1},       {"2024/03/01", 2024, 3, 1},
        {"2024年3月1日", 2024, 3, 1},   {"2024年03月01日", 2024, 3, 1},
        {"2024年3月1号", 2024, 3, 1},   {"20240301", 2024, 3, 1},
        {"2024年3月", 2024, 3, 0},      {"2024年3月份", 2024, 3, 0},
        {"2024.3", 2024, 3, 0},         {"2024.10", 2024, 10, 0},
        {"2024.3.1", 2024, 3, 1},       {"2024-03", 2024, 3, 0},
        {"2024/3", 2024, 3, 0},         {"202403", 2024, 3, 0},
        {"２０２４年３月", 2024, 3, 0}, {"２０２４－０３", 2024, 3, 0},
        {" 2024 年 3 月 ", 2024, 3, 0}, {"2024−03", 2024, 3, 0},
        {"2024/3/1 0:00", 2024, 3, 1},  {"2024-03-01 08:30:00", 2024, 3, 1},
        {"2024-03-01T00:00:00", 2024, 3, 1},
        {"2024-03-01t08:30:00.5", 2024, 3, 1},
        {"2024年3月1日 0:00:00", 2024, 3, 1},
        {"Mar-24", 2024, 3, 0},         {"mar-2024", 2024, 3, 0},
        {"45352", 2024, 3, 1},          {"45292", 2024, 1, 1},
        {"2024-02-29", 2024, 2, 29},    {"Mar 24", 2024, 3, 0},
        {"2024-03-01 8:30 ", 2024, 3, 1},
        {"2024-03-01 23:59:59.123456789", 2024, 3, 1},
        {"10000", 1927, 5, 18},         {"60000", 2064, 4, 8},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(examples); i++) {
        struct date date;

        g_test_message("%s", examples[i].text);
        g_assert_true(period_read(examples[i].text, &date));
        g_assert_cmpint(date.year, ==, examples[i].year);
        g_assert_cmpint(date.month, ==, examples[i].month);
        g_assert_cmpint(date.day, ==, examples[i].day);
    }
}

static void
what_is_no_month_is_refused(void)
{
    static const char *const texts[] = {
        "", "2024", "3月", "3", "24-03", "2024-13", "2024-00", "2024-02-30",
        "2023-02-29", "2024年", "2024年3", "2024-3月", "20241301",
        "20240300", "202400", "2024-03-01x", "2024年第一季度", "全年",
        "2024-03-", "-2024-03", "2024.100", "2024.3.1.2", "24-Mar", "Foo-24",
        "1234567", "123456789", "45352.5", "99999", "2024–03-01 noon",
        "2024-003-01", "20-240301", "09999", "60001", "Mar24", "Mar",
        "Mar-243", "Mar-24x", "Mar-", "2024-0-1", "2024-3-0",
        "2024-03-01 x", "2024-03-01 123:00", "2024-03-01 08",
        "2024-03-01 08:3", "2024-03-01 08:300", "2024-03-01 08:30:0",
        "2024-03-01 08:30:00.", "2024-03-01 08:30:00.1234567890",
        "2024-03-01 08:30:00x", "2024-03-01 T08:30", "2024-03-01T",
        "2024-03-0108:30", "2024-03-01 :30",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct date date = {1, 2, 3};

        g_test_message("%s", texts[i]);
        g_assert_false(period_read(texts[i], &date));
        g_assert_cmpint(date.year, ==, 1);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/period/" #function, function)
    ADD(all_forms_that_arrive_are_read);
    ADD(what_is_no_month_is_refused);
    return g_test_run();
}

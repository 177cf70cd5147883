#include "base/date.h"

#include <stddef.h>
#include <string.h>

enum {
    YEAR_MAX = 9999,
    SERIAL_OF_MARCH_1900 = 61, /* 60 is a 29 February that never was */
    SERIAL_MAX = 2958465,      /* 9999-12-31 */
};

static bool
is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

bool
date_is_valid(struct date date)
{
    if (date.year < 1 || date.year > YEAR_MAX)
        return false;
    if (date.month == 0)
        return date.day == 0;
    if (date.month < 1 || date.month > 12)
        return false;
    return date.day >= 0 && date.day <= days_of(date.year, date.month);
}

int
date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

int
date_month_number(struct date date)
{
    return date.year * 12 + (date.month > 0 ? date.month - 1 : 0);
}

static bool
read_digits(const char **cursor, int count, int *value)
{
    int read = 0;
    for (int i = 0; i < count; i++) {
        char c = (*cursor)[i];
        if (c < '0' || c > '9')
            return false;
        read = read * 10 + (c - '0');
    }
    *cursor += count;
    *value = read;
    return true;
}

bool
date_read_iso(const char *text, struct date *date)
{
    struct date read = {0};
    int *const parts[] = {&read.year, &read.month, &read.day};
    const char *cursor = text;

    for (size_t i = 0; i < 3; i++) {
        if (i > 0) {
            if (*cursor == '\0')
                break;
            if (*cursor++ != '-')
                return false;
        }
        /* A part that is written must not be zero: zero means missing. */
        if (!read_digits(&cursor, i == 0 ? 4 : 2, parts[i]) || *parts[i] == 0)
            return false;
    }
    if (*cursor != '\0' || !date_is_valid(read))
        return false;
    *date = read;
    return true;
}

bool
date_of_serial(long serial, struct date *date)
{
    if (serial < 1 || serial > SERIAL_MAX || serial == SERIAL_OF_MARCH_1900 - 1)
        return false;

    /* Days since 1900-01-01, without the day that never was. */
    long days = serial - (serial >= SERIAL_OF_MARCH_1900 ? 2 : 1);
    int year = 1900;
    while (days >= 365 + is_leap(year))
        days -= 365 + is_leap(year++);
    int month = 1;
    while (days >= days_of(year, month))
        days -= days_of(year, month++);
    *date = (struct date){year, month, (int)days + 1};
    return true;
}

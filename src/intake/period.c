#include "period.h"

#include <glib.h>
#include <string.h>

#include "plain.h"

/* Serial days of 1927 to 2063: the five-digit numbers that can be one. */
#define SERIAL_MIN 10000
#define SERIAL_MAX 60000

static const char *const months[] = {
    "jan", "feb", "mar", "apr", "may", "jun",
    "jul", "aug", "sep", "oct", "nov", "dec",
};

static void
skip_blanks(const char **cursor)
{
    while (**cursor == ' ')
        (*cursor)++;
}

/* Up to `most` digits; gives how many there were. */
static int
read_digits(const char **cursor, int most, int *value)
{
    int n = 0;

    skip_blanks(cursor);
    *value = 0;
    for (; n < most && g_ascii_isdigit(**cursor); n++, (*cursor)++)
        *value = *value * 10 + (**cursor - '0');
    skip_blanks(cursor);
    return n;
}

/* 20240301, 202403 or a serial day: nothing but digits. */
static bool
read_compact(const char *plain, struct date *date)
{
    const char *cursor = plain;
    int value, n = read_digits(&cursor, 9, &value);

    if (*cursor != '\0')
        return false;
    if (n == 8)
        *date = (struct date){value / 10000, value / 100 % 100, value % 100};
    else if (n == 6)
        *date = (struct date){value / 100, value % 100, 0};
    else
        return n == 5 && value >= SERIAL_MIN && value <= SERIAL_MAX &&
               date_of_serial(value, date);
    return date->month > 0 && (n == 6 || date->day > 0);
}

static bool
skip_digits(const char **cursor, size_t least, size_t most)
{
    size_t n = strspn(*cursor, "0123456789");

    *cursor += n;
    return n >= least && n <= most;
}

/* A time of day, which Excel and databases add to days: “ 0:00”,
 * “ 00:00:00”, “T08:30:00.000”; the T may be small (RFC 3339 §5.6).  The day
 * stands before `rest`. */
static bool
is_time(const char *rest)
{
    const char *at = rest;

    skip_blanks(&at);
    if (*at == '\0')
        return true;
    if (at == rest && (*at == 'T' || *at == 't') && rest[-1] != ' ')
        at++;
    else if (at == rest && g_ascii_isdigit(rest[-1]))
        return false;
    if (!skip_digits(&at, 1, 2) || !plain_skip(&at, ":") ||
        !skip_digits(&at, 2, 2))
        return false;
    if (plain_skip(&at, ":") &&
        (!skip_digits(&at, 2, 2) ||
         (plain_skip(&at, ".") && !skip_digits(&at, 1, 9))))
        return false;
    return *at == '\0';
}

struct pattern {
    const char *after_year;
    const char *after_month;
    const char *after_day;
};

static const struct pattern patterns[] = {
    {"-", "-", ""}, {"/", "/", ""}, {".", ".", ""},
    {"年", "月", "日"}, {"年", "月", "号"},
};

/* The month may be the end: 2024-03, 2024年3月, 2024年3月份. */
static bool
ends_with_month(const char *cursor, const struct pattern *pattern, int digits)
{
    bool han = *pattern->after_day != '\0';

    if (digits == 0 || digits > 2)
        return false;
    if (han && !plain_skip(&cursor, pattern->after_month))
        return false;
    if (han)
        plain_skip(&cursor, "份");
    return *cursor == '\0';
}

static bool
read_pattern(const char *cursor, const struct pattern *pattern,
             struct date *date)
{
    int n;

    if (read_digits(&cursor, 4, &date->year) != 4 ||
        !plain_skip(&cursor, pattern->after_year))
        return false;
    n = read_digits(&cursor, 2, &date->month);
    date->day = 0;
    if (ends_with_month(cursor, pattern, n))
        return date->month > 0;
    if (n == 0 || !plain_skip(&cursor, pattern->after_month) ||
        read_digits(&cursor, 2, &date->day) == 0)
        return false;
    return plain_skip(&cursor, pattern->after_day) && is_time(cursor) &&
           date->month > 0 && date->day > 0;
}

/* Excel shows 2024-3 as Mar-24, and so it gets into the file. */
static bool
read_english(const char *cursor, struct date *date)
{
    for (int i = 0; i < 12 && g_ascii_isalpha(*cursor); i++) {
        const char *rest = cursor + 3;
        int n;

        if (g_ascii_strncasecmp(cursor, months[i], 3) != 0)
            continue;
        if (*rest != '-' && *rest != ' ')
            return false;
        rest++;
        n = read_digits(&rest, 4, &date->year);
        date->year += n == 2 ? 2000 : 0;
        date->month = i + 1;
        date->day = 0;
        return (n == 2 || n == 4) && *rest == '\0';
    }
    return false;
}

bool
period_read(const char *text, struct date *date)
{
    char plain[PLAIN_MAX];
    struct date read;
    bool found;

    if (!plain_read(text, plain))
        return false;
    found = read_compact(plain, &read) || read_english(plain, &read);
    for (size_t i = 0; i < G_N_ELEMENTS(patterns) && !found; i++)
        found = read_pattern(plain, &patterns[i], &read);
    if (!found || !date_is_valid(read))
        return false;
    *date = read;
    return true;
}

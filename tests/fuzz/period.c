/* A cell as a day or a month, beside a model that is written with regular
 * expressions and GLib's calendar. */
#include <glib.h>
#include <string.h>

#include "desk.h"
#include "normal.h"
#include "period.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#define TEXT_MAX 60

static bool
is_date(int year, int month, int day)
{
    return year >= 1 && month >= 1 && month <= 12 &&
           g_date_valid_dmy((GDateDay)MAX(day, 1), (GDateMonth)month,
                            (GDateYear)year);
}

static bool
set(struct date *date, const char *year, const char *month, const char *day,
    int century)
{
    int y = (int)g_ascii_strtoll(year, NULL, 10) + century;
    int m = (int)g_ascii_strtoll(month, NULL, 10);
    int d = (int)g_ascii_strtoll(day, NULL, 10);

    if (!is_date(y, m, d) || (*day != '\0' && d == 0))
        return false;
    *date = (struct date){y, m, d};
    return true;
}

static bool
of_serial(const char *text, struct date *date)
{
    gint64 serial = g_ascii_strtoll(text, NULL, 10);
    GDate day;

    if (serial < 10000 || serial > 60000)
        return false;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, 30, G_DATE_DECEMBER, 1899);
    g_date_add_days(&day, (guint)serial);
    *date = (struct date){g_date_get_year(&day), (int)g_date_get_month(&day),
                          g_date_get_day(&day)};
    return true;
}

#define TIME                                                                  \
    "(?:(?: +|T|(?<![0-9]))[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)?"

/* Year, month, day; a month alone has no third group. */
static const char *const patterns[] = {
    "^([0-9]{4})([0-9]{2})([0-9]{2})$",
    "^([0-9]{4})([0-9]{2})()$",
    "^([0-9]{4}) *- *([0-9]{1,2})()$",
    "^([0-9]{4}) */ *([0-9]{1,2})()$",
    "^([0-9]{4}) *\\. *([0-9]{1,2})()$",
    "^([0-9]{4}) *- *([0-9]{1,2}) *- *([0-9]{1,2})" TIME "$",
    "^([0-9]{4}) */ *([0-9]{1,2}) */ *([0-9]{1,2})" TIME "$",
    "^([0-9]{4}) *\\. *([0-9]{1,2}) *\\. *([0-9]{1,2})" TIME "$",
    "^([0-9]{4}) *年 *([0-9]{1,2}) *月份?()$",
    "^([0-9]{4}) *年 *([0-9]{1,2}) *月 *([0-9]{1,2}) *[日号]" TIME "$",
};

static bool
model(const char *text, struct date *date)
{
    static const char months[] = "jan feb mar apr may jun "
                                 "jul aug sep oct nov dec ";
    g_autofree char *plain = normal_text(text), *name = NULL, *year = NULL;

    if (normal_match("^([0-9]{5})$", plain, &name, NULL))
        return of_serial(plain, date);
    if (normal_match("^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                     "[- ] *([0-9]{2}(?:[0-9]{2})?)$",
                     plain, &name, &year, NULL)) {
        g_autofree char *lower = g_ascii_strdown(name, -1);
        g_autofree char *month = g_strdup_printf(
            "%d", (int)(strstr(months, lower) - months) / 4 + 1);

        return set(date, year, month, "", strlen(year) == 2 ? 2000 : 0);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(patterns); i++) {
        g_autofree char *y = NULL, *m = NULL, *d = NULL;

        if (normal_match(patterns[i], plain, &y, &m, &d, NULL))
            return set(date, y, m, d, 0);
    }
    return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct arena *arena = arena_new();
    const char *text =
        desk_text(arena, bytes, MIN(length, TEXT_MAX));
    struct date got = {0}, expected = {0};
    bool read = period_read(text, &got), known = model(text, &expected);

    if (read != known || date_compare(got, expected) != 0)
        g_error("“%s”: %d %d-%d-%d, the model %d %d-%d-%d", text, read,
                got.year, got.month, got.day, known, expected.year,
                expected.month, expected.day);
    arena_free(arena);
    return 0;
}

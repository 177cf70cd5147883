#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>

/* A day, a month (day 0) or a year (month 0) of the Gregorian calendar. */
struct date {
    int year;
    int month;
    int day;
};

/* The day exists; a missing month or day is allowed. */
bool date_is_valid(struct date date);
/* Orders by year, month, day; a missing part sorts first. */
int date_compare(struct date a, struct date b);
/* Months from year 0: differences count months. */
int date_month_number(struct date date);
/* Reads ISO 8601 only: 2024, 2024-03 or 2024-03-01; the whole text. */
bool date_read_iso(const char *text, struct date *date);
/* Excel serial day (1900 system, 61 = 1900-03-01) to a date. */
bool date_of_serial(long serial, struct date *date);

#endif

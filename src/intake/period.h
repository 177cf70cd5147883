#ifndef INTAKE_PERIOD_H
#define INTAKE_PERIOD_H

#include <stdbool.h>

#include "base/date.h"

/*
 * Reads a day or a month as people write them: 2024-03-01, 2024/3/1,
 * 2024.3, 2024年3月1日, 2024年3月, 20240301, 202403, Mar-24 (as Excel shows a
 * month), 45352 (Excel's serial day); digits of both widths, a time of day
 * after the day.  The year is never guessed.
 */
bool period_read(const char *text, struct date *date);

#endif

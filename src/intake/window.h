#ifndef INTAKE_WINDOW_H
#define INTAKE_WINDOW_H

#include "sheet.h"

/* Tells rows outside the edition's period; when no row of a file is inside,
 * one finding for the file instead of one for each row. */
struct window *window_new(struct sheet *sheet);
/* The period is inside that of the edition. */
bool window_holds(const struct survey *survey, struct date period);

bool window_check(struct window *window, const struct cell *cell,
                  struct date period);
void window_close(struct window *window);

#endif

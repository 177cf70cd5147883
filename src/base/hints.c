#include "base/hints.h"

/* About a second. */
#define LOOKED_MAX ((size_t)500000)

bool
hints_take(struct hints *hints, size_t n)
{
    if (hints->looked > 0 && n > LOOKED_MAX - hints->looked)
        return false;
    hints->looked += n < LOOKED_MAX ? n : LOOKED_MAX;
    return true;
}

#ifndef OUTPUT_PAGELABELS_H
#define OUTPUT_PAGELABELS_H

#include <glib.h>

#include "typeset/pages.h"

/* The page labels (ISO 32000-1, 12.4.2): pages that count on, in roman or
 * arabic numbers, are one range. */
void pagelabels_write(GString *out, const struct pages *pages);

#endif

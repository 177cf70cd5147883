#ifndef OUTPUT_DESTINATIONS_H
#define OUTPUT_DESTINATIONS_H

#include <glib.h>

#include "typeset/pages.h"

/* The name tree of where links and bookmarks lead (ISO 32000-1, 12.3.2.3);
 * `numbers` are those of the pages.  Of two anchors with one name the first
 * counts. */
void destinations_write(GString *out, const struct pages *pages,
                        const int *numbers);

#endif

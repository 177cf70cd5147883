#ifndef OUTPUT_CHECKREST_H
#define OUTPUT_CHECKREST_H

#include "output/checkpage.h"

/* What was not submitted, and the findings that belong to none of the files
 * on the page: files that were not taken, the edition, the template. */
void checkrest_print(const struct checkpage *page, enum language language,
                     struct byte_sink *sink);

#endif

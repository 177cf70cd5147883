#ifndef DOCUMENT_SUBTITLE_H
#define DOCUMENT_SUBTITLE_H

#include "display.h"

/* Texts that a chart or table says of itself when the template does not. */

/* 借出、归还: the titles of what is shown. */
const char *subtitle_measures(const struct frame *frame);
/* 2024年, 2019—2024年, 2023年10月—2024年9月. */
const char *subtitle_period(const struct frame *frame);
/* 函件（份），某省，2024年; without measures when these are said
 * elsewhere. */
const char *subtitle_text(const struct frame *frame,
                          const struct display *display, bool measures);
/* The unit is a word of the name: “Books lent (books)” says it twice. */
bool subtitle_names_unit(const char *name, const char *unit,
                         enum language language);

#endif

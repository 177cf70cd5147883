#ifndef DOCUMENT_DISPLAY_H
#define DOCUMENT_DISPLAY_H

#include "frame.h"

/* How the values of one column are shown. */
struct display {
    struct unit unit; /* as declared or as the fence wants */
    bool ratio;       /* said in per cent */
    int decimals[LANGUAGES];
};

/* Which values: one column, or all of them. */
struct display_range {
    size_t first, end; /* columns */
};

/*
 * The unit of those columns: the quantity's own, the fence's `unit`, or the
 * value's.  A unit of another base is a finding.
 */
struct display display_of(const struct frame *frame,
                          struct display_range range);

/* Few digits, for labels beside marks. */
void display_set_labels(const struct frame *frame, struct display_range range,
                        struct display *display);
/* All digits that are needed, alike in the whole column. */
void display_set_column(const struct frame *frame, struct display_range range,
                        struct display *display);

/* What it says of the rules that make a number in that language. */
struct figure_wording display_wording(const struct display *display,
                                      const struct value *value,
                                      enum language language);

/* The number; “—” when it is missing. */
const char *display_text(struct arena *arena, const struct display *display,
                         const struct value *value, enum language language);

#endif

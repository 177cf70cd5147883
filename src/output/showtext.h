#ifndef OUTPUT_SHOWTEXT_H
#define OUTPUT_SHOWTEXT_H

#include <glib.h>
#include <stdbool.h>

#include "pdffont.h"

/*
 * Text objects of a content stream (ISO 32000-1, 9.4).  Every glyph stands
 * within half a thousandth of an em of its place; what it says is told by the
 * font, or by /ActualText where it says something else (14.9.4).
 */
struct showing {
    GString *out;
    double height;            /* of the page */
    const struct pdffont *fonts;  /* by the index of the face */
    const struct pdffont *font;   /* that is set, NULL at first */
    double size;
    bool open;                /* between BT and ET */
    bool showing;             /* in the array of TJ */
    bool in_string;           /* in a string of the array */
    long line_x, line_y;      /* where the line begins, in pt/1000 */
    double x, y;              /* where the next glyph would stand */
};

struct showing showtext_start(GString *out, double height,
                              const struct pdffont *fonts);
void showtext_run(struct showing *text, const struct mark *mark);
/* Before an operator that may stand in a text object. */
void showtext_pause(struct showing *text);
/* Before one that may not. */
void showtext_end(struct showing *text);

#endif

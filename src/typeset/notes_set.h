#ifndef TYPESET_NOTES_SET_H
#define TYPESET_NOTES_SET_H

#include "notes.h"

/* The inside of struct notes: shared by notes.c, which says what stands on
 * which page, and notes_draw.c. */

/* Between the rule and the first note. */
#define NOTES_BELOW_RULE 3.0

struct note {
    bool set, called;
    struct lines lines[LANGUAGES];
    const struct node *node[LANGUAGES];
    size_t n;                 /* lines of all languages */
    size_t done;              /* of them, on pages */
};

/* What stands of a note on the page that is being filled. */
struct part {
    int which;
    size_t first, end;
};

struct notes {
    struct setter *setter;
    struct note *items;
    double indent;
    struct note_calls called;
    size_t finished;          /* of those called */
    bool is_cut;              /* the last part of the page */
    struct {
        struct part *items;
        size_t n, capacity;
    } parts;
};

struct type_style notes_style(const struct setter *setter,
                              enum language language);
double notes_leading(const struct setter *setter);

#endif

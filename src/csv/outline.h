#ifndef CSV_OUTLINE_H
#define CSV_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * What one pass over a piece of a file tells, whichever piece it is: a
 * thread that starts in the middle cannot know whether it is inside quotes,
 * so that everything is noted for both cases.
 */
struct outline_case {
    bool odd;               /* a quote, CR or byte that is not ordinary */
    size_t n_rows;          /* ends of rows */
    size_t n_crlf;          /* of these, with CR */
    size_t first;           /* offset after the first end; 0: none */
    size_t last;            /* offset after the last end */
};

struct outline {
    bool toggles;           /* the number of quotes is odd */
    int continued;          /* bytes that end a character begun before */
    int expected;           /* bytes that the last character still lacks */
    struct outline_case of[2]; /* begun outside, begun inside quotes */
};

/* `text` has one byte before it (LF at the file's beginning) and at least 68
 * after it (zeros at the file's end), which are looked at but not part of
 * it.  Its length is a multiple of 64, unless the file ends with it. */
void outline_take(struct outline *outline, const char *text, size_t length,
                  char delimiter);

#endif

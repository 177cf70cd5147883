#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stddef.h>

/*
 * How far the run is.  The stages count, from any thread; the command alone
 * looks, to tell who waits at a terminal.  Nothing that is written depends on
 * it.
 */
enum progress {
    PROGRESS_FILES_ALL,     /* files to read */
    PROGRESS_FILES,         /* of them read */
    PROGRESS_ROWS,          /* rows read, in steps of some thousand */
    PROGRESS_SET,           /* pages set */
    PROGRESS_DRAWN_ALL,     /* pages to draw */
    PROGRESS_DRAWN,         /* of them drawn */
    PROGRESS_COUNTS
};

/* A thread need not tell of every row. */
#define PROGRESS_STEP 4096

void progress_add(enum progress count, size_t n);
size_t progress_get(enum progress count);
/* All of them are 0 again. */
void progress_reset(void);

#endif

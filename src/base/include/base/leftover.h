#ifndef BASE_LEFTOVER_H
#define BASE_LEFTOVER_H

#include <stddef.h>

/*
 * Temporary files of outputs that are being written: a program that has to
 * stop at once removes them first.  Safe from any thread.
 */

/* `name` in the open folder, noted before it exists; it must live until it is
 * forgotten.  Gives a number for leftover_forget; of too many at once some are
 * not noted. */
size_t leftover_note(int folder, const char *name);
void leftover_forget(size_t number);
/* Removes all that are noted; asks for no memory. */
void leftover_remove(void);

#endif

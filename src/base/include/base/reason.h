#ifndef BASE_REASON_H
#define BASE_REASON_H

#include <stdbool.h>

#include "base/language.h"

/*
 * Why the system refused something, by its errno, as a clause without a stop:
 * in words of our own where users meet it, else as the C library says it in
 * English.  Independent of the locale.
 */
struct words reason_words(int error);

/* Those words say that the machine failed (a disk, memory), and not that a
 * file is missing, protected or no file. */
bool reason_is_machine(struct words words);

#endif

#ifndef BASE_REASON_H
#define BASE_REASON_H

#include "base/language.h"

/*
 * Why the system refused something, by its errno, as a clause without a stop:
 * in words of our own where users meet it, else as the C library says it in
 * English.  Independent of the locale.
 */
struct words reason_words(int error);

#endif

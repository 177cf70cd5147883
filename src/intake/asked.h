#ifndef INTAKE_ASKED_H
#define INTAKE_ASKED_H

#include <stddef.h>

#include "base/finding.h"

struct arena;

/* The findings of a run by what a row of explanations.csv says of one: its
 * code, its place and its value. */
struct asked;

/* Those that stand for others, or in no file, are left out.  The texts are not copied. */
struct asked *asked_new(struct arena *arena, const struct findings *findings);
void asked_free(struct asked *asked);

#define ASKED_NONE ((size_t)-1)

/* The first finding of these, by its number; a value that was not there is
 * "". */
size_t asked_first(const struct asked *asked, const char *code,
                   struct place at, const char *value);
/* The next of the same. */
size_t asked_next(const struct asked *asked, size_t i);

#endif

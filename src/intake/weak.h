#ifndef INTAKE_WEAK_H
#define INTAKE_WEAK_H

#include <stdbool.h>

struct arena;

/* The explanation gives no reason: it is empty or says no more than “核实无误”
 * in any such words. */
bool weak_is(struct arena *arena, const char *explanation);

#endif

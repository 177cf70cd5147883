#ifndef FIGURES_FUNCTIONS_H
#define FIGURES_FUNCTIONS_H

#include "evaluate_walk.h"

/* The value of a call; its function and arguments are right. */
struct value functions_call(const struct walk *walk,
                            const struct expression *call);

#endif

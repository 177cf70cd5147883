#ifndef BASE_YAMLPROBLEM_H
#define BASE_YAMLPROBLEM_H

#include "base/language.h"

struct arena;

/* libyaml's reason in both languages; the commonest have a Chinese text, the
 * others quote the English one. */
struct words yamlproblem_words(struct arena *arena, const char *problem);

#endif

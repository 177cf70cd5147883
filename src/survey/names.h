#ifndef SURVEY_NAMES_H
#define SURVEY_NAMES_H

#include <stddef.h>

struct arena;

/*
 * Finds things by name, folded as text_fold does, within a scope (any number
 * the caller chooses).  Looking up allocates nothing and may be done by
 * several threads.
 */
struct names;

/* An exact name hides a loose one; two things with the same name of the same
 * strength are found by neither. */
enum names_strength { NAMES_LOOSE, NAMES_EXACT };

struct names *names_new(struct arena *arena);

/* Gives the thing that already has this exact name, if another one does.
 * Empty and overlong names are left out. */
const void *names_add(struct names *names, size_t scope, const char *name,
                      enum names_strength strength, const void *item);

/* NULL when unknown or ambiguous. */
const void *names_find(const struct names *names, size_t scope,
                       const char *name);

#endif

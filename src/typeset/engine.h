#ifndef TYPESET_ENGINE_H
#define TYPESET_ENGINE_H

#include <glib.h>

#include "type.h"

/* The inside of struct type: shared by the files of the type engine alone.
 * Engines beside each other share their opened faces and nothing else. */

enum type_weight { WEIGHT_REGULAR, WEIGHT_BOLD, WEIGHTS };

struct opened_face;

struct type {
    struct arena *arena;
    const struct theme *theme;
    struct findings *findings;
    struct opened_face *faces[TYPE_ROLES][WEIGHTS]; /* latin: may be NULL */
    GHashTable *words;        /* shaped words */
    GHashTable *labels;       /* set labels */
    GHashTable *paragraphs;   /* set paragraphs */
    GHashTable *missing;      /* glyphs that were reported */
};

#endif

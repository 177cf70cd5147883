#ifndef TYPESET_FACES_H
#define TYPESET_FACES_H

#include <pango/pango.h>

#include "engine.h"

/* A face with the font that shapes it at FACES_EM pixels to the em: nothing
 * is hinted, so that one shaping serves all sizes. */
#define FACES_EM 1000

struct opened_face {
    struct face face;
    PangoFont *font;
    bool is_used;             /* atomic: by the engine of any thread */
    bool in_columns;          /* of code: Latin half as wide as Han */
};

/* Opens what the theme names.  What is not installed is FONT_MISSING, and
 * false. */
bool faces_open(struct type *type);

/* The face for a style; `latin` asks for the Latin role's, if there is one. */
struct opened_face *faces_get(const struct type *type, enum type_role role,
                              bool bold, bool latin);

/* The face, which is among those used from now on. */
const struct face *faces_use(struct opened_face *face);

#endif

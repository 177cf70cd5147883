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
    bool is_used;
    bool in_columns;          /* of code: Latin half as wide as Han */
};

/* Opens what the theme names.  What is not installed is FONT_MISSING, and
 * false. */
bool faces_open(struct type *type);

/* The face for a style; `latin` asks for the Latin role's, if there is one. */
struct opened_face *faces_get(const struct type *type, enum type_role role,
                              bool bold, bool latin);

/* Lists the face among those used, which gives it its index. */
const struct face *faces_use(struct type *type, struct opened_face *face);

#endif

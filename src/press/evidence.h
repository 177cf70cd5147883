#ifndef PRESS_EVIDENCE_H
#define PRESS_EVIDENCE_H

#include "anchors.h"
#include "claims.h"
#include "document/document.h"
#include "figures/figures.h"
#include "mentions.h"

/* What a number of a text may be. */
struct evidence {
    struct rational value;    /* exact */
    struct unit unit;
    const struct figure_use *use;    /* it is printed so, or NULL */
    const char *expression;          /* what it is, as in a template */
    const struct region *region;
    int weight;               /* how surely the words point to it; 0: its
                               * value alone speaks for it */
};

struct evidences {
    struct evidence *items;
    size_t n, capacity;
};

struct press {
    struct arena *arena;
    const struct letters *letters;
    const struct figures *figures;
    const struct survey *survey;
    struct mentions mentions;
    struct anchors anchors;
    struct findings *findings;
    struct findings *ignored; /* of expressions that do not fit */
};

/* All that the claim may be, the surest first is not promised. */
struct evidences evidence_of(const struct press *press,
                             const struct claim *claim);

/* A measure is named in its sentence, or its unit is one of the survey's. */
bool evidence_concerns(const struct press *press, const struct claim *claim);

#endif

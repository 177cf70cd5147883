#ifndef DOCUMENT_CONTEXT_H
#define DOCUMENT_CONTEXT_H

#include "base/arena.h"
#include "base/finding.h"
#include "base/language.h"
#include "document/document.h"
#include "figures/evaluate.h"
#include "figures/figures.h"
#include "survey/survey.h"

struct choices {
    struct figure_choice *items;
    size_t n, capacity;
};

/* What every step of reading one language's report needs. */
struct context {
    struct arena *arena;
    const struct figures *figures;
    const struct survey *survey;
    enum language language;
    struct findings *findings;
    const struct findings *before; /* what the submissions gave, settled: what
                                    * was explained is printed */
    struct choices *choices;   /* what the data decide is noted here */
};

#endif

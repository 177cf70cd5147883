#ifndef DOCUMENT_TRACING_H
#define DOCUMENT_TRACING_H

#include "document/document.h"
#include "figures/sources.h"

/* A number that rests on no more cells than these has them all in the
 * ledger. */
#define TRACING_CELLS_MAX 12

/* Tells of every figure that a printed number rests on. */
void tracing_leaves(struct arena *arena, const struct figure_use *use,
                    const struct tracer *tracer);

/* Fills in `sources` of every use. */
void tracing_note_sources(struct arena *arena,
                          const struct document *document,
                          const struct figures *figures,
                          struct sources *sources);

#endif

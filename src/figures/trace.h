#ifndef FIGURES_TRACE_H
#define FIGURES_TRACE_H

#include "figures/sources.h"

/* The leaves in a fixed order, each once, without those that lie within
 * another. */
const struct trace_leaf *trace_settle(struct arena *arena,
                                      struct source_leaves *leaves,
                                      size_t *n);

/* The text of a row of history.csv. */
const char *figures_history_text(const struct figures *figures,
                                 struct place at);

#endif

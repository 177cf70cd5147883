#ifndef DOCUMENT_CHARTDATA_H
#define DOCUMENT_CHARTDATA_H

#include "tree.h"

/*
 * The data of every chart as a table: ```chart-data in the appendix.  A chart
 * that names a table of the report as its `data` needs no other.
 */

/* Puts the tables where the block stands, before anything is numbered. */
void chartdata_expand(const struct context *context, struct tree *tree);

/* Once everything has its number: tables name their charts, and the other way
 * round. */
void chartdata_join(const struct context *context, struct tree *tree);

#endif

#ifndef COMMAND_EXPLAIN_H
#define COMMAND_EXPLAIN_H

#include "output/sink.h"
#include "traced.h"

/* What the parts of `explain` share. */
struct explain {
    const struct options *options;
    const char *edition;
    const char *city;           /* --city, or NULL */
    bool json, all_cells;
    struct traced traced;
    struct byte_sink *sink;
};

/* The text in the language of messages. */
const char *explain_say(const struct explain *explain, const char *zh,
                        const char *en);

/* From a number to its cells: an id of the ledger, or a measure. */
enum status explain_figure(struct explain *explain, const char *figure);
/* From a cell, submissions/…:17:4 or …:17:4=VALUE, to the numbers. */
enum status explain_cell(struct explain *explain, const char *cell);
/* What rests on the cells of every open query. */
enum status explain_queries(struct explain *explain);

#endif

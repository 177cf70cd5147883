#ifndef OUTPUT_LEDGER_H
#define OUTPUT_LEDGER_H

#include <stdbool.h>

#include "document/document.h"
#include "typeset/pages.h"

struct arena;
struct byte_sink;

/* A printed number and the pages it stands on. */
struct ledger_entry {
    const struct figure_use *use;
    const char *pages;        /* counted from 1: "12 14" */
    size_t last_page;
};

struct ledger {
    const struct ledger_entry *items;
    size_t n;
};

/* The numbers that stand on the pages, in the order in which they appear. */
struct ledger ledger_of(struct arena *arena, const struct pages *pages);

/* The columns of the file, in their order. */
enum ledger_column {
    LEDGER_ID, LEDGER_PAGES, LEDGER_TEMPLATE, LEDGER_LANGUAGE,
    LEDGER_PRINTED, LEDGER_EXACT, LEDGER_UNIT, LEDGER_FORMULA,
    LEDGER_EXPANDED, LEDGER_REGION, LEDGER_PERIOD, LEDGER_RULE,
    LEDGER_HEDGE, LEDGER_DECIMALS, LEDGER_SHOWN_UNIT, LEDGER_FILTERS,
    LEDGER_N_CELLS, LEDGER_CELLS, LEDGER_SHA256, LEDGER_CONTEXT,
    LEDGER_COLUMNS,
};
extern const char *const ledger_heads[LEDGER_COLUMNS];

/* A row as it is written: a text for each column, never NULL. */
struct ledger_row {
    const char *fields[LEDGER_COLUMNS];
};
struct ledger_row ledger_row(struct arena *arena,
                             const struct ledger_entry *entry);

/* A CSV row for each, for Excel and for programs: UTF-8 with BOM, CRLF. */
void ledger_print(const struct ledger *ledger, struct byte_sink *sink);

/* The exact value as text: a finite decimal of at most six places, else a
 * fraction; "" when there is none. */
const char *ledger_exact(struct arena *arena, const struct figure_use *use);

#endif

#ifndef OUTPUT_LEDGER_H
#define OUTPUT_LEDGER_H

#include <stdbool.h>

#include "document/document.h"
#include "typeset/pages.h"

struct arena;

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

/* A CSV row for each, for Excel and for programs: UTF-8 with BOM, CRLF. */
bool ledger_write(struct arena *arena, const struct ledger *ledger,
                  const char *path, struct words *why);

/* The exact value as text: a finite decimal of at most six places, else a
 * fraction; "" when there is none. */
const char *ledger_exact(struct arena *arena, const struct figure_use *use);

#endif

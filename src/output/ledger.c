#include "output/ledger.h"

#include <glib.h>

#include "base/arena.h"
#include "base/rational.h"
#include "document/document.h"
#include "output/sink.h"

const char *
ledger_exact(struct arena *arena, const struct figure_use *use)
{
    char buffer[RATIONAL_TEXT_MAX];
    int128 units;
    if (!use->known)
        return "";
    /* A finite decimal of at most six places, else a fraction. */
    for (int decimals = 0; decimals <= 6; decimals++) {
        struct rational scaled;
        if (rational_scale(use->value, decimals, &scaled) &&
            rational_is_integer(scaled) &&
            rational_round(use->value, decimals, ROUND_HALF_AWAY, &units))
            return arena_strdup(
                arena, rational_print(units, decimals, false, buffer));
    }
    char below[RATIONAL_TEXT_MAX];
    return arena_printf(arena, "%s/%s",
                        rational_print(use->value.num, 0, false, buffer),
                        rational_print(use->value.den, 0, false, below));
}

struct entries {
    struct ledger_entry *items;
    size_t n, capacity;
};

static void
note_page(struct arena *arena, struct entries *entries, GHashTable *known,
          const struct figure_use *use, size_t page)
{
    size_t at = GPOINTER_TO_SIZE(g_hash_table_lookup(known, use));
    struct ledger_entry *entry;
    if (at == 0) {
        struct ledger_entry new = {.use = use, .pages = ""};
        ARENA_PUSH(arena, entries, new);
        at = entries->n;
        g_hash_table_insert(known, (void *)use, GSIZE_TO_POINTER(at));
    }
    entry = &entries->items[at - 1];
    if (entry->last_page == page)
        return;
    entry->pages = arena_printf(arena, "%s%s%zu", entry->pages,
                                entry->last_page > 0 ? " " : "", page);
    entry->last_page = page;
}

struct ledger
ledger_of(struct arena *arena, const struct pages *pages)
{
    struct entries entries = {0};
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
    for (size_t i = 0; i < pages->n_pages; i++) {
        const struct page *page = &pages->pages[i];
        for (size_t k = 0; k < page->n_marks; k++)
            if (page->marks[k].figure != NULL)
                note_page(arena, &entries, known, page->marks[k].figure,
                          i + 1);
    }
    return (struct ledger){entries.items, entries.n};
}

static const char *
unit_text(struct arena *arena, struct unit unit, enum language language)
{
    if (unit.base == NULL)
        return "";
    return language == LANGUAGE_ZH ? unit_text_zh(arena, unit)
                                   : unit_text_en(arena, unit);
}

static const char *
rule_text(enum figure_rule rule)
{
    static const char *const names[] = {
        [RULE_ROUNDED] = "rounded",
        [RULE_PARTS] = "largest-remainder",
        [RULE_DIRECTION] = "direction",
        [RULE_ORDINAL] = "ordinal",
        [RULE_SPELLED] = "spelled",
        [RULE_MISSING] = "missing",
    };
    return names[rule];
}

const char *const ledger_heads[LEDGER_COLUMNS] = {
    "id",      "pages",    "template", "language", "printed",
    "exact",   "unit",     "formula",  "expanded", "region",
    "period",  "rule",     "hedge",    "decimals", "shown_unit",
    "filters", "n_cells",  "cells",    "sha256",   "context",
};

struct ledger_row
ledger_row(struct arena *arena, const struct ledger_entry *entry)
{
    const struct figure_use *use = entry->use;
    const struct figure_wording *wording = &use->wording;
    bool known = wording->rule != RULE_MISSING;
    struct ledger_row row = {{
        use->id,
        entry->pages,
        arena_printf(arena, "%s:%d:%d", use->at.file, use->at.row,
                     use->at.column),
        language_tag(use->language),
        use->printed,
        ledger_exact(arena, use),
        use->unit.base,
        use->expression,
        use->sources.expanded,
        use->region,
        use->period,
        rule_text(wording->rule),
        wording->hedge,
        known ? arena_printf(arena, "%d", wording->decimals) : "",
        known ? unit_text(arena, wording->unit, use->language) : "",
        wording->filters,
        arena_printf(arena, "%" G_GUINT64_FORMAT, use->sources.n_cells),
        use->sources.cells,
        use->sources.digest,
        use->context,
    }};
    for (size_t i = 0; i < LEDGER_COLUMNS; i++)
        if (row.fields[i] == NULL)
            row.fields[i] = "";
    return row;
}

static void
write_entry(struct arena *arena, struct byte_sink *sink,
            const struct ledger_entry *entry)
{
    const struct ledger_row row = ledger_row(arena, entry);
    for (size_t i = 0; i < LEDGER_COLUMNS; i++) {
        sink_text(sink, i == 0 ? "" : ",");
        sink_csv(sink, row.fields[i]);
    }
    sink_text(sink, "\r\n");
}

/* A byte order mark and CRLF: Excel then opens it with a double click. */
void
ledger_print(const struct ledger *ledger, struct byte_sink *sink)
{
    struct arena *scratch = arena_new();
    sink_text(sink, "\xEF\xBB\xBF");
    for (size_t i = 0; i < LEDGER_COLUMNS; i++)
        sink_printf(sink, "%s%s", i == 0 ? "" : ",", ledger_heads[i]);
    sink_text(sink, "\r\n");
    for (size_t i = 0; i < ledger->n; i++)
        write_entry(scratch, sink, &ledger->items[i]);
    arena_free(scratch);
}

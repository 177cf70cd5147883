#include "output/ledger.h"

#include <glib.h>

#include "base/arena.h"
#include "base/rational.h"
#include "document/document.h"
#include "output/sink.h"

static const char *
exact(struct arena *arena, const struct figure_use *use)
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

/* A printed number and where it stands. */
struct entry {
    const struct figure_use *use;
    GString *pages;
    size_t last;                 /* the last page in `pages` */
};

static void
entry_free(void *entry)
{
    g_string_free(((struct entry *)entry)->pages, TRUE);
    g_free(entry);
}

static void
note_page(GPtrArray *entries, GHashTable *known,
          const struct figure_use *use, size_t page)
{
    struct entry *entry = g_hash_table_lookup(known, use);
    if (entry == NULL) {
        entry = g_new0(struct entry, 1);
        entry->use = use;
        entry->pages = g_string_new(NULL);
        g_ptr_array_add(entries, entry);
        g_hash_table_insert(known, (void *)use, entry);
    }
    if (entry->last == page)
        return;
    g_string_append_printf(entry->pages, "%s%zu",
                           entry->last > 0 ? " " : "", page);
    entry->last = page;
}

static GPtrArray *
collect(const struct pages *pages)
{
    GPtrArray *entries = g_ptr_array_new_with_free_func(entry_free);
    GHashTable *known = g_hash_table_new(NULL, NULL);
    for (size_t i = 0; i < pages->n_pages; i++) {
        const struct page *page = &pages->pages[i];
        for (size_t k = 0; k < page->n_marks; k++)
            if (page->marks[k].figure != NULL)
                note_page(entries, known, page->marks[k].figure, i + 1);
    }
    g_hash_table_unref(known);
    return entries;
}

static void
write_entry(struct arena *arena, struct byte_sink *sink,
            const struct entry *entry)
{
    const struct figure_use *use = entry->use;
    const char *fields[] = {
        use->id,
        entry->pages->str,
        arena_printf(arena, "%s:%d:%d", use->at.file, use->at.row,
                     use->at.column),
        language_tag(use->language),
        use->printed,
        exact(arena, use),
        use->unit.base != NULL ? use->unit.base : "",
        use->expression,
        use->region != NULL ? use->region : "",
        use->period != NULL ? use->period : "",
        use->wording != NULL ? use->wording : "",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        sink_text(sink, i == 0 ? "" : ",");
        sink_csv(sink, fields[i]);
    }
    sink_text(sink, "\n");
}

bool
ledger_write(struct arena *arena, const struct pages *pages,
             const char *path, struct words *why)
{
    struct arena *scratch = arena_new();
    GPtrArray *entries = collect(pages);
    struct byte_sink *sink = sink_open(path);
    sink_text(sink, "id,pages,template,language,printed,exact,unit,"
                    "expression,region,period,wording\n");
    for (size_t i = 0; i < entries->len; i++)
        write_entry(scratch, sink, g_ptr_array_index(entries, i));
    g_ptr_array_free(entries, TRUE);
    arena_free(scratch);
    return sink_close(arena, sink, why);
}

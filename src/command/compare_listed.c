#include <glib.h>
#include <stdlib.h>

#include "compare.h"

/* submissions/甲市/工资.csv:17:4 1204.5; …: what a ledger says of the cells of
 * a number when they are few. */

struct listed {
    struct place at;
    const char *text;
    const char *key;          /* file:row:column */
    bool paired;
};

struct listed_cells {
    struct listed *items;
    size_t n, capacity;
};

static void
add_listed(struct arena *arena, struct listed_cells *cells,
           const GMatchInfo *match)
{
    g_autofree char *file = g_match_info_fetch(match, 1);
    g_autofree char *row = g_match_info_fetch(match, 2);
    g_autofree char *column = g_match_info_fetch(match, 3);
    g_autofree char *text = g_match_info_fetch(match, 4);
    struct listed cell = {
        {arena_strdup(arena, file), (int)strtol(row, NULL, 10),
         (int)strtol(column, NULL, 10)},
        arena_strdup(arena, text),
        arena_printf(arena, "%s:%s:%s", file, row, column),
        false};
    ARENA_PUSH(arena, cells, cell);
}

/* A text may hold a semicolon: a cell begins where a place does. */
static struct listed_cells
read_list(struct arena *arena, const char *text)
{
    struct listed_cells cells = {0};
    g_autoptr(GRegex) form = g_regex_new(
        "(?:^|; )([^:]+):([0-9]{1,9}):([0-9]{1,9}) "
        "(.*?)(?=$|; [^:]+:[0-9]{1,9}:[0-9]{1,9} )",
        G_REGEX_DOTALL, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    g_regex_match(form, text, 0, &match);
    while (g_match_info_matches(match)) {
        add_listed(arena, &cells, match);
        if (!g_match_info_next(match, NULL))
            break;
    }
    return cells;
}

static void
pair(struct listed_cells *old, struct listed_cells *new, bool anywhere)
{
    for (size_t i = 0; i < old->n; i++)
        for (size_t k = 0; k < new->n && !old->items[i].paired; k++) {
            struct listed *a = &old->items[i], *b = &new->items[k];
            if (b->paired || strcmp(a->text, b->text) != 0 ||
                strcmp(a->at.file, b->at.file) != 0 ||
                (!anywhere && strcmp(a->key, b->key) != 0))
                continue;
            a->paired = b->paired = true;
        }
}

/* Marks the cell, or adds it. */
static void
tell(struct compare *compare, const struct listed *old,
     const struct listed *new, bool *marks)
{
    const struct listed *any = new != NULL ? new : old;
    struct compare_cell cell = {
        .cell = {.old = old != NULL ? old->text : "",
                 .new = new != NULL ? new->text : "",
                 .city = {{"", ""}},
                 .region = {{"", ""}},
                 .item = {{"", ""}},
                 .period = ""},
        .key = any->key,
    };
    for (size_t i = 0; i < compare->cells.n; i++)
        if (strcmp(compare->cells.items[i].key, any->key) == 0) {
            if (marks != NULL)
                marks[i] = true;
            return;
        }
    if (old != NULL)
        cell.cell.was = old->at;
    if (new != NULL)
        cell.cell.is = new->at;
    if (marks == NULL)
        ARENA_PUSH(compare->arena, &compare->cells, cell);
}

void
compare_listed(struct compare *compare, const struct compare_row *old,
               const struct compare_row *new, bool *marks)
{
    const char *was = old->row.fields[LEDGER_CELLS];
    const char *is = new->row.fields[LEDGER_CELLS];
    if (*was == '\0' || *is == '\0' || strcmp(was, is) == 0)
        return;
    struct listed_cells before = read_list(compare->arena, was);
    struct listed_cells after = read_list(compare->arena, is);
    pair(&before, &after, false);
    pair(&before, &after, true);
    for (size_t i = 0; i < before.n; i++) {
        struct listed *cell = &before.items[i], *same = NULL;
        if (cell->paired)
            continue;
        for (size_t k = 0; k < after.n && same == NULL; k++)
            if (!after.items[k].paired &&
                strcmp(after.items[k].key, cell->key) == 0)
                same = &after.items[k];
        if (same != NULL)
            same->paired = true;
        tell(compare, cell, same, marks);
    }
    for (size_t k = 0; k < after.n; k++)
        if (!after.items[k].paired)
            tell(compare, NULL, &after.items[k], marks);
}

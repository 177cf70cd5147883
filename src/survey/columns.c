#include "survey/columns.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"

static bool
is_name(const struct cell *cell, const char *name)
{
    const char *a = cell->text;
    uint32_t c;

    while ((c = text_narrow(text_next(&a))) != 0) {
        if (text_is_blank(c))
            continue;
        if (c >= 128 || g_ascii_tolower((char)c) != *name++)
            return false;
    }
    return *name == '\0';
}

static void
name_column(const struct cell *cell, struct column *columns, size_t n,
            struct findings *findings)
{
    g_autofree const char **names = g_new0(const char *, n);
    const char *nearest;

    for (size_t i = 0; i < n; i++) {
        if (!is_name(cell, columns[i].name)) {
            names[i] = columns[i].name;
            continue;
        }
        if (columns[i].index >= 0)
            findings_add(findings, FINDING_TABLE_COLUMN_REPEATED, cell->at,
                         .args = {language_same(columns[i].name)});
        columns[i].index = cell->at.column - 1;
        return;
    }
    nearest = text_nearest(cell->text, names, n);
    findings_add(findings, FINDING_TABLE_COLUMN_UNKNOWN, cell->at,
                 .args = {language_same(cell->text),
                          language_same(nearest)});
}

bool
columns_find(const struct csv_table *table, const char *file,
             struct column *columns, size_t n, struct findings *findings)
{
    struct place at = {.file = file, .row = 1};
    bool complete = true;

    for (size_t i = 0; i < n; i++)
        columns[i].index = -1;
    for (size_t i = 0; table->n > 0 && i < table->items[0].n_cells; i++) {
        const struct cell *cell = &table->items[0].cells[i];

        /* Spreadsheets write empty columns at the end. */
        if (!is_name(cell, ""))
            name_column(cell, columns, n, findings);
        at.row = table->items[0].number;
    }
    for (size_t i = 0; i < n; i++) {
        if (columns[i].index >= 0 || !columns[i].required)
            continue;
        findings_add(findings, FINDING_TABLE_COLUMN_MISSING, at,
                     .args = {language_same(columns[i].name)});
        complete = false;
    }
    return complete;
}

const char *
columns_text(struct arena *arena, const struct csv_row *row,
             const struct column *column, const char *file,
             struct place *at)
{
    *at = (struct place){file, row->number, column->index + 1};
    if (column->index < 0 || (size_t)column->index >= row->n_cells)
        return "";
    return text_trim(arena, row->cells[column->index].text);
}

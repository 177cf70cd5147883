#include "output/bookfolder.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/yamltree.h"
#include "base/finding.h"
#include "output/sink.h"

#define PACKAGE "datapackage.json"
#define PACKAGE_MAX (16 * 1024 * 1024)

/* ---- one table ---- */

static void
write_row(struct byte_sink *sink, const struct book_table *table,
          const struct book_row *row)
{
    for (size_t j = 0; j < table->n_columns; j++) {
        sink_text(sink, j > 0 ? "," : "");
        sink_csv(sink, row != NULL ? row->cells[j].text
                                   : table->columns[j].name);
    }
    sink_text(sink, "\r\n");
}

static bool
write_table(struct arena *arena, const struct book_table *table,
            const char *folder, struct words *why)
{
    g_autofree char *path =
        g_strdup_printf("%s/%s.csv", folder, table->name);
    struct byte_sink *sink = sink_open(path);
    write_row(sink, table, NULL);
    for (size_t i = 0; i < table->n; i++)
        write_row(sink, table, &table->items[i]);
    return sink_close(arena, sink, why);
}

/* ---- datapackage.json ---- */

static void
write_key(struct byte_sink *sink, const char *before, const char *key,
          const char *text)
{
    sink_printf(sink, "%s\"%s\": ", before, key);
    sink_json(sink, text);
}

static void
write_field(struct byte_sink *sink, const struct book_column *column)
{
    static const char *const types[] = {
        [BOOK_TEXT] = "string",
        [BOOK_INTEGER] = "integer",
        [BOOK_NUMBER] = "number",
    };
    write_key(sink, "          {", "name", column->name);
    write_key(sink, ", ", "type", types[column->type]);
    write_key(sink, ", ", "title", column->title);
    if (*column->unit != '\0')
        write_key(sink, ", ", "unit", column->unit);
    sink_text(sink, "}");
}

static void
write_resource(struct byte_sink *sink, const struct book_table *table)
{
    g_autofree char *path = g_strdup_printf("%s.csv", table->name);
    write_key(sink, "    {\n      ", "name", table->name);
    write_key(sink, ",\n      ", "path", path);
    write_key(sink, ",\n      ", "title", table->title);
    sink_text(sink, ",\n      \"profile\": \"tabular-data-resource\""
                    ",\n      \"format\": \"csv\""
                    ",\n      \"mediatype\": \"text/csv\""
                    ",\n      \"encoding\": \"utf-8\""
                    ",\n      \"schema\": {\n        \"fields\": [\n");
    for (size_t j = 0; j < table->n_columns; j++) {
        write_field(sink, &table->columns[j]);
        sink_text(sink, j + 1 < table->n_columns ? ",\n" : "\n");
    }
    sink_text(sink, "        ],\n        \"missingValues\": [\"\"]\n"
                    "      }\n    }");
}

static bool
write_package(struct arena *arena, const struct book *book,
              const char *folder, struct words *why)
{
    g_autofree char *path = g_strdup_printf("%s/" PACKAGE, folder);
    g_autofree char *created =
        g_strdup_printf("%04d-%02d-%02dT00:00:00Z", book->date.year,
                        MAX(book->date.month, 1), MAX(book->date.day, 1));
    g_autoptr(GString) notes = g_string_new(NULL);
    for (size_t i = 0; i < book->notes.n; i++)
        g_string_append_printf(notes, "%s%s", i > 0 ? "\n\n" : "",
                               book->notes.items[i]);
    struct byte_sink *sink = sink_open(path);
    write_key(sink, "{\n  ", "name", book->name);
    write_key(sink, ",\n  ", "profile", "tabular-data-package");
    write_key(sink, ",\n  ", "title", book->title);
    write_key(sink, ",\n  ", "description", notes->str);
    write_key(sink, ",\n  ", "created", created);
    write_key(sink, ",\n  \"contributors\": [{", "title", book->publisher);
    sink_text(sink, ", \"role\": \"publisher\"}],\n  \"resources\": [\n");
    for (size_t i = 0; i < book->tables.n; i++) {
        write_resource(sink, book->tables.items[i]);
        sink_text(sink, i + 1 < book->tables.n ? ",\n" : "\n");
    }
    sink_text(sink, "  ]\n}\n");
    return sink_close(arena, sink, why);
}

/* ---- an earlier package ---- */

/* JSON is YAML, whose reader we have: what the old package listed. */
static void
read_old(struct arena *arena, const char *path, struct file_names *own)
{
    g_autofree char *package = g_build_filename(path, PACKAGE, NULL);
    const char *bytes;
    struct words why;
    size_t length;
    if (!file_read(arena, package, PACKAGE_MAX, &bytes, &length, &why))
        return;
    struct findings *none = findings_new(arena);
    const struct yaml *root =
        yamltree_read(arena, PACKAGE, 1, bytes, length, none);
    const struct yaml *resources =
        root != NULL && root->kind == YAML_MAP
            ? yamltree_get(root, "resources")
            : NULL;
    if (resources == NULL || resources->kind != YAML_LIST)
        return;
    ARENA_PUSH(arena, own, PACKAGE);
    for (size_t i = 0; i < resources->n; i++) {
        const struct yaml *resource = resources->items[i];
        const struct yaml *name = resource->kind == YAML_MAP
                                      ? yamltree_get(resource, "path")
                                      : NULL;
        if (name != NULL && name->kind == YAML_SCALAR)
            ARENA_PUSH(arena, own, name->text);
    }
}

const char *
bookfolder_foreign(struct arena *arena, const char *path)
{
    struct file_names own = {0};
    read_old(arena, path, &own);
    return folder_foreign(arena, path, &own);
}

bool
bookfolder_write(struct arena *arena, const struct book *book,
                 const char *path, struct words *why)
{
    struct file_names own = {0};
    struct folder_out *out = folder_open(path);
    const char *folder = folder_path(out);
    bool written = true;
    if (folder_failed(out))
        return folder_commit(arena, out, NULL, why);
    read_old(arena, path, &own);
    for (size_t i = 0; written && i < book->tables.n; i++)
        written = write_table(arena, book->tables.items[i], folder, why);
    if (written && write_package(arena, book, folder, why))
        return folder_commit(arena, out, &own, why);
    folder_abandon(out);
    return false;
}

#include "columnnames.h"

#include <glib.h>

#include "base/arena.h"

struct columns {
    struct arena *arena;
    const char *const *titles;
    size_t n_titles;
    GHashTable *taken;       /* names, and titles that are not yet names */
    GHashTable *next;        /* by title: the number to try */
    const char **items;
    size_t n, capacity;
};

static void
free_table(void *table)
{
    g_hash_table_destroy(table);
}

struct columns *
columnnames_new(struct arena *arena, const char *const *titles, size_t n)
{
    struct columns *columns = ARENA_NEW(arena, struct columns);

    columns->arena = arena;
    columns->titles = titles;
    columns->n_titles = n;
    columns->taken = g_hash_table_new(g_str_hash, g_str_equal);
    columns->next = g_hash_table_new(g_str_hash, g_str_equal);
    arena_own(arena, columns->taken, free_table);
    arena_own(arena, columns->next, free_table);
    for (size_t i = 0; i < n; i++)
        if (*titles[i] != '\0')
            g_hash_table_add(columns->taken, (char *)titles[i]);
    return columns;
}

size_t
columnnames_count(const struct columns *columns)
{
    return columns->n_titles;
}

const char *
columnnames_title(const struct columns *columns, size_t i)
{
    return columns->titles[i];
}

/* The next “title (n)” that no column has. */
static const char *
numbered(struct columns *columns, const char *title)
{
    guint number = MAX(
        GPOINTER_TO_UINT(g_hash_table_lookup(columns->next, title)), 2);
    const char *name;

    do
        name = arena_printf(columns->arena, "%s (%u)", title, number++);
    while (g_hash_table_contains(columns->taken, name));
    g_hash_table_insert(columns->next, (char *)title,
                        GUINT_TO_POINTER(number));
    return name;
}

static const char *
name_of(struct columns *columns, size_t i)
{
    const char *title = i < columns->n_titles ? columns->titles[i] : "";

    if (*title == '\0') {
        title = arena_printf(columns->arena, "%zu", i + 1);
        return g_hash_table_contains(columns->taken, title)
                   ? numbered(columns, title)
                   : title;
    }
    if (g_hash_table_contains(columns->next, title))
        return numbered(columns, title);
    g_hash_table_insert(columns->next, (char *)title, GUINT_TO_POINTER(2));
    return title;
}

const char *
columnnames_get(struct columns *columns, size_t i)
{
    while (columns->n <= i) {
        const char *name = name_of(columns, columns->n);

        g_hash_table_add(columns->taken, (char *)name);
        ARENA_PUSH(columns->arena, columns, name);
    }
    return columns->items[i];
}

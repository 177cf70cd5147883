#include "names.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"

/* Longer than any name of a place; what is longer is unknown. */
#define NAME_MAX_BYTES 256

struct entry {
    size_t scope;
    const char *name;
    enum names_strength strength;
    const void *item;    /* NULL: ambiguous */
};

struct names {
    struct arena *arena;
    GHashTable *entries; /* of struct entry, each its own key */
};

static guint
entry_hash(gconstpointer key)
{
    const struct entry *entry = key;

    return g_str_hash(entry->name) ^ (guint)(entry->scope * 2654435761u);
}

static gboolean
entry_equal(gconstpointer a, gconstpointer b)
{
    const struct entry *left = a;
    const struct entry *right = b;

    return left->scope == right->scope &&
           strcmp(left->name, right->name) == 0;
}

static void
unref_entries(void *entries)
{
    g_hash_table_unref(entries);
}

struct names *
names_new(struct arena *arena)
{
    struct names *names = ARENA_NEW(arena, struct names);

    names->arena = arena;
    names->entries = g_hash_table_new(entry_hash, entry_equal);
    arena_own(arena, names->entries, unref_entries);
    return names;
}

/* text_fold without its allocation: rows ask for their region, and every
 * figure for its measure, whose name is plain ASCII. */
static bool
fold(const char *name, char folded[NAME_MAX_BYTES])
{
    size_t length = 0;
    uint32_t c;

    for (; *name > ' ' && *name < 0x7F && length + 6 < NAME_MAX_BYTES; name++)
        folded[length++] = g_ascii_tolower(*name);
    while ((c = text_next(&name)) != 0) {
        if (text_is_blank(c))
            continue;
        c = text_narrow(c);
        if (c < 128)
            c = (uint32_t)g_ascii_tolower((char)c);
        if (length + 6 >= NAME_MAX_BYTES)
            return false;
        length += (size_t)g_unichar_to_utf8(c, folded + length);
    }
    folded[length] = '\0';
    return length > 0;
}

const void *
names_add(struct names *names, size_t scope, const char *name,
          enum names_strength strength, const void *item)
{
    char folded[NAME_MAX_BYTES];
    struct entry key = {scope, folded, strength, item};
    struct entry *entry;

    if (name == NULL || !fold(name, folded))
        return NULL;
    entry = g_hash_table_lookup(names->entries, &key);
    if (entry == NULL) {
        entry = ARENA_NEW(names->arena, struct entry);
        *entry = key;
        entry->name = arena_strdup(names->arena, folded);
        g_hash_table_add(names->entries, entry);
        return NULL;
    }
    if (entry->item == item || entry->strength > strength)
        return NULL;
    if (entry->strength < strength) {
        entry->strength = strength;
        entry->item = item;
        return NULL;
    }
    key.item = entry->item;
    entry->item = NULL;
    return strength == NAMES_EXACT ? key.item : NULL;
}

const void *
names_find(const struct names *names, size_t scope, const char *name)
{
    char folded[NAME_MAX_BYTES];
    struct entry key = {.scope = scope, .name = folded};
    const struct entry *entry;

    if (!fold(name, folded))
        return NULL;
    entry = g_hash_table_lookup(names->entries, &key);
    return entry == NULL ? NULL : entry->item;
}

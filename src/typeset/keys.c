#include "keys.h"

#include <string.h>

#include "base/arena.h"
#include "base/hash.h"

/* All that decides how spans are set. */
struct key {
    const struct spans *spans;
    const struct paragraph_style *style;
};

static guint
hash_key(gconstpointer pointer)
{
    const struct key *key = pointer;
    uint64_t hash = hash_bytes(HASH_START, &key->style->measure,
                               sizeof key->style->measure);

    hash = hash_bytes(hash, &key->style->type.size,
                      sizeof key->style->type.size);
    for (size_t i = 0; i < key->spans->n; i++) {
        const struct span *span = &key->spans->items[i];

        hash = hash_bytes(hash, span->text, strlen(span->text));
        /* Thousands of cells that say “0” are as many figures. */
        hash = hash_bytes(hash, &span->figure, sizeof span->figure);
        if (span->link != NULL)
            hash = hash_bytes(hash, span->link, strlen(span->link));
    }
    return (guint)hash;
}

static bool
is_same_type(const struct type_style *a, const struct type_style *b)
{
    return a->role == b->role && a->bold == b->bold && a->size == b->size &&
           a->color == b->color && a->language == b->language;
}

static bool
is_same_style(const struct paragraph_style *a,
              const struct paragraph_style *b)
{
    return is_same_type(&a->type, &b->type) && a->measure == b->measure &&
           a->first_indent == b->first_indent && a->align == b->align &&
           a->relaxed == b->relaxed;
}

static bool
is_same_span(const struct span *a, const struct span *b)
{
    return a->style == b->style && a->figure == b->figure &&
           a->footnote == b->footnote && strcmp(a->text, b->text) == 0 &&
           g_strcmp0(a->link, b->link) == 0;
}

static gboolean
is_same_key(gconstpointer a, gconstpointer b)
{
    const struct key *one = a, *two = b;

    if (one->spans->n != two->spans->n ||
        !is_same_style(one->style, two->style))
        return FALSE;
    for (size_t i = 0; i < one->spans->n; i++)
        if (!is_same_span(&one->spans->items[i], &two->spans->items[i]))
            return FALSE;
    return TRUE;
}

GHashTable *
keys_table(void)
{
    return g_hash_table_new(hash_key, is_same_key);
}

const void *
keys_find(GHashTable *table, const struct spans *spans,
          const struct paragraph_style *style)
{
    struct key key = {spans, style};

    return g_hash_table_lookup(table, &key);
}

/* The caller's spans may be gone tomorrow. */
static const struct spans *
copy_spans(struct arena *arena, const struct spans *spans)
{
    struct spans *copy = ARENA_NEW(arena, struct spans);

    *copy = *spans;
    copy->items = ARENA_NEW_N(arena, struct span, spans->n);
    for (size_t i = 0; i < spans->n; i++) {
        copy->items[i] = spans->items[i];
        copy->items[i].text = arena_strdup(arena, spans->items[i].text);
        if (spans->items[i].link)
            copy->items[i].link = arena_strdup(arena, spans->items[i].link);
    }
    return copy;
}

void
keys_keep(const struct type *type, GHashTable *table,
          const struct spans *spans, const struct paragraph_style *style,
          const void *value)
{
    struct key *key = ARENA_NEW(type->arena, struct key);

    key->spans = copy_spans(type->arena, spans);
    key->style =
        arena_memdup(type->arena, style, sizeof *style);
    g_hash_table_insert(table, key, (void *)(uintptr_t)value);
}

#include "asked.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"

struct question {
    const char *code;
    struct place at;
    const char *value;
    size_t next;            /* of the same */
};

struct asked {
    struct question *items; /* by number of the finding */
    GHashTable *first;      /* of the same; a set */
};

static guint
hash(gconstpointer data)
{
    const struct question *question = data;
    guint sum = g_str_hash(question->code);

    sum = sum * 33 + g_str_hash(question->at.file);
    sum = sum * 33 + (guint)question->at.row;
    sum = sum * 33 + (guint)question->at.column;
    return sum * 33 + g_str_hash(question->value);
}

static gboolean
is_same(gconstpointer a, gconstpointer b)
{
    const struct question *one = a, *other = b;

    return place_compare(one->at, other->at) == 0 &&
           strcmp(one->code, other->code) == 0 &&
           strcmp(one->value, other->value) == 0;
}

static void
add(struct asked *asked, size_t i, const struct finding *finding)
{
    const char *value = finding->detail.value;
    const struct question *before;

    asked->items[i] = (struct question){
        .code = finding_name(finding), .at = finding->at,
        .value = value != NULL ? value : "", .next = ASKED_NONE};
    before = g_hash_table_lookup(asked->first, &asked->items[i]);
    if (before != NULL)
        asked->items[i].next = (size_t)(before - asked->items);
    g_hash_table_add(asked->first, &asked->items[i]);
}

struct asked *
asked_new(struct arena *arena, const struct findings *findings)
{
    struct asked *asked = ARENA_NEW(arena, struct asked);
    size_t n = findings_count(findings);

    asked->items = ARENA_NEW_N(arena, struct question, n);
    asked->first = g_hash_table_new(hash, is_same);
    /* From the last on, so that each comes before its next. */
    for (size_t i = n; i-- > 0;) {
        const struct finding *finding = findings_get(findings, i);

        if (finding->detail.more == 0 && finding->at.file != NULL)
            add(asked, i, finding);
    }
    return asked;
}

void
asked_free(struct asked *asked)
{
    g_hash_table_destroy(asked->first);
}

size_t
asked_first(const struct asked *asked, const char *code, struct place at,
            const char *value)
{
    const struct question sought = {.code = code, .at = at, .value = value};
    const struct question *found =
        g_hash_table_lookup(asked->first, &sought);

    return found != NULL ? (size_t)(found - asked->items) : ASKED_NONE;
}

size_t
asked_next(const struct asked *asked, size_t i)
{
    return asked->items[i].next;
}

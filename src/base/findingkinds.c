#include "findingkinds.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"

/* A thousand mistakes of one kind show what is wrong.  Each query wants an
 * explanation of its own: a province's file of a hundred counties, twelve
 * months and ten figures is below this. */
static const size_t kept_most[] = {
    [FINDING_ERROR] = 1000,
    [FINDING_QUERY] = 20000,
    [FINDING_NOTE] = 1000,
};
/* Repetitions beyond are counted like all others: a loop that goes round a
 * hundred thousand times is no report. */
#define SEEN_MOST 100000

struct kind {
    struct finding key;  /* level, code, name and file */
    struct findingkinds_kept *last;
    size_t n;
    struct finding *rest;
    GHashTable *seen;    /* digests, once it is full */
};

struct findingkinds {
    struct arena *arena;
    GHashTable *table;
    struct kind *recent; /* neighbours are mostly of one kind */
};

static void
free_table(void *table)
{
    g_hash_table_unref(table);
}

static const char *
file_of(const struct finding *finding)
{
    return finding->at.file != NULL ? finding->at.file : "";
}

static guint
hash_kind(gconstpointer key)
{
    const struct finding *finding = &((const struct kind *)key)->key;
    return g_str_hash(file_of(finding)) * 31 +
           g_str_hash(finding_name(finding)) + (guint)finding->level;
}

static bool
is_of(const struct finding *a, const struct finding *b)
{
    return a->code == b->code && a->level == b->level &&
           strcmp(finding_name(a), finding_name(b)) == 0 &&
           strcmp(file_of(a), file_of(b)) == 0;
}

static gboolean
equal_kinds(gconstpointer a, gconstpointer b)
{
    return is_of(&((const struct kind *)a)->key,
                 &((const struct kind *)b)->key);
}

struct findingkinds *
findingkinds_new(struct arena *arena)
{
    struct findingkinds *kinds = ARENA_NEW(arena, struct findingkinds);
    kinds->arena = arena;
    kinds->table = g_hash_table_new(hash_kind, equal_kinds);
    arena_own(arena, kinds->table, free_table);
    return kinds;
}

/* The kind is made when it is asked for; its key lives as long as one. */
static struct kind *
kind_of(struct findingkinds *kinds, const struct finding *finding)
{
    struct kind key = {.key = *finding};
    if (kinds->recent != NULL && is_of(&kinds->recent->key, finding))
        return kinds->recent;
    struct kind *kind = g_hash_table_lookup(kinds->table, &key);
    if (kind == NULL) {
        kind = ARENA_NEW(kinds->arena, struct kind);
        kind->key.level = finding->level;
        kind->key.code = finding->code;
        kind->key.at.file = arena_strdup(kinds->arena, file_of(finding));
        kind->key.detail.name =
            arena_strdup(kinds->arena, finding_name(finding));
        g_hash_table_add(kinds->table, kind);
    }
    return kinds->recent = kind;
}

struct finding **
findingkinds_rest(struct findingkinds *kinds, const struct finding *finding)
{
    return &kind_of(kinds, finding)->rest;
}

bool
findingkinds_is_full(struct findingkinds *kinds, const struct finding *finding)
{
    return kind_of(kinds, finding)->n >= kept_most[finding->level];
}

void
findingkinds_keep(struct findingkinds *kinds, struct findingkinds_kept *kept)
{
    struct kind *kind = kind_of(kinds, &kept->finding);
    kept->before = kind->last;
    kind->last = kept;
    kind->n++;
}

/* ---- repetitions ---- */

/* NULL is not "". */
static uint64_t
mix_text(uint64_t digest, const char *text)
{
    return text == NULL ? hash_bytes(digest, "\xFF", 1)
                        : hash_bytes(digest, text, strlen(text) + 1);
}

static uint64_t
mix_words(uint64_t digest, struct words words)
{
    for (int i = 0; i < LANGUAGES; i++)
        digest = mix_text(digest, words.in[i]);
    return digest;
}

static gpointer
digest_of(const struct finding *finding)
{
    const struct finding_detail *detail = &finding->detail;
    uint64_t digest = HASH_START;
    digest = hash_bytes(digest, &finding->at.row, sizeof finding->at.row);
    digest = hash_bytes(digest, &finding->at.column, sizeof finding->at.column);
    digest = hash_bytes(digest, &detail->effect_ppm, sizeof detail->effect_ppm);
    digest = mix_text(digest, detail->value);
    digest = mix_words(digest, detail->field);
    digest = mix_words(digest, detail->message);
    for (size_t i = 0; i < FINDING_ARGS; i++)
        digest = mix_words(digest, detail->args[i]);
    return GSIZE_TO_POINTER(digest);
}

bool
findingkinds_is_new(struct findingkinds *kinds, const struct finding *finding)
{
    struct kind *kind = kind_of(kinds, finding);
    gpointer digest = digest_of(finding);
    if (kind->seen == NULL) {
        kind->seen = g_hash_table_new(NULL, NULL);
        arena_own(kinds->arena, kind->seen, free_table);
        for (const struct findingkinds_kept *kept = kind->last; kept != NULL;
             kept = kept->before)
            g_hash_table_add(kind->seen, digest_of(&kept->finding));
    }
    if (g_hash_table_size(kind->seen) >= SEEN_MOST)
        return !g_hash_table_contains(kind->seen, digest);
    return g_hash_table_add(kind->seen, digest);
}

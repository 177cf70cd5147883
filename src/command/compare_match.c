#include <glib.h>

#include "base/text.h"
#include "compare.h"

/*
 * What belongs together is found in rounds, the surest first: in each a key
 * is made of every item of both sides that has no partner yet, and items of
 * equal keys are paired in their order.
 */

struct round {
    struct compare *compare;
    /* The key of item i, or NULL; and its partner. */
    const char *(*key)(struct arena *arena, const struct compare_side *side,
                       size_t i);
    size_t *(*partner)(const struct compare_side *side, size_t i);
    size_t (*count)(const struct compare_side *side);
};

static void
pair(const struct round *round)
{
    struct arena *scratch = arena_new();
    const struct compare_side *old = &round->compare->old;
    const struct compare_side *new = &round->compare->new;
    g_autoptr(GHashTable) queues = g_hash_table_new_full(
        g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_queue_free);
    for (size_t i = 0; i < round->count(old); i++) {
        const char *key = *round->partner(old, i) == 0
                              ? round->key(scratch, old, i)
                              : NULL;
        GQueue *queue =
            key != NULL ? g_hash_table_lookup(queues, key) : NULL;
        if (key == NULL)
            continue;
        if (queue == NULL) {
            queue = g_queue_new();
            g_hash_table_insert(queues, (char *)key, queue);
        }
        g_queue_push_tail(queue, GSIZE_TO_POINTER(i + 1));
    }
    for (size_t i = 0; i < round->count(new); i++) {
        const char *key = *round->partner(new, i) == 0
                              ? round->key(scratch, new, i)
                              : NULL;
        GQueue *queue =
            key != NULL ? g_hash_table_lookup(queues, key) : NULL;
        size_t at = queue != NULL ? GPOINTER_TO_SIZE(g_queue_pop_head(queue))
                                  : 0;
        if (at == 0)
            continue;
        *round->partner(new, i) = at;
        *round->partner(old, at - 1) = i + 1;
    }
    arena_free(scratch);
}

/* ---- rows ---- */

static size_t
count_rows(const struct compare_side *side)
{
    return side->n_rows;
}

static size_t *
partner_of_row(const struct compare_side *side, size_t i)
{
    return &side->rows[i].partner;
}

/* What it is, of whom and when: the same in both languages. */
static const char *
key_of_figure(struct arena *arena, const struct compare_side *side, size_t i)
{
    const char *const *f = side->rows[i].row.fields;
    return arena_printf(arena, "%s|%s|%s|%s", f[LEDGER_LANGUAGE],
                        f[LEDGER_FORMULA], f[LEDGER_REGION],
                        f[LEDGER_PERIOD]);
}

static const char *
key_by_id(struct arena *arena, const struct compare_side *side, size_t i)
{
    return arena_printf(arena, "%s|%s",
                        side->rows[i].row.fields[LEDGER_ID],
                        key_of_figure(arena, side, i));
}

void
compare_match_rows(struct compare *compare)
{
    /* A line that was put into the template moves the ids of what follows:
     * then the order of the numbers says which is which. */
    const struct round rounds[] = {
        {compare, key_by_id, partner_of_row, count_rows},
        {compare, key_of_figure, partner_of_row, count_rows},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rounds); i++)
        pair(&rounds[i]);
}

/* ---- sentences ---- */

static size_t
count_sentences(const struct compare_side *side)
{
    return side->n_sentences;
}

static size_t *
partner_of_sentence(const struct compare_side *side, size_t i)
{
    return &side->sentences[i].partner;
}

static const char *
key_by_text(struct arena *arena, const struct compare_side *side, size_t i)
{
    const struct said *said = &side->sentences[i].said;
    return arena_printf(arena, "%d %s", (int)said->language, said->text);
}

/* What is said in several places leaves the right one. */
static const char *
key_by_text_there(struct arena *arena, const struct compare_side *side,
                  size_t i)
{
    return arena_printf(arena, "%s %s", side->sentences[i].key,
                        side->sentences[i].said.text);
}

static const char *
key_by_place(struct arena *arena, const struct compare_side *side, size_t i)
{
    (void)arena;
    return side->sentences[i].key;
}

/* The words without numbers. */
static const char *
key_by_words(struct arena *arena, const struct compare_side *side, size_t i)
{
    const struct said *said = &side->sentences[i].said;
    g_autoptr(GString) words = g_string_new(NULL);
    for (const char *c = said->text; *c != '\0'; c++)
        if (!g_ascii_isdigit(*c) && *c != '.' && *c != ',')
            g_string_append_c(words, *c);
    return arena_printf(arena, "%d %s", (int)said->language, words->str);
}

void
compare_match_sentences(struct compare *compare)
{
    const struct round rounds[] = {
        {compare, key_by_text_there, partner_of_sentence, count_sentences},
        {compare, key_by_text, partner_of_sentence, count_sentences},
        {compare, key_by_place, partner_of_sentence, count_sentences},
        {compare, key_by_words, partner_of_sentence, count_sentences},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rounds); i++)
        pair(&rounds[i]);
}

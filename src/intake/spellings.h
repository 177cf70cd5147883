#ifndef INTAKE_SPELLINGS_H
#define INTAKE_SPELLINGS_H

#include <stdint.h>
#include <string.h>

/*
 * What short texts mean, found by their bytes: for columns in which the same
 * few texts come over and over.  A table of fixed size; what is longer than
 * SPELLING_MAX or comes when it is full is not remembered.
 */
#define SPELLING_MAX 32
#define SPELLINGS_SLOTS 8192
#define SPELLINGS_FULL (SPELLINGS_SLOTS / 2)

struct spelling {
    uint64_t words[SPELLING_MAX / 8];
    uint32_t length;        /* with 1 added; 0: a free slot */
    uint32_t scope;         /* tells equal texts of two columns apart */
    int meaning;
};

struct spellings {
    struct spelling slots[SPELLINGS_SLOTS];
    size_t n;
};

/* A text to look up: its bytes in words, zeros after them. */
struct spelled {
    struct spelling key;
    uint64_t hash;
};

/* `text` is not longer than SPELLING_MAX, and as many bytes may be read. */
static inline struct spelled
spelled_of(const char *text, size_t length, uint32_t scope)
{
    struct spelled spelled = {
        .key = {.length = (uint32_t)length + 1, .scope = scope},
        .hash = length + scope * 0x9E3779B97F4A7C15u,
    };

    for (size_t i = 0; i * 8 < length; i++) {
        uint64_t word;
        size_t left = length - i * 8;

        memcpy(&word, text + i * 8, 8);
        if (left < 8)
            word &= __builtin_bswap64(~UINT64_C(0) << (64 - left * 8));
        spelled.key.words[i] = word;
        spelled.hash = (spelled.hash ^ word) * 0x9E3779B97F4A7C15u;
        spelled.hash ^= spelled.hash >> 32;
    }
    return spelled;
}

static inline bool
spelling_is(const struct spelling *one, const struct spelling *other)
{
    if (one->length != other->length || one->scope != other->scope)
        return false;
    for (size_t i = 0; i * 8 + 1 < one->length; i++)
        if (one->words[i] != other->words[i])
            return false;
    return true;
}

/* Its slot, or the free one where it belongs. */
static inline struct spelling *
spellings_find(struct spellings *spellings, const struct spelled *spelled)
{
    size_t i = spelled->hash % SPELLINGS_SLOTS;

    while (spellings->slots[i].length != 0 &&
           !spelling_is(&spellings->slots[i], &spelled->key))
        i = (i + 1) % SPELLINGS_SLOTS;
    return &spellings->slots[i];
}

/* Remembers it in the slot that was found free. */
static inline void
spellings_keep(struct spellings *spellings, struct spelling *slot,
               const struct spelled *spelled, int meaning)
{
    if (spellings->n >= SPELLINGS_FULL)
        return;
    *slot = spelled->key;
    slot->meaning = meaning;
    spellings->n++;
}

#endif

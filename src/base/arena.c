#include "base/arena.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/leftover.h"

#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))

/* Under ASan every allocation is a block of its own and of its exact size:
 * an overrun inside a shared block would go unseen. */
#if defined(__SANITIZE_ADDRESS__)
#define BLOCK_EACH true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BLOCK_EACH true
#endif
#endif
#ifndef BLOCK_EACH
#define BLOCK_EACH false
#endif

enum {
    /* Of an arena's blocks; the first are smaller, for there is an arena for
     * every file that is read. */
    FIRST_BLOCK_SIZE = 4 * 1024,
    BLOCK_SIZE = 64 * 1024,
    OWN_BLOCK_FROM = BLOCK_SIZE / 4,
    ALIGNMENT = _Alignof(max_align_t),
    FIRST_CAPACITY = 8,
};

struct block {
    struct block *next;
    size_t size;
    size_t used;
    _Alignas(max_align_t) char bytes[];
};

struct owned {
    struct owned *next;
    void *object;
    void (*unref)(void *);
};

struct arena {
    struct block *blocks; /* the first one is being filled */
    struct owned *owned;
    size_t size;
};

/* The one place below main that prints and ends: every caller would have to
 * do the same, and none has the memory to say it better. */
static _Noreturn void
exhausted(void)
{
    leftover_remove();
    fputs("baipishu: 内存不足，程序停止。 Out of memory.\n", stderr);
    _Exit(3);
}

struct arena *
arena_new(void)
{
    struct arena *arena = calloc(1, sizeof *arena);
    if (arena == NULL)
        exhausted();
    return arena;
}

void
arena_free(struct arena *arena)
{
    if (arena == NULL)
        return;
    for (struct owned *owned = arena->owned; owned; owned = owned->next)
        owned->unref(owned->object);
    for (struct block *block = arena->blocks; block != NULL;) {
        struct block *next = block->next;
        free(block);
        block = next;
    }
    free(arena);
}

static void
free_child(void *child)
{
    arena_free(child);
}

void
arena_adopt(struct arena *arena, struct arena *child)
{
    assert(child != arena);
    arena_own(arena, child, free_child);
}

static struct block *
block_new(struct arena *arena, size_t size)
{
    if (size > PTRDIFF_MAX - sizeof(struct block))
        exhausted();
    struct block *block = calloc(1, sizeof *block + size);
    if (block == NULL)
        exhausted();
    block->size = size;
    arena->size += size;
    return block;
}

size_t
arena_size(const struct arena *arena)
{
    return arena->size;
}

/* A large piece goes behind the block being filled, whose rest stays of use. */
static void *
alloc_own_block(struct arena *arena, size_t size)
{
    struct block *block = block_new(arena, size);
    block->used = size;
    if (arena->blocks == NULL) {
        arena->blocks = block;
    } else {
        block->next = arena->blocks->next;
        arena->blocks->next = block;
    }
    return block->bytes;
}

static size_t
round_up(size_t size)
{
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* A block as large as all before it, within the two sizes. */
static struct block *
next_block(struct arena *arena, size_t size)
{
    size_t wanted = MIN(MAX(arena->size, FIRST_BLOCK_SIZE), BLOCK_SIZE);
    struct block *block = block_new(arena, MAX(wanted, size));
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
    if (BLOCK_EACH || size >= OWN_BLOCK_FROM)
        return alloc_own_block(arena, size);

    size_t rounded = round_up(size);
    struct block *block = arena->blocks;
    if (block == NULL || block->size - block->used < rounded)
        block = next_block(arena, rounded);
    void *bytes = block->bytes + block->used;
    block->used += rounded;
    return bytes;
}

void *
arena_alloc_n(struct arena *arena, size_t count, size_t size)
{
    size_t total;
    if (__builtin_mul_overflow(count, size, &total))
        exhausted();
    return arena_alloc(arena, total);
}

void *
arena_memdup(struct arena *arena, const void *bytes, size_t size)
{
    void *copy = arena_alloc(arena, size);
    if (size > 0)
        memcpy(copy, bytes, size);
    return copy;
}

char *
arena_strdup(struct arena *arena, const char *text)
{
    return arena_memdup(arena, text, strlen(text) + 1);
}

char *
arena_strndup(struct arena *arena, const char *text, size_t length)
{
    size_t used = strnlen(text, length);
    char *copy = arena_alloc(arena, used + 1);
    memcpy(copy, text, used);
    return copy;
}

char *
arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

char *
arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    assert(format != NULL);
    va_copy(again, args);
    /* Most are short: they are printed once. */
    char brief[256];
    int length = vsnprintf(brief, sizeof brief, format, args);
    assert(length >= 0);
    char *text = arena_alloc(arena, (size_t)length + 1);
    if ((size_t)length < sizeof brief)
        memcpy(text, brief, (size_t)length + 1);
    else
        vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return text;
}

void
arena_own(struct arena *arena, void *object, void (*unref)(void *))
{
    struct owned *owned = ARENA_NEW(arena, struct owned);
    owned->object = object;
    owned->unref = unref;
    owned->next = arena->owned;
    arena->owned = owned;
}

/* Whether `size` bytes at `items` were the last to be allocated, and can have
 * `more` behind them. */
static bool
extend(struct arena *arena, const void *items, size_t size, size_t more)
{
    struct block *block = arena->blocks;
    size_t rounded = round_up(size);
    if (block == NULL || size == 0 || rounded > block->used ||
        items != block->bytes + block->used - rounded)
        return false;
    size_t added = round_up(size + more) - rounded;
    if (block->size - block->used < added)
        return false;
    block->used += added;
    return true;
}

void *
arena_grow(struct arena *arena, const void *items, size_t n, size_t *capacity,
           size_t size)
{
    size_t larger = *capacity > 0 ? *capacity : FIRST_CAPACITY / 2;
    size_t now = *capacity * size;
    if (__builtin_mul_overflow(larger, (size_t)2, &larger))
        exhausted();
    if (extend(arena, items, now, now)) {
        *capacity = larger;
        return (void *)items;
    }
    char *grown = arena_alloc_n(arena, larger, size);
    if (n > 0)
        memcpy(grown, items, n * size);
    *capacity = larger;
    return grown;
}

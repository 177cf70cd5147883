#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

/*
 * Memory that is freed at once.  The products of the stages live in the
 * arena of the run; a thread uses an arena of its own, which the run adopts
 * when the thread has been joined.  Allocation never returns NULL: out of
 * memory says so on stderr and ends the program with exit status 3.
 */
struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *arena);

/* Frees `child` together with `arena`, and no earlier. */
void arena_adopt(struct arena *arena, struct arena *child);

/* Bytes taken from the system so far, those of adopted arenas not among
 * them. */
size_t arena_size(const struct arena *arena);

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* Zeroed memory for `count` elements; an overflow counts as exhaustion. */
void *arena_alloc_n(struct arena *arena, size_t count, size_t size);

char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
void *arena_memdup(struct arena *arena, const void *bytes, size_t size);
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Makes `arena` call unref(object) when it is freed, last added first:
 * for the Pango and GLib objects that a product holds. */
void arena_own(struct arena *arena, void *object, void (*unref)(void *));

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_NEW_N(arena, type, n)                                           \
    ((type *)arena_alloc_n((arena), (n), sizeof(type)))

/* A growing array whose elements live in the arena: `items`, `n` and
 * `capacity` are members of any struct.  Old copies may stay until the
 * arena goes, so this is for lists built once. */
#define ARENA_PUSH(arena, list, value)                                        \
    do {                                                                      \
        if ((list)->n == (list)->capacity)                                    \
            (list)->items =                                                   \
                arena_grow((arena), (list)->items, (list)->n,                 \
                           &(list)->capacity, sizeof *(list)->items);         \
        (list)->items[(list)->n++] = (value);                                 \
    } while (0)
void *arena_grow(struct arena *arena, const void *items, size_t n,
                 size_t *capacity, size_t size);

#endif

#ifndef PRESS_LETTERS_H
#define PRESS_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/place.h"

struct arena;

/* A text as single characters: narrowed, ASCII in lower case, every kind of
 * blank one space; each with its place. */
struct letters {
    const char *name;
    uint32_t *items;
    uint32_t *originals;      /* as they are written */
    int *rows, *columns;
    size_t n;
};

struct letters letters_read(struct arena *arena, const char *name,
                            const char *text);
struct place letters_place(const struct letters *letters, size_t at);
/* The characters as they are written, in UTF-8. */
const char *letters_text(struct arena *arena, const struct letters *letters,
                         size_t start, size_t end);

/* The word stands at `at`; *length is then that of it.  ASCII words must not
 * be parts of longer ones. */
bool letters_is(const struct letters *letters, size_t at, const char *word,
                size_t *length);
/* One of the words (ended by NULL) stands there; the longest counts. */
bool letters_is_any(const struct letters *letters, size_t at,
                    const char *const *words, size_t *length);
/* … ends before `at`, with nothing but blanks between. */
bool letters_ends_any(const struct letters *letters, size_t at,
                      const char *const *words, size_t *length);

/* The sentence round a place, and the clause in it: [*start, *end). */
void letters_sentence(const struct letters *letters, size_t at,
                      size_t *start, size_t *end);
void letters_clause(const struct letters *letters, size_t at, size_t *start,
                    size_t *end);

bool letters_is_digit(uint32_t c);
bool letters_is_latin(uint32_t c);

#endif

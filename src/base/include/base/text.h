#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct _GString;

/* The code point at *cursor in valid UTF-8, and moves past it; 0 at the end.
 * A stray byte counts as U+FFFD. */
uint32_t text_next(const char **cursor);

/* A blank as people type it: ASCII and full-width space, no-break space,
 * tab, the other Unicode spaces, zero-width characters and BOM. */
bool text_is_blank(uint32_t c);
/* A Han character (ideograph, any plane, and 〇). */
bool text_is_han(uint32_t c);

/* Full-width forms U+FF01–FF5E become ASCII, all blanks become one kind;
 * nothing else changes. */
uint32_t text_narrow(uint32_t c);

/* Without blanks at either end; points into the arena or the text. */
const char *text_trim(struct arena *arena, const char *text);

/* For comparing names: narrowed, without any blanks, ASCII lower case,
 * brackets （） and () alike. */
const char *text_fold(struct arena *arena, const char *text);

/* What a reader cannot see, or what moves or hides other text: controls, bidi
 * controls, zero-width characters, BOM, noncharacters. */
bool text_is_invisible(uint32_t c);

/* For terminals, pages and HTML: control characters, bidi controls, other
 * zero-width characters, BOM and noncharacters shown as \u{XXXX}, newlines
 * and tabs as \n \t, cut after `limit` characters of the text with …; 0 is no
 * limit. */
const char *text_visible(struct arena *arena, const char *text, size_t limit);

/* The candidate nearest to `name` (folded edit distance, at most a third of
 * its length, at least 1), or NULL; the first of several.  Names that have no
 * character in common or are longer than 256 are not near. */
const char *text_nearest(const char *name, const char *const *candidates,
                         size_t n_candidates);

/* Valid UTF-8 without NUL; otherwise *offset is the first wrong byte. */
bool text_is_utf8(const char *bytes, size_t length, size_t *offset);

/* Chinese numerals for headings: 1 一, 10 十, 21 二十一; below 10 000. */
const char *text_han_number(struct arena *arena, int number);

/* The text with every `old` (never empty) replaced, in one pass: GLib's
 * g_string_replace moves the rest of the text each time. */
char *text_replace(struct arena *arena, const char *text, const char *old,
                   const char *by);

/* Appends an integer: printf takes ten times as long, and ledgers and pages
 * hold hundreds of thousands. */
void text_append_integer(struct _GString *out, int64_t integer);

#endif

#ifndef DOCUMENT_TAGS_H
#define DOCUMENT_TAGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/place.h"

struct arena;
struct findings;

/* A template cut up: text between tags, slots, control tags.  Comments are
 * gone, and so are lines that hold nothing but control tags or comments. */
enum tag_kind { TAG_TEXT, TAG_SLOT, TAG_CONTROL };

struct tag {
    enum tag_kind kind;
    const char *text; /* of a slot or control tag: between the braces */
    struct place at;  /* where `text` begins */
};

struct tags {
    struct tag *items;
    size_t n, capacity;
};

/* An unclosed tag is a finding; it then counts as text. */
void tags_cut(struct arena *arena, const char *file, int first_row,
              const char *text, struct tags *tags, struct findings *findings);

#endif

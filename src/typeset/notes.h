#ifndef TYPESET_NOTES_H
#define TYPESET_NOTES_H

#include "setter.h"

/*
 * Footnotes: each stands at the foot of the page that calls it first, under a
 * short rule.
 */
struct notes;

/* Which footnotes are called, from 1, in order. */
struct note_calls {
    int *items;
    size_t n, capacity;
};

struct notes *notes_new(struct setter *setter);

/* Adds what the lines call. */
void notes_collect(struct arena *arena, struct note_calls *calls,
                   const struct lines *lines);

/* Space that these notes take at the foot, with the rule if they are the
 * first there; a note that stands on a page already takes none. */
double notes_height(const struct notes *notes, const struct note_calls *calls,
                    bool first_on_page);
/* Marks them as placed; they are drawn by notes_place. */
void notes_call(struct notes *notes, const struct note_calls *calls);
/* Draws what was called since the last time, so that it ends at `bottom`;
 * with `marks` NULL only counts it as drawn. */
void notes_place(struct notes *notes, struct marks *marks, double bottom);

/* A trial of page breaks is undone: what was called after notes_called gave
 * `n` is not called any more. */
size_t notes_called(const struct notes *notes);
void notes_rewind(struct notes *notes, size_t n);

/* Makes the note marks of a line links to their notes. */
void notes_link(struct marks *marks, const struct line *line, double x,
                double baseline);

#endif

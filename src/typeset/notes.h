#ifndef TYPESET_NOTES_H
#define TYPESET_NOTES_H

#include "setter.h"

/*
 * Footnotes: each stands at the foot of the page that calls it first, under a
 * short rule.  One too long for its page goes on at the foot of the next.
 */
struct notes;

/* Which footnotes are called, from 1, in order. */
struct note_calls {
    int *items;
    size_t n, capacity;
};

struct notes *notes_new(struct setter *setter);

/* From here on they stand on the pages of the section of that setter. */
void notes_move(struct notes *notes, struct setter *setter);

/* Adds what the lines call. */
void notes_collect(struct arena *arena, struct note_calls *calls,
                   const struct lines *lines);

/*
 * A page is filled: notes_begin gives the height of what earlier pages left
 * over; notes_call adds the notes of a line or plate; notes_place draws them.
 */

/* Space at the foot that these notes need on the page that calls them: all of
 * them, or of the last one, if it is long, two lines.  With the rule when
 * they are `first` on the page; a note that stands on a page already takes
 * none.  HUGE_VAL when the page has a note that had to be cut. */
double notes_least(const struct notes *notes, const struct note_calls *calls,
                   bool first);
/* The same with every note whole. */
double notes_height(const struct notes *notes, const struct note_calls *calls,
                    bool first);
/* What the page before left over, as far as `room` goes; the height. */
double notes_begin(struct notes *notes, double room);
/* Places the notes on the page, cut so that they take no more than `room` if
 * they may be; the rest waits for the next page.  Gives their height. */
double notes_call(struct notes *notes, const struct note_calls *calls,
                  bool first, double room);
bool notes_waiting(const struct notes *notes);
/* Draws what the page holds so that it ends at `bottom`; with `marks` NULL
 * only counts it as drawn. */
void notes_place(struct notes *notes, struct marks *marks, double bottom);

/* A trial of page breaks is undone: what was called after notes_called gave
 * `n` is not called any more.  Nothing may wait then. */
size_t notes_called(const struct notes *notes);
void notes_rewind(struct notes *notes, size_t n);

#endif

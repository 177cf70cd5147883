#include "notes_set.h"

#include <glib.h>
#include <math.h>

#include "base/arena.h"

/* Between text and rule. */
#define ABOVE_RULE 8.0
/* A note's lines begin so far in, or behind the widest mark. */
#define MARK_EM 1.5
#define MARK_GAP_EM 0.5
/* A note of fewer lines is never cut; on either side of a cut stand at least
 * so many. */
#define LONG_LINES 6
#define CUT_LINES 2
/* What the notes of earlier pages may take of a page. */
#define REST_SHARE 0.6

static double
widest_mark(const struct setter *setter)
{
    struct type_style style = notes_style(setter, setter->main);
    double widest = 0;

    for (size_t i = 0; i < setter->document->n_footnotes; i++) {
        const char *label = setter->document->footnotes[i].label;

        widest = MAX(widest, type_label(setter->type, label, &style)->width);
    }
    return widest;
}

struct notes *
notes_new(struct setter *setter)
{
    struct notes *notes = ARENA_NEW(setter->arena, struct notes);
    double em = setter->theme->note;

    notes->setter = setter;
    notes->items = ARENA_NEW_N(setter->arena, struct note,
                               setter->document->n_footnotes + 1);
    notes->indent =
        MAX(MARK_EM * em, widest_mark(setter) + MARK_GAP_EM * em);
    return notes;
}

void
notes_move(struct notes *notes, struct setter *setter)
{
    notes->setter = setter;
}

static struct note *
prepare(const struct notes *notes, int which)
{
    struct setter *setter = notes->setter;
    const struct footnote *footnote = &setter->document->footnotes[which - 1];
    struct note *note = &notes->items[which - 1];

    if (note->set)
        return note;
    note->set = true;
    for (enum language l = 0; l < LANGUAGES; l++) {
        struct paragraph_style style = {
            .type = notes_style(setter, l),
            .measure = setter->theme->measure - notes->indent,
            .align = l == LANGUAGE_EN && setter->theme->english_ragged
                         ? PARAGRAPH_START
                         : PARAGRAPH_JUSTIFY,
        };

        note->lines[l] = setter_lines(setter, &footnote->text.in[l], &style,
                                      SETTER_TEXT);
        note->n += note->lines[l].n;
    }
    return note;
}

void
notes_collect(struct arena *arena, struct note_calls *calls,
              const struct lines *lines)
{
    for (size_t i = 0; i < lines->n; i++)
        for (size_t j = 0; j < lines->items[i]->n_pieces; j++)
            if (lines->items[i]->pieces[j].footnote > 0)
                ARENA_PUSH(arena, calls, lines->items[i]->pieces[j].footnote);
}

/* Lines of the calls that stand on no page yet; *last is of the last note. */
static size_t
new_lines(const struct notes *notes, const struct note_calls *calls,
          size_t *last)
{
    size_t n = 0;

    *last = 0;
    for (size_t i = 0; i < calls->n; i++) {
        const struct note *note = prepare(notes, calls->items[i]);

        if (note->called)
            continue;
        n += note->n;
        *last = note->n;
    }
    return n;
}

static double
height_of(const struct notes *notes, size_t lines, bool first)
{
    if (lines == 0)
        return 0;
    return (double)lines * notes_leading(notes->setter) +
           (first ? ABOVE_RULE + NOTES_BELOW_RULE : 0);
}

double
notes_height(const struct notes *notes, const struct note_calls *calls,
             bool first)
{
    size_t last;

    return height_of(notes, new_lines(notes, calls, &last), first);
}

double
notes_least(const struct notes *notes, const struct note_calls *calls,
            bool first)
{
    size_t last, n = new_lines(notes, calls, &last);

    if (n > 0 && notes->is_cut)
        return HUGE_VAL;
    if (last >= LONG_LINES)
        n -= last - CUT_LINES;
    return height_of(notes, n, first);
}

/* How many of the note's lines go on the page when `room` lines are left. */
static size_t
share(const struct note *note, size_t room)
{
    size_t rest = note->n - note->done;

    if (rest <= room)
        return rest;
    if (note->done == 0 && note->n < LONG_LINES)
        return note->n;
    return MAX(CUT_LINES, MIN(room, rest - CUT_LINES));
}

/* Puts what is left of a note on the page. */
static size_t
put(struct notes *notes, int which, size_t room)
{
    struct note *note = &notes->items[which - 1];
    size_t n = share(note, room);

    ARENA_PUSH(notes->setter->arena, &notes->parts,
               ((struct part){which, note->done, note->done + n}));
    note->done += n;
    notes->is_cut = note->done < note->n;
    return n;
}

/* Puts the notes that were called, in order, until one is cut. */
static size_t
put_waiting(struct notes *notes, size_t room)
{
    size_t n = 0;

    while (notes->finished < notes->called.n && !notes->is_cut) {
        n += put(notes, notes->called.items[notes->finished],
                 room > n ? room - n : 0);
        notes->finished += !notes->is_cut;
    }
    return n;
}

static size_t
lines_in(const struct notes *notes, double room, bool first)
{
    room -= first ? ABOVE_RULE + NOTES_BELOW_RULE : 0;
    return (size_t)MAX(0, room / notes_leading(notes->setter) + 0.001);
}

double
notes_begin(struct notes *notes, double room)
{
    return height_of(
        notes,
        put_waiting(notes, lines_in(notes, REST_SHARE * room, true)), true);
}

double
notes_call(struct notes *notes, const struct note_calls *calls, bool first,
           double room)
{
    for (size_t i = 0; i < calls->n; i++) {
        struct note *note = prepare(notes, calls->items[i]);

        if (note->called)
            continue;
        note->called = true;
        ARENA_PUSH(notes->setter->arena, &notes->called, calls->items[i]);
    }
    return height_of(notes, put_waiting(notes, lines_in(notes, room, first)),
                     first);
}

bool
notes_waiting(const struct notes *notes)
{
    return notes->finished < notes->called.n;
}

size_t
notes_called(const struct notes *notes)
{
    return notes->called.n;
}

void
notes_rewind(struct notes *notes, size_t n)
{
    while (notes->called.n > n) {
        struct note *note =
            &notes->items[notes->called.items[--notes->called.n] - 1];

        note->called = false;
        note->done = 0;
    }
    notes->finished = n;
}

#include "notes.h"

#include <glib.h>

#include "base/arena.h"

#define NOTE_LEADING 1.5
#define RULE_SHARE 0.25
/* Between text and rule, and between rule and the first note. */
#define ABOVE_RULE 8.0
#define BELOW_RULE 3.0
#define MARK_EM 1.5

struct note {
    bool set, called;
    struct lines lines[LANGUAGES];
    double height;
};

struct notes {
    struct setter *setter;
    struct note *items;
    struct note_calls called;
    size_t drawn; /* of those */
};

struct notes *
notes_new(struct setter *setter)
{
    struct notes *notes = ARENA_NEW(setter->arena, struct notes);

    notes->setter = setter;
    notes->items = ARENA_NEW_N(setter->arena, struct note,
                               setter->document->n_footnotes + 1);
    return notes;
}

static struct type_style
note_style(const struct setter *setter, enum language language)
{
    return setter_style(setter, TYPE_BODY, setter->theme->note, false,
                        language);
}

static double
note_leading(const struct setter *setter)
{
    return setter->theme->note * NOTE_LEADING;
}

static struct note *
prepare(const struct notes *notes, int which)
{
    struct setter *setter = notes->setter;
    const struct footnote *footnote = &setter->document->footnotes[which - 1];
    struct note *note = &notes->items[which - 1];
    double indent = MARK_EM * setter->theme->note;

    if (note->set)
        return note;
    note->set = true;
    for (enum language l = 0; l < LANGUAGES; l++) {
        struct paragraph_style style = {
            .type = note_style(setter, l),
            .measure = setter->theme->measure - indent,
            .align = l == LANGUAGE_EN && setter->theme->english_ragged
                         ? PARAGRAPH_START
                         : PARAGRAPH_JUSTIFY,
        };

        note->lines[l] = setter_lines(setter, &footnote->text.in[l], &style);
        note->height += (double)note->lines[l].n * note_leading(setter);
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

double
notes_height(const struct notes *notes, const struct note_calls *calls,
             bool first_on_page)
{
    double height = 0;

    for (size_t i = 0; i < calls->n; i++)
        if (!notes->items[calls->items[i] - 1].called)
            height += prepare(notes, calls->items[i])->height;
    if (height > 0 && first_on_page)
        height += ABOVE_RULE + BELOW_RULE;
    return height;
}

void
notes_call(struct notes *notes, const struct note_calls *calls)
{
    for (size_t i = 0; i < calls->n; i++) {
        struct note *note = prepare(notes, calls->items[i]);

        if (note->called)
            continue;
        note->called = true;
        ARENA_PUSH(notes->setter->arena, &notes->called, calls->items[i]);
    }
}

static const char *
note_id(const struct setter *setter, int which, enum language language)
{
    return arena_printf(setter->arena, "footnote-%d%s", which,
                        language == setter->main ? "" : ".en");
}

static double
draw(const struct notes *notes, struct marks *marks, int which, double y)
{
    struct setter *setter = notes->setter;
    const struct footnote *footnote = &setter->document->footnotes[which - 1];
    const struct note *note = &notes->items[which - 1];
    double leading = note_leading(setter);
    bool first = true;

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style = note_style(setter, l);
        double baseline = setter_baseline(&style, leading);

        if (note->lines[l].n == 0)
            continue;
        marks->node = setter_node(setter, "Note", setter->parent, l);
        marks->id = note_id(setter, which, l);
        if (first) {
            marks_anchor(marks, 0, y, marks->id);
            type_place(marks, type_label(setter->type, footnote->label, &style),
                       0, y + baseline, false);
        }
        first = false;
        for (size_t i = 0; i < note->lines[l].n; i++, y += leading)
            type_place(marks, note->lines[l].items[i],
                       MARK_EM * setter->theme->note, y + baseline, true);
    }
    return y;
}

void
notes_place(struct notes *notes, struct marks *marks, double bottom)
{
    const struct setter *setter = notes->setter;
    size_t first = notes->drawn;
    double y = bottom;

    notes->drawn = notes->called.n;
    if (first == notes->drawn || !marks)
        return;
    for (size_t i = first; i < notes->drawn; i++)
        y -= notes->items[notes->called.items[i] - 1].height;
    marks->node = setter->artifact;
    marks->id = NULL;
    marks_rule(marks, 0, y - BELOW_RULE, setter->theme->measure * RULE_SHARE,
               y - BELOW_RULE, 0.5, setter->theme->ink, 0);
    for (size_t i = first; i < notes->drawn; i++)
        y = draw(notes, marks, notes->called.items[i], y);
}

size_t
notes_called(const struct notes *notes)
{
    return notes->called.n;
}

void
notes_rewind(struct notes *notes, size_t n)
{
    while (notes->called.n > n)
        notes->items[notes->called.items[--notes->called.n] - 1].called = false;
    notes->drawn = MIN(notes->drawn, n);
}

void
notes_link(struct marks *marks, const struct line *line, double x,
           double baseline)
{
    for (size_t i = 0; i < line->n_pieces; i++) {
        const struct piece *piece = &line->pieces[i];
        double size;

        if (piece->footnote == 0 || piece->link || !piece->run)
            continue;
        size = piece->run->size;
        marks_link(marks, x + piece->x, baseline - piece->rise - size,
                   piece->run->width, size * 1.2,
                   arena_printf(marks->arena, "#footnote-%d", piece->footnote));
    }
}

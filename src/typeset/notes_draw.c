#include "notes_set.h"

#include <glib.h>

#include "base/arena.h"

#define NOTE_LEADING 1.5
#define RULE_SHARE 0.25

struct type_style
notes_style(const struct setter *setter, enum language language)
{
    return setter_style(setter, TYPE_BODY, setter->theme->note, false,
                        language);
}

double
notes_leading(const struct setter *setter)
{
    return setter->theme->note * NOTE_LEADING;
}

static const char *
note_id(const struct setter *setter, int which, enum language language)
{
    return arena_printf(setter->arena, "footnote-%d%s", which,
                        language == setter->main ? "" : ".en");
}

/* The number before the note's first line. */
static void
draw_mark(const struct notes *notes, struct marks *marks, int which, double y)
{
    struct setter *setter = notes->setter;
    const struct footnote *footnote = &setter->document->footnotes[which - 1];
    struct type_style style = notes_style(setter, setter->main);
    const struct node *outer = marks->node;

    marks_anchor(marks, 0, y, marks->id);
    marks->node = setter_node(setter, "Lbl", outer, setter->main);
    type_place(marks, type_label(setter->type, footnote->label, &style), 0,
               y + setter_baseline(&style, notes_leading(setter)), false);
    marks->node = outer;
}

static double
draw(const struct notes *notes, struct marks *marks, const struct part *part,
     double y)
{
    struct setter *setter = notes->setter;
    struct note *note = &notes->items[part->which - 1];
    size_t at = 0;

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style = notes_style(setter, l);

        for (size_t i = 0; i < note->lines[l].n; i++, at++) {
            if (at < part->first || at >= part->end)
                continue;
            if (i == 0)
                note->node[l] = setter_node(setter, "Note", setter->parent, l);
            marks->node = note->node[l];
            marks->id = note_id(setter, part->which, l);
            if (at == 0)
                draw_mark(notes, marks, part->which, y);
            type_place(marks, note->lines[l].items[i], notes->indent,
                       y + setter_baseline(&style, notes_leading(setter)),
                       true);
            y += notes_leading(setter);
        }
    }
    return y;
}

void
notes_place(struct notes *notes, struct marks *marks, double bottom)
{
    const struct setter *setter = notes->setter;
    size_t n = notes->parts.n;
    double y = bottom;

    notes->parts.n = 0;
    notes->is_cut = false;
    if (n == 0 || !marks)
        return;
    for (size_t i = 0; i < n; i++)
        y -= (double)(notes->parts.items[i].end - notes->parts.items[i].first) *
             notes_leading(setter);
    marks->node = setter->artifact;
    marks->id = NULL;
    marks_rule(marks, 0, y - NOTES_BELOW_RULE, setter->theme->measure * RULE_SHARE,
               y - NOTES_BELOW_RULE, 0.5, setter->theme->ink, 0);
    for (size_t i = 0; i < n; i++)
        y = draw(notes, marks, &notes->parts.items[i], y);
}

#include "surround.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "rag.h"
#include "words.h"

#define HEADLINE_LEADING 1.3
#define NOTE_LEADING 1.35
#define ABOVE_PLOT 8
#define BELOW_PLOT 6
/* … that has neither note nor source. */
#define BELOW_ALONE 2
/* Of the longest line, the least that the last has: a headline is broken in
 * the middle, and no English word is left alone; small Chinese is broken where
 * it is full, lest a bracket be torn.  How often the measure is halved. */
#define LAST_PART 0.4
#define LAST_PART_ZH 0.1
/* Of the size of letters, between the languages of one line. */
#define BETWEEN 1.5

/* The picture while it grows downwards. */
struct column {
    struct plot *plot;
    struct marks *marks;
    double y;
};

/* The second language steps back: in secondary ink, and smaller. */
struct column_style {
    const char *part;
    double size, leading;
    bool bold;
    uint32_t color;
    double second; /* its size, or 0: the same */
    bool joined;   /* on one line with the first if they are short */
};

static bool
is_empty(const struct spans *spans)
{
    for (size_t i = 0; i < spans->n; i++)
        if (spans->items[i].text[0] != '\0')
            return false;
    return true;
}

static struct lines
set_spans(struct column *column, const struct spans *spans,
          enum language language, const struct column_style *style)
{
    struct paragraph_style paragraph = {
        .type =
            {
                .role = TYPE_DATA,
                .bold = style->bold,
                .size = style->size,
                .color = style->color,
                .language = language,
            },
        .measure = column->plot->width,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    bool full = language == LANGUAGE_ZH && !style->bold;
    struct rag rag = {
        .last = full ? LAST_PART_ZH : LAST_PART,
        .full = full,
        .by_sense = !style->joined,
    };
    return rag_set(column->plot->type, spans, &paragraph, &rag);
}

static void
put_line(struct column *column, const struct line *line, double x,
         const struct column_style *style)
{
    double pitch = style->size * style->leading;
    column->marks->part = style->part;
    type_place(column->marks, line, x,
               column->y + pitch / 2 + 0.37 * style->size, false);
    column->marks->part = NULL;
}

static void
put_spans(struct column *column, const struct spans *spans,
          enum language language, const struct column_style *style)
{
    struct lines lines = set_spans(column, spans, language, style);
    for (size_t i = 0; i < lines.n; i++) {
        put_line(column, lines.items[i], 0, style);
        column->y += style->size * style->leading;
    }
}

/* Two short sentences of one meaning are one line. */
static bool
put_on_one_line(struct column *column, const struct prose *prose,
                const struct column_style *style)
{
    double x = 0, width = 0, pitch = style->size * style->leading;
    struct lines lines[LANGUAGES] = {0};
    for (enum language i = 0; i < LANGUAGES; i++) {
        if (!column->plot->languages[i] || is_empty(&prose->in[i]))
            return false;
        lines[i] = set_spans(column, &prose->in[i], i, style);
        if (lines[i].n != 1)
            return false;
        width += lines[i].items[0]->width;
    }
    if (width + BETWEEN * style->size > column->plot->width)
        return false;
    for (enum language i = 0; i < LANGUAGES; i++) {
        put_line(column, lines[i].items[0], x, style);
        x += lines[i].items[0]->width + BETWEEN * style->size;
    }
    column->y += pitch;
    return true;
}

static void
put_prose(struct column *column, const struct prose *prose,
          const struct column_style *style)
{
    struct column_style rest = *style;
    if (style->joined && put_on_one_line(column, prose, style))
        return;
    for (enum language i = 0; i < LANGUAGES; i++)
        if (column->plot->languages[i] && !is_empty(&prose->in[i])) {
            put_spans(column, &prose->in[i], i, &rest);
            rest.color = column->plot->theme->secondary;
            if (style->second > 0)
                rest.size = style->second;
        }
}

static void
push_text(struct arena *arena, struct spans *spans, const char *text)
{
    struct span span = {.text = text};
    ARENA_PUSH(arena, spans, span);
}

static void
add_remark(const struct plot *plot, struct prose *note, struct words remark)
{
    for (enum language i = 0; i < LANGUAGES; i++) {
        if (i == LANGUAGE_EN && note->in[i].n > 0)
            push_text(plot->arena, &note->in[i], " ");
        push_text(plot->arena, &note->in[i], language_pick(remark, i));
    }
}

/* What the template says of it, then what the picture has to say of itself,
 * and that it goes on: one note in each language. */
static struct prose
note_of(const struct plot *plot, bool last)
{
    struct prose note = {0};
    for (enum language i = 0; i < LANGUAGES; i++) {
        const struct spans *own = &plot->chart->note.in[i];
        note.in[i].at = own->at;
        if (last && !is_empty(own))
            for (size_t k = 0; k < own->n; k++)
                ARENA_PUSH(plot->arena, &note.in[i], own->items[k]);
    }
    for (size_t k = 0; k < plot->remarks.n; k++)
        add_remark(plot, &note, plot->remarks.items[k]);
    if (!last)
        add_remark(plot, &note, phrases_get(PHRASE_GOES_ON));
    return note;
}

/* “注：…” */
static void
put_prefixed(struct column *column, const struct prose *prose,
             enum phrase prefix, const struct column_style *style)
{
    struct arena *arena = column->plot->arena;
    struct prose longer = *prose;
    for (enum language i = 0; i < LANGUAGES; i++) {
        struct spans spans = {.at = prose->in[i].at};
        if (is_empty(&prose->in[i]))
            continue;
        push_text(arena, &spans, phrases_get(prefix).in[i]);
        for (size_t k = 0; k < prose->in[i].n; k++)
            ARENA_PUSH(arena, &spans, prose->in[i].items[k]);
        longer.in[i] = spans;
    }
    put_prose(column, &longer, style);
}

static struct column_style
small_style(const struct plot *plot)
{
    return (struct column_style){
        .part = "note",
        .size = plot->theme->note,
        .leading = NOTE_LEADING,
        .color = plot->theme->secondary,
        .joined = true,
    };
}

static void
put_below(struct column *column, bool last)
{
    const struct plot *plot = column->plot;
    struct column_style style = small_style(plot);
    struct prose note = note_of(plot, last);
    put_prefixed(column, &note, PHRASE_NOTE, &style);
    style.part = "source";
    if (last)
        put_prefixed(column, &plot->chart->source, PHRASE_SOURCE, &style);
}

double
surround_above(struct plot *plot, struct marks *marks)
{
    const struct theme *theme = plot->theme;
    struct column column = {.plot = plot, .marks = marks};
    put_prose(&column, &plot->chart->headline,
              &(struct column_style){
                  .part = "headline",
                  .size = theme->chart_title,
                  .leading = HEADLINE_LEADING,
                  .bold = true,
                  .color = theme->ink,
                  .second = theme->chart_title * 0.875,
              });
    put_prose(&column, &plot->chart->subtitle,
              &(struct column_style){
                  .part = "subtitle",
                  .size = theme->chart_subtitle,
                  .leading = HEADLINE_LEADING,
                  .color = theme->secondary,
              });
    plot->beside.own.head = column.y + (column.y > 0 ? ABOVE_PLOT : 0);
    return fmax(plot->beside.own.head, plot->beside.common.head);
}

double
surround_below(struct plot *plot, struct marks *marks, double y,
               bool last)
{
    struct column column = {.plot = plot, .marks = marks, .y = y + BELOW_PLOT};
    put_below(&column, last);
    if (column.y <= y + BELOW_PLOT)
        column.y = y + BELOW_ALONE;
    plot->beside.own.below = column.y - y;
    return column.y;
}

double
surround_note(struct plot *plot, struct marks *marks, double y,
              const struct prose *note)
{
    struct column column = {.plot = plot, .marks = marks, .y = y + BELOW_PLOT};
    struct column_style style = small_style(plot);
    put_prefixed(&column, note, PHRASE_NOTE, &style);
    return column.y > y + BELOW_PLOT ? column.y : y;
}

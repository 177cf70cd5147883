#include "rag.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "document/document.h"

/* How often the measure is halved, and how many are tried for the sense. */
#define STEPS 6
#define SENSE_STEPS 24
/* Of the widest line, the least that the last has for the sense. */
#define LAST_BY_SENSE 0.3
#define NO_BREAK "\u00A0"

static double
last_part(const struct lines *lines)
{
    double widest = 0;
    for (size_t i = 0; i < lines->n; i++)
        widest = fmax(widest, lines->items[i]->width);
    return lines->n < 2 ? 1 : lines->items[lines->n - 1]->width / widest;
}

static bool
ends_with_word_alone(const struct lines *lines, enum language language)
{
    if (language != LANGUAGE_EN || lines->n < 2)
        return false;
    g_autofree char *last =
        g_strstrip(g_strdup(lines->items[lines->n - 1]->text));
    return strchr(last, ' ') == NULL;
}

static bool
holds(const struct lines *lines, const struct paragraph_style *paragraph,
      double last)
{
    return last_part(lines) >= last &&
           !ends_with_word_alone(lines, paragraph->type.language);
}

static struct lines
set_balanced(struct type *type, const struct spans *spans,
             struct paragraph_style paragraph, const struct rag *rag)
{
    struct lines best = type_paragraph(type, spans, &paragraph);
    double high = paragraph.measure, low = high / (double)(best.n + 1);
    bool held = holds(&best, &paragraph, rag->last), done = held;
    for (int i = 0; i < STEPS && !done; i++) {
        paragraph.measure = (low + high) / 2;
        struct lines lines = type_paragraph(type, spans, &paragraph);
        bool hold = holds(&lines, &paragraph, rag->last);
        if (lines.n > best.n) {
            low = paragraph.measure;
            continue;
        }
        if (hold && rag->full)
            low = paragraph.measure;
        else
            high = paragraph.measure;
        if (hold || !held)
            best = lines;
        held |= hold;
        done = hold && !rag->full;
    }
    return best;
}

/* The lines that end behind a mark, or before a bracket. */
static int
count_sense(const struct lines *lines)
{
    static const char *const marks[] = {",", ";", ":",  "，", "；",
                                        "：", "、", "）"};
    int n = 0;
    for (size_t i = 0; i + 1 < lines->n; i++) {
        g_autofree char *line = g_strchomp(g_strdup(lines->items[i]->text));
        bool ends = lines->items[i + 1]->text[0] == '(';
        for (size_t k = 0; k < G_N_ELEMENTS(marks); k++)
            ends |= g_str_has_suffix(line, marks[k]);
        n += ends;
    }
    return n;
}

/* The blanks behind the last comma but one hold: “Jiangsu Province, 2024” is
 * not parted.  False when there are no such commas in the last span. */
static bool
join_end(struct arena *arena, const struct spans *spans, struct spans *joined)
{
    const char *text = spans->n > 0 ? spans->items[spans->n - 1].text : "";
    g_auto(GStrv) parts = g_strsplit(text, ", ", -1);
    guint n = g_strv_length(parts);
    if (n < 3)
        return false;
    size_t start = strlen(text) - strlen(parts[n - 1]) -
                   strlen(parts[n - 2]) - strlen(", ");
    g_auto(GStrv) words = g_strsplit(text + start, " ", -1);
    g_autofree char *end = g_strjoinv(NO_BREAK, words);
    *joined = *spans;
    joined->items =
        arena_memdup(arena, spans->items, spans->n * sizeof *spans->items);
    joined->items[spans->n - 1].text =
        arena_printf(arena, "%.*s%s", (int)start, text, end);
    return true;
}

/* The widest of those that end most of their lines by the sense. */
static struct lines
set_by_sense(struct type *type, const struct spans *spans,
             struct paragraph_style paragraph, struct lines best)
{
    double full = paragraph.measure;
    double step = full * (1 - 1.0 / (double)best.n) / SENSE_STEPS;
    int most = last_part(&best) < LAST_BY_SENSE ? 0 : count_sense(&best);
    struct spans joined;
    for (int i = 0; i < SENSE_STEPS; i++) {
        paragraph.measure = full - step * i;
        struct lines lines = type_paragraph(type, spans, &paragraph);
        if (lines.n > best.n)
            break;
        if (count_sense(&lines) <= most ||
            !holds(&lines, &paragraph, LAST_BY_SENSE))
            continue;
        most = count_sense(&lines);
        best = lines;
    }
    if (most > 0 || !join_end(type_arena(type), spans, &joined))
        return best;
    paragraph.measure = full;
    struct lines lines = type_paragraph(type, &joined, &paragraph);
    return lines.n == best.n && count_sense(&lines) > 0 ? lines : best;
}

struct lines
rag_set(struct type *type, const struct spans *spans,
        const struct paragraph_style *paragraph, const struct rag *rag)
{
    struct lines best = set_balanced(type, spans, *paragraph, rag);
    return rag->by_sense && best.n > 1
               ? set_by_sense(type, spans, *paragraph, best)
               : best;
}

#include "tiletext.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "document/document.h"

#define DIGITS "0123456789"
/* Which of the parts is the number, and the blank beside it in em of words. */
#define NUMBER 1
#define WORD_GAP 0.28

static void
add_lines(struct plot *plot, struct tiletext *block,
          const struct spans *spans, const struct type_style *style,
          bool joined, double width)
{
    struct paragraph_style paragraph = {
        .type = *style,
        .measure = width,
        .align = PARAGRAPH_START,
        .relaxed = !joined,
    };
    struct lines lines = type_paragraph(plot->type, spans, &paragraph);
    for (size_t i = 0; i < lines.n; i++) {
        struct tiletext_line line = {
            .parts = {lines.items[i]}, .n = 1, .size = style->size};
        ARENA_PUSH(plot->arena, block, line);
        block->width = fmax(block->width, lines.items[i]->width);
    }
}

/* The only number of the text, and where what is before and behind it ends:
 * “nearly RMB ”, “120 ”, “million”. */
static bool
find_number(const char *text, size_t ends[TILETEXT_PARTS])
{
    ends[0] = strcspn(text, DIGITS);
    ends[1] = ends[0] + strcspn(text + ends[0], " ");
    ends[1] += strspn(text + ends[1], " ");
    ends[2] = strlen(text);
    return ends[0] < ends[2] &&
           strcspn(text + ends[1], DIGITS) == ends[2] - ends[1];
}

/* The parts from `first` up to `end` on one line, words smaller. */
static struct tiletext_line
set_parts(struct plot *plot, const struct span *span, const size_t *ends,
          size_t first, size_t end, const struct type_style *style,
          double words)
{
    struct tiletext_line line = {.size = style->size};
    double x = 0;
    for (size_t i = first; i < end; i++) {
        struct type_style own = *style;
        struct span part = *span;
        size_t from = i > 0 ? ends[i - 1] : 0;
        part.text =
            arena_strndup(plot->arena, span->text + from, ends[i] - from);
        if (*part.text == '\0')
            continue;
        if (i != NUMBER) {
            own.size = words;
            own.bold = false;
        }
        struct spans spans = {.items = &part, .n = 1};
        /* A blank at the end is kept for readers, but takes no room. */
        x += line.n > 0 ? WORD_GAP * words : 0;
        line.parts[line.n] = type_label_spans(plot->type, &spans, &own);
        line.starts[line.n] = x;
        x += line.parts[line.n++]->width;
    }
    return line;
}

static double
width_of(const struct tiletext_line *line)
{
    return line->n > 0 ? line->starts[line->n - 1] +
                             line->parts[line->n - 1]->width
                       : 0;
}

/* A number with its words on one line or, where they have no room, those
 * before it on a line of their own; false when that is no help. */
static bool
add_number(struct plot *plot, struct tiletext *block,
           const struct spans *spans, const struct type_style *style,
           double words, double width)
{
    size_t ends[TILETEXT_PARTS];
    if (spans->n != 1 || !find_number(spans->items->text, ends))
        return false;
    for (size_t lines = 1; lines <= 2; lines++) {
        size_t first = lines == 1 ? 0 : NUMBER;
        struct tiletext_line above = set_parts(plot, spans->items, ends, 0,
                                               first, style, words);
        struct tiletext_line line = set_parts(plot, spans->items, ends, first,
                                              TILETEXT_PARTS, style, words);
        if (fmax(width_of(&above), width_of(&line)) > width)
            continue;
        if (above.n > 0)
            ARENA_PUSH(plot->arena, block, above);
        ARENA_PUSH(plot->arena, block, line);
        block->width = fmax(block->width,
                            fmax(width_of(&above), width_of(&line)));
        return true;
    }
    return false;
}

/* A number of one language as the other would write it. */
static const char *
without_commas(struct arena *arena, const struct spans *spans)
{
    char **parts = g_strsplit(document_plain(arena, spans), ",", -1);
    char *joined = g_strjoinv("", parts);
    const char *text = arena_strdup(arena, joined);
    g_strfreev(parts);
    g_free(joined);
    return text;
}

/* 91.2% is the same in both languages, and 1,064 says no more than 1064份:
 * once is enough. */
static bool
says_the_same(struct arena *arena, const struct prose *prose)
{
    const char *en = without_commas(arena, &prose->in[LANGUAGE_EN]);
    return g_str_has_prefix(without_commas(arena, &prose->in[LANGUAGE_ZH]),
                            en);
}

struct tiletext
tiletext_set(struct plot *plot, const struct prose *prose,
             struct tiletext_style style, double width)
{
    struct tiletext block = {0};
    size_t before = 0;
    for (enum language i = 0; i < LANGUAGES; i++) {
        bool second = block.n > 0;
        double size = second ? style.second : style.size;
        struct type_style type = {
            .role = TYPE_DATA,
            .bold = style.bold && !second,
            .size = size,
            .color = second ? plot->theme->secondary : style.color,
            .language = i,
        };
        if (!plot->languages[i] ||
            (second && says_the_same(plot->arena, prose)))
            continue;
        before = block.n;
        if (i != LANGUAGE_EN || second || style.words == 0 ||
            !add_number(plot, &block, &prose->in[i], &type, style.words,
                        width))
            add_lines(plot, &block, &prose->in[i], &type, style.joined, width);
        block.height += (double)(block.n - before) * size * style.leading;
    }
    return block;
}

void
tiletext_place(struct plot *plot, const struct tiletext *block,
               const char *part, double x, double y, double leading)
{
    plot->marks.part = part;
    for (size_t i = 0; i < block->n; i++) {
        const struct tiletext_line *line = &block->items[i];
        for (size_t k = 0; k < line->n; k++)
            type_place(&plot->marks, line->parts[k], x + line->starts[k],
                       y + line->size * (leading / 2 + 0.37), false);
        y += line->size * leading;
    }
    plot->marks.part = NULL;
}

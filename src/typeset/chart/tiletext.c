#include "tiletext.h"

#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "document/document.h"

static void
add_lines(struct plot *plot, struct tiletext *block,
          const struct spans *spans, const struct type_style *style,
          double width)
{
    struct paragraph_style paragraph = {
        .type = *style,
        .measure = width,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    struct lines lines = type_paragraph(plot->type, spans, &paragraph);
    for (size_t i = 0; i < lines.n; i++) {
        struct tiletext_line line = {lines.items[i], style->size};
        ARENA_PUSH(plot->arena, block, line);
        block->width = fmax(block->width, lines.items[i]->width);
    }
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
        add_lines(plot, &block, &prose->in[i], &type, width);
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
        double size = block->items[i].size;
        type_place(&plot->marks, block->items[i].line, x,
                   y + size * (leading / 2 + 0.37), false);
        y += size * leading;
    }
    plot->marks.part = NULL;
}

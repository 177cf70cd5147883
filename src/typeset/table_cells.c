#include "table_set.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"

/* The second language is smaller, but never too small to read. */
#define SECOND_SHARE 0.86
#define SECOND_LEAST 7.0

double
table_cells_size(const struct table_set *set, double size,
                 enum language language)
{
    if (language == set->setter->main)
        return size;
    return MAX(size * SECOND_SHARE, SECOND_LEAST);
}

struct type_style
table_cells_style(const struct table_set *set, const struct table_row *row,
                  bool head, double size, enum language language)
{
    return setter_style(set->setter, TYPE_DATA,
                        table_cells_size(set, size, language),
                        head || row->total, language);
}

/* The next character that is no comma or blank. */
static uint32_t
next_digit(const char **text)
{
    uint32_t c;

    do
        c = text_next(text);
    while (c == ',' || c == ' ');
    return c;
}

static bool
says_same(const char *a, const char *b)
{
    uint32_t c, d;

    do {
        c = next_digit(&a);
        d = next_digit(&b);
    } while (c == d && c != 0);
    return c == d;
}

bool
table_cells_says(const struct table_set *set, const struct table_cell *cell,
                 enum language language)
{
    const struct setter *setter = set->setter;
    const struct spans *spans = &cell->text.in[language];

    if (!setter_speaks(setter, language) || document_is_empty(spans))
        return false;
    if (language == setter->main)
        return true;
    return !says_same(
        document_plain(setter->arena, spans),
        document_plain(setter->arena, &cell->text.in[setter->main]));
}

/* Walks the clusters of a line; true when the number's integer part has
 * ended, with *end there. */
static bool
walk_piece(const struct piece *piece, bool *inside, double *end)
{
    const struct glyph_run *run = piece->run;
    size_t byte = 0, glyph = 0;

    for (size_t i = 0; i < run->n_clusters; i++) {
        char c = run->text[byte];
        bool digit = g_ascii_isdigit(c);

        if (*inside && !digit && c != ',') {
            *end = piece->x + (double)run->glyphs[glyph].x;
            return true;
        }
        *inside |= digit;
        byte += (size_t)run->clusters[i].n_bytes;
        glyph += (size_t)run->clusters[i].n_glyphs;
    }
    if (*inside)
        *end = piece->x + run->width;
    return false;
}

bool
table_cells_units(const struct line *line, double *end)
{
    bool inside = false;

    for (size_t i = 0; i < line->n_pieces; i++)
        if (line->pieces[i].run && walk_piece(&line->pieces[i], &inside, end))
            return true;
    return inside;
}

struct spans
table_cells_broken(const struct table_set *set, const struct spans *spans)
{
    struct arena *arena = set->setter->arena;
    struct spans broken = {.at = spans->at};
    const char *text, *bracket;
    struct span span;

    if (spans->n != 1)
        return *spans;
    span = spans->items[0];
    text = span.text;
    bracket = g_strrstr(text, "（");
    if (!bracket)
        bracket = g_strrstr(text, "(");
    if (!bracket || bracket == text)
        return *spans;
    span.text = arena_strndup(arena, text, (size_t)(bracket - text));
    ARENA_PUSH(arena, &broken, span);
    ARENA_PUSH(arena, &broken, ((struct span){.text = "\n"}));
    span.text = bracket;
    ARENA_PUSH(arena, &broken, span);
    return broken;
}

static bool
breaks_anywhere(const char *word)
{
    for (uint32_t c; (c = text_next(&word)) != 0;)
        if (text_is_han(c))
            return true;
    return false;
}

double
table_cells_least(const struct table_set *set, const struct spans *spans,
                  const struct type_style *style)
{
    const char *text = document_plain(set->setter->arena, spans);
    g_auto(GStrv) words = g_strsplit(text, " ", -1);
    double least = 0;

    for (size_t i = 0; words[i]; i++) {
        double width;

        if (!words[i][0])
            continue;
        width =
            breaks_anywhere(words[i])
                ? 2 * style->size
                : type_label(set->setter->type,
                             arena_strdup(set->setter->arena, words[i]), style)
                      ->width;
        least = MAX(least, width);
    }
    return least;
}

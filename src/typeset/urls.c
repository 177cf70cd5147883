#include "urls.h"

#include <string.h>

/* A line may end behind these, and behind a row of them. */
#define SEPARATORS "/-?&=_.#~:;,+@"
/* So much of an address stays whole at either end. */
#define WHOLE 3

static const char *const beginnings[] = {"https://", "http://", "ftp://",
                                         "www."};

static bool
is_part(const struct cell *cell)
{
    return cell->c > ' ' && cell->c < 0x7F && cell->c != '"' &&
           cell->c != '<' && cell->c != '>' && cell->class != CLASS_SUPER;
}

static bool
is_separator(const struct cell *cell)
{
    return cell->c < 0x7F && strchr(SEPARATORS, (int)cell->c) != NULL;
}

/* The length of the beginning of an address at cell `i`, or 0. */
static size_t
beginning_at(const struct cells *cells, size_t i)
{
    const char *text = cells->text + cells->items[i].offset;

    for (size_t j = 0; j < G_N_ELEMENTS(beginnings); j++)
        if (strncmp(text, beginnings[j], strlen(beginnings[j])) == 0)
            return strlen(beginnings[j]);
    return 0;
}

static bool
is_figure(const struct cell *cell)
{
    return cell->class == CLASS_DIGIT || cell->c == '.' || cell->c == ',' ||
           cell->c == '%';
}

/* Behind the cell, of which another follows. */
static enum opening
opening_of(const struct cell *cell)
{
    const struct cell *next = cell + 1;

    if (is_separator(next) || (is_figure(cell) && is_figure(next)))
        return OPENS_NOT;
    return is_separator(cell) ? OPENS_WELL : OPENS_BADLY;
}

static size_t
open_one(struct cells *cells, size_t first, size_t beginning)
{
    struct cell *items = cells->items;
    size_t end = first;

    while (end < cells->n && is_part(&items[end]))
        end++;
    for (size_t i = first; i + 1 < end; i++) {
        items[i].joined = items[i].kept = false;
        if (i + 1 >= first + beginning && i + WHOLE < end)
            items[i].opens = (unsigned char)opening_of(&items[i]);
    }
    return end;
}

void
urls_open(struct cells *cells)
{
    for (size_t i = 0; i < cells->n; i++) {
        uint32_t c = cells->items[i].c;
        size_t beginning = 0;

        /* Most characters begin none. */
        if (c == 'h' || c == 'f' || c == 'w')
            beginning = beginning_at(cells, i);
        if (beginning)
            i = open_one(cells, i, beginning) - 1;
    }
}

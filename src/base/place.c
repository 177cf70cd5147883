#include "base/place.h"

#include <string.h>

#include "base/arena.h"

int
place_compare(struct place a, struct place b)
{
    int order = strcmp(a.file ? a.file : "", b.file ? b.file : "");
    if (order != 0)
        return order < 0 ? -1 : 1;
    if (a.row != b.row)
        return a.row < b.row ? -1 : 1;
    return (a.column > b.column) - (a.column < b.column);
}

const char *
place_column(struct arena *arena, int column)
{
    char letters[16];
    size_t at = sizeof letters - 1;

    letters[at] = '\0';
    for (; column > 0; column = (column - 1) / 26)
        letters[--at] = (char)('A' + (column - 1) % 26);
    return arena_strdup(arena, letters + at);
}

#include "tablesize.h"

#include <string.h>

/* Some hundred times what fits on a page. */
#define CELLS_MAX 1000000

/* The columns of a line between head and rows, |:--|--:|; 0 is another line.
 * It may stand in a quotation. */
static size_t
columns_of(const char *line, size_t length)
{
    size_t n = 1;
    bool dashes = false;
    for (size_t i = 0; i < length; i++) {
        if (strchr("|:- \t>\r", line[i]) == NULL)
            return 0;
        n += line[i] == '|';
        dashes |= line[i] == '-';
    }
    return dashes && n > 1 ? n : 0;
}

static bool
is_blank(const char *line, size_t length)
{
    return strspn(line, " \t>\r") >= length;
}

bool
tablesize_is_too_large(const struct context *context,
                       const struct expansion *expansion)
{
    size_t columns = 0, rows = 0;
    int row = 1, head = 0;
    for (const char *line = expansion->text; *line != '\0'; row++) {
        size_t length = strcspn(line, "\n");
        size_t found = columns_of(line, length);
        if (found > 0 || is_blank(line, length)) {
            columns = found;
            rows = found; /* wide ones are slow without a row */
            head = row;
        }
        rows++;
        if (columns > 0 && rows > CELLS_MAX / columns) {
            struct arena *arena = context->arena;
            findings_add(context->findings, FINDING_TABLE_TOO_LARGE,
                         expand_place(expansion, head, 0),
                         .args = {language_same(
                             arena_printf(arena, "%d", CELLS_MAX))});
            return true;
        }
        line += length + (line[length] == '\n');
    }
    return false;
}

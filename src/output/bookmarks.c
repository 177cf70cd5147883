#include "bookmarks.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

#include "pdfsyntax.h"

/* Entries by number from 1; 0 is the outline itself.  Relatives are 0 when
 * there are none. */
struct bookmark {
    int level;                /* of the outline: 0 */
    size_t parent, previous, next, first, last;
    size_t children;
    int object;
};

/* A level may be skipped: the parent is the last entry above. */
static void
link_entries(struct bookmark *marks, const struct pages *pages)
{
    for (size_t i = 1; i <= pages->n_outline; i++) {
        struct bookmark *mark = &marks[i];
        size_t above = i - 1;
        mark->level = MAX(pages->outline[i - 1].level, 1);
        while (marks[above].level >= mark->level)
            above = marks[above].parent;
        mark->parent = above;
        mark->previous = marks[above].last;
        if (mark->previous != 0)
            marks[mark->previous].next = i;
        else
            marks[above].first = i;
        marks[above].last = i;
        marks[above].children++;
    }
}

static void
write_reference(GString *out, const char *key, const struct bookmark *marks,
                size_t to)
{
    if (to != 0)
        g_string_append_printf(out, "/%s %d 0 R", key, marks[to].object);
}

static void
write_entry(GString *out, const struct bookmark *marks, size_t i,
            const struct outline_entry *entry)
{
    const struct bookmark *mark = &marks[i];
    bool open = mark->parent == 0;
    g_string_append(out, "<</Title");
    pdf_text(out, entry->text);
    g_string_append_printf(out, "/Parent %d 0 R",
                           marks[mark->parent].object);
    write_reference(out, "Prev", marks, mark->previous);
    write_reference(out, "Next", marks, mark->next);
    write_reference(out, "First", marks, mark->first);
    write_reference(out, "Last", marks, mark->last);
    if (mark->children > 0)
        g_string_append_printf(out, "/Count %s%zu", open ? "" : "-",
                               mark->children);
    g_string_append(out, "/Dest");
    pdf_bytes(out, entry->target, strlen(entry->target));
    g_string_append(out, ">>");
}

/* How many entries are seen at first. */
static size_t
count_shown(const struct bookmark *marks)
{
    size_t shown = marks[0].children;
    for (size_t i = marks[0].first; i != 0; i = marks[i].next)
        shown += marks[i].children;
    return shown;
}

int
bookmarks_write(struct objects *objects, const struct pages *pages)
{
    size_t n = pages->n_outline;
    if (n == 0)
        return 0;
    g_autofree struct bookmark *marks = g_new0(struct bookmark, n + 1);
    link_entries(marks, pages);
    for (size_t i = 0; i <= n; i++)
        marks[i].object = objects_reserve(objects);
    g_string_append_printf(
        objects_begin(objects, marks[0].object),
        "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %zu>>",
        marks[marks[0].first].object, marks[marks[0].last].object,
        count_shown(marks));
    objects_end(objects);
    for (size_t i = 1; i <= n; i++) {
        write_entry(objects_begin(objects, marks[i].object), marks, i,
                    &pages->outline[i - 1]);
        objects_end(objects);
    }
    return marks[0].object;
}

#include "destinations.h"

#include <string.h>

#include "pdfsyntax.h"

struct destination {
    const struct mark *anchor;
    size_t page, order;
};

static int
by_name(const void *a, const void *b)
{
    const struct destination *one = a, *two = b;
    int order = strcmp(one->anchor->target, two->anchor->target);
    return order != 0 ? order
                      : (one->order > two->order) - (one->order < two->order);
}

static GArray *
collect(const struct pages *pages)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(struct destination));
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t k = 0; k < pages->pages[i].n_marks; k++) {
            const struct mark *mark = &pages->pages[i].marks[k];
            struct destination destination = {mark, i, all->len};
            if (mark->kind == MARK_ANCHOR)
                g_array_append_val(all, destination);
        }
    g_array_sort(all, by_name);
    return all;
}

void
destinations_write(GString *out, const struct pages *pages,
                   const int *numbers)
{
    GArray *all = collect(pages);
    const char *last = NULL;
    g_string_append(out, "<</Names[");
    for (guint i = 0; i < all->len; i++) {
        const struct destination *d =
            &g_array_index(all, struct destination, i);
        const char *name = d->anchor->target;
        if (last != NULL && strcmp(last, name) == 0)
            continue;
        last = name;
        pdf_bytes(out, name, strlen(name));
        g_string_append_printf(out, "[%d 0 R/XYZ ", numbers[d->page]);
        pdf_length(out, d->anchor->x);
        g_string_append_c(out, ' ');
        pdf_length(out, pages->pages[d->page].height - d->anchor->y);
        g_string_append(out, " 0]\n");
    }
    g_string_append(out, "]>>");
    g_array_free(all, TRUE);
}

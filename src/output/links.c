#include "links.h"

#include <string.h>

#include "base/arena.h"
#include "pdfsyntax.h"

/* What is written out of a URI as it is; all else is ASCII letters, digits
 * and -._~, or escaped. */
#define RESERVED "%:/?#[]@!$&'()*+,;="

static bool
is_link(const struct node *node)
{
    return node != NULL && strcmp(node->type, "Link") == 0;
}

/* Title and page number, one language and the other. */
static bool
is_apart(const struct mark *last, const struct mark *mark)
{
    return last->run->language != mark->run->language ||
           mark->x > last->x + last->width + mark->height;
}

/* The texts of the Link elements by the index of their node. */
static GString **
collect_texts(const struct pages *pages)
{
    GString **texts = g_new0(GString *, pages->n_nodes + 1);
    const struct mark *last = NULL;
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t k = 0; k < pages->pages[i].n_marks; k++) {
            const struct mark *mark = &pages->pages[i].marks[k];
            if (mark->kind != MARK_RUN || !is_link(mark->node))
                continue;
            GString **text = &texts[mark->node->index];
            if (*text == NULL)
                *text = g_string_new(NULL);
            else if (is_apart(last, mark))
                g_string_append_c(*text, ' ');
            last = mark;
            g_string_append_len(*text, mark->run->text,
                                (gssize)mark->run->n_bytes);
        }
    return texts;
}

struct links
links_collect(struct arena *arena, const struct pages *pages)
{
    struct links links = {0};
    GString **texts = collect_texts(pages);
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t k = 0; k < pages->pages[i].n_marks; k++) {
            const struct mark *mark = &pages->pages[i].marks[k];
            if (mark->kind != MARK_LINK || !is_link(mark->node))
                continue;
            const GString *text = texts[mark->node->index];
            ARENA_PUSH(arena, &links,
                       ((struct link){
                           .page = i,
                           .mark = mark,
                           .text = text != NULL
                                       ? arena_strdup(arena, text->str)
                                       : mark->target,
                       }));
        }
    for (size_t i = 0; i < pages->n_nodes; i++)
        if (texts[i] != NULL)
            g_string_free(texts[i], TRUE);
    g_free(texts);
    return links;
}

static void
write_target(GString *out, const char *target)
{
    if (target[0] == '#') {
        g_string_append(out, "/Dest");
        pdf_bytes(out, target + 1, strlen(target + 1));
        return;
    }
    g_autofree char *uri = g_uri_escape_string(target, RESERVED, FALSE);
    g_string_append(out, "/A<</S/URI/URI");
    pdf_bytes(out, uri, strlen(uri));
    g_string_append(out, ">>");
}

static void
write_annotation(GString *out, const struct link *link, double page_height,
                 size_t key)
{
    const struct mark *mark = link->mark;
    g_string_append(out, "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect");
    pdf_rect(out, mark->x, mark->y, mark->width, mark->height, page_height);
    g_string_append(out, "/Contents");
    pdf_text(out, link->text);
    g_string_append_printf(out, "/StructParent %zu", key);
    write_target(out, mark->target);
    g_string_append(out, ">>");
}

void
links_write(struct objects *objects, const struct pages *pages,
            struct links *links, size_t first_key)
{
    for (size_t i = 0; i < links->n; i++) {
        struct link *link = &links->items[i];
        link->object = objects_reserve(objects);
        write_annotation(objects_begin(objects, link->object), link,
                         pages->pages[link->page].height, first_key + i);
        objects_end(objects);
    }
}

#include "output/pdf.h"

#include <cairo-pdf.h>
#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "painter.h"

/* A structure tree is never deeper than Document/Table/TR/TD/P/Span. */
#define DEPTH_MAX 32

/* One PDF being written. */
struct writing {
    struct arena *arena;
    const struct pages *pages;
    cairo_surface_t *surface;
    cairo_t *cr;
    struct painter *painter;
    const struct node *open[DEPTH_MAX];  /* outermost first */
    size_t depth;
};

static cairo_status_t
write_bytes(void *out, const unsigned char *bytes, unsigned length)
{
    file_write(out, bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

/* A value in a tag's attribute string: ' and \ are escaped. */
static const char *
quoted(struct arena *arena, const char *text)
{
    GString *result = g_string_new("'");
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '\'' || *c == '\\')
            g_string_append_c(result, '\\');
        g_string_append_c(result, *c);
    }
    g_string_append_c(result, '\'');
    const char *kept = arena_strdup(arena, result->str);
    g_string_free(result, TRUE);
    return kept;
}

static void
set_metadata(struct writing *w, struct date date)
{
    const struct {
        cairo_pdf_metadata_t key;
        const char *value;
    } entries[] = {
        {CAIRO_PDF_METADATA_TITLE,
         language_pick(w->pages->title, w->pages->languages[LANGUAGE_ZH]
                                            ? LANGUAGE_ZH
                                            : LANGUAGE_EN)},
        {CAIRO_PDF_METADATA_AUTHOR,
         language_pick(w->pages->publisher, w->pages->languages[LANGUAGE_ZH]
                                                ? LANGUAGE_ZH
                                                : LANGUAGE_EN)},
        {CAIRO_PDF_METADATA_CREATOR, "baipishu"},
        /* Cairo would take the clock. */
        {CAIRO_PDF_METADATA_CREATE_DATE,
         arena_printf(w->arena, "%04d-%02d-%02dT00:00:00Z", date.year,
                      MAX(date.month, 1), MAX(date.day, 1))},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(entries); i++)
        cairo_pdf_surface_set_metadata(w->surface, entries[i].key,
                                       entries[i].value);
}

static void
close_tags(struct writing *w, size_t depth)
{
    if (w->depth > depth)
        painter_flush(w->painter);
    while (w->depth > depth)
        cairo_tag_end(w->cr, w->open[--w->depth]->type);
}

/* Makes `node` the innermost open element. */
static void
open_tags(struct writing *w, const struct node *node)
{
    const struct node *path[DEPTH_MAX];
    size_t depth = 0;
    for (const struct node *n = node; n != NULL && depth < DEPTH_MAX;
         n = n->parent)
        path[depth++] = n;
    size_t same = 0;
    while (same < depth && same < w->depth &&
           w->open[same] == path[depth - 1 - same])
        same++;
    close_tags(w, same);
    if (same < depth)
        painter_flush(w->painter);
    for (; same < depth; same++) {
        w->open[w->depth++] = path[depth - 1 - same];
        cairo_tag_begin(w->cr, path[depth - 1 - same]->type, NULL);
    }
}

static void
add_link(struct writing *w, const struct mark *mark)
{
    bool inside = mark->target[0] == '#';
    painter_flush(w->painter);
    g_autofree char *area = g_strdup_printf(
        "rect=[%.2f %.2f %.2f %.2f] %s=%s", mark->x, mark->y, mark->width,
        mark->height, inside ? "dest" : "uri",
        quoted(w->arena, mark->target + (inside ? 1 : 0)));
    cairo_tag_begin(w->cr, CAIRO_TAG_LINK, area);
    cairo_tag_end(w->cr, CAIRO_TAG_LINK);
}

static void
add_anchor(struct writing *w, const struct mark *mark)
{
    g_autofree char *name =
        g_strdup_printf("name=%s x=%.2f y=%.2f",
                        quoted(w->arena, mark->target), mark->x, mark->y);
    cairo_tag_begin(w->cr, CAIRO_TAG_DEST, name);
    cairo_tag_end(w->cr, CAIRO_TAG_DEST);
}

static bool
is_furniture(const struct mark *mark)
{
    return mark->node == NULL || strcmp(mark->node->type, "Artifact") == 0;
}

/* Rules, fills and running heads go first, outside the structure: drawn in
 * between they would cut the elements around them in two. */
static void
draw_page(struct writing *w, const struct page *page)
{
    for (size_t i = 0; i < page->n_marks; i++)
        if (is_furniture(&page->marks[i]))
            painter_draw(w->painter, &page->marks[i]);
    painter_flush(w->painter);
    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];
        if (mark->kind == MARK_ANCHOR) {
            add_anchor(w, mark);
            continue;
        }
        if (mark->kind == MARK_LINK) {
            add_link(w, mark);
            continue;
        }
        if (mark->kind == MARK_LINE || is_furniture(mark))
            continue;
        open_tags(w, mark->node);
        painter_draw(w->painter, mark);
    }
    close_tags(w, 0);
}

static void
add_outline(struct writing *w)
{
    int parents[DEPTH_MAX] = {CAIRO_PDF_OUTLINE_ROOT};
    for (size_t i = 0; i < w->pages->n_outline; i++) {
        const struct outline_entry *entry = &w->pages->outline[i];
        int level = CLAMP(entry->level, 1, DEPTH_MAX - 1);
        g_autofree char *target =
            g_strdup_printf("dest=%s", quoted(w->arena, entry->target));
        int id = cairo_pdf_surface_add_outline(
            w->surface, parents[level - 1], entry->text, target,
            level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
        for (int deeper = level; deeper < DEPTH_MAX; deeper++)
            parents[deeper] = id;
    }
}

static bool
paint(struct writing *w, struct words *why)
{
    w->painter = painter_new(w->cr, w->pages, why);
    if (w->painter == NULL)
        return false;
    for (size_t i = 0; i < w->pages->n_pages; i++) {
        const struct page *page = &w->pages->pages[i];
        cairo_pdf_surface_set_size(w->surface, page->width, page->height);
        cairo_pdf_surface_set_page_label(w->surface, page->label);
        draw_page(w, page);
        cairo_show_page(w->cr);
    }
    add_outline(w);
    return true;
}

bool
pdf_write(struct arena *arena, const struct pages *pages, struct date date,
          const char *path, struct words *why)
{
    struct file_out *out = file_open(path);
    struct writing w = {.arena = arena, .pages = pages};
    w.surface = cairo_pdf_surface_create_for_stream(write_bytes, out, 1, 1);
    cairo_pdf_surface_restrict_to_version(w.surface, CAIRO_PDF_VERSION_1_5);
    w.cr = cairo_create(w.surface);
    set_metadata(&w, date);
    bool written = paint(&w, why);
    /* Cairo keeps its first failure and ignores what follows: ask it once,
     * after the surface is finished. */
    cairo_surface_finish(w.surface);
    cairo_status_t status = cairo_status(w.cr);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(w.surface);
    if (written && status != CAIRO_STATUS_SUCCESS) {
        *why = language_same(cairo_status_to_string(status));
        written = false;
    }
    cairo_destroy(w.cr);
    cairo_surface_destroy(w.surface);
    if (w.painter != NULL)
        painter_free(w.painter);
    if (!written) {
        file_abandon(out);
        return false;
    }
    return file_commit(arena, out, why);
}

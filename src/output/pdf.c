#include "output/pdf.h"

#include <cairo-pdf.h>
#include <glib.h>

#include "archive.h"
#include "base/arena.h"
#include "base/file.h"
#include "content.h"
#include "painter.h"

#define OUTLINE_DEPTH 32

/* One PDF being drawn. */
struct drawing {
    struct arena *arena;
    const struct pages *pages;
    cairo_surface_t *surface;
    cairo_t *cr;
    struct painter *painter;
    GString *file;
    struct sequences *sequences;  /* one list per page */
    struct sequences *page;       /* that of the page being drawn */
    bool open;                    /* the last of them goes on */
};

static cairo_status_t
write_bytes(void *file, const unsigned char *bytes, unsigned length)
{
    g_string_append_len(file, (const char *)bytes, length);
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

/* One tag around all that belongs together: which element it is, and where
 * that stands in the tree, is settled by archive_make. */
static void
close_sequence(struct drawing *d)
{
    if (!d->open)
        return;
    painter_flush(d->painter);
    cairo_tag_end(d->cr, "P");
    d->open = false;
}

static void
open_sequence(struct drawing *d, const struct mark *mark)
{
    struct sequence next = {.node = mark->node};
    if (mark->node != NULL)
        next.language = mark->node->language;
    /* Nobody hears what is in a figure. */
    if (mark->kind == MARK_RUN && !content_is_artifact(mark->node) &&
        strcmp(mark->node->type, "Figure") != 0)
        next.language = mark->run->language;
    if (d->open) {
        const struct sequence *last = &d->page->items[d->page->n - 1];
        if (last->node == next.node && last->language == next.language)
            return;
    }
    close_sequence(d);
    cairo_tag_begin(d->cr, "P", NULL);
    ARENA_PUSH(d->arena, d->page, next);
    d->open = true;
}

static void
add_anchor(struct drawing *d, const struct mark *mark)
{
    g_autofree char *name =
        g_strdup_printf("name=%s x=%.2f y=%.2f",
                        quoted(d->arena, mark->target), mark->x, mark->y);
    close_sequence(d);
    cairo_tag_begin(d->cr, CAIRO_TAG_DEST, name);
    cairo_tag_end(d->cr, CAIRO_TAG_DEST);
}

static bool
is_drawn(const struct mark *mark)
{
    return mark->kind == MARK_RUN || mark->kind == MARK_RECT ||
           mark->kind == MARK_PATH;
}

/* Rules, fills and running heads go first, outside the structure: drawn in
 * between they would cut the elements around them in two. */
static void
draw_page(struct drawing *d, const struct page *page)
{
    for (int furniture = 1; furniture >= 0; furniture--)
        for (size_t i = 0; i < page->n_marks; i++) {
            const struct mark *mark = &page->marks[i];
            if (mark->kind == MARK_ANCHOR && !furniture)
                add_anchor(d, mark);
            if (!is_drawn(mark) ||
                content_is_artifact(mark->node) != furniture)
                continue;
            open_sequence(d, mark);
            painter_draw(d->painter, mark);
        }
    close_sequence(d);
}

static void
add_outline(struct drawing *d)
{
    int parents[OUTLINE_DEPTH] = {CAIRO_PDF_OUTLINE_ROOT};
    for (size_t i = 0; i < d->pages->n_outline; i++) {
        const struct outline_entry *entry = &d->pages->outline[i];
        int level = CLAMP(entry->level, 1, OUTLINE_DEPTH - 1);
        g_autofree char *target =
            g_strdup_printf("dest=%s", quoted(d->arena, entry->target));
        int id = cairo_pdf_surface_add_outline(
            d->surface, parents[level - 1], entry->text, target,
            level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
        for (int deeper = level; deeper < OUTLINE_DEPTH; deeper++)
            parents[deeper] = id;
    }
}

static bool
paint(struct drawing *d, struct words *why)
{
    d->painter = painter_new(d->cr, d->pages, why);
    if (d->painter == NULL)
        return false;
    for (size_t i = 0; i < d->pages->n_pages; i++) {
        const struct page *page = &d->pages->pages[i];
        d->page = &d->sequences[i];
        cairo_pdf_surface_set_size(d->surface, page->width, page->height);
        cairo_pdf_surface_set_page_label(d->surface, page->label);
        draw_page(d, page);
        cairo_show_page(d->cr);
    }
    add_outline(d);
    return true;
}

/* Cairo's file, in memory. */
static bool
draw(struct drawing *d, struct words *why)
{
    d->file = g_string_new(NULL);
    d->sequences =
        ARENA_NEW_N(d->arena, struct sequences, d->pages->n_pages + 1);
    d->surface =
        cairo_pdf_surface_create_for_stream(write_bytes, d->file, 1, 1);
    cairo_pdf_surface_restrict_to_version(d->surface, CAIRO_PDF_VERSION_1_5);
    d->cr = cairo_create(d->surface);
    /* Cairo would take the clock. */
    cairo_pdf_surface_set_metadata(d->surface,
                                   CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2000-01-01T00:00:00Z");
    bool drawn = paint(d, why);
    /* Cairo keeps its first failure and ignores what follows: ask it once,
     * after the surface is finished. */
    cairo_surface_finish(d->surface);
    cairo_status_t status = cairo_status(d->cr);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(d->surface);
    if (drawn && status != CAIRO_STATUS_SUCCESS) {
        *why = language_same(cairo_status_to_string(status));
        drawn = false;
    }
    cairo_destroy(d->cr);
    cairo_surface_destroy(d->surface);
    if (d->painter != NULL)
        painter_free(d->painter);
    return drawn;
}

bool
pdf_write_with(struct arena *arena, const struct pages *pages,
               struct date date, const struct pdf_attachment *attachments,
               size_t n, const char *path, struct words *why)
{
    struct drawing d = {.arena = arena, .pages = pages};
    GString *made = NULL;
    if (draw(&d, why))
        made = archive_make(arena, d.file, pages, d.sequences, date,
                            attachments, n, why);
    g_string_free(d.file, TRUE);
    if (made == NULL)
        return false;
    struct file_out *out = file_open(path);
    file_write(out, made->str, made->len);
    g_string_free(made, TRUE);
    return file_commit(arena, out, why);
}

bool
pdf_write(struct arena *arena, const struct pages *pages, struct date date,
          const char *path, struct words *why)
{
    return pdf_write_with(arena, pages, date, NULL, 0, path, why);
}

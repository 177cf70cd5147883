#include "output/pdf.h"

#include <glib.h>

#include "base/file.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "catalog.h"
#include "content.h"
#include "deflate.h"
#include "links.h"
#include "pdffont.h"
#include "pdfsyntax.h"
#include "structure.h"

/* One PDF being made. */
struct making {
    const struct pages *pages;
    struct pdffonts *fonts;
    struct links links;
    struct sequences *sequences;  /* one list per page */
    const struct pdf_attachment *attachments;
    size_t n_attachments;
    GString **packed;             /* deflated: attachments, then contents of
                                   * the pages */
    struct objects *objects;
    int *numbers;                 /* of the pages */
};

/* The parts that take longest come first: programs of the faces, attachments,
 * contents of the pages. */
static void
make_part(void *data, size_t i)
{
    struct making *making = data;
    if (i < making->pages->n_faces) {
        pdffonts_pack(making->fonts, i);
        return;
    }
    i -= making->pages->n_faces;
    if (i < making->n_attachments) {
        making->packed[i] = deflated(making->attachments[i].bytes,
                                     making->attachments[i].length);
        return;
    }
    size_t page = i - making->n_attachments;
    GString *content = content_make(&making->pages->pages[page],
                                    pdffonts_all(making->fonts),
                                    &making->sequences[page]);
    making->packed[i] = deflated(content->str, content->len);
    progress_add(PROGRESS_DRAWN, 1);
    g_string_free(content, TRUE);
}

static void
write_page(struct making *making, size_t i, int tree, int resources,
           size_t *link)
{
    const struct page *page = &making->pages->pages[i];
    int content = objects_reserve(making->objects);
    objects_packed(making->objects, content, "",
                   making->packed[making->n_attachments + i]);
    GString *out = objects_begin(making->objects, making->numbers[i]);
    g_string_append_printf(out,
                           "<</Type/Page/Parent %d 0 R/Contents %d 0 R"
                           "/Resources %d 0 R/MediaBox",
                           tree, content, resources);
    pdf_rect(out, 0, 0, page->width, page->height, page->height);
    g_string_append_printf(out, "/StructParents %zu/Tabs/S", i);
    size_t first = *link;
    for (; *link < making->links.n && making->links.items[*link].page == i;
         (*link)++)
        g_string_append_printf(out, "%s%d 0 R",
                               *link == first ? "/Annots[" : " ",
                               making->links.items[*link].object);
    g_string_append(out, *link > first ? "]>>" : ">>");
    objects_end(making->objects);
}

/* Gives the number of the page tree. */
static int
write_pages(struct making *making)
{
    struct objects *objects = making->objects;
    size_t n = making->pages->n_pages, link = 0;
    int tree = objects_reserve(objects);
    int resources = pdffonts_write(making->fonts, objects);
    for (size_t i = 0; i < n; i++)
        making->numbers[i] = objects_reserve(objects);
    links_write(objects, making->pages, &making->links, n);
    for (size_t i = 0; i < n; i++)
        write_page(making, i, tree, resources, &link);
    GString *out = objects_begin(objects, tree);
    g_string_append_printf(out, "<</Type/Pages/Count %zu/Kids[", n);
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(out, "%d 0 R ", making->numbers[i]);
    g_string_append(out, "]>>");
    objects_end(objects);
    return tree;
}

static GString *
write_file(struct making *making, struct date date)
{
    making->objects = objects_new();
    struct catalog catalog = {
        .pages = making->pages,
        .numbers = making->numbers,
        .metadata = metadata_of(making->pages, date),
        .attachments = making->attachments,
        .packed = making->packed,
        .n_attachments = making->n_attachments,
    };
    catalog.tree = write_pages(making);
    struct structure *structure =
        structure_new(making->pages, making->sequences, &making->links);
    catalog.structure =
        structure_write(structure, making->objects, making->numbers);
    structure_free(structure);
    int root = catalog_write(making->objects, &catalog);
    int info = metadata_info(making->objects, &catalog.metadata);
    return objects_finish(making->objects, root, info);
}

GString *
pdf_make(struct arena *arena, const struct pages *pages, struct date date,
         const struct pdf_attachment *attachments, size_t n,
         struct words *why)
{
    size_t n_pages = pages->n_pages;
    struct making making = {
        .pages = pages,
        .fonts = pdffonts_new(pages, why),
        .links = links_collect(arena, pages),
        .attachments = attachments,
        .n_attachments = n,
    };
    if (making.fonts == NULL)
        return NULL;
    making.sequences = g_new0(struct sequences, n_pages + 1);
    making.packed = g_new0(GString *, n + n_pages + 1);
    making.numbers = g_new0(int, n_pages + 1);
    progress_add(PROGRESS_DRAWN_ALL, n_pages);
    parallel_for(pages->n_faces + n + n_pages, make_part, &making);
    GString *file = write_file(&making, date);
    for (size_t i = 0; i < n_pages; i++)
        g_free(making.sequences[i].items);
    for (size_t i = 0; i < n + n_pages; i++)
        g_string_free(making.packed[i], TRUE);
    g_free(making.sequences);
    g_free(making.packed);
    g_free(making.numbers);
    pdffonts_free(making.fonts);
    return file;
}

bool
pdf_write(struct arena *arena, const struct pages *pages, struct date date,
          const char *path, struct words *why)
{
    GString *made = pdf_make(arena, pages, date, NULL, 0, why);
    if (made == NULL)
        return false;
    struct file_out *out = file_open(path);
    file_write(out, made->str, made->len);
    g_string_free(made, TRUE);
    return file_commit(arena, out, why);
}

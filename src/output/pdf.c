#include "output/pdf.h"

#include <glib.h>

#include "base/file.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "attachments.h"
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
    const struct pdf_cargo *cargo;
    struct pdf_attachment *attachments;
    bool loaded;                  /* attachments are there */
    struct words unloaded, uncut; /* why not; why there are no fonts */
    struct attached_file *files;
    struct sequences *sequences;  /* one list per page */
    GString **contents;           /* of the pages, deflated */
    struct objects *objects;
    int *numbers;                 /* of the pages */
};

/* What all parts need: the fonts, and the files to carry. */
static void
make_base(void *data, size_t i)
{
    struct making *making = data;
    const struct pdf_cargo *cargo = making->cargo;
    if (i == 0)
        making->fonts = pdffonts_new(making->pages, &making->uncut);
    else
        making->loaded = cargo->make(cargo->data, making->attachments,
                                     &making->unloaded);
}

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
    if (i < making->cargo->n) {
        making->files[i] = attachments_pack(&making->attachments[i]);
        return;
    }
    i -= making->cargo->n;
    GString *content =
        content_make(&making->pages->pages[i], pdffonts_all(making->fonts),
                     &making->sequences[i]);
    making->contents[i] = deflated(content->str, content->len);
    progress_add(PROGRESS_DRAWN, 1);
    g_string_free(content, TRUE);
}

static void
write_page(struct making *making, size_t i, int tree, int resources,
           size_t *link)
{
    const struct page *page = &making->pages->pages[i];
    int content = objects_reserve(making->objects);
    objects_packed(making->objects, content, "", making->contents[i]);
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
        .files = making->files,
        .n_attachments = making->cargo->n,
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

static GString *
make_file(struct making *making, struct date date)
{
    size_t n_pages = making->pages->n_pages, n_files = making->cargo->n;
    making->files = g_new0(struct attached_file, n_files + 1);
    making->sequences = g_new0(struct sequences, n_pages + 1);
    making->contents = g_new0(GString *, n_pages + 1);
    making->numbers = g_new0(int, n_pages + 1);
    progress_add(PROGRESS_DRAWN_ALL, n_pages);
    parallel_for(making->pages->n_faces + n_files + n_pages, make_part,
                 making);
    GString *file = write_file(making, date);
    for (size_t i = 0; i < n_pages; i++) {
        g_free(making->sequences[i].items);
        g_string_free(making->contents[i], TRUE);
    }
    for (size_t i = 0; i < n_files; i++)
        attachments_free(&making->files[i]);
    g_free(making->files);
    g_free(making->sequences);
    g_free(making->contents);
    g_free(making->numbers);
    return file;
}

GString *
pdf_make(struct arena *arena, const struct pages *pages, struct date date,
         const struct pdf_cargo *cargo, struct words *why)
{
    struct making making = {
        .pages = pages,
        .links = links_collect(arena, pages),
        .cargo = cargo,
        .attachments = g_new0(struct pdf_attachment, cargo->n + 1),
        .loaded = cargo->n == 0,
    };
    GString *file = NULL;
    parallel_for(cargo->n > 0 ? 2 : 1, make_base, &making);
    if (making.fonts == NULL)
        *why = making.uncut;
    else if (!making.loaded)
        *why = making.unloaded;
    else
        file = make_file(&making, date);
    if (making.fonts != NULL)
        pdffonts_free(making.fonts);
    g_free(making.attachments);
    return file;
}

bool
pdf_write(struct arena *arena, const struct pages *pages, struct date date,
          const char *path, struct words *why)
{
    static const struct pdf_cargo nothing = {0};
    GString *made = pdf_make(arena, pages, date, &nothing, why);
    if (made == NULL)
        return false;
    struct file_out *out = file_open(path);
    file_write(out, made->str, made->len);
    g_string_free(made, TRUE);
    return file_commit(arena, out, why);
}

#include "archive.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "attachments.h"
#include "base/arena.h"
#include "cairofile.h"
#include "compact.h"
#include "links.h"
#include "metadata.h"
#include "structure.h"

/* An archive being made of Cairo's file. */
struct archive {
    struct arena *arena;
    GString *file;
    const struct pages *pages;
    const struct sequences *sequences;
    struct metadata metadata;
    const struct pdf_attachment *attachments;
    size_t n_attachments;
    struct links links;
    struct cairofile cairo;
};

/* A page keeps Cairo's resources; its content and annotations are ours. */
static void
write_page(struct archive *archive, struct update *update, size_t i,
           size_t *link)
{
    const struct page *page = &archive->pages->pages[i];
    const struct cairopage *cairo = &archive->cairo.pages[i];
    const struct links *links = &archive->links;
    int content = update_reserve(update);
    size_t first = *link;
    update_stream(update, content, "", cairo->content->str,
                  cairo->content->len);
    while (*link < links->n && links->items[*link].page == i)
        links_write(update, archive->pages, links, (*link)++,
                    archive->pages->n_pages, update_reserve(update));
    update_begin(update, cairo->id);
    GString *out = update->file;
    g_string_append_printf(out, "<</Type/Page/Parent %s/Contents %d 0 R"
                                "/Resources %s",
                           cairo->parent, content, cairo->resources);
    if (cairo->group != NULL)
        g_string_append_printf(out, "/Group %s", cairo->group);
    g_string_append(out, "/MediaBox");
    pdf_rect(out, 0, 0, page->width, page->height, page->height);
    g_string_append_printf(out, "/StructParents %zu/Tabs/S", i);
    if (*link > first) {
        int last = update->next;
        g_string_append(out, "/Annots[");
        for (size_t k = *link - first; k > 0; k--)
            g_string_append_printf(out, "%d 0 R ", last - (int)k);
        g_string_append_c(out, ']');
    }
    g_string_append(out, ">>");
    update_end(update);
}

static void
write_names(struct archive *archive, GString *out, const int *files)
{
    g_string_append(out, "/Names<<");
    if (archive->cairo.dests != NULL)
        g_string_append_printf(out, "/Dests %s", archive->cairo.dests);
    if (archive->n_attachments > 0) {
        g_string_append(out, "/EmbeddedFiles<</Names[");
        for (size_t i = 0; i < archive->n_attachments; i++) {
            pdf_text(out, archive->attachments[i].name);
            g_string_append_printf(out, "%d 0 R ", files[i]);
        }
        g_string_append(out, "]>>");
    }
    g_string_append(out, ">>");
    if (archive->n_attachments == 0)
        return;
    g_string_append(out, "/AF[");
    for (size_t i = 0; i < archive->n_attachments; i++)
        g_string_append_printf(out, "%d 0 R ", files[i]);
    g_string_append_c(out, ']');
}

static void
write_catalog(struct archive *archive, struct update *update)
{
    const struct cairofile *cairo = &archive->cairo;
    int xmp = metadata_xmp(update, &archive->metadata);
    int intent = metadata_intent(update);
    int root = update_reserve(update);
    g_autofree int *files =
        attachments_write(update, archive->attachments,
                          archive->n_attachments, archive->metadata.date);
    GString *out = update->file;
    /* What goes in here is added when everything else has its number. */
    update_begin(update, root);
    g_string_append(out, "<</Type/StructTreeRoot>>");
    update_end(update);
    update_begin(update, cairo->root);
    g_string_append_printf(out, "<</Type/Catalog/Pages %s", cairo->tree);
    if (cairo->outlines != NULL)
        g_string_append_printf(out, "/Outlines %s/PageMode/UseOutlines",
                               cairo->outlines);
    if (cairo->labels != NULL)
        g_string_append_printf(out, "/PageLabels %s", cairo->labels);
    g_string_append_printf(
        out,
        "/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>/Lang(%s)"
        "/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R"
        "/OutputIntents[%d 0 R]",
        root, language_tag(archive->metadata.language), xmp, intent);
    write_names(archive, out, files);
    g_string_append(out, ">>");
    update_end(update);
}

static void
write_update(struct archive *archive)
{
    struct update update =
        update_start(archive->file, archive->cairo.next);
    size_t link = 0;
    for (size_t i = 0; i < archive->pages->n_pages; i++)
        write_page(archive, &update, i, &link);
    for (size_t i = 0; i < archive->cairo.n_fonts; i++) {
        update_begin(&update, archive->cairo.fonts[i].id);
        g_string_append(archive->file, archive->cairo.fonts[i].text);
        update_end(&update);
    }
    write_catalog(archive, &update);
    g_autofree char *trailer =
        g_strdup_printf("/Root %d 0 R/Info %d 0 R", archive->cairo.root,
                        metadata_info(&update, &archive->metadata));
    update_finish(&update, trailer);
}

GString *
archive_make(struct arena *arena, GString *file, const struct pages *pages,
             const struct sequences *sequences, struct date date,
             const struct pdf_attachment *attachments, size_t n,
             struct words *why)
{
    struct archive archive = {
        .arena = arena,
        .file = file,
        .pages = pages,
        .sequences = sequences,
        .metadata = metadata_of(pages, date),
        .attachments = attachments,
        .n_attachments = n,
        .links = links_collect(arena, pages),
    };
    bool read = cairofile_read(&archive.cairo, file, pages->n_pages,
                               sequences, why);
    if (read)
        write_update(&archive);
    cairofile_free(&archive.cairo);
    if (!read)
        return NULL;
    struct structure *structure =
        structure_new(pages, sequences, &archive.links);
    GString *made = compact_make(file, pages->n_pages, &archive.links,
                                 structure, why);
    structure_free(structure);
    return made;
}

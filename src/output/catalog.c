#include "catalog.h"

#include "bookmarks.h"
#include "destinations.h"
#include "pagelabels.h"
#include "pdfsyntax.h"

static void
write_attachments(GString *out, const struct catalog *catalog,
                  const int *files)
{
    g_string_append(out, "/EmbeddedFiles<</Names[");
    for (size_t i = 0; i < catalog->n_attachments; i++) {
        pdf_text(out, catalog->attachments[i].name);
        g_string_append_printf(out, "%d 0 R ", files[i]);
    }
    g_string_append(out, "]>>");
}

static void
write_names(GString *out, const struct catalog *catalog, const int *files)
{
    g_string_append(out, "/Names<</Dests");
    destinations_write(out, catalog->pages, catalog->numbers);
    if (catalog->n_attachments > 0)
        write_attachments(out, catalog, files);
    g_string_append(out, ">>");
    if (catalog->n_attachments == 0)
        return;
    g_string_append(out, "/AF[");
    for (size_t i = 0; i < catalog->n_attachments; i++)
        g_string_append_printf(out, "%d 0 R ", files[i]);
    g_string_append_c(out, ']');
}

int
catalog_write(struct objects *objects, const struct catalog *catalog)
{
    int xmp = metadata_xmp(objects, &catalog->metadata);
    int intent = metadata_intent(objects);
    int outline = bookmarks_write(objects, catalog->pages);
    g_autofree int *files =
        attachments_write(objects, catalog->attachments, catalog->files,
                          catalog->n_attachments, catalog->metadata.date);
    int id = objects_reserve(objects);
    GString *out = objects_begin(objects, id);
    g_string_append_printf(out, "<</Type/Catalog/Pages %d 0 R",
                           catalog->tree);
    if (outline != 0)
        g_string_append_printf(out, "/Outlines %d 0 R/PageMode/UseOutlines",
                               outline);
    g_string_append(out, "/PageLabels");
    pagelabels_write(out, catalog->pages);
    g_string_append_printf(
        out,
        "/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>/Lang(%s)"
        "/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R"
        "/OutputIntents[%d 0 R]",
        catalog->structure, language_tag(catalog->metadata.language), xmp,
        intent);
    write_names(out, catalog, files);
    g_string_append(out, ">>");
    objects_end(objects);
    return id;
}

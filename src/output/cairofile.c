#include "cairofile.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

static char *
value(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
    if (!qpdf_oh_has_key(qpdf, dictionary, key))
        return NULL;
    qpdf_oh found = qpdf_oh_get_key(qpdf, dictionary, key);
    char *text = g_strdup(qpdf_oh_unparse(qpdf, found));
    qpdf_oh_release(qpdf, found);
    return text;
}

static bool
read_content(qpdf_data qpdf, qpdf_oh page, struct cairopage *kept,
             const struct sequences *sequences)
{
    unsigned char *bytes = NULL;
    size_t length = 0;
    if (qpdf_oh_get_page_content_data(qpdf, page, &bytes, &length) &
        QPDF_ERRORS)
        return false;
    kept->content = g_string_sized_new(length + 16 * sequences->n);
    bool good = content_rewrite(kept->content, (const char *)bytes, length,
                                sequences);
    free(bytes);
    return good;
}

/* An outline of TrueType in a CID font has to say that its glyphs are
 * numbered as the text numbers them (ISO 19005-3, 6.2.11.3.2). */
static void
mend_font(struct cairofile *cairo, qpdf_data qpdf, qpdf_oh font)
{
    qpdf_oh list = qpdf_oh_get_key(qpdf, font, "/DescendantFonts");
    if (!qpdf_oh_is_array(qpdf, list))
        return;
    qpdf_oh item = qpdf_oh_get_array_item(qpdf, list, 0);
    qpdf_oh kind = qpdf_oh_get_key(qpdf, item, "/Subtype");
    if (!qpdf_oh_is_name(qpdf, kind) ||
        strcmp(qpdf_oh_get_name(qpdf, kind), "/CIDFontType2") != 0 ||
        qpdf_oh_has_key(qpdf, item, "/CIDToGIDMap"))
        return;
    g_autoptr(GString) text =
        g_string_new(qpdf_oh_unparse_resolved(qpdf, item));
    char *end = strrchr(text->str, '>');
    g_string_insert(text, end - 1 - text->str, "/CIDToGIDMap/Identity");
    cairo->fonts = g_renew(struct cairofont, cairo->fonts,
                           cairo->n_fonts + 1);
    cairo->fonts[cairo->n_fonts++] = (struct cairofont){
        .id = qpdf_oh_get_object_id(qpdf, item),
        .text = g_strdup(text->str),
    };
}

static void
mend_fonts(struct cairofile *cairo, qpdf_data qpdf, qpdf_oh page,
           GHashTable *known)
{
    qpdf_oh resources = qpdf_oh_get_key(qpdf, page, "/Resources");
    qpdf_oh fonts = qpdf_oh_get_key(qpdf, resources, "/Font");
    if (!qpdf_oh_is_dictionary(qpdf, fonts))
        return;
    qpdf_oh_begin_dict_key_iter(qpdf, fonts);
    while (qpdf_oh_dict_more_keys(qpdf)) {
        qpdf_oh font =
            qpdf_oh_get_key(qpdf, fonts, qpdf_oh_dict_next_key(qpdf));
        int id = qpdf_oh_get_object_id(qpdf, font);
        if (g_hash_table_add(known, GINT_TO_POINTER(id)))
            mend_font(cairo, qpdf, font);
        qpdf_oh_release(qpdf, font);
    }
}

static bool
read_pages(struct cairofile *cairo, qpdf_data qpdf,
           const struct sequences *sequences)
{
    g_autoptr(GHashTable) known = g_hash_table_new(NULL, NULL);
    bool good = true;
    for (size_t i = 0; i < cairo->n_pages && good; i++) {
        struct cairopage *kept = &cairo->pages[i];
        qpdf_oh page = qpdf_get_page_n(qpdf, i);
        kept->id = qpdf_oh_get_object_id(qpdf, page);
        kept->parent = value(qpdf, page, "/Parent");
        kept->resources = value(qpdf, page, "/Resources");
        kept->group = value(qpdf, page, "/Group");
        good = kept->parent != NULL && kept->resources != NULL &&
               read_content(qpdf, page, kept, &sequences[i]);
        mend_fonts(cairo, qpdf, page, known);
        qpdf_oh_release(qpdf, page);
    }
    return good;
}

bool
cairofile_read(struct cairofile *cairo, const GString *file, size_t n_pages,
               const struct sequences *sequences, struct words *why)
{
    qpdf_data qpdf = qpdf_init();
    *cairo = (struct cairofile){
        .pages = g_new0(struct cairopage, n_pages + 1),
        .n_pages = n_pages,
    };
    qpdf_silence_errors(qpdf);
    qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
    qpdf_read_memory(qpdf, "pages", file->str, file->len, NULL);
    bool good = !qpdf_has_error(qpdf) &&
                qpdf_get_num_pages(qpdf) == (int)n_pages;
    if (good) {
        qpdf_oh root = qpdf_get_root(qpdf);
        qpdf_oh names = qpdf_oh_get_key(qpdf, root, "/Names");
        cairo->root = qpdf_oh_get_object_id(qpdf, root);
        cairo->tree = value(qpdf, root, "/Pages");
        cairo->outlines = value(qpdf, root, "/Outlines");
        cairo->labels = value(qpdf, root, "/PageLabels");
        if (qpdf_oh_is_dictionary(qpdf, names))
            cairo->dests = value(qpdf, names, "/Dests");
        cairo->next = qpdf_oh_get_int_value_as_int(
            qpdf, qpdf_oh_get_key(qpdf, qpdf_get_trailer(qpdf), "/Size"));
        good = read_pages(cairo, qpdf, sequences) && !qpdf_has_error(qpdf);
    }
    if (!good)
        *why = (struct words){{"PDF 库写出的文件读不回来",
                               "the PDF library wrote what it cannot read"}};
    qpdf_cleanup(&qpdf);
    return good;
}

void
cairofile_free(struct cairofile *cairo)
{
    for (size_t i = 0; i < cairo->n_pages; i++) {
        g_free(cairo->pages[i].parent);
        g_free(cairo->pages[i].resources);
        g_free(cairo->pages[i].group);
        if (cairo->pages[i].content != NULL)
            g_string_free(cairo->pages[i].content, TRUE);
    }
    for (size_t i = 0; i < cairo->n_fonts; i++)
        g_free(cairo->fonts[i].text);
    g_free(cairo->pages);
    g_free(cairo->fonts);
    g_free(cairo->tree);
    g_free(cairo->outlines);
    g_free(cairo->labels);
    g_free(cairo->dests);
}

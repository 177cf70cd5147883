#include "compact.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "objectstream.h"

/* Digests are cut to what /ID usually has. */
#define ID_LENGTH 32

static GString *
rewrite(const GString *file, struct words *why)
{
    qpdf_data qpdf = qpdf_init();
    GString *out = NULL;
    qpdf_silence_errors(qpdf);
    qpdf_read_memory(qpdf, "pages", file->str, file->len, NULL);
    if (!qpdf_has_error(qpdf)) {
        qpdf_init_write_memory(qpdf);
        qpdf_set_object_stream_mode(qpdf, qpdf_o_generate);
        qpdf_set_deterministic_ID(qpdf, QPDF_TRUE);
        qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE);
        qpdf_set_minimum_pdf_version(qpdf, "1.7");
        qpdf_write(qpdf);
    }
    if (qpdf_has_error(qpdf) || qpdf_more_warnings(qpdf))
        *why = (struct words){{"PDF 不能转成存档格式",
                               "the PDF cannot be made fit for archives"}};
    else
        out = g_string_new_len((const char *)qpdf_get_buffer(qpdf),
                               (gssize)qpdf_get_buffer_length(qpdf));
    qpdf_cleanup(&qpdf);
    return out;
}

/* The numbers that qpdf gave to what the structure tree refers to. */
struct numbers {
    struct structure_objects objects;
    int *pages;
    char *trailer;            /* Root, Info */
    char id[2 * ID_LENGTH];   /* its own */
};

static void
number_links(qpdf_data qpdf, qpdf_oh page, size_t i, struct links *links,
             size_t *link)
{
    qpdf_oh annotations = qpdf_oh_get_key(qpdf, page, "/Annots");
    for (int k = 0; *link < links->n && links->items[*link].page == i; k++) {
        qpdf_oh item = qpdf_oh_get_array_item(qpdf, annotations, k);
        links->items[(*link)++].object = qpdf_oh_get_object_id(qpdf, item);
        qpdf_oh_release(qpdf, item);
    }
    qpdf_oh_release(qpdf, annotations);
}

static int
number_of(qpdf_data qpdf, qpdf_oh dictionary, const char *key)
{
    return qpdf_oh_get_object_id(qpdf,
                                 qpdf_oh_get_key(qpdf, dictionary, key));
}

static void
read_numbers(qpdf_data qpdf, size_t n_pages, struct links *links,
             struct numbers *numbers)
{
    qpdf_oh trailer = qpdf_get_trailer(qpdf), root = qpdf_get_root(qpdf);
    qpdf_oh id = qpdf_oh_get_array_item(
        qpdf, qpdf_oh_get_key(qpdf, trailer, "/ID"), 0);
    size_t link = 0;
    numbers->trailer = g_strdup_printf(
        "/Root %d 0 R/Info %d 0 R", number_of(qpdf, trailer, "/Root"),
        number_of(qpdf, trailer, "/Info"));
    numbers->objects.root = number_of(qpdf, root, "/StructTreeRoot");
    numbers->objects.next = qpdf_oh_get_int_value_as_int(
        qpdf, qpdf_oh_get_key(qpdf, trailer, "/Size"));
    for (size_t i = 0; i < n_pages; i++) {
        qpdf_oh page = qpdf_get_page_n(qpdf, i);
        numbers->pages[i] = qpdf_oh_get_object_id(qpdf, page);
        number_links(qpdf, page, i, links, &link);
        qpdf_oh_release(qpdf, page);
    }
    g_strlcpy(numbers->id, qpdf_oh_unparse_binary(qpdf, id),
              sizeof numbers->id);
}

static void
take(void *stream, int id, const char *text, size_t length)
{
    object_stream_add(stream, id, text, length);
}

GString *
compact_make(const GString *file, size_t n_pages, struct links *links,
             struct structure *structure, struct words *why)
{
    GString *out = rewrite(file, why);
    if (out == NULL)
        return NULL;
    qpdf_data qpdf = qpdf_init();
    struct numbers numbers = {.pages = g_new0(int, n_pages + 1)};
    qpdf_silence_errors(qpdf);
    qpdf_read_memory(qpdf, "archive", out->str, out->len, NULL);
    if (!qpdf_has_error(qpdf))
        read_numbers(qpdf, n_pages, links, &numbers);
    bool good = !qpdf_has_error(qpdf);
    qpdf_cleanup(&qpdf);
    if (good) {
        struct object_stream *stream = object_stream_new(out);
        numbers.objects.pages = numbers.pages;
        structure_write(structure, &numbers.objects, take, stream);
        object_stream_finish(stream, numbers.trailer, numbers.id);
    } else {
        *why = (struct words){{"PDF 不能转成存档格式",
                               "the PDF cannot be made fit for archives"}};
        g_string_free(out, TRUE);
        out = NULL;
    }
    g_free(numbers.trailer);
    g_free(numbers.pages);
    return out;
}

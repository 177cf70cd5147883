#include "attachments.h"

#include <string.h>

#include "deflate.h"
#include "metadata.h"
#include "pdfsyntax.h"

/* A MIME type as a name: / is #2F. */
static void
append_type(GString *out, const char *type)
{
    for (; *type != '\0'; type++)
        if (g_ascii_isalnum(*type))
            g_string_append_c(out, *type);
        else
            g_string_append_printf(out, "#%02X", (unsigned char)*type);
}

struct attached_file
attachments_pack(const struct pdf_attachment *attachment)
{
    return (struct attached_file){
        .packed = deflated(attachment->bytes, attachment->length),
        .sum = g_compute_checksum_for_data(
            G_CHECKSUM_MD5, (const guchar *)attachment->bytes,
            attachment->length),
    };
}

void
attachments_free(struct attached_file *file)
{
    g_string_free(file->packed, TRUE);
    g_free(file->sum);
}

static void
write_file(struct objects *objects, int id,
           const struct pdf_attachment *attachment,
           const struct attached_file *file, struct date date)
{
    g_autoptr(GString) entries = g_string_new("/Type/EmbeddedFile/Subtype/");
    append_type(entries, attachment->type);
    g_string_append_printf(entries, "/Params<</Size %zu/CheckSum<%s>",
                           attachment->length, file->sum);
    metadata_dates(entries, date);
    g_string_append(entries, ">>");
    objects_packed(objects, id, entries->str, file->packed);
}

int *
attachments_write(struct objects *objects,
                  const struct pdf_attachment *attachments,
                  const struct attached_file *files, size_t n,
                  struct date date)
{
    int *ids = g_new0(int, n + 1);
    for (size_t i = 0; i < n; i++) {
        const struct pdf_attachment *attachment = &attachments[i];
        int file = objects_reserve(objects);
        write_file(objects, file, attachment, &files[i], date);
        ids[i] = objects_reserve(objects);
        GString *out = objects_begin(objects, ids[i]);
        g_string_append(out, "<</Type/Filespec/F");
        pdf_text(out, attachment->name);
        g_string_append(out, "/UF");
        pdf_text(out, attachment->name);
        g_string_append_printf(out, "/EF<</F %d 0 R/UF %d 0 R>>"
                                    "/AFRelationship/%s/Desc",
                               file, file, attachment->relation);
        pdf_text(out, attachment->description);
        g_string_append(out, ">>");
        objects_end(objects);
    }
    return ids;
}

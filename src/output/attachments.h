#ifndef OUTPUT_ATTACHMENTS_H
#define OUTPUT_ATTACHMENTS_H

#include "base/date.h"
#include "output/pdf.h"
#include "objects.h"

/* A file as it is embedded: deflated, and the MD5 of what it was. */
struct attached_file {
    GString *packed;
    char *sum;
};

struct attached_file attachments_pack(const struct pdf_attachment *attachment);
void attachments_free(struct attached_file *file);

/* Writes the files, which are packed already, and what describes them
 * (ISO 19005-3, 6.8); gives the numbers of the file specifications, in order,
 * freed by the caller. */
int *attachments_write(struct objects *objects,
                       const struct pdf_attachment *attachments,
                       const struct attached_file *files, size_t n,
                       struct date date);

#endif

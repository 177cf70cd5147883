#ifndef OUTPUT_ATTACHMENTS_H
#define OUTPUT_ATTACHMENTS_H

#include "base/date.h"
#include "output/pdf.h"
#include "objects.h"

/* Writes the files, which are deflated already, and what describes them
 * (ISO 19005-3, 6.8); gives the numbers of the file specifications, in order,
 * freed by the caller. */
int *attachments_write(struct objects *objects,
                       const struct pdf_attachment *attachments,
                       GString *const *packed, size_t n, struct date date);

#endif

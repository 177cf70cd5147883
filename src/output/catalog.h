#ifndef OUTPUT_CATALOG_H
#define OUTPUT_CATALOG_H

#include "attachments.h"
#include "metadata.h"
#include "objects.h"
#include "output/pdf.h"

/* What the root of the file leads to. */
struct catalog {
    const struct pages *pages;
    const int *numbers;       /* of the pages */
    int tree;                 /* number of the page tree */
    int structure;            /* number of the StructTreeRoot */
    struct metadata metadata;
    const struct pdf_attachment *attachments;
    const struct attached_file *files; /* the same, packed */
    size_t n_attachments;
};

/* Writes the catalog (ISO 32000-1, 7.7.2) with outline, labels, names,
 * metadata, output intent and attachments; gives its number. */
int catalog_write(struct objects *objects, const struct catalog *catalog);

#endif

#ifndef OUTPUT_CAIROFILE_H
#define OUTPUT_CAIROFILE_H

#include <glib.h>
#include <stdbool.h>

#include "content.h"

/* What is kept of the file that Cairo writes; texts are PDF, "12 0 R". */
struct cairopage {
    int id;
    char *parent, *resources;
    char *group;              /* or NULL */
    GString *content;         /* rewritten */
};

/* A font that lacks something, mended. */
struct cairofont {
    int id;
    char *text;
};

struct cairofile {
    int root, next;           /* the catalog; the first free number */
    char *tree, *outlines, *labels, *dests; /* the last three or NULL */
    struct cairopage *pages;
    size_t n_pages;
    struct cairofont *fonts;
    size_t n_fonts;
};

/* False, and *why, when the file is not as expected; free it all the
 * same. */
bool cairofile_read(struct cairofile *cairo, const GString *file,
                    size_t n_pages, const struct sequences *sequences,
                    struct words *why);
void cairofile_free(struct cairofile *cairo);

#endif

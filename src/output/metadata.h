#ifndef OUTPUT_METADATA_H
#define OUTPUT_METADATA_H

#include "base/date.h"
#include "objects.h"
#include "typeset/pages.h"

struct arena;

/* What the file says of itself, in its Info dictionary and, in the same
 * words, in XMP (ISO 19005-3, 6.6.2). */
struct metadata {
    const char *title, *publisher;
    struct words titles;
    enum language language;       /* of the document */
    bool languages[LANGUAGES];
    struct date date;
};

struct metadata metadata_of(const struct pages *pages, struct date date);

/* /CreationDate and /ModDate, D:20250407000000Z.  A document without a date
 * has neither: PDF/A asks for none, and an invented one would be false. */
void metadata_dates(GString *out, struct date date);

/* Each writes an object and gives its number. */
int metadata_info(struct objects *objects, const struct metadata *metadata);
int metadata_xmp(struct objects *objects, const struct metadata *metadata);
/* The colours of the pages are sRGB. */
int metadata_intent(struct objects *objects);

#endif

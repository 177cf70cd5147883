#ifndef OUTPUT_HTMLDOCUMENT_H
#define OUTPUT_HTMLDOCUMENT_H

#include "document/document.h"

struct byte_sink;

/*
 * A document of headings, paragraphs and tables as one page for a browser,
 * in the style of the page of a check: no script, nothing fetched, printable
 * on A4.  In two languages the second stands below the first.  Pictures,
 * cover and contents are not for such a page and are left out.
 */
void htmldocument_print(struct arena *arena, const struct document *document,
                        struct byte_sink *sink);

#endif

#ifndef OUTPUT_HTML_H
#define OUTPUT_HTML_H

#include <stddef.h>

#include "base/language.h"

struct byte_sink;

/*
 * Pages for a browser that come as one file: no script, nothing fetched from
 * elsewhere, and no text of a submission that could be taken for markup.
 */

/* Head and opening <body>; the title is escaped, `rules` are CSS that this
 * page needs besides the common ones. */
void html_open(struct byte_sink *sink, const char *title, const char *rules,
               enum language language);
void html_close(struct byte_sink *sink);

/* The text as text: markup escaped, what cannot be seen made visible, cut
 * after `limit` characters (0: never). */
void html_text(struct byte_sink *sink, const char *text, size_t limit);

#endif

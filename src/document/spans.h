#ifndef DOCUMENT_SPANS_H
#define DOCUMENT_SPANS_H

#include "context.h"
#include "expand.h"

/* Until references are resolved, a span that is one has this link. */
#define SPANS_REFERENCE "\xEF\xB7\x92"

struct spans_style {
    unsigned style;
    const char *link;
};

/* Appends text in which marks stand for slots. */
void spans_add(const struct context *context, const struct expansion *expansion,
               struct spans *spans, const char *text, struct spans_style style);

/* A whole text (title, note) in the report's language; NULL gives none. */
struct prose spans_prose(const struct context *context,
                         const struct expansion *expansion, const char *text,
                         struct place at);

/* A text without slots, in the report's language. */
struct prose spans_plain(const struct context *context, const char *text,
                         struct place at);

/* Adds a sentence to a note, or makes it the note. */
void spans_add_note(const struct context *context, struct prose *note,
                    const char *sentence, struct place at);

/* One number as the whole prose. */
struct prose spans_figure(const struct context *context, struct figure_use *use,
                          struct place at);

#endif

#ifndef OUTPUT_SINK_H
#define OUTPUT_SINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"

struct arena;

/* Where bytes go: a file that appears whole, or an open stream. */
struct byte_sink;

/* `path` NULL: standard output.  Never NULL; failures show at sink_close. */
struct byte_sink *sink_open(const char *path);
struct byte_sink *sink_standard_error(void);
/* Appends to a GString, which is complete after sink_close; never fails. */
struct _GString;
struct byte_sink *sink_memory(struct _GString *text);
void sink_write(struct byte_sink *sink, const void *bytes, size_t length);
void sink_text(struct byte_sink *sink, const char *text);
void sink_printf(struct byte_sink *sink, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The text as a JSON string with its quotes. */
void sink_json(struct byte_sink *sink, const char *text);
/* The text as a CSV field, quoted where it must be. */
void sink_csv(struct byte_sink *sink, const char *text);
/* Frees the sink; false and *why when something was not written. */
bool sink_close(struct arena *arena, struct byte_sink *sink,
                struct words *why);

#endif

#ifndef OUTPUT_OBJECTSTREAM_H
#define OUTPUT_OBJECTSTREAM_H

#include <glib.h>
#include <stddef.h>

/*
 * Objects appended to a PDF file in compressed streams, with a
 * cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).  qpdf takes fifty
 * microseconds for each of the thousands of elements of a structure tree,
 * and this one.
 */
struct object_stream;

struct object_stream *object_stream_new(GString *file);
void object_stream_add(struct object_stream *stream, int id,
                       const char *text, size_t length);
/* `trailer` are Root and Info; `id` the file's first identifier, as PDF.
 * The second is the digest of all bytes.  Frees the stream; the file
 * stays. */
void object_stream_finish(struct object_stream *stream, const char *trailer,
                          const char *id);

#endif

#ifndef OUTPUT_OBJECTS_H
#define OUTPUT_OBJECTS_H

#include <glib.h>
#include <stddef.h>

/*
 * The objects of a PDF file (ISO 32000-1, 7.5): streams stand in the file as
 * they come, all others go into compressed object streams (7.5.7), which a
 * cross-reference stream lists (7.5.8).
 */
struct objects;

struct objects *objects_new(void);
/* A number for an object that is written later; each must be. */
int objects_reserve(struct objects *objects);
/* What is appended to the string in between is the object; one at a time. */
GString *objects_begin(struct objects *objects, int id);
void objects_end(struct objects *objects);
/* A stream; `entries` are those of its dictionary but /Length and, of bytes
 * that are deflated already, /Filter. */
void objects_stream(struct objects *objects, int id, const char *entries,
                    const void *bytes, size_t length);
void objects_packed(struct objects *objects, int id, const char *entries,
                    const GString *packed);
/* Gives the file, whose /ID is the digest of its bytes, and frees the
 * objects. */
GString *objects_finish(struct objects *objects, int root, int info);

#endif

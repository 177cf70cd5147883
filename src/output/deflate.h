#ifndef OUTPUT_DEFLATE_H
#define OUTPUT_DEFLATE_H

#include <glib.h>
#include <stddef.h>

/* The bytes as /FlateDecode reads them (ISO 32000-1, 7.4.4).  May be called
 * from several threads at once. */
GString *deflated(const void *bytes, size_t length);

#endif

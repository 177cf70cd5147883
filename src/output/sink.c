#include "output/sink.h"

#include <csv.h>
#include <errno.h>
#include <glib.h>
#include <stdarg.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/reason.h"
#include "base/text.h"

#define BUFFER_SIZE 65536

struct byte_sink {
    struct file_out *file;
    GString *memory;
    int descriptor;
    int error;
    size_t used;
    char buffer[BUFFER_SIZE];
};

struct byte_sink *
sink_open(const char *path)
{
    struct byte_sink *sink = g_new0(struct byte_sink, 1);
    if (path != NULL)
        sink->file = file_open(path);
    else
        sink->descriptor = STDOUT_FILENO;
    return sink;
}

struct byte_sink *
sink_standard_error(void)
{
    struct byte_sink *sink = g_new0(struct byte_sink, 1);
    sink->descriptor = STDERR_FILENO;
    return sink;
}

struct byte_sink *
sink_memory(GString *text)
{
    struct byte_sink *sink = g_new0(struct byte_sink, 1);
    sink->memory = text;
    return sink;
}

static void
flush(struct byte_sink *sink)
{
    const char *at = sink->buffer;
    size_t left = sink->used;
    sink->used = 0;
    if (sink->memory != NULL) {
        g_string_append_len(sink->memory, at, (gssize)left);
        return;
    }
    if (sink->file != NULL) {
        file_write(sink->file, at, left);
        return;
    }
    while (left > 0 && sink->error == 0) {
        ssize_t written = write(sink->descriptor, at, left);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            sink->error = errno;
            return;
        }
        at += written;
        left -= (size_t)written;
    }
}

void
sink_write(struct byte_sink *sink, const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length > 0) {
        size_t room = BUFFER_SIZE - sink->used;
        size_t part = MIN(room, length);
        memcpy(sink->buffer + sink->used, at, part);
        sink->used += part;
        at += part;
        length -= part;
        if (sink->used == BUFFER_SIZE)
            flush(sink);
    }
}

void
sink_text(struct byte_sink *sink, const char *text)
{
    sink_write(sink, text, strlen(text));
}

void
sink_printf(struct byte_sink *sink, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    g_autofree char *text = g_strdup_vprintf(format, args);
    va_end(args);
    sink_text(sink, text);
}

/* Programs read the same, terminals nothing that steers them. */
static void
escape(struct byte_sink *sink, uint32_t c)
{
    if (c > 0xFFFF) {
        sink_printf(sink, "\\u%04x", 0xD800u + ((c - 0x10000) >> 10));
        c = 0xDC00u + ((c - 0x10000) & 0x3FF);
    }
    sink_printf(sink, "\\u%04x", c);
}

void
sink_json(struct byte_sink *sink, const char *text)
{
    sink_text(sink, "\"");
    for (const char *next = text; *text != '\0'; text = next) {
        uint32_t c = text_next(&next);

        if (c == '"' || c == '\\')
            sink_printf(sink, "\\%c", (char)c);
        else if (text_is_invisible(c) || c == 0xFFFD)
            escape(sink, c);    /* U+FFFD may be a byte that is no UTF-8 */
        else
            sink_write(sink, text, (size_t)(next - text));
    }
    sink_text(sink, "\"");
}

void
sink_csv(struct byte_sink *sink, const char *text)
{
    size_t length = strlen(text);
    if (strpbrk(text, ",\"\r\n") == NULL) {
        sink_write(sink, text, length);
        return;
    }
    size_t size = csv_write(NULL, 0, text, length);
    g_autofree char *quoted = g_malloc(size);
    csv_write(quoted, size, text, length);
    sink_write(sink, quoted, size);
}

bool
sink_close(struct arena *arena, struct byte_sink *sink, struct words *why)
{
    flush(sink);
    bool good = sink->error == 0;
    if (!good)
        *why = reason_words(sink->error);
    if (sink->file != NULL)
        good = file_commit(arena, sink->file, why);
    g_free(sink);
    return good;
}

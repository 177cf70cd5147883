#include <cairo.h>
#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "output/picture.h"
#include "painter.h"

#define POINTS_PER_INCH 72.0
#define INCHES_PER_METRE (1 / 0.0254)
/* Signature and IHDR: what every PNG begins with. */
#define HEAD_LENGTH 33

static cairo_status_t
take_bytes(void *bytes, const unsigned char *more, unsigned length)
{
    g_byte_array_append(bytes, more, length);
    return CAIRO_STATUS_SUCCESS;
}

/* The CRC of PNG (ISO 3309), a bit at a time: the chunks are short. */
static guint32
checksum(const guint8 *bytes, size_t length)
{
    guint32 crc = 0xFFFFFFFF;
    for (size_t i = 0; i < length; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    return ~crc;
}

static void
put_number(GByteArray *bytes, guint32 number)
{
    guint32 big = GUINT32_TO_BE(number);
    g_byte_array_append(bytes, (const guint8 *)&big, sizeof big);
}

/* `length` is that of the data behind the type of four letters. */
static void
put_chunk(GByteArray *bytes, const char *type, const void *data, size_t length)
{
    put_number(bytes, (guint32)length);
    size_t from = bytes->len;
    g_byte_array_append(bytes, (const guint8 *)type, 4);
    g_byte_array_append(bytes, data, (guint)length);
    put_number(bytes, checksum(bytes->data + from, bytes->len - from));
}

/* Pixels per metre, so that the picture is placed at its size. */
static void
put_resolution(GByteArray *bytes, int dpi)
{
    guint32 metre = GUINT32_TO_BE((guint32)lround(dpi * INCHES_PER_METRE));
    guint8 data[9];
    memcpy(data, &metre, 4);
    memcpy(data + 4, &metre, 4);
    data[8] = 1;
    put_chunk(bytes, "pHYs", data, sizeof data);
}

/* Uncompressed international text, in the language of the picture. */
static void
put_text(GByteArray *bytes, const char *keyword, enum language language,
         const char *text)
{
    g_autoptr(GByteArray) data = g_byte_array_new();
    const char *tag = language_tag(language);
    if (text == NULL || *text == '\0')
        return;
    g_byte_array_append(data, (const guint8 *)keyword,
                        (guint)strlen(keyword) + 1);
    g_byte_array_append(data, (const guint8 *)"\0\0", 2);
    g_byte_array_append(data, (const guint8 *)tag, (guint)strlen(tag) + 1);
    g_byte_array_append(data, (const guint8 *)"", 1);
    g_byte_array_append(data, (const guint8 *)text, (guint)strlen(text));
    put_chunk(bytes, "iTXt", data->data, data->len);
}

static bool
paint(cairo_surface_t *surface, const struct pages *pages, double scale,
      struct words *why)
{
    cairo_t *cr = cairo_create(surface);
    struct painter *painter = painter_new(cr, pages, why);
    bool painted = painter != NULL;
    if (painted) {
        cairo_set_source_rgb(cr, 1, 1, 1);
        cairo_paint(cr);
        cairo_scale(cr, scale, scale);
        for (size_t i = 0; i < pages->pages[0].n_marks; i++)
            painter_draw(painter, &pages->pages[0].marks[i]);
        painter_flush(painter);
    }
    if (painted && cairo_status(cr) != CAIRO_STATUS_SUCCESS) {
        *why = language_same(cairo_status_to_string(cairo_status(cr)));
        painted = false;
    }
    cairo_destroy(cr);
    if (painter != NULL)
        painter_free(painter);
    return painted;
}

static GByteArray *
encode(const struct pages *pages, int dpi, struct words *why)
{
    double scale = dpi / POINTS_PER_INCH;
    const struct page *page = &pages->pages[0];
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)ceil(page->width * scale),
        (int)ceil(page->height * scale));
    GByteArray *bytes = g_byte_array_new();
    cairo_status_t status = cairo_surface_status(surface);
    bool painted = status == CAIRO_STATUS_SUCCESS &&
                   paint(surface, pages, scale, why);
    if (painted)
        status = cairo_surface_write_to_png_stream(surface, take_bytes, bytes);
    if (status != CAIRO_STATUS_SUCCESS)
        *why = language_same(cairo_status_to_string(status));
    cairo_surface_destroy(surface);
    if (painted && status == CAIRO_STATUS_SUCCESS && bytes->len > HEAD_LENGTH)
        return bytes;
    g_byte_array_unref(bytes);
    return NULL;
}

bool
png_write(struct arena *arena, const struct pages *pages,
          const struct picture_words *words, int dpi, const char *path,
          struct words *why)
{
    g_autoptr(GByteArray) bytes = encode(pages, dpi, why);
    g_autoptr(GByteArray) more = g_byte_array_new();
    if (bytes == NULL)
        return false;
    put_resolution(more, dpi);
    for (int i = 0; i < LANGUAGES; i++) {
        put_text(more, "Title", (enum language)i, words->title.in[i]);
        put_text(more, "Description", (enum language)i,
                 words->description.in[i]);
    }
    struct file_out *out = file_open(path);
    file_write(out, bytes->data, HEAD_LENGTH);
    file_write(out, more->data, more->len);
    file_write(out, bytes->data + HEAD_LENGTH, bytes->len - HEAD_LENGTH);
    return file_commit(arena, out, why);
}

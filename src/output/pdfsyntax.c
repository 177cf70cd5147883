#include "pdfsyntax.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

struct update_entry {
    int id;
    size_t offset;
};

void
pdf_bytes(GString *out, const char *bytes, size_t n)
{
    g_string_append_c(out, '(');
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c == '(' || c == ')' || c == '\\')
            g_string_append_c(out, '\\');
        if (c == '\r' || c == '\n')
            g_string_append(out, c == '\r' ? "\\r" : "\\n");
        else
            g_string_append_c(out, (char)c);
    }
    g_string_append_c(out, ')');
}

static void
append_utf16(GString *out, const char *text, size_t n)
{
    g_string_append(out, "<feff");
    const char *end = text + n;
    for (const char *c = text; c < end; c = g_utf8_next_char(c)) {
        gunichar u = g_utf8_get_char(c);
        if (u >= 0x10000)
            g_string_append_printf(out, "%04x%04x",
                                   0xd800 + ((u - 0x10000) >> 10),
                                   0xdc00 + ((u - 0x10000) & 0x3ff));
        else
            g_string_append_printf(out, "%04x", u);
    }
    g_string_append_c(out, '>');
}

void
pdf_text_n(GString *out, const char *text, size_t n)
{
    bool ascii = true;
    for (size_t i = 0; i < n && ascii; i++)
        ascii = (unsigned char)text[i] < 0x80;
    if (ascii)
        pdf_bytes(out, text, n);
    else
        append_utf16(out, text, n);
}

void
pdf_text(GString *out, const char *text)
{
    pdf_text_n(out, text, strlen(text));
}

void
pdf_length(GString *out, double length)
{
    long parts = lround(length * 1000);
    g_string_append_printf(out, "%s%ld.%03ld", parts < 0 ? "-" : "",
                           labs(parts) / 1000, labs(parts) % 1000);
}

void
pdf_rect(GString *out, double x, double y, double width, double height,
         double page)
{
    const double corners[] = {x, page - y - height, x + width, page - y};
    for (size_t i = 0; i < G_N_ELEMENTS(corners); i++) {
        g_string_append_c(out, i == 0 ? '[' : ' ');
        pdf_length(out, corners[i]);
    }
    g_string_append_c(out, ']');
}

struct update
update_start(GString *file, int next)
{
    return (struct update){
        .file = file,
        .entries = g_array_new(FALSE, FALSE, sizeof(struct update_entry)),
        .next = next,
    };
}

int
update_reserve(struct update *update)
{
    return update->next++;
}

void
update_begin(struct update *update, int id)
{
    struct update_entry entry = {id, update->file->len};
    g_array_append_val(update->entries, entry);
    g_string_append_printf(update->file, "%d 0 obj\n", id);
}

void
update_end(struct update *update)
{
    g_string_append(update->file, "\nendobj\n");
}

void
update_stream(struct update *update, int id, const char *entries,
              const void *bytes, size_t length)
{
    update_begin(update, id);
    g_string_append_printf(update->file, "<<%s/Length %zu>>\nstream\n",
                           entries, length);
    g_string_append_len(update->file, bytes, (gssize)length);
    g_string_append(update->file, "\nendstream");
    update_end(update);
}

static int
by_id(const void *a, const void *b)
{
    const struct update_entry *one = a, *two = b;
    return one->id - two->id;
}

size_t
update_startxref(const GString *file)
{
    static const char word[] = "startxref";
    for (size_t at = file->len; at-- > 0;)
        if (strncmp(file->str + at, word, strlen(word)) == 0)
            return (size_t)g_ascii_strtoull(file->str + at + strlen(word),
                                            NULL, 10);
    return 0;
}

void
update_finish(struct update *update, const char *trailer)
{
    GString *file = update->file;
    size_t before = update_startxref(file), here = file->len;
    g_array_sort(update->entries, by_id);
    g_string_append(file, "xref\n");
    for (size_t i = 0; i < update->entries->len; i++) {
        const struct update_entry *entry =
            &g_array_index(update->entries, struct update_entry, i);
        g_string_append_printf(file, "%d 1\n%010zu 00000 n \n", entry->id,
                               entry->offset);
    }
    g_string_append_printf(file,
                           "trailer\n<<%s/Size %d/Prev %zu>>\n"
                           "startxref\n%zu\n%%%%EOF\n",
                           trailer, update->next, before, here);
    g_array_free(update->entries, TRUE);
}

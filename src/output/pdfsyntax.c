#include "pdfsyntax.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"

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
append_unit(GString *out, unsigned unit)
{
    static const char digits[] = "0123456789abcdef";
    const char four[] = {digits[unit >> 12 & 15], digits[unit >> 8 & 15],
                         digits[unit >> 4 & 15], digits[unit & 15]};
    g_string_append_len(out, four, sizeof four);
}

void
pdf_utf16(GString *out, const char *text, size_t n)
{
    const char *end = text + n;
    for (const char *c = text; c < end; c = g_utf8_next_char(c)) {
        gunichar u = g_utf8_get_char(c);
        if (u >= 0x10000)
            append_unit(out, 0xd800 + ((u - 0x10000) >> 10));
        append_unit(out, u >= 0x10000 ? 0xdc00 + ((u - 0x10000) & 0x3ff)
                                      : u);
    }
}

void
pdf_text_n(GString *out, const char *text, size_t n)
{
    bool ascii = true;
    for (size_t i = 0; i < n && ascii; i++)
        ascii = (unsigned char)text[i] < 0x80;
    if (ascii) {
        pdf_bytes(out, text, n);
        return;
    }
    g_string_append(out, "<feff");
    pdf_utf16(out, text, n);
    g_string_append_c(out, '>');
}

void
pdf_text(GString *out, const char *text)
{
    pdf_text_n(out, text, strlen(text));
}

void
pdf_reference(GString *out, int object)
{
    text_append_integer(out, object);
    g_string_append_len(out, " 0 R", 4);
}

/* Pages hold hundreds of thousands of these: printf would take most of the
 * time. */
void
pdf_thousandths(GString *out, long thousandths)
{
    char digits[32], *at = digits + sizeof digits;
    bool negative = thousandths < 0;
    unsigned long rest = negative ? 0ul - (unsigned long)thousandths
                                  : (unsigned long)thousandths;
    int places = 3;
    while (places > 0 && rest % 10 == 0) {
        rest /= 10;
        places--;
    }
    for (int i = 0; i < places; i++, rest /= 10)
        *--at = (char)('0' + rest % 10);
    if (places > 0)
        *--at = '.';
    do {
        *--at = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (negative)
        *--at = '-';
    g_string_append_len(out, at, digits + sizeof digits - at);
}

void
pdf_length(GString *out, double length)
{
    pdf_thousandths(out, lround(length * 1000));
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

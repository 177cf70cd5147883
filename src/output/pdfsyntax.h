#ifndef OUTPUT_PDFSYNTAX_H
#define OUTPUT_PDFSYNTAX_H

#include <glib.h>
#include <stddef.h>

/* PDF as text, never touched by the locale. */

/* A text string: ASCII in parentheses, all else as UTF-16 in hexadecimal. */
void pdf_text(GString *out, const char *text);
/* The same of n bytes of UTF-8. */
void pdf_text_n(GString *out, const char *text, size_t n);
/* The UTF-16 in hexadecimal alone. */
void pdf_utf16(GString *out, const char *text, size_t n);
/* A byte string: parentheses and backslashes escaped. */
void pdf_bytes(GString *out, const char *bytes, size_t n);
/* An object by its number: 12 0 R. */
void pdf_reference(GString *out, int object);
/* A length, to a thousandth of a point; the second takes thousandths. */
void pdf_length(GString *out, double length);
void pdf_thousandths(GString *out, long thousandths);
/* [left bottom right top] of an area whose y grows downward, on a page of
 * that height. */
void pdf_rect(GString *out, double x, double y, double width, double height,
              double page);

#endif

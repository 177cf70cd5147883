#ifndef OUTPUT_PDFSYNTAX_H
#define OUTPUT_PDFSYNTAX_H

#include <glib.h>
#include <stddef.h>

/* PDF as text, never touched by the locale. */

/* A text string: ASCII in parentheses, all else as UTF-16 in hexadecimal. */
void pdf_text(GString *out, const char *text);
/* The same of n bytes of UTF-8. */
void pdf_text_n(GString *out, const char *text, size_t n);
/* A byte string: parentheses and backslashes escaped. */
void pdf_bytes(GString *out, const char *bytes, size_t n);
/* A length, to a thousandth of a point. */
void pdf_length(GString *out, double length);
/* [left bottom right top] of an area whose y grows downward, on a page of
 * that height. */
void pdf_rect(GString *out, double x, double y, double width, double height,
              double page);

/*
 * Objects appended to a PDF file, new ones and new versions of old ones, as
 * text (ISO 32000-1, 7.5.6).  qpdf's own makers of objects cost a parse of
 * the whole file and several calls for every key.
 */
struct update {
    GString *file;
    GArray *entries;          /* struct update_entry */
    int next;                 /* free object number */
};

struct update update_start(GString *file, int next);
/* A number for an object that is written later. */
int update_reserve(struct update *update);
/* What is appended to update->file in between is the object. */
void update_begin(struct update *update, int id);
void update_end(struct update *update);
/* A stream; `entries` are those of its dictionary but /Length. */
void update_stream(struct update *update, int id, const char *entries,
                   const void *bytes, size_t length);
/* Writes the cross-references and frees what belongs to `update`; the file
 * stays.  `trailer` are the entries but /Size and /Prev. */
void update_finish(struct update *update, const char *trailer);
/* Where the last cross-reference section of a file stands. */
size_t update_startxref(const GString *file);

#endif

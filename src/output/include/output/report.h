#ifndef OUTPUT_REPORT_H
#define OUTPUT_REPORT_H

#include <stdbool.h>

#include "base/finding.h"
#include "base/language.h"

struct arena;
struct byte_sink;

enum report_format { REPORT_TEXT, REPORT_JSON, REPORT_CSV };

/*
 * The findings as people or programs read them.  Text is like a compiler's,
 * one line each with a line of advice under it, and a count at the end; JSON
 * is an array of objects; CSV is for Excel (UTF-8 with BOM, an empty column
 * for the reply).  Control characters from input never come out raw.
 */
void report_print(struct arena *arena, const struct findings *findings,
                  enum report_format format, enum language language,
                  struct byte_sink *sink);

/* The catalogue of all codes with level, texts and advice in both
 * languages. */
void report_codes(struct arena *arena, enum language language,
                  struct byte_sink *sink);

#endif

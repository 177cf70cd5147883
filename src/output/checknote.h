#ifndef OUTPUT_CHECKNOTE_H
#define OUTPUT_CHECKNOTE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/finding.h"

struct arena;
struct byte_sink;

/* A finding on the page of a check. */

/* What the reader filters by: the level, or that it was explained. */
enum checknote_kind {
    CHECKNOTE_ERROR,
    CHECKNOTE_QUERY,
    CHECKNOTE_NOTE,
    CHECKNOTE_SETTLED,
    CHECKNOTE_KINDS,
};

enum checknote_kind checknote_kind(const struct finding *finding);

/* In the page's classes and ids: “error”. */
const char *checknote_class(enum checknote_kind kind);
/* 错误; 错, which marks a cell where colour does not. */
const char *checknote_label(enum checknote_kind kind, enum language language);
const char *checknote_sign(enum checknote_kind kind, enum language language);

/* C17, 第17行, 整份文件. */
const char *checknote_place(struct arena *arena, struct place at,
                            enum language language);

/* The level, what is wrong, what to do next or what was explained. */
void checknote_print(struct byte_sink *sink, const struct finding *finding,
                     enum language language);

#endif

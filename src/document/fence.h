#ifndef DOCUMENT_FENCE_H
#define DOCUMENT_FENCE_H

#include "base/yamltree.h"
#include "context.h"
#include "expand.h"

/* A fenced block that holds YAML: ```chart loans-by-city. */
struct fence {
    const struct context *context;
    const struct expansion *expansion;
    const char *id;
    struct place at;
    int row;                 /* of the expanded text */
    const struct scope *scope;
    const struct yaml *yaml; /* a map; places are those of the template */
};

struct fence_result {
    struct block *block;  /* NULL: nothing is printed here */
    bool appendix;        /* what follows is the appendix */
    bool chart_data;      /* the data of all charts stand here */
    struct place at;
    const char *left_out; /* id of a chart without data */
};

/* `row` is the row of the opening fence in the expanded text, `info` what
 * stands behind the backticks. */
struct fence_result fence_read(const struct context *context,
                               const struct expansion *expansion, int row,
                               const char *info, const char *text);

/* ---- for those who read the YAML ---- */

/* A text that may hold slots, as prose; empty when the key is missing. */
struct prose fence_prose(const struct fence *fence, const struct yaml *map,
                         const char *key);
/* The same or, when the key is missing, `otherwise`. */
struct prose fence_prose_or(const struct fence *fence, const struct yaml *map,
                            const char *key, struct words otherwise);
/* A plain text with its slots filled in; NULL when missing. */
const char *fence_text(const struct fence *fence, const struct yaml *map,
                       const char *key);
/* A title given in the report's language; empty when missing. */
struct words fence_words(const struct fence *fence, const struct yaml *map,
                         const char *key);
/* A whole number in 1 … most; 0 when missing or wrong. */
size_t fence_count(const struct fence *fence, const struct yaml *map,
                   const char *key, long most);
bool fence_truth(const struct fence *fence, const struct yaml *map,
                 const char *key);
/* An expression; NULL when missing or broken. */
const struct expression *fence_expression(const struct fence *fence,
                                          const struct yaml *map,
                                          const char *key);

#endif

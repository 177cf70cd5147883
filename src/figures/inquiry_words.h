#ifndef FIGURES_INQUIRY_WORDS_H
#define FIGURES_INQUIRY_WORDS_H

#include "inquiry.h"

/* The phrases of queries, in both languages. */

/* “912.4 万元” */
struct words inquiry_words_amount(const struct inquiry *inquiry,
                                  const struct comparison *comparison,
                                  struct rational value);
/* “84%”, “3.2%”, “+210%” */
struct words inquiry_words_percent(const struct inquiry *inquiry,
                                   struct rational ratio, bool sign);
/* “；合计将因此变动84%”, or nothing when it is not known. */
struct words inquiry_words_effect(const struct inquiry *inquiry,
                                  struct effect effect);
/* “甲市”; of a county “甲市东区”. */
struct words inquiry_words_region(const struct inquiry *inquiry,
                                  const struct region *region);

/* The pattern with its {1} … {9} filled in, each in the same language. */
struct words inquiry_words_fill(const struct inquiry *inquiry,
                                struct words pattern,
                                const struct words *words, size_t n);
#define INQUIRY_WORDS(inquiry, zh, en, ...)                                   \
    inquiry_words_fill(                                                       \
        (inquiry), (struct words){{(zh), (en)}},                              \
        (const struct words[]){__VA_ARGS__},                                  \
        sizeof((const struct words[]){__VA_ARGS__}) / sizeof(struct words))

#endif

#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* The languages a report and a message can be in. */
enum language { LANGUAGE_ZH, LANGUAGE_EN, LANGUAGES };

/* The same text in every language; a missing one is NULL. */
struct words {
    const char *in[LANGUAGES];
};

/* The text in that language, else in the other one, else "". */
const char *language_pick(struct words words, enum language language);

/* The same text in both languages: a raw value, a file name. */
struct words language_same(const char *text);

/* The texts as a list: 甲、乙 and 甲, 乙. */
struct words language_list(struct arena *arena, const char *const *texts,
                           size_t n);

/* "zh" or "en", as in file names and BCP 47 tags. */
const char *language_tag(enum language language);

#endif

#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

#include <stdbool.h>

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

/* "zh" or "en", as in file names and BCP 47 tags. */
const char *language_tag(enum language language);

#endif

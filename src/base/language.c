#include "base/language.h"

#include <assert.h>
#include <stddef.h>

const char *
language_pick(struct words words, enum language language)
{
    if (words.in[language] != NULL)
        return words.in[language];
    for (int other = 0; other < LANGUAGES; other++)
        if (words.in[other] != NULL)
            return words.in[other];
    return "";
}

struct words
language_same(const char *text)
{
    struct words words;
    for (int language = 0; language < LANGUAGES; language++)
        words.in[language] = text;
    return words;
}

const char *
language_tag(enum language language)
{
    static const char *const tags[LANGUAGES] = {"zh", "en"};
    assert((int)language >= 0 && language < LANGUAGES);
    return tags[language];
}

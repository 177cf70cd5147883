#include "plain.h"

#include <glib.h>

#include "base/text.h"

#define MINUS_SIGN 0x2212
#define UTF8_MAX 6

static bool
copy_ascii(const char *text, char plain[PLAIN_MAX])
{
    size_t n = 0;

    while (*text == ' ')
        text++;
    for (; text[n] != '\0'; n++) {
        if ((unsigned char)text[n] < ' ' || (unsigned char)text[n] > '~' ||
            n == PLAIN_MAX - 1)
            return false;
        plain[n] = text[n];
    }
    while (n > 0 && plain[n - 1] == ' ')
        n--;
    plain[n] = '\0';
    return true;
}

bool
plain_read(const char *text, char plain[PLAIN_MAX])
{
    size_t length = 0, end = 0;
    uint32_t c;

    if (copy_ascii(text, plain))
        return true;
    while ((c = text_next(&text)) != 0) {
        c = c == MINUS_SIGN ? '-' : text_narrow(c);
        if (c == ' ' && length == 0)
            continue;
        if (length + UTF8_MAX >= PLAIN_MAX)
            return false;
        length += (size_t)g_unichar_to_utf8(c, plain + length);
        if (c != ' ')
            end = length;
    }
    plain[end] = '\0';
    return true;
}

bool
plain_is_missing(const char *plain, const char *const *marks, size_t n_marks)
{
    char mark[PLAIN_MAX];

    if (plain[0] == '\0')
        return true;
    if (g_ascii_isdigit(plain[0]))
        return false;
    for (size_t i = 0; i < n_marks; i++)
        if (plain_read(marks[i], mark) && strcmp(plain, mark) == 0)
            return true;
    return false;
}

bool
plain_skip(const char **cursor, const char *prefix)
{
    if (!g_str_has_prefix(*cursor, prefix))
        return false;
    *cursor += strlen(prefix);
    return true;
}

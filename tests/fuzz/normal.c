#include "normal.h"

#include <stdarg.h>

static gboolean
is_blank(gunichar c)
{
    switch (c) {
    case 0x0B: case 0x85: case 0x180E: case 0x200B: case 0x200C: case 0x200D:
    case 0x2060: case 0xFEFF:
        return TRUE;    /* no spaces in Unicode, but nobody sees them */
    default:
        return g_unichar_isspace(c);
    }
}

char *
normal_text(const char *text)
{
    GString *out = g_string_new(NULL);

    for (; *text != '\0'; text = g_utf8_next_char(text)) {
        gunichar c = g_utf8_get_char(text);

        if (is_blank(c))
            c = ' ';
        else if (c >= 0xFF01 && c <= 0xFF5E)
            c -= 0xFF01 - '!';
        else if (c == 0x2212)
            c = '-';
        g_string_append_unichar(out, c);
    }
    g_strstrip(out->str);
    return g_string_free(out, FALSE);
}

/* Compiled once. */
static GRegex *
regex_of(const char *pattern)
{
    static GHashTable *known;
    GRegex *regex;

    if (known == NULL)
        known = g_hash_table_new(g_str_hash, g_str_equal);
    regex = g_hash_table_lookup(known, pattern);
    if (regex == NULL) {
        regex = g_regex_new(pattern,
                            G_REGEX_CASELESS | G_REGEX_DOTALL |
                                G_REGEX_DOLLAR_ENDONLY | G_REGEX_OPTIMIZE,
                            0, NULL);
        g_hash_table_insert(known, (char *)pattern, regex);
    }
    return regex;
}

gboolean
normal_match(const char *pattern, const char *text, ...)
{
    g_autoptr(GMatchInfo) info = NULL;
    char **group;
    va_list groups;
    int i = 1;

    if (!g_regex_match(regex_of(pattern), text, 0, &info))
        return FALSE;
    va_start(groups, text);
    while ((group = va_arg(groups, char **)) != NULL) {
        *group = g_match_info_fetch(info, i++);
        if (*group == NULL)
            *group = g_strdup("");
    }
    va_end(groups);
    return TRUE;
}

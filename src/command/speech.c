#include "speech.h"

#include <glib.h>
#include <locale.h>

#include "base/arena.h"
#include "resources.h"

#define DOMAIN "baipishu"

static enum language chosen = LANGUAGE_ZH;

static const char *
first_set(const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const char *value = g_getenv(names[i]);
        if (value != NULL && *value != '\0')
            return value;
    }
    return "C";
}

static bool
names_language(const char *locale, const char *tag)
{
    return g_str_has_prefix(locale, tag) &&
           !g_ascii_isalpha(locale[strlen(tag)]);
}

/* C, C.UTF-8 and POSIX name no language. */
static bool
is_neutral(const char *locale)
{
    return names_language(locale, "C") || names_language(locale, "POSIX");
}

/* The first of a list zh_CN:en that is known; false when none is. */
static bool
first_known(const char *list, enum language *language)
{
    g_auto(GStrv) parts = g_strsplit(list, ":", -1);
    for (char **part = parts; *part != NULL; part++)
        for (int i = 0; i < LANGUAGES; i++)
            if (names_language(*part, language_tag((enum language)i))) {
                *language = (enum language)i;
                return true;
            }
    return false;
}

static enum language
from_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *locale = first_set(names, G_N_ELEMENTS(names));
    const char *list = g_getenv("LANGUAGE");
    enum language language;
    /* As gettext does: under the bare C locale LANGUAGE counts for nothing. */
    if (list != NULL && strcmp(locale, "C") != 0 &&
        strcmp(locale, "POSIX") != 0 && first_known(list, &language))
        return language;
    return is_neutral(locale) || names_language(locale, "zh") ? LANGUAGE_ZH
                                                              : LANGUAGE_EN;
}

/* The value of --lang, or NULL. */
static const char *
asked_for(int argc, char **argv)
{
    const char *value = NULL;
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (g_str_has_prefix(argv[i], "--lang="))
            value = argv[i] + strlen("--lang=");
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            value = argv[++i];
    return value;
}

void
speech_open(int argc, char **argv)
{
    static const char *const lists[LANGUAGES] = {"zh_CN", "en"};
    const char *asked = asked_for(argc, argv);
    struct arena *arena = arena_new();
    const char *folder = resources_translations(arena);
    chosen = from_environment();
    for (int i = 0; asked != NULL && i < LANGUAGES; i++)
        if (strcmp(asked, language_tag((enum language)i)) == 0)
            chosen = (enum language)i;
    /* C.UTF-8 is there on every machine, and gettext heeds LANGUAGE under it:
     * no locale needs to be installed.  Nothing else looks at LC_MESSAGES. */
    setlocale(LC_MESSAGES, "C.UTF-8");
    g_setenv("LANGUAGE", lists[chosen], TRUE);
    if (folder != NULL)
        bindtextdomain(DOMAIN, folder);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    textdomain(DOMAIN);
    arena_free(arena);
}

enum language
speech_language(void)
{
    return chosen;
}

#include "options.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/parallel.h"
#include "base/text.h"
#include "help.h"

static bool
read_language(struct options *options)
{
    static const struct {
        const char *name;
        bool languages[LANGUAGES];
    } known[] = {
        {"zh", {true, false}},
        {"en", {false, true}},
        {"zh+en", {true, true}},
    };
    options->messages = speech_language();
    if (options->lang == NULL)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        if (strcmp(options->lang, known[i].name) != 0)
            continue;
        memcpy(options->languages, known[i].languages,
               sizeof options->languages);
        return true;
    }
    return false;
}

enum status
options_refuse(const char *sentence, const char *what)
{
    if (*what == '\0')
        fprintf(stderr, "baipishu: %s\n", sentence);
    else {
        struct arena *arena = arena_new();
        fprintf(stderr, _("baipishu: %s: %s\n"), sentence,
                text_visible(arena, what, 0));
        arena_free(arena);
    }
    return STATUS_USAGE;
}

enum status
options_refuse_cut(const char *path, int row)
{
    g_autofree char *sentence = g_strdup_printf(
        _("row %d of the ledger is not whole; copy the file again"), row);
    return options_refuse(sentence, path);
}

/* ---- what GLib refused ---- */

/* GLib tells its reasons in a language of its own, so they are found again. */

static const GOptionEntry *
entry_of(const GOptionEntry *entry, const char *name, size_t length)
{
    for (; entry != NULL && entry->long_name != NULL; entry++)
        if (length == 1 ? entry->short_name == *name
                        : strncmp(entry->long_name, name, length) == 0 &&
                              entry->long_name[length] == '\0')
            return entry;
    return NULL;
}

static const char *
nearest_of(const GOptionEntry *const lists[2], const char *name)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (int i = 0; i < 2; i++)
        for (const GOptionEntry *e = lists[i]; e != NULL && e->long_name; e++)
            if (*e->long_name != '\0')
                g_ptr_array_add(names, (char *)e->long_name);
    g_ptr_array_add(names, (char *)"help");
    return text_nearest(name, (const char *const *)names->pdata, names->len);
}

static void
refuse_unknown(const GOptionEntry *const lists[2], const char *argument)
{
    g_autofree char *name = g_strndup(argument, strcspn(argument, "="));
    const char *bare = name + strspn(name, "-");
    const char *nearest = nearest_of(lists, bare);
    g_autofree char *what =
        nearest != NULL
            ? g_strdup_printf(_("%s (did you mean --%s?)"), name, nearest)
            : g_strdup(name);
    options_refuse(_("there is no such option"), what);
}

/* The first option that is unknown, else the one that GLib could not use. */
static void
refuse_option(const GOptionEntry *const lists[2], int argc, char **argv)
{
    const char *last = "";
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        const char *name = argv[i] + (g_str_has_prefix(argv[i], "--") ? 2 : 1);
        size_t length = name == argv[i] + 1 ? 1 : strcspn(name, "=");
        const GOptionEntry *entry = NULL;
        if (argv[i][0] != '-' || argv[i][1] == '\0')
            continue;
        for (int k = 0; k < 2 && entry == NULL; k++)
            entry = entry_of(lists[k], name, length);
        if (entry == NULL) {
            refuse_unknown(lists, argv[i]);
            return;
        }
        last = argv[i];
        if (entry->arg != G_OPTION_ARG_NONE && name[length] == '\0')
            i++;
        if (entry->arg == G_OPTION_ARG_INT && i < argc)
            break;
    }
    options_refuse(_("the option wants another value"), last);
}

/* GLib does not know -j4. */
static void
part_jobs(struct options *options, int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (options->jobs_joined == NULL && argv[i][0] == '-' &&
            argv[i][1] == 'j' && argv[i][2] != '\0') {
            options->jobs_joined = g_strconcat("--jobs=", argv[i] + 2, NULL);
            argv[i] = options->jobs_joined;
        }
}

static bool
read_number(const char *text, int most, int *number)
{
    guint64 value;

    if (text == NULL)
        return true;
    if (!g_ascii_string_to_unsigned(text, 10, 1, (guint64)most, &value, NULL))
        return false;
    *number = (int)value;
    return true;
}

static bool
read_numbers(struct options *options)
{
    options->max_file_mb = (int)(csv_limits_default.file_bytes >> 20);
    if (!read_number(options->jobs_text, 1024, &options->jobs)) {
        options_refuse(_("--jobs takes a whole number from 1 to 1024"),
                       options->jobs_text);
        return false;
    }
    parallel_limit((size_t)options->jobs);
    if (!read_number(options->max_file_text, 65536, &options->max_file_mb)) {
        options_refuse(_("--max-file takes a whole number of MB, 1 to 65536"),
                       options->max_file_text);
        return false;
    }
    return true;
}

struct csv_limits
options_limits(const struct options *options)
{
    struct csv_limits limits = csv_limits_default;

    limits.file_bytes = (size_t)options->max_file_mb << 20;
    return limits;
}

/* --help anywhere before "--" is an answer, not a mistake. */
static bool
asks_help(int argc, char **argv)
{
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            return true;
    return false;
}

static bool
parse(const GOptionEntry *const lists[2], int *argc, char ***argv)
{
    GOptionContext *context = g_option_context_new(NULL);
    bool parsed;
    g_option_context_set_help_enabled(context, FALSE);
    for (int i = 0; i < 2; i++)
        if (lists[i] != NULL)
            g_option_context_add_main_entries(context, lists[i], NULL);
    parsed = g_option_context_parse(context, argc, argv, NULL);
    if (!parsed)
        refuse_option(lists, *argc, *argv);
    g_option_context_free(context);
    return parsed;
}

static bool
count_rest(struct options *options, const struct command *command, size_t least,
           size_t most)
{
    options->n_rest = options->rest != NULL ? g_strv_length(options->rest) : 0;
    if (options->n_rest >= least && options->n_rest <= most)
        return true;
    fprintf(stderr, _("Usage: baipishu %s %s\n"), command->name,
            _(command->synopsis));
    return false;
}

bool
options_parse(struct options *options, const struct command *command,
              const GOptionEntry *own, size_t least, size_t most, int argc,
              char **argv, enum status *status)
{
    const GOptionEntry common[] = {
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &options->lang,
         N_("language of the output and of messages"), "zh|en|zh+en"},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet,
         N_("say nothing unless something blocks"), NULL},
        {"jobs", 'j', 0, G_OPTION_ARG_FILENAME, &options->jobs_text,
         N_("threads; one per processor unless given"), "N"},
        {"max-file", 0, 0, G_OPTION_ARG_FILENAME, &options->max_file_text,
         N_("largest file to read, in MB; 256 unless given"), "MB"},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest,
         NULL, NULL},
        G_OPTION_ENTRY_NULL,
    };
    const GOptionEntry *const lists[2] = {own, common};
    *options = (struct options){0};
    *status = STATUS_USAGE;
    if (asks_help(argc, argv)) {
        help_command(command, own, common);
        *status = STATUS_GOOD;
        return false;
    }
    part_jobs(options, argc, argv);
    if (!parse(lists, &argc, &argv))
        return false;
    if (!read_language(options)) {
        options_refuse(_("--lang takes zh, en or zh+en"), options->lang);
        return false;
    }
    return read_numbers(options) && count_rest(options, command, least, most);
}

void
options_finish(struct options *options)
{
    g_strfreev(options->rest);
    g_free(options->lang);
    g_free(options->jobs_text);
    g_free(options->jobs_joined);
    g_free(options->max_file_text);
}

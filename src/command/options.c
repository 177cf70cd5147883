#include "options.h"

#include <stdio.h>

enum language
options_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        const char *value = g_getenv(names[i]);
        if (value == NULL || value[0] == '\0')
            continue;
        return g_str_has_prefix(value, "en") ? LANGUAGE_EN : LANGUAGE_ZH;
    }
    return LANGUAGE_ZH;
}

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
    options->messages = options_locale();
    if (options->lang == NULL)
        return true;
    for (size_t i = 0; i < G_N_ELEMENTS(known); i++) {
        if (strcmp(options->lang, known[i].name) != 0)
            continue;
        memcpy(options->languages, known[i].languages,
               sizeof options->languages);
        if (i < LANGUAGES)
            options->messages = (enum language)i;
        return true;
    }
    return false;
}

enum status
options_refuse(const struct options *options, const char *zh, const char *en,
               const char *what)
{
    bool chinese = options->messages == LANGUAGE_ZH;
    fprintf(stderr, "baipishu: %s%s%s\n", chinese ? zh : en,
            what[0] == '\0' ? "" : chinese ? "：" : ": ", what);
    return STATUS_USAGE;
}

/* GLib says it in English; the option is what matters. */
static void
refuse_option(const struct options *options, const GError *error)
{
    const char *option = strstr(error->message, " -");

    if (g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
        options_refuse(options, "没有这个选项", "there is no such option",
                       option != NULL ? option + 1 : "");
    else
        options_refuse(options, "选项缺少值", "the option wants a value",
                       option != NULL ? option + 1 : "");
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
        options_refuse(options, "--jobs 应为 1 至 1024 的整数",
                       "--jobs takes a whole number from 1 to 1024",
                       options->jobs_text);
        return false;
    }
    if (!read_number(options->max_file_text, 65536, &options->max_file_mb)) {
        options_refuse(options, "--max-file 应为 1 至 65536 的整数（MB）",
                       "--max-file takes a whole number of MB, 1 to 65536",
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

static GOptionContext *
context_new(struct options *options, const struct command *command,
            const GOptionEntry *own)
{
    const GOptionEntry common[] = {
        {"lang", 0, 0, G_OPTION_ARG_FILENAME, &options->lang,
         "zh, en, zh+en", "LANG"},
        {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet,
         "errors alone / 只报错误", NULL},
        {"jobs", 'j', 0, G_OPTION_ARG_FILENAME, &options->jobs_text,
         "threads / 线程数", "N"},
        {"max-file", 0, 0, G_OPTION_ARG_FILENAME, &options->max_file_text,
         "largest file to read, MB (256) / 读取的文件上限，MB（默认 256）",
         "MB"},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
         &options->rest, NULL, NULL},
        G_OPTION_ENTRY_NULL,
    };
    enum language language = options_locale();
    GOptionContext *context = g_option_context_new(NULL);
    g_option_context_set_help_enabled(context, FALSE);
    g_option_context_set_summary(
        context, language_pick(command->summary, language));
    if (own != NULL)
        g_option_context_add_main_entries(context, own, NULL);
    g_option_context_add_main_entries(context, common, NULL);
    return context;
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

static void
print_help(const struct command *command, GOptionContext *context)
{
    enum language language = options_locale();
    g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
    /* GLib's own usage line knows neither the command nor its arguments. */
    const char *options = strstr(help, "\n\n");
    printf("%sbaipishu %s %s%s",
           language == LANGUAGE_ZH ? "用法：" : "Usage: ", command->name,
           language_pick(command->synopsis, language),
           options != NULL ? options : "\n");
}

bool
options_parse(struct options *options, const struct command *command,
              const GOptionEntry *own, size_t least, size_t most, int argc,
              char **argv, enum status *status)
{
    *options = (struct options){.messages = options_locale()};
    GOptionContext *context = context_new(options, command, own);
    GError *error = NULL;
    bool parsed = false;
    *status = STATUS_USAGE;
    if (asks_help(argc, argv)) {
        print_help(command, context);
        *status = STATUS_GOOD;
        goto out;
    }
    part_jobs(options, argc, argv);
    if (!g_option_context_parse(context, &argc, &argv, &error)) {
        refuse_option(options, error);
        goto out;
    }
    if (!read_language(options)) {
        options_refuse(options, "--lang 只能是 zh、en 或 zh+en",
                       "--lang takes zh, en or zh+en", options->lang);
        goto out;
    }
    if (!read_numbers(options))
        goto out;
    options->n_rest =
        options->rest != NULL ? g_strv_length(options->rest) : 0;
    parsed = options->n_rest >= least && options->n_rest <= most;
    if (!parsed)
        options_refuse(options, "用法：baipishu", "usage: baipishu",
                       language_pick(command->synopsis, options->messages));
out:
    g_clear_error(&error);
    g_option_context_free(context);
    return parsed;
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

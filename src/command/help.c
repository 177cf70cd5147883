#include "help.h"

#include "speech.h"

/* Most option names fit; a longer one has its text on the next line. */
#define INDENT 28

/* Columns on a terminal: a Han character takes two. */
static int
width_of(const char *text)
{
    int width = 0;
    for (; *text != '\0'; text = g_utf8_next_char(text))
        width += g_unichar_iswide(g_utf8_get_char(text)) ? 2 : 1;
    return width;
}

static void
print_option(char letter, const char *name, const char *value, const char *text)
{
    g_autofree char *left = g_strdup_printf(
        "  %c%c%c --%s%s%s", letter != '\0' ? '-' : ' ',
        letter != '\0' ? letter : ' ', letter != '\0' ? ',' : ' ', name,
        value != NULL ? "=" : "", value != NULL ? value : "");
    int gap = INDENT - width_of(left);
    printf("%s%s%*s%s\n", left, gap < 2 ? "\n" : "", gap < 2 ? INDENT : gap, "",
           text);
}

static void
print_options(const GOptionEntry *entry)
{
    for (; entry != NULL && entry->long_name != NULL; entry++) {
        if (*entry->long_name == '\0')
            continue;
        print_option(entry->short_name, entry->long_name,
                     entry->arg_description != NULL ? _(entry->arg_description)
                                                    : NULL,
                     _(entry->description));
    }
}

void
help_program(FILE *stream)
{
    fprintf(stream, "%s\n\n%s\n", _("Usage: baipishu COMMAND …"),
            _("Commands:"));
    for (const struct command *c = commands; c->name != NULL; c++)
        fprintf(stream, "  %-9s%s\n", c->name, _(c->summary));
    fprintf(stream, "\n%s\n",
            _("“baipishu COMMAND --help” tells the options of a command; "
              "--version prints\nthe version of the program; --lang zh or en "
              "chooses the language of all this."));
}

void
help_command(const struct command *command, const GOptionEntry *own,
             const GOptionEntry *common)
{
    printf(_("Usage: baipishu %s %s\n"), command->name, _(command->synopsis));
    printf("\n%s\n\n%s\n", _(command->summary), _("Options:"));
    print_options(own);
    print_options(common);
    print_option('h', "help", NULL, _("this text"));
}

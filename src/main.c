#include <errno.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/leftover.h"
#include "base/text.h"
#include "command.h"
#include "help.h"
#include "options.h"
#include "resources.h"
#include "version.h"

const struct command commands[] = {
    {"build", N_("EDITION -o report.pdf [--lang zh|en|zh+en] [--draft] [--watch]"),
     N_("the white paper, and beside it the ledger of its numbers"), build_run},
    {"check", N_("EDITION [CITY…] [--format text|json|csv|html] [-o FILE]"),
     N_("all findings; works on one city's folder alone"), check_run},
    {"chart",
     N_("EDITION ID -o FILE.svg|.png|.pdf [--dpi N] [--outlines] | --list"),
     N_("one chart of the report for a press release"), chart_run},
    {"sheet", N_("EDITION CITY -o FILE.pdf|.html"),
     N_("a city's verification sheet: figures, findings, hashes, signatures"),
     sheet_run},
    {"init",
     N_("DIR --template NAME [--regions regions.csv] [--year YEAR] "
        "[--from EDITION|LEDGER.csv]"),
     N_("a new edition: empty forms, guides, earlier years"), init_run},
    {"tables", N_("EDITION -o FILE.xlsx|DIR [--lang zh|en] [--draft]"),
     N_("all figures as a workbook, or as a folder of CSV files"), tables_run},
    {"explain",
     N_("EDITION ID|MEASURE [--city CITY] [--cells] | "
        "--cell FILE:ROW:COLUMN[=VALUE] | --queries [--format text|json]"),
     N_("from a printed number to its cells, and from a cell to the numbers"),
     explain_run},
    {"compare", N_("OLD NEW [-o FILE.pdf|.csv|.txt] [--format text|csv]"),
     N_("a corrigendum: what changed between two editions, reports or "
        "ledgers"),
     compare_run},
    {"verify", N_("EDITION TEXT.txt [--format text|json]"),
     N_("the press check: numbers of a text against those of the report"),
     verify_run},
    {"read", N_("FILE.csv [--format csv|json]"),
     N_("how the program reads a file: encoding, delimiter, header, rows"),
     read_run},
    {"sums", N_("EDITION [-o FILE.csv]"),
     N_("what was submitted, added up by city and month, as CSV"), sums_run},
    {NULL, NULL, NULL, NULL},
};

static enum status
refuse_command(const char *name)
{
    struct arena *arena = arena_new();
    const char *names[G_N_ELEMENTS(commands)];
    const char *shown = text_visible(arena, name, 60), *nearest;
    size_t n = 0;
    for (const struct command *c = commands; c->name != NULL; c++)
        names[n++] = c->name;
    nearest = text_nearest(name, names, n);
    if (nearest != NULL)
        shown = arena_printf(arena, _("%s (did you mean %s?)"), shown, nearest);
    options_refuse(_("there is no such command"), shown);
    arena_free(arena);
    return STATUS_USAGE;
}

/* Program and tests see the declared fonts alone, whatever the machine has.
 * A caller may still name a fontconfig file of its own. */
static void
set_fonts(void)
{
    struct arena *arena = arena_new();
    const char *folder = resources_folder(arena, "fonts");
    if (folder != NULL && g_getenv("FONTCONFIG_FILE") == NULL)
        g_setenv("FONTCONFIG_FILE",
                 arena_printf(arena, "%s/fonts.conf", folder), TRUE);
    arena_free(arena);
}

/* What GLib cannot do (memory, threads) ends the program like any failure of
 * the machine, and not by a signal. */
static void
end(const char *domain, GLogLevelFlags level, const char *message,
    gpointer unused)
{
    if ((level & (G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL)) == 0) {
        g_log_default_handler(domain, level, message, unused);
        return;
    }
    leftover_remove();
    fprintf(stderr, "baipishu: %s\n", message);
    _Exit(STATUS_MACHINE);
}

/* GLib aborts where it has no memory for a lock or a key of a thread.  Of any
 * other abort() the handler only returns: a bug stays a bug. */
static void
end_of_memory(int number)
{
    static const char said[] = "baipishu: 内存不足，程序停止。 Out of memory.\n";
    (void)number;
    if (errno != ENOMEM)
        return;
    leftover_remove();
    (void)!write(STDERR_FILENO, said, sizeof said - 1);
    _Exit(STATUS_MACHINE);
}

int
main(int argc, char **argv)
{
    g_log_set_default_handler(end, NULL);
    signal(SIGABRT, end_of_memory);
    speech_open(argc, argv);
    if (argc < 2) {
        help_program(stderr);
        return STATUS_USAGE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("baipishu %s\n", BAIPISHU_VERSION);
        return STATUS_GOOD;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        help_program(stdout);
        return STATUS_GOOD;
    }
    set_fonts();
    for (const struct command *c = commands; c->name != NULL; c++)
        if (strcmp(argv[1], c->name) == 0)
            return (int)c->run(c, argc - 1, argv + 1);
    return (int)refuse_command(argv[1]);
}

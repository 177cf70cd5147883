#include "explain.h"

#include <glib.h>

#include "command.h"

const char *
explain_say(const struct explain *explain, const char *zh, const char *en)
{
    return explain->options->messages == LANGUAGE_ZH ? zh : en;
}

struct wish {
    const char *cell;
    gboolean queries;
};

static enum status
answer(struct explain *explain, const struct wish *wish)
{
    const struct options *options = explain->options;
    const char *why_path = NULL;
    struct words why = {{"", ""}};
    enum status status;
    if (!traced_open(&explain->traced, options, explain->edition, NULL)) {
        run_report(&explain->traced.run);
        return run_blocked(&explain->traced.run);
    }
    explain->sink = sink_open(NULL);
    if (wish->cell != NULL)
        status = explain_cell(explain, wish->cell);
    else if (wish->queries)
        status = explain_queries(explain);
    else
        status = explain_figure(explain, options->rest[1]);
    if (!sink_close(explain->traced.run.arena, explain->sink, &why))
        status = run_failed(&explain->traced.run, why_path, why);
    return status;
}

enum status
explain_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *city = NULL, *cell = NULL, *format = NULL;
    struct wish wish = {NULL, FALSE};
    gboolean all_cells = FALSE;
    const GOptionEntry own[] = {
        {"city", 0, 0, G_OPTION_ARG_FILENAME, &city,
         N_("of this city, not of the province"), N_("CITY")},
        {"cell", 0, 0, G_OPTION_ARG_FILENAME, &cell,
         N_("what depends on a cell"), N_("FILE:ROW:COLUMN[=VALUE]")},
        {"queries", 0, 0, G_OPTION_ARG_NONE, &wish.queries,
         N_("what rests on the open queries"), NULL},
        {"cells", 0, 0, G_OPTION_ARG_NONE, &all_cells, N_("list every cell"),
         NULL},
        {"format", 0, 0, G_OPTION_ARG_FILENAME, &format,
         N_("how to tell it; text unless given"), "text|json"},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;
    if (!options_parse(&options, command, own, 1, 2, argc, argv, &status)) {
        options_finish(&options);
        return status;
    }
    bool json = g_strcmp0(format, "json") == 0;
    wish.cell = cell;
    if (format != NULL && !json && strcmp(format, "text") != 0) {
        status = options_refuse(_("--format takes text or json"), format);
    } else if ((options.n_rest == 2) + (cell != NULL) + (wish.queries != 0) !=
               1) {
        status =
            options_refuse(_("name one figure, or --cell or --queries"), "");
    } else {
        struct explain explain = {.options = &options,
                                  .edition = options.rest[0],
                                  .city = city,
                                  .json = json,
                                  .all_cells = all_cells};
        status = answer(&explain, &wish);
        traced_close(&explain.traced);
    }
    options_finish(&options);
    return status;
}

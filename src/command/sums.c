#include "command.h"

#include <glib.h>

#include "output/sink.h"
#include "run.h"

/* What the cities submitted, by city and month, as CSV: every number of
 * every form exact, in the form's unit, with all decimals it may have. */

static int
decimals_of(const struct field *field)
{
    return MAX(field->decimals + field->unit.exponent, 0);
}

/* Empty when it is not known. */
static void
print_figure(const struct field *field, struct figure figure,
             struct byte_sink *sink)
{
    char text[RATIONAL_TEXT_MAX];
    struct rational value;
    int128 units;

    if (figure.state == FIGURE_KNOWN &&
        rational_scale(figure.value, -field->unit.exponent, &value) &&
        rational_round(value, decimals_of(field), ROUND_HALF_AWAY, &units))
        sink_text(sink, rational_print(units, decimals_of(field), false,
                                       text));
}

static void
print_head(const struct survey *survey, struct byte_sink *sink)
{
    sink_text(sink, "city,month");
    for (size_t i = 0; i < survey->n_measures; i++)
        if (survey->measures[i]->field != NULL) {
            sink_text(sink, ",");
            sink_csv(sink, survey->measures[i]->name);
        }
    sink_text(sink, "\n");
}

/* A month in which the city has nothing is no row. */
static void
print_month(struct run *run, const struct region *city, size_t month,
            struct byte_sink *sink)
{
    const struct survey *survey = run->survey;
    struct date date = survey->months[month];
    g_autofree struct figure *figures =
        g_new0(struct figure, survey->n_measures);
    bool known = false;

    for (size_t i = 0; i < survey->n_measures; i++) {
        if (survey->measures[i]->field == NULL)
            continue;
        figures[i] = figures_get(run->figures, survey->measures[i], city,
                                 (struct period){.month = (int)month});
        known |= figures[i].state != FIGURE_MISSING;
    }
    if (!known)
        return;
    sink_csv(sink, language_pick(city->name, run->options->messages));
    sink_printf(sink, ",%04d-%02d", date.year, date.month);
    for (size_t i = 0; i < survey->n_measures; i++)
        if (survey->measures[i]->field != NULL) {
            sink_text(sink, ",");
            print_figure(survey->measures[i]->field, figures[i], sink);
        }
    sink_text(sink, "\n");
}

static enum status
print(struct run *run, const char *path)
{
    const struct region *province = run->survey->province;
    struct byte_sink *sink = sink_open(path);
    struct words why = {0};

    print_head(run->survey, sink);
    for (size_t i = 0; i < province->n; i++)
        for (size_t k = 0; k < run->survey->n_months; k++)
            print_month(run, province->items[i], k, sink);
    if (!sink_close(run->arena, sink, &why))
        return run_failed(run, path, why);
    return findings_block(run->findings) ? run_blocked(run) : STATUS_GOOD;
}

static enum status
sums(struct run *run, const char *path)
{
    enum status status;

    if (run_survey(run, run->options->rest[0]))
        run_figures(run, NULL, 0);
    run_settle(run);
    status = run->survey != NULL ? print(run, path) : run_blocked(run);
    run_report(run);
    return status;
}

enum status
sums_run(const struct command *command, int argc, char **argv)
{
    g_autofree char *path = NULL;
    const GOptionEntry own[] = {
        {"output", 'o', 0, G_OPTION_ARG_FILENAME, &path,
         N_("write there instead of standard output"), N_("FILE.csv")},
        G_OPTION_ENTRY_NULL,
    };
    struct options options;
    enum status status;

    if (options_parse(&options, command, own, 1, 1, argc, argv, &status)) {
        struct run run = run_new(&options);

        status = sums(&run, path);
        run_free(&run);
    }
    options_finish(&options);
    return status;
}

#include <glib.h>

#include "base/text.h"
#include "document/wording.h"
#include "explain.h"

/* What is explained: a printed number, or a measure asked for by name. */
struct question {
    struct explain *explain;
    struct run *run;
    const struct figure_use *use;
    const char *pages;
    struct source_list list;
};

/* ---- finding it ---- */

static const struct measure *
find_measure(const struct explain *explain, const char *name)
{
    const struct survey *survey = explain->traced.run.survey;
    struct arena *arena = explain->traced.run.arena;
    const char *folded = text_fold(arena, name);
    for (size_t i = 0; i < survey->n_measures; i++) {
        const struct measure *measure = survey->measures[i];
        if (strcmp(measure->name, name) == 0)
            return measure;
        for (int l = 0; l < LANGUAGES; l++)
            if (measure->title.in[l] != NULL &&
                g_ascii_strcasecmp(text_fold(arena, measure->title.in[l]),
                                   folded) == 0)
                return measure;
    }
    return NULL;
}

/* A measure as if it had been printed, in the province or a city. */
static struct figure_use *
use_of_measure(struct explain *explain, const struct measure *measure,
               const struct region *region)
{
    struct run *run = &explain->traced.run;
    struct figure_use *use = ARENA_NEW(run->arena, struct figure_use);
    struct scope *scope = ARENA_NEW(run->arena, struct scope);
    struct value value = {0};
    *scope = (struct scope){.figures = run->figures,
                            .region = region,
                            .city = region->level == REGION_CITY ? region
                                                                 : NULL,
                            .period = PERIOD_WHOLE};
    use->id = measure->name;
    use->expression = measure->name;
    use->formula = expression_read(run->arena, measure->name, measure->at,
                                   findings_new(run->arena));
    use->scope = scope;
    evaluate(run->arena, use->formula, scope, &value, run->findings);
    use->known = value.kind == VALUE_NUMBER;
    use->value = use->known ? value.number : rational_of(0);
    use->unit = measure->unit;
    use->region = region->code;
    use->period = arena_printf(run->arena, "%d", run->survey->year);
    use->printed =
        !use->known ? "—"
        : measure->form == VALUE_RATIO
            ? wording_percent(run->arena, value.number, 1,
                              explain->options->messages)
            : wording_number(run->arena, value.number, measure->unit, -1,
                             LANGUAGE_ZH);
    return use;
}

static bool
find_use(struct question *question, const char *figure)
{
    struct explain *explain = question->explain;
    const struct ledger *ledger = &explain->traced.ledger;
    for (size_t i = 0; i < ledger->n; i++)
        if (strcmp(ledger->items[i].use->id, figure) == 0) {
            question->use = ledger->items[i].use;
            question->pages = ledger->items[i].pages;
            return true;
        }
    const struct measure *measure = find_measure(explain, figure);
    const struct survey *survey = explain->traced.run.survey;
    const struct region *region =
        explain->city != NULL ? survey_city(survey, explain->city)
                              : survey->province;
    if (measure == NULL || region == NULL)
        return false;
    question->use = use_of_measure(explain, measure, region);
    return true;
}

/* ---- its cells, read once more ---- */

static bool
is_wanted(void *user, const struct field *field, const struct region *region,
          int month)
{
    const struct question *question = user;
    for (size_t i = 0; i < question->list.n_leaves; i++)
        if (sources_contains(&question->list.leaves[i], field, region, month))
            return true;
    return false;
}

/* False when they are too many to be held. */
static bool
read_cells(struct question *question)
{
    struct run *run = question->run;
    struct source_leaves *leaves = sources_leaves_new();
    const struct tracer tracer = sources_tracer(leaves);
    struct sources *sources;
    const struct sources_options options = {SIZE_MAX, is_wanted, question};
    const struct intake_options intake = {.jobs = run->options->jobs,
                                          .limits = csv_limits_default};
    tracing_leaves(run->arena, question->use, &tracer);
    question->list =
        sources_list(run->arena, run->sources, run->figures, leaves, 0);
    const struct intake_taker taker =
        sources_taker(run->arena, run->survey, &options, &sources);
    intake_read(run->arena, run->survey, &intake, &taker,
                findings_new(run->arena));
    size_t most;
    bool fits = !sources_overfull(sources, &most);
    if (fits)
        question->list = sources_list(run->arena, sources, run->figures,
                                      leaves, SIZE_MAX);
    sources_leaves_free(leaves);
    return fits;
}

/* ---- saying it ---- */

static const char *
amount(struct question *question, struct rational value, struct unit unit)
{
    struct arena *arena = question->run->arena;
    return arena_printf(arena, "%s%s",
                        wording_number(arena, value, unit,
                                       wording_decimals(value, unit, 6),
                                       LANGUAGE_ZH),
                        unit_text_zh(arena, unit));
}

static bool
add_cells(const struct question *question, const struct trace_leaf *leaf,
          struct rational *sum, uint64_t *n)
{
    *sum = rational_of(0);
    *n = 0;
    for (size_t i = 0; i < question->list.n; i++) {
        const struct source_cell *cell = &question->list.cells[i];
        if (cell->field == NULL ||
            !sources_contains(leaf, cell->field, cell->region, cell->month))
            continue;
        (*n)++;
        if (!rational_add(*sum,
                          rational_of_decimal(cell->value,
                                              cell->field->decimals),
                          sum))
            return false;
    }
    return true;
}

/* The sum of the cells, added here, against the figure of the report. */
static bool
is_proven(const struct question *question, const struct trace_leaf *leaf,
          struct rational *sum, uint64_t *n)
{
    struct figure figure =
        figures_get(question->run->figures, leaf->measure, leaf->region,
                    leaf->period);
    return add_cells(question, leaf, sum, n) &&
           (figure.state == FIGURE_KNOWN
                ? rational_compare(figure.value, *sum) == 0
                : *n == 0 || figure.state == FIGURE_MISSING);
}

static const char *
period_text(const struct question *question, struct period period)
{
    const struct survey *survey = question->run->survey;
    struct arena *arena = question->run->arena;
    if (period.month >= 0)
        return arena_printf(arena, "%04d-%02d",
                            survey->months[period.month].year,
                            survey->months[period.month].month);
    return arena_printf(arena, "%d",
                        period.year != 0 ? period.year : survey->year);
}

static void
print_cell(struct question *question, const struct source_cell *cell,
           bool first)
{
    struct byte_sink *sink = question->explain->sink;
    const char *value =
        cell->field == NULL
            ? ""
            : amount(question,
                     rational_of_decimal(cell->value, cell->field->decimals),
                     cell->field->unit);
    if (!question->explain->json) {
        struct arena *arena = question->run->arena;
        sink_printf(sink, "      %s:%d:%d  “%s”%s%s\n",
                    text_visible(arena, cell->at.file, 0), cell->at.row,
                    cell->at.column, text_visible(arena, cell->text, 0),
                    *value == '\0' ? "" : " → ", value);
        return;
    }
    sink_text(sink, first ? "\n      {\"file\": " : ",\n      {\"file\": ");
    sink_json(sink, cell->at.file);
    sink_printf(sink, ", \"row\": %d, \"column\": %d, \"text\": ",
                cell->at.row, cell->at.column);
    sink_json(sink, cell->text);
    sink_text(sink, ", \"amount\": ");
    sink_json(sink, value);
    sink_text(sink, "}");
}

static void
print_cells(struct question *question, const struct trace_leaf *leaf)
{
    bool first = true;
    for (size_t i = 0; i < question->list.n; i++) {
        const struct source_cell *cell = &question->list.cells[i];
        bool own = leaf->history.row > 0
                       ? cell->field == NULL &&
                             cell->at.row == leaf->history.row
                       : cell->field != NULL &&
                             sources_contains(leaf, cell->field, cell->region,
                                              cell->month);
        if (!own)
            continue;
        print_cell(question, cell, first);
        first = false;
    }
}

/* What a region below gave. */
struct share {
    struct rational sum;
    uint64_t n;
    bool overflow;
};

/* That a region is part of, right below `top`; NULL: it is not below it. */
static const struct region *
part_of(const struct region *top, const struct region *region)
{
    while (region != NULL && region->parent != top)
        region = region->parent;
    return region;
}

static void
add_to_share(struct share *share, const struct source_cell *cell)
{
    share->n++;
    share->overflow |= !rational_add(
        share->sum, rational_of_decimal(cell->value, cell->field->decimals),
        &share->sum);
}

/* The regions below, each with what it gave. */
static void
print_regions(struct question *question, const struct trace_leaf *leaf)
{
    enum language language = question->explain->options->messages;
    const struct region *top = leaf->region;
    g_autofree struct share *shares = g_new(struct share, top->n + 1);
    for (size_t i = 0; i < top->n; i++)
        shares[i] = (struct share){.sum = rational_of(0)};
    for (size_t i = 0; i < question->list.n; i++) {
        const struct source_cell *cell = &question->list.cells[i];
        const struct region *part =
            cell->field == NULL ||
                    !sources_contains(leaf, cell->field, cell->region,
                                      cell->month)
                ? NULL
                : part_of(top, cell->region);
        if (part != NULL)
            add_to_share(&shares[part->position], cell);
    }
    for (size_t i = 0; i < top->n; i++)
        if (shares[i].n > 0 && !shares[i].overflow)
            sink_printf(question->explain->sink,
                        "      %s  %s  (%" G_GUINT64_FORMAT ")\n",
                        language_pick(top->items[i]->name, language),
                        amount(question, shares[i].sum, leaf->measure->unit),
                        shares[i].n);
}

#define CELLS_AT_ONCE 120

static bool
print_leaf(struct question *question, const struct trace_leaf *leaf,
           bool first)
{
    struct explain *explain = question->explain;
    enum language language = explain->options->messages;
    struct rational sum = rational_of(0);
    uint64_t n = 1;
    bool past = leaf->history.row > 0;
    struct figure figure = figures_get(question->run->figures, leaf->measure,
                                       leaf->region, leaf->period);
    bool proven = past || is_proven(question, leaf, &sum, &n);
    const char *value =
        amount(question, past ? figure.value : sum, leaf->measure->unit);
    const char *name = language_pick(leaf->measure->title, language);
    const char *region = language_pick(leaf->region->name, language);
    const char *period = period_text(question, leaf->period);
    if (explain->json) {
        sink_text(explain->sink, first ? "\n    {\"measure\": "
                                       : ",\n    {\"measure\": ");
        sink_json(explain->sink, leaf->measure->name);
        sink_text(explain->sink, ", \"region\": ");
        sink_json(explain->sink, leaf->region->code);
        sink_printf(explain->sink, ", \"period\": \"%s\", \"sum\": ", period);
        sink_json(explain->sink, value);
        sink_printf(explain->sink,
                    ", \"n_cells\": %" G_GUINT64_FORMAT
                    ", \"proven\": %s, \"cells\": [",
                    n, proven ? "true" : "false");
        print_cells(question, leaf);
        sink_text(explain->sink, "]}");
        return proven;
    }
    sink_printf(explain->sink,
                explain_say(explain,
                            "  %s（%s，%s）= %s，共 %" G_GUINT64_FORMAT
                            " 格，%s\n",
                            "  %s (%s, %s) = %s, %" G_GUINT64_FORMAT
                            " cells, %s\n"),
                name, region, period, value, n,
                past     ? explain_say(explain, "往年公布数", "as published")
                : proven ? explain_say(explain, "逐格相加核对一致",
                                       "the cells add up to it")
                         : explain_say(explain, "逐格相加不符",
                                       "the cells do NOT add up"));
    if (explain->all_cells || n <= CELLS_AT_ONCE)
        print_cells(question, leaf);
    else
        print_regions(question, leaf);
    return proven;
}

static void
print_head(struct question *question)
{
    struct explain *explain = question->explain;
    const struct figure_use *use = question->use;
    struct arena *arena = question->run->arena;
    const struct expression *tree = expression_read(
        arena, use->expression, use->at, findings_new(arena));
    const char *expanded =
        tree != NULL ? survey_expand(arena, question->run->survey, tree)
                     : use->expression;
    if (explain->json) {
        static const char *const keys[] = {"id", "pages", "printed", "exact",
                                           "unit", "formula", "expanded",
                                           "region", "period"};
        const char *values[] = {use->id,
                                question->pages,
                                use->printed,
                                ledger_exact(arena, use),
                                use->unit.base,
                                use->expression,
                                expanded,
                                use->region,
                                use->period};
        for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
            sink_printf(explain->sink, "%s  \"%s\": ",
                        i == 0 ? "{\n" : ",\n", keys[i]);
            sink_json(explain->sink, values[i] != NULL ? values[i] : "");
        }
        return;
    }
    sink_printf(explain->sink, "%s  %s\n", use->id, use->printed);
    if (*question->pages != '\0')
        sink_printf(explain->sink,
                    explain_say(explain, "第%s页：%s\n", "Page %s: %s\n"),
                    question->pages, use->context);
    sink_printf(explain->sink,
                explain_say(explain, "准确值：%s %s\n", "Exact: %s %s\n"),
                ledger_exact(arena, use),
                use->unit.base != NULL ? use->unit.base : "");
    sink_printf(explain->sink,
                explain_say(explain, "公式：%s", "Formula: %s"),
                use->expression);
    if (strcmp(expanded, use->expression) != 0)
        sink_printf(explain->sink, " = %s", expanded);
    sink_printf(explain->sink,
                explain_say(explain, "（%s，%s）\n", "  (%s, %s)\n"),
                language_pick(use->scope->region->name,
                              explain->options->messages),
                use->period);
}

enum status
explain_figure(struct explain *explain, const char *figure)
{
    struct question question = {.explain = explain,
                                .run = &explain->traced.run,
                                .pages = ""};
    bool proven = true;
    if (!find_use(&question, figure))
        return options_refuse(_("no such id, measure or city"), figure);
    if (!read_cells(&question))
        return options_refuse(
            _("it comes from too many cells to list them: ask for one city "
              "with --city"),
            figure);
    print_head(&question);
    sink_text(explain->sink, explain->json ? ",\n  \"parts\": [" : "");
    for (size_t i = 0; i < question.list.n_leaves; i++)
        proven &= print_leaf(&question, &question.list.leaves[i], i == 0);
    sink_text(explain->sink, explain->json ? "]\n}\n" : "");
    return proven ? STATUS_GOOD : STATUS_BLOCKED;
}

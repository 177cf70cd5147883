#include "traced.h"

#include <glib.h>

#include "document/document.h"

static bool
open_all(struct traced *traced, const struct options *options,
         const char *edition, const struct intake_instead *instead,
         const bool *wanted)
{
    struct run *run = &traced->run;
    bool languages[LANGUAGES] = {false};
    struct quality quality = {0};
    const struct sources_options sources = {.keep = TRACING_CELLS_MAX};
    *traced = (struct traced){.run = run_new(options)};
    run->instead = instead;
    if (!run_survey(run, edition))
        return false;
    run_languages(run, languages);
    if (wanted != NULL)
        memcpy(languages, wanted, sizeof languages);
    if (!run_figures_sources(run, &sources))
        return false;
    traced->document = document_read(run->arena, run->figures, languages,
                                     false, run->findings);
    run_settle(run);
    if (traced->document == NULL)
        return false;
    traced->pages = run_pages(run, traced->document, &quality);
    if (traced->pages == NULL)
        return false;
    traced->ledger = ledger_of(run->arena, traced->pages);
    return true;
}

bool
traced_open(struct traced *traced, const struct options *options,
            const char *edition, const struct intake_instead *instead)
{
    return open_all(traced, options, edition, instead, NULL);
}

bool
traced_open_in(struct traced *traced, const struct options *options,
               const char *edition, const bool *languages)
{
    return open_all(traced, options, edition, NULL, languages);
}

void
traced_close(struct traced *traced)
{
    run_free(&traced->run);
}

/* ---- a cell ---- */

struct search {
    struct place at;
    struct suspect *suspect;
    const struct survey *survey;
    struct arena *arena;
    bool found;
};

static void *
open_search(void *taker, const struct intake_file *file)
{
    (void)file;
    return taker;
}

static void
look_at_row(void *partial, const struct intake_row *row)
{
    struct search *search = partial;
    for (size_t i = 0; i < row->form->n_fields; i++) {
        const struct cell *cell = &row->cells[i];
        if (row->form->fields[i]->measure == NULL ||
            cell->at.row != search->at.row ||
            cell->at.column != search->at.column)
            continue;
        *search->suspect = (struct suspect){
            .field = row->form->fields[i],
            .region = row->region,
            .month = survey_month_index(search->survey, row->period),
            .text = arena_strdup(search->arena, cell->text),
        };
        search->found = true;
    }
}

static void
close_search(void *taker, void *partial)
{
    (void)taker;
    (void)partial;
}

bool
traced_find_cell(struct run *run, struct place at, struct suspect *suspect)
{
    struct search search = {at, suspect, run->survey, run->arena, false};
    const struct intake_taker taker = {.taker = &search,
                                       .open = open_search,
                                       .row = look_at_row,
                                       .merge = close_search};
    for (size_t i = 0; i < run->intake->n_files; i++) {
        const struct intake_file *file = &run->intake->files[i];
        struct intake_file again;
        if (strcmp(file->name, at.file) != 0)
            continue;
        intake_read_file(run->arena, run->survey, file->form, file->city,
                         file->path, file->name, NULL, &again, &taker,
                         findings_new(run->arena));
    }
    return search.found;
}

/* ---- what depends on it ---- */

struct watch {
    const struct suspect *suspect;
    enum dependence dependence;
};

static bool
is_within(const struct region *region, const struct region *above)
{
    while (region != NULL && region != above)
        region = region->parent;
    return region != NULL;
}

bool
traced_concerns(const struct trace_leaf *leaf,
                const struct suspect *suspect)
{
    if (leaf->history.row > 0 || leaf->measure->field != suspect->field)
        return false;
    if (suspect->month >= 0 && leaf->period.month >= 0 &&
        leaf->period.month != suspect->month)
        return false;
    return is_within(suspect->region, leaf->region) ||
           (suspect->text == NULL && is_within(leaf->region, suspect->region));
}

static void
watch_leaf(void *user, const struct trace_leaf *leaf)
{
    struct watch *watch = user;
    enum dependence dependence =
        leaf->decides ? DEPENDENCE_COMPARED : DEPENDENCE_COMPUTED;
    if (dependence > watch->dependence && traced_concerns(leaf, watch->suspect))
        watch->dependence = dependence;
}

enum dependence
traced_depends(struct arena *arena, const struct figure_use *use,
               const struct suspect *suspect)
{
    struct watch watch = {suspect, DEPENDENCE_NONE};
    const struct tracer tracer = {watch_leaf, &watch};
    tracing_leaves(arena, use, &tracer);
    return watch.dependence;
}

bool
traced_decides(struct arena *arena, const struct figure_choice *choice,
               const struct suspect *suspect)
{
    struct watch watch = {suspect, DEPENDENCE_NONE};
    const struct tracer tracer = {watch_leaf, &watch};
    evaluate_trace(arena, choice->formula, choice->scope, &tracer);
    return watch.dependence != DEPENDENCE_NONE;
}

const char *
traced_pages(struct arena *arena, const struct pages *pages,
             const char *block)
{
    const char *text = "";
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t k = 0; k < pages->pages[i].n_marks; k++) {
            if (g_strcmp0(pages->pages[i].marks[k].id, block) != 0)
                continue;
            text = arena_printf(arena, "%s%s%zu", text,
                                *text == '\0' ? "" : " ", i + 1);
            break;
        }
    return text;
}

#include "checkview.h"

#include "cities.h"

static const struct intake_file *
submitted(const struct intake *intake, const struct region *city,
          const struct form *form)
{
    for (size_t i = 0; i < intake->n_files; i++)
        if (intake->files[i].city == city && intake->files[i].form == form)
            return &intake->files[i];
    return NULL;
}

static struct checkpage_file
describe(const struct run *run, const struct region *city,
         const struct form *form)
{
    const struct intake_file *file = submitted(run->intake, city, form);
    struct checkpage_file shown = {.city = city->name, .form = form->index};

    if (file == NULL)
        return shown;
    shown.name = file->name;
    shown.path = file->path;
    shown.n_rows = file->n_rows;
    shown.header_row = file->header_row;
    shown.readable = file->readable;
    shown.encoding = encoding_name(file->dialect.encoding);
    return shown;
}

static bool
is_repeated(const struct region *const *cities, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (cities[k] == cities[i])
            return true;
    return false;
}

struct checkpage
checkview_of(const struct run *run, const struct region *const *cities,
             size_t n)
{
    const struct survey *survey = run->survey;
    const struct csv_limits limits = options_limits(run->options);
    struct checkpage page = {
        .findings = run->findings,
        .limits = arena_memdup(run->arena, &limits, sizeof limits),
    };
    struct checkpage_file *files;
    struct words *forms;

    if (survey == NULL || run->intake == NULL)
        return page;
    page.title = survey->title;
    page.scope = cities_words(run, cities, n);
    if (n == 0) {
        cities = survey->province->items;
        n = survey->province->n;
    }
    forms = ARENA_NEW_N(run->arena, struct words, survey->n_forms + 1);
    for (size_t i = 0; i < survey->n_forms; i++)
        forms[page.n_forms++] = survey->forms[i]->title;
    files = ARENA_NEW_N(run->arena, struct checkpage_file,
                        n * survey->n_forms + 1);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < survey->n_forms && !is_repeated(cities, i);
             k++)
            files[page.n_files++] =
                describe(run, cities[i], survey->forms[k]);
    page.forms = forms;
    page.files = files;
    return page;
}

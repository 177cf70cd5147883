#include "checkview.h"

#include "cities.h"

/* The file of the form that has, or may have, rows of the city. */
static const struct intake_file *
submitted(const struct intake *intake, const struct region *city,
          const struct form *form)
{
    for (size_t i = 0; i < intake->n_files; i++)
        if (intake->files[i].form == form &&
            intake_concerns(&intake->files[i], city))
            return &intake->files[i];
    return NULL;
}

static struct checkpage_file
describe(const struct intake_file *file, const struct region *region)
{
    return (struct checkpage_file){
        .city = region->name,
        .form = file->form->index,
        .name = file->name,
        .path = file->path,
        .n_rows = file->n_rows,
        .header_row = file->header_row,
        .readable = file->readable,
        .encoding = encoding_name(file->dialect.encoding),
    };
}

/* A file of several cities is shown once, and not again for each. */
static void
add_city(const struct run *run, const struct region *city,
         struct checkpage_file *files, struct checkpage *page)
{
    const struct survey *survey = run->survey;

    for (size_t i = 0; i < survey->n_forms; i++) {
        const struct form *form = survey->forms[i];
        const struct intake_file *file = submitted(run->intake, city, form);

        if (file == NULL)
            files[page->n_files++] = (struct checkpage_file){
                .city = city->name, .form = form->index};
        else if (file->city != NULL)
            files[page->n_files++] = describe(file, city);
    }
}

static void
add_whole(const struct run *run, struct checkpage_file *files,
          struct checkpage *page)
{
    const struct intake *intake = run->intake;

    for (size_t i = 0; i < intake->n_files; i++)
        if (intake->files[i].city == NULL)
            files[page->n_files++] =
                describe(&intake->files[i], run->survey->province);
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
    page.city = survey->levels[REGION_CITY];
    page.scope = cities_words(run, cities, n);
    if (n == 0) {
        cities = survey->province->items;
        n = survey->province->n;
    }
    forms = ARENA_NEW_N(run->arena, struct words, survey->n_forms + 1);
    for (size_t i = 0; i < survey->n_forms; i++)
        forms[page.n_forms++] = survey->forms[i]->title;
    files = ARENA_NEW_N(run->arena, struct checkpage_file,
                        (n + 1) * survey->n_forms + 1);
    add_whole(run, files, &page);
    for (size_t i = 0; i < n; i++)
        if (!is_repeated(cities, i))
            add_city(run, cities[i], files, &page);
    page.forms = forms;
    page.files = files;
    return page;
}

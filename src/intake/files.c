#include "files.h"

#include <glib.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/reason.h"
#include "formnames.h"

/* Excel saves “Unicode text” as .txt. */
static const char *const endings[] = {".csv", ".txt", ".tsv"};

struct finder {
    struct arena *arena;
    const struct survey *survey;
    struct file_list *list;
    struct findings *findings;
    struct formnames *names;
    struct words to_use[2];     /* names to advise: for a city, the province */
};

static bool
is_table(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(endings); i++) {
        size_t length = strlen(name), end = strlen(endings[i]);

        if (length > end &&
            g_ascii_strcasecmp(name + length - end, endings[i]) == 0)
            return true;
    }
    return false;
}

const struct form *
files_form(const struct survey *survey, const struct region *city,
           const char *name)
{
    struct formnames *names = formnames_new(survey);
    bool exact;
    const struct form *form = formnames_find(names, city, name, &exact);

    formnames_free(names);
    return form;
}

/* The name to advise: the first in Chinese, if there is one. */
static const char *
stem_to_use(const struct form *form)
{
    for (size_t i = 0; i < form->n_files; i++)
        if ((unsigned char)form->files[i][0] >= 0x80)
            return form->files[i];
    return form->n_files > 0 ? form->files[0] : form->name;
}

/* The folder of the province is for forms that name the city in each row. */
static bool
belongs(const struct form *form, const struct region *region)
{
    return region->level == REGION_CITY || form->city != NULL;
}

static struct words
names_to_use(const struct finder *finder, const struct region *region)
{
    size_t n = 0;
    const char **names = ARENA_NEW_N(finder->arena, const char *,
                                     finder->survey->n_forms + 1);

    for (size_t i = 0; i < finder->survey->n_forms; i++)
        if (belongs(finder->survey->forms[i], region))
            names[n++] = arena_printf(finder->arena, "%s.csv",
                                      stem_to_use(finder->survey->forms[i]));
    return language_list(finder->arena, names, n);
}

/* The best file of a form: exactly named before decorated, then by name. */
struct choice {
    const char *name;
    bool exact;
};

static void
tell_twice(const struct finder *finder, const struct region *city,
           const struct form *form, const char *name, const char *chosen)
{
    findings_add(finder->findings, FINDING_FORM_TWICE,
        ((struct place){arena_printf(finder->arena, "%s/%s", city->folder,
                                     name), 0, 0}),
        .args = {form->title, language_same(chosen)});
}

static void
choose(const struct finder *finder, const struct region *city,
       const struct form *form, const char *name, bool exact,
       struct choice *choice)
{
    const char *loser = name;

    if (choice->name == NULL || (exact && !choice->exact)) {
        loser = choice->name;
        *choice = (struct choice){name, exact};
    }
    if (loser != NULL)
        tell_twice(finder, city, form, loser, choice->name);
}

static void
take_name(const struct finder *finder, const struct region *city,
          const char *name, struct choice *choices)
{
    const char *full = arena_printf(finder->arena, "%s/%s", city->folder,
                                    name);
    const struct form *form;
    bool exact;

    /* What WPS and Excel leave while a workbook is open. */
    if (g_str_has_prefix(name, "~$"))
        return;
    if (!is_table(name)) {
        findings_add_detail(finder->findings, FINDING_FILE_IGNORED,
                            (struct place){full, 0, 0},
                            (struct finding_detail){0});
        return;
    }
    form = formnames_find(finder->names, city, name, &exact);
    if (form == NULL || !belongs(form, city))
        findings_add(finder->findings, FINDING_FILE_OF_NO_FORM,
            ((struct place){full, 0, 0}),
            .args = {finder->to_use[city->level != REGION_CITY]});
    else
        choose(finder, city, form, name, exact, &choices[form->index]);
}

static void
tell_missing(const struct finder *finder, const struct region *city,
             const struct form *form)
{
    const char *folder = city->folder;

    if (folder == NULL)
        folder = arena_printf(finder->arena, "submissions/%s",
                              language_pick(city->name, LANGUAGE_ZH));
    findings_add(finder->findings, FINDING_SUBMISSION_MISSING,
        ((struct place){folder, 0, 0}),
        .args = {city->name, form->title,
                 language_same(stem_to_use(form))});
}

static void
keep(const struct finder *finder, const struct region *city,
     const struct form *form, const char *name)
{
    const char *full = arena_printf(finder->arena, "%s/%s", city->folder,
                                    name);
    struct intake_file file = {
        .name = full,
        .path = arena_printf(finder->arena, "%s/%s",
                             finder->survey->paths.edition, full),
        .city = city->level == REGION_CITY ? city : NULL,
        .form = form,
    };

    ARENA_PUSH(finder->arena, finder->list, file);
}

static void
tell_unreadable(const struct finder *finder, const struct region *region,
                struct words why)
{
    findings_add(finder->findings, FINDING_FILE_UNREADABLE,
        ((struct place){region->folder, 0, 0}), .args = {why},
        .machine = reason_is_machine(why));
}

/* The best file of each form in the folder of a city or the province; NULL
 * when the folder cannot be read. */
static struct choice *
search(const struct finder *finder, const struct region *region)
{
    const struct survey *survey = finder->survey;
    struct choice *choices =
        ARENA_NEW_N(finder->arena, struct choice, survey->n_forms);
    struct file_names names = {0};
    struct words why;

    if (region->folder != NULL &&
        !file_list(finder->arena,
                   arena_printf(finder->arena, "%s/%s",
                                survey->paths.edition, region->folder),
                   &names, &why)) {
        tell_unreadable(finder, region, why);
        return NULL;
    }
    for (size_t i = 0; i < names.n; i++)
        take_name(finder, region, names.items[i], choices);
    return choices;
}

/* Where a form came for all cities at once, a city's own file would count
 * twice. */
static void
search_city(const struct finder *finder, const struct region *city,
            const struct choice *whole)
{
    const struct survey *survey = finder->survey;
    const struct choice *choices = search(finder, city);

    for (size_t i = 0; choices != NULL && i < survey->n_forms; i++) {
        const char *name = choices[i].name;

        if (whole == NULL || whole[i].name != NULL) {
            if (whole != NULL && name != NULL)
                tell_twice(finder, city, survey->forms[i], name,
                           arena_printf(finder->arena, "%s/%s",
                                        survey->province->folder,
                                        whole[i].name));
        } else if (name != NULL) {
            keep(finder, city, survey->forms[i], name);
        } else {
            tell_missing(finder, city, survey->forms[i]);
        }
    }
}

static int
by_name(const void *a, const void *b)
{
    const struct intake_file *one = a, *other = b;

    return strcmp(one->name, other->name);
}

bool
files_is_wanted(const struct intake_options *options,
                const struct region *city)
{
    if (options->cities == NULL)
        return true;
    for (size_t i = 0; i < options->n_cities; i++)
        if (options->cities[i] == city)
            return true;
    return false;
}

void
files_tell_cities(struct arena *arena, const struct survey *survey,
                  const struct intake_options *options,
                  const struct intake_file *file, struct findings *findings)
{
    struct finder finder = {
        .arena = arena, .survey = survey, .findings = findings};
    const struct region *province = survey->province;

    if (file->city != NULL || !file->readable)
        return;
    for (size_t i = 0; i < province->n; i++)
        if (!intake_concerns(file, province->items[i]) &&
            files_is_wanted(options, province->items[i]))
            tell_missing(&finder, province->items[i], file->form);
}

static void
search_all(struct finder *finder, const struct intake_options *options)
{
    const struct survey *survey = finder->survey;
    const struct region *province = survey->province;
    const struct choice *whole = search(finder, province);

    for (size_t i = 0; whole != NULL && i < survey->n_forms; i++)
        if (whole[i].name != NULL)
            keep(finder, province, survey->forms[i], whole[i].name);
    for (size_t i = 0; i < province->n; i++)
        if (files_is_wanted(options, province->items[i]))
            search_city(finder, province->items[i], whole);
}

void
files_find(struct arena *arena, const struct survey *survey,
           const struct intake_options *options, struct file_list *list,
           struct findings *findings)
{
    struct finder finder = {arena, survey, list, findings,
                            formnames_new(survey), {{{NULL}}}};

    *list = (struct file_list){0};
    if (survey->province->n > 0)
        finder.to_use[0] = names_to_use(&finder, survey->province->items[0]);
    finder.to_use[1] = names_to_use(&finder, survey->province);
    search_all(&finder, options);
    formnames_free(finder.names);
    if (list->n > 0)
        qsort(list->items, list->n, sizeof *list->items, by_name);
    for (size_t i = 0; i < list->n; i++)
        list->items[i].index = i;
}

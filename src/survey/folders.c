#include "folders.h"

#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hints.h"
#include "base/reason.h"
#include "base/text.h"

static const char submissions[] = "submissions";

struct finder {
    struct builder *builder;
    GPtrArray *codes;           /* of the cities, compact */
    struct hints hints;
};

static bool
is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

/* A name without what may join its code and its words. */
static GString *
compact(const char *name)
{
    static const char joins[] = "-_.()[]+~";
    GString *text = g_string_new(NULL);
    uint32_t c;

    while ((c = text_next(&name)) != 0) {
        c = text_narrow(c);
        if (!text_is_blank(c) && (c >= 128 || strchr(joins, (int)c) == NULL))
            g_string_append_unichar(text, c);
    }
    return text;
}

/* The name without the code before or after it; NULL when it has neither. */
static char *
without(const char *name, const char *code)
{
    size_t all = strlen(name), length = strlen(code);

    if (length == 0 || length >= all)
        return NULL;
    if (g_ascii_strncasecmp(name, code, length) == 0)
        return g_strdup(name + length);
    if (g_ascii_strcasecmp(name + all - length, code) == 0)
        return g_strndup(name, all - length);
    return NULL;
}

/* Code and name together, which must speak of the same city: A01甲市. */
static const struct region *
find_coded(const struct finder *finder, const char *name)
{
    const struct survey *survey = finder->builder->survey;
    const struct region *province = survey->province;

    for (size_t i = 0; i < province->n; i++) {
        const struct region *city = province->items[i];
        g_autofree char *rest = without(name, finder->codes->pdata[i]);

        if (rest != NULL && survey_city(survey, rest) == city)
            return city;
    }
    return NULL;
}

/* Parts a compact name into its digits and the rest. */
static void
part(const char *name, GString *digits, GString *rest)
{
    uint32_t c;

    while ((c = text_next(&name)) != 0)
        g_string_append_unichar(is_digit(c) ? digits : rest, c);
}

static const struct region *
find_city(const struct finder *finder, const char *name)
{
    const struct survey *survey = finder->builder->survey;
    g_autoptr(GString) plain = compact(name);
    g_autoptr(GString) digits = g_string_new(NULL);
    g_autoptr(GString) rest = g_string_new(NULL);
    const struct region *city = survey_city(survey, name);

    if (city == NULL)
        city = find_coded(finder, plain->str);
    if (city != NULL)
        return city;
    /* The digits of a code may stand apart: 3201-甲市-00. */
    part(plain->str, digits, rest);
    if (digits->len == 0 || rest->len == 0)
        return NULL;
    city = survey_city(survey, rest->str);
    /* Code and name must speak of the same city. */
    return survey_city(survey, digits->str) == city ? city : NULL;
}

/* A city, or the province: for files that hold several cities. */
static const struct region *
find_region(const struct finder *finder, const char *name)
{
    static const char *const wholes[] = {"全省", "全区", "全市"};
    const struct survey *survey = finder->builder->survey;
    const struct region *province = survey->province;

    if (survey_region(survey, province, name) == province)
        return province;
    for (size_t i = 0; i < G_N_ELEMENTS(wholes); i++)
        if (strcmp(name, wholes[i]) == 0)
            return province;
    return find_city(finder, name);
}

static const char *
nearest_city(struct finder *finder, const char *name)
{
    const struct region *province = finder->builder->survey->province;
    g_autofree const char **names = g_new0(const char *, province->n);

    if (!hints_take(&finder->hints, province->n))
        return NULL;
    for (size_t i = 0; i < province->n; i++)
        names[i] = province->items[i]->name.in[LANGUAGE_ZH];
    return text_nearest(name, names, province->n);
}

static void
take_folder(struct finder *finder, const char *name, const char *relative)
{
    struct builder *builder = finder->builder;
    struct place at = {.file = relative};
    struct region *city =
        (struct region *)find_region(finder, name);

    if (city == NULL)
        findings_add(builder->findings, FINDING_FOLDER_UNKNOWN, at,
                     .args = {language_same(name),
                              language_same(nearest_city(finder, name))});
    else if (city->folder != NULL)
        findings_add(builder->findings, FINDING_FOLDER_REPEATED, at,
                     .args = {city->name, language_same(city->folder)});
    else
        city->folder = relative;
}

static void
tell_unreadable(struct builder *builder, const char *file, struct words why)
{
    findings_add(builder->findings, FINDING_FILE_UNREADABLE,
                 (struct place){.file = file}, .args = {why},
                 .machine = reason_is_machine(why));
}

static void
learn_codes(struct finder *finder)
{
    const struct region *province = finder->builder->survey->province;

    finder->codes = g_ptr_array_new_with_free_func(g_free);
    for (size_t i = 0; i < province->n; i++)
        g_ptr_array_add(finder->codes,
                        g_string_free(compact(province->items[i]->code),
                                      FALSE));
}

void
folders_find(struct builder *builder)
{
    const char *edition = builder->survey->paths.edition;
    g_autofree char *path = g_build_filename(edition, submissions, NULL);
    struct file_names names = {0};
    struct finder finder = {.builder = builder};
    struct words why;

    if (!file_exists(path)) {
        findings_add(builder->findings, FINDING_SUBMISSIONS_MISSING,
                     (struct place){.file = submissions},
                     .args = {language_same(submissions)});
        return;
    }
    if (!file_list(builder->arena, path, &names, &why)) {
        tell_unreadable(builder, submissions, why);
        return;
    }
    learn_codes(&finder);
    for (size_t i = 0; i < names.n; i++) {
        g_autofree char *full = g_build_filename(path, names.items[i], NULL);
        const char *relative = arena_printf(builder->arena, "%s/%s",
                                            submissions, names.items[i]);
        GStatBuf status;

        /* What may not be looked at may be a city's. */
        if (g_lstat(full, &status) != 0)
            tell_unreadable(builder, relative, reason_words(errno));
        else if (S_ISDIR(status.st_mode))
            take_folder(&finder, names.items[i], relative);
        else if (S_ISLNK(status.st_mode))
            tell_unreadable(builder, relative, reason_words(ELOOP));
    }
    g_ptr_array_free(finder.codes, TRUE);
}

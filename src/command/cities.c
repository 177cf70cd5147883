#include "cities.h"

#include <glib.h>
#include <stdio.h>

#include "base/text.h"

static const char *
nearest(const struct run *run, const char *name)
{
    const struct region *province = run->survey->province;
    g_autoptr(GPtrArray) names = g_ptr_array_new();

    for (size_t i = 0; i < province->n; i++)
        for (int l = 0; l < LANGUAGES; l++)
            if (province->items[i]->name.in[l] != NULL)
                g_ptr_array_add(names, (char *)province->items[i]->name.in[l]);
    return text_nearest(name, (const char *const *)names->pdata, names->len);
}

const struct region *
cities_find(const struct run *run, const char *name)
{
    const struct region *city = survey_city(run->survey, name);
    const char *near;

    if (city != NULL)
        return city;
    near = nearest(run, name);
    options_refuse(_("no such city"), name);
    if (near != NULL)
        fprintf(stderr, _("    help: did you mean “%s”?\n"), near);
    return NULL;
}

struct words
cities_words(const struct run *run, const struct region *const *cities,
             size_t n)
{
    static const char *const commas[LANGUAGES] = {"、", ", "};
    struct words words;
    size_t all = run->survey->province->n;

    if (n == 0)
        return (struct words){
            {arena_printf(run->arena, "全部 %zu 个%s", all,
                          language_pick(run->survey->levels[REGION_CITY],
                                        LANGUAGE_ZH)),
             arena_printf(run->arena, "all %zu", all)}};
    for (int l = 0; l < LANGUAGES; l++) {
        const char *text = "";

        for (size_t i = 0; i < n; i++)
            text = arena_printf(
                run->arena, "%s%s%s", text, i > 0 ? commas[l] : "",
                language_pick(cities[i]->name, (enum language)l));
        words.in[l] = text;
    }
    return words;
}

#include "formnames.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "stem.h"

struct known {
    const char *stem;
    const char *core;           /* in the folder of no city */
    const struct form *form;
};

struct formnames {
    const struct survey *survey;
    struct arena *arena;
    GArray *all;                /* struct known, in the order of the forms */
    GHashTable *stems;          /* form by stem */
    struct arena *city_arena;
    GHashTable *cores;          /* form by core, of files of `city`; or NULL */
    const struct region *city;
};

/* Where two forms share a name, it is the first one's. */
static void
add(GHashTable *table, const char *known, const struct form *form)
{
    if (*known != '\0' && !g_hash_table_contains(table, known))
        g_hash_table_insert(table, (char *)known, (struct form *)form);
}

static void
add_name(struct formnames *names, const char *name, const struct form *form)
{
    /* A dot in a title begins no ending. */
    struct known known = {
        .stem = stem_of(names->arena,
                        arena_printf(names->arena, "%s.csv", name)),
        .form = form,
    };

    known.core = stem_core(names->arena, names->survey, NULL, known.stem);
    g_array_append_val(names->all, known);
    add(names->stems, known.stem, form);
}

static void
add_form(struct formnames *names, const struct form *form)
{
    add_name(names, form->name, form);
    for (int i = 0; i < LANGUAGES; i++)
        if (form->title.in[i] != NULL)
            add_name(names, form->title.in[i], form);
    for (size_t i = 0; i < form->n_files; i++)
        add_name(names, form->files[i], form);
}

struct formnames *
formnames_new(const struct survey *survey)
{
    struct formnames *names = g_new0(struct formnames, 1);

    names->survey = survey;
    names->arena = arena_new();
    names->all = g_array_new(FALSE, FALSE, sizeof(struct known));
    names->stems = g_hash_table_new(g_str_hash, g_str_equal);
    for (size_t i = 0; i < survey->n_forms; i++)
        add_form(names, survey->forms[i]);
    return names;
}

static void
forget_city(struct formnames *names)
{
    if (names->cores == NULL)
        return;
    g_hash_table_destroy(names->cores);
    arena_free(names->city_arena);
    names->cores = NULL;
}

void
formnames_free(struct formnames *names)
{
    forget_city(names);
    g_hash_table_destroy(names->stems);
    g_array_free(names->all, TRUE);
    arena_free(names->arena);
    g_free(names);
}

/* Most names of forms hold no city's name: their core is known. */
static bool
holds_city(struct arena *arena, const char *stem, const struct region *city)
{
    for (int i = 0; city != NULL && i < LANGUAGES; i++)
        if (city->name.in[i] != NULL &&
            strstr(stem, text_fold(arena, city->name.in[i])) != NULL)
            return true;
    return false;
}

static void
learn_city(struct formnames *names, const struct region *city)
{
    if (names->cores != NULL && names->city == city)
        return;
    forget_city(names);
    names->city = city;
    names->city_arena = arena_new();
    names->cores = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < names->all->len; i++) {
        struct known known = g_array_index(names->all, struct known, i);

        if (holds_city(names->city_arena, known.stem, city))
            known.core = stem_core(names->city_arena, names->survey, city,
                                   known.stem);
        add(names->cores, known.core, known.form);
    }
}

const struct form *
formnames_find(struct formnames *names, const struct region *city,
               const char *name, bool *exact)
{
    struct arena *scratch = arena_new();
    const char *stem = stem_of(scratch, name);
    const struct form *form = g_hash_table_lookup(names->stems, stem);

    *exact = form != NULL;
    if (form == NULL) {
        learn_city(names, city);
        form = g_hash_table_lookup(
            names->cores, stem_core(scratch, names->survey, city, stem));
    }
    arena_free(scratch);
    return form;
}

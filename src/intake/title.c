#include "title.h"

#include <glib.h>

#include "base/arena.h"
#include "base/text.h"
#include "plain.h"
#include "survey/titles.h"

struct pair {
    const char *open;
    const char *close;
};

static const struct pair brackets[] = {
    {"(", ")"}, {"[", "]"}, {"【", "】"}, {"〔", "〕"}, {"〈", "〉"},
};

/* What people set around a title: marks of required columns, colons. */
static const char *
strip(struct arena *arena, const char *title)
{
    const char *folded = text_fold(arena, title);
    size_t end;

    folded += strspn(folded, "*");
    end = strlen(folded);
    while (end > 0 && strchr("*:", folded[end - 1]) != NULL)
        end--;
    return arena_strndup(arena, folded, end);
}

/* Cuts the bracket at the end off `title`; gives what is in it. */
static const char *
split_bracket(struct arena *arena, const char *title, const char **rest)
{
    for (size_t i = 0; i < G_N_ELEMENTS(brackets); i++) {
        const char *open = g_strrstr(title, brackets[i].open);
        const char *inside;
        size_t length;

        if (open == NULL || !g_str_has_suffix(title, brackets[i].close))
            continue;
        inside = open + strlen(brackets[i].open);
        length = strlen(inside) - strlen(brackets[i].close);
        *rest = arena_strndup(arena, title, (size_t)(open - title));
        return arena_strndup(arena, inside, length);
    }
    return NULL;
}

struct title
title_read(struct arena *arena, const struct form *form, const char *title)
{
    const char *folded = strip(arena, title);
    struct title heading = {titles_find(form->titles, folded), NULL};
    const char *rest;

    if (heading.field != NULL)
        return heading;
    heading.unit = split_bracket(arena, folded, &rest);
    if (heading.unit == NULL)
        return heading;
    heading.field = titles_find(form->titles, rest);
    if (plain_skip(&heading.unit, "单位"))
        plain_skip(&heading.unit, ":");
    return heading;
}

const char *
title_nearest(struct arena *arena, const struct form *form,
                const bool *taken, const char *title)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    const char *folded = strip(arena, title), *rest;

    if (split_bracket(arena, folded, &rest) != NULL && *rest != '\0')
        folded = rest;
    for (size_t i = 0; i < form->n_fields; i++) {
        const struct field *field = form->fields[i];

        if (taken[i])
            continue;
        g_ptr_array_add(names,
                        (char *)language_pick(field->title, LANGUAGE_ZH));
        if (field->title.in[LANGUAGE_EN] != NULL)
            g_ptr_array_add(names, (char *)field->title.in[LANGUAGE_EN]);
        for (size_t k = 0; k < field->n_aliases; k++)
            g_ptr_array_add(names, (char *)field->aliases[k]);
    }
    return text_nearest(folded, (const char *const *)names->pdata,
                        names->len);
}

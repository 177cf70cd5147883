#include "survey/titles.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"

struct entry {
    const char *folded;
    const struct field *field;
};

struct titles {
    struct entry *items;
    size_t n, capacity;
};

static int
compare(const void *a, const void *b)
{
    const struct entry *left = a, *right = b;
    int order = strcmp(left->folded, right->folded);

    if (order != 0)
        return order;
    return (left->field->index > right->field->index) -
           (left->field->index < right->field->index);
}

static void
add(struct arena *arena, struct titles *titles, const struct field *field,
    const char *name)
{
    if (name == NULL)
        return;
    struct entry entry = {text_fold(arena, name), field};
    if (*entry.folded != '\0')
        ARENA_PUSH(arena, titles, entry);
}

const struct titles *
titles_list(struct arena *arena, const struct form *form)
{
    struct titles *titles = ARENA_NEW(arena, struct titles);

    for (size_t i = 0; i < form->n_fields; i++) {
        const struct field *field = form->fields[i];

        add(arena, titles, field, field->name);
        add(arena, titles, field, field->title.in[LANGUAGE_ZH]);
        add(arena, titles, field, field->title.in[LANGUAGE_EN]);
        for (size_t k = 0; k < field->n_aliases; k++)
            add(arena, titles, field, field->aliases[k]);
    }
    if (titles->n > 0)
        qsort(titles->items, titles->n, sizeof *titles->items, compare);
    return titles;
}

const struct field *
titles_find(const struct titles *titles, const char *folded)
{
    size_t low = 0, high = titles->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (strcmp(titles->items[middle].folded, folded) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == titles->n || strcmp(titles->items[low].folded, folded) != 0)
        return NULL;
    return titles->items[low].field;
}

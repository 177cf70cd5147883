#include "slopeside.h"

#include "base/arena.h"
#include "document/document.h"

static void
add_name(struct plot *plot, struct words *names, struct words name)
{
    for (enum language l = 0; l < LANGUAGES; l++)
        names->in[l] = arena_printf(plot->arena, "%s%s%s",
                                    language_pick(*names, l),
                                    phrases_get(PHRASE_AND).in[l],
                                    language_pick(name, l));
}

/* The end where the pair's label stands: that of another with its value, or
 * the next. */
static size_t
find_end(const struct ends *ends, const struct datum *datum, bool bold)
{
    size_t i = 0;
    while (i < ends->n &&
           (ends->items[i].bold != bold ||
            rational_compare(ends->items[i].datum->value, datum->value) != 0))
        i++;
    return i;
}

struct slopeside
slopeside_make(struct plot *plot, const struct pairs *pairs,
               const struct datum *const *data, double max_width)
{
    struct slopeside side = {.ends.columns = true};
    struct ends *ends = &side.ends;
    ends->items = ARENA_NEW_N(plot->arena, struct end, pairs->n);
    side.end_of = ARENA_NEW_N(plot->arena, size_t, pairs->n);
    for (size_t i = 0; i < pairs->n; i++) {
        const struct row_name *name = &pairs->names.items[i];
        side.end_of[i] = SLOPESIDE_NONE;
        if (!data[i]->known)
            continue;
        side.end_of[i] = find_end(ends, data[i], name->bold);
        if (side.end_of[i] < ends->n)
            add_name(plot, &ends->items[side.end_of[i]].name, name->name);
        else
            ends->items[ends->n++] = (struct end){
                .name = name->name,
                .datum = data[i],
                .bold = name->bold,
            };
    }
    ends_measure(plot, ends, max_width);
    return side;
}

double
slopeside_moved(struct plot *plot, struct slopeside *side,
                const struct scale *scale, double top, double bottom)
{
    for (size_t i = 0; i < side->ends.n; i++) {
        struct end *end = &side->ends.items[i];
        end->want = scale_at(scale, end->datum->value);
    }
    return ends_spread(plot, &side->ends, top, bottom);
}

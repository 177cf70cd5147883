#include "output/ledger.h"

#include "base/arena.h"
#include "base/rational.h"
#include "output/sink.h"

static const char *
exact(struct arena *arena, const struct figure_use *use)
{
    char buffer[RATIONAL_TEXT_MAX];
    int128 units;
    if (!use->known)
        return "";
    /* A finite decimal of at most six places, else a fraction. */
    for (int decimals = 0; decimals <= 6; decimals++) {
        struct rational scaled;
        if (rational_scale(use->value, decimals, &scaled) &&
            rational_is_integer(scaled) &&
            rational_round(use->value, decimals, ROUND_HALF_AWAY, &units))
            return arena_strdup(
                arena, rational_print(units, decimals, false, buffer));
    }
    char below[RATIONAL_TEXT_MAX];
    return arena_printf(arena, "%s/%s",
                        rational_print(use->value.num, 0, false, buffer),
                        rational_print(use->value.den, 0, false, below));
}

static void
write_use(struct arena *arena, struct byte_sink *sink,
          const struct figure_use *use)
{
    const char *fields[] = {
        use->id,
        arena_printf(arena, "%s:%d:%d", use->at.file, use->at.row,
                     use->at.column),
        language_tag(use->language),
        use->printed,
        exact(arena, use),
        use->unit.base != NULL ? use->unit.base : "",
        use->expression,
        use->region != NULL ? use->region : "",
        use->period != NULL ? use->period : "",
        use->wording != NULL ? use->wording : "",
    };
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        sink_text(sink, i == 0 ? "" : ",");
        sink_csv(sink, fields[i]);
    }
    sink_text(sink, "\n");
}

bool
ledger_write(struct arena *arena, const struct document *document,
             const char *path, const char **why)
{
    struct arena *scratch = arena_new();
    struct byte_sink *sink = sink_open(path);
    sink_text(sink, "id,template,language,printed,exact,unit,expression,"
                    "region,period,wording\n");
    for (size_t i = 0; i < document->n_uses; i++)
        write_use(scratch, sink, document->uses[i]);
    arena_free(scratch);
    return sink_close(arena, sink, why);
}

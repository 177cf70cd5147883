#include <glib.h>

#include "base/arena.h"
#include "document/tracing.h"

void
tracing_leaves(struct arena *arena, const struct figure_use *use,
               const struct tracer *tracer)
{
    if (!use->mean)
        evaluate_trace(arena, use->formula, use->scope, tracer);
    for (size_t i = 0; i < use->n_parts; i++)
        evaluate_trace(arena, use->parts[i].formula, use->parts[i].scope,
                       tracer);
}

/* submissions/甲市/工资.csv:17:4 1204.5; … */
static const char *
cells_text(struct arena *arena, const struct source_list *list)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (size_t i = 0; i < list->n; i++) {
        if (i > 0)
            g_string_append(text, "; ");
        sources_cell_text(text, &list->cells[i]);
    }
    return arena_strndup(arena, text->str, text->len);
}

/* The formula with derived measures as they are defined. */
static const char *
expand(struct arena *arena, const struct survey *survey,
       const struct figure_use *use, GHashTable *known)
{
    const char *text = g_hash_table_lookup(known, use->expression);
    struct findings *findings;
    const struct expression *tree;

    if (text != NULL)
        return text;
    findings = findings_new(arena);
    tree = expression_read(arena, use->expression, use->at, findings);
    text = tree != NULL ? survey_expand(arena, survey, tree)
                        : use->expression;
    g_hash_table_insert(known, (char *)use->expression, (char *)text);
    return text;
}

void
tracing_note_sources(struct arena *arena, const struct document *document,
                     const struct figures *figures, struct sources *sources)
{
    struct source_leaves *leaves = sources_leaves_new();
    struct tracer tracer = sources_tracer(leaves);
    g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);

    for (size_t i = 0; i < document->n_uses; i++) {
        struct figure_use *use = (struct figure_use *)document->uses[i];

        sources_leaves_clear(leaves);
        tracing_leaves(arena, use, &tracer);
        struct source_list list =
            sources_list(arena, sources, figures, leaves, TRACING_CELLS_MAX);
        use->sources = (struct figure_sources){
            .n_cells = list.n_cells,
            .cells = cells_text(arena, &list),
            .digest = list.n_leaves > 0 ? list.digest : "",
            .expanded = expand(arena, figures_survey(figures), use, known),
        };
    }
    sources_leaves_free(leaves);
}

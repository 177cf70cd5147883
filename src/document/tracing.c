#include <glib.h>
#include <string.h>

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

/* What all numbers are traced with. */
struct noting {
    struct arena *arena;
    const struct figures *figures;
    struct sources *sources;
    struct source_leaves *leaves;
    struct tracer tracer;
    GHashTable *expanded;     /* formula → as it is defined */
    GHashTable *traced;       /* of uses, by formula and scope */
};

static struct figure_sources
sources_of(struct noting *noting, const struct figure_use *use)
{
    struct arena *arena = noting->arena;

    sources_leaves_clear(noting->leaves);
    tracing_leaves(arena, use, &noting->tracer);
    struct source_list list =
        sources_list(arena, noting->sources, noting->figures, noting->leaves,
                     TRACING_CELLS_MAX);
    return (struct figure_sources){
        .n_cells = list.n_cells,
        .cells = cells_text(arena, &list),
        .digest = list.n_leaves > 0 ? list.digest : "",
        .expanded = expand(arena, figures_survey(noting->figures), use,
                           noting->expanded),
    };
}

static guint
hash_use(gconstpointer key)
{
    const struct figure_use *use = key;

    return g_str_hash(use->expression) ^ g_direct_hash(use->scope->region) ^
           (guint)(use->scope->period.year * 13 + use->scope->period.month);
}

static gboolean
has_same_sources(gconstpointer a, gconstpointer b)
{
    const struct figure_use *one = a, *two = b;
    const struct scope *left = one->scope, *right = two->scope;

    return left->region == right->region && left->city == right->city &&
           left->county == right->county &&
           left->period.year == right->period.year &&
           left->period.month == right->period.month &&
           strcmp(one->expression, two->expression) == 0;
}

/* Most numbers are printed more than once: in a chart, in its table, in a
 * sentence.  One that is more than its formula says is traced by itself. */
static void
note(struct noting *noting, struct figure_use *use)
{
    bool plain = !use->mean && use->n_parts == 0;
    const struct figure_use *before =
        plain ? g_hash_table_lookup(noting->traced, use) : NULL;

    if (before != NULL) {
        use->sources = before->sources;
        return;
    }
    use->sources = sources_of(noting, use);
    if (plain)
        g_hash_table_add(noting->traced, use);
}

void
tracing_note_sources(struct arena *arena, const struct document *document,
                     const struct figures *figures, struct sources *sources)
{
    g_autoptr(GHashTable) expanded = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(GHashTable) traced = g_hash_table_new(hash_use, has_same_sources);
    struct noting noting = {
        .arena = arena,
        .figures = figures,
        .sources = sources,
        .leaves = sources_leaves_new(),
        .expanded = expanded,
        .traced = traced,
    };

    noting.tracer = sources_tracer(noting.leaves);
    for (size_t i = 0; i < document->n_uses; i++)
        note(&noting, (struct figure_use *)document->uses[i]);
    sources_leaves_free(noting.leaves);
}

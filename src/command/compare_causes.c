#include <glib.h>

#include "compare.h"

struct marking {
    struct compare *compare;
    bool is_old;
    bool *marks;
};

static void
mark_leaf(void *user, const struct trace_leaf *leaf)
{
    struct marking *marking = user;
    const struct compare_cells *cells = &marking->compare->cells;
    struct arena *scratch = arena_new();
    const char *key = compare_history_key(scratch, leaf);
    for (size_t i = 0; i < cells->n; i++) {
        const struct compare_cell *cell = &cells->items[i];
        const struct suspect *suspect =
            marking->is_old ? &cell->old : &cell->new;
        if (cell->key != NULL)
            marking->marks[i] |= g_strcmp0(cell->key, key) == 0;
        else if (suspect->field != NULL)
            marking->marks[i] |= traced_concerns(leaf, suspect);
    }
    arena_free(scratch);
}

static void
mark_use(struct compare *compare, bool is_old, const struct figure_use *use,
         bool *marks)
{
    struct marking marking = {compare, is_old, marks};
    const struct tracer tracer = {mark_leaf, &marking};
    struct arena *scratch = arena_new();
    if (use != NULL)
        tracing_leaves(scratch, use, &tracer);
    arena_free(scratch);
}

static void
mark_choices(struct compare *compare, bool is_old, const char *block,
             enum language language, bool *marks)
{
    const struct compare_side *side = is_old ? &compare->old : &compare->new;
    const struct document *document = side->traced.document;
    struct marking marking = {compare, is_old, marks};
    const struct tracer tracer = {mark_leaf, &marking};
    struct arena *scratch = arena_new();
    for (size_t i = 0; document != NULL && i < document->n_choices; i++) {
        const struct figure_choice *choice = &document->choices[i];
        if (choice->language == language &&
            g_strcmp0(choice->block, block) == 0)
            evaluate_trace(scratch, choice->formula, choice->scope, &tracer);
    }
    arena_free(scratch);
}

/* The cells that are marked, else the other reason. */
static struct corrigendum_causes
causes_of(struct compare *compare, const bool *marks,
          enum corrigendum_reason other)
{
    struct corrigendum_causes causes = {.reason = other};
    for (size_t i = 0; i < compare->cells.n; i++)
        causes.n += marks[i];
    if (causes.n == 0)
        return causes;
    causes.reason = REASON_CELLS;
    causes.cells = ARENA_NEW_N(compare->arena, size_t, causes.n);
    causes.n = 0;
    for (size_t i = 0; i < compare->cells.n; i++)
        if (marks[i])
            causes.cells[causes.n++] = i;
    return causes;
}

static bool
differs(const struct compare_row *old, const struct compare_row *new,
        enum ledger_column column)
{
    return strcmp(old->row.fields[column], new->row.fields[column]) != 0;
}

/* Why a number that both have is another, when no cell explains it. */
static enum corrigendum_reason
reason_of(const struct compare *compare, const struct compare_row *old,
          const struct compare_row *new)
{
    if (differs(old, new, LEDGER_EXPANDED))
        return REASON_FORMULA;
    if (!differs(old, new, LEDGER_EXACT))
        return REASON_WORDING;
    if (differs(old, new, LEDGER_SHA256) &&
        !(compare->old.edition && compare->new.edition))
        return REASON_SOURCES;
    return REASON_REGIONS;
}

static void
mark_single(struct compare *compare, const struct compare_row *row,
            bool is_old, bool *marks)
{
    if (row->use == NULL)
        return;
    mark_use(compare, is_old, row->use, marks);
    mark_choices(compare, is_old, row->use->block, row->use->language, marks);
}

struct corrigendum_causes
compare_number_causes(struct compare *compare, const struct compare_row *old,
                      const struct compare_row *new)
{
    g_autofree bool *marks = g_new0(bool, compare->cells.n + 1);
    if (old == NULL || new == NULL) {
        mark_single(compare, new != NULL ? new : old, old != NULL, marks);
        return causes_of(compare, marks, REASON_TEMPLATE);
    }
    /* The last digits of parts make 100 together: they change with others. */
    if (!differs(old, new, LEDGER_EXACT) &&
        strcmp(new->row.fields[LEDGER_RULE], "largest-remainder") != 0)
        return causes_of(compare, marks, REASON_WORDING);
    if (old->use != NULL && new->use != NULL) {
        mark_use(compare, true, old->use, marks);
        mark_use(compare, false, new->use, marks);
    } else {
        compare_listed(compare, old, new, marks);
    }
    return causes_of(compare, marks, reason_of(compare, old, new));
}

/* The number stands in the sentence; or, `widely`, in the same table, chart
 * or paragraph, whose data can decide what is said of them. */
static bool
belongs(const struct compare_row *row,
        const struct compare_sentence *sentence, bool widely)
{
    if (widely)
        return row->use != NULL && row->use->block != NULL &&
               *sentence->said.block != '\0' &&
               row->use->language == sentence->said.language &&
               strcmp(row->use->block, sentence->said.block) == 0;
    return strcmp(row->row.fields[LEDGER_CONTEXT], sentence->said.text) == 0;
}

/* What its numbers rest on that changed. */
static void
mark_numbers(struct compare *compare, bool is_old,
             const struct compare_sentence *sentence, bool widely,
             bool *marks)
{
    const struct compare_side *side = is_old ? &compare->old : &compare->new;
    const struct compare_side *other = is_old ? &compare->new : &compare->old;
    for (size_t i = 0; i < side->n_rows; i++) {
        const struct compare_row *row = &side->rows[i];
        if (!belongs(row, sentence, widely))
            continue;
        const struct compare_row *partner =
            row->partner > 0 ? &other->rows[row->partner - 1] : NULL;
        if (partner != NULL && !differs(row, partner, LEDGER_PRINTED))
            continue;
        if (row->use != NULL)
            mark_use(compare, is_old, row->use, marks);
        else if (partner != NULL)
            compare_listed(compare, is_old ? row : partner,
                           is_old ? partner : row, marks);
    }
}

/* The numbers of a ledger say more than nothing: other data beneath. */
static enum corrigendum_reason
sentence_reason(const struct compare *compare,
                const struct compare_sentence *old,
                const struct compare_sentence *new)
{
    if (compare->old.edition && compare->new.edition)
        return REASON_TEMPLATE;
    return old != NULL && new != NULL ? REASON_SOURCES : REASON_TEMPLATE;
}

struct corrigendum_causes
compare_sentence_causes(struct compare *compare,
                        const struct compare_sentence *old,
                        const struct compare_sentence *new)
{
    const struct compare_sentence *sides[] = {old, new};
    g_autofree bool *marks = g_new0(bool, compare->cells.n + 1);
    for (int widely = 0; widely < 2; widely++) {
        for (size_t i = 0; i < G_N_ELEMENTS(sides); i++) {
            if (sides[i] == NULL)
                continue;
            mark_numbers(compare, i == 0, sides[i], widely == 1, marks);
            if (widely == 1)
                mark_choices(compare, i == 0, sides[i]->said.block,
                             sides[i]->said.language, marks);
        }
        if (memchr(marks, true, compare->cells.n) != NULL)
            break;
    }
    return causes_of(compare, marks, sentence_reason(compare, old, new));
}

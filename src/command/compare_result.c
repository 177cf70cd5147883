#include <glib.h>

#include "compare.h"

struct numbers {
    struct corrigendum_number *items;
    size_t n, capacity;
};

struct sentences {
    struct corrigendum_sentence *items;
    size_t n, capacity;
};

/* ---- numbers ---- */

static const struct survey *
survey_of(const struct compare *compare, bool old)
{
    const struct compare_side *side = old ? &compare->old : &compare->new;
    return side->edition ? side->traced.run.survey : NULL;
}

static struct words
item_of(struct compare *compare, const struct compare_row *row, bool old)
{
    const char *formula = row->row.fields[LEDGER_FORMULA];
    const struct survey *survey = survey_of(compare, old);
    struct place at = {formula, 1, 1};
    const struct expression *tree =
        survey == NULL ? NULL
                       : expression_read(compare->arena, formula, at,
                                         findings_new(compare->arena));
    return tree != NULL ? said_formula(compare->arena, survey, tree)
                        : language_same(formula);
}

static struct words
region_of(struct compare *compare, const struct compare_row *row, bool old)
{
    const char *code = row->row.fields[LEDGER_REGION];
    const struct survey *survey = survey_of(compare, old);
    for (size_t i = 0; survey != NULL && i < survey->n_regions; i++)
        if (strcmp(survey->regions[i]->code, code) == 0 ||
            strcmp(language_pick(survey->regions[i]->name, LANGUAGE_ZH),
                   code) == 0)
            return survey->regions[i]->name;
    return language_same(code);
}

static bool
differs(const struct compare_row *old, const struct compare_row *new,
        enum ledger_column column)
{
    return strcmp(old->row.fields[column], new->row.fields[column]) != 0;
}

static void
add_number(struct compare *compare, struct numbers *numbers,
           enum corrigendum_kind kind, const struct compare_row *old,
           const struct compare_row *new)
{
    const struct compare_row *any = new != NULL ? new : old;
    const char *const *was = old != NULL ? old->row.fields : NULL;
    const char *const *is = new != NULL ? new->row.fields : NULL;
    struct corrigendum_number number = {
        .kind = kind,
        .language = strcmp(any->row.fields[LEDGER_LANGUAGE], "en") == 0
                        ? LANGUAGE_EN
                        : LANGUAGE_ZH,
        .id = any->row.fields[LEDGER_ID],
        .old_pages = was != NULL ? was[LEDGER_PAGES] : "",
        .new_pages = is != NULL ? is[LEDGER_PAGES] : "",
        .place = any->row.fields[LEDGER_CONTEXT],
        .item = item_of(compare, any, new == NULL),
        .region = region_of(compare, any, new == NULL),
        .period = any->row.fields[LEDGER_PERIOD],
        .old = was != NULL ? was[LEDGER_PRINTED] : "",
        .new = is != NULL ? is[LEDGER_PRINTED] : "",
        .old_exact = was != NULL ? was[LEDGER_EXACT] : "",
        .new_exact = is != NULL ? is[LEDGER_EXACT] : "",
        .causes = compare_number_causes(compare, old, new),
    };
    ARENA_PUSH(compare->arena, numbers, number);
}

static void
add_pairs(struct compare *compare, struct numbers *numbers,
          enum corrigendum_kind kind)
{
    for (size_t i = 0; i < compare->new.n_rows; i++) {
        const struct compare_row *new = &compare->new.rows[i];
        if (new->partner == 0)
            continue;
        const struct compare_row *old =
            &compare->old.rows[new->partner - 1];
        bool printed = differs(old, new, LEDGER_PRINTED);
        bool exact = differs(old, new, LEDGER_EXACT);
        if (kind == CORRIGENDUM_CHANGED ? printed : exact && !printed)
            add_number(compare, numbers, kind, old, new);
    }
}

static struct numbers
conclude_numbers(struct compare *compare)
{
    struct numbers numbers = {0};
    add_pairs(compare, &numbers, CORRIGENDUM_CHANGED);
    add_pairs(compare, &numbers, CORRIGENDUM_EXACT);
    for (size_t i = 0; i < compare->new.n_rows; i++)
        if (compare->new.rows[i].partner == 0)
            add_number(compare, &numbers, CORRIGENDUM_ADDED, NULL,
                       &compare->new.rows[i]);
    for (size_t i = 0; i < compare->old.n_rows; i++)
        if (compare->old.rows[i].partner == 0)
            add_number(compare, &numbers, CORRIGENDUM_VANISHED,
                       &compare->old.rows[i], NULL);
    return numbers;
}

/* ---- sentences ---- */

static void
add_sentence(struct compare *compare, struct sentences *sentences,
             const struct compare_sentence *old,
             const struct compare_sentence *new)
{
    struct corrigendum_sentence sentence = {
        .language = (new != NULL ? new : old)->said.language,
        .old_pages = old != NULL ? old->pages : "",
        .new_pages = new != NULL ? new->pages : "",
        .old = old != NULL ? old->said.text : "",
        .new = new != NULL ? new->said.text : "",
        .causes = compare_sentence_causes(compare, old, new),
    };
    ARENA_PUSH(compare->arena, sentences, sentence);
}

static struct sentences
conclude_sentences(struct compare *compare)
{
    struct sentences sentences = {0};
    for (size_t i = 0; i < compare->new.n_sentences; i++) {
        const struct compare_sentence *new = &compare->new.sentences[i];
        const struct compare_sentence *old =
            new->partner > 0 ? &compare->old.sentences[new->partner - 1]
                             : NULL;
        if (old == NULL || strcmp(old->said.text, new->said.text) != 0)
            add_sentence(compare, &sentences, old, new);
    }
    for (size_t i = 0; i < compare->old.n_sentences; i++)
        if (compare->old.sentences[i].partner == 0)
            add_sentence(compare, &sentences, &compare->old.sentences[i],
                         NULL);
    return sentences;
}

/* ---- all of it ---- */

static bool
find_cells(struct compare *compare)
{
    if (compare->old.edition && compare->new.edition) {
        if (!compare_cells_find(compare))
            return false;
        compare_history_find(compare);
        return true;
    }
    for (size_t i = 0; i < compare->new.n_rows; i++)
        if (compare->new.rows[i].partner > 0)
            compare_listed(
                compare,
                &compare->old.rows[compare->new.rows[i].partner - 1],
                &compare->new.rows[i], NULL);
    return true;
}

bool
compare_conclude(struct compare *compare)
{
    struct corrigendum *result = &compare->result;
    if (!find_cells(compare))
        return false;
    struct numbers numbers = conclude_numbers(compare);
    struct sentences sentences = conclude_sentences(compare);
    struct corrigendum_cell *cells = ARENA_NEW_N(
        compare->arena, struct corrigendum_cell, compare->cells.n + 1);
    for (size_t i = 0; i < compare->cells.n; i++)
        cells[i] = compare->cells.items[i].cell;
    result->survey = survey_of(compare, !compare->new.edition);
    result->old_digest = compare->old.digest;
    result->new_digest = compare->new.digest;
    result->has_cells = compare->old.edition && compare->new.edition;
    result->cells = cells;
    result->n_cells = compare->cells.n;
    result->numbers = numbers.items;
    result->n_numbers = numbers.n;
    result->sentences = sentences.items;
    result->n_sentences = sentences.n;
    return true;
}

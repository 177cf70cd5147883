#include "document/corrigendum.h"

#include <glib.h>

#include "base/text.h"
#include "compose.h"
#include "slot.h"

struct making {
    struct arena *arena;
    const struct corrigendum *corrigendum;
    struct composer compose;
};

static struct words
same(const char *text)
{
    return language_same(text);
}

static void
write_head(const struct compose_table *table, const struct words *heads)
{
    for (size_t i = 0; i < table->table->n_columns; i++)
        compose_cell(table, table->table->head, i, heads[i]);
}

/* What is not there is said, not left blank. */
static struct words
or_none(const char *text)
{
    static const struct words none = {{"（无）", "(none)"}};
    return *text != '\0' ? same(text) : none;
}

/* ---- the data ---- */

/* 甲市/工资.csv D17: the folder of all submissions is left out. */
static const char *
cell_place(struct arena *arena, struct place at)
{
    const char *file = at.file;
    if (g_str_has_prefix(file, "submissions/"))
        file += strlen("submissions/");
    return arena_printf(arena, "%s %s%d", text_visible(arena, file, 0),
                        place_column(arena, at.column), at.row);
}

static struct words
cell_where(struct arena *arena, const struct corrigendum_cell *cell)
{
    const char *was = cell->was.row > 0 ? cell_place(arena, cell->was) : "";
    const char *is = cell->is.row > 0 ? cell_place(arena, cell->is) : "";
    if (*was == '\0' || strcmp(was, is) == 0)
        return same(is);
    if (*is == '\0')
        return same(was);
    return (struct words){{arena_printf(arena, "原%s，现%s", was, is),
                           arena_printf(arena, "%s, now %s", was, is)}};
}

static struct words
join(struct arena *arena, struct words a, struct words b)
{
    struct words both;
    for (int l = 0; l < LANGUAGES; l++) {
        const char *first = language_pick(a, (enum language)l);
        const char *second = language_pick(b, (enum language)l);
        both.in[l] = *first == '\0' || strcmp(first, second) == 0 ? second
                     : *second == '\0'
                         ? first
                         : arena_printf(arena,
                                        l == LANGUAGE_ZH ? "%s%s" : "%s, %s",
                                        first, second);
    }
    return both;
}

static void
add_cells(struct making *making)
{
    static const struct words heads[] = {
        {{"序号", "No."}},        {{"地区", "Region"}},
        {{"指标", "Item"}},       {{"时期", "Period"}},
        {{"文件和格子", "File and cell"}}, {{"原填", "Was"}},
        {{"现填", "Is"}},
    };
    const struct corrigendum *c = making->corrigendum;
    struct arena *arena = making->arena;
    if (c->n_cells == 0)
        return;
    compose_heading(&making->compose,
                    corrigendum_heading(PART_CELLS, CORRIGENDUM_CHANGED));
    struct compose_table table = compose_table(
        &making->compose, G_N_ELEMENTS(heads), 1, c->n_cells);
    write_head(&table, heads);
    for (size_t i = 0; i < c->n_cells; i++) {
        const struct corrigendum_cell *cell = &c->cells[i];
        struct table_row *row = compose_row(&table);
        compose_cell(&table, row, 0, same(arena_printf(arena, "%zu", i + 1)));
        compose_cell(&table, row, 1, join(arena, cell->city, cell->region));
        compose_cell(&table, row, 2, cell->item);
        compose_cell(&table, row, 3, same(cell->period));
        compose_cell(&table, row, 4, cell_where(arena, cell));
        compose_cell(&table, row, 5,
                     or_none(text_visible(arena, cell->old, 60)));
        compose_cell(&table, row, 6,
                     or_none(text_visible(arena, cell->new, 60)));
    }
    table.table->align[5] = table.table->align[6] = ALIGN_END;
    compose_put(&table);
}

/* ---- sentences ---- */

/* “11”, or “11 → 12” when the page changed too; the many pages of a
 * paragraph in a loop are cut. */
static struct words
page_words(struct arena *arena, const char *old, const char *new)
{
    if (*old == '\0' || strcmp(old, new) == 0)
        return same(new);
    if (*new == '\0')
        return same(old);
    return same(arena_printf(arena, "%s → %s", old, new));
}

static void
add_sentences(struct making *making)
{
    static const struct words heads[] = {
        {{"页", "Page"}},
        {{"原文", "Was"}},
        {{"更正为", "Is"}},
        {{"依据", "Due to"}},
    };
    const struct corrigendum *c = making->corrigendum;
    struct arena *arena = making->arena;
    if (c->n_sentences == 0)
        return;
    compose_heading(&making->compose,
                    corrigendum_heading(PART_SENTENCES,
                                        CORRIGENDUM_CHANGED));
    struct compose_table table = compose_table(
        &making->compose, G_N_ELEMENTS(heads), 1, c->n_sentences);
    write_head(&table, heads);
    for (size_t i = 0; i < c->n_sentences; i++) {
        const struct corrigendum_sentence *said = &c->sentences[i];
        struct table_row *row = compose_row(&table);
        compose_cell(&table, row, 0,
                     page_words(arena, said->old_pages, said->new_pages));
        compose_cell(&table, row, 1, or_none(said->old));
        compose_cell(&table, row, 2, or_none(said->new));
        compose_cell(&table, row, 3, corrigendum_cause(arena, &said->causes));
    }
    compose_put(&table);
}

/* ---- numbers ---- */

static void
add_number(const struct making *making, struct compose_table *table,
           const struct corrigendum_number *number)
{
    struct arena *arena = making->arena;
    struct table_row *row = compose_row(table);
    compose_cell(table, row, 0,
                 page_words(arena, number->old_pages, number->new_pages));
    compose_cell(table, row, 1, number->item);
    compose_cell(table, row, 2, number->region);
    compose_cell(table, row, 3, same(number->period));
    compose_cell(table, row, 4, or_none(number->old));
    compose_cell(table, row, 5, or_none(number->new));
    compose_cell(table, row, 6, corrigendum_cause(arena, &number->causes));
}

static void
add_numbers(struct making *making, enum corrigendum_kind kind)
{
    static const struct words heads[] = {
        {{"页", "Page"}},   {{"指标", "Item"}}, {{"地区", "Region"}},
        {{"时期", "Period"}}, {{"原", "Was"}},    {{"更正为", "Is"}},
        {{"依据", "Due to"}},
    };
    const struct corrigendum *c = making->corrigendum;
    size_t n = corrigendum_count(c, kind);
    if (n == 0)
        return;
    compose_heading(&making->compose,
                    corrigendum_heading(PART_NUMBERS, kind));
    struct compose_table table =
        compose_table(&making->compose, G_N_ELEMENTS(heads), 1, n);
    write_head(&table, heads);
    for (size_t i = 0; i < c->n_numbers; i++)
        if (c->numbers[i].kind == kind)
            add_number(making, &table, &c->numbers[i]);
    table.table->align[4] = table.table->align[5] = ALIGN_END;
    compose_put(&table);
}

/* ---- the whole ---- */

static void
add_prints(struct making *making)
{
    static const struct words heads[] = {
        {{"版本", "Print"}},
        {{"数字台账 SHA-256 校验值", "SHA-256 of its ledger"}},
    };
    static const struct words prints[] = {{{"原版", "old"}},
                                          {{"新版", "new"}}};
    const char *digests[] = {making->corrigendum->old_digest,
                             making->corrigendum->new_digest};
    struct compose_table table =
        compose_table(&making->compose, G_N_ELEMENTS(heads), 1,
                      G_N_ELEMENTS(prints));
    write_head(&table, heads);
    for (size_t i = 0; i < G_N_ELEMENTS(prints); i++) {
        struct table_row *row = compose_row(&table);
        compose_cell(&table, row, 0, prints[i]);
        compose_cell(&table, row, 1,
                     same(compose_hash(making->arena, digests[i])));
    }
    compose_put(&table);
}

static void
add_preface(struct making *making)
{
    struct arena *arena = making->arena;
    const struct corrigendum *c = making->corrigendum;
    static const struct words numbered = {
        {"“依据”栏的数字是改动数据的序号；页码以“原页 → 现页”表示移动。",
         "The last column gives the numbers of the data in the first table; "
         "a page that moved is shown as old → new."}};
    static const struct words about = {
        {"本说明由两版的数字台账逐项比较得出，两版以台账的校验值为准。",
         "Made by comparing the ledgers of numbers of the two prints, which "
         "are identified by the hashes of these."}};
    compose_paragraph(&making->compose, corrigendum_summary(arena, c));
    if (c->n_cells > 0)
        compose_paragraph(&making->compose, numbered);
    compose_paragraph(&making->compose, about);
    add_prints(making);
}

const struct document *
corrigendum_document(struct arena *arena,
                     const struct corrigendum *corrigendum)
{
    static const struct words kind = {{"更正说明", "Corrigendum"}};
    static const struct words nameless = {{"数字台账", "Ledger of numbers"}};
    const struct survey *survey = corrigendum->survey;
    struct document *document = ARENA_NEW(arena, struct document);
    struct making making = {arena, corrigendum, {arena, document, "note", 0}};
    struct words title = survey != NULL ? survey->title : nameless;
    memcpy(document->languages, corrigendum->languages,
           sizeof document->languages);
    for (int l = 0; l < LANGUAGES; l++)
        document->title.in[l] = arena_printf(
            arena, l == LANGUAGE_ZH ? "%s更正说明" : "%s: corrigendum",
            language_pick(title, (enum language)l));
    document->running_head = title;
    if (survey != NULL) {
        document->publisher = survey->publisher;
        for (int l = 0; survey->date.year > 0 && l < LANGUAGES; l++)
            document->date.in[l] =
                slot_date(arena, survey->date, (enum language)l);
    }
    compose_title(&making.compose, kind, title);
    add_preface(&making);
    add_cells(&making);
    add_sentences(&making);
    /* What is printed as before is no correction: the CSV file has it. */
    for (int i = 0; i < CORRIGENDUM_KINDS; i++)
        if (i != CORRIGENDUM_EXACT)
            add_numbers(&making, (enum corrigendum_kind)i);
    return document;
}

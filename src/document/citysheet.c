#include "document/citysheet.h"

#include <glib.h>

#include "base/text.h"
#include "citysheet_parts.h"
#include "slot.h"

/* ---- parts ---- */

static struct block *
add_block(struct citysheet_maker *maker, enum block_kind kind)
{
    struct block *block = ARENA_NEW(maker->arena, struct block);

    block->kind = kind;
    block->matter = MATTER_BODY;
    block->id = arena_printf(maker->arena, "sheet-%zu", maker->document->n + 1);
    ARENA_PUSH(maker->arena, maker->document, block);
    return block;
}

struct prose
citysheet_prose(const struct citysheet_maker *maker, struct words words)
{
    struct prose prose = {0};

    for (int l = 0; l < LANGUAGES; l++) {
        const char *text = language_pick(words, (enum language)l);

        /* A break of lines is a span of its own. */
        for (const char *end; maker->sheet->languages[l] && *text != '\0';
             text = end) {
            size_t length = strcspn(text, "\n");
            struct span span = {0};

            length = length == 0 ? 1 : length;
            end = text + length;
            span.text = arena_strndup(maker->arena, text, length);
            ARENA_PUSH(maker->arena, &prose.in[l], span);
        }
    }
    return prose;
}

struct prose
citysheet_same(const struct citysheet_maker *maker, const char *text)
{
    return citysheet_prose(maker, language_same(text));
}

void
citysheet_paragraph(struct citysheet_maker *maker, struct words words)
{
    add_block(maker, BLOCK_PARAGRAPH)->text = citysheet_prose(maker, words);
}

void
citysheet_new_page(struct citysheet_maker *maker)
{
    add_block(maker, BLOCK_PAGE_BREAK);
}

void
citysheet_heading(struct citysheet_maker *maker, struct words title)
{
    struct block *block = add_block(maker, BLOCK_HEADING);
    int number = ++maker->sections;

    block->level = 2;
    block->number = (struct words){
        {arena_printf(maker->arena, "%s、",
                      text_han_number(maker->arena, number)),
         arena_printf(maker->arena, "%d", number)}};
    block->text = citysheet_prose(maker, title);
}

struct citysheet_table
citysheet_table(struct citysheet_maker *maker, size_t n_columns,
                size_t n_head, size_t n_rows_max)
{
    struct arena *arena = maker->arena;
    struct table *table = ARENA_NEW(arena, struct table);

    table->n_columns = n_columns;
    table->align = ARENA_NEW_N(arena, enum cell_align, n_columns);
    table->head = ARENA_NEW_N(arena, struct table_row, n_head + n_rows_max);
    table->n_head = n_head;
    table->rows = table->head + n_head;
    for (size_t i = 0; i < n_head + n_rows_max; i++) {
        struct table_row *row = &table->head[i];

        row->n_cells = n_columns;
        row->cells = ARENA_NEW_N(arena, struct table_cell, n_columns);
        for (size_t k = 0; k < n_columns; k++)
            row->cells[k].columns = 1;
    }
    return (struct citysheet_table){maker, table, n_rows_max};
}

struct table_row *
citysheet_row(struct citysheet_table *table)
{
    g_assert(table->table->n_rows < table->n_max);
    return &table->table->rows[table->table->n_rows++];
}

void
citysheet_cell(const struct citysheet_table *table, struct table_row *row,
               size_t i, struct words words)
{
    row->cells[i].text = citysheet_prose(table->maker, words);
}

void
citysheet_put(const struct citysheet_table *table)
{
    struct block *block = add_block(table->maker, BLOCK_TABLE);

    table->table->id = block->id;
    block->table = table->table;
}

/* ---- the sheet ---- */

static void
add_title(struct citysheet_maker *maker)
{
    struct arena *arena = maker->arena;
    const struct region *city = maker->sheet->city;
    struct block *block = add_block(maker, BLOCK_HEADING);

    block->level = 1;
    block->number = (struct words){
        {arena_printf(arena, "%d年度", maker->survey->year),
         arena_printf(arena, "%d", maker->survey->year)}};
    block->text = citysheet_prose(
        maker, (struct words){
                   {arena_printf(arena, "%s报送数据核对单",
                                 language_pick(city->name, LANGUAGE_ZH)),
                    arena_printf(arena, "%s: verification sheet",
                                 language_pick(city->name, LANGUAGE_EN))}});
}

static void
add_preface(struct citysheet_maker *maker)
{
    struct arena *arena = maker->arena;
    const struct survey *survey = maker->survey;
    struct words words;

    words.in[LANGUAGE_ZH] = arena_printf(
        arena,
        "下列数字由所报送的文件算出，将计入《%s》。统计期间为%s至%s。"
        "请逐项核对；有误的，请改正原文件后重新报送。",
        language_pick(survey->title, LANGUAGE_ZH),
        slot_date(arena, survey->from, LANGUAGE_ZH),
        slot_date(arena, survey->to, LANGUAGE_ZH));
    words.in[LANGUAGE_EN] = arena_printf(
        arena,
        "These figures come from the files that were submitted and go into "
        "“%s”. Period: %s to %s. Please check each of them; where one is "
        "wrong, correct the file and submit it again.",
        language_pick(survey->title, LANGUAGE_EN),
        slot_date(arena, survey->from, LANGUAGE_EN),
        slot_date(arena, survey->to, LANGUAGE_EN));
    citysheet_paragraph(maker, words);
}

const struct document *
citysheet_read(struct arena *arena, const struct citysheet *sheet)
{
    const struct survey *survey = figures_survey(sheet->figures);
    struct document *document = ARENA_NEW(arena, struct document);
    struct citysheet_maker maker = {
        .arena = arena, .sheet = sheet, .survey = survey,
        .document = document,
    };

    memcpy(document->languages, sheet->languages, sizeof sheet->languages);
    document->title = survey->title;
    document->publisher = survey->publisher;
    document->running_head = survey->title;
    for (int l = 0; l < LANGUAGES; l++)
        document->date.in[l] =
            slot_date(arena, survey->date, (enum language)l);
    add_title(&maker);
    add_preface(&maker);
    citysheet_figures(&maker);
    citysheet_months(&maker);
    citysheet_findings(&maker);
    citysheet_files(&maker);
    citysheet_signatures(&maker);
    return document;
}

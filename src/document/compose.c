#include "compose.h"

#include <glib.h>

#include "base/text.h"

#define HASH_GROUP 8
#define HASH_LINE 32

static struct block *
add_block(struct composer *composer, enum block_kind kind)
{
    struct block *block = ARENA_NEW(composer->arena, struct block);

    block->kind = kind;
    block->matter = MATTER_BODY;
    block->id = arena_printf(composer->arena, "%s-%zu", composer->prefix,
                             composer->document->n + 1);
    ARENA_PUSH(composer->arena, composer->document, block);
    return block;
}

struct prose
compose_prose(const struct composer *composer, struct words words)
{
    struct prose prose = {0};

    for (int l = 0; l < LANGUAGES; l++) {
        const char *text = language_pick(words, (enum language)l);

        /* A break of lines is a span of its own. */
        for (const char *end; composer->document->languages[l] && *text != '\0';
             text = end) {
            size_t length = strcspn(text, "\n");
            struct span span = {0};

            length = length == 0 ? 1 : length;
            end = text + length;
            span.text = arena_strndup(composer->arena, text, length);
            ARENA_PUSH(composer->arena, &prose.in[l], span);
        }
    }
    return prose;
}

struct prose
compose_same(const struct composer *composer, const char *text)
{
    return compose_prose(composer, language_same(text));
}

void
compose_paragraph(struct composer *composer, struct words words)
{
    add_block(composer, BLOCK_PARAGRAPH)->text = compose_prose(composer, words);
}

void
compose_new_page(struct composer *composer)
{
    add_block(composer, BLOCK_PAGE_BREAK);
}

void
compose_title(struct composer *composer, struct words number,
              struct words title)
{
    struct block *block = add_block(composer, BLOCK_HEADING);

    block->level = 1;
    block->number = number;
    block->text = compose_prose(composer, title);
}

void
compose_heading(struct composer *composer, struct words title)
{
    struct block *block = add_block(composer, BLOCK_HEADING);
    int number = ++composer->sections;

    block->level = 2;
    block->number = (struct words){
        {arena_printf(composer->arena, "%s、",
                      text_han_number(composer->arena, number)),
         arena_printf(composer->arena, "%d", number)}};
    block->text = compose_prose(composer, title);
}

struct compose_table
compose_table(struct composer *composer, size_t n_columns,
                size_t n_head, size_t n_rows_max)
{
    struct arena *arena = composer->arena;
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
    return (struct compose_table){composer, table, n_rows_max};
}

struct table_row *
compose_row(struct compose_table *table)
{
    g_assert(table->table->n_rows < table->n_max);
    return &table->table->rows[table->table->n_rows++];
}

void
compose_cell(const struct compose_table *table, struct table_row *row,
               size_t i, struct words words)
{
    row->cells[i].text = compose_prose(table->composer, words);
}

void
compose_put(const struct compose_table *table)
{
    struct block *block = add_block(table->composer, BLOCK_TABLE);

    table->table->id = block->id;
    block->table = table->table;
}

const char *
compose_hash(struct arena *arena, const char *hash)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (size_t i = 0; hash != NULL && hash[i] != '\0'; i++) {
        if (i > 0 && i % HASH_GROUP == 0)
            g_string_append_c(text, i % HASH_LINE == 0 ? '\n' : ' ');
        g_string_append_c(text, hash[i]);
    }
    return arena_strndup(arena, text->str, text->len);
}

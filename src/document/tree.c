#include "tree.h"

/* The products are const for those who read them; while they are being
 * built their texts are still open. */
#define OPEN(member) ((struct prose *)&(member))

struct walk {
    enum language language;
    tree_visit visit;
    void *user;
    const struct block *block;
};

static void
visit(const struct walk *walk, struct prose *prose)
{
    walk->visit(walk->user, walk->block, &prose->in[walk->language]);
}

static void
walk_rows(const struct walk *walk, const struct table_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < rows[i].n_cells; j++)
            visit(walk, &rows[i].cells[j].text);
}

static void
walk_table(const struct walk *walk, const struct table *table)
{
    visit(walk, OPEN(table->caption));
    visit(walk, OPEN(table->unit_line));
    walk_rows(walk, table->head, table->n_head);
    walk_rows(walk, table->rows, table->n_rows);
    visit(walk, OPEN(table->note));
    visit(walk, OPEN(table->source));
}

static void
walk_chart(const struct walk *walk, const struct chart *chart)
{
    visit(walk, OPEN(chart->headline));
    visit(walk, OPEN(chart->subtitle));
    visit(walk, OPEN(chart->note));
    visit(walk, OPEN(chart->source));
    visit(walk, OPEN(chart->caption));
}

static void
walk_key_figures(const struct walk *walk, const struct key_figures *figures)
{
    for (size_t i = 0; i < figures->n; i++) {
        visit(walk, &figures->items[i].label);
        visit(walk, &figures->items[i].value);
        visit(walk, &figures->items[i].change);
    }
    visit(walk, OPEN(figures->note));
}

static void
walk_cover(const struct walk *walk, const struct cover *cover)
{
    visit(walk, OPEN(cover->title));
    visit(walk, OPEN(cover->subtitle));
    visit(walk, OPEN(cover->publisher));
    visit(walk, OPEN(cover->date));
    visit(walk, OPEN(cover->note));
}

void
tree_walk_block(struct block *block, enum language language,
                tree_visit visit_spans, void *user)
{
    struct walk walk = {language, visit_spans, user, block};
    visit(&walk, &block->text);
    if (block->table != NULL)
        walk_table(&walk, block->table);
    if (block->chart != NULL)
        walk_chart(&walk, block->chart);
    if (block->key_figures != NULL)
        walk_key_figures(&walk, block->key_figures);
    if (block->cover != NULL)
        walk_cover(&walk, block->cover);
    for (size_t i = 0; i < block->n; i++)
        tree_walk_block(block->items[i], language, visit_spans, user);
}

void
tree_walk(struct tree *tree, enum language language, tree_visit visit_spans,
          void *user)
{
    for (size_t i = 0; i < tree->blocks.n; i++)
        tree_walk_block(tree->blocks.items[i], language, visit_spans, user);
    for (size_t i = 0; i < tree->footnotes.n; i++)
        visit_spans(user, NULL, &tree->footnotes.items[i].text.in[language]);
}

#include "codelines.h"

#include <glib.h>

#include "prose.h"

#define PAD_EM 1.0
#define LEADING_EM 1.6
/* Lines that stay on one page. */
#define SHORT 16
/* Of the panel above its first line and below its last. */
#define EDGE_EM 0.5
/* What is too long goes on below, set in by this much. */
#define HANG_EM 2.0
#define AROUND 0.5            /* of the grid, above and below the panel */

/* One language's lines, set. */
struct listing {
    struct galley *galley;
    struct paragraph_style style;
    const struct node *node;
    const struct block *block;
    const char *id;
    double leading, x, width;
    size_t n, put;            /* lines in all, and so far */
};

static bool
is_same(const struct spans *one, const struct spans *two)
{
    for (size_t i = 0; i < one->n && i < two->n; i++)
        if (strcmp(one->items[i].text, two->items[i].text) != 0)
            return false;
    return one->n == two->n;
}

/* What is short is never cut; of the rest neither the first nor the last
 * line stands alone. */
static bool
is_kept(const struct listing *listing)
{
    size_t left = listing->n - listing->put - 1;

    return left > 0 &&
           (listing->n <= SHORT || listing->put == 0 || left == 1);
}

static void
put_line(struct listing *listing, const struct line *line)
{
    const struct setter *setter = listing->galley->setter;
    double edge = EDGE_EM * listing->style.type.size;
    double above = listing->put == 0 ? edge : 0;
    double below = listing->put + 1 == listing->n ? edge : 0;
    double height = above + listing->leading + below;
    bool keep = is_kept(listing);
    struct galley_item *item = galley_box(listing->galley, height, keep);
    double left = (PAD_EM + HANG_EM) * listing->style.type.size;

    item->marks.node = setter->artifact;
    marks_rect(&item->marks, listing->x, 0, listing->width, height,
               setter->theme->panel);
    item->marks.id = listing->id;
    item->marks.node = listing->node;
    if (line)
        galley_put(item, line, listing->x + left,
                   above + setter_baseline(&listing->style.type,
                                           listing->leading));
    listing->put++;
}

static struct lines
break_line(struct listing *listing, const struct span *span,
           struct place at)
{
    struct span copy = *span;
    struct spans spans = {.items = &copy, .n = 1, .at = at};

    return setter_lines(listing->galley->setter, &spans, &listing->style,
                        SETTER_LABEL);
}

static void
set_lines(struct listing *listing, const struct spans *spans)
{
    listing->n = 0;
    for (size_t i = 0; i < spans->n; i++)
        listing->n +=
            MAX(1, break_line(listing, &spans->items[i], spans->at).n);
    for (size_t i = 0; i < spans->n; i++) {
        if (setter_is_full(listing->galley->setter, listing->block))
            return;
        struct lines lines =
            break_line(listing, &spans->items[i], spans->at);

        if (lines.n == 0)
            put_line(listing, NULL);
        for (size_t j = 0; j < lines.n; j++)
            put_line(listing, lines.items[j]);
    }
}

static void
set_language(struct galley *galley, const struct block *block,
             enum language language)
{
    struct setter *setter = galley->setter;
    struct type_style type = setter_style(
        setter, TYPE_CODE, setter->theme->table, false, language);
    struct listing listing = {
        .galley = galley,
        .block = block,
        .id = prose_id(setter, block->id, language),
        .leading = LEADING_EM * type.size,
    };

    listing.width = prose_column(setter, language, &listing.x);
    listing.style = (struct paragraph_style){
        .type = type,
        .measure = listing.width - (2 * PAD_EM + HANG_EM) * type.size,
        .first_indent = -HANG_EM * type.size,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    listing.node = setter_node(
        setter, "Code", setter_node(setter, "P", setter->parent, language),
        language);
    set_lines(&listing, &block->text.in[language]);
    galley_space(galley, setter->grid * AROUND);
}

void
codelines_set(struct galley *galley, const struct block *block)
{
    const struct setter *setter = galley->setter;
    const struct spans *spans = block->text.in;

    galley_keep_last(galley);
    galley_anchor(galley, block->id);
    galley_space(galley, setter->grid * AROUND);
    set_language(galley, block, setter->main);
    for (enum language l = 0; l < LANGUAGES; l++)
        if (setter_speaks(setter, l) && l != setter->main &&
            !is_same(&spans[setter->main], &spans[l]))
            set_language(galley, block, l);
    galley_grid(galley);
    galley->lines_below += 2;
    galley->fresh = true;
}

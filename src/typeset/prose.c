#include "prose.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"

#define GUTTER 12.0
#define BAR_WIDTH 2.0
#define MARK_GAP_EM 0.2
/* After a pair of paragraphs, in parts of the grid: with the second language
 * on two thirds of it all stands on a raster of thirds. */
#define PAIR_SPACE (1.0 / 3.0)

/* One language's share of a paragraph, set. */
struct column {
    struct lines lines;
    struct type_style style;
    const struct node *node, *label;
    const char *id;
    double x; /* of the lines */
    double mark_x;
};

double
prose_column(const struct setter *setter, enum language language, double *x)
{
    double measure = setter->theme->measure;
    double width = (measure - GUTTER) / 2;

    *x = 0;
    if (!setter->parallel)
        return measure;
    if (language != setter->main)
        *x = measure - width;
    return width;
}

const char *
prose_id(const struct setter *setter, const char *id, enum language language)
{
    if (language == setter->main)
        return id;
    return arena_printf(setter->arena, "%s.%s", id, language_tag(language));
}

static enum paragraph_align
alignment(const struct setter *setter, enum language language)
{
    bool ragged = setter->theme->english_ragged || setter->parallel;

    return language == LANGUAGE_EN && ragged ? PARAGRAPH_START
                                             : PARAGRAPH_JUSTIFY;
}

static struct column
set_column(struct setter *setter, const struct prose *text,
           const struct prose_frame *frame, const char *id,
           enum language language)
{
    struct column column = {.style = setter_body(setter, language),
                            .id = prose_id(setter, id, language)};
    double em = setter->parallel ? column.style.size : setter->body;
    double width = prose_column(setter, language, &column.x);
    struct paragraph_style style = {
        .type = column.style,
        .measure = width - (frame->left + frame->right) * em,
        .first_indent = em * (language == setter->main ? frame->first
                              : setter->parallel       ? frame->beside
                                                       : 0),
        .align = alignment(setter, language),
    };

    column.lines = setter_lines(setter, &text->in[language], &style,
                                SETTER_TEXT);
    column.mark_x = column.x + frame->mark_left * em;
    column.x += frame->left * em;
    return column;
}

static void
add_nodes(struct setter *setter, struct column *column,
          struct prose_frame *frame, enum language language)
{
    const struct node *parent = frame->parent[language];

    if (column->lines.n == 0)
        return;
    if (!parent)
        parent = setter->parent;
    if (frame->mark) {
        parent = setter_node(setter, "LI", parent, language);
        if (setter->parallel || language == setter->main)
            column->label = setter_node(setter, "Lbl", parent, language);
    }
    column->node = setter_node(setter, frame->element, parent, language);
    frame->node[language] = column->node;
}

static void
put_mark(const struct setter *setter, struct galley_item *item,
         const struct column *column, const struct words *words,
         double baseline)
{
    const char *text = language_pick(*words, column->style.language);
    const struct line *mark = type_label(setter->type, text, &column->style);
    double end = column->x - MARK_GAP_EM * column->style.size;

    item->marks.node = column->label;
    type_place(&item->marks, mark,
               g_ascii_isdigit(text[0]) ? end - mark->width : column->mark_x,
               baseline, false);
}

/* One line of one column into its box. */
static void
put_line(struct galley *galley, struct galley_item *item,
         const struct column *column, size_t i, double leading,
         const struct prose_frame *frame, bool marked)
{
    const struct setter *setter = galley->setter;
    double baseline = setter_baseline(&column->style, leading);

    if (i >= column->lines.n)
        return;
    if (frame->bar) {
        item->marks.node = setter->artifact;
        marks_rect(&item->marks, column->mark_x, 0, BAR_WIDTH, leading,
                   setter->theme->gridline);
    }
    item->marks.id = column->id;
    if (marked && i == 0)
        put_mark(setter, item, column, frame->mark, baseline);
    item->marks.node = column->node;
    galley_put(item, column->lines.items[i], column->x, baseline);
}

/* The first two and the last two lines stay together. */
static bool
is_kept(const struct column *column, size_t i)
{
    size_t n = column->lines.n;

    return n > 1 && i < n && (i == 0 || i + 2 == n);
}

static void
set_beside(struct galley *galley, const struct column columns[LANGUAGES],
           const struct prose_frame *frame)
{
    double leading = galley->setter->grid;
    size_t n = MAX(columns[0].lines.n, columns[1].lines.n);

    for (size_t i = 0; i < n; i++) {
        bool keep = is_kept(&columns[0], i) || is_kept(&columns[1], i) ||
                    galley->lines_below == 0;
        struct galley_item *item = galley_box(galley, leading, keep);

        for (enum language l = 0; l < LANGUAGES; l++)
            put_line(galley, item, &columns[l], i, leading, frame,
                     frame->mark != NULL);
        galley->lines_below++;
    }
}

static void
set_below(struct galley *galley, const struct column columns[LANGUAGES],
          const struct prose_frame *frame)
{
    const struct setter *setter = galley->setter;

    for (enum language l = 0; l < LANGUAGES; l++) {
        double leading = setter_leading(setter, l);
        size_t n = columns[l].lines.n;
        bool more = l + 1 < LANGUAGES && columns[l + 1].lines.n > 0;

        for (size_t i = 0; i < n; i++) {
            bool keep = is_kept(&columns[l], i) || galley->lines_below == 0;
            struct galley_item *item = galley_box(galley, leading, keep);

            item->pair = more && i + 1 == n;
            put_line(galley, item, &columns[l], i, leading, frame,
                     frame->mark && l == setter->main);
            galley->lines_below++;
        }
    }
    if (setter->bilingual)
        galley_space(galley, setter->grid * PAIR_SPACE);
}

void
prose_set(struct galley *galley, const struct prose *text, const char *id,
          struct prose_frame *frame)
{
    struct setter *setter = galley->setter;
    struct column columns[LANGUAGES] = {0};

    memset(frame->node, 0, sizeof frame->node);
    for (enum language l = 0; l < LANGUAGES; l++) {
        if (!setter_speaks(setter, l))
            continue;
        columns[l] = set_column(setter, text, frame, id, l);
        add_nodes(setter, &columns[l], frame, l);
    }
    if (setter->parallel)
        set_beside(galley, columns, frame);
    else
        set_below(galley, columns, frame);
    galley->fresh = false;
}

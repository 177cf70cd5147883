#include "heading.h"

#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "prose.h"

#define TITLE_LEADING 1.4
/* Of a chapter's number to its title. */
#define NUMBER_SHARE 0.62
/* The second language's heading to the first's. */
#define SECOND_SHARE 0.68
/* Of a chapter: that many lines, or of its size if the lines are far apart. */
#define OPENING_LINES 5
#define OPENING_SIZES 4.75
#define RULE_WIDTH 36.0
#define RULE_HEIGHT 2.0

/* In lines of the theme's grid: space above, and the least height of the
 * heading with the space below it; `drop` is the share of the spare height
 * that stands above the text.  More stands above than below. */
static const struct {
    double above, lines, drop;
} shapes[HEADING_LEVELS + 1] = {
    [2] = {1, 2, 0.62},
    [3] = {1, 1, 0.6},
    [4] = {0, 1, 0.6},
};

const char *
heading_gap(int level, enum language language)
{
    /* 一、 and （一） bring their own. */
    return language == LANGUAGE_ZH && (level == 2 || level == 3) ? ""
                                                                 : "\u3000";
}

static bool
has_number(const struct block *block, enum language language)
{
    const char *number = block->number.in[language];

    return number && number[0];
}

const char *
heading_text(const struct setter *setter, const struct block *block,
             enum language language)
{
    const char *title =
        document_plain(setter->arena, &block->text.in[language]);

    if (!has_number(block, language))
        return title;
    return arena_printf(setter->arena, "%s%s%s", block->number.in[language],
                        heading_gap(block->level, language), title);
}

static const char *
element(int level)
{
    static const char *const types[] = {"H1", "H1", "H2", "H3", "H4"};

    return types[CLAMP(level, 1, HEADING_LEVELS)];
}

static double
size_of(const struct setter *setter, int level, enum language language)
{
    double size = setter->theme->heading[CLAMP(level, 1, HEADING_LEVELS) - 1];

    if (language != setter->main && !setter->parallel)
        return MAX(size * SECOND_SHARE, setter->theme->note + 1);
    return setter->parallel ? size * 0.9 : size;
}

static struct lines
title_lines(struct setter *setter, const struct block *block,
            enum language language, double measure, double size, bool numbered)
{
    struct paragraph_style style = {
        .type = setter_style(setter, TYPE_HEADING, size, true, language),
        .measure = measure,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    const struct spans *title = &block->text.in[language];
    struct spans spans;

    if (!numbered || !has_number(block, language))
        return setter_balanced(setter, title, &style);
    spans = setter_prefixed(setter,
                            arena_printf(setter->arena, "%s%s",
                                         block->number.in[language],
                                         heading_gap(block->level, language)),
                            title);
    return setter_balanced(setter, &spans, &style);
}

/* Draws lines from y on; returns where they end. */
static double
put_lines(struct setter *setter, struct galley_item *item,
          const struct block *block, const struct lines *lines,
          enum language language, double x, double y, double size)
{
    struct type_style style =
        setter_style(setter, TYPE_HEADING, size, true, language);
    double leading = size * TITLE_LEADING;

    item->marks.id = prose_id(setter, block->id, language);
    for (size_t i = 0; i < lines->n; i++, y += leading)
        galley_put(item, lines->items[i], x,
                   y + setter_baseline(&style, leading));
    return y;
}

/* 第一章, or with two languages 第一章 / 1 in the accent colour. */
static double
put_number(struct setter *setter, struct galley_item *item,
           const struct block *block, double size)
{
    struct type_style style = setter_style(
        setter, TYPE_HEADING, size * NUMBER_SHARE, true, setter->main);
    double leading = style.size * TITLE_LEADING;

    if (!has_number(block, setter->main))
        return 0;
    style.color = setter->theme->accent;
    type_place(&item->marks,
               type_label(setter->type, block->number.in[setter->main], &style),
               0, setter_baseline(&style, leading), false);
    return leading;
}

static void
set_chapter(struct galley *galley, const struct block *block)
{
    struct setter *setter = galley->setter;
    const struct node *node =
        setter_node(setter, "H1", setter->parent, setter->main);
    struct galley_item *item = galley_box(galley, 0, true);
    double y, least;

    item->heading = 1;
    item->chapter = block;
    item->marks.node = node;
    item->marks.id = block->id;
    y = put_number(setter, item, block, size_of(setter, 1, setter->main));
    for (enum language l = 0; l < LANGUAGES; l++) {
        double size = setter->theme->heading[0];
        struct lines lines;

        if (!setter_speaks(setter, l))
            continue;
        if (l != setter->main)
            size *= SECOND_SHARE;
        lines =
            title_lines(setter, block, l, setter->theme->measure, size, false);
        y = put_lines(setter, item, block, &lines, l, 0, y, size);
    }
    item->marks.node = setter->artifact;
    marks_rect(&item->marks, 0, y + setter->grid / 2 - RULE_HEIGHT, RULE_WIDTH,
               RULE_HEIGHT, setter->theme->accent);
    least = setter_to_grid(setter, OPENING_SIZES * setter->theme->heading[0]);
    item->height = MAX(setter_to_grid(setter, y + setter->grid * 1.6),
                       MIN(least, OPENING_LINES * setter->grid));
}

/* Each language in its column, or one below the other. */
static double
put_languages(struct setter *setter, struct galley_item *item,
              const struct block *block)
{
    double end = 0, low = 0;

    /* One heading, though in two languages. */
    item->marks.node = setter_node(setter, element(block->level),
                                   setter->parent, setter->main);
    for (enum language l = 0; l < LANGUAGES; l++) {
        double size = size_of(setter, block->level, l), x;
        double measure = prose_column(setter, l, &x);
        struct lines lines;

        if (!setter_speaks(setter, l))
            continue;
        lines = title_lines(setter, block, l, measure, size, true);
        low = put_lines(setter, item, block, &lines, l, x,
                        setter->parallel ? 0 : low, size);
        end = MAX(end, low);
    }
    return end;
}

static double
grid_lines(const struct setter *setter, double lines)
{
    return setter->grid * round(lines * setter->theme->grid / setter->grid);
}

static void
set_section(struct galley *galley, const struct block *block)
{
    struct setter *setter = galley->setter;
    int level = CLAMP(block->level, 2, HEADING_LEVELS);
    double tolerance = 0.1 * size_of(setter, level, setter->main), end;
    /* Beside each other they are large, and a second line of one comes near
     * the text below it. */
    double spare = setter->parallel ? 3 : -2;
    struct galley_item text = {.marks = setter_marks(setter)};
    struct galley_item *item;

    galley_grid(galley);
    galley_space(galley, grid_lines(setter, shapes[level].above));
    item = galley_box(galley, 0, true);
    item->heading = level;
    end = put_languages(setter, &text, block);
    item->height = MAX(grid_lines(setter, shapes[level].lines),
                       setter_to_grid(setter, end + spare * tolerance));
    item->notes = text.notes;
    marks_append(&item->marks, &text.marks, 0,
                 MAX(0, (item->height - end) * shapes[level].drop));
}

void
heading_set(struct galley *galley, const struct block *block)
{
    galley_anchor(galley, block->id);
    if (block->level <= 1)
        set_chapter(galley, block);
    else
        set_section(galley, block);
    galley->lines_below = 0;
    galley->fresh = true;
}

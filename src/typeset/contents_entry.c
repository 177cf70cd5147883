#include "contents_entry.h"

#include <glib.h>

#include "base/arena.h"
#include "caption.h"
#include "heading.h"

#define NUMBER_WIDTH 26.0
#define LEADER_GAP 5.0
#define LEADER_DASH 1.0
#define LEADER_WIDTH 0.6
#define SECOND_SHARE 0.86
#define BESIDE_EM 1.2
#define LEADING_LEAST 1.45
/* All lines but the first are indented, so that entries are told apart. */
#define HANG_EM 2.0

struct entry {
    struct galley *galley;
    struct setter *setter;
    const struct block *block;
    const struct contents_style *style;
    const char *label;
    struct lines lines[LANGUAGES];
    const struct node *node; /* the link: all of the entry leads there */
};

static struct type_style
type_of(const struct entry *entry, enum language language)
{
    double size = entry->style->size;

    if (language != entry->setter->main)
        size *= SECOND_SHARE;
    return setter_style(entry->setter, entry->style->role, size,
                        entry->style->bold, language);
}

/* Where the grid is close, lists are not closer than text. */
static double
leading_of(const struct setter *setter, const struct contents_style *style)
{
    return MAX(style->leading * setter->grid, LEADING_LEAST * style->size);
}

static double
hang(const struct entry *entry)
{
    return HANG_EM * entry->style->size;
}

/* The width of all lines but the first, which is longer. */
static double
room(const struct entry *entry)
{
    return entry->setter->theme->measure - entry->style->indent -
           hang(entry) - NUMBER_WIDTH;
}

static double
first_indent(const struct entry *entry, enum language language)
{
    return language == entry->setter->main ? -hang(entry) : 0;
}

static void
set_lines(struct entry *entry, enum language language)
{
    const struct setter *setter = entry->setter;
    struct paragraph_style style = {.type = type_of(entry, language),
                                    .measure = room(entry),
                                    .first_indent = first_indent(entry,
                                                                 language),
                                    .align = PARAGRAPH_START,
                                    .relaxed = true};
    const char *text = entry->block->kind == BLOCK_HEADING
                           ? heading_text(setter, entry->block, language)
                           : caption_text(setter, entry->block, language);

    entry->lines[language] = type_paragraph_text(setter->type, text, &style);
}

static struct galley_item *
open_line(const struct entry *entry, double height, bool keep)
{
    struct setter *setter = entry->setter;
    struct galley_item *item = galley_box(entry->galley, height, keep);

    item->marks.node = entry->node;
    marks_link(&item->marks, 0, 0, setter->theme->measure, height,
               arena_printf(setter->arena, "#%s", entry->block->id));
    return item;
}

/* Returns where it ends. */
static double
put_text(const struct entry *entry, struct galley_item *item,
         enum language language, size_t i, double x, double baseline)
{
    const struct line *line = entry->lines[language].items[i];

    item->marks.node = entry->node;
    x += hang(entry);
    type_place(&item->marks, line, x, baseline, true);
    return x + line->width;
}

static void
put_number(const struct entry *entry, struct galley_item *item, double from,
           double baseline)
{
    const struct setter *setter = entry->setter;
    struct type_style style = type_of(entry, setter->main);
    double measure = setter->theme->measure;
    const struct line *number = type_label(setter->type, entry->label, &style);
    double end = measure - MAX(number->width, style.size) - LEADER_GAP;

    item->marks.node = entry->node;
    type_place(&item->marks, number, measure - number->width, baseline, false);
    item->marks.node = setter->artifact;
    if (from + LEADER_GAP < end)
        marks_rule(&item->marks, from + LEADER_GAP, baseline - 1, end,
                   baseline - 1, LEADER_WIDTH, setter->theme->axis,
                   LEADER_DASH);
}

static enum language
second_of(const struct setter *setter)
{
    return setter->main == LANGUAGE_ZH ? LANGUAGE_EN : LANGUAGE_ZH;
}

static bool
stand_beside(const struct entry *entry)
{
    const struct lines *one = &entry->lines[entry->setter->main];
    const struct lines *two = &entry->lines[second_of(entry->setter)];

    return one->n == 1 && two->n == 1 &&
           one->items[0]->width + two->items[0]->width +
                   BESIDE_EM * entry->style->size <=
               room(entry);
}

static void
put_first(const struct entry *entry, bool beside, bool more)
{
    const struct setter *setter = entry->setter;
    struct type_style style = type_of(entry, setter->main);
    double leading = leading_of(setter, entry->style);
    double baseline = setter_baseline(&style, leading);
    size_t n = entry->lines[setter->main].n;

    for (size_t i = 0; i < n; i++) {
        bool last = i + 1 == n;
        struct galley_item *item =
            open_line(entry, leading, !last || more || entry->style->keep);
        double end = put_text(entry, item, setter->main, i,
                              entry->style->indent, baseline);

        if (last && beside)
            end = put_text(entry, item, second_of(setter), 0,
                           end + BESIDE_EM * style.size - hang(entry),
                           baseline);
        if (last)
            put_number(entry, item, end, baseline);
    }
}

static void
put_second(const struct entry *entry)
{
    enum language second = second_of(entry->setter);
    struct type_style style = type_of(entry, second);
    double leading = leading_of(entry->setter, entry->style) * SECOND_SHARE;
    size_t n = entry->lines[second].n;

    for (size_t i = 0; i < n; i++)
        put_text(entry,
                 open_line(entry, leading, i + 1 < n || entry->style->keep),
                 second, i, entry->style->indent,
                 setter_baseline(&style, leading));
}

void
contents_entry_put(struct galley *galley, const struct block *block,
                   const struct contents_style *style, const char *label,
                   const struct node *toc)
{
    struct setter *setter = galley->setter;
    struct entry entry = {.galley = galley,
                          .setter = setter,
                          .block = block,
                          .style = style,
                          .label = label};
    bool beside;

    entry.node = setter_node(setter, "TOCI", toc, setter->main);
    entry.node = setter_node(setter, "Link", entry.node, setter->main);
    for (enum language l = 0; l < LANGUAGES; l++)
        if (setter_speaks(setter, l))
            set_lines(&entry, l);
    beside = stand_beside(&entry);
    galley_space(galley, style->above * setter->grid);
    put_first(&entry, beside, setter->bilingual && !beside);
    if (!beside)
        put_second(&entry);
}

double
contents_entry_height(const struct setter *setter,
                      const struct contents_style *style)
{
    return leading_of(setter, style) *
           (setter->bilingual ? 1 + SECOND_SHARE : 1);
}

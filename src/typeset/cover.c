#include "cover.h"

#include <glib.h>

#include "base/arena.h"
#include "prose.h"

#define BAND_HEIGHT 18.0
#define RULE_WIDTH 60.0
#define RULE_HEIGHT 3.0
#define TITLE_LEADING 1.42
#define LEADING 1.6
#define SECOND_SHARE 0.56
/* Where title and imprint begin, in parts of the page's height. */
#define TITLE_AT 0.24
#define IMPRINT_AT 0.80
#define TITLE_STEP 2.0
#define TITLE_LEAST 28.0

/* What a text on the cover looks like. */
struct cover_style {
    enum type_role role;
    double size;
    bool bold;
    bool accent;
    double leading;
};

static struct paragraph_style
style_of(const struct setter *setter, const struct cover_style *cover,
         enum language language)
{
    double size = cover->size;
    struct paragraph_style style;

    if (language != setter->main)
        size = MIN(size, MAX(size * SECOND_SHARE, setter->theme->caption));
    style = (struct paragraph_style){
        .type = setter_style(setter, cover->role, size, cover->bold, language),
        .measure = setter->theme->measure,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    if (cover->accent)
        style.type.color = setter->theme->accent;
    return style;
}

/* What kind of paper it is begins the second line of a title that needs
 * two: it is the one place where such a title may be broken without asking. */
static const char *const kinds[] = {"白皮书", "蓝皮书", "年度报告", "报告",
                                    "年鉴",   "公报",   "统计资料", NULL};

static struct lines
broken_title(struct setter *setter, const char *title,
             const struct paragraph_style *style)
{
    struct arena *arena = setter->arena;
    struct lines lines = {0};

    for (size_t i = 0; kinds[i] && lines.n == 0; i++) {
        const char *kind = g_strrstr(title, kinds[i]);
        const struct line *first, *second;

        if (!kind || kind == title)
            continue;
        first = type_label(setter->type,
                           arena_strndup(arena, title, (size_t)(kind - title)),
                           &style->type);
        second = type_label(setter->type, kind, &style->type);
        if (MAX(first->width, second->width) > style->measure)
            return lines;
        ARENA_PUSH(arena, &lines, first);
        ARENA_PUSH(arena, &lines, second);
    }
    return lines;
}

static struct lines
cover_lines(struct setter *setter, const struct spans *spans,
            const struct paragraph_style *style)
{
    struct lines lines = setter_balanced(setter, spans, style);

    if (lines.n == 2) {
        struct lines broken =
            broken_title(setter, document_plain(setter->arena, spans), style);

        if (broken.n)
            return broken;
    }
    return lines;
}

/* From y downward; returns where it ends. */
static double
put(struct setter *setter, struct marks *marks, const struct prose *text,
    const struct cover_style *cover, const char *id, double y)
{
    for (enum language l = 0; l < LANGUAGES; l++) {
        struct paragraph_style style = style_of(setter, cover, l);
        double leading = style.type.size * cover->leading;
        struct lines lines;

        if (!setter_speaks(setter, l) || document_is_empty(&text->in[l]))
            continue;
        lines = cover_lines(setter, &text->in[l], &style);
        marks->node = setter_node(setter, "P", setter->parent, l);
        marks->id = prose_id(setter, id, l);
        for (size_t i = 0; i < lines.n; i++, y += leading)
            type_place(marks, lines.items[i], setter->theme->margin_left,
                       y + setter_baseline(&style.type, leading), true);
    }
    return y;
}

static double
put_block(struct setter *setter, struct marks *marks, const struct block *block,
          const struct prose *text, const struct cover_style *cover,
          const char *part, double y)
{
    const char *id = arena_printf(setter->arena, "%s.%s", block->id, part);

    return put(setter, marks, text, cover, id, y);
}

/* The largest size at which the title stands on two lines. */
static double
title_size(struct setter *setter, const struct prose *title)
{
    double size = setter->theme->cover_title;

    for (; size > TITLE_LEAST; size -= TITLE_STEP) {
        struct type_style style =
            setter_style(setter, TYPE_BODY, size, true, setter->main);
        const struct line *line =
            type_label_spans(setter->type, &title->in[setter->main], &style);

        if (line->width <= 2 * setter->theme->measure - 2 * size)
            break;
    }
    return size;
}

static void
draw_furniture(struct setter *setter, struct marks *marks, double rule_y)
{
    const struct theme *theme = setter->theme;

    marks->node = setter->artifact;
    marks->id = NULL;
    marks_rect(marks, 0, 0, theme->page_width, BAND_HEIGHT, theme->accent);
    marks_rect(marks, theme->margin_left, rule_y, RULE_WIDTH, RULE_HEIGHT,
               theme->accent);
    marks_rule(marks, theme->margin_left, theme->page_height * IMPRINT_AT,
               theme->margin_left + theme->measure,
               theme->page_height * IMPRINT_AT, 0.5, theme->ink, 0);
}

void
cover_draw(struct setter *setter, const struct block *block,
           struct marks *marks)
{
    const struct cover *cover = block->cover;
    const struct theme *theme = setter->theme;
    struct cover_style title = {TYPE_BODY, 0, true, false, TITLE_LEADING};
    struct cover_style subtitle = {TYPE_HEADING, 14, false, false, LEADING};
    struct cover_style publisher = {TYPE_HEADING, 14, true, false, LEADING};
    struct cover_style date = {TYPE_HEADING, 11, false, false, LEADING};
    struct cover_style note = {TYPE_HEADING, 9, false, false, LEADING};
    double y = theme->page_height * TITLE_AT;

    marks->node = setter->parent;
    marks_anchor(marks, 0, 0, block->id);
    title.size = title_size(setter, &cover->title);
    draw_furniture(setter, marks, y - 3 * RULE_HEIGHT);
    y = put_block(setter, marks, block, &cover->title, &title, "title",
                  y + setter->grid / 2);
    put_block(setter, marks, block, &cover->subtitle, &subtitle, "subtitle",
              y + setter->grid / 2);
    y = theme->page_height * IMPRINT_AT + setter->grid / 2;
    y = put_block(setter, marks, block, &cover->publisher, &publisher,
                  "publisher", y);
    y = put_block(setter, marks, block, &cover->date, &date, "date", y);
    put_block(setter, marks, block, &cover->note, &note, "note", y);
}

#include "caption.h"

#include "base/arena.h"

#define CAPTION_LEADING 1.5
#define SECOND_SIZE 0.9

/* The one blank that every line of type sets as one em. */
#define GAP "\u3000"

static const char *const continuations[LANGUAGES] = {"（续）", " (continued)"};

static struct type_style
style_of(const struct setter *setter, enum language language)
{
    double size = setter->theme->caption;

    if (language != setter->main)
        size *= SECOND_SIZE;
    return setter_style(setter, TYPE_HEADING, size, true, language);
}

static const char *
number_of(const struct block *block, enum language language)
{
    const char *number = block->number.in[language];

    return number ? number : "";
}

static struct lines
language_lines(struct setter *setter, const struct block *block,
               const struct spans *title, enum language language,
               double measure, bool continued)
{
    struct paragraph_style style = {.type = style_of(setter, language),
                                    .measure = measure,
                                    .align = PARAGRAPH_START,
                                    .relaxed = true};
    const char *number = number_of(block, language);
    struct spans spans;

    if (!number[0])
        return setter_balanced(setter, title, &style);
    number = arena_printf(setter->arena, "%s%s%s", number,
                          continued ? continuations[language] : "",
                          document_is_empty(title) ? "" : GAP);
    spans = setter_prefixed(setter, number, title);
    /* The number of a chart leads to its data. */
    if (block->chart && block->chart->data_id)
        spans.items[0].link =
            arena_printf(setter->arena, "#%s", block->chart->data_id);
    return setter_balanced(setter, &spans, &style);
}

struct caption
caption_set(struct setter *setter, const struct block *block,
            const struct prose *title, double measure, bool continued,
            const struct node *parent)
{
    struct caption caption = {.measure = measure, .node = parent};

    if (parent != setter->artifact)
        caption.node = setter_node(setter, "Caption", parent, setter->main);

    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style = style_of(setter, l);

        if (!setter_speaks(setter, l))
            continue;
        caption.lines[l] =
            language_lines(setter, block, &title->in[l], l, measure, continued);
        caption.height +=
            (double)caption.lines[l].n * style.size * CAPTION_LEADING;
    }
    return caption;
}

void
caption_put(const struct setter *setter, const struct caption *caption,
            struct marks *marks, double x, double y)
{
    const struct node *outer = marks->node;

    marks->node = caption->node;
    for (enum language l = 0; l < LANGUAGES; l++) {
        struct type_style style = style_of(setter, l);
        double leading = style.size * CAPTION_LEADING;

        for (size_t i = 0; i < caption->lines[l].n; i++, y += leading)
            type_place(
                marks, caption->lines[l].items[i],
                x + (caption->measure - caption->lines[l].items[i]->width) / 2,
                y + setter_baseline(&style, leading), true);
    }
    marks->node = outer;
}

const char *
caption_text(const struct setter *setter, const struct block *block,
             enum language language)
{
    const struct prose *title = caption_title(block);

    return arena_printf(setter->arena, "%s%s%s", number_of(block, language),
                        GAP,
                        document_plain(setter->arena, &title->in[language]));
}

const struct prose *
caption_title(const struct block *block)
{
    return block->chart   ? &block->chart->caption
           : block->table ? &block->table->caption
                          : NULL;
}

#include "setter.h"

#include <glib.h>
#include <math.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"

/* English alone is set smaller and closer: 11 on 15.75 pt where Chinese is
 * 12 on 21, so that its lines read as lines and not as a typescript. */
#define ENGLISH_BODY (11.0 / 12.0)
#define CLOSE_GRID 0.75
/* The second language stands under the first at two thirds of its lead:
 * three lines take two of the grid. */
#define STACKED_SIZE (10.0 / 12.0)
#define STACKED_LEADING (2.0 / 3.0)
#define PARALLEL_ZH (10.5 / 12.0)
#define PARALLEL_EN (9.5 / 12.0)
/* The pages take as much again: 512 MB in all.  A report of 600 pages in both
 * languages, a third of them tables, is below this. */
#define ARENA_BYTES ((size_t)280 << 20)
#define LOOSE_EM 0.15
#define OVERFULL_PT 0.01

bool
setter_is_full(struct setter *setter, const struct block *block)
{
    struct setter_room *room = setter->room;
    size_t size = arena_size(setter->arena), more = size - *setter->counted;

    *setter->counted = size;
    if (__atomic_add_fetch(&room->bytes, more, __ATOMIC_RELAXED) <=
        ARENA_BYTES)
        return false;
    if (!__atomic_exchange_n(&room->is_full, true, __ATOMIC_RELAXED))
        findings_add(setter->findings, FINDING_TEMPLATE_TOO_LONG,
                     block->at[setter->main], .value = NULL);
    return true;
}

bool
setter_speaks(const struct setter *setter, enum language language)
{
    return setter->document->languages[language];
}

void
setter_init(struct setter *setter, struct type *type,
            const struct document *document, struct quality *quality)
{
    const struct theme *theme = type_theme(type);
    bool zh = document->languages[LANGUAGE_ZH];
    bool en = document->languages[LANGUAGE_EN];

    *setter = (struct setter){
        .arena = type_arena(type),
        .type = type,
        .theme = theme,
        .document = document,
        .findings = type_findings(type),
        .quality = quality,
        .main = zh ? LANGUAGE_ZH : LANGUAGE_EN,
        .bilingual = zh && en,
        .parallel = zh && en && theme->parallel_columns,
        .gongwen = strcmp(theme->name, "gongwen") == 0,
        .grid = theme->grid,
        .body = theme->body,
    };
    if (!zh || setter->parallel)
        setter->grid *= CLOSE_GRID;
    if (!zh)
        setter->body *= ENGLISH_BODY;
    setter->height =
        setter->grid * floor(theme->lines * theme->grid / setter->grid + 0.001);
}

uint32_t
setter_ink(const struct setter *setter, enum language language)
{
    return language == setter->main ? setter->theme->ink
                                    : setter->theme->secondary;
}

struct type_style
setter_style(const struct setter *setter, enum type_role role, double size,
             bool bold, enum language language)
{
    return (struct type_style){.role = role,
                               .bold = bold,
                               .size = size,
                               .color = setter_ink(setter, language),
                               .language = language};
}

struct type_style
setter_body(const struct setter *setter, enum language language)
{
    double size = setter->body;

    if (setter->parallel)
        size *= language == LANGUAGE_ZH ? PARALLEL_ZH : PARALLEL_EN;
    else if (language != setter->main)
        size *= STACKED_SIZE;
    return setter_style(setter, TYPE_BODY, size, false, language);
}

double
setter_leading(const struct setter *setter, enum language language)
{
    return !setter->parallel && language != setter->main
               ? setter->grid * STACKED_LEADING
               : setter->grid;
}

double
setter_baseline(const struct type_style *style, double leading)
{
    double ascent = type_ascent(style), descent = type_descent(style);

    return (leading - ascent - descent) / 2 + ascent;
}

static bool
is_lonely(const struct lines *lines)
{
    const char *text;
    int han = 0;

    if (lines->n < 2)
        return false;
    text = lines->items[lines->n - 1]->text;
    for (uint32_t c; (c = text_next(&text)) != 0;) {
        if (c < 0x80 && c > ' ')
            return false;
        han += text_is_han(c);
    }
    return han == 1;
}

void
setter_count(struct setter *setter, const struct lines *lines,
             enum setter_use use)
{
    struct quality *quality = setter->quality;
    size_t overfull = 0, loose = 0;

    for (size_t i = 0; i < lines->n; i++) {
        overfull += lines->items[i]->overfull > OVERFULL_PT;
        loose += lines->items[i]->gap_em > LOOSE_EM;
    }
    if (use == SETTER_CELL) {
        quality->cells++;
        quality->overfull_cells += overfull > 0;
        return;
    }
    quality->overfull_lines += overfull;
    if (use == SETTER_LABEL)
        return;
    quality->lines += lines->n;
    quality->loose_lines += loose;
    quality->lonely_characters += is_lonely(lines);
}

struct lines
setter_lines(struct setter *setter, const struct spans *spans,
             const struct paragraph_style *style, enum setter_use use)
{
    struct lines lines = type_paragraph(setter->type, spans, style);

    setter_count(setter, &lines, use);
    return lines;
}

struct lines
setter_balanced(struct setter *setter, const struct spans *spans,
                const struct paragraph_style *style)
{
    double whole = type_label_spans(setter->type, spans, &style->type)->width;
    double n = ceil(whole / style->measure - 0.001);
    struct paragraph_style narrow = *style;
    struct lines lines;

    if (n <= 1)
        return setter_lines(setter, spans, style, SETTER_LABEL);
    /* Long words may need more than their part: as little more as will do. */
    narrow.measure = whole / n;
    do {
        narrow.measure =
            MIN(style->measure, narrow.measure + style->type.size);
        lines = type_paragraph(setter->type, spans, &narrow);
    } while ((double)lines.n > n && narrow.measure < style->measure);
    return setter_lines(setter, spans, &narrow, SETTER_LABEL);
}

double
setter_to_grid(const struct setter *setter, double height)
{
    return setter->grid * ceil(height / setter->grid - 0.0001);
}

struct node *
setter_node(struct setter *setter, const char *type, const struct node *parent,
            enum language language)
{
    return nodes_add(setter->nodes, type, parent, language);
}

struct marks
setter_marks(const struct setter *setter)
{
    struct marks marks = marks_new(setter->arena);

    marks.nodes = setter->nodes;
    return marks;
}

struct spans
setter_spans(struct setter *setter, const char *text)
{
    struct spans spans = {0};

    if (text && text[0])
        ARENA_PUSH(setter->arena, &spans, ((struct span){.text = text}));
    return spans;
}

struct spans
setter_prefixed(struct setter *setter, const char *prefix,
                const struct spans *spans)
{
    struct spans joined = setter_spans(setter, prefix);

    joined.at = spans->at;
    for (size_t i = 0; i < spans->n; i++)
        ARENA_PUSH(setter->arena, &joined, spans->items[i]);
    return joined;
}

struct spans
setter_strong(struct setter *setter, const struct spans *spans)
{
    struct spans strong = setter_prefixed(setter, NULL, spans);

    for (size_t i = 0; i < strong.n; i++)
        strong.items[i].style |= SPAN_STRONG;
    return strong;
}

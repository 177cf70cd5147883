#include "furniture.h"

#include <glib.h>

#include "base/arena.h"
#include "contents.h"
#include "heading.h"

#define SIZE 8.5
#define SIZE_LEAST 7.0
#define SIZE_STEP 0.5
#define FOLIO_SIZE 9.0
#define FOLIO_GONGWEN 14.0
#define HEAD_ABOVE 27.0
#define RULE_ABOVE 20.0
#define FOLIO_BELOW 32.0
#define DRAFT_SIZE 10.5
#define DRAFT "草稿 / DRAFT"

static struct type_style
style_of(const struct setter *setter, double size, enum language language)
{
    struct type_style style =
        setter_style(setter, TYPE_HEADING, size, false, language);

    style.color = setter->theme->secondary;
    return style;
}

/* With two languages odd pages speak the first, even pages the second. */
static enum language
language_of(const struct setter *setter, const struct furniture *page)
{
    if (setter->bilingual && page->number % 2 == 0)
        return setter->main == LANGUAGE_ZH ? LANGUAGE_EN : LANGUAGE_ZH;
    return setter->main;
}

static void
draw_head(struct setter *setter, const struct furniture *page,
          struct marks *marks)
{
    enum language language = language_of(setter, page);
    const char *left = language_pick(setter->document->running_head, language);
    const char *right = page->contents ? contents_title(language)
                        : page->chapter
                            ? heading_text(setter, page->chapter, language)
                            : "";
    double y = page->top - HEAD_ABOVE, size = SIZE;
    const struct line *a, *b;

    do {
        struct type_style style = style_of(setter, size, language);

        a = type_label(setter->type, left, &style);
        b = type_label(setter->type, right, &style);
        size -= SIZE_STEP;
    } while (a->width + b->width + 2 * SIZE > page->width &&
             size >= SIZE_LEAST);
    /* Too long even so: the chapter tells more than the title. */
    if (a->width + b->width + 2 * SIZE <= page->width)
        type_place(marks, a, page->left, y, false);
    type_place(marks, b, page->left + page->width - b->width, y, false);
    marks_rule(marks, page->left, page->top - RULE_ABOVE,
               page->left + page->width, page->top - RULE_ABOVE, 0.5,
               setter->theme->gridline, 0);
}

/* GB/T 9704: — 3 —, in size 4, one em from the outer edge. */
static void
draw_folio_gongwen(struct setter *setter, const struct furniture *page,
                   struct marks *marks)
{
    struct type_style style =
        setter_style(setter, TYPE_BODY, FOLIO_GONGWEN, false, setter->main);
    const struct line *line =
        type_label(setter->type,
                   arena_printf(setter->arena, "— %s —", page->label), &style);
    double x = page->number % 2
                   ? page->left + page->width - style.size - line->width
                   : page->left + style.size;

    type_place(marks, line, x, page->bottom + FOLIO_BELOW, false);
}

static void
draw_folio(struct setter *setter, const struct furniture *page,
           struct marks *marks)
{
    struct type_style style = style_of(setter, FOLIO_SIZE, setter->main);
    const struct line *line = type_label(setter->type, page->label, &style);

    type_place(marks, line, page->left + (page->width - line->width) / 2,
               page->bottom + FOLIO_BELOW, false);
}

static void
draw_draft(struct setter *setter, const struct furniture *page,
           struct marks *marks)
{
    struct type_style style =
        setter_style(setter, TYPE_HEADING, DRAFT_SIZE, true, setter->main);
    const struct line *line;

    style.color = setter->theme->accent;
    line = type_label(setter->type, DRAFT, &style);
    type_place(marks, line, page->left + (page->width - line->width) / 2,
               page->top - HEAD_ABOVE - 2 * DRAFT_SIZE, false);
    type_place(marks, line, page->left + (page->width - line->width) / 2,
               page->bottom + FOLIO_BELOW + 2 * DRAFT_SIZE, false);
}

void
furniture_draw(struct setter *setter, const struct furniture *page,
               struct marks *marks)
{
    marks->node = setter->pagination;
    marks->id = NULL;
    if (page->head)
        draw_head(setter, page, marks);
    if (page->foot && setter->gongwen)
        draw_folio_gongwen(setter, page, marks);
    else if (page->foot)
        draw_folio(setter, page, marks);
    if (setter->document->draft)
        draw_draft(setter, page, marks);
}

const char *
furniture_roman(struct arena *arena, size_t number)
{
    static const struct {
        size_t value;
        const char *text;
    } digits[] = {
        {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"},
        {9, "ix"},  {5, "v"},   {4, "iv"}, {1, "i"},
    };
    g_autoptr(GString) roman = g_string_new(NULL);

    for (size_t i = 0; i < G_N_ELEMENTS(digits); i++)
        for (; number >= digits[i].value; number -= digits[i].value)
            g_string_append(roman, digits[i].text);
    return arena_strdup(arena, roman->str);
}

#include "stackbeside.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "references.h"
#include "stack.h"

#define SWATCH 5
#define SWATCH_GAP 3.5
#define GAP 6
/* Between values and their total. */
#define TOTAL_GAP 9

struct item {
    const struct label *label;
    const char *part;
    double gap; /* before it */
    bool has_swatch;
    uint32_t color;
};

struct items {
    struct item *items;
    size_t n, capacity;
};

/* One dash stands for all parts when nothing is known of any. */
static void
add_values(struct plot *plot, const struct stackbeside *beside, size_t category,
           struct items *items)
{
    size_t n = plot->chart->n_series, first = category * n;
    bool none = stack_is_missing(plot, category);
    for (size_t s = 0; s < (none ? 1 : n); s++) {
        bool known = plot_datum(plot, s, category)->known;
        struct item item = {&beside->values[first + s],
                            known ? "label" : "missing", GAP, !none,
                            plot_color(plot, s, category)};
        if (beside->outside[first + s])
            ARENA_PUSH(plot->arena, items, item);
    }
}

/* The total comes last: it is of all that stands before it. */
static struct items
items_of(struct plot *plot, const struct stackbeside *beside, size_t category)
{
    struct items items = {0};
    const struct label *end = &beside->ends[category];
    add_values(plot, beside, category, &items);
    if (end->n > 0) {
        bool shares = stack_is_undefined(plot, category);
        struct item item = {end, shares ? "undefined" : "total",
                            items.n > 0 ? TOTAL_GAP : GAP, false, 0};
        ARENA_PUSH(plot->arena, &items, item);
    }
    return items;
}

static double
width_of(const struct item *item)
{
    return item->gap + (item->has_swatch ? SWATCH + SWATCH_GAP : 0) +
           item->label->width;
}

double
stackbeside_width(struct plot *plot, const struct stackbeside *beside,
                  size_t category)
{
    struct items items = items_of(plot, beside, category);
    double width = 0;
    for (size_t i = 0; i < items.n; i++)
        width += width_of(&items.items[i]);
    return width;
}

double
stackbeside_height(struct plot *plot, const struct stackbeside *beside,
                   size_t category)
{
    struct items items = items_of(plot, beside, category);
    double height = 0;
    for (size_t i = 0; i < items.n; i++)
        height = fmax(height, items.items[i].label->height);
    return height;
}

static void
draw_item(struct plot *plot, const struct item *item,
          const struct scale *scale, double x, double y)
{
    const struct label *label = item->label;
    double at = x + item->gap;
    if (item->has_swatch) {
        plot_rect(plot, "swatch", at, y + (label->height - SWATCH) / 2, SWATCH,
                  SWATCH, item->color);
        at += SWATCH + SWATCH_GAP;
    }
    references_clear(plot, scale, at, y, label);
    words_place(plot, label, item->part, at, y, ANCHOR_START);
}

/* Draws if there is a scale, else it only measures. */
static double
flow(struct plot *plot, const struct stackbeside *beside,
     const struct scale *scale, size_t category, double left, double y,
     double right)
{
    struct items items = items_of(plot, beside, category);
    double high = stackbeside_height(plot, beside, category);
    double x = left, top = y;
    for (size_t i = 0; i < items.n; i++) {
        const struct item *item = &items.items[i];
        if (x > left && x + width_of(item) > right + 0.01) {
            x = left;
            top += high;
        }
        if (scale != NULL)
            draw_item(plot, item, scale, x,
                      top + (high - item->label->height) / 2);
        x += width_of(item);
    }
    return items.n > 0 ? top + high - y : 0;
}

double
stackbeside_draw(struct plot *plot, const struct stackbeside *beside,
                 const struct scale *scale, size_t category, double x,
                 double y, double right)
{
    return flow(plot, beside, scale, category, x, y, right);
}

double
stackbeside_flow(struct plot *plot, const struct stackbeside *beside,
                 size_t category, double x, double right)
{
    return flow(plot, beside, NULL, category, x, 0, right);
}

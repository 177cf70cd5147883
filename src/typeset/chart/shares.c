#include "shares.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "units.h"

#define SWATCH 8
#define SWATCH_GAP 5
#define VALUE_GAP 8
#define ROW_GAP 5
/* Beside the figure, and below it. */
#define LIST_GAP 18
#define LIST_BELOW 9
/* Narrower pictures have the list below. */
#define BESIDE_WIDTH 190
/* A figure goes over its list when it becomes so much larger there; and grows
 * to that, at most. */
#define LARGER 1.25
#define LARGEST 1.7

static bool
accepts(struct plot *plot, const struct shares *shares)
{
    if (shares->n > SHARES_MOST)
        return plot_refuse(plot, FINDING_CHART_PARTS,
                           language_same(arena_printf(plot->arena, "%zu",
                                                  shares->n)));
    for (size_t i = 0; i < shares->n; i++)
        if (shares->items[i].datum->known &&
            rational_sign(shares->items[i].datum->value) < 0)
            return plot_refuse(
                plot, FINDING_CHART_WHOLE,
                shares->items[i].name);
    return true;
}

static void
collect(struct plot *plot, struct shares *shares)
{
    const struct chart *chart = plot->chart;
    bool by_series = chart->n_categories == 1 && chart->n_series > 1;
    size_t n =
        by_series ? chart->n_series : chart->n_categories * chart->n_series;
    for (size_t i = 0; i < n; i++) {
        size_t c = i % chart->n_categories;
        struct share share = {
            .name =
                by_series ? chart->series[i].name : chart->categories[c].name,
            .datum = &chart->data[i],
            .color = color_series(plot->theme, i),
        };
        if (by_series || !chart->categories[c].is_total)
            ARENA_PUSH(plot->arena, shares, share);
    }
}

bool
shares_read(struct plot *plot, struct shares *shares)
{
    struct rational sum = rational_of(0);
    *shares = (struct shares){0};
    collect(plot, shares);
    if (!accepts(plot, shares))
        return false;
    for (size_t i = 0; i < shares->n; i++)
        if (shares->items[i].datum->known &&
            !rational_add(sum, shares->items[i].datum->value, &sum))
            return plot_refuse(plot, FINDING_CHART_EMPTY,
                               language_same(""));
    for (size_t i = 0; i < shares->n; i++) {
        const struct datum *datum = shares->items[i].datum;
        if (datum->known && rational_sign(sum) > 0)
            shares->items[i].part =
                rational_to_double(datum->value) / rational_to_double(sum);
    }
    return true;
}

/* Names and values set: on one row if all of them fit, else the values below
 * the names. */
struct list {
    struct label *names, *values;
    struct units units; /* of the values */
    double value_x;     /* the middle of their column */
    bool joined;
};

static struct list
set_list(struct plot *plot, const struct shares *shares, double width)
{
    struct list list = {
        .names = ARENA_NEW_N(plot->arena, struct label, shares->n),
        .values = ARENA_NEW_N(plot->arena, struct label, shares->n),
    };
    struct label_style plain = words_style(plot), bold = plain;
    double room = width - SWATCH - SWATCH_GAP;
    bold.bold = true;
    for (size_t i = 0; i < shares->n; i++) {
        list.names[i] = words_label(plot, shares->items[i].name, plain, room);
        list.values[i] = words_value(plot, shares->items[i].datum, bold);
        units_extend(plot, &list.units, shares->items[i].datum, bold);
    }
    list.value_x = words_widest(list.names, shares->n) + VALUE_GAP +
                   list.units.width / 2;
    list.joined = list.value_x + list.units.width / 2 <= room;
    return list;
}

static double
row_height(const struct list *list, size_t i)
{
    double name = list->names[i].height, value = list->values[i].height;
    return list->joined ? fmax(name, value) : name + value;
}

double
shares_height(struct plot *plot, const struct shares *shares, double width)
{
    struct list list = set_list(plot, shares, width);
    double height = 0;
    for (size_t i = 0; i < shares->n; i++)
        height += row_height(&list, i) + (i > 0 ? ROW_GAP : 0);
    return height;
}

void
shares_list(struct plot *plot, const struct shares *shares, double x, double y,
            double width)
{
    struct list list = set_list(plot, shares, width);
    double at = x + SWATCH + SWATCH_GAP;
    struct label_style bold = words_style(plot);
    bold.bold = true;
    for (size_t i = 0; i < shares->n; i++) {
        const struct label *name = &list.names[i];
        bool known = shares->items[i].datum->known;
        plot_rect(plot, "swatch", x, y + (name->leading - SWATCH) / 2, SWATCH,
                  SWATCH, shares->items[i].color);
        words_place(plot, name, "name", at, y, ANCHOR_START);
        if (list.joined)
            units_place(plot, &list.units, shares->items[i].datum, bold,
                        at + list.value_x, y);
        else
            words_place(plot, &list.values[i], known ? "label" : "missing", at,
                        y + name->height, ANCHOR_START);
        y += row_height(&list, i) + ROW_GAP;
    }
}

/* The largest side up to `most` beside which the list is no higher than it is
 * beside the least. */
static double
side_beside(struct plot *plot, const struct shares *shares, double least,
            double most)
{
    double list = shares_height(plot, shares, plot->width - least - LIST_GAP);
    double side = least;
    while (side + 1 <= most &&
           shares_height(plot, shares, plot->width - side - 1 - LIST_GAP) <=
               list)
        side++;
    return side;
}

static struct shares_room
room_beside(struct plot *plot, const struct shares *shares, double side)
{
    double list_x = side + LIST_GAP;
    double list = shares_height(plot, shares, plot->width - list_x);
    double height = fmax(side, list);
    return (struct shares_room){
        .side = side,
        .y = (height - side) / 2,
        .list_x = list_x,
        .list_y = (height - list) / 2,
        .height = height,
    };
}

static struct shares_room
room_below(struct plot *plot, const struct shares *shares, double side,
           double x)
{
    return (struct shares_room){
        .side = side,
        .x = x,
        .list_y = side + LIST_BELOW,
        .height = side + LIST_BELOW + shares_height(plot, shares, plot->width),
    };
}

struct shares_room
shares_room(struct plot *plot, const struct shares *shares, double beside,
            double below)
{
    double target = plot->beside.common.height;
    double list = shares_height(plot, shares, plot->width);
    double side = side_beside(plot, shares, beside, target);
    double larger = fmin(target - LIST_BELOW - list,
                         fmin(LARGEST * beside, plot->width));
    if (plot->width < BESIDE_WIDTH)
        return room_below(plot, shares, below, 0);
    if (larger > LARGER * side)
        return room_below(plot, shares, larger, (plot->width - larger) / 2);
    return room_beside(plot, shares, side);
}

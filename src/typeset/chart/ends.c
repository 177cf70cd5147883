#include "ends.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "labels.h"
#include "references.h"

#define WORD_GAP 4
/* So that names of two rows do not run together. */
#define BROKEN_GAP 3
/* A leader begins so far from the middle of the dot. */
#define LEADER_CLEAR 2.5
/* A label that begins so much further from its line's end than usual needs
 * one even beside it. */
#define LEADER_ROOM 12
/* Of a row: where a label has several, a reader must see where the next one
 * begins. */
#define LABELS_APART 0.5

/* Where the value begins behind its name. */
static double
value_start(const struct end *end)
{
    return end->name_label.n > 0 ? end->name_label.width + WORD_GAP : 0;
}

/* Name and value on one row if that is narrow enough, else one below the
 * other. */
static void
measure(struct plot *plot, struct end *end, double max_width)
{
    struct label_style style = words_style(plot);
    style.bold = end->bold;
    style.balanced = true;
    style.color = color_darken(end->color, COLOR_PAPER, COLOR_TEXT_CONTRAST);
    end->name_label =
        end->reference != NULL
            ? references_label(plot, end->reference, style, max_width)
            : words_label(plot, end->name, style, max_width);
    end->width = end->name_label.width;
    end->height = end->name_label.height;
    if (end->datum == NULL)
        return;
    if (end->name_label.n > 0)
        style.color = plot->theme->ink;
    end->value_label = words_value(plot, end->datum, style);
    double joined = value_start(end) + end->value_label.width;
    if (joined <= max_width || end->name_label.n == 0) {
        end->width = joined;
        end->height = fmax(end->height, end->value_label.height);
    } else {
        end->width = fmax(end->width, end->value_label.width);
        end->height += end->value_label.height;
    }
}

/* The value beside its name, whatever the name's rows. */
static void
measure_in_columns(struct plot *plot, struct ends *ends, double max_width)
{
    struct label_style style = words_style(plot);
    for (size_t i = 0; i < ends->n; i++) {
        struct label *value = &ends->items[i].value_label;
        *value = words_value(plot, ends->items[i].datum, style);
        ends->values = fmax(ends->values, value->width);
    }
    for (size_t i = 0; i < ends->n; i++) {
        struct end *end = &ends->items[i];
        double before = ends->values + WORD_GAP;
        style.bold = end->bold;
        style.balanced = true;
        end->name_label =
            words_label(plot, end->name, style, max_width - before);
        end->width = before + end->name_label.width;
        end->height = fmax(end->name_label.height, end->value_label.height);
        if (end->name_label.n > 1)
            end->height += BROKEN_GAP;
    }
}

/* White between the labels, unless every one is a single row. */
static void
set_apart(const struct plot *plot, struct ends *ends)
{
    const double row = plot->theme->chart_label * WORDS_LEADING;
    double highest = 0;
    for (size_t i = 0; i < ends->n; i++)
        highest = fmax(highest, ends->items[i].height);
    if (highest < 1.5 * row)
        return;
    ends->apart = LABELS_APART * row;
    ends->height += (double)(ends->n - 1) * ends->apart;
}

void
ends_measure(struct plot *plot, struct ends *ends, double max_width)
{
    ends->width = ends->height = ends->values = ends->apart = 0;
    ends->gap = ENDS_GAP;
    if (ends->columns)
        measure_in_columns(plot, ends, max_width);
    for (size_t i = 0; i < ends->n; i++) {
        if (!ends->columns)
            measure(plot, &ends->items[i], max_width);
        ends->width = fmax(ends->width, ends->items[i].width);
        ends->height += ends->items[i].height;
    }
    if (!ends->columns)
        set_apart(plot, ends);
}

static const char *
value_part(const struct end *end)
{
    return end->datum->known ? "label" : "missing";
}

static bool
is_joined(const struct end *end)
{
    return end->datum != NULL &&
           end->height < end->name_label.height + end->value_label.height;
}

/* Name and value keep together on the left, where the value is next to the
 * line's end. */
static void
place_in_columns(struct plot *plot, const struct ends *ends,
                 const struct end *end, double x, bool right)
{
    double values = right ? x + ends->values : x;
    double names = right ? values + WORD_GAP
                         : x - end->value_label.width - WORD_GAP;
    words_place_middle(plot, &end->name_label, "name", names, end->at,
                       right ? ANCHOR_START : ANCHOR_END);
    words_place_middle(plot, &end->value_label, value_part(end), values,
                       end->at, ANCHOR_END);
}

/* From the line's end to the label; along the row to a number that begins
 * later, for numbers stand right in their column. */
static void
draw_leader(struct plot *plot, const struct ends *ends, const struct end *end,
            double x, double side)
{
    double from = x + side * LEADER_CLEAR;
    double to = x + side * (ends->gap - 1.5);
    double more = ends->columns && side > 0
                      ? ends->values - end->value_label.width
                      : 0;
    if (fabs(end->at - end->want) <= 2 &&
        ends->gap + more < ENDS_GAP + LEADER_ROOM)
        return;
    plot_rule(plot, "leader", from, end->want, to, end->at, 0.5,
              plot->theme->axis);
    if (more > 1.5)
        plot_rule(plot, "leader", to, end->at, to + more, end->at, 0.5,
                  plot->theme->axis);
}

static void
place(struct plot *plot, const struct end *end, double x, bool right)
{
    enum anchor anchor = right ? ANCHOR_START : ANCHOR_END;
    double top = end->at - end->height / 2;
    if (is_joined(end)) {
        double left = right ? x : x - end->width;
        words_place_middle(plot, &end->name_label, "name", left, end->at,
                           ANCHOR_START);
        words_place_middle(plot, &end->value_label, value_part(end),
                           left + value_start(end), end->at, ANCHOR_START);
        return;
    }
    words_place(plot, &end->name_label, "name", x, top, anchor);
    if (end->datum != NULL)
        words_place(plot, &end->value_label, value_part(end), x,
                    top + end->name_label.height, anchor);
}

double
ends_spread(struct plot *plot, struct ends *ends, double top, double bottom)
{
    struct slot *slots = ARENA_NEW_N(plot->arena, struct slot, ends->n);
    double moved = 0;
    for (size_t i = 0; i < ends->n; i++)
        slots[i] = (struct slot){
            .want = ends->items[i].want,
            .length = ends->items[i].height + ends->apart,
        };
    labels_spread(plot->arena, slots, ends->n, top - ends->apart / 2,
                  bottom + ends->apart / 2);
    for (size_t i = 0; i < ends->n; i++) {
        ends->items[i].at = slots[i].at;
        moved = fmax(moved, fabs(slots[i].at - slots[i].want));
    }
    return moved;
}

void
ends_place(struct plot *plot, struct ends *ends, double x, bool right,
           double top, double bottom)
{
    double side = right ? 1 : -1;
    ends_spread(plot, ends, top, bottom);
    for (size_t i = 0; i < ends->n; i++) {
        struct end *end = &ends->items[i];
        /* What is missing stands nowhere on the axis. */
        bool stands = end->datum == NULL || end->datum->known;
        if (stands)
            draw_leader(plot, ends, end, x, side);
        if (ends->columns)
            place_in_columns(plot, ends, end, x + side * ends->gap, right);
        else
            place(plot, end, x + side * ends->gap, right);
    }
}

#include "linesums.h"

#include "base/text.h"

/* Below this, in points, nothing is out of place. */
#define TOLERANCE 1e-4

static void
add(struct linesums *to, const struct cell *cell)
{
    const struct gap *gap = &cell->gap;

    to->width += (double)cell->width + (double)gap->width;
    if (gap->tier < SHRINK_TIERS)
        to->shrink[gap->tier] += (double)gap->shrink;
    to->space += (double)gap->stretch_space;
    to->mixed += (double)gap->stretch_mixed;
    to->spreads += gap->spreads;
    to->han += text_is_han(cell->c) && cell->class == CLASS_HAN;
    to->words += cell->class == CLASS_LETTER || cell->class == CLASS_DIGIT;
}

struct linesums *
linesums_new(const struct cells *cells, size_t first, size_t end)
{
    struct linesums *sums = g_new(struct linesums, end - first + 1);

    sums[0] = (struct linesums){0};
    for (size_t i = first; i < end; i++) {
        sums[i - first + 1] = sums[i - first];
        add(&sums[i - first + 1], &cells->items[i]);
    }
    return sums;
}

void
linesums_line(const struct linesums *sums, const struct cell *cells,
              size_t a, size_t b, struct linesums *line)
{
    const struct linesums *from = &sums[a], *to = &sums[b + 1];
    const struct gap *last = &cells[b].gap;

    line->width = to->width - from->width - (double)last->width;
    for (int i = 0; i < SHRINK_TIERS; i++)
        line->shrink[i] = to->shrink[i] - from->shrink[i];
    if (last->tier < SHRINK_TIERS)
        line->shrink[last->tier] -= (double)last->shrink;
    line->space = to->space - from->space - (double)last->stretch_space;
    line->mixed = to->mixed - from->mixed - (double)last->stretch_mixed;
    line->spreads = to->spreads - from->spreads - last->spreads;
    line->han = to->han - from->han;
    line->words = to->words - from->words;
}

void
linesums_measure(const struct cells *cells, size_t first, size_t last,
                 struct linesums *line)
{
    struct linesums sums[2] = {0};

    for (size_t i = first; i <= last; i++)
        add(&sums[1], &cells->items[i]);
    linesums_line(sums, cells->items + last, 0, 0, line);
}

/* Takes as much of *need as `room` allows; returns the share of the room. */
static double
take(double *need, double room)
{
    double used = MIN(*need, room);

    if (room <= TOLERANCE || used <= 0)
        return 0;
    *need -= used;
    return used / room;
}

struct fit
linesums_fit(const struct linesums *line, double measure, bool may_shrink,
             bool may_stretch)
{
    struct fit fit = {0};
    double need = line->width - measure;

    if (need > TOLERANCE) {
        for (int i = 0; may_shrink && i < SHRINK_TIERS; i++)
            fit.shrink[i] = take(&need, line->shrink[i]);
        fit.excess = need > TOLERANCE ? need : 0;
    } else if (may_stretch && need < 0) {
        need = -need;
        fit.space = take(&need, line->space);
        fit.mixed = take(&need, line->mixed);
        if (line->spreads > 0.5)
            fit.spread = need / line->spreads;
        else
            fit.slack = need;
    } else {
        fit.slack = MAX(0, -need);
    }
    return fit;
}

#include "references.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "labels.h"

#define LINE_WIDTH 0.75
#define BELOW 3
#define ABOVE 4
/* Labels on the right take at most this part of the width, but never less
 * than a short word asks for. */
#define LABELS_PART 0.22
#define LABELS_LEAST 44
#define LABEL_GAP 5

static struct label
label_of(struct plot *plot, size_t i, double max_width)
{
    struct label_style style = words_style(plot);
    style.color = plot->theme->secondary;
    return words_label_figure(plot, plot->chart->references[i].label,
                              plot->chart->references[i].figure, style,
                              max_width);
}

static double
labels_width(const struct plot *plot)
{
    return fmax(LABELS_LEAST, plot->width * LABELS_PART);
}

double
references_height(struct plot *plot)
{
    double height = 0;
    for (size_t i = 0; i < plot->chart->n_references; i++)
        height += label_of(plot, i, plot->width).height;
    return height > 0 ? height + BELOW + ABOVE : 0;
}

void
references_draw_vertical(struct plot *plot, const struct scale *scale, double y,
                         double bottom)
{
    double top = y - BELOW - ABOVE;
    for (size_t i = plot->chart->n_references; i-- > 0;) {
        struct label label = label_of(plot, i, plot->width);
        double x = scale_at(scale, plot->chart->references[i].value);
        double at = fmin(x - label.width / 2, plot->width - label.width);
        at = fmax(0, at);
        plot_rule(plot, "reference", x, y - ABOVE, x, bottom, LINE_WIDTH,
                  plot->theme->ink);
        top -= label.height;
        for (size_t row = 0; row < label.n; row++)
            label.items[row].width = label.width;
        words_place(plot, &label, "reference", at, top, ANCHOR_START);
    }
}

void
references_clear(struct plot *plot, const struct scale *scale, double x,
                 double y, const struct label *label)
{
    for (size_t i = 0; i < plot->chart->n_references; i++) {
        double at = scale_at(scale, plot->chart->references[i].value);
        if (at < x - 1 || at > x + label->width + 1)
            continue;
        plot_rect(plot, "halo", x - 1.5, y, label->width + 3, label->height,
                  COLOR_PAPER);
        return;
    }
}

double
references_width(struct plot *plot)
{
    double width = 0;
    for (size_t i = 0; i < plot->chart->n_references; i++)
        width = fmax(width, label_of(plot, i, labels_width(plot)).width);
    return width > 0 ? width + LABEL_GAP : 0;
}

void
references_draw_lines(struct plot *plot, const struct scale *scale, double left,
                      double right)
{
    for (size_t i = 0; i < plot->chart->n_references; i++) {
        double y = scale_at(scale, plot->chart->references[i].value);
        plot_rule(plot, "reference", left, y, right, y, LINE_WIDTH,
                  plot->theme->ink);
    }
}

void
references_draw_horizontal(struct plot *plot, const struct scale *scale,
                           double left, double right, double top, double bottom)
{
    size_t n = plot->chart->n_references;
    struct slot *slots = ARENA_NEW_N(plot->arena, struct slot, n);
    for (size_t i = 0; i < n; i++) {
        slots[i].want = scale_at(scale, plot->chart->references[i].value);
        slots[i].length = label_of(plot, i, labels_width(plot)).height;
    }
    labels_spread(plot->arena, slots, n, top, bottom);
    references_draw_lines(plot, scale, left, right);
    for (size_t i = 0; i < n; i++) {
        struct label label = label_of(plot, i, labels_width(plot));
        words_place_middle(plot, &label, "reference", right + LABEL_GAP,
                           slots[i].at, ANCHOR_START);
    }
}

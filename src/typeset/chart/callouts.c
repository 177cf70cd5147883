#include "callouts.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"
#include "references.h"

#define BAND_GAP 10
/* Texts above a plot, side by side, and the widest of them. */
#define TEXT_GAP 10
#define TEXT_MOST 130
#define LEADER_GAP 2.5
/* A leader begins so far within its text. */
#define LEADER_INSET 4
/* Beside a bar a text is broken to this part of the width. */
#define BESIDE_PART 0.32
#define BESIDE_GAP 9

static struct label
text_of(struct plot *plot, size_t i, double max_width)
{
    struct label_style style = words_style(plot);
    style.color = plot->theme->secondary;
    return words_prose(plot, &plot->chart->annotations[i].text, style,
                       max_width);
}

/* ---- above ---- */

static double
most_width(const struct plot *plot)
{
    double n = (double)plot->chart->n_annotations;
    return fmin(TEXT_MOST, (plot->width - (n - 1) * TEXT_GAP) / n);
}

double
callouts_height(struct plot *plot)
{
    double height = 0;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        height = fmax(height, text_of(plot, i, most_width(plot)).height);
    return height > 0 ? height + BAND_GAP : 0;
}

/* Moved apart from each other, and kept within the picture. */
static struct slot *
spread(struct plot *plot, const struct target *targets)
{
    size_t n = plot->chart->n_annotations;
    struct slot *slots = ARENA_NEW_N(plot->arena, struct slot, n);
    for (size_t i = 0; i < n; i++) {
        slots[i].want = targets[i].x;
        slots[i].length = text_of(plot, i, most_width(plot)).width + TEXT_GAP;
    }
    labels_spread(plot->arena, slots, n, -TEXT_GAP / 2.0,
                  plot->width + TEXT_GAP / 2.0);
    return slots;
}

struct stroke *
callouts_leaders(struct plot *plot, const struct target *targets, double top)
{
    size_t n = plot->chart->n_annotations;
    struct stroke *leaders = ARENA_NEW_N(plot->arena, struct stroke, n);
    struct slot *slots = spread(plot, targets);
    double foot = top + callouts_height(plot) - BAND_GAP;
    for (size_t i = 0; i < n; i++) {
        double half = slots[i].length / 2 - TEXT_GAP / 2.0 - LEADER_INSET;
        double x = fmax(slots[i].at - fmax(0, half),
                        fmin(targets[i].x, slots[i].at + fmax(0, half)));
        leaders[i] = (struct stroke){x, foot + 1, targets[i].x,
                                     targets[i].y - LEADER_GAP};
    }
    return leaders;
}

void
callouts_draw_above(struct plot *plot, const struct target *targets, double top)
{
    struct slot *slots = spread(plot, targets);
    struct stroke *leaders = callouts_leaders(plot, targets, top);
    double foot = top + callouts_height(plot) - BAND_GAP;
    for (size_t i = 0; i < plot->chart->n_annotations; i++) {
        struct label text = text_of(plot, i, most_width(plot));
        words_place(plot, &text, "annotation", slots[i].at - text.width / 2,
                    foot - text.height, ANCHOR_START);
        plot_rule(plot, "leader", leaders[i].x1, leaders[i].y1, leaders[i].x2,
                  leaders[i].y2, 0.5, plot->theme->axis);
    }
}

/* ---- beside ---- */

double
callouts_width(struct plot *plot, size_t category)
{
    double width = 0;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        if (plot->chart->annotations[i].category == category)
            width = fmax(width,
                         text_of(plot, i, BESIDE_PART * plot->width).width +
                             BESIDE_GAP);
    return width;
}

double
callouts_row_height(struct plot *plot, size_t category)
{
    double height = 0;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        if (plot->chart->annotations[i].category == category)
            height += text_of(plot, i, BESIDE_PART * plot->width).height;
    return height;
}

void
callouts_draw_beside(struct plot *plot, const struct scale *scale,
                     size_t category, double x, double middle)
{
    double y = middle - callouts_row_height(plot, category) / 2;
    for (size_t i = 0; i < plot->chart->n_annotations; i++) {
        if (plot->chart->annotations[i].category != category)
            continue;
        struct label text = text_of(plot, i, BESIDE_PART * plot->width);
        references_clear(plot, scale, x + BESIDE_GAP, y, &text);
        words_place(plot, &text, "annotation", x + BESIDE_GAP, y,
                    ANCHOR_START);
        y += text.height;
    }
}

#include "callouts.h"

#include <math.h>

#include "balance.h"
#include "base/arena.h"
#include "document/document.h"
#include "references.h"

#define BAND_GAP 10
/* Texts above a plot, side by side, and the widest of them. */
#define TEXT_GAP 10
#define TEXT_MOST 130
#define LEADER_GAP 2.5
/* Beside a bar a text is broken to this part of the width. */
#define BESIDE_PART 0.32
#define BESIDE_GAP 9
#define LEADING 1.25
/* Between a reference line and the text beyond it: the leader is seen to go on
 * across the line. */
#define LINE_AIR 8
/* What a scale is shortened by beyond that, for the air does not shrink. */
#define LINE_GAP 4
/* It may reach so far into the gaps between rows, and hang down beside as many
 * rows as this is the least pitch of. */
#define OVERHANG 3
#define ROW_LEAST 9.5
/* A chart of more rows may be cut, but not among the first. */
#define ROWS_OF_A_PAGE 40
#define ROWS_BEFORE_A_CUT 8

/* ---- above ---- */

static double
most_width(const struct plot *plot)
{
    double n = (double)plot->chart->n_annotations;
    return fmin(TEXT_MOST, (plot->width - (n - 1) * TEXT_GAP) / n);
}

/* Of several lines the text has the colour of its own. */
static struct label
text_of(struct plot *plot, size_t i)
{
    const struct chart *chart = plot->chart;
    struct label_style style = words_style(plot);
    style.color = plot->theme->secondary;
    if (chart->n_series > 1 && !chart->stack && !chart->percent)
        style.color = color_darken(
            color_series(plot->theme, chart->annotations[i].series),
            COLOR_PAPER, COLOR_TEXT_CONTRAST);
    return balance_prose(plot, &chart->annotations[i].text, style,
                         most_width(plot));
}

double
callouts_height(struct plot *plot)
{
    double height = 0;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        height = fmax(height, text_of(plot, i).height);
    return height > 0 ? height + BAND_GAP : 0;
}

/* Moved apart from each other, and kept within the picture. */
static void
spread(struct plot *plot, struct callout *callouts, size_t n)
{
    struct slot *slots = ARENA_NEW_N(plot->arena, struct slot, n);
    for (size_t i = 0; i < n; i++)
        slots[i] = (struct slot){
            .want = callouts[i].x,
            .length = callouts[i].width + TEXT_GAP,
        };
    labels_spread(plot->arena, slots, n, -TEXT_GAP / 2.0,
                  plot->width + TEXT_GAP / 2.0);
    for (size_t i = 0; i < n; i++)
        callouts[i].left = slots[i].at - callouts[i].width / 2;
}

static size_t *
order_of(struct arena *arena, const struct callout *callouts, size_t n)
{
    size_t *order = ARENA_NEW_N(arena, size_t, n);
    for (size_t i = 0; i < n; i++) {
        size_t k = i;
        for (; k > 0 && callouts[order[k - 1]].x > callouts[i].x; k--)
            order[k] = order[k - 1];
        order[k] = i;
    }
    return order;
}

bool
callouts_stand(struct arena *arena, struct callout *callouts, size_t n,
               double width)
{
    size_t *order = order_of(arena, callouts, n);
    double *latest = ARENA_NEW_N(arena, double, n + 1);
    double free = 0;
    latest[n] = width + TEXT_GAP;
    for (size_t i = n; i-- > 0;) {
        const struct callout *of = &callouts[order[i]];
        latest[i] = fmin(of->x, latest[i + 1] - TEXT_GAP - of->width);
    }
    for (size_t i = 0; i < n; i++) {
        struct callout *of = &callouts[order[i]];
        double earliest = fmax(free, of->x - of->width);
        if (earliest > latest[i])
            return false;
        of->left = fmax(earliest, fmin(of->x - of->width / 2, latest[i]));
        free = of->left + of->width + TEXT_GAP;
    }
    return true;
}

/* Each text stands over its leader, or else as near to it as there is room. */
static struct callout *
place(struct plot *plot, const struct target *targets)
{
    size_t n = plot->chart->n_annotations;
    struct callout *callouts = ARENA_NEW_N(plot->arena, struct callout, n);
    for (size_t i = 0; i < n; i++)
        callouts[i] = (struct callout){
            .x = targets[i].x + targets[i].aside,
            .width = text_of(plot, i).width,
        };
    if (!callouts_stand(plot->arena, callouts, n, plot->width))
        spread(plot, callouts, n);
    return callouts;
}

struct stroke *
callouts_leaders(struct plot *plot, const struct target *targets, double top)
{
    size_t n = plot->chart->n_annotations;
    struct stroke *leaders = ARENA_NEW_N(plot->arena, struct stroke, n);
    struct callout *callouts = place(plot, targets);
    double foot = top + callouts_height(plot) - BAND_GAP;
    for (size_t i = 0; i < n; i++) {
        const struct callout *of = &callouts[i];
        double x = fmax(of->left, fmin(of->x, of->left + of->width));
        double gap = targets[i].aside == 0 ? LEADER_GAP : 0;
        leaders[i] =
            (struct stroke){x, foot + 1, of->x, targets[i].y - gap};
    }
    return leaders;
}

void
callouts_draw_above(struct plot *plot, const struct target *targets, double top)
{
    struct callout *callouts = place(plot, targets);
    struct stroke *leaders = callouts_leaders(plot, targets, top);
    double foot = top + callouts_height(plot) - BAND_GAP;
    for (size_t i = 0; i < plot->chart->n_annotations; i++) {
        struct label text = text_of(plot, i);
        double aside = targets[i].aside;
        words_place(plot, &text, "annotation", callouts[i].left,
                    foot - text.height, ANCHOR_START);
        plot_rule(plot, "leader", leaders[i].x1, leaders[i].y1, leaders[i].x2,
                  leaders[i].y2, 0.5, plot->theme->axis);
        if (aside != 0)
            plot_rule(plot, "leader", leaders[i].x2, leaders[i].y2,
                      targets[i].x + copysign(LEADER_GAP, aside),
                      leaders[i].y2, 0.5, plot->theme->axis);
    }
}

/* ---- beside ---- */

static struct label
beside_text(struct plot *plot, size_t i)
{
    struct label_style style = words_style(plot);
    style.color = plot->theme->secondary;
    return balance_prose(plot, &plot->chart->annotations[i].text, style,
                         BESIDE_PART * plot->width);
}

double
callouts_width(struct plot *plot, size_t category)
{
    double width = 0;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        if (plot->chart->annotations[i].category == category)
            width = fmax(width, beside_text(plot, i).width + BESIDE_GAP);
    return width;
}

static double
height_of(struct plot *plot, size_t category)
{
    double height = 0;
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        if (plot->chart->annotations[i].category == category)
            height += beside_text(plot, i).height;
    return height;
}

static bool
is_annotated(const struct plot *plot, size_t category)
{
    for (size_t i = 0; i < plot->chart->n_annotations; i++)
        if (plot->chart->annotations[i].category == category)
            return true;
    return false;
}

/* How far the bar of a category goes; false when that cannot be told. */
static bool
reach_of(const struct plot *plot, size_t category, struct rational *reach)
{
    const struct chart *chart = plot->chart;
    if (chart->stack || chart->percent)
        return plot_sum(plot, category, 1, reach);
    *reach = plot_longest(plot, category);
    return true;
}

static bool
goes_further(const struct plot *plot, size_t category, size_t other)
{
    struct rational own, its;
    return !reach_of(plot, category, &own) || !reach_of(plot, other, &its) ||
           rational_compare(own, its) > 0;
}

/* Beside rows whose bars are no longer there is nothing but paper. */
size_t
callouts_rows(struct plot *plot, size_t category)
{
    const struct chart *chart = plot->chart;
    double below = height_of(plot, category) -
                   LEADING * plot->theme->chart_label;
    size_t rows = (size_t)fmax(0, ceil(below / ROW_LEAST - 0.1));
    bool may_be_cut = chart->n_categories * chart->n_series > ROWS_OF_A_PAGE &&
                      category + rows >= ROWS_BEFORE_A_CUT;
    if (may_be_cut || category + rows >= chart->n_categories)
        return 0;
    for (size_t c = category + 1; c <= category + rows; c++)
        if (is_annotated(plot, c) || goes_further(plot, c, category))
            return 0;
    return rows;
}

size_t
callouts_beside(struct plot *plot, size_t category)
{
    for (size_t c = 0; c <= category; c++)
        if (is_annotated(plot, c) && category - c <= callouts_rows(plot, c))
            return c;
    return plot->chart->n_categories;
}

double
callouts_row_height(struct plot *plot, size_t category)
{
    double height = height_of(plot, category);
    if (height == 0 || callouts_rows(plot, category) > 0)
        return 0;
    return fmax(0, height - 2 * OVERHANG);
}

/* How far a text has to be moved to stand beyond the lines. */
static double
pass_lines(const struct plot *plot, const struct scale *scale, double from,
           double width)
{
    double moved = references_pass(plot, scale, from, from + width, 1);
    return moved > 0 ? moved + LINE_AIR - REFERENCES_GAP : 0;
}

void
callouts_pass_lines(struct plot *plot, struct scale *scale, size_t category,
                    double x)
{
    double width = callouts_width(plot, category) - BESIDE_GAP;
    double from = x + BESIDE_GAP;
    double moved = pass_lines(plot, scale, from, width);
    double end = from + moved - scale->from;
    double room = plot->width - width - scale->from - LINE_GAP;
    if (width > 0 && moved > 0 && end > room)
        scale->to = scale->from + (scale->to - scale->from) * room / end;
}

void
callouts_draw_beside(struct plot *plot, const struct scale *scale,
                     size_t category, double x, double middle)
{
    double height = height_of(plot, category);
    double y = middle - height / 2;
    if (callouts_rows(plot, category) > 0)
        y = middle - LEADING * plot->theme->chart_label / 2;
    for (size_t i = 0; i < plot->chart->n_annotations; i++) {
        if (plot->chart->annotations[i].category != category)
            continue;
        struct label text = beside_text(plot, i);
        double from = x + BESIDE_GAP;
        double moved = pass_lines(plot, scale, from, text.width);
        if (from + moved + text.width > plot->width) {
            references_clear(plot, scale, from, y, &text);
        } else if (moved > 0) {
            double row = y + text.leading / 2;
            plot_rule(plot, "leader", x + LEADER_GAP, row,
                      from + moved - LEADER_GAP, row, 0.5, plot->theme->axis);
            from += moved;
        }
        words_place(plot, &text, "annotation", from, y, ANCHOR_START);
        y += text.height;
    }
}

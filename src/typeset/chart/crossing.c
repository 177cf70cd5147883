#include "crossing.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"

/* A bar goes on behind the line when so much of it is to be seen there. */
#define GOES_ON 1

/* A stretch of the line that something drawn before takes. */
struct stretch {
    double from, to;
    bool hidden; /* by a dot; else a bar is crossed */
};

struct stretches {
    struct stretch *items;
    size_t n, capacity;
};

static bool
is_part(const struct mark *mark, const char *part)
{
    return mark->part != NULL && strcmp(mark->part, part) == 0;
}

/* The mark turned so that the line runs along x. */
static struct mark
turned(struct mark mark, bool upright)
{
    struct mark other = mark;
    if (!upright)
        return mark;
    other.x = mark.y;
    other.y = mark.x;
    other.width = mark.height;
    other.height = mark.width;
    return other;
}

/* In the order along the line. */
static void
add(struct arena *arena, struct stretches *stretches, struct stretch stretch)
{
    size_t i = stretches->n;
    ARENA_PUSH(arena, stretches, stretch);
    for (; i > 0 && stretches->items[i - 1].from > stretch.from; i--)
        stretches->items[i] = stretches->items[i - 1];
    stretches->items[i] = stretch;
}

static struct stretches
find(const struct plot *plot, bool upright, double at, uint32_t color)
{
    struct stretches found = {0};
    for (size_t i = 0; i < plot->marks.n; i++) {
        struct mark mark = turned(plot->marks.items[i], upright);
        bool dot = is_part(&mark, "dot");
        double margin = dot ? 0 : GOES_ON;
        if ((!dot && !is_part(&mark, "bar")) || at < mark.y + margin ||
            at > mark.y + mark.height - margin)
            continue;
        if (dot || color_contrast(color, mark.color) <
                       color_contrast(COLOR_PAPER, mark.color))
            add(plot->arena, &found,
                (struct stretch){mark.x, mark.x + mark.width, dot});
    }
    return found;
}

static void
draw(struct plot *plot, bool upright, const char *part, double at, double from,
     double to, double line_width, uint32_t color)
{
    if (from >= to)
        return;
    if (upright)
        plot_rule(plot, part, at, from, at, to, line_width, color);
    else
        plot_rule(plot, part, from, at, to, at, line_width, color);
}

void
crossing_draw(struct plot *plot, bool upright, double at, double from,
              double to, double line_width, uint32_t color)
{
    struct stretches found = find(plot, upright, at, color);
    for (size_t i = 0; i < found.n; i++) {
        const struct stretch *stretch = &found.items[i];
        double start = fmax(from, stretch->from), end = fmin(to, stretch->to);
        draw(plot, upright, "reference", at, from, fmin(start, to), line_width,
             color);
        if (!stretch->hidden)
            draw(plot, upright, "crossing", at, start, end, line_width,
                 COLOR_PAPER);
        from = fmax(from, end);
    }
    draw(plot, upright, "reference", at, from, to, line_width, color);
}

#include "legend.h"

#include <math.h>

#include "base/arena.h"
#include "document/document.h"

#define SWATCH 7.5
#define SWATCH_GAP 4
#define DOT 3.4
#define TICK_WIDTH 2
#define TICK_HEIGHT 10
#define ENTRY_GAP 14
#define BELOW 6
#define RING_LINE 1

static void
draw_mark(struct plot *plot, const struct legend_entry *entry, double x,
          double middle)
{
    static const struct {
        double width, height;
    } sizes[] = {
        [LEGEND_BAR] = {SWATCH, SWATCH},
        [LEGEND_TICK] = {TICK_WIDTH, TICK_HEIGHT},
    };
    double centre = x + SWATCH / 2;
    if (entry->mark == LEGEND_DOT) {
        plot_dot(plot, "legend", centre, middle, DOT, entry->color);
        return;
    }
    if (entry->mark == LEGEND_RING) {
        plot->marks.part = "legend";
        marks_circle(&plot->marks, centre, middle, DOT, COLOR_NONE,
                     entry->color, RING_LINE);
        plot->marks.part = NULL;
        return;
    }
    double width = sizes[entry->mark].width, high = sizes[entry->mark].height;
    plot_rect(plot, "legend", centre - width / 2, middle - high / 2, width,
              high, entry->color);
}

double
legend_draw(struct plot *plot, const struct legend_entry *entries, size_t n,
            double y)
{
    const double before = SWATCH + SWATCH_GAP;
    struct label_style style = words_style(plot);
    double x = 0, row = 0, bottom = y;
    for (size_t i = 0; i < n; i++) {
        struct label name =
            words_label(plot, entries[i].name, style, plot->width - before);
        if (x > 0 && x + before + name.width > plot->width) {
            x = 0;
            bottom += row + 1;
            row = 0;
        }
        draw_mark(plot, &entries[i], x, bottom + name.leading / 2);
        words_place(plot, &name, "legend", x + before, bottom, ANCHOR_START);
        x += before + name.width + ENTRY_GAP;
        row = fmax(row, name.height);
    }
    return bottom + row + BELOW - y;
}

double
legend_series(struct plot *plot, double y)
{
    const struct chart *chart = plot->chart;
    struct legend_entry *entries =
        ARENA_NEW_N(plot->arena, struct legend_entry, chart->n_series);
    if (chart->n_series < 2)
        return 0;
    for (size_t i = 0; i < chart->n_series; i++)
        entries[i] = (struct legend_entry){
            chart->series[i].name,
            color_series(plot->theme, i),
            LEGEND_BAR,
        };
    return legend_draw(plot, entries, chart->n_series, y);
}

double
legend_series_height(struct plot *plot)
{
    const struct marks marks = plot->marks;
    plot->marks = marks_new(plot->arena);
    double height = legend_series(plot, 0);
    plot->marks = marks;
    return height;
}

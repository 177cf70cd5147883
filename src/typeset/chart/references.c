#include "references.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "crossing.h"
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
/* Between two labels side by side. */
#define APART 12
/* What is taken away of a line beside letters. */
#define CLEARED 1.5
/* What stands so far off was put there. */
#define NEARLY 0.01
/* Of the size: how high the letters of a row are. */
#define LETTERS 0.8

/* How long the tail is in which both texts say the same number; the languages
 * group its digits differently. */
static size_t
common_number(const char *text, const char *other)
{
    const char *tail = strrchr(text, ' '), *same = strrchr(other, ' ');
    if (tail == NULL || same == NULL || tail == text)
        return 0;
    for (const char *a = tail, *b = same; *a != '\0' || *b != '\0'; a++, b++) {
        a += *a == ',';
        b += *b == ',';
        if (*a != *b)
            return 0;
    }
    return strlen(tail);
}

/* In two languages a value is said once, behind both names. */
static struct label
label_in_two(struct plot *plot, const struct chart_reference *of,
             struct label_style style, double max_width)
{
    const char *first = of->label.in[0], *second = of->label.in[1];
    const struct figure_use *figures[LANGUAGES] = {of->figure[0],
                                                   of->figure[1]};
    struct words words = of->label;
    size_t tail = first != NULL && second != NULL
                      ? common_number(first, second)
                      : 0;
    if (tail > 0 && strcmp(first, second) != 0) {
        words.in[0] = arena_strndup(plot->arena, first, strlen(first) - tail);
        figures[0] = NULL;
    }
    return words_label_figure(plot, words, figures, style, max_width);
}

struct label
references_label(struct plot *plot, const struct chart_reference *of,
                 struct label_style style, double max_width)
{
    if (plot->languages[0] && plot->languages[1])
        return label_in_two(plot, of, style, max_width);
    return words_label_figure(plot, of->label, of->figure, style, max_width);
}

static struct label
label_of(struct plot *plot, size_t i, double max_width)
{
    struct label_style style = words_style(plot);
    style.color = plot->theme->secondary;
    return references_label(plot, &plot->chart->references[i], style,
                            max_width);
}

static double
labels_width(const struct plot *plot)
{
    return fmax(LABELS_LEAST, plot->width * LABELS_PART);
}

/* Above a plot the labels stand side by side if they fit, else each in a row
 * of its own. */
static bool
share_a_row(struct plot *plot)
{
    double width = 0;
    for (size_t i = 0; i < plot->chart->n_references; i++)
        width += label_of(plot, i, plot->width).width + APART;
    return width - APART <= plot->width;
}

double
references_height(struct plot *plot)
{
    bool shared = share_a_row(plot);
    double sum = 0, most = 0;
    for (size_t i = 0; i < plot->chart->n_references; i++) {
        double height = label_of(plot, i, plot->width).height;
        sum += height;
        most = fmax(most, height);
    }
    return sum > 0 ? (shared ? most : sum) + BELOW + ABOVE : 0;
}

/* Where the label of each goes across: moved apart in a row, else centred. */
static struct slot *
spread(struct plot *plot, const struct scale *scale)
{
    size_t n = plot->chart->n_references;
    bool shared = share_a_row(plot);
    struct slot *slots = ARENA_NEW_N(plot->arena, struct slot, n);
    for (size_t i = 0; i < n; i++) {
        slots[i].want = scale_at(scale, plot->chart->references[i].value);
        slots[i].length = label_of(plot, i, plot->width).width + APART;
    }
    for (size_t i = 0; i < n; i += shared ? n : 1)
        labels_spread(plot->arena, slots + i, shared ? n : 1, -APART / 2.0,
                      plot->width + APART / 2.0);
    return slots;
}

void
references_draw_vertical(struct plot *plot, const struct scale *scale, double y,
                         double bottom)
{
    struct slot *slots = spread(plot, scale);
    bool shared = share_a_row(plot);
    double foot = y - BELOW - ABOVE;
    for (size_t i = plot->chart->n_references; i-- > 0;) {
        struct label label = label_of(plot, i, plot->width);
        double x = slots[i].want, left = slots[i].at - label.width / 2;
        double near = fmax(left, fmin(x, left + label.width));
        crossing_draw(plot, true, x, y - ABOVE, bottom, LINE_WIDTH,
                      plot->theme->ink);
        /* A label that was moved away still leads to its line. */
        if (fabs(near - x) > 0.5)
            plot_rule(plot, "leader", near, foot, x, y - ABOVE, LINE_WIDTH,
                      plot->theme->ink);
        words_place(plot, &label, "reference", left, foot - label.height,
                    ANCHOR_START);
        if (!shared)
            foot -= label.height;
    }
}

/* The line that passes between from and to or comes as near, or NULL. */
static const struct chart_reference *
line_within(const struct plot *plot, const struct scale *scale, double from,
            double to, double near)
{
    for (size_t i = 0; i < plot->chart->n_references; i++) {
        double at = scale_at(scale, plot->chart->references[i].value);
        if (at > from - near && at < to + near)
            return &plot->chart->references[i];
    }
    return NULL;
}

void
references_clear(struct plot *plot, const struct scale *scale, double x,
                 double y, const struct label *label)
{
    double above = (label->leading - LETTERS * label->size) / 2;
    if (line_within(plot, scale, x, x + label->width, CLEARED) != NULL)
        plot_rect(plot, "halo", x - CLEARED, y + above,
                  label->width + 2 * CLEARED, label->height - 2 * above,
                  COLOR_PAPER);
}

double
references_pass(const struct plot *plot, const struct scale *scale, double from,
                double to, int direction)
{
    const struct chart_reference *line;
    double moved = 0;
    for (size_t i = 0; i < plot->chart->n_references &&
                       (line = line_within(plot, scale, from + moved,
                                           to + moved,
                                           REFERENCES_GAP - NEARLY)) != NULL;
         i++)
        moved = scale_at(scale, line->value) - (direction > 0 ? from : to) +
                direction * REFERENCES_GAP;
    return moved;
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
        crossing_draw(plot, false, y, left, right, LINE_WIDTH,
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

#include "chartinspect.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "chart/color.h"

static bool
same_part(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

struct seen_texts
chartinspect_texts(struct arena *arena, const struct picture *picture)
{
    struct seen_texts texts = {0};
    for (size_t i = 0; i < picture->marks.n; i++) {
        const struct mark *mark = &picture->marks.items[i];
        struct seen *last = texts.n > 0 ? &texts.items[texts.n - 1] : NULL;
        if (mark->kind != MARK_RUN)
            continue;
        const char *text =
            arena_strndup(arena, mark->run->text, mark->run->n_bytes);
        /* The runs of a line follow each other, with at most ¼ em. */
        if (last != NULL && same_part(last->part, mark->part) &&
            fabs(last->y - mark->y) < 0.01 &&
            fabs(last->x + last->width - mark->x) < 0.3 * last->size) {
            last->text = arena_printf(arena, "%s%s", last->text, text);
            last->width = mark->x + mark->run->width - last->x;
            continue;
        }
        struct seen seen = {text,
                            mark->part,
                            mark->x,
                            mark->y,
                            mark->run->width,
                            mark->run->size,
                            mark->color,
                            i};
        ARENA_PUSH(arena, &texts, seen);
    }
    return texts;
}

const char *
chartinspect_sizes(struct arena *arena, const struct picture *picture)
{
    struct seen_texts texts = chartinspect_texts(arena, picture);
    for (size_t i = 0; i < texts.n; i++)
        if (texts.items[i].size < 7)
            return arena_printf(arena, "“%s” is set in %.1f pt",
                                texts.items[i].text, texts.items[i].size);
    return NULL;
}

const char *
chartinspect_inside(struct arena *arena, const struct picture *picture)
{
    struct seen_texts texts = chartinspect_texts(arena, picture);
    for (size_t i = 0; i < texts.n; i++) {
        const struct seen *seen = &texts.items[i];
        if (seen->x < -0.5 || seen->x + seen->width > picture->width + 0.5 ||
            seen->y - 0.75 * seen->size < -0.5 ||
            seen->y + 0.12 * seen->size > picture->height + 0.5)
            return arena_printf(arena,
                                "“%s” (%s) leaves the picture: "
                                "x %.1f … %.1f of %.1f, y %.1f of %.1f",
                                seen->text, seen->part, seen->x,
                                seen->x + seen->width, picture->width, seen->y,
                                picture->height);
    }
    return NULL;
}

/* As tools that check the dump do: 0.7 em above the baseline, 0.1 below. */
static bool
overlap(const struct seen *a, const struct seen *b)
{
    double across = fmin(a->x + a->width, b->x + b->width) - fmax(a->x, b->x);
    double down = fmin(a->y + 0.1 * a->size, b->y + 0.1 * b->size) -
                  fmax(a->y - 0.7 * a->size, b->y - 0.7 * b->size);
    return across > 0.5 && down > 0.5;
}

const char *
chartinspect_overlap(struct arena *arena, const struct picture *picture)
{
    struct seen_texts texts = chartinspect_texts(arena, picture);
    for (size_t i = 0; i < texts.n; i++)
        for (size_t k = i + 1; k < texts.n; k++)
            if (overlap(&texts.items[i], &texts.items[k]))
                return arena_printf(
                    arena, "“%s” (%s) and “%s” (%s) overlap at %.1f, %.1f",
                    texts.items[i].text, texts.items[i].part,
                    texts.items[k].text, texts.items[k].part, texts.items[i].x,
                    texts.items[i].y);
    return NULL;
}

static bool
contains(const struct mark *mark, double x, double y)
{
    return x > mark->x && x < mark->x + mark->width && y > mark->y &&
           y < mark->y + mark->height;
}

/* The last rectangle below the middle of the text. */
static uint32_t
background(const struct picture *picture, const struct seen *seen, double x)
{
    uint32_t color = COLOR_PAPER;
    for (size_t i = 0; i < seen->mark; i++) {
        const struct mark *mark = &picture->marks.items[i];
        if (mark->kind == MARK_RECT &&
            contains(mark, x, seen->y - 0.35 * seen->size))
            color = mark->color;
    }
    return color;
}

const char *
chartinspect_text_contrast(struct arena *arena, const struct picture *picture)
{
    struct seen_texts texts = chartinspect_texts(arena, picture);
    for (size_t i = 0; i < texts.n; i++)
        for (int step = 1; step <= 3; step++) {
            const struct seen *seen = &texts.items[i];
            double x = seen->x + seen->width * step / 4;
            uint32_t below = background(picture, seen, x);
            double contrast = color_contrast(seen->color, below);
            if (contrast < COLOR_TEXT_CONTRAST)
                return arena_printf(arena,
                                    "“%s” (%s): contrast %.2f of "
                                    "%06X on %06X",
                                    seen->text, seen->part, contrast,
                                    seen->color, below);
        }
    return NULL;
}

const char *
chartinspect_shape_contrast(struct arena *arena, const struct picture *picture)
{
    static const char *const parts[] = {
        "bar",       "dot",    "line",    "stem",   "area",
        "arc",       "square", "swatch",  "legend", "axis",
        "reference", "leader", "missing", "target", "arrow",
    };
    for (size_t i = 0; i < picture->marks.n; i++) {
        const struct mark *mark = &picture->marks.items[i];
        if (mark->part == NULL || mark->kind == MARK_RUN ||
            (strcmp(mark->part, "missing") == 0 && mark->kind == MARK_RECT))
            continue;
        for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
            if (strcmp(mark->part, parts[k]) == 0 &&
                color_contrast(mark->color, COLOR_PAPER) < COLOR_SHAPE_CONTRAST)
                return arena_printf(arena, "%s: contrast of %06X", mark->part,
                                    mark->color);
    }
    return NULL;
}

struct lengths
chartinspect_bars(struct arena *arena, const struct picture *picture)
{
    struct lengths across = {0}, down = {0};
    double width = -1, height = -1;
    bool same_width = true;
    for (size_t i = 0; i < picture->marks.n; i++) {
        const struct mark *mark = &picture->marks.items[i];
        if (mark->kind != MARK_RECT || mark->part == NULL ||
            strcmp(mark->part, "bar") != 0)
            continue;
        same_width =
            same_width && (width < 0 || fabs(width - mark->width) < 1e-6);
        width = mark->width;
        height = mark->height;
        ARENA_PUSH(arena, &across, mark->width);
        ARENA_PUSH(arena, &down, mark->height);
    }
    /* A single bar lies if it has a thickness that rows have. */
    if (across.n == 1)
        same_width = height > 14.5 || width > 14.5;
    return same_width ? down : across;
}

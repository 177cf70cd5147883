#include "coincide.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "document/document.h"

/* Of its width a line that is covered shows less than this part. */
#define SHOWN_PART 0.5
/* The dashes of the second line, in points; those of the next are half as
 * long, so that none hides the one below. */
#define DASH 7

static bool
is_drawn(const struct plot *plot, size_t series, size_t category)
{
    return plot_datum(plot, series, category)->known &&
           plot_datum(plot, series, category + 1)->known &&
           !plot_datum(plot, series, category + 1)->redefined;
}

static bool
is_covered(const struct plot *plot, const struct trend *trend, size_t a,
           size_t b, size_t category)
{
    struct curve one = trend_curve(plot, trend, a);
    struct curve other = trend_curve(plot, trend, b);
    double most = SHOWN_PART * one.line_width;
    return fabs(curve_y(&one, category) - curve_y(&other, category)) < most;
}

static bool
is_equal(const struct plot *plot, size_t a, size_t b, size_t category)
{
    return rational_compare(plot_datum(plot, a, category)->value,
                            plot_datum(plot, b, category)->value) == 0;
}

/* The series that lie on that one from the category to the next; false when
 * it is seen alone there, or was found with one before it. */
static bool
find_group(const struct plot *plot, const struct trend *trend, size_t series,
           size_t category, struct coincidence *found)
{
    size_t n = 1;
    *found = (struct coincidence){
        .from = category, .to = category + 1, .exact = true};
    found->has[series] = true;
    if (!is_drawn(plot, series, category))
        return false;
    for (size_t s = 0; s < plot->chart->n_series; s++) {
        if (s == series || !is_drawn(plot, s, category) ||
            !is_covered(plot, trend, series, s, category) ||
            !is_covered(plot, trend, series, s, category + 1))
            continue;
        if (s < series)
            return false;
        found->has[s] = true;
        found->exact &= is_equal(plot, series, s, category) &&
                        is_equal(plot, series, s, category + 1);
        n++;
    }
    return n > 1;
}

/* Goes on with the same group where it came up to the point before. */
static void
add(struct plot *plot, struct coincidences *all,
    const struct coincidence *found)
{
    for (size_t i = 0; i < all->n; i++) {
        struct coincidence *before = &all->items[i];
        if (before->to == found->from &&
            memcmp(before->has, found->has, sizeof found->has) == 0) {
            before->to = found->to;
            before->exact &= found->exact;
            return;
        }
    }
    ARENA_PUSH(plot->arena, all, *found);
}

struct coincidences
coincide_find(struct plot *plot, const struct trend *trend)
{
    struct coincidences all = {0};
    struct coincidence found;
    for (size_t c = 0; c + 1 < plot->chart->n_categories; c++)
        for (size_t s = 0; s + 1 < plot->chart->n_series; s++)
            if (find_group(plot, trend, s, c, &found))
                add(plot, &all, &found);
    return all;
}

void
coincide_draw(struct plot *plot, const struct trend *trend,
              const struct coincidences *all, size_t series)
{
    for (size_t i = 0; i < all->n; i++) {
        const struct coincidence *of = &all->items[i];
        double dash = DASH;
        size_t first = 0;
        while (!of->has[first])
            first++;
        for (size_t s = series + 1; first == series && s < PLOT_SERIES; s++) {
            if (!of->has[s])
                continue;
            struct curve curve = trend_curve(plot, trend, s);
            curve_draw_dashes(plot, &curve, of->from, of->to, dash);
            dash /= 2;
        }
    }
}

static bool
is_alike(const struct coincidence *a, const struct coincidence *b)
{
    return a->exact == b->exact &&
           memcmp(a->has, b->has, sizeof a->has) == 0;
}

/* 1—6月, 2019—2024年: what both names end with is said once. */
static const char *
range_zh(struct plot *plot, const char *from, const char *to)
{
    size_t digits = strspn(from, "0123456789");
    const char *unit = to + strspn(to, "0123456789");
    if (digits > 0 && unit > to && strcmp(from + digits, unit) == 0)
        return arena_printf(plot->arena, "%.*s—%s", (int)digits, from, to);
    return arena_printf(plot->arena, "%s至%s", from, to);
}

static struct words
range(struct plot *plot, const struct coincidence *of)
{
    struct words from = plot->chart->categories[of->from].name;
    struct words to = plot->chart->categories[of->to].name;
    return (struct words){{
        range_zh(plot, language_pick(from, LANGUAGE_ZH),
                 language_pick(to, LANGUAGE_ZH)),
        arena_printf(plot->arena, "from %s to %s",
                     language_pick(from, LANGUAGE_EN),
                     language_pick(to, LANGUAGE_EN)),
    }};
}

/* All stretches of one group, from its first on. */
static struct words
ranges(struct plot *plot, const struct coincidences *all, size_t first)
{
    struct words *items = ARENA_NEW_N(plot->arena, struct words, all->n);
    size_t n = 0;
    for (size_t i = first; i < all->n; i++)
        if (is_alike(&all->items[i], &all->items[first]))
            items[n++] = range(plot, &all->items[i]);
    return phrases_list(plot->arena, items, n);
}

static struct words
names(struct plot *plot, const struct coincidence *of)
{
    static const enum phrase counts[] = {PHRASE_TWO_LINES, PHRASE_THREE_LINES,
                                         PHRASE_FOUR_LINES};
    struct words items[PLOT_SERIES], names;
    size_t n = 0;
    for (size_t s = 0; s < PLOT_SERIES; s++)
        if (of->has[s])
            items[n++] = plot->chart->series[s].name;
    names = phrases_list(plot->arena, items, n);
    for (enum language l = 0; l < LANGUAGES; l++)
        names.in[l] = arena_printf(plot->arena,
                                   phrases_get(counts[n - 2]).in[l],
                                   names.in[l]);
    return names;
}

void
coincide_remark(struct plot *plot, const struct coincidences *all)
{
    for (size_t i = 0; i < all->n; i++) {
        const struct coincidence *of = &all->items[i];
        bool said = false;
        for (size_t k = 0; k < i; k++)
            said |= is_alike(of, &all->items[k]);
        if (said)
            continue;
        struct words lines = names(plot, of), where = ranges(plot, all, i);
        struct words remark;
        enum phrase phrase =
            of->exact ? PHRASE_COINCIDE : PHRASE_ALMOST_COINCIDE;
        for (enum language l = 0; l < LANGUAGES; l++)
            remark.in[l] = arena_printf(plot->arena, phrases_get(phrase).in[l],
                                        lines.in[l], where.in[l]);
        plot_remark_words(plot, remark);
    }
}

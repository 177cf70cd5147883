#include <glib.h>

#include "figures/figures.h"

struct part {
    size_t position;
    struct rational rest; /* what rounding down took from it */
};

static int
compare_parts(const void *a, const void *b)
{
    const struct part *left = a;
    const struct part *right = b;
    int order = rational_compare(right->rest, left->rest);

    if (order != 0)
        return order;
    return (left->position > right->position) -
           (left->position < right->position);
}

static bool
add_up(const struct rational *parts, size_t n, struct rational *whole)
{
    *whole = rational_of(0);
    for (size_t i = 0; i < n; i++)
        if (rational_sign(parts[i]) < 0 ||
            !rational_add(*whole, parts[i], whole))
            return false;
    return rational_sign(*whole) > 0;
}

/* No share is above the hundred per cent, which fit an int64_t. */
static void
round_down(struct rational share, struct part *part, int64_t *units)
{
    *units = (int64_t)(share.num / share.den);
    part->rest = (struct rational){share.num % share.den, share.den};
}

bool
figures_parts_of_whole(const struct rational *parts, size_t n, int decimals,
                       int64_t *percent_units)
{
    g_autofree struct part *rests = g_new(struct part, n);
    struct rational hundred = rational_of_decimal(100, -decimals);
    struct rational whole, share;
    int64_t left = (int64_t)hundred.num;

    g_assert(decimals >= 0 && decimals <= FIGURES_PARTS_DECIMALS_MAX);
    if (!add_up(parts, n, &whole))
        return false;
    for (size_t i = 0; i < n; i++) {
        rests[i].position = i;
        if (!rational_divide(parts[i], whole, &share) ||
            !rational_multiply(share, hundred, &share))
            return false;
        round_down(share, &rests[i], &percent_units[i]);
        left -= percent_units[i];
    }
    qsort(rests, n, sizeof *rests, compare_parts);
    for (int64_t i = 0; i < left; i++)
        percent_units[rests[i].position]++;
    return true;
}

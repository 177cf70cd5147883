#include "middle.h"

static int
compare(const void *a, const void *b)
{
    const struct rational *left = a;
    const struct rational *right = b;

    return rational_compare(*left, *right);
}

struct rational
middle_of(struct rational *values, size_t n)
{
    struct rational middle;

    qsort(values, n, sizeof *values, compare);
    middle = values[(n - 1) / 2];
    if (n % 2 == 0 && rational_add(middle, values[n / 2], &middle) &&
        !rational_divide(middle, rational_of(2), &middle))
        middle = values[(n - 1) / 2];
    return middle;
}

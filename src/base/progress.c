#include "base/progress.h"

#include <stdatomic.h>

static atomic_size_t counts[PROGRESS_COUNTS];

void
progress_add(enum progress count, size_t n)
{
    atomic_fetch_add_explicit(&counts[count], n, memory_order_relaxed);
}

size_t
progress_get(enum progress count)
{
    return atomic_load_explicit(&counts[count], memory_order_relaxed);
}

void
progress_reset(void)
{
    for (int i = 0; i < PROGRESS_COUNTS; i++)
        atomic_store_explicit(&counts[i], 0, memory_order_relaxed);
}

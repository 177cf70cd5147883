#include "base/parallel.h"

#include <glib.h>

static size_t limit;          /* atomic */

void
parallel_limit(size_t threads)
{
    __atomic_store_n(&limit, threads, __ATOMIC_RELAXED);
}

size_t
parallel_threads(void)
{
    size_t threads = __atomic_load_n(&limit, __ATOMIC_RELAXED);
    return threads > 0 ? threads : g_get_num_processors();
}

struct crew {
    parallel_work *work;
    void *data;
    size_t n;
    size_t next;              /* atomic: the first that nobody has taken */
};

static void *
take_turns(void *data)
{
    struct crew *crew = data;
    for (;;) {
        size_t i = __atomic_fetch_add(&crew->next, 1, __ATOMIC_RELAXED);
        if (i >= crew->n)
            return NULL;
        crew->work(crew->data, i);
    }
}

void
parallel_for(size_t n, parallel_work *work, void *data)
{
    struct crew crew = {.work = work, .data = data, .n = n};
    size_t helpers = MIN(n, parallel_threads());
    g_autofree GThread **threads = g_new(GThread *, helpers + 1);
    size_t started = 0;
    /* A machine that gives no thread gets its answer from one. */
    while (started + 1 < helpers) {
        threads[started] =
            g_thread_try_new("parallel", take_turns, &crew, NULL);
        if (threads[started] == NULL)
            break;
        started++;
    }
    take_turns(&crew);
    for (size_t i = 0; i < started; i++)
        g_thread_join(threads[i]);
}

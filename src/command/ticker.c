#include "ticker.h"

#include <glib.h>
#include <stdio.h>
#include <unistd.h>

#include "base/progress.h"

/* Most runs are over before anybody wonders. */
#define PATIENCE (300 * G_TIME_SPAN_MILLISECOND)
#define STEP (100 * G_TIME_SPAN_MILLISECOND)

static struct {
    GMutex lock;
    GCond stop;
    GThread *thread;
    bool stopping;
    gint64 since;    /* when the run began */
} ticker;

static bool
is_terminal(void)
{
    const char *kind = g_getenv("TERM");
    return isatty(STDERR_FILENO) && g_strcmp0(kind, "dumb") != 0;
}

static void
print_line(void)
{
    char line[200];
    size_t pages = progress_get(PROGRESS_SET);
    size_t all = progress_get(PROGRESS_DRAWN_ALL);
    if (all > 0)
        g_snprintf(line, sizeof line, _("writing page %zu of %zu"),
                   progress_get(PROGRESS_DRAWN), all);
    else if (pages > 0)
        g_snprintf(line, sizeof line, _("setting pages: %zu"), pages);
    else
        g_snprintf(line, sizeof line, _("reading: %zu of %zu files, %zu rows"),
                   progress_get(PROGRESS_FILES),
                   progress_get(PROGRESS_FILES_ALL),
                   progress_get(PROGRESS_ROWS));
    fprintf(stderr, "\r\033[K%s", line);
    fflush(stderr);
}

static gpointer
tick(gpointer data)
{
    bool printed = false;
    gint64 next = ticker.since + PATIENCE;
    (void)data;
    g_mutex_lock(&ticker.lock);
    while (!ticker.stopping) {
        next = MAX(next, g_get_monotonic_time());
        if (g_cond_wait_until(&ticker.stop, &ticker.lock, next))
            continue;
        print_line();
        printed = true;
        next += STEP;
    }
    g_mutex_unlock(&ticker.lock);
    if (printed)
        fputs("\r\033[K", stderr);
    return NULL;
}

void
ticker_begin_run(void)
{
    progress_reset();
    ticker.since = g_get_monotonic_time();
}

void
ticker_start(const struct options *options)
{
    if (options->quiet || ticker.thread != NULL || !is_terminal())
        return;
    ticker.stopping = false;
    ticker.thread = g_thread_new("ticker", tick, NULL);
}

void
ticker_stop(void)
{
    if (ticker.thread == NULL)
        return;
    g_mutex_lock(&ticker.lock);
    ticker.stopping = true;
    g_cond_signal(&ticker.stop);
    g_mutex_unlock(&ticker.lock);
    g_thread_join(ticker.thread);
    ticker.thread = NULL;
    fflush(stderr);
}

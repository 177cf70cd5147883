#include <glib.h>
#include <stdio.h>

#include "base/file.h"
#include "build.h"
#include "watch.h"

/* More than these are only counted. */
#define SHOWN 3

/* ---- which numbers are others than before ---- */

static GHashTable *
printed_of(const struct ledger *ledger)
{
    GHashTable *printed =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (size_t i = 0; i < ledger->n; i++)
        g_hash_table_insert(printed, g_strdup(ledger->items[i].use->id),
                            g_strdup(ledger->items[i].use->printed));
    return printed;
}

static void
tell_numbers(GHashTable *before, const struct ledger *ledger)
{
    size_t n = 0;
    for (size_t i = 0; i < ledger->n; i++) {
        const struct ledger_entry *entry = &ledger->items[i];
        const char *old = g_hash_table_lookup(before, entry->use->id);
        if (old == NULL || strcmp(old, entry->use->printed) == 0)
            continue;
        if (n++ < SHOWN)
            fprintf(stderr, _("    page %s: %s → %s (%s)\n"), entry->pages,
                    old, entry->use->printed, entry->use->expression);
    }
    if (n > SHOWN)
        fprintf(stderr, _("    and %zu more numbers changed\n"), n - SHOWN);
}

/* ---- the rounds ---- */

static void
tell_changes(const struct watch_names *names)
{
    g_autoptr(GString) list = g_string_new(NULL);
    for (size_t i = 0; i < names->n && i < SHOWN; i++)
        g_string_append_printf(list, "%s%s", i > 0 ? _(", ") : "",
                               names->items[i]);
    if (names->n > SHOWN)
        fprintf(stderr, _("changed: %s and %zu more\n"), list->str,
                names->n - SHOWN);
    else
        fprintf(stderr, _("changed: %s\n"), list->str);
}

static void
watch_template(struct watch *watch, const struct run *run)
{
    if (run->survey != NULL)
        watch_folder(watch, run->survey->paths.template,
                     run->survey->paths.template_name);
}

/* What is changed while the first build reads it must not be missed: the
 * template's folder is known before that. */
static void
watch_inputs(struct watch *watch, const struct options *options,
             const struct build_order *order)
{
    struct run run = run_new(options);
    g_autofree char *real = realpath(order->edition, NULL);
    if (real != NULL)
        watch_folder(watch, real, "");
    run_survey(&run, order->edition);
    watch_template(watch, &run);
    watch_ignore(watch, order->target);
    watch_ignore(watch, build_ledger_path(run.arena, order->target));
    if (order->dump != NULL)
        watch_ignore(watch, order->dump);
    run_free(&run);
}

static GHashTable *
build_round(struct watch *watch, const struct options *options,
            const struct build_order *order, GHashTable *before)
{
    gint64 start = g_get_monotonic_time();
    struct build build;
    enum status status = build_once(&build, options, order);
    int ms = (int)((g_get_monotonic_time() - start) / 1000);
    watch_template(watch, &build.run);
    if (status == STATUS_GOOD) {
        GHashTable *printed = printed_of(&build.ledger);
        if (before != NULL && !options->quiet)
            tell_numbers(before, &build.ledger);
        g_clear_pointer(&before, g_hash_table_unref);
        before = printed;
    }
    if (!options->quiet)
        fprintf(stderr,
                status == STATUS_GOOD
                    ? _("done in %d ms; waiting for changes, Ctrl-C ends\n")
                    : _("no new PDF (%d ms); waiting for changes, Ctrl-C "
                        "ends\n"),
                ms);
    build_free(&build);
    return before;
}

enum status
build_watch(const struct options *options, const struct build_order *order)
{
    struct words why = {0};
    GHashTable *before = NULL;
    struct watch_names names;
    struct watch *watch;
    if (!file_is_folder(order->edition)) {
        g_autofree char *real = realpath(order->edition, NULL);
        if (real == NULL || !file_is_folder(real))
            return options_refuse(_("there is no such folder"),
                                  order->edition);
    }
    watch = watch_open(&why);
    if (watch == NULL) {
        options_refuse(_("changes cannot be watched here"),
                       language_pick(why, options->messages));
        return STATUS_MACHINE;
    }
    watch_inputs(watch, options, order);
    for (bool going = true; going;) {
        struct arena *arena = arena_new();
        before = build_round(watch, options, order, before);
        going = watch_wait(watch, arena, &names);
        if (going && !options->quiet)
            tell_changes(&names);
        arena_free(arena);
    }
    g_clear_pointer(&before, g_hash_table_unref);
    watch_close(watch);
    return STATUS_GOOD;
}

#include "watch.h"

#include <dirent.h>
#include <errno.h>
#include <glib.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/reason.h"

/* An editor that saves makes several changes, a few milliseconds apart. */
#define REST_MS 30
/* Changes that never come to rest (a large copy) are taken as they are. */
#define REST_ROUNDS 20
#define MISSING_MS 500
#define DEPTH 8
#define EVENTS                                                               \
    (IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |  \
     IN_DELETE_SELF | IN_MOVE_SELF)

struct folder {
    char *path, *shown;
};

struct watch {
    int events, signals;
    GHashTable *folders;     /* watch descriptor → struct folder */
    GPtrArray *roots;        /* struct folder */
    GHashTable *ignored;     /* absolute paths */
    bool missing;            /* a root is not there */
};

static void
free_folder(gpointer data)
{
    struct folder *folder = data;
    g_free(folder->path);
    g_free(folder->shown);
    g_free(folder);
}

static struct folder *
new_folder(const char *path, const char *shown)
{
    struct folder *folder = g_new(struct folder, 1);
    *folder = (struct folder){g_strdup(path), g_strdup(shown)};
    return folder;
}

static int
take_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    return signalfd(-1, &set, SFD_CLOEXEC);
}

struct watch *
watch_open(struct words *why)
{
    struct watch *watch = g_new0(struct watch, 1);
    watch->folders =
        g_hash_table_new_full(NULL, NULL, NULL, free_folder);
    watch->roots = g_ptr_array_new_with_free_func(free_folder);
    watch->ignored =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    watch->signals = -1;
    watch->events = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    if (watch->events >= 0)
        watch->signals = take_signals();
    if (watch->signals >= 0)
        return watch;
    *why = reason_words(errno);
    watch_close(watch);
    return NULL;
}

void
watch_close(struct watch *watch)
{
    if (watch->events >= 0)
        close(watch->events);
    if (watch->signals >= 0)
        close(watch->signals);
    g_hash_table_unref(watch->folders);
    g_ptr_array_unref(watch->roots);
    g_hash_table_unref(watch->ignored);
    g_free(watch);
}

/* ---- what is watched ---- */

static bool
add_tree(struct watch *watch, const char *path, const char *shown, int depth)
{
    int id;
    DIR *listing;
    if (!file_is_folder(path))
        return false;
    id = inotify_add_watch(watch->events, path, EVENTS | IN_ONLYDIR);
    if (id < 0)
        return false;
    g_hash_table_replace(watch->folders, GINT_TO_POINTER(id),
                         new_folder(path, shown));
    listing = depth < DEPTH ? opendir(path) : NULL;
    for (struct dirent *entry;
         listing != NULL && (entry = readdir(listing)) != NULL;) {
        g_autofree char *inner = g_build_filename(path, entry->d_name, NULL);
        g_autofree char *name = g_strconcat(
            shown, *shown != '\0' ? "/" : "", entry->d_name, NULL);
        if (entry->d_name[0] != '.' && file_is_folder(inner))
            add_tree(watch, inner, name, depth + 1);
    }
    if (listing != NULL)
        closedir(listing);
    return true;
}

static void
add_roots(struct watch *watch)
{
    watch->missing = false;
    for (guint i = 0; i < watch->roots->len; i++) {
        const struct folder *root = g_ptr_array_index(watch->roots, i);
        if (!add_tree(watch, root->path, root->shown, 0))
            watch->missing = true;
    }
}

void
watch_folder(struct watch *watch, const char *path, const char *shown)
{
    for (guint i = 0; i < watch->roots->len; i++) {
        const struct folder *root = g_ptr_array_index(watch->roots, i);
        if (strcmp(root->path, path) == 0)
            return;
    }
    g_ptr_array_add(watch->roots, new_folder(path, shown));
    add_roots(watch);
}

void
watch_ignore(struct watch *watch, const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(path);
    g_autofree char *real = realpath(folder, NULL);
    if (real != NULL)
        g_hash_table_add(watch->ignored, g_build_filename(real, name, NULL));
}

/* ---- what has changed ---- */

/* Hidden names are no input; nor is what an editor puts beside a file. */
static bool
is_passing(const char *name)
{
    return name[0] == '.' || name[0] == '#' || g_str_has_suffix(name, "~") ||
           strcmp(name, "4913") == 0;
}

static void
note(struct watch *watch, const struct inotify_event *event,
     struct arena *arena, struct watch_names *names)
{
    const struct folder *folder =
        g_hash_table_lookup(watch->folders, GINT_TO_POINTER(event->wd));
    if (folder == NULL || event->len == 0 || is_passing(event->name))
        return;
    /* Of a new file the end of its writing is told as well. */
    if ((event->mask & IN_CREATE) && !(event->mask & IN_ISDIR))
        return;
    g_autofree char *path = g_build_filename(folder->path, event->name, NULL);
    if (g_hash_table_contains(watch->ignored, path))
        return;
    const char *name =
        arena_printf(arena, "%s%s%s", folder->shown,
                     *folder->shown != '\0' ? "/" : "", event->name);
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->items[i], name) == 0)
            return;
    ARENA_PUSH(arena, names, name);
}

static void
read_events(struct watch *watch, struct arena *arena,
            struct watch_names *names)
{
    _Alignas(struct inotify_event) char buffer[16 * 1024];
    ssize_t n;
    while ((n = read(watch->events, buffer, sizeof buffer)) > 0)
        for (char *at = buffer; at < buffer + n;) {
            const struct inotify_event *event = (void *)at;
            note(watch, event, arena, names);
            if (event->mask & IN_IGNORED)
                g_hash_table_remove(watch->folders,
                                    GINT_TO_POINTER(event->wd));
            /* More than the kernel keeps: nobody knows what. */
            if (event->mask & (IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF) &&
                names->n == 0)
                ARENA_PUSH(arena, names, (const char *)"…");
            at += sizeof *event + event->len;
        }
}

bool
watch_wait(struct watch *watch, struct arena *arena,
           struct watch_names *names)
{
    struct pollfd fds[] = {{.fd = watch->events, .events = POLLIN},
                           {.fd = watch->signals, .events = POLLIN}};
    *names = (struct watch_names){0};
    for (int round = 0; round < REST_ROUNDS;) {
        int patience = names->n > 0 ? REST_MS
                       : watch->missing ? MISSING_MS
                                        : -1;
        int n = poll(fds, G_N_ELEMENTS(fds), patience);
        if (n < 0 && errno != EINTR)
            return false;
        if (fds[1].revents != 0)
            return false;
        if (n == 0 && names->n > 0)
            break;
        if (n == 0 && watch->missing) {
            add_roots(watch);
            if (!watch->missing)
                break;
        }
        read_events(watch, arena, names);
        if (names->n > 0)
            round++;
    }
    /* New folders are watched as well, and old ones that came back. */
    add_roots(watch);
    return true;
}

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/leftover.h"
#include "base/reason.h"

/* The temporary name must not be too long where the target's is not. */
enum { BUFFER_SIZE = 64 * 1024, NAME_USED = 200, ATTEMPTS = 100, RANDOM = 6 };

#define PART ".part"

static const char alphabet[] =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/* Everything goes through the folder's descriptor: the folder may be moved
 * while the file is written. */
struct file_out {
    int folder;
    int fd;
    char *name;
    char *part;         /* NULL until it exists */
    size_t leftover;    /* its number, while it exists */
    const struct words *failed; /* the step that failed, or NULL: then no
                                 * other is taken */
    struct words reason;
    size_t used;
    char buffer[BUFFER_SIZE];
};

static const struct words step_open = {{"打开", "open"}};
static const struct words step_create = {{"新建", "create"}};
static const struct words step_write = {{"写入", "write"}};
static const struct words step_sync = {{"存盘", "sync"}};
static const struct words step_close = {{"关闭", "close"}};
static const struct words step_rename = {{"改名", "rename"}};

static void
fail(struct file_out *out, const struct words *step, struct words reason)
{
    out->failed = step;
    out->reason = reason;
}

static void
fail_errno(struct file_out *out, const struct words *step)
{
    fail(out, step, reason_words(errno));
}

static void
open_folder(struct file_out *out, const char *path)
{
    const char *slash = strrchr(path, '/');
    g_autofree char *folder = slash == NULL ? g_strdup(".")
                              : slash == path
                                  ? g_strdup("/")
                                  : g_strndup(path, (gsize)(slash - path));
    out->name = g_strdup(slash != NULL ? slash + 1 : path);
    if (*out->name == '\0') {
        fail(out, &step_open, reason_words(EISDIR));
        return;
    }
    do
        out->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    while (out->folder < 0 && errno == EINTR);
    if (out->folder < 0)
        fail_errno(out, &step_open);
}

static void
check_target(struct file_out *out)
{
    struct stat stat;
    if (fstatat(out->folder, out->name, &stat, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno != ENOENT)
            fail_errno(out, &step_open);
    } else if (S_ISLNK(stat.st_mode)) {
        fail(out, &step_open, reason_words(ELOOP));
    } else if (!S_ISREG(stat.st_mode)) {
        fail(out, &step_open,
             reason_words(S_ISDIR(stat.st_mode) ? EISDIR : ENXIO));
    }
}

static char *
random_name(const char *name)
{
    unsigned char bytes[RANDOM];
    char infix[sizeof bytes + 1] = {0};
    if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes)
        return NULL;
    for (size_t i = 0; i < sizeof bytes; i++)
        infix[i] = alphabet[bytes[i] % (sizeof alphabet - 1)];
    return g_strdup_printf(".%.*s.%s" PART, NAME_USED, name, infix);
}

/* Not mkstemp: it would need the umask to give the file its mode, and that
 * can be asked only by changing it for every thread. */
static void
create_part(struct file_out *out)
{
    for (int i = 0; i < ATTEMPTS; i++) {
        g_autofree char *part = random_name(out->name);
        if (part == NULL)
            break;
        /* Noted before it exists: another thread may end the program. */
        size_t leftover = leftover_note(out->folder, part);
        out->fd = openat(out->folder, part,
                         O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (out->fd >= 0) {
            (void)flock(out->fd, LOCK_EX | LOCK_NB);
            out->part = g_steal_pointer(&part);
            out->leftover = leftover;
            return;
        }
        leftover_forget(leftover);
        if (errno != EEXIST && errno != EINTR)
            break;
    }
    fail_errno(out, &step_create);
}

/* Whether `entry` is a temporary file of the target, as random_name makes
 * them. */
static bool
is_part(const char *entry, const char *name)
{
    g_autofree char *prefix = g_strdup_printf(".%.*s.", NAME_USED, name);
    size_t length = strlen(prefix);
    return strncmp(entry, prefix, length) == 0 &&
           strlen(entry) == length + RANDOM + strlen(PART) &&
           strspn(entry + length, alphabet) == RANDOM &&
           strcmp(entry + length + RANDOM, PART) == 0;
}

/* A run that was killed leaves its temporary file; one that is at work holds
 * a lock on it. */
static void
remove_leftover(const struct file_out *out, const char *entry)
{
    struct stat stat;
    int fd = openat(out->folder, entry,
                    O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return;
    if (fstat(fd, &stat) == 0 && S_ISREG(stat.st_mode) &&
        flock(fd, LOCK_EX | LOCK_NB) == 0)
        (void)unlinkat(out->folder, entry, 0);
    close(fd);
}

/* What cannot be removed stays: it harms nobody. */
static void
remove_leftovers(const struct file_out *out)
{
    int fd = openat(out->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
    if (folder == NULL) {
        if (fd >= 0)
            close(fd);
        return;
    }
    for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
        if (is_part(entry->d_name, out->name))
            remove_leftover(out, entry->d_name);
    closedir(folder);
}

struct file_out *
file_open(const char *path)
{
    struct file_out *out = g_new0(struct file_out, 1);
    out->folder = -1;
    out->fd = -1;
    open_folder(out, path);
    if (out->failed == NULL)
        check_target(out);
    if (out->failed == NULL) {
        remove_leftovers(out);
        create_part(out);
    }
    return out;
}

static void
write_through(struct file_out *out, const char *bytes, size_t length)
{
    while (length > 0 && out->failed == NULL) {
        ssize_t n = write(out->fd, bytes, length);
        if (n > 0) {
            bytes += n;
            length -= (size_t)n;
        } else if (n == 0) {
            fail(out, &step_write, reason_words(EIO));
        } else if (errno != EINTR) {
            fail_errno(out, &step_write);
        }
    }
}

static void
flush(struct file_out *out)
{
    write_through(out, out->buffer, out->used);
    out->used = 0;
}

void
file_write(struct file_out *out, const void *bytes, size_t length)
{
    if (out->failed != NULL || length == 0)
        return;
    if (length > BUFFER_SIZE - out->used)
        flush(out);
    if (length >= BUFFER_SIZE) {
        write_through(out, bytes, length);
        return;
    }
    memcpy(out->buffer + out->used, bytes, length);
    out->used += length;
}

const char *
file_part(const struct file_out *out)
{
    return out->failed == NULL ? out->part : NULL;
}

static void
sync_and_close(struct file_out *out)
{
    int synced;
    do
        synced = fsync(out->fd);
    while (synced != 0 && errno == EINTR);
    if (synced != 0)
        fail_errno(out, &step_sync);
    int fd = out->fd;
    out->fd = -1;
    /* Linux has closed the descriptor even when it says EINTR. */
    if (close(fd) != 0 && errno != EINTR && synced == 0)
        fail_errno(out, &step_close);
}

static void
put_in_place(struct file_out *out)
{
    check_target(out);
    if (out->failed != NULL)
        return;
    if (renameat(out->folder, out->part, out->folder, out->name) != 0) {
        fail_errno(out, &step_rename);
        return;
    }
    leftover_forget(out->leftover);
    g_free(out->part);
    out->part = NULL;
    /* The new file is in its place: a folder that cannot be synced (some
     * network file systems) takes nothing away from that. */
    (void)fsync(out->folder);
}

/* *why when something failed. */
static bool
is_good(struct arena *arena, const struct file_out *out, struct words *why)
{
    if (out->failed == NULL)
        return true;
    for (int i = 0; i < LANGUAGES; i++)
        why->in[i] = arena_printf(arena, i == LANGUAGE_ZH ? "%s时：%s"
                                                          : "%s: %s",
                                  out->failed->in[i], out->reason.in[i]);
    return false;
}

bool
file_settle(struct arena *arena, struct file_out *out, struct words *why)
{
    if (out->failed == NULL)
        flush(out);
    if (out->failed == NULL && out->fd >= 0)
        sync_and_close(out);
    return is_good(arena, out, why);
}

bool
file_commit(struct arena *arena, struct file_out *out, struct words *why)
{
    bool committed = file_settle(arena, out, why);
    if (committed) {
        put_in_place(out);
        committed = is_good(arena, out, why);
    }
    file_abandon(out);
    return committed;
}

void
file_abandon(struct file_out *out)
{
    if (out->fd >= 0)
        close(out->fd);
    if (out->part != NULL) {
        unlinkat(out->folder, out->part, 0);
        leftover_forget(out->leftover);
    }
    if (out->folder >= 0)
        close(out->folder);
    g_free(out->part);
    g_free(out->name);
    g_free(out);
}

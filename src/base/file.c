#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/reason.h"

/* Slow disks are interrupted by signals. */
static int
open_patiently(const char *path, int flags)
{
    int fd;

    do
        fd = open(path, flags | O_CLOEXEC);
    while (fd < 0 && errno == EINTR);
    return fd;
}

/* Reads until `size` bytes or the end; -1 on failure. */
static ssize_t
read_up_to(int fd, char *bytes, size_t size)
{
    size_t got = 0;
    while (got < size) {
        ssize_t n = read(fd, bytes + got, size - got);
        if (n == 0)
            break;
        if (n < 0 && errno != EINTR)
            return -1;
        got += n > 0 ? (size_t)n : 0;
    }
    return (ssize_t)got;
}

static bool
refuse(struct words reason, struct words *why)
{
    *why = reason;
    return false;
}

static bool
refuse_size(struct arena *arena, size_t limit, struct words *why)
{
    return refuse((struct words){{arena_printf(arena, "超过 %zu 字节", limit),
                                  arena_printf(arena,
                                               "it is larger than %zu bytes",
                                               limit)}},
                  why);
}

static bool
is_same(int fd, const struct stat *before)
{
    struct stat now;
    return fstat(fd, &now) == 0 && now.st_size == before->st_size &&
           now.st_mtim.tv_sec == before->st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == before->st_mtim.tv_nsec;
}

static bool
read_all(struct arena *arena, int fd, size_t limit, const char **bytes,
         size_t *length, struct words *why)
{
    static const struct words changed = {
        {"读取过程中文件被改动了", "it changed while it was being read"}};
    struct stat stat;
    if (fstat(fd, &stat) != 0)
        return refuse(reason_words(errno), why);
    if (!S_ISREG(stat.st_mode))
        return refuse(reason_words(S_ISDIR(stat.st_mode) ? EISDIR : ENXIO),
                      why);
    if ((uintmax_t)stat.st_size > limit)
        return refuse_size(arena, limit, why);

    /* One byte more than the file has: it holds the NUL, and is filled when
     * the file grows meanwhile. */
    size_t size = (size_t)stat.st_size;
    char *buffer = arena_alloc(arena, size + 1);
    ssize_t got = read_up_to(fd, buffer, size + 1);
    if (got < 0)
        return refuse(reason_words(errno), why);
    /* What was cut off while it was read may have been read as zeros. */
    if ((size_t)got != size || !is_same(fd, &stat))
        return refuse(changed, why);
    *bytes = buffer;
    *length = size;
    return true;
}

bool
file_read(struct arena *arena, const char *path, size_t limit,
          const char **bytes, size_t *length, struct words *why)
{
    /* O_NONBLOCK: opening a FIFO would wait for a writer. */
    int fd = open_patiently(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
    if (fd < 0)
        return refuse(reason_words(errno), why);
    bool good = read_all(arena, fd, limit, bytes, length, why);
    close(fd);
    return good;
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool
file_list(struct arena *arena, const char *folder, struct file_names *names,
          struct words *why)
{
    int fd = open_patiently(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (fd < 0)
        return refuse(reason_words(errno), why);
    DIR *stream = fdopendir(fd);
    if (stream == NULL) {
        *why = reason_words(errno);
        close(fd);
        return false;
    }

    struct file_names found = {0};
    errno = 0;
    for (struct dirent *entry; (entry = readdir(stream)) != NULL; errno = 0)
        if (entry->d_name[0] != '.')
            ARENA_PUSH(arena, &found, arena_strdup(arena, entry->d_name));
    int error = errno;
    closedir(stream);
    if (error != 0)
        return refuse(reason_words(error), why);
    if (found.n > 0)
        qsort(found.items, found.n, sizeof *found.items, compare_names);
    *names = found;
    return true;
}

bool
file_is_folder(const char *path)
{
    struct stat stat;
    return lstat(path, &stat) == 0 && S_ISDIR(stat.st_mode);
}

bool
file_exists(const char *path)
{
    struct stat stat;
    return lstat(path, &stat) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

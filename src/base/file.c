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

static const char is_link[] = "is a symbolic link";
static const char not_regular[] = "is not a regular file";

/* Unlike strerror this does not depend on the locale. */
static const char *
reason_of(int error)
{
    const char *reason = strerrordesc_np(error);
    return reason != NULL ? reason : "unknown error";
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

static const char *
read_all(struct arena *arena, int fd, size_t limit, const char **bytes,
         size_t *length)
{
    struct stat stat;
    if (fstat(fd, &stat) != 0)
        return reason_of(errno);
    if (!S_ISREG(stat.st_mode))
        return not_regular;
    if ((uintmax_t)stat.st_size > limit)
        return arena_printf(arena, "is larger than %zu bytes", limit);

    /* One byte more than the file has: it holds the NUL, and is filled when
     * the file grows meanwhile. */
    size_t size = (size_t)stat.st_size;
    char *buffer = arena_alloc(arena, size + 1);
    ssize_t got = read_up_to(fd, buffer, size + 1);
    if (got < 0)
        return reason_of(errno);
    if ((size_t)got != size)
        return "changed while it was being read";
    *bytes = buffer;
    *length = size;
    return NULL;
}

bool
file_read(struct arena *arena, const char *path, size_t limit,
          const char **bytes, size_t *length, const char **why)
{
    /* O_NONBLOCK: opening a FIFO would wait for a writer. */
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0) {
        /* A FIFO's reader or a socket cannot even be opened. */
        *why = errno == ELOOP   ? is_link
               : errno == ENXIO ? not_regular
                                : reason_of(errno);
        return false;
    }
    const char *failure = read_all(arena, fd, limit, bytes, length);
    close(fd);
    if (failure != NULL)
        *why = failure;
    return failure == NULL;
}

static int
compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool
file_list(struct arena *arena, const char *folder, struct file_names *names)
{
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return false;
    DIR *stream = fdopendir(fd);
    if (stream == NULL) {
        close(fd);
        return false;
    }

    struct file_names found = {0};
    errno = 0;
    for (struct dirent *entry; (entry = readdir(stream)) != NULL; errno = 0)
        if (entry->d_name[0] != '.')
            ARENA_PUSH(arena, &found, arena_strdup(arena, entry->d_name));
    bool complete = errno == 0;
    closedir(stream);
    if (!complete)
        return false;
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
    return lstat(path, &stat) == 0;
}

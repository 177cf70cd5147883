/*
 * Preloaded into the program: lets the n-th call of one kind fail that the
 * program itself makes (not a library for its own ends; of memory also what
 * GLib asks for).  What happens after the end of main, as when a program
 * built with counters writes them, is left alone.
 *
 *   FAULT=KIND:N:ERRNO   KIND is open, read, write, fsync, rename, mkdir,
 *                        memory or key (memory for the key of a thread, where
 *                        GLib aborts); ERRNO a number, or 0 for a short read
 *                        or write; N 0 lets none fail
 *   FAULT_COUNT=FILE     how many calls of that kind there were
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *old, size_t size);

struct range {
    char *start, *end;
};

static char kind[16];
static long wanted, error;
static atomic_long count;
static atomic_bool begun, ended;
static struct range program, glib;

static int
take_range(struct dl_phdr_info *info, size_t size, void *data)
{
    struct range *range = NULL;

    (void)size;
    (void)data;
    if (info->dlpi_name[0] == '\0')
        range = &program;
    else if (strstr(info->dlpi_name, "libglib-2.0") != NULL)
        range = &glib;
    for (int i = 0; range != NULL && i < info->dlpi_phnum; i++) {
        char *start = (char *)info->dlpi_addr + info->dlpi_phdr[i].p_vaddr;
        char *end = start + info->dlpi_phdr[i].p_memsz;

        if (info->dlpi_phdr[i].p_type != PT_LOAD ||
            !(info->dlpi_phdr[i].p_flags & PF_X))
            continue;
        *range = (struct range){start, end};
    }
    return 0;
}

__attribute__((constructor)) static void
begin(void)
{
    const char *order = getenv("FAULT");

    dl_iterate_phdr(take_range, NULL);
    if (order != NULL)
        sscanf(order, "%15[a-z]:%ld:%ld", kind, &wanted, &error);
}

__attribute__((destructor)) static void
end(void)
{
    const char *path = getenv("FAULT_COUNT");
    char text[32];
    int length = snprintf(text, sizeof text, "%ld", atomic_load(&count));
    int fd = path == NULL
                 ? -1
                 : (int)syscall(SYS_openat, AT_FDCWD, path,
                                O_WRONLY | O_CREAT | O_TRUNC, 0600);

    if (fd >= 0) {
        syscall(SYS_write, fd, text, length);
        syscall(SYS_close, fd);
    }
}

static int
is_in(const struct range *range, void *caller)
{
    return (char *)caller >= range->start && (char *)caller < range->end;
}

static void
end_main(void)
{
    ended = true;
}

/* Whether this call is the one.  Registered with the first call of the
 * program, whatever its kind, end_main comes before what was registered to
 * stand at the very end. */
static int
hit(const char *which, void *caller, int with_glib)
{
    bool own = is_in(&program, caller);

    if (own && !atomic_exchange(&begun, true))
        atexit(end_main);
    if (strcmp(kind, which) != 0 || ended ||
        !(own || (with_glib && is_in(&glib, caller))))
        return 0;
    return atomic_fetch_add(&count, 1) + 1 == wanted;
}

#define CALLER __builtin_return_address(0)
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL(which, result)                                                   \
    do                                                                        \
        if (hit(which, CALLER, 0)) {                                          \
            errno = (int)error;                                               \
            return result;                                                    \
        }                                                                     \
    while (0)

static mode_t
mode_of(int flags, va_list list)
{
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
}

#define OPEN(name)                                                            \
    int name(const char *path, int flags, ...)                                \
    {                                                                         \
        va_list list;                                                         \
        mode_t mode;                                                          \
        FAIL("open", -1);                                                     \
        va_start(list, flags);                                                \
        mode = mode_of(flags, list);                                          \
        va_end(list);                                                         \
        return NEXT(name)(path, flags, mode);                                 \
    }
#define OPENAT(name)                                                          \
    int name(int folder, const char *path, int flags, ...)                    \
    {                                                                         \
        va_list list;                                                         \
        mode_t mode;                                                          \
        FAIL("open", -1);                                                     \
        va_start(list, flags);                                                \
        mode = mode_of(flags, list);                                          \
        va_end(list);                                                         \
        return NEXT(name)(folder, path, flags, mode);                         \
    }

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

/* Less than was asked for, or the error. */
static size_t
cut(size_t size)
{
    return size > 1 ? size / 2 : size;
}

ssize_t
read(int fd, void *bytes, size_t size)
{
    if (hit("read", CALLER, 0)) {
        if (error == 0)
            return NEXT(read)(fd, bytes, cut(size));
        errno = (int)error;
        return -1;
    }
    return NEXT(read)(fd, bytes, size);
}

#define PREAD(name, offset_type)                                              \
    ssize_t name(int fd, void *bytes, size_t size, offset_type at)            \
    {                                                                         \
        if (hit("read", CALLER, 0)) {                                         \
            if (error == 0)                                                   \
                return NEXT(name)(fd, bytes, cut(size), at);                  \
            errno = (int)error;                                               \
            return -1;                                                        \
        }                                                                     \
        return NEXT(name)(fd, bytes, size, at);                               \
    }

PREAD(pread, off_t)
PREAD(pread64, off64_t)

ssize_t
write(int fd, const void *bytes, size_t size)
{
    if (fd > 2 && hit("write", CALLER, 0)) {
        if (error == 0)
            return NEXT(write)(fd, bytes, cut(size));
        errno = (int)error;
        return -1;
    }
    return NEXT(write)(fd, bytes, size);
}

int
fsync(int fd)
{
    FAIL("fsync", -1);
    return NEXT(fsync)(fd);
}

int
renameat(int from, const char *name, int to, const char *new_name)
{
    FAIL("rename", -1);
    return NEXT(renameat)(from, name, to, new_name);
}

int
renameat2(int from, const char *name, int to, const char *new_name,
          unsigned flags)
{
    FAIL("rename", -1);
    return NEXT(renameat2)(from, name, to, new_name, flags);
}

int
rename(const char *name, const char *new_name)
{
    FAIL("rename", -1);
    return NEXT(rename)(name, new_name);
}

int
mkdirat(int folder, const char *path, mode_t mode)
{
    FAIL("mkdir", -1);
    return NEXT(mkdirat)(folder, path, mode);
}

int
mkdir(const char *path, mode_t mode)
{
    FAIL("mkdir", -1);
    return NEXT(mkdir)(path, mode);
}

/* dlsym asks for memory itself. */
void *
malloc(size_t size)
{
    if (hit("memory", CALLER, 1) ||
        (size == sizeof(pthread_key_t) && hit("key", CALLER, 1))) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_malloc(size);
}

void *
calloc(size_t n, size_t size)
{
    if (hit("memory", CALLER, 1)) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_calloc(n, size);
}

void *
realloc(void *old, size_t size)
{
    if (hit("memory", CALLER, 1)) {
        errno = ENOMEM;
        return NULL;
    }
    return __libc_realloc(old, size);
}

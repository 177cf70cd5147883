#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"

struct arena;

/* The whole of a regular file (never a FIFO, a device or a symbolic link,
 * never more than `limit` bytes), with a NUL after it.  On failure returns
 * false and sets *why to a clause that names no path. */
bool file_read(struct arena *arena, const char *path, size_t limit,
               const char **bytes, size_t *length, struct words *why);

/*
 * A file that appears whole or not at all: bytes go to a temporary file
 * beside the target, which is flushed, synced and renamed by file_commit.  A
 * target that is a symbolic link or no regular file is refused; what a killed
 * run left beside it is removed.  After the first failure writes do nothing;
 * file_commit reports it.
 */
struct file_out;

struct file_out *file_open(const char *path);
void file_write(struct file_out *out, const void *bytes, size_t length);
/* The name of the temporary file in the target's folder, for a library that
 * writes to names alone and takes the place of file_write; NULL after a
 * failure. */
const char *file_part(const struct file_out *out);
/* All bytes are on the disk, so that only a name is missing: for files that
 * should appear together or not at all.  On failure *why says what happened;
 * `out` must be committed or abandoned all the same. */
bool file_settle(struct arena *arena, struct file_out *out,
                 struct words *why);
/* Frees `out`.  On failure the temporary file is gone, the old target is
 * untouched and *why says what happened. */
bool file_commit(struct arena *arena, struct file_out *out, struct words *why);
/* Frees `out` and removes the temporary file. */
void file_abandon(struct file_out *out);

/* The names in a folder, sorted byte-wise, without . and .. and names that
 * begin with a dot; false, and *why as with file_read, when it cannot be read or
 * is a symbolic link.  The names may be no UTF-8. */
struct file_names {
    const char **items;
    size_t n, capacity;
};
bool file_list(struct arena *arena, const char *folder,
               struct file_names *names, struct words *why);
/* Neither follows a symbolic link: a link is no folder, and it exists.  What
 * cannot be looked at exists as well, so that reading it says why. */
bool file_is_folder(const char *path);
bool file_exists(const char *path);

#endif

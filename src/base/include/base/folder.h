#ifndef BASE_FOLDER_H
#define BASE_FOLDER_H

#include <stdbool.h>

#include "base/language.h"

struct arena;
struct file_names;

/*
 * A folder that appears whole or not at all: its files are written into a
 * hidden folder beside the target, which folder_commit renames.
 */
struct folder_out;

/* Never NULL; a failure shows at folder_commit. */
struct folder_out *folder_open(const char *path);
/* A step failed: nothing need be written, folder_commit will say why. */
bool folder_failed(const struct folder_out *out);
/* Where to write for now: a folder, or, after a failure, none that exists. */
const char *folder_path(const struct folder_out *out);
/* Makes a folder below it, with those between; a failure shows at commit. */
void folder_make(struct folder_out *out, const char *relative);

/*
 * Frees `out`.  A target that exists is replaced only when it is an empty
 * folder, or when all that is in it is named in `own` (may be NULL).  On
 * failure what was written is gone, the target is untouched and *why says
 * what happened.
 */
bool folder_commit(struct arena *arena, struct folder_out *out,
                   const struct file_names *own, struct words *why);
/* Frees `out` and removes what was written. */
void folder_abandon(struct folder_out *out);

/* The first thing in the folder that `own` does not name (may be NULL), or
 * NULL: nothing would be lost.  A target that is no folder is named itself. */
const char *folder_foreign(struct arena *arena, const char *path,
                           const struct file_names *own);

#endif

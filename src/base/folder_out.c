#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/reason.h"

#define ATTEMPTS 100
#define OPEN_FILES 16

struct folder_out {
    char *target;       /* without slashes at its end */
    char *part;
    bool made;
    const struct words *failed; /* the step that failed, or NULL: then no
                                 * other is taken */
    struct words reason;
};

static const struct words step_create = {{"新建", "create"}};
static const struct words step_rename = {{"改名", "rename"}};

static void
fail(struct folder_out *out, const struct words *step, struct words reason)
{
    out->failed = step;
    out->reason = reason;
}

static char *
without_slashes(const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    return g_strndup(path, length);
}

struct folder_out *
folder_open(const char *path)
{
    struct folder_out *out = g_new0(struct folder_out, 1);
    out->target = without_slashes(path);
    g_autofree char *folder = g_path_get_dirname(out->target);
    g_autofree char *name = g_path_get_basename(out->target);
    for (int i = 0; i < ATTEMPTS && !out->made; i++) {
        g_autofree char *hidden = g_strdup_printf(
            ".%.*s.%08x.part", 200, name, g_random_int());
        g_free(out->part);
        out->part = g_build_filename(folder, hidden, NULL);
        out->made = g_mkdir(out->part, 0777) == 0;
        if (!out->made && errno != EEXIST)
            break;
    }
    if (!out->made)
        fail(out, &step_create, reason_words(errno));
    return out;
}

bool
folder_failed(const struct folder_out *out)
{
    return out->failed != NULL;
}

const char *
folder_path(const struct folder_out *out)
{
    return out->part;
}

void
folder_make(struct folder_out *out, const char *relative)
{
    g_autofree char *path = g_build_filename(out->part, relative, NULL);
    if (out->failed == NULL && g_mkdir_with_parents(path, 0777) != 0)
        fail(out, &step_create, reason_words(errno));
}

static int
remove_one(const char *path, const struct stat *stat, int type,
           struct FTW *walk)
{
    (void)stat;
    (void)type;
    (void)walk;
    return remove(path);
}

static void
remove_tree(const char *path)
{
    /* What cannot be removed stays hidden beside the target. */
    (void)nftw(path, remove_one, OPEN_FILES, FTW_DEPTH | FTW_PHYS);
}

static bool
is_own(const struct file_names *own, const char *name)
{
    for (size_t i = 0; own != NULL && i < own->n; i++)
        if (strcmp(own->items[i], name) == 0)
            return true;
    return false;
}

const char *
folder_foreign(struct arena *arena, const char *path,
               const struct file_names *own)
{
    g_autofree char *target = without_slashes(path);
    const char *foreign = NULL;
    if (!file_exists(target))
        return NULL;
    if (!file_is_folder(target))
        return arena_strdup(arena, target);
    DIR *folder = opendir(target);
    if (folder == NULL)
        return arena_strdup(arena, target);
    const struct dirent *entry;
    while (foreign == NULL && (entry = readdir(folder)) != NULL) {
        const char *name = entry->d_name;
        if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
            !is_own(own, name))
            foreign = arena_strdup(arena, name);
    }
    closedir(folder);
    return foreign;
}

static void
put_in_place(struct arena *arena, struct folder_out *out,
             const struct file_names *own)
{
    bool exists = file_exists(out->target);
    if (exists && folder_foreign(arena, out->target, own) != NULL) {
        fail(out, &step_rename, reason_words(ENOTEMPTY));
        return;
    }
    /* Nothing may have come there since; and an old folder changes places
     * with the new one, so that there is always one. */
    if (renameat2(AT_FDCWD, out->part, AT_FDCWD, out->target,
                  exists ? RENAME_EXCHANGE : RENAME_NOREPLACE) != 0) {
        fail(out, &step_rename, reason_words(errno));
        return;
    }
    if (exists)
        remove_tree(out->part);
    out->made = false;
}

bool
folder_commit(struct arena *arena, struct folder_out *out,
              const struct file_names *own, struct words *why)
{
    if (out->failed == NULL)
        put_in_place(arena, out, own);
    bool committed = out->failed == NULL;
    if (!committed)
        for (int i = 0; i < LANGUAGES; i++)
            why->in[i] = arena_printf(
                arena, i == LANGUAGE_ZH ? "%s：%s" : "%s: %s",
                out->failed->in[i], out->reason.in[i]);
    folder_abandon(out);
    return committed;
}

void
folder_abandon(struct folder_out *out)
{
    if (out->made)
        remove_tree(out->part);
    g_free(out->part);
    g_free(out->target);
    g_free(out);
}

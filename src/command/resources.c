#include "resources.h"

#include <glib.h>
#include <sys/auxv.h>

#include "base/arena.h"
#include "base/file.h"

/* Where the executable is; NULL when the machine does not tell.  In a bare
 * chroot there is no /proc, but the kernel has told the path of the call. */
static char *
own_path(void)
{
    char *path = g_file_read_link("/proc/self/exe", NULL);
    return path != NULL
               ? path
               : realpath((const char *)getauxval(AT_EXECFN), NULL);
}

/* The first of these places, seen from the executable's folder, that is a
 * folder and has `within` in it. */
static const char *
find(struct arena *arena, const char *const *places, size_t n,
     const char *within)
{
    g_autofree char *self = own_path();
    if (self == NULL)
        return NULL;
    g_autofree char *folder = g_path_get_dirname(self);
    for (size_t i = 0; i < n; i++) {
        g_autofree char *relative = g_build_filename(folder, places[i], NULL);
        g_autofree char *path = g_canonicalize_filename(relative, NULL);
        g_autofree char *whole = g_build_filename(path, within, NULL);
        if (file_is_folder(whole))
            return arena_strdup(arena, path);
    }
    return NULL;
}

const char *
resources_folder(struct arena *arena, const char *name)
{
    const char *const places[] = {
        arena_printf(arena, "../%s", name),
        arena_printf(arena, "../share/baipishu/%s", name),
    };
    return find(arena, places, G_N_ELEMENTS(places), "");
}

const char *
resources_translations(struct arena *arena)
{
    static const char *const places[] = {"po", "../share/locale"};
    return find(arena, places, G_N_ELEMENTS(places), "zh_CN/LC_MESSAGES");
}

#include "resources.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"

const char *
resources_folder(struct arena *arena, const char *name)
{
    static const char *const beside[] = {"..", "../share/baipishu"};
    g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
    if (self == NULL)
        return NULL;
    g_autofree char *folder = g_path_get_dirname(self);
    for (size_t i = 0; i < G_N_ELEMENTS(beside); i++) {
        g_autofree char *relative =
            g_build_filename(folder, beside[i], name, NULL);
        g_autofree char *path = g_canonicalize_filename(relative, NULL);
        if (file_is_folder(path))
            return arena_strdup(arena, path);
    }
    return NULL;
}

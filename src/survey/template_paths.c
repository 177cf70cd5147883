#include "template_paths.h"

#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/reason.h"
#include "base/text.h"

static bool
is_inside(const char *folder, const char *path)
{
    g_autofree char *real_folder = realpath(folder, NULL);
    g_autofree char *real_path = realpath(path, NULL);

    if (real_folder == NULL || real_path == NULL)
        return false;
    return g_str_has_prefix(real_path, real_folder) &&
           real_path[strlen(real_folder)] == '/';
}

static bool
outside(struct builder *builder, const struct yaml *node, const char *name)
{
    findings_add(builder->findings, FINDING_TEMPLATE_OUTSIDE, node->at,
                 .args = {language_same(name)});
    return false;
}

/* It is there, but is no folder or must not be looked at. */
static bool
unreadable(struct builder *builder, const char *path, const char *shown)
{
    GStatBuf status;
    int error = g_lstat(path, &status) == 0 ? ENOTDIR : errno;
    struct words why = reason_words(error);

    findings_add(builder->findings, FINDING_FILE_UNREADABLE,
                 (struct place){.file = arena_strdup(builder->arena, shown)},
                 .args = {why}, .machine = reason_is_machine(why));
    return false;
}

static bool
take_folder(struct builder *builder, const char *path, const char *name)
{
    struct survey_paths *paths = &builder->survey->paths;

    if (!file_is_folder(path))
        return false;
    paths->template = arena_strdup(builder->arena, path);
    paths->template_name = arena_strdup(builder->arena, name);
    return true;
}

static void
push_names(struct arena *arena, const char *root, struct file_names *all)
{
    struct file_names names = {0};
    struct words why;

    if (!file_list(arena, root, &names, &why))
        return;
    for (size_t i = 0; i < names.n; i++)
        ARENA_PUSH(arena, all, names.items[i]);
}

static bool
unknown(struct builder *builder, const struct yaml *node, const char *name,
        const char *own, const char *const *roots)
{
    struct file_names all = {0};
    const char *nearest;

    push_names(builder->arena, own, &all);
    for (; *roots != NULL; roots++)
        push_names(builder->arena, *roots, &all);
    nearest = text_nearest(name, all.items, all.n);
    findings_add(builder->findings, FINDING_TEMPLATE_UNKNOWN, node->at,
                 .args = {language_same(name), language_same(nearest)});
    return false;
}

static bool
find_path(struct builder *builder, const struct yaml *node, const char *name,
          const char *const *roots)
{
    const char *edition = builder->survey->paths.edition;
    g_autofree char *path = g_canonicalize_filename(name, edition);

    if (!file_is_folder(path))
        return unknown(builder, node, name, edition, roots);
    if (!g_str_has_prefix(path, edition) || !is_inside(edition, path))
        return outside(builder, node, name);
    return take_folder(builder, path, path + strlen(edition) + 1);
}

bool
template_paths_find(struct builder *builder, const struct yaml *node,
                    const char *name, const char *const *template_roots)
{
    static const char *const none[] = {NULL};
    const char *const *roots = template_roots ? template_roots : none;
    g_autofree char *own = g_build_filename(builder->survey->paths.edition,
                                            "templates", NULL);
    g_autofree char *shown = g_build_filename("templates", name, NULL);
    g_autofree char *in_edition = g_build_filename(own, name, NULL);

    if (g_str_has_prefix(name, "./"))
        return find_path(builder, node, name, roots);
    if (strchr(name, '/') != NULL || *name == '.' || *name == '\0')
        return outside(builder, node, name);
    if (take_folder(builder, in_edition, shown))
        return true;
    for (size_t i = 0; roots[i] != NULL; i++) {
        g_autofree char *path = g_build_filename(roots[i], name, NULL);

        if (take_folder(builder, path, shown))
            return true;
    }
    if (file_exists(in_edition))
        return unreadable(builder, in_edition, shown);
    return unknown(builder, node, name, own, roots);
}

#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/folder.h"

#define TEST(name)                                                             \
    g_test_add("/base/folder_out/" #name, struct desk, NULL, set_up, name,     \
               tear_down)

struct desk {
    struct arena *arena;
    char *path;
    const char *target;
};

static void
set_up(struct desk *desk, const void *unused)
{
    (void)unused;
    desk->arena = arena_new();
    desk->path = g_dir_make_tmp("base-folder-XXXXXX", NULL);
    desk->target = arena_printf(desk->arena, "%s/年度", desk->path);
}

/* Removes what the tests leave. */
static void
remove_names(const char *path)
{
    GDir *dir = g_dir_open(path, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *inner = g_build_filename(path, name, NULL);
        if (g_file_test(inner, G_FILE_TEST_IS_DIR))
            remove_names(inner);
        else
            g_remove(inner);
    }
    g_dir_close(dir);
    g_rmdir(path);
}

static void
tear_down(struct desk *desk, const void *unused)
{
    (void)unused;
    remove_names(desk->path);
    g_free(desk->path);
    arena_free(desk->arena);
}

static void
put(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_assert_true(g_file_set_contents(path, name, -1, NULL));
}

static bool
has(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static unsigned
count_names(const char *path)
{
    unsigned n = 0;
    GDir *dir = g_dir_open(path, 0, NULL);
    while (g_dir_read_name(dir) != NULL)
        n++;
    g_dir_close(dir);
    return n;
}

static bool
write_folder(struct desk *desk, const struct file_names *own)
{
    struct words why = {{NULL, NULL}};
    struct folder_out *out = folder_open(desk->target);
    put(folder_path(out), "new");
    bool committed = folder_commit(desk->arena, out, own, &why);
    g_assert_true(committed == (why.in[LANGUAGE_ZH] == NULL));
    return committed;
}

static void
a_folder_appears_only_when_it_is_whole(struct desk *desk, const void *unused)
{
    (void)unused;
    struct words why = {{NULL, NULL}};
    struct folder_out *out = folder_open(desk->target);
    folder_make(out, "a/b");
    put(folder_path(out), "a/b/file");
    g_assert_false(g_file_test(desk->target, G_FILE_TEST_EXISTS));
    g_assert_true(folder_commit(desk->arena, out, NULL, &why));
    g_assert_true(has(desk->target, "a/b/file"));
    g_assert_cmpuint(count_names(desk->path), ==, 1);
}

static void
what_is_abandoned_leaves_nothing(struct desk *desk, const void *unused)
{
    (void)unused;
    struct folder_out *out = folder_open(desk->target);
    folder_make(out, "a");
    put(folder_path(out), "a/file");
    folder_abandon(out);
    g_assert_cmpuint(count_names(desk->path), ==, 0);
}

static void
an_empty_folder_is_filled(struct desk *desk, const void *unused)
{
    (void)unused;
    g_mkdir(desk->target, 0777);
    g_assert_true(write_folder(desk, NULL));
    g_assert_true(has(desk->target, "new"));
    g_assert_cmpuint(count_names(desk->path), ==, 1);
}

static void
other_files_are_never_lost(struct desk *desk, const void *unused)
{
    (void)unused;
    const char *own[] = {"old"};
    const struct file_names names = {own, 1, 1};
    g_mkdir(desk->target, 0777);
    put(desk->target, "old");
    put(desk->target, ".hidden");
    g_assert_false(write_folder(desk, &names));
    g_assert_cmpstr(folder_foreign(desk->arena, desk->target, &names), ==,
                    ".hidden");
    g_assert_true(has(desk->target, "old"));
    g_assert_true(has(desk->target, ".hidden"));
    g_assert_false(has(desk->target, "new"));
    g_assert_cmpuint(count_names(desk->path), ==, 1);
}

static void
what_is_all_our_own_is_replaced(struct desk *desk, const void *unused)
{
    (void)unused;
    const char *own[] = {"old"};
    const struct file_names names = {own, 1, 1};
    g_mkdir(desk->target, 0777);
    put(desk->target, "old");
    g_assert_true(write_folder(desk, &names));
    g_assert_false(has(desk->target, "old"));
    g_assert_true(has(desk->target, "new"));
    g_assert_cmpuint(count_names(desk->path), ==, 1);
}

static void
a_file_in_its_place_stays(struct desk *desk, const void *unused)
{
    (void)unused;
    put(desk->path, "年度");
    g_assert_false(write_folder(desk, NULL));
    g_assert_true(g_file_test(desk->target, G_FILE_TEST_IS_REGULAR));
    g_assert_cmpuint(count_names(desk->path), ==, 1);
}

static void
slashes_at_the_end_of_a_name_are_no_part_of_it(struct desk *desk,
                                               const void *unused)
{
    (void)unused;
    const char *plain = desk->target;
    desk->target = arena_printf(desk->arena, "%s///", plain);
    g_assert_true(write_folder(desk, NULL));
    g_assert_true(has(plain, "new"));
    g_assert_cmpstr(folder_foreign(desk->arena, desk->target, NULL), ==,
                    "new");
    g_assert_nonnull(folder_foreign(desk->arena, "/", NULL));
    g_assert_cmpuint(count_names(desk->path), ==, 1);
}

static void
check_fails(struct desk *desk, struct folder_out *out, const char *reason)
{
    struct words why = {{NULL, NULL}};
    g_assert_false(folder_commit(desk->arena, out, NULL, &why));
    g_assert_cmpstr(why.in[LANGUAGE_EN], ==, reason);
    g_assert_nonnull(why.in[LANGUAGE_ZH]);
}

static void
a_missing_parent_is_told_by_commit(struct desk *desk, const void *unused)
{
    (void)unused;
    desk->target = arena_printf(desk->arena, "%s/none/年度", desk->path);
    struct folder_out *out = folder_open(desk->target);
    folder_make(out, "a");
    check_fails(desk, out, "create: there is no such file or folder");
    g_assert_cmpuint(count_names(desk->path), ==, 0);
}

static void
a_folder_inside_that_cannot_be_made_is_told_by_commit(struct desk *desk,
                                                      const void *unused)
{
    (void)unused;
    struct folder_out *out = folder_open(desk->target);
    put(folder_path(out), "a");
    folder_make(out, "a/b");
    folder_make(out, "c");
    g_assert_false(has(folder_path(out), "c"));
    check_fails(desk, out, "create: a part of the path is no folder");
    g_assert_cmpuint(count_names(desk->path), ==, 0);
}

static void
a_parent_that_is_gone_meanwhile_is_told(struct desk *desk, const void *unused)
{
    (void)unused;
    const char *parent = arena_printf(desk->arena, "%s/a", desk->path);
    const char *elsewhere = arena_printf(desk->arena, "%s/b", desk->path);
    g_assert_cmpint(g_mkdir(parent, 0777), ==, 0);
    struct folder_out *out =
        folder_open(arena_printf(desk->arena, "%s/年度", parent));
    g_assert_cmpint(g_rename(parent, elsewhere), ==, 0);
    check_fails(desk, out, "rename: there is no such file or folder");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_folder_appears_only_when_it_is_whole);
    TEST(what_is_abandoned_leaves_nothing);
    TEST(an_empty_folder_is_filled);
    TEST(other_files_are_never_lost);
    TEST(what_is_all_our_own_is_replaced);
    TEST(a_file_in_its_place_stays);
    TEST(slashes_at_the_end_of_a_name_are_no_part_of_it);
    TEST(a_missing_parent_is_told_by_commit);
    TEST(a_folder_inside_that_cannot_be_made_is_told_by_commit);
    TEST(a_parent_that_is_gone_meanwhile_is_told);
    return g_test_run();
}

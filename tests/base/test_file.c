#include "base/file.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"

#define TEST(name)                                                             \
    g_test_add("/base/file/" #name, struct folder, NULL, set_up, name,         \
               tear_down)

struct folder {
    struct arena *arena;
    char *path;
};

static void
set_up(struct folder *folder, const void *unused)
{
    (void)unused;
    folder->arena = arena_new();
    folder->path = g_dir_make_tmp("base-file-XXXXXX", NULL);
    g_assert_nonnull(folder->path);
}

static void
tear_down(struct folder *folder, const void *unused)
{
    (void)unused;
    GDir *dir = g_dir_open(folder->path, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *path = g_build_filename(folder->path, name, NULL);
        g_remove(path);
    }
    g_dir_close(dir);
    g_rmdir(folder->path);
    g_free(folder->path);
    arena_free(folder->arena);
}

static const char *
inside(struct folder *folder, const char *name)
{
    return arena_printf(folder->arena, "%s/%s", folder->path, name);
}

static const char *
put(struct folder *folder, const char *name, const char *bytes, size_t length)
{
    const char *path = inside(folder, name);
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    return path;
}

static void
check_refused(struct folder *folder, const char *path, size_t limit,
              const char *reason)
{
    const char *bytes = "untouched";
    struct words why = {0};
    size_t length = 77;
    g_assert_false(
        file_read(folder->arena, path, limit, &bytes, &length, &why));
    g_assert_cmpstr(why.in[LANGUAGE_EN], ==, reason);
    g_assert_nonnull(why.in[LANGUAGE_ZH]);
    g_assert_cmpstr(bytes, ==, "untouched");
    g_assert_cmpuint(length, ==, 77);
}

static void
the_whole_file_is_read_with_a_nul_after_it(struct folder *folder,
                                           const void *unused)
{
    (void)unused;
    const char *path = put(folder, "a", "x\0y\r\n", 5);
    const char *bytes;
    struct words why;
    size_t length;
    g_assert_true(file_read(folder->arena, path, 5, &bytes, &length, &why));
    g_assert_cmpmem(bytes, (int)length, "x\0y\r\n", 5);
    g_assert_cmpint(bytes[5], ==, '\0');

    path = put(folder, "empty", "", 0);
    g_assert_true(file_read(folder->arena, path, 0, &bytes, &length, &why));
    g_assert_cmpuint(length, ==, 0);
    g_assert_cmpstr(bytes, ==, "");
}

static void
a_file_above_the_limit_is_refused(struct folder *folder, const void *unused)
{
    (void)unused;
    const char *path = put(folder, "a", "12345", 5);
    check_refused(folder, path, 4, "it is larger than 4 bytes");
}

static void
what_is_no_regular_file_is_refused_without_waiting(struct folder *folder,
                                                   const void *unused)
{
    (void)unused;
    const char *fifo = inside(folder, "fifo");
    g_assert_cmpint(mkfifo(fifo, 0600), ==, 0);
    check_refused(folder, fifo, 100, "it is no regular file");
    check_refused(folder, folder->path, 100, "it is a folder, not a file");
    check_refused(folder, "/dev/null", 100, "it is no regular file");
}

static void
a_symbolic_link_is_refused(struct folder *folder, const void *unused)
{
    (void)unused;
    const char *path = put(folder, "a", "x", 1);
    const char *link = inside(folder, "link");
    g_assert_cmpint(symlink(path, link), ==, 0);
    check_refused(folder, link, 100, "it is a link, not the file itself");
}

static void
a_missing_file_names_the_reason_but_no_path(struct folder *folder,
                                            const void *unused)
{
    (void)unused;
    check_refused(folder, inside(folder, "none"), 100,
                  "there is no such file or folder");
}

static void
a_file_that_claims_no_length_is_not_half_read(struct folder *folder,
                                              const void *unused)
{
    (void)unused;
    check_refused(folder, "/proc/self/status", 100000,
                  "it changed while it was being read");
}

static void
names_are_sorted_by_bytes_and_hidden_ones_left_out(struct folder *folder,
                                                   const void *unused)
{
    (void)unused;
    struct file_names names;
    struct words why;
    put(folder, "b", "", 0);
    put(folder, "南京", "", 0);
    put(folder, "Z", "", 0);
    put(folder, ".hidden", "", 0);
    for (int i = 0; i < 30; i++)
        put(folder, arena_printf(folder->arena, "c%02d", i), "", 0);
    g_assert_true(file_list(folder->arena, folder->path, &names, &why));
    g_assert_cmpuint(names.n, ==, 33);
    g_assert_cmpstr(names.items[0], ==, "Z");
    g_assert_cmpstr(names.items[1], ==, "b");
    g_assert_cmpstr(names.items[2], ==, "c00");
    g_assert_cmpstr(names.items[32], ==, "南京");
}

static void
an_empty_folder_has_no_names(struct folder *folder, const void *unused)
{
    (void)unused;
    struct file_names names;
    struct words why;
    g_assert_true(file_list(folder->arena, folder->path, &names, &why));
    g_assert_cmpuint(names.n, ==, 0);
}

static void
what_is_no_folder_has_no_list(struct folder *folder, const void *unused)
{
    (void)unused;
    struct file_names names;
    struct words why;
    const char *link = inside(folder, "link");
    g_assert_cmpint(symlink("/tmp", link), ==, 0);
    g_assert_false(
        file_list(folder->arena, inside(folder, "no"), &names, &why));
    g_assert_cmpstr(why.in[LANGUAGE_EN], ==,
                    "there is no such file or folder");
    g_assert_false(file_list(folder->arena, link, &names, &why));
    g_assert_false(file_list(folder->arena, put(folder, "a", "", 0), &names,
                             &why));
}

static void
folders_and_files_are_told_apart(struct folder *folder, const void *unused)
{
    (void)unused;
    const char *path = put(folder, "a", "", 0);
    const char *link = inside(folder, "link");
    g_assert_cmpint(symlink(folder->path, link), ==, 0);
    g_assert_true(file_is_folder(folder->path));
    g_assert_false(file_is_folder(path));
    g_assert_false(file_is_folder(link));
    g_assert_false(file_is_folder(inside(folder, "no")));
    g_assert_true(file_exists(path));
    g_assert_true(file_exists(folder->path));
    g_assert_true(file_exists(link));
    g_assert_false(file_exists(inside(folder, "no")));
}

static void
what_cannot_be_looked_up_may_be_there(struct folder *folder,
                                      const void *unused)
{
    (void)unused;
    const char *path = put(folder, "a", "x", 1);
    g_autofree char *name = g_strnfill(256, 'n');
    g_assert_true(file_exists(path));
    g_assert_false(file_exists(inside(folder, "b")));
    g_assert_false(
        file_exists(arena_printf(folder->arena, "%s/inside", path)));
    g_assert_true(file_exists(inside(folder, name)));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(the_whole_file_is_read_with_a_nul_after_it);
    TEST(a_file_above_the_limit_is_refused);
    TEST(what_is_no_regular_file_is_refused_without_waiting);
    TEST(a_symbolic_link_is_refused);
    TEST(a_missing_file_names_the_reason_but_no_path);
    TEST(a_file_that_claims_no_length_is_not_half_read);
    TEST(names_are_sorted_by_bytes_and_hidden_ones_left_out);
    TEST(an_empty_folder_has_no_names);
    TEST(what_is_no_folder_has_no_list);
    TEST(folders_and_files_are_told_apart);
    TEST(what_cannot_be_looked_up_may_be_there);
    return g_test_run();
}

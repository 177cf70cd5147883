#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"

#define TEST(name)                                                             \
    g_test_add("/base/file_out/" #name, struct folder, NULL, set_up, name,     \
               tear_down)

struct folder {
    struct arena *arena;
    char *path;
    const char *target;
};

static void
set_up(struct folder *folder, const void *unused)
{
    (void)unused;
    folder->arena = arena_new();
    folder->path = g_dir_make_tmp("base-file-XXXXXX", NULL);
    g_assert_nonnull(folder->path);
    folder->target = arena_printf(folder->arena, "%s/报告.txt", folder->path);
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

/* All names, hidden ones too. */
static unsigned
count_names(struct folder *folder)
{
    unsigned n = 0;
    GDir *dir = g_dir_open(folder->path, 0, NULL);
    while (g_dir_read_name(dir) != NULL)
        n++;
    g_dir_close(dir);
    return n;
}

static void
check_target(struct folder *folder, const char *expected)
{
    g_autofree char *contents = NULL;
    g_assert_true(g_file_get_contents(folder->target, &contents, NULL, NULL));
    g_assert_cmpstr(contents, ==, expected);
}

static void
write_target(struct folder *folder, const char *text)
{
    struct words why = {0};
    struct file_out *out = file_open(folder->target);
    file_write(out, text, strlen(text));
    g_assert_true(file_commit(folder->arena, out, &why));
    g_assert_null(why.in[LANGUAGE_ZH]);
}

static void
check_commit_fails(struct folder *folder, struct file_out *out,
                   const char *reason)
{
    struct words why = {0};
    g_assert_false(file_commit(folder->arena, out, &why));
    g_assert_cmpstr(why.in[LANGUAGE_EN], ==, reason);
    g_assert_nonnull(why.in[LANGUAGE_ZH]);
}

static void
a_file_appears_only_when_it_is_committed(struct folder *folder,
                                         const void *unused)
{
    (void)unused;
    struct words why;
    struct file_out *out = file_open(folder->target);
    file_write(out, "ab", 2);
    file_write(out, "", 0);
    file_write(out, "c\n", 2);
    g_assert_false(file_exists(folder->target));
    g_assert_true(file_commit(folder->arena, out, &why));
    check_target(folder, "abc\n");
    g_assert_cmpuint(count_names(folder), ==, 1);
}

static void
a_settled_file_lacks_its_name_alone(struct folder *folder, const void *unused)
{
    (void)unused;
    struct words why = {0};
    write_target(folder, "old");
    struct file_out *out = file_open(folder->target);
    file_write(out, "new", 3);
    g_assert_true(file_settle(folder->arena, out, &why));
    check_target(folder, "old");
    g_assert_true(file_commit(folder->arena, out, &why));
    check_target(folder, "new");
    out = file_open(folder->path);
    g_assert_false(file_settle(folder->arena, out, &why));
    g_assert_nonnull(why.in[LANGUAGE_EN]);
    file_abandon(out);
}

static void
a_library_may_write_by_name(struct folder *folder, const void *unused)
{
    (void)unused;
    struct words why = {0};
    struct file_out *out = file_open(folder->target);
    g_autofree char *part =
        g_build_filename(folder->path, file_part(out), NULL);
    FILE *file = fopen(part, "wb");
    g_assert_nonnull(file);
    fputs("by name", file);
    fclose(file);
    g_assert_true(file_commit(folder->arena, out, &why));
    check_target(folder, "by name");
    out = file_open(folder->path);
    g_assert_null(file_part(out));
    file_abandon(out);
}

static void
the_temporary_file_stands_beside_the_target(struct folder *folder,
                                            const void *unused)
{
    (void)unused;
    struct file_out *out = file_open(folder->target);
    GDir *dir = g_dir_open(folder->path, 0, NULL);
    const char *name = g_dir_read_name(dir);
    g_assert_true(g_str_has_prefix(name, ".报告.txt."));
    g_assert_true(g_str_has_suffix(name, ".part"));
    g_dir_close(dir);
    file_abandon(out);
    g_assert_cmpuint(count_names(folder), ==, 0);
}

static void
an_old_file_is_replaced(struct folder *folder, const void *unused)
{
    (void)unused;
    write_target(folder, "old");
    write_target(folder, "new");
    check_target(folder, "new");
    write_target(folder, "");
    check_target(folder, "");
}

static void
an_abandoned_file_leaves_the_old_one(struct folder *folder, const void *unused)
{
    (void)unused;
    write_target(folder, "old");
    struct file_out *out = file_open(folder->target);
    file_write(out, "new", 3);
    file_abandon(out);
    check_target(folder, "old");
    g_assert_cmpuint(count_names(folder), ==, 1);
}

static void
every_size_of_piece_arrives_in_order(struct folder *folder, const void *unused)
{
    (void)unused;
    struct words why;
    g_autofree char *contents = NULL;
    size_t length;
    g_autoptr(GString) expected = g_string_new(NULL);
    struct file_out *out = file_open(folder->target);
    for (int i = 0; i < 400; i++) {
        size_t size = i % 50 == 0 ? 70000u + (unsigned)i : (unsigned)i * 7;
        g_autofree char *piece = g_strnfill(size, (char)('a' + i % 26));
        file_write(out, piece, size);
        g_string_append_len(expected, piece, (gssize)size);
    }
    g_assert_true(file_commit(folder->arena, out, &why));
    g_assert_true(
        g_file_get_contents(folder->target, &contents, &length, NULL));
    g_assert_cmpuint(length, ==, expected->len);
    g_assert_true(memcmp(contents, expected->str, length) == 0);
}

static void
the_mode_follows_the_umask(struct folder *folder, const void *unused)
{
    (void)unused;
    GStatBuf status;
    mode_t old = umask(027);
    write_target(folder, "x");
    umask(old);
    g_assert_cmpint(g_stat(folder->target, &status), ==, 0);
    g_assert_cmphex(status.st_mode & 0777, ==, 0640);
}

static void
a_full_disk_leaves_the_old_file_and_nothing_else(struct folder *folder,
                                                 const void *unused)
{
    (void)unused;
    write_target(folder, "old");
    /* A limit on file sizes stands in for a full disk: the first write is
     * short, the next one fails. */
    struct rlimit before, small;
    g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
    small = before;
    small.rlim_cur = 100000;
    signal(SIGXFSZ, SIG_IGN);
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &small), ==, 0);

    static const char too_large[] =
        "write: the file is larger than the system allows";
    g_autofree char *piece = g_strnfill(150000, 'x');
    struct file_out *out = file_open(folder->target);
    file_write(out, piece, 150000);
    file_write(out, piece, 10);
    check_commit_fails(folder, out, too_large);

    /* And one that shows only when the buffer is flushed. */
    small.rlim_cur = 10;
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &small), ==, 0);
    out = file_open(folder->target);
    file_write(out, piece, 1000);
    check_commit_fails(folder, out, too_large);

    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
    signal(SIGXFSZ, SIG_DFL);
    check_target(folder, "old");
    g_assert_cmpuint(count_names(folder), ==, 1);
}

static void
a_device_is_never_replaced(struct folder *folder, const void *unused)
{
    (void)unused;
    struct file_out *out = file_open("/dev/full");
    file_write(out, "x", 1);
    check_commit_fails(folder, out, "open: it is no regular file");
    g_assert_true(file_exists("/dev/full"));
}

static void
a_symbolic_link_is_never_replaced(struct folder *folder, const void *unused)
{
    (void)unused;
    const char *link = arena_printf(folder->arena, "%s/link", folder->path);
    write_target(folder, "old");
    g_assert_cmpint(symlink(folder->target, link), ==, 0);
    struct file_out *out = file_open(link);
    file_write(out, "new", 3);
    check_commit_fails(folder, out, "open: it is a link, not the file itself");
    check_target(folder, "old");
    g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
    g_assert_cmpuint(count_names(folder), ==, 2);
}

static void
a_link_that_came_meanwhile_is_not_replaced(struct folder *folder,
                                           const void *unused)
{
    (void)unused;
    struct file_out *out = file_open(folder->target);
    g_assert_cmpint(symlink("/dev/null", folder->target), ==, 0);
    check_commit_fails(folder, out, "open: it is a link, not the file itself");
    g_assert_cmpuint(count_names(folder), ==, 1);
}

static void
a_folder_is_never_replaced(struct folder *folder, const void *unused)
{
    (void)unused;
    check_commit_fails(folder, file_open(folder->path),
                       "open: it is a folder, not a file");
    check_commit_fails(
        folder, file_open(arena_printf(folder->arena, "%s/", folder->path)),
        "open: it is a folder, not a file");
    check_commit_fails(
        folder, file_open(arena_printf(folder->arena, "%s/..", folder->path)),
        "open: it is a folder, not a file");
    check_commit_fails(folder, file_open(""), "open: it is a folder, not a file");
}

static void
a_missing_folder_is_reported_by_commit(struct folder *folder,
                                       const void *unused)
{
    (void)unused;
    struct file_out *out =
        file_open(arena_printf(folder->arena, "%s/none/a", folder->path));
    file_write(out, "x", 1);
    check_commit_fails(folder, out, "open: there is no such file or folder");
    file_abandon(
        file_open(arena_printf(folder->arena, "%s/none/a", folder->path)));
}

static void
the_longest_name_can_be_written(struct folder *folder, const void *unused)
{
    (void)unused;
    g_autofree char *name = g_strnfill(255, 'n');
    folder->target = arena_printf(folder->arena, "%s/%s", folder->path, name);
    write_target(folder, "x");
    check_target(folder, "x");
}

static void
a_name_without_a_folder_is_in_the_current_one(struct folder *folder,
                                              const void *unused)
{
    (void)unused;
    g_autofree char *before = g_get_current_dir();
    g_assert_cmpint(g_chdir(folder->path), ==, 0);
    folder->target = "plain.txt";
    write_target(folder, "x");
    check_target(folder, "x");
    g_assert_cmpint(g_chdir(before), ==, 0);
}

static void
what_a_killed_run_left_is_removed(struct folder *folder, const void *unused)
{
    (void)unused;
    static const char *const kept[] = {
        ".报告.txt.0a1B2.part", ".报告.txt.0a1B2c3.part",
        ".报告.txt.0a1B-c.part", ".报告.csv.0a1B2c.part"};
    g_autofree char *left =
        g_build_filename(folder->path, ".报告.txt.0a1B2c.part", NULL);
    g_assert_true(g_file_set_contents(left, "half", -1, NULL));
    for (size_t i = 0; i < G_N_ELEMENTS(kept); i++) {
        g_autofree char *path =
            g_build_filename(folder->path, kept[i], NULL);
        g_assert_true(g_file_set_contents(path, "other", -1, NULL));
    }
    write_target(folder, "new");
    check_target(folder, "new");
    g_assert_false(file_exists(left));
    g_assert_cmpuint(count_names(folder), ==, 1 + G_N_ELEMENTS(kept));
}

static void
what_another_run_is_writing_is_left_alone(struct folder *folder,
                                          const void *unused)
{
    (void)unused;
    struct words why;
    struct file_out *other = file_open(folder->target);
    file_write(other, "other", 5);
    write_target(folder, "new");
    g_assert_true(file_commit(folder->arena, other, &why));
    check_target(folder, "other");
}

static void
a_name_that_no_file_can_have_is_told_by_commit(struct folder *folder,
                                               const void *unused)
{
    (void)unused;
    g_autofree char *name = g_strnfill(256, 'n');
    check_commit_fails(
        folder,
        file_open(arena_printf(folder->arena, "%s/%s", folder->path, name)),
        "open: the file name is too long");
    check_commit_fails(folder, file_open("/"),
                       "open: it is a folder, not a file");
    check_commit_fails(
        folder, file_open(arena_printf(folder->arena, "%s/", folder->path)),
        "open: it is a folder, not a file");
    g_assert_cmpuint(count_names(folder), ==, 0);
}

static void
a_pipe_is_never_replaced(struct folder *folder, const void *unused)
{
    (void)unused;
    g_assert_cmpint(mkfifo(folder->target, 0600), ==, 0);
    check_commit_fails(folder, file_open(folder->target),
                       "open: it is no regular file");
    g_assert_cmpuint(count_names(folder), ==, 1);
}

/* What is called like a leftover, but is none that we could have left. */
static void
only_files_are_taken_for_leftovers(struct folder *folder, const void *unused)
{
    (void)unused;
    const char *link = arena_printf(folder->arena, "%s/.报告.txt.0a1B2c.part",
                                    folder->path);
    const char *inner = arena_printf(folder->arena,
                                     "%s/.报告.txt.0a1B2d.part",
                                     folder->path);
    const char *other = arena_printf(folder->arena,
                                     "%s/.报告.txt.0a1B2e.copy",
                                     folder->path);
    g_assert_cmpint(symlink("/dev/null", link), ==, 0);
    g_assert_cmpint(g_mkdir(inner, 0700), ==, 0);
    g_assert_true(g_file_set_contents(other, "x", -1, NULL));
    write_target(folder, "new");
    check_target(folder, "new");
    g_assert_cmpuint(count_names(folder), ==, 4);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(a_file_appears_only_when_it_is_committed);
    TEST(a_settled_file_lacks_its_name_alone);
    TEST(a_library_may_write_by_name);
    TEST(the_temporary_file_stands_beside_the_target);
    TEST(an_old_file_is_replaced);
    TEST(an_abandoned_file_leaves_the_old_one);
    TEST(every_size_of_piece_arrives_in_order);
    TEST(the_mode_follows_the_umask);
    TEST(a_full_disk_leaves_the_old_file_and_nothing_else);
    TEST(a_device_is_never_replaced);
    TEST(a_symbolic_link_is_never_replaced);
    TEST(a_link_that_came_meanwhile_is_not_replaced);
    TEST(a_folder_is_never_replaced);
    TEST(a_missing_folder_is_reported_by_commit);
    TEST(the_longest_name_can_be_written);
    TEST(a_name_without_a_folder_is_in_the_current_one);
    TEST(what_a_killed_run_left_is_removed);
    TEST(what_another_run_is_writing_is_left_alone);
    TEST(a_name_that_no_file_can_have_is_told_by_commit);
    TEST(a_pipe_is_never_replaced);
    TEST(only_files_are_taken_for_leftovers);
    return g_test_run();
}

#include "base/leftover.h"

#include <fcntl.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <stdbool.h>
#include <unistd.h>

#define TEST(name) g_test_add_func("/base/leftover/" #name, name)

/* More than can be noted. */
#define MANY 20

struct desk {
    char *path;
    int folder;
    char *names[MANY];
    size_t numbers[MANY];
};

static void
set_up(struct desk *desk)
{
    desk->path = g_dir_make_tmp("base-leftover-XXXXXX", NULL);
    desk->folder = open(desk->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    g_assert_cmpint(desk->folder, >=, 0);
    for (size_t i = 0; i < MANY; i++) {
        g_autofree char *path = NULL;

        desk->names[i] = g_strdup_printf("part%zu", i);
        path = g_build_filename(desk->path, desk->names[i], NULL);
        g_assert_true(g_file_set_contents(path, "half", -1, NULL));
        desk->numbers[i] = leftover_note(desk->folder, desk->names[i]);
    }
}

static bool
is_there(const struct desk *desk, size_t i)
{
    return faccessat(desk->folder, desk->names[i], F_OK, 0) == 0;
}

static size_t
count_there(const struct desk *desk)
{
    size_t n = 0;

    for (size_t i = 0; i < MANY; i++)
        n += is_there(desk, i);
    return n;
}

static void
tear_down(struct desk *desk)
{
    for (size_t i = 0; i < MANY; i++) {
        leftover_forget(desk->numbers[i]);
        unlinkat(desk->folder, desk->names[i], 0);
        g_free(desk->names[i]);
    }
    close(desk->folder);
    g_rmdir(desk->path);
    g_free(desk->path);
}

static void
what_is_noted_is_removed_and_what_is_forgotten_stays(void)
{
    struct desk desk;

    set_up(&desk);
    leftover_forget(desk.numbers[1]);
    leftover_remove();
    g_assert_false(is_there(&desk, 0));
    g_assert_true(is_there(&desk, 1));
    g_assert_false(is_there(&desk, 2));
    desk.numbers[1] = leftover_note(desk.folder, desk.names[1]);
    leftover_remove();
    g_assert_false(is_there(&desk, 1));
    tear_down(&desk);
}

static void
of_too_many_at_once_some_stay(void)
{
    struct desk desk;

    set_up(&desk);
    /* To forget what was never noted does no harm to another. */
    leftover_forget(desk.numbers[MANY - 1]);
    leftover_remove();
    g_assert_cmpuint(count_there(&desk), ==, MANY - 16);
    g_assert_true(is_there(&desk, MANY - 1));
    tear_down(&desk);
}

static void
a_file_that_was_committed_is_noted_no_more(void)
{
    struct desk desk;

    set_up(&desk);
    for (size_t i = 0; i < MANY; i++)
        leftover_forget(desk.numbers[i]);
    leftover_remove();
    g_assert_cmpuint(count_there(&desk), ==, MANY);
    for (size_t i = 0; i < MANY; i++)
        desk.numbers[i] = leftover_note(desk.folder, desk.names[i]);
    tear_down(&desk);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(what_is_noted_is_removed_and_what_is_forgotten_stays);
    TEST(of_too_many_at_once_some_stay);
    TEST(a_file_that_was_committed_is_noted_no_more);
    return g_test_run();
}

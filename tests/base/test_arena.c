#include "base/arena.h"

#include <glib.h>
#include <stdint.h>
#include <sys/wait.h>
#include <unistd.h>

#define TEST(name) g_test_add_func("/base/arena/" #name, name)

static void
memory_is_zeroed_and_aligned_at_every_size(void)
{
    struct arena *arena = arena_new();
    for (size_t size = 0; size < 3000; size++) {
        unsigned char *bytes = arena_alloc(arena, size);
        g_assert_cmpuint((uintptr_t)bytes % _Alignof(max_align_t), ==, 0);
        for (size_t i = 0; i < size; i++)
            g_assert_cmpuint(bytes[i], ==, 0);
        /* The next pieces must not find what stands here. */
        for (size_t i = 0; i < size; i++)
            bytes[i] = 0xFF;
    }
    arena_free(arena);
}

static void
a_piece_larger_than_a_block_keeps_the_block_in_use(void)
{
    struct arena *arena = arena_new();
    char *before = arena_strdup(arena, "before");
    char *large = arena_alloc(arena, 1 << 20);
    char *after = arena_strdup(arena, "after");
    large[0] = large[(1 << 20) - 1] = 'x';
    g_assert_cmpstr(before, ==, "before");
    g_assert_cmpstr(after, ==, "after");
    arena_free(arena);
}

static void
texts_are_copied(void)
{
    struct arena *arena = arena_new();
    g_assert_cmpstr(arena_strdup(arena, "白皮书"), ==, "白皮书");
    g_assert_cmpstr(arena_strdup(arena, ""), ==, "");
    g_assert_cmpstr(arena_strndup(arena, "abcdef", 3), ==, "abc");
    g_assert_cmpstr(arena_strndup(arena, "ab", 30), ==, "ab");
    g_assert_cmpmem(arena_memdup(arena, "a\0b", 3), 3, "a\0b", 3);
    g_assert_nonnull(arena_memdup(arena, NULL, 0));
    g_assert_cmpstr(arena_printf(arena, "%d-%s", 7, "x"), ==, "7-x");
    arena_free(arena);
}

static void
a_long_text_is_printed_whole(void)
{
    struct arena *arena = arena_new();
    const char *text = arena_printf(arena, "%0200000d", 1);
    g_assert_cmpuint(strlen(text), ==, 200000);
    g_assert_cmpint(text[199999], ==, '1');
    arena_free(arena);
}

static void
append_a(void *object)
{
    g_string_append_c(object, 'a');
}

static void
append_b(void *object)
{
    g_string_append_c(object, 'b');
}

static void
what_is_owned_last_goes_first(void)
{
    g_autoptr(GString) calls = g_string_new(NULL);
    struct arena *arena = arena_new();
    arena_own(arena, calls, append_a);
    arena_own(arena, calls, append_b);
    arena_own(arena, calls, append_b);
    g_assert_cmpstr(calls->str, ==, "");
    arena_free(arena);
    g_assert_cmpstr(calls->str, ==, "bba");
}

static void
a_child_lives_as_long_as_its_parent(void)
{
    g_autoptr(GString) calls = g_string_new(NULL);
    struct arena *arena = arena_new();
    struct arena *child = arena_new();
    const char *text = arena_strdup(child, "in the child");
    arena_own(child, calls, append_a);
    arena_adopt(arena, child);
    g_assert_cmpstr(text, ==, "in the child");
    g_assert_cmpstr(calls->str, ==, "");
    arena_free(arena);
    g_assert_cmpstr(calls->str, ==, "a");
}

static void
a_list_grows_and_keeps_its_items(void)
{
    struct arena *arena = arena_new();
    struct {
        int *items;
        size_t n, capacity;
    } list = {0};
    for (int i = 0; i < 10000; i++)
        ARENA_PUSH(arena, &list, i);
    g_assert_cmpuint(list.n, ==, 10000);
    g_assert_cmpuint(list.capacity, >=, list.n);
    for (int i = 0; i < 10000; i++)
        g_assert_cmpint(list.items[i], ==, i);
    arena_free(arena);
}

static void
a_list_grows_where_it_stands_unless_something_came_behind(void)
{
    struct arena *arena = arena_new(), *other = arena_new();
    size_t capacity = 4;
    int *first = arena_alloc_n(arena, capacity, sizeof *first), *grown;
    for (int i = 0; i < 4; i++)
        first[i] = i;
    grown = arena_grow(arena, first, 4, &capacity, sizeof *first);
    g_assert_cmpuint(capacity, ==, 8);
    grown[7] = 7;
    arena_strdup(arena, "behind");
    grown = arena_grow(arena, grown, 8, &capacity, sizeof *grown);
    g_assert_cmpuint(capacity, ==, 16);
    g_assert_true(grown != first);
    for (int i = 8; i < 16; i++)
        g_assert_cmpint(grown[i], ==, 0);
    /* A list of another arena, into one that is empty and one that is not. */
    grown = arena_grow(other, grown, 8, &capacity, sizeof *grown);
    arena_grow(other, first, 4, &capacity, sizeof *first);
    for (int i = 0; i < 4; i++)
        g_assert_cmpint(grown[i], ==, i);
    g_assert_cmpint(grown[7], ==, 7);
    /* Larger than what is left of its block. */
    capacity = 700;
    first = arena_alloc_n(arena, capacity, sizeof *first);
    grown = arena_grow(arena, first, capacity, &capacity, sizeof *first);
    g_assert_cmpuint(capacity, ==, 1400);
    arena_free(arena);
    arena_free(other);
}

static void
freeing_nothing_is_allowed(void)
{
    arena_free(NULL);
}

static void
exhaustion_says_so_once_and_exits_with_3(void)
{
    char said[256] = {0};
    int ends[2], status;
    g_assert_cmpint(pipe(ends), ==, 0);
    pid_t pid = fork();
    if (pid == 0) {
        dup2(ends[1], STDERR_FILENO);
        arena_alloc_n(arena_new(), SIZE_MAX / 2, 3);
        _exit(0);
    }
    close(ends[1]);
    ssize_t n = read(ends[0], said, sizeof said - 1);
    close(ends[0]);
    g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 3);
    g_assert_cmpint(n, >, 0);
    g_assert_nonnull(strstr(said, "内存不足"));
    g_assert_nonnull(strstr(said, "Out of memory"));
    g_assert_true(strchr(said, '\n') == said + n - 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(memory_is_zeroed_and_aligned_at_every_size);
    TEST(a_piece_larger_than_a_block_keeps_the_block_in_use);
    TEST(texts_are_copied);
    TEST(a_long_text_is_printed_whole);
    TEST(what_is_owned_last_goes_first);
    TEST(a_child_lives_as_long_as_its_parent);
    TEST(a_list_grows_where_it_stands_unless_something_came_behind);
    TEST(a_list_grows_and_keeps_its_items);
    TEST(freeing_nothing_is_allowed);
    TEST(exhaustion_says_so_once_and_exits_with_3);
    return g_test_run();
}

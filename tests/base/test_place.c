#include "base/arena.h"
#include "base/place.h"

#include <glib.h>

#define TEST(name) g_test_add_func("/base/place/" #name, name)

static void
check_order(struct place a, struct place b)
{
    g_assert_cmpint(place_compare(a, b), ==, -1);
    g_assert_cmpint(place_compare(b, a), ==, 1);
    g_assert_cmpint(place_compare(a, a), ==, 0);
    g_assert_cmpint(place_compare(b, b), ==, 0);
}

static void
the_file_comes_before_the_row_and_the_row_before_the_column(void)
{
    check_order((struct place){"a.csv", 9, 9}, (struct place){"b.csv", 1, 1});
    check_order((struct place){"a.csv", 2, 9}, (struct place){"a.csv", 10, 1});
    check_order((struct place){"a.csv", 2, 9}, (struct place){"a.csv", 2, 10});
}

static void
a_whole_file_comes_before_its_rows(void)
{
    check_order((struct place){"a.csv", 0, 0}, (struct place){"a.csv", 1, 0});
    check_order((struct place){"a.csv", 1, 0}, (struct place){"a.csv", 1, 1});
}

static void
files_are_ordered_by_their_bytes(void)
{
    check_order((struct place){"Z", 1, 1}, (struct place){"a", 1, 1});
    check_order((struct place){"z", 1, 1}, (struct place){"南京", 1, 1});
}

static void
no_file_is_like_an_empty_name(void)
{
    g_assert_cmpint(
        place_compare((struct place){NULL, 1, 1}, (struct place){"", 1, 1}), ==,
        0);
    check_order((struct place){NULL, 1, 1}, (struct place){"a", 0, 0});
}

static void
check_column(int column, const char *letters)
{
    struct arena *arena = arena_new();

    g_assert_cmpstr(place_column(arena, column), ==, letters);
    arena_free(arena);
}

static void
columns_have_the_letters_of_a_spreadsheet(void)
{
    check_column(1, "A");
    check_column(26, "Z");
    check_column(27, "AA");
    check_column(702, "ZZ");
    check_column(703, "AAA");
    check_column(16384, "XFD");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(the_file_comes_before_the_row_and_the_row_before_the_column);
    TEST(a_whole_file_comes_before_its_rows);
    TEST(files_are_ordered_by_their_bytes);
    TEST(no_file_is_like_an_empty_name);
    TEST(columns_have_the_letters_of_a_spreadsheet);
    return g_test_run();
}

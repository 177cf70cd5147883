#include "cff.h"

#include <glib.h>
#include <string.h>

/* Header, an empty Name INDEX, a Top DICT INDEX of one item of 11 bytes: ROS
 * (0 0 0 12 30), charset (29 then four bytes, 15); the charset at 22. */
#define FONT(...)                                                             \
    {                                                                         \
        1, 0, 4, 1, 0, 0, 0, 1, 1, 1, 12, 139, 139, 139, 12, 30, 29, 0, 0,    \
            0, 22, 15, __VA_ARGS__                                            \
    }

static void
check(const uint8_t *table, size_t length, const uint16_t *expected, size_t n)
{
    uint16_t cids[8] = {0};
    g_assert_true(cff_cids(table, length, cids, n));
    for (size_t i = 0; i < n; i++)
        g_assert_cmpuint(cids[i], ==, expected[i]);
}

static void
charsets_of_all_formats_name_the_glyphs(void)
{
    static const uint16_t expected[] = {0, 258, 259, 7};
    static const uint8_t one_by_one[] = FONT(0, 1, 2, 1, 3, 0, 7);
    static const uint8_t short_ranges[] = FONT(1, 1, 2, 1, 0, 7, 0);
    static const uint8_t long_ranges[] = FONT(2, 1, 2, 0, 1, 0, 7, 0, 0);
    check(one_by_one, sizeof one_by_one, expected, 4);
    check(short_ranges, sizeof short_ranges, expected, 4);
    check(long_ranges, sizeof long_ranges, expected, 4);
}

static void
without_cids_a_glyph_is_called_by_its_place(void)
{
    /* The same with FontMatrix (12 7) for ROS, and a real number, -0.5. */
    static const uint8_t plain[] = {1,  0, 4, 1,  0,    0,    0,  1,
                                    1,  1, 8, 30, 0xea, 0x5f, 12, 7,
                                    139, 139, 15};
    static const uint16_t expected[] = {0, 1, 2};
    check(plain, sizeof plain, expected, 3);
}

static void
a_table_cut_short_is_refused(void)
{
    static const uint8_t whole[] = FONT(0, 1, 2, 1, 3, 0, 7);
    uint16_t cids[4];
    for (size_t length = 0; length < sizeof whole; length++) {
        g_autofree uint8_t *cut = g_memdup2(whole, length);
        g_assert_false(cff_cids(cut, length, cids, 4));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/cff/" #name, name)
    TEST(charsets_of_all_formats_name_the_glyphs);
    TEST(without_cids_a_glyph_is_called_by_its_place);
    TEST(a_table_cut_short_is_refused);
    return g_test_run();
}

#include "base/text.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"

#define TEST(name) g_test_add_func("/base/text/" #name, name)

static void
code_points_follow_each_other_until_the_end(void)
{
    const char *cursor = "a工𠀀";
    g_assert_cmphex(text_next(&cursor), ==, 'a');
    g_assert_cmphex(text_next(&cursor), ==, 0x5DE5);
    g_assert_cmphex(text_next(&cursor), ==, 0x20000);
    g_assert_cmphex(text_next(&cursor), ==, 0);
    g_assert_cmphex(text_next(&cursor), ==, 0);
}

static void
a_stray_byte_does_not_lead_past_the_end(void)
{
    const char *cursor = "\xE5\xB7";
    g_assert_cmphex(text_next(&cursor), ==, 0xFFFD);
    g_assert_cmphex(text_next(&cursor), ==, 0xFFFD);
    g_assert_cmphex(text_next(&cursor), ==, 0);
}

static void
blanks_are_what_people_type(void)
{
    static const uint32_t blanks[] = {' ',    '\t',   '\n',   0x3000,
                                      0xA0,   0x2003, 0x202F, 0x200B,
                                      0x200D, 0x2060, 0xFEFF};
    static const uint32_t others[] = {0, 'a', '_', 0x5DE5, 0xFF0C, 0x202E};
    for (size_t i = 0; i < G_N_ELEMENTS(blanks); i++)
        g_assert_true(text_is_blank(blanks[i]));
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        g_assert_false(text_is_blank(others[i]));
}

static void
every_unicode_space_is_a_blank(void)
{
    for (uint32_t c = 1; c < 0x110000; c++)
        if (g_unichar_isspace(c))
            g_assert_true(text_is_blank(c));
}

static void
han_characters_are_known_on_every_plane(void)
{
    g_assert_true(text_is_han(0x4E00));
    g_assert_true(text_is_han(0x3007));
    g_assert_true(text_is_han(0x3400));
    g_assert_true(text_is_han(0x20000));
    g_assert_true(text_is_han(0x30000));
    g_assert_false(text_is_han('a'));
    g_assert_false(text_is_han(0x3001));
    g_assert_false(text_is_han(0xFF21));
    g_assert_false(text_is_han(0xAC00));
}

static void
full_width_forms_become_ascii(void)
{
    g_assert_cmphex(text_narrow(0xFF11), ==, '1');
    g_assert_cmphex(text_narrow(0xFF08), ==, '(');
    g_assert_cmphex(text_narrow(0xFF5E), ==, '~');
    g_assert_cmphex(text_narrow(0xFF5F), ==, 0xFF5F);
    g_assert_cmphex(text_narrow(0x3000), ==, ' ');
    g_assert_cmphex(text_narrow(0xFEFF), ==, ' ');
    g_assert_cmphex(text_narrow(0x3002), ==, 0x3002);
    g_assert_cmphex(text_narrow('A'), ==, 'A');
}

static void
trimming_takes_every_kind_of_blank_from_both_ends(void)
{
    struct arena *arena = arena_new();
    g_assert_cmpstr(text_trim(arena, "　 a b\t\xEF\xBB\xBF"), ==, "a b");
    g_assert_cmpstr(text_trim(arena, "工资"), ==, "工资");
    g_assert_cmpstr(text_trim(arena, " 　"), ==, "");
    g_assert_cmpstr(text_trim(arena, ""), ==, "");
    g_assert_cmpstr(text_trim(arena, "x"), ==, "x");
    arena_free(arena);
}

static void
folded_names_agree_however_they_were_typed(void)
{
    struct arena *arena = arena_new();
    g_assert_cmpstr(text_fold(arena, "工资总额（万元）"), ==,
                    text_fold(arena, " 工 资总额\n(万元) "));
    g_assert_cmpstr(text_fold(arena, "ＧＢ／Ｔ 123"), ==, "gb/t123");
    g_assert_cmpstr(text_fold(arena, ""), ==, "");
    g_assert_cmpstr(text_fold(arena, "É"), ==, "É");
    g_assert_cmpstr(text_fold(arena, "\xFF\xFF"), ==,
                    "\xEF\xBF\xBD\xEF\xBF\xBD");
    arena_free(arena);
}

static void
what_moves_or_hides_text_is_shown(void)
{
    static const struct {
        const char *text, *shown;
    } cases[] = {
        {"\x1b[31m红", "\\u{001B}[31m红"},
        {"a\nb\tc\rd", "a\\nb\\tc\\u{000D}d"},
        {"\x7f\xC2\x85", "\\u{007F}\\u{0085}"},
        {"\xE2\x80\xAE", "\\u{202E}"},
        {"\xE2\x80\xAA", "\\u{202A}"},
        {"\xE2\x81\xA6\xE2\x81\xA9", "\\u{2066}\\u{2069}"},
        {"\xE2\x80\x8E\xE2\x80\x8F", "\\u{200E}\\u{200F}"},
        {"\xD8\x9C", "\\u{061C}"},
        {"\xEF\xBB\xBF", "\\u{FEFF}"},
        {"\xE2\x80\xA8\xE2\x80\xA9", "\\u{2028}\\u{2029}"},
        {"\xE2\x80\x8B", "\\u{200B}"},
        {"\xEF\xBF\xBF", "\\u{FFFF}"},
        {"\xEF\xB7\x90", "\\u{FDD0}"},
        {"\xF0\x9F\xBF\xBE", "\\u{1FFFE}"},
        {"\xF3\xA0\x81\x81", "\\u{E0041}"},
        {"“工资”　12.5%", "“工资”　12.5%"},
        {"", ""},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(text_visible(arena, cases[i].text, 0), ==,
                        cases[i].shown);
    arena_free(arena);
}

static void
a_visible_text_is_cut_after_its_characters(void)
{
    struct arena *arena = arena_new();
    g_assert_cmpstr(text_visible(arena, "工资总额", 4), ==, "工资总额");
    g_assert_cmpstr(text_visible(arena, "工资总额", 3), ==, "工资总…");
    g_assert_cmpstr(text_visible(arena, "\n\n\n", 2), ==, "\\n\\n…");
    arena_free(arena);
}

static void
the_nearest_name_is_found(void)
{
    static const char *const keys[] = {"title", "period", "regions",
                                       "工资总额"};
    const size_t n = G_N_ELEMENTS(keys);
    g_assert_cmpstr(text_nearest("titel", keys, n), ==, "title");
    g_assert_cmpstr(text_nearest("Titles", keys, n), ==, "title");
    g_assert_cmpstr(text_nearest("region", keys, n), ==, "regions");
    g_assert_cmpstr(text_nearest("工资总头", keys, n), ==, "工资总额");
    g_assert_cmpstr(text_nearest("工 资 总 额", keys, n), ==, "工资总额");
    g_assert_cmpstr(text_nearest("period", keys, n), ==, "period");
}

static void
a_name_that_is_too_far_has_no_nearest(void)
{
    static const char *const keys[] = {"title", "a", ""};
    g_assert_null(text_nearest("colour", keys, 3));
    g_assert_null(text_nearest("tilte title", keys, 3));
    g_assert_null(text_nearest("", keys, 3));
    g_assert_null(text_nearest("b", keys, 3));
    g_assert_null(text_nearest("title", keys, 0));
    g_autofree char *longest = g_strnfill(100000, 'a');
    g_assert_null(text_nearest(longest, keys, 3));
}

static void
a_candidate_as_long_as_can_be_is_compared(void)
{
    g_autofree char *name = g_strnfill(256, 'a');
    g_autofree char *longer = g_strnfill(256 + 85, 'a');
    g_autofree char *too_long = g_strnfill(256 + 86, 'a');
    const char *candidates[] = {too_long, longer};
    g_assert_true(text_nearest(name, candidates, 2) == longer);
    g_assert_null(text_nearest(name, candidates, 1));
}

static void
a_swap_of_neighbours_is_one_mistake(void)
{
    static const char *const keys[] = {"abc"};
    g_assert_cmpstr(text_nearest("acb", keys, 1), ==, "abc");
    g_assert_null(text_nearest("cba", keys, 1));
}

static void
the_first_of_the_nearest_is_taken(void)
{
    static const char *const keys[] = {"cat", "bat", "hat"};
    g_assert_cmpstr(text_nearest("rat", keys, 3), ==, "cat");
}

static void
check_not_utf8(const char *bytes, size_t length, size_t expected)
{
    size_t offset = 99;
    g_assert_false(text_is_utf8(bytes, length, &offset));
    g_assert_cmpuint(offset, ==, expected);
}

static void
the_first_wrong_byte_is_named(void)
{
    size_t offset;
    g_assert_true(text_is_utf8("工资", 6, &offset));
    g_assert_true(text_is_utf8("", 0, &offset));
    check_not_utf8("工\xB9\xA4", 5, 3);
    check_not_utf8("a\0b", 3, 1);
    check_not_utf8("ab工", 4, 2);
    check_not_utf8("\xC0\x80", 2, 0);
    check_not_utf8("\xED\xA0\x80", 3, 0);
}

static void
chinese_numerals_are_written_as_in_headings(void)
{
    static const struct {
        int number;
        const char *text;
    } cases[] = {
        {0, "零"},
        {1, "一"},
        {9, "九"},
        {10, "十"},
        {11, "十一"},
        {20, "二十"},
        {21, "二十一"},
        {99, "九十九"},
        {100, "一百"},
        {101, "一百零一"},
        {110, "一百一十"},
        {112, "一百一十二"},
        {1000, "一千"},
        {1001, "一千零一"},
        {1010, "一千零一十"},
        {1100, "一千一百"},
        {9999, "九千九百九十九"},
        {10000, "10000"},
        {-3, "-3"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(text_han_number(arena, cases[i].number), ==,
                        cases[i].text);
    arena_free(arena);
}

static void
every_occurrence_is_replaced(void)
{
    static const struct {
        const char *text, *old, *by, *expected;
    } cases[] = {
        {"", "a", "b", ""},         {"abc", "x", "y", "abc"},
        {"a\r\nb\r\n", "\r\n", "\n", "a\nb\n"},
        {"aaa", "aa", "", "a"},     {"aXaX", "X", "long", "along" "along"},
        {"\r\r\n", "\r\n", "\n", "\r\n"},
    };
    struct arena *arena = arena_new();
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++)
        g_assert_cmpstr(text_replace(arena, cases[i].text, cases[i].old,
                                     cases[i].by),
                        ==, cases[i].expected);
    arena_free(arena);
}

static void
integers_are_appended_as_digits(void)
{
    static const struct {
        int64_t integer;
        const char *expected;
    } cases[] = {{0, "0"},
                 {7, "7"},
                 {-10, "-10"},
                 {INT64_MAX, "9223372036854775807"},
                 {INT64_MIN, "-9223372036854775808"}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new("x");
        text_append_integer(out, cases[i].integer);
        g_assert_cmpstr(out->str + 1, ==, cases[i].expected);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    TEST(integers_are_appended_as_digits);
    TEST(code_points_follow_each_other_until_the_end);
    TEST(a_stray_byte_does_not_lead_past_the_end);
    TEST(blanks_are_what_people_type);
    TEST(every_unicode_space_is_a_blank);
    TEST(han_characters_are_known_on_every_plane);
    TEST(full_width_forms_become_ascii);
    TEST(trimming_takes_every_kind_of_blank_from_both_ends);
    TEST(folded_names_agree_however_they_were_typed);
    TEST(what_moves_or_hides_text_is_shown);
    TEST(a_visible_text_is_cut_after_its_characters);
    TEST(the_nearest_name_is_found);
    TEST(a_name_that_is_too_far_has_no_nearest);
    TEST(a_candidate_as_long_as_can_be_is_compared);
    TEST(a_swap_of_neighbours_is_one_mistake);
    TEST(the_first_of_the_nearest_is_taken);
    TEST(the_first_wrong_byte_is_named);
    TEST(chinese_numerals_are_written_as_in_headings);
    TEST(every_occurrence_is_replaced);
    return g_test_run();
}

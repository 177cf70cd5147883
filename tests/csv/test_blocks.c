#include <glib.h>
#include <string.h>

#include "blockscheck.h"

/* What files are made of, good and bad. */
static const char *const pieces[] = {
    "a", "bc", "12.50", " ", "\t", "汉", "南京市", "，", "￥", "Ж", "𠀀",
    "\xEF\xBF\xBD", "\xE0\xA4\x85", "\xED\x9F\xBF", "\xED\xA0\x80", "\x80",
    "\xC0\x80", "\xE6\x97", "\xF5", "\"", "\"\"", ",", ",", ",", ";", "|",
    "\n", "\n", "\n", "\r\n", "\r", "\"x,y\"", "\"x\ny\"", "\"\"\"\"",
    "\"say \"\"hi\"\"\"", ",\"q\",", "\x1F",
};
/* Of these every file is ordinary, when each stands as a cell. */
static const char *const cells[] = {
    "", "a", "12.50", " x ", "汉字", "南京市玄武区", "￥3", "Ж", "𠀀", "\tz",
    "\"\"", "\"x,y\"", "\"x\ny\"", "\"x\r\ny\"", "\"\"\"\"",
    "\"甲\"\"乙\"\"有限公司\"", "\"\n\n,\"\"\n\"", "5;6|7",
};

static void
any_bytes_mean_the_same_in_blocks(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(7);
    size_t ordinary = 0;

    for (int round = 0; round < 30000; round++) {
        g_autoptr(GString) text = g_string_new(NULL);
        int n = g_rand_int_range(rand, 20, 120);

        /* Few kinds at once, so that whole files can be good. */
        int kinds = g_rand_int_range(rand, 2, 8);
        int from = g_rand_int_range(rand, 0, (int)G_N_ELEMENTS(pieces));

        for (int i = 0; i < n; i++)
            g_string_append(text, pieces[(size_t)(from + 7 * g_rand_int_range(
                                             rand, 0, kinds)) %
                                         G_N_ELEMENTS(pieces)]);
        ordinary += blocks_check(text->str, text->len);
    }
    g_assert_cmpuint(ordinary, >, 300);
}

static void
every_ordinary_file_is_read_in_blocks(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(8);

    for (int round = 0; round < 20000; round++) {
        g_autoptr(GString) text =
            g_string_new(round % 5 == 0 ? "\xEF\xBB\xBF" : "");
        const char *end = round % 3 == 0 ? "\r\n" : "\n";
        bool whole = true;

        for (int row = 0; row < 30; row++) {
            size_t start = text->len;

            for (int i = 0; i < 3; i++) {
                if (i > 0)
                    g_string_append_c(text, ',');
                g_string_append(text, cells[g_rand_int_range(
                                          rand, 0, G_N_ELEMENTS(cells))]);
            }
            whole &= text->len - start < 60;
            if (row < 29 || round % 2 == 0)
                g_string_append(text, end);
        }
        g_assert_true(blocks_check(text->str, text->len) || !whole ||
                      text->len < 128);
    }
}

/* Each byte at each place around the seam of two pieces. */
static void
every_byte_is_read_at_a_seam(void)
{
    for (int byte = 0; byte < 256; byte++)
        for (size_t at = 58; at < 72; at++) {
            g_autoptr(GString) text = g_string_new(NULL);

            while (text->len < 300)
                g_string_append(text, "甲乙,b,\"c\"\n");
            text->str[at] = (char)byte;
            blocks_check(text->str, text->len);
        }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/blocks/any-bytes-mean-the-same-in-blocks",
                    any_bytes_mean_the_same_in_blocks);
    g_test_add_func("/blocks/every-ordinary-file-is-read-in-blocks",
                    every_ordinary_file_is_read_in_blocks);
    g_test_add_func("/blocks/every-byte-is-read-at-a-seam",
                    every_byte_is_read_at_a_seam);
    return g_test_run();
}

#include "objects.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "base/parallel.h"
#include "deflate.h"

/* What the stream after `head` holds, inflated. */
static char *
inflated(const GString *file, const char *head)
{
    static const char begin[] = "stream\n";
    const char *at = memmem(file->str, file->len, head, strlen(head));
    g_assert_nonnull(at);
    at = strstr(at, begin) + strlen(begin);
    char *text = g_malloc0(4096);
    size_t length;
    struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
    g_assert_cmpint(
        libdeflate_zlib_decompress_ex(
            d, at, file->len - (size_t)(at - file->str), text, 4095, NULL,
            &length),
        ==, LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(d);
    return text;
}

static GString *
sample(void)
{
    struct objects *objects = objects_new();
    int root = objects_reserve(objects), info = objects_reserve(objects);
    int stream = objects_reserve(objects);
    objects_stream(objects, stream, "/A 1", "bytes", 5);
    g_string_append(objects_begin(objects, info), "<</I 1>>");
    objects_end(objects);
    g_string_append(objects_begin(objects, root), "<</R 1>>");
    objects_end(objects);
    return objects_finish(objects, root, info);
}

static void
streams_stand_in_the_file_and_the_rest_in_object_streams(void)
{
    g_autoptr(GString) file = sample();
    g_assert_true(g_str_has_prefix(
        file->str, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
                   "3 0 obj\n<</A 1/Length 5>>\nstream\nbytes\nendstream\n"
                   "endobj\n4 0 obj\n<</Type/ObjStm/N 2/First 8"));
    g_autofree char *text = inflated(file, "/ObjStm");
    g_assert_cmpstr(text, ==, "2 0 1 9 <</I 1>>\n<</R 1>>\n");
}

static void
the_last_lines_lead_to_the_cross_references(void)
{
    g_autoptr(GString) file = sample();
    const char *last = file->str + file->len - 30;
    last = memmem(last, 30, "startxref\n", strlen("startxref\n"));
    g_assert_nonnull(last);
    size_t here = strtoul(last + strlen("startxref\n"), NULL, 10);
    g_assert_true(g_str_has_prefix(
        file->str + here, "5 0 obj\n<</Type/XRef/Size 6/W[1 4 2]"
                          "/Root 1 0 R/Info 2 0 R/ID[<"));
    g_autofree char *table = inflated(file, "/XRef");
    static const char expected[6][7] = {
        {0, 0, 0, 0, 0, (char)0xff, (char)0xff}, {2, 0, 0, 0, 4, 0, 1},
        {2, 0, 0, 0, 4, 0, 0}, {1, 0, 0, 0, 15, 0, 0}};
    g_assert_true(memcmp(table, expected, sizeof expected - 2 * 7) == 0);
    g_assert_cmpint(table[5 * 7], ==, 1);
}

static void
the_same_objects_are_the_same_file(void)
{
    g_autoptr(GString) one = sample();
    g_autoptr(GString) two = sample();
    g_assert_true(g_string_equal(one, two));
}

static void
deflated_bytes_are_smaller_and_come_back(void)
{
    g_autofree char *long_text = g_strnfill(4000, 'a');
    GString *packed = deflated(long_text, 4000);
    g_assert_cmpuint(packed->len, <, 100);
    g_autoptr(GString) file = g_string_new("here stream\n");
    g_string_append_len(file, packed->str, (gssize)packed->len);
    g_string_free(packed, TRUE);
    g_autofree char *text = inflated(file, "here");
    g_assert_cmpstr(text, ==, long_text);
}

/* More than object streams have room for, so that full ones are packed while
 * the next is written. */
static GString *
many(size_t threads)
{
    parallel_limit(threads);
    struct objects *objects = objects_new();
    int first = objects_reserve(objects);
    for (int i = 1; i < 2000; i++)
        objects_reserve(objects);
    for (int i = 0; i < 2000; i++) {
        g_string_append_printf(objects_begin(objects, first + i), "<</N %d>>",
                               i);
        objects_end(objects);
    }
    parallel_limit(0);
    return objects_finish(objects, first, first);
}

static void
full_streams_are_packed_alike_on_one_thread_and_on_two(void)
{
    g_autoptr(GString) one = many(1);
    for (int i = 0; i < 20; i++) {
        g_autoptr(GString) two = many(2);
        g_assert_true(g_string_equal(one, two));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/objects/" #name, name)
    TEST(streams_stand_in_the_file_and_the_rest_in_object_streams);
    TEST(the_last_lines_lead_to_the_cross_references);
    TEST(the_same_objects_are_the_same_file);
    TEST(full_streams_are_packed_alike_on_one_thread_and_on_two);
    TEST(deflated_bytes_are_smaller_and_come_back);
    return g_test_run();
}

#include "output/sink.h"

#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"

/* What `write` puts into a file. */
static char *
written(void (*write)(struct byte_sink *))
{
    struct arena *arena = arena_new();
    struct words why;
    char *text = NULL;
    g_autofree char *folder = g_dir_make_tmp("sink-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "out", NULL);
    struct byte_sink *sink = sink_open(path);
    write(sink);
    g_assert_true(sink_close(arena, sink, &why));
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_unlink(path);
    g_rmdir(folder);
    arena_free(arena);
    return text;
}

static void
write_json(struct byte_sink *sink)
{
    sink_json(sink, "a\"b\\c\n\x1b南");
}

static void
json_strings_hold_no_raw_control_character(void)
{
    g_autofree char *text = written(write_json);
    g_assert_cmpstr(text, ==, "\"a\\\"b\\\\c\\u000a\\u001b南\"");
}

static void
write_no_utf8(struct byte_sink *sink)
{
    sink_json(sink, "\xB6\xAB.csv");
}

static void
json_of_a_name_that_is_no_utf8_can_be_read(void)
{
    g_autofree char *text = written(write_no_utf8);
    g_assert_cmpstr(text, ==, "\"\\ufffd\\ufffd.csv\"");
}

static void
write_csv(struct byte_sink *sink)
{
    sink_csv(sink, "plain");
    sink_text(sink, "|");
    sink_csv(sink, "a,b");
    sink_text(sink, "|");
    sink_csv(sink, "say \"so\"");
    sink_text(sink, "|");
    sink_csv(sink, "two\nlines");
}

static void
csv_fields_are_quoted_only_where_they_must_be(void)
{
    g_autofree char *text = written(write_csv);
    g_assert_cmpstr(text, ==,
                    "plain|\"a,b\"|\"say \"\"so\"\"\"|\"two\nlines\"");
}

static void
write_much(struct byte_sink *sink)
{
    for (int i = 0; i < 100000; i++)
        sink_printf(sink, "%05d\n", i);
}

static void
more_than_the_buffer_arrives_whole(void)
{
    g_autofree char *text = written(write_much);
    g_assert_cmpuint(strlen(text), ==, 600000);
    g_assert_true(g_str_has_prefix(text + 6 * 77777, "77777\n"));
}

static void
a_target_that_cannot_be_written_is_told_at_the_end(void)
{
    struct arena *arena = arena_new();
    struct words why;
    struct byte_sink *sink = sink_open("/nonexistent/folder/out");
    sink_text(sink, "text");
    g_assert_false(sink_close(arena, sink, &why));
    g_assert_nonnull(why.in[LANGUAGE_ZH]);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/output/sink/json", 
                    json_strings_hold_no_raw_control_character);
    g_test_add_func("/output/sink/json/no-utf8",
                    json_of_a_name_that_is_no_utf8_can_be_read);
    g_test_add_func("/output/sink/csv",
                    csv_fields_are_quoted_only_where_they_must_be);
    g_test_add_func("/output/sink/buffer",
                    more_than_the_buffer_arrives_whole);
    g_test_add_func("/output/sink/failure",
                    a_target_that_cannot_be_written_is_told_at_the_end);
    return g_test_run();
}

#include "output/dump.h"

#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"

static char *
dumped(const struct mark *marks, size_t n)
{
    const struct page page = {.width = 595, .height = 842, .label = "1",
                              .marks = marks, .n_marks = n};
    const struct pages pages = {.pages = &page, .n_pages = 1};
    struct arena *arena = arena_new();
    struct words why;
    char *text = NULL;
    g_autofree char *folder = g_dir_make_tmp("dump-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "pages", NULL);
    g_assert_true(dump_write(arena, &pages, path, &why));
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_unlink(path);
    g_rmdir(folder);
    arena_free(arena);
    return text;
}

static void
every_mark_is_one_row_under_the_head(void)
{
    static const struct face face = {.name = "Some-Regular"};
    static const struct glyph_run run = {.face = &face, .size = 12,
                                         .text = "a\tb trailing",
                                         .n_bytes = 3, .width = 30.004};
    static const struct node node = {.type = "P"};
    const struct mark marks[] = {
        {.kind = MARK_RUN, .x = 10, .y = -0.001, .node = &node, .id = "p1",
         .run = &run},
        {.kind = MARK_LINE, .x = 10, .y = 20, .width = 432, .node = &node,
         .id = "p1", .line = {"a\nb", 0.0312}},
        {.kind = MARK_RECT, .x = 1, .y = 2, .width = 3, .height = 4,
         .color = 0x9B1C1F, .part = "bar"},
        {.kind = MARK_ANCHOR, .x = 1, .y = 2, .target = "p1"},
        {.kind = MARK_LINK, .x = 1, .y = 2, .width = 3, .height = 4,
         .target = "#p1"},
    };
    g_autofree char *text = dumped(marks, G_N_ELEMENTS(marks));
    g_assert_cmpstr(
        text, ==,
        "page\tkind\tx\ty\twidth\theight\tfont\tsize\ttext\ttag\tid\tfigure"
        "\tcolor\n"
        "1\ttext\t10.00\t0.00\t30.00\t12.00\tSome-Regular\t12.00\ta\\tb\tP"
        "\tp1\t\t#000000\n"
        "1\tline\t10.00\t20.00\t432.00\t0.0312\t\t\ta\\nb\tP\tp1\t\t\n"
        "1\trect\t1.00\t2.00\t3.00\t4.00\t\t\t\tArtifact/bar\t\t\t#9B1C1F\n"
        "1\tlink\t1.00\t2.00\t3.00\t4.00\t\t\t#p1\tArtifact\t\t\t\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/output/dump/rows", every_mark_is_one_row_under_the_head);
    return g_test_run();
}

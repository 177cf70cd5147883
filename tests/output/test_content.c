#include "content.h"

static const struct node paragraph = {.type = "P", .language = LANGUAGE_ZH};
static const struct node foot = {.type = "Artifact", .scope = "Pagination"};

static void
check(const struct mark *marks, size_t n, const char *expected,
      size_t n_sequences)
{
    const struct page page = {.width = 100, .height = 100, .marks = marks,
                              .n_marks = n};
    struct sequences sequences;
    g_autoptr(GString) out = content_make(&page, NULL, &sequences);
    g_assert_cmpstr(out->str, ==, expected);
    g_assert_cmpuint(sequences.n, ==, n_sequences);
    g_free(sequences.items);
}

static void
furniture_comes_first_and_is_an_artifact(void)
{
    const struct mark marks[] = {
        {.kind = MARK_RECT, .x = 1, .y = 2, .width = 3, .height = 4,
         .node = &paragraph},
        {.kind = MARK_RECT, .width = 1, .height = 1},
        {.kind = MARK_LINE, .node = &paragraph},
        {.kind = MARK_RECT, .x = 5, .width = 1, .height = 1, .node = &foot},
        {.kind = MARK_RECT, .x = 9, .width = 1, .height = 1,
         .node = &paragraph},
    };
    check(marks, G_N_ELEMENTS(marks),
          "/Artifact BMC\n0 99 1 1 re\nf\nEMC\n"
          "/Artifact<</Type/Pagination>>BDC\n5 99 1 1 re\nf\nEMC\n"
          "/P<</MCID 0>>BDC\n1 94 3 4 re\nf\n9 99 1 1 re\nf\nEMC\n",
          3);
}

static void
elements_take_turns_and_are_counted(void)
{
    static const struct node other = {.type = "H1"};
    const struct mark marks[] = {
        {.kind = MARK_RECT, .node = &paragraph},
        {.kind = MARK_RECT, .node = &other},
        {.kind = MARK_RECT, .node = &paragraph},
    };
    check(marks, G_N_ELEMENTS(marks),
          "/P<</MCID 0>>BDC\n0 100 0 0 re\nf\nEMC\n"
          "/H1<</MCID 1>>BDC\n0 100 0 0 re\nf\nEMC\n"
          "/P<</MCID 2>>BDC\n0 100 0 0 re\nf\nEMC\n",
          3);
}

static const struct segment corner[] = {
    {SEGMENT_MOVE, {10}, {10}},
    {SEGMENT_LINE, {20}, {10}},
    {SEGMENT_CURVE, {1, 2, 3}, {1, 2, 3}},
    {SEGMENT_CLOSE, {0}, {0}},
};

#define TRACED "10 90 m\n20 90 l\n1 99 2 98 3 97 c\nh\n"

static void
paths_are_filled_stroked_or_both(void)
{
    const struct path paths[] = {
        {corner, 4, 0xff0000, COLOR_NONE, 1, 0},
        {corner, 4, COLOR_NONE, 0x00ff00, 0.5, 3},
        {corner, 4, 0xff0000, 0x00ff00, 0.5, 0},
        {corner, 4, COLOR_NONE, COLOR_NONE, 0.5, 0},
        {corner, 0, 0xff0000, COLOR_NONE, 0.5, 0},
    };
    struct mark marks[G_N_ELEMENTS(paths)];
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++)
        marks[i] = (struct mark){.kind = MARK_PATH, .node = &paragraph,
                                 .path = &paths[i]};
    check(marks, G_N_ELEMENTS(marks),
          "/P<</MCID 0>>BDC\n1 0 0 rg\n" TRACED "f\n"
          "0 1 0 RG\n0.5 w\n1 j\n[3]0 d\n" TRACED "S\n"
          "[]0 d\n" TRACED "B\nEMC\n",
          1);
}

static void
text_in_another_language_than_its_element_is_a_span(void)
{
    static const struct face face = {.name = "Some"};
    static const uint32_t same[] = {0};
    const struct pdffont font = {.face = &face, .glyphs = same};
    const struct glyph_run run = {.face = &face, .size = 9, .text = "",
                                  .language = LANGUAGE_EN};
    const struct mark mark = {.kind = MARK_RUN, .node = &paragraph,
                              .color = 0x0000ff, .run = &run};
    const struct page page = {.height = 100, .marks = &mark, .n_marks = 1};
    struct sequences sequences;
    g_autoptr(GString) out = content_make(&page, &font, &sequences);
    g_assert_cmpstr(out->str, ==,
                    "/Span<</Lang(en)/MCID 0>>BDC\n0 0 1 rg\n"
                    "BT\n/F0 9 Tf\nET\nEMC\n");
    g_assert_cmpint(sequences.items[0].language, ==, LANGUAGE_EN);
    g_free(sequences.items);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/content/" #name, name)
    TEST(furniture_comes_first_and_is_an_artifact);
    TEST(elements_take_turns_and_are_counted);
    TEST(paths_are_filled_stroked_or_both);
    TEST(text_in_another_language_than_its_element_is_a_span);
    return g_test_run();
}

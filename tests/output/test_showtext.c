#include "showtext.h"

#include <math.h>
#include <string.h>

/* A font whose glyphs 1 to 4 are half an em wide and say a, b, fi and
 * nothing; the file calls them 11 to 14. */
static uint16_t cids[] = {0, 11, 12, 13, 14};
static double widths[] = {500, 500, 500, 500, 500};
static struct glyph_text texts[] = {{"", 0}, {"a", 1}, {"b", 1}, {"fi", 2},
                                    {"", 0}};
static const uint32_t same[] = {0, 1, 2, 3, 4};
static const struct face face = {.index = 0, .name = "Some"};
static const struct pdffont font = {&face, same, 5, cids, widths, texts};

static char *
shown(const char *text, const struct glyph *glyphs, size_t n_glyphs,
      const struct cluster *clusters, size_t n_clusters)
{
    const struct glyph_run run = {
        .face = &face, .size = 10, .text = text, .n_bytes = strlen(text),
        .glyphs = glyphs, .n_glyphs = n_glyphs, .clusters = clusters,
        .n_clusters = n_clusters};
    const struct mark mark = {.kind = MARK_RUN, .x = 100, .y = 200,
                              .run = &run};
    GString *out = g_string_new(NULL);
    struct showing showing = showtext_start(out, 800, &font);
    showtext_run(&showing, &mark);
    showtext_end(&showing);
    return g_string_free(out, FALSE);
}

static const struct cluster singles[] = {{1, 1}, {1, 1}, {1, 1}};

static void
glyphs_at_their_natural_places_are_one_string(void)
{
    static const struct glyph glyphs[] = {{1, 0, 0}, {2, 5, 0}, {1, 10, 0}};
    g_autofree char *out = shown("aba", glyphs, 3, singles, 3);
    g_assert_cmpstr(out, ==,
                    "BT\n/F0 10 Tf\n100 600 Td\n[<000b000c000b>]TJ\nET\n");
}

static void
gaps_are_thousandths_of_an_em_and_do_not_add_up(void)
{
    /* Each gap is 0.4 thousandths of an em: only the second is worth a
     * move. */
    static const struct glyph glyphs[] = {
        {1, 0, 0}, {2, 5.004f, 0}, {1, 10.008f, 0}};
    g_autofree char *out = shown("aba", glyphs, 3, singles, 3);
    g_assert_cmpstr(out, ==,
                    "BT\n/F0 10 Tf\n100 600 Td\n[<000b000c>-1<000b>]TJ\n"
                    "ET\n");
}

static void
far_or_raised_glyphs_begin_a_line(void)
{
    static const struct glyph glyphs[] = {{1, 0, 0}, {2, 50, 0}, {1, 55, -2}};
    g_autofree char *out = shown("aba", glyphs, 3, singles, 3);
    g_assert_cmpstr(out, ==,
                    "BT\n/F0 10 Tf\n100 600 Td\n[<000b>]TJ\n50 0 Td\n"
                    "[<000c>]TJ\n5 2 Td\n[<000b>]TJ\nET\n");
}

static void
what_the_font_does_not_tell_is_told_beside_the_glyphs(void)
{
    static const struct glyph glyphs[] = {{3, 0, 0}, {1, 5, 0}, {1, 10, 0},
                                          {4, 12, 0}};
    static const struct cluster clusters[] = {{2, 1}, {1, 1}, {1, 2}};
    g_autofree char *out = shown("fi\xce\xb1", glyphs, 4,
                                 (const struct cluster[]){{2, 1}, {2, 1}}, 2);
    g_assert_cmpstr(out, ==,
                    "BT\n/F0 10 Tf\n100 600 Td\n[<000d>]TJ\n"
                    "/Span<</ActualText<feff03b1>>>BDC\n[<000b>]TJ\nEMC\n"
                    "ET\n");
    g_autofree char *two = shown("fiab", glyphs, 4, clusters, 3);
    g_assert_cmpstr(two, ==,
                    "BT\n/F0 10 Tf\n100 600 Td\n[<000d000b>]TJ\n"
                    "/Span<</ActualText<feff0062>>>BDC\n"
                    "[<000b>300<000e>]TJ\nEMC\nET\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define TEST(name) g_test_add_func("/output/showtext/" #name, name)
    TEST(glyphs_at_their_natural_places_are_one_string);
    TEST(gaps_are_thousandths_of_an_em_and_do_not_add_up);
    TEST(far_or_raised_glyphs_begin_a_line);
    TEST(what_the_font_does_not_tell_is_told_beside_the_glyphs);
    return g_test_run();
}

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/color.h"

static void
with_theme(void (*test)(const struct theme *theme))
{
    struct arena *arena = arena_new();
    struct theme theme;
    g_assert_true(
        theme_read(arena, NULL, "report", &theme, findings_new(arena)));
    test(&theme);
    arena_free(arena);
}

static void
contrast_is_that_of_wcag(void)
{
    g_assert_cmpfloat_with_epsilon(color_contrast(0x000000, 0xFFFFFF), 21,
                                   0.01);
    g_assert_cmpfloat_with_epsilon(color_contrast(0xFFFFFF, 0x777777), 4.48,
                                   0.01);
}

static void
try_every_ground(const struct theme *theme)
{
    for (uint32_t r = 0; r <= 0xFF; r += 17)
        for (uint32_t g = 0; g <= 0xFF; g += 17)
            for (uint32_t b = 0; b <= 0xFF; b += 17) {
                uint32_t ground = r << 16 | g << 8 | b;
                uint32_t text = color_text_on(theme, ground);
                g_assert_cmpfloat(color_contrast(text, ground), >=,
                                  COLOR_TEXT_CONTRAST);
            }
}

static void
text_can_be_read_on_every_ground(void)
{
    with_theme(try_every_ground);
}

static void
try_darker(const struct theme *theme)
{
    g_assert_cmpuint(color_darken(theme->accent, COLOR_PAPER, 4.5), ==,
                     theme->accent);
    g_assert_cmpfloat(color_contrast(color_muted(theme), COLOR_PAPER), >=,
                      COLOR_SHAPE_CONTRAST);
}

static void
a_colour_is_darkened_only_if_it_must_be(void)
{
    with_theme(try_darker);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/chart/color/" #test, test)
    ADD(contrast_is_that_of_wcag);
    ADD(text_can_be_read_on_every_ground);
    ADD(a_colour_is_darkened_only_if_it_must_be);
    return g_test_run();
}

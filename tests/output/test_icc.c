#include <glib.h>
#include <string.h>

#include "icc.h"

static guint32
number_at(size_t at)
{
    guint32 found;
    g_assert_cmpuint(at + 4, <=, icc_srgb_length);
    memcpy(&found, icc_srgb + at, 4);
    return GUINT32_FROM_BE(found);
}

/* Where the tag's data begin (ICC.1 §7.3). */
static size_t
tag(const char *name)
{
    for (guint32 i = 0; i < number_at(128); i++)
        if (memcmp(icc_srgb + 132 + 12 * i, name, 4) == 0)
            return number_at(132 + 12 * i + 4);
    g_error("there is no tag %s", name);
}

static void
the_profile_is_one_of_rgb_for_a_display(void)
{
    g_assert_cmpuint(number_at(0), ==, icc_srgb_length);
    g_assert_cmphex(number_at(8), ==, 0x04200000);
    g_assert_cmpmem(icc_srgb + 12, 12, "mntrRGB XYZ ", 12);
    g_assert_cmpmem(icc_srgb + 36, 4, "acsp", 4);
}

static void
its_date_is_not_that_of_the_build(void)
{
    static const unsigned char date[] = {7, 207, 0, 10, 0, 18,
                                         0, 0,   0, 0,  0, 0};
    g_assert_cmpmem(icc_srgb + 24, 12, date, 12);
}

/* IEC 61966-2-1: ((x + 0.055) / 1.055)^2.4, below 0.04045 x / 12.92. */
static void
its_curves_are_the_formula_of_srgb(void)
{
    static const double curve[] = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92,
                                   0.04045};
    static const char *const names[] = {"rTRC", "gTRC", "bTRC"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        size_t at = tag(names[i]);
        g_assert_cmpmem(icc_srgb + at, 10, "para\0\0\0\0\0\3", 10);
        for (size_t j = 0; j < G_N_ELEMENTS(curve); j++)
            g_assert_cmpfloat_with_epsilon(
                number_at(at + 12 + 4 * j) / 65536.0, curve[j], 2e-5);
    }
}

/* The colours add up to the white of D50 (ICC.1 annex A). */
static void
its_colours_add_up_to_white(void)
{
    static const double white[] = {0.9642, 1.0, 0.8249};
    for (size_t i = 0; i < G_N_ELEMENTS(white); i++) {
        double sum = 0;
        for (const char *name = "rXYZgXYZbXYZ"; *name != '\0'; name += 4)
            sum += number_at(tag(name) + 8 + 4 * i) / 65536.0;
        g_assert_cmpfloat_with_epsilon(sum, white[i], 1e-3);
    }
}

#define ADD(function) g_test_add_func("/icc/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(the_profile_is_one_of_rgb_for_a_display);
    ADD(its_date_is_not_that_of_the_build);
    ADD(its_curves_are_the_formula_of_srgb);
    ADD(its_colours_add_up_to_white);
    return g_test_run();
}

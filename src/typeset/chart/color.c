#include "color.h"

#include <math.h>

static double
linear(uint32_t channel)
{
    double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double
luminance(uint32_t color)
{
    return 0.2126 * linear(color >> 16 & 0xFF) +
           0.7152 * linear(color >> 8 & 0xFF) + 0.0722 * linear(color & 0xFF);
}

double
color_contrast(uint32_t a, uint32_t b)
{
    double la = luminance(a), lb = luminance(b);
    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

/* White or black passes on every colour there is. */
uint32_t
color_text_on(const struct theme *theme, uint32_t background)
{
    const uint32_t candidates[] = {theme->ink, COLOR_PAPER};
    for (size_t i = 0; i < 2; i++)
        if (color_contrast(candidates[i], background) >= COLOR_TEXT_CONTRAST)
            return candidates[i];
    return 0x000000;
}

static uint32_t
mix(uint32_t color, uint32_t other, double part)
{
    uint32_t mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        double a = color >> shift & 0xFF, b = other >> shift & 0xFF;
        mixed |= (uint32_t)lround(a + (b - a) * part) << shift;
    }
    return mixed;
}

uint32_t
color_darken(uint32_t color, uint32_t background, double contrast)
{
    for (int percent = 0; percent < 100; percent += 2) {
        uint32_t darker = mix(color, 0x000000, percent / 100.0);
        if (color_contrast(darker, background) >= contrast)
            return darker;
    }
    return 0x000000;
}

uint32_t
color_series(const struct theme *theme, size_t series)
{
    return color_darken(theme->categorical[series % THEME_CATEGORICAL],
                        COLOR_PAPER, COLOR_SHAPE_CONTRAST);
}

uint32_t
color_muted(const struct theme *theme)
{
    return color_darken(theme->muted, COLOR_PAPER, COLOR_SHAPE_CONTRAST);
}

uint32_t
color_shade(const struct theme *theme, size_t series)
{
    return mix(color_series(theme, series), COLOR_PAPER, 0.82);
}

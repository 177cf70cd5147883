#ifndef TYPESET_CHART_COLOR_H
#define TYPESET_CHART_COLOR_H

#include <stdint.h>

#include "theme.h"

/* Colours are 0xRRGGBB, as in the theme. */
#define COLOR_PAPER 0xFFFFFFu

/* What a reader needs (WCAG 2.1): text and shapes against what is behind. */
#define COLOR_TEXT_CONTRAST 4.5
#define COLOR_SHAPE_CONTRAST 3.0

/* Contrast of two colours, 1 … 21. */
double color_contrast(uint32_t a, uint32_t b);

/* Ink, white or black: the first that can be read on `background`. */
uint32_t color_text_on(const struct theme *theme, uint32_t background);

/* `color`, darkened as little as its contrast to `background`, a light
 * colour, asks for. */
uint32_t color_darken(uint32_t color, uint32_t background, double contrast);

/* One of the theme's categorical colours; they repeat. */
uint32_t color_series(const struct theme *theme, size_t series);

/* Grey for what is there only for comparison, dark enough to be seen. */
uint32_t color_muted(const struct theme *theme);

/* A quiet fill for the area below a line. */
uint32_t color_shade(const struct theme *theme, size_t series);

#endif

#include "heatscale.h"

#include <math.h>

#define STEPS 5
/* Of a scale with both signs: 0 alone, so that no colour crosses it. */
#define NEUTRAL 2

struct heatscale
heatscale_new(struct extent extent)
{
    double low = rational_to_double(extent.low);
    double high = rational_to_double(extent.high);
    bool diverging = low < 0 && high > 0;
    if (diverging) {
        high = fmax(-low, high);
        low = -high;
    }
    return (struct heatscale){low, high, diverging};
}

/* Two steps on each side of zero. */
static size_t
diverging_step(const struct heatscale *scale, struct rational value)
{
    bool far = fabs(rational_to_double(value)) > scale->high / 2;
    int sign = rational_sign(value);
    if (sign == 0)
        return NEUTRAL;
    return sign > 0 ? NEUTRAL + 1 + far : NEUTRAL - 1 - far;
}

size_t
heatscale_step(const struct heatscale *scale, struct rational value)
{
    double span = scale->high - scale->low;
    if (scale->diverging)
        return diverging_step(scale, value);
    if (span <= 0)
        return STEPS / 2;
    double part = (rational_to_double(value) - scale->low) / span;
    return (size_t)fmax(0, fmin(STEPS - 1, floor(part * STEPS)));
}

uint32_t
heatscale_color(const struct heatscale *scale, const struct theme *theme,
                struct rational value)
{
    size_t step = heatscale_step(scale, value);
    return scale->diverging ? theme->diverging[step] : theme->sequential[step];
}

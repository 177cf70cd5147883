#include "units.h"

#include <math.h>
#include <string.h>

#include "document/document.h"

/* What stands behind the units digit of the row, which is one of the
 * languages: “.5%” of “9.5%”. */
static const char *
behind_units(const struct plot *plot, const struct datum *datum, size_t row)
{
    for (enum language i = 0; i < LANGUAGES; i++) {
        if (!plot->languages[i] || row-- > 0)
            continue;
        const char *text = language_pick(datum->label, i);
        return text + strcspn(text, ".%");
    }
    return "";
}

static double
width_behind(struct plot *plot, const struct datum *datum, size_t row,
             struct label_style style)
{
    const char *text = datum->known ? behind_units(plot, datum, row) : "";
    if (*text == '\0')
        return 0;
    return words_label(plot, language_same(text), style, INFINITY).width;
}

void
units_extend(struct plot *plot, struct units *units, const struct datum *datum,
             struct label_style style)
{
    struct label label = words_value(plot, datum, style);
    for (size_t i = 0; i < label.n; i++) {
        double behind = width_behind(plot, datum, i, style);
        double before = label.items[i].width - behind;
        units->before[i] = fmax(units->before[i], before);
        units->after[i] = fmax(units->after[i], behind);
        units->width =
            fmax(units->width, units->before[i] + units->after[i]);
    }
}

void
units_place(struct plot *plot, const struct units *units,
            const struct datum *datum, struct label_style style, double x,
            double y)
{
    struct label label = words_value(plot, datum, style);
    for (size_t i = 0; i < label.n; i++) {
        struct label row = label;
        double left = x - (units->before[i] + units->after[i]) / 2;
        row.items = &label.items[i];
        row.n = 1;
        words_place(plot, &row, datum->known ? "label" : "missing",
                    left + units->before[i] +
                        width_behind(plot, datum, i, style),
                    y + (double)i * label.leading, ANCHOR_END);
    }
}

#include "stacktops.h"

#include <math.h>

#include "document/document.h"
#include "stack.h"

/* Between two totals, and between one and what stands beside the column. */
#define BETWEEN 2
#define ASIDE 4

struct label
stacktops_label(struct plot *plot, const struct datum *total)
{
    struct label_style style = words_style(plot);
    style.bold = true;
    return words_value(plot, total, style);
}

static double
total_width(struct plot *plot, size_t category)
{
    const struct datum *total = stack_total(plot, category);
    return total == NULL ? 0
                         : stacktops_label(plot, total).width;
}

static bool
is_highest(const struct plot *plot, size_t category)
{
    const struct datum *own = stack_total(plot, category);
    for (size_t c = 0; c < plot->chart->n_categories && own != NULL; c++) {
        const struct datum *other = stack_total(plot, c);
        if (other != NULL && rational_compare(other->value, own->value) > 0)
            return false;
    }
    return own != NULL && rational_sign(own->value) > 0;
}

/* No mark of a missing part stands beside the column, and no leader comes down
 * there. */
static bool
is_free_beside(const struct plot *plot, size_t category, double reach)
{
    const struct chart *chart = plot->chart;
    for (size_t c = 0; c < chart->n_categories; c++)
        if (c != category && fabs((double)c - (double)category) < reach &&
            !stack_is_complete(plot, c))
            return false;
    for (size_t i = 0; i < chart->n_annotations; i++) {
        size_t c = chart->annotations[i].category;
        if (c != category && fabs((double)c - (double)category) < reach)
            return false;
    }
    return true;
}

/* All, or those of equal highest columns. */
static bool
choose(struct plot *plot, double step, bool highest, bool *totals)
{
    double end = -step;
    bool any = false;
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        double width = total_width(plot, c), x = step * (double)c;
        totals[c] = highest ? is_highest(plot, c) : width > 0;
        if (!totals[c])
            continue;
        double reach = highest ? (width / 2 + ASIDE) / step : 0;
        if (x - width / 2 < end + BETWEEN ||
            (!highest && width > step - BETWEEN) ||
            !is_free_beside(plot, c, reach))
            return false;
        end = x + width / 2;
        any = true;
    }
    return any;
}

void
stacktops_choose(struct plot *plot, double step, bool *totals)
{
    if (choose(plot, step, false, totals) ||
        (!plot_has_negative(plot) && choose(plot, step, true, totals)))
        return;
    for (size_t c = 0; c < plot->chart->n_categories; c++)
        totals[c] = false;
}

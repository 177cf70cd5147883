#include "balance.h"

/* So often the width is halved: to a point or so. */
#define STEPS 6

struct label
balance_prose(struct plot *plot, const struct prose *prose,
              struct label_style style, double max_width)
{
    struct label best = words_prose(plot, prose, style, max_width);
    double low = best.width / (double)(best.n > 0 ? best.n : 1);
    double high = best.width;
    for (int i = 0; i < STEPS && best.n > 1; i++) {
        double width = (low + high) / 2;
        struct label label = words_prose(plot, prose, style, width);
        if (label.n > best.n || label.width > high) {
            low = width;
            continue;
        }
        high = width;
        best = label;
    }
    return best;
}

#include "balance.h"

/* So often the width is halved: to a point or so. */
#define STEPS 6

typedef struct label setter(struct plot *plot, const void *text,
                            struct label_style style, double max_width);

static struct label
narrowest(struct plot *plot, setter *set, const void *text,
          struct label_style style, double max_width)
{
    struct label best = set(plot, text, style, max_width);
    double low = best.width / (double)(best.n > 0 ? best.n : 1);
    double high = best.width;
    for (int i = 0; i < STEPS && best.n > 1; i++) {
        double width = (low + high) / 2;
        struct label label = set(plot, text, style, width);
        if (label.n > best.n || label.width > high) {
            low = width;
            continue;
        }
        high = width;
        best = label;
    }
    return best;
}

static struct label
set_words(struct plot *plot, const void *text, struct label_style style,
          double max_width)
{
    const struct words *words = text;
    return words_label(plot, *words, style, max_width);
}

struct label
balance_words(struct plot *plot, struct words words, struct label_style style,
              double max_width)
{
    return narrowest(plot, set_words, &words, style, max_width);
}

static struct label
set_prose(struct plot *plot, const void *text, struct label_style style,
          double max_width)
{
    return words_prose(plot, text, style, max_width);
}

struct label
balance_prose(struct plot *plot, const struct prose *prose,
              struct label_style style, double max_width)
{
    return narrowest(plot, set_prose, prose, style, max_width);
}

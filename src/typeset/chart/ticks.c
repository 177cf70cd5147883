#include "ticks.h"

#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "document/document.h"
#include "document/wording.h"

static bool
has_two_units(const struct plot *plot)
{
    const struct chart *chart = plot->chart;
    struct unit zh =
        wording_display_unit(chart->unit[LANGUAGE_ZH], LANGUAGE_ZH);
    struct unit en =
        wording_display_unit(chart->unit[LANGUAGE_EN], LANGUAGE_EN);
    return plot->languages[LANGUAGE_ZH] && plot->languages[LANGUAGE_EN] &&
           !chart->ratio && !chart->percent && zh.exponent != en.exponent;
}

/* In a book of two languages 20万 and 200,000 are one number: said once, in
 * digits as the values are.  “20 million” stays beside 2000万. */
static void
say_once(struct plot *plot, const char *const en[], const char *zh[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strchr(en[i], ' ') != NULL)
            return;
    for (size_t i = 0; i < n; i++) {
        char *digits = arena_strdup(plot->arena, en[i]), *end = digits;
        for (const char *c = en[i]; *c != '\0'; c++)
            if (*c != ',')
                *end++ = *c;
        *end = '\0';
        zh[i] = digits;
    }
}

struct ticks
ticks_set(struct plot *plot, const struct scale *scale)
{
    const struct chart *chart = plot->chart;
    const char *texts[LANGUAGES][SCALE_TICKS_MOST];
    struct label_style style = words_style(plot);
    struct ticks ticks = {.n = scale->n_ticks, .n_columns = 1};
    for (enum language l = 0; l < LANGUAGES; l++)
        for (size_t i = 0, n = scale->log ? 1 : ticks.n; i < ticks.n; i += n)
            wording_ticks(plot->arena, &scale->ticks[i], n, chart->unit[l],
                          chart->ratio || chart->percent, l, &texts[l][i]);
    if (has_two_units(plot))
        ticks.n_columns = LANGUAGES;
    else if (plot->languages[LANGUAGE_ZH] && plot->languages[LANGUAGE_EN])
        say_once(plot, texts[LANGUAGE_EN], texts[LANGUAGE_ZH], ticks.n);
    for (size_t k = 0; k < ticks.n_columns; k++) {
        style.color = k + 1 < ticks.n_columns ? plot->theme->ink
                                              : plot->theme->secondary;
        for (size_t i = 0; i < ticks.n; i++)
            ticks.labels[k][i] = words_stacked(
                plot,
                ticks.n_columns > 1
                    ? language_same(texts[k][i])
                    : (struct words){{texts[0][i], texts[1][i]}},
                style, INFINITY);
        ticks.widths[k] = words_widest(ticks.labels[k], ticks.n);
    }
    return ticks;
}

/* The unit in which one language displays, as the other says it. */
static const char *
say_unit(struct plot *plot, enum language of, enum language in)
{
    struct unit unit = wording_display_unit(plot->chart->unit[of], of);
    return in == LANGUAGE_EN ? unit_text_en(plot->arena, unit)
                             : unit_text_zh(plot->arena, unit);
}

void
ticks_name_units(struct plot *plot)
{
    struct words remark;
    for (enum language in = 0; in < LANGUAGES; in++)
        remark.in[in] =
            arena_printf(plot->arena, phrases_get(PHRASE_TWO_UNITS).in[in],
                         say_unit(plot, LANGUAGE_ZH, in),
                         say_unit(plot, LANGUAGE_EN, in));
    plot_remark_words(plot, remark);
}

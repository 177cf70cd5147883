#include <glib.h>
#include <locale.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/chart.h"
#include "chartcase.h"
#include "chartinspect.h"

static const double widths[] = {432, 210, 136};
static const bool languages[][LANGUAGES] = {
    {true, false},
    {false, true},
    {true, true},
};

static struct datum *
trend_of(struct arena *arena)
{
    struct datum *trend = ARENA_NEW_N(arena, struct datum, 6);
    for (int i = 0; i < 6; i++)
        trend[i] = (struct datum){
            .known = i != 2,
            .value = rational_of(100 + i * i * 7),
        };
    return trend;
}

static struct key_figures
key_figures_of(struct arena *arena)
{
    static const char *const texts[][6] = {
        {"监督意见书", "Opinions issued", "6205份", "6,205 copies",
         "比上年增长8.7%", "up 8.7% on 2023"},
        {"追回工资", "Wages recovered", "近1.2亿元", "nearly RMB 120 million",
         "比上年下降3.1%", "down 3.1% on 2023"},
        {"按期整改率（含上年结转的案件）",
         "Corrected in time, cases of the year before included", "91.2%",
         "91.2%", "与上年持平", "unchanged on 2023"},
        {"覆盖企业", "Companies covered", "410余家", "more than 410", "", ""},
        {"培训人次", "People trained", "2.4万人次", "24.0 thousand", "", ""},
    };
    struct key_figures figures = {.columns = 4};
    for (int i = 0; i < 5; i++) {
        struct key_figure figure = {
            .label = chartcase_prose(arena, texts[i][0], texts[i][1]),
            .value = chartcase_prose(arena, texts[i][2], texts[i][3]),
            .change = chartcase_prose(arena, texts[i][4], texts[i][5]),
            .direction = i == 0   ? 1
                         : i == 1 ? -1
                                  : 0,
            .trend = trend_of(arena),
            .n_trend = i < 3 ? 6 : 0,
        };
        ARENA_PUSH(arena, &figures, figure);
    }
    return figures;
}

typedef const char *inspection(struct arena *arena,
                               const struct picture *picture);

static void
tiles_hold_in_every_language_and_width(void)
{
    inspection *const inspections[] = {
        chartinspect_sizes,          chartinspect_inside,
        chartinspect_overlap,        chartinspect_text_contrast,
        chartinspect_shape_contrast,
    };
    struct arena *arena = arena_new();
    struct theme theme;
    struct findings *findings = findings_new(arena);
    g_assert_true(theme_read(arena, NULL, "report", &theme, findings));
    struct type *type = type_open(arena, &theme, findings);
    struct key_figures figures = key_figures_of(arena);
    for (size_t l = 0; l < G_N_ELEMENTS(languages); l++)
        for (size_t w = 0; w < G_N_ELEMENTS(widths); w++) {
            struct picture picture;
            g_assert_true(
                chart_tiles(type, &figures, languages[l], widths[w], &picture));
            for (size_t i = 0; i < G_N_ELEMENTS(inspections); i++)
                g_assert_cmpstr(inspections[i](arena, &picture), ==, NULL);
            for (int k = 0; k < LANGUAGES; k++)
                g_assert_true(!languages[l][k] ||
                              strstr(picture.alternative.in[k], "91.2%"));
        }
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/chart/tiles/"
                    "tiles_hold_in_every_language_and_width",
                    tiles_hold_in_every_language_and_width);
    return g_test_run();
}

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
    struct key_figures_list like = {0};
    const struct key_figures *own = &figures;
    ARENA_PUSH(arena, &like, own);
    for (size_t l = 0; l < G_N_ELEMENTS(languages); l++)
        for (size_t w = 0; w < G_N_ELEMENTS(widths); w++) {
            struct picture picture;
            g_assert_true(
                chart_tiles(type, &figures, &like, languages[l], widths[w],
                            &picture));
            for (size_t i = 0; i < G_N_ELEMENTS(inspections); i++)
                g_assert_cmpstr(inspections[i](arena, &picture), ==, NULL);
            for (int k = 0; k < LANGUAGES; k++)
                g_assert_true(!languages[l][k] ||
                              strstr(picture.alternative.in[k], "91.2%"));
        }
    arena_free(arena);
}

static double
size_of_value(struct arena *arena, const struct picture *picture)
{
    struct seen_texts texts = chartinspect_texts(arena, picture);
    for (size_t i = 0; i < texts.n; i++)
        if (g_strcmp0(texts.items[i].part, "value") == 0)
            return texts.items[i].size;
    g_assert_not_reached();
}

static void
values_of_several_places_have_one_size(void)
{
    struct arena *arena = arena_new();
    struct theme theme;
    struct findings *findings = findings_new(arena);
    g_assert_true(theme_read(arena, NULL, "report", &theme, findings));
    struct type *type = type_open(arena, &theme, findings);
    struct key_figures places[2] = {key_figures_of(arena),
                                    key_figures_of(arena)};
    struct key_figures_list like[2] = {0};
    struct picture pictures[2];
    places[1].items[0].value =
        chartcase_prose(arena, "62051234.56份", "62,051,234.56 copies");
    for (size_t i = 0; i < 2; i++) {
        const struct key_figures *place = &places[i];
        ARENA_PUSH(arena, &like[0], place);
    }
    ARENA_PUSH(arena, &like[1], like[0].items[0]);
    for (size_t i = 0; i < 2; i++)
        g_assert_true(chart_tiles(type, &places[i], &like[0], languages[0],
                                  432, &pictures[i]));
    g_assert_cmpfloat(size_of_value(arena, &pictures[0]), ==,
                      size_of_value(arena, &pictures[1]));
    g_assert_true(chart_tiles(type, &places[0], &like[1], languages[0], 432,
                              &pictures[1]));
    g_assert_cmpfloat(size_of_value(arena, &pictures[0]), <,
                      size_of_value(arena, &pictures[1]));
    arena_free(arena);
}

static void
a_number_that_both_languages_share_is_printed_once(void)
{
    static const struct {
        const char *zh, *en;
        size_t lines;
    } values[] = {
        {"1064份", "1,064", 1},
        {"1064份", "1,064 letters", 2},
        {"1532.40万元", "RMB 15.32 million", 2},
    };
    struct arena *arena = arena_new();
    struct theme theme;
    struct findings *findings = findings_new(arena);
    g_assert_true(theme_read(arena, NULL, "report", &theme, findings));
    struct type *type = type_open(arena, &theme, findings);
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
        struct key_figures figures = {.columns = 4};
        struct key_figures_list like = {0};
        const struct key_figures *own = &figures;
        struct key_figure figure = {
            .label = chartcase_prose(arena, "函书", "Letters"),
            .value = chartcase_prose(arena, values[i].zh, values[i].en),
        };
        struct picture picture;
        size_t lines = 0;
        ARENA_PUSH(arena, &figures, figure);
        ARENA_PUSH(arena, &like, own);
        g_assert_true(chart_tiles(type, &figures, &like, languages[2], 432,
                                  &picture));
        struct seen_texts texts = chartinspect_texts(arena, &picture);
        for (size_t k = 0; k < texts.n; k++)
            lines += g_strcmp0(texts.items[k].part, "value") == 0;
        g_assert_cmpuint(lines, ==, values[i].lines);
    }
    arena_free(arena);
}

/* Of the runs that a line is made of. */
static double
largest_size(const struct picture *picture, const struct seen *text)
{
    double largest = 0;
    for (size_t i = 0; i < picture->marks.n; i++) {
        const struct mark *mark = &picture->marks.items[i];
        if (mark->kind == MARK_RUN && mark->y == text->y &&
            mark->x >= text->x && mark->x < text->x + text->width)
            largest = MAX(largest, mark->run->size);
    }
    return largest;
}

/* The values of tiles 81 points wide, line by line with their sizes. */
static char *
draw_values(const char *const *values, const bool *of)
{
    struct arena *arena = arena_new();
    struct theme theme;
    struct findings *findings = findings_new(arena);
    struct key_figures figures = {.columns = 4};
    struct key_figures_list like = {0};
    const struct key_figures *own = &figures;
    struct picture picture;
    GString *found = g_string_new(NULL);
    g_assert_true(theme_read(arena, NULL, "report", &theme, findings));
    struct type *type = type_open(arena, &theme, findings);
    for (size_t i = 0; values[i] != NULL; i++) {
        struct key_figure figure = {
            .label = chartcase_prose(arena, "函书", "Letters"),
            .value = chartcase_prose(arena, "1.2亿元", values[i]),
        };
        ARENA_PUSH(arena, &figures, figure);
    }
    ARENA_PUSH(arena, &like, own);
    g_assert_true(chart_tiles(type, &figures, &like, of, 432, &picture));
    g_assert_cmpstr(chartinspect_inside(arena, &picture), ==, NULL);
    struct seen_texts texts = chartinspect_texts(arena, &picture);
    for (size_t i = 0; i < texts.n; i++) {
        const struct seen *text = &texts.items[i];
        if (g_strcmp0(text->part, "value") != 0)
            continue;
        g_autofree char *bare = g_strstrip(g_strdup(text->text));
        g_string_append_printf(found, "%s%s@%g", found->len > 0 ? "|" : "",
                               bare, text->size);
        double largest = largest_size(&picture, text);
        if (largest > text->size)
            g_string_append_printf(found, ",%g", largest);
    }
    arena_free(arena);
    return g_string_free(found, FALSE);
}

static void
expect_values(const char *const *values, const bool *of, const char *due)
{
    g_autofree char *found = draw_values(values, of);
    g_assert_cmpstr(found, ==, due);
}

static void
words_beside_a_number_are_small_where_it_has_no_room_otherwise(void)
{
    expect_values((const char *const[]){"634", "RMB 1 million", NULL},
                  languages[1], "634@12|RMB 1 million@12");
    expect_values((const char *const[]){"634", "RMB 15.25 million", NULL},
                  languages[1], "634@14|RMB 15.25 million@8,14");
}

static void
a_number_is_parted_from_what_is_before_it_and_not_from_its_unit(void)
{
    expect_values((const char *const[]){"nearly RMB 120 million", NULL},
                  languages[1], "nearly RMB@8|120 million@12");
    expect_values((const char *const[]){"nearly RMB 120 million", NULL},
                  languages[2], "1.2亿元@12|nearly@9|RMB 120 million@9");
}

static void
a_value_of_two_numbers_is_set_as_it_is(void)
{
    expect_values((const char *const[]){"from 6,200 up to 7,100", NULL},
                  languages[1], "from 6,200 up@12|to 7,100@12");
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/chart/tiles/"
                    "tiles_hold_in_every_language_and_width",
                    tiles_hold_in_every_language_and_width);
    g_test_add_func("/chart/tiles/"
                    "a_number_that_both_languages_share_is_printed_once",
                    a_number_that_both_languages_share_is_printed_once);
    g_test_add_func("/chart/tiles/values_of_several_places_have_one_size",
                    values_of_several_places_have_one_size);
    g_test_add_func(
        "/chart/tiles/"
        "words_beside_a_number_are_small_where_it_has_no_room_otherwise",
        words_beside_a_number_are_small_where_it_has_no_room_otherwise);
    g_test_add_func(
        "/chart/tiles/"
        "a_number_is_parted_from_what_is_before_it_and_not_from_its_unit",
        a_number_is_parted_from_what_is_before_it_and_not_from_its_unit);
    g_test_add_func("/chart/tiles/a_value_of_two_numbers_is_set_as_it_is",
                    a_value_of_two_numbers_is_set_as_it_is);
    return g_test_run();
}

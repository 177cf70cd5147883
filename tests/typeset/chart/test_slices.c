/* Charts that are cut between their rows. */
#include <glib.h>
#include <locale.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/chart.h"
#include "chartcase.h"
#include "type.h"

#define WIDTH 432
#define PAGE 600
#define NEAR 0.05

static const bool both[LANGUAGES] = {true, true};

/* A chart of forty rows, alone. */
static struct chart_beside
draw(struct arena *arena, const char *type, const char *data)
{
    struct theme *theme = ARENA_NEW(arena, struct theme);
    struct findings *findings = findings_new(arena);
    struct chart_beside chart = {
        .chart = chartcase_build(arena, chartcase_find(data), type),
        .height = PAGE,
    };

    g_assert_true(theme_read(arena, NULL, "report", theme, findings));
    chart_draw_row(type_open(arena, theme, findings), &chart, 1, both, WIDTH);
    g_assert_cmpuint(chart.n_rows, ==, 40);
    return chart;
}

static size_t
bars(const struct picture *picture)
{
    size_t n = 0;

    for (size_t i = 0; i < picture->marks.n; i++)
        n += g_strcmp0(picture->marks.items[i].part, "bar") == 0;
    return n;
}

/* However little room a page has, the pieces show every row once, and are no
 * higher than it but where a single row is. */
static void
pieces_fit_their_pages_and_show_every_row_once(void)
{
    static const struct {
        const char *type, *data;
        size_t bars;
    } cases[] = {{"bar", "forty", 40}, {"bar", "forty-two", 80}};

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct arena *arena = arena_new();
        struct chart_beside chart = draw(arena, cases[i].type, cases[i].data);

        for (double room = 120; room < 900; room += 37) {
            size_t row = 0, seen = 0;

            while (row < chart.n_rows) {
                struct picture picture;
                double height;
                size_t next =
                    chart_cut(&chart, row, room, true, &picture, &height);

                g_assert_cmpuint(next, >, row);
                g_assert_cmpfloat_with_epsilon(picture.height, height, NEAR);
                if (next > row + 1)
                    g_assert_cmpfloat(height, <, room + NEAR);
                seen += bars(&picture);
                row = next;
            }
            g_assert_cmpuint(seen, ==, cases[i].bars);
        }
        arena_free(arena);
    }
}

static void
a_page_with_little_room_begins_no_chart(void)
{
    struct arena *arena = arena_new();
    struct chart_beside chart = draw(arena, "bar", "forty");
    double height, room = 60;

    while (chart_cut(&chart, 0, room, false, NULL, &height) == 0)
        room += 5;
    g_assert_cmpuint(chart_cut(&chart, 0, room, false, NULL, &height), >=, 12);
    g_assert_cmpfloat(room, >, chart.whole / 4);
    /* Nor are a few rows left for the next. */
    g_assert_cmpuint(
        chart_cut(&chart, 0, chart.whole - 5, false, NULL, &height), ==, 30);
    arena_free(arena);
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/slices/pieces_fit_their_pages_and_show_every_row_once",
                    pieces_fit_their_pages_and_show_every_row_once);
    g_test_add_func("/slices/a_page_with_little_room_begins_no_chart",
                    a_page_with_little_room_begins_no_chart);
    return g_test_run();
}

#include <glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/chart.h"
#include "chart/types.h"
#include "chartcase.h"
#include "chartinspect.h"

/* Every type with every kind of data, in every language and width. */

static const double widths[] = {432, 210, 136};
static const bool languages[][LANGUAGES] = {
    {true, false},
    {false, true},
    {true, true},
};
static const char *const types[] = {
#define NAME(name, draw, references, annotations, zh, en) name,
    TYPES_TABLE(NAME)
#undef NAME
};

enum { STACKED = 1, PERCENT = 2 };

struct bench {
    struct arena *arena;
    struct findings *findings;
    struct type *type;
};

static struct bench
bench_open(void)
{
    struct bench bench = {.arena = arena_new()};
    struct theme *theme = ARENA_NEW(bench.arena, struct theme);
    bench.findings = findings_new(bench.arena);
    g_assert_true(
        theme_read(bench.arena, NULL, "report", theme, bench.findings));
    bench.type = type_open(bench.arena, theme, bench.findings);
    g_assert_nonnull(bench.type);
    return bench;
}

/* One chart in one language set and width, and how it was drawn. */
struct drawn {
    const struct chart *chart;
    const struct chartcase *of;
    const bool *wanted; /* languages */
    struct picture picture;
    const char *what;
    int how;
};

struct gallery {
    struct bench bench;
    struct drawn *items;
    size_t n, capacity;
};

static void
draw_one(struct gallery *gallery, const struct chartcase *of, const char *type,
         int how, const bool *wanted, double width)
{
    struct bench *bench = &gallery->bench;
    struct chart *chart = chartcase_build(bench->arena, of, type);
    size_t before = findings_made(bench->findings);
    struct drawn drawn = {chart, of, wanted, .how = how};
    chart->stack = how & STACKED;
    chart->percent = how & PERCENT;
    if (how & STACKED)
        chartcase_add_totals(bench->arena, of, chart);
    drawn.what = arena_printf(
        bench->arena, "%s of %s%s%s, %s%s, %.0f pt", type, of->name,
        how & STACKED ? ", stacked" : "", how & PERCENT ? ", percent" : "",
        wanted[0] ? "zh" : "", wanted[1] ? "en" : "", width);
    if (chart_draw(bench->type, chart, wanted, width, &drawn.picture))
        ARENA_PUSH(bench->arena, gallery, drawn);
    else if (findings_made(bench->findings) == before)
        g_error("%s: refused without a finding", drawn.what);
}

static void
draw_case(struct gallery *gallery, const struct chartcase *of, const char *type,
          int how)
{
    for (size_t l = 0; l < G_N_ELEMENTS(languages); l++)
        for (size_t w = 0; w < G_N_ELEMENTS(widths); w++)
            draw_one(gallery, of, type, how, languages[l], widths[w]);
}

static struct gallery
draw_all(void)
{
    struct gallery gallery = {.bench = bench_open()};
    for (size_t t = 0; t < G_N_ELEMENTS(types); t++)
        for (size_t c = 0; c < chartcase_n; c++) {
            draw_case(&gallery, &chartcase_all[c], types[t], 0);
            if (chartcase_all[c].n_series < 2)
                continue;
            draw_case(&gallery, &chartcase_all[c], types[t], STACKED);
            draw_case(&gallery, &chartcase_all[c], types[t], PERCENT);
        }
    return gallery;
}

static void
expect(const char *wrong, const char *what)
{
    if (wrong != NULL) {
        g_test_message("%s: %s", what, wrong);
        g_test_fail();
    }
}

static void
expect_all(const struct gallery *gallery,
           const char *(*inspect)(struct arena *, const struct picture *))
{
    for (size_t i = 0; i < gallery->n; i++)
        expect(inspect(gallery->bench.arena, &gallery->items[i].picture),
               gallery->items[i].what);
}

static void
no_text_is_under_seven_points(const void *gallery)
{
    expect_all(gallery, chartinspect_sizes);
}

static void
no_text_leaves_the_picture(const void *gallery)
{
    expect_all(gallery, chartinspect_inside);
}

static void
no_two_texts_overlap(const void *gallery)
{
    expect_all(gallery, chartinspect_overlap);
}

static void
every_text_can_be_read_on_its_ground(const void *gallery)
{
    expect_all(gallery, chartinspect_text_contrast);
}

static void
every_shape_stands_out(const void *gallery)
{
    expect_all(gallery, chartinspect_shape_contrast);
}

static bool
is_one_of(const char *type, const char *const *some, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(type, some[i]) == 0)
            return true;
    return false;
}

/* What a bar stands for: the value, or its share of the category. */
static double
measured(const struct chart *chart, size_t series, size_t category)
{
    size_t n = chart->n_categories;
    double sum = 0;
    for (size_t s = 0; s < chart->n_series; s++)
        if (chart->data[s * n + category].known)
            sum += rational_to_double(chart->data[s * n + category].value);
    double value = rational_to_double(chart->data[series * n + category].value);
    return chart->percent && sum > 0 ? value / sum : value;
}

static void
check_lengths(struct arena *arena, const struct drawn *drawn)
{
    const struct chart *chart = drawn->chart;
    struct lengths bars = chartinspect_bars(arena, &drawn->picture);
    bool by_series = strcmp(chart->type, "small-multiples") == 0;
    size_t n = chart->n_series * chart->n_categories, k = 0;
    double *values = ARENA_NEW_N(arena, double, n);
    double longest = 0, greatest = 0;
    if (bars.n == 0)
        return;
    for (size_t i = 0; i < n; i++) {
        size_t s = by_series ? i / chart->n_categories : i % chart->n_series;
        size_t c = by_series ? i % chart->n_categories : i / chart->n_series;
        if (chart->data[s * chart->n_categories + c].known)
            values[k++] = fabs(measured(chart, s, c));
    }
    g_assert_cmpuint(k, ==, bars.n);
    for (size_t i = 0; i < k; i++) {
        greatest = fmax(greatest, values[i]);
        longest = fmax(longest, bars.items[i]);
    }
    for (size_t i = 0; i < k && greatest > 0; i++) {
        double right = longest * values[i] / greatest;
        if (fabs(bars.items[i] - right) > 0.1)
            expect(arena_printf(arena, "bar %zu is %.2f pt, not %.2f", i,
                                bars.items[i], right),
                   drawn->what);
    }
}

static void
bars_are_as_long_as_their_values(const void *data)
{
    static const char *const with_bars[] = {
        "bar",
        "column",
        "diverging",
        "small-multiples",
    };
    const struct gallery *gallery = data;
    for (size_t i = 0; i < gallery->n; i++) {
        const struct drawn *drawn = &gallery->items[i];
        bool stacks = strcmp(drawn->chart->type, "bar") == 0 ||
                      strcmp(drawn->chart->type, "column") == 0;
        if (is_one_of(drawn->chart->type, with_bars, G_N_ELEMENTS(with_bars)) &&
            (stacks || drawn->how == 0))
            check_lengths(gallery->bench.arena, drawn);
    }
}

static bool
is_label_of(const struct datum *datum, const char *text)
{
    for (int i = 0; i < LANGUAGES; i++)
        if (datum->known && datum->label.in[i] != NULL &&
            strcmp(datum->label.in[i], text) == 0)
            return true;
    return false;
}

static bool
is_some_label(const struct chart *chart, const char *text)
{
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++)
        if (is_label_of(&chart->data[i], text))
            return true;
    return false;
}

static void
every_label_shows_what_the_figures_say(const void *data)
{
    const struct gallery *gallery = data;
    struct arena *arena = gallery->bench.arena;
    for (size_t i = 0; i < gallery->n; i++) {
        const struct drawn *drawn = &gallery->items[i];
        struct seen_texts texts = chartinspect_texts(arena, &drawn->picture);
        for (size_t k = 0; k < texts.n; k++)
            if (texts.items[k].part != NULL &&
                strcmp(texts.items[k].part, "label") == 0 &&
                !is_some_label(drawn->chart, texts.items[k].text))
                expect(arena_printf(arena, "“%s” is no value",
                                    texts.items[k].text),
                       drawn->what);
    }
}

static const struct datum *
datum_at(const struct chart *chart, size_t series, size_t category)
{
    return &chart->data[series * chart->n_categories + category];
}

/* One label says two values: a dash that of a row of which nothing is known,
 * and on a slope one number all that are equal. */
static bool
is_said_with_another(const struct chart *chart, size_t series, size_t category)
{
    const struct datum *datum = datum_at(chart, series, category);
    if (!datum->known) {
        for (size_t s = 0; s < chart->n_series; s++)
            if (datum_at(chart, s, category)->known)
                return false;
        return series > 0;
    }
    for (size_t c = 0; c < category && strcmp(chart->type, "slope") == 0; c++)
        if (datum_at(chart, series, c)->known &&
            rational_compare(datum_at(chart, series, c)->value,
                             datum->value) == 0)
            return true;
    return false;
}

/* A slope has no place for who is missing; a sentence names them, which may
 * break within a name. */
static bool
is_named_below(struct arena *arena, const struct chart *chart,
               const struct seen_texts *texts, size_t category,
               enum language language)
{
    const char *note = "";
    for (size_t k = 0; k < texts->n; k++)
        if (g_strcmp0(texts->items[k].part, "note") == 0)
            note = arena_printf(arena, "%s%s%s", note,
                                language == LANGUAGE_EN ? " " : "",
                                texts->items[k].text);
    return strcmp(chart->type, "slope") == 0 &&
           strstr(note, language_pick(chart->categories[category].name,
                                      language)) != NULL;
}

/* The total of a category, which stacks_say_their_totals looks for, is the 0
 * of each of its parts. */
static bool
is_said_by_total(const struct drawn *drawn, size_t category)
{
    const struct chart *chart = drawn->chart;
    bool zero = drawn->how == STACKED && chart->totals[category].known;
    for (size_t s = 0; zero && s < chart->n_series; s++)
        zero = rational_sign(
                   chart->data[s * chart->n_categories + category].value) == 0;
    return zero;
}

/* How many values have no label of their own, or no dash when missing. */
static size_t
count_unlabelled(struct arena *arena, const struct drawn *drawn)
{
    const struct chart *chart = drawn->chart;
    struct seen_texts texts = chartinspect_texts(arena, &drawn->picture);
    enum language first =
        drawn->wanted[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN;
    bool *used = ARENA_NEW_N(arena, bool, texts.n + 1);
    size_t missing = 0;
    for (size_t i = 0; i < chart->n_series * chart->n_categories; i++) {
        size_t k = 0, series = i / chart->n_categories;
        size_t category = i % chart->n_categories;
        bool known = chart->data[i].known;
        if (is_said_by_total(drawn, i % chart->n_categories))
            continue;
        const char *text = known ? chart->data[i].label.in[first] : "—";
        const char *part = known ? "label" : "missing";
        if (is_said_with_another(chart, series, category) ||
            (!known &&
             is_named_below(arena, chart, &texts, category, first)))
            continue;
        while (k < texts.n && (used[k] || texts.items[k].part == NULL ||
                               strcmp(texts.items[k].part, part) != 0 ||
                               strcmp(texts.items[k].text, text) != 0))
            k++;
        used[k] = true;
        missing += k == texts.n;
    }
    return missing;
}

static void
no_value_is_dropped(const void *data)
{
    static const char *const labelled[] = {
        "bar",    "dot",   "diverging", "heat",      "donut",
        "waffle", "slope", "dumbbell",  "tile-grid",
    };
    const struct gallery *gallery = data;
    struct arena *arena = gallery->bench.arena;
    for (size_t i = 0; i < gallery->n; i++) {
        const struct drawn *drawn = &gallery->items[i];
        if (!is_one_of(drawn->chart->type, labelled, G_N_ELEMENTS(labelled)))
            continue;
        size_t missing = count_unlabelled(arena, drawn);
        if (missing > 0)
            expect(arena_printf(arena, "%zu values have no label", missing),
                   drawn->what);
    }
}

/* Each total that is said is the greatest of all. */
static bool
is_highest_total(const struct chart *chart, const struct seen_texts *texts)
{
    const struct datum *top = NULL;
    for (size_t c = 0; c < chart->n_categories; c++)
        if (chart->totals[c].known &&
            (top == NULL || rational_compare(chart->totals[c].value,
                                             top->value) > 0))
            top = &chart->totals[c];
    for (size_t k = 0; k < texts->n; k++)
        if (g_strcmp0(texts->items[k].part, "total") == 0 &&
            g_strcmp0(texts->items[k].text, top->label.in[0]) != 0 &&
            g_strcmp0(texts->items[k].text, top->label.in[1]) != 0)
            return false;
    return top != NULL;
}

/* Of stacked rows: a total at the end of each whose parts are known, and of
 * columns above all of them, above the highest alone, or above none. */
static void
stacks_say_their_totals(const void *data)
{
    const struct gallery *gallery = data;
    size_t checked = 0;
    for (size_t i = 0; i < gallery->n; i++) {
        const struct drawn *drawn = &gallery->items[i];
        const struct chart *chart = drawn->chart;
        bool rows = strcmp(chart->type, "bar") == 0;
        bool columns = strcmp(chart->type, "column") == 0;
        if (drawn->how != STACKED || (!rows && !columns))
            continue;
        struct seen_texts texts =
            chartinspect_texts(gallery->bench.arena, &drawn->picture);
        size_t known = 0, seen = 0;
        for (size_t c = 0; c < chart->n_categories; c++)
            known += chart->totals[c].known;
        for (size_t k = 0; k < texts.n; k++)
            seen += g_strcmp0(texts.items[k].part, "total") == 0;
        bool highest = columns && is_highest_total(chart, &texts);
        if (drawn->wanted[0] && drawn->wanted[1])
            seen = MIN(seen, known); /* two units are two texts */
        if (seen != known && !highest && (rows || seen != 0))
            expect("some totals are not said", drawn->what);
        checked += seen > 0;
    }
    g_assert_cmpuint(checked, >, 20);
}

static void
every_picture_is_also_told_in_words(const void *data)
{
    const struct gallery *gallery = data;
    for (size_t i = 0; i < gallery->n; i++)
        for (int l = 0; l < LANGUAGES; l++) {
            const struct drawn *drawn = &gallery->items[i];
            const char *text = drawn->picture.alternative.in[l];
            if (drawn->wanted[l] && (text == NULL || strlen(text) < 20))
                expect("no alternative text", drawn->what);
        }
}

static void
the_mark_of_shares_of_nothing_is_no_missing_value(void)
{
    struct bench bench = bench_open();
    static const char *const both[] = {"bar", "column"};
    for (size_t i = 0; i < G_N_ELEMENTS(both); i++) {
        struct chart *chart =
            chartcase_build(bench.arena, chartcase_find("parts"), both[i]);
        struct picture picture;
        size_t marks = 0;
        chart->percent = true;
        for (size_t s = 0; s < chart->n_series; s++) {
            struct datum *datum = &chart->data[s * chart->n_categories];
            datum->known = false;
            datum->undefined = true;
            datum->label = language_same("0/0");
        }
        g_assert_true(
            chart_draw(bench.type, chart, languages[2], 432, &picture));
        struct seen_texts texts = chartinspect_texts(bench.arena, &picture);
        for (size_t k = 0; k < texts.n; k++) {
            marks += g_strcmp0(texts.items[k].part, "undefined") == 0;
            g_assert_cmpstr(texts.items[k].part, !=, "missing");
            g_assert_null(strstr(texts.items[k].text, "没有数据"));
        }
        g_assert_cmpuint(marks, ==, 1);
    }
    arena_free(bench.arena);
}

static void
show(struct arena *arena, struct datum *datum, int64_t shown)
{
    struct figure_use *use = ARENA_NEW(arena, struct figure_use);
    use->shown = rational_of(shown);
    use->printed = "";
    datum->figure[LANGUAGE_ZH] = use;
}

static bool
says_rounded(int64_t first, int64_t second, int64_t total)
{
    struct bench bench = bench_open();
    const struct chartcase *of = chartcase_find("two-series");
    struct chart *chart = chartcase_build(bench.arena, of, "bar");
    struct picture picture;
    bool said = false;
    chart->stack = true;
    chart->n_references = 0;
    chartcase_add_totals(bench.arena, of, chart);
    show(bench.arena, &chart->data[0], first);
    show(bench.arena, &chart->data[chart->n_categories], second);
    show(bench.arena, &chart->totals[0], total);
    g_assert_true(chart_draw(bench.type, chart, languages[0], 432, &picture));
    struct seen_texts texts = chartinspect_texts(bench.arena, &picture);
    for (size_t i = 0; i < texts.n; i++)
        said = said || (g_strcmp0(texts.items[i].part, "note") == 0 &&
                        strstr(texts.items[i].text, "四舍五入") != NULL);
    arena_free(bench.arena);
    return said;
}

static void
a_stack_whose_printed_parts_miss_their_total_says_why(void)
{
    g_assert_true(says_rounded(1581, 315, 1895));
    g_assert_false(says_rounded(1581, 314, 1895));
    g_assert_true(says_rounded(-15, 25, 9));
    g_assert_false(says_rounded(-15, 25, 10));
}

static void
no_word_of_a_headline_is_left_alone(void)
{
    static const char *const headlines[] = {
        "Most enterprises were visited in June",
        "Opinions per reminder: highest in Nanjing",
        "Suzhou visited more enterprises than any other city in the south",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(headlines); i++) {
        struct bench bench = bench_open();
        struct chart *chart =
            chartcase_build(bench.arena, chartcase_find("cities"), "bar");
        struct picture picture;
        double widest = 0, last = 0;
        size_t lines = 0;
        chart->headline = chartcase_prose(bench.arena, "", headlines[i]);
        g_assert_true(
            chart_draw(bench.type, chart, languages[1], 210, &picture));
        struct seen_texts texts = chartinspect_texts(bench.arena, &picture);
        for (size_t k = 0; k < texts.n; k++) {
            if (g_strcmp0(texts.items[k].part, "headline") != 0)
                continue;
            last = texts.items[k].width;
            widest = MAX(widest, last);
            lines++;
        }
        g_assert_cmpuint(lines, ==, 2);
        g_assert_cmpfloat(last, >, 0.4 * widest);
        arena_free(bench.arena);
    }
}

static void
expect_refused(const char *type, const char *name, enum finding_code code)
{
    struct bench bench = bench_open();
    struct chart *chart =
        chartcase_build(bench.arena, chartcase_find(name), type);
    struct picture picture;
    g_assert_false(chart_draw(bench.type, chart, languages[0], 432, &picture));
    g_assert_cmpuint(findings_count(bench.findings), ==, 1);
    g_assert_cmpint(findings_get(bench.findings, 0)->code, ==, code);
    g_assert_cmpint(findings_get(bench.findings, 0)->at.row, ==, 7);
    arena_free(bench.arena);
}

static void
what_cannot_be_shown_is_refused_at_its_place(void)
{
    expect_refused("bars", "cities", FINDING_CHART_TYPE);
    expect_refused("line", "eight-series", FINDING_CHART_SERIES);
    expect_refused("donut", "cities", FINDING_CHART_PARTS);
    expect_refused("slope", "cities", FINDING_CHART_PAIRS);
    expect_refused("tile-grid", "forty", FINDING_CHART_GRID);
}

static void
a_chart_of_which_no_value_is_known_is_refused(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(types); i++) {
        struct bench bench = bench_open();
        struct chart *chart =
            chartcase_build(bench.arena, chartcase_find("parts"), types[i]);
        struct picture picture;

        for (size_t k = 0; k < chart->n_series * chart->n_categories; k++)
            chart->data[k].known = false;
        g_assert_false(
            chart_draw(bench.type, chart, languages[0], 432, &picture));
        g_assert_cmpuint(findings_count(bench.findings), ==, 1);
        g_assert_cmpint(findings_get(bench.findings, 0)->code, ==,
                        FINDING_CHART_EMPTY);
        arena_free(bench.arena);
    }
}

static void
a_reference_line_that_is_not_drawn_is_said(void)
{
    struct bench bench = bench_open();
    struct chart *chart =
        chartcase_build(bench.arena, chartcase_find("cities"), "heat");
    struct picture picture;
    g_assert_true(chart_draw(bench.type, chart, languages[0], 432, &picture));
    g_assert_cmpuint(findings_count(bench.findings), ==, 1);
    g_assert_cmpint(findings_get(bench.findings, 0)->code, ==,
                    FINDING_CHART_REFERENCE);
    arena_free(bench.arena);
}

static struct words
alternative_of(struct bench *bench, const char *type, const char *name)
{
    struct chart *chart =
        chartcase_build(bench->arena, chartcase_find(name), type);
    struct picture picture;
    g_assert_true(chart_draw(bench->type, chart, languages[2], 432, &picture));
    return picture.alternative;
}

static void
ties_are_told_as_ties(void)
{
    struct bench bench = bench_open();
    struct words text = alternative_of(&bench, "bar", "ties");
    g_assert_nonnull(
        strstr(text.in[LANGUAGE_ZH], "最高为苏州、南京、无锡（500.0）"));
    g_assert_nonnull(
        strstr(text.in[LANGUAGE_EN], "highest Suzhou, Nanjing, Wuxi (500.0)"));
    arena_free(bench.arena);
}

/* Also of one that is not the first of them. */
static void
of_names_at_one_dot_a_note_says_whose_it_is(void)
{
    struct bench bench = bench_open();
    struct chartcase two = *chartcase_find("ties");
    two.n_series = 2;
    struct chart *chart = chartcase_build(bench.arena, &two, "scatter");
    struct chart_annotation note = {
        .category = 1,
        .text = chartcase_prose(bench.arena, "设两处书车", "two cars"),
    };
    struct picture picture;
    bool said = false;
    chart->annotations = &note;
    chart->n_annotations = 1;
    g_assert_true(chart_draw(bench.type, chart, languages[0], 432, &picture));
    struct seen_texts texts = chartinspect_texts(bench.arena, &picture);
    const char *whose =
        arena_printf(bench.arena, "%s：设两处书车",
                     language_pick(chart->categories[1].name, LANGUAGE_ZH));
    for (size_t i = 0; i < texts.n; i++)
        said = said || strcmp(texts.items[i].text, whose) == 0;
    g_assert_true(said);
    arena_free(bench.arena);
}

/* How many marks have the part. */
static size_t
count_part(const struct picture *picture, const char *part)
{
    size_t n = 0;
    for (size_t i = 0; i < picture->marks.n; i++)
        n += g_strcmp0(picture->marks.items[i].part, part) == 0;
    return n;
}

static void
across_a_change_of_definition_nothing_is_joined(void)
{
    static const struct {
        const char *type, *part;
        size_t without, with;
    } tried[] = {
        {"line", "line", 1, 2},
        {"area", "shade", 1, 2},
        {"small-multiples", "line", 1, 2},
    };
    struct bench bench = bench_open();
    for (size_t i = 0; i < G_N_ELEMENTS(tried); i++) {
        struct chart *chart = chartcase_build(
            bench.arena, chartcase_find("years"), tried[i].type);
        struct picture picture;
        chart->n_series = 1;
        g_assert_true(
            chart_draw(bench.type, chart, languages[2], 432, &picture));
        g_assert_cmpuint(count_part(&picture, tried[i].part), ==,
                         tried[i].without);
        g_assert_cmpuint(count_part(&picture, "break"), ==, 0);
        chart->data[2].redefined = true;
        g_assert_true(
            chart_draw(bench.type, chart, languages[2], 432, &picture));
        g_assert_cmpuint(count_part(&picture, tried[i].part), ==,
                         tried[i].with);
        g_assert_cmpuint(count_part(&picture, "break"), ==, 1);
        /* The words compare from the change on. */
        const char *said = picture.alternative.in[LANGUAGE_EN];
        const char *name =
            language_pick(chart->categories[2].name, LANGUAGE_EN);
        g_assert_nonnull(
            strstr(said, arena_printf(bench.arena, ", from %s", name)));
    }
    arena_free(bench.arena);
}

static void
the_change_over_time_is_told(void)
{
    struct bench bench = bench_open();
    struct words text = alternative_of(&bench, "line", "years");
    g_assert_nonnull(strstr(text.in[LANGUAGE_ZH],
                            "从2019（200.0）到2024（391.0），增长95.5%"));
    g_assert_nonnull(strstr(text.in[LANGUAGE_EN],
                            "from 2019 (200.0) to 2024 (391.0), up 95.5%"));
    arena_free(bench.arena);
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    struct gallery gallery = draw_all();
#define ADD(test) g_test_add_func("/charts/" #test, test)
#define ADD_ALL(test) g_test_add_data_func("/charts/" #test, &gallery, test)
    ADD_ALL(no_text_is_under_seven_points);
    ADD_ALL(no_text_leaves_the_picture);
    ADD_ALL(no_two_texts_overlap);
    ADD_ALL(every_text_can_be_read_on_its_ground);
    ADD_ALL(every_shape_stands_out);
    ADD_ALL(bars_are_as_long_as_their_values);
    ADD_ALL(every_label_shows_what_the_figures_say);
    ADD_ALL(no_value_is_dropped);
    ADD_ALL(stacks_say_their_totals);
    ADD_ALL(every_picture_is_also_told_in_words);
    ADD(no_word_of_a_headline_is_left_alone);
    ADD(a_stack_whose_printed_parts_miss_their_total_says_why);
    ADD(the_mark_of_shares_of_nothing_is_no_missing_value);
    ADD(what_cannot_be_shown_is_refused_at_its_place);
    ADD(a_chart_of_which_no_value_is_known_is_refused);
    ADD(a_reference_line_that_is_not_drawn_is_said);
    ADD(ties_are_told_as_ties);
    ADD(of_names_at_one_dot_a_note_says_whose_it_is);
    ADD(across_a_change_of_definition_nothing_is_joined);
    ADD(the_change_over_time_is_told);
    int status = g_test_run();
    arena_free(gallery.bench.arena);
    return status;
}

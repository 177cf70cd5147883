#include "chartcase.h"

#include <string.h>

#include "base/arena.h"

#define N_CITIES 13

static const struct {
    struct words name;
    int row, column;
    long value;
} cities[N_CITIES] = {
    {{{"苏州", "Suzhou"}}, 4, 3, 12045},
    {{{"南京", "Nanjing"}}, 3, 0, 10260},
    {{{"无锡", "Wuxi"}}, 4, 2, 8123},
    {{{"南通", "Nantong"}}, 3, 3, 6650},
    {{{"常州", "Changzhou"}}, 4, 1, 5731},
    {{{"徐州", "Xuzhou"}}, 0, 0, 5214},
    {{{"盐城", "Yancheng"}}, 2, 2, 4412},
    {{{"扬州", "Yangzhou"}}, 2, 1, 4037},
    {{{"泰州", "Taizhou"}}, 3, 2, 3514},
    {{{"镇江", "Zhenjiang"}}, 3, 1, 3006},
    {{{"淮安", "Huai’an"}}, 1, 1, 2410},
    {{{"连云港", "Lianyungang"}}, 0, 1, 2188},
    {{{"宿迁", "Suqian"}}, 1, 0, 1975},
};

static const struct words series_names[] = {
    {{"监督意见书", "Opinions"}}, {{"建议书", "Proposals"}},
    {{"整改", "Corrected"}},      {{"移送", "Referred"}},
    {{"立案", "Filed"}},          {{"结案", "Closed"}},
    {{"撤回", "Withdrawn"}},      {{"其他", "Other"}},
};

static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

static long
falling(size_t series, size_t category)
{
    long value = cities[category % N_CITIES].value;
    long scaled = value / (long)(series + 1);
    return scaled - (long)(category / N_CITIES) * 100;
}

static long
rising(size_t series, size_t category)
{
    long wave = (long)(category * 37 % 11) * 40;
    return 2000 + (long)category * 310 + wave + (long)series * 900;
}

static long
crossing(size_t series, size_t category)
{
    long slope = series % 2 == 0 ? 120 : -90;
    return 3000 + slope * (long)category + (long)series * 35;
}

static long
with_gaps(size_t series, size_t category)
{
    if (category % 4 == 2 || (series == 1 && category < 2))
        return CHARTCASE_MISSING;
    return rising(series, category);
}

static long
signs(size_t series, size_t category)
{
    long value = (long)(category * 53 % 17) * 30 - 240;
    return series == 0 ? value : value / 2 + 20;
}

static long
zeros(size_t series, size_t category)
{
    (void)series, (void)category;
    return 0;
}

static long
equals(size_t series, size_t category)
{
    (void)series, (void)category;
    return 4321;
}

static long
ties(size_t series, size_t category)
{
    return 5000 - (long)(category / 3) * 700 - (long)series * 10;
}

static long
huge(size_t series, size_t category)
{
    if (category == 0)
        return 123456780;
    return 12345 - (long)category * 211 - (long)series * 7;
}

static long
rates(size_t series, size_t category)
{
    return 912 - (long)(category * 29 % 23) * 17 - (long)series * 30;
}

static long
narrow_range(size_t series, size_t category)
{
    return 97100 + (long)(category * 31 % 7) * 220 + (long)series * 130;
}

static long
whole(size_t series, size_t category)
{
    static const long parts[] = {4870, 2930, 1630, 570};
    return parts[category % 4] + (long)series * 11;
}

const struct chartcase chartcase_all[] = {
    {"cities", 1, 13, .names = NAMES_CITIES, .reference = true,
     .value = falling},
    {"focus", 1, 13, .names = NAMES_CITIES, .focus = true, .value = falling},
    {"money", 1, 13, .names = NAMES_CITIES, .money = true, .value = falling},
    {"rates", 1, 13, .names = NAMES_CITIES, .ratio = true, .value = rates},
    {"two-series", 2, 13, .names = NAMES_CITIES, .value = falling},
    {"four-series", 4, 13, .names = NAMES_CITIES, .reference = true,
     .value = falling},
    {"parts", 1, 4, .names = NAMES_CITIES, .value = whole},
    {"years", 1, 6, .time = true, .names = NAMES_YEARS, .reference = true,
     .value = rising},
    {"years-three", 3, 6, .time = true, .names = NAMES_YEARS, .value = rising},
    {"years-four", 4, 8, .time = true, .names = NAMES_YEARS, .value = crossing},
    {"years-narrow", 1, 6, .time = true, .names = NAMES_YEARS,
     .value = narrow_range},
    {"two-years", 8, 2, .time = true, .names = NAMES_YEARS, .value = crossing},
    {"months", 1, 12, .time = true, .names = NAMES_MONTHS, .value = rising},
    {"months-two", 2, 12, .time = true, .names = NAMES_MONTHS, .value = rising},
    {"eight-series", 8, 6, .time = true, .names = NAMES_YEARS, .value = rising},
    {"money-years", 1, 10, .time = true, .names = NAMES_YEARS, .money = true,
     .value = rising},
    {"money-eight", 8, 6, .time = true, .names = NAMES_YEARS, .money = true,
     .value = rising},
    {"fifty-years", 1, 50, .time = true, .names = NAMES_YEARS, .value = rising},
    {"one-year", 1, 1, .time = true, .names = NAMES_YEARS, .value = rising},
    {"missing", 1, 13, .names = NAMES_CITIES, .value = with_gaps},
    {"missing-pairs", 2, 13, .names = NAMES_CITIES, .value = with_gaps},
    {"missing-two", 2, 10, .time = true, .names = NAMES_YEARS,
     .value = with_gaps},
    {"signs", 1, 13, .names = NAMES_CITIES, .value = signs},
    {"signs-two", 2, 8, .time = true, .names = NAMES_YEARS, .value = signs},
    {"one", 1, 1, .names = NAMES_CITIES, .value = falling},
    {"forty", 1, 40, .names = NAMES_NUMBERED, .value = falling},
    {"forty-two", 2, 40, .names = NAMES_NUMBERED, .value = falling},
    {"long", 1, 6, .names = NAMES_LONG, .reference = true, .value = falling},
    {"long-three", 3, 6, .names = NAMES_LONG, .value = falling},
    {"ties", 1, 13, .names = NAMES_CITIES, .value = ties},
    {"huge", 1, 8, .names = NAMES_CITIES, .value = huge},
    {"huge-three", 3, 8, .names = NAMES_CITIES, .value = huge},
    {"equal", 1, 13, .names = NAMES_CITIES, .value = equals},
    {"equal-four", 4, 6, .time = true, .names = NAMES_YEARS, .value = equals},
    {"zero", 1, 13, .names = NAMES_CITIES, .value = zeros},
    {"zero-two", 2, 6, .time = true, .names = NAMES_YEARS, .value = zeros},
};

const size_t chartcase_n = sizeof chartcase_all / sizeof *chartcase_all;

const struct chartcase *
chartcase_find(const char *name)
{
    for (size_t i = 0; i < chartcase_n; i++)
        if (strcmp(chartcase_all[i].name, name) == 0)
            return &chartcase_all[i];
    return NULL;
}

static struct spans
one_span(struct arena *arena, const char *text)
{
    struct spans spans = {0};
    struct span span = {.text = text};
    ARENA_PUSH(arena, &spans, span);
    return spans;
}

struct prose
chartcase_prose(struct arena *arena, const char *zh, const char *en)
{
    return (struct prose){{one_span(arena, zh), one_span(arena, en)}};
}

static struct words
category_name(struct arena *arena, const struct chartcase *of, size_t i)
{
    size_t from = of->n_categories > 20 ? 1975 : 2024 - of->n_categories + 1;
    switch (of->names) {
    case NAMES_CITIES:
        return cities[i % N_CITIES].name;
    case NAMES_LONG:
        return (struct words){{
            arena_printf(arena, "长江经济带产业转型示范区%zu", i + 1),
            arena_printf(arena, "Demonstration Zone Transformed %zu", i + 1),
        }};
    case NAMES_NUMBERED:
        return (struct words){{
            arena_printf(arena, "示范县%zu", i + 1),
            arena_printf(arena, "County %zu", i + 1),
        }};
    case NAMES_YEARS:
        return language_same(arena_printf(arena, "%zu", from + i));
    case NAMES_MONTHS:
        return (struct words){{
            arena_printf(arena, "%zu月", i % 12 + 1),
            months[i % 12],
        }};
    }
    return language_same("");
}

static struct words
label_of(struct arena *arena, const struct chartcase *of, long tenths)
{
    char zh[RATIONAL_TEXT_MAX], en[RATIONAL_TEXT_MAX];
    rational_print(tenths, 1, false, zh);
    if (of->money)
        rational_print(tenths, 3, true, en);
    else
        rational_print(tenths, 1, true, en);
    if (of->ratio)
        return (struct words){
            {arena_printf(arena, "%s%%", zh), arena_printf(arena, "%s%%", en)}};
    return (struct words){{arena_strdup(arena, zh), arena_strdup(arena, en)}};
}

static void
fill(struct arena *arena, const struct chartcase *of, struct chart *chart)
{
    for (size_t s = 0; s < of->n_series; s++)
        for (size_t c = 0; c < of->n_categories; c++) {
            struct datum *datum = &chart->data[s * of->n_categories + c];
            long tenths = of->value(s, c);
            datum->known = tenths != CHARTCASE_MISSING;
            if (!datum->known)
                continue;
            datum->value = rational_of_decimal(tenths, of->ratio ? 3 : 1);
            if (of->money)
                rational_scale(datum->value, 4, &datum->value);
            datum->label = label_of(arena, of, tenths);
        }
}

static void
add_names(struct arena *arena, const struct chartcase *of, struct chart *chart)
{
    for (size_t c = 0; c < of->n_categories; c++)
        chart->categories[c] = (struct chart_category){
            .name = category_name(arena, of, c),
            .focus = of->focus && c == 3,
            .row = of->names == NAMES_CITIES ? cities[c].row : -1,
            .column = of->names == NAMES_CITIES ? cities[c].column : -1,
        };
    for (size_t s = 0; s < of->n_series; s++)
        chart->series[s] = (struct chart_series){
            .name = series_names[s % 8],
            .unit = {chart->unit[0], chart->unit[1]},
            .ratio = of->ratio,
        };
}

static void
add_reference(struct arena *arena, struct chart *chart)
{
    chart->references = ARENA_NEW(arena, struct chart_reference);
    chart->n_references = 1;
    *chart->references = (struct chart_reference){
        rational_of(477),
        {{"全省平均 477.0", "Average 477.0"}},
        {NULL},
    };
}

struct chart *
chartcase_build(struct arena *arena, const struct chartcase *of,
                const char *type)
{
    struct chart *chart = ARENA_NEW(arena, struct chart);
    size_t n = of->n_series * of->n_categories;
    *chart = (struct chart){
        .id = "case",
        .type = type,
        .time = of->time,
        .type_at = {"templates/case/report.zh.md", 7, 1},
        .headline = chartcase_prose(
            arena, "苏州发出的监督意见最多，前三市占全省四成",
            "Suzhou issued most opinions; three cities account for 40%"),
        .subtitle = chartcase_prose(arena, "监督意见书（份），2024年",
                                    "Opinions issued (copies), 2024"),
        .note = chartcase_prose(arena, "含县级工会发出的意见书。",
                                "Including those of county unions."),
        .source = chartcase_prose(arena, "各设区市总工会。",
                                  "City federations of trade unions."),
        .series = ARENA_NEW_N(arena, struct chart_series, of->n_series),
        .categories =
            ARENA_NEW_N(arena, struct chart_category, of->n_categories),
        .data = ARENA_NEW_N(arena, struct datum, n),
        .n_series = of->n_series,
        .n_categories = of->n_categories,
        .unit = {{"份", 0, "copies"}, {"份", 0, "copies"}},
        .ratio = of->ratio,
    };
    if (of->money)
        chart->unit[0] = chart->unit[1] = (struct unit){"元", 4, "RMB"};
    fill(arena, of, chart);
    add_names(arena, of, chart);
    if (of->reference)
        add_reference(arena, chart);
    return chart;
}

void
chartcase_add_totals(struct arena *arena, const struct chartcase *of,
                     struct chart *chart)
{
    chart->totals = ARENA_NEW_N(arena, struct datum, of->n_categories);
    for (size_t c = 0; c < of->n_categories; c++) {
        struct datum *total = &chart->totals[c];
        long sum = 0;
        total->known = true;
        for (size_t s = 0; s < of->n_series; s++) {
            long tenths = of->value(s, c);
            total->known = total->known && tenths != CHARTCASE_MISSING;
            sum += tenths;
        }
        if (!total->known)
            continue;
        total->value = rational_of_decimal(sum, of->ratio ? 3 : 1);
        if (of->money)
            rational_scale(total->value, 4, &total->value);
        total->label = label_of(arena, of, sum);
    }
}

#include "points.h"

#include <glib.h>

static void
add_region(const struct fence *fence, struct points *points,
           const struct region *region)
{
    struct point point = {.name = region->name, .region = region};
    ARENA_PUSH(fence->context->arena, points, point);
}

static void
add_regions(const struct fence *fence, struct points *points,
            const struct region *within)
{
    for (size_t i = 0; i < within->n; i++)
        add_region(fence, points, within->items[i]);
}

static void
add_counties(const struct fence *fence, struct points *points, bool grouped)
{
    const struct region *city = fence->scope->city;
    const struct region *province = fence->context->survey->province;
    if (city != NULL) {
        add_regions(fence, points, city);
        return;
    }
    for (size_t i = 0; i < province->n; i++) {
        if (grouped)
            add_region(fence, points, province->items[i]);
        add_regions(fence, points, province->items[i]);
    }
}

struct words
points_month_name(struct arena *arena, const struct survey *survey, size_t i)
{
    static const char *const months[] = {
        "",    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    };
    const struct date *date = &survey->months[i];
    bool crosses =
        survey->months[0].year != survey->months[survey->n_months - 1].year;
    if (crosses && (i == 0 || date->month == 1))
        return (struct words){
            {arena_printf(arena, "%d年%d月", date->year, date->month),
             arena_printf(arena, "%s %d", months[date->month], date->year)}};
    return (struct words){
        {arena_printf(arena, "%d月", date->month), months[date->month]}};
}

static void
add_months(const struct fence *fence, struct points *points)
{
    const struct survey *survey = fence->context->survey;
    struct arena *arena = fence->context->arena;
    for (size_t i = 0; i < survey->n_months; i++) {
        struct point point = {
            .name = points_month_name(arena, survey, i),
            .has_period = true,
            .period = {0, (int)i},
        };
        ARENA_PUSH(arena, points, point);
    }
}

const char *
points_list(struct arena *arena, const struct points *points,
            enum language language)
{
    const char *text = language_pick(points->items[0].name, language);
    for (size_t i = 1; i < points->n; i++) {
        bool last = i + 1 == points->n;
        const char *joint = language == LANGUAGE_ZH ? "、"
                            : last                  ? " and "
                                                    : ", ";
        text = arena_printf(arena, "%s%s%s", text, joint,
                            language_pick(points->items[i].name, language));
    }
    return text;
}

struct words
points_year_name(struct arena *arena, int year)
{
    return (struct words){
        {arena_printf(arena, "%d年", year), arena_printf(arena, "%d", year)}};
}

static void
add_years(const struct fence *fence, struct points *points, size_t years,
          const struct quantity *quantity)
{
    const struct context *context = fence->context;
    size_t n;
    const int *known = figures_years(context->figures, &n);
    int last = context->survey->year;
    int first = n > 0 && known[0] < last ? known[0] : last;
    if (years > 0 && first < last - (int)years + 1)
        first = last - (int)years + 1;
    for (int year = first; year <= last; year++) {
        struct point point = {
            .name = points_year_name(context->arena, year),
            .quantity = quantity,
            .has_period = true,
            .period = {year == last ? 0 : year, -1},
        };
        if (quantity != NULL)
            point.group = quantity->title;
        ARENA_PUSH(context->arena, points, point);
    }
}

static void
add_quantities(const struct fence *fence, struct points *points,
               const struct quantities *quantities)
{
    for (size_t i = 0; i < quantities->n; i++) {
        struct point point = {.name = quantities->items[i].title,
                              .quantity = &quantities->items[i]};
        ARENA_PUSH(fence->context->arena, points, point);
    }
}

struct points
points_of(const struct fence *fence, enum dimension dimension,
          const struct quantities *quantities, size_t years)
{
    struct points points = {0};
    switch (dimension) {
    case DIMENSION_CITY:
        add_regions(fence, &points, fence->context->survey->province);
        break;
    case DIMENSION_COUNTY:
        add_counties(fence, &points, false);
        break;
    case DIMENSION_MONTH:
        add_months(fence, &points);
        break;
    case DIMENSION_YEAR:
        add_years(fence, &points, years, NULL);
        break;
    case DIMENSION_MEASURE:
        add_quantities(fence, &points, quantities);
        break;
    }
    return points;
}

struct points
points_grouped(const struct fence *fence)
{
    struct points points = {0};
    add_counties(fence, &points, true);
    return points;
}

struct points
points_of_years(const struct fence *fence, const struct quantities *quantities,
                size_t years)
{
    struct points points = {0};
    for (size_t i = 0; i < quantities->n; i++)
        add_years(fence, &points, years, &quantities->items[i]);
    return points;
}

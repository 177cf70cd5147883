#include "book_regions.h"

#include <glib.h>

#define KEYS 3

static const struct words code_title = {{"代码", "Code"}};
static const struct words month_title = {{"月份", "Month"}};

static struct book_table *
new_table(const struct book_making *making, const struct book_group *group,
          const char *ending, const char *title, size_t columns)
{
    struct arena *arena = making->arena;
    return book_table_new(
        making, arena_printf(arena, "%s-%s", group->name, ending), title,
        KEYS + columns);
}

/* 2024年各市某某情况 / Something by city, 2024 */
static const char *
title_of(const struct book_making *making, const struct book_group *group,
         const char *by_zh, const char *by_en, const char *more)
{
    const char *title = book_pick(making, group->title);
    if (making->language == LANGUAGE_EN)
        return arena_printf(making->arena, "%s %s, %d%s", title, by_en,
                            making->survey->year, more);
    return arena_printf(making->arena, "%d年%s%s%s", making->survey->year,
                        by_zh, title, more);
}

/* “by city”, with the template's word for a city. */
static const char *
level_by(const struct book_making *making, enum region_level level)
{
    struct words words = making->survey->levels[level];
    const char *name = language_pick(words, making->language);
    if (making->language == LANGUAGE_EN) {
        g_autofree char *lower = g_utf8_strdown(name, -1);
        return arena_printf(making->arena, "by %s", lower);
    }
    return arena_printf(making->arena, "各%s", name);
}

static const char *
level_title(const struct book_making *making, const struct book_group *group,
            enum region_level level, const char *more)
{
    const char *by = level_by(making, level);
    return title_of(making, group, by, by, more);
}

static void
add_region_keys(const struct book_making *making, struct book_table *table,
                enum region_level level)
{
    book_table_key(making, table, "code", code_title);
    book_table_key(making, table, "region",
                   making->survey->heads[level]);
}

static struct book_row *
add_region(const struct book_making *making, struct book_table *table,
           const struct region *region)
{
    struct book_row *row = book_table_row(making, table);
    row->cells[0].text = region->code;
    row->cells[1].text = book_pick(making, region->name);
    row->total = region->level == REGION_PROVINCE;
    return row;
}

static void
fill_row(const struct book_making *making, struct book_table *table,
         struct book_row *row, const struct book_quantity *quantities,
         const struct region *region, struct period period)
{
    for (size_t j = table->n_keys; j < table->n_columns; j++)
        row->cells[j] = book_cell_of(making, &quantities[j - table->n_keys],
                                     region, period);
}

static struct book_quantity *
quantities_of(const struct book_making *making,
              const struct book_group *group)
{
    struct book_quantity *quantities =
        ARENA_NEW_N(making->arena, struct book_quantity, group->n + 1);
    for (size_t i = 0; i < group->n; i++)
        quantities[i] = book_quantity_of(making, group->items[i]);
    return quantities;
}

static void
add_quantities(const struct book_making *making, struct book_table *table,
               const struct book_quantity *quantities, size_t n)
{
    for (size_t i = 0; i < n; i++)
        book_table_quantity(making, table, &quantities[i]);
}

/* The first column of numbers over a run of rows. */
static void
set_chart(struct book_table *table, enum book_chart_kind kind, size_t names,
          size_t first, size_t n)
{
    if (n < 2 || first + n > table->n)
        return;
    table->chart = (struct book_chart){
        .kind = kind,
        .names = names,
        .values = table->n_keys,
        .first = first,
        .n = n,
    };
}

void
book_regions_by_city(const struct book_making *making,
                     const struct book_group *group)
{
    const struct region *province = making->survey->province;
    struct book_table *table =
        new_table(making, group, "by-city",
                  level_title(making, group, REGION_CITY, ""), group->n);
    struct book_quantity *quantities = quantities_of(making, group);
    add_region_keys(making, table, REGION_CITY);
    add_quantities(making, table, quantities, group->n);
    fill_row(making, table, add_region(making, table, province), quantities,
             province, PERIOD_WHOLE);
    for (size_t i = 0; i < province->n; i++)
        fill_row(making, table,
                 add_region(making, table, province->items[i]), quantities,
                 province->items[i], PERIOD_WHOLE);
    set_chart(table, BOOK_BARS, 1, 1, province->n);
    book_table_level(table);
    book_table_close(making, table);
}

/* ---- change, share and rank ---- */

static const struct comparison {
    const char *function;
    struct words title;
    bool of_whole;               /* the province has one too */
    bool of_sums;                /* only what adds up has one */
    bool in_years;               /* only with an earlier year */
    bool integer;
} comparisons[] = {
    {"change", {{"比上年增减", ", change on last year"}}, true, false, true,
     false},
    {"share", {{"占比", ", share of the total"}}, false, true, false, false},
    {"rank", {{"位次", ", rank"}}, false, false, false, true},
};

static struct book_quantity
compared(const struct book_making *making,
         const struct comparison *comparison, const struct measure *measure)
{
    struct findings *none = findings_new(making->arena);
    const char *text = arena_printf(making->arena, "%s(%s)",
                                    comparison->function, measure->name);
    return (struct book_quantity){
        .measure = measure,
        .value = expression_read(making->arena, text,
                                 (struct place){"", 0, 0}, none),
        .unit = {"", comparison->integer ? 0 : -2, NULL},
        .decimals = comparison->integer ? 0 : 1,
        .integer = comparison->integer,
    };
}

static void
compare(const struct book_making *making, const struct book_group *group,
        const struct comparison *comparison)
{
    const struct region *province = making->survey->province;
    struct book_quantity *quantities =
        ARENA_NEW_N(making->arena, struct book_quantity, group->n + 1);
    size_t n = 0;
    for (size_t i = 0; i < group->n; i++)
        if (!comparison->of_sums ||
            book_is_additive(making->survey, group->items[i]))
            quantities[n++] = compared(making, comparison, group->items[i]);
    struct book_table *table = new_table(
        making, group, comparison->function,
        level_title(making, group, REGION_CITY,
                    language_pick(comparison->title, making->language)),
        n);
    add_region_keys(making, table, REGION_CITY);
    add_quantities(making, table, quantities, n);
    if (comparison->of_whole)
        fill_row(making, table, add_region(making, table, province),
                 quantities, province, PERIOD_WHOLE);
    for (size_t i = 0; i < province->n; i++)
        fill_row(making, table,
                 add_region(making, table, province->items[i]), quantities,
                 province->items[i], PERIOD_WHOLE);
    book_table_level(table);
    book_table_close(making, table);
}

void
book_regions_compare(const struct book_making *making,
                     const struct book_group *group, size_t which)
{
    size_t years;
    figures_years(making->figures, &years);
    if (years > 1 || !comparisons[which].in_years)
        compare(making, group, &comparisons[which]);
}

void
book_regions_by_county(const struct book_making *making,
                       const struct book_group *group)
{
    const struct survey *survey = making->survey;
    if (survey->n_regions <= survey->province->n + 1)
        return;
    struct book_table *table =
        new_table(making, group, "by-county",
                  level_title(making, group, REGION_COUNTY, ""), group->n);
    struct book_quantity *quantities = quantities_of(making, group);
    add_region_keys(making, table, REGION_COUNTY);
    add_quantities(making, table, quantities, group->n);
    for (size_t i = 0; i < survey->n_regions; i++) {
        const struct region *region = survey->regions[i];
        struct book_row *row = add_region(making, table, region);
        row->level = region->level == REGION_COUNTY;
        row->total = !row->level;
        fill_row(making, table, row, quantities, region, PERIOD_WHOLE);
    }
    book_table_level(table);
    book_table_close(making, table);
}

/* ---- months and years ---- */

static void
add_months(const struct book_making *making, struct book_table *table,
           const struct book_quantity *quantities,
           const struct region *region)
{
    const struct survey *survey = making->survey;
    for (int month = -1; month < (int)survey->n_months; month++) {
        struct period period = {0, month};
        struct book_row *row = add_region(making, table, region);
        row->total = month < 0;
        row->cells[2].text =
            month < 0 ? book_say(making, "全年", "Total")
                      : arena_printf(making->arena, "%04d-%02d",
                                     survey->months[month].year,
                                     survey->months[month].month);
        fill_row(making, table, row, quantities, region, period);
    }
}

static bool
has_months(const struct book_making *making, const struct book_group *group)
{
    const struct survey *survey = making->survey;
    if (group->form != NULL)
        return group->form->period != NULL;
    for (size_t i = 0; i < survey->n_forms; i++)
        if (survey->forms[i]->period != NULL)
            return true;
    return false;
}

void
book_regions_by_month(const struct book_making *making,
                      const struct book_group *group)
{
    const struct region *province = making->survey->province;
    if (!has_months(making, group))
        return;
    struct book_table *table = new_table(
        making, group, "by-month",
        title_of(making, group, "各月", "by month", ""), group->n);
    struct book_quantity *quantities = quantities_of(making, group);
    add_region_keys(making, table, REGION_CITY);
    book_table_key(making, table, "month", month_title);
    add_quantities(making, table, quantities, group->n);
    add_months(making, table, quantities, province);
    for (size_t i = 0; i < province->n; i++)
        add_months(making, table, quantities, province->items[i]);
    set_chart(table, BOOK_COLUMNS, 2, 1, making->survey->n_months);
    book_table_level(table);
    book_table_close(making, table);
}

/* One measure: equal decimals along its rows. */
static void
add_years(const struct book_making *making, struct book_table *table,
          const struct book_quantity *quantity, const struct region *region,
          const char *unit)
{
    size_t n;
    const int *years = figures_years(making->figures, &n);
    struct book_row *row = book_table_row(making, table);
    row->cells[0].text = book_pick(making, quantity->measure->title);
    row->cells[1].text = unit;
    row->cells[2].text = region->code;
    row->cells[3].text = book_pick(making, region->name);
    row->total = region->level == REGION_PROVINCE;
    for (size_t j = 0; j < n; j++)
        row->cells[table->n_keys + j] = book_cell_of(
            making, quantity, region, (struct period){years[j], -1});
}

static void
level_rows(struct book_table *table, size_t first)
{
    int most = 0;
    for (size_t i = first; i < table->n; i++)
        for (size_t j = table->n_keys; j < table->n_columns; j++)
            most = MAX(most, table->items[i].cells[j].decimals);
    for (size_t i = first; i < table->n; i++)
        for (size_t j = table->n_keys; j < table->n_columns; j++)
            table->items[i].cells[j].decimals = most;
}

static void
add_measure_years(const struct book_making *making, struct book_table *table,
                  const struct measure *measure)
{
    const struct region *province = making->survey->province;
    struct book_quantity quantity = book_quantity_of(making, measure);
    const char *unit = book_unit(making, quantity.unit);
    size_t first = table->n;
    add_years(making, table, &quantity, province, unit);
    for (size_t i = 0; i < province->n; i++)
        add_years(making, table, &quantity, province->items[i], unit);
    level_rows(table, first);
}

void
book_regions_by_year(const struct book_making *making)
{
    struct arena *arena = making->arena;
    size_t n;
    const int *years = figures_years(making->figures, &n);
    if (n < 2)
        return;
    struct book_table *table = book_table_new(
        making, "by-year",
        arena_printf(arena,
                     book_say(making, "%d—%d年主要指标",
                              "Main figures, %d–%d"),
                     years[0], years[n - 1]),
        KEYS + 1 + n);
    table->unit_line =
        book_say(making, "单位：见“单位”栏", "Unit: see the column “Unit”");
    book_table_key(making, table, "measure",
                   (struct words){{"指标", "Indicator"}});
    book_table_key(making, table, "unit", (struct words){{"单位", "Unit"}});
    add_region_keys(making, table, REGION_CITY);
    for (size_t i = 0; i < n; i++) {
        struct book_column *column = &table->columns[table->n_columns++];
        column->name = arena_printf(arena, "y%d", years[i]);
        column->title = column->head = arena_printf(
            arena, book_say(making, "%d年", "%d"), years[i]);
        column->unit = "";
        column->type = BOOK_NUMBER;
    }
    for (size_t i = 0; i < making->survey->n_measures; i++)
        add_measure_years(making, table, making->survey->measures[i]);
    book_table_close(making, table);
}

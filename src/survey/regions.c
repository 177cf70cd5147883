#include "regions.h"

#include <glib.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/hints.h"
#include "base/text.h"
#include "csv/rows.h"
#include "region_names.h"
#include "survey/columns.h"

static const char file[] = "regions.csv";

/* No grid has more rows or columns. */
#define TILES_MAX 1000

/* All of China has 333 of them. */
#define CITIES_MAX 5000

enum { CODE, NAME, NAME_EN, PARENT, ROW, COLUMN, COLUMNS };

/* A row of the file before it is known what lies in what. */
struct line {
    const struct csv_row *row;
    struct region *region;
    const char *parent;
    struct place parent_at;
};

struct reading {
    struct builder *builder;
    struct column columns[COLUMNS];
    struct line *lines;
    size_t n;
    size_t n_regions;
    struct hints hints;
};

static const char *
text_of(const struct reading *reading, const struct csv_row *row, int column,
        struct place *at)
{
    return columns_text(reading->builder->arena, row,
                        &reading->columns[column], file, at);
}

static int
read_tile(const struct reading *reading, const struct csv_row *row,
          int column)
{
    struct place at;
    const char *text = text_of(reading, row, column, &at);
    char *end;
    guint64 value = g_ascii_strtoull(text, &end, 10);

    if (*text == '\0')
        return -1;
    if (g_ascii_isdigit(*text) && *end == '\0' && value < TILES_MAX)
        return (int)value;
    findings_add(reading->builder->findings, FINDING_REGION_TILE, at,
                 .value = text);
    return -1;
}

static void
read_line(struct reading *reading, const struct csv_row *row)
{
    struct line *line = &reading->lines[reading->n];
    struct region *region =
        ARENA_NEW(reading->builder->arena, struct region);
    struct words *name = &region->name;
    struct place at;

    region->code = text_of(reading, row, CODE, &at);
    name->in[LANGUAGE_EN] = text_of(reading, row, NAME_EN, &at);
    if (*name->in[LANGUAGE_EN] == '\0')
        name->in[LANGUAGE_EN] = NULL;
    name->in[LANGUAGE_ZH] = text_of(reading, row, NAME, &at);
    if (*name->in[LANGUAGE_ZH] == '\0') {
        findings_add(reading->builder->findings, FINDING_REGION_UNNAMED, at,
                     .value = "");
        return;
    }
    region->row = read_tile(reading, row, ROW);
    region->column = read_tile(reading, row, COLUMN);
    line->row = row;
    line->region = region;
    line->parent = text_of(reading, row, PARENT, &line->parent_at);
    reading->n++;
}

static bool
is_province(const struct reading *reading, const struct line *line)
{
    const struct region *province = reading->builder->survey->province;
    struct arena *arena = reading->builder->arena;
    const char *name = text_fold(arena, line->region->name.in[LANGUAGE_ZH]);

    return *line->parent == '\0' &&
           strcmp(name, text_fold(arena, language_pick(province->name,
                                                       LANGUAGE_ZH))) == 0;
}

static bool
is_in_province(const struct reading *reading, const struct line *line)
{
    const struct region *province = reading->builder->survey->province;

    return *line->parent == '\0' ||
           region_names_is(province, line->parent);
}

/* The same name or code twice within one parent. */
static void
report_repeated(const struct reading *reading, const struct line *line,
                const struct region *other, int column)
{
    struct place at;
    const char *text = text_of(reading, line->row, column, &at);

    findings_add(reading->builder->findings, FINDING_REGION_REPEATED, at,
                 .value = text, .args = {other->name});
}

static void
place_region(struct reading *reading, const struct line *line,
             struct region *parent)
{
    struct builder *builder = reading->builder;
    struct region *region = line->region;
    const struct region *other;
    enum region_names_problem problem;

    region->level = parent->level == REGION_PROVINCE ? REGION_CITY
                                                     : REGION_COUNTY;
    region->parent = parent;
    region->position = parent->n;
    other = region_names_add(builder, region, &problem);
    if (other != NULL) {
        report_repeated(reading, line, other,
                        problem == REGION_NAMES_CODE ? CODE : NAME);
        return;
    }
    ARENA_PUSH(builder->arena, parent, region);
    reading->n_regions++;
}

static void
place_cities(struct reading *reading)
{
    struct builder *builder = reading->builder;
    struct region *province = (struct region *)builder->survey->province;

    for (size_t i = 0; i < reading->n; i++)
        if (is_province(reading, &reading->lines[i]))
            province->code = reading->lines[i].region->code;
    region_names_add_province(builder);
    for (size_t i = 0; i < reading->n; i++) {
        const struct line *line = &reading->lines[i];

        if (!is_province(reading, line) && is_in_province(reading, line))
            place_region(reading, line, province);
    }
}

static void
report_parent(struct reading *reading, const struct line *line)
{
    struct builder *builder = reading->builder;
    const struct region *province = builder->survey->province;
    g_autofree const char **names = g_new0(const char *, province->n);
    const char *nearest = NULL;

    for (size_t i = 0; i < province->n; i++)
        names[i] = province->items[i]->name.in[LANGUAGE_ZH];
    if (hints_take(&reading->hints, province->n))
        nearest = text_nearest(line->parent, names, province->n);
    findings_add(builder->findings, FINDING_REGION_PARENT_UNKNOWN,
                 line->parent_at, .value = line->parent,
                 .args = {language_same(nearest)});
}

static void
place_counties(struct reading *reading)
{
    for (size_t i = 0; i < reading->n; i++) {
        const struct line *line = &reading->lines[i];
        const struct region *city;

        if (is_in_province(reading, line))
            continue;
        city = survey_city(reading->builder->survey, line->parent);
        if (city != NULL)
            place_region(reading, line, (struct region *)city);
        else
            report_parent(reading, line);
    }
}

static void
number_regions(struct reading *reading)
{
    struct builder *builder = reading->builder;
    struct survey *survey = builder->survey;
    const struct region *province = survey->province;
    size_t n = 0;

    survey->regions = ARENA_NEW_N(builder->arena, const struct region *,
                                  reading->n_regions + 1);
    survey->regions[n++] = province;
    for (size_t i = 0; i < province->n; i++) {
        survey->regions[n++] = province->items[i];
        for (size_t j = 0; j < province->items[i]->n; j++)
            survey->regions[n++] = province->items[i]->items[j];
    }
    for (size_t i = 0; i < n; i++)
        ((struct region *)survey->regions[i])->index = i;
    survey->n_regions = n;
}

static void
report_taken(const struct reading *reading, const struct line *line,
             const struct region *other)
{
    struct arena *arena = reading->builder->arena;
    struct place at;

    text_of(reading, line->row, ROW, &at);
    findings_add(reading->builder->findings, FINDING_REGION_TILE_TAKEN, at,
        .args = {other->name,
                 language_same(arena_printf(arena, "%d", other->row)),
                 language_same(arena_printf(arena, "%d", other->column))});
}

static void
check_tiles(struct reading *reading)
{
    g_autoptr(GHashTable) tiles = g_hash_table_new(NULL, NULL);

    for (size_t i = 0; i < reading->n; i++) {
        const struct line *line = &reading->lines[i];
        const struct region *region = line->region, *other;
        void *tile;

        if (region->level != REGION_CITY || region->parent == NULL ||
            region->row < 0 || region->column < 0)
            continue;
        tile = GINT_TO_POINTER(region->row * TILES_MAX + region->column + 1);
        other = g_hash_table_lookup(tiles, tile);
        if (other != NULL)
            report_taken(reading, line, other);
        g_hash_table_insert(tiles, tile, line->region);
    }
}

/* Forms, sheets and comparisons are made for every city: with more of them
 * neither time nor memory would be known beforehand. */
static bool
refuse_many(struct reading *reading)
{
    struct builder *builder = reading->builder;
    const struct region *province = builder->survey->province;
    struct place at = {file, 0, 0};

    if (province->n <= CITIES_MAX)
        return false;
    for (size_t i = 0; i < reading->n; i++)
        if (reading->lines[i].region == province->items[CITIES_MAX])
            at.row = reading->lines[i].row->number;
    findings_add(builder->findings, FINDING_CITIES_TOO_MANY, at,
        .args = {language_same(arena_printf(builder->arena, "%d",
                                            CITIES_MAX))});
    return true;
}

bool
regions_read(struct builder *builder)
{
    struct reading reading = {
        .builder = builder,
        .columns = {{"code", false, -1}, {"name", true, -1},
                    {"name_en", false, -1}, {"parent", false, -1},
                    {"row", false, -1}, {"column", false, -1}},
    };
    g_autofree char *path =
        g_build_filename(builder->survey->paths.edition, file, NULL);
    struct csv_table table = {0};

    /* Where nobody is asked, there need be no offices. */
    if (!builder->survey->asks && !file_exists(path)) {
        number_regions(&reading);
        return true;
    }
    if (!rows_table(builder->arena, path, file, &table, builder->findings) ||
        !columns_find(&table, file, reading.columns, COLUMNS,
                      builder->findings))
        return false;
    reading.lines = ARENA_NEW_N(builder->arena, struct line, table.n);
    for (size_t i = 1; i < table.n; i++)
        read_line(&reading, &table.items[i]);
    place_cities(&reading);
    if (refuse_many(&reading))
        return false;
    place_counties(&reading);
    number_regions(&reading);
    check_tiles(&reading);
    return true;
}

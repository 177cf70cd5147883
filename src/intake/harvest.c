#include "harvest.h"

#include <glib.h>

#include "base/arena.h"
#include "digits.h"
#include "meanings.h"
#include "plain.h"
#include "record.h"
#include "rowchecks.h"

/* Ends of cells that are found at once. */
#define ENDS_MAX ((size_t)4096)

struct text {
    const char *start;
    size_t length;
};

/* The row that is being read. */
struct row {
    struct text city, county, period;
    struct amount *amounts;     /* by field, as the checks want them */
    uint8_t *fractions;         /* decimals written */
};

struct harvest {
    const struct ordinary *ordinary;
    const struct csv_dialect *dialect;
    struct arena *arena;
    struct meanings meanings;
    struct row row;
    uint32_t *slots;            /* by region and month: group + 1 of the run */
    size_t group_size;
    GByteArray *groups;
    GArray *runs;
    struct run run;             /* that is going on */
    uint32_t ends[ENDS_MAX];
};

struct harvest *
harvest_new(const struct ordinary *ordinary,
            const struct csv_dialect *dialect)
{
    struct harvest *harvest = g_new0(struct harvest, 1);
    const struct survey *survey = ordinary->survey;
    size_t n_fields = ordinary->form->n_fields;

    harvest->ordinary = ordinary;
    harvest->dialect = dialect;
    harvest->arena = arena_new();
    harvest->meanings.ordinary = ordinary;
    harvest->meanings.places = places_new(harvest->arena, survey,
                                          ordinary->form, ordinary->city);
    harvest->row.amounts =
        ARENA_NEW_N(harvest->arena, struct amount, n_fields);
    harvest->row.fractions =
        ARENA_NEW_N(harvest->arena, uint8_t, n_fields);
    harvest->slots = ARENA_NEW_N(harvest->arena, uint32_t,
                                 survey->n_regions * survey->n_months);
    harvest->group_size = sizeof(struct group) +
                          ordinary->n_numbers * sizeof(struct tally);
    harvest->groups = g_byte_array_new();
    harvest->runs = g_array_new(FALSE, FALSE, sizeof(struct run));
    return harvest;
}

void
harvest_free(struct harvest *harvest)
{
    places_free(harvest->meanings.places);
    arena_free(harvest->arena);
    g_byte_array_free(harvest->groups, TRUE);
    g_array_free(harvest->runs, TRUE);
    g_free(harvest);
}

static struct group *
group_at(const struct harvest *harvest, size_t i)
{
    return (struct group *)(void *)(harvest->groups->data +
                                    i * harvest->group_size);
}

/* ---- cells ---- */

/* A cell's text without its quotes; "" inside stays as it is written. */
static inline struct text
unquote(const char *start, size_t length)
{
    if (length >= 2 && *start == '"')
        return (struct text){start + 1, length - 2};
    return (struct text){start, length};
}

static inline bool
take_number(struct harvest *harvest, const struct part *part,
            struct text text)
{
    size_t i = part->field->index;
    struct amount *amount = &harvest->row.amounts[i];

    amount->known = text.length > 0;
    if (text.length > 0)
        return digits_read(text.start, text.length, part->power,
                           &amount->value, &harvest->row.fractions[i]) &&
               amount->value >= part->least && amount->value <= part->most;
    amount->value = 0;
    return !part->field->required;
}

static inline bool
is_suspect(const struct ordinary *ordinary, struct text text)
{
    enum suspicion suspicion =
        ordinary->suspect[(unsigned char)text.start[0]];
    uint32_t begin;

    if (suspicion != SUSPECT_HEAD)
        return suspicion == SUSPECT_YES;
    memcpy(&begin, text.start, sizeof begin);
    for (size_t i = 0; i < ordinary->n_heads; i++)
        if ((begin & ordinary->heads[i].mask) == ordinary->heads[i].bytes)
            return true;
    return false;
}

static inline int
meaning(struct harvest *harvest, struct text text, uint32_t scope,
        const struct region *city)
{
    return meaning_of(&harvest->meanings, text.start, text.length, scope,
                      city);
}

static inline bool
take_text(struct harvest *harvest, const struct field *field,
          struct text text)
{
    const struct ordinary *ordinary = harvest->ordinary;
    char bytes[PLAIN_MAX];

    if (text.length == 0)
        return !field->required;
    if (field->n_choices > 0)
        return meaning(harvest, text, scope_text(field), NULL) == 0;
    if (!is_suspect(ordinary, text))
        return true;
    return meanings_copy(text.start, text.length, bytes, sizeof bytes) &&
           meanings_judge(ordinary, field, bytes) == 0;
}

static inline bool
take_cell(struct harvest *harvest, const struct part *part, struct text text)
{
    switch (part->kind) {
    case PART_NOTHING:
        return true;
    case PART_EMPTY:
        return text.length == 0;
    case PART_CITY:
        harvest->row.city = text;
        return true;
    case PART_COUNTY:
        harvest->row.county = text;
        return true;
    case PART_PERIOD:
        harvest->row.period = text;
        return true;
    case PART_NUMBER:
        return take_number(harvest, part, text);
    case PART_TEXT:
        return take_text(harvest, part->field, text);
    }
    return false;
}

/* ---- rows ---- */

/* The region's index, or a meaning below zero. */
static inline int
region_of(struct harvest *harvest)
{
    const struct ordinary *ordinary = harvest->ordinary;
    const struct region *city = ordinary->city;
    int index = city != NULL ? (int)city->index : 0;

    if (ordinary->form->city != NULL) {
        index = meaning(harvest, harvest->row.city, SCOPE_CITY, NULL);
        if (index < 0)
            return index;
        city = ordinary->survey->regions[index];
    }
    if (ordinary->form->region == NULL)
        return index;
    return meaning(harvest, harvest->row.county,
                   scope_county(ordinary->form, index), city);
}

static struct group *
add_group(struct harvest *harvest, int region, int month)
{
    struct group *group;

    g_byte_array_set_size(harvest->groups,
                          harvest->groups->len + (guint)harvest->group_size);
    group = group_at(harvest,
                     harvest->run.first_group + harvest->run.n_groups);
    memset(group, 0, harvest->group_size);
    group->region = harvest->ordinary->survey->regions[region];
    group->month = month;
    harvest->run.n_groups++;
    return group;
}

static inline struct group *
group_of(struct harvest *harvest, int region, int month)
{
    const struct survey *survey = harvest->ordinary->survey;
    uint32_t *slot = &harvest->slots[(size_t)region * survey->n_months +
                                     (size_t)month];

    if (*slot != 0)
        return group_at(harvest, harvest->run.first_group + *slot - 1);
    *slot = (uint32_t)harvest->run.n_groups + 1;
    return add_group(harvest, region, month);
}

static inline void
add_row(struct harvest *harvest, struct group *group)
{
    const struct ordinary *ordinary = harvest->ordinary;
    const struct row *row = &harvest->row;

    group->n_rows++;
    for (size_t i = 0; i < ordinary->n_numbers; i++) {
        size_t field = ordinary->numbers[i]->index;
        struct amount amount = row->amounts[field];
        struct tally *tally = &group->tallies[i];
        bool figure = amount.value != 0;

        tally->value += amount.value;
        tally->n_known += amount.known;
        tally->n_figures += figure;
        tally->fractions |= (uint64_t)figure << row->fractions[field];
        harvest->run.n_figures += figure;
    }
    harvest->run.digest += record_digest(
        ordinary->survey->months[group->month], row->amounts,
        ordinary->form->n_fields);
    harvest->run.n_rows++;
}

static inline bool
take_row(struct harvest *harvest)
{
    int region = region_of(harvest), month;

    if (region == MEANING_UNWANTED)
        return true;
    if (region < 0)
        return false;
    month = meaning(harvest, harvest->row.period, SCOPE_PERIOD, NULL);
    if (month < 0 ||
        rowchecks_fail(harvest->ordinary->rowchecks, harvest->row.amounts))
        return false;
    add_row(harvest, group_of(harvest, region, month));
    return true;
}

static void
end_run(struct harvest *harvest, const char *row, size_t length, int number)
{
    struct run *run = &harvest->run;
    size_t n_months = harvest->ordinary->survey->n_months;

    run->row = row;
    run->length = length;
    run->number = number;
    g_array_append_val(harvest->runs, *run);
    for (size_t i = 0; i < run->n_groups; i++) {
        const struct group *group = group_at(harvest, run->first_group + i);

        harvest->slots[group->region->index * n_months +
                       (size_t)group->month] = 0;
    }
    *run = (struct run){.first_group = run->first_group + run->n_groups};
}

/* A row without anything in it is none, wherever it stands. */
static bool
is_blank(const struct harvest *harvest, const char *row, const char *end)
{
    char delimiter = harvest->dialect->delimiter[0];

    while (row < end && (*row == delimiter || *row == ' ' || *row == '\r' ||
                         *row == '\n'))
        row++;
    return row == end;
}

void
harvest_take(struct harvest *harvest, const struct csv_block *block)
{
    const struct ordinary *ordinary = harvest->ordinary;
    struct csv_cuts cuts = cuts_of(block, harvest->dialect);
    const char *cell = block->text, *row = block->text;
    int number = block->first_row;
    bool plain = true;
    size_t part = 0, n;

    g_byte_array_set_size(harvest->groups, 0);
    g_array_set_size(harvest->runs, 0);
    harvest->run = (struct run){0};
    while ((n = cuts_next(&cuts, harvest->ends, ENDS_MAX)) > 0)
        for (size_t i = 0; i < n; i++) {
            const char *end = block->text + harvest->ends[i];
            bool last = *end == '\n';
            bool crlf = last && end > cell && end[-1] == '\r';

            plain = plain && part < ordinary->n_parts &&
                    take_cell(harvest, &ordinary->parts[part],
                              unquote(cell, (size_t)(end - cell) - crlf));
            part++;
            cell = end + 1;
            if (!last)
                continue;
            if ((!plain || part != ordinary->n_parts ||
                 (size_t)(cell - row) > ordinary->row_bytes ||
                 !take_row(harvest)) &&
                !is_blank(harvest, row, cell))
                end_run(harvest, row, (size_t)(cell - row), number);
            number++;
            row = cell;
            part = 0;
            plain = true;
        }
    if (row < block->text + block->length)
        end_run(harvest, row,
                (size_t)(block->text + block->length - row), number);
    end_run(harvest, NULL, 0, number);
}

size_t
harvest_count(const struct harvest *harvest)
{
    return harvest->runs->len;
}

struct run
harvest_run(const struct harvest *harvest, size_t i)
{
    return g_array_index(harvest->runs, struct run, i);
}

const struct group *
harvest_group(const struct harvest *harvest, size_t i)
{
    return group_at(harvest, i);
}

#include "sums.h"

#include <glib.h>

#include "base/arena.h"

struct sums {
    const struct sums_shape *shape;
    const struct region *within;
    struct sum **blocks; /* by index_of; NULL: no rows */
};

struct sums_shape *
sums_shape_new(struct arena *arena, const struct survey *survey,
               const struct form *form)
{
    struct sums_shape *shape = ARENA_NEW(arena, struct sums_shape);

    shape->survey = survey;
    shape->form = form;
    shape->slots = ARENA_NEW_N(arena, size_t, form->n_fields);
    for (size_t i = 0; i < form->n_fields; i++)
        if (form->fields[i]->measure != NULL)
            shape->slots[i] = shape->n_slots++;
    shape->n_rows = survey->n_months + 1;
    return shape;
}

size_t
sums_offset(const struct sums_shape *shape, int month,
            const struct field *field)
{
    size_t row = month < 0 ? shape->n_rows - 1 : (size_t)month;

    return row * shape->n_slots + shape->slots[field->index];
}

static size_t
block_size(const struct sums_shape *shape)
{
    return shape->n_rows * shape->n_slots;
}

static size_t
n_blocks(const struct sums *sums)
{
    return sums->within->level == REGION_PROVINCE
               ? sums->shape->survey->n_regions
               : sums->within->n + 1;
}

struct sums *
sums_new(const struct sums_shape *shape, const struct region *within)
{
    struct sums *sums = g_new0(struct sums, 1);

    sums->shape = shape;
    sums->within = within;
    sums->blocks = g_new0(struct sum *, n_blocks(sums));
    return sums;
}

void
sums_free(struct sums *sums)
{
    for (size_t i = 0; i < n_blocks(sums); i++)
        g_free(sums->blocks[i]);
    g_free(sums->blocks);
    g_free(sums);
}

/* The city's own first, then its counties; of a province all regions. */
static struct sum **
block_of(const struct sums *sums, const struct region *region)
{
    if (sums->within->level == REGION_PROVINCE)
        return &sums->blocks[region->index];
    if (region->level == REGION_COUNTY)
        return &sums->blocks[region->position + 1];
    return &sums->blocks[0];
}

/* Regions without rows cost nothing. */
static struct sum *
need_block(struct sums *sums, struct sum **block)
{
    if (*block == NULL)
        *block = g_new0(struct sum, block_size(sums->shape));
    return *block;
}

void
sums_add(struct sum *sum, const struct sum *more)
{
    sum->n_cells += more->n_cells;
    sum->n_blanks += more->n_blanks;
    sum->overflow |= more->overflow;
    if (__builtin_add_overflow(sum->value, more->value, &sum->value))
        sum->overflow = true;
}

void
sums_take(struct sums *sums, const struct intake_row *row)
{
    const struct sums_shape *shape = sums->shape;
    struct sum *block = need_block(sums, block_of(sums, row->region));
    int month = survey_month_index(shape->survey, row->period);

    for (size_t i = 0; i < shape->form->n_fields; i++) {
        const struct field *field = shape->form->fields[i];
        struct amount amount = row->amounts[i];
        struct sum sum = {
            .value = amount.known ? amount.value : 0,
            .n_cells = amount.known,
            .n_blanks = !amount.known,
        };

        if (field->measure == NULL)
            continue;
        sums_add(&block[sums_offset(shape, -1, field)], &sum);
        if (month >= 0)
            sums_add(&block[sums_offset(shape, month, field)], &sum);
    }
}

void
sums_take_group(struct sums *sums, const struct intake_group *group)
{
    const struct sums_shape *shape = sums->shape;
    struct sum *block = need_block(sums, block_of(sums, group->region));

    for (size_t i = 0; i < shape->form->n_fields; i++) {
        const struct field *field = shape->form->fields[i];
        const struct intake_sum *more = &group->sums[i];
        struct sum sum = {
            .value = (int64_t)more->value,
            .n_cells = (uint32_t)more->n_known,
            .n_blanks = (uint32_t)(group->n_rows - more->n_known),
            .overflow = more->value != (int64_t)more->value,
        };

        if (field->measure == NULL)
            continue;
        sums_add(&block[sums_offset(shape, -1, field)], &sum);
        sums_add(&block[sums_offset(shape, group->month, field)], &sum);
    }
}

static void
merge_region(struct sums *sums, struct sums *more,
             const struct region *region)
{
    struct sum **from = block_of(more, region);
    struct sum **block = block_of(sums, region);

    if (*from == NULL)
        return;
    /* As always but for a county whose rows stand in several files. */
    if (*block == NULL) {
        *block = g_steal_pointer(from);
        return;
    }
    for (size_t j = 0; j < block_size(sums->shape); j++)
        sums_add(&(*block)[j], &(*from)[j]);
}

void
sums_merge(struct sums *sums, struct sums *more)
{
    const struct region *city = sums->within;

    merge_region(sums, more, city);
    for (size_t i = 0; i < city->n; i++)
        merge_region(sums, more, city->items[i]);
}

const struct sum *
sums_get(const struct sums *sums, const struct region *region, int month,
         const struct field *field)
{
    const struct sum *block = *block_of(sums, region);

    if (block == NULL)
        return NULL;
    return &block[sums_offset(sums->shape, month, field)];
}

size_t
sums_count(const struct sums *sums)
{
    size_t n = 0;

    for (size_t i = 0; i < n_blocks(sums); i++)
        if (sums->blocks[i] != NULL)
            n += block_size(sums->shape);
    return n;
}

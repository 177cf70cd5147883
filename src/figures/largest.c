#include "largest.h"

#include "base/arena.h"

struct search {
    struct arena *arena;
    const struct field *field;
    const struct region *region;
    struct largest *largest;
};

/* True when it is the largest so far. */
static bool
add_part(struct largest *largest, struct rational value)
{
    if (rational_sign(value) <= 0)
        return false;
    largest->n++;
    if (rational_compare(value, largest->value) > 0) {
        largest->second = largest->value;
        largest->value = value;
        return true;
    }
    if (rational_compare(value, largest->second) > 0)
        largest->second = value;
    return false;
}

static void *
open_search(void *taker, const struct intake_file *file)
{
    (void)file;
    return taker;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    struct search *search = partial;
    const struct cell *cell = &row->cells[search->field->index];
    struct amount amount = row->amounts[search->field->index];

    if (!amount.known || (search->region->level == REGION_COUNTY &&
                          row->region != search->region))
        return;
    if (!add_part(search->largest,
                  rational_of_decimal(amount.value, search->field->decimals)))
        return;
    search->largest->at = cell->at;
    search->largest->text = arena_strdup(search->arena, cell->text);
}

bool
largest_cell(const struct inquiry *inquiry, const struct field *field,
             const struct region *region, struct largest *largest)
{
    const struct region *city =
        region->level == REGION_COUNTY ? region->parent : region;
    const struct intake_file *file =
        figures_file(inquiry->figures, field->form, city);
    struct search search = {inquiry->arena, field, region, largest};
    struct intake_taker taker = {
        .taker = &search, .open = open_search, .row = take_row};
    struct arena *scratch = arena_new();
    struct intake_options options = {.jobs = 1, .limits = file->limits};
    struct intake_file again;

    *largest = (struct largest){.value = {0, 1}, .second = {0, 1}};
    /* What is wrong with the file was told when it was read first. */
    intake_read_file(scratch, inquiry->survey, field->form, city, file->path,
                     file->name, &options, &again, &taker,
                     findings_new(scratch));
    arena_free(scratch);
    largest->at.file = file->name;
    return largest->n > 0;
}

bool
largest_county(const struct inquiry *inquiry, const struct field *field,
               const struct region *city, struct largest *largest)
{
    struct rational value;

    *largest = (struct largest){.value = {0, 1}, .second = {0, 1}};
    for (size_t i = 0; i < city->n; i++)
        if (inquiry_figure(inquiry, field, city->items[i], 0, &value) &&
            add_part(largest, value))
            largest->county = city->items[i];
    return largest->n > 0;
}

#include "fold.h"

#include <glib.h>

#include "base/arena.h"

/* One form: the rows as they came, by city, and the totals. */
struct form_fold {
    struct sums_shape *shape;
    struct sums **submitted;           /* by city; NULL: no rows */
    const struct intake_file **files;  /* by city; NULL: no file */
    struct sum *cities;                /* a block for each */
    struct sum *province;
    bool *complete;                    /* by slot: every city's is there */
};

struct fold {
    struct arena *arena;
    const struct survey *survey;
    struct form_fold *forms;
};

static size_t
n_cities(const struct fold *fold)
{
    return fold->survey->province->n;
}

static size_t
block_size(const struct form_fold *form)
{
    return form->shape->n_rows * form->shape->n_slots;
}

static struct sum *
city_block(const struct form_fold *form, const struct region *city)
{
    return form->cities + city->position * block_size(form);
}

static void
free_sums(void *sums)
{
    sums_free(sums);
}

struct fold *
fold_new(struct arena *arena, const struct survey *survey)
{
    struct fold *fold = ARENA_NEW(arena, struct fold);

    fold->arena = arena;
    fold->survey = survey;
    fold->forms = ARENA_NEW_N(arena, struct form_fold, survey->n_forms);
    for (size_t i = 0; i < survey->n_forms; i++) {
        struct form_fold *form = &fold->forms[i];

        form->shape = sums_shape_new(arena, survey, survey->forms[i]);
        form->submitted = ARENA_NEW_N(arena, struct sums *, n_cities(fold));
        form->files = ARENA_NEW_N(arena, const struct intake_file *,
                                  n_cities(fold));
        form->cities = ARENA_NEW_N(arena, struct sum,
                                   n_cities(fold) * block_size(form));
        form->province = ARENA_NEW_N(arena, struct sum, block_size(form));
        form->complete = ARENA_NEW_N(arena, bool, form->shape->n_slots);
    }
    return fold;
}

const struct sums_shape *
fold_shape(const struct fold *fold, const struct form *form)
{
    return fold->forms[form->index].shape;
}

static void
merge_city(struct fold *fold, struct form_fold *into,
           const struct region *city, struct sums *partial)
{
    struct sums **submitted = &into->submitted[city->position];

    if (*submitted == NULL) {
        *submitted = sums_new(into->shape, city);
        arena_own(fold->arena, *submitted, free_sums);
    }
    sums_merge(*submitted, partial);
}

void
fold_merge(struct fold *fold, const struct form *form,
           const struct region *city, struct sums *partial)
{
    struct form_fold *into = &fold->forms[form->index];
    const struct region *province = fold->survey->province;

    if (city != NULL)
        merge_city(fold, into, city, partial);
    for (size_t i = 0; city == NULL && i < province->n; i++)
        merge_city(fold, into, province->items[i], partial);
}

static void
note_file(struct fold *fold, const struct intake_file *file,
          const struct region *city)
{
    struct form_fold *form = &fold->forms[file->form->index];
    const struct intake_file **noted = &form->files[city->position];

    /* The one that was read, where there are several. */
    if (*noted == NULL || (!(*noted)->readable && file->readable))
        *noted = file;
}

static void
note_files(struct fold *fold, const struct intake *intake)
{
    const struct region *province = fold->survey->province;

    for (size_t i = 0; i < intake->n_files; i++) {
        const struct intake_file *file = &intake->files[i];

        if (file->form == NULL)
            continue;
        if (file->city != NULL)
            note_file(fold, file, file->city);
        for (size_t k = 0; file->parts != NULL && k < province->n; k++)
            if (file->city == NULL &&
                intake_concerns(file, province->items[k]))
                note_file(fold, file, province->items[k]);
    }
}

/* Adds what `region` (of `city`) itself gave to the city's and the
 * province's totals. */
static void
add_region(struct form_fold *form, const struct region *city,
           const struct region *region, const struct field *field)
{
    const struct sums *sums = form->submitted[city->position];

    /* Behind the months the whole period. */
    for (size_t row = 0; row < form->shape->n_rows; row++) {
        const struct sum *sum = sums_get(sums, region, (int)row, field);
        size_t offset = sums_offset(form->shape, (int)row, field);

        if (sum == NULL)
            return;
        sums_add(&city_block(form, city)[offset], sum);
        sums_add(&form->province[offset], sum);
    }
}

static void
add_city(struct form_fold *form, const struct region *city,
         const struct field *field)
{
    if (form->submitted[city->position] == NULL)
        return;
    add_region(form, city, city, field);
    for (size_t i = 0; i < city->n; i++)
        add_region(form, city, city->items[i], field);
}

static void
report_overflow(const struct fold *fold, const struct region *region,
                const struct field *field, struct findings *findings)
{
    const struct intake_file *file = fold_file(fold, field->form, region);

    findings_add(findings, FINDING_SUM_TOO_LARGE,
                 (struct place){.file = file ? file->name : "submissions"},
                 .field = field->title, .args = {region->name},
                 .office = region->level == REGION_CITY
                               ? region->position + 1 : 0);
}

static bool
has_submitted(const struct form_fold *form, const struct region *city)
{
    const struct intake_file *file = form->files[city->position];

    return file != NULL && file->readable;
}

/* Every city gave its part; one that had nothing to enter in an optional
 * column gave none. */
static bool
is_complete(const struct fold *fold, const struct form_fold *form,
            const struct field *field)
{
    const struct region *province = fold->survey->province;
    size_t whole = sums_offset(form->shape, -1, field);

    for (size_t i = 0; i < province->n; i++) {
        const struct region *city = province->items[i];

        if (!has_submitted(form, city) ||
            (field->required && city_block(form, city)[whole].n_cells == 0))
            return false;
    }
    return true;
}

static void
add_field(struct fold *fold, struct form_fold *form,
          const struct field *field, struct findings *findings)
{
    const struct region *province = fold->survey->province;
    size_t whole = sums_offset(form->shape, -1, field);

    for (size_t i = 0; i < province->n; i++) {
        const struct region *city = province->items[i];

        add_city(form, city, field);
        if (city_block(form, city)[whole].overflow)
            report_overflow(fold, city, field, findings);
    }
    if (form->province[whole].overflow)
        report_overflow(fold, province, field, findings);
    form->complete[form->shape->slots[field->index]] =
        is_complete(fold, form, field);
}

void
fold_close(struct fold *fold, const struct intake *intake,
           struct findings *findings)
{
    const struct survey *survey = fold->survey;

    note_files(fold, intake);
    for (size_t i = 0; i < survey->n_forms; i++)
        for (size_t j = 0; j < survey->forms[i]->n_fields; j++)
            if (survey->forms[i]->fields[j]->measure != NULL)
                add_field(fold, &fold->forms[i], survey->forms[i]->fields[j],
                          findings);
}

/* The sum of a region, or NULL when it has no rows. */
static const struct sum *
sum_of(const struct fold *fold, const struct field *field,
       const struct region *region, int month)
{
    const struct form_fold *form = &fold->forms[field->form->index];
    size_t offset = sums_offset(form->shape, month, field);
    const struct sums *sums;

    switch (region->level) {
    case REGION_PROVINCE:
        return &form->province[offset];
    case REGION_CITY:
        return &city_block(form, region)[offset];
    case REGION_COUNTY:
        break;
    }
    sums = form->submitted[region->parent->position];
    return sums == NULL ? NULL : sums_get(sums, region, month, field);
}

static bool
is_submitted(const struct fold *fold, const struct field *field,
             const struct region *region)
{
    const struct form_fold *form = &fold->forms[field->form->index];

    switch (region->level) {
    case REGION_PROVINCE:
        return form->complete[form->shape->slots[field->index]];
    case REGION_CITY:
        return has_submitted(form, region);
    case REGION_COUNTY:
        return has_submitted(form, region->parent);
    }
    g_assert_not_reached();
}

static bool
is_event(const struct field *field)
{
    const struct field *period = field->form->period;

    return period != NULL && period->type == FIELD_DATE;
}

/* A city must fill in what is required; the rest may have nothing. */
static bool
may_be_blank(const struct field *field, const struct region *region)
{
    return !field->required || region->level == REGION_COUNTY;
}

struct figure
fold_get(const struct fold *fold, const struct field *field,
         const struct region *region, int month)
{
    const struct sum *whole = sum_of(fold, field, region, -1);
    const struct sum *sum = sum_of(fold, field, region, month);
    bool submitted = is_submitted(fold, field, region);
    struct figure figure = {.state = FIGURE_MISSING};

    if (!submitted || whole == NULL || whole->n_cells == 0) {
        figure.blank = submitted && may_be_blank(field, region);
        return figure;
    }
    if (sum->n_cells == 0 && !is_event(field)) {
        figure.blank = true;
        return figure;
    }
    figure.n_cells = sum->n_cells;
    figure.state = sum->overflow ? FIGURE_OVERFLOW : FIGURE_KNOWN;
    figure.value = rational_of_decimal(sum->value, field->decimals);
    return figure;
}

struct figures_given
fold_given(const struct fold *fold, const struct field *field,
           const struct region *region, int month)
{
    const struct form_fold *form = &fold->forms[field->form->index];
    const struct region *city =
        region->level == REGION_COUNTY ? region->parent : region;
    const struct sums *sums = form->submitted[city->position];
    const struct sum *sum =
        sums == NULL ? NULL : sums_get(sums, region, month, field);

    if (sum == NULL)
        return (struct figures_given){0};
    return (struct figures_given){sum->value, sum->n_cells, sum->overflow};
}

size_t
fold_sums(const struct fold *fold)
{
    size_t n = 0;

    for (size_t i = 0; i < fold->survey->n_forms; i++)
        for (size_t k = 0; k < n_cities(fold); k++)
            if (fold->forms[i].submitted[k] != NULL)
                n += sums_count(fold->forms[i].submitted[k]);
    return n;
}

uint64_t
fold_blanks(const struct fold *fold, const struct field *field,
            const struct region *region)
{
    const struct sum *sum = sum_of(fold, field, region, -1);

    return sum == NULL ? 0 : sum->n_blanks;
}

const struct intake_file *
fold_file(const struct fold *fold, const struct form *form,
          const struct region *city)
{
    if (city->level != REGION_CITY)
        return NULL;
    return fold->forms[form->index].files[city->position];
}

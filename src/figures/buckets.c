#include "buckets.h"

#include "base/arena.h"

struct buckets {
    const struct sums_shape *shape;
    const struct sources_options *options;
    struct arena *arena;       /* of this file alone: threads do not share */
    struct bucket **blocks;    /* by region; NULL: no rows */
    struct buckets_room *room;
};

/* What an allocation costs beside its bytes, and a hash that is begun. */
#define OVERHEAD 16
#define HASH_BYTES 256

static bool
take_room(struct buckets *buckets, size_t bytes)
{
    struct buckets_room *room = buckets->room;

    if (__atomic_load_n(&room->used, __ATOMIC_RELAXED) > room->most)
        return false;
    __atomic_add_fetch(&room->used, bytes, __ATOMIC_RELAXED);
    return true;
}

static size_t
block_size(const struct buckets *buckets)
{
    return buckets->shape->n_rows * buckets->shape->n_slots;
}

struct buckets *
buckets_new(const struct sums_shape *shape,
            const struct sources_options *options,
            struct buckets_room *room)
{
    struct buckets *buckets = g_new0(struct buckets, 1);

    buckets->shape = shape;
    buckets->options = options;
    buckets->room = room;
    buckets->arena = arena_new();
    buckets->blocks = ARENA_NEW_N(buckets->arena, struct bucket *,
                                  shape->survey->n_regions);
    return buckets;
}

void
buckets_free(struct buckets *buckets)
{
    for (size_t i = 0; i < buckets->shape->survey->n_regions; i++)
        for (size_t j = 0; j < block_size(buckets); j++)
            if (buckets->blocks[i] != NULL &&
                buckets->blocks[i][j].hash != NULL)
                digest_free(buckets->blocks[i][j].hash);
    arena_free(buckets->arena);
    g_free(buckets);
}

static void
hash_number(struct digest *hash, int number)
{
    char digits[16], *first = digits + sizeof digits - 1;

    *first = ',';
    do
        *--first = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    digest_add(hash, first, (size_t)(digits + sizeof digits - first));
}

/* row,column,text; quoted only where CSV needs it. */
static void
hash_cell(struct digest *hash, const struct source_cell *cell)
{
    hash_number(hash, cell->at.row);
    hash_number(hash, cell->at.column);
    if (strpbrk(cell->text, ",\"\r\n") == NULL) {
        digest_add(hash, cell->text, strlen(cell->text));
    } else {
        g_auto(GStrv) parts = g_strsplit(cell->text, "\"", -1);
        g_autofree char *doubled = g_strjoinv("\"\"", parts);

        digest_add(hash, "\"", 1);
        digest_add(hash, doubled, strlen(doubled));
        digest_add(hash, "\"", 1);
    }
    digest_add(hash, "\n", 1);
}

static void
hash_kept(struct digest *hash, const struct bucket *bucket)
{
    for (size_t i = 0; i < bucket->n_cells; i++)
        hash_cell(hash, &bucket->cells[i]);
}

static void
add_cell(struct buckets *buckets, struct bucket *bucket,
         struct source_cell cell)
{
    bucket->sum += cell.value;
    if (bucket->n++ < buckets->options->keep) {
        if (!take_room(buckets,
                       sizeof cell + strlen(cell.text) + OVERHEAD))
            return;
        cell.text = arena_strdup(buckets->arena, cell.text);
        if (bucket->capacity == 0) {
            bucket->cells = ARENA_NEW(buckets->arena, struct source_cell);
            bucket->capacity = 1;
        }
        if (bucket->n_cells == bucket->capacity) {
            size_t capacity = bucket->capacity;

            bucket->cells =
                arena_grow(buckets->arena, bucket->cells, bucket->n_cells,
                           &capacity, sizeof *bucket->cells);
            bucket->capacity = capacity & INT32_MAX;
        }
        bucket->cells[bucket->n_cells++] = cell;
        return;
    }
    if (bucket->hash == NULL) {
        if (!take_room(buckets, HASH_BYTES))
            return;
        bucket->hash = digest_new();
        hash_kept(bucket->hash, bucket);
    }
    hash_cell(bucket->hash, &cell);
}

/* NULL when there is no room. */
static struct bucket *
need_bucket(struct buckets *buckets, const struct region *region, int month,
            const struct field *field)
{
    struct bucket **block = &buckets->blocks[region->index];

    if (*block == NULL) {
        if (!take_room(buckets, block_size(buckets) * sizeof **block))
            return NULL;
        *block = ARENA_NEW_N(buckets->arena, struct bucket,
                             block_size(buckets));
    }
    return &(*block)[sums_offset(buckets->shape, month, field)];
}

static void
take_cell(struct buckets *buckets, const struct intake_row *row, int month,
          const struct field *field)
{
    const struct sources_options *options = buckets->options;
    const struct cell *raw = &row->cells[field->index];
    struct source_cell cell = {
        .at = raw->at,
        .text = raw->text,
        .value = row->amounts[field->index].value,
        .field = field,
        .region = row->region,
        .month = month,
    };
    struct bucket *bucket;

    if (options->only != NULL &&
        !options->only(options->user, field, row->region, month))
        return;
    bucket = need_bucket(buckets, row->region, month, field);
    if (bucket != NULL)
        add_cell(buckets, bucket, cell);
}

void
buckets_take(struct buckets *buckets, const struct intake_row *row)
{
    const struct sums_shape *shape = buckets->shape;
    int month = survey_month_index(shape->survey, row->period);

    for (size_t i = 0; i < shape->form->n_fields; i++)
        if (shape->form->fields[i]->measure != NULL && row->amounts[i].known)
            take_cell(buckets, row, month, shape->form->fields[i]);
}

void
buckets_take_group(struct buckets *buckets, const struct intake_group *group)
{
    for (size_t i = 0; i < group->form->n_fields; i++) {
        const struct field *field = group->form->fields[i];
        struct bucket *bucket;

        if (field->measure == NULL || group->sums[i].n_known == 0)
            continue;
        bucket = need_bucket(buckets, group->region, group->month, field);
        if (bucket == NULL)
            continue;
        bucket->n += group->sums[i].n_known;
        bucket->sum += group->sums[i].value;
        bucket->grouped = true;
    }
}

const struct bucket *
buckets_get(const struct buckets *buckets, const struct region *region,
            int month, const struct field *field)
{
    const struct bucket *block = buckets->blocks[region->index];

    if (block == NULL)
        return NULL;
    return &block[sums_offset(buckets->shape, month, field)];
}

const char *
buckets_digest(struct arena *arena, const struct bucket *bucket,
               struct digest *hash)
{
    char buffer[RATIONAL_TEXT_MAX], text[DIGEST_TEXT];

    if (bucket->grouped) {
        const char *sum = rational_print(bucket->sum, 0, false, buffer);

        digest_reset(hash);
        hash_number(hash, (int)bucket->n);
        digest_add(hash, sum, strlen(sum));
        digest_add(hash, "\n", 1);
        return arena_strdup(arena, digest_text(hash, text));
    }
    if (bucket->hash != NULL)
        return arena_strdup(arena, digest_text(bucket->hash, text));
    digest_reset(hash);
    hash_kept(hash, bucket);
    return arena_strdup(arena, digest_text(hash, text));
}

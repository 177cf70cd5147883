#include "large.h"

#include <glib.h>
#include <string.h>

/* Smaller than any file of some rows. */
#define BLOCK_BYTES 192

struct sums {
    const struct survey *survey;
    GHashTable *by_key;     /* of struct sum, by region, month and field */
    size_t n_added_up;
};

struct sum {
    int64_t value, n_known, n_rows;
};

static void *
open_sums(void *taker, const struct intake_file *file)
{
    (void)file;
    return taker;
}

static void
add(struct sums *sums, const struct region *region, int month, size_t field,
    const struct sum *more)
{
    g_autofree char *key =
        g_strdup_printf("%s %d %zu", region->code, month, field);
    struct sum *sum = g_hash_table_lookup(sums->by_key, key);

    if (sum == NULL) {
        sum = g_new0(struct sum, 1);
        g_hash_table_insert(sums->by_key, g_steal_pointer(&key), sum);
    }
    sum->value += more->value;
    sum->n_known += more->n_known;
    sum->n_rows += more->n_rows;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    struct sums *sums = partial;

    for (size_t i = 0; i < row->form->n_fields; i++) {
        struct amount amount = row->amounts[i];
        struct sum sum = {amount.known ? amount.value : 0, amount.known, 1};

        add(sums, row->region, survey_month_index(sums->survey, row->period),
            i, &sum);
    }
}

static void
take_group(void *partial, const struct intake_group *group)
{
    struct sums *sums = partial;

    sums->n_added_up += group->n_rows;
    for (size_t i = 0; i < group->form->n_fields; i++) {
        struct sum sum = {(int64_t)group->sums[i].value,
                          (int64_t)group->sums[i].n_known,
                          (int64_t)group->n_rows};

        add(sums, group->region, group->month, i, &sum);
    }
}

static void
append_sums(const struct sums *sums, GString *out)
{
    g_autoptr(GList) keys = g_hash_table_get_keys(sums->by_key);

    keys = g_list_sort(keys, (GCompareFunc)strcmp);
    for (GList *key = keys; key != NULL; key = key->next) {
        const struct sum *sum = g_hash_table_lookup(sums->by_key, key->data);

        g_string_append_printf(
            out, "%s: %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                 " %" G_GINT64_FORMAT "\n",
            (const char *)key->data, sum->value, sum->n_known, sum->n_rows);
    }
}

static struct bag *
open_bag(const struct large *large)
{
    const struct bag_file all[] = {
        {"edition.yaml", large->edition},
        {"regions.csv", large->regions},
        {"template/forms.yaml", large->forms},
        {"template/figures.yaml", large->figures},
        {large->name, large->text},
    };
    struct bag_file files[G_N_ELEMENTS(all)];
    size_t n = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        if (all[i].text != NULL)
            files[n++] = all[i];
    return bag_new(files, n);
}

/* Findings, rows and sums as text; `block` 0: row by row. */
static char *
read_all(const struct large *large, size_t block, int jobs,
         const char *findings, size_t *n_added_up)
{
    struct bag *bag = open_bag(large);
    g_autoptr(GHashTable) by_key =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    struct sums sums = {bag->survey, by_key, 0};
    struct intake_taker taker = {.taker = &sums, .open = open_sums,
                                 .row = take_row, .group = take_group};
    const struct region *city =
        large->city != NULL ? survey_city(bag->survey, large->city) : NULL;
    struct intake_options options = {
        .cities = city != NULL ? &city : NULL, .n_cities = city != NULL,
        .jobs = jobs, .limits = csv_limits_default};
    GString *out = g_string_new(NULL);

    if (block > 0)
        options.limits.block_bytes = block;
    if (large->field_bytes > 0)
        options.limits.field_bytes = large->field_bytes;
    bag->intake = intake_read(bag->arena, bag->survey, &options, &taker,
                              bag->findings);
    g_assert_cmpuint(bag->intake->n_files, ==, 1);
    g_assert_cmpstr(bag_findings(bag), ==, findings);
    g_string_append_printf(out, "%zu rows\n", bag->intake->n_rows);
    append_sums(&sums, out);
    *n_added_up = sums.n_added_up;
    bag_free(bag);
    return g_string_free(out, FALSE);
}

void
large_check(const struct large *large, const char *findings,
            size_t n_added_up)
{
    size_t block =
        large->block_bytes > 0 ? large->block_bytes : BLOCK_BYTES;
    size_t n;
    g_autofree char *row_by_row = read_all(large, 0, 1, findings, &n);

    g_assert_cmpuint(n, ==, 0);
    g_assert_cmpuint(strlen(large->text), >, 2 * block);
    for (int jobs = 1; jobs < 4; jobs++) {
        g_autofree char *in_blocks =
            read_all(large, block, jobs, findings, &n);

        g_assert_cmpstr(in_blocks, ==, row_by_row);
        g_assert_cmpuint(n, ==, n_added_up);
    }
}

char *
large_text(const char *head, const char *row, size_t n)
{
    GString *text = g_string_new(head);

    for (size_t i = 0; i < n; i++)
        g_string_append(text, row);
    return g_string_free(text, FALSE);
}

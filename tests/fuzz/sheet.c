/* A submission: header, cells, rows and totals.  In blocks by threads and row
 * by row it gives the same sums and findings. */
#include <glib.h>
#include <string.h>

#include "desk.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#define BLOCK 192

static const struct survey *survey;

static void
prepare(void)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);

    survey = desk_survey(arena, findings);
    g_assert_nonnull(survey);
    for (size_t i = 0; i < findings_count(findings); i++)
        g_error("the desk: %s", finding_message(arena,
                                                findings_get(findings, i),
                                                LANGUAGE_EN));
}

/* ---- what is taken, by region and month ---- */

static void
add(GHashTable *sums, const struct region *region, int month, size_t field,
    int128 value, size_t n_known, size_t n_rows)
{
    g_autofree char *key =
        g_strdup_printf("%zu %d %zu", region->index, month, field);
    static GMutex lock;     /* files are read side by side */
    int64_t *sum;

    g_mutex_lock(&lock);
    sum = g_hash_table_lookup(sums, key);
    if (sum == NULL) {
        sum = g_new0(int64_t, 3);
        g_hash_table_insert(sums, g_steal_pointer(&key), sum);
    }
    sum[0] = (int64_t)((uint64_t)sum[0] + (uint64_t)value);
    sum[1] += (int64_t)n_known;
    sum[2] += (int64_t)n_rows;
    g_mutex_unlock(&lock);
}

static void *
open_sums(void *taker, const struct intake_file *file)
{
    (void)file;
    return taker;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    for (size_t i = 0; i < row->form->n_fields; i++)
        add(partial, row->region, survey_month_index(survey, row->period), i,
            row->amounts[i].known ? row->amounts[i].value : 0,
            row->amounts[i].known, 1);
}

static void
take_group(void *partial, const struct intake_group *group)
{
    for (size_t i = 0; i < group->form->n_fields; i++)
        add(partial, group->region, group->month, i, group->sums[i].value,
            group->sums[i].n_known, group->n_rows);
}

static void
append_sums(GString *out, GHashTable *sums)
{
    GList *keys = g_list_sort(g_hash_table_get_keys(sums),
                              (GCompareFunc)strcmp);

    for (GList *k = keys; k != NULL; k = k->next) {
        const int64_t *sum = g_hash_table_lookup(sums, k->data);

        g_string_append_printf(out, "%s: %" G_GINT64_FORMAT
                               " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                               "\n", (char *)k->data, sum[0], sum[1], sum[2]);
    }
    g_list_free(keys);
}

static void
append_findings(GString *out, struct arena *arena, struct findings *findings)
{
    findings_sort(findings);
    desk_check_findings(arena, findings);
    for (size_t i = 0; i < findings_count(findings); i++) {
        const struct finding *finding = findings_get(findings, i);

        g_string_append_printf(
            out, "%s:%d:%d %s %zu %s\n", finding->at.file, finding->at.row,
            finding->at.column, finding_name(finding), finding->detail.office,
            finding_message(arena, finding, LANGUAGE_ZH));
    }
}

/* Everything that is known of it, as text. */
static char *
read_all(size_t block, int jobs)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    g_autoptr(GHashTable) sums =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    const struct intake_taker taker = {
        .taker = sums, .open = open_sums, .row = take_row,
        .group = block > 0 ? take_group : NULL};
    struct intake_options options = {.jobs = jobs,
                                     .limits = csv_limits_default};
    GString *out = g_string_new(NULL);
    const struct intake *intake;

    if (block > 0)
        options.limits.block_bytes = block;
    intake = intake_read(arena, survey, &options, &taker, findings);
    append_findings(out, arena, findings);
    for (size_t i = 0; i < intake->n_files; i++) {
        const struct intake_file *file = &intake->files[i];

        g_string_append_printf(out, "%s %zu %d", file->name, file->n_rows,
                               file->readable);
        for (size_t k = 0; k < survey->province->n; k++) {
            const struct intake_part *part =
                intake_part(file, survey->province->items[k]);

            g_string_append_printf(
                out, " %zu %d", part != NULL ? part->n_rows : 0,
                intake_concerns(file, survey->province->items[k]));
        }
        g_string_append_c(out, '\n');
    }
    append_sums(out, sums);
    arena_free(arena);
    return g_string_free(out, FALSE);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static const char *const names[] = {"submissions/甲市/函件.csv",
                                        "submissions/全省/记录.csv"};
    g_autofree char *rows = NULL, *blocks = NULL;
    const char *name;

    if (length == 0)
        return 0;
    if (survey == NULL)
        prepare();
    name = names[bytes[0] % 2];
    desk_put(name, bytes + 1, length - 1);
    rows = read_all(0, 1);
    if (length > BLOCK) {
        blocks = read_all(BLOCK, 2);
        if (strcmp(rows, blocks) != 0)
            g_error("row by row:\n%s\nin blocks:\n%s", rows, blocks);
    }
    desk_put(name, NULL, 0);
    return 0;
}

#include "figures/sources.h"

#include <glib.h>

#include "base/arena.h"
#include "base/digest.h"
#include "base/text.h"
#include "buckets.h"
#include "history.h"
#include "trace.h"

struct sources {
    struct arena *arena;
    const struct survey *survey;
    struct sources_options options;
    struct sums_shape **shapes;     /* by form */
    GPtrArray **buckets;            /* by form: of each file */
    struct digest *hash;            /* used again and again */
    GHashTable *nodes;              /* field, region, month → struct node */
    const char *nothing;            /* the digest of no lines */
    struct buckets_room room;
};

/* The cells of a field within a region and period. */
struct node {
    uint64_t n;
    const char *digest;
};

/* ---- gathering ---- */

struct partial {
    const struct form *form;
    struct buckets *buckets;
};

static void *
open_partial(void *taker, const struct intake_file *file)
{
    struct sources *sources = taker;
    struct partial *partial = g_new0(struct partial, 1);

    partial->form = file->form;
    partial->buckets = buckets_new(sources->shapes[file->form->index],
                                   &sources->options, &sources->room);
    return partial;
}

static void
take_row(void *partial, const struct intake_row *row)
{
    buckets_take(((struct partial *)partial)->buckets, row);
}

static void
free_buckets(void *buckets)
{
    buckets_free(buckets);
}

static void
take_group(void *partial, const struct intake_group *group)
{
    buckets_take_group(((struct partial *)partial)->buckets, group);
}

static void
merge_partial(void *taker, void *partial)
{
    struct sources *sources = taker;
    struct partial *part = partial;

    arena_own(sources->arena, part->buckets, free_buckets);
    g_ptr_array_add(sources->buckets[part->form->index], part->buckets);
    g_free(part);
}

static void
free_list(void *list)
{
    g_ptr_array_unref(list);
}

static void
free_hash(void *hash)
{
    digest_free(hash);
}

static void
free_table(void *table)
{
    g_hash_table_unref(table);
}

/* Of 512 MB, what is left beside the pages and, for each region, its names and
 * sums. */
#define ROOM_BYTES ((size_t)320 << 20)
#define REGION_BYTES 2800
#define LEAST_BYTES ((size_t)32 << 20)

static size_t
room_beside(const struct survey *survey)
{
    size_t regions = survey->n_regions * REGION_BYTES;

    return regions + LEAST_BYTES > ROOM_BYTES ? LEAST_BYTES
                                              : ROOM_BYTES - regions;
}

struct intake_taker
sources_taker(struct arena *arena, const struct survey *survey,
              const struct sources_options *options,
              struct sources **result)
{
    struct sources *sources = ARENA_NEW(arena, struct sources);
    char text[DIGEST_TEXT];

    /* Of its own: hashes may be counted beside other work. */
    sources->arena = arena_new();
    arena_adopt(arena, sources->arena);
    arena = sources->arena;
    sources->survey = survey;
    sources->options = *options;
    /* Who wants all cells makes a list of them as well, and lists grow by
     * doubling. */
    sources->room.most =
        room_beside(survey) / (options->keep == SIZE_MAX ? 3 : 1);
    sources->shapes = ARENA_NEW_N(arena, struct sums_shape *,
                                  survey->n_forms);
    sources->buckets = ARENA_NEW_N(arena, GPtrArray *, survey->n_forms);
    for (size_t i = 0; i < survey->n_forms; i++) {
        sources->shapes[i] = sums_shape_new(arena, survey, survey->forms[i]);
        sources->buckets[i] = g_ptr_array_new();
        arena_own(arena, sources->buckets[i], free_list);
    }
    sources->nothing = arena_strdup(arena, digest_of("", 0, text));
    sources->nodes = g_hash_table_new(NULL, NULL);
    arena_own(arena, sources->nodes, free_table);
    sources->hash = digest_new();
    arena_own(arena, sources->hash, free_hash);
    *result = sources;
    /* Who wants all cells cannot have them added up. */
    return (struct intake_taker){
        .taker = sources,
        .open = open_partial,
        .row = take_row,
        .merge = merge_partial,
        .group = options->keep == SIZE_MAX ? NULL : take_group,
    };
}

bool
sources_overfull(const struct sources *sources, size_t *most)
{
    *most = sources->room.most;
    return sources->room.used > sources->room.most;
}

/* ---- the tree of hashes ---- */

static const char *
code_of(const struct region *region)
{
    return region->code[0] != '\0' ? region->code
                                   : language_pick(region->name, LANGUAGE_ZH);
}

static const char *
month_text(const struct sources *sources, int month, char buffer[16])
{
    const struct survey *survey = sources->survey;

    if (month < 0)
        return "-";
    g_snprintf(buffer, 16, "%04d-%02d", survey->months[month].year,
               survey->months[month].month);
    return buffer;
}

#define ALL_MONTHS (-2)

/* A region's rows of a form stand in one file; NULL when it has no cells. */
static const struct bucket *
bucket_of(const struct sources *sources, const struct field *field,
          const struct region *region, int month)
{
    const GPtrArray *files = sources->buckets[field->form->index];

    for (guint i = 0; i < files->len; i++) {
        const struct bucket *bucket =
            buckets_get(g_ptr_array_index(files, i), region, month, field);

        if (bucket != NULL && bucket->n > 0)
            return bucket;
    }
    return NULL;
}

static const char *
digest_lines(struct arena *arena, const GString *lines)
{
    char text[DIGEST_TEXT];

    return arena_strdup(arena, digest_of(lines->str, lines->len, text));
}

static struct node node_of(struct sources *sources, const struct field *field,
                           const struct region *region, int month, bool own);

static void
append_line(GString *lines, const char *key, const char *digest)
{
    g_string_append(lines, key);
    g_string_append_c(lines, ' ');
    g_string_append(lines, digest);
    g_string_append_c(lines, '\n');
}

static void
add_part(GString *lines, struct node *whole, const char *key,
         struct node part)
{
    whole->n += part.n;
    if (part.n > 0)
        append_line(lines, key, part.digest);
}

static void
add_months(struct sources *sources, const struct field *field,
           const struct region *region, GString *lines, struct node *node)
{
    char buffer[16];

    for (size_t i = 0; i <= sources->survey->n_months; i++) {
        int month = i < sources->survey->n_months ? (int)i : -1;

        add_part(lines, node, month_text(sources, month, buffer),
                 node_of(sources, field, region, month, true));
    }
}

static void
add_regions(struct sources *sources, const struct field *field,
            const struct region *region, int month, GString *lines,
            struct node *node)
{
    if (region->level == REGION_CITY)
        add_part(lines, node, code_of(region),
                 node_of(sources, field, region, month, true));
    for (size_t i = 0; i < region->n; i++)
        add_part(lines, node, code_of(region->items[i]),
                 node_of(sources, field, region->items[i], month,
                         region->items[i]->n == 0));
}

static struct node
make_node(struct sources *sources, const struct field *field,
          const struct region *region, int month, bool own)
{
    struct node node = {0, ""};

    if (own && month != ALL_MONTHS) {
        const struct bucket *bucket =
            bucket_of(sources, field, region, month);

        if (bucket != NULL) {
            node.n = bucket->n;
            node.digest = buckets_digest(sources->arena, bucket, sources->hash);
        }
        return node;
    }
    g_autoptr(GString) lines = g_string_new(NULL);
    if (own)
        add_months(sources, field, region, lines, &node);
    else
        add_regions(sources, field, region, month, lines, &node);
    node.digest = lines->len > 0 ? digest_lines(sources->arena, lines)
                                 : sources->nothing;
    return node;
}

/* `own`: what the region gave itself, without those below it. */
static struct node
node_of(struct sources *sources, const struct field *field,
        const struct region *region, int month, bool own)
{
    const struct survey *survey = sources->survey;
    size_t months = survey->n_months + 2; /* none, and all */
    size_t key = (field->measure->index * survey->n_regions + region->index) *
                     months * 2 +
                 (size_t)(month + 2) * 2 + own;
    gpointer known = GSIZE_TO_POINTER(key + 1);
    struct node *node = g_hash_table_lookup(sources->nodes, known);
    struct node made;

    if (node != NULL)
        return *node;
    made = make_node(sources, field, region, month, own);
    /* A hundred thousand counties may have given nothing. */
    if (made.n > 0 || !own) {
        node = arena_memdup(sources->arena, &made, sizeof made);
        g_hash_table_insert(sources->nodes, known, node);
    }
    return made;
}

static struct node
leaf_node(struct sources *sources, const struct trace_leaf *leaf)
{
    int month = leaf->period.month < 0 ? ALL_MONTHS : leaf->period.month;

    return node_of(sources, leaf->measure->field, leaf->region, month,
                   leaf->region->level == REGION_COUNTY);
}

/* ---- the list of a number ---- */

void
sources_cell_text(GString *out, const struct source_cell *cell)
{
    g_string_append(out, cell->at.file);
    g_string_append_c(out, ':');
    text_append_integer(out, cell->at.row);
    g_string_append_c(out, ':');
    text_append_integer(out, cell->at.column);
    g_string_append_c(out, ' ');
    g_string_append(out, cell->text);
}

static void
add_history(const struct figures *figures, const struct trace_leaf *leaf, struct source_list *list,
            GString *lines, struct source_cell *cells, size_t most)
{
    const char *text = figures_history_text(figures, leaf->history);

    const struct source_cell cell = {.at = leaf->history, .text = text};

    sources_cell_text(lines, &cell);
    g_string_append_c(lines, '\n');
    if (list->n_cells < most)
        cells[list->n_cells] = cell;
    list->n_cells++;
}

static void
copy_buckets(const struct sources *sources, const struct field *field,
             const struct region *region, int month,
             struct source_cell *cells, size_t *n)
{
    const struct survey *survey = sources->survey;
    size_t first = month < 0 ? 0 : (size_t)month;
    size_t end = month < 0 ? survey->n_months + 1 : first + 1;

    if (region->level != REGION_PROVINCE)
        for (size_t i = first; i < end; i++) {
            const struct bucket *bucket =
                bucket_of(sources, field, region,
                          i < survey->n_months ? (int)i : -1);

            for (size_t k = 0; bucket != NULL && k < bucket->n_cells; k++)
                cells[(*n)++] = bucket->cells[k];
        }
    for (size_t i = 0; i < region->n; i++)
        copy_buckets(sources, field, region->items[i], month, cells, n);
}

static void
add_leaf(struct sources *sources, const struct trace_leaf *leaf,
         struct source_list *list, GString *lines, struct source_cell *cells,
         size_t most)
{
    struct node node = leaf_node(sources, leaf);
    size_t n = list->n_cells;
    char buffer[16];
    const char *const words[] = {
        leaf->measure->name, code_of(leaf->region),
        leaf->period.month < 0
            ? "*"
            : month_text(sources, leaf->period.month, buffer),
        node.n > 0 ? node.digest : "-",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        g_string_append(lines, words[i]);
        g_string_append_c(lines, i + 1 < G_N_ELEMENTS(words) ? ' ' : '\n');
    }
    list->n_cells += node.n;
    if (list->n_cells <= most)
        copy_buckets(sources, leaf->measure->field, leaf->region,
                     leaf->period.month, cells, &n);
}

/* Of rows that came added up there are no cells. */
static bool
is_whole(const struct source_cell *cells, uint64_t n)
{
    for (uint64_t i = 0; i < n; i++)
        if (cells[i].text == NULL)
            return false;
    return true;
}

struct source_list
sources_list(struct arena *arena, struct sources *sources,
             const struct figures *figures, struct source_leaves *leaves,
             size_t most)
{
    struct source_list list = {0};
    g_autoptr(GString) lines = g_string_new(NULL);
    uint64_t n = 0;
    struct source_cell *cells;

    list.leaves = trace_settle(arena, leaves, &list.n_leaves);
    for (size_t i = 0; i < list.n_leaves; i++)
        n += list.leaves[i].history.row > 0
                 ? 1
                 : leaf_node(sources, &list.leaves[i]).n;
    cells = ARENA_NEW_N(arena, struct source_cell, n <= most ? n + 1 : most);
    for (size_t i = 0; i < list.n_leaves; i++) {
        const struct trace_leaf *leaf = &list.leaves[i];

        if (leaf->history.row > 0)
            add_history(figures, leaf, &list, lines, cells,
                        n <= most ? most : 0);
        else
            add_leaf(sources, leaf, &list, lines, cells, n <= most ? most : 0);
    }
    if (n <= most && is_whole(cells, n)) {
        list.cells = cells;
        list.n = (size_t)n;
    }
    list.digest = digest_lines(arena, lines);
    return list;
}

#include "base/finding.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "findingkinds.h"

/* Pointers, so that sorting 100 000 findings moves little and an item stays
 * where it is. */
struct findings {
    struct arena *arena;
    GPtrArray *items;
    struct findingkinds *kinds;
    size_t made;
};

static void
free_items(void *items)
{
    g_ptr_array_unref(items);
}

struct findings *
findings_new(struct arena *arena)
{
    struct findings *findings = ARENA_NEW(arena, struct findings);
    findings->arena = arena;
    findings->items = g_ptr_array_new();
    arena_own(arena, findings->items, free_items);
    findings->kinds = findingkinds_new(arena);
    return findings;
}

static struct finding *
item(const struct findings *findings, size_t i)
{
    g_assert(i < findings->items->len);
    return findings->items->pdata[i];
}

/* Neighbours mostly stand in one file and one column: their texts are kept
 * once. */
static const char *
copy_text(struct arena *arena, const char *text, const char *previous)
{
    if (text == NULL)
        return NULL;
    if (previous != NULL && strcmp(text, previous) == 0)
        return previous;
    return arena_strdup(arena, text);
}

static struct words
copy_words(struct arena *arena, struct words words, struct words previous)
{
    struct words copy = {{NULL}};
    for (int i = 0; i < LANGUAGES; i++) {
        const char *likely = i > 0 ? copy.in[i - 1] : NULL;
        if (likely == NULL || words.in[i] == NULL ||
            strcmp(likely, words.in[i]) != 0)
            likely = previous.in[i];
        copy.in[i] = copy_text(arena, words.in[i], likely);
    }
    return copy;
}

static struct findingkinds_kept *
keep(struct findings *findings, struct finding finding)
{
    static const struct finding none = {0};
    struct arena *arena = findings->arena;
    size_t n = findings->items->len;
    const struct finding *previous = n > 0 ? item(findings, n - 1) : &none;
    const struct finding_detail *like = &previous->detail;
    struct findingkinds_kept *kept = ARENA_NEW(arena, struct findingkinds_kept);
    struct finding *copy = &kept->finding;
    struct finding_detail *detail = &copy->detail;

    *copy = finding;
    copy->at.file = copy_text(arena, finding.at.file, previous->at.file);
    detail->field = copy_words(arena, detail->field, like->field);
    detail->value = copy_text(arena, detail->value, like->value);
    for (size_t i = 0; i < FINDING_ARGS; i++)
        detail->args[i] = copy_words(arena, detail->args[i], like->args[i]);
    detail->message = copy_words(arena, detail->message, like->message);
    detail->name = copy_text(arena, detail->name, like->name);
    detail->level = detail->level != NULL ? &copy->level : NULL;
    copy->explanation =
        copy_text(arena, finding.explanation, previous->explanation);
    copy->explained_by =
        copy_text(arena, finding.explained_by, previous->explained_by);
    g_ptr_array_add(findings->items, copy);
    return kept;
}

/* One that stands for many is itself counted, not kept. */
static void
count_up(struct findings *findings, struct finding finding)
{
    size_t n = finding_weight(&finding);
    struct finding **rest = findingkinds_rest(findings->kinds, &finding);
    if (finding.detail.more == 0 &&
        !findingkinds_is_new(findings->kinds, &finding))
        return;
    if (*rest == NULL) {
        finding.detail.more = 0;
        *rest = &keep(findings, finding)->finding;
    }
    (*rest)->detail.more += n;
}

static void
add(struct findings *findings, struct finding finding)
{
    findings->made++;
    if (finding.detail.more > 0 ||
        findingkinds_is_full(findings->kinds, &finding))
        count_up(findings, finding);
    else
        findingkinds_keep(findings->kinds, keep(findings, finding));
}

void
findings_add_detail(struct findings *findings, enum finding_code code,
                    struct place at, struct finding_detail detail)
{
    add(findings, (struct finding){
                      .code = code,
                      .level = detail.level != NULL ? *detail.level
                                                    : finding_code_level(code),
                      .at = at,
                      .detail = detail,
                  });
}

void
findings_merge(struct findings *findings, const struct findings *more)
{
    g_assert(findings != more);
    for (size_t i = 0; i < more->items->len; i++)
        add(findings, *item(more, i));
}

/* NULL is not "": a missing value differs from an empty one. */
static int
compare_texts(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int
compare_words(struct words a, struct words b)
{
    int order = 0;
    for (int i = 0; order == 0 && i < LANGUAGES; i++)
        order = compare_texts(a.in[i], b.in[i]);
    return order;
}

/* What remains decides nothing a reader sees, but the order must be total:
 * it may not depend on which thread was first. */
static int
compare_rest(const struct finding *a, const struct finding *b)
{
    int order = compare_words(a->detail.field, b->detail.field);
    for (size_t i = 0; order == 0 && i < FINDING_ARGS; i++)
        order = compare_words(a->detail.args[i], b->detail.args[i]);
    if (order == 0)
        order = compare_words(a->detail.message, b->detail.message);
    if (order == 0)
        order = (int)a->code - (int)b->code;
    if (order == 0)
        order = (int)a->level - (int)b->level;
    if (order == 0)
        order = (int)a->settled - (int)b->settled;
    if (order == 0)
        order = compare_texts(a->explanation, b->explanation);
    if (order == 0)
        order = (a->detail.more > b->detail.more) -
                (a->detail.more < b->detail.more);
    return order;
}

/* None first, then the largest first. */
static int
compare_effects(int64_t a, int64_t b)
{
    if (a == 0 || b == 0)
        return (a != 0) - (b != 0);
    return (a < b) - (a > b);
}

static int
compare(const struct finding *a, const struct finding *b)
{
    int order = compare_effects(a->detail.effect_ppm, b->detail.effect_ppm);
    if (order == 0)
        order = place_compare(a->at, b->at);
    if (order == 0)
        order = strcmp(finding_name(a), finding_name(b));
    if (order == 0)
        order = compare_texts(a->detail.value, b->detail.value);
    return order != 0 ? order : compare_rest(a, b);
}

static int
compare_items(const void *a, const void *b)
{
    return compare(*(struct finding *const *)a, *(struct finding *const *)b);
}

void
findings_sort(struct findings *findings)
{
    GPtrArray *items = findings->items;
    unsigned kept = 0;

    g_ptr_array_sort(items, compare_items);
    for (unsigned i = 0; i < items->len; i++)
        if (kept == 0 || compare(items->pdata[kept - 1], items->pdata[i]) != 0)
            items->pdata[kept++] = items->pdata[i];
    g_ptr_array_set_size(items, (int)kept);
}

size_t
findings_count(const struct findings *findings)
{
    return findings->items->len;
}

size_t
findings_made(const struct findings *findings)
{
    return findings->made;
}

size_t
finding_weight(const struct finding *finding)
{
    return MAX(1, finding->detail.more);
}

const struct finding *
findings_get(const struct findings *findings, size_t i)
{
    return item(findings, i);
}

struct finding *
findings_edit(struct findings *findings, size_t i)
{
    return item(findings, i);
}

size_t
findings_count_level(const struct findings *findings, enum finding_level level)
{
    size_t count = 0;
    for (size_t i = 0; i < findings->items->len; i++) {
        const struct finding *finding = item(findings, i);
        if (finding->level == level &&
            !(level == FINDING_QUERY && finding->settled))
            count += finding_weight(finding);
    }
    return count;
}

bool
findings_block(const struct findings *findings)
{
    return findings_count_level(findings, FINDING_ERROR) > 0 ||
           findings_count_level(findings, FINDING_QUERY) > 0;
}

bool
findings_machine_failed(const struct findings *findings)
{
    for (size_t i = 0; i < findings_count(findings); i++)
        if (findings_get(findings, i)->detail.machine)
            return true;
    return false;
}

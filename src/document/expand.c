#include "expand.h"

#include <glib.h>

#include "base/file.h"
#include "slot.h"
#include "use.h"

#define INCLUDE_DEPTH_MAX 8
#define TEXT_LIMIT ((size_t)8 << 20)
/* Loops within loops may go round without a word.  A page with a hundred
 * slots for each of 3,000 counties comes to two thirds of this. */
#define PIECES_MAX 1000000

struct expander {
    const struct context *context;
    struct expansion *out;
    GString *text;
    int includes;         /* how deep in includes */
    GHashTable *included; /* path → template, or NULL when unreadable */
    size_t pieces;        /* that were run, and turns of loops */
    bool full;            /* too much text: said once, then nothing more */
};

static void run(struct expander *expander, const struct pieces *pieces,
                const struct scope *scope);

static bool
at_line_start(const struct expander *expander)
{
    const GString *text = expander->text;
    return text->len == 0 || text->str[text->len - 1] == '\n';
}

static void
begin_line(struct expander *expander, struct place at,
           const struct scope *scope)
{
    if (!at_line_start(expander))
        return;
    struct line line = {at, *scope, false};
    ARENA_PUSH(expander->context->arena, &expander->out->lines, line);
}

/* The row on which what comes next will stand. */
static int
next_row(const struct expander *expander)
{
    return (int)expander->out->lines.n + at_line_start(expander);
}

static void
note_choice(struct expander *expander, const char *source,
            const struct expression *formula, const struct scope *scope,
            struct place at)
{
    use_note_choice(expander->context, source, formula, scope, at,
                    next_row(expander));
}

static bool
has_room(struct expander *expander, struct place at)
{
    if (!expander->full && (expander->text->len > TEXT_LIMIT ||
                            expander->out->lines.n > TEMPLATE_LINES_MAX ||
                            expander->pieces > PIECES_MAX)) {
        expander->full = true;
        findings_add(expander->context->findings, FINDING_TEMPLATE_TOO_LONG, at,
                     .value = NULL);
    }
    return !expander->full;
}

static void
run_text(struct expander *expander, const struct piece *piece,
         const struct scope *scope)
{
    struct place at = piece->at;
    for (const char *p = piece->text; *p != '\0';) {
        size_t length = strcspn(p, "\n");
        length += p[length] == '\n';
        if (!has_room(expander, at))
            return;
        begin_line(expander, at, scope);
        g_string_append_len(expander->text, p, (gssize)length);
        p += length;
        at.row++;
        at.column = 1;
    }
}

static void
run_slot(struct expander *expander, const struct piece *piece,
         const struct scope *scope)
{
    if (piece->slot == NULL)
        return;
    struct expansion *out = expander->out;
    struct filled filled = slot_fill(expander->context, piece->slot, piece->at,
                                     scope, next_row(expander));
    begin_line(expander, piece->at, scope);
    out->lines.items[out->lines.n - 1].has_slots = true;
    g_string_append_printf(expander->text, MARK_BEGIN "%zu" MARK_END,
                           out->slots.n);
    ARENA_PUSH(expander->context->arena, &out->slots, filled);
}

/* The regions a loop runs over: those of the city's own loop, or all. */
static const struct region **
loop_regions(const struct survey *survey, const struct loop *loop,
             const struct scope *scope, size_t *n)
{
    const struct region *province = survey->province;
    const struct region **regions = g_new(const struct region *,
                                          survey->n_regions);
    const struct region **cities = province->items;
    size_t n_cities = province->n;

    if (loop->over == REGION_COUNTY && scope->city != NULL) {
        cities = (const struct region **)&scope->city;
        n_cities = 1;
    }
    *n = 0;
    for (size_t i = 0; i < n_cities; i++) {
        if (loop->over == REGION_CITY)
            regions[(*n)++] = cities[i];
        for (size_t k = 0; loop->over == REGION_COUNTY && k < cities[i]->n; k++)
            regions[(*n)++] = cities[i]->items[k];
    }
    return regions;
}

static struct scope
loop_scope(const struct loop *loop, const struct scope *scope,
           const struct region *region)
{
    struct scope inner = *scope;
    inner.region = region;
    inner.city = loop->over == REGION_CITY ? region : region->parent;
    inner.county = loop->over == REGION_CITY ? NULL : region;
    return inner;
}

/* Who comes in the loop, and in which order, is the data's choice. */
static void
note_order(struct expander *expander, const struct piece *piece,
           const struct scope *scope, const struct region **regions, size_t n)
{
    const struct loop *loop = &piece->loop;
    for (size_t i = 0; loop->key != NULL && i < n; i++) {
        struct scope inner = loop_scope(loop, scope, regions[i]);
        note_choice(expander, "for", loop->key, &inner, piece->at);
    }
}

static void
run_for(struct expander *expander, const struct piece *piece,
        const struct scope *scope)
{
    const struct context *context = expander->context;
    const struct loop *loop = &piece->loop;
    if (piece->n == 0)
        return;
    size_t n;
    g_autofree const struct region **regions =
        loop_regions(context->survey, loop, scope, &n);
    expander->pieces += n;
    if (!has_room(expander, piece->at))
        return;
    if (loop->key != NULL &&
        !evaluate_order(context->arena, loop->key, loop->descending, scope,
                        regions, n, context->findings))
        return;
    note_order(expander, piece, scope, regions, n);
    if (loop->limit > 0 && n > loop->limit)
        n = loop->limit;
    for (size_t i = 0; i < n && has_room(expander, piece->at); i++) {
        struct scope inner = loop_scope(loop, scope, regions[i]);
        run(expander, &piece->items[0].body, &inner);
    }
}

static bool
is_true(struct expander *expander, const struct branch *branch,
        const struct scope *scope)
{
    const struct context *context = expander->context;
    struct value value;
    note_choice(expander, branch->source, branch->condition, scope,
                branch->condition->at);
    if (!evaluate(context->arena, branch->condition, scope, &value,
                  context->findings))
        return false;
    if (value.kind == VALUE_TRUTH)
        return value.truth;
    if (value.kind != VALUE_MISSING)
        findings_add(context->findings, FINDING_CONDITION_EXPECTED,
                     branch->condition->at,
                     .args = {language_same(branch->source)});
    return false;
}

static void
run_if(struct expander *expander, const struct piece *piece,
       const struct scope *scope)
{
    for (size_t i = 0; i < piece->n; i++) {
        const struct branch *branch = &piece->items[i];
        if (branch->condition == NULL || is_true(expander, branch, scope)) {
            run(expander, &branch->body, scope);
            return;
        }
    }
}

/* No absolute path, no step upwards, no folder of Windows' kind. */
static bool
is_inside(const char *path)
{
    g_auto(GStrv) parts = g_strsplit(path, "/", -1);
    if (strpbrk(path, "\\:") != NULL)
        return false;
    for (size_t i = 0; parts[i] != NULL; i++)
        if (parts[i][0] == '\0' || parts[i][0] == '.')
            return false;
    return parts[0] != NULL;
}

static const struct template *
find_include(struct expander *expander, const struct piece *piece)
{
    const struct context *context = expander->context;
    const struct survey_paths *paths = &context->survey->paths;
    const char *path = piece->text;
    const char *full =
        arena_printf(context->arena, "%s/%s", paths->edition, path);
    if (file_exists(full))
        return template_read(context, full, path, false);
    full = arena_printf(context->arena, "%s/%s", paths->template, path);
    if (file_exists(full))
        return template_read(
            context, full,
            arena_printf(context->arena, "%s/%s", paths->template_name, path),
            false);
    findings_add(context->findings, FINDING_INCLUDE_MISSING, piece->at,
                 .args = {language_same(path)});
    return NULL;
}

static const struct template *
open_include(struct expander *expander, const struct piece *piece)
{
    const char *path = piece->text;
    bool deep = expander->includes >= INCLUDE_DEPTH_MAX;
    gpointer template;
    if (deep || !is_inside(path)) {
        findings_add(expander->context->findings,
                     deep ? FINDING_NESTING_TOO_DEEP : FINDING_INCLUDE_REFUSED,
                     piece->at, .args = {language_same(path)});
        return NULL;
    }
    if (g_hash_table_lookup_extended(expander->included, path, NULL, &template))
        return template;
    template = (struct template *)find_include(expander, piece);
    g_hash_table_insert(expander->included, (char *)path, template);
    return template;
}

static void
run_include(struct expander *expander, const struct piece *piece,
            const struct scope *scope)
{
    const struct template *template = open_include(expander, piece);
    if (template == NULL)
        return;
    bool own_line = at_line_start(expander);
    expander->includes++;
    run(expander, &template->body, scope);
    expander->includes--;
    if (own_line && !at_line_start(expander))
        g_string_append_c(expander->text, '\n');
}

static void
run(struct expander *expander, const struct pieces *pieces,
    const struct scope *scope)
{
    static void (*const runs[])(struct expander *, const struct piece *,
                                const struct scope *) = {
        [PIECE_TEXT] = run_text,       [PIECE_SLOT] = run_slot,
        [PIECE_FOR] = run_for,         [PIECE_IF] = run_if,
        [PIECE_INCLUDE] = run_include,
    };
    for (size_t i = 0; i < pieces->n; i++, expander->pieces++)
        if (has_room(expander, pieces->items[i]->at))
            runs[pieces->items[i]->kind](expander, pieces->items[i], scope);
}

const struct expansion *
expand(const struct context *context, const struct pieces *pieces,
       struct scope scope)
{
    struct expansion *out = ARENA_NEW(context->arena, struct expansion);
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GHashTable) included = g_hash_table_new(g_str_hash, g_str_equal);
    struct expander expander = {
        .context = context,
        .out = out,
        .text = text,
        .included = included,
    };
    run(&expander, pieces, &scope);
    /* Half a report would only bring more findings. */
    if (expander.full)
        g_string_truncate(text, 0);
    out->text = arena_strndup(context->arena, text->str, text->len);
    out->length = text->len;
    return out;
}

static const struct line *
line_of(const struct expansion *expansion, int row)
{
    size_t n = expansion->lines.n;
    if (n == 0)
        return NULL;
    size_t i = row < 1 ? 0 : (size_t)row - 1;
    return &expansion->lines.items[i < n ? i : n - 1];
}

struct place
expand_place(const struct expansion *expansion, int row, int column)
{
    const struct line *line = line_of(expansion, row);
    if (line == NULL)
        return (struct place){0};
    struct place at = line->at;
    if (column > 0)
        at.column += column - 1;
    if (line->has_slots || column <= 0)
        at.column = 0;
    return at;
}

const struct scope *
expand_scope(const struct expansion *expansion, int row)
{
    return &line_of(expansion, row)->scope;
}

const struct filled *
expand_mark(const struct expansion *expansion, const char **cursor)
{
    if (!g_str_has_prefix(*cursor, MARK_BEGIN))
        return NULL;
    char *end;
    guint64 index = g_ascii_strtoull(*cursor + MARK_BYTES, &end, 10);
    g_assert(index < expansion->slots.n);
    g_assert(g_str_has_prefix(end, MARK_END));
    *cursor = end + MARK_BYTES;
    return &expansion->slots.items[index];
}

const char *
expand_flatten(const struct context *context, const struct expansion *expansion,
               const char *text)
{
    if (strstr(text, MARK_BEGIN) == NULL)
        return text;
    g_autoptr(GString) flat = g_string_new(NULL);
    while (*text != '\0') {
        const struct filled *filled = expand_mark(expansion, &text);
        if (filled != NULL)
            g_string_append(flat, filled->text);
        else
            g_string_append_c(flat, *text++);
    }
    return arena_strndup(context->arena, flat->str, flat->len);
}

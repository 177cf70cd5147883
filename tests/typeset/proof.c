#include "proof.h"

#include <math.h>
#include <string.h>

/* The type area of the report theme, with half a line of tolerance at its
 * foot for descenders. */
#define LEFT 81.6
#define RIGHT 513.6
#define TOP 84.8
#define BOTTOM 757.0

char *
proof_text(const struct mark *mark)
{
    return g_strndup(mark->run->text, mark->run->n_bytes);
}

static bool
says(const struct mark *mark, enum mark_kind kind, const char *text)
{
    g_autofree char *run = NULL;

    if (mark->kind != kind)
        return false;
    if (kind == MARK_LINE)
        return strstr(mark->line.text, text) != NULL;
    run = proof_text(mark);
    return strstr(run, text) != NULL;
}

static struct proof
find(const struct pages *pages, size_t from, enum mark_kind kind,
     const char *text)
{
    for (size_t i = from; i < pages->n_pages; i++)
        for (size_t j = 0; j < pages->pages[i].n_marks; j++)
            if (says(&pages->pages[i].marks[j], kind, text))
                return (struct proof){i, &pages->pages[i].marks[j]};
    return (struct proof){0};
}

struct proof
proof_line(const struct pages *pages, size_t from, const char *text)
{
    return find(pages, from, MARK_LINE, text);
}

struct proof
proof_run(const struct pages *pages, size_t from, const char *text)
{
    return find(pages, from, MARK_RUN, text);
}

const struct mark *
proof_cell(const struct pages *pages, const char *text)
{
    struct proof found = proof_run(pages, 0, text);

    g_assert_nonnull(found.mark);
    return found.mark;
}

bool
proof_is_text(const struct mark *mark)
{
    return mark->kind == MARK_LINE && strcmp(mark->node->type, "P") == 0;
}

struct proof
proof_anchor(const struct pages *pages, const char *id)
{
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t j = 0; j < pages->pages[i].n_marks; j++) {
            const struct mark *mark = &pages->pages[i].marks[j];

            if (mark->kind == MARK_ANCHOR && strcmp(mark->target, id) == 0)
                return (struct proof){i, mark};
        }
    return (struct proof){0};
}

size_t
proof_lines(const struct pages *pages, const char *id, struct proof *lines,
            size_t most)
{
    size_t n = 0;

    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t j = 0; j < pages->pages[i].n_marks && n < most; j++) {
            const struct mark *mark = &pages->pages[i].marks[j];

            if (mark->kind == MARK_LINE && mark->id &&
                strcmp(mark->id, id) == 0)
                lines[n++] = (struct proof){i, mark};
        }
    return n;
}

static bool
is_furniture(const struct mark *mark)
{
    return strcmp(mark->node->type, "Artifact") == 0;
}

static void
check_overlap(const struct mark *a, const struct mark *b)
{
    double across =
        fmin(a->x + a->run->width, b->x + b->run->width) - fmax(a->x, b->x);
    double down = fmin(a->y + 0.1 * a->run->size, b->y + 0.1 * b->run->size) -
                  fmax(a->y - 0.7 * a->run->size, b->y - 0.7 * b->run->size);
    g_autofree char *one = proof_text(a), *two = proof_text(b);

    if (one[strspn(one, " ")] == '\0' || two[strspn(two, " ")] == '\0')
        return;
    if (across > 1 && down > 1)
        g_error("“%s” overlaps “%s” at y %.1f", one, two, a->y);
}

static void
check_area(const struct page *page, const struct mark *mark)
{
    bool turned = page->width > page->height;
    double left = turned ? TOP : LEFT, right = turned ? BOTTOM : RIGHT;
    double top = turned ? LEFT : TOP, bottom = turned ? RIGHT : BOTTOM;

    g_assert_cmpfloat(mark->x, >=, left - 0.05);
    g_assert_cmpfloat(mark->x + mark->run->width, <=, right + 0.05);
    g_assert_cmpfloat(mark->y - 0.8 * mark->run->size, >=, top - 0.05);
    g_assert_cmpfloat(mark->y, <=, bottom);
}

static void
check_page(const struct pages *pages, const struct page *page, bool cover)
{
    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];

        g_assert_nonnull(mark->node);
        if (mark->kind == MARK_LINK && mark->target[0] == '#')
            g_assert_nonnull(proof_anchor(pages, mark->target + 1).mark);
        if (mark->kind != MARK_RUN)
            continue;
        if (!cover && !is_furniture(mark))
            check_area(page, mark);
        for (size_t j = i + 1; j < page->n_marks; j++)
            if (page->marks[j].kind == MARK_RUN)
                check_overlap(mark, &page->marks[j]);
    }
}

void
proof_holds(const struct pages *pages)
{
    g_assert_nonnull(pages);
    for (size_t i = 0; i < pages->n_pages; i++)
        check_page(pages, &pages->pages[i],
                   strcmp(pages->pages[i].label, "i") == 0);
    for (size_t i = 0; i < pages->n_nodes; i++) {
        const struct node *node = pages->nodes[i];

        g_assert_cmpuint(node->index, ==, i);
        if (node->parent)
            g_assert_cmpuint(node->parent->index, <, i);
    }
}

static int
by_height(const void *a, const void *b)
{
    const struct proof_rule *one = a, *two = b;

    return one->y < two->y ? -1 : one->y > two->y;
}

size_t
proof_rules(const struct pages *pages, size_t page, const char *id,
            struct proof_rule *rules, size_t most)
{
    const struct page *on = &pages->pages[page];
    size_t n = 0;

    for (size_t i = 0; i < on->n_marks && n < most; i++) {
        const struct mark *mark = &on->marks[i];

        if (mark->kind != MARK_PATH || !mark->id || strcmp(mark->id, id) != 0 ||
            mark->path->n_segments != 2)
            continue;
        rules[n++] = (struct proof_rule){
            mark->path->segments[0].x[0], mark->path->segments[1].x[0],
            mark->path->segments[0].y[0], mark->path->line_width};
    }
    qsort(rules, n, sizeof *rules, by_height);
    return n;
}

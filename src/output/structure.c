#include "structure.h"

#include <math.h>

#include "structure_tree.h"

/* Makes the element and all above it part of the tree. */
static struct element *
present(struct structure *structure, const struct node *node)
{
    struct element *element = &structure->elements[node->index];
    if (element->kids != NULL)
        return element;
    element->kids = g_array_new(FALSE, FALSE, sizeof(struct kid));
    element->page = SIZE_MAX;
    if (node->parent != NULL) {
        struct kid kid = {KID_ELEMENT, 0, node->index};
        g_array_append_val(present(structure, node->parent)->kids, kid);
    }
    return element;
}

static void
add_kid(struct structure *structure, const struct node *node,
        struct kid kid)
{
    struct element *element = present(structure, node);
    if (!element->mixed)
        element->page = kid.page;
    else if (element->page != kid.page)
        element->page = SIZE_MAX;
    element->mixed = true;
    g_array_append_val(element->kids, kid);
}

static void
add_content(struct structure *structure)
{
    for (size_t i = 0; i < structure->pages->n_pages; i++) {
        const struct sequences *page = &structure->sequences[i];
        size_t mcid = 0;
        for (size_t k = 0; k < page->n; k++)
            if (!content_is_artifact(page->items[k].node))
                add_kid(structure, page->items[k].node,
                        (struct kid){KID_CONTENT, i, mcid++});
    }
    for (size_t i = 0; i < structure->links->n; i++) {
        const struct link *link = &structure->links->items[i];
        add_kid(structure, link->mark->node,
                (struct kid){KID_LINK, link->page, i});
    }
    /* A blank cell holds its place in the row. */
    for (size_t i = 0; i < structure->pages->n_nodes; i++) {
        const struct node *node = structure->pages->nodes[i];
        if ((is_element(node, "TH") || is_element(node, "TD")) &&
            structure->elements[node->parent->index].kids != NULL)
            (void)present(structure, node);
    }
}

/* Figures say how large they are. */
static void
add_boxes(struct structure *structure)
{
    for (size_t i = 0; i < structure->pages->n_pages; i++) {
        const struct page *page = &structure->pages->pages[i];
        for (size_t k = 0; k < page->n_marks; k++) {
            const struct mark *mark = &page->marks[k];
            if (mark->node == NULL || !is_element(mark->node, "Figure"))
                continue;
            double rise = mark->kind == MARK_RUN ? mark->height : 0;
            struct element *e = &structure->elements[mark->node->index];
            bool first = e->box[2] <= e->box[0];
            double box[] = {mark->x, mark->y - rise, mark->x + mark->width,
                            mark->y - rise + mark->height};
            for (int side = 0; side < 4; side++)
                e->box[side] = first      ? box[side]
                               : side < 2 ? fmin(e->box[side], box[side])
                                          : fmax(e->box[side], box[side]);
        }
    }
}

/* Elements that hold elements alone are read in the order of the nodes,
 * wherever they were floated to; text with links in the order in which it
 * stands. */
static int
by_number(const void *a, const void *b)
{
    const struct kid *one = a, *two = b;
    return (one->number > two->number) - (one->number < two->number);
}

struct structure *
structure_new(const struct pages *pages, const struct sequences *sequences,
              const struct links *links)
{
    struct structure *structure = g_new0(struct structure, 1);
    structure->pages = pages;
    structure->sequences = sequences;
    structure->links = links;
    structure->elements = g_new0(struct element, pages->n_nodes + 1);
    add_content(structure);
    add_boxes(structure);
    for (size_t i = 0; i < pages->n_nodes; i++) {
        struct element *element = &structure->elements[i];
        if (element->kids != NULL && !element->mixed)
            g_array_sort(element->kids, by_number);
    }
    return structure;
}

void
structure_free(struct structure *structure)
{
    for (size_t i = 0; i < structure->pages->n_nodes; i++)
        if (structure->elements[i].kids != NULL)
            g_array_free(structure->elements[i].kids, TRUE);
    g_free(structure->elements);
    g_free(structure);
}

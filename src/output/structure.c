#include "structure.h"

#include <math.h>
#include <string.h>

#include "pdfsyntax.h"

/* What an element holds, in the order in which it is read. */
enum kid_kind { KID_CONTENT, KID_ELEMENT, KID_LINK };

struct kid {
    enum kid_kind kind;
    size_t page;              /* of content */
    size_t number;            /* MCID, index of the node, index of the link */
};

struct element {
    GArray *kids;             /* NULL: not on any page */
    int object;
    bool mixed;               /* content of its own, not elements alone */
    size_t page;              /* of all its content, or SIZE_MAX */
    double box[4];            /* left, top, right, bottom, on `page` */
};

struct structure {
    const struct pages *pages;
    const struct sequences *sequences;
    const struct links *links;
    struct element *elements; /* by index of the node */
};

static bool
is(const struct node *node, const char *type)
{
    return strcmp(node->type, type) == 0;
}

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
        if ((is(node, "TH") || is(node, "TD")) &&
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
            if (mark->node == NULL || !is(mark->node, "Figure"))
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

/* What is being written. */
struct writer {
    const struct structure *structure;
    const int *pages;         /* numbers of the pages */
    int root;                 /* number of the StructTreeRoot */
    GString *text;            /* of the object */
};

static void
write_kids(const struct writer *w, const struct element *element)
{
    const struct structure *structure = w->structure;
    g_string_append(w->text, "/K[");
    for (size_t i = 0; i < element->kids->len; i++) {
        const struct kid *kid = &g_array_index(element->kids, struct kid, i);
        int page = kid->kind == KID_ELEMENT ? 0
                                            : w->pages[kid->page];
        if (i > 0)
            g_string_append_c(w->text, ' ');
        if (kid->kind == KID_ELEMENT)
            g_string_append_printf(w->text, "%d 0 R",
                                   structure->elements[kid->number].object);
        else if (kid->kind == KID_LINK)
            g_string_append_printf(
                w->text, "<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>", page,
                structure->links->items[kid->number].object);
        else if (element->page != SIZE_MAX)
            g_string_append_printf(w->text, "%zu", kid->number);
        else
            g_string_append_printf(w->text,
                                   "<</Type/MCR/Pg %d 0 R/MCID %zu>>", page,
                                   kid->number);
    }
    g_string_append_c(w->text, ']');
}

static void
write_cell(GString *text, const struct node *node)
{
    if (node->scope == NULL && node->columns < 2 && node->rows < 2)
        return;
    g_string_append(text, "/A<</O/Table");
    if (node->scope != NULL)
        g_string_append_printf(text, "/Scope/%s", node->scope);
    if (node->columns > 1)
        g_string_append_printf(text, "/ColSpan %d", node->columns);
    if (node->rows > 1)
        g_string_append_printf(text, "/RowSpan %d", node->rows);
    g_string_append(text, ">>");
}

/* One language after the other: a string has one. */
static void
write_figure(const struct writer *w, const struct node *node,
             const struct element *element)
{
    g_autoptr(GString) all = g_string_new(NULL);
    for (enum language l = 0; l < LANGUAGES; l++) {
        const char *text = node->alternative.in[l];
        if (!w->structure->pages->languages[l] || text == NULL)
            continue;
        if (all->len > 0)
            g_string_append_c(all, '\n');
        g_string_append(all, text);
    }
    g_string_append(w->text, "/Alt");
    pdf_text(w->text, all->str);
    if (element->page == SIZE_MAX)
        return;
    g_string_append(w->text, "/A<</O/Layout/Placement/Block/BBox");
    pdf_rect(w->text, element->box[0], element->box[1],
             element->box[2] - element->box[0],
             element->box[3] - element->box[1],
             w->structure->pages->pages[element->page].height);
    g_string_append(w->text, ">>");
}

static void
write_element(const struct writer *w, const struct node *node)
{
    const struct element *element =
        &w->structure->elements[node->index];
    int parent = node->parent != NULL
                     ? w->structure->elements[node->parent->index].object
                     : w->root;
    GString *text = w->text;
    g_string_append_printf(text, "<</Type/StructElem/S/%s/P %d 0 R", node->type,
                    parent);
    if (element->page != SIZE_MAX)
        g_string_append_printf(text, "/Pg %d 0 R",
                               w->pages[element->page]);
    if (node->parent == NULL || node->parent->language != node->language)
        g_string_append_printf(text, "/Lang(%s)",
                               language_tag(node->language));
    if (is(node, "TH") || is(node, "TD"))
        write_cell(text, node);
    else if (is(node, "Figure"))
        write_figure(w, node, element);
    else if (is(node, "Note"))
        g_string_append_printf(text, "/ID(%08zu)", node->index);
    write_kids(w, element);
    g_string_append(text, ">>");
}

static int
object_of(const struct writer *w, const struct node *node)
{
    return w->structure->elements[node->index].object;
}

/* From the marked content of each page and from each link to its element. */
static void
write_parents(const struct writer *w)
{
    const struct structure *structure = w->structure;
    size_t n = structure->pages->n_pages;
    g_string_append(w->text, "<</Nums[");
    for (size_t i = 0; i < n; i++) {
        const struct sequences *page = &structure->sequences[i];
        g_string_append_printf(w->text, "%zu[", i);
        for (size_t k = 0; k < page->n; k++)
            if (!content_is_artifact(page->items[k].node))
                g_string_append_printf(w->text, "%d 0 R ",
                                       object_of(w, page->items[k].node));
        g_string_append(w->text, "]\n");
    }
    for (size_t i = 0; i < structure->links->n; i++)
        g_string_append_printf(
            w->text, "%zu %d 0 R\n", n + i,
            object_of(w, structure->links->items[i].mark->node));
    g_string_append(w->text, "]>>");
}

static void
write_ids(const struct writer *w)
{
    const struct structure *structure = w->structure;
    g_string_append(w->text, "/IDTree<</Names[");
    for (size_t i = 0; i < structure->pages->n_nodes; i++)
        if (structure->elements[i].kids != NULL &&
            is(structure->pages->nodes[i], "Note"))
            g_string_append_printf(w->text, "(%08zu)%d 0 R ", i,
                                   structure->elements[i].object);
    g_string_append(w->text, "]>>");
}

static void
write_root(const struct writer *w, int parents)
{
    const struct structure *structure = w->structure;
    g_string_append(w->text, "<</Type/StructTreeRoot/K[");
    for (size_t i = 0; i < structure->pages->n_nodes; i++)
        if (structure->pages->nodes[i]->parent == NULL &&
            structure->elements[i].kids != NULL)
            g_string_append_printf(w->text, "%d 0 R",
                                   structure->elements[i].object);
    g_string_append_printf(w->text,
                           "]/ParentTree %d 0 R/ParentTreeNextKey %zu",
                           parents,
                           structure->pages->n_pages + structure->links->n);
    write_ids(w);
    g_string_append(w->text, ">>");
}

/* Numbers first: parents and children refer to one another. */
static void
number_elements(struct structure *structure, struct objects *objects)
{
    for (size_t i = 0; i < structure->pages->n_nodes; i++)
        if (structure->elements[i].kids != NULL)
            structure->elements[i].object = objects_reserve(objects);
}

int
structure_write(struct structure *structure, struct objects *objects,
                const int *pages)
{
    struct writer w = {structure, pages, objects_reserve(objects), NULL};
    int parents = objects_reserve(objects);
    number_elements(structure, objects);
    w.text = objects_begin(objects, w.root);
    write_root(&w, parents);
    objects_end(objects);
    for (size_t i = 0; i < structure->pages->n_nodes; i++) {
        if (structure->elements[i].kids == NULL)
            continue;
        w.text = objects_begin(objects, structure->elements[i].object);
        write_element(&w, structure->pages->nodes[i]);
        objects_end(objects);
    }
    w.text = objects_begin(objects, parents);
    write_parents(&w);
    objects_end(objects);
    return w.root;
}

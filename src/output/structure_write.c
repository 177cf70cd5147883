#include "base/text.h"
#include "pdfsyntax.h"
#include "structure_tree.h"

/* What is being written. */
struct writer {
    const struct structure *structure;
    const int *pages;         /* numbers of the pages */
    int root;                 /* number of the StructTreeRoot */
    GString *text;            /* of the object */
};

static void
write_kid(const struct writer *w, const struct element *element,
          const struct kid *kid)
{
    const struct structure *structure = w->structure;
    GString *text = w->text;
    if (kid->kind == KID_ELEMENT) {
        pdf_reference(text, structure->elements[kid->number].object);
    } else if (kid->kind == KID_LINK) {
        g_string_append(text, "<</Type/OBJR/Pg ");
        pdf_reference(text, w->pages[kid->page]);
        g_string_append(text, "/Obj ");
        pdf_reference(text, structure->links->items[kid->number].object);
        g_string_append(text, ">>");
    } else if (element->page != SIZE_MAX) {
        text_append_integer(text, (int64_t)kid->number);
    } else {
        g_string_append(text, "<</Type/MCR/Pg ");
        pdf_reference(text, w->pages[kid->page]);
        g_string_append(text, "/MCID ");
        text_append_integer(text, (int64_t)kid->number);
        g_string_append(text, ">>");
    }
}

static void
write_kids(const struct writer *w, const struct element *element)
{
    g_string_append(w->text, "/K[");
    for (size_t i = 0; i < element->kids->len; i++) {
        if (i > 0)
            g_string_append_c(w->text, ' ');
        write_kid(w, element, &g_array_index(element->kids, struct kid, i));
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
    g_string_append(text, "<</Type/StructElem/S/");
    g_string_append(text, node->type);
    g_string_append(text, "/P ");
    pdf_reference(text, parent);
    if (element->page != SIZE_MAX) {
        g_string_append(text, "/Pg ");
        pdf_reference(text, w->pages[element->page]);
    }
    if (node->parent == NULL || node->parent->language != node->language)
        g_string_append_printf(text, "/Lang(%s)",
                               language_tag(node->language));
    if (is_element(node, "TH") || is_element(node, "TD"))
        write_cell(text, node);
    else if (is_element(node, "Figure"))
        write_figure(w, node, element);
    else if (is_element(node, "Note"))
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
        for (size_t k = 0; k < page->n; k++) {
            if (content_is_artifact(page->items[k].node))
                continue;
            pdf_reference(w->text, object_of(w, page->items[k].node));
            g_string_append_c(w->text, ' ');
        }
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
            is_element(structure->pages->nodes[i], "Note"))
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

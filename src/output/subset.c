#include "subset.h"

#include <glib.h>
#include <hb-subset.h>

#include "base/parallel.h"

/* The work on one face. */
struct cutting {
    const struct face *face;
    hb_set_t *wanted;
    hb_blob_t *blob;              /* the result */
    uint32_t *glyphs;
};

struct subset {
    struct cutting *cuttings;
    struct subset_face *faces;
    size_t n;
};

static void
collect_glyphs(struct subset *subset, const struct pages *pages)
{
    for (size_t i = 0; i < pages->n_pages; i++) {
        const struct page *page = &pages->pages[i];
        for (size_t k = 0; k < page->n_marks; k++) {
            const struct mark *mark = &page->marks[k];
            if (mark->kind != MARK_RUN)
                continue;
            hb_set_t *wanted =
                subset->cuttings[mark->run->face->index].wanted;
            for (size_t g = 0; g < mark->run->n_glyphs; g++)
                hb_set_add(wanted, mark->run->glyphs[g].id);
        }
    }
}

static hb_subset_input_t *
input_new(const hb_set_t *wanted)
{
    static const hb_tag_t needless[] = {
        HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'),
        HB_TAG('G', 'D', 'E', 'F'), HB_TAG('B', 'A', 'S', 'E'),
        HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
        HB_TAG('v', 'm', 't', 'x'), HB_TAG('D', 'S', 'I', 'G'),
    };
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (input == NULL)
        return NULL;
    hb_set_union(hb_subset_input_glyph_set(input), wanted);
    hb_set_t *dropped =
        hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < G_N_ELEMENTS(needless); i++)
        hb_set_add(dropped, needless[i]);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE);
    return input;
}

static uint32_t *
glyph_numbers(const hb_subset_plan_t *plan, const hb_set_t *wanted,
              unsigned n_glyphs)
{
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(
        (hb_subset_plan_t *)plan);
    uint32_t *numbers = g_new0(uint32_t, MAX(n_glyphs, 1));
    hb_codepoint_t glyph = HB_SET_VALUE_INVALID;
    while (hb_set_next(wanted, &glyph))
        if (glyph < n_glyphs)
            numbers[glyph] = hb_map_get(map, glyph);
    return numbers;
}

/* The tables of a face but its characters: glyphs are wanted by number, and
 * to look all characters of a CJK face through takes half the time. */
static hb_blob_t *
table_of(hb_face_t *face, hb_tag_t tag, void *file)
{
    (void)face;
    return tag == HB_TAG('c', 'm', 'a', 'p')
               ? hb_blob_get_empty()
               : hb_face_reference_table(file, tag);
}

static void
cut(void *data, size_t i)
{
    struct cutting *cutting = &((struct subset *)data)->cuttings[i];
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(cutting->face->file);
    if (blob == NULL)
        return;
    hb_face_t *file = hb_face_create(blob, (unsigned)cutting->face->number);
    hb_face_t *whole = hb_face_create_for_tables(table_of, file, NULL);
    hb_subset_input_t *input = input_new(cutting->wanted);
    hb_subset_plan_t *plan =
        input != NULL ? hb_subset_plan_create_or_fail(whole, input) : NULL;
    hb_face_t *small =
        plan != NULL ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (small != NULL) {
        cutting->glyphs = glyph_numbers(plan, cutting->wanted,
                                        hb_face_get_glyph_count(whole));
        cutting->blob = hb_face_reference_blob(small);
    }
    hb_face_destroy(small);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    hb_face_destroy(whole);
    hb_face_destroy(file);
    hb_blob_destroy(blob);
}

static bool
cut_all(struct subset *subset)
{
    bool whole = true;
    parallel_for(subset->n, cut, subset);
    for (size_t i = 0; i < subset->n; i++) {
        struct cutting *cutting = &subset->cuttings[i];
        unsigned length = 0;
        if (cutting->blob == NULL) {
            whole = false;
            continue;
        }
        subset->faces[i] = (struct subset_face){
            .bytes = hb_blob_get_data(cutting->blob, &length),
            .glyphs = cutting->glyphs,
        };
        subset->faces[i].length = length;
    }
    return whole;
}

struct subset *
subset_new(const struct pages *pages, struct words *why)
{
    struct subset *subset = g_new0(struct subset, 1);
    subset->n = pages->n_faces;
    subset->cuttings = g_new0(struct cutting, subset->n + 1);
    subset->faces = g_new0(struct subset_face, subset->n + 1);
    for (size_t i = 0; i < subset->n; i++) {
        subset->cuttings[i].face = pages->faces[i];
        subset->cuttings[i].wanted = hb_set_create();
    }
    collect_glyphs(subset, pages);
    if (cut_all(subset))
        return subset;
    *why = (struct words){{"字体文件读不出来",
                           "a font file cannot be read"}};
    subset_free(subset);
    return NULL;
}

void
subset_free(struct subset *subset)
{
    for (size_t i = 0; i < subset->n; i++) {
        hb_set_destroy(subset->cuttings[i].wanted);
        hb_blob_destroy(subset->cuttings[i].blob);
        g_free(subset->cuttings[i].glyphs);
    }
    g_free(subset->cuttings);
    g_free(subset->faces);
    g_free(subset);
}

const struct subset_face *
subset_get(const struct subset *subset, size_t face)
{
    return &subset->faces[face];
}

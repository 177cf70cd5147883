#include "pdffont.h"

#include <glib.h>
#include <hb.h>

#include "cff.h"
#include "deflate.h"
#include "fontdictionary.h"
#include "subset.h"

struct pdffonts {
    struct subset *subset;
    struct pdffont *fonts;
    struct fontprogram *programs;
    size_t n;
};

/* The font program and what its tables say. */
static bool
read_program(struct pdffont *font, struct fontprogram *program,
             const struct subset_face *subset)
{
    hb_blob_t *file =
        hb_blob_create(subset->bytes, (unsigned)subset->length,
                       HB_MEMORY_MODE_READONLY, NULL, NULL);
    program->opened = hb_face_create(file, 0);
    hb_blob_destroy(file);
    font->n_glyphs = hb_face_get_glyph_count(program->opened);
    font->cids = g_new0(uint16_t, font->n_glyphs + 1);
    font->widths = g_new0(double, font->n_glyphs + 1);
    font->texts = g_new0(struct glyph_text, font->n_glyphs + 1);
    hb_font_t *measured = hb_font_create(program->opened);
    double em = hb_face_get_upem(program->opened);
    for (size_t i = 0; i < font->n_glyphs; i++) {
        font->cids[i] = (uint16_t)i;
        font->widths[i] =
            hb_font_get_glyph_h_advance(measured, (hb_codepoint_t)i) *
            1000 / em;
    }
    hb_font_destroy(measured);
    program->cff = hb_face_reference_table(program->opened,
                                           HB_TAG('C', 'F', 'F', ' '));
    unsigned length = 0;
    const char *table = hb_blob_get_data(program->cff, &length);
    if (length > 0)
        return cff_cids((const uint8_t *)table, length, font->cids,
                        font->n_glyphs);
    program->bytes = subset->bytes;
    program->length = subset->length;
    return true;
}

static void
note_text(const struct pdffonts *fonts, const struct glyph_run *run)
{
    const struct pdffont *font = &fonts->fonts[run->face->index];
    const struct glyph *glyph = run->glyphs;
    const char *text = run->text;
    for (size_t i = 0; i < run->n_clusters; i++) {
        const struct cluster *cluster = &run->clusters[i];
        if (cluster->n_glyphs == 1) {
            struct glyph_text *known =
                &font->texts[font->glyphs[glyph->id]];
            if (known->n == 0)
                *known = (struct glyph_text){text, (size_t)cluster->n_bytes};
        }
        glyph += cluster->n_glyphs;
        text += cluster->n_bytes;
    }
}

static void
note_texts(struct pdffonts *fonts, const struct pages *pages)
{
    for (size_t i = 0; i < pages->n_pages; i++)
        for (size_t k = 0; k < pages->pages[i].n_marks; k++)
            if (pages->pages[i].marks[k].kind == MARK_RUN)
                note_text(fonts, pages->pages[i].marks[k].run);
}

struct pdffonts *
pdffonts_new(const struct pages *pages, struct words *why)
{
    struct subset *subset = subset_new(pages, why);
    if (subset == NULL)
        return NULL;
    struct pdffonts *fonts = g_new0(struct pdffonts, 1);
    bool good = true;
    fonts->subset = subset;
    fonts->n = pages->n_faces;
    fonts->fonts = g_new0(struct pdffont, fonts->n + 1);
    fonts->programs = g_new0(struct fontprogram, fonts->n + 1);
    for (size_t i = 0; i < fonts->n && good; i++) {
        const struct subset_face *cut = subset_get(subset, i);
        fonts->fonts[i].face = pages->faces[i];
        fonts->fonts[i].glyphs = cut->glyphs;
        good = read_program(&fonts->fonts[i], &fonts->programs[i], cut);
    }
    if (good) {
        note_texts(fonts, pages);
        return fonts;
    }
    *why = (struct words){{"字体文件读不出来",
                           "a font file cannot be read"}};
    pdffonts_free(fonts);
    return NULL;
}

void
pdffonts_free(struct pdffonts *fonts)
{
    for (size_t i = 0; i < fonts->n; i++) {
        struct fontprogram *program = &fonts->programs[i];
        g_free(fonts->fonts[i].cids);
        g_free(fonts->fonts[i].widths);
        g_free(fonts->fonts[i].texts);
        hb_blob_destroy(program->cff);
        hb_face_destroy(program->opened);
        if (program->packed != NULL)
            g_string_free(program->packed, TRUE);
    }
    g_free(fonts->fonts);
    g_free(fonts->programs);
    subset_free(fonts->subset);
    g_free(fonts);
}

const struct pdffont *
pdffonts_all(const struct pdffonts *fonts)
{
    return fonts->fonts;
}

void
pdffonts_pack(struct pdffonts *fonts, size_t i)
{
    struct fontprogram *program = &fonts->programs[i];
    unsigned length = 0;
    const char *table = hb_blob_get_data(program->cff, &length);
    if (length > 0) {
        program->bytes = table;
        program->length = length;
    }
    program->packed = deflated(program->bytes, program->length);
}

int
pdffonts_write(struct pdffonts *fonts, struct objects *objects)
{
    g_autofree int *ids = g_new(int, fonts->n + 1);
    for (size_t i = 0; i < fonts->n; i++)
        ids[i] = fontdictionary_write(objects, &fonts->fonts[i],
                                      &fonts->programs[i]);
    int resources = objects_reserve(objects);
    GString *out = objects_begin(objects, resources);
    g_string_append(out, "<</Font<<");
    for (size_t i = 0; i < fonts->n; i++)
        g_string_append_printf(out, "/F%zu %d 0 R", i, ids[i]);
    g_string_append(out, ">>>>");
    objects_end(objects);
    return resources;
}

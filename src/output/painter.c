#include "painter.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include <glib.h>
#include FT_FREETYPE_H

#include "subset.h"

struct painter {
    cairo_t *cr;
    FT_Library library;
    struct subset *subset;
    cairo_font_face_t **faces;
    size_t n_faces;
    const struct face *face;     /* that is set */
    double size;
    uint32_t color;
    /* Runs of one face, size and colour that wait to be shown at once: an
     * operation costs Cairo far more than a glyph. */
    const struct mark *waiting;
    GArray *glyphs, *clusters;
    GString *text;
};

static const cairo_user_data_key_t ft_face_key;

static void
release_face(void *face)
{
    FT_Done_Face(face);
}

static bool
open_face(struct painter *painter, const struct face *face)
{
    const struct subset_face *subset =
        subset_get(painter->subset, face->index);
    FT_Face ft;
    if (FT_New_Memory_Face(painter->library, subset->bytes,
                           (FT_Long)subset->length, 0, &ft) != 0)
        return false;
    cairo_font_face_t *opened = cairo_ft_font_face_create_for_ft_face(ft, 0);
    painter->faces[painter->n_faces++] = opened;
    if (cairo_font_face_set_user_data(opened, &ft_face_key, ft,
                                      release_face) != CAIRO_STATUS_SUCCESS) {
        FT_Done_Face(ft);
        return false;
    }
    return true;
}

struct painter *
painter_new(cairo_t *cr, const struct pages *pages, struct words *why)
{
    struct painter *painter = g_new0(struct painter, 1);
    painter->cr = cr;
    painter->color = COLOR_NONE;
    painter->faces = g_new0(cairo_font_face_t *, pages->n_faces + 1);
    painter->glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t));
    painter->clusters =
        g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t));
    painter->text = g_string_new(NULL);
    painter->subset = subset_new(pages, why);
    bool open = painter->subset != NULL &&
                FT_Init_FreeType(&painter->library) == 0;
    for (size_t i = 0; open && i < pages->n_faces; i++)
        open = open_face(painter, pages->faces[i]);
    if (!open) {
        *why = (struct words){{"字体文件打不开",
                               "a font file cannot be opened"}};
        painter_free(painter);
        return NULL;
    }
    /* The page is laid out in exact units: nothing may be rounded to a
     * device pixel. */
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cr, options);
    cairo_font_options_destroy(options);
    return painter;
}

void
painter_free(struct painter *painter)
{
    /* Cairo keeps faces alive in caches of its own until they are not needed
     * any more; each FT_Face goes with its cairo face. */
    for (size_t i = 0; i < painter->n_faces; i++)
        cairo_font_face_destroy(painter->faces[i]);
    g_free(painter->faces);
    g_array_free(painter->glyphs, TRUE);
    g_array_free(painter->clusters, TRUE);
    g_string_free(painter->text, TRUE);
    if (painter->subset != NULL)
        subset_free(painter->subset);
    g_free(painter);
}

static void
set_color(struct painter *painter, uint32_t color)
{
    if (painter->color == color)
        return;
    painter->color = color;
    cairo_set_source_rgb(painter->cr, (color >> 16 & 0xff) / 255.0,
                         (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
}

static void
set_font(struct painter *painter, const struct face *face, double size)
{
    if (painter->face != face)
        cairo_set_font_face(painter->cr, painter->faces[face->index]);
    if (painter->face != face || painter->size != size)
        cairo_set_font_size(painter->cr, size);
    painter->face = face;
    painter->size = size;
}

static void
show_runs(struct painter *painter)
{
    const struct mark *first = painter->waiting;
    if (first == NULL)
        return;
    set_font(painter, first->run->face, first->run->size);
    set_color(painter, first->color);
    cairo_show_text_glyphs(painter->cr, painter->text->str,
                           (int)painter->text->len,
                           (cairo_glyph_t *)(void *)painter->glyphs->data,
                           (int)painter->glyphs->len,
                           (cairo_text_cluster_t *)(void *)
                               painter->clusters->data,
                           (int)painter->clusters->len, 0);
    painter->waiting = NULL;
    g_array_set_size(painter->glyphs, 0);
    g_array_set_size(painter->clusters, 0);
    g_string_truncate(painter->text, 0);
}

static void
add_run(struct painter *painter, const struct mark *mark)
{
    const struct glyph_run *run = mark->run;
    const uint32_t *numbers =
        subset_get(painter->subset, run->face->index)->glyphs;
    const struct mark *first = painter->waiting;
    if (first != NULL &&
        (first->run->face != run->face || first->run->size != run->size ||
         first->color != mark->color))
        show_runs(painter);
    if (painter->waiting == NULL)
        painter->waiting = mark;
    g_string_append_len(painter->text, run->text, (gssize)run->n_bytes);
    for (size_t i = 0; i < run->n_glyphs; i++) {
        cairo_glyph_t glyph = {
            .index = numbers[run->glyphs[i].id],
            .x = mark->x + (double)run->glyphs[i].x,
            .y = mark->y + (double)run->glyphs[i].y,
        };
        g_array_append_val(painter->glyphs, glyph);
    }
    for (size_t i = 0; i < run->n_clusters; i++) {
        cairo_text_cluster_t cluster = {
            .num_bytes = run->clusters[i].n_bytes,
            .num_glyphs = run->clusters[i].n_glyphs,
        };
        g_array_append_val(painter->clusters, cluster);
    }
}

static void
trace(cairo_t *cr, const struct path *path)
{
    cairo_new_path(cr);
    for (size_t i = 0; i < path->n_segments; i++) {
        const struct segment *s = &path->segments[i];
        switch (s->kind) {
        case SEGMENT_MOVE:
            cairo_move_to(cr, s->x[0], s->y[0]);
            break;
        case SEGMENT_LINE:
            cairo_line_to(cr, s->x[0], s->y[0]);
            break;
        case SEGMENT_CURVE:
            cairo_curve_to(cr, s->x[0], s->y[0], s->x[1], s->y[1], s->x[2],
                           s->y[2]);
            break;
        case SEGMENT_CLOSE:
            cairo_close_path(cr);
            break;
        }
    }
}

static void
draw_path(struct painter *painter, const struct path *path)
{
    cairo_t *cr = painter->cr;
    trace(cr, path);
    if (path->fill != COLOR_NONE) {
        set_color(painter, path->fill);
        cairo_fill_preserve(cr);
    }
    if (path->stroke != COLOR_NONE) {
        set_color(painter, path->stroke);
        cairo_set_line_width(cr, path->line_width);
        cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
        cairo_set_dash(cr, &path->dash, path->dash > 0 ? 1 : 0, 0);
        cairo_stroke_preserve(cr);
    }
    cairo_new_path(cr);
}

static void
draw_rect(struct painter *painter, const struct mark *mark)
{
    set_color(painter, mark->color);
    cairo_rectangle(painter->cr, mark->x, mark->y, mark->width,
                    mark->height);
    cairo_fill(painter->cr);
}

void
painter_draw(struct painter *painter, const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_RUN:
        add_run(painter, mark);
        break;
    case MARK_RECT:
        show_runs(painter);
        draw_rect(painter, mark);
        break;
    case MARK_PATH:
        show_runs(painter);
        draw_path(painter, mark->path);
        break;
    case MARK_LINE:
    case MARK_LINK:
    case MARK_ANCHOR:
        break;
    }
}

void
painter_flush(struct painter *painter)
{
    show_runs(painter);
}

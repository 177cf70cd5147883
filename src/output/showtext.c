#include "showtext.h"

#include <math.h>
#include <string.h>

#include "pdfsyntax.h"

/* Farther than this a glyph is not moved but set anew, in em. */
#define FAR 3.0

struct showing
showtext_start(GString *out, double height, const struct pdffont *fonts)
{
    return (struct showing){.out = out, .height = height, .fonts = fonts};
}

void
showtext_pause(struct showing *text)
{
    if (!text->showing)
        return;
    g_string_append(text->out, text->in_string ? ">]TJ\n" : "]TJ\n");
    text->showing = text->in_string = false;
}

void
showtext_end(struct showing *text)
{
    if (!text->open)
        return;
    showtext_pause(text);
    g_string_append(text->out, "ET\n");
    text->open = false;
}

static void
set_font(struct showing *text, const struct glyph_run *run)
{
    const struct pdffont *font = &text->fonts[run->face->index];
    if (text->font == font && text->size == run->size)
        return;
    showtext_pause(text);
    text->font = font;
    text->size = run->size;
    g_string_append_printf(text->out, "/F%zu ", run->face->index);
    pdf_length(text->out, run->size);
    g_string_append(text->out, " Tf\n");
}

static void
open_text(struct showing *text)
{
    if (text->open)
        return;
    g_string_append(text->out, "BT\n");
    text->open = true;
    text->line_x = text->line_y = 0;
    text->y = NAN;            /* nothing stands there */
}

/* Begins a line at x, y. */
static void
move_to(struct showing *text, double x, double y)
{
    long to_x = lround(x * 1000), to_y = lround(y * 1000);
    showtext_pause(text);
    pdf_thousandths(text->out, to_x - text->line_x);
    g_string_append_c(text->out, ' ');
    pdf_thousandths(text->out, to_y - text->line_y);
    g_string_append(text->out, " Td\n");
    text->line_x = to_x;
    text->line_y = to_y;
    text->x = (double)to_x / 1000;
    text->y = y;
}

/* Moves along the line, in whole thousandths of an em. */
static void
adjust(struct showing *text, double x)
{
    long thousandths = lround((text->x - x) * 1000 / text->size);
    if (thousandths == 0)
        return;
    g_string_append(text->out, text->in_string ? ">" : "");
    text->in_string = false;
    pdf_thousandths(text->out, thousandths * 1000);
    text->x -= (double)thousandths * text->size / 1000;
}

static void
show_glyph(struct showing *text, uint32_t glyph, double x, double y)
{
    static const char digits[] = "0123456789abcdef";
    if (text->y != y || fabs(text->x - x) > FAR * text->size)
        move_to(text, x, y);
    if (!text->showing)
        g_string_append_c(text->out, '[');
    text->showing = true;
    adjust(text, x);
    if (!text->in_string)
        g_string_append_c(text->out, '<');
    text->in_string = true;
    unsigned cid = text->font->cids[glyph];
    const char four[] = {digits[cid >> 12 & 15], digits[cid >> 8 & 15],
                         digits[cid >> 4 & 15], digits[cid & 15]};
    g_string_append_len(text->out, four, sizeof four);
    text->x += text->font->widths[glyph] * text->size / 1000;
}

/* Does the font tell what the cluster says? */
static bool
is_told(const struct pdffont *font, const struct cluster *cluster,
        const struct glyph *glyphs, const char *words)
{
    if (cluster->n_glyphs != 1)
        return false;
    const struct glyph_text *told = &font->texts[font->glyphs[glyphs->id]];
    return told->n == (size_t)cluster->n_bytes &&
           memcmp(told->text, words, told->n) == 0;
}

void
showtext_run(struct showing *text, const struct mark *mark)
{
    const struct glyph_run *run = mark->run;
    const struct glyph *glyph = run->glyphs;
    const char *words = run->text;
    open_text(text);
    set_font(text, run);
    for (size_t i = 0; i < run->n_clusters; i++) {
        const struct cluster *cluster = &run->clusters[i];
        bool told = is_told(text->font, cluster, glyph, words);
        if (!told && cluster->n_glyphs > 0) {
            showtext_pause(text);
            g_string_append(text->out, "/Span<</ActualText<feff");
            pdf_utf16(text->out, words, (size_t)cluster->n_bytes);
            g_string_append(text->out, ">>>BDC\n");
        }
        for (int k = 0; k < cluster->n_glyphs; k++, glyph++)
            show_glyph(text, text->font->glyphs[glyph->id],
                       mark->x + (double)glyph->x,
                       text->height - (mark->y + (double)glyph->y));
        if (!told && cluster->n_glyphs > 0) {
            showtext_pause(text);
            g_string_append(text->out, "EMC\n");
        }
        words += cluster->n_bytes;
    }
}

#include "svgtext.h"

#include <ft2build.h>
#include <glib.h>
#include <math.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "base/arena.h"
#include "base/text.h"

/* What stands in for a face where it is not installed: others with Chinese
 * of the same kind, those of every desk last. */
static const char sans[] =
    "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',"
    "'Hiragino Sans GB',sans-serif";
static const char serif[] =
    "'Noto Serif SC','Source Han Serif SC','Songti SC',SimSun,serif";

struct opened {
    FT_Face ft;
    double unit;          /* of the em */
    const char *families; /* for font-family */
    bool bold;
};

struct svgtext {
    struct arena *arena;
    struct byte_sink *sink;
    FT_Library library;
    struct opened *faces; /* by their index */
    size_t n;
};

/* ---- faces ---- */

static bool
is_serif(const char *family)
{
    static const char *const words[] = {"Serif", "Song", "Sun",   "Ming",
                                        "Kai",   "Fang", "Times", "宋",
                                        "仿",    "楷"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
        if (strstr(family, words[i]) != NULL)
            return true;
    return false;
}

static bool
open_face(struct svgtext *text, const struct face *face, struct opened *opened)
{
    if (FT_New_Face(text->library, face->file, face->number, &opened->ft) != 0)
        return false;
    const char *family =
        opened->ft->family_name != NULL ? opened->ft->family_name : face->name;
    g_autofree char *name = g_strdelimit(g_strdup(family), "'\"\\,;", ' ');
    opened->unit = MAX(opened->ft->units_per_EM, 1);
    opened->bold = (opened->ft->style_flags & FT_STYLE_FLAG_BOLD) != 0;
    opened->families =
        arena_printf(text->arena, "'%s',%s", name,
                     is_serif(family) ? serif : sans);
    return true;
}

struct svgtext *
svgtext_open(struct arena *arena, const struct pages *pages, struct words *why)
{
    struct svgtext *text = ARENA_NEW(arena, struct svgtext);
    text->arena = arena;
    text->faces = ARENA_NEW_N(arena, struct opened, pages->n_faces + 1);
    bool open = FT_Init_FreeType(&text->library) == 0;
    for (size_t i = 0; open && i < pages->n_faces; i++) {
        open = open_face(text, pages->faces[i], &text->faces[i]);
        text->n += open;
    }
    if (open)
        return text;
    *why = (struct words){{"字体文件打不开", "a font file cannot be opened"}};
    svgtext_close(text);
    return NULL;
}

void
svgtext_close(struct svgtext *text)
{
    for (size_t i = 0; i < text->n; i++)
        FT_Done_Face(text->faces[i].ft);
    if (text->library != NULL)
        FT_Done_FreeType(text->library);
}

void
svgtext_direct(struct svgtext *text, struct byte_sink *sink)
{
    text->sink = sink;
}

/* ---- pieces of markup ---- */

void
svgtext_number(struct byte_sink *sink, double length)
{
    char digits[32];
    double rounded = round(length * 100) / 100;
    g_snprintf(digits, sizeof digits, "%.2f", rounded == 0 ? 0 : rounded);
    size_t n = strlen(digits);
    while (n > 0 && digits[n - 1] == '0')
        n--;
    if (n > 0 && digits[n - 1] == '.')
        n--;
    sink_write(sink, digits, n);
}

void
svgtext_escaped(struct byte_sink *sink, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        switch (text[i]) {
        case '&':
            sink_text(sink, "&amp;");
            break;
        case '<':
            sink_text(sink, "&lt;");
            break;
        case '>':
            sink_text(sink, "&gt;");
            break;
        case '"':
            sink_text(sink, "&quot;");
            break;
        default:
            sink_write(sink, &text[i], 1);
        }
}

void
svgtext_color(struct byte_sink *sink, const char *attribute, uint32_t color)
{
    if (color == COLOR_NONE)
        sink_printf(sink, " %s=\"none\"", attribute);
    else
        sink_printf(sink, " %s=\"#%06X\"", attribute, color & 0xFFFFFF);
}

const char *
svgtext_tag(enum language language)
{
    return language == LANGUAGE_ZH ? "zh-CN" : "en";
}

/* ---- outlines ---- */

static void
point(struct byte_sink *sink, char command, const FT_Vector *at, size_t n)
{
    for (size_t i = 0; i < n; i++)
        sink_printf(sink, "%c%ld %ld", i == 0 ? command : ' ', at[i].x,
                    -at[i].y);
}

static int
move_to(const FT_Vector *to, void *sink)
{
    point(sink, 'M', to, 1);
    return 0;
}

static int
line_to(const FT_Vector *to, void *sink)
{
    point(sink, 'L', to, 1);
    return 0;
}

static int
conic_to(const FT_Vector *control, const FT_Vector *to, void *sink)
{
    const FT_Vector points[] = {*control, *to};
    point(sink, 'Q', points, 2);
    return 0;
}

static int
cubic_to(const FT_Vector *a, const FT_Vector *b, const FT_Vector *to,
         void *sink)
{
    const FT_Vector points[] = {*a, *b, *to};
    point(sink, 'C', points, 3);
    return 0;
}

static void
define_glyph(struct svgtext *text, size_t face, uint32_t glyph,
             const char *prefix)
{
    static const FT_Outline_Funcs funcs = {move_to, line_to, conic_to,
                                           cubic_to, 0, 0};
    FT_Face ft = text->faces[face].ft;
    sink_printf(text->sink, "<path id=\"%s-g%zu-%u\" d=\"", prefix, face,
                glyph);
    if (FT_Load_Glyph(ft, glyph, FT_LOAD_NO_SCALE) == 0)
        FT_Outline_Decompose(&ft->glyph->outline, &funcs, text->sink);
    sink_text(text->sink, "\"/>\n");
}

void
svgtext_define(struct svgtext *text, const struct page *page,
               const char *prefix)
{
    g_autoptr(GHashTable) seen =
        g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    sink_text(text->sink, "<defs>\n");
    for (size_t i = 0; i < page->n_marks; i++) {
        const struct mark *mark = &page->marks[i];
        if (mark->kind != MARK_RUN)
            continue;
        for (size_t k = 0; k < mark->run->n_glyphs; k++) {
            uint32_t glyph = mark->run->glyphs[k].id;
            gint64 *key = g_new(gint64, 1);
            *key = (gint64)mark->run->face->index << 32 | glyph;
            if (g_hash_table_add(seen, key))
                define_glyph(text, mark->run->face->index, glyph, prefix);
        }
    }
    sink_text(text->sink, "</defs>\n");
}

void
svgtext_outlines(struct svgtext *text, const struct mark *mark,
                 const char *prefix)
{
    const struct glyph_run *run = mark->run;
    double scale = run->size / text->faces[run->face->index].unit;
    struct byte_sink *sink = text->sink;
    sink_text(sink, "<g");
    svgtext_color(sink, "fill", mark->color);
    sink_text(sink, " transform=\"translate(");
    svgtext_number(sink, mark->x);
    sink_text(sink, " ");
    svgtext_number(sink, mark->y);
    sink_printf(sink, ") scale(%.6f)\">", scale);
    for (size_t i = 0; i < run->n_glyphs; i++) {
        const struct glyph *glyph = &run->glyphs[i];
        sink_printf(sink, "<use xlink:href=\"#%s-g%zu-%u\"", prefix,
                    run->face->index, glyph->id);
        sink_printf(sink, " x=\"%.0f\"", (double)glyph->x / scale);
        if (glyph->y != 0)
            sink_printf(sink, " y=\"%.0f\"", (double)glyph->y / scale);
        sink_text(sink, "/>");
    }
    sink_text(sink, "</g>\n");
}

/* ---- text ---- */

/* A word, or Han characters at equal distances: what any renderer sets as we
 * did when it is told where it begins. */
struct chunk {
    const char *text;
    size_t n_bytes;
    double from, to; /* from the run's origin */
    bool han;
};

static double
advance(const struct svgtext *text, const struct glyph_run *run, size_t glyph)
{
    const struct opened *face = &text->faces[run->face->index];
    if (FT_Load_Glyph(face->ft, run->glyphs[glyph].id, FT_LOAD_NO_SCALE) != 0)
        return run->size;
    return (double)face->ft->glyph->metrics.horiAdvance * run->size /
           face->unit;
}

static void
write_chunk(struct svgtext *text, const struct mark *mark,
            const struct chunk *chunk)
{
    struct byte_sink *sink = text->sink;
    if (chunk->n_bytes == 0)
        return;
    sink_text(sink, "<tspan x=\"");
    svgtext_number(sink, mark->x + chunk->from);
    if (!chunk->han) {
        sink_text(sink, "\" textLength=\"");
        svgtext_number(sink, chunk->to - chunk->from);
        sink_text(sink, "\" lengthAdjust=\"spacingAndGlyphs");
    }
    sink_text(sink, "\">");
    svgtext_escaped(sink, chunk->text, chunk->n_bytes);
    sink_text(sink, "</tspan>");
}

static void
write_chunks(struct svgtext *text, const struct mark *mark)
{
    const struct glyph_run *run = mark->run;
    struct chunk chunk = {0};
    const char *at = run->text;
    for (size_t i = 0, glyph = 0; i < run->n_clusters; i++) {
        const struct cluster *cluster = &run->clusters[i];
        const char *cursor = at;
        uint32_t c = text_next(&cursor);
        /* Only letters and digits stand in one word with their neighbours;
         * everything wider is set by itself or among its like. */
        bool han = c >= 0x2E80;
        double x = cluster->n_glyphs > 0 ? (double)run->glyphs[glyph].x
                                         : chunk.to;
        bool joined = chunk.n_bytes > 0 && chunk.han == han &&
                      !text_is_blank(c) && fabs(chunk.to - x) < 0.15;
        if (!joined) {
            write_chunk(text, mark, &chunk);
            if (text_is_blank(c))
                sink_text(text->sink, " ");
            chunk = (struct chunk){.text = at, .from = x, .han = han};
        }
        if (!text_is_blank(c))
            chunk.n_bytes += (size_t)cluster->n_bytes;
        if (cluster->n_glyphs > 0) {
            size_t last = glyph + (size_t)cluster->n_glyphs - 1;
            chunk.to = (double)run->glyphs[last].x + advance(text, run, last);
        }
        glyph += (size_t)cluster->n_glyphs;
        at += cluster->n_bytes;
    }
    write_chunk(text, mark, &chunk);
}

void
svgtext_write(struct svgtext *text, const struct mark *mark,
              enum language language)
{
    const struct glyph_run *run = mark->run;
    const struct opened *face = &text->faces[run->face->index];
    struct byte_sink *sink = text->sink;
    sink_text(sink, "<text y=\"");
    svgtext_number(sink, mark->y);
    sink_printf(sink, "\" font-family=\"%s\" font-size=\"", face->families);
    svgtext_number(sink, run->size);
    sink_text(sink, face->bold ? "\" font-weight=\"bold\"" : "\"");
    if (run->language != language)
        sink_printf(sink, " xml:lang=\"%s\"", svgtext_tag(run->language));
    svgtext_color(sink, "fill", mark->color);
    sink_text(sink, ">");
    write_chunks(text, mark);
    sink_text(sink, "</text>\n");
}

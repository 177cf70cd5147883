#include "output/picture.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "svgtext.h"

/* One SVG being written. */
struct drawing {
    struct byte_sink *sink;
    struct svgtext *text;
    const struct page *page;
    const char *id;
    enum language language; /* of the picture */
    bool outlines;
};

static void
write_number(struct byte_sink *sink, const char *before, double length)
{
    sink_text(sink, before);
    svgtext_number(sink, length);
}

static void
draw_rect(const struct drawing *drawing, const struct mark *mark)
{
    struct byte_sink *sink = drawing->sink;
    write_number(sink, "<rect x=\"", mark->x);
    write_number(sink, "\" y=\"", mark->y);
    write_number(sink, "\" width=\"", mark->width);
    write_number(sink, "\" height=\"", mark->height);
    sink_text(sink, "\"");
    svgtext_color(sink, "fill", mark->color);
    sink_text(sink, "/>\n");
}

static void
write_segments(struct byte_sink *sink, const struct path *path)
{
    static const struct {
        const char *command;
        int n_points;
    } kinds[] = {
        [SEGMENT_MOVE] = {"M", 1},
        [SEGMENT_LINE] = {"L", 1},
        [SEGMENT_CURVE] = {"C", 3},
        [SEGMENT_CLOSE] = {"Z", 0},
    };
    for (size_t i = 0; i < path->n_segments; i++) {
        const struct segment *segment = &path->segments[i];
        sink_text(sink, kinds[segment->kind].command);
        for (int k = 0; k < kinds[segment->kind].n_points; k++) {
            write_number(sink, k > 0 ? " " : "", segment->x[k]);
            write_number(sink, " ", segment->y[k]);
        }
    }
}

static void
draw_path(const struct drawing *drawing, const struct path *path)
{
    struct byte_sink *sink = drawing->sink;
    sink_text(sink, "<path d=\"");
    write_segments(sink, path);
    sink_text(sink, "\"");
    svgtext_color(sink, "fill", path->fill);
    if (path->stroke != COLOR_NONE) {
        svgtext_color(sink, "stroke", path->stroke);
        write_number(sink, " stroke-width=\"", path->line_width);
        if (path->dash > 0)
            write_number(sink, "\" stroke-dasharray=\"", path->dash);
        sink_text(sink, "\" stroke-linejoin=\"round\"");
    }
    sink_text(sink, "/>\n");
}

static void
draw_mark(const struct drawing *drawing, const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_RUN:
        if (drawing->outlines)
            svgtext_outlines(drawing->text, mark, drawing->id);
        else
            svgtext_write(drawing->text, mark, drawing->language);
        break;
    case MARK_RECT:
        draw_rect(drawing, mark);
        break;
    case MARK_PATH:
        draw_path(drawing, mark->path);
        break;
    case MARK_LINE:
    case MARK_LINK:
    case MARK_ANCHOR:
        break;
    }
}

/* One element with what is said in each language, a line each. */
static void
write_said(const struct drawing *drawing, const char *element,
           struct words words)
{
    struct byte_sink *sink = drawing->sink;
    bool first = true;
    sink_printf(sink, "<%s id=\"%s-%s\">", element, drawing->id, element);
    for (int i = 0; i < LANGUAGES; i++) {
        const char *text = words.in[i];
        if (text == NULL || *text == '\0')
            continue;
        if (!first)
            sink_text(sink, "\n");
        svgtext_escaped(sink, text, strlen(text));
        first = false;
    }
    sink_printf(sink, "</%s>\n", element);
}

static void
write_head(const struct drawing *drawing)
{
    struct byte_sink *sink = drawing->sink;
    const struct page *page = drawing->page;
    const char *tag = svgtext_tag(drawing->language);
    sink_text(sink, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                    "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
                    "version=\"1.1\"");
    write_number(sink, " width=\"", page->width);
    write_number(sink, "pt\" height=\"", page->height);
    write_number(sink, "pt\" viewBox=\"0 0 ", page->width);
    write_number(sink, " ", page->height);
    sink_printf(sink,
                "\" role=\"img\" lang=\"%s\" xml:lang=\"%s\" "
                "aria-labelledby=\"%s-title %s-desc\">\n",
                tag, tag, drawing->id, drawing->id);
}

static void
draw(const struct drawing *drawing, const struct picture_words *words)
{
    struct byte_sink *sink = drawing->sink;
    write_head(drawing);
    write_said(drawing, "title", words->title);
    write_said(drawing, "desc", words->description);
    if (drawing->outlines)
        svgtext_define(drawing->text, drawing->page, drawing->id);
    sink_text(sink, "<rect width=\"100%\" height=\"100%\" "
                    "fill=\"#FFFFFF\"/>\n");
    for (size_t i = 0; i < drawing->page->n_marks; i++)
        draw_mark(drawing, &drawing->page->marks[i]);
    sink_text(sink, "</svg>\n");
}

bool
svg_write(struct arena *arena, const struct pages *pages,
          const struct picture_words *words, bool outlines, const char *path,
          struct words *why)
{
    struct drawing drawing = {
        .page = &pages->pages[0],
        .id = words->id,
        .language =
            pages->languages[LANGUAGE_ZH] ? LANGUAGE_ZH : LANGUAGE_EN,
        .outlines = outlines,
    };
    drawing.text = svgtext_open(arena, pages, why);
    if (drawing.text == NULL)
        return false;
    drawing.sink = sink_open(path);
    svgtext_direct(drawing.text, drawing.sink);
    draw(&drawing, words);
    svgtext_close(drawing.text);
    return sink_close(arena, drawing.sink, why);
}

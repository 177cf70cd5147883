/* The floor of printing: the lines of a text on pages, by Pango and Cairo,
 * with some rectangles, and no report at all.  A form feed ends a page. */
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>

static void
draw_line(cairo_t *cr, PangoLayout *layout, const char *line, int y)
{
    cairo_set_source_rgb(cr, 0.1, 0.1, 0.1);
    cairo_move_to(cr, 60, y);
    pango_layout_set_text(layout, line, (int)strcspn(line, "\n"));
    pango_cairo_show_layout(cr, layout);
}

static void
end_page(cairo_t *cr)
{
    cairo_set_source_rgb(cr, 0.7, 0.2, 0.2);
    for (int i = 0; i < 40; i++) {
        cairo_rectangle(cr, 60 + i * 10, 700, 7, 20 + i);
        cairo_fill(cr);
    }
    cairo_show_page(cr);
}

int
main(int argc, char **argv)
{
    FILE *file = argc > 2 ? fopen(argv[1], "r") : NULL;
    cairo_surface_t *surface =
        argc > 2 ? cairo_pdf_surface_create(argv[2], 595, 842) : NULL;
    PangoFontDescription *font;
    PangoLayout *layout;
    cairo_t *cr;
    char line[4096];
    int y = 40;

    if (file == NULL || surface == NULL)
        return 2;
    cr = cairo_create(surface);
    layout = pango_cairo_create_layout(cr);
    font = pango_font_description_from_string("Noto Serif CJK SC 9");
    pango_layout_set_font_description(layout, font);
    while (fgets(line, sizeof line, file) != NULL) {
        if (line[0] == '\f') {
            end_page(cr);
            y = 40;
        }
        draw_line(cr, layout, line + (line[0] == '\f'), y += 11);
    }
    pango_font_description_free(font);
    g_object_unref(layout);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    fclose(file);
    return 0;
}

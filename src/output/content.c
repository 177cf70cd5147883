#include "content.h"

#include <string.h>

#include "pdfsyntax.h"
#include "showtext.h"

/* A page's content being written. */
struct content {
    GString *out;
    const struct page *page;
    GArray *sequences;            /* the last goes on while `open` */
    size_t mcid;                  /* of the next that has one */
    bool open;
    uint32_t fill, stroke;        /* that are set */
    double line_width, dash;
    bool round;                   /* joins are set to be */
    struct showing text;
};

bool
content_is_artifact(const struct node *node)
{
    return node == NULL || strcmp(node->type, "Artifact") == 0;
}

static void
begin_sequence(struct content *content, const struct sequence *sequence)
{
    const struct node *node = sequence->node;
    GString *out = content->out;
    if (content_is_artifact(node) && (node == NULL || node->scope == NULL))
        g_string_append(out, "/Artifact BMC\n");
    else if (content_is_artifact(node))
        g_string_append_printf(out, "/Artifact<</Type/%s>>BDC\n",
                               node->scope);
    else if (sequence->language != node->language)
        g_string_append_printf(out, "/Span<</Lang(%s)/MCID %zu>>BDC\n",
                               language_tag(sequence->language),
                               content->mcid++);
    else
        g_string_append_printf(out, "/%s<</MCID %zu>>BDC\n", node->type,
                               content->mcid++);
    g_array_append_vals(content->sequences, sequence, 1);
    content->open = true;
}

static void
end_sequence(struct content *content)
{
    if (!content->open)
        return;
    showtext_end(&content->text);
    g_string_append(content->out, "EMC\n");
    content->open = false;
}

static void
choose_sequence(struct content *content, const struct mark *mark)
{
    struct sequence next = {.node = mark->node};
    if (mark->node != NULL)
        next.language = mark->node->language;
    /* Nobody hears what is in a figure. */
    if (mark->kind == MARK_RUN && !content_is_artifact(mark->node) &&
        strcmp(mark->node->type, "Figure") != 0)
        next.language = mark->run->language;
    if (content->open) {
        const struct sequence *last =
            &g_array_index(content->sequences, struct sequence,
                           content->sequences->len - 1);
        if (last->node == next.node && last->language == next.language)
            return;
    }
    end_sequence(content);
    begin_sequence(content, &next);
}

static void
operands(GString *out, const double *values, size_t n, const char *operator)
{
    for (size_t i = 0; i < n; i++) {
        pdf_length(out, values[i]);
        g_string_append_c(out, ' ');
    }
    g_string_append(out, operator);
    g_string_append_c(out, '\n');
}

static void
set_color(struct content *content, uint32_t *set, uint32_t color,
          const char *operator)
{
    const double parts[] = {(color >> 16 & 0xff) / 255.0,
                            (color >> 8 & 0xff) / 255.0,
                            (color & 0xff) / 255.0};
    if (*set == color)
        return;
    *set = color;
    showtext_pause(&content->text);
    operands(content->out, parts, 3, operator);
}

static void
trace(struct content *content, const struct path *path)
{
    double height = content->page->height;
    for (size_t i = 0; i < path->n_segments; i++) {
        const struct segment *s = &path->segments[i];
        const double points[] = {s->x[0], height - s->y[0],
                                 s->x[1], height - s->y[1],
                                 s->x[2], height - s->y[2]};
        switch (s->kind) {
        case SEGMENT_MOVE:
            operands(content->out, points, 2, "m");
            break;
        case SEGMENT_LINE:
            operands(content->out, points, 2, "l");
            break;
        case SEGMENT_CURVE:
            operands(content->out, points, 6, "c");
            break;
        case SEGMENT_CLOSE:
            operands(content->out, NULL, 0, "h");
            break;
        }
    }
}

static void
set_line(struct content *content, const struct path *path)
{
    if (content->line_width != path->line_width) {
        content->line_width = path->line_width;
        operands(content->out, &path->line_width, 1, "w");
    }
    /* A mitre makes a spike of the peak of a line. */
    if (!content->round) {
        content->round = true;
        g_string_append(content->out, "1 j\n");
    }
    if (content->dash == path->dash)
        return;
    content->dash = path->dash;
    g_string_append_c(content->out, '[');
    if (path->dash > 0)
        pdf_length(content->out, path->dash);
    g_string_append(content->out, "]0 d\n");
}

static void
draw_path(struct content *content, const struct path *path)
{
    bool filled = path->fill != COLOR_NONE;
    bool stroked = path->stroke != COLOR_NONE;
    if (path->n_segments == 0 || (!filled && !stroked))
        return;
    showtext_end(&content->text);
    if (filled)
        set_color(content, &content->fill, path->fill, "rg");
    if (stroked) {
        set_color(content, &content->stroke, path->stroke, "RG");
        set_line(content, path);
    }
    trace(content, path);
    g_string_append(content->out, !stroked ? "f\n" : filled ? "B\n" : "S\n");
}

static void
draw_rect(struct content *content, const struct mark *mark)
{
    const double box[] = {mark->x,
                          content->page->height - mark->y - mark->height,
                          mark->width, mark->height};
    showtext_end(&content->text);
    set_color(content, &content->fill, mark->color, "rg");
    operands(content->out, box, 4, "re");
    g_string_append(content->out, "f\n");
}

static void
draw(struct content *content, const struct mark *mark)
{
    choose_sequence(content, mark);
    if (mark->kind == MARK_RECT) {
        draw_rect(content, mark);
    } else if (mark->kind == MARK_PATH) {
        draw_path(content, mark->path);
    } else {
        set_color(content, &content->fill, mark->color, "rg");
        showtext_run(&content->text, mark);
    }
}

static bool
is_drawn(const struct mark *mark)
{
    return mark->kind == MARK_RUN || mark->kind == MARK_RECT ||
           mark->kind == MARK_PATH;
}

/* Rules, fills and running heads go first, outside the structure: drawn in
 * between they would cut the elements around them in two. */
GString *
content_make(const struct page *page, const struct pdffont *fonts,
             struct sequences *sequences)
{
    struct content content = {
        .out = g_string_new(NULL),
        .page = page,
        .sequences = g_array_new(FALSE, FALSE, sizeof(struct sequence)),
        .line_width = 1,      /* the page begins with these: 8.4.1 */
    };
    content.text = showtext_start(content.out, page->height, fonts);
    for (int furniture = 1; furniture >= 0; furniture--)
        for (size_t i = 0; i < page->n_marks; i++)
            if (is_drawn(&page->marks[i]) &&
                content_is_artifact(page->marks[i].node) == furniture)
                draw(&content, &page->marks[i]);
    end_sequence(&content);
    sequences->n = content.sequences->len;
    sequences->items = (struct sequence *)(void *)g_array_free(
        content.sequences, FALSE);
    return content.out;
}

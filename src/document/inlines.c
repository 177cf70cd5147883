#include "inlines.h"

#include <glib.h>

#include "emphasis.h"
#include "spans.h"

struct reader {
    const struct context *context;
    const struct expansion *expansion;
    struct place at;
    struct spans spans;
};

const char *
inlines_footnote_mark(struct arena *arena, int number, enum language language)
{
    char utf8[7] = "";
    if (language == LANGUAGE_EN || number > 50)
        return arena_printf(arena, "%d", number);
    int base = number <= 20 ? 0x2460 : number <= 35 ? 0x3251 : 0x32B1;
    int first = number <= 20 ? 1 : number <= 35 ? 21 : 36;
    g_unichar_to_utf8((gunichar)(base + number - first), utf8);
    return arena_strdup(arena, utf8);
}

static void
refuse(const struct reader *reader, enum finding_code code, const char *what)
{
    what = expand_flatten(reader->context, reader->expansion, what);
    findings_add(reader->context->findings, code, reader->at,
                 .args = {language_same(what)}, .value = what);
}

static const char *
literal_of(const struct reader *reader, cmark_node *node)
{
    const char *literal = cmark_node_get_literal(node);
    return emphasis_clean(reader->context->arena,
                          literal != NULL ? literal : "");
}

/* cmark leaves as text what it could not pair or find. */
static void
check_literal(const struct reader *reader, const char *text)
{
    if (strstr(text, "**") != NULL)
        refuse(reader, FINDING_EMPHASIS_OPEN, text);
    for (const char *mark = text; (mark = strstr(mark, "[^")) != NULL;) {
        const char *close = strchr(mark, ']');
        size_t length = close != NULL ? (size_t)(close + 1 - mark)
                                      : strlen(mark);

        refuse(reader, FINDING_FOOTNOTE_UNKNOWN,
               arena_strndup(reader->context->arena, mark, length));
        mark += length;
    }
}

static void
read_text(struct reader *reader, cmark_node *node, struct spans_style style)
{
    const char *text = literal_of(reader, node);
    /* People indent a paragraph by two full-width spaces; the page does
     * that itself. */
    while (reader->spans.n == 0 && g_str_has_prefix(text, "\u3000"))
        text += strlen("\u3000");
    check_literal(reader, text);
    spans_add(reader->context, reader->expansion, &reader->spans, text, style);
}

static bool
is_latin(unsigned char c)
{
    return c < 0x80 && g_ascii_isgraph(c);
}

/* A line end in the source is no space between Han characters. */
static void
read_soft_break(struct reader *reader, cmark_node *node,
                struct spans_style style)
{
    const struct spans *spans = &reader->spans;
    cmark_node *next = cmark_node_next(node);
    const char *before = spans->n ? spans->items[spans->n - 1].text : "";
    const char *after = next ? cmark_node_get_literal(next) : NULL;
    size_t length = strlen(before);
    if (reader->context->language == LANGUAGE_ZH &&
        (length == 0 || after == NULL ||
         !is_latin((unsigned char)before[length - 1]) ||
         !is_latin((unsigned char)after[0])))
        return;
    spans_add(reader->context, reader->expansion, &reader->spans, " ", style);
}

static void
read_line_break(struct reader *reader)
{
    struct span span = {.text = "\n"};
    ARENA_PUSH(reader->context->arena, &reader->spans, span);
}

static void
read_footnote(struct reader *reader, cmark_node *node, struct spans_style style)
{
    const struct context *context = reader->context;
    int number = (int)g_ascii_strtoll(cmark_node_get_literal(node), NULL, 10);
    struct span span = {
        .text =
            inlines_footnote_mark(context->arena, number, context->language),
        .style = style.style | SPAN_SUPERSCRIPT,
        .footnote = number,
    };
    ARENA_PUSH(context->arena, &reader->spans, span);
}

static bool
is_allowed_link(const char *url)
{
    static const char *const allowed[] = {"#", "https://", "http://",
                                          "mailto:"};
    for (size_t i = 0; i < G_N_ELEMENTS(allowed); i++)
        if (g_str_has_prefix(url, allowed[i]))
            return true;
    return false;
}

static void read_children(struct reader *reader, cmark_node *parent,
                          struct spans_style style);

static void
read_link(struct reader *reader, cmark_node *node, struct spans_style style)
{
    const struct context *context = reader->context;
    const char *url = expand_flatten(
        context, reader->expansion,
        emphasis_clean(context->arena, cmark_node_get_url(node)));
    if (is_allowed_link(url))
        style.link = url;
    else
        refuse(reader, FINDING_LINK_REFUSED, url);
    read_children(reader, node, style);
}

static void
read_inline(struct reader *reader, cmark_node *node, struct spans_style style)
{
    struct spans_style inner = style;
    /* Extensions add kinds of their own: compare, not switch. */
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT) {
        read_text(reader, node, style);
    } else if (type == CMARK_NODE_SOFTBREAK) {
        read_soft_break(reader, node, style);
    } else if (type == CMARK_NODE_LINEBREAK) {
        read_line_break(reader);
    } else if (type == CMARK_NODE_STRONG || type == CMARK_NODE_EMPH) {
        inner.style |= type == CMARK_NODE_STRONG ? SPAN_STRONG : SPAN_EMPHASIS;
        read_children(reader, node, inner);
    } else if (type == CMARK_NODE_CODE) {
        inner.style |= SPAN_CODE;
        spans_add(reader->context, reader->expansion, &reader->spans,
                  literal_of(reader, node), inner);
    } else if (type == CMARK_NODE_LINK) {
        read_link(reader, node, style);
    } else if (type == CMARK_NODE_FOOTNOTE_REFERENCE) {
        read_footnote(reader, node, style);
    } else if (type == CMARK_NODE_IMAGE) {
        refuse(reader, FINDING_IMAGE_REFUSED, cmark_node_get_url(node));
    } else {
        refuse(reader, FINDING_HTML_REFUSED, literal_of(reader, node));
    }
}

static void
read_children(struct reader *reader, cmark_node *parent,
              struct spans_style style)
{
    for (cmark_node *node = cmark_node_first_child(parent); node != NULL;
         node = cmark_node_next(node)) {
        int row = cmark_node_get_start_line(node);
        if (row > 0)
            reader->at = expand_place(reader->expansion, row, 0);
        read_inline(reader, node, style);
    }
}

struct spans
inlines_read(const struct context *context, const struct expansion *expansion,
             cmark_node *parent)
{
    int row = cmark_node_get_start_line(parent);
    int column = cmark_node_get_start_column(parent);
    struct reader reader = {
        .context = context,
        .expansion = expansion,
        .at = expand_place(expansion, row, column),
    };
    reader.spans.at = reader.at;
    read_children(&reader, parent, (struct spans_style){0});
    return reader.spans;
}

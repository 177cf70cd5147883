#include "spans.h"

#include <glib.h>
#include <string.h>

static bool
is_same_style(const struct span *span, struct spans_style style)
{
    return span->figure == NULL && span->footnote == 0 &&
           span->style == style.style &&
           g_strcmp0(span->link, style.link) == 0 &&
           strcmp(span->text, "\n") != 0;
}

/* Texts are made of very many pieces: the room doubles. */
static void
grow(const struct context *context, struct spans *spans, struct span *last,
     const char *text, size_t length)
{
    if (spans->growing == NULL || spans->growing != last->text) {
        spans->used = strlen(last->text);
        spans->room = 0;
    }
    if (spans->room - spans->used <= length || spans->room == 0) {
        spans->room = 2 * (spans->used + length + 1);
        spans->growing = arena_alloc(context->arena, spans->room);
        memcpy(spans->growing, last->text, spans->used);
        last->text = spans->growing;
    }
    memcpy(spans->growing + spans->used, text, length);
    spans->used += length;
    spans->growing[spans->used] = '\0';
}

/* cmark cuts text at every special character: put it together again. */
static void
add_text(const struct context *context, struct spans *spans, const char *text,
         size_t length, struct spans_style style)
{
    if (length == 0)
        return;
    struct span *last = spans->n > 0 ? &spans->items[spans->n - 1] : NULL;
    if (last != NULL && is_same_style(last, style) && text[0] != '\n') {
        grow(context, spans, last, text, length);
        return;
    }
    struct span span = {
        .text = arena_strndup(context->arena, text, length),
        .style = style.style,
        .link = style.link,
    };
    ARENA_PUSH(context->arena, spans, span);
}

static void
add_slot(const struct context *context, struct spans *spans,
         const struct filled *filled, struct spans_style style)
{
    if (filled->use == NULL && filled->reference == NULL) {
        add_text(context, spans, filled->text, strlen(filled->text), style);
        return;
    }
    struct span span = {
        .text = filled->text,
        .style = style.style,
        .link = style.link,
        .figure = filled->use,
    };
    /* The mark itself keeps the place of a reference until it is known. */
    if (filled->reference != NULL)
        span.link = SPANS_REFERENCE;
    ARENA_PUSH(context->arena, spans, span);
}

void
spans_add(const struct context *context, const struct expansion *expansion,
          struct spans *spans, const char *text, struct spans_style style)
{
    while (*text != '\0') {
        const char *mark = strstr(text, MARK_BEGIN);
        size_t length = mark ? (size_t)(mark - text) : strlen(text);
        add_text(context, spans, text, length, style);
        text += length;
        if (mark == NULL)
            break;
        const char *start = text;
        const struct filled *filled = expand_mark(expansion, &text);
        add_slot(context, spans, filled, style);
        if (filled->reference != NULL)
            spans->items[spans->n - 1].text =
                arena_strndup(context->arena, start, (size_t)(text - start));
    }
}

struct prose
spans_prose(const struct context *context, const struct expansion *expansion,
            const char *text, struct place at)
{
    struct prose prose = {0};
    struct spans *spans = &prose.in[context->language];
    if (text == NULL)
        return prose;
    spans->at = at;
    spans_add(context, expansion, spans, text, (struct spans_style){0});
    return prose;
}

struct prose
spans_plain(const struct context *context, const char *text, struct place at)
{
    struct prose prose = {0};
    struct spans *spans = &prose.in[context->language];
    spans->at = at;
    add_text(context, spans, text, strlen(text), (struct spans_style){0});
    return prose;
}

void
spans_add_note(const struct context *context, struct prose *note,
               const char *sentence, struct place at)
{
    struct spans *spans = &note->in[context->language];
    if (document_is_empty(spans)) {
        *note = spans_plain(context, sentence, at);
        return;
    }
    const char *text = context->language == LANGUAGE_EN
                           ? arena_printf(context->arena, " %s", sentence)
                           : sentence;
    add_text(context, spans, text, strlen(text), (struct spans_style){0});
}

struct prose
spans_figure(const struct context *context, struct figure_use *use,
             struct place at)
{
    struct prose prose = {0};
    struct spans *spans = &prose.in[context->language];
    spans->at = at;
    struct span span = {.text = use->printed, .figure = use};
    ARENA_PUSH(context->arena, spans, span);
    return prose;
}

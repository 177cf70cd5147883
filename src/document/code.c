#include "code.h"

#include <glib.h>

#include "spans.h"

#define FENCE_LEAST 3
/* As in cmark.  Of each number of backticks only the last run of a paragraph
 * is sought in vain, so that it is read eighty times at most. */
#define BACKTICKS_MAX 80

const char *const code_words[] = {
    "text", "sh", "csv", "yaml", "markdown", NULL,
};

struct block *
code_read(const struct fence *fence, const char *text)
{
    const struct context *context = fence->context;
    struct block *block = ARENA_NEW(context->arena, struct block);
    struct spans *spans = &block->text.in[context->language];

    block->kind = BLOCK_CODE;
    spans->at = fence->at;
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        struct span span = {
            .text = arena_strndup(context->arena, text, length),
            .style = SPAN_CODE,
        };
        ARENA_PUSH(context->arena, spans, span);
        text += length + (text[length] == '\n');
    }
    return block;
}

/* ---- finding it before tags are cut ---- */

static size_t
run_length(const char *text)
{
    size_t n = 0;
    while (text[0] != '\0' && text[n] == text[0])
        n++;
    return n;
}

/* Whether the paragraph ends with this line end: a blank line or a fence
 * follows. */
static bool
ends_paragraph(const char *line_end)
{
    const char *next = line_end + 1 + strspn(line_end + 1, " \t");
    return *next == '\n' || *next == '\0' ||
           (*next == '`' && run_length(next) >= FENCE_LEAST);
}

/* From the backticks at `text` to the same number of them in the paragraph;
 * as many as a fence has, on the line. */
static size_t
inline_length(const char *text)
{
    size_t n = run_length(text);
    if (n > BACKTICKS_MAX)
        return 0;
    for (const char *p = text + n; *p != '\0';) {
        if (*p == '\n' && (n >= FENCE_LEAST || ends_paragraph(p)))
            return 0;
        if (*p != '`') {
            p++;
            continue;
        }
        size_t length = run_length(p);
        p += length;
        if (length == n)
            return (size_t)(p - text);
    }
    return 0;
}

static bool
opens_code(const char *info)
{
    size_t length = strcspn(info, " \t\n");
    for (size_t i = 0; code_words[i] != NULL; i++)
        if (strlen(code_words[i]) == length &&
            strncmp(code_words[i], info, length) == 0)
            return true;
    return false;
}

static const char *
next_line(const char *line)
{
    line += strcspn(line, "\n");
    return line + (*line == '\n');
}

static bool
closes(const char *line, char mark, size_t least)
{
    line += strspn(line, " ");
    if (*line != mark || run_length(line) < least)
        return false;
    line += run_length(line);
    line += strspn(line, " \t");
    return *line == '\n' || *line == '\0';
}

static size_t
block_length(const char *text)
{
    const char *fence = text + strspn(text, " ");
    size_t n = run_length(fence);
    if ((*fence != '`' && *fence != '~') || n < FENCE_LEAST ||
        !opens_code(fence + n + strspn(fence + n, " \t")))
        return 0;
    const char *line = next_line(text);
    while (*line != '\0' && !closes(line, *fence, n))
        line = next_line(line);
    return (size_t)(line + strcspn(line, "\n") - text);
}

size_t
code_length(const char *text, bool within)
{
    size_t length = within ? 0 : block_length(text);
    return length == 0 && *text == '`' ? inline_length(text) : length;
}

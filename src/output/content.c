#include "content.h"

#include <string.h>

/* What may stand between tokens here. */
static const char *
skip_blanks(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\n' || *at == '\r'))
        at++;
    return at;
}

/* Past `word` and the blanks before it; NULL when something else is there. */
static const char *
expect(const char *at, const char *end, const char *word)
{
    size_t length = strlen(word);
    if (at == NULL)
        return NULL;
    at = skip_blanks(at, end);
    if ((size_t)(end - at) < length || memcmp(at, word, length) != 0)
        return NULL;
    return at + length;
}

/* The end of `/Name << /MCID 12 >> BDC`, or NULL when `at` begins another
 * name. */
static const char *
tag_end(const char *at, const char *end)
{
    at++;
    while (at < end && g_ascii_isalnum(*at))
        at++;
    at = expect(expect(at, end, "<<"), end, "/MCID");
    if (at == NULL)
        return NULL;
    at = skip_blanks(at, end);
    while (at < end && g_ascii_isdigit(*at))
        at++;
    return expect(expect(at, end, ">>"), end, "BDC");
}

/* A string may hold anything: past its end. */
static const char *
skip_string(const char *at, const char *end)
{
    int depth = 0;
    for (; at < end; at++) {
        if (*at == '\\')
            at++;
        else if (*at == '(')
            depth++;
        else if (*at == ')' && --depth == 0)
            return at + 1;
    }
    return end;
}

bool
content_is_artifact(const struct node *node)
{
    return node == NULL || strcmp(node->type, "Artifact") == 0;
}

static void
write_tag(GString *out, const struct sequence *sequence, size_t mcid)
{
    const struct node *node = sequence->node;
    if (content_is_artifact(node) && (node == NULL || node->scope == NULL))
        g_string_append(out, "/Artifact BMC");
    else if (content_is_artifact(node))
        g_string_append_printf(out, "/Artifact<</Type/%s>>BDC", node->scope);
    else if (sequence->language != node->language)
        g_string_append_printf(out, "/Span<</Lang(%s)/MCID %zu>>BDC",
                               language_tag(sequence->language), mcid);
    else
        g_string_append_printf(out, "/%s<</MCID %zu>>BDC", node->type, mcid);
}

bool
content_rewrite(GString *out, const char *bytes, size_t length,
                const struct sequences *sequences)
{
    const char *end = bytes + length, *kept = bytes;
    size_t n = 0, mcid = 0;
    for (const char *at = bytes; at < end;) {
        if (*at == '(') {
            at = skip_string(at, end);
            continue;
        }
        const char *after = *at == '/' ? tag_end(at, end) : NULL;
        if (after == NULL) {
            at++;
            continue;
        }
        if (n == sequences->n)
            return false;
        g_string_append_len(out, kept, at - kept);
        write_tag(out, &sequences->items[n], mcid);
        mcid += !content_is_artifact(sequences->items[n++].node);
        kept = at = after;
    }
    g_string_append_len(out, kept, end - kept);
    return n == sequences->n;
}

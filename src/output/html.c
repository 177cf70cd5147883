#include "html.h"

#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "htmlstyle.h"
#include "output/sink.h"

static const char *
entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void
html_text(struct byte_sink *sink, const char *text, size_t limit)
{
    struct arena *scratch = arena_new();
    const char *at = text_visible(scratch, text, limit);

    while (*at != '\0') {
        size_t plain = strcspn(at, "&<>\"'");

        sink_write(sink, at, plain);
        at += plain;
        if (*at != '\0')
            sink_text(sink, entity(*at++));
    }
    arena_free(scratch);
}

void
html_open(struct byte_sink *sink, const char *title, const char *rules,
          enum language language)
{
    sink_printf(sink, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n",
                language == LANGUAGE_ZH ? "zh-CN" : "en");
    sink_text(sink,
              "<meta charset=\"utf-8\">\n"
              /* Should a text ever come through as markup, it still runs
               * and fetches nothing. */
              "<meta http-equiv=\"Content-Security-Policy\" content=\""
              "default-src 'none'; style-src 'unsafe-inline'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, "
              "initial-scale=1\">\n"
              "<meta name=\"generator\" content=\"baipishu\">\n<title>");
    html_text(sink, title, 0);
    sink_text(sink, "</title>\n<style>\n");
    for (size_t i = 0; htmlstyle_rules[i] != NULL; i++)
        sink_printf(sink, "%s\n", htmlstyle_rules[i]);
    sink_text(sink, rules);
    sink_text(sink, "</style>\n</head>\n<body>\n");
}

void
html_close(struct byte_sink *sink)
{
    sink_text(sink, "</body>\n</html>\n");
}

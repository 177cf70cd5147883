#include "output/report.h"

#include "base/arena.h"
#include "base/text.h"
#include "output/sink.h"

/* Words that the report itself says. */
static const struct words hint_mark = {{"建议：", "help: "}};
static const struct words settled_mark = {{"已说明：", "explained: "}};
static const struct words no_finding = {
    {"没有发现问题。", "No findings."}};

/* In the same order as enum finding_level; for programs, never translated. */
static const char *const level_keys[] = {"error", "query", "note"};

static void
print_place(struct arena *arena, struct byte_sink *sink, struct place at)
{
    sink_text(sink, at.file != NULL ? text_visible(arena, at.file, 0) : "");
    if (at.row > 0)
        sink_printf(sink, ":%d", at.row);
    if (at.row > 0 && at.column > 0)
        sink_printf(sink, ":%d", at.column);
}

static void
print_text(struct arena *arena, const struct finding *finding,
           enum language language, struct byte_sink *sink)
{
    const char *hint = finding_hint(arena, finding, language);
    print_place(arena, sink, finding->at);
    sink_printf(sink, ": %s[%s]: %s\n",
                level_keys[finding->level], finding_name(finding),
                finding_message(arena, finding, language));
    if (finding->settled)
        sink_printf(sink, "    %s%s\n", settled_mark.in[language],
                    text_visible(arena, finding->explanation, 0));
    else if (hint[0] != '\0')
        sink_printf(sink, "    %s%s\n", hint_mark.in[language], hint);
}

static void
print_all_text(struct arena *arena, const struct findings *findings,
               enum language language, struct byte_sink *sink)
{
    for (size_t i = 0; i < findings_count(findings); i++)
        print_text(arena, findings_get(findings, i), language, sink);
    if (findings_count(findings) == 0) {
        sink_printf(sink, "%s\n", no_finding.in[language]);
        return;
    }
    size_t of[] = {findings_count_level(findings, FINDING_ERROR),
                   findings_count_level(findings, FINDING_QUERY),
                   findings_count_level(findings, FINDING_NOTE)};
    if (language == LANGUAGE_ZH)
        sink_printf(sink, "错误 %zu 处，待核实 %zu 处，提示 %zu 处。\n", of[0],
                    of[1], of[2]);
    else
        sink_printf(sink, "%zu %s, %zu %s, %zu %s.\n", of[0],
                    of[0] == 1 ? "error" : "errors", of[1],
                    of[1] == 1 ? "query" : "queries", of[2],
                    of[2] == 1 ? "note" : "notes");
}

static void
json_number(struct byte_sink *sink, const char *key, int number)
{
    if (number > 0)
        sink_printf(sink, ", \"%s\": %d", key, number);
    else
        sink_printf(sink, ", \"%s\": null", key);
}

static void
json_text(struct byte_sink *sink, const char *key, const char *text)
{
    sink_printf(sink, ", \"%s\": ", key);
    if (text == NULL)
        sink_text(sink, "null");
    else
        sink_json(sink, text);
}

static void
print_json(struct arena *arena, const struct finding *finding,
           enum language language, struct byte_sink *sink)
{
    const char *field = language_pick(finding->detail.field, language);
    sink_printf(sink, "  {\"level\": \"%s\"", level_keys[finding->level]);
    json_text(sink, "code", finding_name(finding));
    json_text(sink, "file", finding->at.file);
    json_number(sink, "row", finding->at.row);
    json_number(sink, "column", finding->at.column);
    json_text(sink, "field", field[0] != '\0' ? field : NULL);
    json_text(sink, "value", finding->detail.value);
    json_text(sink, "message", finding_message(arena, finding, language));
    json_text(sink, "hint", finding_hint(arena, finding, language));
    if (finding->settled)
        json_text(sink, "explanation", finding->explanation);
    sink_text(sink, "}");
}

static void
print_all_json(struct arena *arena, const struct findings *findings,
               enum language language, struct byte_sink *sink)
{
    sink_text(sink, "[");
    for (size_t i = 0; i < findings_count(findings); i++) {
        sink_text(sink, i == 0 ? "\n" : ",\n");
        print_json(arena, findings_get(findings, i), language, sink);
    }
    sink_text(sink, "\n]\n");
}

/* A spreadsheet would run a text that begins like a formula. */
static const char *
harmless(struct arena *arena, const char *text)
{
    return text[0] != '\0' && strchr("=+-@\t\r", text[0]) != NULL
               ? arena_printf(arena, "'%s", text)
               : text;
}

static void
print_csv(struct arena *arena, const struct finding *finding,
          enum language language, struct byte_sink *sink)
{
    const char *value = finding->detail.value;
    const char *file = finding->at.file;
    const char *fields[] = {
        finding_level_name(finding->level, language),
        finding_name(finding),
        file != NULL ? text_visible(arena, file, 0) : "",
        finding->at.row > 0 ? arena_printf(arena, "%d", finding->at.row) : "",
        finding->at.column > 0 ? arena_printf(arena, "%d", finding->at.column)
                               : "",
        language_pick(finding->detail.field, language),
        value != NULL ? text_visible(arena, value, 0) : "",
        finding_message(arena, finding, language),
        finding_hint(arena, finding, language),
        finding->settled ? finding->explanation : "",
    };
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        sink_text(sink, i == 0 ? "" : ",");
        sink_csv(sink, harmless(arena, fields[i] != NULL ? fields[i] : ""));
    }
    sink_text(sink, "\r\n");
}

static void
print_all_csv(struct arena *arena, const struct findings *findings,
              enum language language, struct byte_sink *sink)
{
    static const struct words head = {
        {"\xef\xbb\xbf级别,代码,文件,行,列,字段,内容,问题,建议,答复\r\n",
         "\xef\xbb\xbflevel,code,file,row,column,field,value,message,hint,"
         "reply\r\n"}};
    sink_text(sink, head.in[language]);
    for (size_t i = 0; i < findings_count(findings); i++)
        print_csv(arena, findings_get(findings, i), language, sink);
}

void
report_print(struct arena *arena, const struct findings *findings,
             enum report_format format, enum language language,
             struct byte_sink *sink)
{
    static void (*const printers[])(struct arena *, const struct findings *,
                                    enum language, struct byte_sink *) = {
        [REPORT_TEXT] = print_all_text,
        [REPORT_JSON] = print_all_json,
        [REPORT_CSV] = print_all_csv,
    };
    printers[format](arena, findings, language, sink);
}

/* What a finding fills in is left open. */
static void
print_open(struct byte_sink *sink, const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        const char *end = *at == '{' ? strchr(at, '}') : NULL;

        if (end == NULL) {
            sink_write(sink, at, 1);
            continue;
        }
        sink_text(sink, strncmp(at, "{value}", 7) == 0 ? "“…”" : "…");
        at = end;
    }
}

static void
print_code(struct byte_sink *sink, const char *message, const char *hint,
           enum language language)
{
    sink_text(sink, "    ");
    print_open(sink, message);
    if (*hint != '\0' && (*hint != '{' || strlen(hint) > 3)) {
        sink_printf(sink, "\n    %s", hint_mark.in[language]);
        print_open(sink, hint);
    }
    sink_text(sink, "\n");
}

void
report_codes(struct arena *arena, enum language language,
             struct byte_sink *sink)
{
    (void)arena;
    for (int code = 0; code < FINDING_CODES; code++) {
        struct words message = finding_code_message(code);
        struct words hint = finding_code_hint(code);
        sink_printf(sink, "%s (%s)\n", finding_code_name(code),
                    finding_level_name(finding_code_level(code), language));
        for (int l = 0; l < LANGUAGES; l++)
            print_code(sink, message.in[l], hint.in[l], (enum language)l);
    }
}

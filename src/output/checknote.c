#include "checknote.h"

#include "base/arena.h"
#include "html.h"
#include "output/sink.h"

static const struct {
    const char *class;
    struct words label, one, sign;
} kinds[CHECKNOTE_KINDS] = {
    [CHECKNOTE_ERROR] = {"error", {{"错误", "Errors"}},
                         {{"错误", "Error"}}, {{"错", "E"}}},
    [CHECKNOTE_QUERY] = {"query", {{"待核实", "Queries"}},
                         {{"待核实", "Query"}}, {{"核", "Q"}}},
    [CHECKNOTE_NOTE] = {"note", {{"提示", "Notes"}},
                        {{"提示", "Note"}}, {{"注", "N"}}},
    [CHECKNOTE_SETTLED] = {"settled", {{"已说明", "Explained"}},
                           {{"已说明", "Explained"}}, {{"答", "A"}}},
};

enum checknote_kind
checknote_kind(const struct finding *finding)
{
    if (finding->level == FINDING_ERROR)
        return CHECKNOTE_ERROR;
    if (finding->level == FINDING_NOTE)
        return CHECKNOTE_NOTE;
    return finding->settled ? CHECKNOTE_SETTLED : CHECKNOTE_QUERY;
}

const char *
checknote_class(enum checknote_kind kind)
{
    return kinds[kind].class;
}

const char *
checknote_label(enum checknote_kind kind, enum language language)
{
    return kinds[kind].label.in[language];
}

const char *
checknote_sign(enum checknote_kind kind, enum language language)
{
    return kinds[kind].sign.in[language];
}

const char *
checknote_place(struct arena *arena, struct place at, enum language language)
{
    static const struct words whole = {{"整份文件", "whole file"}};

    if (at.row == 0)
        return whole.in[language];
    if (at.column == 0)
        return arena_printf(arena,
                            language == LANGUAGE_ZH ? "第 %d 行" : "row %d",
                            at.row);
    return arena_printf(arena, "%s%d",
                        place_column(arena, at.column), at.row);
}

/* A label in bold and a text behind it. */
static void
print_line(struct byte_sink *sink, const char *class,
           const struct words *label, const char *text,
           enum language language)
{
    sink_printf(sink, "<span class=\"%s\"><b>%s</b>", class,
                label->in[language]);
    html_text(sink, text, 0);
    sink_text(sink, "</span>");
}

void
checknote_print(struct byte_sink *sink, const struct finding *finding,
                enum language language)
{
    static const struct words todo = {{"怎么办：", "What to do: "}};
    static const struct words answer = {{"书面说明：", "Explanation: "}};
    static const struct words by = {{"说明人：", "Given by: "}};
    struct arena *scratch = arena_new();
    const char *hint = finding_hint(scratch, finding, language);

    sink_printf(sink, "<b class=\"level\">%s</b> <span class=\"what\">",
                kinds[checknote_kind(finding)].one.in[language]);
    html_text(sink, finding_message(scratch, finding, language), 0);
    sink_text(sink, "</span> <code>");
    html_text(sink, finding_name(finding), 0);
    sink_text(sink, "</code>");
    if (finding->settled) {
        print_line(sink, "answer", &answer, finding->explanation, language);
        if (finding->explained_by != NULL && *finding->explained_by != '\0')
            print_line(sink, "answer", &by, finding->explained_by, language);
    } else if (*hint != '\0') {
        print_line(sink, "todo", &todo, hint, language);
    }
    arena_free(scratch);
}

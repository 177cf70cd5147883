#include "blockdump.h"

struct dumper {
    GString *out;
    enum language language;
    int depth;
};

static void
begin(struct dumper *dumper, const char *what)
{
    g_string_append_printf(dumper->out, "%*s%s", dumper->depth * 2, "", what);
}

static void
span(struct dumper *dumper, const struct span *one)
{
    GString *out = dumper->out;
    const char *text = strcmp(one->text, "\n") == 0 ? "↵" : one->text;
    if (one->style & SPAN_STRONG)
        g_string_append(out, "**");
    if (one->style & SPAN_EMPHASIS)
        g_string_append(out, "*");
    if (one->style & SPAN_SUPERSCRIPT)
        g_string_append(out, "^");
    if (one->style & SPAN_CODE)
        g_string_append(out, "`");
    if (one->figure != NULL)
        g_string_append_printf(out, "[%s]", text);
    else if (one->link != NULL)
        g_string_append_printf(out, "<%s %s>", text, one->link);
    else
        g_string_append(out, text);
    if (one->style & SPAN_CODE)
        g_string_append(out, "`");
    if (one->style & SPAN_EMPHASIS)
        g_string_append(out, "*");
    if (one->style & SPAN_STRONG)
        g_string_append(out, "**");
    if (one->footnote > 0)
        g_string_append_printf(out, "(%d)", one->footnote);
}

static void
prose(struct dumper *dumper, const char *label, const struct prose *text)
{
    const struct spans *spans = &text->in[dumper->language];
    if (document_is_empty(spans))
        return;
    g_string_append(dumper->out, label);
    for (size_t i = 0; i < spans->n; i++)
        span(dumper, &spans->items[i]);
}

static const char *
word(const struct dumper *dumper, struct words words)
{
    const char *text = words.in[dumper->language];
    return text != NULL ? text : "";
}

static void
unit(struct dumper *dumper, struct unit one, bool ratio)
{
    g_string_append_printf(dumper->out, " {%s^%d%s}", one.base, one.exponent,
                           ratio ? " ratio" : "");
}

static void
row(struct dumper *dumper, const char *label, const struct table_row *one)
{
    begin(dumper, label);
    g_string_append_printf(dumper->out, "%s%d%s", one->total ? " total" : "",
                           one->level, one->group_end ? " end" : "");
    for (size_t i = 0; i < one->n_cells; i++) {
        g_string_append(dumper->out, " |");
        if (one->cells[i].columns > 1)
            g_string_append_printf(dumper->out, "%d×", one->cells[i].columns);
        prose(dumper, "", &one->cells[i].text);
    }
    g_string_append_c(dumper->out, '\n');
}

static void
table(struct dumper *dumper, const struct table *one)
{
    static const char letters[] = "lcr.";
    prose(dumper, " caption:", &one->caption);
    prose(dumper, " unit:", &one->unit_line);
    g_string_append(dumper->out, " ");
    for (size_t i = 0; i < one->n_columns; i++)
        g_string_append_c(dumper->out, letters[one->align[i]]);
    g_string_append_c(dumper->out, '\n');
    dumper->depth++;
    for (size_t i = 0; i < one->n_head; i++)
        row(dumper, "head", &one->head[i]);
    for (size_t i = 0; i < one->n_rows; i++)
        row(dumper, "row", &one->rows[i]);
    dumper->depth--;
    begin(dumper, "");
    prose(dumper, "  note:", &one->note);
    prose(dumper, "  source:", &one->source);
    g_string_append_c(dumper->out, '\n');
}

static void
chart(struct dumper *dumper, const struct chart *one)
{
    static const char *const sizes[] = {"", " half", " third"};
    GString *out = dumper->out;
    g_string_append_printf(
        out, " %s%s%s%s%s%s", one->type, sizes[one->size],
        one->stack ? " stack" : "", one->percent ? " percent" : "",
        one->time ? " time" : "", one->is_parts_of_whole ? " parts" : "");
    unit(dumper, *one->unit, one->ratio);
    prose(dumper, " caption:", &one->caption);
    prose(dumper, " headline:", &one->headline);
    prose(dumper, " subtitle:", &one->subtitle);
    prose(dumper, " note:", &one->note);
    prose(dumper, " source:", &one->source);
    for (size_t i = 0; i < one->n_references; i++)
        g_string_append_printf(out, " line:%s",
                               word(dumper, one->references[i].label));
    g_string_append_c(out, '\n');
    dumper->depth++;
    begin(dumper, "categories");
    for (size_t j = 0; j < one->n_categories; j++)
        g_string_append_printf(out, " %s%s",
                               one->categories[j].focus ? "*" : "",
                               word(dumper, one->categories[j].name));
    g_string_append_c(out, '\n');
    for (size_t i = 0; i < one->n_series; i++) {
        begin(dumper, "series ");
        g_string_append(out, word(dumper, one->series[i].name));
        unit(dumper, *one->series[i].unit, one->series[i].ratio);
        for (size_t j = 0; j < one->n_categories; j++) {
            const struct datum *datum = &one->data[i * one->n_categories + j];
            g_string_append_printf(out, " %s%s", datum->known ? "" : "?",
                                   word(dumper, datum->label));
        }
        g_string_append_c(out, '\n');
    }
    dumper->depth--;
}

static void
key_figures(struct dumper *dumper, const struct key_figures *figures)
{
    g_string_append_printf(dumper->out, " columns %d\n", figures->columns);
    dumper->depth++;
    for (size_t i = 0; i < figures->n; i++) {
        const struct key_figure *one = &figures->items[i];
        begin(dumper, "tile");
        prose(dumper, " label:", &one->label);
        prose(dumper, " value:", &one->value);
        prose(dumper, " change:", &one->change);
        g_string_append_printf(dumper->out, " %+d", one->direction);
        for (size_t j = 0; j < one->n_trend; j++)
            g_string_append_printf(dumper->out, " %s%g",
                                   one->trend[j].known ? "" : "?",
                                   rational_to_double(one->trend[j].value));
        g_string_append_c(dumper->out, '\n');
    }
    dumper->depth--;
}

static void
cover(struct dumper *dumper, const struct cover *one)
{
    prose(dumper, " title:", &one->title);
    prose(dumper, " subtitle:", &one->subtitle);
    prose(dumper, " publisher:", &one->publisher);
    prose(dumper, " date:", &one->date);
    prose(dumper, " note:", &one->note);
    g_string_append_c(dumper->out, '\n');
}

static void
block(struct dumper *dumper, const struct block *one)
{
    static const char *const kinds[] = {
        [BLOCK_HEADING] = "heading",  [BLOCK_PARAGRAPH] = "paragraph",
        [BLOCK_LIST] = "list",        [BLOCK_ITEM] = "item",
        [BLOCK_QUOTE] = "quote",      [BLOCK_CODE] = "code",
        [BLOCK_TABLE] = "table",
        [BLOCK_CHART] = "chart",      [BLOCK_KEY_FIGURES] = "key-figures",
        [BLOCK_COVER] = "cover",      [BLOCK_CONTENTS] = "contents",
        [BLOCK_PAGE_BREAK] = "break",
    };
    static const char *const matters[] = {"front ", "", "appendix "};
    begin(dumper, matters[one->matter]);
    g_string_append(dumper->out, kinds[one->kind]);
    if (one->level > 0)
        g_string_append_printf(dumper->out, "%d", one->level);
    g_string_append_printf(dumper->out, " #%s", one->id);
    if (*word(dumper, one->number) != '\0')
        g_string_append_printf(dumper->out, " (%s)", word(dumper, one->number));
    prose(dumper, " ", &one->text);
    if (one->table != NULL)
        table(dumper, one->table);
    else if (one->chart != NULL)
        chart(dumper, one->chart);
    else if (one->key_figures != NULL)
        key_figures(dumper, one->key_figures);
    else if (one->cover != NULL)
        cover(dumper, one->cover);
    else
        g_string_append_c(dumper->out, '\n');
    dumper->depth++;
    for (size_t i = 0; i < one->n; i++)
        block(dumper, one->items[i]);
    dumper->depth--;
}

void
blockdump_document(GString *out, const struct document *document,
                   enum language language)
{
    struct dumper dumper = {out, language, 0};
    for (size_t i = 0; i < document->n; i++)
        block(&dumper, document->items[i]);
    for (size_t i = 0; i < document->n_footnotes; i++) {
        g_string_append_printf(out, "footnote %s",
                               document->footnotes[i].label);
        prose(&dumper, " ", &document->footnotes[i].text);
        g_string_append_c(out, '\n');
    }
}

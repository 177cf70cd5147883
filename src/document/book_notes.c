#include "book_notes.h"

#include <glib.h>

#include "base/finding.h"
#include "base/text.h"
#include "book_formula.h"

static void
say(const struct book_making *making, const char *text)
{
    ARENA_PUSH(making->arena, &making->book->notes, text);
}

static const struct words paragraphs[] = {
    {{"“—”表示未报送或无法计算；空格表示该项没有填报，或当期没有发生；“0”是"
      "报送单位填报的零。三者不可混用，空格和“—”不能当作零参加计算。",
      "“—” stands for a figure that was not submitted or cannot be "
      "computed; an empty cell for an entry that was left blank, or for "
      "nothing in that period; “0” is a zero that was submitted. Neither an "
      "empty cell nor “—” may be counted as zero."}},
    {{"数值按原始数据计算，保留全部数位，单元格格式只决定显示的位数。除不尽的"
      "比率、平均数保留15位有效数字；超过15位有效数字的准确数以文字形式列出，"
      "以免表格软件舍入。",
      "Figures are computed from the data as submitted and keep all their "
      "digits; the format of a cell only decides how many are shown. Rates "
      "and averages that no decimal can express have 15 significant digits. "
      "An exact figure of more than 15 digits is given as text, since a "
      "spreadsheet would round it."}},
    {{"比上年增减 =（本年数 − 上年数）÷ 上年数；上年数缺失或不大于零的，不计"
      "算。占比 = 本单位数 ÷ 上一级合计数，只对可以相加的指标计算。位次按数值"
      "从大到小排列，数值相同的并列。",
      "Change on last year = (this year − last year) ÷ last year; it is not "
      "computed where last year's figure is missing or not above zero. Share "
      "= own figure ÷ total of the level above, for figures that add up. "
      "Ranks go from the largest to the smallest; equal figures share one."}},
    {{"合计的比率、平均数由合计数相除得出，不是各单位比率的平均。往年数据为当"
      "年公布数。",
      "Rates and averages of a total are quotients of totals, not means of "
      "the rates below. Figures of earlier years are those that were "
      "published then."}},
};

void
book_notes_write(const struct book_making *making)
{
    const struct book *book = making->book;
    struct arena *arena = making->arena;
    say(making,
        arena_printf(arena,
                     book_say(making,
                              "数据由%s根据各单位报送的报表逐级汇总，统计期为"
                              "%s。",
                              "The figures were added up by %s from the "
                              "returns of all units. Period: %s."),
                     book->publisher, book->period));
    for (size_t i = 0; i < G_N_ELEMENTS(paragraphs); i++)
        say(making, language_pick(paragraphs[i], making->language));
    if (*book->notice != '\0')
        say(making, book->notice);
    if (book->draft)
        say(making,
            book_say(making,
                     "草稿：数据中尚有未改正或未说明的问题，不得引用。",
                     "Draft: errors or open queries remain in the data; not "
                     "to be quoted."));
}

/* ---- tables of text ---- */

static struct book_table *
text_table(const struct book_making *making, const char *name,
           const char *title, const char *const *names,
           const struct words *titles, size_t n)
{
    struct book_table *table = book_table_new(making, name, title, n);
    for (size_t i = 0; i < n; i++)
        book_table_key(making, table, names[i], titles[i]);
    table->n_keys = 1;
    return table;
}

enum { MEASURE, TITLE, UNIT, FORM, MEANING, INDICATOR_COLUMNS };

static const char *
meaning_of_measure(const struct book_making *making,
                   const struct measure *measure)
{
    const char *note = book_pick(making, measure->note);
    if (measure->value == NULL)
        return note;
    const char *formula = book_formula(making, measure->value);
    if (*note == '\0')
        return arena_printf(making->arena, "= %s", formula);
    return arena_printf(making->arena,
                        book_say(making, "%s（= %s）", "%s (= %s)"), note,
                        formula);
}

void
book_notes_indicators(const struct book_making *making)
{
    static const char *const names[] = {"measure", "title", "unit", "form",
                                        "meaning"};
    static const struct words titles[] = {
        {{"标识", "Identifier"}},   {{"指标", "Indicator"}},
        {{"单位", "Unit"}},         {{"报表", "Form"}},
        {{"含义、公式", "Meaning or formula"}},
    };
    struct book_table *table =
        text_table(making, "indicators",
                   book_say(making, "指标解释", "Definitions of indicators"),
                   names, titles, INDICATOR_COLUMNS);
    for (size_t i = 0; i < making->survey->n_measures; i++) {
        const struct measure *measure = making->survey->measures[i];
        struct book_quantity quantity = book_quantity_of(making, measure);
        struct book_row *row = book_table_row(making, table);
        row->cells[MEASURE].text = measure->name;
        row->cells[TITLE].text = book_pick(making, measure->title);
        row->cells[UNIT].text =
            book_unit(making, quantity.unit);
        row->cells[FORM].text =
            measure->field == NULL
                ? book_say(making, "计算得出", "computed")
                : book_pick(making, measure->field->form->title);
        row->cells[MEANING].text = meaning_of_measure(making, measure);
    }
    ARENA_PUSH(making->arena, &making->book->tables, table);
}

enum { FILE_NAME, ROW, COLUMN, QUERY, ANSWER, BY, EXPLAINED_COLUMNS };

static void
add_explained(const struct book_making *making, struct book_table *table,
              const struct finding *finding)
{
    struct arena *arena = making->arena;
    struct book_row *row = book_table_row(making, table);
    const char *by = finding->explained_by;
    row->cells[FILE_NAME].text = text_visible(arena, finding->at.file, 0);
    if (finding->at.row > 0)
        row->cells[ROW].text = arena_printf(arena, "%d", finding->at.row);
    if (finding->at.column > 0)
        row->cells[COLUMN].text =
            arena_printf(arena, "%d", finding->at.column);
    row->cells[QUERY].text =
        finding_message(arena, finding, making->language);
    row->cells[ANSWER].text = text_visible(arena, finding->explanation, 0);
    row->cells[BY].text = by == NULL ? "" : text_visible(arena, by, 0);
}

void
book_notes_explained(const struct book_making *making)
{
    static const char *const names[] = {"file", "row", "column",
                                        "query", "answer", "by"};
    static const struct words titles[] = {
        {{"文件", "File"}},         {{"行", "Row"}},
        {{"列", "Column"}},         {{"核实的问题", "Query"}},
        {{"说明", "Explanation"}},  {{"说明人", "By"}},
    };
    struct book_table *table =
        text_table(making, "explanations",
                   book_say(making, "经报送单位书面说明的数据",
                            "Figures explained by the submitting units"),
                   names, titles, EXPLAINED_COLUMNS);
    for (size_t i = 0; i < findings_count(making->findings); i++) {
        const struct finding *finding = findings_get(making->findings, i);
        if (finding->level == FINDING_QUERY && finding->settled)
            add_explained(making, table, finding);
    }
    if (table->n > 0)
        ARENA_PUSH(making->arena, &making->book->tables, table);
}

#include <glib.h>

#include "smalledition.h"

#define REPORT "# 数据说明\n\n```explanations answers\ncaption: 书面说明\n```\n"

/* One query, explained or not, an error and a note beside it. */
static struct findings *
new_findings(struct arena *arena, bool settled)
{
    struct findings *findings = findings_new(arena);
    struct place at = {"submissions/东/wages.csv", 3, 4};
    struct finding *query;
    findings_add(findings, FINDING_FALL_TO_ZERO, at,
                 .field = {{"职工", "Workers"}}, .value = "东：职工 0 人",
                 .args = {{{"东", "East"}}, language_same("9")});
    findings_add(findings, FINDING_FILE_IGNORED,
                 ((struct place){"submissions/东/x.doc", 0, 0}),
                 .value = NULL);
    query = findings_edit(findings, 0);
    query->settled = settled;
    query->explanation = settled ? "机构改革，*本年*未开展" : NULL;
    query->explained_by = settled ? "张三，2025-01-02" : NULL;
    return findings;
}

static const struct block *
find_table(const struct document *document)
{
    for (size_t i = 0; i < document->n; i++)
        if (document->items[i]->kind == BLOCK_TABLE)
            return document->items[i];
    return NULL;
}

static void
expect_cell(struct arena *arena, const struct table *table, size_t column,
            enum language language, const char *text)
{
    const struct prose *prose = &table->rows[0].cells[column].text;
    g_assert_cmpstr(document_plain(arena, &prose->in[language]), ==, text);
}

static void
what_was_explained_is_printed_in_both_languages(void)
{
    struct smalledition small =
        smalledition_read((struct smalledition_options){
            .zh = REPORT,
            .en = "# Notes\n\n```explanations answers\ncaption: Answers\n"
                  "```\n"});
    const bool both[LANGUAGES] = {true, true};
    struct findings *findings = new_findings(small.arena, true);
    const struct document *document =
        document_read(small.arena, small.figures, both, false, findings);
    const struct table *table = find_table(document)->table;
    g_assert_cmpuint(findings_count(findings), ==, 2);
    g_assert_cmpuint(table->n_rows, ==, 1);
    expect_cell(small.arena, table, 0, LANGUAGE_ZH,
                "submissions/东/wages.csv 第3行第4列");
    expect_cell(small.arena, table, 0, LANGUAGE_EN,
                "submissions/东/wages.csv, row 3, column 4");
    expect_cell(small.arena, table, 1, LANGUAGE_ZH,
                "东的“职工”为 0，上年为 9");
    expect_cell(small.arena, table, 2, LANGUAGE_ZH,
                "机构改革，*本年*未开展（张三，2025-01-02）");
    expect_cell(small.arena, table, 2, LANGUAGE_EN,
                "机构改革，*本年*未开展 (张三，2025-01-02)");
    smalledition_free(&small);
}

static void
nothing_is_printed_where_nothing_was_explained(void)
{
    struct smalledition small = smalledition_read(
        (struct smalledition_options){.zh = REPORT});
    const bool chinese[LANGUAGES] = {true, false};
    struct findings *findings = new_findings(small.arena, false);
    g_assert_null(find_table(document_read(small.arena, small.figures, chinese,
                                           false, findings)));
    g_assert_cmpuint(findings_count(findings), ==, 2);
    smalledition_free(&small);
}

#define ADD(function) g_test_add_func("/explained/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(what_was_explained_is_printed_in_both_languages);
    ADD(nothing_is_printed_where_nothing_was_explained);
    return g_test_run();
}

#include <glib.h>

#include "base/finding.h"
#include "base/text.h"
#include "citysheet_parts.h"

/* A sheet is signed: more than that belongs on the page of the check. */
#define FINDINGS_MAX 24
/* Rows that are as high as a seal. */
#define SIGNATURE_ROWS 6

static bool
is_in_own_folder(const struct citysheet_maker *maker, const char *file)
{
    const char *folder = maker->sheet->city->folder;

    return folder == NULL || (g_str_has_prefix(file, folder) &&
                              file[strlen(folder)] == '/');
}

/* Of a file: its name without the city's folder, which is the same in all;
 * one that holds several cities keeps its folder. */
static const char *
base_name(const struct citysheet_maker *maker, const char *file)
{
    const char *slash = file != NULL ? strrchr(file, '/') : NULL;

    if (slash != NULL && !is_in_own_folder(maker, file))
        slash = g_strstr_len(file, slash - file, "/");

    return text_visible(maker->arena,
                        slash != NULL  ? slash + 1
                        : file != NULL ? file
                                       : "",
                        60);
}

/* ---- findings ---- */

static struct words
level_words(const struct finding *finding)
{
    static const struct words settled = {{"已说明", "explained"}};
    static const struct words names[] = {
        [FINDING_ERROR] = {{"错误", "error"}},
        [FINDING_QUERY] = {{"待核实", "query"}},
        [FINDING_NOTE] = {{"提示", "note"}},
    };

    return finding->settled ? settled : names[finding->level];
}

/* 工资.csv C17 */
static struct words
place_words(const struct citysheet_maker *maker, struct place at)
{
    struct arena *arena = maker->arena;
    const char *file = base_name(maker, at.file);

    if (at.row == 0)
        return language_same(file);
    if (at.column == 0)
        return (struct words){{arena_printf(arena, "%s 第%d行", file, at.row),
                               arena_printf(arena, "%s row %d", file,
                                            at.row)}};
    return language_same(arena_printf(arena, "%s %s%d", file,
                                      place_column(arena, at.column),
                                      at.row));
}

/* What to do, or what was answered and by whom. */
static const char *
answer(const struct citysheet_maker *maker, const struct finding *finding,
       enum language language)
{
    struct arena *arena = maker->arena;

    if (!finding->settled)
        return finding_hint(arena, finding, language);
    if (finding->explained_by == NULL || *finding->explained_by == '\0')
        return text_visible(arena, finding->explanation, 0);
    return arena_printf(arena,
                        language == LANGUAGE_ZH ? "%s（%s）" : "%s (%s)",
                        text_visible(arena, finding->explanation, 0),
                        text_visible(arena, finding->explained_by, 0));
}

static void
add_finding(const struct citysheet_maker *maker,
            struct compose_table *table,
            const struct finding *finding)
{
    struct table_row *row = compose_row(table);
    struct words message, reply;

    for (int l = 0; l < LANGUAGES; l++) {
        message.in[l] =
            finding_message(maker->arena, finding, (enum language)l);
        reply.in[l] = answer(maker, finding, (enum language)l);
    }
    compose_cell(table, row, 0, level_words(finding));
    compose_cell(table, row, 1, place_words(maker, finding->at));
    compose_cell(table, row, 2, message);
    compose_cell(table, row, 3, reply);
}

static size_t
count_from(const struct findings *findings, size_t first)
{
    size_t n = 0;

    for (size_t i = first; i < findings_count(findings); i++)
        n += finding_weight(findings_get(findings, i));
    return n;
}

static void
add_finding_table(struct citysheet_maker *maker)
{
    static const struct words heads[] = {
        {{"级别", "Level"}},
        {{"位置", "Where"}},
        {{"问题", "What is wrong"}},
        {{"怎么办／书面说明", "What to do / explanation"}},
    };
    const struct findings *findings = maker->sheet->findings;
    size_t n = MIN(findings_count(findings), FINDINGS_MAX);
    size_t left_out = count_from(findings, n);
    struct compose_table table =
        compose_table(&maker->compose, G_N_ELEMENTS(heads), 1, n);

    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
        compose_cell(&table, table.table->head, i, heads[i]);
    for (size_t i = 0; i < n; i++)
        add_finding(maker, &table, findings_get(findings, i));
    if (left_out > 0)
        table.table->note = compose_prose(
            &maker->compose,
            (struct words){
                {arena_printf(maker->arena,
                              "还有 %zu 处没有列出，见核对网页"
                              "（check --format html）。",
                              left_out),
                 arena_printf(maker->arena,
                              "%zu more are on the page of check --format "
                              "html.",
                              left_out)}});
    compose_put(&table);
}

void
citysheet_findings(struct citysheet_maker *maker)
{
    static const struct words title = {{"问题和说明",
                                        "Findings and explanations"}};
    static const struct words none = {{"没有发现问题。", "No findings."}};
    const struct findings *findings = maker->sheet->findings;

    compose_heading(&maker->compose, title);
    if (findings_count(findings) == 0)
        compose_paragraph(&maker->compose, none);
    else
        add_finding_table(maker);
}

/* ---- files ---- */

static void
add_file(const struct citysheet_maker *maker,
         struct compose_table *table,
         const struct citysheet_file *file)
{
    static const struct words refused = {{"未采用", "not read"}};
    struct table_row *row = compose_row(table);

    compose_cell(table, row, 0, language_same(base_name(maker, file->name)));
    compose_cell(table, row, 1,
                 file->readable ? language_same(arena_printf(
                                      maker->arena, "%zu", file->n_rows))
                                : refused);
    compose_cell(table, row, 2,
                 language_same(compose_hash(maker->arena, file->sha256)));
}

void
citysheet_files(struct citysheet_maker *maker)
{
    static const struct words title = {{"报送的文件", "Files submitted"}};
    static const struct words none = {{"没有报送文件。", "None."}};
    static const struct words heads[] = {
        {{"文件", "File"}},
        {{"计入行数", "Rows"}},
        {{"SHA-256 校验值", "SHA-256"}},
    };
    const struct citysheet *sheet = maker->sheet;
    struct compose_table table;

    compose_heading(&maker->compose, title);
    if (sheet->n_files == 0) {
        compose_paragraph(&maker->compose, none);
        return;
    }
    table = compose_table(&maker->compose, G_N_ELEMENTS(heads), 1,
                          sheet->n_files);
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++)
        compose_cell(&table, table.table->head, i, heads[i]);
    table.table->align[1] = ALIGN_CENTRE;
    for (size_t i = 0; i < sheet->n_files; i++)
        add_file(maker, &table, &sheet->files[i]);
    compose_put(&table);
}

/* ---- signatures ---- */

void
citysheet_signatures(struct citysheet_maker *maker)
{
    static const struct words title = {{"确认", "Confirmation"}};
    static const struct words statement = {
        {"本单位确认：以上数字与报送的文件一致，所列问题已经改正或者书面说明。",
         "We confirm that these figures agree with the files submitted and "
         "that the findings were corrected or explained."}};
    static const struct words heads[] = {
        {{"填表人", "Filled in by"}},
        {{"审核人", "Checked by"}},
        {{"负责人", "Head of the unit"}},
        {{"单位盖章", "Seal"}},
        {{"日期", "Date"}},
    };
    static const struct words space = {{"\u3000", "\u3000"}};
    struct compose_table table = compose_table(
        &maker->compose, G_N_ELEMENTS(heads), 1, SIGNATURE_ROWS);

    compose_heading(&maker->compose, title);
    compose_paragraph(&maker->compose, statement);
    for (size_t i = 0; i < G_N_ELEMENTS(heads); i++) {
        compose_cell(&table, table.table->head, i, heads[i]);
        table.table->align[i] = ALIGN_CENTRE;
    }
    for (int i = 0; i < SIGNATURE_ROWS; i++)
        compose_cell(&table, compose_row(&table), 0, space);
    compose_put(&table);
}

#include "desk.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static const char edition[] =
    "template: ./t\nyear: 2024\n"
    "period: {from: 2024-01-01, to: 2024-12-31}\n"
    "region: {zh: 某省, en: Someland}\npublisher: {zh: 某会, en: The Board}\n"
    "title: {zh: 某白皮书, en: A White Paper}\ndate: 2025-04-07\n"
    "languages: [zh, en]\n";

static const char regions[] =
    "code,name,name_en,parent,row,column\n"
    "100,甲市,Jia,,0,1\n101,东区,East,100,,\n102,西县,West,100,,\n"
    "200,乙市,Yi,,0,0\n201,东区,East,200,,\n202,北县,North,200,,\n";

static const char forms[] =
    "resources:\n"
    "  - name: letters\n    title: 函件\n    title_en: Letters\n"
    "    files: [letters, 函件]\n    schema:\n      fields:\n"
    "        - {name: county, type: string, role: region, title: 区县,\n"
    "           constraints: {required: true}}\n"
    "        - {name: month, type: yearmonth, role: period, title: 月份,\n"
    "           constraints: {required: true}}\n"
    "        - {name: letters, type: integer, unit: 份, unit_en: letters,\n"
    "           title: 函件, title_en: Letters,\n"
    "           constraints: {required: true, minimum: 0}}\n"
    "        - {name: wages, type: number, unit: 万元, title: 工资,\n"
    "           title_en: Wages, constraints: {minimum: 0}}\n"
    "        - {name: kind, type: string, title: 类别, title_en: Kind,\n"
    "           constraints: {enum: [补发, 补缴]}}\n"
    "      primaryKey: [county, month]\n"
    "  - name: cases\n    title: 逐笔记录\n    title_en: Cases\n"
    "    files: [cases, 记录]\n    schema:\n      fields:\n"
    "        - {name: city, type: string, role: city, title: 设区市,\n"
    "           constraints: {required: true}}\n"
    "        - {name: county, type: string, role: region, title: 区县}\n"
    "        - {name: date, type: date, role: period, title: 日期,\n"
    "           constraints: {required: true}}\n"
    "        - {name: employer, type: string, title: 用人单位}\n"
    "        - {name: people, type: integer, unit: 人, unit_en: people,\n"
    "           title: 人数, title_en: People,\n"
    "           constraints: {required: true, minimum: 1, maximum: 900}}\n"
    "        - {name: fines, type: number, unit: 元, title: 罚款,\n"
    "           title_en: Fines, constraints: {minimum: 0}}\n";

static const char figures[] =
    "measures:\n"
    "  - {name: wages_per_letter, title: 每函工资,\n"
    "     title_en: Wages per letter, unit: 元/份,\n"
    "     unit_en: RMB per letter, value: wages / letters}\n"
    "  - {name: rate, title: 比率, title_en: Rate,\n"
    "     value: people / letters}\n"
    "checks:\n"
    "  - {name: many, level: query, each: row, form: cases,\n"
    "     fails: fines > 11 and people = 7, message: 过高,\n"
    "     message_en: too much}\n"
    "  - {name: few, level: query, each: city, fails: letters < 3,\n"
    "     message: 过少, message_en: too few}\n";

static const char report_zh[] =
    "---\ncontents: true\n---\n# 总览\n\n"
    "全省发出函件{{ letters }}份，{{ top(letters, 1) }}最多。\n\n"
    "{% for city in cities by letters desc limit 2 %}\n"
    "{{ city.name }}：{{ wages }}，{{ change(letters) | percent(1) }}。\n"
    "{% endfor %}\n\n"
    "```chart by-city\ntype: bar\nof: [letters]\nby: city\n"
    "title: 各市函件\n```\n\n"
    "```table by-month\nof: [letters, wages]\nby: month\ntotal: true\n"
    "title: 各月\n```\n";
static const char report_en[] =
    "---\ncontents: true\n---\n# Overview\n\n"
    "The province sent {{ letters }} letters, {{ top(letters, 1) }} most.\n\n"
    "{% for city in cities by letters desc limit 2 %}\n"
    "{{ city.name }}: {{ wages }}, {{ change(letters) | percent(1) }}.\n"
    "{% endfor %}\n\n"
    "```chart by-city\ntype: bar\nof: [letters]\nby: city\n"
    "title: Letters by city\n```\n\n"
    "```table by-month\nof: [letters, wages]\nby: month\ntotal: true\n"
    "title: By month\n```\n";

static const char letters_1[] =
    "区县,月份,函件（份）,工资（万元）,类别\n东区,2024-01,4,1.5,补发\n"
    "西县,2024-07,6,2.25,补缴\n合计,,10,3.75,\n";
static const char letters_2[] =
    "区县,月份,函件（份）,工资（元）,类别\n东区,2024年2月,7,12000,\n"
    "北县,2024.7,5,,补发\n";
static const char cases[] =
    "设区市,区县,日期,用人单位,人数,罚款\n甲市,东区,2024-01-31,某厂,3,120\n"
    "乙市,北县,2024/2/1,\"甲,乙\",12,55.5\n甲市,,20240701,丙,1,\n";
static const char history[] =
    "year,region,measure,value\n2022,某省,letters,18\n"
    "2023,某省,letters,20\n2023,甲市,letters,9\n2023,乙市,letters,11\n"
    "2023,某省,wages,4\n2023,甲市,wages,3.5\n";
static const char explanations[] =
    "code,file,row,column,value,explanation,by,date\n";
static const char theme[] = "colors: {accent: '#1D5C8F'}\n";

static const struct {
    const char *name, *text;
} originals[] = {
    {"edition.yaml", edition},
    {"regions.csv", regions},
    {"t/forms.yaml", forms},
    {"t/figures.yaml", figures},
    {"t/report.zh.md", report_zh},
    {"t/report.en.md", report_en},
    {"t/theme.yaml", theme},
    {"submissions/甲市/函件.csv", letters_1},
    {"submissions/乙市/函件.csv", letters_2},
    {"submissions/全省/记录.csv", cases},
    {"history.csv", history},
    {"explanations.csv", explanations},
};

const char *const desk_files[] = {
    "edition.yaml", "regions.csv", "t/forms.yaml", "t/figures.yaml",
    "t/report.zh.md", "t/report.en.md", "t/theme.yaml",
    "submissions/甲市/函件.csv", "submissions/全省/记录.csv", "history.csv",
    "explanations.csv",
};
const size_t desk_n_files = G_N_ELEMENTS(desk_files);

static char *folder;

static void
remove_all(const char *path)
{
    GDir *dir = g_dir_open(path, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *full = g_build_filename(path, name, NULL);

        remove_all(full);
    }
    if (dir != NULL)
        g_dir_close(dir);
    g_remove(path);
}

static void
clear(void)
{
    remove_all(folder);
    g_free(folder);
}

const char *
desk_folder(void)
{
    if (folder != NULL)
        return folder;
    folder = g_dir_make_tmp("fuzz-XXXXXX", NULL);
    atexit(clear);
    for (size_t i = 0; i < G_N_ELEMENTS(originals); i++)
        desk_put(originals[i].name, NULL, 0);
    return folder;
}

static const char *
original(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(originals); i++)
        if (strcmp(originals[i].name, name) == 0)
            return originals[i].text;
    g_error("no file %s", name);
}

/* In place: a new file each time would cost more than most targets do. */
void
desk_put(const char *name, const uint8_t *bytes, size_t length)
{
    g_autofree char *path = g_build_filename(desk_folder(), name, NULL);
    g_autofree char *parent = g_path_get_dirname(path);
    FILE *file;

    if (bytes == NULL) {
        bytes = (const uint8_t *)original(name);
        length = strlen(original(name));
    }
    g_mkdir_with_parents(parent, 0700);
    file = fopen(path, "w");
    if (file == NULL || fwrite(bytes, 1, length, file) != length ||
        fclose(file) != 0)
        g_error("%s could not be written", path);
}

const struct survey *
desk_survey(struct arena *arena, struct findings *findings)
{
    static const char *const roots[] = {NULL};

    return survey_read(arena, desk_folder(), roots, findings);
}

struct figures *
desk_figures(struct arena *arena, const struct survey *survey,
             struct findings *findings)
{
    struct figures *made;
    struct intake_taker taker = figures_taker(arena, survey, &made);
    const struct intake_options options = {.jobs = 1,
                                           .limits = csv_limits_default};
    const struct intake *intake =
        intake_read(arena, survey, &options, &taker, findings);

    figures_close(made, intake, findings);
    figures_check(arena, made, findings);
    intake_settle(arena, survey, findings);
    return made;
}

/* A line for a terminal: nothing in it that cannot be seen. */
static void
check_line(const char *text, const struct finding *finding)
{
    uint32_t c;

    if (!g_utf8_validate(text, -1, NULL))
        g_error("%s: no UTF-8", finding_name(finding));
    while ((c = text_next(&text)) != 0)
        if (text_is_invisible(c))
            g_error("%s: U+%04X is shown", finding_name(finding), c);
}

void
desk_check_findings(struct arena *arena, const struct findings *findings)
{
    for (size_t i = 0; i < findings_count(findings); i++) {
        const struct finding *finding = findings_get(findings, i);

        if (finding->at.file == NULL || finding->at.row < 0 ||
            finding->at.column < 0 ||
            (finding->at.row == 0 && finding->at.column > 0))
            g_error("%s has no place: %s:%d:%d", finding_name(finding),
                    finding->at.file, finding->at.row, finding->at.column);
        for (int l = 0; l < LANGUAGES; l++) {
            check_line(finding_message(arena, finding, (enum language)l),
                       finding);
            check_line(finding_hint(arena, finding, (enum language)l),
                       finding);
        }
    }
}

size_t
desk_threads(void)
{
    g_autoptr(GDir) tasks = g_dir_open("/proc/self/task", 0, NULL);
    size_t n = 0;

    while (tasks != NULL && g_dir_read_name(tasks) != NULL)
        n++;
    return n;
}

void
desk_await(size_t threads)
{
    for (int turn = 0; turn < 10000 && desk_threads() > threads; turn++)
        g_usleep(100);
}

const char *
desk_text(struct arena *arena, const uint8_t *bytes, size_t length)
{
    const char *text = arena_strndup(arena, (const char *)bytes, length);
    g_autofree char *valid = g_utf8_make_valid(text, -1);

    return arena_strdup(arena, valid);
}

#include "smalledition.h"

#include <glib.h>
#include <glib/gstdio.h>

#include "blockdump.h"

/* The cells of the forms: per county a row in January and one in July.
 *
 *                 reminders  opinions   wages 万元   workers
 *   东 East             900        80       620.00       310
 *   西 West             300       120       250.25       100
 *   南 South             41         5        30.00        15
 *   某省 Someland      1241       205       900.25       425
 */
static const struct {
    const char *city;
    const char *form;
    const char *text;
} submissions[] = {
    {"东", "letters",
     "区县,月份,提示函,意见书\n东一,2024-01,400,30\n东一,2024-07,100,10\n"
     "东二,2024-01,300,20\n东二,2024-07,100,20\n"},
    {"西", "letters",
     "区县,月份,提示函,意见书\n西一,2024-01,100,60\n西二,2024-07,200,60\n"},
    {"南", "letters",
     "区县,月份,提示函,意见书\n南一,2024-01,40,5\n南二,2024-07,1,0\n"},
    {"东", "wages",
     "区县,月份,补发工资,职工\n东一,2024-01,400,200\n东二,2024-07,220,110\n"},
    {"西", "wages",
     "区县,月份,补发工资,职工\n西一,2024-01,200,60\n西二,2024-07,50.25,40\n"},
    {"南", "wages",
     "区县,月份,补发工资,职工\n南一,2024-01,30,15\n南二,2024-07,0,0\n"},
};

static const char edition[] =
    "template: t\nyear: 2024\nperiod: {from: 2024-01-01, to: 2024-12-31}\n"
    "region: {zh: 某省, en: Someland}\npublisher: {zh: 某会, en: The Board}\n"
    "title: {zh: 某白皮书, en: A White Paper}\ndate: 2025-04-07\n"
    "languages: [zh, en]\n";

static const char regions[] =
    "code,name,name_en,parent,row,column\n"
    "100,东,East,,0,1\n101,东一,East One,100,,\n102,东二,East Two,100,,\n"
    "200,西,West,,0,0\n201,西一,West One,200,,\n202,西二,West Two,200,,\n"
    "300,南,South,,1,0\n301,南一,South One,300,,\n302,南二,South Two,300,,\n";

static const char forms[] =
    "resources:\n"
    "  - name: letters\n    title: 函件\n    title_en: Letters\n"
    "    files: [letters]\n    schema:\n      fields:\n"
    "        - {name: county, type: string, role: region, title: 区县}\n"
    "        - {name: month, type: yearmonth, role: period, title: 月份}\n"
    "        - {name: reminders, type: integer, unit: 份, unit_en: letters,"
    " title: 提示函, title_en: Reminders}\n"
    "        - {name: opinions, type: integer, unit: 份, unit_en: letters,"
    " title: 意见书, title_en: Opinions}\n"
    "      primaryKey: [county, month]\n"
    "  - name: wages\n    title: 工资\n    title_en: Wages\n"
    "    files: [wages]\n    schema:\n      fields:\n"
    "        - {name: county, type: string, role: region, title: 区县}\n"
    "        - {name: month, type: yearmonth, role: period, title: 月份}\n"
    "        - {name: wages, type: number, unit: 万元, title: 补发工资,"
    " title_en: Wages recovered}\n"
    "        - {name: workers, type: integer, unit: 人, unit_en: workers,"
    " title: 职工, title_en: Workers}\n"
    "      primaryKey: [county, month]\n";

static const char measures[] =
    "measures:\n"
    "  - {name: letters, title: 函书, title_en: Letters, unit: 份,"
    " unit_en: letters, value: reminders + opinions}\n"
    "  - {name: wages_per_worker, title: 人均工资,"
    " title_en: Wages per worker, unit: 元/人, unit_en: RMB per worker,"
    " value: wages / workers}\n"
    "  - {name: opinion_rate, title: 意见书之比, title_en: Opinion rate,"
    " unit: '%', value: opinions / reminders}\n";

static const char history[] =
    "year,region,measure,value\n"
    "2022,某省,reminders,1000\n2022,某省,opinions,200\n"
    "2022,某省,wages,700\n"
    "2023,某省,reminders,1100\n2023,某省,opinions,200\n"
    "2023,某省,wages,800\n2023,某省,workers,400\n"
    "2023,东,reminders,600\n2023,东,opinions,60\n"
    "2023,西,reminders,400\n2023,西,opinions,130\n"
    "2023,南,reminders,100\n2023,南,opinions,10\n";

static void
write_file(const struct smalledition *small, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(small->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

static void
write_edition(const struct smalledition *small,
              struct smalledition_options options)
{
    write_file(small, "edition.yaml", edition);
    write_file(small, "regions.csv", regions);
    if (!options.without_history)
        write_file(small, "history.csv", history);
    for (size_t i = 0; i < G_N_ELEMENTS(submissions); i++) {
        g_autofree char *name = g_strdup_printf(
            "submissions/%s/%s.csv", submissions[i].city, submissions[i].form);
        bool left_out = options.without_wages &&
                        strcmp(submissions[i].city, "南") == 0 &&
                        strcmp(submissions[i].form, "wages") == 0;
        if (!left_out)
            write_file(small, name, submissions[i].text);
    }
    write_file(small, "templates/t/forms.yaml", forms);
    write_file(small, "templates/t/figures.yaml", measures);
    if (options.zh != NULL)
        write_file(small, "templates/t/report.zh.md", options.zh);
    if (options.en != NULL)
        write_file(small, "templates/t/report.en.md", options.en);
    if (options.file != NULL)
        write_file(small, options.file, options.text);
}

static void
read_figures(struct smalledition *small, const char *folder,
             const char *const *roots)
{
    struct intake_options options = {.jobs = 2, .limits = csv_limits_default};
    struct findings *findings = findings_new(small->arena);
    small->survey = survey_read(small->arena, folder, roots, findings);
    g_assert_nonnull(small->survey);
    struct intake_taker taker =
        figures_taker(small->arena, small->survey, &small->figures);
    const struct intake *intake =
        intake_read(small->arena, small->survey, &options, &taker, findings);
    figures_close(small->figures, intake, findings);
    for (size_t i = 0; i < findings_count(findings); i++)
        g_test_message("%s",
                       finding_message(small->arena, findings_get(findings, i),
                                       LANGUAGE_EN));
}

struct smalledition
smalledition_read(struct smalledition_options options)
{
    static const char *const no_roots[] = {NULL};
    struct smalledition small = {
        .folder = g_dir_make_tmp("document-XXXXXX", NULL),
        .arena = arena_new(),
    };
    small.findings = findings_new(small.arena);
    write_edition(&small, options);
    read_figures(&small, small.folder, no_roots);
    bool languages[LANGUAGES] = {options.zh != NULL, options.en != NULL};
    small.document = document_read(small.arena, small.figures, languages, false,
                                   small.findings);
    findings_sort(small.findings);
    return small;
}

struct smalledition
smalledition_sample(const bool languages[LANGUAGES])
{
    struct smalledition small = {.arena = arena_new()};
    g_autofree char *root =
        g_canonicalize_filename("..", g_getenv("BAIPISHU_TEST_DATA"));
    g_autofree char *folder =
        g_build_filename(root, "samples", "jiangsu-2024", NULL);
    g_autofree char *templates = g_build_filename(root, "templates", NULL);
    const char *roots[] = {templates, NULL};
    small.findings = findings_new(small.arena);
    read_figures(&small, folder, roots);
    small.document = document_read(small.arena, small.figures, languages, false,
                                   small.findings);
    findings_sort(small.findings);
    return small;
}

static void
remove_tree(const char *path)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    const char *name;
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *inner = g_build_filename(path, name, NULL);
        remove_tree(inner);
    }
    g_remove(path);
}

void
smalledition_free(struct smalledition *small)
{
    if (small->folder != NULL)
        remove_tree(small->folder);
    g_free(small->folder);
    arena_free(small->arena);
}

const char *
smalledition_dump(const struct smalledition *small, enum language language)
{
    g_autoptr(GString) out = g_string_new(NULL);
    if (small->document != NULL)
        blockdump_document(out, small->document, language);
    return arena_strdup(small->arena, out->str);
}

const char *
smalledition_findings(const struct smalledition *small, enum language language)
{
    struct arena *arena = small->arena;
    g_autoptr(GString) out = g_string_new(NULL);
    for (size_t i = 0; i < findings_count(small->findings); i++) {
        const struct finding *finding = findings_get(small->findings, i);
        const char *hint = finding_hint(arena, finding, language);
        g_string_append_printf(out, "%s %s:%d:%d %s", finding_name(finding),
                               finding->at.file, finding->at.row,
                               finding->at.column,
                               finding_message(arena, finding, language));
        if (*hint != '\0')
            g_string_append_printf(out, "；%s", hint);
        g_string_append_c(out, '\n');
    }
    return arena_strdup(arena, out->str);
}

static void
expect(struct smalledition_options options, enum language language,
       const char *expected)
{
    struct smalledition small = smalledition_read(options);
    g_assert_cmpstr(smalledition_findings(&small, LANGUAGE_ZH), ==, "");
    g_assert_cmpstr(smalledition_dump(&small, language), ==, expected);
    smalledition_free(&small);
}

void
smalledition_expect(const char *zh, const char *expected)
{
    expect((struct smalledition_options){.zh = zh}, LANGUAGE_ZH, expected);
}

void
smalledition_expect_en(const char *en, const char *expected)
{
    expect((struct smalledition_options){.en = en}, LANGUAGE_EN, expected);
}

void
smalledition_expect_finding(const char *zh, const char *name, const char *at,
                            const char *part)
{
    struct smalledition small =
        smalledition_read((struct smalledition_options){.zh = zh});
    const char *found = smalledition_findings(&small, LANGUAGE_ZH);
    g_autofree char *start =
        g_strdup_printf("%s templates/t/report.zh.md:%s ", name, at);
    if (!g_str_has_prefix(found, start) ||
        findings_count(small.findings) != 1 || !strstr(found, part))
        g_error("wanted %s… %s, found: %s", start, part, found);
    /* Neither language has a hole left in it. */
    static const char *const holes[] = {"{1}", "{2}", "{3}", "{value}"};
    for (size_t i = 0; i < G_N_ELEMENTS(holes); i++) {
        g_assert_null(strstr(found, holes[i]));
        g_assert_null(
            strstr(smalledition_findings(&small, LANGUAGE_EN), holes[i]));
    }
    smalledition_free(&small);
}

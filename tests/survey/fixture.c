#include "fixture.h"

#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"

static const char edition[] =
    "template: small\n"
    "year: 2024\n"
    "region: {zh: 某省, en: Province}\n"
    "publisher: {zh: 某会, en: Publisher}\n"
    "title: {zh: 年报, en: Yearbook}\n"
    "date: 2025-04-07\n"
    "languages: [zh, en]\n";

static const char regions[] =
    "code,name,name_en,parent,row,column\n"
    "100,甲市,Alpha,,0,0\n"
    "101,东区,East,100,,\n"
    "102,西县,West,甲市,,\n"
    "200,乙市,Beta,,0,1\n"
    "201,东区,East,200,,\n";

static const char forms[] =
    "resources:\n"
    "  - name: letters\n"
    "    title: 文书\n"
    "    title_en: Letters\n"
    "    files: [letters, 文书]\n"
    "    schema:\n"
    "      fields:\n"
    "        - {name: county, type: string, role: region, title: 县}\n"
    "        - {name: month, type: yearmonth, role: period, title: 月份}\n"
    "        - {name: reminders, type: integer, unit: 份, unit_en: letters,"
    " title: 提示函, title_en: Reminders,"
    " constraints: {required: true, minimum: 0}}\n"
    "        - {name: opinions, type: integer, unit: 份, unit_en: letters,"
    " title: 意见书, title_en: Opinions, constraints: {required: true}}\n"
    "        - {name: systems, type: integer, unit: 项, title: 机制}\n"
    "      primaryKey: [county, month]\n"
    "  - name: wages\n"
    "    title: 工资\n"
    "    schema:\n"
    "      fields:\n"
    "        - {name: county, type: string, role: region, title: 县}\n"
    "        - {name: day, type: date, role: period, title: 日期}\n"
    "        - {name: wages, type: number, unit: 万元, title: 补发工资,"
    " title_en: Wages, constraints: {required: true}}\n"
    "        - {name: workers, type: integer, unit: 人, unit_en: workers,"
    " title: 职工, title_en: Workers, constraints: {required: true}}\n";

static const char figures[] =
    "measures:\n"
    "  - {name: both, title: 两函, title_en: Both, unit: 份,"
    " unit_en: letters, value: reminders + opinions}\n"
    "  - {name: each, title: 人均, unit: 元/人, value: wages / workers}\n"
    "  - {name: rate, title: 比率, unit: '%', value: opinions / reminders}\n";

void
fixture_write(struct fixture *fixture, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

void
fixture_write_figures(struct fixture *fixture, const char *text)
{
    fixture_write(fixture, "templates/small/figures.yaml", text);
}

void
fixture_write_tallies(struct fixture *fixture)
{
    fixture_write(
        fixture, "templates/small/forms.yaml",
        "resources:\n"
        "  - name: tallies\n"
        "    title: 清点\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: people, type: integer, unit: 人, unit_en: people,\n"
        "           title: 人数, title_en: People}\n"
        "        - {name: county, type: string, role: region, title: 县}\n"
        "        - {name: month, type: yearmonth, role: period, title: 月份}\n");
    fixture_write_figures(fixture, "measures: []\n");
}

struct fixture *
fixture_new(void)
{
    struct fixture *fixture = g_new0(struct fixture, 1);

    fixture->arena = arena_new();
    fixture->findings = findings_new(fixture->arena);
    fixture->folder = g_dir_make_tmp("baipishu-XXXXXX", NULL);
    g_assert_nonnull(fixture->folder);
    fixture_write(fixture, "edition.yaml", edition);
    fixture_write(fixture, "regions.csv", regions);
    fixture_write(fixture, "templates/small/forms.yaml", forms);
    fixture_write_figures(fixture, figures);
    fixture_write(fixture, "submissions/甲市/letters.csv", "");
    fixture_write(fixture, "submissions/200/letters.csv", "");
    return fixture;
}

static void
remove_folder(const char *folder)
{
    GDir *dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        if (g_file_test(path, G_FILE_TEST_IS_DIR) &&
            !g_file_test(path, G_FILE_TEST_IS_SYMLINK))
            remove_folder(path);
        else
            g_unlink(path);
    }
    g_dir_close(dir);
    g_rmdir(folder);
}

void
fixture_free(struct fixture *fixture)
{
    remove_folder(fixture->folder);
    arena_free(fixture->arena);
    g_free(fixture->folder);
    g_free(fixture);
}

void
fixture_read(struct fixture *fixture)
{
    static const char *const roots[] = {NULL};

    fixture->survey = survey_read(fixture->arena, fixture->folder, roots,
                                  fixture->findings);
}

const char *
fixture_findings(struct fixture *fixture)
{
    g_autoptr(GString) text = g_string_new(NULL);

    findings_sort(fixture->findings);
    for (size_t i = 0; i < findings_count(fixture->findings); i++) {
        const struct finding *finding =
            findings_get(fixture->findings, i);

        g_string_append_printf(text, "%s%s:%d:%d", i > 0 ? " " : "",
                               finding_name(finding), finding->at.row,
                               finding->at.column);
    }
    return arena_strdup(fixture->arena, text->str);
}

const char *
fixture_message(struct fixture *fixture, enum language language)
{
    g_assert_cmpuint(findings_count(fixture->findings), >, 0);
    return finding_message(fixture->arena,
                           findings_get(fixture->findings, 0), language);
}

const char *
fixture_hint(struct fixture *fixture, enum language language)
{
    g_assert_cmpuint(findings_count(fixture->findings), >, 0);
    return finding_hint(fixture->arena, findings_get(fixture->findings, 0),
                        language);
}

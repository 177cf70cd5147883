#include "bag.h"

#include <glib.h>
#include <glib/gstdio.h>

static const char edition[] =
    "template: ./template\n"
    "year: 2024\n"
    "period: {from: 2024-01-01, to: 2024-12-31}\n"
    "region: {zh: 江苏省, en: Jiangsu}\n"
    "publisher: {zh: 总工会, en: Federation}\n"
    "title: {zh: 白皮书, en: White paper}\n"
    "date: 2025-04-07\n"
    "languages: [zh, en]\n";

static const char regions[] =
    "code,name,name_en,parent,row,column\n"
    "320100,南京,Nanjing,,0,0\n"
    "320102,玄武区,Xuanwu District,320100,,\n"
    "320106,鼓楼区,Gulou District,320100,,\n"
    "320118,高淳区,Gaochun District,320100,,\n"
    "320300,徐州,Xuzhou,,0,1\n"
    "320302,鼓楼区,Gulou District,320300,,\n"
    "320321,丰县,Feng County,320300,,\n"
    "320322,沛县,Pei County,320300,,\n"
    "320600,南通,Nantong,,0,2\n"
    "320612,通州区,Tongzhou District,320600,,\n";

#define COUNTY                                                                \
    "        - {name: county, type: string, role: region,\n"                  \
    "           title: 县（市、区）, title_en: County, aliases: [单位],\n"     \
    "           constraints: {required: true}}\n"
#define MONTH                                                                 \
    "        - {name: month, type: yearmonth, role: period,\n"                \
    "           title: 月份, title_en: Month, aliases: [日期],\n"              \
    "           constraints: {required: true}}\n"

static const char forms[] =
    "resources:\n"
    "  - name: wages\n"
    "    title: 补发工资情况\n"
    "    title_en: Wages recovered\n"
    "    files: [wages, 工资]\n"
    "    schema:\n"
    "      fields:\n" COUNTY MONTH
    "        - {name: wages, type: number, unit: 万元, title: 补发工资,\n"
    "           title_en: Wages, constraints: {required: true, minimum: 0}}\n"
    "        - {name: workers, type: integer, unit: 人, unit_en: workers,\n"
    "           title: 涉及职工, title_en: Workers, aliases: [涉及人数],\n"
    "           constraints: {required: true, minimum: 0}}\n"
    "        - {name: kind, type: string, title: 类别, title_en: Kind,\n"
    "           constraints: {enum: [补发, 补缴]}}\n"
    "      primaryKey: [county, month]\n"
    "  - name: contracts\n"
    "    title: 补签合同情况\n"
    "    title_en: Contracts\n"
    "    files: [contracts, 合同, 补签合同]\n"
    "    schema:\n"
    "      fields:\n" COUNTY MONTH
    "        - {name: contracts, type: integer, unit: 份, unit_en: letters,\n"
    "           title: 补签合同, title_en: Contracts signed,\n"
    "           constraints: {minimum: -5, maximum: 1000}}\n"
    "      primaryKey: [county, month]\n";

static const char figures[] =
    "measures: []\n"
    "checks:\n"
    "  - {name: wages-without-workers, level: query, each: row,\n"
    "     form: wages, fails: wages > 0 and workers = 0,\n"
    "     message: 有工资而无人, message_en: wages but no workers}\n"
    "  - {name: wages-very-high, level: note, each: row, form: wages,\n"
    "     fails: abs(1 - wages) > 6000 or wages >= 5000,\n"
    "     message: 工资很高, message_en: high wages}\n";

static void
write_file(const struct bag *bag, const char *name, const char *text)
{
    g_autofree char *path = g_build_filename(bag->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
}

struct bag *
bag_new(const struct bag_file *files, size_t n)
{
    static const char *const roots[] = {NULL};
    struct bag *bag = g_new0(struct bag, 1);

    bag->folder = g_dir_make_tmp("bag-XXXXXX", NULL);
    bag->arena = arena_new();
    bag->findings = findings_new(bag->arena);
    write_file(bag, "edition.yaml", edition);
    write_file(bag, "regions.csv", regions);
    write_file(bag, "template/forms.yaml", forms);
    write_file(bag, "template/figures.yaml", figures);
    for (size_t i = 0; i < n; i++)
        write_file(bag, files[i].name, files[i].text);
    bag->survey = survey_read(bag->arena, bag->folder, roots, bag->findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++)
        g_test_message("%s", finding_message(bag->arena,
                                             findings_get(bag->findings, i),
                                             LANGUAGE_EN));
    g_assert_nonnull(bag->survey);
    g_assert_cmpuint(findings_count(bag->findings), ==, 0);
    return bag;
}

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

void
bag_free(struct bag *bag)
{
    remove_all(bag->folder);
    g_free(bag->folder);
    arena_free(bag->arena);
    g_free(bag);
}

static void *
open_rows(void *taker, const struct intake_file *file)
{
    (void)taker;
    g_assert_true(file->readable);
    return g_string_new(NULL);
}

static void
take_row(void *partial, const struct intake_row *row)
{
    GString *out = partial;

    g_string_append_printf(out, "%s%s %d-%02d", out->len > 0 ? "; " : "",
                           language_pick(row->region->name, LANGUAGE_ZH),
                           row->period.year, row->period.month);
    if (row->period.day > 0)
        g_string_append_printf(out, "-%02d", row->period.day);
    for (size_t i = 0; i < row->form->n_fields; i++) {
        const struct field *field = row->form->fields[i];
        bool known = row->amounts[i].known;

        if (field->measure == NULL)
            continue;
        if (known)
            g_string_append_printf(out, " %" G_GINT64_FORMAT,
                                   row->amounts[i].value);
        else
            g_string_append(out, " ?");
    }
}

static void
merge_rows(void *taker, void *partial)
{
    GString *all = taker, *some = partial;

    if (all->len > 0 && some->len > 0)
        g_string_append(all, "; ");
    g_string_append_len(all, some->str, (gssize)some->len);
    g_string_free(some, TRUE);
}

const char *
bag_read(struct bag *bag, int jobs)
{
    const struct region *province = bag->survey->province;
    g_autoptr(GString) rows = g_string_new(NULL);
    struct intake_taker taker = {.taker = rows, .open = open_rows,
                                 .row = take_row, .merge = merge_rows};
    const struct region *cities[8];
    struct intake_options options = {.cities = cities, .jobs = jobs};

    for (size_t i = 0; i < province->n; i++)
        if (province->items[i]->folder != NULL)
            cities[options.n_cities++] = province->items[i];
    bag->intake = intake_read(bag->arena, bag->survey, &options, &taker,
                              bag->findings);
    return arena_strdup(bag->arena, rows->str);
}

const char *
bag_findings(const struct bag *bag)
{
    g_autoptr(GString) out = g_string_new(NULL);

    findings_sort(bag->findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);
        g_autofree char *base = g_path_get_basename(finding->at.file);
        const char *message =
            finding_message(bag->arena, finding, LANGUAGE_ZH);

        if (finding->code == FINDING_SUBMISSION_MISSING)
            continue;
        g_test_message("%s | %s", message,
                       finding_message(bag->arena, finding, LANGUAGE_EN));
        g_assert_null(strchr(message, '{'));
        g_string_append_printf(out, "%s%s:%d:%d %s", out->len > 0 ? " " : "",
                               base, finding->at.row, finding->at.column,
                               finding_name(finding));
    }
    return arena_strdup(bag->arena, out->str);
}

void
bag_check_file(const char *text, const char *findings, const char *taken)
{
    struct bag_file file = {"submissions/南京/工资.csv", text};
    struct bag *bag = bag_new(&file, 1);
    const char *rows = bag_read(bag, 1);
    const char *found = bag_findings(bag);

    g_assert_cmpstr(found, ==, findings);
    if (taken != NULL)
        g_assert_cmpstr(rows, ==, taken);
    bag_free(bag);
}

void
bag_check(const char *rows, const char *findings, const char *taken)
{
    g_autofree char *text =
        g_strconcat("县（市、区）,月份,补发工资（万元）,涉及职工（人）\n", rows,
                    NULL);

    bag_check_file(text, findings, taken);
}

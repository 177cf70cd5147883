#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "bag.h"

#define GOOD "单位,月份,补发工资,涉及职工\n玄武,2024-01,1,2\n"
#define CONTRACTS "单位,月份,补签合同\n玄武,2024-01,1\n"

static void
check(const struct bag_file *files, size_t n, const char *findings,
      const char *taken)
{
    struct bag *bag = bag_new(files, n);
    const char *rows = bag_read(bag, 1);
    const char *found = bag_findings(bag);

    g_assert_cmpstr(found, ==, findings);
    g_assert_cmpstr(rows, ==, taken);
    bag_free(bag);
}

static void
a_form_is_known_by_the_name_of_its_file(void)
{
    static const char *const names[] = {
        "工资.csv", "wages.CSV", "补发工资情况.csv", "Wages Recovered.csv",
        "南京市工资.csv", "2024年南京工资表.csv", "工资（最终版）.csv",
        "工资 (1).csv", "320100-工资-2024.txt", "工 资.tsv",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *name =
            g_strconcat("submissions/南京/", names[i], NULL);
        struct bag_file file = {name, GOOD};

        check(&file, 1, "", "玄武区 2024-01 1000000 2");
    }
}

static void
a_folder_is_known_by_name_or_code_or_both(void)
{
    static const char *const folders[] = {"南京", "南京市", "320100",
                                          "320100南京"};

    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *name =
            g_strconcat("submissions/", folders[i], "/工资.csv", NULL);
        struct bag_file file = {name, GOOD};

        check(&file, 1, "", "玄武区 2024-01 1000000 2");
    }
}

static void
a_file_of_no_form_is_told(void)
{
    static const struct bag_file files[] = {
        {"submissions/南京/工资.csv", GOOD},
        {"submissions/南京/说明.csv", "x"},
        {"submissions/南京/公函.pdf", "x"},
        {"submissions/南京/~$工资.xlsx", "x"},
        {"submissions/南京/.DS_Store", "x"},
    };

    check(files, G_N_ELEMENTS(files),
          "公函.pdf:0:0 file-ignored 说明.csv:0:0 file-of-no-form",
          "玄武区 2024-01 1000000 2");
}

static void
of_a_form_that_came_twice_one_file_is_read(void)
{
    static const struct bag_file files[] = {
        {"submissions/南京/2024工资.csv", "broken"},
        {"submissions/南京/工资.csv", GOOD},
        {"submissions/南京/工资（修订）.csv", "broken"},
    };

    check(files, G_N_ELEMENTS(files),
          "2024工资.csv:0:0 form-twice 工资（修订）.csv:0:0 form-twice",
          "玄武区 2024-01 1000000 2");
}

static void
what_is_missing_is_told_by_city_and_form(void)
{
    struct bag_file file = {"submissions/南京/工资.csv", GOOD};
    struct bag *bag = bag_new(&file, 1);
    GString *out = g_string_new(NULL);

    intake_read(bag->arena, bag->survey, NULL, NULL, bag->findings);
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        g_assert_cmpint(finding->code, ==, FINDING_SUBMISSION_MISSING);
        g_string_append_printf(out, "%s %s\n", finding->at.file,
                               finding_message(bag->arena, finding,
                                               LANGUAGE_ZH));
    }
    g_assert_cmpstr(out->str, ==,
                    "submissions/南京 南京缺少“补签合同情况”表\n"
                    "submissions/徐州 徐州缺少“补发工资情况”表\n"
                    "submissions/徐州 徐州缺少“补签合同情况”表\n"
                    "submissions/南通 南通缺少“补发工资情况”表\n"
                    "submissions/南通 南通缺少“补签合同情况”表\n");
    g_string_free(out, TRUE);
    bag_free(bag);
}

static void
the_files_read_are_listed_by_name(void)
{
    static const struct bag_file files[] = {
        {"submissions/南通/工资.csv",
         "单位,月份,补发工资,涉及职工\n\n通州,2024-01,1,2\n通州,2024-02,1,2\n"},
        {"submissions/南京/工资.csv", "标题\n" GOOD},
        {"submissions/南京/合同.csv", "x\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    const struct intake *intake;

    bag_read(bag, 0);
    intake = bag->intake;
    g_assert_cmpuint(intake->n_files, ==, 3);
    g_assert_cmpuint(intake->n_rows, ==, 3);
    g_assert_cmpstr(intake->files[0].name, ==, "submissions/南京/合同.csv");
    g_assert_false(intake->files[0].readable);
    g_assert_cmpint(intake->files[0].header_row, ==, 0);
    g_assert_true(intake->files[1].readable);
    g_assert_cmpint(intake->files[1].header_row, ==, 2);
    g_assert_cmpint(intake->files[1].headers[2].column, ==, 3);
    g_assert_cmpint(intake->files[1].headers[4].column, ==, 0);
    g_assert_cmpuint(intake->files[2].n_rows, ==, 2);
    g_assert_cmpuint(intake->files[2].index, ==, 2);
    bag_free(bag);
}

static void
names_of_any_length_are_looked_at(void)
{
    static const struct bag_file files[] = {
        {"submissions/南京/工资.csv", GOOD},
        {"submissions/南京/a", "x"},
        {"submissions/南京/x.csv", "x"},
        {"submissions/南京/csv", "x"},
    };

    check(files, G_N_ELEMENTS(files),
          "a:0:0 file-ignored csv:0:0 file-ignored x.csv:0:0 file-of-no-form",
          "玄武区 2024-01 1000000 2");
}

static void
of_two_decorated_files_the_first_by_name_is_read(void)
{
    static const struct bag_file files[] = {
        {"submissions/南京/2024工资.csv", GOOD},
        {"submissions/南京/工资（修订）.csv", "broken"},
    };

    check(files, G_N_ELEMENTS(files),
          "工资（修订）.csv:0:0 form-twice", "玄武区 2024-01 1000000 2");
}

/* 报表 is all decoration: a name of which nothing is left is no form's. */
static void
a_name_that_is_all_decoration_belongs_to_no_form(void)
{
    static const struct bag_file files[] = {
        {"template/forms.yaml",
         "resources:\n"
         "  - name: '2024'\n"
         "    files: [报表]\n"
         "    schema:\n"
         "      fields:\n"
         "        - {name: month, type: yearmonth, role: period}\n"
         "        - {name: people, type: integer}\n"},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/南京/2023年.csv", "month,people\n2024-01,1\n"},
        {"submissions/徐州/报表.csv", "month,people\n2024-01,1\n"},
    };

    check(files, G_N_ELEMENTS(files), "2023年.csv:0:0 file-of-no-form",
          "徐州 2024-01 1");
}

#define CITIES_FORM                                                           \
    "resources:\n"                                                            \
    "  - name: cases\n"                                                       \
    "    title: 逐笔记录\n"                                                   \
    "    title_en: Cases\n"                                                   \
    "    files: [cases]\n"                                                    \
    "    schema:\n"                                                           \
    "      fields:\n"                                                         \
    "        - {name: city, type: string, role: city, title: 设区市}\n"       \
    "        - {name: month, type: yearmonth, role: period, title: 月份}\n"   \
    "        - {name: people, type: integer, unit: 人, title: 人数}\n"        \
    "  - name: others\n"                                                      \
    "    title: 其他\n"                                                       \
    "    title_en: Others\n"                                                  \
    "    files: [others, more]\n"                                             \
    "    schema:\n"                                                           \
    "      fields:\n"                                                         \
    "        - {name: day, type: yearmonth, role: period, title: 月}\n"       \
    "        - {name: staff, type: integer, unit: 人, title: 职工}\n"

/* What is said of a file, or NULL. */
static const struct finding *
about(const struct bag *bag, enum finding_code code)
{
    for (size_t i = 0; i < findings_count(bag->findings); i++)
        if (findings_get(bag->findings, i)->code == code)
            return findings_get(bag->findings, i);
    return NULL;
}

static struct bag *
open_province(const char *name, const char *text)
{
    struct bag_file files[] = {
        {"template/forms.yaml", CITIES_FORM},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {name, text},
    };

    return bag_new(files, G_N_ELEMENTS(files));
}

static const char *
read_all(struct bag *bag)
{
    bag->intake = intake_read(bag->arena, bag->survey, NULL, NULL,
                              bag->findings);
    return bag_findings(bag);
}

static void
the_province_sends_only_forms_that_name_the_city_in_each_row(void)
{
    struct bag *bag = open_province("submissions/江苏省/others.csv",
                                    "月,职工\n2024-01,1\n");
    const struct finding *finding;

    g_assert_cmpstr(read_all(bag), ==, "others.csv:0:0 file-of-no-form");
    finding = about(bag, FINDING_FILE_OF_NO_FORM);
    /* Only such forms are advised, by the name of their file. */
    g_assert_cmpstr(finding->detail.args[0].in[LANGUAGE_ZH], ==,
                    "cases.csv");
    bag_free(bag);
}

static void
cities_without_a_row_in_a_file_of_all_are_missing(void)
{
    struct bag *bag = open_province("submissions/江苏省/cases.csv",
                                    "设区市,月份,人数\n南京,2024-01,1\n"
                                    "徐州,x,1\n");
    const struct intake_file *file;
    const struct region *province = bag->survey->province;
    size_t n = 0;

    g_assert_cmpstr(read_all(bag), ==, "cases.csv:3:2 period-unreadable");
    for (size_t i = 0; i < findings_count(bag->findings); i++) {
        const struct finding *finding = findings_get(bag->findings, i);

        if (finding->code == FINDING_SUBMISSION_MISSING &&
            strcmp(finding->detail.args[1].in[LANGUAGE_ZH], "逐笔记录") == 0) {
            g_assert_cmpstr(finding->at.file, ==, "submissions/南通");
            n++;
        }
    }
    g_assert_cmpuint(n, ==, 1);
    file = &bag->intake->files[0];
    g_assert_true(intake_concerns(file, province->items[0]));
    g_assert_true(intake_concerns(file, province->items[1]));
    g_assert_false(intake_concerns(file, province->items[2]));
    bag_free(bag);
}

/* Its rows may be in what could not be read. */
static void
a_broken_file_of_all_cities_concerns_each_of_them(void)
{
    static const char *const texts[] = {
        "设区市,月份,人数\n南京,2024-01,1\n\"徐州,2024-01,1\n", "x\n"};

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct bag *bag =
            open_province("submissions/江苏省/cases.csv", texts[i]);
        const struct region *province = bag->survey->province;

        g_assert_cmpstr(read_all(bag), !=, "");
        for (size_t k = 0; k < province->n; k++)
            g_assert_true(intake_concerns(&bag->intake->files[0],
                                          province->items[k]));
        bag_free(bag);
    }
}

static void
a_folder_that_is_gone_is_told(void)
{
    static const char *const cities[] = {"南京", "江苏省"};

    for (size_t i = 0; i < G_N_ELEMENTS(cities); i++) {
        g_autofree char *name =
            g_strdup_printf("submissions/%s/cases.csv", cities[i]);
        g_autofree char *expected =
            g_strdup_printf("%s:0:0 file-unreadable", cities[i]);
        struct bag *bag =
            open_province(name, "设区市,月份,人数\n南京,2024-01,1\n");
        g_autofree char *folder = g_strdup_printf(
            "%s/submissions/%s", bag->folder, cities[i]);
        g_autofree char *elsewhere =
            g_strdup_printf("%s/elsewhere", bag->folder);

        g_assert_cmpint(g_rename(folder, elsewhere), ==, 0);
        g_assert_cmpstr(read_all(bag), ==, expected);
        g_assert_cmpuint(bag->intake->n_files, ==, 0);
        bag_free(bag);
    }
}

static void
of_two_exact_names_the_first_is_read(void)
{
    static const struct bag_file files[] = {
        {"submissions/南京/wages.csv", GOOD},
        {"submissions/南京/工资.csv", "broken"},
    };

    check(files, G_N_ELEMENTS(files), "工资.csv:0:0 form-twice",
          "玄武区 2024-01 1000000 2");
}

static void
a_form_without_file_names_is_called_by_its_own(void)
{
    static const struct bag_file files[] = {
        {"template/forms.yaml",
         "resources:\n"
         "  - name: sums\n"
         "    files: []\n"
         "    schema:\n"
         "      fields:\n"
         "        - {name: month, type: yearmonth, role: period}\n"
         "        - {name: people, type: integer}\n"},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"submissions/南京/sums.csv", "month,people\n2024-01,1\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    const struct finding *missing;

    g_assert_cmpstr(read_all(bag), ==, "");
    g_assert_cmpuint(bag->intake->n_rows, ==, 1);
    missing = about(bag, FINDING_SUBMISSION_MISSING);
    g_assert_cmpstr(missing->detail.args[2].in[LANGUAGE_ZH], ==, "sums");
    bag_free(bag);
}

static void
regions_without_a_name_in_one_language_are_no_decoration(void)
{
    static const struct bag_file files[] = {
        {"edition.yaml",
         "template: ./template\nyear: 2024\n"
         "region: {zh: '', en: Jiangsu}\npublisher: {en: Federation}\n"
         "title: {en: White paper}\nlanguages: [en]\n"},
        {"regions.csv", "code,name,name_en,parent\n1,南京,,\n11,玄武区,,1\n"},
        {"submissions/南京/南京2024 Jiangsu工资.csv", GOOD},
        {"submissions/南京/2024年说明.csv", GOOD},
    };

    check(files, G_N_ELEMENTS(files), "2024年说明.csv:0:0 file-of-no-form",
          "玄武区 2024-01 1000000 2");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/files/" #function, function)
    ADD(a_form_is_known_by_the_name_of_its_file);
    ADD(a_folder_is_known_by_name_or_code_or_both);
    ADD(a_file_of_no_form_is_told);
    ADD(of_a_form_that_came_twice_one_file_is_read);
    ADD(what_is_missing_is_told_by_city_and_form);
    ADD(the_files_read_are_listed_by_name);
    ADD(names_of_any_length_are_looked_at);
    ADD(of_two_decorated_files_the_first_by_name_is_read);
    ADD(a_name_that_is_all_decoration_belongs_to_no_form);
    ADD(the_province_sends_only_forms_that_name_the_city_in_each_row);
    ADD(cities_without_a_row_in_a_file_of_all_are_missing);
    ADD(a_broken_file_of_all_cities_concerns_each_of_them);
    ADD(a_folder_that_is_gone_is_told);
    ADD(of_two_exact_names_the_first_is_read);
    ADD(a_form_without_file_names_is_called_by_its_own);
    ADD(regions_without_a_name_in_one_language_are_no_decoration);
    return g_test_run();
}

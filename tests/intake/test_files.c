#include <glib.h>

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
    return g_test_run();
}

#include <glib.h>
#include <glib/gstdio.h>

#include "fixture.h"

static void
a_folder_is_named_by_name_code_or_both(void)
{
    static const char *const names[] = {
        "丙城市",     "丙城",         "300",     "300丙城市", "丙城-300",
        "300_丙城市", "丙城市（300）", "Gamma", "３００ 丙城市",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        struct fixture *fixture = fixture_new();
        g_autofree char *folder =
            g_strdup_printf("submissions/%s", names[i]);
        g_autofree char *file = g_strdup_printf("%s/a.csv", folder);

        fixture_write(fixture, "regions.csv",
                      "code,name,name_en,parent\n100,甲市,,\n200,乙市,,\n"
                      "300,丙城市,Gamma,\n");
        fixture_write(fixture, file, "");
        fixture_read(fixture);
        fixture_expect(fixture, "");
        g_assert_cmpstr(fixture->survey->province->items[2]->folder, ==,
                        folder);
        fixture_free(fixture);
    }
}

static void
a_code_with_letters_may_stand_before_the_name(void)
{
    static const char *const names[] = {
        "A-03", "A-03丙城市", "a03丙城", "A03 Gamma", "丙城市（A-03）",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        struct fixture *fixture = fixture_new();
        g_autofree char *folder =
            g_strdup_printf("submissions/%s", names[i]);
        g_autofree char *file = g_strdup_printf("%s/a.csv", folder);

        fixture_write(fixture, "regions.csv",
                      "code,name,name_en,parent\nA-01,甲市,,\nA-02,乙市,,\n"
                      "A-03,丙城市,Gamma,\n");
        fixture_write(fixture, file, "");
        fixture_read(fixture);
        g_assert_cmpstr(fixture->survey->province->items[2]->folder, ==,
                        folder);
        fixture_free(fixture);
    }
}

static void
a_code_with_letters_of_another_city_is_told(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "regions.csv",
                  "code,name,name_en,parent\nA1,甲市,,\nA2,乙市,,\n");
    fixture_write(fixture, "submissions/A2甲市/a.csv", "");
    fixture_read(fixture);
    g_assert_null(fixture->survey->province->items[1]->folder);
    fixture_free(fixture);
}

static void
a_city_without_a_folder_is_no_finding(void)
{
    struct fixture *fixture = fixture_new();

    fixture_read(fixture);
    fixture_expect(fixture, "");
    g_assert_cmpstr(fixture->survey->province->items[0]->folder, ==,
                    "submissions/甲市");
    g_assert_cmpstr(fixture->survey->province->items[1]->folder, ==,
                    "submissions/200");
    fixture_free(fixture);
}

static void
a_folder_of_no_city_is_told(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "submissions/100乙市/a.csv", "");
    fixture_write(fixture, "submissions/丁市/a.csv", "");
    fixture_write(fixture, "submissions/README.txt", "");
    fixture_read(fixture);
    fixture_expect(fixture, "folder-unknown:0:0 folder-unknown:0:0");
    fixture_free(fixture);
}

static void
two_folders_of_one_city_are_told(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "submissions/100甲市/a.csv", "");
    fixture_read(fixture);
    fixture_expect(fixture, "folder-repeated:0:0");
    fixture_free(fixture);
}

static void
without_submissions_there_is_one_finding(void)
{
    struct fixture *fixture = fixture_new();
    g_autofree char *old =
        g_build_filename(fixture->folder, "submissions", NULL);
    g_autofree char *new = g_build_filename(fixture->folder, "other", NULL);

    g_assert_cmpint(g_rename(old, new), ==, 0);
    fixture_read(fixture);
    fixture_expect(fixture, "submissions-missing:0:0");
    g_assert_nonnull(fixture->survey);
    fixture_free(fixture);
}

#define ADD(function) g_test_add_func("/folders/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_folder_is_named_by_name_code_or_both);
    ADD(a_code_with_letters_may_stand_before_the_name);
    ADD(a_code_with_letters_of_another_city_is_told);
    ADD(a_city_without_a_folder_is_no_finding);
    ADD(a_folder_of_no_city_is_told);
    ADD(without_submissions_there_is_one_finding);
    ADD(two_folders_of_one_city_are_told);
    return g_test_run();
}

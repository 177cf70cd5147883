#include <glib.h>

#include "bag.h"

#define HEAD "单位,月份,补发工资,涉及职工\n"

/* Twelve months of one county, with some amount. */
static char *
year(const char *county, int factor)
{
    GString *text = g_string_new(HEAD);

    for (int month = 1; month <= 12; month++)
        g_string_append_printf(text, "%s,2024-%02d,%d,%d\n", county, month,
                               month * factor, month);
    return g_string_free(text, FALSE);
}

static void
the_number_of_threads_does_not_show(void)
{
    g_autofree char *one = year("玄武", 1), *two = year("丰县", 2);
    g_autofree char *three = year("通州", -3);
    struct bag_file files[] = {
        {"submissions/南京/工资.csv", one},
        {"submissions/徐州/工资.csv", two},
        {"submissions/南通/工资.csv", three},
        {"submissions/南通/合同.csv", "x,y\n1,\"2\n"},
    };
    g_autofree char *rows = NULL, *found = NULL;

    for (int jobs = 1; jobs < 6; jobs++) {
        struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
        const char *same_rows = bag_read(bag, jobs);
        const char *same_found = bag_findings(bag);

        if (rows == NULL) {
            rows = g_strdup(same_rows);
            found = g_strdup(same_found);
        }
        g_assert_cmpstr(same_rows, ==, rows);
        g_assert_cmpstr(same_found, ==, found);
        bag_free(bag);
    }
}

static void
figures_that_two_cities_share_are_asked_about(void)
{
    g_autofree char *one = year("玄武", 1), *two = year("丰县", 1);
    struct bag_file files[] = {
        {"submissions/南京/工资.csv", one},
        {"submissions/徐州/工资.csv", two},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag_read(bag, 2);
    g_assert_cmpstr(bag_findings(bag), ==, "工资.csv:0:0 file-alike");
    bag_free(bag);
}

static void
small_files_may_be_equal_by_chance(void)
{
    struct bag_file files[] = {
        {"submissions/南京/工资.csv", HEAD "玄武,2024-01,1,2\n"},
        {"submissions/徐州/工资.csv", HEAD "丰县,2024-01,1,2\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));

    bag_read(bag, 2);
    g_assert_cmpstr(bag_findings(bag), ==, "");
    bag_free(bag);
}

static bool
read_alone(struct bag *bag, const char *name, struct intake_file *file)
{
    const char *path = arena_printf(bag->arena, "%s/%s", bag->folder, name);

    return intake_read_file(bag->arena, bag->survey, NULL, NULL, path, name,
                            NULL, file, NULL, bag->findings);
}

static void
one_file_alone_finds_its_form_and_city(void)
{
    struct bag_file files[] = {
        {"submissions/南京/工资.csv", HEAD "玄武,2024-01,1,2\n"},
        {"elsewhere/表1.csv", "标题\n单位,月份,补签合同\n丰县,2024-01,1\n"},
        {"elsewhere/nothing.csv", "a,b\n1,2\n"},
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    struct intake_file file;
    const char *found;

    g_assert_true(read_alone(bag, files[0].name, &file));
    g_assert_cmpstr(file.form->name, ==, "wages");
    g_assert_cmpstr(file.city->code, ==, "320100");
    g_assert_true(read_alone(bag, files[1].name, &file));
    g_assert_cmpstr(file.form->name, ==, "contracts");
    g_assert_null(file.city);
    g_assert_cmpuint(file.n_rows, ==, 1);
    g_assert_false(read_alone(bag, files[2].name, &file));
    found = bag_findings(bag);
    g_assert_cmpstr(found, ==, "nothing.csv:0:0 header-missing");
    bag_free(bag);
}

/* The words are for officers: nothing of the program shows. */
static void
every_finding_speaks_both_languages(void)
{
    for (int code = FINDING_FILE_UNREADABLE;
         code <= FINDING_EXPLANATION_UNUSED; code++) {
        struct words message = finding_code_message((enum finding_code)code);

        g_assert_cmpstr(message.in[LANGUAGE_ZH], !=, "");
        g_assert_cmpstr(message.in[LANGUAGE_EN], !=, "");
        g_assert_cmpstr(message.in[LANGUAGE_ZH], !=,
                        message.in[LANGUAGE_EN]);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/intake/" #function, function)
    ADD(the_number_of_threads_does_not_show);
    ADD(figures_that_two_cities_share_are_asked_about);
    ADD(small_files_may_be_equal_by_chance);
    ADD(one_file_alone_finds_its_form_and_city);
    ADD(every_finding_speaks_both_languages);
    return g_test_run();
}

#include <glib.h>
#include <string.h>

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

#define ELSEWHERE {"submissions/南京/合同.csv", "单位,月份,补签合同\n"}

static bool
read_of(struct bag *bag, const char *name, const struct region *city,
        const char *form, struct intake_file *file)
{
    const char *path = arena_printf(bag->arena, "%s/%s", bag->folder, name);

    return intake_read_file(bag->arena, bag->survey,
                            form != NULL ? survey_form(bag->survey, form)
                                         : NULL,
                            city, path, name, NULL, file, NULL,
                            bag->findings);
}

static void
a_file_alone_need_not_be_called_like_a_table(void)
{
    struct bag_file files[] = {
        {"elsewhere/工资", HEAD "丰县,2024-01,1,2\n"},
        {"elsewhere/.csv", HEAD "丰县,2024-01,1,2\n"},
        {"elsewhere/江苏省工资.csv", HEAD "丰县,2024-01,1,2\n"},
        ELSEWHERE,
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    struct intake_file file;

    for (size_t i = 0; i < 3; i++) {
        g_assert_true(read_alone(bag, files[i].name, &file));
        g_assert_cmpstr(file.form->name, ==, "wages");
        g_assert_null(file.city);
    }
    g_assert_cmpstr(bag_findings(bag), ==, "");
    bag_free(bag);
}

static void
of_two_forms_with_as_many_titles_the_smaller_is_meant(void)
{
    struct bag_file files[] = {
        {"elsewhere/一.csv", "单位,月份\n丰县,2024-01\n"},
        {"elsewhere/二.csv", "单位\n单位,月份,涉及职工\n丰县,2024-01,1\n"},
        ELSEWHERE,
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    struct intake_file file;

    g_assert_true(read_alone(bag, files[0].name, &file));
    g_assert_cmpstr(file.form->name, ==, "contracts");
    g_assert_true(read_alone(bag, files[1].name, &file));
    g_assert_cmpstr(file.form->name, ==, "wages");
    bag_free(bag);
}

static void
the_caller_may_say_of_which_city_and_form_a_file_is(void)
{
    struct bag_file files[] = {
        {"elsewhere/一.csv", HEAD "鼓楼区,2024-01,1,2\n"},
        ELSEWHERE,
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    const struct region *city = survey_city(bag->survey, "徐州");
    const struct region *other = survey_city(bag->survey, "南京");
    struct intake_file file;

    g_assert_true(read_of(bag, files[0].name, city, "wages", &file));
    g_assert_cmpuint(file.n_rows, ==, 1);
    g_assert_nonnull(intake_part(&file, city));
    g_assert_null(intake_part(&file, other));
    g_assert_true(intake_concerns(&file, city));
    g_assert_false(intake_concerns(&file, other));
    /* Of no city, it may be either 鼓楼区. */
    g_assert_true(read_of(bag, files[0].name, NULL, "wages", &file));
    g_assert_cmpuint(file.n_rows, ==, 0);
    g_assert_cmpstr(bag_findings(bag), ==, "一.csv:2:1 county-unknown");
    bag_free(bag);
}

/* Figures that agree with those of another form were not copied. */
static void
only_files_of_one_form_are_compared(void)
{
    GString *wages = g_string_new(HEAD);
    GString *contracts = g_string_new("单位,月份,补签合同\n");
    struct bag_file files[2];
    struct bag *bag;

    for (int month = 1; month <= 12; month++) {
        g_string_append_printf(wages, "玄武,2024-%02d,,%d\n", month, month);
        g_string_append_printf(contracts, "丰县,2024-%02d,%d\n", month,
                               month);
    }
    files[0] = (struct bag_file){"submissions/南京/工资.csv", wages->str};
    files[1] = (struct bag_file){"submissions/徐州/合同.csv", contracts->str};
    bag = bag_new(files, 2);
    bag_read(bag, 2);
    g_assert_null(strstr(bag_findings(bag), "file-alike"));
    bag_free(bag);
    g_string_free(wages, TRUE);
    g_string_free(contracts, TRUE);
}

/* A question of what would be if another text stood in a cell. */
static const char *
read_instead(const char *text, struct place at, const char *instead,
             size_t *n_rows)
{
    struct bag_file file = {"submissions/南京/工资.csv", text};
    struct bag *bag = bag_new(&file, 1);
    struct intake_instead other = {at, instead};
    struct intake_options options = {.instead = &other};
    char *findings;

    other.at.file = file.name;
    bag->intake = intake_read(bag->arena, bag->survey, &options, NULL,
                              bag->findings);
    *n_rows = bag->intake->n_rows;
    findings = g_strdup(bag_findings(bag));
    bag_free(bag);
    return findings;
}

static void
a_cell_may_be_read_as_if_it_held_another_text(void)
{
    static const char text[] = HEAD "玄武,2024-01,1,2\n备注\n";
    size_t n_rows;
    g_autofree const char *county =
        read_instead(text, (struct place){NULL, 2, 1}, "某区", &n_rows);
    g_autofree const char *remark = NULL;

    g_assert_cmpstr(county, ==,
                    "工资.csv:2:1 county-unknown 工资.csv:3:0 row-remark");
    g_assert_cmpuint(n_rows, ==, 0);
    remark = read_instead(text, (struct place){NULL, 3, 1}, "", &n_rows);
    g_assert_cmpstr(remark, ==, "工资.csv:3:0 row-remark");
    g_assert_cmpuint(n_rows, ==, 1);
}

static void
of_two_forms_alike_in_all_the_first_is_meant(void)
{
    static const char forms[] =
        "resources:\n"
        "  - name: one\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: month, type: yearmonth, role: period}\n"
        "        - {name: people, type: integer}\n"
        "  - name: two\n"
        "    schema:\n"
        "      fields:\n"
        "        - {name: month, type: yearmonth, role: period}\n"
        "        - {name: firms, type: integer, aliases: [people]}\n";
    struct bag_file files[] = {
        {"template/forms.yaml", forms},
        {"template/figures.yaml", "measures: []\nchecks: []\n"},
        {"elsewhere/x.csv", "month,people\n2024-01,1\n"},
        ELSEWHERE,
    };
    struct bag *bag = bag_new(files, G_N_ELEMENTS(files));
    struct intake_file file;

    g_assert_true(read_alone(bag, files[2].name, &file));
    g_assert_cmpstr(file.form->name, ==, "one");
    bag_free(bag);
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
    ADD(a_file_alone_need_not_be_called_like_a_table);
    ADD(of_two_forms_with_as_many_titles_the_smaller_is_meant);
    ADD(the_caller_may_say_of_which_city_and_form_a_file_is);
    ADD(only_files_of_one_form_are_compared);
    ADD(a_cell_may_be_read_as_if_it_held_another_text);
    ADD(of_two_forms_alike_in_all_the_first_is_meant);
    return g_test_run();
}

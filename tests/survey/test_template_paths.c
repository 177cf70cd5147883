#include <glib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "base/arena.h"
#include "fixture.h"

#define REST                                                                  \
    "year: 2024\nregion: 某省\npublisher: 某会\ntitle: 年报\n"

/* Reads the edition with that template, looked up in `root` as well. */
static void
read_template(struct fixture *fixture, const char *name, const char *root)
{
    const char *roots[] = {root, NULL};
    g_autofree char *edition =
        g_strdup_printf("template: %s\n" REST, name);

    fixture_write(fixture, "edition.yaml", edition);
    fixture->survey = survey_read(fixture->arena, fixture->folder, roots,
                                  fixture->findings);
}

static void
expect(const char *name, const char *findings)
{
    struct fixture *fixture = fixture_new();

    read_template(fixture, name, NULL);
    fixture_expect(fixture, findings);
    fixture_free(fixture);
}

static void
a_path_within_the_edition_is_taken(void)
{
    struct fixture *fixture = fixture_new();

    read_template(fixture, "./templates/small", NULL);
    fixture_expect(fixture, "");
    g_assert_cmpstr(fixture->survey->paths.template_name, ==,
                    "templates/small");
    fixture_free(fixture);
}

static void
a_name_is_looked_up_in_the_roots_too(void)
{
    struct fixture *fixture = fixture_new(), *other = fixture_new();
    g_autofree char *root =
        g_build_filename(other->folder, "templates", NULL);
    g_autofree char *own =
        g_build_filename(fixture->folder, "templates", NULL);
    g_autofree char *away = g_build_filename(fixture->folder, "away", NULL);

    g_assert_cmpint(g_rename(own, away), ==, 0);
    read_template(fixture, "small", root);
    fixture_expect(fixture, "");
    g_assert_true(g_str_has_prefix(fixture->survey->paths.template, root));
    fixture_free(fixture);
    fixture_free(other);
}

static void
a_path_that_leaves_the_edition_is_refused(void)
{
    expect("../small", "template-outside:1:11");
    expect("./..", "template-outside:1:11");
    expect("./", "template-outside:1:11");
    expect("templates/small", "template-outside:1:11");
    expect("/tmp", "template-outside:1:11");
    expect("..", "template-outside:1:11");
}

static void
a_link_out_of_the_edition_is_refused(void)
{
    struct fixture *fixture = fixture_new(), *other = fixture_new();
    g_autofree char *link = g_build_filename(fixture->folder, "link", NULL);

    g_assert_cmpint(symlink(other->folder, link), ==, 0);
    read_template(fixture, "./link/templates/small", NULL);
    fixture_expect(fixture, "template-outside:1:11");
    fixture_free(fixture);
    fixture_free(other);
}

static void
an_unknown_template_names_the_nearest(void)
{
    struct fixture *fixture = fixture_new();

    read_template(fixture, "smal", NULL);
    fixture_expect(fixture, "template-unknown:1:11");
    g_assert_nonnull(strstr(fixture_hint(fixture, LANGUAGE_ZH), "small"));
    g_assert_null(fixture->survey);
    fixture_free(fixture);
}

#define ADD(function)                                                         \
    g_test_add_func("/template_paths/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_path_within_the_edition_is_taken);
    ADD(a_name_is_looked_up_in_the_roots_too);
    ADD(a_path_that_leaves_the_edition_is_refused);
    ADD(a_link_out_of_the_edition_is_refused);
    ADD(an_unknown_template_names_the_nearest);
    return g_test_run();
}

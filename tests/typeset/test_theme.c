/* theme.yaml: what it changes, and what it may not say. */
#include <glib/gstdio.h>

#include "typecase.h"

struct reading {
    struct arena *arena;
    struct findings *findings;
    struct theme theme;
    bool good;
};

static struct reading
read_text(const char *yaml)
{
    struct reading reading = {.arena = arena_new()};
    g_autofree char *folder = g_dir_make_tmp("theme-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "theme.yaml", NULL);

    reading.findings = findings_new(reading.arena);
    g_assert_true(g_file_set_contents(path, yaml, -1, NULL));
    reading.good =
        theme_read(reading.arena, path, "templates/x/theme.yaml",
                   &reading.theme, reading.findings);
    g_unlink(path);
    g_rmdir(folder);
    return reading;
}

static void
the_default_is_a_report(void)
{
    struct theme theme;
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);

    g_assert_true(theme_read(arena, NULL, NULL, &theme, findings));
    g_assert_cmpstr(theme.name, ==, "report");
    g_assert_cmpfloat(theme.measure, ==, 36 * theme.body);
    g_assert_cmpfloat_with_epsilon(
        theme.page_width, theme.measure + 2 * theme.margin_left, 0.1);
    g_assert_cmpfloat_with_epsilon(
        theme.page_height, theme.lines * theme.grid + 2 * theme.margin_top,
        0.1);
    arena_free(arena);
}

static void
new_pages_may_wait_for_a_half_full_one(void)
{
    struct reading reading =
        read_text("new_page: {chapter: half-full, break: always}\n");
    struct reading wrong = read_text("new_page: {chapter: sometimes}\n");
    struct reading unknown = read_text("new_page: {section: always}\n");

    g_assert_true(reading.good);
    g_assert_cmpint(reading.theme.chapters, ==, THEME_HALF_FULL);
    g_assert_cmpint(reading.theme.breaks, ==, THEME_ALWAYS);
    g_assert_false(wrong.good);
    g_assert_cmpuint(findings_count(unknown.findings), ==, 1);
    arena_free(reading.arena);
    arena_free(wrong.arena);
    arena_free(unknown.arena);
}

static void
rule_13_gongwen_has_28_characters_and_22_lines(void)
{
    struct reading reading = read_text("theme: gongwen\n");

    g_assert_true(reading.good);
    g_assert_cmpstr(reading.theme.name, ==, "gongwen");
    g_assert_cmpfloat(reading.theme.measure, ==, 28 * reading.theme.body);
    g_assert_cmpint(reading.theme.lines, ==, 22);
    arena_free(reading.arena);
}

static void
a_file_changes_what_it_says(void)
{
    struct reading reading = read_text(
        "families: {body: FangSong, latin: Tinos}\n"
        "bold: {body: SimHei}\n"
        "sizes: {body: 10.5, heading2: 15}\n"
        "page: {measure: 420, lines: 40, top: 70}\n"
        "colours: {accent: \"#123456\", "
        "categorical: [\"#000001\", \"#000002\", \"#000003\", \"#000004\", "
        "\"#000005\"]}\n"
        "english_ragged: false\n");

    g_assert_true(reading.good);
    g_assert_cmpuint(findings_count(reading.findings), ==, 0);
    g_assert_cmpstr(reading.theme.family[TYPE_BODY], ==, "FangSong");
    g_assert_cmpstr(reading.theme.family[TYPE_LATIN], ==, "Tinos");
    g_assert_cmpstr(reading.theme.bold_family[TYPE_BODY], ==, "SimHei");
    g_assert_cmpstr(reading.theme.family[TYPE_DATA], ==,
                    "Noto Sans CJK SC");
    g_assert_cmpfloat(reading.theme.body, ==, 10.5);
    g_assert_cmpfloat(reading.theme.heading[1], ==, 15);
    g_assert_cmpfloat(reading.theme.heading[0], ==, 22);
    g_assert_cmpint(reading.theme.lines, ==, 40);
    g_assert_cmphex(reading.theme.accent, ==, 0x123456);
    g_assert_cmphex(reading.theme.categorical[4], ==, 5);
    g_assert_false(reading.theme.english_ragged);
    arena_free(reading.arena);
}

static void
a_mistake_is_refused_with_its_line(void)
{
    static const char *const texts[] = {
        "\ntheme: brochure\n",
        "\nsizes: {body: 900}\n",
        "\nsizes: {body: big}\n",
        "\ncolours: {ink: red}\n",
        "\ncolours: {sequential: [\"#000000\"]}\n",
        "\npage: {lines: 2}\n",
        "\nfamilies: serif\n",
    };

    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        struct reading reading = read_text(texts[i]);

        g_assert_false(reading.good);
        g_assert_cmpuint(findings_count(reading.findings), ==, 1);
        g_assert_cmpint(findings_get(reading.findings, 0)->at.row, ==, 2);
        g_assert_cmpstr(findings_get(reading.findings, 0)->at.file, ==,
                        "templates/x/theme.yaml");
        arena_free(reading.arena);
    }
}

static void
an_unknown_key_is_named(void)
{
    struct reading reading = read_text("sizes: {boddy: 12}\n");

    g_assert_cmpuint(findings_count(reading.findings), ==, 1);
    g_assert_cmpint(findings_get(reading.findings, 0)->code, ==,
                    FINDING_KEY_UNKNOWN);
    arena_free(reading.arena);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/theme/" #test, test)
    ADD(the_default_is_a_report);
    ADD(new_pages_may_wait_for_a_half_full_one);
    ADD(rule_13_gongwen_has_28_characters_and_22_lines);
    ADD(a_file_changes_what_it_says);
    ADD(a_mistake_is_refused_with_its_line);
    ADD(an_unknown_key_is_named);
    return g_test_run();
}

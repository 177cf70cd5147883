/* Faces and glyphs that are not there are errors that name them. */
#include "typecase.h"

struct opening {
    struct arena *arena;
    struct findings *findings;
    struct theme theme;
};

static struct opening
prepare(void)
{
    struct opening opening = {.arena = arena_new()};

    opening.findings = findings_new(opening.arena);
    theme_read(opening.arena, NULL, NULL, &opening.theme, opening.findings);
    return opening;
}

static void
check_missing(struct opening *opening, const char *named,
              const char *hinted)
{
    const struct finding *finding;

    g_assert_null(
        type_open(opening->arena, &opening->theme, opening->findings));
    g_assert_cmpuint(findings_count(opening->findings), ==, 1);
    finding = findings_get(opening->findings, 0);
    g_assert_cmpint(finding->code, ==, FINDING_FONT_MISSING);
    g_assert_nonnull(strstr(
        finding_message(opening->arena, finding, LANGUAGE_ZH), named));
    g_assert_nonnull(
        strstr(finding_hint(opening->arena, finding, LANGUAGE_EN), hinted));
    arena_free(opening->arena);
}

static void
a_family_that_is_not_installed_is_named(void)
{
    struct opening opening = prepare();

    opening.theme.family[TYPE_HEADING] = "方正小标宋";
    check_missing(&opening, "方正小标宋", "fonts/office");
}

static void
a_debian_package_is_named(void)
{
    struct opening opening = prepare();

    opening.theme.family[TYPE_DATA] = "Noto Sans CJK XX";
    check_missing(&opening, "Noto Sans CJK XX", "fonts-noto-cjk");
}

static void
fonts_of_the_machine_are_not_seen(void)
{
    struct opening opening = prepare();

    opening.theme.family[TYPE_LATIN] = "DejaVu Serif";
    check_missing(&opening, "DejaVu Serif", "fonts/office");
}

static void
the_latin_role_takes_letters_and_digits_alone(void)
{
    struct opening opening = prepare();
    struct type_style style = {.size = 10, .language = LANGUAGE_ZH};
    const struct line *line;
    struct type *type;

    opening.theme.family[TYPE_LATIN] = "Noto Sans CJK SC";
    type = type_open(opening.arena, &opening.theme, opening.findings);
    g_assert_nonnull(type);
    line = type_label(type, "共10人，GDP。", &style);
    g_assert_cmpuint(line->n_pieces, ==, 5);
    g_assert_cmpstr(line->pieces[0].run->face->name, ==,
                    "NotoSerifCJKsc-Regular");
    g_assert_cmpstr(line->pieces[1].run->face->name, ==,
                    "NotoSansCJKsc-Regular");
    arena_free(opening.arena);
}

static void
a_missing_glyph_names_character_face_and_place(void)
{
    struct typecase *typecase = typecase_new();
    struct span span = {.text = "甲\U0001F4A9乙\U0001F4A9"};
    struct spans spans = {
        .items = &span, .n = 1, .at = {"templates/x/report.zh.md", 7, 2}};
    struct type_style style = {.size = 10, .language = LANGUAGE_ZH};
    const struct finding *finding;
    const char *message;

    type_label_spans(typecase->type, &spans, &style);
    g_assert_cmpuint(findings_count(typecase->findings), ==, 1);
    finding = findings_get(typecase->findings, 0);
    message = finding_message(typecase->arena, finding, LANGUAGE_ZH);
    g_assert_cmpint(finding->code, ==, FINDING_GLYPH_MISSING);
    g_assert_nonnull(strstr(message, "U+1F4A9"));
    g_assert_nonnull(strstr(message, "NotoSerifCJKsc-Regular"));
    g_assert_cmpint(finding->at.row, ==, 7);
    typecase_free(typecase);
}

static void
opening_is_quick(void)
{
    gint64 start = g_get_monotonic_time();
    struct typecase *typecase = typecase_new();

    g_test_message("%.1f ms",
                   (double)(g_get_monotonic_time() - start) / 1000);
    typecase_free(typecase);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/faces/" #test, test)
    ADD(a_family_that_is_not_installed_is_named);
    ADD(a_debian_package_is_named);
    ADD(fonts_of_the_machine_are_not_seen);
    ADD(the_latin_role_takes_letters_and_digits_alone);
    ADD(a_missing_glyph_names_character_face_and_place);
    ADD(opening_is_quick);
    return g_test_run();
}

#include "output/report.h"

#include <glib.h>
#include <glib/gstdio.h>

#include "base/arena.h"
#include "output/sink.h"

static char *
printed_of(const char *file, enum report_format format,
           enum language language, const char *value)
{
    struct arena *arena = arena_new();
    struct findings *findings = findings_new(arena);
    struct words why;
    char *text = NULL;
    g_autofree char *folder = g_dir_make_tmp("report-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "out", NULL);
    if (value != NULL)
        findings_add(findings, FINDING_KEY_TYPE,
                     ((struct place){file, 3, 7}), .value = value,
                     .args = {language_same("type"),
                              {{"数字", "a number"}}});
    struct byte_sink *sink = sink_open(path);
    report_print(arena, findings, format, language, sink);
    g_assert_true(sink_close(arena, sink, &why));
    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_unlink(path);
    g_rmdir(folder);
    arena_free(arena);
    return text;
}

static char *
printed(enum report_format format, enum language language, const char *value)
{
    return printed_of("forms.yaml", format, language, value);
}

static void
a_finding_reads_like_a_compiler_s(void)
{
    g_autofree char *zh = printed(REPORT_TEXT, LANGUAGE_ZH, "x");
    g_autofree char *en = printed(REPORT_TEXT, LANGUAGE_EN, "x");
    g_assert_true(
        g_str_has_prefix(zh, "forms.yaml:3:7: error[key-type]: "));
    g_assert_true(
        g_str_has_prefix(en, "forms.yaml:3:7: error[key-type]: "));
    g_assert_nonnull(strstr(zh, "数字"));
    g_assert_nonnull(strstr(en, "a number"));
    g_assert_nonnull(strstr(zh, "错误 1 处"));
    g_assert_nonnull(strstr(en, "1 error, 0 queries, 0 notes"));
}

static void
nothing_found_is_said(void)
{
    g_autofree char *text = printed(REPORT_TEXT, LANGUAGE_EN, NULL);
    g_assert_cmpstr(text, ==, "No findings.\n");
    g_autofree char *json = printed(REPORT_JSON, LANGUAGE_EN, NULL);
    g_assert_cmpstr(json, ==, "[\n]\n");
}

static void
a_terminal_never_gets_a_raw_escape(void)
{
    for (int format = REPORT_TEXT; format <= REPORT_CSV; format++) {
        g_autofree char *text =
            printed((enum report_format)format, LANGUAGE_ZH, "\x1b[31m");
        g_assert_null(strchr(text, '\x1b'));
    }
}

static void
a_file_s_name_makes_no_line_and_no_escape(void)
{
    for (int format = REPORT_TEXT; format <= REPORT_CSV; format++) {
        g_autofree char *usual =
            printed((enum report_format)format, LANGUAGE_EN, "x");
        g_autofree char *text =
            printed_of("a\nb: \x1b[31m\xFF.csv", (enum report_format)format,
                       LANGUAGE_EN, "x");
        g_auto(GStrv) usual_lines = g_strsplit(usual, "\n", -1);
        g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
        g_assert_cmpuint(g_strv_length(lines), ==,
                         g_strv_length(usual_lines));
        g_assert_null(strchr(text, '\x1b'));
        g_assert_true(g_utf8_validate(text, -1, NULL));
    }
}

static void
a_spreadsheet_never_gets_a_formula(void)
{
    g_autofree char *text = printed(REPORT_CSV, LANGUAGE_EN, "=1+1");
    g_assert_true(g_str_has_prefix(text, "\xef\xbb\xbflevel,"));
    g_assert_nonnull(strstr(text, ",'=1+1,"));
}

static void
json_names_every_member(void)
{
    static const char *const keys[] = {"level", "code", "file", "row",
                                       "column", "field", "value",
                                       "message", "hint"};
    g_autofree char *text = printed(REPORT_JSON, LANGUAGE_EN, "x");
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        g_autofree char *key = g_strdup_printf("\"%s\": ", keys[i]);
        g_assert_nonnull(strstr(text, key));
    }
    g_assert_nonnull(strstr(text, "\"field\": null"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/output/report/text", a_finding_reads_like_a_compiler_s);
    g_test_add_func("/output/report/nothing", nothing_found_is_said);
    g_test_add_func("/output/report/escape",
                    a_terminal_never_gets_a_raw_escape);
    g_test_add_func("/output/report/name",
                    a_file_s_name_makes_no_line_and_no_escape);
    g_test_add_func("/output/report/formula",
                    a_spreadsheet_never_gets_a_formula);
    g_test_add_func("/output/report/json", json_names_every_member);
    return g_test_run();
}

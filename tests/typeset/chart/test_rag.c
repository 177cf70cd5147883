/* How headlines and subtitles are broken. */
#include <glib.h>
#include <locale.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/rag.h"
#include "document/document.h"

static const struct rag headline = {.last = 0.4, .by_sense = true};
static const struct rag small_zh = {
    .last = 0.1, .full = true, .by_sense = true};

static void
check(enum language language, const char *text, double measure,
      const struct rag *rag, const char *due)
{
    struct arena *arena = arena_new();
    struct theme theme;
    struct findings *findings = findings_new(arena);
    g_assert_true(theme_read(arena, NULL, "report", &theme, findings));
    struct type *type = type_open(arena, &theme, findings);
    struct span span = {.text = text};
    struct spans spans = {.items = &span, .n = 1};
    struct paragraph_style paragraph = {
        .type = {.role = TYPE_DATA, .size = 10, .language = language},
        .measure = measure,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    struct lines lines = rag_set(type, &spans, &paragraph, rag);
    GString *found = g_string_new(NULL);
    for (size_t i = 0; i < lines.n; i++) {
        g_autofree char *line = g_strstrip(g_strdup(lines.items[i]->text));
        g_string_append_printf(found, "%s%s", i > 0 ? "|" : "", line);
    }
    g_string_replace(found, "\u00A0", " ", 0);
    g_assert_cmpstr(found->str, ==, due);
    g_string_free(found, TRUE);
    arena_free(arena);
}

static void
no_english_word_is_alone_in_the_last_line(void)
{
    check(LANGUAGE_EN, "Suzhou visited the most enterprises", 120, &headline,
          "Suzhou visited the|most enterprises");
    /* Where there are but two it cannot be helped. */
    check(LANGUAGE_EN, "Extraordinarily uncharacteristic", 120, &headline,
          "Extraordinarily|uncharacteristic");
}

static void
lines_rather_end_behind_a_mark_than_within_a_phrase(void)
{
    check(LANGUAGE_EN, "Amendments to company rules, Jiangsu Province, 2024",
          200, &headline,
          "Amendments to company rules,|Jiangsu Province, 2024");
    check(LANGUAGE_EN,
          "Wages recovered, Social insurance recovered (all in %), Wuxi, 2024",
          220, &headline,
          "Wages recovered, Social insurance recovered|"
          "(all in %), Wuxi, 2024");
    check(LANGUAGE_ZH,
          "补发工资、补缴社会保险费（单位：万元），江苏省，2019—2024年", 210,
          &small_zh,
          "补发工资、补缴社会保险费（单位：万元），|江苏省，2019—2024年");
}

static void
a_place_keeps_its_name_and_year_where_the_lines_are_as_long(void)
{
    check(LANGUAGE_EN, "Enterprises visited, Jiangsu Province, 2019–2024",
          150, &headline, "Enterprises visited,|Jiangsu Province, 2019–2024");
}

static void
a_year_is_not_left_alone_for_a_comma_before_it(void)
{
    check(LANGUAGE_ZH, "提示函、意见书、建议书（单位：%），江苏省，2024年", 210,
          &small_zh, "提示函、意见书、建议书（单位：%），|江苏省，2024年");
}

static void
the_sense_takes_no_line_more(void)
{
    check(LANGUAGE_EN, "Letters, amendments and contracts of a whole long year",
          160, &headline,
          "Letters, amendments and|contracts of a whole long year");
}

static void
notes_are_broken_where_they_are_full(void)
{
    static const struct rag note = {.last = 0.1, .full = true};
    check(LANGUAGE_ZH,
          "补发工资、补缴社会保险费（单位：万元），江苏省，2019—2024年", 210,
          &note,
          "补发工资、补缴社会保险费（单位：万元），江|苏省，2019—2024年");
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/rag/" #test, test)
    ADD(no_english_word_is_alone_in_the_last_line);
    ADD(lines_rather_end_behind_a_mark_than_within_a_phrase);
    ADD(a_place_keeps_its_name_and_year_where_the_lines_are_as_long);
    ADD(a_year_is_not_left_alone_for_a_comma_before_it);
    ADD(the_sense_takes_no_line_more);
    ADD(notes_are_broken_where_they_are_full);
    return g_test_run();
}

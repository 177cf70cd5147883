#include <glib.h>
#include <string.h>

#include "large.h"

/* A form of all cities in one file. */
#define FORMS(city, kinds)                                                    \
    "resources:\n"                                                            \
    "  - name: cases\n"                                                       \
    "    title: 逐笔记录\n"                                                   \
    "    title_en: Cases\n"                                                   \
    "    files: [cases, 记录]\n"                                              \
    "    schema:\n"                                                           \
    "      fields:\n"                                                         \
    "        - {name: city, type: string, role: city, title: 设区市" city     \
    "}\n"                                                                     \
    "        - {name: county, type: string, role: region, title: 区县}\n"     \
    "        - {name: date, type: date, role: period, title: 日期,\n"         \
    "           constraints: {required: true}}\n"                             \
    "        - {name: people, type: integer, unit: 人, title: 人数}\n"        \
    "        - {name: kind, type: string, title: 类别" kinds "}\n"

static const char figures[] = "measures: []\nchecks: []\n";

#define HEAD "设区市,区县,日期,人数,类别\n"

static void
check_text(const char *forms, const char *text, const char *findings,
           size_t n_added_up)
{
    struct large large = {.forms = forms, .figures = figures,
                          .name = "submissions/江苏省/记录.csv",
                          .text = text,
                          .block_bytes = strlen(text) > 65536 ? 8192 : 0};

    large_check(&large, findings, n_added_up);
}

static void
check_rows(const char *forms, const char *row, const char *findings,
           size_t n_added_up)
{
    g_autofree char *text = large_text(HEAD, row, 40);

    check_text(forms, text, findings, n_added_up);
}

static void
a_row_of_no_city_is_one_of_the_province(void)
{
    check_rows(FORMS("", ""), ",,2024-03-01,3,\n", "", 0);
}

static void
a_long_spelling_is_understood_all_the_same(void)
{
    check_rows(FORMS("", ""), "南京,江苏省　南京市　玄武区,2024-03-01,3,\n", "",
               0);
    check_rows(FORMS("", ""), "南京,玄武区,2024-03-01,3,\n", "", 39);
}

/* More words than are remembered. */
static void
words_beyond_those_remembered_are_understood_too(void)
{
    const size_t n = 4500;
    g_autoptr(GString) forms =
        g_string_new(FORMS("", ", constraints: {enum: [other"));
    g_autoptr(GString) text = g_string_new(HEAD);

    g_string_truncate(forms, forms->len - strlen("}\n"));
    for (size_t i = 0; i < n; i++) {
        g_string_append_printf(forms, ", kind%zu", i);
        g_string_append_printf(text, "南京,玄武区,2024-03-01,3,kind%zu\n", i);
    }
    g_string_append(forms, "]}}\n");
    g_string_append(text, "南京,玄武区,2024-03-01,3,kind4499\n"
                          "北京,玄武区,2024-03-01,3,kind4499\n");
    check_text(forms->str, text->str, "记录.csv:4503:1 county-unknown", n);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(function) g_test_add_func("/meanings/" #function, function)
    ADD(a_row_of_no_city_is_one_of_the_province);
    ADD(a_long_spelling_is_understood_all_the_same);
    ADD(words_beyond_those_remembered_are_understood_too);
    return g_test_run();
}

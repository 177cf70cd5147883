/* Labels of several rows. */
#include <glib.h>
#include <locale.h>

#include "base/arena.h"
#include "base/finding.h"
#include "chart/words.h"
#include "chartcase.h"
#include "type.h"

static const bool zh[LANGUAGES] = {true, false};
static const bool en[LANGUAGES] = {false, true};
static const bool both[LANGUAGES] = {true, true};

static struct plot
plot_open(struct arena *arena, const bool *languages)
{
    struct findings *findings = findings_new(arena);
    struct theme *theme = ARENA_NEW(arena, struct theme);
    g_assert_true(theme_read(arena, NULL, "report", theme, findings));
    return plot_new(type_open(arena, theme, findings),
                    chartcase_build(arena, chartcase_find("years"), "line"),
                    languages, 432);
}

static void
check_rows(const bool *languages, struct words words, double width,
           bool balanced, const char *const *rows)
{
    struct arena *arena = arena_new();
    struct plot plot = plot_open(arena, languages);
    struct label_style style = words_style(&plot);
    style.balanced = balanced;
    struct label label = words_label(&plot, words, style, width);
    g_assert_cmpuint(label.n, ==, g_strv_length((char **)(uintptr_t)rows));
    for (size_t i = 0; i < label.n; i++) {
        g_autofree char *row =
            g_strstrip(g_strdup(label.items[i].parts[0]->text));
        g_assert_cmpstr(row, ==, rows[i]);
    }
    arena_free(arena);
}

static const struct words trees = {{
    "甲县、乙县、丙县、丁县、戊县、己县",
    "Alder, Birch, Cedar, Dogwood, Elm, Fir",
}};

static void
no_word_stands_alone_in_the_last_row_of_a_balanced_label(void)
{
    check_rows(en, trees, 146, false,
               (const char *const[]){"Alder, Birch, Cedar, Dogwood, Elm,",
                                     "Fir", NULL});
    check_rows(en, trees, 146, true,
               (const char *const[]){"Alder, Birch, Cedar,",
                                     "Dogwood, Elm, Fir", NULL});
    check_rows(zh, trees, 120, true,
               (const char *const[]){"甲县、乙县、丙县、",
                                     "丁县、戊县、己县", NULL});
}

static void
each_language_is_balanced_in_itself(void)
{
    check_rows(both, trees, 146, true,
               (const char *const[]){"甲县、乙县、丙县、丁县、戊县、己县",
                                     "Alder, Birch, Cedar,",
                                     "Dogwood, Elm, Fir", NULL});
}

static void
a_word_is_not_parted_at_its_hyphen_to_balance_a_label(void)
{
    check_rows(en, language_same("Dogwood High-Technology Dev Zone"), 120,
               true,
               (const char *const[]){"Dogwood High-Technology", "Dev Zone",
                                     NULL});
}

static void
a_label_that_fits_is_not_broken(void)
{
    check_rows(en, trees, 432, true,
               (const char *const[]){trees.in[LANGUAGE_EN], NULL});
}

int
main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
#define ADD(test) g_test_add_func("/words/" #test, test)
    ADD(no_word_stands_alone_in_the_last_row_of_a_balanced_label);
    ADD(each_language_is_balanced_in_itself);
    ADD(a_word_is_not_parted_at_its_hyphen_to_balance_a_label);
    ADD(a_label_that_fits_is_not_broken);
    return g_test_run();
}

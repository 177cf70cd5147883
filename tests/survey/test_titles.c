#include <glib.h>

#include "fixture.h"
#include "survey/titles.h"

static void
a_field_is_found_by_each_of_its_names(void)
{
    static const struct {
        const char *folded, *name;
    } cases[] = {{"a", "a"},       {"走访次数", "a"}, {"visits", "a"},
                 {"次数", "a"},    {"人数", "b"},     {"b", "b"},
                 {"visit", NULL}, {"", NULL}};
    struct fixture *fixture = fixture_new();
    const struct field *field;

    fixture_write(fixture, "templates/small/forms.yaml",
                  "resources:\n"
                  "  - name: f\n"
                  "    schema:\n"
                  "      fields:\n"
                  "        - {name: a, type: integer, title: 走访次数,\n"
                  "           title_en: Visits, aliases: [次 数, '']}\n"
                  "        - {name: b, type: integer, title: 人数,\n"
                  "           aliases: [visits]}\n");
    fixture_write_figures(fixture, "");
    fixture_read(fixture);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        field = titles_find(fixture->survey->forms[0]->titles,
                            cases[i].folded);
        g_assert_cmpstr(field != NULL ? field->name : NULL, ==,
                        cases[i].name);
    }
    fixture_free(fixture);
}

#define ADD(function) g_test_add_func("/titles/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(a_field_is_found_by_each_of_its_names);
    return g_test_run();
}

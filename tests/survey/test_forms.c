#include <glib.h>
#include <glib/gstdio.h>

#include "fixture.h"

/* A form with these fields. */
static struct fixture *
read_fields(const char *fields)
{
    struct fixture *fixture = fixture_new();
    g_autofree char *forms =
        g_strdup_printf("resources:\n"
                        "  - name: f\n"
                        "    schema:\n"
                        "      fields:\n"
                        "%s",
                        fields);

    fixture_write(fixture, "templates/small/forms.yaml", forms);
    fixture_write_figures(fixture, "");
    fixture_read(fixture);
    return fixture;
}

static void
expect(const char *fields, const char *findings)
{
    struct fixture *fixture = read_fields(fields);

    fixture_expect(fixture, findings);
    fixture_free(fixture);
}

static const struct field *
first_field(struct fixture *fixture)
{
    g_assert_nonnull(fixture->survey);
    return fixture->survey->forms[0]->fields[0];
}

static void
money_is_counted_in_hundredths_of_its_base(void)
{
    struct fixture *fixture =
        read_fields("        - {name: a, type: number, unit: 万元}\n");
    const struct field *field = first_field(fixture);

    fixture_expect(fixture, "");
    g_assert_cmpstr(field->unit.base, ==, "元");
    g_assert_cmpint(field->unit.exponent, ==, 4);
    g_assert_cmpint(field->decimals, ==, 2);
    g_assert_true(field->measure ==
                  survey_measure(fixture->survey, "a"));
    g_assert_cmpint(field->measure->form, ==, VALUE_AMOUNT);
    fixture_free(fixture);
}

static void
whole_numbers_have_no_decimals_unless_told(void)
{
    struct fixture *fixture =
        read_fields("        - {name: a, type: integer, unit: 份}\n"
                    "        - {name: b, type: number, decimals: 3}\n"
                    "        - {name: c, type: number, unit: '%'}\n");
    struct field **fields = fixture->survey->forms[0]->fields;

    fixture_expect(fixture, "");
    g_assert_cmpint(fields[0]->decimals, ==, 0);
    g_assert_cmpint(fields[1]->decimals, ==, 3);
    g_assert_cmpint(fields[2]->decimals, ==, 4);
    g_assert_cmpint(fields[2]->measure->form, ==, VALUE_RATIO);
    fixture_free(fixture);
    expect("        - {name: b, type: number, decimals: 9}\n",
           "key-type:5:45");
}

static void
constraints_are_in_the_fields_unit(void)
{
    struct fixture *fixture = read_fields(
        "        - {name: a, type: number, unit: 万元, constraints:"
        " {required: true, minimum: 0.5, maximum: 100}}\n"
        "        - {name: b, type: string, constraints:"
        " {enum: [是, 否]}}\n");
    const struct field *field = first_field(fixture);

    fixture_expect(fixture, "");
    g_assert_true(field->required && field->has_minimum);
    g_assert_cmpint((int)field->minimum.den, ==, 2);
    g_assert_cmpuint(fixture->survey->forms[0]->fields[1]->n_choices, ==, 2);
    fixture_free(fixture);
    expect("        - {name: a, type: number, constraints:"
           " {minimum: 2, maximum: 1}}\n",
           "key-type:5:70");
}

static void
what_table_schema_has_and_we_do_not_is_refused_clearly(void)
{
    expect("        - {name: a, type: boolean}\n", "form-unsupported:5:27");
    expect("        - {name: a, type: year}\n", "form-unsupported:5:27");
    expect("        - {name: a, type: string, constraints:"
           " {pattern: x, unique: true}}\n",
           "form-unsupported:5:49 form-unsupported:5:61");
    expect("        - {name: a, type: string, constraints: {minimum: 1}}\n",
           "form-unsupported:5:49");
    expect("        - {name: a, type: integer, bareNumber: false}\n",
           "form-unsupported:5:36");
    expect("        - {name: a, type: string, format: email}\n",
           "form-unsupported:5:43");
    expect("        - {name: a, type: integer}\n"
           "      uniqueKeys: [[a]]\n",
           "form-unsupported:6:7");
}

static void
what_table_schema_only_describes_is_accepted(void)
{
    expect("        - {name: a, type: integer, description: 说明,"
           " example: 3, format: default}\n",
           "");
}

static void
an_unknown_type_or_key_is_an_error(void)
{
    expect("        - {name: a, type: integr}\n", "key-type:5:27");
    expect("        - {name: a, type: integer, requird: true}\n",
           "key-unknown:5:36");
    expect("        - {type: integer}\n", "key-missing:5:11");
}

static void
a_role_fits_its_type_and_stands_once(void)
{
    expect("        - {name: a, type: integer, role: region}\n",
           "role-misfit:5:42");
    expect("        - {name: a, type: string, role: period}\n",
           "role-misfit:5:41");
    expect("        - {name: a, type: string, role: region}\n"
           "        - {name: b, type: string, role: region}\n",
           "role-repeated:6:11");
}

static void
names_of_measures_are_unique_and_usable(void)
{
    expect("        - {name: a, type: integer}\n"
           "        - {name: a, type: integer}\n",
           "name-repeated:6:11");
    expect("        - {name: a-b, type: integer}\n", "name-unusable:5:11");
    expect("        - {name: 2a, type: integer}\n", "name-unusable:5:11");
    expect("        - {name: count, type: integer}\n",
           "name-unusable:5:11");
    expect("        - {name: year, type: integer}\n", "name-unusable:5:11");
    expect("        - {name: 提示函, type: integer}\n", "");
}

static void
the_same_number_in_two_forms_needs_two_names(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "templates/small/forms.yaml",
                  "resources:\n"
                  "  - {name: f, schema: {fields: [{name: a,"
                  " type: integer}]}}\n"
                  "  - {name: g, schema: {fields: [{name: a,"
                  " type: integer}]}}\n"
                  "  - {name: g, schema: {fields: []}}\n");
    fixture_write_figures(fixture, "");
    fixture_read(fixture);
    fixture_expect(fixture, "name-repeated:3:33 name-repeated:4:5");
    fixture_free(fixture);
}

static void
the_primary_key_is_a_text_or_a_list_of_fields(void)
{
    struct fixture *fixture =
        read_fields("        - {name: a, type: string}\n"
                    "      primaryKey: a\n");

    fixture_expect(fixture, "");
    g_assert_cmpuint(fixture->survey->forms[0]->n_key, ==, 1);
    g_assert_true(fixture->survey->forms[0]->key[0] == first_field(fixture));
    fixture_free(fixture);
    expect("        - {name: county, type: string}\n"
           "      primaryKey: [county, mouth]\n",
           "key-field-unknown:6:19");
}

static void
missing_values_default_to_what_people_write(void)
{
    struct fixture *fixture = fixture_new();

    fixture_read(fixture);
    g_assert_cmpuint(fixture->survey->forms[0]->n_missing, >, 3);
    g_assert_cmpstr(fixture->survey->forms[1]->files[0], ==, "wages");
    fixture_free(fixture);
    fixture = read_fields("        - {name: a, type: string}\n"
                          "      missingValues: [\"\", n/a]\n");
    g_assert_cmpuint(fixture->survey->forms[0]->n_missing, ==, 2);
    g_assert_cmpstr(fixture->survey->forms[0]->missing[1], ==, "n/a");
    fixture_free(fixture);
}

static void
a_template_without_forms_is_of_no_use(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "templates/small/forms.yaml", "resources: 3\n");
    fixture_write_figures(fixture, "");
    fixture_read(fixture);
    fixture_expect(fixture, "key-type:1:12");
    g_assert_null(fixture->survey);
    fixture_free(fixture);
}

static void
an_empty_list_of_forms_asks_nobody(void)
{
    struct fixture *fixture = fixture_new();
    g_autofree char *regions =
        g_build_filename(fixture->folder, "regions.csv", NULL);

    fixture_write(fixture, "templates/small/forms.yaml", "resources: []\n");
    fixture_write(fixture, "templates/small/figures.yaml", "measures: []\n");
    g_assert_cmpint(g_unlink(regions), ==, 0);
    fixture_read(fixture);
    fixture_expect(fixture, "");
    g_assert_nonnull(fixture->survey);
    g_assert_false(fixture->survey->asks);
    g_assert_cmpuint(fixture->survey->n_regions, ==, 1);
    fixture_free(fixture);
}

#define ADD(function) g_test_add_func("/forms/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(money_is_counted_in_hundredths_of_its_base);
    ADD(whole_numbers_have_no_decimals_unless_told);
    ADD(constraints_are_in_the_fields_unit);
    ADD(what_table_schema_has_and_we_do_not_is_refused_clearly);
    ADD(what_table_schema_only_describes_is_accepted);
    ADD(an_unknown_type_or_key_is_an_error);
    ADD(a_role_fits_its_type_and_stands_once);
    ADD(names_of_measures_are_unique_and_usable);
    ADD(the_same_number_in_two_forms_needs_two_names);
    ADD(the_primary_key_is_a_text_or_a_list_of_fields);
    ADD(missing_values_default_to_what_people_write);
    ADD(a_template_without_forms_is_of_no_use);
    ADD(an_empty_list_of_forms_asks_nobody);
    return g_test_run();
}

#include <glib.h>

#include "base/arena.h"
#include "figures/evaluate.h"
#include "tally.h"

#define HISTORY                                                               \
    "year,region,measure,value\n"                                             \
    "2023,某省,reminders,64\n2023,甲市,reminders,50\n"                        \
    "2023,乙市,reminders,0\n2022,某省,reminders,40\n"

static struct tally
tally_with_history(void)
{
    struct fixture *fixture = tally_fixture();

    fixture_write(fixture, "history.csv", HISTORY);
    return tally_new(fixture);
}

static void
expect_all(struct tally tally, const char *const (*cases)[3], size_t n)
{
    for (size_t i = 0; i < n; i++)
        tally_expect(tally, cases[i][0], cases[i][1], cases[i][2]);
    fixture_expect(tally.fixture, "");
    tally_free(tally);
}
#define EXPECT_ALL(tally, cases)                                              \
    expect_all((tally), (cases), G_N_ELEMENTS(cases))

static void
arithmetic_is_exact(void)
{
    static const char *const cases[][3] = {
        {"某省", "reminders / 3", "80/3"},
        {"某省", "reminders / 3 * 3", "80"},
        {"某省", "opinions / reminders", "1/4"},
        {"某省", "rate", "1/4"},
        {"乙市", "each", "2501/4"},
        {"某省", "-reminders + 2 * opinions", "-40"},
        {"某省", "1 - rate", "3/4"},
        {"某省", "count(cities) / count(counties)", "2/3"},
    };

    EXPECT_ALL(tally_new(tally_fixture()), cases);
}

static void
a_number_beside_an_amount_is_in_its_unit(void)
{
    static const char *const cases[][3] = {
        {"某省", "wages > 5", "true"},
        {"某省", "wages > 5.0001", "false"},
        {"某省", "wages = 5.0001", "true"},
        {"某省", "wages + 1", "60001"},
        {"某省", "1 - wages", "-40001"},
        {"某省", "wages * 2", "100002"},
        {"某省", "rate < 26%", "true"},
        {"某省", "2 < 3", "true"},
    };

    EXPECT_ALL(tally_new(tally_fixture()), cases);
}

static void
what_is_missing_stays_missing(void)
{
    static const char *const cases[][3] = {
        {"某省", "wages@2020 + wages", "missing"},
        {"某省", "wages@2020 > 0", "missing"},
        {"某省", "not wages@2020 > 0", "missing"},
        {"某省", "-wages@2020", "missing"},
        {"某省", "wages@2020 > 0 and 1 > 2", "false"},
        {"某省", "wages@2020 > 0 and 2 > 1", "missing"},
        {"某省", "wages@2020 > 0 or 2 > 1", "true"},
        {"某省", "wages@2020 > 0 or 1 > 2", "missing"},
        {"某省", "wages / (workers - workers)", "undefined"},
        {"乙市", "systems * reminders", "blank"},
        {"乙市", "systems * reminders@2020", "missing"},
        {"乙市", "reminders@2020 * systems", "missing"},
        {"102", "workers", "blank"},
    };

    EXPECT_ALL(tally_new(tally_fixture()), cases);
}

static void
change_compares_with_last_year(void)
{
    static const char *const cases[][3] = {
        {"某省", "change(reminders)", "1/4"},
        {"甲市", "change(reminders)", "-1/5"},
        {"乙市", "change(reminders)", "undefined"},
        {"某省", "growth(reminders, 2022)", "1"},
        {"某省", "growth(reminders, 2021)", "missing"},
        {"某省", "abs(change(reminders))", "1/4"},
        {"甲市", "abs(change(reminders))", "1/5"},
        {"某省", "change(reminders) > 0", "true"},
        {"某省", "count(cities, change(reminders) > 0)", "0"},
        {"某省", "count(cities, change(reminders) < 0)", "1"},
        {"某省", "top(change(reminders), 1)", "甲市"},
    };
    struct tally tally = tally_with_history();

    g_assert_cmpstr(tally_month(tally, "某省", 1, "change(reminders)"), ==,
                    "missing");
    EXPECT_ALL(tally, cases);
}

static void
share_and_rank_look_at_the_region_above(void)
{
    static const char *const cases[][3] = {
        {"甲市", "share(reminders)", "1/2"},
        {"101", "share(reminders)", "3/4"},
        {"某省", "share(reminders)", "missing"},
        {"甲市", "rank(reminders)", "1"},
        {"乙市", "rank(reminders)", "1"},
        {"甲市", "rank(wages)", "1"},
        {"乙市", "rank(wages)", "2"},
        {"102", "rank(reminders)", "2"},
        {"某省", "rank(reminders)", "missing"},
        {"乙市", "rank(systems)", "blank"},
        {"甲市", "rank(systems)", "1"},
    };

    EXPECT_ALL(tally_new(tally_fixture()), cases);
}

static void
regions_are_counted_and_compared(void)
{
    static const char *const cases[][3] = {
        {"某省", "count(cities)", "2"},
        {"某省", "count(counties)", "3"},
        {"甲市", "count(counties)", "2"},
        {"甲市", "count(cities)", "2"},
        {"某省", "count(cities, reminders >= 40)", "2"},
        {"某省", "count(cities, systems > 0)", "1"},
        {"某省", "count(cities, city.name = \"甲市\")", "1"},
        {"某省", "count(cities, share(wages) > 50%)", "1"},
        {"某省", "count(counties, reminders > 10)", "2"},
        {"某省", "count(counties, city.name = \"甲市\")", "2"},
        {"某省", "highest(wages)", "47500"},
        {"某省", "lowest(wages)", "2501"},
        {"某省", "average(wages)", "50001/2"},
        {"某省", "highest(reminders) / reminders", "1/2"},
        {"甲市", "highest(reminders)", "30"},
        {"101", "highest(reminders)", "missing"},
        {"某省", "lowest(systems)", "3"},
    };

    EXPECT_ALL(tally_new(tally_fixture()), cases);
}

static void
ties_at_the_cut_are_all_named(void)
{
    static const char *const cases[][3] = {
        {"某省", "top(reminders, 1)", "甲市、乙市"},
        {"某省", "top(wages, 1)", "甲市"},
        {"某省", "top(wages, 9)", "甲市、乙市"},
        {"某省", "bottom(wages, 1)", "乙市"},
        {"某省", "bottom(wages, 2)", "乙市、甲市"},
        {"甲市", "top(reminders, 1)", "东区"},
        {"某省", "top(systems, 2)", "甲市"},
        {"某省", "peak(reminders)", "1月"},
        {"102", "peak(workers)", "blank"},
        {"甲市", "peak(wages)", "3月"},
        {"甲市", "peak(wages * 0)",
         "1月、2月、3月、4月、5月、6月、7月、8月、9月、10月、11月、12月"},
    };
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpstr(tally_value_en(tally, "某省", "top(reminders, 1)"), ==,
                    "Alpha and Beta");
    g_assert_cmpstr(tally_value_en(tally, "某省", "peak(reminders)"), ==,
                    "January");
    EXPECT_ALL(tally, cases);
}

static void
one_city_that_did_not_submit_leaves_no_best(void)
{
    static const char *const names[] = {
        "top(reminders, 1)", "bottom(reminders, 1)", "highest(reminders)",
        "lowest(reminders)", "average(reminders)",   "peak(reminders)",
        "count(cities, reminders > 0)",
    };
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "submissions/200/letters.csv", "");
    tally = tally_new(fixture);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        tally_expect(tally, "某省", names[i], "missing");
    tally_expect(tally, "甲市", "rank(reminders)", "missing");
    tally_expect(tally, "甲市", "share(reminders)", "missing");
    tally_expect(tally, "某省", "count(cities)", "2");
    tally_free(tally);
}

static void
names_say_where_and_who(void)
{
    static const char *const cases[][3] = {
        {"某省", "year", "2024"},
        {"某省", "title", "年报"},
        {"某省", "date", "2025年4月7日"},
        {"某省", "publisher.name", "某会"},
        {"某省", "region.name", "某省"},
        {"甲市", "region.name", "甲市"},
        {"甲市", "province.name", "某省"},
        {"甲市", "city.code", "100"},
        {"102", "city.name", "甲市"},
        {"102", "county.name", "西县"},
        {"102", "county.name = \"West\"", "true"},
        {"102", "county.name != \"西县\"", "false"},
        {"某省", "notice", ""},
    };
    struct tally tally = tally_new(tally_fixture());

    g_assert_cmpstr(tally_value_en(tally, "102", "county.name"), ==, "West");
    g_assert_cmpstr(tally_value_en(tally, "某省", "date"), ==,
                    "7 April 2025");
    EXPECT_ALL(tally, cases);
}

static void
mistakes_are_found_even_where_nothing_is_known(void)
{
    static const struct {
        const char *expression;
        const char *findings;
    } cases[] = {
        {"reminder", "expression-name-unknown:1:1"},
        {"wages@2020 + reminders", "expression-units:1:12"},
        {"chnge(wages)", "expression-function-unknown:1:1"},
        {"top(wages)", "expression-arguments:1:1"},
        {"top(wages, 0)", "expression-arguments:1:12"},
        {"top(wages, 1.5)", "expression-arguments:1:12"},
        {"count(wages)", "expression-arguments:1:7"},
        {"growth(wages, 2030)", "expression-arguments:1:15"},
        {"wages@2025", "expression-year:1:1"},
        {"title@2020", "expression-year:1:1"},
        {"title + 1", "expression-units:1:7"},
        {"change(title)", "expression-kind:1:8"},
        {"city.name", "expression-outside:1:1"},
        {"not wages", "expression-kind:1:5"},
        {"wages and workers", "expression-units:1:7"},
        {"count(cities, wages)", "expression-kind:1:15"},
        {"count(cities, county.name = \"x\")", "expression-outside:1:15"},
    };

    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct tally tally = tally_new(tally_fixture());

        tally_expect(tally, "某省", cases[i].expression, "mistake");
        fixture_expect(tally.fixture, cases[i].findings);
        tally_free(tally);
    }
}

static void
a_number_too_large_is_told_from_a_missing_one(void)
{
    struct tally tally = tally_new(tally_fixture());
    const char *big = "1000000000000000000000000";
    g_autofree char *text =
        g_strdup_printf("wages * %s * %s * %s > 0", big, big, big);

    tally_expect(tally, "某省", text, "overflow");
    tally_free(tally);
}

static void
forms_say_how_a_number_is_printed(void)
{
    static const struct {
        const char *expression;
        enum value_form form;
        const char *base;
        const char *measure;
    } cases[] = {
        {"wages", VALUE_AMOUNT, "元", "wages"},
        {"wages@2023", VALUE_AMOUNT, "元", "wages"},
        {"wages / 2", VALUE_AMOUNT, "元", NULL},
        {"each", VALUE_AMOUNT, "元/人", "each"},
        {"rate", VALUE_RATIO, "", "rate"},
        {"wages / workers", VALUE_PLAIN, "", NULL},
        {"share(wages)", VALUE_RATIO, "", NULL},
        {"rank(wages)", VALUE_RANK, "", NULL},
        {"count(cities)", VALUE_COUNT, "", NULL},
        {"year", VALUE_YEAR, "", NULL},
        {"year - 1", VALUE_YEAR, "", NULL},
        {"highest(wages)", VALUE_AMOUNT, "元", NULL},
        {"12", VALUE_PLAIN, "", NULL},
    };
    struct tally tally = tally_with_history();
    struct fixture *fixture = tally.fixture;
    struct scope scope = {.figures = tally.figures, .period = PERIOD_WHOLE};

    scope.region = scope.city = fixture->survey->province->items[0];
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        struct place at = {"test", 1, 1};
        struct value value;

        g_assert_true(evaluate(fixture->arena,
                               expression_read(fixture->arena,
                                               cases[i].expression, at,
                                               fixture->findings),
                               &scope, &value, fixture->findings));
        if (value.kind == VALUE_NUMBER)
            g_assert_cmpint(value.form, ==, cases[i].form);
        if (value.kind == VALUE_NUMBER)
            g_assert_cmpstr(value.unit.base, ==, cases[i].base);
        g_assert_cmpstr(value.measure ? value.measure->name : NULL, ==,
                        cases[i].measure);
    }
    tally_free(tally);
}

static void
expect_order(struct tally tally, const char *key, bool descending,
             const char *order)
{
    struct fixture *fixture = tally.fixture;
    const struct region *city = fixture->survey->province->items[0];
    const struct region *regions[2] = {city->items[0], city->items[1]};
    struct place at = {"test", 1, 1};
    struct scope scope = {
        .figures = tally.figures, .region = city, .period = PERIOD_WHOLE};
    g_autofree char *found = NULL;

    g_assert_true(evaluate_order(
        fixture->arena,
        key ? expression_read(fixture->arena, key, at, fixture->findings)
            : NULL,
        descending, &scope, regions, 2, fixture->findings));
    found = g_strconcat(regions[0]->code, " ", regions[1]->code, NULL);
    g_assert_cmpstr(found, ==, order);
}

static void
regions_are_ordered_with_the_missing_last(void)
{
    struct tally tally = tally_new(tally_fixture());

    expect_order(tally, NULL, true, "101 102");
    expect_order(tally, "reminders", true, "101 102");
    expect_order(tally, "reminders", false, "102 101");
    expect_order(tally, "systems", true, "102 101");
    expect_order(tally, "systems", false, "101 102");
    expect_order(tally, "workers", true, "101 102");
    expect_order(tally, "workers", false, "101 102");
    expect_order(tally, "reminders * 0", true, "101 102");
    expect_order(tally, "reminders / (reminders - 30)", true, "102 101");
    expect_order(tally, "reminders / (reminders - 30)", false, "102 101");
    expect_order(tally, "workers@2020", true, "101 102");
    expect_order(tally, "workers@2020", false, "101 102");
    tally_free(tally);
}

static void
regions_are_not_ordered_by_a_mistake(void)
{
    static const char *const keys[][2] = {
        {"reminder", "expression-name-unknown:1:1"},
        {"title", "expression-kind:1:1"},
        {"reminders > 1", "expression-kind:1:11"},
    };
    struct place at = {"test", 1, 1};

    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        struct tally tally = tally_new(tally_fixture());
        struct fixture *fixture = tally.fixture;
        const struct region *province = fixture->survey->province;
        const struct region *regions[] = {province->items[1],
                                          province->items[0]};
        struct scope scope = {.figures = tally.figures,
                              .region = province,
                              .period = PERIOD_WHOLE};
        struct expression *key = expression_read(
            fixture->arena, keys[i][0], at, fixture->findings);

        g_assert_false(evaluate_order(fixture->arena, key, true, &scope,
                                      regions, 2, fixture->findings));
        g_assert_true(regions[0] == province->items[1]);
        fixture_expect(fixture, keys[i][1]);
        g_assert_true(evaluate_order(fixture->arena, key, true, &scope,
                                     regions, 0, fixture->findings));
        tally_free(tally);
    }
}

static void
a_key_may_name_the_region_that_is_ordered(void)
{
    struct tally tally = tally_new(tally_fixture());

    expect_order(tally, "count(cities, county.name = \"西县\")", true,
                 "101 102");
    fixture_expect(tally.fixture, "");
    tally_free(tally);
}

static void
one_region_alone_is_ordered(void)
{
    struct tally tally = tally_new(tally_fixture());
    struct fixture *fixture = tally.fixture;
    const struct region *city = fixture->survey->province->items[0];
    const struct region *regions[] = {city->items[1], NULL};
    struct place at = {"test", 1, 1};
    struct scope scope = {
        .figures = tally.figures, .region = city, .period = PERIOD_WHOLE};
    struct expression *key =
        expression_read(fixture->arena, "wages", at, fixture->findings);

    g_assert_true(evaluate_order(fixture->arena, key, true, &scope, regions,
                                 1, fixture->findings));
    g_assert_true(regions[0] == city->items[1]);
    /* What stands behind it is left alone. */
    regions[1] = city;
    g_assert_true(evaluate_order(fixture->arena, key, true, &scope, regions,
                                 1, fixture->findings));
    g_assert_true(regions[1] == city);
    tally_free(tally);
}

static void
years_across_a_new_definition_are_not_compared(void)
{
    static const char *const cases[][3] = {
        {"某省", "reminders - reminders@2023", "redefined"},
        {"某省", "reminders@2024 > reminders@2023", "redefined"},
        {"某省", "reminders@2023 - reminders@2022", "24"},
        {"某省", "reminders - opinions@2023", "missing"},
        {"某省", "reminders > 1 and reminders@2023 > 1", "true"},
        {"某省", "reminders > 99 or reminders@2023 > 1", "true"},
    };
    struct fixture *fixture = tally_fixture();

    fixture_write(fixture, "history.csv", HISTORY);
    fixture_write_figures(fixture,
                          "measures: []\nbreaks:\n"
                          "  - {of: reminders, year: 2024, note: 甲}\n");
    EXPECT_ALL(tally_new(fixture), cases);
}

static void
note_leaf(void *user, const struct trace_leaf *leaf)
{
    GString *text = user;

    g_string_append_printf(text, "%s%s %s%s%s", text->len > 0 ? "; " : "",
                           leaf->region->name.in[LANGUAGE_ZH], leaf->measure->name,
                           leaf->history.row > 0 ? "@history" : "",
                           leaf->decides ? " decides" : "");
}

static void
expect_leaves(struct tally tally, const char *text, const char *leaves)
{
    struct fixture *fixture = tally.fixture;
    const struct region *province = fixture->survey->province;
    struct place at = {"test", 1, 1};
    struct scope scope = {.figures = tally.figures,
                          .region = province,
                          .period = PERIOD_WHOLE};
    g_autoptr(GString) found = g_string_new(NULL);
    struct tracer tracer = {note_leaf, found};

    evaluate_trace(fixture->arena,
                   expression_read(fixture->arena, text, at,
                                   fixture->findings),
                   &scope, &tracer);
    g_assert_cmpstr(found->str, ==, leaves);
}

static void
every_figure_behind_a_value_is_told(void)
{
    struct tally tally = tally_with_history();

    expect_leaves(tally, "wages", "某省 wages");
    expect_leaves(tally, "-rate + 1", "某省 opinions; 某省 reminders");
    expect_leaves(tally, "reminders@2023 * 2", "某省 reminders@history");
    expect_leaves(tally, "wages@2023", "");
    expect_leaves(tally, "reminders / wages@2024",
                  "某省 reminders; 某省 wages");
    expect_leaves(tally, "wages > 2 and workers = 3",
                  "某省 wages decides; 某省 workers decides");
    expect_leaves(tally, "wages - workers < 2",
                  "某省 wages decides; 某省 workers decides");
    expect_leaves(tally, "average(wages)", "甲市 wages; 乙市 wages");
    expect_leaves(tally, "highest(wages)",
                  "甲市 wages decides; 乙市 wages decides");
    tally_free(tally);
}

static void
nothing_is_reckoned_across_a_change_of_definition(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "history.csv", HISTORY);
    fixture_write_figures(fixture,
                          "breaks:\n"
                          "  - {of: reminders, year: 2024, note: 口径}\n");
    tally = tally_new(fixture);
    tally_expect(tally, "某省", "opinions - opinions@2023 > 0", "missing");
    tally_expect(tally, "某省", "reminders@2023 - reminders@2022", "24");
    tally_expect(tally, "某省", "reminders - reminders@2023", "redefined");
    tally_expect(tally, "某省", "reminders > reminders@2023", "redefined");
    tally_expect(tally, "某省", "reminders > 0 and reminders@2023 > 0",
                 "true");
    tally_expect(tally, "某省", "reminders > 0 or reminders@2023 > 99",
                 "true");
    fixture_expect(fixture, "");
    tally_free(tally);
}

static void
a_missing_region_follows_whichever_side_it_stood(void)
{
    struct fixture *fixture = tally_fixture();
    struct tally tally;

    fixture_write(fixture, "submissions/甲市/wages.csv",
                  "县,日期,补发工资（万元）,职工\n西县,2024-01-31,1,2\n");
    tally = tally_new(fixture);
    expect_order(tally, "workers", true, "102 101");
    expect_order(tally, "workers", false, "102 101");
    expect_order(tally, "workers@2020", false, "101 102");
    tally_free(tally);
}

static void
regions_are_not_ordered_by_a_text(void)
{
    struct tally tally = tally_new(tally_fixture());
    struct fixture *fixture = tally.fixture;
    const struct region *regions[1] = {fixture->survey->province->items[0]};
    struct place at = {"test", 3, 7};
    struct scope scope = {.figures = tally.figures,
                          .region = fixture->survey->province,
                          .period = PERIOD_WHOLE};

    g_assert_false(evaluate_order(
        fixture->arena,
        expression_read(fixture->arena, "city.name", at, fixture->findings),
        false, &scope, regions, 1, fixture->findings));
    fixture_expect(fixture, "expression-kind:3:7");
    tally_free(tally);
}

#define ADD(function) g_test_add_func("/evaluate/" #function, function)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD(arithmetic_is_exact);
    ADD(a_number_beside_an_amount_is_in_its_unit);
    ADD(what_is_missing_stays_missing);
    ADD(change_compares_with_last_year);
    ADD(share_and_rank_look_at_the_region_above);
    ADD(regions_are_counted_and_compared);
    ADD(ties_at_the_cut_are_all_named);
    ADD(one_city_that_did_not_submit_leaves_no_best);
    ADD(names_say_where_and_who);
    ADD(mistakes_are_found_even_where_nothing_is_known);
    ADD(a_number_too_large_is_told_from_a_missing_one);
    ADD(forms_say_how_a_number_is_printed);
    ADD(regions_are_ordered_with_the_missing_last);
    ADD(regions_are_not_ordered_by_a_mistake);
    ADD(a_key_may_name_the_region_that_is_ordered);
    ADD(one_region_alone_is_ordered);
    ADD(years_across_a_new_definition_are_not_compared);
    ADD(every_figure_behind_a_value_is_told);
    ADD(nothing_is_reckoned_across_a_change_of_definition);
    ADD(a_missing_region_follows_whichever_side_it_stood);
    ADD(regions_are_not_ordered_by_a_text);
    return g_test_run();
}

#include "tally.h"

#include <glib.h>

#include "base/arena.h"
#include "figures/evaluate.h"

#define LETTERS "县,月份,提示函,意见书,机制\n"
#define WAGES "县,日期,补发工资（万元）,职工\n"

struct fixture *
tally_fixture(void)
{
    struct fixture *fixture = fixture_new();

    fixture_write(fixture, "submissions/甲市/letters.csv",
                  LETTERS "东区,2024-01,10,4,1\n东区,2024-02,20,5,\n"
                          "西县,2024-01,6,0,2\n甲市,2024-03,4,1,\n");
    fixture_write(fixture, "submissions/200/letters.csv",
                  LETTERS "东区,2024-01,40,10,\n");
    fixture_write(fixture, "submissions/甲市/wages.csv",
                  WAGES "东区,2024-01-31,1.5,2\n东区,2024-02-28,0.25,1\n"
                        "甲市,2024-03-31,3,3\n");
    fixture_write(fixture, "submissions/200/wages.csv",
                  WAGES "东区,2024-01-15,0.2501,4\n");
    return fixture;
}

struct tally
tally_new(struct fixture *fixture)
{
    struct tally tally = {.fixture = fixture};
    struct intake_options options = {.jobs = 2,
                                     .limits = csv_limits_default};
    struct intake_taker taker;

    fixture_read(fixture);
    g_assert_nonnull(fixture->survey);
    taker = figures_taker(fixture->arena, fixture->survey, &tally.figures);
    figures_close(tally.figures,
                  intake_read(fixture->arena, fixture->survey, &options,
                              &taker, fixture->findings),
                  fixture->findings);
    return tally;
}

void
tally_free(struct tally tally)
{
    fixture_free(tally.fixture);
}

static const char *
number_text(struct arena *arena, struct rational number)
{
    char num[RATIONAL_TEXT_MAX], den[RATIONAL_TEXT_MAX];

    if (rational_is_integer(number))
        return arena_strdup(arena, rational_print(number.num, 0, false, num));
    return arena_printf(arena, "%s/%s",
                        rational_print(number.num, 0, false, num),
                        rational_print(number.den, 0, false, den));
}

static const char *
value_text(struct arena *arena, const struct value *value,
           enum language language)
{
    static const char *const reasons[] = {
        [FIGURE_KNOWN] = "known",         [FIGURE_MISSING] = "missing",
        [FIGURE_UNDEFINED] = "undefined", [FIGURE_OVERFLOW] = "overflow",
        [FIGURE_REDEFINED] = "redefined"};

    g_assert_nonnull(value->unit.base);
    switch (value->kind) {
    case VALUE_NUMBER:
        return number_text(arena, value->number);
    case VALUE_TEXT:
        return language_pick(value->text, language);
    case VALUE_TRUTH:
        return value->truth ? "true" : "false";
    case VALUE_MISSING:
        return value->blank ? "blank" : reasons[value->why];
    }
    g_assert_not_reached();
}

static const char *
evaluate_text(struct tally tally, const char *region, int month,
              const char *text, enum language language)
{
    struct fixture *fixture = tally.fixture;
    const struct survey *survey = fixture->survey;
    struct place at = {"test", 1, 1};
    struct expression *expression = expression_read(
        fixture->arena, text, at, fixture->findings);
    struct scope scope = {.figures = tally.figures,
                          .period = {0, month}};
    struct value value;

    g_assert_nonnull(expression);
    scope.region = survey_region(survey, survey->province, region);
    g_assert_nonnull(scope.region);
    if (scope.region->level == REGION_CITY)
        scope.city = scope.region;
    if (scope.region->level == REGION_COUNTY) {
        scope.county = scope.region;
        scope.city = scope.region->parent;
    }
    if (!evaluate(fixture->arena, expression, &scope, &value,
                  fixture->findings))
        return "mistake";
    return value_text(fixture->arena, &value, language);
}

const char *
tally_value(struct tally tally, const char *region, const char *expression)
{
    return evaluate_text(tally, region, -1, expression, LANGUAGE_ZH);
}

const char *
tally_value_en(struct tally tally, const char *region,
               const char *expression)
{
    return evaluate_text(tally, region, -1, expression, LANGUAGE_EN);
}

const char *
tally_month(struct tally tally, const char *region, int month,
            const char *expression)
{
    return evaluate_text(tally, region, month - 1, expression, LANGUAGE_ZH);
}

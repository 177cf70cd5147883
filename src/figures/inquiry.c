#include "inquiry.h"

#include <glib.h>

#include "base/arena.h"
#include "figure_words.h"

void
inquiry_each_field(const struct inquiry *inquiry,
                   void (*check)(const struct inquiry *inquiry,
                                 const struct field *field))
{
    const struct survey *survey = inquiry->survey;

    for (size_t i = 0; i < survey->n_measures; i++)
        if (survey->measures[i]->field != NULL)
            check(inquiry, survey->measures[i]->field);
}

/* What meant something else then tells nothing about what is likely now. */
static bool
is_redefined(const struct inquiry *inquiry, const struct measure *measure,
             int year)
{
    const struct survey *survey = inquiry->survey;

    for (size_t i = 0; year != 0 && i < survey->n_redefinitions; i++)
        if (survey->redefinitions[i].measure == measure &&
            survey->redefinitions[i].year > year)
            return true;
    return false;
}

bool
inquiry_figure(const struct inquiry *inquiry, const struct field *field,
               const struct region *region, int year, struct rational *value)
{
    struct figure figure = figures_get(inquiry->figures, field->measure,
                                       region, (struct period){year, -1});

    if (figure.state != FIGURE_KNOWN ||
        (year == 0 && figures_incomplete(inquiry->figures, field, region)) ||
        is_redefined(inquiry, field->measure, year))
        return false;
    *value = figure.value;
    return true;
}

bool
inquiry_compare(const struct inquiry *inquiry, const struct field *field,
                const struct region *region, struct comparison *comparison)
{
    comparison->field = field;
    comparison->region = region;
    return inquiry_figure(inquiry, field, region, 0, &comparison->now) &&
           inquiry_figure(inquiry, field, region, inquiry->survey->year - 1,
                          &comparison->last);
}

bool
inquiry_near(struct rational value, struct rational last,
             struct rational within)
{
    struct rational difference, most;

    return rational_subtract(value, last, &difference) &&
           rational_multiply(last, within, &most) &&
           rational_compare(rational_absolute(difference), most) <= 0;
}

static bool
share_of_year(const struct inquiry *inquiry, const struct field *field,
              int year, struct rational difference, struct rational *share)
{
    struct rational total;

    return inquiry_figure(inquiry, field, inquiry->survey->province, year,
                          &total) &&
           rational_sign(total) > 0 &&
           rational_divide(rational_absolute(difference), total, share);
}

struct effect
inquiry_effect(const struct inquiry *inquiry, const struct field *field,
               struct rational difference)
{
    struct effect effect = {.known = false};
    struct rational before;
    bool has_before = share_of_year(inquiry, field,
                                    inquiry->survey->year - 1, difference,
                                    &before);

    effect.known =
        share_of_year(inquiry, field, 0, difference, &effect.share);
    if (!effect.known && has_before) {
        effect.known = effect.of_last_year = true;
        effect.share = before;
    }
    effect.weight = effect.share;
    if (has_before && rational_compare(before, effect.weight) > 0)
        effect.weight = before;
    return effect;
}

bool
inquiry_matters(struct effect effect, struct rational least)
{
    return !effect.known || rational_compare(effect.weight, least) >= 0;
}

static const struct region *
city_of(const struct region *region)
{
    return region->level == REGION_COUNTY ? region->parent : region;
}

struct place
inquiry_place(const struct inquiry *inquiry, const struct field *field,
              const struct region *region)
{
    const struct intake_file *file =
        figures_file(inquiry->figures, field->form, city_of(region));

    return (struct place){file->name, file->header_row,
                          file->headers[field->index].column};
}

static bool *
mark_of(const struct inquiry *inquiry, const struct field *field,
        const struct region *region)
{
    return &inquiry->asked[region->index * inquiry->survey->n_measures +
                           field->measure->index];
}

void
inquiry_mark_asked(const struct inquiry *inquiry, const struct field *field,
                   const struct region *region)
{
    *mark_of(inquiry, field, region) = true;
}

bool
inquiry_was_asked(const struct inquiry *inquiry, const struct field *field,
                  const struct region *region)
{
    return *mark_of(inquiry, field, region);
}

/* Large enough to come before all others when it is beyond any number. */
static int64_t
ppm_of(struct effect effect)
{
    int128 units;

    if (!effect.known)
        return 0;
    if (!rational_round(effect.share, 6, ROUND_UP, &units) ||
        units > INT64_MAX)
        return INT64_MAX;
    return (int64_t)units;
}

const char *
inquiry_value(const struct inquiry *inquiry,
              const struct comparison *comparison)
{
    const struct measure *measure = comparison->field->measure;
    struct words now =
        figure_words_amount(inquiry->arena, measure, comparison->now);
    struct words last =
        figure_words_amount(inquiry->arena, measure, comparison->last);

    return arena_printf(
        inquiry->arena, "%s：%s %s，上年 %s",
        language_pick(comparison->region->name, LANGUAGE_ZH),
        language_pick(comparison->field->title, LANGUAGE_ZH),
        language_pick(now, LANGUAGE_ZH), language_pick(last, LANGUAGE_ZH));
}

void
inquiry_ask(const struct inquiry *inquiry, enum finding_code code,
            const struct comparison *comparison, const struct place *at,
            struct effect effect, struct finding_detail detail)
{
    const struct field *field = comparison->field;
    const struct region *region = comparison->region;

    g_assert(region->level != REGION_PROVINCE);
    *mark_of(inquiry, field, region) = true;
    *mark_of(inquiry, field, city_of(region)) = true;
    detail.field = field->title;
    detail.office = city_of(region)->position + 1;
    detail.effect_ppm = ppm_of(effect);
    if (detail.value == NULL)
        detail.value = inquiry_value(inquiry, comparison);
    findings_add_detail(inquiry->findings, code,
                        at != NULL ? *at
                                   : inquiry_place(inquiry, field, region),
                        detail);
}

#include "again.h"

#include <glib.h>

#include "base/arena.h"
#include "inquiry_words.h"

/* What a form of a city has in common with an earlier year. */
struct likeness {
    const struct form *form;
    const struct region *city;
    int year;
    bool differs;
    int digits;                  /* of all figures that are equal */
    struct comparison first;     /* the figure that matters most */
    struct effect effect;
};

/* 120 has two: a round number is equal by chance more easily.  The value is
 * a sum of the form, so that it is whole in the form's decimals. */
static int
count_digits(const struct field *field, struct rational value)
{
    int128 units;
    int digits = 0;
    bool fits = rational_round(value, field->decimals, ROUND_DOWN, &units);

    g_assert(fits);
    if (units < 0)
        units = -units;
    while (units > 0 && units % 10 == 0)
        units /= 10;
    for (; units > 0; units /= 10)
        digits++;
    return digits;
}

static void
note_effect(const struct inquiry *inquiry, struct likeness *likeness,
            const struct field *field, struct rational value)
{
    struct effect effect = inquiry_effect(inquiry, field, value);

    if (likeness->first.field != NULL &&
        (!effect.known ||
         (likeness->effect.known &&
          rational_compare(effect.share, likeness->effect.share) <= 0)))
        return;
    likeness->effect = effect;
    likeness->first =
        (struct comparison){field, likeness->city, value, value};
}

static void
compare_region(const struct inquiry *inquiry, struct likeness *likeness,
               const struct field *field, const struct region *region)
{
    struct rational now, then;

    if (!inquiry_figure(inquiry, field, region, 0, &now) ||
        !inquiry_figure(inquiry, field, region, likeness->year, &then))
        return;
    if (rational_compare(now, then) != 0) {
        likeness->differs = true;
        return;
    }
    likeness->digits += count_digits(field, now);
    if (region == likeness->city)
        note_effect(inquiry, likeness, field, now);
}

static void
compare_form(const struct inquiry *inquiry, struct likeness *likeness)
{
    for (size_t i = 0; i < likeness->form->n_fields; i++) {
        const struct field *field = likeness->form->fields[i];

        if (field->measure == NULL)
            continue;
        compare_region(inquiry, likeness, field, likeness->city);
        for (size_t j = 0; j < likeness->city->n; j++)
            compare_region(inquiry, likeness, field,
                           likeness->city->items[j]);
    }
}

static void
ask(const struct inquiry *inquiry, const struct likeness *likeness)
{
    struct place at = {
        .file = inquiry_place(inquiry, likeness->first.field,
                              likeness->city).file};
    struct words share = language_same("");
    const char *year = arena_printf(inquiry->arena, "%d", likeness->year);

    if (likeness->effect.known && !likeness->effect.of_last_year)
        share = INQUIRY_WORDS(
            inquiry, "；最多占合计的{1}",
            "; they are up to {1} of a total",
            inquiry_words_percent(inquiry, likeness->effect.share, false));
    for (size_t i = 0; i < likeness->form->n_fields; i++) {
        const struct field *field = likeness->form->fields[i];

        if (field->measure != NULL)
            inquiry_mark_asked(inquiry, field, likeness->city);
    }
    inquiry_ask(inquiry, FINDING_LAST_YEAR_AGAIN, &likeness->first, &at,
                likeness->effect,
                (struct finding_detail){
                    .args = {likeness->city->name, language_same(year),
                             share}});
}

/* Last year first: a figure may stay the same for years. */
static void
check_form(const struct inquiry *inquiry, const struct form *form,
           const struct region *city)
{
    size_t n;
    const int *years = figures_years(inquiry->figures, &n);

    while (n-- > 0) {
        struct likeness likeness = {
            .form = form, .city = city, .year = years[n]};

        if (years[n] >= inquiry->survey->year)
            continue;
        compare_form(inquiry, &likeness);
        if (likeness.differs || likeness.first.field == NULL ||
            rational_compare(rational_of(likeness.digits),
                             inquiry->limits->again_digits) < 0)
            continue;
        ask(inquiry, &likeness);
        return;
    }
}

void
again_check(const struct inquiry *inquiry)
{
    const struct survey *survey = inquiry->survey;

    for (size_t i = 0; i < survey->n_forms; i++)
        for (size_t j = 0; j < survey->province->n; j++)
            check_form(inquiry, survey->forms[i], survey->province->items[j]);
}

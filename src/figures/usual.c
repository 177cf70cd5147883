#include "usual.h"

#include "base/arena.h"
#include "middle.h"

enum { FIELDS_MIN = 3, CITIES_MIN = 4 };

struct usual {
    const struct inquiry *inquiry;
    struct rational *shares;     /* by city; 0 where there are too few */
    struct rational *totals;     /* used again and again */
};

static struct rational
share_of(const struct inquiry *inquiry, const struct region *city,
         struct rational *shares)
{
    const struct survey *survey = inquiry->survey;
    struct rational value, total;
    size_t n = 0;

    for (size_t i = 0; i < survey->n_measures; i++) {
        const struct field *field = survey->measures[i]->field;

        if (field != NULL &&
            inquiry_figure(inquiry, field, survey->province, 0, &total) &&
            inquiry_figure(inquiry, field, city, 0, &value) &&
            rational_divide(value, total, &shares[n]))
            n++;
    }
    return n < FIELDS_MIN ? rational_of(0) : middle_of(shares, n);
}

struct usual *
usual_new(const struct inquiry *inquiry)
{
    const struct survey *survey = inquiry->survey;
    const struct region *province = survey->province;
    struct usual *usual = ARENA_NEW(inquiry->arena, struct usual);
    struct rational *shares =
        ARENA_NEW_N(inquiry->arena, struct rational, survey->n_measures);

    usual->inquiry = inquiry;
    usual->shares =
        ARENA_NEW_N(inquiry->arena, struct rational, province->n);
    usual->totals =
        ARENA_NEW_N(inquiry->arena, struct rational, province->n);
    for (size_t i = 0; i < province->n; i++)
        usual->shares[i] = share_of(inquiry, province->items[i], shares);
    return usual;
}

bool
usual_expect(const struct usual *usual, const struct field *field,
             const struct region *city, struct rational *expected)
{
    const struct region *province = usual->inquiry->survey->province;
    struct rational *totals = usual->totals;
    struct rational value;
    size_t n = 0;

    for (size_t i = 0; i < province->n; i++)
        if (rational_sign(usual->shares[i]) > 0 &&
            inquiry_figure(usual->inquiry, field, province->items[i], 0,
                           &value) &&
            rational_sign(value) > 0 &&
            rational_divide(value, usual->shares[i], &totals[n]))
            n++;
    return n >= CITIES_MIN &&
           rational_multiply(middle_of(totals, n),
                             usual->shares[city->position], expected) &&
           rational_sign(*expected) > 0;
}

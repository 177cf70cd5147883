#include "swaps.h"

#include <glib.h>

#include "base/arena.h"
#include "inquiry_words.h"

/* Without zeros at the end that both have. */
static bool
print_digits(const struct comparison *comparison, char now[RATIONAL_TEXT_MAX],
             char last[RATIONAL_TEXT_MAX])
{
    int decimals = comparison->field->decimals;
    int128 a, b;
    bool fits = rational_round(comparison->now, decimals, ROUND_DOWN, &a);

    g_assert(fits);                      /* it is a sum of the form */
    if (!rational_round(comparison->last, decimals, ROUND_DOWN, &b) ||
        a <= 0 || b <= 0)
        return false;
    while (a % 10 == 0 && b % 10 == 0) {
        a /= 10;
        b /= 10;
    }
    rational_print(a, 0, false, now);
    rational_print(b, 0, false, last);
    return true;
}

static bool
are_swapped(const char *a, const char *b)
{
    size_t i = 0;

    while (a[i] != '\0' && a[i] == b[i])
        i++;
    return a[i] != '\0' && a[i + 1] != '\0' && a[i] == b[i + 1] &&
           a[i + 1] == b[i] && strcmp(a + i + 2, b + i + 2) == 0;
}

static void
check_digits(const struct inquiry *inquiry, const struct field *field,
             const struct region *region)
{
    char now[RATIONAL_TEXT_MAX], last[RATIONAL_TEXT_MAX];
    struct comparison comparison;
    struct rational difference;
    struct effect effect;

    if (inquiry_was_asked(inquiry, field, region) ||
        !inquiry_compare(inquiry, field, region, &comparison) ||
        inquiry_near(comparison.now, comparison.last,
                     inquiry->limits->digits_change) ||
        !print_digits(&comparison, now, last) || !are_swapped(now, last) ||
        rational_compare(rational_of((int64_t)strlen(now)),
                         inquiry->limits->digits_least) < 0 ||
        !rational_subtract(comparison.now, comparison.last, &difference))
        return;
    effect = inquiry_effect(inquiry, field, difference);
    inquiry_ask(
        inquiry, FINDING_DIGITS_SWAPPED, &comparison, NULL, effect,
        (struct finding_detail){
            .args = {inquiry_words_region(inquiry, region),
                     inquiry_words_amount(inquiry, &comparison,
                                          comparison.now),
                     inquiry_words_amount(inquiry, &comparison,
                                          comparison.last),
                     inquiry_words_effect(inquiry, effect)}});
}

static void
check_field_digits(const struct inquiry *inquiry, const struct field *field)
{
    for (size_t i = 1; i < inquiry->survey->n_regions; i++)
        check_digits(inquiry, field, inquiry->survey->regions[i]);
}

void
swaps_check_digits(const struct inquiry *inquiry)
{
    inquiry_each_field(inquiry, check_field_digits);
}

/* A column as it stands in the file, in the unit of its header. */
struct written {
    struct comparison comparison;
    struct rational now, last;
    int exponent;
};

static bool
read_column(const struct inquiry *inquiry, const struct field *field,
            const struct region *city, struct written *written)
{
    const struct intake_file *file =
        figures_file(inquiry->figures, field->form, city);

    if (field->measure == NULL || file == NULL || file->headers == NULL ||
        inquiry_was_asked(inquiry, field, city) ||
        !inquiry_compare(inquiry, field, city, &written->comparison))
        return false;
    written->exponent = file->headers[field->index].unit.exponent;
    return rational_sign(written->comparison.now) > 0 &&
           rational_sign(written->comparison.last) > 0 &&
           rational_scale(written->comparison.now, -written->exponent,
                          &written->now) &&
           rational_scale(written->comparison.last, -written->exponent,
                          &written->last);
}

/* a is at least `times` times b, or b times a. */
static bool
are_apart(struct rational a, struct rational b, struct rational times)
{
    struct rational ratio;

    if (rational_compare(a, b) < 0)
        return are_apart(b, a, times);
    return rational_divide(a, b, &ratio) &&
           rational_compare(ratio, times) >= 0;
}

/* Of two columns that lie apart from their own last year. */
static bool
are_exchanged(const struct inquiry *inquiry, const struct written *a,
              const struct written *b)
{
    const struct plausible *limits = inquiry->limits;

    return inquiry_near(a->now, b->last, limits->columns_within) &&
           inquiry_near(b->now, a->last, limits->columns_within);
}

static struct effect
effect_of(const struct inquiry *inquiry, const struct written *own,
          const struct written *other)
{
    struct effect effect = {.known = false};
    struct rational right, difference;

    if (rational_scale(other->now, own->exponent, &right) &&
        rational_subtract(right, own->comparison.now, &difference))
        effect =
            inquiry_effect(inquiry, own->comparison.field, difference);
    return effect;
}

/* “罚款 1260 万元（上年 1291 万元）” */
static struct words
right_words(const struct inquiry *inquiry, const struct written *own,
            const struct written *other)
{
    const struct comparison *comparison = &own->comparison;
    struct rational right = own->comparison.now;

    rational_scale(other->now, own->exponent, &right);
    return INQUIRY_WORDS(
        inquiry, "{1} {2}（上年 {3}）", "{1} {2} (last year {3})",
        comparison->field->title,
        inquiry_words_amount(inquiry, comparison, right),
        inquiry_words_amount(inquiry, comparison, comparison->last));
}

static void
ask_columns(const struct inquiry *inquiry, const struct written *a,
            const struct written *b)
{
    const struct region *city = a->comparison.region;
    struct effect effect = effect_of(inquiry, a, b);
    struct effect other = effect_of(inquiry, b, a);
    struct words right = INQUIRY_WORDS(inquiry, "{1}，{2}", "{1}, {2}",
                                       right_words(inquiry, a, b),
                                       right_words(inquiry, b, a));

    if (!effect.known ||
        (other.known && rational_compare(other.share, effect.share) > 0))
        effect = other;
    if (!inquiry_matters(effect, inquiry->limits->columns_effect))
        return;
    inquiry_ask(inquiry, FINDING_COLUMNS_SWAPPED, &a->comparison, NULL,
                effect,
                (struct finding_detail){
                    .value = arena_printf(
                        inquiry->arena, "%s；%s",
                        inquiry_value(inquiry, &a->comparison),
                        inquiry_value(inquiry, &b->comparison)),
                    .args = {city->name, b->comparison.field->title, right,
                             inquiry_words_effect(inquiry, effect)}});
    inquiry_mark_asked(inquiry, b->comparison.field, city);
}

/* The columns that lie apart from their own last year: two of them can be
 * exchanged.  Each is read once, for there may be thousands. */
static size_t
read_columns(const struct inquiry *inquiry, const struct form *form,
             const struct region *city, struct written *columns)
{
    size_t n = 0;

    for (size_t i = 0; i < form->n_fields; i++)
        if (read_column(inquiry, form->fields[i], city, &columns[n]) &&
            are_apart(columns[n].now, columns[n].last,
                      inquiry->limits->columns_apart))
            n++;
    return n;
}

static bool
is_asked(const struct inquiry *inquiry, const struct written *column)
{
    return inquiry_was_asked(inquiry, column->comparison.field,
                             column->comparison.region);
}

static void
check_columns(const struct inquiry *inquiry, const struct form *form,
              const struct region *city)
{
    g_autofree struct written *columns =
        g_new0(struct written, form->n_fields);
    size_t n = read_columns(inquiry, form, city, columns);

    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n && !is_asked(inquiry, &columns[i]); j++)
            if (!is_asked(inquiry, &columns[j]) &&
                are_exchanged(inquiry, &columns[i], &columns[j]))
                ask_columns(inquiry, &columns[i], &columns[j]);
}

void
swaps_check_columns(const struct inquiry *inquiry)
{
    const struct survey *survey = inquiry->survey;

    for (size_t i = 0; i < survey->n_forms; i++)
        for (size_t j = 0; j < survey->province->n; j++)
            check_columns(inquiry, survey->forms[i],
                          survey->province->items[j]);
}

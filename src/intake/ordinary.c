#include "ordinary.h"

#include <glib.h>
#include <string.h>

#include "base/arena.h"
#include "base/rational.h"
#include "base/text.h"
#include "plain.h"

/* Sums by region and month; a province has some thousand. */
#define GROUPS_MAX ((size_t)200000)

static int64_t
clamp(int128 value)
{
    if (value > INT64_MAX)
        return INT64_MAX;
    return value < INT64_MIN ? INT64_MIN : (int64_t)value;
}

static bool
read_bound(const struct field *field, bool has, struct rational bound,
           enum rounding rounding, int64_t *amount)
{
    struct rational scaled;
    int128 units;

    if (!has)
        return true;
    if (!rational_scale(bound, field->unit.exponent + field->decimals,
                        &scaled) ||
        !rational_round(scaled, 0, rounding, &units))
        return false;
    *amount = clamp(units);
    return true;
}

static bool
read_number(struct ordinary *ordinary, const struct column *column,
            struct part *part)
{
    const struct field *field = column->field;

    part->kind = PART_NUMBER;
    part->power = column->rule.unit.exponent + column->rule.decimals;
    part->least = INT64_MIN;
    part->most = INT64_MAX;
    part->number = ordinary->n_numbers;
    ordinary->numbers[ordinary->n_numbers++] = field;
    return read_bound(field, field->has_minimum, field->minimum, ROUND_UP,
                      &part->least) &&
           read_bound(field, field->has_maximum, field->maximum, ROUND_DOWN,
                      &part->most);
}

static bool
read_part(struct ordinary *ordinary, const struct column *column)
{
    static const enum part_kind kinds[] = {
        [ROLE_NONE] = PART_TEXT,     [ROLE_REGION] = PART_COUNTY,
        [ROLE_PERIOD] = PART_PERIOD, [ROLE_CITY] = PART_CITY,
    };
    const struct field *field = column->field;
    struct part *part;

    if (column->number == 0)
        return field->role == ROLE_NONE;
    part = &ordinary->parts[column->number - 1];
    part->field = field;
    if (field_is_numeric(field))
        return read_number(ordinary, column, part);
    part->kind = kinds[field->role];
    return true;
}

static void
read_head(struct ordinary *ordinary, const char *mark)
{
    struct head *head = &ordinary->heads[ordinary->n_heads];
    char plain[PLAIN_MAX];
    const char *end = plain;

    if (!plain_read(mark, plain) || plain[0] == '\0')
        return;
    text_next(&end);
    memcpy(&head->bytes, plain, (size_t)(end - plain));
    memset(&head->mask, 0xFF, (size_t)(end - plain));
    ordinary->n_heads++;
    ordinary->suspect[(unsigned char)plain[0]] = SUSPECT_HEAD;
}

/* Blanks, full-width forms and quotes may hide a mark: any text that begins
 * with their bytes is suspect. */
static void
read_marks(struct ordinary *ordinary, struct arena *arena)
{
    static const unsigned char others[] = {'"', 0xC2, 0xE1, 0xE2, 0xE3, 0xEF};
    const struct form *form = ordinary->form;

    ordinary->heads = ARENA_NEW_N(arena, struct head, form->n_missing);
    for (size_t i = 0; i < form->n_missing; i++)
        read_head(ordinary, form->missing[i]);
    for (size_t i = 0; i <= ' '; i++)
        ordinary->suspect[i] = SUSPECT_YES;
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
        ordinary->suspect[others[i]] = SUSPECT_YES;
}

bool
ordinary_read(struct ordinary *ordinary, const struct sheet *sheet)
{
    const struct form *form = sheet->form;

    *ordinary = (struct ordinary){
        .survey = sheet->survey, .form = form, .city = sheet->city,
        .options = sheet->options, .rowchecks = sheet->rowchecks,
        .n_parts = sheet->width,
        .row_bytes = sheet->file->limits.field_bytes,
    };
    if (form->n_key > 0 || form->period == NULL ||
        sheet->survey->n_regions * sheet->survey->n_months > GROUPS_MAX)
        return false;
    ordinary->parts = ARENA_NEW_N(sheet->arena, struct part, sheet->width);
    ordinary->numbers = ARENA_NEW_N(sheet->arena, const struct field *,
                                    form->n_fields);
    for (size_t i = 0; i < sheet->width; i++)
        ordinary->parts[i].kind =
            sheet->titled[i] ? PART_NOTHING : PART_EMPTY;
    for (size_t i = 0; i < form->n_fields; i++)
        if (!read_part(ordinary, &sheet->columns[i]))
            return false;
    read_marks(ordinary, sheet->arena);
    return true;
}

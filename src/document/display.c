#include "display.h"

#include <glib.h>

#include "document/wording.h"

#define MISSING "—"
#define RATIO_DECIMALS 1
#define DECIMALS_MAX 3

static const struct unit percent = {"", -2, NULL};

static bool
fits(const struct value *value, struct unit unit)
{
    if (frame_is_ratio(value))
        return wording_is_fraction(unit);
    return unit_same_base(unit, value->unit) ||
           (unit.base[0] == '\0' && !wording_is_fraction(unit));
}

static const struct value *
first_known(const struct frame *frame, struct display_range range)
{
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = range.first; j < range.end; j++)
            if (frame_known(frame, i, j))
                return frame_value(frame, i, j);
    return NULL;
}

/* The unit that the template wants, if any. */
static bool
wanted_unit(const struct frame *frame, const struct quantity *quantity,
            struct unit *unit, struct place *at)
{
    const struct fence *fence = frame->fence;
    if (quantity->has_unit) {
        *unit = quantity->unit;
        *at = quantity->unit_at;
        return true;
    }
    const char *text = fence_text(fence, fence->yaml, "unit");
    if (text == NULL || frame->transform != TRANSFORM_NONE)
        return false;
    *unit = unit_read(fence->context->arena, text);
    *at = yamltree_get(fence->yaml, "unit")->at;
    return true;
}

static void
refuse_unit(const struct frame *frame, struct unit unit,
            const struct value *value, struct place at)
{
    struct arena *arena = frame->fence->context->arena;
    struct unit own = frame_is_ratio(value) ? percent : value->unit;
    findings_add(
        frame->fence->context->findings, FINDING_UNIT_UNFIT, at,
        .args = {unit_words(arena, unit), unit_words(arena, own)});
}

/* A column without values has the unit of its measure all the same. */
static void
set_declared(const struct frame *frame, struct display_range range,
             struct display *display)
{
    const struct point *row = frame->rows.n ? &frame->rows.items[0] : NULL;
    const struct quantity *quantity =
        frame_quantity(frame, row, &frame->columns.items[range.first]);
    const struct measure *measure =
        quantity->value->kind == EXPRESSION_NAME
            ? survey_measure(frame->fence->context->survey,
                             quantity->value->text)
            : NULL;
    if (frame->transform != TRANSFORM_NONE ||
        (measure != NULL && measure->form == VALUE_RATIO))
        display->unit = percent;
    else if (quantity->has_unit)
        display->unit = quantity->unit;
    else if (measure != NULL && measure->unit.base != NULL)
        display->unit = measure->unit;
    display->ratio = wording_is_fraction(display->unit);
}

struct display
display_of(const struct frame *frame, struct display_range range)
{
    struct display display = {.unit = {"", 0, NULL}};
    const struct value *value = first_known(frame, range);
    if (value == NULL) {
        set_declared(frame, range, &display);
        return display;
    }
    display.unit = value->form == VALUE_RATIO ? percent : value->unit;
    display.ratio = frame_is_ratio(value);
    const struct point *row = frame->rows.n ? &frame->rows.items[0] : NULL;
    const struct quantity *quantity =
        frame_quantity(frame, row, &frame->columns.items[range.first]);
    struct unit wanted;
    struct place at;
    if (!wanted_unit(frame, quantity, &wanted, &at))
        return display;
    /* A quotient has no unit of its own: it takes the one that is given. */
    if (value->form == VALUE_PLAIN && value->unit.base[0] == '\0') {
        display.unit = wanted;
        display.ratio = wording_is_fraction(wanted);
    } else if (!fits(value, wanted)) {
        refuse_unit(frame, wanted, value, at);
    } else {
        display.unit.exponent = wanted.exponent;
    }
    return display;
}

/* ---- decimals ---- */

static struct unit
shown_unit(const struct display *display, enum language language)
{
    return wording_display_unit(display->unit, language);
}

static bool
reaches(struct rational value, struct unit unit, int64_t limit)
{
    struct rational scaled;
    return rational_scale(rational_absolute(value), -unit.exponent, &scaled) &&
           rational_compare(scaled, rational_of(limit)) >= 0;
}

/* Rounding changes it by more than a twentieth: fewer than two digits that
 * mean something are left. */
static bool
is_blurred(struct rational value, struct unit unit, int decimals)
{
    struct rational scaled, rounded, lost;
    int128 units;
    return rational_scale(value, -unit.exponent, &scaled) &&
           rational_round(scaled, decimals, ROUND_HALF_AWAY, &units) &&
           rational_scale((struct rational){units, 1}, -decimals, &rounded) &&
           rational_subtract(scaled, rounded, &lost) &&
           rational_multiply(lost, rational_of(20), &lost) &&
           rational_compare(rational_absolute(lost),
                            rational_absolute(scaled)) > 0;
}

/* It is printed as zero and is none. */
static bool
vanishes(struct rational value, struct unit unit, int decimals)
{
    struct rational scaled;
    int128 units;
    return rational_scale(value, -unit.exponent, &scaled) &&
           rational_round(scaled, decimals, ROUND_HALF_AWAY, &units) &&
           units == 0 && rational_sign(value) != 0;
}

static bool
is_scaled_money(struct unit unit)
{
    return unit_is_money(unit) && unit.exponent >= 4;
}

/* The decimals in which such a unit is used: 万元 has one, RMB million two,
 * and no more for a small value among large ones, or each chart of a row of
 * like charts would have its own. */
static int
usual_decimals(struct unit unit)
{
    return !is_scaled_money(unit) ? DECIMALS_MAX : unit.exponent > 4 ? 2 : 1;
}

struct survey_of_values {
    int needed; /* decimals, at most 2 */
    bool tens, hundreds, thousands;
    int clear; /* decimals that show what every value is */
};

static struct survey_of_values
look_at(const struct frame *frame, struct display_range range, struct unit unit)
{
    struct survey_of_values seen = {0};
    int usual = usual_decimals(unit);
    for (size_t i = 0; i < frame->rows.n; i++)
        for (size_t j = range.first; j < range.end; j++) {
            if (!frame_known(frame, i, j))
                continue;
            struct rational value = frame_value(frame, i, j)->number;
            seen.needed = MAX(seen.needed, wording_decimals(value, unit, 2));
            seen.tens |= reaches(value, unit, 10);
            seen.hundreds |= reaches(value, unit, 100);
            seen.thousands |= reaches(value, unit, 1000);
            while (seen.clear < DECIMALS_MAX &&
                   (seen.clear < usual ? is_blurred(value, unit, seen.clear)
                                       : vanishes(value, unit, seen.clear)))
                seen.clear++;
        }
    return seen;
}

void
display_set_labels(const struct frame *frame, struct display_range range,
                   struct display *display)
{
    for (int l = 0; l < LANGUAGES; l++) {
        struct unit unit = shown_unit(display, (enum language)l);
        struct survey_of_values seen = look_at(frame, range, unit);
        int most = seen.thousands ? 0
                   : seen.hundreds ? 1
                   : seen.tens     ? MIN(usual_decimals(unit), 2)
                                   : 2;
        display->decimals[l] = display->ratio
                                   ? RATIO_DECIMALS
                                   : MAX(MIN(seen.needed, most), seen.clear);
    }
}

void
display_set_column(const struct frame *frame, struct display_range range,
                   struct display *display)
{
    for (int l = 0; l < LANGUAGES; l++) {
        struct unit unit = shown_unit(display, (enum language)l);
        struct survey_of_values seen = look_at(frame, range, unit);
        int decimals = is_scaled_money(unit) ? 2 : seen.needed;
        display->decimals[l] =
            display->ratio ? RATIO_DECIMALS : MAX(decimals, seen.clear);
    }
}

struct figure_wording
display_wording(const struct display *display, const struct value *value,
                enum language language)
{
    return (struct figure_wording){
        value->kind == VALUE_NUMBER ? RULE_ROUNDED : RULE_MISSING, "",
        shown_unit(display, language), display->decimals[language], ""};
}

const char *
display_text(struct arena *arena, const struct display *display,
             const struct value *value, enum language language)
{
    int decimals = display->decimals[language];
    if (value->kind != VALUE_NUMBER)
        return MISSING;
    if (display->ratio && display->unit.exponent == -2)
        return wording_percent(arena, value->number, decimals, language);
    const char *number =
        wording_number(arena, value->number, shown_unit(display, language),
                       decimals, language);
    return wording_is_fraction(display->unit)
               ? arena_printf(arena, "%s%s", number,
                              unit_text_zh(arena, display->unit))
               : number;
}

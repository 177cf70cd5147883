#include "slot.h"

#include <glib.h>

#include "base/text.h"
#include "comparing.h"
#include "filters.h"
#include "saying.h"
#include "use.h"

const char *
slot_missing(enum figure_state why, enum language language)
{
    static const struct words missing = {{"（缺报）", "(not reported)"}};
    static const struct words undefined = {{"（无法计算）", "(undefined)"}};
    static const struct words redefined = {
        {"（口径不同，不可比）", "(not comparable)"}};
    return language_pick(why == FIGURE_UNDEFINED   ? undefined
                         : why == FIGURE_REDEFINED ? redefined
                                                   : missing,
                         language);
}

const char *
slot_date(struct arena *arena, struct date date, enum language language)
{
    static const char *const months[] = {
        "",        "January",  "February", "March",  "April",
        "May",     "June",     "July",     "August", "September",
        "October", "November", "December",
    };
    if (language == LANGUAGE_EN) {
        if (date.month == 0)
            return arena_printf(arena, "%d", date.year);
        if (date.day == 0)
            return arena_printf(arena, "%s %d", months[date.month], date.year);
        return arena_printf(arena, "%d %s %d", date.day, months[date.month],
                            date.year);
    }
    if (date.month == 0)
        return arena_printf(arena, "%d年", date.year);
    if (date.day == 0)
        return arena_printf(arena, "%d年%d月", date.year, date.month);
    return arena_printf(arena, "%d年%d月%d日", date.year, date.month, date.day);
}

/* ---- ref("id") ---- */

static bool
is_reference(const struct slot *slot)
{
    const struct expression *call = slot->value;
    return call->kind == EXPRESSION_CALL && strcmp(call->text, "ref") == 0;
}

static void
fill_reference(const struct context *context, const struct slot *slot,
               const struct scope *scope, struct filled *filled)
{
    const struct expression *call = slot->value;
    if (call->n != 1 || call->items[0]->kind != EXPRESSION_TEXT ||
        slot->n > 0) {
        findings_add(context->findings, FINDING_REFERENCE_BROKEN, call->at,
                     .args = {language_same(slot->source)});
        return;
    }
    filled->reference = call->items[0]->text;
    const struct region *loop = scope->county ? scope->county : scope->city;
    if (loop != NULL)
        filled->reference_in_loop = arena_printf(context->arena, "%s-%s",
                                                 filled->reference, loop->code);
}

/* ---- words that belong to the report ---- */

static const char *
report_word(const struct context *context, const struct expression *name)
{
    if (name->kind != EXPRESSION_NAME)
        return NULL;
    if (strcmp(name->text, "date") == 0)
        return slot_date(context->arena, context->survey->date,
                         context->language);
    if (strcmp(name->text, "title") == 0)
        return language_pick(context->survey->title, context->language);
    return NULL;
}

static bool
refuse_filters(const struct context *context, const struct slot *slot)
{
    for (size_t i = 0; i < slot->n; i++)
        findings_add(context->findings, FINDING_FILTER_UNFIT, slot->items[i].at,
                     .args = {language_same(slot->items[i].name),
                              language_same(slot->source)});
    return slot->n > 0;
}

/* ---- numbers ---- */

/* What stands behind the first bar: the rules that were applied. */
static const char *
rules_of(struct arena *arena, const char *source)
{
    const char *bar = strchr(source, '|');
    return bar != NULL ? text_trim(arena, bar + 1) : "";
}

static const char *
formula_of(struct arena *arena, const char *source)
{
    return text_trim(arena, arena_strndup(arena, source,
                                          strcspn(source, "|")));
}

static struct figure_use *
note_use(const struct context *context, const struct slot *slot,
         const struct scope *scope, const struct value *value,
         const struct filled *filled)
{
    struct figure_use *use = use_new(
        context, use_stem(context, filled->at, true),
        formula_of(context->arena, slot->source), slot->value, scope, value);
    use->at = filled->at;
    use->printed = filled->text;
    return use;
}

static void
fill_number(const struct context *context, const struct slot *slot,
            const struct scope *scope, const struct value *value,
            struct filled *filled)
{
    struct saying saying = saying_of(value);
    if (!filters_apply(context, slot, &saying))
        return;
    if (saying.as == SAID_TREND)
        filled->text = comparing_text(context, slot, &saying);
    else if (!saying_text(context, &saying, filled->at, &filled->text))
        return;
    /* A year is a word of the sentence, no figure. */
    if (value->form == VALUE_YEAR)
        return;
    filled->use = note_use(context, slot, scope, value, filled);
    filled->use->wording = saying.wording;
    if (saying.as == SAID_TREND)
        filled->use->wording = (struct figure_wording){
            RULE_DIRECTION, "", {"", -2, NULL},
            saying.fixed ? saying.decimals : 1, ""};
    filled->use->wording.filters = rules_of(context->arena, slot->source);
}

/* A form that did not come, or could not be read, has a finding of its own:
 * the figures that want for it need none. */
static bool
is_form_missing(const struct context *context)
{
    const struct survey *survey = context->survey;

    for (size_t i = 0; i < survey->n_forms; i++)
        for (size_t k = 0; k < survey->province->n; k++) {
            const struct intake_file *file =
                figures_file(context->figures, survey->forms[i],
                             survey->province->items[k]);

            if (file == NULL || !file->readable)
                return true;
        }
    return false;
}

static void
fill_missing(const struct context *context, const struct slot *slot,
             const struct scope *scope, const struct value *value,
             struct filled *filled)
{
    struct saying saying = {.form = VALUE_RATIO, .unit = {"", 0, NULL}};
    /* No number, and the sentence says so. */
    if (comparing_is_asked(slot)) {
        if (filters_apply(context, slot, &saying))
            filled->text = comparing_missing(context, slot);
        return;
    }
    filled->text = slot_missing(value->why, context->language);
    filled->use = note_use(context, slot, scope, value, filled);
    if (is_form_missing(context) && value->why != FIGURE_REDEFINED)
        return;
    findings_add(context->findings,
                 value->why == FIGURE_REDEFINED ? FINDING_SLOT_REDEFINED
                                                : FINDING_SLOT_MISSING,
                 filled->at,
                 .args = {language_same(slot->source), scope->region->name});
}

struct filled
slot_fill(const struct context *context, const struct slot *slot,
          struct place at, const struct scope *scope, int row)
{
    struct filled filled = {.text = "", .at = at};
    if (is_reference(slot)) {
        fill_reference(context, slot, scope, &filled);
        return filled;
    }
    const char *word = report_word(context, slot->value);
    struct value value = {.kind = VALUE_TEXT, .text = language_same(word)};
    if (word == NULL && !evaluate(context->arena, slot->value, scope, &value,
                                  context->findings))
        return filled;
    switch (value.kind) {
    case VALUE_NUMBER:
        fill_number(context, slot, scope, &value, &filled);
        break;
    case VALUE_MISSING:
        fill_missing(context, slot, scope, &value, &filled);
        break;
    case VALUE_TEXT:
        if (slot->value->kind == EXPRESSION_CALL)
            use_note_choice(context, slot->source, slot->value, scope, at,
                            row);
        if (!refuse_filters(context, slot))
            filled.text = language_pick(value.text, context->language);
        break;
    case VALUE_TRUTH:
        findings_add(context->findings, FINDING_VALUE_UNPRINTABLE, at,
                     .args = {language_same(slot->source)});
        break;
    }
    return filled;
}

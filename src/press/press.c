#include "press/press.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"
#include "document/said.h"
#include "document/wording.h"
#include "evidence.h"

/* Words that stand alike round two numbers weigh three for a Chinese
 * character, one for a Latin letter. */
#define SURE 18
#define LIKELY 12

/* ---- what agrees ---- */

/* A change has a direction, which a word says and no sign. */
static bool
is_change(const struct evidence *evidence)
{
    return g_str_has_prefix(evidence->expression, "change(") ||
           g_str_has_prefix(evidence->expression, "growth(") ||
           strstr(evidence->expression, " - ") != NULL;
}

/* The value as it would be written; a change that is told the wrong way has
 * the other sign and agrees with nothing. */
static struct rational
compared(const struct claim *claim, const struct evidence *evidence)
{
    return claim->direction < 0 && is_change(evidence)
               ? rational_negate(evidence->value)
               : evidence->value;
}

/* Of several that have the digits, one with a true hedge will do. */
static const struct evidence *
find_agreeing(const struct claim *claim, const struct evidences *evidences,
              bool hedged, bool named)
{
    for (size_t i = 0; i < evidences->n; i++) {
        const struct evidence *evidence = &evidences->items[i];
        struct rational exact = compared(claim, evidence);
        if ((evidence->weight > 0) != named ||
            !claims_agrees(claim, exact) ||
            (hedged && !claims_hedge_holds(claim, exact)))
            continue;
        return evidence;
    }
    return NULL;
}

/* A value that few numbers have speaks for itself; where nothing is named
 * that it could be, a shorter one will do. */
static bool
is_telling(const struct press *press, const struct claim *claim)
{
    struct rational digits;
    int64_t least = claim->kind == CLAIM_AMOUNT       ? 1000
                    : evidence_concerns(press, claim) ? INT64_MAX
                                                      : 100;
    return rational_divide(claim->value, claim->zero_step, &digits) &&
           rational_compare(rational_absolute(digits), rational_of(least)) >= 0;
}

/* ---- what contradicts ---- */

/* Within a quarter, or a slip of one digit. */
static bool
is_near(const struct claim *claim, struct rational exact)
{
    struct rational difference, four, size = rational_absolute(exact);
    return rational_subtract(claim->value, exact, &difference) &&
           rational_multiply(rational_absolute(difference), rational_of(4),
                             &four) &&
           rational_compare(four, size) <= 0;
}

/* The digits as the claim has them: 18427 against 1.8万 is 1.8. */
static bool
is_slip(const struct claim *claim, struct rational exact)
{
    struct rational written, wanted;
    int128 a, b;
    char one[RATIONAL_TEXT_MAX], two[RATIONAL_TEXT_MAX];
    if (!rational_divide(claim->value, claim->step, &written) ||
        !rational_divide(exact, claim->step, &wanted) ||
        !rational_round(written, 0, ROUND_HALF_AWAY, &a) ||
        !rational_round(rational_absolute(wanted), 0, ROUND_HALF_AWAY, &b))
        return false;
    const char *texts[] = {rational_print(b, 0, false, two)};
    const char *own = rational_print(a, 0, false, one);
    if (strlen(own) < 3)
        return false;
    return text_nearest(own, texts, 1) != NULL;
}

/* How surely the claim means it, if it means it wrongly; 0: it need not. */
static int
suspicion(const struct claim *claim, const struct evidence *evidence)
{
    struct rational exact = rational_absolute(evidence->value);
    /* Ranks are near each other. */
    if (claim->kind == CLAIM_RANK || is_near(claim, exact) ||
        is_slip(claim, exact))
        return evidence->weight >= LIKELY ? evidence->weight + SURE : 0;
    return evidence->weight >= SURE ? evidence->weight : 0;
}

static const struct evidence *
find_contradicted(const struct claim *claim,
                  const struct evidences *evidences)
{
    const struct evidence *best = NULL;
    int most = 0;
    for (size_t i = 0; i < evidences->n; i++) {
        int weight = suspicion(claim, &evidences->items[i]);
        if (weight > most) {
            most = weight;
            best = &evidences->items[i];
        }
    }
    return best;
}

/* ---- saying it ---- */

static struct words
region_words(const struct evidence *evidence)
{
    return evidence->region != NULL ? evidence->region->name
                                    : (struct words){{"", ""}};
}

static struct words
item_words(const struct press *press, const struct evidence *evidence)
{
    const struct place at = {"", 1, 1};
    const struct expression *tree = expression_read(
        press->arena, evidence->expression, at, press->ignored);
    return tree != NULL ? said_formula(press->arena, press->survey, tree)
                        : language_same(evidence->expression);
}

/* 11939.54万元, RMB 119.3954 million, 8.7%, 840份. */
static const char *
exact_text(struct arena *arena, const struct claim *claim,
           const struct evidence *evidence, enum language language)
{
    struct unit unit = evidence->unit;
    bool money = unit_is_money(unit);
    if (claim->kind == CLAIM_PERCENT || claim->kind == CLAIM_POINTS)
        return wording_percent(arena, evidence->value, 2, language);
    unit.exponent = !money ? 0 : language == LANGUAGE_ZH ? 4 : 6;
    const char *number =
        wording_number(arena, evidence->value, unit,
                       wording_decimals(evidence->value, unit, 6), language);
    if (unit.base == NULL || *unit.base == '\0')
        return number;
    if (language == LANGUAGE_ZH)
        return arena_printf(arena, "%s%s", number, unit_text_zh(arena, unit));
    return money ? arena_printf(arena, "RMB %s million", number)
                 : arena_printf(arena, "%s %s", number,
                                unit_text_en(arena, unit));
}

/* The exact value, and how the report prints it when that is otherwise. */
static struct words
value_words(const struct press *press, const struct claim *claim,
            const struct evidence *evidence)
{
    struct words words;
    for (int l = 0; l < LANGUAGES; l++) {
        const char *exact =
            exact_text(press->arena, claim, evidence, (enum language)l);
        words.in[l] = exact;
        if (evidence->use != NULL &&
            !g_str_has_prefix(exact, evidence->use->printed))
            words.in[l] = arena_printf(
                press->arena,
                l == LANGUAGE_ZH ? "%s（报告印作“%s”）"
                                 : "%s (printed as “%s”)",
                exact, evidence->use->printed);
    }
    return words;
}

static const char *
raw_text(const struct press *press, const struct claim *claim)
{
    return letters_text(press->arena, press->letters, claim->start,
                        claim->end);
}

/* What explain is asked for: the id, or the formula. */
static const char *
source_of(const struct evidence *evidence)
{
    return evidence->use != NULL ? evidence->use->id : evidence->expression;
}

static void
say(const struct press *press, enum finding_code code,
    const struct claim *claim, const struct evidence *evidence)
{
    struct finding_detail detail = {.value = raw_text(press, claim)};
    if (evidence != NULL) {
        detail.args[0] = item_words(press, evidence);
        detail.args[1] = region_words(evidence);
        detail.args[2] = value_words(press, claim, evidence);
        detail.args[3] = language_same(source_of(evidence));
    }
    findings_add_detail(press->findings, code,
                        letters_place(press->letters, claim->start), detail);
}

/* ---- the verdict ---- */

static bool
judge(const struct press *press, const struct claim *claim)
{
    struct evidences evidences = evidence_of(press, claim);
    const struct evidence *found;
    bool telling = is_telling(press, claim);
    if (find_agreeing(claim, &evidences, true, true) != NULL ||
        (telling && find_agreeing(claim, &evidences, true, false) != NULL))
        return true;
    found = find_agreeing(claim, &evidences, false, true);
    if (found == NULL && telling)
        found = find_agreeing(claim, &evidences, false, false);
    if (found != NULL) {
        say(press, FINDING_PRESS_HEDGE, claim, found);
        return false;
    }
    found = find_contradicted(claim, &evidences);
    if (found != NULL && !claim->spelled)
        say(press, FINDING_PRESS_CONTRADICTION, claim, found);
    else if (!claim->spelled)
        say(press,
            evidence_concerns(press, claim) ? FINDING_PRESS_UNMATCHED
                                            : FINDING_PRESS_FOREIGN,
            claim, NULL);
    return claim->spelled;
}

/* Each is held against all numbers of the report and all that is named near
 * it: three milliseconds of work. */
#define NUMBERS_MAX 1500

/* True where too many numbers were before it: said once, at the first. */
static bool
is_beyond(const struct press *press, const struct claims *claims, size_t i)
{
    if (i < NUMBERS_MAX)
        return false;
    findings_add(press->findings, FINDING_PRESS_TOO_MANY,
        letters_place(press->letters, claims->items[i].start),
        .args = {language_same(arena_printf(press->arena, "%d",
                                            NUMBERS_MAX))});
    return true;
}

struct press_count
press_check(struct arena *arena, const struct press_text *text,
            const struct figures *figures, const struct document *document,
            struct findings *findings)
{
    const struct survey *survey = figures_survey(figures);
    struct letters letters = letters_read(arena, text->name, text->text);
    struct press press = {
        .arena = arena,
        .letters = &letters,
        .figures = figures,
        .survey = survey,
        .mentions = mentions_read(arena, &letters, survey),
        .anchors = anchors_read(arena, document),
        .findings = findings,
        .ignored = findings_new(arena),
    };
    struct claims claims = claims_read(arena, &letters);
    struct press_count count = {0, 0};
    for (size_t i = 0; i < claims.n && !is_beyond(&press, &claims, i); i++) {
        bool agrees = judge(&press, &claims.items[i]);
        if (claims.items[i].spelled)
            continue;
        count.numbers++;
        count.agree += agrees;
    }
    return count;
}

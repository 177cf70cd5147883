#include "inquiry_words.h"

#include <glib.h>

#include "base/arena.h"
#include "figure_words.h"

/* From here on a percentage tells less than a multiple. */
#define TIMES_MIN 10

struct words
inquiry_words_amount(const struct inquiry *inquiry,
                     const struct comparison *comparison,
                     struct rational value)
{
    return figure_words_amount(inquiry->arena, comparison->field->measure,
                               value);
}

/* Below ten per cent one decimal tells something. */
struct words
inquiry_words_percent(const struct inquiry *inquiry, struct rational ratio,
                      bool sign)
{
    const struct rational tenth = {1, 10};
    char buffer[RATIONAL_TEXT_MAX];
    int decimals =
        rational_compare(rational_absolute(ratio), tenth) < 0 ? 1 : 0;
    int128 units;

    if (!rational_round(ratio, decimals + 2, ROUND_HALF_AWAY, &units))
        return language_same("…");
    return language_same(arena_printf(
        inquiry->arena, "%s%s%%", sign && units >= 0 ? "+" : "",
        rational_print(units, decimals, false, buffer)));
}

static struct words
many_times(const struct inquiry *inquiry, struct effect effect)
{
    char buffer[RATIONAL_TEXT_MAX];
    const char *times;
    int128 units;
    bool fits = rational_round(effect.share, 0, ROUND_HALF_AWAY, &units);

    /* No more digits than the share has itself. */
    g_assert(fits);
    times = arena_strdup(inquiry->arena,
                         rational_print(units, 0, false, buffer));
    if (effect.of_last_year)
        return INQUIRY_WORDS(
            inquiry, "；相当于上年合计的{1}倍",
            "; that is {1} times last year's total",
            language_same(times));
    return INQUIRY_WORDS(
        inquiry, "；合计将因此变动，幅度为现合计的{1}倍",
        "; the total would change by {1} times itself",
        language_same(times));
}

struct words
inquiry_words_effect(const struct inquiry *inquiry, struct effect effect)
{
    struct words percent;

    if (!effect.known)
        return language_same("");
    if (rational_compare(effect.share, rational_of(TIMES_MIN)) >= 0)
        return many_times(inquiry, effect);
    percent = inquiry_words_percent(inquiry, effect.share, false);
    if (effect.of_last_year)
        return INQUIRY_WORDS(inquiry, "；相当于上年合计的{1}",
                             "; that is {1} of last year's total",
                             percent);
    return INQUIRY_WORDS(inquiry, "；合计将因此变动{1}",
                         "; the total would change by {1}",
                         percent);
}

struct words
inquiry_words_region(const struct inquiry *inquiry,
                     const struct region *region)
{
    if (region->level != REGION_COUNTY)
        return region->name;
    return INQUIRY_WORDS(inquiry, "{1}{2}", "{2} ({1})",
                         region->parent->name, region->name);
}

struct words
inquiry_words_fill(const struct inquiry *inquiry, struct words pattern,
                   const struct words *words, size_t n)
{
    struct words filled;

    for (int l = 0; l < LANGUAGES; l++) {
        g_autoptr(GString) text = g_string_new(NULL);
        const char *cursor = pattern.in[l];

        for (; *cursor != '\0'; cursor++) {
            size_t i = cursor[0] == '{' ? (size_t)(cursor[1] - '1') : n;

            if (i >= n) {
                g_string_append_c(text, *cursor);
                continue;
            }
            g_string_append(text,
                            language_pick(words[i], (enum language)l));
            cursor += 2;
        }
        filled.in[l] = arena_strdup(inquiry->arena, text->str);
    }
    return filled;
}

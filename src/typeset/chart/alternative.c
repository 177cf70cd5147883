#include "alternative.h"

#include <string.h>

#include "base/arena.h"
#include "document/document.h"
#include "document/wording.h"

/* More than that many at the top are not named one by one. */
#define NAMES_MAX 3

enum snippet {
    COLON,
    STOP,
    COMMA,
    OPEN,
    CLOSE,
    AND,
    AND_OTHERS,
    ITEMS,
    HIGHEST,
    LOWEST,
    ALL_EQUAL,
    FROM,
    TO,
    UP,
    DOWN,
    UNCHANGED,
    MISSING,
    UNDEFINED,
    NO_DATA,
    SHOWS,
    SNIPPETS
};

static const struct words snippets[SNIPPETS] = {
    [COLON] = {{"：", ": "}},
    [STOP] = {{"。", ". "}},
    [COMMA] = {{"，", ", "}},
    [OPEN] = {{"（", " ("}},
    [CLOSE] = {{"）", ")"}},
    [AND] = {{"、", ", "}},
    [AND_OTHERS] = {{"等", " and others"}},
    [SHOWS] = {{"共", ""}},
    [ITEMS] = {{"项", " items"}},
    [HIGHEST] = {{"，最高为", ", highest "}},
    [LOWEST] = {{"，最低为", ", lowest "}},
    [ALL_EQUAL] = {{"，数值全部相同：", ", all equal: "}},
    [FROM] = {{"，从", ", from "}},
    [TO] = {{"到", " to "}},
    [UP] = {{"，增长", ", up "}},
    [DOWN] = {{"，下降", ", down "}},
    [UNCHANGED] = {{"，没有变化", ", unchanged"}},
    [MISSING] = {{"，没有数据的有", ", without data: "}},
    [UNDEFINED] = {{"，合计为0的有", ", of a total of 0: "}},
    [NO_DATA] = {{"没有数据", "no data"}},
};

/* The text while it grows. */
struct writer {
    const struct plot *plot;
    enum language language;
    const char *text;
};

static void
say(struct writer *writer, const char *text)
{
    writer->text =
        arena_printf(writer->plot->arena, "%s%s", writer->text, text);
}

static void
say_snippet(struct writer *writer, enum snippet snippet)
{
    say(writer, snippets[snippet].in[writer->language]);
}

static void
say_words(struct writer *writer, struct words words)
{
    say(writer, language_pick(words, writer->language));
}

static void
say_count(struct writer *writer, size_t n)
{
    say(writer, arena_printf(writer->plot->arena, "%zu", n));
}

/* The spans as they are; true when there was anything to say. */
static bool
say_prose(struct writer *writer, const struct prose *prose)
{
    const struct spans *spans = &prose->in[writer->language];
    const char *before = writer->text;
    for (size_t i = 0; i < spans->n; i++)
        say(writer,
            spans->items[i].text[0] == '\n' ? " " : spans->items[i].text);
    return writer->text != before;
}

static const char *
name_of(const struct writer *writer, size_t category)
{
    return language_pick(writer->plot->chart->categories[category].name,
                         writer->language);
}

static void
say_value(struct writer *writer, size_t series, size_t category)
{
    say_snippet(writer, OPEN);
    say_words(writer, plot_datum(writer->plot, series, category)->label);
    say_snippet(writer, CLOSE);
}

/* Everyone who has the value: ties are told as ties. */
static void
say_holders(struct writer *writer, enum snippet snippet, size_t series,
            struct rational value)
{
    const struct plot *plot = writer->plot;
    size_t n = 0, last = 0;
    say_snippet(writer, snippet);
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        const struct datum *datum = plot_datum(plot, series, c);
        if (!datum->known || rational_compare(datum->value, value) != 0 ||
            plot->chart->categories[c].is_total)
            continue;
        if (++n > NAMES_MAX)
            break;
        if (n > 1)
            say_snippet(writer, AND);
        say(writer, name_of(writer, c));
        last = c;
    }
    if (n > NAMES_MAX)
        say_snippet(writer, AND_OTHERS);
    if (n > 0)
        say_value(writer, series, last);
}

static void
say_change(struct writer *writer, size_t series, size_t first, size_t last)
{
    const struct plot *plot = writer->plot;
    struct rational from = plot_datum(plot, series, first)->value;
    struct rational to = plot_datum(plot, series, last)->value, change;
    say_snippet(writer, FROM);
    say(writer, name_of(writer, first));
    say_value(writer, series, first);
    say_snippet(writer, TO);
    say(writer, name_of(writer, last));
    say_value(writer, series, last);
    if (rational_compare(from, to) == 0)
        say_snippet(writer, UNCHANGED);
    /* A percentage of a percentage misleads. */
    else if (!plot->chart->ratio && rational_sign(from) > 0 &&
             rational_subtract(to, from, &change) &&
             rational_divide(change, from, &change)) {
        say_snippet(writer, rational_sign(change) > 0 ? UP : DOWN);
        say(writer, wording_percent(plot->arena, rational_absolute(change), 1,
                                    writer->language));
    }
}

/* What is known of a series, the whole among parts left out. */
struct summary {
    struct extent extent;
    size_t known, missing, undefined, first, last;
};

static struct summary
summarize(const struct plot *plot, size_t series)
{
    struct summary summary = {0};
    for (size_t c = 0; c < plot->chart->n_categories; c++) {
        const struct datum *datum = plot_datum(plot, series, c);
        /* What was before is not compared with what is. */
        if (plot->chart->time && datum->redefined)
            summary.first = summary.last = plot->chart->n_categories;
        if (plot->chart->categories[c].is_total)
            continue;
        if (!datum->known) {
            summary.missing += !datum->undefined;
            summary.undefined += datum->undefined;
            continue;
        }
        if (summary.known++ == 0 || summary.first == plot->chart->n_categories)
            summary.first = c;
        summary.last = c;
        scale_extend(&summary.extent, datum->value);
    }
    return summary;
}

static void
say_extremes(struct writer *writer, size_t series, const struct extent *extent)
{
    const struct datum *first = NULL;
    if (rational_compare(extent->low, extent->high) != 0) {
        say_holders(writer, HIGHEST, series, extent->high);
        say_holders(writer, LOWEST, series, extent->low);
        return;
    }
    for (size_t c = 0; first == NULL || !first->known; c++)
        first = plot_datum(writer->plot, series, c);
    say_snippet(writer, ALL_EQUAL);
    say_words(writer, first->label);
}

static void
say_some(struct writer *writer, enum snippet snippet, size_t n)
{
    if (n == 0)
        return;
    say_snippet(writer, snippet);
    say_count(writer, n);
    if (writer->language == LANGUAGE_ZH)
        say_snippet(writer, ITEMS);
}

static void
say_series(struct writer *writer, size_t series)
{
    const struct chart *chart = writer->plot->chart;
    struct summary summary = summarize(writer->plot, series);
    if (chart->n_series > 1) {
        say_words(writer, chart->series[series].name);
        say_snippet(writer, COLON);
    }
    say_snippet(writer, SHOWS);
    say_count(writer, summary.known + summary.missing + summary.undefined);
    say_snippet(writer, ITEMS);
    if (summary.known == 0) {
        say_snippet(writer, COMMA);
        say_snippet(writer, NO_DATA);
    } else {
        if (chart->time && summary.last > summary.first)
            say_change(writer, series, summary.first, summary.last);
        say_extremes(writer, series, &summary.extent);
        say_some(writer, MISSING, summary.missing);
        say_some(writer, UNDEFINED, summary.undefined);
    }
    say_snippet(writer, STOP);
}

/* English pieces leave a blank behind the last stop. */
static const char *
trimmed(const struct writer *writer)
{
    size_t length = strlen(writer->text);
    while (length > 0 && writer->text[length - 1] == ' ')
        length--;
    return arena_strndup(writer->plot->arena, writer->text, length);
}

struct words
alternative_text(const struct plot *plot, struct words type)
{
    struct words words = {{NULL}};
    for (enum language i = 0; i < LANGUAGES; i++) {
        struct writer writer = {plot, i, ""};
        if (!plot->languages[i])
            continue;
        say_words(&writer, type);
        say_snippet(&writer, COLON);
        if (say_prose(&writer, &plot->chart->headline))
            say_snippet(&writer, STOP);
        if (say_prose(&writer, &plot->chart->subtitle))
            say_snippet(&writer, STOP);
        for (size_t s = 0; s < plot->chart->n_series; s++)
            say_series(&writer, s);
        words.in[i] = trimmed(&writer);
    }
    return words;
}

struct words
alternative_tiles(const struct plot *plot, const struct key_figures *figures)
{
    struct words words = {{NULL}};
    for (enum language i = 0; i < LANGUAGES; i++) {
        struct writer writer = {plot, i, ""};
        if (!plot->languages[i])
            continue;
        for (size_t k = 0; k < figures->n; k++) {
            const struct key_figure *figure = &figures->items[k];
            say_prose(&writer, &figure->label);
            say_snippet(&writer, COLON);
            say_prose(&writer, &figure->value);
            if (figure->change.in[i].n > 0)
                say_snippet(&writer, COMMA);
            say_prose(&writer, &figure->change);
            say_snippet(&writer, STOP);
        }
        say_prose(&writer, &figures->note);
        words.in[i] = trimmed(&writer);
    }
    return words;
}

#include "words.h"

#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/arena.h"
#include "base/text.h"
#include "document/wording.h"

/* Between the two languages of one row, in em. */
#define LANGUAGE_GAP 0.35
/* So often a width is halved: to a point or so. */
#define BALANCE_STEPS 6
/* From the middle of a row down to its baseline, in em: half the height of a
 * Han character and of a figure. */
#define MIDDLE 0.37

/* A text to be set: in what language, and its figure if it is a number. */
struct said {
    const char *text;
    enum language language;
    const struct figure_use *figure;
};

struct label_style
words_style(const struct plot *plot)
{
    return (struct label_style){
        .size = plot->theme->chart_label,
        .color = plot->theme->ink,
    };
}

/* The two languages group digits differently; that is no second text. */
static bool
says_the_same(const char *a, const char *b)
{
    for (;;) {
        while (*a == ',' || *a == ' ')
            a++;
        while (*b == ',' || *b == ' ')
            b++;
        if (*a != *b || *a == '\0')
            return *a == *b;
        a++;
        b++;
    }
}

/* 2019年 and 2019: the bare number says it in both languages. */
static bool
is_year(const char *zh, const char *en)
{
    size_t digits = strspn(en, "0123456789");
    return digits == 4 && en[4] == '\0' && strncmp(zh, en, 4) == 0 &&
           strcmp(zh + 4, "年") == 0;
}

static size_t
choose(const struct plot *plot, struct words words,
       const struct figure_use *const figures[LANGUAGES],
       struct said said[LANGUAGES])
{
    size_t n = 0;
    for (enum language language = 0; language < LANGUAGES; language++) {
        const char *text = words.in[language];
        if (!plot->languages[language])
            continue;
        if (text == NULL || *text == '\0')
            text = language_pick(words, language);
        if (*text == '\0' || (n > 0 && says_the_same(said[0].text, text)))
            continue;
        if (n > 0 && is_year(said[0].text, text))
            n = 0;
        said[n++] = (struct said){
            text,
            language,
            figures != NULL ? figures[language] : NULL,
        };
    }
    return n;
}

/* The second language steps back where the first is in plain ink. */
static struct type_style
style_of(const struct plot *plot, struct label_style style, size_t which,
         enum language language)
{
    bool second = which > 0 && !style.filled && style.color == plot->theme->ink;
    return (struct type_style){
        .role = TYPE_DATA,
        .bold = style.bold,
        .size = style.size,
        .color = second ? plot->theme->secondary : style.color,
        .language = language,
    };
}

static const struct line *
set(struct plot *plot, const struct said *said, const struct type_style *style)
{
    struct span span = {.text = said->text, .figure = said->figure};
    struct spans spans = {.items = &span, .n = 1};
    if (said->figure == NULL)
        return type_label(plot->type, said->text, style);
    return type_label_spans(plot->type, &spans, style);
}

static void
add_row(struct plot *plot, struct label *label, struct label_row row)
{
    for (size_t i = 0; i < row.n_parts; i++)
        row.width +=
            row.parts[i]->width + (i > 0 ? LANGUAGE_GAP * label->size : 0);
    ARENA_PUSH(plot->arena, label, row);
    label->width = fmax(label->width, row.width);
    label->height = (double)label->n * label->leading;
}

/* The widest stretch without a blank or a Han character: no word is broken
 * to make a label narrower. */
static double
widest_word(struct plot *plot, const char *text, const struct type_style *style)
{
    const char *start = text, *cursor = text;
    double widest = 0;
    for (;;) {
        const char *before = cursor;
        uint32_t c = text_next(&cursor);
        bool ends = c == 0 || text_is_blank(c) || text_is_han(c);
        if (ends && before > start) {
            const char *word =
                arena_strndup(plot->arena, start, (size_t)(before - start));
            widest = fmax(widest, type_label(plot->type, word, style)->width);
        }
        if (c == 0)
            return widest;
        if (ends)
            start = cursor;
    }
}

static double
widest_line(const struct lines *lines)
{
    double widest = 0;
    for (size_t i = 0; i < lines->n; i++)
        widest = fmax(widest, lines->items[i]->width);
    return widest;
}

static bool
parts_word(const struct lines *lines)
{
    for (size_t i = 0; i + 1 < lines->n; i++)
        if (g_str_has_suffix(lines->items[i]->text, "-"))
            return true;
    return false;
}

/* In as many lines, as narrow as they can be, so that the last is no word
 * alone; but for that no word is broken at its hyphen. */
static struct lines
balance(struct plot *plot, const char *text, struct paragraph_style paragraph,
        double least, struct lines lines)
{
    double low = fmax(least, widest_line(&lines) / (double)lines.n);
    double high = widest_line(&lines);
    bool parted = parts_word(&lines);
    for (int i = 0; i < BALANCE_STEPS && low < high; i++) {
        paragraph.measure = (low + high) / 2;
        struct lines narrow =
            type_paragraph_text(plot->type, text, &paragraph);
        if (narrow.n > lines.n || widest_line(&narrow) > high ||
            (parts_word(&narrow) && !parted)) {
            low = paragraph.measure;
            continue;
        }
        high = paragraph.measure;
        lines = narrow;
    }
    return lines;
}

static void
add_broken(struct plot *plot, struct label *label, const struct said *said,
           const struct type_style *style, double max_width, bool balanced)
{
    const struct line *line = set(plot, said, style);
    struct paragraph_style paragraph = {
        .type = *style,
        .align = PARAGRAPH_START,
        .relaxed = true,
    };
    if (line->width <= max_width) {
        add_row(plot, label, (struct label_row){{line}, 1, 0});
        return;
    }
    /* A hair more, or rounding breaks the widest word after all. */
    double least = widest_word(plot, said->text, style) + 0.1;
    paragraph.measure = fmax(max_width, least);
    struct lines lines =
        type_paragraph_text(plot->type, said->text, &paragraph);
    if (balanced)
        lines = balance(plot, said->text, paragraph, least, lines);
    for (size_t i = 0; i < lines.n; i++)
        add_row(plot, label, (struct label_row){{lines.items[i]}, 1, 0});
}

static bool
add_joined(struct plot *plot, struct label *label, const struct said *said,
           struct label_style style, double max_width)
{
    struct label_row row = {.n_parts = LANGUAGES};
    double width = LANGUAGE_GAP * style.size;
    for (size_t i = 0; i < LANGUAGES; i++) {
        struct type_style type = style_of(plot, style, i, said[i].language);
        row.parts[i] = set(plot, &said[i], &type);
        width += row.parts[i]->width;
    }
    if (width > max_width)
        return false;
    add_row(plot, label, row);
    return true;
}

static struct label
make(struct plot *plot, struct words words,
     const struct figure_use *const figures[LANGUAGES],
     struct label_style style, double max_width, bool join)
{
    struct said said[LANGUAGES];
    struct label label = {.size = style.size, .leading = style.size * WORDS_LEADING};
    size_t n = choose(plot, words, figures, said);
    if (join && n == LANGUAGES &&
        add_joined(plot, &label, said, style, max_width))
        return label;
    for (size_t i = 0; i < n; i++) {
        struct type_style type = style_of(plot, style, i, said[i].language);
        add_broken(plot, &label, &said[i], &type, max_width, style.balanced);
    }
    return label;
}

struct label
words_label(struct plot *plot, struct words words, struct label_style style,
            double max_width)
{
    return make(plot, words, NULL, style, max_width, true);
}

struct label
words_label_figure(struct plot *plot, struct words words,
                   const struct figure_use *const *figures,
                   struct label_style style, double max_width)
{
    return make(plot, words, figures, style, max_width, true);
}

void
words_append(struct plot *plot, struct label *label, struct label below)
{
    for (size_t i = 0; i < below.n; i++) {
        struct label_row row = below.items[i];
        row.width = 0;
        add_row(plot, label, row);
    }
}

struct label
words_prose(struct plot *plot, const struct prose *prose,
            struct label_style style, double max_width)
{
    struct label label = {.size = style.size, .leading = style.size * WORDS_LEADING};
    for (enum language i = 0; i < LANGUAGES; i++) {
        struct paragraph_style paragraph = {
            .type = style_of(plot, style, label.n > 0, i),
            .measure = max_width,
            .align = PARAGRAPH_START,
            .relaxed = true,
        };
        if (!plot->languages[i] || document_is_empty(&prose->in[i]))
            continue;
        struct lines lines =
            type_paragraph(plot->type, &prose->in[i], &paragraph);
        for (size_t k = 0; k < lines.n; k++)
            add_row(plot, &label,
                    (struct label_row){.parts = {lines.items[k]},
                                       .n_parts = 1});
    }
    return label;
}

struct label
words_stacked(struct plot *plot, struct words words, struct label_style style,
              double max_width)
{
    return make(plot, words, NULL, style, max_width, false);
}

static bool
has_mixed_units(const struct chart *chart)
{
    for (size_t s = 1; s < chart->n_series; s++)
        if (!unit_same_base(*chart->series[s].unit, *chart->series[0].unit) ||
            chart->series[s].ratio != chart->series[0].ratio)
            return true;
    return false;
}

struct words
words_series(struct plot *plot, size_t series)
{
    static const char *const formats[LANGUAGES] = {"%s（%s）", "%s (%s)"};
    const struct chart_series *of = &plot->chart->series[series];
    struct words words = of->name;
    if (!has_mixed_units(plot->chart))
        return words;
    for (enum language i = 0; i < LANGUAGES; i++) {
        const char *unit = wording_unit(plot->arena, of->unit[i], of->ratio, i);
        const char *name = language_pick(of->name, i);
        /* “Visits (visits)” says it twice. */
        if (*unit != '\0' && g_ascii_strcasecmp(unit, name) != 0)
            words.in[i] = arena_printf(plot->arena, formats[i], name, unit);
    }
    return words;
}

struct label
words_value(struct plot *plot, const struct datum *datum,
            struct label_style style)
{
    if (datum->known)
        return make(plot, datum->label, datum->figure, style, INFINITY, false);
    plot_remark(plot, datum->undefined ? PHRASE_UNDEFINED : PHRASE_MISSING);
    return make(plot, datum->undefined ? datum->label : language_same("—"),
                NULL, style, INFINITY, false);
}

struct label *
words_values(struct plot *plot)
{
    const struct chart *chart = plot->chart;
    size_t n = chart->n_series * chart->n_categories;
    struct label *values = ARENA_NEW_N(plot->arena, struct label, n);
    for (size_t i = 0; i < n; i++) {
        struct label_style style = words_style(plot);
        style.bold = chart->categories[i % chart->n_categories].focus;
        values[i] = words_value(plot, &chart->data[i], style);
    }
    return values;
}

struct label
words_tick_in(struct plot *plot, struct rational value,
              const struct unit units[LANGUAGES], bool ratio)
{
    struct label_style style = words_style(plot);
    struct words words;
    for (enum language language = 0; language < LANGUAGES; language++)
        words.in[language] =
            wording_tick(plot->arena, value, units[language], ratio, language);
    style.color = plot->theme->secondary;
    return words_stacked(plot, words, style, INFINITY);
}

void
words_place(struct plot *plot, const struct label *label, const char *part,
            double x, double y, enum anchor anchor)
{
    static const double before[] = {
        [ANCHOR_START] = 0,
        [ANCHOR_MIDDLE] = 0.5,
        [ANCHOR_END] = 1,
    };
    plot->marks.part = part;
    for (size_t i = 0; i < label->n; i++) {
        const struct label_row *row = &label->items[i];
        double at = x - before[anchor] * row->width;
        double baseline =
            y + label->leading * ((double)i + 0.5) + MIDDLE * label->size;
        for (size_t k = 0; k < row->n_parts; k++) {
            type_place(&plot->marks, row->parts[k], at, baseline, false);
            at += row->parts[k]->width + LANGUAGE_GAP * label->size;
        }
    }
    plot->marks.part = NULL;
}

void
words_place_middle(struct plot *plot, const struct label *label,
                   const char *part, double x, double y, enum anchor anchor)
{
    words_place(plot, label, part, x, y - label->height / 2, anchor);
}

double
words_widest(const struct label *labels, size_t n)
{
    double width = 0;
    for (size_t i = 0; i < n; i++)
        width = fmax(width, labels[i].width);
    return width;
}

double
words_highest(const struct label *labels, size_t n)
{
    double height = 0;
    for (size_t i = 0; i < n; i++)
        height = fmax(height, labels[i].height);
    return height;
}

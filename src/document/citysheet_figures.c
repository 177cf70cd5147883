#include <glib.h>

#include "citysheet_parts.h"
#include "document/wording.h"
#include "points.h"
#include "quantity.h"

#define EXACT_DECIMALS 6
#define ROUND_DECIMALS 2
#define NONE "—"

enum column {
    COLUMN_MEASURE,
    COLUMN_UNIT,
    COLUMN_VALUE,
    COLUMN_LAST,
    COLUMN_CHANGE,
    COLUMN_SHARE,
    COLUMN_RANK,
    COLUMNS,
};

/* What is known of one measure. */
struct known {
    const struct measure *measure;
    struct figure value, last;
    struct value change, share, rank;
};

struct known_list {
    struct known *items;
    size_t n, capacity;
    bool last, others;       /* some line has last year's; share or rank */
};

/* ---- numbers ---- */

struct unit
citysheet_unit(const struct measure *measure)
{
    static const struct unit percent = {"", -2, NULL};

    return measure->form == VALUE_RATIO && !wording_is_fraction(measure->unit)
               ? percent
               : measure->unit;
}

struct words
citysheet_unit_words(const struct citysheet_maker *maker,
                     const struct measure *measure)
{
    struct unit unit = citysheet_unit(measure);

    if (wording_is_fraction(unit))
        return language_same(unit_text_zh(maker->arena, unit));
    return (struct words){{unit_text_zh(maker->arena, unit),
                           unit_text_en(maker->arena, unit)}};
}

int
citysheet_decimals(struct rational value, struct unit unit)
{
    struct rational scaled;
    int decimals = wording_decimals(value, unit, EXACT_DECIMALS);

    if (rational_scale(value, decimals - unit.exponent, &scaled) &&
        rational_is_integer(scaled))
        return decimals;
    return ROUND_DECIMALS;
}

struct words
citysheet_number(const struct citysheet_maker *maker, struct figure figure,
                 struct unit unit, int decimals)
{
    static const struct words missing = {{"未计入", "none"}};
    struct words words;

    if (figure.state != FIGURE_KNOWN)
        return figure.state == FIGURE_MISSING && !figure.blank
                   ? missing
                   : language_same(NONE);
    for (int l = 0; l < LANGUAGES; l++)
        words.in[l] = wording_number(maker->arena, figure.value, unit,
                                     decimals, (enum language)l);
    return words;
}

/* ---- what is known ---- */

static struct value
call(const struct citysheet_maker *maker, const char *function,
     const struct measure *measure)
{
    const struct expression name = {.kind = EXPRESSION_NAME,
                                    .text = measure->name};
    struct scope scope = {
        .figures = maker->sheet->figures,
        .region = maker->sheet->city,
        .city = maker->sheet->city,
        .period = PERIOD_WHOLE,
    };
    struct value value = {.kind = VALUE_MISSING};

    /* What makes no sense for this measure is not known of it. */
    if (!evaluate(maker->arena, quantity_apply(maker->arena, function, &name),
                  &scope, &value, findings_new(maker->arena)))
        value.kind = VALUE_MISSING;
    return value;
}

/* Whether the cities add up to the whole: of a quotient there is no share. */
static bool
adds_up(const struct citysheet_maker *maker, const struct measure *measure)
{
    const struct figures *figures = maker->sheet->figures;
    const struct region *province = maker->survey->province;
    struct figure whole =
        figures_get(figures, measure, province, PERIOD_WHOLE);
    struct rational sum = rational_of(0);

    if (measure->form != VALUE_AMOUNT || whole.state != FIGURE_KNOWN)
        return false;
    for (size_t i = 0; i < province->n; i++) {
        struct figure part = figures_get(figures, measure,
                                         province->items[i], PERIOD_WHOLE);

        if (part.state == FIGURE_KNOWN &&
            !rational_add(sum, part.value, &sum))
            return false;
    }
    return rational_compare(sum, whole.value) == 0;
}

static struct known
look_up(const struct citysheet_maker *maker, const struct measure *measure)
{
    const struct figures *figures = maker->sheet->figures;
    const struct region *city = maker->sheet->city;
    struct period year = {maker->survey->year - 1, -1};
    struct known line = {
        .measure = measure,
        .value = figures_get(figures, measure, city, PERIOD_WHOLE),
        .last = figures_get(figures, measure, city, year),
        .change = call(maker, "change", measure),
        .rank = call(maker, "rank", measure),
    };

    line.share.kind = VALUE_MISSING;
    if (adds_up(maker, measure))
        line.share = call(maker, "share", measure);
    return line;
}

static struct known_list
look_up_all(const struct citysheet_maker *maker)
{
    struct known_list lines = {0};

    for (size_t i = 0; i < maker->survey->n_measures; i++) {
        struct known line = look_up(maker, maker->survey->measures[i]);

        lines.last |= line.last.state == FIGURE_KNOWN;
        lines.others |= line.share.kind == VALUE_NUMBER ||
                        line.rank.kind == VALUE_NUMBER;
        ARENA_PUSH(maker->arena, &lines, line);
    }
    return lines;
}

/* ---- the table ---- */

struct writer {
    struct citysheet_maker *maker;
    struct compose_table table;
    enum column columns[COLUMNS];
    size_t n;
};

static void
choose_columns(struct writer *w, const struct known_list *lines)
{
    for (int c = 0; c < COLUMNS; c++) {
        bool past = c == COLUMN_LAST || c == COLUMN_CHANGE;
        bool others = c == COLUMN_SHARE || c == COLUMN_RANK;

        if ((!past || lines->last) && (!others || lines->others))
            w->columns[w->n++] = (enum column)c;
    }
}

static struct words
head_words(const struct writer *w, enum column column)
{
    static const struct words heads[COLUMNS] = {
        [COLUMN_MEASURE] = {{"指标", "Measure"}},
        [COLUMN_UNIT] = {{"单位", "Unit"}},
        [COLUMN_CHANGE] = {{"比上年", "Change"}},
        [COLUMN_SHARE] = {{"份额", "Share"}},
        [COLUMN_RANK] = {{"位次", "Rank"}},
    };
    int year = w->maker->survey->year;

    if (column == COLUMN_VALUE || column == COLUMN_LAST)
        return points_year_name(w->maker->arena,
                                year - (column == COLUMN_LAST));
    return heads[column];
}

static struct words
ratio_words(const struct writer *w, const struct value *value)
{
    struct words words = language_same(NONE);

    for (int l = 0; l < LANGUAGES && value->kind == VALUE_NUMBER; l++)
        words.in[l] = wording_percent(w->maker->arena, value->number, 1,
                                      (enum language)l);
    return words;
}

static struct words
rank_words(const struct writer *w, const struct value *value)
{
    if (value->kind != VALUE_NUMBER)
        return language_same(NONE);
    return language_same(arena_printf(w->maker->arena, "%d",
                                      (int)value->number.num));
}

static struct words
cell_words(const struct writer *w, const struct known *line,
           enum column column)
{
    struct unit unit = citysheet_unit(line->measure);
    int decimals = 0;

    if (line->value.state == FIGURE_KNOWN)
        decimals = citysheet_decimals(line->value.value, unit);
    if (line->last.state == FIGURE_KNOWN)
        decimals =
            MAX(decimals, citysheet_decimals(line->last.value, unit));
    switch (column) {
    case COLUMN_MEASURE:
        return line->measure->title;
    case COLUMN_UNIT:
        return citysheet_unit_words(w->maker, line->measure);
    case COLUMN_VALUE:
        return citysheet_number(w->maker, line->value, unit, decimals);
    case COLUMN_LAST:
        if (line->last.state != FIGURE_KNOWN)
            return language_same(NONE);
        return citysheet_number(w->maker, line->last, unit, decimals);
    case COLUMN_CHANGE:
        return ratio_words(w, &line->change);
    case COLUMN_SHARE:
        return ratio_words(w, &line->share);
    case COLUMN_RANK:
        return rank_words(w, &line->rank);
    case COLUMNS:
        break;
    }
    return language_same("");
}

/* The measures of one form, or those that no form asks for. */
static void
write_group(struct writer *w, const struct known_list *lines,
            const struct form *form)
{
    static const struct words derived = {{"由上列数字算出", "Derived"}};
    bool open = false;

    for (size_t i = 0; i < lines->n; i++) {
        const struct known *line = &lines->items[i];
        const struct field *field = line->measure->field;
        struct table_row *row;

        if ((field != NULL ? field->form : NULL) != form)
            continue;
        if (!open) {
            row = compose_row(&w->table);
            row->total = true;
            compose_cell(&w->table, row, 0,
                           form != NULL ? form->title : derived);
        }
        open = true;
        row = compose_row(&w->table);
        row->level = 1;
        for (size_t k = 0; k < w->n; k++)
            compose_cell(&w->table, row, k,
                           cell_words(w, line, w->columns[k]));
    }
}

static void
write_table(struct writer *w, const struct known_list *lines)
{
    const struct survey *survey = w->maker->survey;

    w->table = compose_table(&w->maker->compose, w->n, 1,
                               lines->n + survey->n_forms + 1);
    for (size_t k = 0; k < w->n; k++) {
        compose_cell(&w->table, w->table.table->head, k,
                       head_words(w, w->columns[k]));
        w->table.table->align[k] =
            w->columns[k] == COLUMN_MEASURE ? ALIGN_START
            : w->columns[k] == COLUMN_UNIT  ? ALIGN_CENTRE
                                            : ALIGN_DECIMAL;
    }
    for (size_t i = 0; i < survey->n_forms; i++)
        write_group(w, lines, survey->forms[i]);
    write_group(w, lines, NULL);
}

static void
add_note(const struct writer *w, const struct known_list *lines)
{
    struct arena *arena = w->maker->arena;
    const struct region *province = w->maker->survey->province;
    const char *city =
        language_pick(w->maker->survey->levels[REGION_CITY], LANGUAGE_ZH);
    struct words note = {
        {arena_printf(arena, "份额是占%s合计的比重；位次按数值从大到小排列，"
                      "共 %zu 个%s。",
                      language_pick(province->name, LANGUAGE_ZH),
                      province->n, city),
         arena_printf(arena, "Share: of the total of %s. Rank: from the largest, "
                      "of %zu in all.",
                      language_pick(province->name, LANGUAGE_EN),
                      province->n)}};

    if (!lines->others)
        note = (struct words){
            {arena_printf(arena, "其他%s的数据不在手边，份额和位次没有计算。",
                          city),
             "Share and rank need the figures of the others, which are not "
             "here."}};
    if (!lines->last)
        note = (struct words){
            {arena_printf(arena, "%s没有往年数字，不与上年比较。",
                          note.in[LANGUAGE_ZH]),
             arena_printf(arena, "%s There are no figures of last year.",
                          note.in[LANGUAGE_EN])}};
    w->table.table->note = compose_prose(&w->maker->compose, note);
}

void
citysheet_figures(struct citysheet_maker *maker)
{
    static const struct words title = {{"计入的数字", "Figures that count"}};
    struct known_list lines = look_up_all(maker);
    struct writer w = {.maker = maker};

    compose_heading(&maker->compose, title);
    choose_columns(&w, &lines);
    write_table(&w, &lines);
    add_note(&w, &lines);
    compose_put(&w.table);
}

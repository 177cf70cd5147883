#include <glib.h>

#include "base/text.h"
#include "compare.h"
#include "output/sink.h"

struct printing {
    const struct compare *compare;
    const struct corrigendum *result;
    enum language language;
    struct byte_sink *sink;
};

static const char *
say(const struct printing *printing, const char *zh, const char *en)
{
    return printing->language == LANGUAGE_ZH ? zh : en;
}

static const char *
seen(const struct printing *printing, const char *text)
{
    return *text == '\0' ? say(printing, "（无）", "(none)")
                         : text_visible(printing->compare->arena, text, 0);
}

static const char *
place_of(const struct printing *printing, const struct corrigendum_cell *cell)
{
    struct place at = cell->is.row > 0 ? cell->is : cell->was;
    return arena_printf(printing->compare->arena, "%s:%d:%d",
                        text_visible(printing->compare->arena, at.file, 0),
                        at.row, at.column);
}

/* ---- text ---- */

static void
print_heading(const struct printing *printing, struct words words)
{
    sink_printf(printing->sink, "\n%s\n",
                language_pick(words, printing->language));
}

static void
print_cells(const struct printing *printing)
{
    const struct corrigendum *result = printing->result;
    if (result->n_cells == 0)
        return;
    print_heading(printing,
                  corrigendum_heading(PART_CELLS, CORRIGENDUM_CHANGED));
    for (size_t i = 0; i < result->n_cells; i++) {
        const struct corrigendum_cell *cell = &result->cells[i];
        sink_printf(printing->sink, "  [%zu] %s  “%s” → “%s”", i + 1,
                    place_of(printing, cell), seen(printing, cell->old),
                    seen(printing, cell->new));
        const char *about[] = {language_pick(cell->city, printing->language),
                               language_pick(cell->region,
                                             printing->language),
                               language_pick(cell->item, printing->language),
                               cell->period};
        for (size_t k = 0; k < G_N_ELEMENTS(about); k++)
            if (*about[k] != '\0' &&
                (k == 0 || strcmp(about[k], about[k - 1]) != 0))
                sink_printf(printing->sink, "  %s", about[k]);
        sink_text(printing->sink, "\n");
    }
}

/* 第11页, or 原第11页、现第12页. */
static void
print_pages(const struct printing *printing, const char *old, const char *new)
{
    if (*old != '\0' && *new != '\0' && strcmp(old, new) != 0)
        sink_printf(printing->sink,
                    say(printing, "原第%s页、现第%s页", "page %s, now %s"), old,
                    new);
    else
        sink_printf(printing->sink, say(printing, "第%s页", "page %s"),
                    *new != '\0' ? new : old);
}

static void
print_causes(const struct printing *printing,
             const struct corrigendum_causes *causes)
{
    struct words words = corrigendum_cause(printing->compare->arena, causes);
    sink_printf(printing->sink, "  [%s]\n",
                language_pick(words, printing->language));
}

static void
print_sentences(const struct printing *printing)
{
    const struct corrigendum *result = printing->result;
    if (result->n_sentences == 0)
        return;
    print_heading(printing,
                  corrigendum_heading(PART_SENTENCES, CORRIGENDUM_CHANGED));
    for (size_t i = 0; i < result->n_sentences; i++) {
        const struct corrigendum_sentence *said = &result->sentences[i];
        sink_text(printing->sink, "  ");
        print_pages(printing, said->old_pages, said->new_pages);
        print_causes(printing, &said->causes);
        sink_printf(printing->sink, say(printing, "    原：%s\n    改：%s\n",
                                        "    was: %s\n    is:  %s\n"),
                    seen(printing, said->old), seen(printing, said->new));
    }
}

static void
print_number(const struct printing *printing,
             const struct corrigendum_number *number)
{
    sink_text(printing->sink, "  ");
    print_pages(printing, number->old_pages, number->new_pages);
    sink_printf(printing->sink, "  %s  %s  %s  %s → %s",
                language_pick(number->item, printing->language),
                language_pick(number->region, printing->language),
                number->period,
                seen(printing, number->old),
                seen(printing, number->new));
    print_causes(printing, &number->causes);
    sink_printf(printing->sink, "      %s\n", number->id);
}

static void
print_numbers(const struct printing *printing, enum corrigendum_kind kind)
{
    const struct corrigendum *result = printing->result;
    if (corrigendum_count(result, kind) == 0)
        return;
    print_heading(printing, corrigendum_heading(PART_NUMBERS, kind));
    for (size_t i = 0; i < result->n_numbers; i++)
        if (result->numbers[i].kind == kind)
            print_number(printing, &result->numbers[i]);
}

void
compare_print_text(const struct compare *compare, struct byte_sink *sink)
{
    const struct printing printing = {compare, &compare->result,
                                      compare->options->messages, sink};
    struct words summary =
        corrigendum_summary(compare->arena, &compare->result);
    sink_printf(sink, "%s\n", language_pick(summary, printing.language));
    print_cells(&printing);
    print_sentences(&printing);
    for (int i = 0; i < CORRIGENDUM_KINDS; i++)
        if (i != CORRIGENDUM_EXACT)
            print_numbers(&printing, (enum corrigendum_kind)i);
}

/* ---- CSV ---- */

enum {
    KIND, LANGUAGE, ID, OLD_PAGES, NEW_PAGES, PLACE, ITEM, REGION, PERIOD,
    OLD, NEW, OLD_EXACT, NEW_EXACT, REASON, CELLS, CITIES, COLUMNS,
};

static const char *const heads[COLUMNS] = {
    "kind",   "language",  "id",        "old_pages", "new_pages", "place",
    "item",   "region",    "period",    "old",       "new",       "old_exact",
    "new_exact", "reason", "cells",     "cities",
};

static void
print_row(const struct printing *printing, const char *const fields[COLUMNS])
{
    for (size_t i = 0; i < COLUMNS; i++) {
        sink_text(printing->sink, i == 0 ? "" : ",");
        sink_csv(printing->sink, fields[i] != NULL ? fields[i] : "");
    }
    sink_text(printing->sink, "\r\n");
}

/* The cells with what they held, and whose they are. */
static void
tell_causes(const struct printing *printing,
            const struct corrigendum_causes *causes,
            const char *fields[COLUMNS])
{
    struct arena *arena = printing->compare->arena;
    g_autoptr(GString) cells = g_string_new(NULL), cities = g_string_new("");
    const char *last = "";
    static const char *const names[CORRIGENDUM_REASONS] = {
        [REASON_CELLS] = "cells",       [REASON_SOURCES] = "sources",
        [REASON_FORMULA] = "formula",   [REASON_WORDING] = "wording",
        [REASON_REGIONS] = "regions",   [REASON_TEMPLATE] = "template",
    };
    fields[REASON] = names[causes->reason];
    for (size_t i = 0; i < causes->n; i++) {
        const struct corrigendum_cell *cell =
            &printing->result->cells[causes->cells[i]];
        const char *city = language_pick(cell->city, printing->language);
        g_string_append_printf(cells, "%s%s %s → %s", i == 0 ? "" : "; ",
                               place_of(printing, cell),
                               seen(printing, cell->old),
                               seen(printing, cell->new));
        if (*city != '\0' && strcmp(city, last) != 0)
            g_string_append_printf(cities, "%s%s",
                                   cities->len == 0 ? "" : "; ", city);
        last = city;
    }
    fields[CELLS] = arena_strdup(arena, cells->str);
    fields[CITIES] = arena_strdup(arena, cities->str);
}

static void
print_cell_row(const struct printing *printing,
               const struct corrigendum_cell *cell)
{
    const char *fields[COLUMNS] = {
        [KIND] = "cell",
        [PLACE] = place_of(printing, cell),
        [ITEM] = language_pick(cell->item, printing->language),
        [REGION] = language_pick(cell->region, printing->language),
        [PERIOD] = cell->period,
        [OLD] = cell->old,
        [NEW] = cell->new,
        [CITIES] = language_pick(cell->city, printing->language),
    };
    print_row(printing, fields);
}

static void
print_sentence_row(const struct printing *printing,
                   const struct corrigendum_sentence *said)
{
    const char *fields[COLUMNS] = {
        [KIND] = "sentence",
        [LANGUAGE] = language_tag(said->language),
        [OLD_PAGES] = said->old_pages,
        [NEW_PAGES] = said->new_pages,
        [OLD] = said->old,
        [NEW] = said->new,
    };
    tell_causes(printing, &said->causes, fields);
    print_row(printing, fields);
}

static void
print_number_row(const struct printing *printing,
                 const struct corrigendum_number *number)
{
    static const char *const kinds[CORRIGENDUM_KINDS] = {
        [CORRIGENDUM_CHANGED] = "changed",
        [CORRIGENDUM_EXACT] = "exact",
        [CORRIGENDUM_ADDED] = "added",
        [CORRIGENDUM_VANISHED] = "vanished",
    };
    const char *fields[COLUMNS] = {
        [KIND] = kinds[number->kind],
        [LANGUAGE] = language_tag(number->language),
        [ID] = number->id,
        [OLD_PAGES] = number->old_pages,
        [NEW_PAGES] = number->new_pages,
        [PLACE] = number->place,
        [ITEM] = language_pick(number->item, printing->language),
        [REGION] = language_pick(number->region, printing->language),
        [PERIOD] = number->period,
        [OLD] = number->old,
        [NEW] = number->new,
        [OLD_EXACT] = number->old_exact,
        [NEW_EXACT] = number->new_exact,
    };
    tell_causes(printing, &number->causes, fields);
    print_row(printing, fields);
}

void
compare_print_csv(const struct compare *compare, struct byte_sink *sink)
{
    const struct corrigendum *result = &compare->result;
    const struct printing printing = {compare, result,
                                      compare->options->messages, sink};
    sink_text(sink, "\xEF\xBB\xBF");
    print_row(&printing, heads);
    for (size_t i = 0; i < result->n_cells; i++)
        print_cell_row(&printing, &result->cells[i]);
    for (size_t i = 0; i < result->n_sentences; i++)
        print_sentence_row(&printing, &result->sentences[i]);
    for (size_t i = 0; i < result->n_numbers; i++)
        print_number_row(&printing, &result->numbers[i]);
}

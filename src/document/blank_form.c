#include <glib.h>

#include "base/arena.h"
#include "document/blank.h"

#define HAN_FIRST 0x80

const char *
blank_stem(const struct form *form, enum language language)
{
    for (size_t i = 0; i < form->n_files; i++) {
        bool chinese = (unsigned char)form->files[i][0] >= HAN_FIRST;
        if (chinese == (language == LANGUAGE_ZH))
            return form->files[i];
    }
    return form->n_files > 0 ? form->files[0] : form->name;
}

static const char *
head_of(struct arena *arena, const struct field *field,
        enum language language)
{
    const char *title = language_pick(field->title, language);
    const char *unit = language == LANGUAGE_EN
                           ? unit_text_en(arena, field->unit)
                           : unit_text_zh(arena, field->unit);
    if (field->measure == NULL || *unit == '\0')
        return title;
    return arena_printf(arena, language == LANGUAGE_EN ? "%s (%s)" : "%s（%s）",
                        title, unit);
}

/* Spreadsheets leave 2024年3月 as it is, and make Mar-24 of 2024-03. */
static const char *
month_text(struct arena *arena, struct date month)
{
    return arena_printf(arena, "%d年%d月", month.year, month.month);
}

static void
add_row(struct arena *arena, struct book_table *table,
        const struct form *form, const char *region, const char *month)
{
    struct book_row row = {
        .cells = ARENA_NEW_N(arena, struct book_cell, form->n_fields)};
    for (size_t i = 0; i < form->n_fields; i++) {
        const struct field *field = form->fields[i];
        row.cells[i].text = field == form->region   ? region
                            : field == form->period ? month
                                                    : "";
    }
    ARENA_PUSH(arena, table, row);
}

static void
add_months(struct arena *arena, struct book_table *table,
           const struct survey *survey, const struct form *form,
           const char *region)
{
    if (form->period == NULL) {
        add_row(arena, table, form, region, "");
        return;
    }
    for (size_t i = 0; i < survey->n_months; i++)
        add_row(arena, table, form, region,
                month_text(arena, survey->months[i]));
}

/* Events happen when they happen: their form has no rows yet. */
static bool
is_of_events(const struct form *form)
{
    return form->period != NULL && form->period->type == FIELD_DATE;
}

/* So has a register, whose rows nothing tells apart beforehand. */
static bool
has_known_rows(const struct form *form)
{
    for (size_t i = 0; i < form->n_key; i++)
        if (form->key[i] != form->region && form->key[i] != form->period)
            return false;
    return form->n_key > 0 && !is_of_events(form);
}

const struct book_table *
blank_form(struct arena *arena, const struct survey *survey,
           const struct form *form, const struct region *city,
           enum language language)
{
    struct book_table *table = ARENA_NEW(arena, struct book_table);
    table->name = form->name;
    table->columns = ARENA_NEW_N(arena, struct book_column, form->n_fields);
    table->n_columns = form->n_fields;
    for (size_t i = 0; i < form->n_fields; i++)
        table->columns[i].head = head_of(arena, form->fields[i], language);
    if (!has_known_rows(form))
        return table;
    if (form->region == NULL || city->n == 0)
        add_months(arena, table, survey, form,
                   language_pick(city->name, language));
    for (size_t i = 0; form->region != NULL && i < city->n; i++)
        add_months(arena, table, survey, form,
                   language_pick(city->items[i]->name, language));
    return table;
}

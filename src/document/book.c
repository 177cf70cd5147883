#include "document/book.h"

#include <glib.h>

#include "book_notes.h"
#include "book_regions.h"
#include "book_table.h"
#include "slot.h"

struct groups {
    struct book_group *items;
    size_t n, capacity;
};

static const char *
period_text(const struct book_making *making)
{
    const struct survey *survey = making->survey;
    return arena_printf(making->arena, book_say(making, "%s至%s", "%s – %s"),
                        slot_date(making->arena, survey->from,
                                  making->language),
                        slot_date(making->arena, survey->to,
                                  making->language));
}

/* Lower case letters, digits, - and _ are what every program takes. */
static const char *
plain_name(struct arena *arena, const char *name)
{
    char *plain = arena_strdup(arena, name);
    for (char *c = plain; *c != '\0'; c++) {
        *c = g_ascii_tolower(*c);
        if (!g_ascii_isalnum(*c) && *c != '-' && *c != '_')
            *c = '-';
    }
    return plain;
}

static void
write_front(const struct book_making *making)
{
    const struct survey *survey = making->survey;
    struct book *book = making->book;
    g_autofree char *template =
        g_path_get_basename(survey->paths.template_name);
    book->name = arena_printf(making->arena, "%s-%d",
                              plain_name(making->arena, template),
                              survey->year);
    book->title = book_pick(making, survey->title);
    book->publisher = book_pick(making, survey->publisher);
    book->notice = book_pick(making, survey->notice);
    book->period = period_text(making);
    book->date = survey->date.year > 0 ? survey->date : survey->to;
    book->date_text =
        survey->date.year > 0
            ? slot_date(making->arena, survey->date, making->language)
            : "";
}

static void
add_group(const struct book_making *making, struct groups *groups,
          struct book_group group)
{
    const struct survey *survey = making->survey;
    for (size_t i = 0; i < survey->n_measures; i++) {
        const struct measure *measure = survey->measures[i];
        const struct form *form =
            measure->field != NULL ? measure->field->form : NULL;
        if (form == group.form)
            ARENA_PUSH(making->arena, &group, measure);
    }
    if (group.n > 0)
        ARENA_PUSH(making->arena, groups, group);
}

static struct groups
find_groups(const struct book_making *making)
{
    const struct survey *survey = making->survey;
    struct groups groups = {0};
    for (size_t i = 0; i < survey->n_forms; i++)
        add_group(making, &groups,
                  (struct book_group){
                      .name = plain_name(making->arena,
                                         survey->forms[i]->name),
                      .title = survey->forms[i]->title,
                      .form = survey->forms[i],
                  });
    add_group(making, &groups,
              (struct book_group){
                  .name = "derived",
                  .title = {{"综合指标", "Derived measures"}},
              });
    return groups;
}

static void
write_tables(const struct book_making *making)
{
    struct groups groups = find_groups(making);
    for (size_t i = 0; i < groups.n; i++)
        book_regions_by_city(making, &groups.items[i]);
    for (size_t which = 0; which < BOOK_COMPARISONS; which++)
        for (size_t i = 0; i < groups.n; i++)
            book_regions_compare(making, &groups.items[i], which);
    for (size_t i = 0; i < groups.n; i++)
        book_regions_by_county(making, &groups.items[i]);
    for (size_t i = 0; i < groups.n; i++)
        book_regions_by_month(making, &groups.items[i]);
    book_regions_by_year(making);
    book_notes_indicators(making);
    book_notes_explained(making);
}

const struct book *
book_make(struct arena *arena, const struct figures *figures,
          enum language language, bool draft,
          const struct findings *findings)
{
    struct book *book = ARENA_NEW(arena, struct book);
    struct book_making making = {
        .arena = arena,
        .figures = figures,
        .survey = figures_survey(figures),
        .findings = findings,
        .language = language,
        .book = book,
    };
    book->language = language;
    book->draft = draft;
    write_front(&making);
    book_notes_write(&making);
    write_tables(&making);
    return book;
}

#include "window.h"

#include "base/arena.h"

/* Rows that wait for the file's end, at most; a file of another year has
 * some hundred. */
#define WAITING_MAX 100000

struct outside {
    struct place at;
    const char *text;
    const struct region *city;  /* whose row it is; NULL: unknown */
};

struct window {
    struct sheet *sheet;
    struct outside *items;
    size_t n, capacity;
    bool inside;            /* a row was */
};

struct window *
window_new(struct sheet *sheet)
{
    struct window *window = ARENA_NEW(sheet->arena, struct window);

    window->sheet = sheet;
    return window;
}

static struct words
print(struct arena *arena, struct date date)
{
    return language_same(arena_printf(arena, "%d-%02d-%02d", date.year,
                                      date.month, date.day));
}

static void
tell(const struct window *window, struct place at, const char *text)
{
    struct sheet *sheet = window->sheet;

    findings_add(sheet->findings, FINDING_MONTH_OUTSIDE_PERIOD, at,
        .field = sheet->form->period->title, .value = text,
        .args = {print(sheet->arena, sheet->survey->from),
                 print(sheet->arena, sheet->survey->to)});
}

static void
tell_waiting(struct window *window)
{
    for (size_t i = 0; i < window->n; i++) {
        size_t first = findings_count(window->sheet->findings);

        tell(window, window->items[i].at, window->items[i].text);
        sheet_tell_whose(window->sheet, first, window->items[i].city);
    }
    window->n = 0;
}

/* A month is inside when its index is known, a day also by the day. */
bool
window_holds(const struct survey *survey, struct date period)
{
    if (survey_month_index(survey, period) < 0)
        return false;
    return period.day == 0 || (date_compare(period, survey->from) >= 0 &&
                               date_compare(period, survey->to) <= 0);
}

bool
window_check(struct window *window, const struct cell *cell,
             struct date period)
{
    struct arena *arena = window->sheet->arena;

    if (window_holds(window->sheet->survey, period)) {
        window->inside = true;
        tell_waiting(window);
        return true;
    }
    if (window->inside || window->n == WAITING_MAX)
        tell(window, cell->at, cell->text);
    else
        ARENA_PUSH(arena, window,
                   ((struct outside){cell->at,
                                     arena_strdup(arena, cell->text),
                                     window->sheet->whose}));
    return false;
}

void
window_close(struct window *window)
{
    struct sheet *sheet = window->sheet;

    if (window->n < 2) {
        tell_waiting(window);
        return;
    }
    findings_add(sheet->findings, FINDING_FILE_OF_OTHER_PERIOD,
        ((struct place){sheet->file->name, 0, 0}),
        .args = {print(sheet->arena, sheet->survey->from),
                 print(sheet->arena, sheet->survey->to),
                 language_same(arena_printf(sheet->arena, "%zu", window->n)),
                 language_same(window->items[0].text)});
}

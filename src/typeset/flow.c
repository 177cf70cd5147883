#include "flow.h"

#include <glib.h>

#include "base/arena.h"
#include "flow_lower.h"
#include "flow_plates.h"

#define NEAR 0.01
/* A page fuller than this may end before a break. */
#define HALF 0.5
/* Fewer lines than that do not stand under plates at the foot of a page. */
#define LINES_UNDER_PLATES 3

#define PASS_BADNESS 0.03

static const struct flow_choice choices[] = {
    {0.5, 0.16, 0, false}, {0.5, 0.30, 0, false}, {0.3, 0.16, 0, false},
    {0.3, 0.30, 0, false}, {0.7, 0.16, 0, false}, {0.5, 0.16, 1, false},
    {0.3, 0.16, 1, false}, {0.7, 0.16, 1, false}, {0.5, 0.16, 2, false},
    {0.5, 0.16, 0, true},  {0.5, 0.30, 0, true},  {0.7, 0.16, 0, true},
};

static void
begin_page(struct flow *flow)
{
    flow->page = (struct flow_page){.marks = setter_marks(flow->setter)};
    flow->y = flow->spare = 0;
    flow->touching.n = 0;
    flow->foot = notes_begin(flow->notes, flow->height);
    flow->after_plate = flow->plate_above = flow->full = false;
}

static void
finish_page(struct flow *flow)
{
    /* All its plates went to pages of their own. */
    if (flow->y <= 0 && flow->foot <= 0)
        return;
    flow->page.used = MIN(flow->y + flow->foot, flow->height);
    notes_place(flow->notes, flow->trial ? NULL : &flow->page.marks,
                flow->setter->height);
    ARENA_PUSH(flow->setter->arena, &flow->pages, flow->page);
}

/* What is kept together and higher than a page is parted where the page
 * ends: a line to each page would keep nothing together. */
static bool
is_endless(const struct flow *flow, size_t i)
{
    const struct galley *galley = flow->galley;
    double height = 0;

    for (; i < galley->n && height <= flow->height; i++) {
        const struct galley_item *item = &galley->items[i];

        if (item->kind == GALLEY_PLATE || item->kind == GALLEY_BREAK ||
            (item->kind == GALLEY_BOX && !item->keep))
            return false;
        height += item->height;
    }
    return height > flow->height;
}

/* Whether what is kept together from item i on fits below y. */
static bool
chain_fits(const struct flow *flow, size_t i)
{
    const struct galley *galley = flow->galley;
    double y = flow->y, foot = flow->foot;
    size_t first = i;
    bool passed = flow_plates_waiting(flow), heading = false;

    for (; i < galley->n; i++) {
        const struct galley_item *item = &galley->items[i];

        switch (item->kind) {
        case GALLEY_SPACE:
            y += y > 0 ? item->height : 0;
            break;
        case GALLEY_GRID:
            y = setter_to_grid(flow->setter, y);
            break;
        case GALLEY_PLATE:
            if (!passed &&
                flow_plates_fits(flow, item->plate,
                                 setter_to_grid(flow->setter, y), foot))
                return true;
            if (item->plate->fixed)
                return false;
            passed = true;
            break;
        case GALLEY_BREAK:
            return !(passed && heading);
        case GALLEY_BOX:
            /* A heading whose figure has gone ahead needs text of its own
             * below it. */
            if (heading && passed && item->heading)
                return false;
            heading |= item->heading > 0;
            y += item->height;
            foot += notes_least(flow->notes, &item->notes, foot <= 0);
            if (y > flow->height - foot + NEAR)
                return i > first && is_endless(flow, first);
            if (!item->keep)
                return true;
            break;
        }
    }
    return !(passed && heading);
}

static bool
may_pass(const struct flow *flow, const struct galley_item *item)
{
    double room = flow_plates_room(flow);

    return !flow_plates_waiting(flow) || item->heading == 0 ||
           item->heading > 2 || room > flow->choice.hole * flow->height;
}

/* What is left for the notes of the item at `next` when all that must stand
 * with it is on the page. */
static double
room_for_notes(const struct flow *flow)
{
    const struct galley *galley = flow->galley;
    double y = flow->y;

    /* Below the foot of the page there is no room, however far. */
    for (size_t i = flow->next; i < galley->n && y < flow->height; i++) {
        const struct galley_item *item = &galley->items[i];

        y += item->height;
        if (item->kind == GALLEY_PLATE || item->kind == GALLEY_BREAK ||
            (item->kind == GALLEY_BOX && !item->keep))
            break;
    }
    return flow->height - flow->foot - y;
}

static bool
set_box(struct flow *flow, const struct galley_item *item)
{
    bool begins = flow->y <= 0;

    if (!begins && (!may_pass(flow, item) || !chain_fits(flow, flow->next)))
        return false;
    if (item->chapter) {
        flow->page.opening |= begins;
        flow->page.chapter = item->chapter;
    }
    flow->foot += notes_call(flow->notes, &item->notes, flow->foot <= 0,
                             room_for_notes(flow));
    if (flow_plates_waiting(flow) && item->heading > 0)
        flow->badness += PASS_BADNESS;
    if (!flow->trial)
        marks_append(&flow->page.marks, &item->marks, 0, flow->y);
    flow->y += item->height;
    flow->spare = 0;
    flow->touching.n = 0;
    /* A heading has its own space below it. */
    flow->after_plate = item->heading > 0;
    flow->plate_above = false;
    return true;
}

/* A chapter's plates stand before its end. */
static bool
meet_break(struct flow *flow)
{
    if (flow_plates_waiting(flow))
        return false;
    if (flow->y > HALF * flow->height)
        flow->page.ended = flow->full = true;
    return true;
}

/* Sets the next item; false when the page is done. */
static bool
set_next(struct flow *flow)
{
    const struct galley_item *item = &flow->galley->items[flow->next];
    bool set = true;

    switch (item->kind) {
    case GALLEY_BOX:
        set = set_box(flow, item);
        break;
    case GALLEY_SPACE:
        flow->y += flow->y > 0 ? item->height : 0;
        flow->spare = 0;
        break;
    case GALLEY_GRID:
        flow->y = setter_to_grid(flow->setter, flow->y);
        break;
    case GALLEY_PLATE:
        set = flow_plates_meet(flow, item->plate);
        break;
    case GALLEY_BREAK:
        set = meet_break(flow);
        break;
    }
    flow->next += set;
    return set;
}

static bool
is_left(const struct flow *flow)
{
    return flow->next < flow->galley->n || flow_plates_waiting(flow) ||
           notes_waiting(flow->notes);
}

static void
fill_pages(struct flow *flow)
{
    const struct galley *galley = flow->galley;

    while (is_left(flow) && !flow->again) {
        flow_plates_turned(flow);
        if (!is_left(flow))
            break;
        begin_page(flow);
        flow_plates_place(flow);
        if (flow->y > 0 &&
            flow_plates_room(flow) < LINES_UNDER_PLATES * flow->setter->grid)
            flow->full = true;
        while (!flow->full && flow->next < galley->n && set_next(flow))
            continue;
        finish_page(flow);
    }
}

static struct flow
begin(const struct galley *galley, struct notes *notes,
     struct flow_choice choice)
{
    struct setter *setter = galley->setter;

    return (struct flow){
        .setter = setter,
        .galley = galley,
        .notes = notes,
        .choice = choice,
        .height = setter->height - choice.shorter * setter->grid,
    };
}

/* With plates lowered that are needed so for the pages found so far, until no
 * other is. */
static struct flow
plan(const struct galley *galley, struct notes *notes, struct flow_choice choice)
{
    struct flow_lower lower = {0};
    struct flow flow;

    do {
        size_t called = notes_called(notes);

        flow = begin(galley, notes, choice);
        flow.trial = true;
        flow.lower = lower;
        fill_pages(&flow);
        lower = flow.lower;
        notes_rewind(notes, called);
    } while (flow.again);
    flow.badness = flow_badness(&flow);
    return flow;
}

static struct flow
choose(const struct galley *galley, struct notes *notes)
{
    struct flow best = {0};

    for (size_t i = 0; i < G_N_ELEMENTS(choices); i++) {
        struct flow flow = plan(galley, notes, choices[i]);

        if (i == 0 || flow.badness < best.badness - NEAR)
            best = flow;
        if (flow.pages.n < 2)
            break;
    }
    return best;
}

struct flow_pages
flow_cut(const struct galley *galley, struct notes *notes)
{
    struct flow best, drawn;

    /* A plate that cannot keep what it promised is planned as it is. */
    do
        best = choose(galley, notes);
    while (!flow_lower_draw(&best));
    drawn = begin(galley, notes, best.choice);
    fill_pages(&drawn);
    return drawn.pages;
}

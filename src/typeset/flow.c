#include "flow.h"

#include <glib.h>

#include "base/arena.h"
#include "flow_chain.h"
#include "flow_lower.h"
#include "flow_plates.h"

#define NEAR 0.01
/* A page fuller than this may end before a break. */
#define HALF 0.5
/* Fewer lines than that do not stand under plates at the foot of a page. */
#define LINES_UNDER_PLATES 3

#define PASS_BADNESS 0.03

static const struct flow_choice choices[] = {
    {.gap = 0.5, .hole = 0.16},
    {.gap = 0.5, .hole = 0.30},
    {.gap = 0.3, .hole = 0.16},
    {.gap = 0.3, .hole = 0.30},
    {.gap = 0.7, .hole = 0.16},
    {.gap = 0.5, .hole = 0.16, .shorter = 1},
    {.gap = 0.3, .hole = 0.16, .shorter = 1},
    {.gap = 0.7, .hole = 0.16, .shorter = 1},
    {.gap = 0.5, .hole = 0.16, .shorter = 2},
    {.gap = 0.5, .hole = 0.16, .gives = true},
    {.gap = 0.5, .hole = 0.30, .gives = true},
    {.gap = 0.7, .hole = 0.16, .gives = true},
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

static bool
may_pass(const struct flow *flow, const struct galley_item *item)
{
    double room = flow_plates_room(flow);

    return !flow_plates_waiting(flow) || item->heading == 0 ||
           item->heading > 2 || room > flow->choice.hole * flow->height;
}

static bool
set_box(struct flow *flow, const struct galley_item *item)
{
    bool begins = flow->y <= 0;

    if (!begins && (!may_pass(flow, item) || !flow_chain_fits(flow)))
        return false;
    if (item->chapter) {
        flow->page.opening |= begins;
        flow->page.chapter = item->chapter;
    }
    flow->foot += notes_call(flow->notes, &item->notes, flow->foot <= 0,
                             flow_chain_room(flow));
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
fill_page(struct flow *flow)
{
    const struct galley *galley = flow->galley;

    begin_page(flow);
    flow_plates_place(flow);
    if (flow->y > 0 &&
        flow_plates_room(flow) < LINES_UNDER_PLATES * flow->setter->grid)
        flow->full = true;
    while (!flow->full && flow->next < galley->n && set_next(flow))
        continue;
    if (flow->next > 0 && galley->items[flow->next - 1].pair)
        flow->parted++;
    finish_page(flow);
}

/* Until no plate of the page has to be lowered; false when notes that came
 * from the page before are on it, which cannot be taken back. */
static bool
settle_page(struct flow *flow)
{
    const struct flow before = *flow;
    size_t called = notes_called(flow->notes);
    bool waiting = notes_waiting(flow->notes);

    fill_page(flow);
    while (flow->again && !waiting) {
        struct flow_lower lower = flow->lower;

        notes_rewind(flow->notes, called);
        *flow = before;
        flow->lower = lower;
        fill_page(flow);
    }
    return !flow->again;
}

static void
fill_pages(struct flow *flow)
{
    do
        flow_plates_turned(flow);
    while (is_left(flow) && settle_page(flow));
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

/* From the beginning again only where a page could not be filled again. */
static struct flow
plan(const struct galley *galley, struct notes *notes,
     struct flow_choice choice)
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
    size_t n = G_N_ELEMENTS(choices), most = n;

    for (size_t i = 0; i < most; i++) {
        struct flow_choice choice = choices[i % n];
        struct flow flow;

        choice.pairs = i >= n;
        flow = plan(galley, notes, choice);
        if (i == 0 || flow.badness < best.badness - NEAR)
            best = flow;
        if (flow.pages.n < 2)
            break;
        /* Once more, with pairs kept. */
        if (i + 1 == n && best.parted > 0)
            most = 2 * n;
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

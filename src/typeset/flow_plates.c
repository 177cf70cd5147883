#include "flow_plates.h"

#include <glib.h>

#include "base/arena.h"
#include "flow_lower.h"

#define NEAR 0.01
/* A table longer than a page is begun where that much of the page is left,
 * any other rather than leave a hole of half a page that no text can fill. */
#define LONG_SHARE 0.3
#define CUT_SHARE 0.5
#define GIVEN_SHARE 0.33
/* What a page could hold is cut so that both pages have as many rows. */
#define FEW_ROWS 4
#define TEXT_SHARE 0.6
#define CUT_BADNESS 0.25
/* In grid lines, between two plates, however full the page: a caption is
 * nearer to its own picture than to the next. */
#define BETWEEN_LEAST 0.5
/* A chart with fewer rows that is not nearly as high as a page stays whole. */
#define CUT_ROWS 20
#define CUT_HEIGHT 0.75

bool
flow_plates_waiting(const struct flow *flow)
{
    return flow->placed < flow->plates.n;
}

static double
gap_above(const struct flow *flow, double y)
{
    double lines = flow->choice.gap;

    if (flow->after_plate)
        lines = flow->plate_above ? MAX(0, BETWEEN_LEAST - lines) : 0;
    return y <= 0 ? 0 : lines * flow->setter->grid;
}

/* What is left below y for the plate itself, with its footnotes set. */
static double
room_below(const struct flow *flow, const struct plate *plate, double y,
           double foot)
{
    foot += notes_height(flow->notes, &plate->notes, foot <= 0);
    return flow->height - foot - y - gap_above(flow, y);
}

/* The same with what the plate above does not need. */
static double
room_for(const struct flow *flow, const struct plate *plate, double y,
         double foot)
{
    return room_below(flow, plate, y, foot) +
           (y <= flow->y ? flow->spare : 0);
}

double
flow_plates_room(const struct flow *flow)
{
    return flow->height - flow->foot - flow->y;
}

double
flow_plates_text_ahead(const struct flow *flow)
{
    const struct galley *galley = flow->galley;
    double height = 0;

    for (size_t i = flow->next; i < galley->n; i++) {
        const struct galley_item *item = &galley->items[i];

        if (item->kind == GALLEY_BREAK || item->heading == 1 ||
            item->heading == 2)
            break;
        if (item->kind == GALLEY_BOX)
            height += item->height;
    }
    return height;
}

static bool
may_cut(const struct flow *flow, const struct plate *plate, size_t row,
        double room)
{
    if (plate->n_rows == 0)
        return false;
    if (row > 0)
        return true;
    if (plate->fixed || plate->height > flow->height)
        return room > LONG_SHARE * flow->height;
    if (flow_plates_text_ahead(flow) >= TEXT_SHARE * room)
        return false;
    if (plate->table)
        return room > flow->height *
                          (flow->choice.gives ? GIVEN_SHARE : CUT_SHARE);
    return flow->choice.gives && (plate->n_rows >= CUT_ROWS ||
                                  plate->height > CUT_HEIGHT * flow->height);
}

static void
put(struct flow *flow, const struct plate *plate, const struct marks *marks,
    double height)
{
    struct setter *setter = flow->setter;
    double lacking = height - room_below(flow, plate, flow->y, flow->foot);
    double up = CLAMP(lacking, 0, flow->spare);
    double top = gap_above(flow, flow->y),
           below = flow->choice.gap * setter->grid;
    double total = setter_to_grid(setter, top + height + below - up);
    double slack = total - top - height - below + up;
    double shift = top > 0 ? slack / 2 : -up;

    if (!flow->trial)
        marks_append(&flow->page.marks, marks, 0, flow->y + top + shift);
    flow->y += total;
    flow->spare = slack - MAX(0, shift);
    flow->foot += notes_call(flow->notes, &plate->notes, flow->foot <= 0,
                             flow->height - flow->foot - flow->y);
    flow->after_plate = flow->plate_above = true;
}

enum outcome { NOT_PLACED, PLACED_PART, PLACED };

/* The room in which both pages have a few rows of the table, or 0. */
static double
room_for_few(const struct flow *flow, const struct plate *plate, double room)
{
    double height;

    for (; room > 0; room -= flow->setter->grid) {
        size_t end = table_split(plate->table, 0, room, NULL, &height);

        if (end == plate->n_rows)
            return room;
        if (end + FEW_ROWS <= plate->n_rows)
            return end >= FEW_ROWS ? room : 0;
    }
    return 0;
}

/* From that row on, as far as there is room; `force`d at least a row. */
static size_t
split(const struct flow *flow, struct plate *plate, size_t row, double room,
      bool force, struct marks *marks, double *height)
{
    size_t end;

    if (!plate->table)
        return plate_charts_split(flow->setter, plate, row, room, force, marks,
                                  height);
    if (row == 0 && !force && plate->height <= flow->height)
        room = room_for_few(flow, plate, room);
    end = table_split(plate->table, row, room, marks, height);
    return end == row && force
               ? table_force(plate->table, row, room, marks, height)
               : end;
}

/* Cuts a table or chart; `row` is where it goes on. */
static enum outcome
place_part(struct flow *flow, struct plate *plate, size_t *row, bool force)
{
    struct marks marks = setter_marks(flow->setter);
    struct marks *drawn = flow->trial ? NULL : &marks;
    double room = room_for(flow, plate, flow->y, flow->foot), height = 0;
    size_t end = split(flow, plate, *row, room, force, drawn, &height);

    if (end == *row)
        return NOT_PLACED;
    put(flow, plate, &marks, height);
    flow->touching.n = 0;
    *row = end;
    if (end == plate->n_rows)
        return PLACED;
    flow->full = true;
    if (plate->height <= flow->height)
        flow->badness += CUT_BADNESS;
    return PLACED_PART;
}

bool
flow_plates_fits(const struct flow *flow, struct plate *plate, double y,
                 double foot)
{
    double room = room_for(flow, plate, y, foot), height;

    if (plate->landscape)
        return false;
    return flow_lower_height(flow, plate) <=
               room + flow_lower_room(flow, plate) + NEAR ||
           (may_cut(flow, plate, 0, room) &&
            split(flow, plate, 0, room, false, NULL, &height) > 0);
}

static enum outcome
place(struct flow *flow, struct plate *plate, size_t *row)
{
    double room = room_for(flow, plate, flow->y, flow->foot);
    double height = flow_lower_height(flow, plate);
    bool alone = flow->y <= 0, fits = *row == 0 && height <= room + NEAR;

    /* Of a table that is only planned nothing need be drawn. */
    if (fits && (!plate->table || flow->trial)) {
        put(flow, plate, &plate->marks, height);
        ARENA_PUSH(flow->setter->arena, &flow->touching, plate);
        return PLACED;
    }
    if (*row == 0 && flow_lower_ask(flow, plate, height - room))
        return NOT_PLACED;
    if (plate->n_rows > 0 &&
        (fits || alone || may_cut(flow, plate, *row, room)))
        return place_part(flow, plate, row, alone);
    if (plate->n_rows > 0 || !alone)
        return NOT_PLACED;
    /* Higher than the page: said when it was drawn. */
    put(flow, plate, &plate->marks, plate->height);
    return PLACED;
}

static void
wait_for(struct flow *flow, struct plate *plate)
{
    ARENA_PUSH(flow->setter->arena, &flow->plates, plate);
}

bool
flow_plates_meet(struct flow *flow, struct plate *plate)
{
    size_t row = 0;
    double y = flow->y;
    enum outcome outcome = NOT_PLACED;

    flow->y = setter_to_grid(flow->setter, y);
    if (!flow_plates_waiting(flow) && !plate->landscape)
        outcome = place(flow, plate, &row);
    /* The text goes on as if the plate had not been here. */
    if (outcome == NOT_PLACED)
        flow->y = y;
    if (outcome == PLACED)
        return true;
    if (outcome == NOT_PLACED && plate->fixed)
        return false;
    if (outcome == PLACED_PART)
        flow->row = row;
    wait_for(flow, plate);
    return true;
}

void
flow_plates_place(struct flow *flow)
{
    while (flow_plates_waiting(flow) && !flow->full) {
        struct plate *plate = flow->plates.items[flow->placed];

        if (plate->landscape || place(flow, plate, &flow->row) != PLACED)
            return;
        flow->placed++;
        flow->row = 0;
    }
}

void
flow_plates_turned(struct flow *flow)
{
    const struct theme *theme = flow->setter->theme;

    while (flow_plates_waiting(flow)) {
        struct plate *plate = flow->plates.items[flow->placed];
        size_t row = 0, n;

        if (!plate->landscape)
            return;
        for (n = table_n_rows(plate->table); row < n;) {
            struct flow_page page = {.marks = setter_marks(flow->setter),
                                     .landscape = true};
            double room = theme->measure;
            struct marks *drawn = flow->trial ? NULL : &page.marks;
            size_t end =
                table_split(plate->table, row, room, drawn, &page.used);

            if (end == row)
                end = table_force(plate->table, row, room, drawn, &page.used);
            /* What is turned counts as full: nothing else may join it. */
            page.used = flow->setter->height;
            row = end;
            ARENA_PUSH(flow->setter->arena, &flow->pages, page);
        }
        flow->placed++;
    }
}

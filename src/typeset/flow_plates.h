#ifndef TYPESET_FLOW_PLATES_H
#define TYPESET_FLOW_PLATES_H

#include "flow.h"
#include "plate.h"

/* How pages may be filled: the best of several is taken. */
struct flow_choice {
    double gap;     /* least space round a plate, in grid lines */
    double hole;    /* a section may begin before a waiting plate of
                     * the last one only where the hole would be
                     * larger than this share of the page */
    double shorter; /* lines that a page gives up */
    bool gives;     /* charts are drawn lower, or cut, where a page would
                     * stay open else */
    bool pairs;     /* no page ends between a paragraph's languages */
};

/* The plates that are drawn lower than they are. */
struct flow_lower {
    struct flow_lowered {
        struct plate *plate;
        double by;
    } * items;
    size_t n, capacity;
};

struct flow_touching {
    struct plate **items;
    size_t n, capacity;
};

/* A galley being cut: shared by flow*.c alone. */
struct flow {
    struct flow_choice choice;
    bool trial; /* nothing is drawn */
    double badness;
    double height; /* of a page */
    struct setter *setter;
    const struct galley *galley;
    struct notes *notes;
    struct flow_pages pages;
    struct flow_page page; /* the one that is being filled */
    size_t next;           /* item */
    struct {
        struct plate **items;
        size_t n, capacity;
    } plates;         /* that had to wait, in order */
    size_t placed;    /* of them */
    size_t row;       /* of the first of them, already begun */
    double y;         /* filled down to here */
    double foot;      /* taken by footnotes */
    double spare;     /* of y: white that leads from a plate back to the grid,
                       * and that another plate below it does not need */
    bool after_plate; /* nothing since what has its own space below it: */
    bool plate_above; /* … a plate, not a heading */
    bool full;
    struct flow_lower lower;
    struct flow_touching touching; /* the plates right above, without text */
    size_t parted; /* pages that end between a paragraph's languages */
    bool again; /* from the beginning, with more of them lowered */
};

/* flow_badness.c: how much worse than others the filling is. */
double flow_badness(const struct flow *flow);

bool flow_plates_waiting(const struct flow *flow);
double flow_plates_room(const struct flow *flow);
/* The height of the text that could fill the page before the next section. */
double flow_plates_text_ahead(const struct flow *flow);
/* Whether the plate can stand below y, whole or, if it may be cut, begun. */
bool flow_plates_fits(const struct flow *flow, struct plate *plate, double y,
                      double foot);
/* A plate comes up in the text: sets it here or lets it wait; false when the
 * page has to end before it. */
bool flow_plates_meet(struct flow *flow, struct plate *plate);
/* Sets waiting plates at the head of a page, as many as fit. */
void flow_plates_place(struct flow *flow);
/* Pages of their own for what is turned. */
void flow_plates_turned(struct flow *flow);

#endif

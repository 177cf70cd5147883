#ifndef TYPESET_FLOW_CHAIN_H
#define TYPESET_FLOW_CHAIN_H

#include "flow_plates.h"

/* Whether what is kept together from the next item on fits on the page. */
bool flow_chain_fits(const struct flow *flow);

/* What is left for the notes of the next item when all that must stand with it
 * is on the page. */
double flow_chain_room(const struct flow *flow);

#endif

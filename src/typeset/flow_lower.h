#ifndef TYPESET_FLOW_LOWER_H
#define TYPESET_FLOW_LOWER_H

#include "flow_plates.h"

/*
 * Plates that give a little of their height: a chart that misses a page by
 * little, and the charts right above it, are drawn lower, rather than that the
 * page stays half empty.
 */

/* How high the plate is on these pages. */
double flow_lower_height(const struct flow *flow, const struct plate *plate);

/* How much the plate alone may give where it comes up in the text. */
double flow_lower_room(const struct flow *flow, const struct plate *plate);

/* The page lacks so much for the plate.  If it and those above can give that,
 * notes what each gives; the pages are then filled again. */
bool flow_lower_ask(struct flow *flow, struct plate *plate, double lacking);

/* Draws the lowered plates; false when one of them cannot be so low and gives
 * nothing any more. */
bool flow_lower_draw(const struct flow *flow);

#endif

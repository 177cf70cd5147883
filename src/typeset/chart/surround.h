#ifndef TYPESET_CHART_SURROUND_H
#define TYPESET_CHART_SURROUND_H

#include "plot.h"

struct picture;

/*
 * What every picture has round its plot: headline and subtitle above, notes
 * and source below.  Gives the whole its height.
 */
void surround_draw(struct plot *plot, struct picture *picture);

#endif

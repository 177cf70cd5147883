#ifndef TYPESET_CHART_TILES_H
#define TYPESET_CHART_TILES_H

#include "chart.h"

/* Key figures in rows of tiles: what it is, how much, the change, and a
 * small line of the years before.  As with chart_tiles. */
bool tiles_draw(struct type *type, const struct key_figures *figures,
                const struct key_figures_list *like,
                const bool languages[LANGUAGES], double width,
                struct picture *picture);

#endif

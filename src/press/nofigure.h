#ifndef PRESS_NOFIGURE_H
#define PRESS_NOFIGURE_H

#include "claims.h"

/* The number is a year, a date, a numbering, a document's or telephone's
 * number, part of a word: nothing that a report could say otherwise. */
bool nofigure_is(const struct letters *letters, const struct claim *claim);

#endif

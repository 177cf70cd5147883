#ifndef TYPESET_SPACING_H
#define TYPESET_SPACING_H

#include "cells.h"

/* Rules 7–11: the natural gap after every cell, and how far it gives. */
void spacing_set(struct cells *cells);

#endif

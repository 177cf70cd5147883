#ifndef TYPESET_URLS_H
#define TYPESET_URLS_H

#include "cells.h"

/* Where addresses (https://…, www.…) may be broken: behind their separators,
 * elsewhere if need be.  No hyphen is added: it would be read as part of the
 * address.  What looks like a number in them is none.  After numbers_join. */
void urls_open(struct cells *cells);

#endif

#ifndef TYPESET_NUMBERS_H
#define TYPESET_NUMBERS_H

#include "cells.h"

/* Rule 4: joins the cells of every number with sign, decimals, thousands,
 * range and percent.  Rule 5: keeps it with its unit and with 第, 表, Table
 * before it. */
void numbers_join(struct cells *cells);

#endif

#ifndef PRESS_DIGITS_H
#define PRESS_DIGITS_H

#include "claims.h"

/* A number at `at`: 7887, 10,260.28, 1.2亿, 119.4 million, 十三, thirteen.
 * Sets value, step, zero_step, end and spelled. */
bool digits_read(const struct letters *letters, size_t at,
                 struct claim *claim);

#endif

#ifndef COMMAND_TICKER_H
#define COMMAND_TICKER_H

#include "options.h"

/*
 * One line on standard error that tells how far the run is, for as long as
 * that takes: only on a terminal, not with --quiet, and not before the run
 * has taken a while, counted from ticker_begin_run.
 */
void ticker_begin_run(void);
void ticker_start(const struct options *options);
/* Takes the line away; before anything else is printed.  Both may be called
 * again at any time. */
void ticker_stop(void);

#endif

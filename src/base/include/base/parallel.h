#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <stddef.h>

typedef void parallel_work(void *data, size_t i);

/*
 * Calls work(data, i) once for every i below n, side by side on as many
 * threads as parallel_threads() says, the caller's among them, and returns
 * when all are done.  The order is not known: what a call makes must depend on
 * i alone, and two calls must not write to one place.
 */
void parallel_for(size_t n, parallel_work *work, void *data);

/* For the whole process, said once at its start; 0, as at first: as many as
 * there are processors. */
void parallel_limit(size_t threads);
size_t parallel_threads(void);

#endif

#include "base/leftover.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <unistd.h>

/* A run writes a report, its ledger and a dump; others write less. */
#define OUTPUTS_MAX 16

struct leftover {
    atomic_bool taken;
    _Atomic(const char *) name; /* NULL while the folder is being set */
    int folder;
};

static struct leftover leftovers[OUTPUTS_MAX];

size_t
leftover_note(int folder, const char *name)
{
    for (size_t i = 0; i < OUTPUTS_MAX; i++) {
        bool expected = false;

        if (!atomic_compare_exchange_strong(&leftovers[i].taken, &expected,
                                            true))
            continue;
        leftovers[i].folder = folder;
        atomic_store(&leftovers[i].name, name);
        return i;
    }
    return OUTPUTS_MAX;
}

void
leftover_forget(size_t number)
{
    if (number == OUTPUTS_MAX)
        return;
    atomic_store(&leftovers[number].name, NULL);
    atomic_store(&leftovers[number].taken, false);
}

void
leftover_remove(void)
{
    for (size_t i = 0; i < OUTPUTS_MAX; i++) {
        const char *name = atomic_load(&leftovers[i].name);

        if (name != NULL)
            (void)unlinkat(leftovers[i].folder, name, 0);
    }
}

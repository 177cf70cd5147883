#ifndef COMMAND_WATCH_H
#define COMMAND_WATCH_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct words;

/* Folders whose files are being watched for changes. */
struct watch;

/*
 * Takes Ctrl-C and its like for watch_wait: from now on they end the waiting
 * and nothing else, so that a file being written is finished.  To be called
 * before any thread is started.  NULL when the machine cannot: *why says it.
 */
struct watch *watch_open(struct words *why);
void watch_close(struct watch *watch);

/* Watches a folder and all in it; names in it are told with `shown` before
 * them.  A folder that is not there yet is waited for. */
void watch_folder(struct watch *watch, const char *path, const char *shown);
/* A change of this file is our own doing. */
void watch_ignore(struct watch *watch, const char *path);

struct watch_names {
    const char **items;
    size_t n, capacity;
};

/* Waits until something has changed and the changes have come to rest; false
 * when asked to end.  Names stand in the order of the changes, once each. */
bool watch_wait(struct watch *watch, struct arena *arena,
                struct watch_names *names);

#endif

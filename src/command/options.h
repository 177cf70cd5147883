#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <glib.h>
#include <stdbool.h>

#include "command.h"
#include "csv/rows.h"
#include "speech.h"

/* What every command takes. */
struct options {
    char *lang;                      /* as given, or NULL */
    bool languages[LANGUAGES];       /* asked for with --lang */
    enum language messages;          /* of findings and help */
    gboolean quiet;
    char *jobs_text, *max_file_text; /* as given, or NULL */
    char *jobs_joined;               /* -j4, as GLib wants it */
    int jobs;                        /* 0: one per core */
    int max_file_mb;                 /* of each file that is read */
    char **rest;                     /* arguments that are no options */
    size_t n_rest;
};

/*
 * Parses the arguments of a command.  `own` are its own options (ended by an
 * empty entry), or NULL.  At least `least` and at most `most` arguments must
 * remain.  False: usage was printed (to standard output for --help, else to
 * standard error) and *status is the exit status.
 */
bool options_parse(struct options *options, const struct command *command,
                   const GOptionEntry *own, size_t least, size_t most,
                   int argc, char **argv, enum status *status);
void options_finish(struct options *options);

/* What a file may hold at most. */
struct csv_limits options_limits(const struct options *options);

/* One line on standard error: what is wrong with the call.  The sentence is
 * translated already; `what` follows it after a colon unless it is empty, with
 * text_visible: it may be a name that the shell found. */
enum status options_refuse(const char *sentence, const char *what);
/* The ledger at `path` lacks the end of that row, and perhaps more. */
enum status options_refuse_cut(const char *path, int row);

#endif

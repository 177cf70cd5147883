#ifndef COMMAND_HELP_H
#define COMMAND_HELP_H

#include <glib.h>
#include <stdio.h>

#include "command.h"

/* All commands and the options of the program itself. */
void help_program(FILE *stream);

/* Usage, summary and options of one command; the lists end with an empty
 * entry, `own` may be NULL.  The manual pages and the completion of the
 * shells are made from what this prints. */
void help_command(const struct command *command, const GOptionEntry *own,
                  const GOptionEntry *common);

#endif

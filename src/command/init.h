#ifndef COMMAND_INIT_H
#define COMMAND_INIT_H

#include "base/folder.h"
#include "document/book.h"
#include "run.h"

/* A new edition while it is being made. */
struct init {
    struct run run;              /* of the new edition */
    const char *target;
    const char *template;
    const char *regions;         /* a file, or NULL */
    const char *from;            /* last year's edition or ledger, or NULL */
    int year;
    enum language language;      /* of forms and guides */
    struct folder_out *out;
    const char *folder;          /* where it is written for now */
    struct words why;            /* of a failure of the machine */
    const char *whole;           /* the province in the ledger, or NULL */
    const struct survey *last;   /* of last year's edition, or NULL */
    struct book_table history;   /* year, region, measure, value */
};

/* Reads last year's edition or ledger into `history`; takes year and regions
 * from it where none were given.  False after telling why. */
bool init_from_read(struct init *init);

/* Writes edition.yaml with what is known. */
bool init_edition_write(struct init *init);

/* Writes history.csv with the rows whose measure and region the new survey
 * knows; no file when there is none. */
bool init_history_write(struct init *init, const struct survey *survey);

#endif

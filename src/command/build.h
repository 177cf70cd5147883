#ifndef COMMAND_BUILD_H
#define COMMAND_BUILD_H

#include "output/ledger.h"
#include "run.h"

/* What is to be built. */
struct build_order {
    const char *edition;
    const char *target;      /* the PDF */
    const char *dump;        /* the pages as text, or NULL */
    bool draft;
};

/* What one build made. */
struct build {
    struct run run;
    const struct build_order *order;
    const struct document *document;
    const struct pages *pages;
    struct arena *traces;
    struct quality quality;
    struct ledger ledger;    /* of the pages; empty when nothing was written */
};

/* Builds once and tells the findings; to be ended by build_free whatever the
 * status. */
enum status build_once(struct build *build, const struct options *options,
                       const struct build_order *order);
void build_free(struct build *build);

/* The ledger stands beside the PDF: report.pdf, report.figures.csv. */
const char *build_ledger_path(struct arena *arena, const char *target);

/* Builds, and again whenever something that was read has changed, until
 * Ctrl-C. */
enum status build_watch(const struct options *options,
                        const struct build_order *order);

#endif

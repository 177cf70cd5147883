#ifndef COMMAND_TRACED_H
#define COMMAND_TRACED_H

#include "document/tracing.h"
#include "output/ledger.h"
#include "run.h"

/* An edition set as for print, with its ledger, and no file written. */
struct traced {
    struct run run;
    const struct document *document;
    const struct pages *pages;
    struct ledger ledger;
};

/* `instead`: a cell that is read as another, or NULL.  False when the edition
 * cannot be set; what the findings are is for the caller to say. */
bool traced_open(struct traced *traced, const struct options *options,
                 const char *edition, const struct intake_instead *instead);
/* In these languages; NULL: those of --lang, else the edition's first. */
bool traced_open_in(struct traced *traced, const struct options *options,
                    const char *edition, const bool *languages);
void traced_close(struct traced *traced);

/* Whose amounts are asked about: a cell, or all that a region gave. */
struct suspect {
    const struct field *field;
    const struct region *region;
    int month;                  /* index; -1: any */
    const char *text;           /* of the cell, or NULL */
};

/* Finds the cell; false when it is no amount that counts. */
bool traced_find_cell(struct run *run, struct place at,
                      struct suspect *suspect);

/* The figure is added up from what the suspect is. */
bool traced_concerns(const struct trace_leaf *leaf,
                     const struct suspect *suspect);

enum dependence {
    DEPENDENCE_NONE,
    DEPENDENCE_COMPARED,        /* it only decides: rank, highest, count */
    DEPENDENCE_COMPUTED,        /* the value is computed from it */
};
enum dependence traced_depends(struct arena *arena,
                               const struct figure_use *use,
                               const struct suspect *suspect);
bool traced_decides(struct arena *arena, const struct figure_choice *choice,
                    const struct suspect *suspect);

/* Pages on which a block stands: "12 13". */
const char *traced_pages(struct arena *arena, const struct pages *pages,
                         const char *block);

#endif

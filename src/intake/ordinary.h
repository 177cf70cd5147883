#ifndef INTAKE_ORDINARY_H
#define INTAKE_ORDINARY_H

#include "sheet.h"

/*
 * What rows of a large file have to be like to need no second look: every
 * cell is where the header says, region and month are known, numbers are
 * plain digits within their bounds.  Such rows are added up by harvest.h.
 */

/* What a column of the file is to its form. */
enum part_kind {
    PART_NOTHING,       /* titled, but of no field */
    PART_EMPTY,         /* without a title: it must be empty */
    PART_CITY, PART_COUNTY, PART_PERIOD, PART_NUMBER, PART_TEXT,
};

struct part {
    enum part_kind kind;
    const struct field *field;
    size_t number;          /* of a number: which of the numbers it is */
    int power;              /* 12.5 counts 125 × 10^(power - 1) */
    int64_t least, most;    /* the bounds of its amounts */
};

struct ordinary {
    const struct survey *survey;
    const struct form *form;
    const struct region *city;      /* of the file, or NULL */
    const struct intake_options *options;
    const struct rowchecks *rowchecks;
    struct part *parts;             /* by column */
    size_t n_parts;
    size_t row_bytes;               /* in a longer row a cell may be too long */
    const struct field **numbers;   /* the fields that are numbers */
    size_t n_numbers;
    /* A text that begins with such a byte may be a missing value: surely
     * worth a look, or when it begins with one of the heads. */
    enum suspicion { SUSPECT_NO, SUSPECT_HEAD, SUSPECT_YES } suspect[256];
    struct head {
        uint32_t bytes, mask;   /* the first character, as read from memory */
    } *heads;
    size_t n_heads;
};

/* To be called when the header and a row of figures were seen: then units
 * change no more.  False when rows of this form need the other way, as they
 * have a key that must not come twice, or no month. */
bool ordinary_read(struct ordinary *ordinary, const struct sheet *sheet);

#endif

#ifndef DOCUMENT_SAYING_H
#define DOCUMENT_SAYING_H

#include "context.h"

/* How a slot says its number: what its filters have set so far. */
enum said_as {
    SAID_PLAIN,
    SAID_PERCENT,
    SAID_ORDINAL,
    SAID_SPELLED,
    SAID_TREND,
};
enum hedge { HEDGE_NONE, HEDGE_OVER, HEDGE_NEARLY, HEDGE_ABOUT };

struct saying {
    struct rational value; /* in the base of `unit` */
    struct unit unit;      /* as declared */
    enum value_form form;
    enum said_as as;
    bool in; /* said in `in_unit`, with its name */
    struct unit in_unit;
    bool fixed;
    int decimals; /* if fixed; negative: round hundreds … */
    enum hedge hedge;
    bool named;            /* the round number is given: `round` */
    struct rational round; /* in the unit that is printed */
    struct figure_wording wording; /* set by saying_text */
};

struct saying saying_of(const struct value *value);

/* A share, a quotient: said in per cent. */
bool saying_is_ratio(const struct saying *saying);

/* The words, and which rules made them.  A hedge that is false is a finding
 * at `at`, and false. */
bool saying_text(const struct context *context, struct saying *saying,
                 struct place at, const char **text);

#endif

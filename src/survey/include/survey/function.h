#ifndef SURVEY_FUNCTION_H
#define SURVEY_FUNCTION_H

#include <stdbool.h>
#include <stddef.h>

/* The functions of expressions: what they are called and take.  What they
 * compute is written in figures/functions.c. */
enum function {
    FUNCTION_CHANGE,
    FUNCTION_GROWTH,
    FUNCTION_SHARE,
    FUNCTION_RANK,
    FUNCTION_COUNT,
    FUNCTION_TOP,
    FUNCTION_BOTTOM,
    FUNCTION_HIGHEST,
    FUNCTION_LOWEST,
    FUNCTION_AVERAGE,
    FUNCTION_PEAK,
    FUNCTION_ABS,
    FUNCTION_YEARS,
    FUNCTIONS,
};

enum function_argument {
    ARGUMENT_NUMBER,     /* any expression that is a number */
    ARGUMENT_HOW_MANY,   /* a literal from 1 */
    ARGUMENT_YEAR,       /* a literal */
    ARGUMENT_REGIONS,    /* cities or counties */
    ARGUMENT_CONDITION,  /* an expression that is true or false */
};

enum function_result {
    RESULT_RATIO,
    RESULT_RANK,
    RESULT_COUNT,
    RESULT_TEXT,
    RESULT_SAME,         /* a number like the first argument */
};

#define FUNCTION_ARGUMENTS 2

struct function_signature {
    const char *name;
    size_t least, most;  /* number of arguments */
    enum function_argument arguments[FUNCTION_ARGUMENTS];
    enum function_result result;
    bool in_rows;        /* also in checks on rows */
    const char *usage;   /* top(loans, 3) */
};

const struct function_signature *function_signature(enum function function);
bool function_find(const char *name, enum function *function);
/* The nearest function's name, or NULL. */
const char *function_nearest(const char *name);

#endif

#include "survey/function.h"

#include <string.h>

#include "base/text.h"

static const struct function_signature signatures[FUNCTIONS] = {
    [FUNCTION_CHANGE] = {"change", 1, 1, {ARGUMENT_NUMBER},
                         RESULT_RATIO, false, "change(m)"},
    [FUNCTION_GROWTH] = {"growth", 2, 2, {ARGUMENT_NUMBER, ARGUMENT_YEAR},
                         RESULT_RATIO, false, "growth(m, 2020)"},
    [FUNCTION_SHARE] = {"share", 1, 1, {ARGUMENT_NUMBER},
                        RESULT_RATIO, false, "share(m)"},
    [FUNCTION_RANK] = {"rank", 1, 1, {ARGUMENT_NUMBER},
                       RESULT_RANK, false, "rank(m)"},
    [FUNCTION_COUNT] = {"count", 1, 2,
                        {ARGUMENT_REGIONS, ARGUMENT_CONDITION},
                        RESULT_COUNT, false, "count(cities, m > 0)"},
    [FUNCTION_TOP] = {"top", 2, 2, {ARGUMENT_NUMBER, ARGUMENT_HOW_MANY},
                      RESULT_TEXT, false, "top(m, 3)"},
    [FUNCTION_BOTTOM] = {"bottom", 2, 2,
                         {ARGUMENT_NUMBER, ARGUMENT_HOW_MANY},
                         RESULT_TEXT, false, "bottom(m, 3)"},
    [FUNCTION_HIGHEST] = {"highest", 1, 1, {ARGUMENT_NUMBER},
                          RESULT_SAME, false, "highest(m)"},
    [FUNCTION_LOWEST] = {"lowest", 1, 1, {ARGUMENT_NUMBER},
                         RESULT_SAME, false, "lowest(m)"},
    [FUNCTION_AVERAGE] = {"average", 1, 1, {ARGUMENT_NUMBER},
                          RESULT_SAME, false, "average(m)"},
    [FUNCTION_PEAK] = {"peak", 1, 1, {ARGUMENT_NUMBER},
                       RESULT_TEXT, false, "peak(m)"},
    [FUNCTION_ABS] = {"abs", 1, 1, {ARGUMENT_NUMBER},
                      RESULT_SAME, true, "abs(m)"},
    [FUNCTION_YEARS] = {"years", 0, 0, {ARGUMENT_NUMBER},
                        RESULT_COUNT, false, "years()"},
};

const struct function_signature *
function_signature(enum function function)
{
    return &signatures[function];
}

bool
function_find(const char *name, enum function *function)
{
    for (int i = 0; i < FUNCTIONS; i++) {
        if (strcmp(signatures[i].name, name) == 0) {
            *function = (enum function)i;
            return true;
        }
    }
    return false;
}

const char *
function_nearest(const char *name)
{
    const char *names[FUNCTIONS];

    for (int i = 0; i < FUNCTIONS; i++)
        names[i] = signatures[i].name;
    return text_nearest(name, names, FUNCTIONS);
}

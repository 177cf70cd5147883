#include "survey/variable.h"

#include <glib.h>

#include "survey/function.h"

static const struct {
    const char *name;
    bool text;
    enum region_level level;
} variables[VARIABLES] = {
    [VARIABLE_YEAR] = {"year", false, REGION_PROVINCE},
    [VARIABLE_TITLE] = {"title", true, REGION_PROVINCE},
    [VARIABLE_DATE] = {"date", true, REGION_PROVINCE},
    [VARIABLE_NOTICE] = {"notice", true, REGION_PROVINCE},
    [VARIABLE_PUBLISHER] = {"publisher.name", true, REGION_PROVINCE},
    [VARIABLE_PROVINCE] = {"province.name", true, REGION_PROVINCE},
    [VARIABLE_REGION] = {"region.name", true, REGION_PROVINCE},
    [VARIABLE_REGION_CODE] = {"region.code", true, REGION_PROVINCE},
    [VARIABLE_CITY] = {"city.name", true, REGION_CITY},
    [VARIABLE_CITY_CODE] = {"city.code", true, REGION_CITY},
    [VARIABLE_COUNTY] = {"county.name", true, REGION_COUNTY},
    [VARIABLE_COUNTY_CODE] = {"county.code", true, REGION_COUNTY},
};

static const struct {
    const char *name;
    enum region_level level;
} sets[] = {
    {"cities", REGION_CITY},
    {"counties", REGION_COUNTY},
};

const char *
variable_name(enum variable variable)
{
    return variables[variable].name;
}

bool
variable_find(const char *name, enum variable *variable)
{
    for (int i = 0; i < VARIABLES; i++) {
        if (strcmp(variables[i].name, name) == 0) {
            *variable = (enum variable)i;
            return true;
        }
    }
    return false;
}

bool
variable_is_text(enum variable variable)
{
    return variables[variable].text;
}

enum region_level
variable_level(enum variable variable)
{
    return variables[variable].level;
}

bool
variable_is_reserved(const char *name)
{
    /* `in`, `by` and `limit` part the words of a loop. */
    static const char *const keywords[] = {
        "cities", "counties", "city", "county", "and", "or", "not",
        "in",     "by",       "desc", "limit",  "for", "if", "else",
    };
    enum variable variable;
    enum function function;

    for (size_t i = 0; i < G_N_ELEMENTS(keywords); i++)
        if (strcmp(keywords[i], name) == 0)
            return true;
    return variable_find(name, &variable) || function_find(name, &function);
}

bool
variable_is_regions(const struct expression *expression,
                    enum region_level *level)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sets); i++) {
        if (expression->kind == EXPRESSION_NAME &&
            strcmp(sets[i].name, expression->text) == 0) {
            *level = sets[i].level;
            return true;
        }
    }
    return false;
}

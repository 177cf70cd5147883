#ifndef SURVEY_BUILDER_H
#define SURVEY_BUILDER_H

#include "base/yamltree.h"
#include "names.h"
#include "survey/survey.h"

struct arena;
struct findings;

/* For the look-ups by name; measures have one scope, regions one for each
 * region they can be looked for in. */
struct survey_index {
    struct names *measures;
    struct names *regions;
    struct names *cities;
    const char **names;          /* of measures, then of variables */
    size_t n_names;
};

/* The survey while it is being read; what the files have in common. */
struct builder {
    struct arena *arena;
    struct findings *findings;
    struct survey *survey;
    struct survey_index *index;
    struct measures {
        struct measure **items;
        size_t n, capacity;
    } measures;
    bool measures_refused;      /* there were too many */
};

/* Reads a YAML file of the edition (name as in findings).  NULL when it is
 * broken, or missing; a missing one is a finding if `required`. */
const struct yaml *builder_read_yaml(struct builder *builder,
                                     const char *path, const char *name,
                                     bool required);

/* The list of maps under `key`, or NULL; elements of another kind are
 * findings and have to be skipped (they are no maps). */
const struct yaml *builder_get_list(struct builder *builder,
                                    const struct yaml *map, const char *key,
                                    bool required);

/* `key` and `key`_en as the two languages. */
bool builder_get_words(struct builder *builder, const struct yaml *map,
                       const char *key, bool required, struct words *words);

/* `unit` and `unit_en`; false when there is none. */
bool builder_get_unit(struct builder *builder, const struct yaml *map,
                      struct unit *unit);

/* The expression under `key`, with places inside its text; NULL when it is
 * missing or broken. */
const struct expression *builder_get_expression(struct builder *builder,
                                                const struct yaml *map,
                                                const char *key);

/* A wrong value of `key`: one finding. */
void builder_refuse(struct builder *builder, const struct yaml *node,
                    const char *key, const char *expected_zh,
                    const char *expected_en);

/* Adds a measure under its name: a name that expressions can use, once.
 * False adds a finding. */
bool builder_add_measure(struct builder *builder, struct measure *measure);

#endif

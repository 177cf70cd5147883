#ifndef BASE_YAMLTREE_H
#define BASE_YAMLTREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/language.h"
#include "base/place.h"
#include "base/rational.h"

struct arena;
struct findings;

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

/* A YAML document as a tree; every node knows its line and column. */
struct yaml {
    enum yaml_kind kind;
    struct place at;
    const char *text;      /* of a scalar */
    bool quoted;           /* a scalar in quotes is never null or a number */
    const char *key;       /* when this is the value of a map's key */
    struct place key_at;
    struct yaml **items;   /* of a list, or the values of a map, in order */
    size_t n, capacity;
};

/*
 * Reads one YAML document (libyaml; no anchors, no tags, at most 64 levels
 * and 100 000 nodes).  `first_row` is the line of the file at which `text`
 * begins, so that a fence in a Markdown file has right places.  A broken
 * document or a repeated key adds findings and gives NULL; an empty one is
 * an empty map.
 */
struct yaml *yamltree_read(struct arena *arena, const char *file,
                           int first_row, const char *text, size_t length,
                           struct findings *findings);

/* The value of `key`, or NULL. */
const struct yaml *yamltree_get(const struct yaml *map, const char *key);

/* One finding per unknown key, with the nearest known one.  `known` ends
 * with NULL. */
void yamltree_expect_keys(const struct yaml *map, const char *const *known,
                          struct findings *findings);

/* Typed access.  A wrong type adds a finding and leaves *value alone; a
 * missing key adds one only if `required`.  Each returns true when *value
 * was set. */
bool yamltree_get_text(const struct yaml *map, const char *key, bool required,
                       const char **value, struct findings *findings);
bool yamltree_get_integer(const struct yaml *map, const char *key,
                          bool required, long *value,
                          struct findings *findings);
bool yamltree_get_number(const struct yaml *map, const char *key,
                         bool required, struct rational *value,
                         struct findings *findings);
bool yamltree_get_truth(const struct yaml *map, const char *key,
                        bool required, bool *value,
                        struct findings *findings);
/* {zh: …, en: …}, or a plain text for both. */
bool yamltree_get_words(const struct yaml *map, const char *key,
                        bool required, struct words *value,
                        struct findings *findings);
/* A list of texts; a single text is a list of one. */
bool yamltree_get_texts(struct arena *arena, const struct yaml *map,
                        const char *key, bool required,
                        const char *const **texts, size_t *n,
                        struct findings *findings);
/* The wanted one of `names` (ends with NULL) as index. */
bool yamltree_get_choice(const struct yaml *map, const char *key,
                         bool required, const char *const *names,
                         size_t *index, struct findings *findings);

#endif

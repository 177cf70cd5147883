#ifndef SURVEY_SURVEY_H
#define SURVEY_SURVEY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/date.h"
#include "base/finding.h"
#include "base/language.h"
#include "base/place.h"
#include "base/rational.h"
#include "base/unit.h"
#include "survey/expression.h"
#include "survey/plausible.h"

struct arena;
struct findings;

/*
 * What is asked of whom: an edition with its template, read once and const
 * from then on.  Nothing here knows a particular report.
 */

enum region_level { REGION_PROVINCE, REGION_CITY, REGION_COUNTY };
#define REGION_LEVELS 3

struct region {
    enum region_level level;
    size_t index;               /* in survey->regions */
    size_t position;            /* in parent->items */
    const char *code;           /* "" for the province if none is given */
    struct words name;
    const struct region *parent; /* NULL for the province */
    const struct region **items; /* the regions below, in file order */
    size_t n, capacity;
    int row, column;            /* tile grid, from 0; -1 when none */
    const char *folder;         /* of the submissions of a city, or of the
                                 * whole province, relative to the edition;
                                 * NULL when there is none */
};

enum field_type {
    FIELD_STRING, FIELD_INTEGER, FIELD_NUMBER, FIELD_DATE, FIELD_YEARMONTH,
};
enum field_role { ROLE_NONE, ROLE_REGION, ROLE_PERIOD, ROLE_CITY };

struct form;

struct field {
    const struct form *form;
    size_t index;               /* in its form */
    const char *name;
    struct words title, note;   /* note: what is to be entered, or empty */
    const char *const *aliases;
    size_t n_aliases;
    enum field_type type;
    enum field_role role;
    struct unit unit;
    /* An amount is an int64_t of 10^-decimals of the unit's base: 万元 with
     * decimals 2 is counted in 分. */
    int decimals;
    bool required;
    bool has_minimum, has_maximum;
    struct rational minimum, maximum; /* in the field's unit */
    const char *const *choices;  /* constraints.enum */
    size_t n_choices;
    const struct measure *measure; /* of a numeric field, else NULL */
    struct place at;
};

struct form {
    size_t index;
    const char *name;
    struct words title;
    const char *const *files;    /* accepted file stems */
    size_t n_files;
    struct field **fields;
    size_t n_fields;
    const struct titles *titles; /* what its columns may be called */
    const struct field *region;  /* the field with that role, or NULL */
    const struct field *period;
    const struct field *city;    /* then one file may hold several cities */
    const struct field **key;    /* primaryKey */
    size_t n_key;
    const char *const *missing;  /* missingValues, or the default set */
    size_t n_missing;
    struct place at;
};

/* How a number is printed when the template does not say. */
enum value_form {
    VALUE_AMOUNT,        /* of `unit` (value in its base unit) */
    VALUE_RATIO,         /* share, change, quotient of like units: percent */
    VALUE_COUNT,         /* of regions */
    VALUE_RANK,
    VALUE_PLAIN,         /* a literal, a quotient of unlike units */
    VALUE_YEAR,
};

/* Every numeric field is a measure; figures.yaml derives more. */
struct measure {
    size_t index;                /* in survey->measures */
    const char *name;
    struct words title, note;
    struct unit unit;            /* unit.base_en from unit_en, or NULL */
    enum value_form form;        /* VALUE_AMOUNT, or what its expression
                                  * gives when it declares no unit */
    const struct field *field;   /* or NULL */
    const struct expression *value; /* of a derived measure, or NULL */
    struct place at;
};

/* From that year on a measure means something else than before: nothing is
 * compared across it. */
struct redefinition {
    const struct measure *measure;
    int year;
    struct words note;           /* what changed */
    struct place at;
};

enum check_each { EACH_ROW, EACH_COUNTY, EACH_CITY, EACH_PROVINCE };

struct check {
    const char *name;
    enum finding_level level;
    enum check_each each;
    const struct form *form;     /* for EACH_ROW; else of its first field */
    const struct expression *fails; /* for EACH_ROW: numeric fields of the
                                     * form, numbers, operators and abs() */
    struct words message;
    struct place at;
};

/* The four places a file can be looked up in, absolute; never printed. */
struct survey_paths {
    const char *edition;         /* folder given on the command line */
    const char *template;        /* folder of the template */
    const char *template_name;   /* prefix of its files in places:
                                  * "templates/labour-supervision" */
};

struct survey_index;             /* for the look-ups below */

struct survey {
    struct survey_paths paths;
    const struct survey_index *index;
    int year;
    struct date from, to;        /* the period, whole months in months[] */
    struct date *months;
    size_t n_months;
    struct date date;            /* of publication */
    struct words title, publisher;
    struct words notice;         /* for the cover, as “sample”; or empty */
    struct words contact;        /* whom the offices may ask; or empty */
    struct words levels[REGION_LEVELS]; /* what regions of a level are called:
                                         * 市 / City; none of the province */
    struct words heads[REGION_LEVELS];  /* what stands over their names: the
                                         * same if the template names it,
                                         * else 地区 / Region */
    bool languages[LANGUAGES];
    const struct region *province;
    const struct region **regions; /* province, then each city followed by
                                    * its counties, in file order */
    size_t n_regions;
    const struct form **forms;
    size_t n_forms;
    bool asks;                /* false: no form at all, so nobody answers */
    const struct measure **measures;
    size_t n_measures;
    const struct redefinition *redefinitions;
    size_t n_redefinitions;
    const struct check **checks;
    size_t n_checks;
    struct plausible plausible;
};

/*
 * Reads edition.yaml, regions.csv and the template's forms.yaml and
 * figures.yaml.  `template_roots` (ends with NULL) are the folders in which a
 * template's name is looked up after the edition's own templates/.  All
 * mistakes become findings; NULL only when nothing useful can be built.
 */
const struct survey *survey_read(struct arena *arena, const char *edition,
                                 const char *const *template_roots,
                                 struct findings *findings);

const struct measure *survey_measure(const struct survey *survey,
                                     const char *name);
const struct form *survey_form(const struct survey *survey, const char *name);
const struct field *survey_field(const struct form *form, const char *name);
/* A city by code, name, English name, or name with 市; folded.  NULL. */
const struct region *survey_city(const struct survey *survey,
                                 const char *name);
/* A region below (or equal to) `within` by code or name, with or without
 * 市 / 区 / 县 when that is unambiguous.  NULL when unknown. */
const struct region *survey_region(const struct survey *survey,
                                   const struct region *within,
                                   const char *name);
/* Index in months[], or -1 when the month lies outside the period. */
int survey_month_index(const struct survey *survey, struct date month);
/* Cities in file order: survey->province->items. */

/* The expression as text, derived measures replaced by their definitions: how
 * a number is made, for its reader.  A unit that a derived measure declares is
 * not in it. */
const char *survey_expand(struct arena *arena, const struct survey *survey,
                          const struct expression *expression);

/* The nearest of all names that an expression may use: measures, city.name
 * and their like.  NULL when none is near. */
const char *survey_nearest_measure(const struct survey *survey,
                                   const char *name);

#endif

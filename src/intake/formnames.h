#ifndef INTAKE_FORMNAMES_H
#define INTAKE_FORMNAMES_H

#include "survey/survey.h"

/*
 * The names under which the files of a form arrive, looked up by a file's
 * name: a folder may hold tens of thousands of files and a survey hundreds
 * of forms.
 */
struct formnames;
struct formnames *formnames_new(const struct survey *survey);
void formnames_free(struct formnames *names);

/* The form that a file of this name carries in the folder of `city`, or NULL;
 * `exact` tells whether the stem is one of the form's without city, year or
 * “副本” around it.  Quick while the city stays the same. */
const struct form *formnames_find(struct formnames *names,
                                  const struct region *city, const char *name,
                                  bool *exact);

#endif

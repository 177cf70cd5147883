#ifndef INTAKE_FILES_H
#define INTAKE_FILES_H

#include "intake/intake.h"

/* The files to read, sorted by name; name, path, city and form are set. */
struct file_list {
    struct intake_file *items;
    size_t n, capacity;
};

/* Goes through the folders of the cities and of the province and says what does not belong
 * there, what came twice and what is missing. */
void files_find(struct arena *arena, const struct survey *survey,
                const struct intake_options *options, struct file_list *list,
                struct findings *findings);

/* The city is among those that are asked for. */
bool files_is_wanted(const struct intake_options *options,
                     const struct region *city);

/* Says which cities have no row in a file of several. */
void files_tell_cities(struct arena *arena, const struct survey *survey,
                       const struct intake_options *options,
                       const struct intake_file *file,
                       struct findings *findings);

/* The form that a file of this name carries, or NULL. */
const struct form *files_form(const struct survey *survey,
                              const struct region *city, const char *name);

#endif

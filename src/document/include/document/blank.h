#ifndef DOCUMENT_BLANK_H
#define DOCUMENT_BLANK_H

#include "base/language.h"
#include "document/book.h"
#include "survey/survey.h"

struct arena;

/*
 * What an office gets before there are any figures.
 */

/* The empty form of a city: heads with units, and a row for each county and
 * month where the form asks for them. */
const struct book_table *blank_form(struct arena *arena,
                                    const struct survey *survey,
                                    const struct form *form,
                                    const struct region *city,
                                    enum language language);

/* What its file is called, without .csv: the first Chinese stem. */
const char *blank_stem(const struct form *form, enum language language);

/* How the form is filled in, as Markdown: columns, units, what may stand in
 * them, right and wrong entries, whom to ask. */
const char *blank_guide(struct arena *arena, const struct survey *survey,
                        const struct form *form, enum language language);

#endif

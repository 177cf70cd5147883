#ifndef TYPESET_SECTIONS_H
#define TYPESET_SECTIONS_H

#include "section.h"

/*
 * Lays out all sections of text, several chapters at once: each thread has an
 * engine, an arena, findings and counts of its own, so that what comes out
 * does not depend on who has laid out what.  `root` is that of the structure.
 */
void sections_lay(struct setter *setter, struct sections *sections,
                  const struct node *root);

#endif

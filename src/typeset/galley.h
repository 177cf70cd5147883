#ifndef TYPESET_GALLEY_H
#define TYPESET_GALLEY_H

#include "notes.h"
#include "setter.h"

struct plate;

/*
 * A galley is one run of text before it is cut into pages: boxes and space
 * one below the other, as wide as the type area.  Everything that pages may
 * not do is said by `keep`.
 */
enum galley_kind {
    GALLEY_BOX,   /* a line, or lines that stay together */
    GALLEY_SPACE, /* vanishes at the head of a page */
    GALLEY_GRID,  /* back to the baseline grid */
    GALLEY_PLATE, /* a figure or table, which may float */
    GALLEY_BREAK, /* a new page, if this one is half full; no plate passes */
};

struct galley_item {
    enum galley_kind kind;
    double height;
    struct marks marks;      /* from the box's top left */
    bool keep;               /* no page ends after it */
    bool pair;               /* … if that costs no page: before what it says in
                              * the other language */
    int heading;             /* its level, or 0 */
    struct note_calls notes; /* footnotes called in it */
    struct plate *plate;
    const struct block *chapter; /* that the box opens, or NULL */
};

struct galley {
    struct setter *setter;
    struct galley_item *items;
    size_t n, capacity;
    size_t lines_below; /* lines of text since the last heading */
    bool fresh;         /* nothing since a heading: no indent */
    const char *anchor; /* id that the next box carries */
};

struct galley galley_new(struct setter *setter);

/* A box to be filled by galley_put. */
struct galley_item *galley_box(struct galley *galley, double height, bool keep);
void galley_space(struct galley *galley, double height);
void galley_grid(struct galley *galley);
void galley_plate(struct galley *galley, struct plate *plate);

void galley_break(struct galley *galley);

/* The last box stays with what follows. */
void galley_keep_last(struct galley *galley);

/* The next box is where links to `id` lead. */
void galley_anchor(struct galley *galley, const char *id);

/* Puts a line into a box: runs, MARK_LINE, and the footnotes it calls. */
void galley_put(struct galley_item *item, const struct line *line, double x,
                double baseline);

#endif

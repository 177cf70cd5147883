#ifndef TYPESET_SETTER_H
#define TYPESET_SETTER_H

#include "marks.h"
#include "type.h"

/* What all pages have taken. */
struct setter_room {
    size_t bytes;             /* atomic: of the arenas, when last looked at */
    bool is_full;             /* atomic: said once, then nothing more is set */
};

/*
 * What every part of the page builder needs: the type engine, the look, the
 * report, and where structure elements go.  One for the run, and a copy for
 * each section with its own `nodes` and `parent`.
 */
struct setter {
    struct arena *arena;
    struct type *type;
    const struct theme *theme;
    const struct document *document;
    struct findings *findings;
    struct quality *quality;
    enum language main; /* the first language of the report */
    bool bilingual;
    bool parallel; /* … side by side, else stacked */
    bool gongwen;  /* GB/T 9704: outer page numbers in dashes */
    double grid;   /* baseline distance */
    double height; /* of the type area: a whole number of grids */
    double body;   /* size of the main language's text */
    struct setter_room *room;
    size_t *counted; /* bytes of `arena` that are in `room` */
    struct nodes *nodes;
    const struct node *parent;
    const struct node *artifact, *pagination; /* rules; heads and feet */
};

void setter_init(struct setter *setter, struct type *type,
                 const struct document *document, struct quality *quality);

/* Whether the report is too long to be set, which is said at the block that
 * found no room. */
bool setter_is_full(struct setter *setter, const struct block *block);

bool setter_speaks(const struct setter *setter, enum language language);

/* Ink, or secondary for the second language of a bilingual report. */
uint32_t setter_ink(const struct setter *setter, enum language language);

struct type_style setter_style(const struct setter *setter, enum type_role role,
                               double size, bool bold, enum language language);
/* Running text of that language. */
struct type_style setter_body(const struct setter *setter,
                              enum language language);
/* Its baseline distance. */
double setter_leading(const struct setter *setter, enum language language);

/* From the top of a line's box to its baseline. */
double setter_baseline(const struct type_style *style, double leading);

/* What the quality report counts lines as: loose lines and lonely characters
 * are looked for in running text alone. */
enum setter_use { SETTER_TEXT, SETTER_LABEL, SETTER_CELL };

/* Sets a paragraph and counts what the quality report tells. */
struct lines setter_lines(struct setter *setter, const struct spans *spans,
                          const struct paragraph_style *style,
                          enum setter_use use);
void setter_count(struct setter *setter, const struct lines *lines,
                  enum setter_use use);

/* The same with lines of about equal length, as a title is broken by hand;
 * for centred and ragged text. */
struct lines setter_balanced(struct setter *setter, const struct spans *spans,
                             const struct paragraph_style *style);

/* Up to whole grid lines. */
double setter_to_grid(const struct setter *setter, double height);

/* A structure element under `parent`. */
struct node *setter_node(struct setter *setter, const char *type,
                         const struct node *parent, enum language language);

/* Marks whose elements go where those of the section go. */
struct marks setter_marks(const struct setter *setter);

/* Spans of one plain text; what is put before the spans of another. */
struct spans setter_spans(struct setter *setter, const char *text);
struct spans setter_prefixed(struct setter *setter, const char *prefix,
                             const struct spans *spans);
/* All of them strong. */
struct spans setter_strong(struct setter *setter, const struct spans *spans);

#endif

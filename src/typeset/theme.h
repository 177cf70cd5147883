#ifndef TYPESET_THEME_H
#define TYPESET_THEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct findings;

/* Faces by what they are for; each role is a family with two weights. */
enum type_role {
    TYPE_BODY,
    TYPE_HEADING,
    TYPE_DATA,
    TYPE_CODE,
    TYPE_LATIN,
    TYPE_ROLES
};

#define THEME_CATEGORICAL 5
#define THEME_SEQUENTIAL 5
#define THEME_DIVERGING 5
#define HEADING_LEVELS 4

/* When a chapter, or what stands behind a page break, begins a new page. */
enum theme_break {
    THEME_ALWAYS,
    THEME_HALF_FULL,          /* only if the page before is at least that */
};

/* Everything a page looks like.  Lengths in points, colours 0xRRGGBB. */
struct theme {
    const char *name;                 /* "report" or "gongwen" */
    const char *family[TYPE_ROLES];   /* NULL for latin: the CJK family's */
    const char *bold_family[TYPE_ROLES]; /* whose bold stands in for that of
                               * a family that has none, or NULL */
    double page_width, page_height;
    double margin_top, margin_left;   /* of the type area */
    double measure;                   /* its width: a whole number of em */
    int lines;                        /* its height on the grid */
    double grid;                      /* baseline distance */
    double body, small, caption, table, table_small, note;
    double heading[HEADING_LEVELS];
    double cover_title;
    double chart_title, chart_subtitle, chart_label;
    bool english_ragged;              /* else justified */
    bool parallel_columns;            /* zh+en side by side, else stacked */
    enum theme_break chapters, breaks;
    bool emphasis_dots;               /* 着重号 under Han, else weight */
    uint32_t ink, secondary, axis, gridline, panel, accent, muted;
    uint32_t categorical[THEME_CATEGORICAL];
    uint32_t sequential[THEME_SEQUENTIAL];
    uint32_t diverging[THEME_DIVERGING];
};

/*
 * The defaults, overridden by theme.yaml if `path` is not NULL; `name` is how
 * a finding names that file, or a theme's own name.  A mistake in the file is
 * a finding with its line, and false.
 */
bool theme_read(struct arena *arena, const char *path, const char *name,
                struct theme *theme, struct findings *findings);

#endif

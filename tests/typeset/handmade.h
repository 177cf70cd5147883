#ifndef TESTS_TYPESET_HANDMADE_H
#define TESTS_TYPESET_HANDMADE_H

#include <glib.h>

#include "document/document.h"
#include "typeset/pages.h"

struct arena;
struct findings;

/*
 * A report built by hand, block by block, in whatever languages it is opened
 * with.  Texts are the same in every language unless said otherwise.
 */
struct handmade {
    struct arena *arena;
    struct findings *findings;
    struct document document;
    enum matter matter;
    struct footnote *notes;
    size_t n_ids;
    struct quality quality;
};

struct handmade *handmade_new(bool zh, bool en);
void handmade_free(struct handmade *report);
typedef struct handmade handmade;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(handmade, handmade_free)

/* A Chinese report with a chapter's heading; and one with that many lines. */
struct handmade *handmade_open(void);
void handmade_fill(struct handmade *report, size_t lines);

struct prose handmade_prose(struct handmade *report, const char *zh,
                            const char *en);
struct block *handmade_block(struct handmade *report, enum block_kind kind,
                             const char *zh, const char *en);
struct block *handmade_heading(struct handmade *report, int level,
                               const char *number, const char *zh,
                               const char *en);
/* A paragraph of about `n` Han characters. */
struct block *handmade_text(struct handmade *report, size_t n);
/* The last block's text calls footnote `which` (from 1). */
void handmade_call(struct handmade *report, struct block *block, int which);
void handmade_notes(struct handmade *report, size_t n);

/* `head` and `rows`: cells parted by |, rows by newlines; a cell that begins
 * with > is indented, with = its row is the total, with [n] it spans n. */
struct block *handmade_table(struct handmade *report, const char *number,
                             const char *caption, const char *head,
                             const char *rows);
struct table *handmade_table_of(struct block *block);
struct block *handmade_chart(struct handmade *report, const char *number,
                             const char *caption, enum chart_size size);
void handmade_cover(struct handmade *report);
/* Sets it with the built-in theme of that name, or NULL. */
const struct pages *handmade_pages(struct handmade *report,
                                   const char *theme_name);
/* … with that text as theme.yaml. */
const struct pages *handmade_themed(struct handmade *report,
                                    const char *theme);

#endif

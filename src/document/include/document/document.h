#ifndef DOCUMENT_DOCUMENT_H
#define DOCUMENT_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/place.h"
#include "base/rational.h"
#include "base/unit.h"

struct arena;
struct expression;
struct figures;
struct findings;
struct scope;

/*
 * The report as a tree of blocks: text whose slots are filled, charts and
 * tables filled with data, everything numbered and every reference resolved.
 * A block says things in one language or in both: what a language does not
 * say is empty there.
 */

/* Which rule made the printed text of an exact value. */
enum figure_rule {
    RULE_ROUNDED,             /* half away from zero */
    RULE_PARTS,               /* largest remainder: all parts make 100 */
    RULE_DIRECTION,           /* 比上年增长8.7%: a word for the sign */
    RULE_ORDINAL,             /* 第3 */
    RULE_SPELLED,             /* 十三 */
    RULE_MISSING,             /* there is no number to print */
};

struct figure_wording {
    enum figure_rule rule;
    const char *hedge;        /* "over", "nearly", "about" or "" */
    struct unit unit;         /* that is printed; 10^-2 is per cent */
    int decimals;             /* rounded to; negative: tens, hundreds … */
    const char *filters;      /* as written: in("万") | over, or "" */
};

/* One of the numbers that make up a whole or a mean. */
struct figure_part {
    const struct expression *formula;
    const struct scope *scope;
};

/* What a number was counted from: see document/tracing.h. */
struct figure_sources {
    uint64_t n_cells;
    const char *cells;        /* file:row:column text; …, or "" */
    const char *digest;       /* SHA-256, or "" when it rests on no cell */
    const char *expanded;     /* the formula in fields, not in measures */
};

/* One printed number: what the ledger lists. */
struct figure_use {
    const char *id;           /* unique, the same from build to build: where
                               * it is written, and of whom and when */
    struct place at;          /* in the template */
    enum language language;
    const char *expression;   /* as written, without filters */
    const struct expression *formula; /* the same as a tree … */
    const struct scope *scope; /* … and where it is evaluated */
    /* The parts that make up the whole, this one among them: the value is
     * the formula divided by the sum of theirs; or, if `mean`, the mean of
     * all parts. */
    const struct figure_part *parts;
    size_t n_parts;
    bool mean;
    const char *printed;
    struct rational value;    /* exact, in the unit's base */
    struct rational shown;    /* … and as a mark's label says it: rounded, or a
                               * part of a whole */
    struct unit unit;
    bool known;
    const char *region;       /* code or name */
    const char *period;       /* "2024", "2024-03", "2023" */
    struct figure_wording wording;
    const char *block;        /* id of the block it stands in */
    const char *context;      /* the sentence, or the caption */
    struct figure_sources sources; /* empty until they are noted */
};

/* What the data decide besides numbers: a branch, an order, a name. */
struct figure_choice {
    struct place at;
    enum language language;
    const char *source;       /* as written */
    const struct expression *formula;
    const struct scope *scope;
    int row;                  /* of the expanded text */
    const char *block;        /* id of the block it stands in */
};

enum span_style {
    SPAN_PLAIN = 0,
    SPAN_STRONG = 1 << 0,
    SPAN_EMPHASIS = 1 << 1,
    SPAN_SUPERSCRIPT = 1 << 2,
    SPAN_CODE = 1 << 3,
};

/* Text in one style; a hard line break is a span whose text is "\n". */
struct span {
    const char *text;
    unsigned style;           /* span_style flags */
    const char *link;         /* "#id" of a block, a URI, or NULL */
    const struct figure_use *figure; /* whole span is this number, or NULL */
    int footnote;             /* index + 1 in document->footnotes, or 0 */
};

struct spans {
    struct span *items;
    size_t n, capacity;
    struct place at;
    /* While the last text grows: its bytes, their number, and their room. */
    char *growing;
    size_t used, room;
};

/* The same paragraph in each language. */
struct prose {
    struct spans in[LANGUAGES];
};

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_LIST,               /* children are items */
    BLOCK_ITEM,
    BLOCK_QUOTE,
    BLOCK_CODE,               /* text holds one span per line */
    BLOCK_TABLE,
    BLOCK_CHART,
    BLOCK_KEY_FIGURES,
    BLOCK_COVER,
    BLOCK_CONTENTS,
    BLOCK_PAGE_BREAK,
};

enum matter { MATTER_FRONT, MATTER_BODY, MATTER_APPENDIX };

struct block {
    enum block_kind kind;
    const char *id;           /* unique: link target, never NULL */
    struct place at[LANGUAGES];
    int row[LANGUAGES];       /* of the expanded text */
    enum matter matter;
    int level;                /* heading 1…4; list depth from 1 */
    struct words number;      /* 第一章 / 1; 一、/ 1.1; 图1 / Figure 1;
                               * item mark “1.” “•”; empty when none */
    struct prose text;        /* heading, paragraph, item's first line */
    struct block **items;     /* of lists, items, quotes */
    size_t n, capacity;
    const struct chart *chart;
    const struct table *table;
    const struct key_figures *key_figures;
    const struct cover *cover;
};

/* ---- charts ---- */

enum chart_size { SIZE_FULL, SIZE_HALF, SIZE_THIRD };

/* One value of a chart.  `known` false is drawn as missing, never as 0. */
struct datum {
    bool known;
    bool undefined;           /* not known, but not missing either: a share of
                               * a total that is 0 */
    bool redefined;           /* means something else than the value of the
                               * year before: nothing joins the two */
    struct rational value;    /* in the unit's base */
    struct words label;       /* as printed beside the mark, without unit */
    const struct figure_use *figure[LANGUAGES];
};

struct chart_category {
    struct words name;
    bool focus;
    int row, column;          /* tile grid, or -1 */
    bool is_total;            /* 全省 among cities: drawn apart */
};

struct chart_series {
    struct words name;
    struct unit unit[LANGUAGES]; /* display unit, of each template: 万元 */
    bool ratio;               /* value is a ratio, shown in percent */
};

struct chart_reference {      /* a line at a value: the average */
    struct rational value;
    struct words label;       /* “全省平均 477.3” */
    const struct figure_use *figure[LANGUAGES]; /* or NULL */
};

struct chart_annotation {     /* what is to be said of one value */
    size_t series, category;
    struct prose text;
};

/* A matrix of series × categories with everything that is printed round it;
 * what a type does with it, typeset decides. */
struct chart {
    const char *id;
    const char *data_id;      /* of the table that holds its data, or NULL */
    const char *type;
    struct place type_at;
    struct prose caption;     /* under the chart, after “图1　” */
    struct prose headline, subtitle, note, source;
    struct chart_series *series;
    size_t n_series;
    struct chart_category *categories;
    size_t n_categories;
    struct datum *data;       /* [series * n_categories + category] */
    struct datum *totals;     /* of a stack, per category, or NULL */
    bool time;                /* categories are years or months, in order */
    bool series_time;         /* series are years, in order */
    bool log;                 /* value axis in powers of ten */
    bool stack, percent;
    bool is_parts_of_whole;   /* labels are shares that add up to 100 */
    enum chart_size size;
    struct chart_reference *references;
    size_t n_references;
    struct chart_annotation *annotations;
    size_t n_annotations;
    struct unit unit[LANGUAGES]; /* shared display unit of the value axis */
    bool ratio;               /* … which is percent */
};

/* ---- tables ---- */

enum cell_align { ALIGN_START, ALIGN_CENTRE, ALIGN_END, ALIGN_DECIMAL };

struct table_cell {
    struct prose text;
    int columns;              /* spanned, at least 1 */
};

struct table_row {
    struct table_cell *cells; /* fewer than columns only by spanning */
    size_t n_cells;
    int level;                /* indent of the row head, in em */
    bool total;               /* bold */
    bool group_end;           /* a little space after it */
};

struct table {
    const char *id;
    struct prose caption;     /* after “表1　” */
    struct prose unit_line;   /* 单位：万元, or empty */
    struct prose note, source;
    struct table_row *head;   /* one or two rows */
    size_t n_head;
    struct table_row *rows;
    size_t n_rows;
    enum cell_align *align;   /* per column */
    size_t n_columns;
    bool wide;                /* may be set on a landscape page */
    size_t shown_in;          /* charts that the note names */
};

/* ---- key figures and cover ---- */

struct key_figure {
    struct prose label;
    struct prose value;       /* with hedge and unit: 近1.2亿元 */
    struct prose change;      /* 比上年增长8.7 %; empty when not known */
    int direction;            /* of the change: -1, 0, 1 */
    struct datum *trend;      /* earlier years, for a sparkline; or none */
    size_t n_trend;
};

struct key_figures {
    struct key_figure *items;
    size_t n, capacity;
    int columns;              /* tiles in a row, 2 … 4 */
    struct prose note;        /* below them, or empty */
};

struct cover {
    struct prose title, subtitle, publisher, date, note;
};

struct footnote {
    const char *label;        /* printed mark: ① or 1 */
    struct prose text;
};

struct document {
    bool languages[LANGUAGES];
    struct words title, publisher;
    struct words running_head; /* left head: the title in short */
    struct words date;         /* 2025年4月7日 / 7 April 2025 */
    bool draft;
    const struct block **items;
    size_t n, capacity;
    const struct footnote *footnotes;
    size_t n_footnotes;
    const struct figure_use **uses; /* every printed number, in order */
    size_t n_uses;
    const struct figure_choice *choices;
    size_t n_choices;
};

/*
 * Reads report.zh.md and / or report.en.md of the template and fills them.
 * With both languages the two trees are paired block by block; where the
 * structures differ, one finding with both places.  Every mistake (unknown
 * name, false hedge, unclosed loop …) is a finding with template file and
 * line.  Returns NULL when nothing can be set.
 */
const struct document *document_read(struct arena *arena,
                                     const struct figures *figures,
                                     const bool languages[LANGUAGES],
                                     bool draft, struct findings *findings);

/* The same for one Markdown file of one language: a guide, a letter.  `name`
 * is the file in findings. */
const struct document *document_read_file(struct arena *arena,
                                          const struct figures *figures,
                                          const char *path, const char *name,
                                          enum language language,
                                          struct findings *findings);

/* The text of spans, joined: for outlines, running heads, alternative text. */
const char *document_plain(struct arena *arena, const struct spans *spans);
bool document_is_empty(const struct spans *spans);

/* The charts and the key figures, in the order of the document. */
struct document_pictures {
    const struct block **items;
    size_t n, capacity;
};
struct document_pictures document_pictures(struct arena *arena,
                                           const struct document *document);

#endif

#ifndef BASE_FINDING_H
#define BASE_FINDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/place.h"

struct arena;

/* 强制性 / 核实性 / 提示: an error blocks, a query wants a written explanation,
 * a note informs. */
enum finding_level { FINDING_ERROR, FINDING_QUERY, FINDING_NOTE };

/* All codes stand in base/catalogue.h, with their texts. */
enum finding_code {
#define FINDING(code, name, level, zh, en, hint_zh, hint_en) FINDING_##code,
#include "base/catalogue.h"
#undef FINDING
    FINDING_CODES
};

#define FINDING_ARGS 4

/* What a finding says beyond its code.  The texts of the catalogue refer to
 * it: {field}, {value} (made visible and quoted), {1} … {4}. */
struct finding_detail {
    struct words field;              /* title of the column, or empty */
    const char *value;               /* raw text of the cell, or NULL */
    struct words args[FINDING_ARGS]; /* {1} … */
    /* For checks that a template defines: replaces the catalogue's. */
    struct words message;
    const char *name;                /* printed code, or NULL */
    const enum finding_level *level; /* or NULL */
    /* Of the total that it may change, in millionths; 0: not known. */
    int64_t effect_ppm;
    /* The one office that it concerns, numbered from 1 by the caller, where
     * the place alone does not tell; 0. */
    size_t office;
    /* It stands for so many of its code in this file, from its place on, that
     * are counted and not kept; 0: for itself alone. */
    size_t more;
    /* The machine failed, and nothing is wrong with what was submitted. */
    bool machine;
};

struct finding {
    enum finding_code code;
    enum finding_level level;
    struct place at;
    struct finding_detail detail;
    bool settled;                    /* a query with a valid explanation */
    const char *explanation;         /* then its text, else NULL */
    const char *explained_by;        /* “张三，2025-01-02”, "" or NULL */
};

/*
 * A list of findings; the texts are copied into its arena.  Of one level and
 * code in one file the first thousand are kept (of queries 20 000), and one
 * more that stands for the rest, so that nothing is left out of any count.
 */
struct findings;

struct findings *findings_new(struct arena *arena);
void findings_add_detail(struct findings *findings, enum finding_code code,
                         struct place at, struct finding_detail detail);
#define findings_add(findings, code, at, ...)                                 \
    findings_add_detail((findings), (code), (at),                             \
                        (struct finding_detail){__VA_ARGS__})

/* Moves the findings of a thread behind those of the run; copies texts. */
void findings_merge(struct findings *findings, const struct findings *more);
/* Orders by place, then code, then value; what has an effect follows all
 * that has none, the largest first.  Drops exact repetitions, so that the
 * order of discovery does not show. */
void findings_sort(struct findings *findings);

/* How many there are to be shown; each may stand for more. */
size_t findings_count(const struct findings *findings);
/* How often one was added, kept or not. */
size_t findings_made(const struct findings *findings);
/* How many it stands for: mostly 1. */
size_t finding_weight(const struct finding *finding);
const struct finding *findings_get(const struct findings *findings, size_t i);
struct finding *findings_edit(struct findings *findings, size_t i);
/* How many errors, unsettled queries, notes. */
size_t findings_count_level(const struct findings *findings,
                            enum finding_level level);
/* The machine failed: nothing that was found can be relied upon. */
bool findings_machine_failed(const struct findings *findings);
/* An error or an unsettled query stands. */
bool findings_block(const struct findings *findings);

/* The code as printed: amount-negative. */
const char *finding_name(const struct finding *finding);
const char *finding_code_name(enum finding_code code);
enum finding_level finding_code_level(enum finding_code code);
const char *finding_level_name(enum finding_level level,
                               enum language language);
/* The sentence, and what to do next ("" when nothing), placeholders filled. */
const char *finding_message(struct arena *arena,
                            const struct finding *finding,
                            enum language language);
const char *finding_hint(struct arena *arena, const struct finding *finding,
                         enum language language);
/* The catalogue's raw texts, for `check --codes`. */
struct words finding_code_message(enum finding_code code);
struct words finding_code_hint(enum finding_code code);

#endif

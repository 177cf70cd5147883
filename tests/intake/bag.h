#ifndef TESTS_INTAKE_BAG_H
#define TESTS_INTAKE_BAG_H

#include "base/arena.h"
#include "base/finding.h"
#include "intake/intake.h"

/*
 * A small edition in a folder of its own: 江苏省 with 南京 (玄武区, 鼓楼区,
 * 高淳区), 徐州 (鼓楼区, 丰县, 沛县) and 南通 (通州区) in 2024, and two forms:
 * 工资 (county, month, wages in 万元, workers, an optional kind 补发 or 补缴)
 * and 合同 (county, month, contracts up to 1000, optional).
 */
struct bag {
    struct arena *arena;
    const struct survey *survey;
    struct findings *findings;
    const struct intake *intake;
    char *folder;
};

struct bag_file {
    const char *name;   /* in the edition: submissions/南京/工资.csv */
    const char *text;
};

/* Writes the files and reads the survey; `n` files. */
struct bag *bag_new(const struct bag_file *files, size_t n);
void bag_free(struct bag *bag);

/* Reads the submissions of the cities that have some; rows as text. */
const char *bag_read(struct bag *bag, int jobs);

/* Findings as “工资.csv:3:4 amount-negative”, sorted, joined by a blank; what
 * is missing is left out. */
const char *bag_findings(const struct bag *bag);

/* The file 工资.csv of 南京 with a good header and these rows, from row 2. */
void bag_check(const char *rows, const char *findings, const char *taken);

/* The same with a header of its own, from row 1. */
void bag_check_file(const char *text, const char *findings,
                    const char *taken);

#endif

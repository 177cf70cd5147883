#ifndef SURVEY_EXPRESSION_H
#define SURVEY_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/place.h"
#include "base/rational.h"

struct arena;
struct findings;

/*
 * The expressions of figures.yaml and of slots, as trees.  Grammar, loosest
 * first:
 *
 *   or, and, not, comparison (= == != < <= > >=), + -, * /, unary -,
 *   name@year, call(args), name, name.name, number, 10%, "text", ( )
 *
 * Names are ASCII letters, digits, _ and Han characters.  Full-width forms,
 * × ÷ − ≤ ≥ ≠ and curly quotes stand for their ASCII forms.  At most 100
 * levels and 1000 nodes.
 *
 * A number added to or compared with an amount is in the amount's own unit:
 * where fines are asked in 万元, `fines > 100` means 100 万元.
 */
enum expression_kind {
    EXPRESSION_NUMBER,
    EXPRESSION_TEXT,
    EXPRESSION_NAME,      /* loans, city.name */
    EXPRESSION_CALL,      /* change(loans) */
    EXPRESSION_AT,        /* loans@2023: args[0] is the measure */
    EXPRESSION_UNARY,     /* operator '-' or '!' */
    EXPRESSION_BINARY,
};

enum expression_operator {
    OPERATOR_NONE,
    OPERATOR_OR, OPERATOR_AND, OPERATOR_NOT,
    OPERATOR_EQUAL, OPERATOR_UNEQUAL, OPERATOR_LESS, OPERATOR_LESS_EQUAL,
    OPERATOR_MORE, OPERATOR_MORE_EQUAL,
    OPERATOR_ADD, OPERATOR_SUBTRACT, OPERATOR_MULTIPLY, OPERATOR_DIVIDE,
    OPERATOR_NEGATE,
};

struct expression {
    enum expression_kind kind;
    enum expression_operator operator;
    struct place at;
    const char *text;            /* name, text, function's name */
    struct rational number;      /* also the year of EXPRESSION_AT */
    struct expression **items;   /* operands, arguments */
    size_t n, capacity;
};

/* `value | filter(args) | filter`: what stands between {{ and }}. */
struct filter {
    const char *name;
    struct place at;
    struct expression **items;
    size_t n, capacity;
};
struct slot {
    struct expression *value;
    struct filter *items;
    size_t n, capacity;
    const char *source;          /* as written, trimmed */
};

/* The whole text is one expression; a mistake adds one EXPRESSION_BROKEN
 * finding at its exact column and gives NULL. */
struct expression *expression_read(struct arena *arena, const char *text,
                                   struct place at,
                                   struct findings *findings);

/* Reads an expression at the start of *cursor and moves *cursor past it:
 * for `for city in cities by EXPR desc limit 5`. */
struct expression *expression_read_prefix(struct arena *arena,
                                          const char **cursor,
                                          struct place at,
                                          struct findings *findings);

/* Made of numbers only: 100, -2.5, 3 * 12. */
bool expression_is_literal(const struct expression *expression);

struct slot *expression_read_slot(struct arena *arena, const char *text,
                                  struct place at,
                                  struct findings *findings);

#endif

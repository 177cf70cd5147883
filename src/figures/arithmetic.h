#ifndef FIGURES_ARITHMETIC_H
#define FIGURES_ARITHMETIC_H

#include "figures/evaluate.h"

/* `a operator b` of two values; the literal flags as in meaning_combine.
 * Missing operands make it missing. */
struct value arithmetic_binary(enum expression_operator operator,
                               struct value a, bool a_is_literal,
                               struct value b, bool b_is_literal);
struct value arithmetic_unary(enum expression_operator operator,
                              struct value a);

/* A number of that form, missing when `fits` is false (overflow). */
struct value arithmetic_number(struct rational number, enum value_form form,
                               bool fits);
struct value arithmetic_text(struct words text);
struct value arithmetic_missing(enum figure_state why, bool blank);

#endif

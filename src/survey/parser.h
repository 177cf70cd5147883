#ifndef SURVEY_PARSER_H
#define SURVEY_PARSER_H

#include "lexer.h"
#include "survey/expression.h"

/* The grammar of expressions; `lexer` is initialised by the caller. */
struct parser {
    struct lexer lexer;
    int depth;
    int nodes;
};

/* An expression whose operators hold at least `least` (0: any).  On a
 * mistake adds one finding and gives NULL; the token is TOKEN_BROKEN then. */
struct expression *parser_expression(struct parser *parser, int least);

/* From the opening parenthesis, which is the next token, to the closing
 * one: the arguments become the items of `list`. */
bool parser_arguments(struct parser *parser, struct expression *list);

/* Something else should stand where the next token is: adds the finding,
 * gives NULL. */
struct expression *parser_expected(struct parser *parser, const char *zh,
                                   const char *en);

#endif

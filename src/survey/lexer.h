#ifndef SURVEY_LEXER_H
#define SURVEY_LEXER_H

#include <stdbool.h>

#include "base/place.h"
#include "base/rational.h"
#include "survey/expression.h"

struct arena;
struct findings;

enum token_kind {
    TOKEN_END,
    TOKEN_NUMBER,
    TOKEN_TEXT,
    TOKEN_NAME,          /* also dotted: city.name */
    TOKEN_OPERATOR,      /* + - * / = != < <= > >= and or not */
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_COMMA,
    TOKEN_AT,
    TOKEN_BAR,
    TOKEN_BROKEN,        /* a finding has been added */
};

struct token {
    enum token_kind kind;
    enum expression_operator operator;
    const char *text;    /* of a name or text; as written for the others */
    struct rational number;
    struct place at;
    const char *start;   /* in the source */
};

/* Cuts the text into tokens; `token` is the next one, not yet consumed. */
struct lexer {
    struct arena *arena;
    struct findings *findings;
    const char *cursor;  /* behind `token` */
    struct place at;     /* of the cursor */
    struct token token;
};

void lexer_init(struct lexer *lexer, struct arena *arena, const char *text,
                struct place at, struct findings *findings);

/* Moves on to the next token. */
void lexer_advance(struct lexer *lexer);

#endif

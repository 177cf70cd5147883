#include "survey/expression.h"

#include "base/arena.h"
#include "base/text.h"
#include "parser.h"

struct expression *
expression_read(struct arena *arena, const char *text, struct place at,
                struct findings *findings)
{
    struct parser parser = {0};
    struct expression *node;

    lexer_init(&parser.lexer, arena, text, at, findings);
    node = parser_expression(&parser, 0);
    if (node != NULL && parser.lexer.token.kind != TOKEN_END)
        return parser_expected(&parser, "运算符", "an operator");
    return node;
}

struct expression *
expression_read_prefix(struct arena *arena, const char **cursor,
                       struct place at, struct findings *findings)
{
    struct parser parser = {0};
    struct expression *node;

    lexer_init(&parser.lexer, arena, *cursor, at, findings);
    node = parser_expression(&parser, 0);
    if (node == NULL || parser.lexer.token.kind == TOKEN_BROKEN)
        return NULL;
    *cursor = parser.lexer.token.start;
    return node;
}

/* One `| name` or `| name(args)`; the bar is the next token. */
static bool
parse_filter(struct parser *parser, struct slot *slot)
{
    struct expression arguments = {0};
    struct filter filter = {0};
    bool parsed = true;

    lexer_advance(&parser->lexer);
    if (parser->lexer.token.kind != TOKEN_NAME) {
        parser_expected(parser, "格式名称，如 in 或 fixed",
                       "the name of a filter, as in “| fixed(2)”");
        return false;
    }
    filter.name = parser->lexer.token.text;
    filter.at = parser->lexer.token.at;
    lexer_advance(&parser->lexer);
    if (parser->lexer.token.kind == TOKEN_OPEN)
        parsed = parser_arguments(parser, &arguments);
    filter.items = arguments.items;
    filter.n = filter.capacity = arguments.n;
    ARENA_PUSH(parser->lexer.arena, slot, filter);
    return parsed;
}

struct slot *
expression_read_slot(struct arena *arena, const char *text, struct place at,
                     struct findings *findings)
{
    struct parser parser = {0};
    struct slot *slot = ARENA_NEW(arena, struct slot);

    lexer_init(&parser.lexer, arena, text, at, findings);
    slot->source = text_trim(arena, text);
    slot->value = parser_expression(&parser, 0);
    if (slot->value == NULL)
        return NULL;
    while (parser.lexer.token.kind == TOKEN_BAR)
        if (!parse_filter(&parser, slot))
            return NULL;
    if (parser.lexer.token.kind != TOKEN_END) {
        parser_expected(&parser, "运算符或“|”", "an operator or “|”");
        return NULL;
    }
    return slot;
}

bool
expression_is_literal(const struct expression *expression)
{
    if (expression->kind == EXPRESSION_NUMBER)
        return true;
    if (expression->kind != EXPRESSION_UNARY &&
        expression->kind != EXPRESSION_BINARY)
        return false;
    for (size_t i = 0; i < expression->n; i++)
        if (!expression_is_literal(expression->items[i]))
            return false;
    return true;
}

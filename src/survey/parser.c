#include "parser.h"

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"

/* So that neither this parser nor those who walk its trees run out of
 * stack, whatever a template says. */
#define DEPTH_MAX 100
#define NODES_MAX 1000

/* How tightly a binary operator holds; 0 for the others. */
static const int tightness[] = {
    [OPERATOR_OR] = 1,         [OPERATOR_AND] = 2,
    [OPERATOR_EQUAL] = 4,      [OPERATOR_UNEQUAL] = 4,
    [OPERATOR_LESS] = 4,       [OPERATOR_LESS_EQUAL] = 4,
    [OPERATOR_MORE] = 4,       [OPERATOR_MORE_EQUAL] = 4,
    [OPERATOR_ADD] = 5,        [OPERATOR_SUBTRACT] = 5,
    [OPERATOR_MULTIPLY] = 6,   [OPERATOR_DIVIDE] = 6,
    [OPERATOR_NOT] = 0,        [OPERATOR_NEGATE] = 0,
};
#define TIGHTNESS_NOT 3
#define TIGHTNESS_COMPARISON 4
#define TIGHTNESS_NEGATE 7

static struct arena *
arena_of(const struct parser *parser)
{
    return parser->lexer.arena;
}

static const struct token *
next(const struct parser *parser)
{
    return &parser->lexer.token;
}

static struct expression *
fail_at(struct parser *parser, struct place at, const char *zh,
        const char *en)
{
    /* The lexer has already said what is wrong with a broken token. */
    if (next(parser)->kind != TOKEN_BROKEN)
        findings_add(parser->lexer.findings, FINDING_EXPRESSION_BROKEN, at,
                     .args = {{{zh, en}}});
    parser->lexer.token.kind = TOKEN_BROKEN;
    return NULL;
}

struct expression *
parser_expected(struct parser *parser, const char *zh, const char *en)
{
    const struct token *token = next(parser);
    const char *found = token->text;

    if (token->kind == TOKEN_END)
        return fail_at(parser, token->at,
                       arena_printf(arena_of(parser),
                                    "表达式到此中断，应为%s", zh),
                       arena_printf(arena_of(parser),
                                    "the expression ends where %s is "
                                    "expected",
                                    en));
    found = text_visible(arena_of(parser), found, 40);
    return fail_at(parser, token->at,
                   arena_printf(arena_of(parser),
                                "此处应为%s，而不是“%s”", zh, found),
                   arena_printf(arena_of(parser),
                                "%s is expected here, not “%s”", en, found));
}

static struct expression *
new_node(struct parser *parser, enum expression_kind kind,
         const struct token *token)
{
    struct expression *node = ARENA_NEW(arena_of(parser), struct expression);

    node->kind = kind;
    node->at = token->at;
    node->text = token->text;
    node->number = token->number;
    node->operator = token->operator;
    if (++parser->nodes > NODES_MAX)
        return fail_at(parser, token->at, "表达式过长",
                       "the expression is too long");
    return node;
}

/* `@2023` behind a name. */
static struct expression *
parse_year(struct parser *parser, struct expression *name)
{
    struct expression *node;
    struct token at = *next(parser);

    lexer_advance(&parser->lexer);
    if (next(parser)->kind != TOKEN_NUMBER ||
        strlen(next(parser)->text) != 4 || next(parser)->text[0] == '0' ||
        !rational_is_integer(next(parser)->number))
        return parser_expected(parser, "四位年份，如 loans@2023",
                              "a year of four digits, as in loans@2023");
    at.number = next(parser)->number;
    at.at = name->at;
    at.text = name->text;
    node = new_node(parser, EXPRESSION_AT, &at);
    if (node == NULL)
        return NULL;
    ARENA_PUSH(arena_of(parser), node, name);
    lexer_advance(&parser->lexer);
    return node;
}

/* After an argument: a comma that another argument follows, or the end. */
static bool
separates(struct parser *parser, enum token_kind comma, enum token_kind end)
{
    if (next(parser)->kind == end)
        return true;
    if (next(parser)->kind != comma) {
        parser_expected(parser, "逗号或右括号",
                       "a comma or a closing parenthesis");
        return false;
    }
    lexer_advance(&parser->lexer);
    if (next(parser)->kind != end)
        return true;
    parser_expected(parser, "下一个参数", "another argument");
    return false;
}

bool
parser_arguments(struct parser *parser, struct expression *list)
{
    lexer_advance(&parser->lexer);
    while (next(parser)->kind != TOKEN_CLOSE) {
        struct expression *argument = parser_expression(parser, 0);

        if (argument == NULL ||
            !separates(parser, TOKEN_COMMA, TOKEN_CLOSE))
            return false;
        ARENA_PUSH(arena_of(parser), list, argument);
    }
    lexer_advance(&parser->lexer);
    return true;
}

static struct expression *
parse_name(struct parser *parser)
{
    struct token token = *next(parser);
    struct expression *node;

    lexer_advance(&parser->lexer);
    if (next(parser)->kind != TOKEN_OPEN) {
        node = new_node(parser, EXPRESSION_NAME, &token);
        if (node != NULL && next(parser)->kind == TOKEN_AT)
            return parse_year(parser, node);
        return node;
    }
    node = new_node(parser, EXPRESSION_CALL, &token);
    if (node == NULL || !parser_arguments(parser, node))
        return NULL;
    return node;
}

static struct expression *
parse_group(struct parser *parser)
{
    struct expression *node;

    lexer_advance(&parser->lexer);
    node = parser_expression(parser, 0);
    if (node == NULL)
        return NULL;
    if (next(parser)->kind != TOKEN_CLOSE)
        return parser_expected(parser, "右括号", "a closing parenthesis");
    lexer_advance(&parser->lexer);
    return node;
}

static struct expression *
parse_unary(struct parser *parser, enum expression_operator operator,
            int least)
{
    struct token token = *next(parser);
    struct expression *node, *operand;

    token.operator = operator;
    lexer_advance(&parser->lexer);
    node = new_node(parser, EXPRESSION_UNARY, &token);
    operand = node == NULL ? NULL : parser_expression(parser, least);
    if (operand == NULL)
        return NULL;
    ARENA_PUSH(arena_of(parser), node, operand);
    return node;
}

static struct expression *
parse_leaf(struct parser *parser, enum expression_kind kind)
{
    struct expression *node = new_node(parser, kind, next(parser));

    if (node != NULL)
        lexer_advance(&parser->lexer);
    return node;
}

static struct expression *
parse_operand(struct parser *parser)
{
    const struct token *token = next(parser);

    if (token->kind == TOKEN_NUMBER)
        return parse_leaf(parser, EXPRESSION_NUMBER);
    if (token->kind == TOKEN_TEXT)
        return parse_leaf(parser, EXPRESSION_TEXT);
    if (token->kind == TOKEN_NAME)
        return parse_name(parser);
    if (token->kind == TOKEN_OPEN)
        return parse_group(parser);
    if (token->kind == TOKEN_OPERATOR &&
        token->operator == OPERATOR_SUBTRACT)
        return parse_unary(parser, OPERATOR_NEGATE, TIGHTNESS_NEGATE);
    if (token->kind == TOKEN_OPERATOR && token->operator == OPERATOR_NOT)
        return parse_unary(parser, OPERATOR_NOT, TIGHTNESS_NOT);
    return parser_expected(parser, "名称、数或左括号",
                          "a name, a number or an opening parenthesis");
}

/* The rest of a chain of binary operators that hold at least `least`. */
static struct expression *
parse_chain(struct parser *parser, struct expression *left, int least)
{
    bool compared = false;

    while (left != NULL && next(parser)->kind == TOKEN_OPERATOR) {
        struct token token = *next(parser);
        int tight = tightness[token.operator];
        struct expression *node, *right;

        if (tight == 0 || tight < least)
            break;
        if (tight == TIGHTNESS_COMPARISON && compared)
            return fail_at(parser, token.at,
                           "比较不能连写，请写成“a < b and b < c”",
                           "comparisons do not chain: write "
                           "“a < b and b < c”");
        compared = tight == TIGHTNESS_COMPARISON;
        lexer_advance(&parser->lexer);
        node = new_node(parser, EXPRESSION_BINARY, &token);
        right = node == NULL ? NULL : parser_expression(parser, tight + 1);
        if (right == NULL)
            return NULL;
        ARENA_PUSH(arena_of(parser), node, left);
        ARENA_PUSH(arena_of(parser), node, right);
        left = node;
    }
    return left;
}

struct expression *
parser_expression(struct parser *parser, int least)
{
    struct expression *node;

    if (parser->depth >= DEPTH_MAX)
        return fail_at(parser, next(parser)->at, "表达式嵌套过深",
                       "the expression is nested too deeply");
    parser->depth++;
    node = parse_chain(parser, parse_operand(parser), least);
    parser->depth--;
    return node;
}

#include "lexer.h"

#include <glib.h>

#include "base/arena.h"
#include "base/finding.h"
#include "base/text.h"

/* More digits than any figure has; rational_read takes them all. */
#define NUMBER_MAX 30

static const struct {
    const char *text;
    enum token_kind kind;
    enum expression_operator operator;
} symbols[] = {
    /* The longer ones first. */
    {"==", TOKEN_OPERATOR, OPERATOR_EQUAL},
    {"!=", TOKEN_OPERATOR, OPERATOR_UNEQUAL},
    {"<=", TOKEN_OPERATOR, OPERATOR_LESS_EQUAL},
    {">=", TOKEN_OPERATOR, OPERATOR_MORE_EQUAL},
    {"=", TOKEN_OPERATOR, OPERATOR_EQUAL},
    {"≠", TOKEN_OPERATOR, OPERATOR_UNEQUAL},
    {"<", TOKEN_OPERATOR, OPERATOR_LESS},
    {"≤", TOKEN_OPERATOR, OPERATOR_LESS_EQUAL},
    {">", TOKEN_OPERATOR, OPERATOR_MORE},
    {"≥", TOKEN_OPERATOR, OPERATOR_MORE_EQUAL},
    {"+", TOKEN_OPERATOR, OPERATOR_ADD},
    {"-", TOKEN_OPERATOR, OPERATOR_SUBTRACT},
    {"−", TOKEN_OPERATOR, OPERATOR_SUBTRACT},
    {"*", TOKEN_OPERATOR, OPERATOR_MULTIPLY},
    {"×", TOKEN_OPERATOR, OPERATOR_MULTIPLY},
    {"/", TOKEN_OPERATOR, OPERATOR_DIVIDE},
    {"÷", TOKEN_OPERATOR, OPERATOR_DIVIDE},
    {"(", TOKEN_OPEN, OPERATOR_NONE},
    {")", TOKEN_CLOSE, OPERATOR_NONE},
    {",", TOKEN_COMMA, OPERATOR_NONE},
    {"，", TOKEN_COMMA, OPERATOR_NONE},
    {"、", TOKEN_COMMA, OPERATOR_NONE},
    {"@", TOKEN_AT, OPERATOR_NONE},
    {"|", TOKEN_BAR, OPERATOR_NONE},
};

static const struct {
    const char *word;
    enum expression_operator operator;
} keywords[] = {
    {"and", OPERATOR_AND},
    {"or", OPERATOR_OR},
    {"not", OPERATOR_NOT},
};

static uint32_t
peek(const struct lexer *lexer)
{
    const char *cursor = lexer->cursor;

    return text_narrow(text_next(&cursor));
}

static uint32_t
peek_second(const struct lexer *lexer)
{
    const char *cursor = lexer->cursor;

    if (text_next(&cursor) == 0)
        return 0;
    return text_narrow(text_next(&cursor));
}

/* The narrowed character at the cursor; keeps count of its place. */
static uint32_t
take(struct lexer *lexer)
{
    uint32_t c = text_next(&lexer->cursor);

    if (c == '\n') {
        lexer->at.row++;
        lexer->at.column = 1;
    } else if (c != 0) {
        lexer->at.column++;
    }
    return text_narrow(c);
}

static bool
is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static bool
begins_name(uint32_t c)
{
    return (c < 128 && g_ascii_isalpha((char)c)) || c == '_' ||
           text_is_han(c);
}

static bool
continues_name(uint32_t c)
{
    return begins_name(c) || is_digit(c);
}

static void
fail(struct lexer *lexer, struct place at, struct words reason)
{
    lexer->token.kind = TOKEN_BROKEN;
    lexer->token.at = at;
    findings_add(lexer->findings, FINDING_EXPRESSION_BROKEN, at,
                 .args = {reason});
}

static void
lex_name(struct lexer *lexer)
{
    g_autoptr(GString) name = g_string_new(NULL);
    struct token *token = &lexer->token;

    for (;;) {
        while (continues_name(peek(lexer)))
            g_string_append_unichar(name, take(lexer));
        if (peek(lexer) != '.' || !begins_name(peek_second(lexer)))
            break;
        g_string_append_unichar(name, take(lexer));
    }
    token->kind = TOKEN_NAME;
    token->text = arena_strdup(lexer->arena, name->str);
    for (size_t i = 0; i < G_N_ELEMENTS(keywords); i++) {
        if (strcmp(name->str, keywords[i].word) == 0) {
            token->kind = TOKEN_OPERATOR;
            token->operator = keywords[i].operator;
        }
    }
}

static void
lex_number(struct lexer *lexer)
{
    g_autoptr(GString) digits = g_string_new(NULL);
    struct token *token = &lexer->token;
    struct place at = lexer->at;

    while (is_digit(peek(lexer)) ||
           (peek(lexer) == '.' && is_digit(peek_second(lexer))))
        g_string_append_unichar(digits, take(lexer));
    token->kind = TOKEN_NUMBER;
    token->text = arena_strdup(lexer->arena, digits->str);
    if (digits->len > NUMBER_MAX ||
        !rational_read(digits->str, &token->number) ||
        begins_name(peek(lexer))) {
        fail(lexer, at,
             (struct words){{"此处应为一个数", "a number is expected here"}});
        return;
    }
    if (peek(lexer) == '%') {
        take(lexer);
        rational_scale(token->number, -2, &token->number);
    }
}

/* What closes a text that `open` opened, besides `open` itself. */
static uint32_t
closing_quote(uint32_t open)
{
    switch (open) {
    case '"':
    case '\'':
        return open;
    case 0x201C:
    case 0x201D:
        return 0x201D;
    case 0x2018:
    case 0x2019:
        return 0x2019;
    default:
        return 0;
    }
}

static void
lex_text(struct lexer *lexer)
{
    struct place at = lexer->at;
    uint32_t close = closing_quote(take(lexer));
    const char *start = lexer->cursor;
    const char *end = start;

    for (;;) {
        uint32_t c;

        end = lexer->cursor;
        c = take(lexer);
        if (c == close)
            break;
        if (c == 0) {
            fail(lexer, at,
                 (struct words){{"引号没有闭合", "the quote is not closed"}});
            return;
        }
    }
    lexer->token.kind = TOKEN_TEXT;
    lexer->token.text =
        arena_strndup(lexer->arena, start, (size_t)(end - start));
}

/* Matches a symbol whose full-width form counts as the same. */
static bool
begins_with(const struct lexer *lexer, const char *symbol)
{
    const char *cursor = lexer->cursor;

    while (*symbol != '\0') {
        uint32_t wanted = text_narrow(text_next(&symbol));

        if (text_narrow(text_next(&cursor)) != wanted)
            return false;
    }
    return true;
}

static void
lex_symbol(struct lexer *lexer)
{
    struct token *token = &lexer->token;
    struct place at = lexer->at;
    const char *start = lexer->cursor;
    const char *found;

    for (size_t i = 0; i < G_N_ELEMENTS(symbols); i++) {
        if (!begins_with(lexer, symbols[i].text))
            continue;
        token->kind = symbols[i].kind;
        token->operator = symbols[i].operator;
        token->text = symbols[i].text;
        for (const char *s = symbols[i].text; *s != '\0'; text_next(&s))
            take(lexer);
        return;
    }
    take(lexer);
    found = arena_strndup(lexer->arena, start,
                          (size_t)(lexer->cursor - start));
    found = text_visible(lexer->arena, found, 0);
    fail(lexer, at,
         (struct words){{
             arena_printf(lexer->arena, "不能使用字符“%s”", found),
             arena_printf(lexer->arena, "“%s” has no meaning here", found),
         }});
}

void
lexer_init(struct lexer *lexer, struct arena *arena, const char *text,
           struct place at, struct findings *findings)
{
    *lexer = (struct lexer){
        .arena = arena, .findings = findings, .cursor = text, .at = at};
    lexer_advance(lexer);
}

void
lexer_advance(struct lexer *lexer)
{
    uint32_t c;

    while (text_is_blank(peek(lexer)))
        take(lexer);
    lexer->token = (struct token){
        .text = "", .at = lexer->at, .start = lexer->cursor};
    c = peek(lexer);
    if (c == 0)
        lexer->token.kind = TOKEN_END;
    else if (begins_name(c))
        lex_name(lexer);
    else if (is_digit(c))
        lex_number(lexer);
    else if (closing_quote(c) != 0)
        lex_text(lexer);
    else
        lex_symbol(lexer);
}

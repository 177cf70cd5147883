"""Small faults in C: what a tired hand might have written instead.

Every mutant is one change of one place: a comparison that takes its border in
or leaves it out, an operator for its opposite, a number one more or less, a
truth for the other, a `!` or a whole statement left out.  Comments, strings,
preprocessor lines, assertions and what only declares are left as they are,
and so is giving memory back: leaks are for the sanitizers.
"""
import dataclasses
import re

TOKEN = re.compile(r'''
    (?P<skip>\s+ | /\*.*?\*/ | //[^\n]* | ^[ \t]*\#(?:[^\n]*\\\n)*[^\n]*)
  | (?P<text>"(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*')
  | (?P<name>[A-Za-z_]\w*)
  | (?P<number>\d(?:[\w.]|(?<=[eE])[+-])*)
  | (?P<sign><<=|>>=|\.\.\.|->|\+\+|--|&&|\|\||[-+*/%&|^<>=!]=|<<|>>|.)
''', re.VERBOSE | re.DOTALL | re.MULTILINE)

OPPOSITES = {
    '<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==',
    '&&': '||', '||': '&&', '+=': '-=', '-=': '+=',
}
ARITHMETIC = {'+': '-', '-': '+', '*': '/', '/': '*'}
TYPES = set('''const static struct enum union unsigned signed char short int
    long float double void bool size_t int128 uint128 volatile extern inline
    register gpointer gconstpointer guint gint gsize gboolean g_autofree
    g_autoptr g_auto'''.split())
WORDS = {'return', 'case', 'sizeof', 'else', 'do', 'goto'}
ASSERTIONS = re.compile(r'assert$|static_assert$|g_assert|g_return_')
RELEASES = re.compile(r'(^|_)(free|unref|destroy|close|arena_own)$|_free_')
INTEGER = re.compile(r'(0[xX][0-9a-fA-F]+|\d+)([uUlL]*)$')


@dataclasses.dataclass(frozen=True)
class Token:
    kind: str
    text: str
    start: int

    @property
    def end(self):
        return self.start + len(self.text)


@dataclasses.dataclass(frozen=True)
class Mutant:
    start: int          # what is replaced in the source
    end: int
    by: str
    line: int
    function: str
    shown: str          # the source's line without blanks at its ends
    change: str         # "2nd < -> <=", "dropped"
    around: str         # the function, or the line outside of one
    offset: int         # in it

    def apply(self, source):
        # A dropped statement leaves its lines, so that no other place moves.
        gap = source[self.start:self.end].count('\n') - self.by.count('\n')
        return (source[:self.start] + self.by + '\n' * gap +
                source[self.end:])

    @property
    def key(self):
        return self.function, self.shown, self.change


def tokens_of(source):
    return [Token(m.lastgroup, m.group(), m.start())
            for m in TOKEN.finditer(source) if m.lastgroup != 'skip']


def ordinal(n):
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n, 'th')}"


class Scan:
    """Walks over the statements of a source and collects its mutants."""

    def __init__(self, source):
        self.source = source
        self.tokens = tokens_of(source)
        self.lines = source.split('\n')
        self.function = ''
        self.span = None    # of the function
        self.mutants = []
        self.pairs = self.match()

    def match(self):
        pairs, open_ones = {}, []
        for i, token in enumerate(self.tokens):
            if token.kind == 'sign' and token.text in '([{':
                open_ones.append(i)
            elif token.kind == 'sign' and token.text in ')]}':
                pairs[i] = open_ones.pop()
                pairs[pairs[i]] = i
        return pairs

    def text(self, i):
        """Of a token; strings and what lies outside have none."""
        if 0 <= i < len(self.tokens) and self.tokens[i].kind != 'text':
            return self.tokens[i].text
        return ''

    # ---- what is collected ----

    def add(self, start, end, by, change):
        number = self.source.count('\n', 0, start) + 1
        line = self.source.rfind('\n', 0, start) + 1
        first, last = self.span or (line, line + len(self.lines[number - 1]))
        self.mutants.append(Mutant(
            start, end, by, number, self.function,
            self.lines[number - 1].strip(), change,
            self.source[first:last], start - first))

    def replace(self, i, by):
        token = self.tokens[i]
        begin = self.source.rfind('\n', 0, token.start) + 1
        end = self.source.find('\n', token.start)
        alike = [t.start for t in self.tokens
                 if begin <= t.start < end and t.text == token.text]
        which = ('' if len(alike) == 1
                 else ordinal(alike.index(token.start) + 1) + ' ')
        self.add(token.start, token.end, by,
                 f'{which}{token.text} -> {by or "nothing"}')

    # ---- the top level ----

    def run(self):
        i = 0
        start = 0
        while i < len(self.tokens):
            text = self.text(i)
            if text == '{' and self.text(i - 1) == ')':
                name = self.pairs[i - 1] - 1
                self.function = self.text(name)
                self.span = (self.tokens[name].start,
                             self.tokens[self.pairs[i]].end)
                self.block(i)
                self.function, self.span = '', None
                i = start = self.pairs[i] + 1
            elif text == '{':
                enum = any(self.text(k) == 'enum' for k in range(start, i))
                table = self.text(i - 1) == '='
                if enum or table:
                    self.expression(i + 1, self.pairs[i])
                i = self.pairs[i] + 1
            elif text in '([' and text:
                i = self.pairs[i] + 1
            else:
                i += 1
                if text == ';':
                    start = i
        return sorted(set(self.mutants),
                      key=lambda m: (m.start, m.end, m.by))

    # ---- statements ----

    def block(self, i):
        """Of the brace at i."""
        end = self.pairs[i]
        i += 1
        while i < end:
            i = self.statement(i)

    def statement(self, i):
        """From i; where the next begins."""
        text = self.text(i)
        if text == '{':
            self.block(i)
            return self.pairs[i] + 1
        if text in ('if', 'while', 'switch'):
            self.expression(i + 2, self.pairs[i + 1])
            return self.statement(self.pairs[i + 1] + 1)
        if text == 'for':
            close = self.pairs[i + 1]
            first = self.to_semicolon(i + 2)
            self.simple(i + 2, first, False)
            self.expression(first + 1, close)
            return self.statement(close + 1)
        if text in ('else', 'do'):
            return self.statement(i + 1)
        if text in ('case', 'default'):
            while self.text(i) != ':':
                i += 1
            return i + 1
        if self.text(i + 1) == ':' and text not in WORDS:
            return i + 2
        end = self.to_semicolon(i)
        self.simple(i, end, True)
        return end + 1

    def to_semicolon(self, i):
        while self.text(i) != ';':
            i = self.pairs[i] + 1 if self.text(i) in tuple('([{') else i + 1
        return i

    def simple(self, i, end, may_drop):
        """A declaration, a return, an expression: from i, without its `;`."""
        first = self.text(i)
        if i == end or first in ('break', 'continue', 'goto'):
            return
        if self.is_declaration(i):
            self.declaration(i, end)
        elif first == 'return':
            if end == i + 2 and self.text(i + 1) in ('true', 'false'):
                other = 'false' if self.text(i + 1) == 'true' else 'true'
                self.replace(i + 1, other)
            self.expression(i + 1, end)
        else:
            self.expression(i, end)
            if may_drop and self.does_something(i, end):
                self.add(self.tokens[i].start, self.tokens[end].end, ';',
                         'dropped')

    def is_type(self, name):
        return name in TYPES or name.endswith('_t') or bool(
            re.match(r'G[A-Z]\w+$', name) and not name.isupper())

    def is_declaration(self, i):
        if self.tokens[i].kind != 'name' or self.text(i) == 'return':
            return False
        return (self.is_type(self.text(i)) or
                self.tokens[i + 1].kind == 'name')

    def declaration(self, i, end):
        """Only what variables begin with."""
        while i < end:
            if self.text(i) == '=':
                start = i + 1
                while i < end and self.text(i) != ',':
                    i = (self.pairs[i] + 1 if self.text(i) in tuple('([{')
                         else i + 1)
                self.expression(start, i)
            else:
                i = (self.pairs[i] + 1 if self.text(i) in tuple('([{')
                     else i + 1)

    def does_something(self, i, end):
        if ASSERTIONS.match(self.text(i)) or RELEASES.search(self.text(i)):
            return False
        if self.text(i) == '(' and self.text(i + 1) == 'void':
            return self.text(i + 4) == '('
        return any(re.fullmatch(r'.?.?=|\+\+|--|\(', self.text(k))
                   for k in range(i, end))

    # ---- expressions ----

    def is_cast(self, close):
        """Whether the bracket that ends at `close` holds a type."""
        opening = self.pairs[close]
        before = self.tokens[opening - 1]
        return (self.is_type(self.text(opening + 1)) and
                (before.kind != 'name' or before.text in WORDS))

    def is_binary(self, i):
        before, after = self.tokens[i - 1], self.text(i + 1)
        if self.text(i) == '*' and after in (')', '*', 'const', ','):
            return False
        if before.kind == 'name':
            return before.text not in WORDS
        if self.text(i - 1) == ')':
            return not self.is_cast(i - 1)
        return before.kind in ('number', 'text') or before.text == ']'

    def expression(self, i, end):
        first = i
        while i < end:
            token = self.tokens[i]
            if token.kind == 'name' and ASSERTIONS.match(token.text) and \
                    self.text(i + 1) == '(':
                i = self.pairs[i + 1] + 1
                continue
            if token.kind == 'number':
                self.number(i)
            elif token.kind == 'sign' and token.text in OPPOSITES:
                self.replace(i, OPPOSITES[token.text])
            elif token.kind == 'sign' and token.text in ARITHMETIC:
                if i > first and self.is_binary(i):
                    self.replace(i, ARITHMETIC[token.text])
            elif token.text == '!':
                self.replace(i, '')
            i += 1

    def number(self, i):
        match = INTEGER.match(self.text(i))
        if match is None:
            return
        digits, suffix = match.groups()
        base = 16 if digits[:2] in ('0x', '0X') else 10
        value = int(digits, base)
        for other in (value + 1, value - 1):
            shown = (hex(other) if base == 16 else str(other)) + suffix
            self.replace(i, shown if other >= 0 else f'({shown})')


def mutants_of(source):
    """All mutants of a C source, in its order."""
    return Scan(source).run()

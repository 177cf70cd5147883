"""The figures of an edition, read and added up independently of the program:
Python's own decoders and csv module, exact fractions."""
import collections
import csv
import pathlib
import re
import sys
from fractions import Fraction

import yaml

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'mailbag'))
import independent  # noqa: E402

Cell = collections.namedtuple('Cell', 'file row column raw field code month '
                              'value')


def power(unit):
    return independent.split_unit(unit or '')[0] if unit != '%' else 0


class Edition:
    def __init__(self, folder, template):
        self.folder = pathlib.Path(folder)
        self.about = self.yaml(self.folder / 'edition.yaml')
        self.year = self.about['year']
        self.province = self.about['region']['zh']
        self.fields, self.measures = {}, {}
        self.forms = self.yaml(template / 'forms.yaml')['resources']
        for form in self.forms:
            for field in form['schema']['fields']:
                field['names'] = [field['name'], field['title'],
                                  *field.get('aliases', [])]
                if field['type'] in ('integer', 'number'):
                    self.fields[field['name']] = field
        for measure in self.yaml(template / 'figures.yaml')['measures']:
            self.measures[measure['name']] = measure
        self.read_regions()
        self.read_history()
        self.cells = list(self.read_cells())
        self.sums = collections.defaultdict(Fraction)
        self.known = set()
        for cell in self.cells:
            for region in (cell.code, self.parent.get(cell.code),
                           self.province):
                for month in (cell.month, None):
                    self.sums[cell.field, region, month] += cell.value
                    self.known.add((cell.field, region, month))

    @staticmethod
    def yaml(path):
        return yaml.safe_load(path.read_text(encoding='utf-8'))

    def read_regions(self):
        self.below = collections.defaultdict(list)
        self.parent, self.names = {}, {}
        with open(self.folder / 'regions.csv', encoding='utf-8-sig') as file:
            for row in csv.DictReader(file):
                above = row['parent'] or self.province
                self.parent[row['code']] = above
                self.below[above].append(row['code'])
                self.names[row['code']] = row['name']

    def find(self, city, name):
        name = independent.fold(name)
        for code in [city, *self.below[city]]:
            full = self.names[code]
            if name in (code, full, full.rstrip('区县市')):
                return code
        raise KeyError((city, name))

    def read_history(self):
        self.history = {}
        codes = {name: code for code, name in reversed(self.names.items())}
        codes[self.province] = self.province
        self.history_rows = {}
        with open(self.folder / 'history.csv', encoding='utf-8-sig') as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                code = codes.get(row['region'], row['region'])
                unit = {**self.fields, **self.measures}[row['measure']]
                key = row['measure'], code, int(row['year'])
                self.history[key] = (Fraction(row['value']) *
                                     10 ** power(unit.get('unit')))
                self.history_rows[key] = number, row['value']

    def read_cells(self):
        for city in self.below[self.province]:
            folder = self.folder / 'submissions' / self.names[city]
            for path in sorted(folder.iterdir()):
                form = next(f for f in self.forms if path.stem in f['files'])
                table = independent.Table(path.read_bytes(),
                                          form['schema']['fields'])
                yield from self.read_table(
                    city, f'submissions/{folder.name}/{path.name}', table,
                    form['schema']['fields'])

    def read_table(self, city, name, table, fields):
        above = table.unit_above()
        for number, row in enumerate(table.rows, 1):
            if number - 1 <= table.header or not any(map(independent.fold,
                                                         row)):
                continue
            label = {key: independent.fold(row[table.columns[key][0]])
                     for key in ('county', 'month')}
            if any(t in l for l in label.values()
                   for t in independent.TOTALS):
                continue
            digits = re.sub(r'\D', ' ', label['month']).split()
            month = int(digits[-1][-2:])
            code = self.find(city, label['county'])
            for field in fields:
                if field['name'] not in self.fields:
                    continue
                at, unit = table.columns[field['name']]
                for one in above:
                    if not unit and (independent.split_unit(one)[1] ==
                                     independent.split_unit(
                                         field['unit'])[1]):
                        unit = one
                value = table.number(row[at], field, unit or field['unit'])
                if value is not None:
                    yield Cell(name, number, at + 1, row[at], field['name'],
                               code, month, Fraction(value))

    def figure(self, name, region, year, month):
        """In the base unit; None when it is missing."""
        if year != self.year and month is None:
            if (name, region, year) in self.history:
                return self.history[name, region, year]
        if name in self.fields:
            key = name, region, month
            if year != self.year or key not in self.known:
                return None
            return self.sums[key]
        return self.evaluate(self.measures[name]['value'], region, year,
                             month)

    def evaluate(self, text, region, year, month=None):
        return Formula(self, str(text)).value(region, year, month)

    def exponent(self, name):
        return power({**self.fields, **self.measures}[name].get('unit'))


class Formula:
    """The formulas of the ledger: a grammar of its own, with fractions."""

    def __init__(self, edition, text):
        self.edition = edition
        self.tokens = re.findall(
            r'\d+(?:\.\d+)?%?|"[^"]*"|[\w.]+|[<>!]=|[-+*/()=<>,@]', text)
        self.at = 0
        self.tree = self.binary(0)
        assert self.at == len(self.tokens), text

    LEVELS = [['or'], ['and'], ['=', '!=', '<', '<=', '>', '>='],
              ['+', '-'], ['*', '/']]

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, token=None):
        taken = self.peek()
        assert token is None or taken == token, (self.tokens, taken)
        self.at += 1
        return taken

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.unary()
        left = self.binary(level + 1)
        while self.peek() in self.LEVELS[level]:
            left = (self.take(), left, self.binary(level + 1))
        return left

    def unary(self):
        if self.peek() == '-':
            self.take()
            return ('neg', self.unary())
        token = self.take()
        if token == '(':
            inner = self.binary(0)
            self.take(')')
            return inner
        if token[0].isdigit():
            number = Fraction(token.rstrip('%'))
            return ('number', number / 100 if '%' in token else number)
        if self.peek() == '(':
            self.take()
            arguments = [self.binary(0)]
            while self.peek() == ',':
                self.take()
                arguments.append(self.binary(0))
            self.take(')')
            return ('call', token, arguments)
        if self.peek() == '@':
            self.take()
            return ('at', token, int(self.take()))
        return ('name', token)

    def unit(self, tree):
        """The power of ten that a literal beside it is counted in."""
        if tree[0] == 'name':
            return self.edition.exponent(tree[1])
        if tree[0] == 'at':
            return self.edition.exponent(tree[1])
        if tree[0] in '+-' or tree[0] == 'neg':
            return self.unit(tree[1])
        return 0

    def value(self, region, year, month=None):
        return self.run(self.tree, region, year, month)

    def run(self, tree, region, year, month):
        kind = tree[0]
        if kind == 'number':
            return tree[1]
        if kind == 'name':
            return self.edition.figure(tree[1], region, year, month)
        if kind == 'at':
            return self.edition.figure(tree[1], region, tree[2], None)
        if kind == 'neg':
            value = self.run(tree[1], region, year, month)
            return None if value is None else -value
        if kind == 'call':
            return getattr(self, 'call_' + tree[1])(tree[2], region, year,
                                                    month)
        left = self.run(tree[1], region, year, month)
        right = self.run(tree[2], region, year, month)
        if left is None or right is None:
            return None
        if kind not in '*/':
            if tree[1][0] == 'number':
                left *= 10 ** self.unit(tree[2])
            if tree[2][0] == 'number':
                right *= 10 ** self.unit(tree[1])
        if kind == '/':
            return None if right == 0 else Fraction(left) / right
        return {'+': lambda: left + right, '-': lambda: left - right,
                '*': lambda: left * right, '=': lambda: left == right,
                '!=': lambda: left != right, '<': lambda: left < right,
                '<=': lambda: left <= right, '>': lambda: left > right,
                '>=': lambda: left >= right,
                'and': lambda: left and right,
                'or': lambda: left or right}[kind]()

    def since(self, tree, region, year, before, month):
        now = self.run(tree, region, year, month)
        then = self.run(tree, region, before, None)
        if now is None or then is None or then <= 0:
            return None
        return (now - then) / then

    def call_change(self, a, region, year, month):
        return self.since(a[0], region, year, year - 1, month)

    def call_growth(self, a, region, year, month):
        return self.since(a[0], region, year, int(a[1][1]), month)

    def call_share(self, a, region, year, month):
        above = self.edition.parent[region]
        whole = self.run(a[0], above, year, month)
        return self.run(a[0], region, year, month) / whole

    def siblings(self, tree, above, year, month):
        values = (self.run(tree, r, year, month)
                  for r in self.edition.below[above])
        return [v for v in values if v is not None]

    def call_rank(self, a, region, year, month):
        own = self.run(a[0], region, year, month)
        return 1 + sum(v > own for v in self.siblings(
            a[0], self.edition.parent[region], year, month))

    def call_count(self, a, region, year, month):
        edition = self.edition
        regions = edition.below[edition.province]
        if a[0] == ('name', 'counties'):
            regions = [c for city in regions for c in edition.below[city]] \
                if region == edition.province else edition.below[
                    region if region in regions else edition.parent[region]]
        return sum(1 if len(a) == 1 else
                   bool(self.run(a[1], r, year, month)) for r in regions)

    def call_highest(self, a, region, year, month):
        return max(self.siblings(a[0], region, year, month))

    def call_lowest(self, a, region, year, month):
        return min(self.siblings(a[0], region, year, month))

    def call_average(self, a, region, year, month):
        values = self.siblings(a[0], region, year, month)
        return sum(values) / len(values)

    def call_abs(self, a, region, year, month):
        value = self.run(a[0], region, year, month)
        return None if value is None else abs(value)

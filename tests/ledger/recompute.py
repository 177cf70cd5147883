"""Recomputes every row of a ledger from the CSV files of its edition:

    python3 tests/ledger/recompute.py EDITION TEMPLATE LEDGER

The exact value from the formula, the printed text from the exact value, the
number and the hash of the source cells from the files.  Nothing of the
program is used."""
import collections
import csv
import hashlib
import io
import pathlib
import re
import sys
from fractions import Fraction

from edition import Edition, Formula

SPELLED = {'zh': '零一二三四五六七八九十'}
WORDS = ('zero one two three four five six seven eight nine ten eleven twelve '
         'thirteen fourteen fifteen sixteen seventeen eighteen nineteen '
         'twenty').split()
HEDGES = {'zh': {'over': ('', '余'), 'nearly': ('近', ''),
                 'about': ('约', ''), '': ('', '')},
          'en': {'over': ('more than ', ''), 'nearly': ('nearly ', ''),
                 'about': ('about ', ''), '': ('', '')}}


def round_half_away(number, decimals):
    scaled = abs(number) * Fraction(10) ** decimals
    units = int(scaled + Fraction(1, 2))
    return -units if number < 0 else units


def digits(units, decimals, grouping):
    value = Fraction(units) / Fraction(10) ** decimals
    places = max(decimals, 0)
    text = str(int(abs(value)))
    if grouping:
        text = f'{int(text):,}'
    if places:
        text += '.' + str(abs(units) % 10 ** places).zfill(places)
    return ('\u2212' if units < 0 else '') + text


def spelled(number, language):
    if language == 'en':
        return WORDS[number]
    ten, one = divmod(number, 10)
    if ten == 0 or number == 10:
        return SPELLED['zh'][number]
    return ((SPELLED['zh'][ten] if ten > 1 else '') + '十' +
            (SPELLED['zh'][one] if one else ''))


def ordinal(number):
    end = 'th' if number % 100 in (11, 12, 13) else \
        {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')
    return f'{number}{end}'


POWERS = {'千': 3, '万': 4, '百万': 6, '亿': 8, '万亿': 12, 'thousand': 3,
          'million': 6, 'billion': 9, 'trillion': 12}


def exponent_of(unit):
    if unit in ('%', '‰'):
        return {'%': -2, '‰': -3}[unit]
    if unit in ('角', '分'):
        return {'角': -1, '分': -2}[unit]
    for word in re.findall('[a-z]+', unit):
        if word in POWERS:
            return POWERS[word]
    for word in sorted(POWERS, key=len, reverse=True):
        if unit.startswith(word):
            return POWERS[word]
    return 0


class Ledger:
    def __init__(self, edition, path):
        self.edition = edition
        with open(path, encoding='utf-8-sig', newline='') as file:
            self.rows = list(csv.DictReader(file))
        self.blocks = collections.defaultdict(list)
        for row in self.rows:
            self.blocks[self.block(row)].append(row)
        self.hashes = {}
        self.buckets = collections.defaultdict(list)
        for cell in edition.cells:
            self.buckets[cell.field, cell.code, cell.month].append(cell)

    @staticmethod
    def block(row):
        """Language and id of the chart or table; the data of a chart stand
        once more in the appendix."""
        parts = row['id'].split('/')
        return '/'.join(parts[:3 if parts[1] == 'data' else 2])

    @staticmethod
    def period(row):
        year, _, month = row['period'].partition('-')
        return int(year), int(month) if month else None

    def run(self, formula, row):
        return self.edition.evaluate(formula, row['region'],
                                     *self.period(row))

    def exact(self, row):
        formula = row['formula']
        match = re.fullmatch(r'(part|mean)\((.*)\)', formula)
        if match is None:
            if '@' in formula and re.fullmatch(r'\w+@\d+', formula):
                return self.run(formula.split('@')[0], row)
            return self.run(formula, row)
        inner = match.group(2)
        wanted = formula if match.group(1) == 'part' else inner
        parts = [self.run(inner, other)
                 for other in self.blocks[self.block(row)]
                 if other['formula'] == wanted]
        if match.group(1) == 'mean':
            return sum(parts) / len(parts)
        return self.run(inner, row) / sum(parts)

    def printed(self, row, value):
        """All that may be printed for the value."""
        language, rule = row['language'], row['rule']
        if rule == 'ordinal':
            return {f'第{value}' if language == 'zh' else ordinal(value)}
        if rule == 'spelled':
            return {spelled(int(value), language)}
        unit, decimals = row['shown_unit'], int(row['decimals'])
        number = value / Fraction(10) ** exponent_of(unit)
        if rule == 'direction':
            words = {'zh': ('比上年增长', '比上年下降', '与上年持平'),
                     'en': ('up ', 'down ', 'unchanged')}[language]
            word = words[0 if value > 0 else 1 if value < 0 else 2]
            text = digits(round_half_away(abs(number), decimals), decimals,
                          False) + '%'
            end = f' on {self.edition.year - 1}' if language == 'en' else ''
            return {word + text + end} if value else {word + end}
        units = round_half_away(number, decimals)
        if row['hedge']:
            units = self.hedged(row, number, units, decimals)
            while units and units % 10 == 0:
                units, decimals = units // 10, decimals - 1
        text = digits(units, decimals, language == 'en')
        if units == 0 and value != 0 and '%' not in unit:
            text = '…'
        before, after = HEDGES[language][row['hedge']]
        scale = next((w for w in sorted(POWERS, key=len, reverse=True)
                      if w in unit and exponent_of(w) == exponent_of(unit)),
                     '')
        rest = unit.replace('RMB', '').replace(scale, '').strip()
        if unit in ('%', '‰'):
            return {text + unit, before + text + unit, '超过' + text + unit}
        if language == 'zh':
            return {text, before + text + after, text + unit,
                    before + text + scale + after,
                    before + text + scale + after + rest}
        tails = ['', ' ' + scale] if scale else ['']
        heads = ['', 'RMB ']
        out = {before + h + text + t for h in heads for t in tails}
        return out | {f'{text} {rest}'}

    @staticmethod
    def hedged(row, number, units, decimals):
        step = Fraction(1) / Fraction(10) ** decimals
        named = re.search(r'(over|nearly|about)\(([\d.]+)\)', row['filters'])
        mark = Fraction(named.group(2)) if named else units * step
        size = abs(number)
        assert {'over': mark < size < mark + step,
                'nearly': mark - step < size < mark,
                'about': abs(size - mark) <= step / 2}[row['hedge']], row
        return int(mark / step)

    def parts(self):
        """Groups of shares that must make 100 by largest remainder."""
        groups = collections.defaultdict(list)
        for row in self.rows:
            if row['rule'] == 'largest-remainder':
                alone = re.fullmatch(r'(share|part)\(.*\)', row['formula'])
                groups[self.block(row), row['formula'] if alone else
                       (row['region'], row['period'])].append(row)
        return groups.values()

    # ---- sources ----

    def digest(self, text):
        return hashlib.sha256(text.encode()).hexdigest()

    def node(self, field, region, month, own):
        """(number of cells, hash); month '*' is all months."""
        key = field, region, month, own
        if key not in self.hashes:
            self.hashes[key] = self.make_node(*key)
        return self.hashes[key]

    def make_node(self, field, region, month, own):
        if own and month != '*':
            cells = self.buckets.get((field, region, month), [])
            out = io.StringIO()
            writer = csv.writer(out, lineterminator='\n')
            for cell in cells:
                writer.writerow([cell.row, cell.column, cell.raw])
            return len(cells), self.digest(out.getvalue())
        if own:
            parts = [(f'{self.edition.year}-{m:02d}',
                      self.node(field, region, m, True))
                     for m in range(1, 13)]
        else:
            parts = [(region, self.node(field, region, month, True))] \
                if region != self.edition.province else []
            parts += [(code, self.node(field, code, month,
                                       code not in self.edition.below))
                      for code in self.edition.below[region]]
        text = ''.join(f'{k} {h}\n' for k, (n, h) in parts if n)
        return sum(n for _, (n, _) in parts), self.digest(text)

    def sources(self, row, fields):
        """Of a plain sum of fields in one region and period."""
        year, month = self.period(row)
        lines, count = [], 0
        order = list(self.edition.fields)
        for field in sorted(fields, key=order.index):
            n, digest = self.node(field, row['region'], month or '*',
                                  row['region'] not in self.edition.below)
            count += n
            lines.append(f'{field} {row["region"]} '
                         f'{row["period"] if month else "*"} '
                         f'{digest if n else "-"}\n')
        return count, self.digest(''.join(lines))


def read_exact(text):
    return Fraction(text) if text else None


UP = re.compile('增长|上升|增加|提高|rose|rise|up|grew|grow|increase|'
                'higher|above')
DOWN = re.compile('下降|减少|降低|fell|fall|down|decrease|decline|'
                  'lower|below')


def trend_holds(row, value):
    """A word for the sign, and the size without it."""
    decimals = int(row['decimals'])
    size = digits(round_half_away(abs(value) * 100, decimals), decimals,
                  row['language'] == 'en') + '%'
    if value == 0:
        return not UP.search(row['printed']) and \
            not DOWN.search(row['printed'])
    return size in row['printed'] and bool(
        (UP if value > 0 else DOWN).search(row['printed']))


def said_alone(row):
    """Without the word before the number of a reference line."""
    return re.sub(r'^(平均|Average|江苏省|Jiangsu Province) ', '',
                  row['printed'])


def faults(ledger):
    """A line for every row that does not hold."""
    for row in ledger.rows:
        if row['rule'] == 'missing':
            continue
        value, said = ledger.exact(row), read_exact(row['exact'])
        if value != said:
            yield f'{row["id"]}: {row["formula"]} is {value}, not {said}'
        elif 'trend' in row['filters']:
            if not trend_holds(row, value):
                yield f'{row["id"]}: {value} prints {row["printed"]}'
        elif row['rule'] != 'largest-remainder' and \
                said_alone(row) not in ledger.printed(row, value):
            yield (f'{row["id"]}: prints {row["printed"]}, not one of '
                   f'{ledger.printed(row, value)}')
    for group in ledger.parts():
        yield from part_faults(ledger, group)
    yield from source_faults(ledger)


def part_faults(ledger, group):
    exact = [ledger.exact(row) * 1000 for row in group]
    shown = [Fraction(row['printed'].rstrip('%')) * 10 for row in group]
    if sum(exact) != 1000 or sum(shown) != 1000:
        yield f'{group[0]["id"]}: parts make {sum(exact)}, {sum(shown)}'
        return
    up = [(e - int(e), s) for e, s in zip(exact, shown) if s > int(e)]
    down = [(e - int(e), s) for e, s in zip(exact, shown) if s == int(e)]
    if up and down and min(r for r, _ in up) < max(r for r, _ in down):
        yield f'{group[0]["id"]}: not the largest remainders'


def source_faults(ledger):
    for row in ledger.rows:
        fields = row['expanded'].split(' + ')
        if row['period'][:4] != str(ledger.edition.year) or \
                any(f not in ledger.edition.fields for f in fields):
            continue
        count, digest = ledger.sources(row, fields)
        if (str(count), digest) != (row['n_cells'], row['sha256']):
            yield (f'{row["id"]}: {count} cells {digest}, not '
                   f'{row["n_cells"]} {row["sha256"]}')
        listed = [c for c in row['cells'].split('; ') if c]
        if listed and len(listed) != count:
            yield f'{row["id"]}: lists {len(listed)} of {count} cells'


def main():
    edition, template, path = sys.argv[1:]
    ledger = Ledger(Edition(edition, pathlib.Path(template)), path)
    found = list(faults(ledger))
    print('\n'.join(found[:50]))
    print(f'{len(ledger.rows)} rows, {len(found)} faults')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())

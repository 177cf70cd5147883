"""Oddities that are normal in the mail, drawn together, and faults put among
them: each fault is found at its exact row and column and nothing else is, and
what remains adds up.  The table, the oddities and the faults are known here;
where a fault ends up is computed, never asked of the program.

COMBINATIONS (default 160) says how many files are drawn."""
import csv
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import unittest
from decimal import Decimal

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ['PROGRAM']
TURNS = int(os.environ.get('COMBINATIONS', '160'))

COUNTY, MONTH, WAGES, INSURANCE, WORKERS = range(5)
HEAD = ['县（市、区）', '月份', '补发工资（万元）', '补缴社会保险费（万元）',
        '涉及职工（人）']
NAMES = ['county', 'month', 'wages', 'insurance', 'workers']
COUNTIES = ['云龙区', '丰县', '沛县', '新沂市']
MONTHS = range(1, 5)


class File:
    """A table as cells, and what was put into it.  `rows` are lists of
    cells; `data` the numbers, in `rows`, of the rows that count."""

    def __init__(self, rng):
        self.rng = rng
        self.rows = [list(HEAD)]
        self.sums = {}
        for county in COUNTIES:
            for month in MONTHS:
                wages = Decimal(rng.randint(10, 99_999)) / 100
                insurance = Decimal(rng.randint(0, 9999)) / 100
                workers = Decimal(rng.randint(1, 4000))
                self.rows.append([county, f'2024-{month:02d}', str(wages),
                                  str(insurance), str(workers)])
                self.sums[len(self.rows) - 1] = [wages, insurance, workers]
        self.head = 0
        self.order = list(range(5))
        self.columns = 5            # of the file, blank ones included
        self.first = 0              # blank columns before the table
        self.faults = []            # (row in rows, column, code)
        self.encoding, self.end, self.delimiter = 'utf-8', '\n', ','
        self.quote = csv.QUOTE_MINIMAL
        self.gone = set()           # rows that do not count
        self.taken = set()          # rows that have a fault

    # ---- places ----

    def insert(self, at, row):
        """A row above those from `at` on."""
        self.rows.insert(at, row)

        def moved(i):
            return i + (i >= at)

        self.head = moved(self.head)
        self.sums = {moved(i): v for i, v in self.sums.items()}
        self.faults = [(moved(r), c, code) for r, c, code in self.faults]
        self.gone = set(map(moved, self.gone))
        self.taken = set(map(moved, self.taken))

    def line_of(self, i):
        """As a spreadsheet shows it."""
        return i + 1

    def column_of(self, field):
        return self.first + self.order.index(field) + 1

    def expected(self):
        found = []
        for row, field, code in self.faults:
            place = f'工资.csv:{self.line_of(row)}'
            if field is not None:
                place += f':{self.column_of(field)}'
            found.append(f'{place} {code}')
        return sorted(found)

    def totals(self):
        sums = [Decimal(0)] * 3
        for row, values in self.sums.items():
            if row not in self.gone:
                for k, value in enumerate(values):
                    sums[k] += value if value is not None else 0
        return dict(zip(NAMES[2:], sums))

    def some(self):
        """A row that nothing is wrong with yet."""
        row = self.rng.choice(sorted(set(self.sums) - self.taken))
        self.taken.add(row)
        return row

    # ---- bytes ----

    def write(self, path):
        out = io.StringIO()
        writer = csv.writer(out, delimiter='\x01', lineterminator='\x02',
                            quoting=self.quote)
        for row in self.rows:
            cells = row if len(row) != 5 else [row[k] for k in self.order]
            if len(row) == 5:
                cells = [''] * self.first + cells + [''] * (
                    self.columns - 5 - self.first)
            # csv quotes what holds its own delimiter: ours is put in last.
            writer.writerow([c.replace(self.delimiter, '\x03')
                             for c in cells])
        text = out.getvalue()
        lines = []
        for line in text.split('\x02')[:-1]:
            cells = [c if '\x03' not in c or c.startswith('"')
                     else f'"{c}"' for c in line.split('\x01')]
            lines.append(self.delimiter.join(cells).replace(
                '\x03', self.delimiter))
        text = self.end.join(lines) + self.end
        path.write_bytes(text.encode(self.encoding))


# ---- oddities: normal in the mail ----

def encoding(file):
    file.encoding = file.rng.choice(['utf-8-sig', 'gb18030', 'gbk', 'utf-16',
                                     'utf-16-le', 'utf-16-be'])


def line_ends(file):
    file.end = file.rng.choice(['\r\n', '\r'])


def delimiter(file):
    file.delimiter = file.rng.choice([';', '\t', '|', '，'])


def quotes(file):
    file.quote = csv.QUOTE_ALL


def title(file):
    file.insert(0, ['徐州市2024年补发工资统计表'])


def blank_rows_above(file):
    for _ in range(file.rng.randint(1, 3)):
        file.insert(0, [])


def blank_rows_between(file):
    for row in sorted(file.rng.sample(sorted(file.sums), 3), reverse=True):
        file.insert(row, [])


def columns_in_another_order(file):
    file.rng.shuffle(file.order)


def empty_columns(file):
    file.columns += file.rng.randint(1, 6)


def an_empty_column_before(file):
    file.first += 1
    file.columns += 1


def full_width_digits(file):
    for i in file.sums:
        for k in (WAGES, WORKERS):
            file.rows[i][k] = ''.join(
                chr(ord(c) + 0xFEE0) for c in file.rows[i][k])


def thousands(file):
    mark = file.rng.choice(',，')
    for i in file.sums:
        for k in (WAGES, WORKERS):
            if not file.rows[i][k].isascii():
                return
            file.rows[i][k] = f'{Decimal(file.rows[i][k]):,}'.replace(
                ',', mark)


def dates(file):
    form = file.rng.choice(['2024/{}', '2024.{:02d}', '2024年{}月', '2024{:02d}',
                            '2024年{}月1日', '2024-{}-1', '2024/{}/1',
                            '2024{:02d}01', '２０２４－{:02d}'])
    for i in file.sums:
        month = int(file.rows[i][MONTH][-2:])
        file.rows[i][MONTH] = form.format(month)


def counties(file):
    form = file.rng.choice([lambda c: c[0] + ' ' + c[1:],
                            lambda c: '　' + c + ' ', lambda c: '徐州市' + c,
                            lambda c: '江苏省徐州市' + c])
    for i in file.sums:
        file.rows[i][COUNTY] = form(file.rows[i][COUNTY])


def yuan(file):
    """The unit of the column in its head; the cells in it."""
    file.rows[file.head][WAGES] = '补发工资（元）'
    for i in file.sums:
        file.rows[i][WAGES] = str(
            (file.sums[i][0] * 10_000).quantize(Decimal(1)))


def units_in_cells(file):
    for i in file.sums:
        file.rows[i][INSURANCE] += '万元'


def remark(file):
    """Below the table, and told to be none of it."""
    file.rows.append(['填表人：张三', '', '', '', ''])
    file.faults.append((len(file.rows) - 1, None, 'row-remark'))


def total(file):
    """After all else: of what is written, faults included."""
    sums = [sum((v[k] for v in file.sums.values()), Decimal(0))
            for k in range(3)]
    row = ['合计', '', str(sums[0]), str(sums[1]), str(sums[2])]
    if '元）' in file.rows[file.head][WAGES] and \
            '万元' not in file.rows[file.head][WAGES]:
        row[WAGES] = str((sums[0] * 10_000).quantize(Decimal(1)))
    file.rows.append(row)


ODDITIES = [[encoding], [line_ends], [delimiter], [quotes],
            [title, blank_rows_above], [blank_rows_between],
            [columns_in_another_order], [empty_columns],
            [an_empty_column_before], [full_width_digits, thousands],
            [dates], [counties], [yuan], [units_in_cells]]


# ---- faults ----

def refuse(file, row):
    """The row is not counted."""
    file.gone.add(row)


def drop(file, row, field):
    """Its amount is not counted."""
    file.sums[row][field - WAGES] = None


def amount(text, code, *fields):
    def put(file):
        row, field = file.some(), file.rng.choice(fields)
        file.rows[row][field] = text
        drop(file, row, field)
        file.faults.append((row, field, code))
    return put


def cell(field, texts, code):
    def put(file):
        row = file.some()
        file.rows[row][field] = file.rng.choice(texts)
        refuse(file, row)
        file.faults.append((row, field, code))
    return put


def twice(file):
    """The same row once more, at once below it."""
    row = file.some()
    file.insert(row + 1, list(file.rows[row]))
    file.faults.append((row + 1, None, 'duplicate-row'))


def disputed(file):
    """The same county and month with another figure."""
    row = file.some()
    other = list(file.rows[row])
    other[WORKERS] = '4321'
    file.insert(row + 1, other)
    file.faults.append((row + 1, None, 'duplicate-key'))
    refuse(file, row)


def total_wrong(file):
    total(file)
    file.rows[-1][WORKERS] = '1'
    file.faults.append((len(file.rows) - 1, WORKERS, 'total-differs'))


FAULTS = [
    amount('-3', 'amount-negative', WAGES, INSURANCE, WORKERS),
    amount('（8）', 'amount-negative', WAGES, WORKERS),
    amount('三百', 'number-unreadable', WAGES, INSURANCE, WORKERS),
    amount('约12', 'number-unreadable', INSURANCE, WORKERS),
    amount('1.5', 'number-too-fine', WORKERS),
    amount('#REF!', 'spreadsheet-error', WAGES, WORKERS),
    amount('', 'value-missing', WAGES, INSURANCE, WORKERS),
    amount('—', 'value-missing', INSURANCE, WORKERS),
    amount('12份', 'number-unit-other', WORKERS, WAGES),
    cell(COUNTY, ['云隆区', '高新开发区'], 'county-unknown'),
    cell(COUNTY, ['玄武区', '江宁区'], 'county-of-other-city'),
    cell(COUNTY, [''], 'value-missing'),
    cell(MONTH, ['2023-02', '2025年1月'], 'month-outside-period'),
    cell(MONTH, ['三月份', '5月', '2024-13'], 'period-unreadable'),
    cell(MONTH, [''], 'value-missing'),
    twice,
    disputed,
]


def draw(rng, n_faults):
    file = File(rng)
    for group in rng.sample(ODDITIES, rng.randint(1, 6)):
        rng.choice(group)(file)
    if n_faults == 1 and rng.random() < .2:
        total_wrong(file)
        return file
    for _ in range(n_faults):
        rng.choice(FAULTS)(file)
    if n_faults == 0 and rng.random() < .5:
        total(file)
    if rng.random() < .3:
        remark(file)
    return file


class Combinations(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='combinations-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(HERE / 'base', self.edition)
        self.path = self.edition / 'submissions' / '徐州' / '工资.csv'

    def tearDown(self):
        shutil.rmtree(self.folder)

    def run_program(self, *args):
        return json.loads(subprocess.run(
            [PROGRAM, *map(str, args), '--format', 'json', '--quiet'],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout,
            parse_float=Decimal, parse_int=Decimal)

    def judge(self, file):
        file.write(self.path)
        said = []
        for one in self.run_program('check', self.edition, '徐州'):
            place = one['file'].split('/')[-1]
            for key in ('row', 'column'):
                if one[key] is not None:
                    place += f':{one[key]}'
            said.append(f'{place} {one["code"]}')
        text = self.path.read_bytes().decode(file.encoding)
        self.assertEqual(sorted(said), file.expected(), text)
        sums = {name: Decimal(0) for name in NAMES[2:]}
        for row in self.run_program('read', self.path)['rows']:
            for name in sums:
                sums[name] += row[name] if row[name] is not None else 0
        self.assertEqual(sums, file.totals(), text)

    def draw_all(self, seed, faults):
        for turn in range(TURNS // 4):
            with self.subTest(seed=seed, turn=turn):
                self.judge(draw(random.Random(f'{seed}-{turn}'), faults))

    def test_oddities_alone_are_no_fault(self):
        self.draw_all('clean', 0)

    def test_one_fault_is_found_among_oddities(self):
        self.draw_all('one', 1)

    def test_two_faults_are_found_among_oddities(self):
        self.draw_all('two', 2)

    def test_four_faults_are_found_among_oddities(self):
        self.draw_all('four', 4)


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""Reads a clean submission and adds it up, independently of the program: with
Python's decoders, its csv module, its unicodedata and Decimal.  It knows what
is normal in the mail; it does not look for faults."""
import csv
import io
import re
import unicodedata
from decimal import Decimal

MARKS = {'', '-', '--', '—', '——', '/', '无', 'N/A'}
TOTALS = ('合计', '总计', '小计', '共计', '累计')
POWERS = {'': 0, '千': 3, '万': 4, '百万': 6, '亿': 8}


def decode(data):
    for mark, encoding in ((b'\xef\xbb\xbf', 'utf-8'),
                           (b'\xff\xfe', 'utf-16-le'),
                           (b'\xfe\xff', 'utf-16-be')):
        if data.startswith(mark):
            return data[len(mark):].decode(encoding)
    if b'\0' in data:
        return data.decode('utf-16-be' if data[0] == 0 or
                           data[0::2].count(0) > data[1::2].count(0)
                           else 'utf-16-le')
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        return data.decode('gb18030')


def fold(text):
    """Narrow, without any blanks."""
    return re.sub(r'\s', '', unicodedata.normalize('NFKC', text))


def heading(text):
    """Title and unit of a column."""
    text = fold(text).strip('*:')
    match = re.fullmatch(r'(.*?)[(\[【](?:单位:)?([^()\[\]【】]*)[)\]】]', text)
    return (match.group(1), match.group(2)) if match else (text, '')


def split_unit(unit):
    for power in sorted(POWERS, key=len, reverse=True):
        if power and unit.startswith(power):
            return POWERS[power], unit[len(power):]
    return 0, unit


class Table:
    def __init__(self, data, form):
        self.form = form
        self.text = decode(data)
        self.names = {}
        for field in form:
            for name in field['names']:
                self.names[fold(name)] = field
        for delimiter in (',', '\t', ';', '|', '，'):
            self.rows = list(csv.reader(io.StringIO(self.text, newline=''),
                                        delimiter=delimiter,
                                        skipinitialspace=True))
            if self.find_header():
                return
        raise ValueError('no header')

    def find_header(self):
        for number, row in enumerate(self.rows):
            columns = {}
            for at, cell in enumerate(row):
                title, unit = heading(cell)
                if fold(cell).strip('*:') in self.names:
                    title, unit = fold(cell).strip('*:'), ''
                if title in self.names:
                    columns[self.names[title]['name']] = (at, unit)
            if len(columns) > 1:
                self.columns, self.header = columns, number
                return True
        return False

    def unit_above(self):
        """Units of a line 单位：元、人 above the header."""
        above = ''.join(fold(c) for row in self.rows[:self.header]
                        for c in row)
        match = re.search(r'(?<!填报)单位(?::|(?=[元万千亿]))(.*)', above)
        return re.split('[、,)]', match.group(1)) if match else []

    def units_below(self, row):
        """A row of nothing but （元）（元）（人）."""
        if any(map(fold, row)) and all(
                re.fullmatch(r'(\(\D+\))?', fold(c)) for c in row):
            for name, (at, _) in self.columns.items():
                self.columns[name] = at, fold(row[at]).strip('()')

    def number(self, text, field, unit):
        """In the base unit, or None."""
        text = fold(text)
        if text in MARKS:
            return None
        text = text.lstrip('¥￥').replace(',', '')
        match = re.fullmatch(r'([0-9.]+)(\D*)', text)
        power, rest = split_unit(match.group(2))
        if rest == '' and power == 0:
            power = split_unit(unit)[0]
        return Decimal(match.group(1)).scaleb(power)

    def totals(self):
        """Sums in the unit of the form, of the fields that have a figure."""
        sums, seen = {}, set()
        above = self.unit_above()
        for row in self.rows[self.header + 1:]:
            labels = [fold(row[at]) for name, (at, _) in self.columns.items()
                      if name in ('county', 'month') and at < len(row)]
            if not any(labels):
                self.units_below(row)
            if not any(labels) or any(t in l for l in labels for t in TOTALS):
                continue
            if tuple(map(fold, row)) in seen:
                continue
            seen.add(tuple(map(fold, row)))
            for field in self.form:
                name = field['name']
                if name not in self.columns or 'unit' not in field:
                    continue
                at, unit = self.columns[name]
                for one in above:
                    if not unit and (split_unit(one)[1] ==
                                     split_unit(field['unit'])[1]):
                        unit = one
                value = self.number(row[at] if at < len(row) else '', field,
                                    unit or field['unit'])
                if value is not None:
                    power = split_unit(field['unit'])[0]
                    sums[name] = sums.get(name, 0) + value.scaleb(-power)
        return sums

"""Holds a dump of the pages against the rules of Chinese typesetting, and
knows nothing of how they were made.  What is measured in em is exact to
0.01; the dump has two decimals of a point.

  judge.py DUMP [MEASURE_PT]    prints every violation, exit 1 if any"""
import collections
import csv
import re
import sys

from judgetables import APART, EM, Tables

OPEN = '“‘（《〈【〔［｛「『'
CLOSE = '”’）》〉】〕］｝」』'
COMMA = '，、；：'
STOP = '。．'
BANG = '！？'
MARKS = OPEN + CLOSE + COMMA + STOP + BANG
NOT_FIRST = CLOSE + COMMA + STOP + BANG + '％‰·～–/%℃),.;:!?]'
NOT_LAST = OPEN + '￥$¥€([{'
HAN = '\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff'
LOOSE = 0.15

MULTIPLIER = '(?:万亿|[十百千万亿余多几])*'
UNIT = ('(?:个百分点|百分点|个工作日|平方米|人次|场次|批次|个月|年|月|日|号|章|'
        '份|件|家|人|名|条|场|个|项|次|起|户|倍|元)')
SIGNED = '[-+−±￥$]{0,2}'
PLAIN = r'\d+(?:[.,:/]\d+)*[%％‰℃]?'
NUMBER = re.compile(f'{SIGNED}{PLAIN}(?:[—–～-]{SIGNED}{PLAIN})*')
MEASURE = re.compile(f'(?:{NUMBER.pattern})(?:{MULTIPLIER}{UNIT})')
NAMED = re.compile(r'[第表图]\d+')
WORD = re.compile(r'[A-Za-z]{2,}')
URL = re.compile(r'(?:https?://|www\.)[!-~]+')


def is_han(c):
    return re.match(f'[{HAN}]', c) is not None


class Line:
    def __init__(self, row):
        self.page, self.x, self.y = int(row['page']), row['x'], row['y']
        self.measure, self.gap = row['width'], row['height']
        self.text, self.id, self.tag = row['text'], row['id'], row['tag']
        self.runs = []


class Judge(Tables):
    """`width` is the measure of body text in points, `em` its size, `grid`
    the distance of its lines; `english`: there is no Chinese."""

    def __init__(self, width, em=12.0, grid=21.0, english=False):
        self.width, self.em, self.grid = width, em, grid
        self.is_english = english
        self.raster = grid
        self.lowest = collections.Counter()
        self.bad = collections.Counter()
        self.said = []
        self.lines = self.loose = self.solid = 0

    line_of = Line

    def blame(self, rule, line, why):
        self.bad[rule] += 1
        self.said.append(f'rule {rule}: page {line.page} y {line.y:.1f}: '
                         f'{why}: {line.text[:48]!r}')

    # ---- a paragraph as one text ----

    def breaks(self, lines):
        """No line ends within what stays together (rules 1 to 6)."""
        whole, ends = '', []
        for line in lines:
            whole += line.text
            ends.append(len(whole))
        urls = [m.span() for m in URL.finditer(whole)]
        together = [(4, m.span()) for m in NUMBER.finditer(whole)]
        together += [(5, m.span()) for p in (MEASURE, NAMED)
                     for m in p.finditer(whole)]
        together += [(6, m.span()) for m in WORD.finditer(whole)]
        for line, end in zip(lines, ends[:-1]):
            after = whole[end:].lstrip()
            if after and after[0] in NOT_FIRST and not any(
                    a < end < b for a, b in urls):
                self.blame(1, line, f'{after[0]!r} begins the next line')
            if line.text.rstrip()[-1:] in tuple(NOT_LAST):
                self.blame(2, line, 'ends with an opening mark')
            if line.text[-1:] + after[:1] in ('——', '……'):
                self.blame(3, line, 'dash or dots divided')
            for rule, (start, stop) in together:
                if not start < end < stop:
                    continue
                if any(a < end < b for a, b in urls):
                    continue
                self.blame(rule, line, f'{whole[start:stop]!r} divided')

    def last(self, lines):
        """Rule 14."""
        text = lines[-1].text
        if len(lines) > 1 and not re.search('[0-9A-Za-z]', text) and \
                len(re.findall(f'[{HAN}]', text)) < 2:
            self.blame(14, lines[-1], 'a character alone')

    def cut(self, lines):
        """Rule 15 within a paragraph."""
        pages = [line.page for line in lines]
        for i in range(1, len(lines)):
            if pages[i] == pages[i - 1]:
                continue
            before = pages[:i].count(pages[i - 1])
            after = pages[i:].count(pages[i])
            if before < 2 or after < 2:
                self.blame(15, lines[i], f'cut {before} | {after}')

    # ---- a line ----

    def edges(self, line, indent, is_last):
        """Rules 7, 12 and 13: where the line begins and ends."""
        start = line.runs[0]['x']
        end = line.runs[-1]['x'] + line.runs[-1]['width']
        slack = (line.x + line.measure - end) / self.em
        if abs(start - line.x - indent) > EM * self.em:
            self.blame(7, line, f'begins {(start - line.x) / self.em:.3f} em in')
        if slack < -EM:
            self.blame(12, line, f'{-slack:.3f} em too long')
        elif slack > EM and not is_last:
            # A word or an address alone has no gap that could be stretched.
            if re.search('[^!-~’]', line.text.strip()):
                self.blame(12, line, f'{slack:.3f} em short')
            self.solid += 1

    def blank(self, a, b, gap):
        """Least and most blank between two characters of a wide run, in em,
        in a line whose gaps are stretched by `gap`."""
        if a in '—…' and a == b:
            return 0, 0
        if a in MARKS and b in MARKS:
            wide = 0.5 if b in OPEN and a not in OPEN + BANG else 0
            if b in OPEN and a in BANG:
                wide = 0.5
            return wide, wide
        if a in OPEN or b in MARKS and b not in OPEN:
            return 0, 0
        if a in MARKS or b in OPEN:
            return (0.5 + gap,) * 2 if gap else (0, 0.5)
        return gap, gap

    def run(self, line, run):
        """Rules 3, 7, 8, 9 and 11 within a run of Chinese."""
        text = run['text']
        if not all(is_han(c) or c in MARKS or c in '—…·' for c in text):
            return
        if '？！' in text or '！？' in text:
            return
        ink = sum(0.5 if c in MARKS + '·' else 1 for c in text)
        least = most = ink
        for a, b in zip(text, text[1:]):
            low, high = self.blank(a, b, line.gap)
            least, most = least + low, most + high
        size = run['size']
        slip = EM + 0.0001 * len(text)
        if not least - slip <= run['width'] / size <= most + slip:
            self.blame(8, line, f'{text[:20]!r} is {run["width"] / size:.3f} '
                       f'em, not {least:.3f} to {most:.3f}')

    def between(self, line, one, two):
        """Rules 10 and 11 between Chinese and Latin."""
        a, b = one['text'][-1], two['text'][0]
        if one['size'] != two['size'] or one['y'] != two['y']:
            return
        blank = (two['x'] - one['x'] - one['width']) / line.runs[0]['size']
        latin = '[A-Za-z0-9]'
        if is_han(a) and re.match(latin, b) or re.match(latin, a) and \
                is_han(b):
            if not 0.125 - EM <= blank <= 1 / 3 + line.gap + EM:
                self.blame(10, line, f'{blank:.3f} em between {a} and {b}')
        elif a in OPEN and re.match(latin, b) or re.match(latin, a) and \
                b in MARKS and b not in OPEN:
            if abs(blank) > EM:
                self.blame(10, line, f'{blank:.3f} em between {a} and {b}')
        elif is_han(a) and is_han(b) and abs(blank - line.gap) > EM:
            self.blame(11, line, f'{blank:.3f} em between {a} and {b}')

    def english(self, lines):
        """A paragraph of English that stands with its Chinese: ragged."""
        self.breaks(lines)
        self.cut(lines)
        for line in lines:
            self.lines += 1
            if not line.runs:
                continue
            end = line.runs[-1]['x'] + line.runs[-1]['width']
            if end - line.x - line.measure > EM * self.em:
                self.blame(12, line, 'too long')

    def quotes(self, line):
        """Rule 16: a Chinese quote is no part of a Latin word."""
        for run in line.runs:
            if re.search('[“”‘]', run['text']) and \
                    re.fullmatch('[!-~ “”‘’]*[A-Za-z0-9][!-~ “”‘’]*',
                                 run['text']):
                self.blame(16, line, 'a narrow quote')

    # ---- pages ----

    def paragraph(self, lines):
        body = lines[0].tag == 'P'
        self.breaks(lines)
        self.last(lines)
        self.cut(lines)
        for i, line in enumerate(lines):
            self.lines += 1
            self.loose += line.gap > LOOSE
            if not line.runs:
                continue
            self.edges(line, 2 * self.em if body and i == 0 else 0,
                       i + 1 == len(lines))
            self.quotes(line)
            for run in line.runs:
                self.run(line, run)
            for one, two in zip(line.runs, line.runs[1:]):
                self.between(line, one, two)
        if body and abs(lines[0].measure - self.width) > 0.01:
            self.blame(13, lines[0], f'measure {lines[0].measure}')

    def page(self, lines):
        """Rule 13: all body lines on one grid.  Rule 15: a heading has text
        below it."""
        body = [line for line in lines if line.tag in ('P', 'LBody') and
                not line.id.endswith(APART + ('.en',)) and
                'cover' not in line.id]
        for line in body[1:]:
            off = (line.y - body[0].y) / self.raster
            if abs(off - round(off)) * self.raster > 0.02:
                self.blame(13, line, f'{off:.3f} lines below the first')
        for line in lines:
            if re.fullmatch('H[1-6]', line.tag) and \
                    line.y >= self.lowest[line.page]:
                self.blame(15, line, 'nothing below a heading')

    def reach(self, rows):
        """How far down each page there is text, or a figure."""
        for row in rows:
            if row['kind'] == 'text' and not re.fullmatch(
                    'H[1-6]|Artifact|Note|Lbl', row['tag']):
                page = int(row['page'])
                self.lowest[page] = max(self.lowest[page], row['y'])

    def notes(self, rows, lines):
        """A footnote begins on the page that calls it."""
        begun = {}
        for line in lines:
            if line.tag == 'Note':
                begun.setdefault(line.id, line)
        for row in rows:
            note = begun.get(row['text'][1:])
            if row['kind'] == 'link' and note and \
                    note.page != int(row['page']):
                self.blame('note', note, f'is called on page {row["page"]}')

    def overlaps(self, rows):
        """No text stands on another."""
        pages = collections.defaultdict(list)
        for row in rows:
            if row['kind'] == 'text':
                pages[row['page']].append(row)
        for found in pages.values():
            found.sort(key=lambda row: row['y'])
            for i, one in enumerate(found):
                for two in found[i + 1:]:
                    if two['y'] - 0.7 * two['size'] > one['y']:
                        if two['y'] > one['y'] + 40:
                            break
                        continue
                    if min(one['x'] + one['width'], two['x'] + two['width']) \
                            - max(one['x'], two['x']) > 1:
                        self.bad['overlap'] += 1
                        self.said.append(f'overlap: page {one["page"]}: '
                                         f'{one["text"]} / {two["text"]}')

    def hold(self, rows):
        lines = read_lines(rows)
        # With English below it, Chinese stands on thirds of the grid.
        if any(line.id.endswith('.en') for line in lines):
            self.raster = self.grid / 3
        self.reach(rows)
        self.notes(rows, lines)
        self.overlaps(rows)
        paragraphs = collections.OrderedDict()
        for line in lines:
            if line.tag in ('P', 'LBody', 'Note') and \
                    not line.id.endswith(APART) and 'cover' not in line.id:
                paragraphs.setdefault(line.id, []).append(line)
        for id, group in paragraphs.items():
            if self.is_english or id.endswith('.en'):
                self.english(group)
            else:
                self.paragraph(group)
        self.tables(rows, lines)
        pages = collections.defaultdict(list)
        for line in lines:
            pages[line.page].append(line)
        for page in pages.values():
            self.page(page)
        return paragraphs


class Boxes:
    """The same from the PDF: where its words begin and end.  `numbers` may be
    shared by several reports: a number is as wide in all of them."""

    WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" '
                      r'xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')

    def __init__(self, numbers, em=12.0):
        self.numbers, self.em = numbers, em
        self.mixed, self.said = 0, []

    def number(self, page, text, width, height):
        first = self.numbers.setdefault((text, height), width)
        if abs(first - width) > EM * self.em:
            self.said.append(f'page {page}: {text} is {width:.3f} wide, '
                             f'elsewhere {first:.3f}')

    def hold(self, xml, most):
        """`most` is the widest added gap of each page, in em.  Body text is
        what there is most of."""
        heights = collections.Counter(
            round(float(found[4]) - float(found[2]), 2)
            for found in self.WORD.finditer(xml))
        body = heights.most_common(1)[0][0]
        for page, part in enumerate(xml.split('<page ')[1:], 1):
            before = None
            for found in self.WORD.finditer(part):
                x1, y1, x2, y2 = (float(one) for one in found.groups()[:4])
                text = found[5]
                size = round(y2 - y1, 2)
                if re.fullmatch(r'\d[\d.,]*\d', text):
                    self.number(page, text, x2 - x1, size)
                if size == body and before and before[1:3] == (y1, size):
                    self.pair(page, before[3], text, x1 - before[0],
                              most.get(page, 0))
                before = x2, y1, size, text

    def pair(self, page, one, two, blank, gap):
        a, b = one[-1], two[0]
        if not (is_han(a) and re.match('[A-Za-z0-9]', b) or
                is_han(b) and re.match('[A-Za-z0-9]', a)):
            return
        # poppler may list the words of a line out of order.
        if not -self.em < blank < 4 * self.em:
            return
        self.mixed += 1
        if not 0.125 - EM <= blank / self.em <= 1 / 3 + gap + EM:
            self.said.append(f'page {page}: {blank / self.em:.3f} em between '
                             f'{one} and {two}')


def read(path):
    csv.field_size_limit(1 << 30)
    with open(path, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file, delimiter='\t',
                                  quoting=csv.QUOTE_NONE):
            for key in ('x', 'y', 'width', 'height', 'size'):
                row[key] = float(row[key] or 0)
            row['text'] = row['text'].replace('\\n', '\n').replace(
                '\\t', '\t').replace('\\\\', '\\')
            yield row


def read_lines(rows):
    """The lines with their runs, which follow them in the dump."""
    lines = []
    for row in rows:
        if row['kind'] == 'line':
            lines.append(Line(row))
        elif row['kind'] == 'text' and lines and \
                lines[-1].id == row['id'] and \
                row['tag'] in (lines[-1].tag, 'Link') and \
                lines[-1].page == int(row['page']) and \
                abs(lines[-1].y - row['y']) < row['size']:
            lines[-1].runs.append(row)
    return lines


def main():
    judge = Judge(float(sys.argv[2]) if len(sys.argv) > 2 else 432.0)
    judge.hold(list(read(sys.argv[1])))
    print('\n'.join(judge.said[:60]))
    print(f'{judge.lines} lines, {judge.loose} loose, {judge.solid} of one '
          f'word; {dict(judge.bad) or "no violation"}')
    return 1 if judge.bad else 0


if __name__ == '__main__':
    sys.exit(main())

"""The gallery: every chart type with friendly and with hostile data, looked at
on the pages of the report in all three languages, and against the data that
tests/gallery/make.py made up."""
import collections
import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import program

sys.path.insert(0, str(program.ROOT / 'tests' / 'gallery'))
import make  # noqa: E402

LANGUAGES = ('zh', 'en', 'zh+en')
LEFT, RIGHT, BOTTOM = 81.6, 513.6, 757.0


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file, delimiter='\t',
                                  quoting=csv.QUOTE_NONE):
            if not row['tag'].startswith('Figure/'):
                continue
            for key in ('x', 'y', 'width', 'height', 'size'):
                row[key] = float(row[key] or 0)
            row['part'] = row['tag'].split('/')[1]
            yield row


def texts(rows):
    """Runs that follow each other on a line are one text."""
    found = []
    for row in rows:
        if row['kind'] != 'text':
            continue
        last = found[-1] if found else None
        if (last and last['y'] == row['y'] and last['part'] == row['part'] and
                abs(last['x'] + last['width'] - row['x']) <
                0.35 * row['size']):
            last['text'] += row['text']
            last['width'] = row['x'] + row['width'] - last['x']
        else:
            found.append(dict(row))
    return found


def overlap(a, b):
    across = (min(a['x'] + a['width'], b['x'] + b['width']) -
              max(a['x'], b['x']))
    down = (min(a['y'] + .1 * a['size'], b['y'] + .1 * b['size']) -
            max(a['y'] - .7 * a['size'], b['y'] - .7 * b['size']))
    return across > 0.5 and down > 0.5


def number(text):
    return float(text.replace(',', '').replace('\u2212', '-'))


class Pages(unittest.TestCase):
    """What must hold of every chart on the pages of an edition."""
    EDITION = None

    @classmethod
    def setUpClass(cls):
        if cls.EDITION is None:
            raise unittest.SkipTest('only the editions below')
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix='gallery-'))
        edition = cls.EDITION(cls.folder)
        cls.charts = {}
        for lang in LANGUAGES:
            dump = cls.folder / 'pages'
            result = program.run('build', edition, '-o', cls.folder / 'a.pdf',
                                 '--lang', lang, '--dump', dump)
            assert result.returncode == 0, result.stderr
            assert 'figure-too-high' not in result.stderr, result.stderr
            for row in read(dump):
                cls.charts.setdefault((lang, row['page'], row['id']),
                                      []).append(row)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_no_two_texts_overlap(self):
        pages = collections.defaultdict(list)
        for (lang, page, _), rows in self.charts.items():
            pages[lang, page] += texts(rows)
        for page, found in pages.items():
            found.sort(key=lambda text: text['y'])
            for i, a in enumerate(found):
                for b in found[i + 1:]:
                    if b['y'] - a['y'] > 30:
                        break
                    self.assertFalse(overlap(a, b), (page, a, b))

    def test_no_text_leaves_the_type_area_or_is_too_small(self):
        for key, rows in self.charts.items():
            for text in texts(rows):
                self.assertGreaterEqual(text['size'], 7, (key, text))
                self.assertGreaterEqual(text['x'], LEFT - 0.5, (key, text))
                self.assertLessEqual(text['x'] + text['width'], RIGHT + 0.5,
                                     (key, text))
                self.assertLessEqual(text['y'], BOTTOM, (key, text))

    def test_bars_are_as_long_as_their_labels_say(self):
        measured = 0
        for key, rows in self.charts.items():
            bars = [row for row in rows
                    if row['part'] == 'bar' and row['kind'] == 'rect']
            labels = [text for text in texts(rows) if text['part'] == 'label']
            if not bars or len({bar['x'] for bar in bars}) > 2 or \
                    len({bar['height'] for bar in bars}) != 1:
                continue  # not bars from a common zero
            pairs = []
            for bar in bars:
                beside = [text for text in labels
                          if abs(text['y'] - 0.37 * text['size'] -
                                 bar['y'] - bar['height'] / 2) < 1.5]
                if len(beside) == 1:
                    try:
                        pairs.append((abs(number(beside[0]['text'])),
                                      bar['width']))
                    except ValueError:
                        pass  # a share is rounded
            most = max(pairs, default=(0, 0))
            for value, width in pairs if most[0] >= 5 else ():
                # A printed value is right to half a unit of its last digit.
                room = 0.1 + (0 if value == int(value) else
                              0.05 * most[1] / most[0])
                self.assertAlmostEqual(width, most[1] * value / most[0],
                                       delta=room, msg=(key, value))
                measured += 1
        self.assertGreater(measured, 100)


def sample(folder):
    return program.SAMPLE


def gallery(folder):
    subprocess.run([sys.executable,
                    str(program.ROOT / 'tests' / 'gallery' / 'make.py'),
                    str(folder / 'gallery')], check=True)
    return folder / 'gallery'


class Report(Pages):
    EDITION = sample


class Gallery(Pages):
    EDITION = gallery

    def test_every_type_is_shown_with_every_case(self):
        shown = {chart for _, _, chart in self.charts}
        for name, *_ in make.CHARTS:
            for at, case in enumerate(make.CASES):
                refused = case[0] == '负值市' and name in make.NO_NEGATIVES
                one_year = case[0] == '单一市' and name in (
                    'line', 'area', 'slope', 'dumbbell', 'bullet')
                self.assertEqual(f'{name}-{make.code(at)}' in shown,
                                 not (refused or one_year), (name, case[0]))

    def test_every_label_is_the_value_that_was_made_up(self):
        """Counted anew from the made-up data, not from the program's."""
        by_chart = {}
        for (lang, _, chart), rows in self.charts.items():
            by_chart.setdefault((lang, chart), []).extend(rows)
        for lang in LANGUAGES:
            for at, case in enumerate(make.CASES):
                values = [case[3](i) for i in range(len(case[2]))]
                visits = make.MEASURES[1][5]
                for name, follows in (('bar', int), ('tiles', int),
                                      ('dot', visits)):
                    rows = by_chart[lang, f'{name}-{make.code(at)}']
                    found = [number(text['text']) for text in texts(rows)
                             if text['part'] == 'label']
                    due = [follows(value) for value in values
                           if value is not None]
                    if max(map(abs, due)) > 100000:
                        continue  # printed in a larger unit
                    if lang == 'zh+en':  # 1200 and 1,200 are one text
                        self.assertTrue(set(due) <= set(found), (name, case))
                    self.assertEqual(sorted(set(found)), sorted(set(due)),
                                     (lang, name, case[0]))
                    dashes = [text for text in texts(rows)
                              if text['part'] == 'missing']
                    self.assertEqual(len(dashes), values.count(None),
                                     (lang, name, case[0]))

    def test_fifty_years_are_drawn(self):
        for kind in ('line', 'area', 'column'):
            self.assertTrue(any(chart == f'fifty-{kind}-9101'
                                for _, _, chart in self.charts), kind)


if __name__ == '__main__':
    unittest.main(verbosity=2)

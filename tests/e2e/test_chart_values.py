"""Charts say and show what the figures are: every label against the ledger
and, in the gallery, against the data that tests/gallery/make.py made up; every
bar against the exact value of its label.  In all three languages."""
import collections
import fractions
import pathlib
import re
import tempfile
import unittest

import program
from pictures import (Pages, gallery, joined, make, marks, middle, names,
                      sample, table)

# Their categories stand below each other.
ROWS = ('bar', 'diverging', 'dot', 'heat', 'mirror', 'bullet', 'dumbbell')
MINUS = str.maketrans({',': '', '\u2212': '-'})


def types():
    """Chart id without the city's code → type, of the gallery."""
    return {name: re.search(r'type: (\S+)', keys)[1]
            for name, _, _, keys in make.CHARTS}


def number(text):
    """What a label says, with half a unit of its last digit; or None."""
    found = re.fullmatch(r'(-?\d+(?:\.(\d+))?)(%?)', text.translate(MINUS))
    if not found:
        return None
    value = fractions.Fraction(found[1])
    half = fractions.Fraction(1, 2 * 10 ** len(found[2] or ''))
    return (value / 100, half / 100) if found[3] else (value, half)


class Values(Pages):
    """Labels of the charts: (language, page, chart, text, row of the
    ledger)."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.labels = [(lang, page, chart, text, cls.ledger[lang,
                                                           text['figure']])
                      for (lang, page, chart), rows in cls.charts.items()
                      for text in joined(rows, ('figure',))
                      if text['part'] in ('label', 'reference') and
                      text['figure']]

    def test_every_label_is_a_figure_of_the_ledger(self):
        without = collections.Counter(
            chart for (_, _, chart), rows in self.charts.items()
            for text in joined(rows, ('figure',))
            if text['part'] == 'label' and not text['figure'])
        self.assertEqual(without, {})
        self.assertGreater(len(self.labels), 2000)

    def test_every_label_says_what_its_figure_is(self):
        checked = 0
        for lang, page, chart, text, row in self.labels:
            self.assertEqual(text['text'].replace(' ', ''),
                             row['printed'].replace(' ', ''),
                             (lang, page, chart))
            said = number(text['text'])
            if said is None or row['rule'] != 'rounded':
                continue
            exact = fractions.Fraction(row['exact'])
            if row['shown_unit'] == row['unit']:
                self.assertLessEqual(abs(said[0] - exact), said[1],
                                     (lang, page, chart, row))
                checked += 1
        self.assertGreater(checked, 1000)

    def region_names(self):
        return {row['code']: (row['name'], row['name_en'])
                for row in table(self.edition / 'regions.csv')}

    def test_every_label_stands_in_the_row_of_its_region(self):
        known = self.region_names()
        found = collections.Counter()
        rows_of = {}
        for (lang, page, chart), rows in self.charts.items():
            rows_of[lang, page, chart] = [
                text for text in joined(rows) if text['part'] == 'name']
        for lang, page, chart, text, row in self.labels:
            name = known.get(row['region'])
            if text['part'] != 'label' or not name or \
                    not self.is_row_chart(chart):
                continue
            here = rows_of[lang, page, chart]
            nearest = min(here, key=lambda one: abs(middle(one) -
                                                    middle(text)))
            beside = [one['text'] for one in here if
                      abs(middle(one) - middle(nearest)) < 13]
            wanted = name[lang == 'en'].replace(' ', '')
            self.assertIn(wanted, ''.join(beside).replace(' ', ''),
                          (lang, page, chart, text['text'], row['region']))
            found[lang] += 1
        self.assertTrue(all(found[lang] > 300 for lang in
                            ('zh', 'en', 'zh+en')), found)

    def test_bars_are_as_long_as_their_values(self):
        """Within 0.1 pt of one length per unit in all of a chart, also on
        the pages where it goes on."""
        measured = collections.Counter()
        for (lang, chart), pieces in self.pieces().items():
            pairs = []
            for _, rows in pieces:
                pairs += self.bars_and_values(lang, chart, rows)
            if not pairs:
                continue
            length, most = max(pairs, key=lambda pair: pair[1])
            for size, value in pairs:
                self.assertAlmostEqual(
                    size, length * float(value / most) if most else 0,
                    delta=0.1, msg=(lang, chart, value))
                measured[lang] += 1
        self.assertTrue(all(measured[lang] > self.LEAST_BARS for lang in
                            ('zh', 'en', 'zh+en')), measured)

    def bars_and_values(self, lang, chart, rows):
        """The length of each bar, and the exact size of its label."""
        bars = [row for row in rows if row['part'] == 'bar']
        labels = [text for text in joined(rows, ('figure',))
                  if text['part'] == 'label']
        upright = len({round(bar['width'], 1) for bar in bars}) == 1 and \
            len({round(bar['height'], 1) for bar in bars}) > 1
        for bar in bars:
            alone = not any(touch(bar, other) for other in bars)
            mine = [text for text in labels
                    if belongs(text, bar, upright, alone)]
            if 'bullet' in chart:
                mine.sort(key=lambda text: text['x'])
                del mine[1:]
            values = {self.ledger[lang, text['figure']]['exact']
                      for text in mine if self.ledger[
                          lang, text['figure']]['rule'] == 'rounded'}
            if len(values) == 1 and not self.is_share(chart):
                yield (bar['height'] if upright else bar['width'],
                       abs(fractions.Fraction(values.pop())))


def touch(bar, other):
    """Parts of one stack."""
    return bar is not other and (
        bar['y'] == other['y'] and
        min(abs(bar['x'] + bar['width'] - other['x']),
            abs(other['x'] + other['width'] - bar['x'])) < 0.1 or
        bar['x'] == other['x'] and
        min(abs(bar['y'] + bar['height'] - other['y']),
            abs(other['y'] + other['height'] - bar['y'])) < 0.1)


def belongs(text, bar, upright, alone):
    """The label stands in the bar or, of a bar alone, at its end."""
    x, y = text['x'] + text['width'] / 2, middle(text)
    left, right = bar['x'], bar['x'] + bar['width']
    top, bottom = bar['y'], bar['y'] + bar['height']
    if upright:
        return (abs(x - (left + right) / 2) < 1.5 and
                (top - 12 if alone else top) < y < bottom)
    if abs(y - (top + bottom) / 2) > 2.5:
        return False
    return (left < x < right or alone and
            (abs(text['x'] - right) < 8 or
             abs(text['x'] + text['width'] - left) < 8))


class Report(Values):
    EDITION = staticmethod(sample)
    LEAST_BARS = 200

    def is_share(self, chart):
        return 'percent' in chart

    def is_row_chart(self, chart):
        return chart in ('trainees-by-city', 'amendments-by-city',
                         'letters-by-city', 'letters-heat', 'shares-by-city',
                         'contracts-change', 'activities-dumbbell',
                         'letters-percent')


class Gallery(Values):
    EDITION = staticmethod(gallery)
    LEAST_BARS = 800

    def is_share(self, chart):
        return chart.startswith('percent')

    def is_row_chart(self, chart):
        return types().get(chart.rsplit('-', 1)[0]) in ROWS

    def value_of(self, formula, region, period):
        """Counted anew from what make.py made up; None if it is missing."""
        at = next(i for i in range(len(make.CASES))
                  if region.startswith(make.code(i)))
        _, _, counties, value = make.CASES[at]
        some = [i for i in range(len(counties))
                if make.code(at, i) == region] or range(len(counties))
        year, month = int(period[:4]), period[5:]
        total = {}
        for name, _, _, _, _, follows in make.MEASURES:
            known = [follows(value(i)) for i in some if value(i) is not None]
            if year < make.YEAR:
                known = [make.before(one, year) for one in known]
            if month:
                known = [make.by_month(one)[int(month) - 1] for one in known]
            total[name] = sum(known)
        total['money'] *= 10000  # yuan
        return eval(formula, {}, total)

    def test_every_figure_of_a_label_is_the_one_that_was_made_up(self):
        checked = set()
        for lang, _, chart, _, row in self.labels:
            formula = row['formula']
            if not re.fullmatch(r'[a-z]+( [-+*/] ([a-z]+|\d+))*', formula):
                continue
            self.assertEqual(
                fractions.Fraction(row['exact']),
                self.value_of(formula, row['region'], row['period']),
                (lang, chart, row))
            checked.add((chart, row['region'], row['period'], formula))
        self.assertGreater(len(checked), 1500)

    def test_names_of_regions_are_those_that_were_made_up(self):
        self.assertEqual({code: pair for code, pair
                          in self.region_names().items()}, dict(names()))


class Time(unittest.TestCase):
    def test_years_stand_as_far_apart_as_they_are(self):
        """Also where history has not every year."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            edition = gallery(folder)
            history = edition / 'history.csv'
            rows = history.read_text('utf-8').splitlines()
            kept = [row for row in rows if row[:4] in ('year', '2015', '2018',
                                                       '2023')]
            history.write_text('\n'.join(kept) + '\n', 'utf-8')
            result = program.run('build', edition, '-o', folder / 'a.pdf',
                                 '--lang', 'zh', '--dump', folder / 'pages')
            self.assertEqual(result.returncode, 0, result.stderr)
            dots = sorted({round(row['x'] + row['width'] / 2, 1)
                           for row in marks(folder / 'pages')
                           if (row['id'], row['part']) ==
                           ('fifty-line-9101', 'dot')})
        years = (2015, 2018, 2023, 2024)
        self.assertEqual(len(dots), len(years))
        pitch = (dots[-1] - dots[0]) / (years[-1] - years[0])
        for dot, year in zip(dots, years):
            self.assertAlmostEqual(dot, dots[0] + pitch * (year - years[0]),
                                   delta=0.2)


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""The gallery: every chart type with friendly and with hostile data, looked at
on the pages of the report in all three languages, and against the data that
tests/gallery/make.py made up."""
import collections
import math
import re
import unittest

import page
from pictures import LANGUAGES, Pages, gallery, joined, make, sample
from rowcharts import RowCharts

LEFT, RIGHT, BOTTOM = 81.6, 513.6, 757.0


# Grids and axes may step back; a cell says its value in it.
SHAPES = dict.fromkeys(
    ('bar', 'dot', 'line', 'swatch', 'legend', 'area', 'sector', 'square',
     'target', 'stem', 'arrow', 'reference', 'crossing', 'rule', 'break',
     'missing'), 3)
FILLS = ('area', 'shade')


def beneath(painted, mark):
    """The colour of the topmost area that the middle of the mark lies on."""
    x = mark['x'] + mark['width'] / 2
    y = mark['y'] + mark['height'] / 2
    if mark['kind'] == 'text':
        y = mark['y'] - 0.37 * mark['size']
    if mark['part'] == 'area':  # white lines lie between areas
        return '#FFFFFF'
    # a line along the edge of a bar shows beside it
    edge = 1 if mark['part'] in ('reference', 'target') else 0
    for row in reversed(painted):
        if (row['kind'] == 'rect' or row['part'] in FILLS) and \
                row['x'] + edge <= x <= row['x'] + row['width'] - edge and \
                row['y'] + edge <= y <= row['y'] + row['height'] - edge:
            return row['color']
    return '#FFFFFF'


def overlap(a, b):
    across = (min(a['x'] + a['width'], b['x'] + b['width']) -
              max(a['x'], b['x']))
    down = (min(a['y'] + .1 * a['size'], b['y'] + .1 * b['size']) -
            max(a['y'] - .7 * a['size'], b['y'] - .7 * b['size']))
    return across > 0.5 and down > 0.5


def common(a, b):
    """They cover some of the same ground."""
    return all(min(a[at] + a[size], b[at] + b[size]) - max(a[at], b[at]) >=
               min(a[size], b[size], 0.05)
               for at, size in (('x', 'width'), ('y', 'height')))


def holds(bar, letters, upright):
    """The bar is that of the value, and long and thick enough for it."""
    if upright:
        y = letters['y'] + letters['height'] / 2
        return (abs(bar['y'] + bar['height'] / 2 - y) < 4 and
                bar['width'] > letters['width'] + 14)
    x = letters['x'] + letters['width'] / 2
    return (bar['x'] < x < bar['x'] + bar['width'] and
            bar['width'] > letters['width'] + 4 and bar['height'] > 14)


def within(text, bar):
    return (bar['x'] <= text['x'] and
            text['x'] + text['width'] <= bar['x'] + bar['width'] and
            bar['y'] <= text['y'] <= bar['y'] + max(2, bar['height']))


def inside(mark, tile):
    y = mark['y'] + (0 if mark['kind'] == 'text' else mark['height'] / 2)
    return (tile['x'] <= mark['x'] + mark['width'] / 2 <=
            tile['x'] + tile['width'] and
            tile['y'] <= y <= tile['y'] + tile['height'])


def middle_of(mark):
    return (mark['x'] + mark['width'] / 2, mark['y'] + mark['height'] / 2)


def distance(mark, point):
    """From the mark, of a text its letters, to the point."""
    top, bottom = mark['y'], mark['y'] + mark['height']
    if mark['kind'] == 'text':
        top, bottom = (mark['y'] - 0.8 * mark['size'],
                       mark['y'] + 0.1 * mark['size'])
    across = max(0, mark['x'] - point[0],
                 point[0] - mark['x'] - mark['width'])
    return math.hypot(across, max(0, top - point[1], point[1] - bottom))


def is_level(text, point, room):
    """The letters stand beside the point."""
    return text['y'] - 0.8 * text['size'] - room < point[1] < \
        text['y'] + 0.1 * text['size'] + room


def corners(mark):
    return [(x, y) for x in (mark['x'], mark['x'] + mark['width'])
            for y in (mark['y'], mark['y'] + mark['height'])]


def dots_and_names(rows):
    """Each dot's middle, its leader or None, and the rows of its name, which
    are painted after it."""
    found, leader = [], None
    for row in rows:
        if row['part'] == 'leader':
            leader = row
        elif row['part'] == 'dot':
            found.append((middle_of(row), leader, []))
            leader = None
        elif row['part'] == 'name' and found:
            found[-1][2].append(row)
    return found


def number(text):
    return float(text.replace(',', '').replace('\u2212', '-'))


class Appearance(Pages):
    """What must hold of every chart on the pages of an edition."""

    def test_no_two_texts_overlap(self):
        pages = collections.defaultdict(list)
        for (lang, page, _), rows in self.charts.items():
            pages[lang, page] += joined(rows)
        for page, found in pages.items():
            found.sort(key=lambda text: text['y'])
            for i, a in enumerate(found):
                for b in found[i + 1:]:
                    if b['y'] - a['y'] > 30:
                        break
                    self.assertFalse(overlap(a, b), (page, a, b))

    def test_no_text_leaves_the_type_area_or_is_too_small(self):
        for key, rows in self.charts.items():
            for text in joined(rows):
                self.assertGreaterEqual(text['size'], 7, (key, text))
                self.assertGreaterEqual(text['x'], LEFT - 0.5, (key, text))
                self.assertLessEqual(text['x'] + text['width'], RIGHT + 0.5,
                                     (key, text))
                self.assertLessEqual(text['y'], BOTTOM, (key, text))

    def test_what_is_read_and_seen_stands_out_from_its_ground(self):
        """Text 4.5 : 1 against what lies beneath it, shapes 3 : 1."""
        counted = collections.Counter()
        for key, rows in self.charts.items():
            for i, row in enumerate(rows):
                least = 4.5 if row['kind'] == 'text' else SHAPES.get(
                    row['part'])
                unseen = row['kind'] == 'rect' and (
                    min(row['width'], row['height']) < 0.05 or  # a zero
                    row['part'] == 'missing')  # a tile, like a cell
                if least is None or not row['color'] or unseen:
                    continue
                ground = beneath(rows[:i], row)
                self.assertGreaterEqual(
                    page.contrast(row['color'], ground), least,
                    (key, row, ground))
                counted[row['part']] += 1
        self.assertGreater(counted['label'], 500)
        self.assertGreater(counted['bar'], 200)

    def test_no_line_makes_a_bar_look_shorter(self):
        """What is light on a bar leaves both its ends to be seen, and no label
        clears a bar away with its ground."""
        hidden = {'crossing': ('bar',), 'halo': ('bar', 'stem')}
        counted = collections.Counter()
        for key, rows in self.charts.items():
            for i, row in enumerate(rows):
                if row['part'] not in hidden:
                    continue
                counted[row['part']] += 1
                bars = [bar for bar in rows[:i] if common(bar, row) and
                        bar['part'] in hidden[row['part']]]
                if row['part'] == 'halo':
                    self.assertEqual(bars, [], (key, row))
                    continue
                side = 'xy'[row['width'] > row['height']]
                size = {'x': 'width', 'y': 'height'}[side]
                middle = row[side] + row[size] / 2
                for bar in bars:
                    self.assertLess(bar[side] + 0.9, middle, (key, row, bar))
                    self.assertGreater(bar[side] + bar[size] - 0.9, middle,
                                       (key, row, bar))
        self.assertGreater(counted['crossing'], 5)

    def test_no_value_stands_across_a_reference_line(self):
        """It stands in its bar then.  That of a bar too short for it has paper
        behind it, on which the line ends."""
        counted = inside = given_way = 0
        for key, rows in self.charts.items():
            lines = [row for row in rows if row['part'] == 'reference' and
                     row['kind'] == 'path']
            texts = [text for text in joined(rows)
                     if text['part'] in ('label', 'annotation')]
            halos = [row for row in rows if row['part'] == 'halo']
            bars = [row for row in rows if row['part'] in ('bar', 'stem')]
            upright = lines and lines[0]['width'] == 0
            for line in lines:
                counted += 1
                for text in texts:
                    letters = dict(text, y=text['y'] - 0.7 * text['size'],
                                   height=0.7 * text['size'])
                    if not common(letters, line):
                        continue
                    self.assertEqual(text['part'], 'label', (key, text, line))
                    self.assertTrue(any(common(letters, halo)
                                        for halo in halos),
                                    (key, text, line))
                    self.assertFalse(any(holds(bar, letters, upright)
                                         for bar in bars), (key, text, line))
                    given_way += 1
            for text in texts if lines else []:
                inside += any(within(text, bar) for bar in bars)
        self.assertGreater(counted, 10)
        self.assertGreater(inside, 1)
        self.assertLessEqual(given_way, 1)

    def test_a_value_and_a_reference_line_do_not_read_as_one(self):
        """A line close behind a number looks like one more digit."""
        counted = 0
        for key, rows in self.charts.items():
            lines = [row for row in rows if row['part'] == 'reference' and
                     row['kind'] == 'path' and row['width'] == 0]
            for text in joined(rows) if lines else []:
                if text['part'] not in ('label', 'annotation'):
                    continue
                for line in lines:
                    near = max(text['x'] - line['x'],
                               line['x'] - text['x'] - text['width'])
                    if near > 0:
                        counted += 1
                        self.assertGreater(near, 2.9, (key, text, line))
        self.assertGreater(counted, 100)

    def test_a_line_is_open_only_behind_letters(self):
        for key, rows in self.charts.items():
            lines = [row for row in rows if row['part'] == 'reference' and
                     row['kind'] == 'path']
            halos = [row for row in rows if row['part'] == 'halo']
            letters = [dict(text, y=text['y'] - 0.8 * text['size'],
                            height=text['size'])
                       for text in joined(rows) if lines]
            for line in lines:
                for halo in halos:
                    if common(line, halo):
                        self.assertTrue(any(
                            common(text, line) and common(text, halo)
                            for text in letters), (key, line, halo))


class Report(Appearance):
    EDITION = staticmethod(sample)

    def test_the_values_of_a_series_do_not_take_turns_in_a_stack(self):
        """In sorted rows they stand in the parts of the first and beside the
        bars of the last."""
        counted = 0
        for key, rows in self.charts.items():
            tops = sorted({row['y'] for row in rows if row['part'] == 'bar'})
            beside = collections.defaultdict(set)
            for row in rows:
                if row['part'] == 'swatch' and tops:
                    beside[row['color']].add(max(
                        i for i, top in enumerate(tops) if top < row['y']))
            for color, places in beside.items():
                counted += 1
                self.assertEqual(len(tops) - min(places), len(places),
                                 (key, color, places))
        self.assertGreater(counted, 10)

    def test_shares_that_are_printed_alike_have_one_tint(self):
        """Each column of shares adds up to 100 %, so that what is printed is
        not always the nearest."""
        counted = 0
        for key, rows in self.charts.items():
            if key[2] != 'shares-by-city':
                continue
            tints = collections.defaultdict(set)
            for label in rows:
                if label['part'] != 'label':
                    continue
                for cell in rows:
                    if cell['part'] == 'cell' and \
                            0 <= label['x'] - cell['x'] <= cell['width'] and \
                            0 <= label['y'] - cell['y'] <= cell['height']:
                        tints[label['text']].add(cell['color'])
                        counted += 1
            self.assertEqual({text: colors for text, colors in tints.items()
                              if len(colors) > 1}, {}, key)
        self.assertGreater(counted, 3 * 80)

    def test_bars_end_level_with_the_tiles_beside_them(self):
        for lang in LANGUAGES:
            low = {}
            for key, rows in self.charts.items():
                if key[0] == lang and key[2] in ('workers-by-city',
                                                 'wages-per-worker'):
                    low[key[2]] = max(row['y'] + row['height'] for row in rows
                                      if row['part'] in ('axis', 'cell'))
            self.assertEqual(len(low), 2, (lang, low))
            self.assertLess(max(low.values()) - min(low.values()), 3,
                            (lang, low))

    def test_both_languages_of_a_name_stand_on_one_row_where_they_fit(self):
        names = [row for key, rows in self.charts.items()
                 if key[0] == 'zh+en' and key[2] == 'change-by-measure'
                 for row in rows if row['part'] == 'name']
        self.assertEqual(len(names) // 2,
                         len({row['y'] for row in names}), names)

    def test_the_highest_of_stacked_columns_has_its_total_above_it(self):
        """A headline speaks of it, and the next may be as high to the eye."""
        charts = [rows for (_, _, chart), rows in self.charts.items()
                  if chart.startswith('city-money-')]
        self.assertGreater(len(charts), 30)
        for rows in charts:
            bars = [row for row in rows if row['part'] == 'bar']
            top = min(bar['y'] for bar in bars)
            totals = [row for row in joined(rows) if row['part'] == 'total']
            self.assertLess(min((abs(top - total['y']) for total in totals),
                                default=99), 5)

    def test_a_line_parts_all_that_is_stacked(self):
        """However thin the upper part is."""
        thin = 0
        for (lang, _, chart), rows in self.charts.items():
            if not chart.startswith('city-money-'):
                continue
            bars = [row for row in rows if row['part'] == 'bar']
            gaps = [row for row in rows if row['part'] == 'gap']
            for lower in bars:
                for upper in bars:
                    if (lower['x'] != upper['x'] or upper['height'] < 0.1 or
                            abs(upper['y'] + upper['height'] -
                                lower['y']) > 0.02):
                        continue
                    self.assertTrue(any(
                        gap['x'] == lower['x'] and
                        abs(gap['y'] - lower['y']) < 0.3 for gap in gaps),
                        (lang, chart, upper))
                    thin += upper['height'] < 2
        self.assertGreater(thin, 20)


class Gallery(Appearance, RowCharts):
    EDITION = staticmethod(gallery)

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
                    found = [number(text['text']) for text in joined(rows)
                             if text['part'] == 'label']
                    due = [follows(value) for value in values
                           if value is not None]
                    if max(map(abs, due)) > 100000:
                        continue  # printed in a larger unit
                    if lang == 'zh+en':  # 1200 and 1,200 are one text
                        self.assertTrue(set(due) <= set(found), (name, case))
                    self.assertEqual(sorted(set(found)), sorted(set(due)),
                                     (lang, name, case[0]))
                    dashes = [text for text in joined(rows)
                              if text['part'] == 'missing']
                    self.assertEqual(len(dashes), values.count(None),
                                     (lang, name, case[0]))

    def test_key_figures_have_value_change_and_years(self):
        """Against the made-up data; the line of the years fills its tile."""
        for lang in LANGUAGES:
            for at, case in enumerate(make.CASES):
                rows = next(rows for (one, _, chart), rows in
                            self.charts.items() if (one, chart) ==
                            (lang, f'key-{make.code(at)}'))
                tiles = [row for row in rows if row['part'] == 'tile']
                self.assertEqual(len(tiles), 4)
                for tile, measure in zip(tiles, make.MEASURES):
                    self.check_tile(lang, case, measure,
                                    [row for row in rows
                                     if inside(row, tile)], tile)
                said = ''.join(row['text'] for row in rows
                               if row['part'] == 'note')
                some = 0 < sum(case[3](i) is None
                               for i in range(len(case[2]))) < len(case[2])
                self.assertEqual('合计不含' in said or 'exclude' in said,
                                 some, (lang, case[0], said))

    def check_tile(self, lang, case, measure, rows, tile):
        known = [measure[5](case[3](i)) for i in range(len(case[2]))
                 if case[3](i) is not None]
        now = sum(known)
        last = sum(make.before(value, make.YEAR - 1) for value in known)
        said = {part: ''.join(text['text'] for text in rows
                              if text['part'] == part)
                for part in ('value', 'change')}
        digits = said['value'].replace(',', '')
        self.assertIn(str(now), digits, (lang, case[0], measure[0]))
        if case[0] == '单一市':  # one year alone
            self.assertEqual(said['change'], '')
            return
        lines = {text['y'] for text in rows if text['part'] == 'change'}
        self.assertLessEqual(len(lines), lang.count('+') + 1, (case[0], rows))
        change = f'{abs(now - last) * 100 / abs(last):.1f}%'
        self.assertIn(change, said['change'], (lang, case[0], measure[0]))
        arrows = [row for row in rows if row['part'] == 'arrow']
        self.assertEqual(len(arrows), 1)
        lines = [row for row in rows if row['part'] == 'line']
        broken = measure[0] == 'lost'
        self.assertEqual(len(lines), 1 + broken)
        self.assertGreater(sum(line['width'] for line in lines),
                           0.7 * tile['width'])
        ends = [row for row in rows if row['part'] == 'dot']
        self.assertAlmostEqual(
            max(dot['x'] + dot['width'] / 2 for dot in ends),
            max(line['x'] + line['width'] for line in lines), delta=0.1)

    def test_only_colours_that_are_there_are_explained(self):
        explained = 0
        for (lang, _, chart), rows in self.charts.items():
            note = ''.join(text['text'] for text in joined(rows)
                           if text['part'] == 'note')
            grey = any(row['color'] == '#EDEAE6' for row in rows)
            if '红色为正' in note or 'Red is above' in note:
                self.assertEqual('灰色' in note or 'grey' in note, grey,
                                 (lang, chart))
                explained += 1
        self.assertGreaterEqual(explained, 2 * len(LANGUAGES))

    def test_the_pieces_of_a_chart_show_everyone_once(self):
        """What does not fit on a page is continued on the next."""
        for (lang, chart), pieces in self.pieces().items():
            if lang != 'zh' or not chart.endswith('-9106') or \
                    chart.split('-')[0] not in ('bar', 'grouped', 'stacked',
                                                'percent', 'heat', 'mirror',
                                                'bullet', 'dumbbell', 'dot'):
                continue
            names = [text['text'] for _, rows in pieces
                     for text in joined(rows) if text['part'] == 'name']
            for name, _ in make.CASES[5][2]:
                self.assertEqual(names.count(name), 1, (chart, name))

    def test_a_chart_that_goes_on_says_so(self):
        words = {'zh': '接下页', 'en': 'Continued on the next page'}
        parted = collections.Counter()
        for (lang, chart), pieces in self.pieces().items():
            for i, (_, rows) in enumerate(pieces):
                note = ''.join(text['text'] for text in joined(rows)
                               if text['part'] == 'note')
                goes_on = i + 1 < len(pieces)
                parted[lang] += goes_on
                for one in lang.split('+'):
                    self.assertEqual(words[one] in note, goes_on,
                                     (lang, chart, i, note))
        for lang in LANGUAGES:
            self.assertGreater(parted[lang], 2, lang)

    def test_names_of_dots_stand_at_their_own_dot(self):
        """Nearer to it than to any other, or with a leader that begins at
        it and ends at the name."""
        counted = collections.Counter()
        for key, rows in self.charts.items():
            if not key[2].startswith('scatter'):
                continue
            dots = [middle_of(row) for row in rows if row['part'] == 'dot']
            for dot, leader, name in dots_and_names(rows):
                own = min(distance(row, dot) for row in name)
                if leader or not any(is_level(row, dot, 1.5) for row in name):
                    for other in dots:
                        self.assertFalse(
                            other != dot and any(
                                is_level(row, other, -1.5) and
                                distance(row, other) < 19.5
                                for row in name), (key, name, other))
                if leader:
                    self.assertLess(distance(leader, dot), 4, (key, name))
                    self.assertLess(min(distance(row, end) for row in name
                                        for end in corners(leader)), 3,
                                    (key, name))
                    counted['led'] += 1
                    continue
                for other in dots:
                    if other != dot:
                        self.assertLess(
                            own + 2, min(distance(row, other)
                                         for row in name), (key, name))
                self.assertLess(own, 10, (key, name))
                counted['beside'] += 1
        self.assertGreater(counted['beside'], 450)
        self.assertGreater(counted['led'], 10)

    def test_an_annotation_beside_a_bar_is_balanced_and_moves_no_row(self):
        several = 0
        for key, rows in self.charts.items():
            if not key[2].startswith(('bar-notes', 'stacked-notes')):
                continue
            texts = [text for text in joined(rows)
                     if text['part'] == 'annotation']
            widest = max((text['width'] for text in texts), default=0)
            for text in texts:
                self.assertGreater(text['width'], 0.5 * widest, (key, text))
            tops = sorted({row['y'] for row in rows if row['part'] == 'bar'})
            if len(tops) > 2:
                steps = [b - a for a, b in zip(tops, tops[1:])]
                self.assertLess(steps[0], min(steps) + 0.1, key)
                several += 1
        self.assertGreater(several, 15)

    def test_leaders_of_annotations_are_upright_and_pass_no_dot(self):
        upright, turned = 0, 0
        for key, rows in self.charts.items():
            if not key[2].startswith(('column-notes', 'line-notes',
                                      'area-notes')):
                continue
            texts = [text for text in joined(rows)
                     if text['part'] == 'annotation']
            for before, row, after in zip(rows, rows[1:], rows[2:] + [{}]):
                if (before['part'], row['part']) != ('annotation', 'leader'):
                    continue
                turned += (after.get('part') == 'leader' and
                           after['height'] == 0)
                self.assertLess(row['width'], 0.1, (key, row))
                self.assertTrue(any(
                    text['x'] - 0.1 <= row['x'] <=
                    text['x'] + text['width'] + 0.1 for text in texts), key)
                for dot in rows:
                    if dot['part'] == 'dot':
                        self.assertFalse(common(dot, row), (key, row, dot))
                upright += 1
        self.assertGreater(upright, 100)
        self.assertGreater(turned, 20)

    def test_a_table_instead_of_a_scatter_says_so(self):
        """And what was to be said of a dot."""
        tables = 0
        for key, rows in self.charts.items():
            if not key[2].startswith('scatter') or not any(
                    row['part'] == 'cell' for row in rows):
                continue
            said = ''.join(text['text'] for text in joined(rows)
                           if text['part'] == 'note')
            if not re.search('改用表格|a table gives', said) and \
                    not any(row['part'] == 'headline' for row in rows):
                continue  # continued from the page before
            self.assertRegex(said, '改用表格|a table gives', key)
            if 'notes' in key[2]:
                self.assertRegex(said, '流动书车|mobile libraries', key)
            tables += 1
        self.assertGreater(tables, 3)

    def test_a_value_stands_in_its_part_unless_others_below_have_no_room(self):
        """9.6 % has room below rows whose 5.6 % has none."""
        counted = collections.Counter()
        for key, rows in self.charts.items():
            if key[2] != 'percent-9108':
                continue
            bars = [row for row in rows if row['part'] == 'bar']
            for text in joined(rows):
                if text['part'] != 'label':
                    continue
                letters = dict(text, y=text['y'] - 0.35 * text['size'])
                held = any(within(letters, bar) for bar in bars)
                self.assertEqual(held, text['text'] != '5.6%', (key, text))
                counted[held] += 1
        self.assertEqual(counted, {False: 3 * 3, True: 21 * 3})

    def test_values_of_a_rising_line_stand_above_it_and_clear_of_it(self):
        counted = 0
        for key, rows in self.charts.items():
            dots = [middle_of(row) for row in rows if row['part'] == 'dot']
            values = [text for text in joined(rows)
                      if text['part'] == 'label']
            if not key[2].startswith('line-one-') or \
                    len(values) != len(dots):
                continue  # with an axis
            for dot, value in zip(dots, values):
                self.assertLess(value['y'], dot[1], (key, value))
                self.assertLess(abs(middle_of(value)[0] - dot[0]),
                                (dots[1][0] - dots[0][0]) / 2, (key, value))
            for (x, y), (x2, y2) in zip(dots, dots[1:]):
                for value in values:
                    for i in range(101):
                        at = dict(x=x + (x2 - x) * i / 100, width=0,
                                  y=y + (y2 - y) * i / 100, height=0)
                        letters = dict(value, height=0.7 * value['size'],
                                       y=value['y'] - 0.7 * value['size'])
                        self.assertFalse(
                            letters['x'] < at['x'] <
                            letters['x'] + letters['width'] and
                            letters['y'] < at['y'] <
                            letters['y'] + letters['height'],
                            (key, value, at))
            counted += 1
        self.assertGreater(counted, 20)

    def test_lines_that_coincide_are_named_and_both_seen(self):
        """Counted anew from the made-up months; log scales and others."""
        counted = collections.Counter()
        for (lang, _, chart), rows in self.charts.items():
            if not chart.startswith('line-log-'):
                continue
            _, _, counties, of = make.CASES[int(chart[-2:]) - 1]
            values = [value for value in map(of, range(len(counties)))
                      if value is not None]
            lines = [[sum(month) for month in zip(*(
                make.by_month(measure[5](value)) for value in values))]
                for measure in (make.MEASURES[0], make.MEASURES[3])]
            same = [a == b for a, b in zip(*lines)]
            together = any(a and b for a, b in zip(same, same[1:]))
            said = ''.join(row['text'] for row in rows
                           if row['part'] == 'note')
            for word in {'zh': ['重合'], 'en': ['coincide']}.get(
                    lang, ['重合', 'coincide']):
                if together:
                    self.assertIn(word, said, (lang, chart))
            colors = [row['color'] for row in rows if row['part'] == 'line']
            dashes = [row for row in rows if row['part'] == 'dashes']
            self.assertEqual('重合' in said or 'coincide' in said,
                             bool(dashes), (lang, chart))
            for dash in dashes:  # the first line was drawn, so it is beneath
                self.assertEqual(dash['color'], colors[0], (lang, chart))
            counted[together] += 1
        self.assertGreater(counted[True], 8)
        self.assertGreater(counted[False], 8)

    def test_fifty_years_are_drawn(self):
        for kind in ('line', 'area', 'column'):
            self.assertTrue(any(chart == f'fifty-{kind}-9101'
                                for _, _, chart in self.charts), kind)


if __name__ == '__main__':
    unittest.main(verbosity=2)

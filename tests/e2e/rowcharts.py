"""What must hold of the charts of the gallery whose items stand in rows, and
of slopes: mixed into the tests of tests/e2e/test_gallery.py."""
import re

from pictures import LANGUAGES, joined, make, middle

# With forty rows they get so thin that a page can hold them.
ONE_PAGE = ('bar', 'bar-notes', 'bullet', 'diverging', 'dot', 'dumbbell',
            'mirror', 'slope')


def part(rows, *names):
    return [row for row in rows if row['part'] in names]


def texts(rows, name):
    return part(joined(rows), name)


def parts_of_stacks(rows):
    """Each part of a stacked bar, and whether its value stands in it or, with
    a swatch in its colour, out of it."""
    values, swatches = texts(rows, 'label'), part(rows, 'swatch')
    for bar in part(rows, 'bar'):
        y = bar['y'] + bar['height'] / 2
        if any(abs(middle(text) - y) < bar['height'] / 2 and
               bar['x'] < text['x'] + text['width'] / 2 <
               bar['x'] + bar['width'] for text in values):
            yield bar, 'in'
        if any(swatch['color'] == bar['color'] and
               abs(swatch['y'] + swatch['height'] / 2 - y) <
               bar['height'] / 2 for swatch in swatches):
            yield bar, 'out'


class RowCharts:
    def chart(self, lang, chart):
        """The marks of a chart on one page."""
        (piece,) = [rows for (one, _, other), rows in self.charts.items()
                    if (one, other) == (lang, chart)]
        return piece

    def test_forty_rows_could_stand_on_one_page(self):
        """They do, unless the page before would stay half empty."""
        pieces = self.pieces()
        for lang in LANGUAGES:
            for name in ONE_PAGE:
                height, n = 0, 0
                for _, rows in pieces[lang, f'{name}-9106']:
                    tops = [row['y'] for row in rows if row['y'] > 0]
                    names = sorted(middle(text)
                                   for text in texts(rows, 'name'))
                    height += names[-1] - names[0]
                    n += 1
                around = max(tops) - min(tops) - (names[-1] - names[0])
                self.assertLess(height + (n - 1) * 20 + around, 672,
                                (lang, name))
                if name == 'slope':
                    self.assertEqual(n, 1)

    def test_a_group_without_data_is_one_line_high(self):
        for lang in ('zh', 'en'):
            rows = self.chart(lang, 'grouped-9103')
            names = sorted(middle(name) for name in texts(rows, 'name'))
            (first, *_) = dashes = sorted(
                middle(dash) for dash in part(rows, 'missing'))
            pitch = names[1] - names[0]
            self.assertEqual(len(dashes), 3)
            self.assertLess(dashes[-1] - first, 2 * 0.7 * pitch)

    def test_a_continued_chart_begins_as_high_as_its_first_part(self):
        for lang in LANGUAGES:
            pieces = self.pieces()[lang, 'grouped-9106']
            self.assertGreater(len(pieces), 1)
            first = [min(text['y'] for text in texts(rows, 'name')) -
                     min(text['y'] for text in texts(rows, 'headline'))
                     for _, rows in pieces]
            for below in first:
                self.assertAlmostEqual(below, first[0], delta=0.05)

    def test_every_part_has_the_remarks_and_the_last_the_notes(self):
        several = 0
        for key, pieces in self.pieces().items():
            if len(pieces) == 1:
                continue
            sources = [len(part(rows, 'source')) for _, rows in pieces]
            notes = [''.join(text['text'] for text in texts(rows, 'note'))
                     for _, rows in pieces]
            self.assertGreater(sources[-1], 0, key)
            self.assertEqual(sum(sources[:-1]), 0, key)
            self.assertRegex(notes[-1], '虚构数据|Invented data', key)
            for note in notes[:-1]:
                self.assertEqual(note, notes[0], key)
                self.assertNotRegex(note, '虚构数据|Invented data', key)
                note = re.sub('注：|Note: |图未完，接下页。|'
                              'Continued on the next page.', '', note)
                for remark in re.findall('[^。.]+[。.]', note):
                    self.assertIn(remark, notes[-1], key)
            several += 1
        self.assertGreaterEqual(several, len(LANGUAGES))

    def test_a_label_of_a_slope_stands_at_its_dot(self):
        """Also beside those who have no value, and with forty names."""
        for lang in ('zh', 'en'):
            for case in (3, 4, 6, 8):
                rows = self.chart(lang, f'slope-91{case:02}')
                dots = [dot['y'] + dot['height'] / 2
                        for dot in part(rows, 'dot')]
                for label in texts(rows, 'label'):
                    self.assertLess(min(abs(middle(label) - y) for y in dots),
                                    2.5, (lang, case, label['text']))
                self.assertEqual(part(rows, 'missing'), [])

    def test_who_has_no_value_is_named_below_a_slope(self):
        for at, lang in enumerate(('zh', 'en')):
            rows = self.chart(lang, 'slope-9103')
            said = ''.join(text['text'] for text in texts(rows, 'note'))
            named = ''.join(text['text'] for text in texts(rows, 'name'))
            for i, name in enumerate(make.CASES[2][2]):
                missing = make.CASES[2][3](i) is None
                self.assertEqual(name[at] in said, missing, name)
                self.assertEqual(name[at] in named, not missing, name)

    def test_numbers_of_a_slope_stand_in_columns(self):
        rows = self.chart('zh', 'slope-9101')
        ends = {round(text['x'] + text['width'], 1)
                for text in texts(rows, 'label')}
        self.assertEqual(len(ends), 2)

    def test_every_label_of_a_slope_is_led_to_its_dot(self):
        """Where labels are moved away from one place: leaders end at their
        numbers and are not so steep that they run into each other."""
        for lang in LANGUAGES:
            rows = self.chart(lang, 'slope-9109')
            leaders = part(rows, 'leader')
            self.assertGreaterEqual(len(leaders), 8)
            for leader in leaders:
                self.assertLess(leader['height'], 2 * leader['width'])
            for label in texts(rows, 'label'):
                self.assertTrue(any(
                    abs(leader['x'] + leader['width'] - label['x']) < 2.5 or
                    abs(label['x'] + label['width'] - leader['x']) < 2.5
                    for leader in leaders
                    if leader['y'] - 1 < middle(label) <
                    leader['y'] + leader['height'] + 1), label['text'])

    def test_equal_values_of_a_slope_share_a_label(self):
        rows = self.chart('zh', 'slope-9108')
        self.assertEqual(sorted(text['text'] for text in texts(rows, 'label')),
                         sorted(['63', '36', '9', '70', '40', '9']))
        self.assertEqual(texts(rows, 'name')[-1]['text'], '己县、庚县、辛县')

    def test_colours_of_a_slope_tell_the_direction_and_are_explained(self):
        rows = self.chart('zh', 'slope-9108')
        level = [row['color'] for row in part(rows, 'line')
                 if row['height'] == 0]
        rising = [row['color'] for row in part(rows, 'line')
                  if row['height'] > 0]
        self.assertEqual((len(level), len(rising)), (3, 5))
        self.assertFalse(set(level) & set(rising))
        note = ''.join(text['text'] for text in texts(rows, 'note'))
        self.assertIn('红色为升，灰色为不变', note)
        self.assertNotIn('为降', note)

    def test_a_small_change_does_not_fill_a_slope(self):
        rows = self.chart('zh', 'slope-9110')
        axis = part(rows, 'axis')[0]['height']
        for line in part(rows, 'line'):
            self.assertLess(line['height'], 0.4 * axis)

    def test_heads_of_a_slope_stand_over_their_axes(self):
        rows = self.chart('zh', 'slope-9101')
        for head, axis in zip(texts(rows, 'name')[:2], part(rows, 'axis')):
            self.assertAlmostEqual(head['x'] + head['width'] / 2, axis['x'],
                                   delta=0.1)

    def test_a_guide_leads_from_a_name_to_the_marks_of_a_dumbbell(self):
        for lang in LANGUAGES:
            rows = self.chart(lang, 'dumbbell-9101')
            guides = part(rows, 'grid')
            self.assertEqual(len(guides), 13)
            values = texts(rows, 'label')
            for guide in guides:
                ends = guide['x'] + guide['width']
                here = [text['x'] - ends for text in values
                        if abs(middle(text) - guide['y']) < 3]
                self.assertAlmostEqual(min(here), 3, delta=0.2)

    def test_equal_values_of_a_dumbbell_show_a_dot_in_a_ring(self):
        rows = self.chart('zh', 'dumbbell-9102')
        dots = part(rows, 'dot')
        for ring, dot in zip(dots[::2], dots[1::2]):
            self.assertGreater(ring['width'], dot['width'] + 2)
        self.assertEqual(len(part(rows, 'axis')), 1)

    def test_no_value_of_a_dumbbell_stands_on_the_other_side_of_zero(self):
        counted = 0
        for (lang, chart), pieces in self.pieces().items():
            if not chart.startswith('dumbbell'):
                continue
            for _, rows in pieces:
                axes = part(rows, 'axis')
                zero = axes[0]['x'] if axes else -1
                for text in texts(rows, 'label'):
                    value = float(text['text'].replace('\u2212', '-')
                                  .replace(',', ''))
                    if axes and value < 0:
                        self.assertLess(text['x'] + text['width'], zero,
                                        (lang, chart, text))
                    elif axes and value > 0:
                        self.assertGreater(text['x'], zero,
                                           (lang, chart, text))
                    counted += bool(axes)
        self.assertGreater(counted, 100)

    def test_where_all_bars_go_left_names_stand_at_their_axis(self):
        for lang in LANGUAGES:
            rows = self.chart(lang, 'diverging-9101')
            axis = part(rows, 'axis')[0]['x']
            names = texts(rows, 'name')
            self.assertGreaterEqual(len(names), 13)
            for name in names:
                if lang != 'zh+en':  # the English follows on the row
                    self.assertAlmostEqual(name['x'], axis + 7, delta=4)
                self.assertGreater(name['x'], axis)

    def test_the_axis_lies_beneath_the_dots(self):
        for chart in ('dot-9109', 'dot-9104', 'dumbbell-9102'):
            painted = [row['part'] for row in self.chart('zh', chart)]
            self.assertLess(painted.index('axis'), painted.index('dot'), chart)

    def test_a_bar_that_cannot_be_seen_has_its_colour_beside_its_value(self):
        for lang in LANGUAGES:
            rows = self.chart(lang, 'grouped-9109')
            bars = part(rows, 'bar')
            short = [bar['color'] for bar in bars if bar['width'] < 3]
            self.assertEqual(len(short), 15)
            self.assertEqual([row['color'] for row in part(rows, 'swatch')],
                             short)

    def test_a_group_of_which_nothing_is_known_has_one_dash(self):
        for chart in ('grouped-9103', 'dumbbell-9103', 'stacked-9103',
                      'percent-9103'):
            rows = self.chart('zh', chart)
            self.assertEqual(len(texts(rows, 'missing')), 3, chart)

    def test_percentage_bars_are_in_the_order_of_the_printed_shares(self):
        several = 0
        for (lang, chart), pieces in self.pieces().items():
            if not chart.startswith('percent'):
                continue
            first = []
            for _, rows in pieces:
                left = min(bar['x'] for bar in part(rows, 'bar'))
                for bar in part(rows, 'bar'):
                    first += [float(text['text'][:-1])
                              for text in texts(rows, 'label')
                              if bar['x'] < left + 1 and
                              0 < middle(text) - bar['y'] < bar['height'] and
                              0 < text['x'] - bar['x'] < bar['width']]
            self.assertEqual(first, sorted(first, reverse=True),
                             (lang, chart))
            several += len(first)
        self.assertGreater(several, 200)

    def test_values_of_a_stack_stand_in_long_parts_and_beside_short_ones(self):
        """In each colour; the total comes last."""
        counted = {'in': 0, 'out': 0, 'total': 0}
        for (lang, chart), pieces in self.pieces().items():
            if not chart.startswith(('stacked', 'percent')):
                continue
            lengths = {'in': {}, 'out': {}}
            for _, rows in pieces:
                for bar, where in parts_of_stacks(rows):
                    lengths[where].setdefault(bar['color'],
                                              []).append(bar['width'])
                    counted[where] += 1
                for total in texts(rows, 'total'):
                    before = [text['x'] for text in texts(rows, 'label')
                              if abs(middle(text) - middle(total)) < 2]
                    self.assertTrue(all(x < total['x'] for x in before),
                                    (lang, chart, total))
                    counted['total'] += 1
            for color, out in lengths['out'].items():
                self.assertLess(max(out), 50, (lang, chart))
                for length in lengths['in'].get(color, []):
                    self.assertLess(max(out), length + 0.01, (lang, chart))
        self.assertGreater(min(counted.values()), 50, counted)

    def test_colours_are_explained_that_are_there(self):
        """Grey only where there is a zero; a single colour means nothing."""
        several = 0
        for (lang, chart), pieces in self.pieces().items():
            if not chart.startswith(('heat', 'tiles')):
                continue
            cells = {row['color'] for _, rows in pieces
                     for row in part(rows, 'cell') if row['kind'] == 'rect'}
            said = ''.join(text['text'] for _, rows in pieces
                           for text in texts(rows, 'note'))
            zeros = [text for _, rows in pieces
                     for text in texts(rows, 'label') if text['text'] == '0']
            if re.search('灰色|grey', said):
                self.assertTrue(zeros, (lang, chart))
            self.assertEqual(bool(re.search('颜色|darker', said)),
                             len(cells) > 1, (lang, chart, said))
            several += 1
        self.assertGreater(several, 50)

    def test_a_leader_goes_to_a_note_beyond_a_reference_line(self):
        beyond = 0
        for (lang, chart), pieces in self.pieces().items():
            if not chart.startswith('bar-notes'):
                continue
            rows = pieces[0][1]
            notes = texts(rows, 'annotation')
            bar = min(part(rows, 'bar'), key=lambda row: abs(
                row['y'] + row['height'] / 2 - middle(notes[0])))
            ends = bar['x'] + bar['width'] + 1
            lines = [row['x'] for row in part(rows, 'reference')
                     if row['kind'] == 'path']
            if any(ends < x < notes[0]['x'] for x in lines):
                self.assertTrue(any(
                    row['height'] == 0 and ends < row['x'] and
                    abs(row['x'] + row['width'] - notes[0]['x']) < 3
                    for row in part(rows, 'leader')), (lang, chart))
                beyond += 1
        self.assertGreater(beyond, 2)

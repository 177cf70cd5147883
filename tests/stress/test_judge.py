"""The judge of the stress tests sees every fault: a page that keeps the
rules, and the same page with one thing moved."""
import unittest

import judge

EM = 12.0
LEFT = 81.6
WIDTH = 8 * EM


def line(text, y, gap=0.0, page=1, id='p1', tag='P'):
    return {'page': str(page), 'kind': 'line', 'x': LEFT, 'y': y,
            'width': WIDTH, 'height': gap, 'font': '', 'size': 0.0,
            'text': text, 'tag': tag, 'id': id}


def run(text, x, y, width, page=1, id='p1', tag='P', font='Song'):
    return {'page': str(page), 'kind': 'text', 'x': LEFT + x * EM, 'y': y,
            'width': width * EM, 'height': EM, 'font': font, 'size': EM,
            'text': text, 'tag': tag, 'id': id}


def held(*rows):
    found = judge.Judge(WIDTH, EM, 21)
    found.hold(list(rows))
    return dict(found.bad)


def two(first, second, gap=0.0, width=6):
    """Two lines of one paragraph, of Han alone."""
    return (line(first, 100, gap), run(first, 2, 100, width),
            line(second, 121), run(second, 0, 121, judge_width(second)))


def judge_width(text):
    return sum(0.5 if c in judge.MARKS else 1 for c in text) + sum(
        0.5 for c in text[:-1] if c in judge.MARKS)


def table(caption, page=1, caption_y=90):
    """Caption, three rules, unit line, head and a cell, in that order of
    rows: the third is the rule under the head."""
    def rule(y):
        return dict(line('', y, page=page, id='t', tag='Artifact'),
                    kind='path')

    artifact = 'Artifact' if page > 1 else 'Caption'
    return [line(caption, caption_y, page=page, id='t', tag=artifact),
            rule(100), rule(120), rule(160),
            line('单位：万元', 95, page=page, id='t', tag=artifact),
            line('地区', 110, page=page, id='t', tag='TH'),
            line('南京', 130, page=page, id='t', tag='TD')]


def boxes(*words, numbers=None):
    found = judge.Boxes({} if numbers is None else numbers, EM)
    found.hold('<page >' + ''.join(
        f'<word xMin="{words[i + 1]}" yMin="9" xMax="{words[i + 2]}" '
        f'yMax="21">{words[i]}</word>' for i in range(0, len(words), 3)), {})
    return found


class Seen(unittest.TestCase):
    def test_a_good_page_has_no_fault(self):
        self.assertEqual(held(*two('全省各级工会', '依法维权')), {})

    def test_a_stop_at_a_line_start(self):
        self.assertIn(1, held(*two('全省各级工会', '，依法维权')))

    def test_an_opening_mark_at_a_line_end(self):
        self.assertIn(2, held(*two('全省各级工（', '依法维权', width=6)))

    def test_a_divided_dash(self):
        self.assertIn(3, held(*two('全省各级工—', '—依法维权')))

    def test_a_divided_number(self):
        self.assertIn(4, held(*two('共10260.', '28万元整')))
        self.assertIn(4, held(*two('共2023—', '2024年份')))

    def test_a_number_without_its_unit(self):
        self.assertIn(5, held(*two('工资10260', '万元整理')))
        self.assertIn(5, held(*two('工资2.4万', '人次参加')))
        self.assertIn(5, held(*two('全省各级见表', '1所列各项')))

    def test_a_divided_word(self):
        self.assertIn(6, held(*two('全省supervi', 'sion工作')))

    def test_an_opening_mark_that_keeps_its_blank_at_a_line_start(self):
        rows = two('全省各级工会', '（依法）维权')
        rows[3]['x'] += EM / 2
        self.assertIn(7, held(*rows))

    def test_adjacent_marks_that_take_two_em(self):
        good = run('中：“好', 0, 121, 3.5)
        bad = run('中：“好', 0, 121, 4.0)
        start = two('全省各级工会', '中：“好')[:3]
        self.assertEqual(held(*start, good), {})
        self.assertIn(8, held(*start, bad))

    def test_no_blank_between_han_and_latin(self):
        start = two('全省各级工会', '共10人次')[:3]
        rows = [run('共', 0, 121, 1), run('10', 1.25, 121, 1.1),
                run('人次', 2.6, 121, 2)]
        self.assertEqual(held(*start, *rows), {})
        rows[1]['x'] -= 0.2 * EM
        self.assertIn(10, held(*start, *rows))

    def test_a_line_that_is_not_flush(self):
        self.assertIn(12, held(*two('全省各级工会', '依法', width=5.98)))
        self.assertIn(12, held(*two('全省各级工会', '依法', width=6.02)))

    def test_a_line_off_the_grid(self):
        rows = two('全省各级工会', '依法维权')
        for row in rows[2:]:
            row['y'] += 1
        self.assertIn(13, held(*rows))

    def test_a_first_line_without_its_indent(self):
        rows = two('全省各级工会', '依法维权')
        rows[1]['x'] -= EM
        self.assertIn(7, held(*rows))

    def test_a_lone_character(self):
        self.assertIn(14, held(*two('全省各级工会', '。会。')))

    def test_a_line_alone_on_a_page(self):
        rows = two('全省各级工会', '依法维权')
        rows += (line('再来一行', 142), run('再来一行', 0, 142, 4))
        for row in rows[4:]:
            row['page'] = '2'
        self.assertIn(15, held(*rows))

    def test_a_heading_at_the_foot_of_a_page(self):
        rows = two('全省各级工会', '依法维权')
        self.assertIn(15, held(*rows, line('标题', 200, id='h', tag='H2')))

    def test_a_number_that_is_stretched(self):
        good = boxes('共', 100, 112, '10', 115, 128, '人', 131, 143)
        self.assertEqual(good.said, [])
        self.assertEqual(good.mixed, 2)
        bad = boxes('共', 100, 112, '10', 115, 128.2, '人', 131.2, 143.2,
                    numbers=good.numbers)
        self.assertEqual(len(bad.said), 1)

    def test_a_number_that_touches_its_neighbour(self):
        self.assertEqual(len(boxes('共', 100, 112, '10', 113, 126).said), 1)
        self.assertEqual(len(boxes('共', 100, 112, '10', 117, 130).said), 1)

    def test_text_upon_text(self):
        rows = two('全省各级工会', '依法维权')
        self.assertIn('overlap', held(*rows, run('工', 3, 118, 1, id='q')))

    def test_a_narrow_quote_in_chinese(self):
        start = two('全省各级工会', '中“GDP')[:3]
        rows = [run('中', 0, 121, 1), run('“GDP', 1.1, 121, 2.5)]
        self.assertIn(16, held(*start, *rows))

    def test_a_gap_after_the_number_of_a_heading(self):
        text = run('正文', 0, 121, 2)
        for good, bad in (('一、总体', '一、　总体'), ('（一）总体', '（一） 总体'),
                          ('1.　总体', '1.总体')):
            self.assertNotIn(17, held(line(good, 100, tag='H2', id='h'), text))
            self.assertIn(17, held(line(bad, 100, tag='H2', id='h'), text))

    def test_a_caption_with_a_stop_or_below_its_table(self):
        self.assertEqual(held(*table('表1　各市数')), {})
        self.assertIn(18, held(*table('表1　各市数。')))
        self.assertIn(18, held(*table('表1　各市数', caption_y=140)))

    def test_a_table_without_one_of_its_rules(self):
        rows = table('表1　各市数')
        self.assertIn(19, held(*rows[:2], *rows[3:]))

    def test_a_table_that_goes_on_without_head_or_caption_or_unit(self):
        first, more = table('表1　各市数'), table('表1（续）　各市数', page=2)
        for row in more[-2:-1]:
            self.assertEqual(row['tag'], 'TH')
        self.assertEqual(held(*first, *more), {})
        for missing in range(3):
            rows = [row for row in more
                    if row['text'] != (more[0]['text'], '单位：万元',
                                       '地区')[missing]]
            self.assertIn(21, held(*first, *rows))

    def test_numbers_that_do_not_stand_on_their_units(self):
        def cells(x):
            return [run('12', 3, 120, 1.1, tag='TD', id='t'),
                    run('7', x, 140, 0.55, tag='TD', id='t')]

        self.assertNotIn(22, held(*cells(3.55)))
        self.assertIn(22, held(*cells(3.2)))

    def test_a_word_of_english_that_is_divided(self):
        for end, start, rules in (('unions ', 'issued', []),
                                  ('unio', 'ns issued', [6])):
            self.assertEqual(list(held(
                line(end, 100, id='p.en'), run(end, 0, 100, 4, id='p.en'),
                line(start, 114, id='p.en'),
                run(start, 0, 114, 3, id='p.en'))), rules)

    def test_a_note_on_another_page(self):
        rows = two('全省各级工会', '依法维权')
        link = dict(rows[0], kind='link', text='#footnote-1')
        note = line('注文', 700, page=2, id='footnote-1', tag='Note')
        self.assertIn('note', held(*rows, link, note))


if __name__ == '__main__':
    unittest.main(verbosity=2)

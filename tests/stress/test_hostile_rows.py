"""Rows by the million that are no simple ones get an answer within 10 s of
computing and 512 MB: at the limits of what is read row by row, and above."""
import re
import unittest

import desk
import test_hostile_files

MB = 1 << 20
ROWS = 1 << 20              # see src/intake/singly.h
KEYED = '      primaryKey: [id]\n'


class Case(test_hostile_files.Case):
    def form(self, key):
        forms = self.edition / 'templates' / 'mini' / 'forms.yaml'
        with open(forms, 'a', encoding='utf-8') as file:
            file.write('  - name: slips\n    title: 单\n    files: [单]\n'
                       '    schema:\n      fields:\n'
                       '        - {name: month, type: yearmonth,'
                       ' role: period, title: 月份}\n'
                       '        - {name: id, type: string, title: 编号}\n'
                       '        - {name: slips, type: integer, unit: 张,'
                       ' title: 张数}\n' + key)
        for city in ('东市', '西市', '南市'):
            self.write(city, ['2024-01,0,0\n'])

    def write(self, city, rows, head='月份,编号,张数\n', encoding='utf-8'):
        path = self.edition / 'submissions' / city / '单.csv'
        with open(path, 'w', encoding=encoding) as file:
            file.write(head)
            for row in rows:
                file.write(row)

    def fill(self, row, head='月份,编号,张数\n', size=250 * MB, first=''):
        """250 MB of the same row."""
        path = self.edition / 'submissions' / '东市' / '单.csv'
        block = row.encode() * (MB // len(row.encode()) + 1)
        with open(path, 'wb') as file:
            file.write(head.encode() + first.encode())
            for _ in range(size // len(block)):
                file.write(block)

    def refused_at(self, said):
        return int(re.search(r'单\.csv:(\d+)[:\d]*: error\[rows-too-many\]',
                             said)[1])


class Keys(Case):
    def setUp(self):
        super().setUp()
        self.form(KEYED)

    def rows(self, n):
        return (f'2024-01,{i:06x},{i % 100}\n' for i in range(n))

    def test_as_many_rows_as_a_workbook_holds_have_a_key(self):
        self.write('东市', self.rows(ROWS))
        self.check()

    def test_one_row_more_is_refused_where_it_stands(self):
        self.write('东市', self.rows(ROWS + 1))
        self.assertEqual(self.refused_at(self.check('rows-too-many')),
                         ROWS + 2)

    def test_in_two_cities_at_once_they_need_no_more_memory(self):
        for month, city in enumerate(('东市', '西市', '南市'), 1):
            self.write(city, (f'2024-0{month},{city}{i:06x},7\n'
                              for i in range(ROWS)))
        self.check()

    def test_rows_that_repeat_each_other_by_the_million(self):
        for row in ('2024-01,a,7\n', '2024-01-02,a,7\n'):
            self.write('东市', [row * ROWS])
            self.check('duplicate-row')
        self.write('东市', (f'2024-01,a,{i}\n' for i in range(ROWS)))
        self.check('duplicate-key')
        self.write('东市', (f'2024-01,{i // 2},7\n' for i in range(ROWS)))
        self.check('duplicate-row')

    def test_long_keys_have_a_limit_of_bytes(self):
        self.write('东市', (f'2024-01,{i:0>600000},1\n' for i in range(110)))
        self.check()
        self.write('东市', (f'2024-01,{i:0>600000},1\n' for i in range(120)))
        self.assertIn('more than 64 MB', self.check('rows-too-many'))

    def test_a_quarter_of_a_gigabyte_with_a_key_is_refused(self):
        for row, head in (('2024-01,a,7\n', '月份,编号,张数\n'),
                          ('"2024-01","a","7"\n', '"月份","编号","张数"\n'),
                          ('2024-01，a，7\n', '月份，编号，张数\n'),
                          ('2024-01,a,７８\n', '月份,编号,张数\n'),
                          ('2024-01,"a\nb",7\n', '月份,编号,张数\n'),
                          ('2024-01,a,7\r', '月份,编号,张数\r')):
            with self.subTest(row):
                self.fill(row, head)
                self.check('rows-too-many')


class Unusual(Case):
    def setUp(self):
        super().setUp()
        self.form('')

    def test_unusual_rows_have_a_limit(self):
        first = '2024-01,a,7\n'
        # Until a first row of figures was seen every row is one of them.
        self.write('东市', [first, '2024-01,a,７\n' * (ROWS - 1),
                            first * ROWS])
        self.check()
        self.write('东市', [first, '2024-01,a,７\n' * ROWS, first * ROWS])
        said = self.check('rows-too-many')
        self.assertEqual(self.refused_at(said), ROWS + 2)

    def test_a_quarter_of_a_gigabyte_of_unusual_rows_is_refused(self):
        for row, *more in (('2024-01,a,７\n',), ('合计,,7\n',),
                           ('2024年1月底,a,7\n', 'period-unreadable'),
                           ('2024-01,a,x\n', 'number-unreadable')):
            with self.subTest(row):
                self.fill(row, first='2024-01,a,7\n')
                self.check('rows-too-many', *more)

    def test_totals_above_their_rows_have_a_limit(self):
        self.write('东市', ['合计,,7\n' * 349_000, '2024-01,a,7\n'])
        self.check()
        self.write('东市', ['合计,,7\n' * 350_000, '2024-01,a,7\n'])
        self.assertIn('cells of totals', self.check('rows-too-many'))

    def test_ordinary_rows_have_none(self):
        for row in ('2024-01,a,7\n', '"2024-01","a","7"\n',
                    '2024-01,"a\nb",7\n', ',,\n'):
            with self.subTest(row):
                self.fill(row, first='2024-01,a,7\n')
                self.check()

    def test_blank_rows_are_passed_over_or_refused(self):
        for row, codes in (('\n', ()), ('\r', ('rows-too-many',))):
            with self.subTest(row):
                self.fill(row, first='2024-01,a,7\n')
                self.check(*codes)

    def test_large_files_to_decode_are_held_one_at_a_time(self):
        for month, city in enumerate(('东市', '西市'), 1):
            self.write(city, [f'2024-0{month},编号甲乙丙丁,7\n' * 4_000_000],
                       encoding='gb18030')
        self.check()


if __name__ == '__main__':
    unittest.main(verbosity=2)

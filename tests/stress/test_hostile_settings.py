"""Settings, regions and templates that are meant to multiply get an answer
within 10 s of computing and 512 MB: at the limits, above them, and for an
edition as large as China."""
import re
import unittest

import desk

SECONDS = 10
MEGABYTES = 512
HEAD = '---\nrunning-head: 长文\n---\n\n# 长文\n\n'
FIGURES = 'templates/mini/figures.yaml'
FORMS = 'templates/mini/forms.yaml'


def doubling(levels):
    """Each measure is the sum of the one before with itself."""
    return ''.join(
        f'  - {{name: m{i}, title: 层{i}, unit: 册, '
        f'value: {"loans" if i == 0 else f"m{i - 1} + m{i - 1}"}}}\n'
        for i in range(levels))


def loops(depth, body):
    return ('{% for city in cities %}\n' * depth + body +
            '\n{% endfor %}' * depth)


class Case(unittest.TestCase):
    def setUp(self):
        self.desk = desk.Desk(HEAD + '文\n')

    def tearDown(self):
        self.desk.close()

    def write(self, name, text):
        path = self.desk.edition / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding='utf-8')

    def report(self, body):
        self.write('templates/mini/report.zh.md', HEAD + body + '\n')

    def answer(self, *expected):
        """The report is built, or refused with these codes and no others."""
        result = self.desk.build('zh', SECONDS, MEGABYTES)
        self.assertEqual(result.returncode, 1 if expected else 0,
                         result.stderr[-2000:])
        for code in expected:
            told = re.search(rf'(?m)^[^ :]+(:\d+)*: error\[{code}\]',
                             result.stderr)
            self.assertIsNotNone(told, (code, result.stderr[-2000:]))
        return result.stderr

    def counties(self, n, folder=None, first=0):
        folder = folder or self.desk.edition
        path = folder / 'regions.csv'
        path.write_text(path.read_text('utf-8') + ''.join(
            f'{1_000_000 + i},乡{i},,9101,,\n'
            for i in range(first, first + n)), 'utf-8')

    def regions(self, cities, counties, filled):
        rows = ['code,name,parent\n']
        for c in range(cities):
            rows.append(f'{c + 1000},城{c},\n')
            own = [f'县{c}之{k}' for k in range(counties)]
            rows += [f'{(c + 1000) * 100_000 + k},{name},{c + 1000}\n'
                     for k, name in enumerate(own)]
            months = [(name, m) for name in own for m in (1, 2, 3)]
            if not filled:
                continue
            self.write(f'submissions/城{c}/借阅.csv',
                       '县,月份,借出图书（册）,读者（人）\n' + ''.join(
                           f'{name},2024-0{m},{900 + c * 7 + m},{300 + c + m}\n'
                           for name, m in months))
            self.write(f'submissions/城{c}/罚款.csv',
                       '县,月份,罚款金额（万元）\n' + ''.join(
                           f'{name},2024-0{m},0.{1000 + c * 7 + m}\n'
                           for name, m in months))
        for name in ('东市', '西市', '南市'):
            desk.shutil.rmtree(self.desk.edition / 'submissions' / name,
                               ignore_errors=True)
        (self.desk.edition / 'history.csv').unlink(missing_ok=True)
        self.write('regions.csv', ''.join(rows))


class Regions(Case):
    def test_three_hundred_cities_and_three_thousand_counties_simply_work(
            self):
        self.regions(300, 10, True)
        self.report('```table a\nby: county\nof: [loans, readers]\n'
                    'groups: true\ntotal: true\ncaption: 各县\n```\n\n'
                    '```chart b\ntype: bar\nby: county\nof: [loans]\n'
                    'caption: 各县\n```\n\n'
                    '{% for county in counties by loans desc %}'
                    '{{ county.name }}{{ loans }}，第{{ rank(loans) }}，'
                    '{% endfor %}')
        self.answer()

    def test_five_thousand_cities_without_a_file_are_all_named(self):
        self.regions(5000, 0, False)
        said = self.answer('submission-missing')
        self.assertEqual(said.count('error[submission-missing]'), 10_000)

    def test_a_hundred_thousand_cities_are_refused(self):
        self.write('regions.csv', 'name\n' + ''.join(
            f'城{i}\n' for i in range(100_000)))
        self.answer('cities-too-many')


    def test_a_hundred_thousand_counties_of_a_city_are_read(self):
        path = self.desk.edition / 'regions.csv'
        self.write('regions.csv', path.read_text('utf-8') + ''.join(
            f'{1_000_000 + i},乡{i},,9101,,\n' for i in range(100_000)))
        self.answer()

    def test_unknown_names_beside_a_hundred_thousand_counties_are_told(self):
        path = self.desk.edition / 'regions.csv'
        self.write('regions.csv', path.read_text('utf-8') + ''.join(
            f'{1_000_000 + i},乡{i},,9101,,\n' for i in range(100_000)))
        self.write('submissions/东市/借阅.csv',
                   '县,月份,借出图书（册）,读者（人）\n' + ''.join(
                       f'村{i},2024-01,237,79\n' for i in range(300_000)))
        said = self.answer('county-unknown')
        self.assertIn('299000', said.replace(',', ''))

    def test_counties_times_measures_have_a_limit(self):
        path = self.desk.edition / 'regions.csv'
        self.write('regions.csv', path.read_text('utf-8') + ''.join(
            f'{1_000_000 + i},乡{i},,9101,,\n' for i in range(100_000)))
        self.write(FIGURES, 'measures:\n' + ''.join(
            f'  - {{name: m{i}, value: loans}}\n' for i in range(150)))
        self.answer('measures-too-many')


    def test_editions_of_a_hundred_thousand_counties_are_compared(self):
        old = self.desk.folder / 'old'
        desk.shutil.copytree(self.desk.edition, old)
        months = self.desk.edition / 'submissions' / '东市' / '借阅.csv'
        months.write_text(months.read_text('utf-8').replace(
            '甲县,2024-01,', '甲县,2024-01,1'), 'utf-8')
        self.counties(100_000)
        self.counties(100_000, folder=old)
        done = self.desk.run('compare', old, self.desk.edition, '--lang', 'en',
                             seconds=SECONDS, megabytes=MEGABYTES)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('1 ', done.stdout)

    def compared(self, old):
        done = self.desk.run('compare', old, self.desk.edition, '--lang', 'en',
                             seconds=SECONDS, megabytes=MEGABYTES)
        self.assertEqual(done.returncode, 0, done.stderr)
        return re.findall(r'“(\d+)” → “(\d+)”', done.stdout)

    def test_sums_of_ten_thousand_counties_that_differ_are_compared(self):
        self.regions(10, 1000, True)
        old = self.desk.folder / 'old'
        desk.shutil.copytree(self.desk.edition, old)
        path = self.desk.edition / 'submissions' / '城3' / '借阅.csv'
        path.write_text(path.read_text('utf-8').replace('之7,2024-02,923,',
                                                        '之7,2024-02,924,'),
                        'utf-8')
        self.assertEqual(self.compared(old), [('923', '924')])

    def test_editions_of_sixty_thousand_counties_with_rows_are_too_large(self):
        for counties, status in ((50_000, 0), (60_000, 2)):
            self.regions(1, counties, True)
            self.answer()
            done = self.desk.run('compare', self.desk.edition,
                                 self.desk.edition, '--lang', 'en',
                                 seconds=SECONDS, megabytes=MEGABYTES)
            self.assertEqual(done.returncode, status, done.stderr)
            self.assertEqual('compare the ledgers' in done.stderr,
                             status == 2)

    def test_of_ninety_thousand_counties_the_cells_cannot_be_noted(self):
        self.regions(1, 90_000, True)
        self.answer('sources-too-many')
        for args in (['explain', self.desk.edition, 'loans'],
                     ['compare', self.desk.edition, self.desk.edition]):
            with self.subTest(args[0]):
                done = self.desk.run(*args, '--lang', 'en', seconds=SECONDS,
                                     megabytes=MEGABYTES)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn('error[sources-too-many]', done.stderr)

    def test_a_figure_of_millions_of_cases_is_not_listed(self):
        for n, status in ((1_200_000, 0), (3_000_000, 2)):
            self.cases(n)
            done = self.desk.run('explain', self.desk.edition, 'slips',
                                 '--lang', 'en', seconds=SECONDS,
                                 megabytes=MEGABYTES)
            self.assertEqual(done.returncode, status, done.stderr)
            self.assertEqual('too many cells' in done.stderr, status == 2)

    def test_a_figure_of_ten_thousand_counties_is_explained(self):
        self.regions(1, 10_000, True)
        done = self.desk.run('explain', self.desk.edition, 'loans', '--city',
                             '城0', '--lang', 'en', seconds=SECONDS,
                             megabytes=MEGABYTES)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.count('  2706册  (3)\n'), 10_000)

    def cases(self, n):
        """A form without counties or key, n single cases of one month."""
        forms = desk.BASE / FORMS
        self.write(FORMS, forms.read_text('utf-8') +
                   '  - name: slips\n    title: 单\n    files: [单]\n'
                   '    schema:\n      fields:\n'
                   '        - {name: month, type: yearmonth,'
                   ' role: period, title: 月份}\n'
                   '        - {name: slips, type: integer, unit: 张,'
                   ' title: 张数}\n')
        for city, rows in (('东市', 1), ('西市', n), ('南市', 2)):
            self.write(f'submissions/{city}/单.csv',
                       '月份,张数\n' + ''.join(
                           f'2024-01,{i}\n' for i in range(rows)))

    def test_a_hundred_thousand_cases_of_one_month_are_compared(self):
        self.cases(100_000)
        old = self.desk.folder / 'old'
        desk.shutil.copytree(self.desk.edition, old)
        path = self.desk.edition / 'submissions' / '西市' / '单.csv'
        rows = path.read_text('utf-8').replace('\n2024-01,4711\n',
                                               '\n2024-01,4712\n').split('\n')
        self.write('submissions/西市/单.csv',
                   '\n'.join(rows[:1] + rows[:0:-1]).replace('\n\n', '\n') +
                   '\n')
        self.assertEqual(self.compared(old), [('4711', '4712')])

    def test_a_workbook_of_more_cells_than_fit_is_refused(self):
        self.counties(10_000)
        self.report('文')
        for n, status in ((135, 0), (150, 1)):
            self.write(FIGURES, 'measures:\n' + ''.join(
                f'  - {{name: m{i}, title: 标{i}, value: loans}}\n'
                for i in range(n)))
            for name in ('t.xlsx', f'tables{n}'):
                with self.subTest(n=n, name=name):
                    done = self.desk.run(
                        'tables', self.desk.edition, '-o',
                        self.desk.folder / name, '--lang', 'en',
                        seconds=SECONDS, megabytes=MEGABYTES)
                    refused = status if name == 't.xlsx' else 0
                    self.assertEqual(done.returncode, refused, done.stderr)
                    self.assertEqual(
                        done.stderr.count('error[workbook-too-large]'),
                        refused)


class Measures(Case):
    def wide(self, fields, counties):
        """A form of so many fields, filled in for all months."""
        self.write(FORMS, (self.desk.edition / FORMS).read_text('utf-8') +
                   '  - name: wide\n    title: 宽表\n    files: [宽表]\n'
                   '    schema:\n      fields:\n'
                   '        - {name: county, type: string, role: region,'
                   ' title: 县}\n'
                   '        - {name: month, type: yearmonth, role: period,'
                   ' title: 月份}\n' + ''.join(
                       f'        - {{name: f{i}, type: integer, unit: 册,'
                       f' title: 项目{i}}}\n' for i in range(fields)))
        self.counties(counties)
        titles = ','.join(f'项目{i}' for i in range(fields))
        for n, (city, county) in enumerate((('东市', '甲县'),
                                            ('西市', '丙县'),
                                            ('南市', '戊县'))):
            figures = ','.join(str(i + n) for i in range(fields))
            names = [county] + [f'乡{i}' for i in range(counties)
                                if city == '东市']
            self.write(f'submissions/{city}/宽表.csv',
                       f'县,月份,{titles}\n' + ''.join(
                           f'{name},2024-0{m},{figures}\n'
                           for name in names for m in (1, 2, 3)))

    def test_sums_by_county_and_month_have_a_limit(self):
        self.wide(1980, 365)
        self.report('文')
        self.answer()
        done = self.desk.run('tables', self.desk.edition, '-o',
                             self.desk.folder / 't.xlsx', '--draft',
                             seconds=SECONDS, megabytes=MEGABYTES)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.counties(20, first=1000)
        self.answer('measures-too-many')

    def test_a_file_of_nineteen_hundred_columns_is_read(self):
        self.write(FORMS, (self.desk.edition / FORMS).read_text('utf-8') +
                   '  - name: wide\n    title: 宽表\n    files: [宽表]\n'
                   '    schema:\n      fields:\n'
                   '        - {name: county, type: string, role: region,'
                   ' title: 县}\n'
                   '        - {name: month, type: yearmonth, role: period,'
                   ' title: 月份}\n' + ''.join(
                       f'        - {{name: f{i}, type: integer, unit: 册,'
                       f' title: 项目{i}}}\n' for i in range(1900)))
        titles = ','.join(f'项目{i}' for i in range(1900))
        for n, (city, county) in enumerate((('东市', '甲县'), ('西市', '丙县'),
                                            ('南市', '戊县'))):
            self.write(f'submissions/{city}/宽表.csv',
                       f'县,月份,{titles}\n' + ''.join(
                           f'{county},2024-0{m},' + ','.join(
                               str(i * (n + 2) + m) for i in range(1900)) +
                           '\n' for m in (1, 2, 3)))
        self.answer()

    def test_two_thousand_measures_more_than_are_computed_are_refused(self):
        self.write(FIGURES, 'measures:\n' + ''.join(
            f'  - {{name: m{i}, value: loans}}\n' for i in range(4000)))
        self.answer('measures-too-many')

    def test_measures_that_double_sixty_times_are_refused(self):
        self.write(FIGURES, 'measures:\n' + doubling(60))
        self.answer('measure-too-deep')

    def test_loops_over_measures_that_double_are_refused(self):
        self.write(FIGURES, 'measures:\n' + doubling(13))
        self.report(loops(9, '{% if m12 < 0 %}\n无\n{% endif %}'))
        self.answer('figures-too-many')


class Templates(Case):
    def test_ten_thousand_series_are_refused(self):
        self.report('```chart x\ntype: bar\nby: city\nof: [' +
                    ', '.join(['loans'] * 10_000) + ']\ncaption: 各市\n```')
        self.answer('key-type')

    def test_charts_by_the_thousand_are_answered(self):
        self.report(''.join(
            f'```chart x{i}\nby: city\nof: [loans]\ncaption: 各市\n'
            'type: bar\n```\n\n' for i in range(3_000)))
        self.answer()

    def test_aliases_that_multiply_are_refused(self):
        self.write(FIGURES, 'a: &a [x,x]\n' + ''.join(
            f'b{i}: &b{i} [*{"b" + str(i - 1) if i else "a"}]\n'
            for i in range(60)))
        self.answer('yaml-broken')

    def test_twenty_loops_within_each_other_are_refused(self):
        for body in ('无', '', '{% if loans < 0 %}\n无\n{% endif %}'):
            with self.subTest(body=body):
                self.report(loops(20, body))
                self.answer('template-too-long')

    def test_every_number_of_a_sentence_without_end_is_in_the_ledger(self):
        self.report('{{ loans }}册，' * 10_000)
        self.answer()
        ledger = self.desk.folder / 'out.figures.csv'
        self.assertEqual(ledger.read_text('utf-8').count('\n'), 10_001)
        self.assertLess(ledger.stat().st_size, 20_000_000)


if __name__ == '__main__':
    unittest.main(verbosity=2)

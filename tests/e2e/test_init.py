"""A new edition, from nothing and from last year's."""
import csv
import os
import re
import unittest

import program

REGIONS = program.SAMPLE / 'regions.csv'


def init(desk, name, *args):
    target = desk.folder / name
    return target, program.run('init', target, *args)


def codes(edition):
    """The findings of check: code → how many."""
    result = program.run('check', edition, '--format', 'csv', '--lang', 'en')
    count = {}
    for row in csv.reader(result.stdout.lstrip('\ufeff').splitlines()):
        count[row[1]] = count.get(row[1], 0) + 1
    return count


class Init(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def make(self, *args):
        target, result = init(self.desk, 'new', '--template',
                              'labour-supervision', *args)
        self.assertEqual(result.returncode, 0, result.stderr)
        return target

    def test_a_new_edition_is_merely_not_filled_in_yet(self):
        edition = self.make('--regions', REGIONS, '--year', '2025')
        found = codes(edition)
        found.pop('Code', None)
        found.pop('code', None)
        self.assertEqual(found, {'form-not-filled-in': 13 * 4,
                                 'edition-not-filled-in': 3})

    def test_a_form_opens_right_in_excel_with_units_and_rows(self):
        edition = self.make('--regions', REGIONS, '--year', '2025')
        data = (edition / 'submissions' / '320100南京' / '工资.csv') \
            .read_bytes()
        self.assertTrue(data.startswith(b'\xef\xbb\xbf'))
        lines = data.decode('utf-8-sig').split('\r\n')
        self.assertEqual(lines[0], '县（市、区）,月份,补发工资（万元）,'
                         '补缴社会保险费（万元）,涉及职工（人）')
        self.assertEqual(lines[1], '玄武区,2025年1月,,,')
        self.assertEqual(len(lines), 1 + 11 * 12 + 1)
        self.assertNotIn('\n', ''.join(lines))

    def test_a_form_that_is_filled_in_is_read(self):
        edition = self.make('--regions', REGIONS, '--year', '2025')
        for path in (edition / 'submissions').glob('*/*.csv'):
            data = path.read_bytes().decode('utf-8')
            path.write_bytes(re.sub(r',+(?=\r\n)', lambda m: ',1' * len(m[0]),
                                    data)
                             .encode('utf-8'))
        self.assertNotIn('form-not-filled-in', codes(edition))

    def test_every_form_has_a_guide_in_markdown_and_print(self):
        edition = self.make('--regions', REGIONS, '--year', '2025')
        guides = sorted(path.name for path in (edition / 'guides').iterdir())
        self.assertEqual(guides, sorted(
            f'{stem}.{end}' for stem in ('培训', '监督', '合同', '工资')
            for end in ('md', 'pdf')))
        text = program.text(edition / 'guides' / '工资.pdf')
        for needle in ('补发工资', '万元', '正确', '错误', '1204.5', '问谁',
                       '有补发工资而涉及职工为零'):
            self.assertIn(needle, text)

    def test_last_years_edition_becomes_history(self):
        edition = self.make('--from', self.desk.edition)
        text = (edition / 'edition.yaml').read_text(encoding='utf-8')
        self.assertIn('year: 2025', text)
        self.assertIn('（2025年度）', text)
        with open(edition / 'history.csv', encoding='utf-8-sig',
                  newline='') as file:
            rows = {(r['year'], r['region'], r['measure']): r['value']
                    for r in csv.DictReader(file)}
        self.assertEqual(rows['2024', '江苏省', 'wages'], '10260.28')
        self.assertEqual(rows['2019', '江苏省', 'sessions'], '380')
        self.assertIn(('2024', '320102', 'contracts'), rows)
        self.assertEqual(set(codes(edition)) - {'Code', 'code'},
                         {'form-not-filled-in'})

    def test_last_years_ledger_becomes_history(self):
        self.assertEqual(self.desk.build('--lang', 'zh').returncode, 0)
        edition = self.make('--from',
                            self.desk.folder / 'report.figures.csv',
                            '--regions', REGIONS)
        with open(edition / 'history.csv', encoding='utf-8-sig',
                  newline='') as file:
            rows = {(r['year'], r['measure']): r['value']
                    for r in csv.DictReader(file)
                    if r['region'] == '江苏省'}
        self.assertEqual(rows['2024', 'wages'], '10260.28')
        self.assertEqual(rows['2024', 'letters'], '6205')
        self.assertIn('year: 2025', (edition / 'edition.yaml')
                      .read_text(encoding='utf-8'))

    def test_english_forms_and_guides(self):
        edition = self.make('--regions', REGIONS, '--year', '2025', '--lang',
                            'en')
        lines = (edition / 'submissions' / '320100 Nanjing' / 'wages.csv') \
            .read_text(encoding='utf-8-sig').splitlines()
        self.assertTrue(lines[0].startswith('County,Month,"Wages recovered (RMB '))
        text = program.words(edition / 'guides' / 'wages.pdf')
        self.assertIn('Whom to ask', text)
        found = codes(edition)
        self.assertEqual(found.get('form-not-filled-in'), 52)


class Refusal(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def refused(self, status, *args, needle):
        before = sorted(path.name for path in self.desk.folder.iterdir())
        _, result = init(self.desk, 'new', *args)
        self.assertEqual(result.returncode, status, result.stderr)
        self.assertIn(needle, result.stderr)
        self.assertEqual(sorted(path.name for path in
                                self.desk.folder.iterdir()), before)

    def test_an_unknown_template_is_answered_with_the_nearest(self):
        self.refused(2, '--template', 'labor-supervision', '--regions',
                     REGIONS, '--year', '2025', needle='labour-supervision')

    def test_a_folder_that_exists_is_never_touched(self):
        (self.desk.folder / 'new').mkdir()
        self.refused(2, '--template', 'labour-supervision', '--regions',
                     REGIONS, '--year', '2025', needle='new')

    def test_a_name_that_cannot_be_seen_or_is_too_long_is_refused(self):
        for name in ('', 'a\x1b[31mb', 'a\u202eb', '年' * 86, b'\xff\xfe'):
            with self.subTest(name=name):
                target = os.fsdecode(os.path.join(
                    os.fsencode(self.desk.folder),
                    os.fsencode(name))) if name else ''
                result = program.run('init', target, '--template',
                                     'labour-supervision', '--year', '2025',
                                     '--regions', REGIONS)
                self.assertEqual(result.returncode, 2, result.stderr)
                self.assertIn('短名称', result.stderr)
                self.assertNotIn('\x1b', result.stderr)
                self.assertLess(len(result.stderr), 400)
                self.assertFalse(target and os.path.exists(target))

    def test_a_name_of_an_office_is_taken(self):
        target, result = init(self.desk, '江苏省（2025年度）',
                              '--template', 'labour-supervision', '--regions',
                              REGIONS, '--year', '2025')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue((target / 'edition.yaml').exists())

    def test_without_year_or_offices_it_says_how_to_name_them(self):
        self.refused(2, '--template', 'labour-supervision', '--regions',
                     REGIONS, needle='--year')
        self.refused(2, '--template', 'labour-supervision', '--year', '2025',
                     needle='--regions')

    def test_a_mistake_in_the_offices_is_shown_and_nothing_is_made(self):
        path = self.desk.edition / 'regions.csv'
        path.write_text('code,name,parent\n1,甲,\n2,乙,9\n', encoding='utf-8')
        self.refused(1, '--template', 'labour-supervision', '--regions', path,
                     '--year', '2025', needle='regions.csv:3:3')

    def test_a_regions_file_that_is_not_there_ends_with_status_3(self):
        self.refused(3, '--template', 'labour-supervision', '--regions',
                     self.desk.folder / 'none.csv', '--year', '2025',
                     needle='none.csv')


if __name__ == '__main__':
    unittest.main(verbosity=2)

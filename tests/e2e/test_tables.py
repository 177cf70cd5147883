"""The workbook and the CSV folder, read by other programs: LibreOffice
computes the workbook anew, Frictionless checks the package."""
import csv
import decimal
import json
import os
import re
import shutil
import subprocess
import unittest
import zipfile

import program

# Every sheet as CSV, cells as they are and not as they are shown.
ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,' \
    'false,false,false,-1'
HEAD_ROW = 2


def frictionless():
    """The validator's command, or None."""
    return os.environ.get('FRICTIONLESS') or shutil.which('frictionless')


def tables(desk, name, *args):
    target = desk.folder / name
    return target, program.run('tables', desk.edition, '-o', target, *args)


def read_package(folder):
    package = json.loads((folder / 'datapackage.json')
                         .read_text(encoding='utf-8'))
    for resource in package['resources']:
        with open(folder / resource['path'], encoding='utf-8',
                  newline='') as file:
            resource['rows'] = list(csv.reader(file))
    return package


def resource(package, name):
    return next(r for r in package['resources'] if r['name'] == name)


def open_with_office(desk, workbook):
    """The sheets as LibreOffice sees them: name → rows of texts."""
    out = desk.folder / 'office'
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run(['soffice', '--headless', '--convert-to', ALL_SHEETS,
                    f'-env:UserInstallation=file://{desk.folder}/profile',
                    '--outdir', str(out), str(workbook)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   timeout=300)
    sheets = {}
    for path in out.glob('*.csv'):
        name = path.stem[len(workbook.stem) + 1:]
        with open(path, encoding='utf-8', newline='') as file:
            sheets[name] = list(csv.reader(file))
    return sheets


def xml_of(workbook):
    with zipfile.ZipFile(workbook) as archive:
        return {name: archive.read(name).decode('utf-8')
                for name in archive.namelist() if name.endswith('.xml')}


class Tables(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def make(self, name, *args):
        target, result = tables(self.desk, name, *args)
        self.assertEqual(result.returncode, 0, result.stderr)
        return target

    def check_sheet(self, rows, data):
        fields = data['schema']['fields']
        self.assertEqual(rows[0][0].split('　')[1], data['title'])
        self.assertEqual(len(rows[HEAD_ROW]), len(fields))
        body = rows[HEAD_ROW + 1:HEAD_ROW + len(data['rows'])]
        self.assertEqual(len(body), len(data['rows']) - 1)
        n = 0
        for shown, row in zip(body, data['rows'][1:]):
            for field, seen, value in zip(fields, shown, row):
                if value == '':
                    self.assertIn(seen, ('', '—'), (data['name'], row))
                elif field['type'] == 'string':
                    self.assertEqual(seen, value)
                else:
                    self.assertEqual(decimal.Decimal(seen),
                                     decimal.Decimal(value),
                                     (data['name'], field['name'], row))
                    n += 1
        return n

    @unittest.skipUnless(shutil.which('soffice'), 'soffice is not installed')
    def test_libreoffice_reads_exactly_the_figures_of_the_package(self):
        package = read_package(self.make('package'))
        sheets = open_with_office(self.desk, self.make('book.xlsx'))
        n = 0
        for i, data in enumerate(package['resources'], 1):
            n += self.check_sheet(sheets[f'表{i}'], data)
        self.assertGreater(n, 6000)

    def test_the_english_workbook_is_english_with_its_own_units(self):
        workbook = self.make('book.xlsx', '--lang', 'en')
        parts = xml_of(workbook)
        self.assertIn('<sheet name="Contents"', parts['xl/workbook.xml'])
        self.assertIsNone(re.search('[\u4e00-\u9fff]',
                                    parts['xl/sharedStrings.xml']))
        self.assertTrue('RMB million' in parts['xl/sharedStrings.xml'])
        whole = resource(read_package(self.make('package', '--lang', 'en')),
                         'wages-by-city')['rows'][1]
        self.assertEqual(whole[2], '102.6028')

    def test_the_package_has_the_published_totals_and_the_cities_add_up(self):
        package = read_package(self.make('package'))
        published = {'inspections-by-city': {'reminders': '5128',
                                             'opinions': '840',
                                             'proposals': '237'},
                     'wages-by-city': {'wages': '10260.28',
                                       'insurance': '1679.26'},
                     'derived-by-city': {'letters': '6205',
                                         'recovered': '11939.54'}}
        for name, totals in published.items():
            head, whole, *cities = resource(package, name)['rows']
            self.assertEqual(len(cities), 13)
            for measure, total in totals.items():
                i = head.index(measure)
                self.assertEqual(whole[i], total)
                self.assertEqual(sum(decimal.Decimal(city[i])
                                     for city in cities),
                                 decimal.Decimal(total))

    def test_the_package_says_type_and_unit_of_every_column(self):
        package = read_package(self.make('package'))
        self.assertGreater(len(package['resources']), 25)
        units = set()
        for data in package['resources']:
            self.assertEqual([f['name'] for f in data['schema']['fields']],
                             data['rows'][0])
            units |= {f.get('unit') for f in data['schema']['fields']}
        self.assertLessEqual({'万元', '份', '%', '元/人', None}, units)

    @unittest.skipUnless(frictionless(), 'frictionless is not installed')
    def test_the_package_is_valid(self):
        folder = self.make('package')
        result = subprocess.run([frictionless(), 'validate',
                                 str(folder / 'datapackage.json')],
                                stdout=subprocess.PIPE, encoding='utf-8')
        self.assertEqual(result.returncode, 0, result.stdout)

    def test_no_cell_is_a_formula_whatever_a_name_begins_with(self):
        names = ['=1+1', '+2', '-3', '@sum(a1)']
        path = self.desk.edition / 'regions.csv'
        lines = path.read_text(encoding='utf-8').split('\n')
        for name in names:
            lines.append(f'9{names.index(name)},{name},{name},320100,,')
        path.write_text('\n'.join(line for line in lines if line) + '\n',
                        encoding='utf-8')
        workbook = self.make('book.xlsx')
        parts = xml_of(workbook)
        for name, text in parts.items():
            if name.startswith('xl/worksheets'):
                self.assertNotIn('<f>', text, name)
                self.assertNotIn('<f ', text, name)
        for name in names:
            self.assertTrue(f'<t>{name}</t>' in
                            parts['xl/sharedStrings.xml'], name)

    def test_what_was_not_submitted_is_a_dash_and_never_zero(self):
        (self.desk.edition / 'submissions' / '无锡' / '合同.csv').unlink()
        workbook, refused = tables(self.desk, 'book.xlsx')
        self.assertEqual(refused.returncode, 1)
        self.assertFalse(workbook.exists())
        package = read_package(self.make('package', '--draft'))
        data = resource(package, 'contracts-by-city')
        missing = {row[1] for row in data['rows'][1:] if row[2] == ''}
        self.assertEqual(missing, {'江苏省', '无锡'})
        parts = xml_of(self.make('book.xlsx', '--draft'))
        self.assertTrue('<t>—</t>' in parts['xl/sharedStrings.xml'])
        self.assertTrue('草稿' in parts['xl/worksheets/sheet4.xml'])

    def test_a_figure_of_more_digits_than_a_double_has_is_text(self):
        path = self.desk.edition / 'submissions' / '南京' / '工资.csv'
        program.change(path, '玄武区,2024-01,0,',
                       '玄武区,2024-01,12345678901.234567,')
        parts = xml_of(self.make('book.xlsx', '--draft'))
        # 12345678901.234567 more than the 10260.28 of the sample.
        self.assertTrue('<t>12345689161.514567</t>' in
                        parts['xl/sharedStrings.xml'])

    def test_the_same_edition_gives_the_same_workbook(self):
        first = self.make('one.xlsx')
        second = self.desk.folder / 'two.xlsx'
        result = program.run('tables', 'edition', '-o', 'two.xlsx', '--jobs',
                             '1', cwd=self.desk.folder,
                             env={'LC_ALL': 'en_US.UTF-8', 'TZ': 'Asia/Tokyo',
                                  'SOURCE_DATE_EPOCH': '0'})
        self.assertEqual(result.returncode, 0, result.stderr)
        # The date of the edition, twelve o'clock, and no other.
        core = xml_of(first)['docProps/core.xml']
        self.assertEqual(set(re.findall(r'\d{4}-\d\d-\d\dT[0-9:]+Z', core)),
                         {'2025-04-07T12:00:00Z'})
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_heads_stay_in_sight_and_print_on_every_page(self):
        parts = xml_of(self.make('book.xlsx'))
        sheet = parts['xl/worksheets/sheet4.xml']
        self.assertIn('state="frozen"', sheet)
        self.assertIn('paperSize="9"', sheet)
        self.assertIn('<drawing ', sheet)
        self.assertEqual(parts['xl/workbook.xml'].count('Print_Titles'), 32)
        self.assertIn('<tableColumn id="1" name="代码"',
                      parts['xl/tables/table1.xml'])
        self.assertEqual(parts['xl/worksheets/sheet2.xml']
                         .count('<hyperlink '), 33)


class Folder(unittest.TestCase):
    """What is there already."""

    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def test_an_earlier_package_is_replaced_and_its_old_files_go(self):
        folder, result = tables(self.desk, 'package')
        self.assertEqual(result.returncode, 0, result.stderr)
        (self.desk.edition / 'history.csv').unlink()
        _, result = tables(self.desk, 'package')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertFalse((folder / 'by-year.csv').exists())
        self.assertTrue((folder / 'wages-by-city.csv').exists())

    def test_a_folder_with_anything_else_in_it_is_left_alone(self):
        folder, _ = tables(self.desk, 'package')
        before = sorted(path.name for path in folder.iterdir())
        (folder / '我的笔记.txt').write_text('x')
        _, result = tables(self.desk, 'package')
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn('我的笔记.txt', result.stderr)
        self.assertEqual(sorted(path.name for path in folder.iterdir()),
                         sorted(before + ['我的笔记.txt']))

    def test_nothing_is_left_behind_when_the_folder_cannot_be_made(self):
        _, result = tables(self.desk, 'nowhere/package')
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertEqual([path.name for path in self.desk.folder.iterdir()],
                         ['edition'])

    def test_wrong_usage_ends_with_status_2(self):
        for args in ([], ['-o', 'x.xls'],
                     ['-o', 'x.xlsx', '--lang', 'zh+en']):
            result = program.run('tables', self.desk.edition, *args)
            self.assertEqual(result.returncode, 2, args)


if __name__ == '__main__':
    unittest.main(verbosity=2)

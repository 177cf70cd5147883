"""Forms are Table Schemas: an independent validator reads them, and finds in
files with one fault each what the program finds, at the same row and column.

The validator (frictionless, from PyPI) is installed below CACHE; where that
cannot be done the tests say SKIP and why."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ['PROGRAM']
CACHE = pathlib.Path(os.environ['CACHE'])
VERSION = '5.18.0'

FORMS = '''resources:
  - name: loans
    title: loans
    title_en: loans
    files: [loans]
    schema:
      fields:
        - {name: county, type: string, role: region, title: county,
           constraints: {required: true}}
        - {name: month, type: yearmonth, role: period, title: month,
           constraints: {required: true}}
        - {name: books, type: integer, unit: 册, title: books,
           constraints: {required: true, minimum: 0, maximum: 500}}
        - {name: fines, type: number, unit: 元, title: fines,
           constraints: {minimum: 0}}
        - {name: kind, type: string, title: kind,
           constraints: {enum: [open, closed]}}
      primaryKey: [county, month]
'''
HEAD = 'county,month,books,fines,kind'
ROWS = ['东河,2024-01,12,3.50,open', '东河,2024-02,7,,closed',
        '东山,2024-01,40,12,open', '东山,2024-02,39,0.25,open']

# The sentence, what to put in place of row 3 (the second of the data) or of
# the header, and what both must say: the row, and the column, or None where
# the row as a whole is meant.
ROW, HEADER = 3, 1
FAULTS = [
    ('words for a whole number', ROW, '东河,2024-02,many,,closed', 3),
    ('words for an amount', ROW, '东河,2024-02,7,dear,closed', 4),
    ('half a book', ROW, '东河,2024-02,7.5,,closed', 3),
    ('less than the minimum', ROW, '东河,2024-02,-7,,closed', 3),
    ('an amount less than the minimum', ROW, '东河,2024-02,7,-1,closed', 4),
    ('more than the maximum', ROW, '东河,2024-02,501,,closed', 3),
    ('a required figure left blank', ROW, '东河,2024-02,,,closed', 3),
    ('a required county left blank', ROW, ',2024-02,7,,closed', 1),
    ('a required month left blank', ROW, '东河,,7,,closed', 2),
    ('a value outside the list', ROW, '东河,2024-02,7,,ajar', 5),
    ('a month that is none', ROW, '东河,2024-13,7,,closed', 2),
    ('words for a month', ROW, '东河,spring,7,,closed', 2),
    ('a cell too many', ROW, '东河,2024-02,7,,closed,9', 6),
    ('two cells too many', ROW, '东河,2024-02,7,,closed,9,8', 6),
    ('a row cut short before a required figure', ROW, '东河,2024-02', 3),
    ('a quote within a number', ROW, '东河,2024-02,"7""",,closed', 3),
    ('two numbers in one cell', ROW, '东河,2024-02,7 8,,closed', 3),
    ('a number with letters behind it', ROW, '东河,2024-02,7x,,closed', 3),
    ('two rows of one key', ROW, '东河,2024-01,8,,closed', None),
    ('two points in an amount', ROW, '东河,2024-02,7,1.2.3,closed', 4),
    ('two signs before an amount', ROW, '东河,2024-02,7,--3,closed', 4),
    ('a required column missing', HEADER, 'county,month,copies,fines,kind',
     None),
    ('two columns of one name', HEADER, 'county,month,books,books,kind',
     None),
]

# What arrives in the mail and is normal: the program reads it, a validator
# of types does not.
ACCEPTED = [
    ('the unit in the cell', '东河,2024-02,7册,,closed'),
    ('separators of thousands', '东河,2024-02,7,"1,200",closed'),
    ('a dash for nothing', '东河,2024-02,7,—,closed'),
    ('a month in Chinese', '东河,2024年2月,7,,closed'),
    ('an empty row', ',,,,'),
]


def validator():
    """The validator's Python, or why there is none."""
    home = CACHE / ('frictionless-' + VERSION)
    python = home / 'bin' / 'python'
    if (home / 'ready').exists():
        return python, ''
    shutil.rmtree(home, ignore_errors=True)
    try:
        subprocess.run([sys.executable, '-m', 'venv', home], check=True,
                       capture_output=True, timeout=120)
        subprocess.run([python, '-m', 'pip', 'install', '-q',
                        'frictionless==' + VERSION], check=True,
                       capture_output=True, timeout=240)
    except (OSError, subprocess.SubprocessError) as error:
        return None, f'frictionless {VERSION} cannot be installed: {error}'
    (home / 'ready').touch()
    return python, ''


def table(row=None, header=HEAD):
    rows = list(ROWS)
    if row is not None:
        rows[ROW - 2] = row
    return '\n'.join([header, *rows]) + '\n'


class Edition:
    """A small edition in a folder of its own; one file at a time."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-test-'))
        template = self.folder / 'templates' / 'small'
        template.mkdir(parents=True)
        (template / 'forms.yaml').write_text(FORMS, encoding='utf-8')
        (template / 'report.zh.md').write_text('# 一\n\n{{ books }}\n',
                                               encoding='utf-8')
        (self.folder / 'edition.yaml').write_text(
            'template: small\nyear: 2024\n'
            'period: {from: 2024-01-01, to: 2024-12-31}\n'
            'region: {zh: 某省}\npublisher: {zh: 某处}\ntitle: {zh: 某书}\n'
            'date: 2025-01-01\nlanguages: [zh]\n', encoding='utf-8')
        (self.folder / 'regions.csv').write_text(
            'code,name,name_en,parent,row,column\n91,某省,P,,,\n'
            '9101,东市,East,91,0,0\n910101,东河,River,9101,,\n'
            '910102,东山,Hill,9101,,\n', encoding='utf-8')
        self.file = self.folder / 'submissions' / '东市' / 'loans.csv'
        self.file.parent.mkdir(parents=True)

    def check(self, text, levels=('error', 'query')):
        """What is said of the file at those levels."""
        self.file.write_text(text, encoding='utf-8')
        result = subprocess.run(
            [PROGRAM, 'check', self.folder, '东市', '--format', 'json'],
            stdout=subprocess.PIPE, encoding='utf-8')
        return [finding for finding in json.loads(result.stdout)
                if finding['file'] == 'submissions/东市/loans.csv' and
                finding['level'] in levels]

    def close(self):
        shutil.rmtree(self.folder)


class TableSchema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        python, why = validator()
        if python is None:
            raise unittest.SkipTest(why)
        cls.desk = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-test-'))
        cls.edition = Edition()
        (cls.desk / 'forms.yaml').write_text(FORMS, encoding='utf-8')
        texts = [table()]
        for _, place, text, _ in FAULTS:
            texts.append(table(text) if place == ROW else table(header=text))
        texts += [table(row) for _, row in ACCEPTED]
        files = []
        for i, text in enumerate(texts):
            (cls.desk / f'{i}.csv').write_text(text, encoding='utf-8')
            files.append(f'loans={i}.csv')
        cls.texts = texts
        cls.said = cls.ask(python, 'forms.yaml', *files)
        cls.python = python

    @classmethod
    def ask(cls, python, *arguments):
        result = subprocess.run(
            [python, pathlib.Path(__file__).with_name('validator.py'),
             *arguments], cwd=cls.desk, check=True, stdout=subprocess.PIPE,
            encoding='utf-8')
        return json.loads(result.stdout)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.desk)
        cls.edition.close()

    def test_the_forms_of_every_template_are_table_schemas(self):
        for forms in sorted(ROOT.glob('templates/*/forms.yaml')):
            said = self.ask(self.python, str(forms))
            self.assertGreater(len(said['forms']), 0, forms)
            for name, fields in said['forms'].items():
                self.assertGreater(len(fields), 1, name)

    def test_a_file_without_fault_is_good_to_both(self):
        self.assertEqual(self.said['0.csv'], [])
        self.assertEqual(self.edition.check(self.texts[0]), [])

    def test_each_fault_is_found_by_both_at_its_cell(self):
        for i, (sentence, row, _, column) in enumerate(FAULTS, 1):
            theirs = self.said[f'{i}.csv']
            ours = self.edition.check(self.texts[i])
            with self.subTest(sentence):
                self.assertNotEqual(theirs, [])
                self.assertNotEqual(ours, [])
                if row == HEADER:
                    continue
                self.assertIn(row, [found[1] for found in theirs])
                self.assertIn(row, [found['row'] for found in ours])
                if column is not None:
                    self.assertIn([row, column],
                                  [found[1:] for found in theirs])
                    self.assertIn((row, column), [
                        (found['row'], found['column']) for found in ours])

    def test_a_column_of_no_form_is_told_by_both(self):
        text = table(header='county,month,books,fines,colour')
        (self.desk / 'more.csv').write_text(text, encoding='utf-8')
        self.assertNotEqual(self.ask(self.python, 'forms.yaml',
                                     'loans=more.csv')['more.csv'], [])
        self.assertIn((1, 5), [
            (found['row'], found['column'])
            for found in self.edition.check(text, ('query', 'note'))])

    def test_what_the_mail_brings_is_read_although_a_validator_objects(self):
        for i, (sentence, _) in enumerate(ACCEPTED, 1 + len(FAULTS)):
            with self.subTest(sentence):
                self.assertNotEqual(self.said[f'{i}.csv'], [])
                self.assertEqual(self.edition.check(self.texts[i]), [])


if __name__ == '__main__':
    unittest.main(verbosity=2)

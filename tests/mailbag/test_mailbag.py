"""The mail bag: each folder under cases/ is a sentence and holds files of
徐州 as they arrive.  expected.json says of each file which form it carries,
how it is written and what its columns add up to, and which findings there
are (“FILE:ROW:COLUMN CODE”, without row or column for what has none).  It was
written by hand from what was put into the files, never by the program; the
sums of clean files are checked against independent.py as well.

The forms that a case does not bring come from base/; a folder edition/ is
laid over the edition."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
from decimal import Decimal

import independent

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ['PROGRAM']
CITY = 'submissions/徐州'


def run(*args):
    return subprocess.run([PROGRAM, *map(str, args)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding='utf-8')


def forms():
    """The forms of forms.yaml, read line by line: name, titles, unit."""
    text = (HERE / 'base/templates/labour/forms.yaml').read_text('utf-8')
    found = {}
    for part in text.split('  - name: ')[1:]:
        fields = []
        for one in re.findall(r'- \{(name:.*?)\}(?:\}|\s*\n)', part, re.S):
            names = re.findall(r'(?:name|title|title_en): ([^,}\n]+)', one)
            aliases = re.search(r'aliases: \[(.*?)\]', one)
            names += aliases.group(1).split(', ') if aliases else []
            field = {'name': names[0], 'names': names}
            unit = re.search(r'unit: ([^,]+)', one)
            if unit:
                field['unit'] = unit.group(1)
            fields.append(field)
        found[part.split('\n')[0]] = fields
    return found


FORMS = forms()
FILES = {'wages': '工资.csv', 'trainings': '培训.csv',
         'contracts': '合同.csv', 'inspections': '监督.csv'}


class Edition:
    def __init__(self, case):
        self.expected = json.loads((case / 'expected.json').read_text('utf-8'))
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='mailbag-'))
        self.root = self.folder / 'edition'
        self.city = self.root / CITY
        shutil.copytree(HERE / 'base', self.root)
        for name, file in self.expected['files'].items():
            if file['form']:
                (self.city / FILES[file['form']]).unlink(missing_ok=True)
        for name in self.expected.get('delete', []):
            (self.city / name).unlink()
        for path in case.iterdir():
            if path.is_dir():
                shutil.copytree(path, self.root, dirs_exist_ok=True)
            elif path.name != 'expected.json':
                shutil.copyfile(path, self.city / path.name)

    def findings(self):
        city = [] if self.expected.get('whole') else ['徐州']
        out = run('check', self.root, *city, '--format', 'json').stdout
        return sorted(map(self.show, json.loads(out)))

    @staticmethod
    def show(finding):
        place = finding['file'].removeprefix(CITY).removeprefix('/')
        for key in ('row', 'column'):
            if finding[key] is not None:
                place += f':{finding[key]}'
        return f'{place} {finding["code"]}'

    def read(self, name):
        out = run('read', self.city / name, '--format', 'json').stdout
        return json.loads(out, parse_float=Decimal, parse_int=Decimal)

    def close(self):
        shutil.rmtree(self.folder)


def add_up(rows, form):
    sums = {}
    for row in rows:
        for field in FORMS[form]:
            value = row[field['name']]
            if 'unit' in field and value is not None:
                sums[field['name']] = sums.get(field['name'], 0) + value
    return sums


class MailBag(unittest.TestCase):
    maxDiff = None

    def check(self, case):
        edition = Edition(case)
        try:
            self.assertEqual(edition.findings(),
                             sorted(edition.expected['findings']))
            for name, file in edition.expected['files'].items():
                if file['form']:
                    self.check_file(edition, name, file)
        finally:
            edition.close()

    def check_file(self, edition, name, file):
        read = edition.read(name)
        for key in ('encoding', 'delimiter', 'newline', 'header_row'):
            if key in file:
                self.assertEqual(read[key], file[key], key)
        if file.get('totals') is None:
            return
        expected = {k: Decimal(v) for k, v in file['totals'].items()}
        self.assertEqual(add_up(read['rows'], file['form']), expected)
        if not edition.expected['findings']:
            data = (edition.city / name).read_bytes()
            table = independent.Table(data, FORMS[file['form']])
            self.assertEqual(table.totals(), expected, 'independent.py')


def add(case):
    name = 'test_' + re.sub(r'\W', '_', case.name)

    def test(self):
        self.check(case)

    setattr(MailBag, name, test)


CASES = sorted((HERE / 'cases').iterdir())
for folder in CASES:
    add(folder)


class Base(unittest.TestCase):
    def test_the_base_itself_has_no_finding(self):
        out = run('check', HERE / 'base', '--format', 'json').stdout
        self.assertEqual(json.loads(out), [])

    def test_the_bag_holds_sixty_files_at_least(self):
        files = [p for c in CASES for p in c.iterdir()
                 if p.is_file() and p.name != 'expected.json']
        self.assertGreaterEqual(len(files), 60)


if __name__ == '__main__':
    unittest.main(verbosity=2)

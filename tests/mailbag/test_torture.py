"""CSV torture, after the ideas of csv-spectrum: each torture/NAME.csv belongs
to no form; `read --format json` gives the rows of NAME.json.  And whatever
becomes of a good file on its way, the program says what is wrong: it never
crashes and never shifts a column in silence."""
import csv
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ['PROGRAM']


def read(path):
    return subprocess.run([PROGRAM, 'read', str(path), '--format', 'json',
                           '--lang', 'en'], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)


class Torture(unittest.TestCase):
    maxDiff = None

    def check(self, path):
        expected = json.loads(path.with_suffix('.json').read_text('utf-8'))
        done = read(path)
        self.assertEqual(done.returncode, expected['exit'], done.stderr)
        got = json.loads(done.stdout.decode('utf-8'))
        if expected['exit'] == 0:
            self.assertEqual(got['rows'], expected['rows'])
        for key in ('encoding', 'delimiter', 'newline', 'titles'):
            if key in expected:
                self.assertEqual(got[key], expected[key], key)
        said = re.findall(r':(\d+:\d+): \w+\[([\w-]+)\]',
                          done.stderr.decode('utf-8'))
        self.assertEqual([' '.join(one) for one in said],
                         expected.get('findings', []))
        for data in (done.stdout, done.stderr):
            self.assertNotRegex(data, rb'[\x00-\x08\x0b-\x1f\x7f]')
            self.assertNotIn('\u202e'.encode(), done.stderr)


def add(path):
    name = 'test_' + re.sub(r'\W', '_', path.stem)
    setattr(Torture, name, lambda self: self.check(path))


for one in sorted((HERE / 'torture').glob('*.csv')):
    add(one)


class Table(unittest.TestCase):
    """One table, written in every way, gives the same rows."""
    ROWS = [['县', '数', '注'], ['甲县', '1', '无'], ['乙 县', '2,5', '他说“好”'],
            ['丙县', '3;5', '两\n行'], ['丁县', '', '"引"']]

    def test_is_read_alike_in_all_encodings_ends_and_delimiters(self):
        expected = [dict(zip(self.ROWS[0], row)) for row in self.ROWS[1:]]
        for encoding in ('utf-8', 'utf-8-sig', 'gb18030', 'utf-16-le',
                         'utf-16-be', 'utf-16'):
            for end in ('\n', '\r\n', '\r'):
                for delimiter in ',;\t|，':
                    with self.subTest(encoding=encoding, end=end,
                                      delimiter=delimiter):
                        self.compare(self.write(encoding, end, delimiter),
                                     expected)

    def write(self, encoding, end, delimiter):
        lines = []
        for row in self.ROWS:
            cells = ['"' + c.replace('"', '""') + '"'
                     if re.search(f'["\n{re.escape(delimiter)}]', c) else c
                     for c in row]
            lines.append(delimiter.join(cells) + end)
        return ''.join(lines).encode(encoding)

    def compare(self, data, expected):
        with tempfile.NamedTemporaryFile(suffix='.csv') as file:
            file.write(data)
            file.flush()
            done = read(file.name)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(json.loads(done.stdout)['rows'], expected)


class Damage(unittest.TestCase):
    """A form's file with some bytes changed, lost or doubled."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='torture-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(HERE / 'base', self.edition)
        self.path = self.edition / 'submissions' / '徐州' / '工资.csv'
        self.text = self.path.read_text('utf-8')

    def tearDown(self):
        shutil.rmtree(self.folder)

    def rows(self):
        done = read(self.path)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done.returncode, json.loads(done.stdout)['rows']

    def test_never_ends_the_program(self):
        random.seed(2024)
        for encoding in ('utf-8', 'gb18030', 'utf-16'):
            good = self.text.encode(encoding)
            for turn in range(60):
                data = bytearray(good)
                for _ in range(random.randint(1, 4)):
                    at = random.randrange(len(data))
                    kind = random.randrange(4)
                    if kind == 0:
                        data[at] = random.randrange(256)
                    elif kind == 1:
                        del data[at:at + random.randint(1, 9)]
                    elif kind == 2:
                        data[at:at] = random.choice(
                            [b'"', b',', b'\n', b'\r', b'\0', b'\xff', b'""'])
                    else:
                        data[at:at] = data[at:at + random.randint(1, 40)]
                self.path.write_bytes(bytes(data))
                with self.subTest(encoding=encoding, turn=turn):
                    self.rows()

    def test_never_shifts_a_column_in_silence(self):
        """A delimiter too many or too few at any place: a finding, or the
        same figures."""
        self.path.write_text(self.text, 'utf-8')
        good = {json.dumps(row, sort_keys=True) for row in self.rows()[1]}
        lines = self.text.split('\n')
        for number, line in enumerate(lines[1:-1], 1):
            cells = line.split(',')
            for at in range(len(cells)):
                more = cells[:at] + [''] + cells[at:]
                less = cells[:at] + cells[at + 1:]
                for changed in (more, less):
                    lines[number] = ','.join(changed)
                    self.path.write_text('\n'.join(lines), 'utf-8')
                    code, rows = self.rows()
                    rows = {json.dumps(r, sort_keys=True) for r in rows}
                    with self.subTest(line=lines[number]):
                        self.assertTrue(code == 1 or rows <= good)
            lines[number] = line

    def test_of_quotes_agrees_with_python_or_is_told(self):
        """A quote at any place: a finding, or Python's cells."""
        text = 'a,b,c\n1,"2,x",3\n4,"5 ""y""",6\n7,8,9\n'
        path = self.folder / 'quotes.csv'
        for at in range(len(text) + 1):
            changed = text[:at] + '"' + text[at:]
            path.write_text(changed, 'utf-8')
            done = read(path)
            self.assertIn(done.returncode, (0, 1), done.stderr)
            if done.returncode == 1:
                continue
            rows = list(csv.reader(changed.splitlines(True)))
            rows = [row for row in rows if any(c.strip() for c in row)]
            got = [list(r.values()) for r in json.loads(done.stdout)['rows']]
            with self.subTest(text=changed):
                self.assertEqual(
                    [[c for c in row if c is not None] for row in got],
                    rows[1:])


if __name__ == '__main__':
    unittest.main(verbosity=2)

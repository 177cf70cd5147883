"""From a cell to the numbers: what `explain --cell` names is what changes.

A fixed seed picks the cells; CELLS=200 tries that many.  `computed` and
`compared` together name every number that any value of the cell can change;
with =VALUE the changes themselves are foretold, old and new."""
import concurrent.futures
import csv
import json
import os
import pathlib
import random
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'e2e'))

import program  # noqa: E402
from edition import Edition  # noqa: E402
from independent import fold  # noqa: E402

TEMPLATE = program.ROOT / 'templates' / 'labour-supervision'
CELLS = int(os.environ.get('CELLS', '24'))
ENCODINGS = [(b'\xef\xbb\xbf', 'utf-8'), (b'\xff\xfe', 'utf-16-le'),
             (b'\xfe\xff', 'utf-16-be')]


def ledger(pdf):
    with open(pdf.with_suffix('.figures.csv'), encoding='utf-8-sig',
              newline='') as file:
        return {row['id']: row for row in csv.DictReader(file)}


def exchange(path, cell, text):
    """Writes another text into the cell, in the file's own encoding."""
    data = path.read_bytes()
    mark, encoding = next(((m, e) for m, e in ENCODINGS
                           if data.startswith(m)), (b'', None))
    body = data[len(mark):]
    for name in [encoding] if encoding else ['utf-8', 'gb18030']:
        try:
            lines = body.decode(name).split('\n')
            break
        except UnicodeDecodeError:
            continue
    line = lines[cell.row - 1]
    end = '\r' if line.endswith('\r') else ''
    delimiter = next(d for d in '\t;,' if d in line)
    cells = line.rstrip('\r').split(delimiter)
    assert cells[cell.column - 1].strip('"') == cell.raw, (line, cell)
    cells[cell.column - 1] = text
    lines[cell.row - 1] = delimiter.join(cells) + end
    path.write_bytes(mark + '\n'.join(lines).encode(name))


class Cells(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = program.Desk()
        cls.edition = Edition(cls.desk.edition, TEMPLATE)
        done = cls.desk.build('--lang', 'zh', '--draft')
        assert done.returncode == 0, done.stderr
        cls.before = ledger(cls.desk.pdf)
        chosen = random.Random(20241231)
        plain = [c for c in cls.edition.cells
                 if c.raw.replace('.', '', 1).isascii()
                 and fold(c.raw).replace('.', '', 1).isdigit()]
        cls.cells = [(c, str(int(float(c.raw)) + chosen.randint(1, 9)))
                     for c in chosen.sample(plain, CELLS)]

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def rebuild(self, number, cell, value):
        """The ledger after the cell was changed in its file."""
        folder = self.desk.folder / f'changed-{number}'
        shutil.copytree(self.desk.edition, folder)
        exchange(folder / cell.file, cell, value)
        pdf = folder / 'report.pdf'
        done = program.run('build', folder, '-o', pdf, '--lang', 'zh',
                           '--draft', '--jobs', '1')
        assert done.returncode == 0, done.stderr
        rows = ledger(pdf)
        shutil.rmtree(folder)
        return rows

    def foretell(self, cell, value):
        done = program.run(
            'explain', self.desk.edition, '--format', 'json', '--lang', 'zh',
            '--cell', f'{cell.file}:{cell.row}:{cell.column}={value}')
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def try_cell(self, number):
        cell, value = self.cells[number]
        return (cell, value, self.foretell(cell, value),
                self.rebuild(number, cell, value))

    def changes(self, after):
        """id → (old, new) of every number that is not what it was."""
        found = {}
        for id in self.before.keys() | after.keys():
            old, new = self.before.get(id), after.get(id)
            if old and new and (old['printed'], old['exact']) == \
                    (new['printed'], new['exact']):
                continue
            found[id] = (old['printed'] if old else '—',
                         new['printed'] if new else '—')
        return found

    def test_the_numbers_that_change_are_those_that_were_named(self):
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(self.try_cell, range(len(self.cells))))
        self.assertEqual(len(results), CELLS)
        for cell, value, told, after in results:
            changed = self.changes(after)
            where = f'{cell.file}:{cell.row}:{cell.column}={value}'
            self.assertEqual({c['id']: (c['old'], c['new'])
                              for c in told['changes']}, changed, where)
            self.check_names(told, changed, after, where)

    def check_names(self, told, changed, after, where):
        computed = {e['id'] for e in told['computed']}
        compared = {e['id'] for e in told['compared']}
        other = set(changed) - computed - compared
        for id in other:
            old, new = self.before.get(id), after.get(id)
            # A number comes or goes only with the words round it; the other
            # numbers of a column may show another digit.
            if old and new:
                self.assertEqual(old['exact'], new['exact'], (where, id))
            else:
                self.assertTrue(told['texts'], (where, id))
        for id in computed - changed.keys():
            # Nothing of it: 0 / x and x / x.
            self.assertIn(self.before[id]['exact'], ('0', '1'), (where, id))


class Figures(unittest.TestCase):
    def test_a_measure_is_proven_down_to_its_cells(self):
        done = program.run('explain', program.SAMPLE, 'wages', '--city',
                           '南京', '--format', 'json')
        self.assertEqual(done.returncode, 0, done.stderr)
        told = json.loads(done.stdout)
        part, = told['parts']
        self.assertTrue(part['proven'])
        self.assertEqual(len(part['cells']), part['n_cells'])
        edition = Edition(program.SAMPLE, TEMPLATE)
        own = {(c.file, c.row, c.column, c.raw) for c in edition.cells
               if c.field == 'wages' and '南京' in c.file}
        self.assertEqual({(c['file'], c['row'], c['column'], c['text'])
                          for c in part['cells']}, own)

    def test_titles_name_a_measure_in_either_language(self):
        for name in ('一函两书', 'Letters and documents', 'letters'):
            done = program.run('explain', program.SAMPLE, name)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn('6205', done.stdout)

    def test_what_is_no_figure_or_cell_is_a_wrong_call(self):
        for args in (['nothing'], ['--cell', 'a.csv'],
                     ['--cell', 'submissions/南京/工资.csv:1:1'],
                     ['wages', '--city', '上海'], []):
            done = program.run('explain', program.SAMPLE, *args)
            self.assertEqual(done.returncode, 2, args)


if __name__ == '__main__':
    unittest.main(verbosity=2)

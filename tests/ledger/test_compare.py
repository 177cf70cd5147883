"""A corrigendum names every number and sentence that changed, and the cell.

UPDATE=1 writes the goldens anew: read the difference before it is
committed."""
import csv
import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'e2e'))

import program  # noqa: E402

SMALL = program.ROOT / 'tests' / 'golden' / 'base'
CELL = 'submissions/无锡/监督.csv:2:5'


def ledger(path):
    with open(path, encoding='utf-8-sig', newline='') as file:
        return {row['id']: row for row in csv.DictReader(file)}


def build(edition, pdf, *more):
    done = program.run('build', edition, '-o', pdf, *more)
    assert done.returncode == 0, done.stderr
    return pdf.with_suffix('.figures.csv')


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))

    def tearDown(self):
        shutil.rmtree(self.folder)

    def copies(self, sample):
        self.old, self.new = self.folder / 'old', self.folder / 'new'
        shutil.copytree(sample, self.old)
        shutil.copytree(sample, self.new)

    def compare(self, *args):
        done = program.run('compare', *args)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def rows(self, *args):
        text = self.compare(*args, '--format', 'csv')
        self.assertTrue(text.startswith('\ufeff'))
        return list(csv.DictReader(io.StringIO(text.lstrip('\ufeff'))))


class Small(Case):
    def setUp(self):
        super().setUp()
        self.copies(SMALL)

    def golden(self, name, *args):
        text = self.compare(*args)
        path = HERE / 'golden' / name
        if os.environ.get('UPDATE'):
            path.write_text(text, encoding='utf-8')
        self.assertEqual(path.read_text(encoding='utf-8'), text)

    def correct(self):
        program.change(self.new / 'submissions/南市/借阅.csv',
                       self.line('南市'), self.line('南市', 900))
        program.change(self.new / 'history.csv', '2023,中省,loans,9150',
                       '2023,中省,loans,9050')

    def line(self, city, more=0):
        """The second row of the city, with more books lent."""
        path = self.old / f'submissions/{city}/借阅.csv'
        cells = path.read_text('utf-8').splitlines()[1].split(',')
        cells[2] = str(int(cells[2]) + more)
        return ','.join(cells)

    def test_the_corrigendum_in_chinese(self):
        self.correct()
        self.golden('corrigendum.zh.txt', self.old, self.new, '--lang', 'zh')

    def test_the_corrigendum_in_english(self):
        self.correct()
        self.golden('corrigendum.en.txt', self.old, self.new, '--lang', 'en')

    def test_the_corrigendum_of_two_ledgers(self):
        self.correct()
        pdfs = [self.folder / 'old.pdf', self.folder / 'new.pdf']
        for edition, pdf in zip((self.old, self.new), pdfs):
            build(edition, pdf, '--lang', 'zh')
        self.golden('ledgers.zh.txt', *[p.with_suffix('.figures.csv')
                                        for p in pdfs], '--lang', 'zh')

    def test_the_csv_file_opens_in_excel(self):
        self.correct()
        target = self.folder / 'note.csv'
        self.compare(self.old, self.new, '-o', target)
        data = target.read_bytes()
        self.assertTrue(data.startswith(b'\xef\xbb\xbf'))
        self.assertEqual(data.count(b'\n'), data.count(b'\r\n'))

    def test_what_is_the_same_has_no_corrigendum(self):
        self.assertEqual(self.compare(self.old, self.new, '--lang', 'en'),
                         'They do not differ.\n')

    def test_rows_in_another_order_change_nothing(self):
        path = self.new / 'submissions/南市/借阅.csv'
        head, *rows = path.read_text('utf-8').splitlines()
        path.write_text('\n'.join([head, *reversed(rows)]) + '\n', 'utf-8')
        self.assertEqual(self.compare(self.old, self.new, '--lang', 'en'),
                         'They do not differ.\n')

    def test_another_unit_of_the_same_amount_is_no_difference(self):
        path = self.new / 'submissions/南市/罚款.csv'
        text = path.read_text('utf-8')
        rows = [line.split(',') for line in text.splitlines()]
        at = next(i for i, c in enumerate(rows[0]) if '罚款' in c)
        rows[0][at] = '罚款金额（元）'
        for row in rows[1:]:
            row[at] = f'{float(row[at]) * 10000:.0f}'
        path.write_text('\n'.join(map(','.join, rows)) + '\n', 'utf-8')
        self.assertEqual(self.compare(self.old, self.new, '--lang', 'en'),
                         'They do not differ.\n')

    def test_cells_are_the_same_whatever_decimals_their_fields_have(self):
        forms = 'templates/mini/forms.yaml'
        more = ('  - name: slips\n    title: 单\n    files: [单]\n'
                '    schema:\n      fields:\n        - {name: month,'
                ' type: yearmonth, role: period, title: 月份}\n'
                '        - {name: paid, type: number, unit: 元,'
                ' decimals: 2, title: 金额}\n')
        for edition in self.old, self.new:
            (edition / forms).write_text(
                (edition / forms).read_text('utf-8') + more, 'utf-8')
            for i, city in enumerate(('东市', '西市', '南市')):
                (edition / f'submissions/{city}/单.csv').write_text(
                    f'月份,金额\n2024-01,1.5\n2024-01,{i}.25\n', 'utf-8')
        program.change(self.new / forms, 'decimals: 2', 'decimals: 4')
        program.change(self.new / 'submissions/西市/单.csv', '1.25', '1.75')
        said = self.compare(self.old, self.new, '--lang', 'en')
        self.assertEqual(re.findall('“(.*)” → “(.*)”', said),
                         [('1.25', '1.75')])

    def template(self):
        return self.new / 'templates/mini/report.zh.md'

    def test_a_new_sentence_moves_no_number(self):
        program.change(self.template(), '# 借阅\n',
                       '# 借阅\n\n本年新增一家分馆。\n')
        rows = self.rows(self.old, self.new)
        self.assertEqual([(r['kind'], r['new'], r['reason']) for r in rows],
                         [('sentence', '本年新增一家分馆。', 'template')])

    def test_another_wording_of_the_same_value_is_told_as_such(self):
        program.change(self.template(), '罚款{{ fines }}万元',
                       '罚款{{ fines | fixed(3) }}万元')
        kinds = [(r['kind'], r['reason']) for r in
                 self.rows(self.old, self.new)]
        self.assertIn(('changed', 'wording'), kinds)
        self.assertNotIn('cells', [reason for _, reason in kinds])

    def test_another_formula_is_told_as_such(self):
        program.change(self.new / 'templates/mini/figures.yaml',
                       'value: loans / readers', 'value: 2 * loans / readers')
        program.change(self.template(), 'of: [loans, readers, fines]',
                       'of: [loans, readers, fines, loans_per_reader]')
        shutil.copyfile(self.template(),
                        self.old / 'templates/mini/report.zh.md')
        rows = [r for r in self.rows(self.old, self.new)
                if r['kind'] == 'changed']
        self.assertEqual({r['reason'] for r in rows}, {'formula'})
        self.assertGreater(len(rows), 2)

    def test_what_cannot_be_printed_is_compared_and_said(self):
        (self.new / 'submissions/南市/借阅.csv').unlink()
        done = program.run('compare', self.old, self.new, '--lang', 'zh')
        self.assertEqual(done.returncode, 1)
        self.assertIn('南市', done.stderr)
        self.assertIn('submissions/南市/借阅.csv:2:3', done.stdout)

    def test_what_is_no_print_is_a_wrong_call(self):
        other = self.folder / 'other.csv'
        other.write_text('a,b\n1,2\n', 'utf-8')
        for args in ([self.old], [self.old, other], [other, self.new],
                     [self.old, self.folder / 'none.pdf'],
                     [self.old, self.new, '--format', 'xml']):
            done = program.run('compare', *args)
            self.assertEqual((done.returncode, done.stdout), (2, ''), args)

    def test_a_full_folder_keeps_the_old_corrigendum(self):
        target = self.folder / 'missing' / 'note.pdf'
        done = program.run('compare', self.old, self.new, '-o', target)
        self.assertEqual(done.returncode, 3)


class Sample(Case):
    """One cell of the sample: the ledgers before and after are the judge."""

    def setUp(self):
        super().setUp()
        self.copies(program.SAMPLE)
        program.change(self.new / 'submissions/无锡/监督.csv',
                       '锡山区,2024年1月,9,28,2,', '锡山区,2024年1月,9,28,32,')
        self.ledgers = [build(edition, self.folder / f'{edition.name}.pdf')
                        for edition in (self.old, self.new)]

    def changes(self):
        old, new = map(ledger, self.ledgers)
        found = {}
        for id in old.keys() | new.keys():
            a, b = old.get(id), new.get(id)
            if not (a and b):
                found[id] = 'added' if b else 'vanished', '', ''
            elif a['printed'] != b['printed']:
                found[id] = 'changed', a['printed'], b['printed']
            elif a['exact'] != b['exact']:
                found[id] = 'exact', a['printed'], b['printed']
        return found

    def test_every_number_that_changed_is_listed_with_its_cell(self):
        rows = self.rows(self.old, self.new)
        told = {r['id']: (r['kind'], r['old'], r['new']) for r in rows
                if r['id']}
        self.assertEqual(told, self.changes())
        self.assertGreater(len(told), 100)
        for row in rows:
            if row['kind'] == 'cell':
                self.assertEqual((row['place'], row['old'], row['new'],
                                  row['cities']), (CELL, '2', '32', '无锡'))
            else:
                self.assertEqual((row['reason'], row['cells'],
                                  row['cities']),
                                 ('cells', f'{CELL} 2 → 32', '无锡'), row)

    def test_every_sentence_with_a_number_that_changed_is_listed(self):
        rows = self.rows(self.old, self.new)
        said = {r['old'] for r in rows if r['kind'] == 'sentence'}
        old = ledger(self.ledgers[0])
        for id, (kind, _, _) in self.changes().items():
            context = old[id]['context']
            if kind == 'changed' and context.endswith('。'):
                self.assertIn(context, said, id)

    def test_reports_carry_their_ledger_and_name_the_same_numbers(self):
        whole = {(r['id'], r['old'], r['new'])
                 for r in self.rows(self.old, self.new) if r['id']}
        pdfs = [path.with_name(path.name.replace('.figures.csv', '.pdf'))
                for path in self.ledgers]
        for path in self.ledgers:
            path.unlink()
        rows = [r for r in self.rows(*pdfs) if r['id']]
        self.assertEqual({(r['id'], r['old'], r['new']) for r in rows}, whole)
        self.assertLessEqual({r['reason'] for r in rows},
                             {'cells', 'sources'})
        # The county's own number rests on few cells: there they are named.
        self.assertIn(f'{CELL} 2 → 32', {r['cells'] for r in rows})

    def check_pdf(self, language):
        target = self.folder / f'note.{language}.pdf'
        self.compare(self.old, self.new, '--lang', language, '-o', target)
        text = program.text(target)
        rows = self.rows(self.old, self.new, '--lang', language)
        # Numbers that begin and end with Latin are not broken by the lines.
        wanted = [r for r in rows if r['kind'] in ('changed', 'cell')]
        self.assertGreater(len(wanted), 80)
        for row in wanted:
            for key in 'old', 'new':
                self.assertIn(re.sub(r'\s', '', row[key]), text, row)
        again = self.folder / 'again.pdf'
        self.compare(self.old, self.new, '--lang', language, '-o', again)
        self.assertEqual(target.read_bytes(), again.read_bytes())
        for path in self.digests(language):
            self.assertIn(path, text)

    def digests(self, language):
        for edition in self.old, self.new:
            path = build(edition, self.folder / 'digest.pdf', '--lang',
                         language)
            yield hashlib.sha256(path.read_bytes()).hexdigest()

    def test_the_chinese_pdf_holds_all_of_it(self):
        self.check_pdf('zh')

    def test_the_english_pdf_holds_all_of_it(self):
        self.check_pdf('en')

    def test_the_bilingual_pdf_holds_all_of_it(self):
        self.check_pdf('zh+en')

    def test_an_edition_is_held_against_a_ledger_in_its_languages(self):
        path = build(self.old, self.folder / 'both.pdf', '--lang', 'zh+en')
        rows = self.rows(path, self.new)
        self.assertEqual({r['language'] for r in rows if r['id']},
                         {'zh', 'en'})
        self.assertFalse({'added', 'vanished'} & {r['kind'] for r in rows})


if __name__ == '__main__':
    unittest.main(verbosity=2)

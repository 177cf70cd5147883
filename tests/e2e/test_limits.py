"""Limits of what is read, at the limit and one above; options that are wrong
are refused in one language; and nothing from a file steers a terminal."""
import json
import pathlib
import re
import tempfile
import unittest

import program

MB = 1 << 20
# Controls, and characters that turn the direction of what follows.
STEERING = re.compile('[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f'
                      '\u202a-\u202e\u2066-\u2069]')


class Limits(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix='limits-')
        self.path = pathlib.Path(self.folder.name) / 'x.csv'

    def tearDown(self):
        self.folder.cleanup()

    def read(self, text, *options):
        self.path.write_bytes(text.encode())
        done = program.run('read', self.path, '--format', 'json', '--lang',
                           'en', *options)
        found = re.findall(r'\w+\[([a-z-]+)\]', done.stderr)
        return done.returncode, found

    def table(self, size):
        line = 'x' * 62 + ',\n'
        text = 'a,b\n' + line * (size // len(line))
        text = text[:size - len(line)]
        return text[:text.rindex('\n') + 1] + 'y' * (
            size - text.rindex('\n') - 2) + '\n'

    def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(self):
        at = self.table(MB)
        self.assertEqual(len(at), MB)
        self.assertEqual(self.read(at[1:], '--max-file', '1'), (0, []))
        self.assertEqual(self.read(at, '--max-file', '1'), (0, []))
        self.assertEqual(self.read('a' + at, '--max-file', '1'),
                         (1, ['file-too-large']))
        self.assertEqual(self.read('a' + at, '--max-file', '2'), (0, []))

    def test_the_limit_holds_for_submissions_too(self):
        desk = program.Desk()
        try:
            path = next(desk.edition.glob('submissions/*/*.csv'))
            path.write_bytes(path.read_bytes() + b'\r\n' * MB)
            done = program.run('check', desk.edition, '--format', 'json',
                               '--max-file', '1')
            found = [f for f in json.loads(done.stdout)
                     if f['code'] == 'file-too-large']
            self.assertEqual([f['file'] for f in found],
                             [str(path.relative_to(desk.edition))])
        finally:
            desk.close()

    def test_a_cell_of_a_megabyte_is_read_and_a_longer_one_is_not(self):
        for size, expected in ((MB - 1, (0, [])), (MB, (0, [])),
                               (MB + 1, (1, ['cell-too-long']))):
            with self.subTest(size=size):
                self.assertEqual(self.read('a,b\n1,' + 'x' * size + '\n'),
                                 expected)

    def test_4096_columns_are_read_and_one_more_is_not(self):
        for n, expected in ((4095, (0, [])), (4096, (0, [])),
                            (4097, (1, ['columns-too-many']))):
            with self.subTest(n=n):
                row = ','.join(f'c{i}' for i in range(n))
                self.assertEqual(self.read(f'{row}\n{row}\n'), expected)


class Options(unittest.TestCase):
    WRONG = [['-j0'], ['--jobs', 'x'], ['--jobs=-1'], ['--jobs', '1025'],
             ['--max-file', '0'], ['--max-file', '1e9'],
             ['--max-file', '65537'], ['--nonsense'], ['-z'], ['--lang']]

    def test_a_wrong_option_is_refused_in_one_language(self):
        for options in self.WRONG:
            with self.subTest(options):
                zh, en = (program.run('check', program.SAMPLE, *options,
                                      env={'LC_ALL': locale})
                          for locale in ('zh_CN.UTF-8', 'en_US.UTF-8'))
                self.assertEqual((zh.returncode, en.returncode), (2, 2))
                self.assertNotRegex(en.stderr, '[\u4e00-\u9fff]')
                words = re.findall(r'(?<![-\w])[a-z]{3,}', zh.stderr)
                self.assertEqual(set(words) - {'baipishu'}, set())

    def test_the_smallest_and_largest_values_are_taken(self):
        for options in (['-j1'], ['--max-file', '65536']):
            done = program.run('check', program.SAMPLE, *options)
            self.assertNotEqual(done.returncode, 2, done.stderr)


class Terminal(unittest.TestCase):
    EVIL = 'x\x1b[31m\u202e\u2066\x07\u200f\x85\x7f'

    def setUp(self):
        self.desk = program.Desk()
        self.file = next(self.desk.edition.glob('submissions/*/*.csv'))
        data = self.file.read_bytes()
        try:
            text = data.decode('utf-8-sig')
        except UnicodeDecodeError:
            text = data.decode('gb18030')
        lines = text.splitlines()
        columns = lines[-2].count(',')
        # A county, a month, a figure, an unknown column, a remark.
        for evil in (self.EVIL + ',2024-01' + ',1' * (columns - 1),
                     lines[-2].split(',')[0] + ',' + self.EVIL +
                     ',1' * (columns - 1),
                     lines[-2].split(',')[0] + ',2024-01' +
                     f',{self.EVIL}' * (columns - 1), self.EVIL):
            lines.append(evil)
        self.file.write_text('\n'.join(lines) + '\n', 'utf-8')

    def tearDown(self):
        self.desk.close()

    def clean(self, text):
        self.assertIn('x', text)
        self.assertIsNone(STEERING.search(text.replace('\r\n', '\n')
                                          .removeprefix('\ufeff')),
                          text[-400:])

    def test_no_output_of_check_steers_a_terminal(self):
        for form in ('text', 'json', 'csv', 'html'):
            for lang in ('zh', 'en'):
                with self.subTest(form=form, lang=lang):
                    done = program.run('check', self.desk.edition, '--format',
                                       form, '--lang', lang)
                    self.assertEqual(done.returncode, 1)
                    self.clean(done.stdout)
                    self.assertIsNone(STEERING.search(done.stderr))

    def test_no_output_of_read_steers_a_terminal(self):
        alone = self.desk.folder / 'x.csv'
        alone.write_text(f'a,b\n1,{self.EVIL}\n', 'utf-8')
        for path in (self.file, alone):
            for form in ('csv', 'json'):
                with self.subTest(path.name, form=form):
                    done = program.run('read', path, '--format', form)
                    self.clean('x' + done.stdout)
                    self.clean('x' + done.stderr)

    def test_nothing_that_build_writes_holds_what_steers(self):
        dump = self.desk.folder / 'dump'
        done = self.desk.build('--draft', '--dump', dump)
        self.assertIsNone(STEERING.search(done.stderr))
        for path in (dump, self.desk.folder / 'report.figures.csv'):
            self.clean(path.read_text('utf-8'))


if __name__ == '__main__':
    unittest.main(verbosity=2)

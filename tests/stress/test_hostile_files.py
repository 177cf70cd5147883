"""Folders and files that no office sends get an answer within 10 s of
computing and 512 MB: names, links, devices, damaged and swollen files, and
files that change while they are read."""
import hashlib
import json
import os
import pathlib
import re
import resource
import shutil
import socket
import subprocess
import tempfile
import threading
import unittest
import zlib

import desk

SECONDS = 10
MEGABYTES = 512
MB = 1 << 20
HEAD = '县,月份,借出图书（册）,读者（人）\n'
ROW = '甲县,2024-01,237,79\n'
STEERING = re.compile('[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]')


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='hostile-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(desk.BASE, self.edition)
        self.city = self.edition / 'submissions' / '东市'
        self.out = self.folder / 'out'
        self.out.mkdir()

    def tearDown(self):
        # Deeper than Python's recursion.
        subprocess.run(['rm', '-rf', self.folder], check=True)

    def run_in(self, *args):
        """Memory is what is used: large files reserve more than they fill."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (2048 * MB, 2048 * MB))
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

        with tempfile.TemporaryFile('w+', encoding='utf-8') as out, \
                tempfile.TemporaryFile('w+', encoding='utf-8') as err:
            args = [desk.PROGRAM, *map(str, args), '--lang', 'en']
            child = subprocess.Popen(args, stdin=subprocess.DEVNULL,
                                     stdout=out, stderr=err, env=ENV,
                                     preexec_fn=limit)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.assertLess(usage.ru_maxrss, MEGABYTES * 1024)
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(args, child.returncode,
                                               out.read(), err.read())

    def check(self, *codes):
        """check ends with these codes of errors, and no others."""
        done = self.run_in('check', self.edition)
        found = set(re.findall(r'(?m)^[^ ].*?: error\[([a-z-]+)\]: ',
                               done.stdout))
        self.assertEqual((done.returncode, found),
                         (1 if codes else 0, set(codes)), done.stderr)
        return done.stdout

    def replace(self, path, kind):
        """What is no regular file, in the place of one."""
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        if kind == 'pipe':
            os.mkfifo(path)
        elif kind == 'folder':
            path.mkdir()
        elif kind == 'socket':
            with socket.socket(socket.AF_UNIX) as made:
                here = os.open('.', os.O_RDONLY)
                os.chdir(path.parent)
                made.bind(path.name)
                os.fchdir(here)
                os.close(here)
        else:
            path.symlink_to(path.name if kind == 'loop' else kind)


# The tests of C are run with an allocator that fills what it reserves.
ENV = {k: v for k, v in os.environ.items() if k != 'MALLOC_PERTURB_'}
KINDS = ['pipe', 'socket', 'folder', 'loop', '/dev/zero']


class Names(Case):
    def test_no_name_makes_a_line_or_an_escape_of_its_own(self):
        (self.city / 'a\nb: error[x]: \x1b[31m\u202e.csv').touch()
        os.mkdir(bytes(self.city.parent) + b'/\xb6\xab\xca\xd0')
        for form in ('text', 'csv', 'json'):
            done = self.run_in('check', self.edition, '--format', form)
            self.assertEqual(done.returncode, 1, done.stderr)
            plain = done.stdout.replace('\r\n', '\n')
            self.assertIsNone(STEERING.search(plain), form)
        self.assertEqual(
            {f['code'] for f in json.loads(done.stdout)},
            {'file-of-no-form', 'folder-unknown'})

    def test_ten_thousand_files_and_three_hundred_forms(self):
        path = self.edition / 'templates' / 'mini' / 'forms.yaml'
        path.write_text(path.read_text('utf-8') + ''.join(
            f'  - name: form{i}\n    title: 表第{i}\n'
            f'    files: [单{i}甲, 单{i}乙, 单{i}丙]\n    schema:\n'
            f'      fields:\n'
            f'        - {{name: n{i}, type: string, role: region, title: 县}}\n'
            f'        - {{name: f{i}, type: integer, unit: 册, title: 项{i}}}\n'
            for i in range(300)), 'utf-8')
        for i in range(10_000):
            (self.city / f'杂{i}.csv').touch()
        self.check('file-of-no-form', 'submission-missing')

    def test_ten_thousand_folders(self):
        for i in range(10_000):
            (self.city.parent / f'某{i}').mkdir()
        self.check('folder-unknown')

    def test_folders_a_thousand_deep_and_names_of_255_bytes(self):
        here = os.open('.', os.O_RDONLY)
        os.chdir(self.city)
        for _ in range(1000):
            os.mkdir('深' * 85)
            os.chdir('深' * 85)
        os.fchdir(here)
        os.close(here)
        (self.city / ('长' * 83 + '.csv')).touch()
        self.check('file-of-no-form')


class Kinds(Case):
    def test_a_city_s_folder_that_is_a_link_is_called_one(self):
        shutil.rmtree(self.city)
        self.city.symlink_to('西市')
        said = self.check('file-unreadable', 'submission-missing')
        self.assertIn('submissions/东市: error[file-unreadable]: the file '
                      'cannot be read: it is a link', said)

    def test_no_input_is_taken_from_what_is_no_file(self):
        for name in ('edition.yaml', 'regions.csv', 'history.csv',
                     'explanations.csv', 'submissions',
                     'templates/mini/forms.yaml', 'templates/mini/theme.yaml',
                     'templates/mini/report.en.md', 'templates/mini',
                     'submissions/东市/借阅.csv'):
            for kind in KINDS:
                with self.subTest(name=name, kind=kind):
                    shutil.rmtree(self.edition)
                    shutil.copytree(desk.BASE, self.edition)
                    path = self.edition / name
                    if path.is_dir() and kind == 'folder':
                        continue
                    self.replace(path, kind)
                    done = self.run_in('build', self.edition, '-o',
                                       self.out / 'r.pdf')
                    self.assertEqual(done.returncode, 1, done.stderr)
                    self.assertIn('error[', done.stderr)
                    self.assertEqual(list(self.out.iterdir()), [])

    def test_no_output_goes_to_what_is_no_file(self):
        for kind in KINDS:
            for name in ('r.pdf', 'r.figures.csv', 'pages'):
                with self.subTest(name=name, kind=kind):
                    shutil.rmtree(self.out)
                    self.out.mkdir()
                    self.replace(self.out / name, kind)
                    before = os.lstat(self.out / name)
                    done = self.run_in('build', self.edition, '-o',
                                       self.out / 'r.pdf', '--dump',
                                       self.out / 'pages')
                    self.assertEqual(done.returncode, 3, done.stderr)
                    self.assertEqual(os.lstat(self.out / name).st_ino,
                                     before.st_ino)
                    self.assertEqual(
                        {path.name for path in self.out.iterdir()} -
                        {'pages', 'r.figures.csv'}, {name} - {
                            'pages', 'r.figures.csv'})

    def test_every_command_refuses_what_is_no_file(self):
        odd = self.folder / 'odd.csv'
        new = self.folder / 'new'
        init = ['init', new, '--template', 'labour-supervision']
        for kind in ('pipe', 'socket', 'loop', '/dev/zero'):
            self.replace(odd, kind)
            for args in (['verify', self.edition, odd], ['verify', odd, odd],
                         ['read', odd], ['compare', odd, self.edition],
                         ['compare', self.edition, odd], ['sums', odd],
                         [*init, '--from', odd],
                         [*init, '--regions', odd, '--year', '2025'],
                         ['init', odd, *init[2:], '--from', self.edition]):
                with self.subTest(kind=kind, args=args[0]):
                    done = self.run_in(*args)
                    self.assertIn(done.returncode, (1, 2, 3), done.stderr)
                    self.assertNotEqual(done.stderr, '')
                    self.assertFalse(new.exists())

    def test_a_list_of_offices_that_cannot_be_read_is_named(self):
        done = self.run_in('init', self.folder / 'new', '--template',
                           'labour-supervision', '--regions', self.city,
                           '--year', '2025')
        self.assertEqual(done.returncode, 3)
        self.assertIn(str(self.city), done.stderr)


class Swollen(Case):
    """What is no form's rows, by the hundred megabytes where it costs
    nothing: a hole in a file reads as zeros."""

    def write(self, *parts):
        with open(self.city / '借阅.csv', 'wb') as file:
            for part in parts:
                file.write(part)

    def test_tables_of_the_edition_have_a_limit(self):
        for name in ('regions.csv', 'history.csv', 'explanations.csv'):
            with self.subTest(name):
                path = self.edition / name
                old = path.read_bytes() if path.exists() else None
                path.touch()
                os.truncate(path, 8 * MB + 1)
                self.assertIn(f'{name}: error[list-too-large]: ',
                              self.check('list-too-large'))
                path.unlink()
                if old is not None:
                    path.write_bytes(old)

    def test_a_table_of_the_edition_below_its_limit_fits(self):
        path = self.edition / 'explanations.csv'
        for text in (b'x\n' * (4 * MB - 1), b'1,' * 4000 + b'\n'):
            path.write_bytes(text * ((8 * MB - 1) // len(text)))
            self.check('explanations-header')

    def test_explanations_by_the_hundred_thousand_find_their_queries(self):
        self.form_without_key()
        figures = self.edition / 'templates' / 'mini' / 'figures.yaml'
        with open(figures, 'a', encoding='utf-8') as file:
            file.write('\n  - {name: odd, level: query, each: row,'
                       ' form: slips, fails: slips > 0, message: 怪}\n')
        self.csv('东市', '单', '月份,张数\n' + '2024-01,7\n' * 20_000)
        (self.edition / 'explanations.csv').write_text(
            'code,file,row,column,value,explanation\n' + ''.join(
                f'odd,submissions/东市/单.csv,{i},2,7,破产\n'
                for i in range(2, 100_002)), encoding='utf-8')
        said = self.check()
        self.assertIn('note[explanation-unused]', said)

    def csv(self, city, name, text, encoding='utf-8'):
        (self.edition / 'submissions' / city / f'{name}.csv').write_text(
            text, encoding=encoding)

    def form_without_key(self):
        forms = self.edition / 'templates' / 'mini' / 'forms.yaml'
        with open(forms, 'a', encoding='utf-8') as file:
            file.write('  - name: slips\n    title: 单\n    files: [单]\n'
                       '    schema:\n      fields:\n'
                       '        - {name: month, type: yearmonth,'
                       ' role: period, title: 月份}\n'
                       '        - {name: slips, type: integer, unit: 张,'
                       ' title: 张数}\n')
        for city in ('东市', '西市', '南市'):
            self.csv(city, '单', '月份,张数\n2024-01,0\n')

    def test_a_workbook_s_most_rows_are_the_same_in_every_encoding(self):
        self.form_without_key()
        said = set()
        for encoding in ('utf-8', 'gb18030', 'utf-16'):
            self.csv('东市', '单', '月份,张数\n' + ''.join(
                f'2024-{i % 12 + 1:02},{i}\n' for i in range(1_048_575)) +
                '二月,7\n', encoding)
            said.add(self.run_in('sums', self.edition).stdout)
        self.assertEqual(len(said), 1)

    def test_what_must_be_decoded_has_a_limit(self):
        row = '县,月份,借出图书（册）\n'
        for mark, encoding in (('', 'gb18030'), ('\ufeff', 'utf-16-le')):
            with self.subTest(encoding):
                bytes_ = row.encode(encoding)
                self.write(mark.encode(encoding),
                           bytes_ * (129 * MB // len(bytes_)))
                self.check('encoding-too-large')

    def test_zeros_lines_and_cells_without_end_are_refused(self):
        row = ROW.encode()
        for code, parts in (
                ('columns-too-many', [b'1,' * MB]),
                ('cell-too-long', [row, b'7' * 8 * MB]),
                ('cell-too-long', ['汉'.encode() * 8 * MB]),
                ('cell-too-long', [b'\x1f' * 8 * MB]),
                ('quote-unclosed', [row, b'"', row * (MB // 4)]),
                ('quote-unclosed', [b'"' * (8 * MB + 1)]),
                ('encoding-unclear', [b'\xff' * 8 * MB]),
                ('encoding-zero', [row, b'\0'])):
            with self.subTest(code):
                self.write(HEAD.encode(), *parts)
                self.check(code)

    def test_a_quarter_of_a_gigabyte_of_zeros(self):
        self.write(HEAD.encode())
        os.truncate(self.city / '借阅.csv', 250 * MB)
        self.check('encoding-unclear')

    def test_utf16_that_ends_within_a_character(self):
        self.write(('\ufeff' + HEAD + ROW * 100_000).encode('utf-16-le'),
                   b'x')
        self.check('encoding-cut')

    def test_blank_rows_by_the_million_are_no_rows(self):
        months = self.city / '借阅.csv'
        text = months.read_bytes()
        for blank in (b'\n', b'\r\n', b'\r', b',,,\n'):
            with self.subTest(blank):
                self.write(text, blank * MB)
                self.check()


class Changing(Case):
    def while_changing(self, change):
        path = self.city / '借阅.csv'
        path.write_bytes((HEAD + ROW * 500_000).encode())
        forms = self.edition / 'templates' / 'mini' / 'forms.yaml'
        forms.write_text(forms.read_text('utf-8').replace(
            '      primaryKey: [county, month]\n', ''), 'utf-8')
        stop = threading.Event()

        def go():
            with open(path, 'r+b') as file:
                while not stop.is_set():
                    change(file)
                    stop.wait(0.0005)

        thread = threading.Thread(target=go)
        thread.start()
        try:
            return self.run_in('sums', self.edition)
        finally:
            stop.set()
            thread.join()

    def test_a_file_that_grows_while_it_is_read_is_told(self):
        def grow(file):
            file.seek(0, os.SEEK_END)
            file.write(ROW.encode())
            file.flush()

        done = self.while_changing(grow)
        self.assertEqual(done.returncode, 1)
        self.assertIn('error[file-unreadable]: the file cannot be read: it '
                      'changed while it was being read', done.stderr)

    def test_a_file_that_shrinks_while_it_is_read_is_told(self):
        def shrink(file):
            size = file.seek(0, os.SEEK_END)
            os.ftruncate(file.fileno(), max(6 * MB, size - 1000))

        done = self.while_changing(shrink)
        self.assertEqual(done.returncode, 1)
        self.assertIn('error[file-unreadable]: ', done.stderr)


@unittest.skipIf(os.getuid() != 0, 'only root can become another')
class Forbidden(Case):
    """What another user must not look at is told, never passed over."""

    def run_in(self, *args):
        args = [desk.PROGRAM, *map(str, args), '--lang', 'en']
        return subprocess.run(args, stdin=subprocess.DEVNULL, env=ENV,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              encoding='utf-8', user=65534, group=65534,
                              extra_groups=[])

    def setUp(self):
        super().setUp()
        subprocess.run(['chmod', '-R', 'a+rX', self.folder], check=True)

    def test_each_input_that_must_not_be_read_is_named(self):
        (self.edition / 'explanations.csv').write_text('x\n')
        for name, mode, told in (
                ('submissions', 0, 'submissions'),
                ('submissions', 0o444, 'submissions/东市'),
                ('submissions/东市', 0, 'submissions/东市'),
                ('submissions/东市', 0o444, 'submissions/东市/借阅.csv'),
                ('submissions/东市/借阅.csv', 0, None), ('history.csv', 0, None),
                ('regions.csv', 0, None), ('edition.yaml', 0, None),
                ('explanations.csv', 0, None),
                ('templates', 0, 'templates/mini'),
                ('templates', 0o444, 'templates/mini'),
                ('templates/mini', 0, 'templates/mini/forms.yaml'),
                ('templates/mini/forms.yaml', 0, None),
                ('templates/mini/report.en.md', 0, None)):
            with self.subTest(name, mode=oct(mode)):
                path = self.edition / name
                before = path.stat().st_mode
                path.chmod(mode)
                done = self.run_in('check', self.edition)
                path.chmod(before)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertRegex(done.stdout,
                                 rf'(?m)^{told or name}: error\[[a-z]+-'
                                 'unreadable\\]: .*permission')

    def test_a_place_that_must_not_be_written_is_named_with_the_reason(self):
        for args in (['build', self.edition, '-o', self.out / 'r.pdf'],
                     ['tables', self.edition, '-o', self.out / 't.xlsx'],
                     ['tables', self.edition, '-o', self.out / 't'],
                     ['sheet', self.edition, '东市', '-o', self.out / 's.pdf'],
                     ['init', self.out / 'n', '--template',
                      'labour-supervision', '--regions',
                      self.edition / 'regions.csv', '--year', '2025']):
            with self.subTest(args[0]):
                done = self.run_in(*args)
                self.assertEqual(done.returncode, 3, done.stderr)
                self.assertRegex(done.stderr, f'{self.out}/.*permission')
                self.assertEqual(done.stderr.count('\n'), 1)


class Texts(Case):
    """What verify takes."""

    def verify(self, text, status, *words):
        path = self.folder / 'text.txt'
        path.write_bytes(text)
        done = self.run_in('verify', self.edition, path)
        self.assertEqual(done.returncode, status, done.stderr[-2000:])
        for word in words:
            self.assertIn(word, done.stdout + done.stderr)

    def test_numbers_without_a_full_stop_are_checked_up_to_a_limit(self):
        numbers = ' '.join(str(i) for i in range(20_000)).encode()
        self.verify(numbers[:65_000], 1, '1500 numbers',
                    'error[press-too-many]')
        self.verify('甲县借出图书1册。\n'.encode() * 1400, 1, '1400 numbers')

    def test_names_and_digits_without_end_are_answered(self):
        self.verify('甲县'.encode() * 10_000, 0, '0 numbers')
        self.verify(b'7' * 65_000, 1)

    def test_what_is_no_press_text_is_refused(self):
        self.verify(b'a' * 65_537, 2, 'larger than 65536 bytes')
        self.verify(b'\0' * 1000, 2, 'no plain text')


class Reports(Case):
    """What compare and init take: a PDF with its ledger, or a ledger."""

    def setUp(self):
        super().setUp()
        self.pdf = self.folder / 'r.pdf'
        built = self.run_in('build', self.edition, '-o', self.pdf)
        self.assertEqual(built.returncode, 0, built.stderr)
        self.ledger = self.folder / 'r.figures.csv'
        self.odd = self.folder / 'odd.pdf'

    def refused(self, path):
        done = self.run_in('compare', path, self.pdf)
        self.assertEqual((done.returncode, done.stdout), (2, ''), done.stderr)
        return done.stderr

    def test_a_pdf_without_its_ledger_is_refused_wherever_it_ends(self):
        data = self.pdf.read_bytes()
        for size in (0, 1, len(data) // 2):
            self.odd.write_bytes(data[:size])
            self.assertIn('carries no ledger', self.refused(self.odd))
        os.truncate(self.odd, 200 * MB)
        self.assertIn('carries no ledger', self.refused(self.odd))
        os.truncate(self.odd, 300 * MB)
        self.assertIn('larger than', self.refused(self.odd))

    def test_marks_of_attachments_without_end_are_passed_over(self):
        self.odd.write_bytes(b'/Type/EmbeddedFile' * MB)
        self.refused(self.odd)

    def embedded(self, size, bytes_):
        packed = zlib.compress(bytes_)
        sum_ = hashlib.md5(bytes_).hexdigest().encode()
        return (b'1 0 obj\n<</Type/EmbeddedFile/Params<</Size %d/CheckSum<%s>'
                b'>>/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\n'
                % (size, sum_, len(packed), packed))

    def test_what_unpacks_to_a_thousand_times_its_size_is_not_kept(self):
        zeros = bytes(40 * MB)
        for data in (self.embedded(1 << 29, zeros),
                     self.embedded(40 * MB, zeros) * 100):
            self.odd.write_bytes(data)
            self.refused(self.odd)

    def test_a_ledger_that_is_cut_is_not_taken_for_whole(self):
        odd = self.folder / 'odd.figures.csv'
        data = self.ledger.read_bytes()
        rows = data.splitlines(True)
        odd.write_bytes(b''.join(rows[:4]) + rows[4][:50])
        self.assertIn('row 5 of the ledger is not whole', self.refused(odd))
        new = self.folder / 'new'
        done = self.run_in('init', new, '--template', 'labour-supervision',
                           '--regions', self.edition / 'regions.csv',
                           '--year', '2025', '--from', odd)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn('row 5 of the ledger is not whole', done.stderr)
        self.assertFalse(new.exists())

    def test_a_ledger_larger_than_any_is_refused(self):
        odd = self.folder / 'odd.figures.csv'
        odd.touch()
        os.truncate(odd, 64 * MB + 1)
        self.assertIn('larger than', self.refused(odd))


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""What the program opens: its inputs, its target, and what the machine's
libraries need; nothing else is read, and nothing else written.  Looked at
with strace."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent /
                       'e2e'))
import program  # noqa: E402

# What libraries read of the machine: themselves, fonts and their caches,
# locales, character sets, how many processors there are.
MACHINE = ('/usr/', '/lib/', '/lib64/', '/etc/', '/proc/', '/sys/', '/dev/',
           '/var/cache/fontconfig')
# And of the program where it is installed or was built.
OWN = (str(program.ROOT / 'fonts'),
       str(pathlib.Path(program.PROGRAM).resolve().parent))
WRITES = re.compile(r'O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND')
CHANGES = {'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'rmdir',
           'mkdir', 'mkdirat', 'link', 'linkat', 'symlink', 'symlinkat',
           'chmod', 'fchmodat', 'chown', 'fchownat', 'truncate', 'utimensat',
           'mknod', 'mknodat'}
CALL = re.compile(r'^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<(.*)>)?')
PART = re.compile(r'(?:\w+<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')


def plain(text):
    return text.encode('latin-1').decode('unicode_escape') \
        .encode('latin-1').decode('utf-8')


# The sanitizers look for leaks as strace does, and only one of them can.
def can_trace():
    return 'SANITIZED' not in os.environ and shutil.which('strace') is not None and subprocess.run(
        ['strace', '-qq', '-o', '/dev/null', 'true'],
        stderr=subprocess.DEVNULL).returncode == 0


@unittest.skipUnless(can_trace(), 'SKIP: no strace, or it may not trace here')
class TouchTest(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()
        self.out = self.desk.folder / 'out'
        self.out.mkdir()

    def tearDown(self):
        self.desk.close()

    def touched(self, *args):
        """Paths that were read, and paths that were written."""
        log = self.desk.folder / 'strace'
        ran = subprocess.run(
            ['strace', '-f', '-qq', '-y', '-e', 'trace=%file', '-o', log,
             program.PROGRAM, *map(str, args)], stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, encoding='utf-8')
        self.assertIn(ran.returncode, (0, 1), ran.stderr)
        read, written = set(), set()
        for line in log.read_text('latin-1').splitlines():
            call = CALL.match(line)
            if call is None or call[3].startswith('-'):
                continue
            if call[1] in ('open', 'openat', 'creat'):
                (written if call[1] == 'creat' or WRITES.search(call[2])
                 else read).add(plain(call[4]))
            elif call[1] in CHANGES:
                written.update(self.paths(call[2]))
        return read, written

    def paths(self, arguments):
        for folder, path in PART.findall(arguments):
            yield str(pathlib.Path(plain(folder) or '.') / plain(path))

    def check(self, *args, target=None):
        read, written = self.touched(*args)
        edition = str(self.desk.edition)
        self.assertTrue(any(path.startswith(edition) for path in read))
        strange = {path for path in read if not path.startswith(
            (edition, str(self.out), *MACHINE, *OWN))}
        self.assertEqual(strange, set())
        beside = {path for path in written
                  if not path.startswith((str(self.out) + '/', '/dev/'))}
        self.assertEqual(beside, set())
        self.assertEqual(bool(written), target is not None)
        if target is not None:
            self.assertTrue(target.exists())

    def test_check_writes_nothing(self):
        self.check('check', self.desk.edition)

    def test_build_writes_its_target_alone(self):
        target = self.out / 'report.pdf'
        self.check('build', self.desk.edition, '-o', target, target=target)
        self.assertEqual({file.name for file in self.out.iterdir()},
                         {'report.pdf', 'report.figures.csv'})

    def test_explain_writes_nothing(self):
        self.check('explain', self.desk.edition, '--queries')

    def test_tables_chart_and_sheet_write_their_targets_alone(self):
        for name, args in {
                'tables.xlsx': ('tables', self.desk.edition),
                'folder': ('tables', self.desk.edition),
                'chart.png': ('chart', self.desk.edition, 'letters-by-city'),
                'sheet.pdf': ('sheet', self.desk.edition, '南京')}.items():
            with self.subTest(name):
                target = self.out / name
                self.check(*args, '-o', target, target=target)

    def test_compare_writes_its_target_alone(self):
        other = self.desk.edition / 'other'
        shutil.copytree(program.SAMPLE, other)
        shutil.copytree(self.desk.template,
                        other / 'templates' / 'labour-supervision')
        target = self.out / 'corrigendum.pdf'
        self.check('compare', self.desk.edition, other, '-o', target,
                   target=target)


if __name__ == '__main__':
    unittest.main(verbosity=2)

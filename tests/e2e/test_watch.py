"""`build --watch`, and the line that tells how far a run is."""
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import threading
import time
import unittest

import program

PATIENCE = 60


class Watching:
    """A watching process; its messages are read as they come."""

    def __init__(self, desk, *args):
        self.process = subprocess.Popen(
            [program.PROGRAM, 'build', str(desk.edition), '-o',
             str(desk.pdf), '--watch', *args],
            stderr=subprocess.PIPE, encoding='utf-8',
            env=dict(os.environ, LC_ALL='en_US.UTF-8', LANGUAGE='en'))
        self.lines, self.news = [], threading.Condition()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            with self.news:
                self.lines.append(line.rstrip('\n'))
                self.news.notify_all()

    def wait(self, pattern):
        """The lines up to one that matches, which are then forgotten."""
        def find():
            return next((i for i, line in enumerate(self.lines)
                         if re.search(pattern, line)), None)
        with self.news:
            if not self.news.wait_for(lambda: find() is not None, PATIENCE):
                raise AssertionError(f'no “{pattern}” in {self.lines}')
            end = find() + 1
            lines, self.lines = self.lines[:end], self.lines[end:]
            return lines

    def is_quiet(self, seconds):
        time.sleep(seconds)
        with self.news:
            return not self.lines

    def stop(self, how=signal.SIGINT):
        self.process.send_signal(how)
        status = self.process.wait(PATIENCE)
        self.reader.join()
        self.process.stderr.close()
        return status


class Watch(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()
        # One city's report is enough to see a change, and quick.
        (self.desk.template / 'report.zh.md').write_text(
            '# 报告\n\n全省{{ letters }}份。{{ wages }}万元。\n',
            encoding='utf-8')
        self.watching = None

    def tearDown(self):
        if self.watching is not None and self.watching.process.poll() is None:
            self.watching.stop(signal.SIGKILL)
        self.desk.close()

    def watch(self, *args):
        self.watching = Watching(self.desk, *args)
        self.watching.wait('done in [0-9]+ ms')
        return self.watching

    def wages(self):
        return self.desk.edition / 'submissions' / '南京' / '工资.csv'

    def test_a_changed_file_is_named_and_the_report_printed_again(self):
        watching = self.watch()
        before = self.desk.pdf.read_bytes()
        program.change(self.wages(), ',2024-02,7.3337,', ',2024-02,8.3337,')
        lines = '\n'.join(watching.wait('done in'))
        self.assertIn('changed: submissions/南京/工资.csv', lines)
        self.assertIn('10260.28 → 10261.28', lines)
        self.assertNotEqual(self.desk.pdf.read_bytes(), before)
        self.assertIn('10261.28', program.text(self.desk.pdf))

    def test_a_change_of_the_template_counts_as_well(self):
        watching = self.watch()
        program.change(self.desk.template / 'report.zh.md', '全省', '合计')
        lines = watching.wait('done in')
        self.assertIn('changed: templates/labour-supervision/report.zh.md',
                      lines)
        self.assertIn('合计6205份', program.text(self.desk.pdf))

    def test_an_editor_that_saves_by_renaming_is_understood(self):
        watching = self.watch()
        report = self.desk.template / 'report.zh.md'
        for text in ('甲', '乙'):
            part = report.with_name('.report.swp')
            part.write_text(f'# 报告\n\n{text}{{{{ letters }}}}份。\n',
                            encoding='utf-8')
            shutil.move(report, report.with_name('report.zh.md~'))
            part.rename(report)
            watching.wait('report.zh.md$')
            watching.wait('done in')
            self.assertIn(f'{text}6205份', program.text(self.desk.pdf))

    def test_it_goes_on_after_findings(self):
        watching = self.watch()
        before = self.desk.pdf.read_bytes()
        program.change(self.wages(), ',2024-02,7.3337,', ',2024-02,-7.3337,')
        lines = '\n'.join(watching.wait('no new PDF'))
        self.assertIn('error[amount-negative]', lines)
        self.assertEqual(self.desk.pdf.read_bytes(), before)
        program.change(self.wages(), ',2024-02,-7.3337,', ',2024-02,7.3337,')
        watching.wait('done in')

    def test_an_edition_that_cannot_be_read_is_waited_for(self):
        watching = self.watch()
        path = self.desk.edition / 'edition.yaml'
        text = path.read_text(encoding='utf-8')
        path.write_text('year: [', encoding='utf-8')
        watching.wait('no new PDF')
        path.write_text(text, encoding='utf-8')
        watching.wait('done in')

    def test_a_new_folder_is_watched(self):
        shutil.move(self.wages().parent, self.desk.folder / '南京')
        self.watching = watching = Watching(self.desk, '--draft')
        watching.wait('done in')
        shutil.move(self.desk.folder / '南京', self.wages().parent)
        watching.wait('changed: submissions/南京')
        watching.wait('done in')
        program.change(self.wages(), ',2024-02,7.3337,', ',2024-02,8.3337,')
        watching.wait('changed: submissions/南京/工资.csv')
        watching.wait('done in')

    def test_its_own_output_does_not_wake_it(self):
        self.desk.pdf = self.desk.edition / 'report.pdf'
        watching = self.watch('--dump', str(self.desk.edition / 'pages.tsv'))
        self.assertTrue(watching.is_quiet(1.5), watching.lines)
        program.change(self.wages(), ',2024-02,7.3337,', ',2024-02,8.3337,')
        watching.wait('done in')
        self.assertTrue(watching.is_quiet(1.5), watching.lines)

    def test_hidden_files_do_not_wake_it(self):
        watching = self.watch()
        (self.desk.edition / '.~lock.工资.csv#').write_text('x')
        (self.desk.edition / 'regions.csv~').write_text('x')
        self.assertTrue(watching.is_quiet(1), watching.lines)

    def test_ctrl_c_ends_it_well(self):
        for how in (signal.SIGINT, signal.SIGTERM):
            self.assertEqual(self.watch().stop(how), 0)
            self.assertEqual(
                [path.name for path in self.desk.folder.iterdir()
                 if path.name.endswith('.part')], [])
            self.assertTrue(self.desk.pdf.read_bytes().startswith(b'%PDF'))

    def test_ctrl_c_while_it_builds_leaves_whole_files(self):
        watching = self.watch()
        program.change(self.wages(), ',2024-02,7.3337,', ',2024-02,8.3337,')
        watching.wait('changed')
        self.assertEqual(watching.stop(), 0)
        self.assertTrue(self.desk.pdf.read_bytes().rstrip()
                        .endswith(b'%%EOF'))

    def test_quiet_says_nothing(self):
        self.watching = watching = Watching(self.desk, '--quiet')
        end = time.monotonic() + PATIENCE
        while not self.desk.pdf.exists() and time.monotonic() < end:
            time.sleep(0.05)
        self.assertEqual(watching.stop(), 0)
        self.assertEqual(watching.lines, [])

    def test_an_edition_that_is_not_there_is_refused(self):
        done = program.run('build', self.desk.folder / 'none', '-o',
                           self.desk.pdf, '--watch', '--lang', 'en')
        self.assertEqual(done.returncode, 2)
        self.assertIn('there is no such folder', done.stderr)


class Progress(unittest.TestCase):
    """A run that is stopped for a while takes long, on any machine."""

    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def shown(self, *args, **env):
        """What a terminal gets; the process sleeps on its way."""
        child, terminal = pty.fork()
        if child == 0:
            os.environ.update({'LC_ALL': 'zh_CN.UTF-8', 'TERM': 'xterm'},
                              **env)
            os.execv(program.PROGRAM,
                     [program.PROGRAM, 'build', str(self.desk.edition), '-o',
                      str(self.desk.pdf), *args])
        # Stopped in the middle of the work: no step takes all of it.
        for _ in range(6):
            time.sleep(0.02)
            os.kill(child, signal.SIGSTOP)
            time.sleep(0.12)
            os.kill(child, signal.SIGCONT)
        text, end = b'', time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                more = os.read(terminal, 65536)
            except OSError:
                more = b''
            if not more:
                break
            text += more
        os.close(terminal)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]),
                         0)
        return text.decode()

    def test_a_terminal_is_told_how_far_it_is(self):
        text = self.shown()
        self.assertRegex(text, r'\r\x1b\[K(读取 \d+/\d+ 个文件，\d+ 行|'
                               r'排版 \d+ 页|写出 \d+/\d+ 页)')
        # The line is gone before the closing line is printed.
        self.assertRegex(text, r'\r\x1b\[K[^\x1b]*report\.pdf：\d+ 页')

    def test_it_is_told_in_english_as_well(self):
        self.assertRegex(self.shown('--lang', 'en'),
                         r'reading: \d+ of \d+ files|setting pages: \d+|'
                         r'writing page \d+ of \d+')

    def test_quiet_tells_nothing(self):
        self.assertEqual(self.shown('--quiet'), '')

    def test_a_terminal_that_cannot_go_back_is_spared(self):
        self.assertNotIn('\x1b', self.shown(TERM='dumb'))

    def test_a_file_is_told_nothing(self):
        done = self.desk.build()
        self.assertEqual(done.returncode, 0)
        self.assertNotIn('\x1b', done.stderr)
        self.assertNotIn('\r', done.stderr)


if __name__ == '__main__':
    unittest.main(verbosity=2)

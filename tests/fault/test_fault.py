"""Every call by which the program opens, reads, writes, syncs, renames or asks
for memory fails in turn (shim.c): it ends with status 3 and one message, the
old output is untouched and nothing is left beside it; or, where the call was
dispensable, the output is the usual one, to the byte.  A signal in between
and a short read or write change nothing.

FAULTS (default 8) says how many calls of a kind fail, spread over all of
them; FAULTS=all is every one.  KILLS (default 20) says how often a build is
killed."""
import errno
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ['PROGRAM']
SHIM = os.environ['SHIM']
FAULTS = os.environ.get('FAULTS', '8')
KILLS = int(os.environ.get('KILLS', '20'))
OLD = b'the old output'
KINDS = {
    'open': (errno.EIO, errno.EMFILE), 'read': (errno.EIO,),
    'write': (errno.EIO, errno.ENOSPC), 'fsync': (errno.EIO, errno.ENOSPC),
    'rename': (errno.EIO, errno.ENOSPC), 'mkdir': (errno.EIO, errno.ENOSPC),
    'memory': (errno.ENOMEM,),
}
HARMLESS = {'open': (errno.EINTR,), 'read': (errno.EINTR, 0),
            'write': (errno.EINTR, 0), 'fsync': (errno.EINTR,)}


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='fault-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(HERE.parent / 'golden' / 'base', self.edition)
        self.out = self.folder / 'out'
        self.out.mkdir()

    def tearDown(self):
        shutil.rmtree(self.folder)

    def command(self, name):
        target = self.out / name
        kind = {'r.pdf': 'build', 's.html': 'sheet', 't.xlsx': 'tables',
                'c.json': 'check'}[name]
        args = [PROGRAM, kind, self.edition]
        if kind == 'sheet':
            args.append('东市')
        if kind == 'check':
            args += ['--format', 'json']
        return [*map(str, args), '-o', str(target), '--jobs', '1', '--lang',
                'en', '--quiet']

    def place(self, name):
        shutil.rmtree(self.out)
        self.out.mkdir()
        (self.out / name).write_bytes(OLD)

    def state(self):
        return {path.name: path.read_bytes() for path in self.out.iterdir()}

    def check_old(self, name, usual):
        """The output is the old one; what stands beside it (the ledger of a
        report, which is written first) is whole; nothing hidden is left."""
        state = self.state()
        self.assertEqual(state.pop(name), OLD)
        for other, data in state.items():
            self.assertEqual(data, usual[other], other)

    def run_with(self, name, kind, number, error):
        count = self.folder / 'count'
        env = dict(os.environ, LD_PRELOAD=SHIM, FAULT_COUNT=str(count),
                   FAULT=f'{kind}:{number}:{error}')
        self.place(name)
        done = subprocess.run(self.command(name), env=env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              encoding='utf-8', timeout=120)
        return done, int(count.read_text()) if count.exists() else None


class Faults(Case):
    def numbers(self, n, all_of):
        if FAULTS == 'all' or n <= max(int(FAULTS), all_of):
            return range(1, n + 1)
        return sorted({1 + i * (n - 1) // (int(FAULTS) - 1)
                       for i in range(int(FAULTS))})

    def each(self, name, kinds, judge, all_of=0):
        for kind, errors in kinds.items():
            done, n = self.run_with(name, kind, 0, 0)
            self.assertEqual(done.returncode, 0, done.stderr)
            usual = self.state()
            for error in errors:
                for number in self.numbers(n, all_of):
                    done, _ = self.run_with(name, kind, number, error)
                    with self.subTest(kind=kind, number=number, error=error,
                                      said=done.stderr[:400]):
                        judge(done, usual, name)

    def each_fails(self, name):
        self.each(name, KINDS, self.judge)

    def judge(self, done, usual, name):
        if done.returncode == 0:
            self.assertEqual(self.state(), usual)
            return
        self.assertEqual(done.returncode, 3)
        # Memory may also end when the work is done.
        if self.state() != usual:
            self.check_old(name, usual)
        said = [line for line in done.stderr.splitlines()
                if line.startswith('baipishu: ') or ': error[' in line]
        self.assertEqual(len(said), 1, done.stderr)

    def judge_same(self, done, usual, name):
        self.assertEqual((done.returncode, self.state()), (0, usual))

    def test_of_a_report_end_with_status_3_and_the_old_one(self):
        self.each_fails('r.pdf')

    def test_of_a_sheet_end_with_status_3_and_the_old_one(self):
        self.each_fails('s.html')

    def test_of_a_check_end_with_status_3_and_the_old_one(self):
        self.each_fails('c.json')

    def test_of_a_workbook_end_with_status_3_and_the_old_one(self):
        self.each_fails('t.xlsx')

    def test_of_memory_where_glib_aborts_end_with_status_3_too(self):
        done, n = self.run_with('c.json', 'key', 0, 0)
        usual, aborted = self.state(), 0
        for number in range(1, n + 1):
            done, _ = self.run_with('c.json', 'key', number, errno.ENOMEM)
            aborted += 'gthread' in done.stderr
            with self.subTest(number=number, said=done.stderr[:400]):
                self.judge(done, usual, 'c.json')
        self.assertGreater(aborted, 0)

    def test_that_are_only_interruptions_change_nothing(self):
        for name in ('r.pdf', 'c.json'):
            # So many files are opened: each open is tried.
            self.each(name, HARMLESS, self.judge_same, all_of=50)


class Killed(Case):
    def test_a_build_leaves_the_old_file_or_the_new_one(self):
        self.place('r.pdf')
        start = time.monotonic()
        subprocess.run(self.command('r.pdf'), check=True)
        usual, took = self.state(), time.monotonic() - start
        rng = random.Random(2024)
        seen = set()
        for turn in range(KILLS):
            self.place('r.pdf')
            build = subprocess.Popen(self.command('r.pdf'),
                                     stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL)
            time.sleep(took * (rng.random() * 1.1))
            build.send_signal(signal.SIGKILL)
            build.wait()
            for name, data in self.state().items():
                if name.startswith('.'):
                    continue
                old = OLD if name == 'r.pdf' else None
                with self.subTest(turn=turn, name=name):
                    self.assertIn(data, (old, usual[name]))
                    seen.add(data == usual[name])
        # What the killed runs left is cleared by the next one.
        subprocess.run(self.command('r.pdf'), check=True)
        self.assertEqual(self.state(), usual)


class Surroundings(Case):
    def run_plain(self, name='r.pdf', **kwargs):
        return subprocess.run(self.command(name), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, encoding='utf-8',
                              timeout=120, **kwargs)

    def test_without_home_or_locale_and_in_any_zone_the_bytes_are_the_same(
            self):
        self.run_plain()
        usual = self.state()
        for change in ({'HOME': None}, {'LC_ALL': 'C'}, {'LC_ALL': 'POSIX'},
                       {'LC_ALL': 'zh_CN.GB18030'}, {'TZ': 'Asia/Shanghai'},
                       {'TZ': 'America/Caracas'}, {'PATH': None},
                       {'HOME': '/nowhere', 'XDG_CACHE_HOME': '/nowhere'}):
            env = {**os.environ, **change}
            env = {k: v for k, v in env.items() if v is not None}
            self.place('r.pdf')
            done = self.run_plain(env=env)
            with self.subTest(change=change, said=done.stderr):
                self.assertEqual(done.returncode, 0)
                self.assertEqual(self.state(), usual)

    def test_a_closed_or_full_standard_output_ends_with_status_3(self):
        for name, out in (('full', open('/dev/full', 'w')), ('closed', None)):
            with self.subTest(out=name):
                done = subprocess.run(
                    [PROGRAM, 'check', str(self.edition), '--lang', 'en'],
                    stdout=out, stderr=subprocess.PIPE, encoding='utf-8',
                    preexec_fn=None if out else lambda: os.close(1))
                if out:
                    out.close()
                self.assertEqual(done.returncode, 3, done.stderr)
                self.assertTrue(done.stderr.startswith('baipishu: '))

    def test_a_target_that_is_a_link_or_a_device_is_refused(self):
        real = self.folder / 'real.pdf'
        real.write_bytes(OLD)
        (self.out / 'r.pdf').symlink_to(real)
        self.assertEqual(self.run_plain().returncode, 3)
        self.assertEqual(real.read_bytes(), OLD)
        self.assertTrue((self.out / 'r.pdf').is_symlink())
        (self.out / 'r.pdf').unlink()
        os.mkfifo(self.out / 'r.pdf')
        self.assertEqual(self.run_plain().returncode, 3)
        self.assertTrue((self.out / 'r.pdf').is_fifo())

    def test_a_submission_that_is_a_pipe_device_or_link_is_refused(self):
        path = next(self.edition.glob('submissions/*/*.csv'))
        data = path.read_bytes()
        for make in (os.mkfifo, lambda p: os.symlink('/dev/zero', p),
                     lambda p: os.symlink('/etc/passwd', p)):
            path.unlink()
            make(path)
            done = self.run_plain('c.json')
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn('file-unreadable', (self.out / 'c.json').read_text())
        path.unlink()
        path.write_bytes(data)

    def test_little_memory_ends_with_a_status_and_the_old_report_or_a_whole_one(self):
        self.place('r.pdf')
        self.run_plain()
        usual = self.state()
        for megabytes in (24, 32, 48, 64, 96, 128, 192, 4096):
            most = megabytes << 20
            self.place('r.pdf')
            done = self.run_plain(preexec_fn=lambda: resource.setrlimit(
                resource.RLIMIT_AS, (most, most)))
            with self.subTest(megabytes=megabytes, said=done.stderr):
                # Below that the loader itself cannot begin.
                if 'error while loading shared libraries' in done.stderr:
                    continue
                # 1 where a library says that the font has no glyphs.
                # Fontconfig and FreeType do not survive every such failure.
                self.assertIn(done.returncode, (0, 1, 3, -signal.SIGSEGV))
                if done.returncode == 0:
                    self.assertEqual(self.state(), usual)
                else:
                    self.check_old('r.pdf', usual)


@unittest.skipUnless(os.geteuid() == 0, 'SKIP: only root mounts a tmpfs')
class Disk(Case):
    def mount(self, *options):
        done = subprocess.run(['mount', '-t', 'tmpfs', '-o',
                               ','.join(options), 'tmpfs', str(self.out)],
                              stderr=subprocess.DEVNULL)
        if done.returncode != 0:
            self.skipTest('SKIP: this container may not mount')

    def tearDown(self):
        subprocess.run(['umount', str(self.out)], stderr=subprocess.DEVNULL)
        super().tearDown()

    def check(self):
        done = subprocess.run(self.command('r.pdf'), stderr=subprocess.PIPE,
                              encoding='utf-8')
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertEqual((self.out / 'r.pdf').read_bytes(), OLD)
        self.assertEqual([p for p in self.out.iterdir()
                          if p.name.startswith('.')], [])

    def test_a_full_disk_keeps_the_old_report(self):
        self.mount('size=16k')
        (self.out / 'r.pdf').write_bytes(OLD)
        self.check()

    def test_a_disk_that_cannot_be_written_keeps_the_old_report(self):
        self.mount('size=16m')
        (self.out / 'r.pdf').write_bytes(OLD)
        subprocess.run(['mount', '-o', 'remount,ro', str(self.out)],
                       check=True)
        self.check()


if __name__ == '__main__':
    if os.environ.get('SANITIZED') and not os.environ.get('COUNTED'):
        print('SKIP: the sanitizers keep memory and calls to themselves')
        sys.exit(0)
    unittest.main(verbosity=2)

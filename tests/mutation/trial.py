"""Builds a mutant beside the program and lets the tests look at it.

Only the mutated object is compiled, from a copy of the source in a folder of
its own, and linked before the libraries of a test, so that the archive's
object is not taken.  The sources are never written to.
"""
import dataclasses
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import time

# The same random numbers in every run (GLib's form of a seed).
SEED = '--seed=R02S' + '5' * 32
MEMORY_KB = 4 << 20
FAST_LINKER = (['-fuse-ld=gold', '-fno-use-linker-plugin']
               if shutil.which('ld.gold') else [])
# What C does not define stops the test, without a library.
TRAPS = ['-fsanitize=undefined', '-fsanitize-undefined-trap-on-error']
# A test that waits uses no time of a processor, so both are limited.
PATIENCE = 120

BROKEN, SAME, NOTICED, SURVIVED = (
    'does not compile', 'same code', 'noticed', 'survived')
# What is left when the program as a whole was tried as well.
END_TO_END, SURVIVED_ALL = 'noticed end to end', 'survived all'


@dataclasses.dataclass
class Test:
    name: str
    program: pathlib.Path       # what is linked anew
    link: list                  # the words of its command
    command: list               # what is run; `program` is replaced
    env: dict
    takes_long: bool = False    # end to end: limited by the clock alone
    seconds: float = 0          # of a processor; 0: not measured yet


def symbols(path, *options):
    out = subprocess.run(['nm', *options, str(path)], check=True,
                         stdout=subprocess.PIPE, encoding='utf-8').stdout
    return {line.split()[-1] for line in out.splitlines() if line}


def used(pid):
    """Seconds of a processor, with those of children that have ended."""
    stat = pathlib.Path(f'/proc/{pid}/stat').read_text()
    ticks = stat.rsplit(')', 1)[1].split()[11:15]
    return sum(map(int, ticks)) / os.sysconf('SC_CLK_TCK')


class Bench:
    """Where the mutants of one source are made."""

    def __init__(self, source, compile_words, where, tests, folder,
                 within=None):
        """`compile_words` is the command for `source` as the build has it,
        `where` the folder it is run in.  A header is compiled as part of
        `within`."""
        self.source = pathlib.Path(source)
        self.within = pathlib.Path(within or source)
        # Once: a change meanwhile is for the next run.
        self.text = self.source.read_text(encoding='utf-8')
        self.where = pathlib.Path(where)
        self.tests = tests
        self.folder = pathlib.Path(folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.copy = self.folder / self.source.name
        self.object = self.folder / 'mutant.o'
        self.unit = self.folder / self.within.name
        if self.unit != self.copy:
            shutil.copy(self.within, self.unit)
        # A test that includes a header is linked without its own object.
        self.replaced = compile_words[compile_words.index('-o') + 1]
        self.words = self.compile_words(compile_words)
        self.compile_prelude()

    def compile_words(self, words):
        words = [word for word in words
                 if not re.match(r'-O\d?$|-g|-W|-M|ccache$', word)]
        for option in ('-o', '-c', '-MQ', '-MF'):
            if option in words:
                at = words.index(option)
                del words[at:at + 2]
        # What is in the build's list and is no option names files of -M.
        words = [word for word in words if not word.endswith(('.o', '.o.d'))]
        return [words[0], '-include', str(self.folder / 'prelude.h'),
                *words[1:], '-w', '-iquote', str(self.source.parent)]

    def compile_prelude(self):
        """GLib takes longer than the mutant, and is the same for all."""
        prelude = self.folder / 'prelude.h'
        prelude.write_text('#if __has_include(<glib.h>)\n'
                           '#include <glib.h>\n#endif\n')
        at = self.words.index(str(prelude)) - 1
        words = self.words[:at] + self.words[at + 2:]
        subprocess.run([*words, '-O0', *TRAPS, '-x', 'c-header', str(prelude),
                        '-o', str(prelude) + '.gch'], cwd=self.where,
                       check=True)

    def compile(self, text, level, out):
        self.copy.write_text(text, encoding='utf-8')
        traps = TRAPS if level == '-O0' else []
        return subprocess.run(
            [*self.words, level, *traps, '-c', str(self.unit), '-o', str(out)],
            cwd=self.where, stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, check=False).returncode == 0

    def link(self, test):
        program = self.folder / test.program.name
        words = [word for word in test.link if word != self.replaced]
        out = words.index('-o')
        words[out + 1] = str(program)
        words[out + 2:out + 2] = [str(self.object), *FAST_LINKER]
        subprocess.run(words, cwd=self.where, check=True,
                       stdout=subprocess.DEVNULL)
        return program

    # ---- running a test ----

    def passes(self, test):
        """Whether the test finds nothing; it may have to be stopped."""
        program = str(self.link(test))
        command = [word.replace(str(test.program), program)
                   for word in test.command]
        env = {name: value.replace(str(test.program), program)
               for name, value in test.env.items()}
        # Some leave nothing else behind when they are stopped.
        scratch = tempfile.mkdtemp(dir=self.folder)
        env = dict(os.environ, LC_ALL='C.UTF-8', TMPDIR=scratch,
                   G_DEBUG='', **env)
        try:
            return self.watch(command, env, scratch, test)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)

    def watch(self, command, env, scratch, test):
        """The shell sets the limits: threads and preexec_fn do not agree."""
        limits = 'ulimit -c 0; '
        if not test.takes_long:
            limits += f'ulimit -v {MEMORY_KB}; '
        process = subprocess.Popen(
            ['sh', '-c', limits + 'exec "$@"', 'sh', *command], cwd=scratch,
            env=env, start_new_session=True, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        end = time.monotonic() + PATIENCE * (5 if test.takes_long else 1)
        while True:
            try:
                return process.wait(0.1) == 0
            except subprocess.TimeoutExpired:
                if time.monotonic() < end and (
                        not test.seconds or used(process.pid) < test.seconds):
                    continue
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                return False

    def measure(self):
        """The program as it is must pass; what it takes is the measure."""
        if not self.compile(self.text, '-O0', self.object):
            raise RuntimeError(f'{self.source} does not compile')
        self.tests = [test for test in self.tests if self.is_part(test)]
        for test in self.tests:
            if test.takes_long:
                continue
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            if not self.passes(test):
                raise RuntimeError(f'{test.name} fails without a mutant')
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            test.seconds = 0.3 + 4 * (after.ru_utime + after.ru_stime -
                                      before.ru_utime - before.ru_stime)

    def is_part(self, test):
        """Whether the test has the object in it at all."""
        if self.replaced in test.link:
            return True
        own = symbols(self.object, '-g', '--defined-only') - {'main'}
        return bool(own & symbols(test.program, '--defined-only'))

    # ---- one mutant ----

    def is_same_code(self, text):
        """What a compiler makes the same of cannot differ."""
        plain, other = self.folder / 'plain.o', self.folder / 'other.o'
        return (self.compile(self.text, '-O2', plain) and
                self.compile(text, '-O2', other) and
                plain.read_bytes() == other.read_bytes())

    def judge(self, mutant):
        """(verdict, the unit test that noticed)."""
        text = mutant.apply(self.text)
        if not self.compile(text, '-O0', self.object):
            return BROKEN, ''
        for test in self.tests:
            if not test.takes_long and not self.passes(test):
                return NOTICED, test.name
        if self.is_same_code(text):
            return SAME, ''
        return SURVIVED, ''

    def judge_end_to_end(self, mutant):
        """The same of one that no unit test notices."""
        text = mutant.apply(self.text)
        self.compile(text, '-O0', self.object)
        for test in self.tests:
            if test.takes_long and not self.passes(test):
                return END_TO_END, test.name
        return SURVIVED_ALL, ''

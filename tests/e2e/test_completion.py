"""What TAB offers in bash and zsh, asked of the shells themselves."""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import tempfile
import time
import unittest

import program

COMPLETION = program.ROOT / 'completion'


class Desk:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        shutil.copytree(program.SAMPLE, self.folder / '2024')
        for name in ('other', 'other/deep', 'home'):
            (self.folder / name).mkdir()
        for name in ('a.pdf', 'a.csv', 'b.figures.csv', 'c.svg', 'd.html'):
            (self.folder / name).write_text('')
        self.env = {
            'PATH': f'{pathlib.Path(program.PROGRAM).parent}:'
                    f'{os.environ["PATH"]}',
            'HOME': str(self.folder / 'home'), 'LC_ALL': 'C.UTF-8',
            'TERM': 'dumb'}

    def close(self):
        shutil.rmtree(self.folder)


class Cases:
    """The same questions for both shells."""

    def setUp(self):
        self.desk = Desk()

    def tearDown(self):
        self.desk.close()

    def help(self, *args):
        return subprocess.run([program.PROGRAM, *args, '--help', '--lang',
                               'en'], check=True, stdout=subprocess.PIPE,
                              encoding='utf-8').stdout

    def commands(self):
        return set(re.findall(r'^  ([a-z]+) ', self.help(), re.MULTILINE))

    def test_the_first_word_is_a_command(self):
        self.assertEqual(self.offers('baipishu '), self.commands())
        self.assertGreater(len(self.commands()), 8)
        self.assertEqual(self.offers('baipishu ch'), {'check', 'chart'})

    def test_every_option_of_every_command_is_offered(self):
        for command in sorted(self.commands()):
            options = set(re.findall(r'^  (?:-\w,|   ) (--[\w-]+)',
                                     self.help(command), re.MULTILINE))
            self.assertEqual(self.offers(f'baipishu {command} --'), options)

    def test_an_edition_is_a_folder_with_an_edition(self):
        self.assertEqual(self.offers('baipishu check '), {'2024'})
        self.assertEqual(self.offers('baipishu build 20'), {'2024'})

    def test_where_no_edition_stands_folders_lead_on(self):
        self.assertEqual(self.offers('baipishu check ot'), {'other'})

    def test_cities_are_those_of_the_edition(self):
        cities = self.offers('baipishu check 2024 ')
        self.assertEqual(len(cities), 13)
        self.assertIn('南京', cities)
        self.assertEqual(self.offers('baipishu sheet 2024 连'), {'连云港'})
        self.assertEqual(self.offers('baipishu check 2024 南京 连'),
                         {'连云港'})

    def test_charts_are_those_of_the_report(self):
        self.assertIn('letters-by-city',
                      self.offers('baipishu chart 2024 l'))

    def test_values_are_those_that_the_help_names(self):
        self.assertEqual(self.offers('baipishu build 2024 --lang '),
                         {'zh', 'en', 'zh+en'})
        self.assertEqual(self.offers('baipishu check --format=h'), {'html'})

    def test_files_are_of_the_kind_that_is_written(self):
        self.assertEqual(self.files('baipishu build 2024 -o '), {'a.pdf'})
        self.assertEqual(self.files('baipishu chart 2024 x -o '),
                         {'a.pdf', 'c.svg'})
        self.assertEqual(self.files('baipishu read '),
                         {'a.csv', 'b.figures.csv'})

    def files(self, line):
        return {name for name in self.offers(line) if '.' in name}

    def test_templates_are_those_that_are_installed(self):
        self.assertEqual(self.offers('baipishu init x --template l'),
                         {'labour-supervision'})


class Bash(Cases, unittest.TestCase):
    def offers(self, line):
        """What the function replies to the line, split as readline does."""
        words = re.findall(r'=|[^\s=]+', line)
        if line[-1] in ' ':
            words.append('')
        script = '\n'.join((
            f'. {COMPLETION / "baipishu.bash"}',
            'COMP_WORDS=(' + ' '.join(f"'{word}'" for word in words) + ')',
            f'COMP_CWORD={len(words) - 1}', '_baipishu',
            'printf "%s\\n" "${COMPREPLY[@]}"'))
        done = subprocess.run(['bash', '--norc', '-c', script],
                              cwd=self.desk.folder, env=self.desk.env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              encoding='utf-8')
        self.assertEqual(done.stderr, '')
        return {word.rstrip('/') for word in done.stdout.split('\n') if word}

    def test_a_typed_word_is_never_run(self):
        self.offers("baipishu check $(touch${IFS}ran) ")
        self.assertFalse((self.desk.folder / 'ran').exists())


@unittest.skipUnless(shutil.which('zsh'), 'no zsh here')
class Zsh(Cases, unittest.TestCase):
    """An interactive zsh on a terminal; compadd tells what it was given."""

    START = '''
fpath=({folder} $fpath)
autoload -Uz compinit && compinit -u -D
compadd() {{
    local -a found
    builtin compadd -O found "$@"
    (( $# )) && [[ " $* " != *" -[OAD] "* ]] && print -rl -- $found >>{out}
    builtin compadd "$@"
}}
PS1='ready> '
unsetopt zle_bracketed_paste
bindkey '^I' complete-word
bindkey '^G' kill-whole-line
'''

    def setUp(self):
        super().setUp()
        self.out = self.desk.folder / 'home' / 'offered'
        (self.desk.folder / 'home' / '.zshrc').write_text(
            self.START.format(folder=COMPLETION, out=self.out))
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(self.desk.folder)
            os.execvpe('zsh', ['zsh', '-d', '-i'], self.desk.env)
        self.wait_for(b'ready> ')

    def tearDown(self):
        os.write(self.terminal, b'\x03\nexit\n')
        try:
            while os.read(self.terminal, 4096):
                pass
        except OSError:
            pass
        os.close(self.terminal)
        os.waitpid(self.child, 0)
        super().tearDown()

    def wait_for(self, needle, seconds=60):
        text, end = b'', time.monotonic() + seconds
        while needle not in text and time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.1)[0]:
                text += os.read(self.terminal, 4096)
        self.assertIn(needle, text)

    def offers(self, line):
        self.out.unlink(missing_ok=True)
        mark = f'done{time.monotonic_ns()}'
        # After the completion the line is dropped and the next one run; ^U
        # would be the terminal's own where it is not yet the shell's.
        os.write(self.terminal, line.encode() + b'\t\x07print '
                 + mark[:4].encode() + b"''" + mark[4:].encode() + b'\n')
        self.wait_for(mark.encode() + b'\r\n')
        text = self.out.read_text() if self.out.exists() else ''
        return {word.rstrip('/') for word in text.split('\n') if word}


if __name__ == '__main__':
    unittest.main(verbosity=2)

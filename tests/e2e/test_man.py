"""The manual pages: all that `--help` tells, set without a warning; and what
an installation has, found without a variable."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import program

BUILD = pathlib.Path(program.PROGRAM).parent
PAGES = {'en': BUILD / 'docs/man/baipishu.1',
         'zh': BUILD / 'docs/man/zh_CN/baipishu.1'}


def man(*args):
    done = subprocess.run(['man', *map(str, args)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding='utf-8',
                          env=dict(os.environ, LC_ALL='C.UTF-8',
                                   MANWIDTH='80', MANOPT=''))
    return done.stdout, done.stderr


def told(language, *args):
    return program.run(*args, '--help', '--lang', language).stdout


class Page(unittest.TestCase):
    def test_groff_has_nothing_to_warn_of(self):
        for page in PAGES.values():
            self.assertEqual(man('--warnings', '-E', 'UTF-8', '-l', '-Tutf8',
                                 '-Z', page)[1], '')

    def test_every_command_and_option_is_told(self):
        for language, page in PAGES.items():
            text = re.sub(r'\s+', '', man('-l', page)[0])
            names = re.findall(r'^  ([a-z]+) ', told(language), re.MULTILINE)
            self.assertGreater(len(names), 8)
            for name in names:
                help_text = told(language, name)
                summary = help_text.split('\n\n')[1]
                self.assertIn(re.sub(r'\s+', '', summary), text)
                for line in help_text.split('\n\n', 2)[2].splitlines()[1:]:
                    self.assertIn(re.sub(r'\s+', '', line), text, name)

    def test_whatis_finds_the_name(self):
        for page in PAGES.values():
            done = subprocess.run(['lexgrog', page], stdout=subprocess.PIPE,
                                  encoding='utf-8')
            self.assertEqual(done.returncode, 0, done.stdout)
            self.assertIn('baipishu - ', done.stdout)

    def test_chinese_lines_are_broken_between_characters(self):
        lines = man('-l', PAGES['zh'])[0].splitlines()
        for line in lines:
            self.assertNotRegex(line.strip()[:1], '[。，、；：）]')
            self.assertLess(sum(2 if ord(c) > 0x2000 else 1 for c in line),
                            83, line)


class Installed(unittest.TestCase):
    """meson install into a folder of its own."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = pathlib.Path(cls.folder.name)
        subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild',
                        '--quiet', '--destdir', cls.root], check=True,
                       stdout=subprocess.DEVNULL)
        cls.prefix = cls.root / 'usr/local'

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_alone(self, *args, **env):
        sanitizers = {name: value for name, value in os.environ.items()
                      if name.endswith('SAN_OPTIONS')}
        return subprocess.run(
            [self.prefix / 'bin/baipishu', *args], cwd=self.root,
            env=dict(sanitizers, **env), stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, encoding='utf-8')

    def test_everything_is_in_its_place(self):
        for name in ('bin/baipishu', 'share/man/man1/baipishu.1',
                     'share/man/zh_CN/man1/baipishu.1',
                     'share/locale/zh_CN/LC_MESSAGES/baipishu.mo',
                     'share/bash-completion/completions/baipishu',
                     'share/zsh/site-functions/_baipishu',
                     'share/baipishu/fonts/fonts.conf',
                     'share/baipishu/templates/labour-supervision/forms.yaml',
                     'share/doc/baipishu/templates.md'):
            self.assertTrue((self.prefix / name).is_file(), name)

    def test_nothing_but_the_program_itself_is_installed(self):
        places = {'bin', 'share/baipishu', 'share/bash-completion',
                  'share/doc', 'share/locale', 'share/man', 'share/zsh'}
        found = {str(path.relative_to(self.prefix))
                 for path in self.prefix.rglob('*') if path.is_file()}
        for name in found:
            self.assertTrue(any(name.startswith(f'{place}/')
                                for place in places), name)

    def test_the_translation_is_found_without_a_variable(self):
        self.assertIn('用法：', self.run_alone('--help').stdout)
        self.assertIn('Usage:', self.run_alone('--help', LANG='en').stdout)

    def test_templates_and_fonts_are_found_without_a_variable(self):
        (self.root / 'regions.csv').write_text(
            'code,name,name_en\n1,甲市,Alpha\n', encoding='utf-8')
        done = self.run_alone('init', '2025', '--template',
                              'labour-supervision', '--regions',
                              'regions.csv', '--year', '2025')
        self.assertEqual(done.returncode, 0, done.stderr)
        edition = self.root / 'sample'
        edition.symlink_to(program.SAMPLE)
        done = self.run_alone('build', 'sample', '-o', 'a.pdf')
        self.assertEqual(done.returncode, 0, done.stderr)
        program.run('build', program.SAMPLE, '-o', self.root / 'b.pdf',
                    env={'FONTCONFIG_FILE': str(program.ROOT /
                                                'fonts/fonts.conf')})
        self.assertEqual((self.root / 'a.pdf').read_bytes(),
                         (self.root / 'b.pdf').read_bytes())


if __name__ == '__main__':
    unittest.main(verbosity=2)

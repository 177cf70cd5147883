"""What the command line says, in Chinese and English."""
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import program

PO = program.ROOT / 'po'
HAN = re.compile('[\u4e00-\u9fff]')


def say(*args, **env):
    """Both streams of a call with no other language in the environment."""
    clean = {name: value for name, value in os.environ.items()
             if not name.startswith(('LC_', 'LANG'))}
    done = subprocess.run([program.PROGRAM, *args], env=dict(clean, **env),
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding='utf-8')
    return done.stdout


def commands():
    return re.findall(r'^  ([a-z]+) ', say('--help'), re.MULTILINE)


def options(text):
    """(option, its text) as the help of a command lists them."""
    return re.findall(r'^  (?:-\w,|   ) --([\w-]+)(?:=\S+)?\s+(\S.*)$', text,
                      re.MULTILINE)


class Translation(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.fresh = pathlib.Path(self.folder.name) / 'fresh.pot'
        subprocess.run(['xgettext', '--from-code=UTF-8', '-k_', '-kN_', '-f',
                        'po/POTFILES', '-o', self.fresh], check=True,
                       cwd=program.ROOT)

    def tearDown(self):
        self.folder.cleanup()

    def test_every_string_has_a_translation(self):
        done = subprocess.run(['msgcmp', PO / 'zh_CN.po', self.fresh],
                              stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding='utf-8')
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_every_translation_is_used(self):
        def names(path):
            text = subprocess.run(['msgcat', '--no-wrap', path], check=True,
                                  stdout=subprocess.PIPE,
                                  encoding='utf-8').stdout
            return set(re.findall(r'^msgid .*(?:\n".*")*', text,
                                  re.MULTILINE))
        self.assertEqual(names(PO / 'zh_CN.po') - names(self.fresh), set())

    def test_the_placeholders_agree(self):
        subprocess.run(['msgfmt', '--check-format', '-o', os.devnull,
                        PO / 'zh_CN.po'], check=True)

    def test_every_file_that_speaks_is_listed(self):
        listed = set((PO / 'POTFILES').read_text().split())
        for path in (program.ROOT / 'src').rglob('*.c'):
            if re.search(r'\bN?_\("', path.read_text(encoding='utf-8')):
                self.assertIn(str(path.relative_to(program.ROOT)), listed)


class Language(unittest.TestCase):
    def test_help_is_chinese_where_no_language_is_named(self):
        for env in ({}, {'LC_ALL': 'C.UTF-8'}, {'LANG': 'POSIX'},
                    {'LANG': 'zh_CN.UTF-8'}, {'LC_MESSAGES': 'zh_TW'}):
            self.assertIn('用法：baipishu 命令', say('--help', **env), env)

    def test_help_is_english_where_english_is_named(self):
        for env in ({'LC_ALL': 'en_US.UTF-8'}, {'LANG': 'en_GB'},
                    {'LC_MESSAGES': 'en'}, {'LANG': 'fr_FR.UTF-8'},
                    {'LANG': 'C.UTF-8', 'LANGUAGE': 'en'},
                    {'LANG': 'zh_CN.UTF-8', 'LANGUAGE': 'fr:en_US:zh'}):
            self.assertIn('Usage: baipishu COMMAND', say('--help', **env), env)

    def test_language_counts_for_nothing_under_the_bare_locale(self):
        self.assertIn('用法', say('--help', LC_ALL='C', LANGUAGE='en'))

    def test_lc_all_goes_before_lang(self):
        self.assertIn('用法', say('--help', LC_ALL='zh_CN.UTF-8', LANG='en'))

    def test_lang_goes_before_the_environment(self):
        for args in (['--help', '--lang', 'zh'], ['--lang=zh', '--help']):
            self.assertIn('用法', say('build', *args, LC_ALL='en_US.UTF-8'))
        self.assertIn('Usage', say('build', '--help', '--lang', 'en'))
        self.assertIn('Usage', say('--help', '--lang', 'en'))

    def test_findings_and_refusals_are_in_one_language(self):
        for language, refusal, finding in (
                ('zh', '没有这个命令：biuld（是否指 build？）',
                 '没有“/nowhere/edition.yaml”这个文件'),
                ('en', 'there is no such command: biuld (did you mean build?)',
                 'there is no file “/nowhere/edition.yaml”')):
            env = {'LC_ALL': {'zh': 'zh_CN', 'en': 'en_US'}[language]}
            self.assertIn(refusal, say('biuld', **env))
            self.assertIn(finding, say('check', '/nowhere', **env))


class Help(unittest.TestCase):
    def test_each_option_is_told_in_each_language(self):
        for command in commands():
            found = {}
            for language in ('zh', 'en'):
                text = say(command, '--help', '--lang', language)
                text = re.sub(r'\n {20,}', '  ', text)
                self.assertIn(f'baipishu {command} ', text.splitlines()[0])
                found[language] = options(text)
                for name, told in found[language]:
                    self.assertEqual(HAN.search(told) is not None,
                                     language == 'zh', (command, name, told))
                self.assertEqual(HAN.search(text) is not None,
                                 language == 'zh', text)
            self.assertEqual([name for name, _ in found['zh']],
                             [name for name, _ in found['en']])
            self.assertGreater(len(found['en']), 4)

    def test_no_line_of_the_options_is_wider_than_a_terminal(self):
        for command in commands():
            for language in ('zh', 'en'):
                text = say(command, '--help', '--lang', language)
                for line in text.split('\n\n', 2)[2].splitlines():
                    width = len(line) + len(HAN.findall(line))
                    self.assertLessEqual(width, 80, line)

    def test_what_is_misspelt_is_named_with_the_nearest_right_word(self):
        for args, expected in (
                (['build', '--darft'], '--darft (did you mean --draft?)'),
                (['check', '--fromat=json'],
                 '--fromat (did you mean --format?)'),
                (['init', 'x', '--zzzzzzzz'],
                 'there is no such option: --zzzzzzzz\n'),
                (['chekc'], 'chekc (did you mean check?)')):
            self.assertIn(expected, say(*args, '--lang', 'en'))

    def test_an_option_without_its_value_is_named(self):
        for args, option in ((['init', 'x', '--year', 'soon'], '--year'),
                             (['build', 'x', '-o'], '-o'),
                             (['chart', 'x', '--dpi=high'], '--dpi=high')):
            self.assertIn(f'the option wants another value: {option}\n',
                          say(*args, LC_ALL='en_US'))


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""The manual is set by the program: code in columns and as it stands."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import manual


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        shutil.copytree(manual.MANUAL, cls.folder / 'manual')
        # As samples/run does.
        shutil.copy(manual.ROOT / 'templates' / 'README.md',
                    cls.folder / 'manual' / 'writer.en.md')

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def text(self, language):
        pdf = self.folder / f'{language}.pdf'
        done = subprocess.run(
            [os.environ['PROGRAM'], 'build', self.folder / 'manual', '-o',
             pdf, '--lang', language], stderr=subprocess.PIPE,
            encoding='utf-8')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn('note[', done.stderr)
        return subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True,
                              stdout=subprocess.PIPE, encoding='utf-8').stdout

    def test_the_chinese_manual_is_printed_with_its_code(self):
        text = self.text('zh')
        self.assertIn('baipishu build 2025 -o 报告.zh.pdf --lang zh', text)
        self.assertIn('{% for city in cities by letters desc limit 5 %}',
                      text)
        self.assertIn('caption: 斜率图', text)

    def test_the_english_manual_is_printed_with_its_code(self):
        text = self.text('en')
        self.assertIn('baipishu build 2025 -o report.en.pdf --lang en', text)
        self.assertIn('How a template is written', text)

    def test_every_command_is_told(self):
        out = subprocess.run([os.environ['PROGRAM'], '--help', '--lang',
                              'en'], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, encoding='utf-8')
        commands = [line.split()[0] for line in out.stdout.splitlines()
                    if line.startswith('  ') and line.strip()]
        self.assertGreater(len(commands), 7)
        for language in ('zh', 'en'):
            text = ''.join(manual.read(f'{name}.{language}.md')
                           for name in ('city', 'province'))
            for command in commands:
                self.assertIn(f'baipishu {command} ', text, language)


if __name__ == '__main__':
    unittest.main(verbosity=2)

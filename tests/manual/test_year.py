"""A year from `init` to press exactly as the manual prints it: its commands,
in order, and its files, in an empty folder."""
import csv
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import unittest

import manual

PROGRAM = pathlib.Path(os.environ['PROGRAM'])


class Desk:
    """An empty folder in which `baipishu` is known, as the manual says."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        self.env = dict(os.environ, LC_ALL='C.UTF-8',
                        PATH=f'{PROGRAM.parent}:{os.environ["PATH"]}')

    def sh(self, text):
        return subprocess.run(['sh', '-e', '-c', text], cwd=self.folder,
                              env=self.env, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding='utf-8')

    def write(self, path, text):
        (self.folder / path).write_text(text, encoding='utf-8')

    def close(self):
        shutil.rmtree(self.folder)


class Year(unittest.TestCase):
    def setUp(self):
        self.desk = Desk()
        self.output = ''

    def tearDown(self):
        self.desk.close()

    def run_block(self, block):
        if block.name.startswith('install'):
            return
        if block.name.startswith('watch'):
            self.watch(block.text)
            return
        done = self.desk.sh(block.text)
        expected = 1 if block.name.startswith('refused') else 0
        self.assertEqual(done.returncode, expected,
                         f'{block.text}\n{done.stdout}')
        self.output = done.stdout

    def watch(self, text):
        """What runs until Ctrl-C, which is pressed when it waits."""
        process = subprocess.Popen(
            ['sh', '-c', f'exec {text}'], cwd=self.desk.folder,
            env=dict(self.desk.env, LC_ALL='en_US.UTF-8'),
            stderr=subprocess.PIPE, encoding='utf-8',
            start_new_session=True)
        output = []
        for line in process.stderr:
            output.append(line)
            if 'Ctrl-C' in line:
                os.killpg(process.pid, signal.SIGINT)
        self.assertEqual(process.wait(), 0, output)
        self.assertIn('Ctrl-C', ''.join(output))
        process.stderr.close()

    def follow(self, name):
        for block in manual.blocks(name):
            if block.word == 'sh':
                self.run_block(block)
            elif block.word in ('csv', 'yaml'):
                self.assertIsNotNone(block.path, block.text)
                self.desk.write(block.path, block.text)
            elif block.name.startswith('shows'):
                for line in block.text.splitlines():
                    self.assertIn(line, self.output)

    def made(self, *names):
        for name in names:
            path = self.desk.folder / name
            self.assertTrue(path.exists(), name)
            self.assertGreater(path.stat().st_size, 500 if path.is_file()
                               else 0, name)

    def printed(self, ledger):
        """All that was printed of the province."""
        with open(self.desk.folder / ledger, encoding='utf-8-sig',
                  newline='') as file:
            return [row['printed'] for row in csv.DictReader(file)
                    if row['region'] == '云台省']

    def test_the_chinese_chapter_leads_to_a_finished_report(self):
        self.follow('province.zh.md')
        self.made('草稿.pdf', '报告.zh.pdf', '报告.en.pdf', '报告.pdf',
                  '长桥市.html', '长桥市核对单.pdf', '更正说明.pdf',
                  '更正说明.csv', '数据.xlsx', '节约资金.png',
                  '数据/datapackage.json', '2026/history.csv')
        text = subprocess.run(
            ['pdftotext', '-raw', self.desk.folder / '报告.zh.pdf', '-'],
            stdout=subprocess.PIPE, encoding='utf-8', check=True).stdout
        for needle in ('云台省', '梅岭市', '有审计决定为据'):
            self.assertIn(needle, text.replace('\n', ''))
        numbers = self.printed('报告.zh.figures.csv')
        self.assertIn('53', numbers)  # 12 + 9 + 15 + 7 + 10 risk points
        # 9.20 + 6.30 + 4.10 + 18.60 + 41.75 + 3.50 + 7.80 + 22.40
        self.assertIn('113.65', numbers)
        self.follow('city.zh.md')
        self.made('长桥市.html', '长桥市核对单.pdf')

    def test_the_english_chapter_leads_to_the_same_report(self):
        self.follow('province.en.md')
        self.made('draft.pdf', 'report.zh.pdf', 'report.en.pdf', 'report.pdf',
                  'changqiao.html', 'changqiao.pdf', 'corrigendum.pdf',
                  'corrigendum.csv', 'data.xlsx', 'saved.png',
                  'data/datapackage.json', '2026/history.csv')
        numbers = self.printed('report.zh.figures.csv')
        self.assertIn('53', numbers)  # 12 + 9 + 15 + 7 + 10 risk points
        self.assertIn('113.65', numbers)
        self.follow('city.en.md')
        self.made('changqiao.html', 'changqiao.pdf')


if __name__ == '__main__':
    unittest.main(verbosity=2)

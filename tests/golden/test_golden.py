"""Goldens: each folder under cases/ is a sentence.  Its files are laid over
the edition in base/ (`delete` lists paths to remove first; a line of `repeat`,
a path, a number and a text parted by tabs, makes a file larger, for it is
written so many times behind what is there); then

  expected.findings   is what `check` prints, in Chinese and in English;
  expected.build      if present, is what `build` says of a draft, likewise;
  expected.pages      if present, is the page dump of a draft in zh+en.

UPDATE=1 writes them anew: read the difference before it is committed."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ['PROGRAM']
OWN = {'expected.findings', 'expected.build', 'expected.pages', 'delete',
       'repeat'}


def lay_out(case, edition):
    shutil.copytree(HERE / 'base', edition)
    listed = case / 'delete'
    if listed.exists():
        for line in listed.read_text(encoding='utf-8').splitlines():
            target = edition / line
            shutil.rmtree(target) if target.is_dir() else target.unlink()
    for path in case.rglob('*'):
        if path.is_file() and path.name not in OWN:
            target = edition / path.relative_to(case)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    grown = case / 'repeat'
    if grown.exists():
        for line in grown.read_text(encoding='utf-8').splitlines():
            path, times, text = line.split('\t')
            with open(edition / path, 'a', encoding='utf-8') as file:
                file.write((text + '\n') * int(times))


def run(*args):
    return subprocess.run([PROGRAM, *map(str, args)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding='utf-8')


def findings(edition):
    zh = run('check', edition, '--lang', 'zh')
    en = run('check', edition, '--lang', 'en')
    assert zh.returncode == en.returncode, (zh.stderr, en.stderr)
    return f'exit {zh.returncode}\n{zh.stdout}\n{en.stdout}'


def build(edition, folder, lang, *more):
    return run('build', edition, '-o', folder / 'out.pdf', '--draft',
               '--lang', lang, *more)


def build_findings(edition, folder):
    zh = build(edition, folder, 'zh')
    en = build(edition, folder, 'en')
    assert zh.returncode == en.returncode, (zh.stderr, en.stderr)
    # The line on the PDF's pages names its folder.
    said = [re.sub(f'{re.escape(str(folder))}.*\n', '', one.stderr)
            for one in (zh, en)]
    return f'exit {zh.returncode}\n' + '\n'.join(said)


def pages(edition, folder):
    dump = folder / 'pages'
    built = build(edition, folder, 'zh+en', '--dump', dump)
    assert built.returncode == 0, built.stderr
    return dump.read_text(encoding='utf-8')


class Golden(unittest.TestCase):
    maxDiff = 4000

    def compare(self, path, actual):
        if os.environ.get('UPDATE'):
            path.write_text(actual, encoding='utf-8')
        self.assertEqual(path.read_text(encoding='utf-8'), actual, path)

    def check(self, case):
        folder = pathlib.Path(tempfile.mkdtemp(prefix='golden-'))
        try:
            edition = folder / 'edition'
            lay_out(case, edition)
            self.compare(case / 'expected.findings', findings(edition))
            if (case / 'expected.build').exists():
                self.compare(case / 'expected.build',
                             build_findings(edition, folder))
            if (case / 'expected.pages').exists():
                self.compare(case / 'expected.pages', pages(edition, folder))
        finally:
            shutil.rmtree(folder)


# Twenty million numbers: minutes of a program that is watched.
LONG = {'loops-that-compute-without-end-are-refused'}


def add(case):
    name = 'test_' + re.sub(r'\W', '_', case.name)
    slow = case.name in LONG and 'SANITIZED' in os.environ
    setattr(Golden, name, unittest.skipIf(slow, 'SKIP: takes minutes')(
        lambda self: self.check(case)))


for folder in sorted((HERE / 'cases').iterdir()):
    add(folder)


class Catalogue(unittest.TestCase):
    def test_every_code_has_a_golden_case(self):
        shown = set()
        for path in (HERE / 'cases').rglob('expected.[fb]*'):
            shown |= set(re.findall(r'(?:error|query|note)\[([a-z-]+)\]',
                                    path.read_text(encoding='utf-8')))
        codes = set(re.findall(r'^([a-z-]+) \(', run('check', '--codes').stdout,
                               re.M))
        self.assertGreater(len(codes), 20)
        self.assertEqual(codes - shown, set(ELSEWHERE))

    def test_every_other_code_is_proven_where_it_is_said(self):
        for code, (name, words) in ELSEWHERE.items():
            text = (HERE.parent / name).read_text(encoding='utf-8')
            self.assertIn(words, text, code)


# Codes that no edition alone can bring about, and where each is proven: a
# file below tests/ and the words in it that expect the finding.
ELSEWHERE = {
    # The check's own name and words stand in their place.
    'row-check': ('golden/cases/checks-of-the-template-carry-its-words/'
                  'expected.findings', 'query[many-books]: '),
    'check-failed': ('golden/cases/checks-of-the-template-carry-its-words/'
                     'expected.findings', 'query[more-readers-than-books]: '),
    # Fixtures of 1 MB and of 256 MB: there with lower limits.
    'cell-too-long': ('csv/test_rows.c', '"cell-too-long"'),
    'file-too-large': ('e2e/test_limits.py', "'file-too-large'"),
    'encoding-too-large': ('stress/test_hostile_files.py',
                           "'encoding-too-large'"),
    # Of no edition.
    'edition-absent': ('e2e/test_mistakes.py', 'error[edition-absent]'),
    # Millions of rows.
    'sources-too-many': ('stress/test_hostile_settings.py',
                         "'sources-too-many'"),
    # Of tables alone.
    'workbook-too-large': ('stress/test_hostile_settings.py',
                           'error[workbook-too-large]'),
    # Of a text, not of an edition.
    'press-contradiction': ('press/golden/wrong.zh.txt',
                            'error[press-contradiction]'),
    'press-hedge': ('press/golden/wrong.zh.txt', 'error[press-hedge]'),
    'press-unmatched': ('press/golden/wrong.zh.txt',
                        'query[press-unmatched]'),
    'press-too-many': ('stress/test_hostile_files.py',
                       'error[press-too-many]'),
    'press-foreign': ('press/golden/wrong.zh.txt', 'note[press-foreign]'),
    # The document leaves a chart without figures out before it is drawn.
    'chart-empty': ('typeset/chart/test_charts.c',
                    'FINDING_CHART_EMPTY);'),
}

if __name__ == '__main__':
    unittest.main(verbosity=2)

"""What the tests of charts share: the charts of the report and of the gallery
(tests/gallery/make.py) as marks, from the dump of the pages, in all three
languages."""
import collections
import csv
import functools
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import program

sys.path.insert(0, str(program.ROOT / 'tests' / 'gallery'))
import make  # noqa: E402

LANGUAGES = ('zh', 'en', 'zh+en')


def sample(_):
    return program.SAMPLE


def gallery(folder):
    subprocess.run([sys.executable,
                    str(program.ROOT / 'tests' / 'gallery' / 'make.py'),
                    str(folder / 'gallery')], check=True)
    return folder / 'gallery'


def table(path, **options):
    with open(path, encoding='utf-8-sig', newline='') as file:
        yield from csv.DictReader(file, **options)


def marks(path):
    """The marks of all charts, in the order in which they are painted."""
    for row in table(path, delimiter='\t', quoting=csv.QUOTE_NONE):
        if not row['tag'].startswith('Figure/'):
            continue
        for key in ('x', 'y', 'width', 'height', 'size'):
            row[key] = float(row[key] or 0)
        row['part'] = row['tag'].split('/')[1]
        yield row


def joined(rows, also=()):
    """Runs that follow each other on a line are one text."""
    found = []
    for row in rows:
        if row['kind'] != 'text':
            continue
        last = found[-1] if found else None
        if (last and last['y'] == row['y'] and last['part'] == row['part'] and
                all(last[key] == row[key] for key in also) and
                abs(last['x'] + last['width'] - row['x']) <
                0.35 * row['size']):
            last['text'] += row['text']
            last['width'] = row['x'] + row['width'] - last['x']
        else:
            found.append(dict(row))
    return found


def middle(text):
    """The height at which a text's middle stands."""
    return text['y'] - 0.37 * text['size']


class Pages(unittest.TestCase):
    """The charts of an edition: (language, page, id) → marks; and the ledger:
    (language, id of the figure) → row."""
    EDITION = None

    @classmethod
    def setUpClass(cls):
        if cls.EDITION is None:
            raise unittest.SkipTest('only the editions below')
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix='pictures-'))
        cls.edition = cls.EDITION(cls.folder)
        cls.charts, cls.ledger = {}, {}
        for lang in LANGUAGES:
            dump = cls.folder / f'{lang}.pages'
            pdf = cls.folder / f'{lang}.pdf'
            result = program.run('build', cls.edition, '-o', pdf, '--lang',
                                 lang, '--dump', dump)
            assert result.returncode == 0, result.stderr
            assert 'figure-too-high' not in result.stderr, result.stderr
            for row in marks(dump):
                cls.charts.setdefault((lang, row['page'], row['id']),
                                      []).append(row)
            for row in table(pdf.with_suffix('.figures.csv')):
                cls.ledger[lang, row['id']] = row

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    @classmethod
    def pieces(cls):
        """Charts with the pieces of all their pages: (language, id) → [(page,
        marks)]."""
        found = collections.defaultdict(list)
        for (lang, page, chart), rows in cls.charts.items():
            found[lang, chart].append((page, rows))
        return found


@functools.lru_cache
def names():
    """Code → the names of a region of the gallery."""
    found = {}
    for at, (zh, en, counties, _) in enumerate(make.CASES):
        found[make.code(at)] = (zh, en)
        for i, pair in enumerate(counties):
            found[make.code(at, i)] = pair
    return found

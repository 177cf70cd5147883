"""The theme of official documents and parallel columns, on the pages of the
sample report: they keep the rules that a report keeps."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'stress'))
import desk  # noqa: E402
import judge  # noqa: E402

TEMPLATES = desk.SAMPLE.parents[1] / 'templates'
MM = 72 / 25.4


def build(theme, lang):
    """The closing line and the rows of the sample in that theme."""
    with tempfile.TemporaryDirectory(prefix='baipishu-') as folder:
        edition = pathlib.Path(folder) / 'edition'
        shutil.copytree(desk.SAMPLE, edition)
        own = edition / 'templates' / 'labour-supervision'
        shutil.copytree(TEMPLATES / 'labour-supervision', own)
        (own / 'theme.yaml').unlink(missing_ok=True)
        (own / 'theme.yaml').write_text(theme, encoding='utf-8')
        dump = pathlib.Path(folder) / 'pages.tsv'
        result = subprocess.run(
            [desk.PROGRAM, 'build', str(edition), '-o',
             str(pathlib.Path(folder) / 'out.pdf'), '--lang', lang, '--dump',
             str(dump)], stderr=subprocess.PIPE, encoding='utf-8')
        assert result.returncode == 0, result.stderr[-2000:]
        return result.stderr, list(judge.read(dump))


class Gongwen(unittest.TestCase):
    """GB/T 9704-2012: 28 characters × 22 lines in 156 × 225 mm."""

    @classmethod
    def setUpClass(cls):
        cls.said, cls.rows = build('theme: gongwen\n', 'zh')

    def test_it_keeps_all_rules(self):
        held = judge.Judge(441.0, 15.75, 225 * MM / 22)
        held.hold(self.rows)
        self.assertEqual(dict(held.bad), {}, held.said[:20])
        self.assertGreater(held.lines, 400)

    def test_text_stands_within_the_type_area(self):
        for row in self.rows:
            if row['kind'] != 'text' or row['tag'] not in ('P', 'LBody'):
                continue
            self.assertGreaterEqual(row['x'], 28 * MM - 8)
            self.assertLessEqual(row['x'] + row['width'],
                                 (28 + 156) * MM + 0.5)
            self.assertGreater(row['y'], 37 * MM)
            self.assertLess(row['y'], (37 + 225) * MM + 1)

    def test_page_numbers_stand_outside_between_dashes(self):
        pages = {}
        for row in self.rows:
            if row['kind'] == 'text' and row['tag'] == 'Artifact' and \
                    row['y'] > (37 + 225) * MM:
                pages.setdefault(row['page'], []).append(row)
        self.assertGreater(len(pages), 80)
        for runs in pages.values():
            said = ''.join(run['text'] for run in runs)
            self.assertRegex(said, '^— [0-9ivxlc]+ —$')
            digits = said.strip('— ')
            if digits.isdigit():
                outside = runs[0]['x'] > 210 * MM / 2
                self.assertEqual(outside, int(digits) % 2 == 1, said)


class Parallel(unittest.TestCase):
    """Chinese at 10.5 pt beside English at 9.5 pt, in columns of 210 pt."""

    @classmethod
    def setUpClass(cls):
        cls.said, cls.rows = build('parallel_columns: true\n', 'zh+en')
        cls.lines = [line for line in judge.read_lines(cls.rows)
                     if line.tag == 'P' and line.runs and
                     'cover' not in line.id and
                     not line.id.endswith(judge.APART)]

    def pairs(self):
        found = {}
        for line in self.lines:
            found.setdefault(line.id, []).append(line)
        return [(lines, found[id + '.en']) for id, lines in found.items()
                if id + '.en' in found]

    def test_each_paragraph_begins_beside_its_translation(self):
        pairs = self.pairs()
        self.assertGreater(len(pairs), 80)
        for zh, en in pairs:
            self.assertEqual(zh[0].page, en[0].page)
            self.assertAlmostEqual(zh[0].y, en[0].y, delta=1)
            self.assertAlmostEqual(zh[0].measure, 210, 1)
            self.assertAlmostEqual(en[0].measure, 210, 1)
            self.assertGreater(en[0].x, zh[0].x + 210)

    def test_chinese_keeps_the_rules_in_its_column(self):
        held = judge.Judge(210.0, 10.5, 15.75)
        for zh, en in self.pairs():
            held.paragraph(zh)
            held.english(en)
        self.assertEqual(dict(held.bad), {}, held.said[:20])
        self.assertLessEqual(held.loose, 0.02 * held.lines)

    def test_no_column_reaches_into_the_other(self):
        for line in self.lines:
            end = line.runs[-1]['x'] + line.runs[-1]['width']
            self.assertLessEqual(end, line.x + line.measure + 0.1)


if __name__ == '__main__':
    unittest.main(verbosity=2)

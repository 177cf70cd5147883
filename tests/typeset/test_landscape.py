"""A table too wide for the page stands on one that is turned: the paper lies,
and table, running head and page number all read the same way."""
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'stress'))
import desk  # noqa: E402
import judge  # noqa: E402

REPORT = '''---
running-head: {head}
---

# {title}

{text}

```table wide
by: county
groups: true
columns:
  - {{measure: loans, share: true, change: true, rank: true}}
  - {{measure: readers, share: true, change: true, rank: true}}
  - {{measure: fines, share: true, change: true, rank: true}}
  - {{measure: loans_per_reader, change: true, rank: true}}
total: true
caption: {title}
```

{text}
'''
ZH = REPORT.format(head='横排', title='各县主要指标',
                   text='推动补发工资，惠及劳动者。' * 12)
EN = REPORT.format(head='Turned', title='Main figures by county',
                   text='Wages in arrears were paid to many workers. ' * 8)
PORTRAIT, LANDSCAPE = (595.28, 841.89), (841.89, 595.28)
HEADS = {'zh': '各县主要指标', 'en': 'county', 'zh+en': '各县主要指标'}


class Turned(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.built = {}
        for lang in ('zh', 'en', 'zh+en'):
            work = desk.Desk(ZH, '', EN)
            result = work.build(lang)
            assert result.returncode == 0, result.stderr[-2000:]
            info = subprocess.run(
                ['pdfinfo', '-f', '1', '-l', '9', str(work.pdf)], check=True,
                stdout=subprocess.PIPE, encoding='utf-8').stdout
            sizes = [(float(a), float(b)) for a, b in re.findall(
                r'size: +([\d.]+) x ([\d.]+)', info)]
            cls.built[lang] = (sizes, re.findall(r'rot: +(\d+)', info),
                               desk.pdf_words(work.pdf),
                               list(judge.read(work.dump)))
            work.close()

    def turned(self, lang):
        """The number of the turned page, from 1."""
        sizes = self.built[lang][0]
        found = [i + 1 for i, size in enumerate(sizes) if size[0] > size[1]]
        self.assertEqual(len(found), 1, (lang, sizes))
        return found[0]

    def test_the_paper_lies_and_the_content_is_not_turned(self):
        for lang, (sizes, turns, _, _) in self.built.items():
            page = self.turned(lang)
            for i, size in enumerate(sizes, 1):
                wanted = LANDSCAPE if i == page else PORTRAIT
                self.assertAlmostEqual(size[0], wanted[0], 0)
                self.assertAlmostEqual(size[1], wanted[1], 0)
            self.assertEqual(set(turns), {'0'})

    def test_every_word_reads_from_left_to_right(self):
        for lang, (_, _, words, _) in self.built.items():
            part = words.split('<page ')[self.turned(lang)]
            boxes = [tuple(map(float, found)) for found in re.findall(
                r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" '
                r'yMax="([\d.-]+)">[^<]{5,}<', part)]
            self.assertGreater(len(boxes), 15)
            for x1, y1, x2, y2 in boxes:
                self.assertGreater(x2 - x1, y2 - y1)

    def test_head_table_and_page_number_stand_below_each_other(self):
        for lang, (_, _, _, rows) in self.built.items():
            page = str(self.turned(lang))
            here = [row for row in rows
                    if row['page'] == page and row['kind'] == 'text']
            table = [row for row in here if row['tag'] in ('TH', 'TD')]
            around = [row for row in here if row['tag'] == 'Artifact']
            number, = [row for row in around if row['text'] == page]
            head = [row for row in around if HEADS[lang] in row['text']
                    or 'by county' in row['text']]
            self.assertTrue(head, lang)
            self.assertLess(max(row['y'] for row in head),
                            min(row['y'] for row in table))
            self.assertGreater(number['y'], max(row['y'] for row in table))
            self.assertAlmostEqual(number['x'] + number['width'] / 2,
                                   LANDSCAPE[0] / 2, 0)
            # All of the paper between the margins is used.
            rules = [row for row in rows if row['page'] == page and
                     row['kind'] == 'path' and row['id'] == 'wide']
            self.assertAlmostEqual(max(row['width'] for row in rules),
                                   LANDSCAPE[0] - 2 * 84.9, 0)

    def test_the_text_goes_on_upright_on_both_sides_of_it(self):
        for lang, (sizes, _, _, rows) in self.built.items():
            page = self.turned(lang)
            text = {int(row['page']) for row in rows if row['tag'] == 'P' and
                    not row['id'].replace('.en', '').endswith(judge.APART)}
            self.assertIn(1, text)
            self.assertNotIn(page, text)


if __name__ == '__main__':
    unittest.main(verbosity=2)

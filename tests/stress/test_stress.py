"""Two hundred pages of hard text at six measures, held against the rules."""
import collections
import unittest

import desk
import judge
import manuscript

# Measure in em, chapters that make more than 200 pages.
MEASURES = [(12, 13), (16, 17), (20, 22), (28, 28), (36, 33), (40, 36)]
PAGES = 200
LOOSE_AT_36 = 0.01


class Stress(unittest.TestCase):
    """One report per measure; every test looks at all six."""

    @classmethod
    def setUpClass(cls):
        cls.built = {}
        cls.numbers, cls.boxes = {}, {}
        for em, chapters in MEASURES:
            text = manuscript.Manuscript(em, chapters, em < 20)
            work = desk.Desk(text.text, desk.theme(em))
            result = work.build()
            assert result.returncode == 0, result.stderr[-2000:]
            rows = list(judge.read(work.dump))
            held = judge.Judge(em * desk.EM)
            groups = held.hold(rows)
            boxes = cls.boxes[em] = judge.Boxes(cls.numbers, desk.EM)
            boxes.hold(desk.pdf_words(work.pdf), widest_gaps(groups))
            cls.built[em] = text, rows, held, groups, desk.pdf_pages(work.pdf)
            work.close()

    def test_every_report_has_two_hundred_pages(self):
        for em, (_, rows, held, _, _) in self.built.items():
            self.assertGreaterEqual(int(rows[-1]['page']), PAGES, em)
            self.assertGreater(held.lines, 3000, em)

    def test_no_rule_is_violated_at_any_measure(self):
        for em, (_, _, held, _, _) in self.built.items():
            self.assertEqual(dict(held.bad), {}, held.said[:20])

    def test_at_36_em_at_most_one_line_in_a_hundred_is_loose(self):
        for em in (36, 40):
            held = self.built[em][2]
            self.assertLessEqual(held.loose, LOOSE_AT_36 * held.lines, em)

    def test_only_words_longer_than_half_a_line_stand_alone_and_short(self):
        for em in (28, 36, 40):
            self.assertEqual(self.built[em][2].solid, 0, em)

    def test_a_number_is_as_wide_wherever_it_stands(self):
        for em, boxes in self.boxes.items():
            self.assertEqual(boxes.said, [], em)
            self.assertGreater(boxes.mixed, 2000)
        self.assertGreater(len(self.numbers), 2000)

    def test_the_pages_say_what_the_manuscript_says(self):
        for em, (text, _, _, groups, _) in self.built.items():
            said = collections.defaultdict(list)
            for lines in groups.values():
                said[lines[0].tag].append(
                    squeeze(''.join(line.text for line in lines)))
            for tag, wanted in (('P', text.paragraphs), ('LBody', text.items),
                                ('Note', text.notes)):
                self.assertEqual(said[tag], [squeeze(one) for one in wanted],
                                 (em, tag))

    def test_pdftotext_gives_every_line_back_in_order(self):
        for em, (_, _, _, groups, pages) in self.built.items():
            at = collections.Counter()
            for lines in groups.values():
                for page, said in by_page(lines):
                    kind = page, lines[0].tag
                    found = pages[page - 1].find(said, at[kind])
                    self.assertGreaterEqual(found, 0, (em, page, said))
                    at[kind] = found + len(said)

    def test_a_long_note_goes_on_at_the_foot_of_the_next_page(self):
        cut = 0
        for _, _, _, groups, _ in self.built.values():
            for lines in groups.values():
                pages = [line.page for line in lines]
                if lines[0].tag != 'Note' or pages[0] == pages[-1]:
                    continue
                cut += 1
                self.assertLessEqual(pages[-1] - pages[0], len(pages) // 4)
        self.assertGreater(cut, 3)


def widest_gaps(groups):
    widest = collections.Counter()
    for lines in groups.values():
        for line in lines:
            widest[line.page] = max(widest[line.page], line.gap)
    return widest


def squeeze(text):
    return ''.join(text.split())


def by_page(lines):
    """What a paragraph says on each of its pages."""
    said = collections.OrderedDict()
    for line in lines:
        said[line.page] = said.get(line.page, '') + line.text
    return [(page, squeeze(text)) for page, text in said.items()]


class Report(unittest.TestCase):
    """The sample report, in three languages."""

    def test_pdftotext_gives_every_line_of_the_sample_back(self):
        for lang in ('zh', 'en', 'zh+en'):
            pdf, rows = desk.sample(lang)
            pages = desk.pdf_pages(pdf)
            lines = [line for line in judge.read_lines(rows) if line.runs]
            self.assertGreater(len(lines), 700)
            for line in lines:
                said = squeeze(''.join(run['text'] for run in line.runs))
                self.assertIn(said, pages[line.page - 1], (lang, line.page))

    def test_no_character_of_the_sample_is_a_stand_in(self):
        for lang in ('zh', 'en', 'zh+en'):
            for page in desk.pdf_pages(desk.sample(lang)[0]):
                for c in page:
                    self.assertFalse(is_stand_in(c), f'U+{ord(c):04X}')

    def test_the_sample_keeps_all_rules(self):
        held = judge.Judge(432.0)
        held.hold(desk.sample('zh')[1])
        self.assertEqual(dict(held.bad), {}, held.said[:20])
        self.assertGreater(held.lines, 300)
        self.assertLessEqual(held.loose, LOOSE_AT_36 * held.lines)

    def test_the_sample_keeps_all_rules_in_both_languages(self):
        held = judge.Judge(432.0)
        held.hold(desk.sample('zh+en')[1])
        self.assertEqual(dict(held.bad), {}, held.said[:20])
        self.assertGreater(held.lines, 700)

    def test_the_sample_keeps_the_rules_of_english(self):
        held = judge.Judge(432.0, 11.0, 15.75, english=True)
        held.hold(desk.sample('en')[1])
        self.assertEqual(dict(held.bad), {}, held.said[:20])
        self.assertGreater(held.lines, 400)

    def test_pdftotext_gives_every_paragraph_back_in_order(self):
        for lang in ('zh', 'en', 'zh+en'):
            pdf, rows = desk.sample(lang)
            pages = desk.pdf_pages(pdf)
            paragraphs = collections.OrderedDict()
            for line in judge.read_lines(rows):
                if line.tag in ('P', 'LBody') and 'cover' not in line.id:
                    paragraphs.setdefault(line.id, []).append(line)
            self.assertGreater(len(paragraphs), 80)
            for lines in paragraphs.values():
                for page, said in by_page(lines):
                    self.assertIn(said, pages[page - 1], (lang, page))


def is_stand_in(c):
    """Ligatures, compatibility ideographs, radicals, private use."""
    code = ord(c)
    return (0xE000 <= code <= 0xF8FF or 0xF900 <= code <= 0xFAFF or
            0xFB00 <= code <= 0xFB4F or 0x2E80 <= code <= 0x2FDF or
            code >= 0xF0000 or code == 0xFFFD)


if __name__ == '__main__':
    unittest.main(verbosity=2)

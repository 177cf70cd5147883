"""Text that is meant to hang a typesetter gets an answer within 10 s of
computing and 512 MB."""
import unittest

import desk

SECONDS = 10
MEGABYTES = 512
HEAD = '---\nrunning-head: 长文\n---\n\n# 长文\n\n'


class Hostile(unittest.TestCase):
    def answer(self, body, theme='', lang='zh'):
        work = desk.Desk(HEAD + body + '\n', theme)
        try:
            result = work.build(lang, seconds=SECONDS, megabytes=MEGABYTES)
            self.assertIn(result.returncode, (0, 1), result.stderr[-2000:])
            self.assertNotEqual(result.stderr, '')
            if result.returncode == 0:
                return ''.join(desk.pdf_pages(work.pdf))
            return result.stderr
        finally:
            work.close()

    def test_a_hundred_thousand_letters_without_a_blank(self):
        for lang in ('zh', 'en'):
            self.assertGreaterEqual(
                self.answer('x' * 100_000, lang=lang).count('x'), 100_000)

    def test_a_hundred_thousand_digits_are_one_number(self):
        self.assertGreaterEqual(self.answer('7' * 100_000).count('7'), 99_000)

    def test_a_hundred_thousand_combining_marks(self):
        self.answer('字' + '\u0301' * 100_000)
        self.answer('e' + '\u0301' * 100_000)

    def test_a_megabyte_of_chinese_in_one_paragraph(self):
        text = '全省各级工会依法维权，推动补发工资10260.28万元。' * 15_000
        self.assertGreater(len(text.encode()), 1_000_000)
        said = self.answer(text)
        self.assertEqual(said.count('10260.28万元'), 15_000)

    def test_a_megabyte_of_english_in_one_paragraph(self):
        text = 'Wages in arrears are paid within fifteen days. ' * 22_000
        self.assertGreater(len(text), 1_000_000)
        self.answer(text, lang='en')

    def test_a_megabyte_of_opening_marks(self):
        self.answer('“' * 350_000)
        self.answer('——' * 170_000)

    def test_an_address_of_a_hundred_thousand_characters(self):
        self.answer('https://example.org/' + 'a/b-c_1' * 15_000)

    def test_ten_thousand_short_paragraphs_at_the_narrowest_measure(self):
        self.answer('工会（含2～7个工作日）。\n\n' * 10_000, desk.theme(6))

    def test_bidirectional_controls_and_joiners(self):
        self.answer('甲\u202e乙\u200d\u200b\u2066丙\ufeff' * 10_000)


if __name__ == '__main__':
    unittest.main(verbosity=2)

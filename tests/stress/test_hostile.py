"""Text that is meant to hang a typesetter gets an answer within 10 s of
computing and 512 MB."""
import re
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

    def pdf_of(self, body, theme=''):
        work = desk.Desk(HEAD + body + '\n', theme)
        self.addCleanup(work.close)
        self.assertEqual(work.build('zh', SECONDS, MEGABYTES).returncode, 0)
        return work.pdf

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
        self.pdf_of('工会（含2～7个工作日）。\n\n' * 10_000, desk.theme(6))

    def refused(self, body, *codes):
        """With these codes and no others, each said once in a thousand."""
        said = self.answer(body)
        self.assertEqual(set(re.findall(r'error\[([a-z-]+)\]', said)),
                         set(codes), said[-2000:])
        return said

    def test_links_without_number_are_refused(self):
        self.refused('[r]' * 40_000 + '\n\n[r]: https://example.org/\n',
                     'paragraph-too-long')
        self.refused(('[r]' * 20_000 + '\n\n') * 8, 'template-too-long')
        self.pdf_of('[r] ' * 25_000 + '\n\n[r]: https://example.org/\n')

    def test_a_long_address_linked_to_very_often_is_refused(self):
        self.refused('[r] ' * 20_000 + '\n\n[r]: https://example.org/' +
                     'a' * 50_000, 'paragraph-too-long')

    def test_lines_without_end_are_refused(self):
        self.refused('\n' * 3_000_000, 'template-too-long')
        self.refused('```sh\n' + 'x\n' * 200_000 + '```', 'template-too-long')
        self.pdf_of('甲\r\n' * 100_000)

    def test_code_of_thousands_of_pages_is_printed(self):
        self.pdf_of('```sh\n' + 'ls\n' * 100_000 + '```')

    def test_blocks_kept_together_beyond_a_page_are_parted(self):
        self.pdf_of('```sh\nls\n```\n\n' * 20_000)
        self.assertLess(len(desk.pdf_pages(self.pdf_of(
            '```sh\nls\n```\n\n' * 500))), 100)

    def test_pages_beyond_working_memory_are_refused(self):
        self.refused('## 节\n\n' * 74_000, 'template-too-long')

    def test_a_paragraph_of_megabytes_is_refused(self):
        self.refused('字' * 700_000, 'paragraph-too-long')

    def test_words_of_many_lines_have_a_limit(self):
        for letter in 'iж':
            word = letter * 330_000 + '\n\n'
            self.answer(word * 3)
            self.refused(word * 4, 'words-too-long')

    def test_four_megabytes_of_chinese_are_answered(self):
        self.answer(('字' * 440_000 + '\n\n') * 3)

    def test_a_long_word_on_a_page_as_wide_as_a_wall_is_answered(self):
        self.answer('i' * 900_000,
                    theme='page: {width: 3000, height: 3000, left: 50, '
                          'measure: 2900}\nsizes: {body: 6}\n')

    def test_growing_runs_of_marks_are_answered(self):
        for mark in '`*_':
            self.answer('x'.join(mark * i for i in range(1, 500)))

    def test_brackets_and_quotations_without_end_are_answered(self):
        for text in ('[' * 50_000, '![[]()' * 12_000, '[a](' * 25_000,
                     '<' * 50_000, '>' * 50_000, '- ' * 50_000):
            self.answer(text)

    def test_braces_that_never_close_are_answered(self):
        for text in ('{{' * 50_000, '{{ "' * 50_000, '{#' * 50_000,
                     '{{ ' * 50_000 + '" }}'):
            self.refused(text, 'tag-unclosed')

    def test_a_line_of_twenty_thousand_slots_is_read(self):
        self.answer('{{ loans }}册，' * 20_000)

    def test_of_a_hundred_thousand_mistakes_all_are_counted(self):
        said = self.refused('<div>\n\n' * 70_000, 'html-refused')
        self.assertEqual(said.count('error[html-refused]'), 1001)
        self.assertIn('同类问题还有 69000 处', said)
        self.assertIn('错误 70000 处', said)

    def test_bidirectional_controls_and_joiners(self):
        self.answer('甲\u202e乙\u200d\u200b\u2066丙\ufeff' * 10_000)


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""The press check: what was made from the report passes, what was altered is
found at its place.

UPDATE=1 writes the goldens anew: read the difference before it is
committed."""
import concurrent.futures
import csv
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'e2e'))

import program  # noqa: E402

NUMBER = re.compile(r'[0-9０-９][0-9０-９,.]*[0-9０-９]|[0-9０-９]')
# Years, dates, telephones, numbers of documents: nobody can check them.
NO_FIGURE = re.compile(
    r'\d{4}年|\d+月|\d+日|\d+ April \d+|In \d{4}|〔\d+〕\d+号|\d{3}-\d+|'
    r'热线\d+')


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))

    def tearDown(self):
        shutil.rmtree(self.folder)

    def verify(self, text, *args, encoding='utf-8'):
        path = self.folder / f'{abs(hash(text))}.txt'
        path.write_bytes(text.encode(encoding))
        return program.run('verify', program.SAMPLE, path, *args)

    def findings(self, text, *args, **kwargs):
        done = self.verify(text, '--format', 'json', '--lang', 'en', *args,
                           **kwargs)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        found = json.loads(done.stdout)
        blocks = any(f['level'] != 'note' for f in found)
        self.assertEqual(done.returncode, int(blocks))
        return found

    def codes(self, text, **kwargs):
        return [f['code'] for f in self.findings(text, **kwargs)]


class Release(Case):
    def text(self, language):
        return (HERE / f'release.{language}.txt').read_text('utf-8')

    def check_clean(self, text, **kwargs):
        self.assertEqual(self.findings(text, **kwargs), [])

    def test_a_chinese_release_agrees(self):
        self.check_clean(self.text('zh'))

    def test_an_english_release_agrees(self):
        self.check_clean(self.text('en'))

    def test_a_release_from_wps_agrees(self):
        self.check_clean(self.text('zh').replace('\n', '\r\n'),
                         encoding='gb18030')

    def wrong(self, text):
        """The text with one number altered, and where; doubled leading digits
        are neither near nor true with any hedge."""
        excused = {i for m in NO_FIGURE.finditer(text)
                   for i in range(m.start(), m.end())}
        for match in NUMBER.finditer(text):
            if match.start() in excused:
                continue
            for at in (0, len(match[0]) - 1):
                digit = (int(match[0][at]) + 4) % 10 or 3
                new = match[0][:at] + str(digit) + match[0][at + 1:]
                line = text.count('\n', 0, match.start())
                yield (text[:match.start()] + new + text[match.end():],
                       line + 1, match.start() -
                       text.rfind('\n', 0, match.start()), match[0], new)

    def check_altered(self, language):
        cases = list(self.wrong(self.text(language)))
        self.assertGreater(len(cases), 15)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            found = pool.map(lambda c: self.findings(c[0]), cases)
        contradicted = 0
        for (_, row, column, old, new), findings in zip(cases, found):
            where = f'{row}:{column} {old} -> {new}'
            self.assertEqual(len(findings), 1, where)
            self.assertEqual(findings[0]['row'], row, where)
            # The hedge before it belongs to it.
            self.assertLessEqual(column - findings[0]['column'], 14, where)
            self.assertGreaterEqual(column, findings[0]['column'], where)
            self.assertNotEqual(findings[0]['level'], 'note', where)
            contradicted += findings[0]['code'] == 'press-contradiction'
        self.assertGreater(contradicted, 0.7 * len(cases))

    def test_every_altered_number_is_found_in_chinese(self):
        self.check_altered('zh')

    def test_every_altered_number_is_found_in_english(self):
        self.check_altered('en')

    def check_report(self, language, gap):
        """All its sentences with numbers, one after the other."""
        pdf = self.folder / 'report.pdf'
        done = program.run('build', program.SAMPLE, '-o', pdf, '--lang',
                           language)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(pdf.with_suffix('.figures.csv'), encoding='utf-8-sig',
                  newline='') as file:
            said = dict.fromkeys(
                row['context'] for row in csv.DictReader(file)
                if row['context'].endswith(('。', '；', '.')))
        self.assertGreater(len(said), 90)
        self.assertEqual(self.findings(gap.join(said)), [])

    def test_the_whole_chinese_report_agrees_with_itself(self):
        self.check_report('zh', '\n')

    def test_the_whole_english_report_agrees_with_itself(self):
        self.check_report('en', '\n\n')


class Wording(Case):
    def golden(self, language):
        text = (HERE / f'wrong.{language}.txt').read_text('utf-8')
        done = self.verify(text, '--lang', language)
        self.assertEqual(done.returncode, 1)
        said = re.sub(r'^\d+\.txt', 'wrong.txt', done.stdout, flags=re.M)
        path = HERE / 'golden' / f'wrong.{language}.txt'
        if os.environ.get('UPDATE'):
            path.write_text(said, encoding='utf-8')
        self.assertEqual(path.read_text(encoding='utf-8'), said)

    def test_what_is_wrong_is_said_in_chinese(self):
        self.golden('zh')

    def test_what_is_wrong_is_said_in_english(self):
        self.golden('en')

    def test_a_hedge_is_true_or_false(self):
        for text, wrong in (
                ('全省走访企业1.8万余家。', False), ('全省走访企业近1.9万家。', False),
                ('全省走访企业超1.8万家。', False), ('全省走访企业近1.8万家。', True),
                ('全省走访企业1.9万余家。', True), ('全省走访企业约1.8万家。', False),
                ('全省走访企业约1.9万家。', True), ('全省走访企业1.8万家左右。', False),
                ('全省走访企业1.8万家以上。', False),
                ('全省走访企业不足1.8万家。', True),
                ('Enterprises visited: nearly 19,000.', False),
                ('Enterprises visited: nearly 18,000.', True),
                ('Enterprises visited: over 18,000.', False),
                ('Enterprises visited: over 19,000.', True),
                ('Enterprises visited: about 18,000.', False)):
            self.assertEqual(self.codes(text),
                             ['press-hedge'] if wrong else [], text)

    def test_units_and_widths_are_one_number(self):
        for amount in ('10260.28万元', '１０２６０．２８万元', '1.03亿元',
                       '102602800元', '102,602,800元', '1.026亿元'):
            self.assertEqual(self.codes(f'全省补发工资{amount}。'), [], amount)
        for amount in ('RMB 102.6 million', '102.60 million yuan',
                       'RMB 0.103 billion'):
            self.assertEqual(
                self.codes(f'Wages recovered in the province: {amount}.'),
                [], amount)
        self.assertEqual(self.codes('全省补发工资10.26亿元。'),
                         ['press-unmatched'])

    def test_a_fall_is_no_rise(self):
        self.assertEqual(self.codes('全省监督活动比上年增长5.9%。'), [])
        self.assertEqual(self.codes('全省监督活动比上年下降5.9%。'),
                         ['press-contradiction'])

    def test_numerals_in_words_are_read(self):
        self.assertEqual(self.codes('监督活动比上年增长百分之五点九。'), [])
        self.assertEqual(self.codes('全省十三个设区市、一些单位、三名同志。'), [])

    def test_what_is_no_figure_is_left_alone(self):
        self.assertEqual(self.findings(
            '一、2019—2024年，第3期，图2，表1，第八十五条。\n'
            '1. 2025年4月7日14:30，电话025-83512345，邮编210024。\n'
            '（2）苏总工〔2024〕12号，A4纸，热线12351，COVID-19，12·4。\n\n'
            'On 7 April 2025, see Figure 3, Table 2, page 12; G20, '
            'tel. 025-8351.\n'), [])

    def test_a_number_from_elsewhere_can_be_left_out(self):
        text = '南京补签劳动合同999份。'
        found = self.findings(text)
        self.assertEqual(len(found), 1)
        place = f'{found[0]["row"]}:{found[0]["column"]}'
        self.assertEqual(self.findings(text, '--except', place), [])

    def test_what_cannot_be_read_is_a_wrong_call(self):
        path = self.folder / 'a.txt'
        path.write_bytes(b'\x00\x01\xff')
        for args in ([program.SAMPLE, path], [program.SAMPLE],
                     [program.SAMPLE, self.folder / 'none'],
                     [program.SAMPLE, path, '--format', 'xml']):
            self.assertEqual(program.run('verify', *args).returncode, 2, args)


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""Two other yearbooks from the same program: other forms, other offices,
one of them with a single level of offices."""
import csv
import decimal
import pathlib
import re
import shutil
import tempfile
import unittest

import program

SISTERS = {'innovation-2024': 'innovation-alliance',
           'internal-supervision-2024': 'internal-supervision'}


def add_up(sample, stem, column):
    """The column's sum over all submissions, read here and not there."""
    total = decimal.Decimal(0)
    for path in (program.ROOT / 'samples' / sample).glob(
            f'submissions/*/{stem}.csv'):
        data = path.read_bytes()
        try:
            text = data.decode('utf-8-sig')
        except UnicodeDecodeError:
            text = data.decode('gb18030')
        for row in csv.DictReader(text.splitlines()):
            total += decimal.Decimal(row[column])
    return total


class Sisters(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-test-'))

    def tearDown(self):
        shutil.rmtree(self.folder)

    def build(self, sample, lang):
        pdf = self.folder / f'{sample}.{lang}.pdf'
        result = program.run('build', program.ROOT / 'samples' / sample,
                             '-o', pdf, '--lang', lang)
        self.assertEqual(result.returncode, 0, result.stderr)
        return pdf

    def check_total(self, pdf, sample, stem, column, measure, factor=1):
        with open(pdf.with_suffix('.figures.csv'), encoding='utf-8-sig',
                  newline='') as file:
            rows = [row for row in csv.DictReader(file)
                    if row['formula'] == measure
                    and row['period'] == '2024'
                    and re.fullmatch('[0-9.]+', row['exact'])]
        whole = add_up(sample, stem, column) * factor
        self.assertIn(whole, {decimal.Decimal(row['exact'])
                              for row in rows}, (column, whole))

    def test_both_pass_their_checks(self):
        for sample in SISTERS:
            result = program.run('check', program.ROOT / 'samples' / sample)
            self.assertEqual(result.returncode, 0, result.stdout)

    def test_the_alliance_yearbook_prints_what_the_studios_sent(self):
        sample = 'innovation-2024'
        pdf = self.build(sample, 'zh')
        for column, measure, factor in (
                ('攻关项目（项）', 'projects', 1),
                ('创新成果（项）', 'results', 1),
                ('授权专利（件）', 'patents', 1),
                ('发表论文（篇）', 'papers', 1),
                ('创造效益（万元）', 'benefit', 10000)):
            self.check_total(pdf, sample, '成果', column, measure, factor)
        self.check_total(pdf, sample, '培训', '培养人才（人）', 'trained')
        text = program.text(pdf)
        for figure in ('58个成员工作室', '170', '1900', '130', '近100人'):
            self.assertTrue(figure in text, figure)

    def test_the_supervision_report_counts_stages_and_the_struck_off(self):
        sample = 'internal-supervision-2024'
        pdf = self.build(sample, 'zh')
        for column, measure, factor in (
                ('事前发现（件）', 'found_before', 1),
                ('事中发现（件）', 'found_during', 1),
                ('事后发现（件）', 'found_after', 1),
                ('已销号（件）', 'settled', 1),
                ('节约资金（万元）', 'saved', 10000)):
            self.check_total(pdf, sample, '销号台账', column, measure, factor)
        self.assertEqual(add_up(sample, '风险点', '风险点（个）'), 66)
        text = program.text(pdf)
        for needle in ('风险点66个', '销号率', '事前', '经填报单位书面说明'):
            self.assertTrue(needle in text, needle)

    def test_english_and_bilingual_reports_are_printed_too(self):
        for sample in SISTERS:
            words = program.words(self.build(sample, 'en'))
            body = re.sub(r'Figures explained.*?Contents', '', words)
            self.assertIn('Contents', words)
            if sample == 'innovation-2024':
                self.assertIsNone(re.search('[\u4e00-\u9fff]', body))
            both = program.words(self.build(sample, 'zh+en'))
            self.assertTrue('目录' in both and 'Contents' in both)

    def test_the_source_knows_neither(self):
        names = set()
        for template in SISTERS.values():
            for name in ('forms.yaml', 'figures.yaml'):
                text = (program.ROOT / 'templates' / template / name) \
                    .read_text(encoding='utf-8')
                names |= set(re.findall(r'[a-z]: ([\u4e00-\u9fff]{3,})',
                                        text))
        # Words that every program of this kind says.
        names -= {'成员单位', '发现问题'}
        self.assertGreater(len(names), 20)
        for path in sorted((program.ROOT / 'src').rglob('*.[ch]')):
            text = path.read_text(encoding='utf-8')
            for name in names:
                self.assertFalse(name in text, f'{path.name}: {name}')

    def test_tables_and_init_serve_them_as_well(self):
        for sample, template in SISTERS.items():
            result = program.run('tables', program.ROOT / 'samples' / sample,
                                 '-o', self.folder / f'{sample}.xlsx')
            self.assertEqual(result.returncode, 0, result.stderr)
            edition = self.folder / template
            result = program.run('init', edition, '--template', template,
                                 '--from', program.ROOT / 'samples' / sample)
            self.assertEqual(result.returncode, 0, result.stderr)
            result = program.run('check', edition, '--format', 'csv')
            codes = {row[1] for row in
                     csv.reader(result.stdout.splitlines()[1:])}
            self.assertEqual(codes, {'form-not-filled-in'}, sample)


if __name__ == '__main__':
    unittest.main(verbosity=2)

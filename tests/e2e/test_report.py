"""The Jiangsu white paper from end to end."""
import csv
import re
import shutil
import subprocess
import unittest

import program

PUBLISHED_ZH = ['3696', '488', '2.4万', '7887', '1.8万余', '5128', '840', '237',
                '6200余', '4630', '10260.28', '1679.26', '近1.2亿']
PUBLISHED_EN = ['3,696', '488', '7,887', 'more than 18,000', '5,128', '840',
                '237', 'more than 6,200', '4,630', 'RMB 102.60 million',
                'RMB 16.79 million', 'nearly RMB 120 million']
TRAINEES_EN = ['24,000', '24.0 thousand', '24 thousand']


class Report(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def build(self, *args, **kwargs):
        result = self.desk.build(*args, **kwargs)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result

    def test_the_chinese_report_prints_every_published_figure(self):
        self.build('--lang', 'zh')
        text = program.text(self.desk.pdf)
        for figure in PUBLISHED_ZH:
            self.assertTrue(figure in text, figure)

    def test_the_english_report_prints_every_published_figure(self):
        self.build('--lang', 'en')
        text = program.words(self.desk.pdf)
        for figure in PUBLISHED_EN:
            self.assertTrue(figure in text, figure)
        self.assertTrue(any(form in text for form in TRAINEES_EN))

    def test_the_bilingual_report_prints_both_forms_of_a_figure(self):
        self.build('--lang', 'zh+en')
        text = program.words(self.desk.pdf)
        for figure in PUBLISHED_ZH[-3:-1] + PUBLISHED_EN[-3:-1]:
            self.assertTrue(figure in text, figure)

    def test_the_report_is_long_and_has_many_charts(self):
        self.build('--lang', 'zh', '--dump', self.desk.folder / 'pages')
        rows = read_dump(self.desk.folder / 'pages')
        figures = {row['id'] for row in rows
                   if row['tag'].startswith('Figure') and row['id']}
        self.assertGreaterEqual(max(int(row['page']) for row in rows), 36)
        self.assertGreaterEqual(len(figures), 24)

    def test_every_number_of_the_ledger_is_in_the_report(self):
        self.build('--lang', 'zh')
        text = program.text(self.desk.pdf)
        rows = list(ledger(self.desk).values())
        self.assertGreater(len(rows), 500)
        for row in rows:
            self.assertTrue(re.sub(r'\s', '', row['printed']) in text, row)

    def test_contents_and_references_are_links(self):
        self.build('--lang', 'zh', '--dump', self.desk.folder / 'pages')
        links = [row for row in read_dump(self.desk.folder / 'pages')
                 if row['kind'] == 'link']
        self.assertGreater(len(links), 100)
        listed = subprocess.run(['pdftohtml', '-xml', '-stdout', '-i',
                                 str(self.desk.pdf)], check=True,
                                stdout=subprocess.PIPE,
                                encoding='utf-8').stdout
        self.assertGreater(listed.count('<a href='), 100)


class Cell(unittest.TestCase):
    """One cell of the sample is one cent higher."""

    def test_a_cent_in_one_cell_changes_every_place_that_depends_on_it(self):
        desk = program.Desk()
        try:
            self.assertEqual(desk.build('--lang', 'zh').returncode, 0)
            before = ledger(desk)
            county, month = raise_first_cell(desk.edition)
            self.assertEqual(desk.build('--lang', 'zh').returncode, 0)
            after = ledger(desk)
        finally:
            desk.close()
        self.assertEqual(before.keys(), after.keys())
        changed = {id for id in before
                   if before[id]['exact'] != after[id]['exact']}
        for id, row in before.items():
            # A part of a whole changes with every other part.
            if row['rule'] == 'largest-remainder':
                continue
            used = set(re.findall(r'[a-z_]+', row['formula']))
            if not used & DEPENDENT:
                self.assertFalse(id in changed, row)
            elif row['formula'] in DEPENDENT:
                depends = row['region'] in ('江苏省', '320100', county) and \
                    row['period'] in ('2024', month)
                self.assertTrue((id in changed) == depends, row)


# The measures that the cell is part of.
DEPENDENT = {'wages', 'recovered', 'wages_per_worker'}


def raise_first_cell(edition):
    """One cent more in a cell of Nanjing's wages (万元); the code of its
    county and its month as the ledger writes them."""
    path = edition / 'submissions' / '南京' / '工资.csv'
    lines = path.read_text(encoding='utf-8').split('\n')
    for number, line in enumerate(lines[1:], 1):
        cells = line.split(',')
        if float(cells[2]) > 1:
            break
    whole, _, part = cells[2].partition('.')
    cells[2] = f'{whole}.{int((part + "000000")[:6]) + 1:06d}'
    lines[number] = ','.join(cells)
    path.write_bytes('\n'.join(lines).encode())
    with open(edition / 'regions.csv', encoding='utf-8', newline='') as file:
        codes = {row['name']: row['code'] for row in csv.DictReader(file)
                 if row['parent'] == '320100'}
    year, month = re.findall(r'\d+', cells[1])
    return codes[cells[0]], f'{year}-{int(month):02d}'


def ledger(desk):
    with open(desk.folder / 'report.figures.csv', encoding='utf-8-sig',
              newline='') as file:
        return {row['id']: row for row in csv.DictReader(file)}


def read_dump(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file, delimiter='\t',
                                   quoting=csv.QUOTE_NONE))


class Refusal(unittest.TestCase):
    """What stops the press, and what stays."""

    def setUp(self):
        self.desk = program.Desk()
        self.desk.pdf.write_bytes(b'the old report')

    def tearDown(self):
        self.desk.close()

    def refused(self, *needles):
        result = self.desk.build('--lang', 'zh')
        self.assertEqual(result.returncode, 1, result.stderr)
        self.assertEqual(self.desk.pdf.read_bytes(), b'the old report')
        self.assertEqual([path.name for path in
                          sorted(self.desk.folder.iterdir())],
                         ['edition', 'report.pdf'])
        for needle in needles:
            self.assertTrue(needle in result.stderr, result.stderr[-2000:])
        return result.stderr

    def test_a_missing_file_stops_the_press_naming_city_and_form(self):
        (self.desk.edition / 'submissions' / '无锡' / '合同.csv').unlink()
        self.refused('无锡', '补签劳动合同')

    def test_a_false_hedge_stops_the_press_with_file_and_line(self):
        path = self.desk.template / 'report.zh.md'
        lines = path.read_text(encoding='utf-8').split('\n')
        line = max(i for i, text in enumerate(lines) if text == '') + 1
        lines[line:line] = ['共发出{{ letters | nearly }}份。', '']
        path.write_text('\n'.join(lines), encoding='utf-8')
        self.refused(f'templates/labour-supervision/report.zh.md:{line + 1}:')

    def test_a_negative_amount_stops_the_press_with_row_and_column(self):
        path = self.desk.edition / 'submissions' / '南京' / '合同.csv'
        lines = path.read_bytes().split(b'\n')
        cells = lines[4].split(b',')
        cells[2] = b'-3\r' if cells[2].endswith(b'\r') else b'-3'
        lines[4] = b','.join(cells)
        path.write_bytes(b'\n'.join(lines))
        self.refused('submissions/南京/合同.csv:5:3: error[amount-negative]')

    def ask(self):
        """No worker concerned, though wages were recovered."""
        path = self.desk.edition / 'submissions' / '南通' / '工资.csv'
        program.change(path, '2024.8,27.1358,1.97,75\n',
                       '2024.8,27.1358,1.97,0\n')

    def explain(self, answer):
        path = self.desk.edition / 'explanations.csv'
        with open(path, 'a', encoding='utf-8', newline='') as file:
            csv.writer(file).writerow(
                ['wages-without-workers', 'submissions/南通/工资.csv', 9, 3,
                 '27.1358', answer, '李四', '2025-02-03'])

    def test_a_query_stops_the_press_until_it_is_explained(self):
        self.ask()
        self.refused('submissions/南通/工资.csv:9:3: '
                     'query[wages-without-workers]')
        self.explain('核实无误')
        self.refused('submissions/南通/工资.csv:9:3: '
                     'query[wages-without-workers]',
                     'error[explanation-weak]')

    def test_what_was_explained_is_printed_in_the_data_notes(self):
        self.ask()
        self.explain('涉及的75名职工已在七月列报，八月补发的是同一批人的余款')
        for lang, place in (('zh', 'submissions/南通/工资.csv第9行第3列'),
                            ('en', 'submissions/南通/工资.csv,row9,column3')):
            result = self.desk.build('--lang', lang)
            self.assertEqual(result.returncode, 0, result.stderr)
            text = program.text(self.desk.pdf)
            for needle in (place, '涉及的75名职工已在七月列报，八月补发的是'
                           '同一批人的余款', '李四'):
                self.assertTrue(needle in text, (lang, needle))

    def test_a_draft_is_printed_all_the_same_and_says_so_on_every_page(self):
        (self.desk.edition / 'submissions' / '无锡' / '合同.csv').unlink()
        result = self.desk.build('--lang', 'zh', '--draft')
        self.assertEqual(result.returncode, 0, result.stderr)
        out = subprocess.run(['pdftotext', '-raw', str(self.desk.pdf), '-'],
                             stdout=subprocess.PIPE, encoding='utf-8').stdout
        for number, page in enumerate(out.split('\f')[:-1], 1):
            self.assertIn('草稿', page, f'page {number}')

    def test_an_edition_that_is_none_is_refused(self):
        shutil.rmtree(self.desk.edition)
        self.desk.edition.mkdir()
        self.refused('edition.yaml')

    def test_no_font_ends_with_status_3_and_never_with_a_blank_page(self):
        conf = self.desk.folder / 'edition' / 'none.conf'
        conf.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM '
                        '"urn:fontconfig:fonts.dtd"><fontconfig/>')
        result = self.desk.build(env={'FONTCONFIG_FILE': str(conf)})
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertTrue('Noto Serif CJK SC' in result.stderr, result.stderr)
        self.assertEqual(self.desk.pdf.read_bytes(), b'the old report')

    def test_without_history_what_needs_it_is_left_out_and_said(self):
        (self.desk.edition / 'history.csv').unlink()
        result = self.desk.build('--lang', 'zh')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertTrue('note[chart-left-out]' in result.stderr)

    def test_a_target_that_cannot_be_written_ends_with_status_3(self):
        result = program.run('build', self.desk.edition, '-o',
                             self.desk.folder / 'nowhere' / 'report.pdf')
        self.assertEqual(result.returncode, 3, result.stderr)

    def test_without_its_pdf_a_ledger_does_not_appear(self):
        target = self.desk.folder / 'folder.pdf'
        target.mkdir()
        result = program.run('build', self.desk.edition, '-o', target)
        self.assertEqual(result.returncode, 3, result.stderr)
        self.assertEqual([path.name for path in self.desk.folder.iterdir()
                          if 'folder' in path.name], ['folder.pdf'])


class Usage(unittest.TestCase):
    def test_wrong_usage_ends_with_status_2(self):
        for args in ([], ['print'], ['build'], ['build', 'x'],
                     ['build', 'x', '-o', 'y', '--lang', 'fr'],
                     ['check'], ['check', program.SAMPLE, '北京'],
                     ['read'], ['build', 'x', '-o', 'y', '--frobnicate']):
            result = program.run(*args)
            self.assertEqual(result.returncode, 2, args)
            self.assertTrue(result.stderr, args)

    def test_help_and_version_are_answers(self):
        for args in (['--help'], ['--version'], ['build', '--help'],
                     ['check', '--help'], ['read', '--help']):
            result = program.run(*args)
            self.assertEqual((result.returncode, result.stderr), (0, ''))
            self.assertTrue(result.stdout)


if __name__ == '__main__':
    unittest.main(verbosity=2)

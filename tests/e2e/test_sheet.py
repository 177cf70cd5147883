"""`sheet`: a city's verification sheet."""
import csv
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest
from decimal import Decimal

import page
import program

CITY = 'submissions/南京'
GOLDEN = pathlib.Path(__file__).parent / 'golden'
MINI = program.ROOT / 'tests' / 'golden' / 'base'


class Case(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()
        self.city = self.desk.edition / CITY
        self.html = self.desk.folder / 'sheet.html'
        self.pdf = self.desk.folder / 'sheet.pdf'

    def tearDown(self):
        self.desk.close()

    def sheet(self, target, *args, city='南京', lang='zh', status=0):
        result = program.run('sheet', self.desk.edition, city, '-o', target,
                             '--lang', lang, *args)
        self.assertEqual(result.returncode, status, result.stderr)
        return result

    def page(self, **kwargs):
        self.sheet(self.html, **kwargs)
        made = page.Page(self.html.read_text(encoding='utf-8'))
        self.assertEqual(page.faults(made), [])
        return made

    def alone(self):
        for folder in (self.desk.edition / 'submissions').iterdir():
            if folder.name != '南京':
                shutil.rmtree(folder)


def tables(made):
    return [[[cell.text() for cell in row.items] for row in table.all('tr')]
            for table in made.root.all('table', 'plain')]


def figures(made):
    """Title → cells of the first table."""
    return {row[0]: row[1:] for row in tables(made)[0][1:] if row[1]}


def add_up(folder):
    """Title → sum and unit, from the files alone."""
    sums = {}
    for path in sorted(folder.glob('*.csv')):
        with open(path, encoding='utf-8-sig', newline='') as file:
            for row in csv.DictReader(file):
                for head, value in list(row.items())[2:]:
                    title, unit = re.fullmatch('(.*)（(.*)）', head).groups()
                    total = sums.get(title, (0, unit))[0]
                    sums[title] = (total + Decimal(value or 0), unit)
    return sums


class Figures(Case):
    def test_the_figures_are_the_sums_of_the_files(self):
        shown, sums = figures(self.page()), add_up(self.city)
        self.assertEqual(len(sums), 13)
        for title, (total, unit) in sums.items():
            self.assertEqual(shown[title][0], unit)
            self.assertEqual(Decimal(shown[title][1]), total, title)

    def test_the_months_add_up_to_them(self):
        made = self.page()
        shown = figures(made)
        seen = 0
        for table in tables(made)[1:3]:
            for column, head in enumerate(table[1][1:], 1):
                title = re.fullmatch('(.*)（.*）', head).group(1)
                months = [row[column] for row in table[2:]]
                self.assertEqual(len(months), 13)
                total = sum(Decimal(m) for m in months[:-1] if m != '—')
                self.assertEqual(total, Decimal(months[-1]), title)
                self.assertEqual(total, Decimal(shown[title][1]), title)
                seen += 1
        self.assertEqual(seen, 13)

    def test_the_printed_sheet_has_what_the_page_has(self):
        rows = [cell for table in tables(self.page())[:3] for row in table
                for cell in row]
        self.sheet(self.pdf)
        text = program.text(self.pdf)
        for cell in rows:
            self.assertTrue(re.sub(r'\s', '', cell) in text, cell)

    def test_share_is_of_the_sum_of_all_cities_and_rank_among_them(self):
        sums = {}
        for folder in (self.desk.edition / 'submissions').iterdir():
            with open(folder / '合同.csv', 'rb') as file:
                data = file.read()
            for encoding in ('utf-8-sig', 'gb18030', 'utf-16'):
                try:
                    text = data.decode(encoding)
                    break
                except UnicodeDecodeError:
                    continue
            numbers = [re.split('[,;\t]', line)[2]
                       for line in text.splitlines()
                       if re.search(r'\d$', line) and '合计' not in line]
            sums[folder.name] = sum(int(n) for n in numbers)
        self.assertEqual(sum(sums.values()), 4630)
        row = figures(self.page())['补签劳动合同']
        share = Decimal(sums['南京'] * 100) / 4630
        self.assertLessEqual(abs(Decimal(row[4].rstrip('%')) - share),
                             Decimal('.05'))
        rank = 1 + sum(n > sums['南京'] for n in sums.values())
        self.assertEqual(int(row[5]), rank)

    def test_alone_it_has_the_same_figures_but_neither_share_nor_rank(self):
        whole = figures(self.page())
        self.alone()
        made = self.page()
        self.assertEqual(tables(made)[0][0][1:],
                         ['单位', '2024年', '2023年', '比上年'])
        self.assertEqual(figures(made),
                         {title: row[:4] for title, row in whole.items()})
        self.assertTrue('份额和位次没有计算' in made.root.text())

    def test_without_history_nothing_is_compared_with_last_year(self):
        (self.desk.edition / 'history.csv').unlink()
        made = self.page()
        self.assertEqual(tables(made)[0][0][1:],
                         ['单位', '2024年', '份额', '位次'])
        self.assertTrue('没有往年数字' in made.root.text())

    def test_what_was_not_submitted_is_not_counted_and_never_zero(self):
        (self.city / '合同.csv').unlink()
        self.assertEqual(figures(self.page())['补签劳动合同'][1], '未计入')


class Content(Case):
    def test_every_file_has_the_hash_that_sha256sum_prints(self):
        rows = [row for table in tables(self.page()) for row in table
                if row[0].endswith('.csv')]
        self.assertEqual(len(rows), 4)
        self.sheet(self.pdf)
        text = program.text(self.pdf)
        for name, _, shown in rows:
            data = (self.city / name).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            self.assertEqual(re.sub(r'\s', '', shown), digest)
            self.assertTrue(digest in text, name)

    def break_cells(self, folder):
        path = self.desk.edition / 'submissions' / folder / '工资.csv'
        lines = path.read_text(encoding='utf-8').split('\n')
        cells = lines[7].split(',')
        lines[7] = ','.join(cells[:2] + ['-3.5', '<b>\u202e😀'] + cells[4:])
        path.write_text('\n'.join(lines), encoding='utf-8')

    def test_it_is_printed_with_all_findings_of_the_city(self):
        self.break_cells('南京')
        rows = [row for table in tables(self.page()) for row in table
                if row[0] == '错误']
        self.assertEqual([row[1] for row in rows],
                         ['工资.csv C8', '工资.csv D8'])
        self.assertTrue('<b>\\u{202E}' in rows[1][2])
        self.sheet(self.pdf)
        self.assertTrue('不能是负数' in program.text(self.pdf))

    def test_an_explanation_stands_beside_its_query_with_who_gave_it(self):
        path = self.city / '工资.csv'
        lines = path.read_text(encoding='utf-8').split('\n')
        cells = lines[7].split(',')
        lines[7] = ','.join(cells[:2] + ['5', cells[3], '0'])
        path.write_text('\n'.join(lines), encoding='utf-8')
        query = [finding for finding in json.loads(program.run(
            'check', self.desk.edition, '南京', '--format', 'json').stdout)
            if finding['row'] == 8]
        self.assertEqual([q['code'] for q in query], ['wages-without-workers'])
        (self.desk.edition / 'explanations.csv').write_text(
            'code,file,row,column,value,explanation,by,date\n'
            f'{query[0]["code"]},{query[0]["file"]},8,{query[0]["column"]},'
            f'{query[0]["value"] or ""},职工已离职，人数在上月列报,张三,'
            '2025-01-06\n', encoding='utf-8')
        rows = [row for table in tables(self.page()) for row in table
                if row[0] == '已说明']
        self.assertEqual([row[3] for row in rows],
                         ['职工已离职，人数在上月列报（张三，2025-01-06）'])

    def test_nothing_is_said_of_another_city(self):
        self.break_cells('无锡')
        made = self.page()
        with open(self.desk.edition / 'regions.csv',
                  encoding='utf-8') as file:
            cities = [row['name'] for row in csv.DictReader(file)
                      if not row['parent'] and row['name'] != '南京']
        self.assertEqual(len(cities), 12)
        for name in cities:
            self.assertFalse(name in made.root.text(), name)
        self.assertTrue('没有发现问题' in made.root.text())

    def test_there_is_a_place_for_every_signature_and_the_seal(self):
        self.sheet(self.pdf)
        text = program.text(self.pdf)
        for word in ('填表人', '审核人', '负责人', '单位盖章', '日期'):
            self.assertTrue(word in text, word)

    def test_it_speaks_english_and_both(self):
        for lang, needles in (('en', ['Wages recovered', 'Seal']),
                              ('zh+en', ['补发工资', 'Wages recovered'])):
            self.sheet(self.pdf, lang=lang)
            text = program.words(self.pdf)
            for needle in needles:
                self.assertTrue(needle in text, (lang, needle))
            self.page(lang=lang)


class Writing(Case):
    def test_the_same_submissions_give_the_same_bytes(self):
        self.sheet(self.pdf)
        self.sheet(self.html)
        for path in (self.pdf, self.html):
            copy = self.desk.folder / f'copy{path.suffix}'
            result = program.run(
                'sheet', 'edition', '320100', '-o', copy.name, '--lang', 'zh',
                '-j', '1', cwd=self.desk.folder,
                env={'LC_ALL': 'en_US.UTF-8', 'TZ': 'Asia/Shanghai'})
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(path.read_bytes(), copy.read_bytes())

    def test_it_is_tagged_and_keeps_to_three_pages(self):
        self.sheet(self.pdf)
        info = subprocess.run(['pdfinfo', str(self.pdf)], check=True,
                              stdout=subprocess.PIPE, encoding='utf-8').stdout
        self.assertRegex(info, r'Tagged: +yes')
        self.assertLessEqual(int(re.search(r'Pages: +(\d+)', info)[1]), 3)

    def test_an_unknown_city_is_wrong_usage_with_the_nearest_name(self):
        result = self.sheet(self.pdf, city='徐洲', status=2)
        self.assertTrue('“徐州”' in result.stderr, result.stderr)
        self.assertFalse(self.pdf.exists())

    def test_the_old_sheet_stays_when_none_can_be_made(self):
        self.pdf.write_text('the old sheet')
        self.sheet(self.pdf / 'x.pdf', status=3)
        self.sheet(self.desk.folder / 'x.doc', status=2)
        (self.desk.edition / 'edition.yaml').write_text('year: [')
        self.sheet(self.pdf, status=1)
        self.assertEqual(self.pdf.read_text(), 'the old sheet')


class Pages(Case):
    """The marks of a small sheet; UPDATE=1 writes them anew."""

    def test_the_pages_of_a_small_sheet(self):
        for lang in ('zh', 'en', 'zh+en'):
            dump = self.desk.folder / 'pages'
            result = program.run('sheet', MINI, '东市', '-o', self.pdf,
                                 '--lang', lang, '--dump', dump)
            self.assertEqual(result.returncode, 0, result.stderr)
            text = dump.read_text(encoding='utf-8')
            golden = GOLDEN / f'sheet.{lang}.pages'
            if 'UPDATE' in os.environ:
                golden.write_text(text, encoding='utf-8')
            self.assertEqual(text, golden.read_text(encoding='utf-8'), lang)
            for row in csv.DictReader(text.splitlines(), delimiter='\t',
                                      quoting=csv.QUOTE_NONE):
                if row['kind'] == 'text':
                    self.assertLessEqual(
                        float(row['x']) + float(row['width']), 595.3, row)


if __name__ == '__main__':
    unittest.main(verbosity=2)

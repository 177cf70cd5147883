"""`check --format html`: the page that a city officer opens."""
import json
import re
import unittest

import page
import program

CITY = 'submissions/南通'
HOSTILE = '<script>alert(1)</script>\u202e\x07"&\'><img src=x onerror=y>'


class Case(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()
        self.city = self.desk.edition / CITY
        self.out = self.desk.folder / 'check.html'

    def tearDown(self):
        self.desk.close()

    def path(self, form):
        return self.city / f'{form}.csv'

    def rows(self, form):
        text = self.path(form).read_bytes().decode('utf-8-sig')
        return [line.split(',') for line in text.splitlines()]

    def write(self, form, rows):
        self.path(form).write_text(
            ''.join(','.join(row) + '\n' for row in rows), encoding='utf-8')

    def put(self, form, row, column, value):
        """Another value in a cell, counted as a spreadsheet does."""
        rows = self.rows(form)
        rows[row - 1][column - 1] = value
        self.write(form, rows)

    def check(self, *args, lang='zh', status=1):
        result = program.run('check', self.desk.edition, *args, '--format',
                             'html', '--lang', lang, '-o', self.out)
        self.assertEqual(result.returncode, status, result.stderr)
        made = page.Page(self.out.read_text(encoding='utf-8'))
        self.assertEqual(page.faults(made), [])
        return made

    def json(self, *args):
        return json.loads(program.run('check', self.desk.edition, *args,
                                      '--format', 'json', '--lang',
                                      'zh').stdout)


class Table(Case):
    def break_some(self):
        self.put('工资', 8, 3, '-3.5')
        self.put('工资', 8, 5, '五')
        self.put('工资', 20, 3, '')
        self.put('工资', 30, 1, '玄武区')
        self.put('监督', 5, 5, '3份半')

    def test_every_finding_is_marked_at_its_cell_and_told_below_its_row(self):
        self.break_some()
        made = self.check('南通')
        findings = [f for f in self.json('南通') if f['row']]
        self.assertGreater(len(findings), 4)
        for finding in findings:
            section = self.section(made, finding['file'])
            cell = [node for node in section.walk()
                    if re.fullmatch(rf'c\d+-{finding["row"]}-'
                                    rf'{finding["column"]}', node['id'])]
            self.assertEqual(len(cell), 1, finding)
            self.assertTrue({'mark', finding['level']} <= cell[0].classes)
            self.assertEqual(cell[0].text(without=('sign', 'i')),
                             finding['value'] or '')
            told = [node for node in section.all('tr', 'finding',
                                                 finding['level'])
                    if finding['message'] in node.text()]
            self.assertEqual(len(told), 1, finding)
            self.assertTrue(finding['hint'] in told[0].text(), finding)
            self.assertEqual(self.row_above(told[0]), finding['row'])

    def section(self, made, file):
        found = [node for node in made.root.all('section', 'file')
                 if node.all('span', 'path')[0].text() == file]
        self.assertEqual(len(found), 1, file)
        return found[0]

    @staticmethod
    def row_above(told):
        rows = [node for node in told.parent.items
                if isinstance(node, page.Node)]
        above = [node for node in rows[:rows.index(told)]
                 if 'finding' not in node.classes]
        return int(above[-1].items[0].text(without=('sign',)))

    def test_nothing_but_the_cells_of_findings_is_marked(self):
        self.break_some()
        made = self.check('南通')
        marked = sorted(node['id'].split('-', 1)[1] for node in made.nodes
                        if 'mark' in node.classes)
        expected = {f'{f["row"]}-{f["column"] or 0}'
                    for f in self.json('南通') if f['row']}
        self.assertEqual(set(marked), expected)

    def test_the_table_is_the_file_with_its_row_numbers_and_letters(self):
        rows = [['工资统计表'], []] + self.rows('工资')
        rows[5][2] = '-1'
        self.write('工资', rows)
        made = self.check('南通')
        table = self.section(made, f'{CITY}/工资.csv').all('table', 'cells')[0]
        lines = [[cell.text(without=('sign',)) for cell in row.items]
                 for row in table.all('tr') if 'finding' not in row.classes]
        self.assertEqual(lines[0], ['行', 'A', 'B', 'C', 'D', 'E'])
        expected = [[str(i)] + row + [''] * (5 - len(row))
                    for i, row in enumerate(rows, 1)]
        self.assertEqual(lines[1:], expected)

    def test_a_list_leads_to_every_cell(self):
        self.break_some()
        made = self.check('南通')
        links = {a['href'][1:] for nav in made.root.all('nav')
                 for a in nav.all('a')}
        marked = {node['id'] for node in made.nodes if 'mark' in node.classes}
        self.assertEqual(links, marked)

    def test_an_explanation_stands_where_the_advice_would(self):
        self.put('工资', 8, 3, '50')
        self.put('工资', 8, 5, '0')
        query = [f for f in self.json('南通') if f['level'] == 'query' and
                 f['row'] == 8][0]
        (self.desk.edition / 'explanations.csv').write_text(
            'code,file,row,column,value,explanation,by,date\n'
            f'{query["code"]},{query["file"]},8,{query["column"]},'
            f'{query["value"] or ""},职工已离职，人数在上月列报,张三,'
            '2025-01-06\n', encoding='utf-8')
        told = [node for node in self.check('南通', status=0).root.all(
            'tr', 'finding', 'settled') if query['message'] in node.text()]
        self.assertEqual(len(told), 1)
        self.assertTrue('职工已离职，人数在上月列报' in told[0].text())
        self.assertTrue('张三，2025-01-06' in told[0].text())
        self.assertFalse(query['hint'] in told[0].text())


class Frame(Case):
    def summary(self, made):
        table = made.root.all('table', 'summary')[0]
        return {row.items[1].text(): [cell.text() for cell in row.items[2:]]
                for row in table.all('tr')[1:]}

    def test_the_summary_counts_per_file_what_check_counts(self):
        self.put('工资', 8, 3, '-3.5')
        self.put('监督', 5, 5, '三')
        self.put('监督', 6, 5, '四')
        rows = self.summary(self.check('南通'))
        self.assertEqual(rows['监督活动情况'][2:], ['2', '0', '0', '0'])
        self.assertEqual(rows['补发工资和补缴社会保险费情况'][2:],
                         ['1', '0', '0', '0'])
        self.assertEqual(rows['培训情况'][2:], ['0', '0', '0', '0'])

    def test_what_is_missing_refused_or_not_taken_is_said_with_the_reason(self):
        self.path('合同').unlink()
        data = '县（市、区）,月份,培训场次,培训监督员\n'.encode()
        self.path('培训').write_bytes(data + b'\xe5\x9f,2024-01,1,2\n')
        self.path('监督 副本').write_bytes(self.path('监督').read_bytes())
        (self.city / '说明.docx').write_text('x')
        made = self.check('南通')
        rows = self.summary(made)
        self.assertEqual(rows['补签劳动合同情况'][0], '未报送')
        self.assertEqual(rows['培训情况'][0], '未采用')
        text = made.root.text()
        for finding in self.json('南通'):
            self.assertTrue(finding['message'] in text, finding)
            self.assertTrue(finding['hint'] in text, finding)

    def test_a_clean_edition_is_accepted(self):
        made = self.check(status=0)
        self.assertTrue('可以采用' in made.root.all('p', 'verdict')[0].text())
        self.assertEqual(len(made.root.all('section', 'file')), 52)
        self.assertEqual(made.root.all('tr', 'finding'), [])

    def test_an_edition_that_cannot_be_used_has_a_page_as_well(self):
        (self.desk.edition / 'edition.yaml').write_text('year: [')
        made = self.check()
        self.assertTrue('yaml-broken' in made.root.text())

    def test_the_page_speaks_the_language_that_was_asked_for(self):
        self.put('工资', 8, 3, '-3.5')
        for lang, tag, title in (('zh', 'zh-CN', '报送数据核对结果'),
                                 ('en', 'en', 'Check of the submissions')):
            made = self.check('南通', lang=lang)
            self.assertEqual(made.root.all('html')[0]['lang'], tag)
            self.assertEqual(made.root.all('h1')[0].text(), title)
        for table in made.root.all('table', 'cells'):
            table.items.clear()
        said = made.root.all('body')[0].text(without=('path',))
        self.assertEqual(re.findall('[\u4e00-\u9fff]+', said), [])

    def test_text_has_enough_contrast_on_every_ground(self):
        source = self.check(status=0).source
        inks = set(re.findall(r'[{;\s]color: (#[0-9A-F]{6})', source))
        grounds = set(re.findall(r'background: (#[0-9A-F]{6})', source))
        self.assertGreaterEqual(len(inks), 6)
        light = {g for g in grounds if page.luminance(g) > .5} | {'#FFFFFF'}
        for ink in inks:
            for ground in light:
                self.assertGreaterEqual(page.contrast(ink, ground), 4.5,
                                        (ink, ground))
        for ground in grounds - light:
            self.assertGreaterEqual(page.contrast('#FFFFFF', ground), 4.5)


class Hostile(Case):
    def test_markup_and_characters_that_nobody_sees_come_out_as_text(self):
        quoted = '"' + HOSTILE.replace('"', '""') + '"'
        rows = self.rows('工资')
        rows[7][2] = quoted
        rows[8][0] = quoted
        rows[0].append(quoted)
        self.write('工资', rows)
        made = self.check('南通')
        self.assertTrue('<script>alert(1)</script>\\u{202E}\\u{0007}"&\'>'
                        '<img src=x onerror=y>' in made.root.text())

    def test_so_do_names_of_files(self):
        (self.city / '<b onload=x>\u202e.csv').write_text('x')
        (self.city / '&amp;.docx').write_text('x')
        self.assertTrue('<b onload=x>\\u{202E}.csv'
                        in self.check('南通').root.text())

    def test_a_zero_byte_is_refused_and_not_on_the_page(self):
        data = self.path('工资').read_bytes()
        self.path('工资').write_bytes(data.replace(b'\n', b'\0\n', 1))
        self.assertTrue('encoding-zero' in self.check('南通').root.text())

    def test_a_broken_quote_leaves_the_rows_before_it(self):
        self.put('工资', 8, 3, '"5')
        made = self.check('南通')
        self.assertTrue('quote-unclosed' in made.root.text())


class Size(Case):
    def long(self, n, bad):
        # Or every row would be found to repeat another.
        forms = self.desk.template / 'forms.yaml'
        forms.write_text(forms.read_text(encoding='utf-8').replace(
            '      primaryKey: [county, month]\n', ''), encoding='utf-8')
        head, *rest = self.rows('工资')
        county = rest[0][0]
        rows = [head] + [[county, f'2024-{i % 12 + 1:02d}', '1', '1', '1']
                         for i in range(n)]
        for row in bad:
            rows[row - 1][2] = '-5'
        self.write('工资', rows)

    def test_of_a_long_file_only_what_matters_is_shown_and_the_rest_said(self):
        self.long(60000, [30000, 59000])
        made = self.check('南通')
        table = made.root.all('table', 'cells')[-1]
        numbers = [int(row.items[0].text(without=('sign',)))
                   for row in table.all('tr')
                   if not row.classes & {'finding', 'gap', 'letters'}]
        left = sum(int(n) for row in table.all('tr', 'gap')
                   for n in re.findall(r'略去 (\d+) 行', row.text()))
        self.assertEqual(len(numbers) + left, 60001)
        self.assertLess(len(numbers), 30)
        self.assertTrue({'30000-3', '59000-3'} <=
                        {node['id'].split('-', 1)[1] for node in made.nodes
                         if 'mark' in node.classes})
        self.assertLess(self.out.stat().st_size, 300_000)

    def test_of_many_findings_the_first_are_shown_and_the_rest_counted(self):
        self.long(3000, range(2, 3002))
        made = self.check('南通')
        told = made.root.all('tr', 'finding')
        # 1,000 of a kind are listed, and one that stands for the rest.
        all_ = [f for f in self.json('南通') if '工资' in f['file']]
        self.assertEqual(len(told), 500)
        self.assertEqual(len(all_), 1001)
        self.assertIn('还有 2000 处', all_[-1]['message'])
        self.assertTrue('还有 2500 处' in made.root.text())

    def test_of_a_wide_table_the_columns_left_out_are_counted(self):
        rows = self.rows('工资')
        self.write('工资', [row + ['x'] * 95 for row in rows])
        made = self.check('南通', status=0)
        self.assertTrue('右边还有 76 列' in made.root.text())
        self.assertLess(self.out.stat().st_size, 2_000_000)


class Writing(Case):
    def test_the_same_edition_gives_the_same_bytes(self):
        self.put('工资', 8, 3, '-3.5')
        self.check()
        one = self.out.read_bytes()
        result = program.run(
            'check', 'edition', '--format', 'html', '--lang', 'zh', '-j', '1',
            cwd=self.desk.folder,
            env={'LC_ALL': 'en_US.UTF-8', 'TZ': 'Asia/Shanghai'})
        self.assertEqual(one.decode(), result.stdout)

    def test_a_page_that_cannot_be_written_leaves_the_old_one(self):
        self.out.write_text('the old page')
        self.desk.folder.chmod(0o555)
        try:
            result = program.run('check', self.desk.edition, '--format',
                                 'html', '-o', self.out / 'no' / 'x.html')
        finally:
            self.desk.folder.chmod(0o755)
        self.assertEqual(result.returncode, 3)
        self.assertEqual(self.out.read_text(), 'the old page')


@unittest.skipUnless(page.CHROMIUM, page.NO_CHROMIUM)
class InBrowser(Case):
    """What headless Chromium makes of it."""

    def setUp(self):
        super().setUp()
        self.browser = page.Browser()
        self.put('工资', 8, 3, '-3.5')
        self.put('工资', 20, 3, '50')
        self.put('工资', 20, 5, '0')
        self.put('监督', 5, 5, '3份半')
        self.path('合同').unlink()
        self.source = self.check('南通').source
        self.findings = self.json('南通')

    def tearDown(self):
        self.browser.close()
        super().tearDown()

    def test_the_browser_builds_the_tree_that_was_written(self):
        dom = page.Page(self.browser.dom(self.source))
        self.assertEqual(set(dom.ids), set(page.Page(self.source).ids))
        cell = dom.ids[[i for i in dom.ids if re.search('^c.*-8-3$', i)][0]]
        self.assertEqual(cell.text(without=('sign',)), '-3.5')

    def test_the_print_has_every_finding_and_no_filter(self):
        printed = self.browser.printed(self.source)
        for finding in self.findings:
            for text in (finding['message'], finding['hint']):
                self.assertTrue(re.sub(r'\s', '', text) in printed, text)
        self.assertFalse('只看这张表' in printed)

    def shows(self, source):
        printed = self.browser.printed(source)
        return {f['code'] for f in self.findings
                if re.sub(r'\s', '', f['message']) in printed}

    def test_the_filters_hide_what_is_not_asked_for_without_any_script(self):
        codes = {'error': {f['code'] for f in self.findings
                           if f['level'] == 'error'},
                 'query': {f['code'] for f in self.findings
                           if f['level'] == 'query'}}
        self.assertTrue(all(codes.values()), codes)
        no_errors = self.source.replace('id="show-error" checked',
                                        'id="show-error"')
        self.assertEqual(self.shows(no_errors), codes['query'])
        no_queries = self.source.replace('id="show-query" checked',
                                         'id="show-query"')
        self.assertEqual(self.shows(no_queries), codes['error'])
        only = self.source.replace('id="form-0" checked', 'id="form-0"')
        only = only.replace('id="form-2"', 'id="form-2" checked')
        self.assertEqual(self.shows(only),
                         {f['code'] for f in self.findings
                          if f['file'].endswith('监督.csv')})


if __name__ == '__main__':
    unittest.main(verbosity=2)

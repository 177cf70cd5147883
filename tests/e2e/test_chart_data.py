"""The data of every chart stand in a table of the appendix; each leads to the
other."""
import csv
import re
import unittest

import program


def rows_of(path, delimiter):
    with open(path, encoding='utf-8-sig', newline='') as file:
        quoting = csv.QUOTE_MINIMAL if delimiter == ',' else csv.QUOTE_NONE
        return list(csv.DictReader(file, delimiter=delimiter,
                                   quoting=quoting))


class ChartData(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = program.Desk()
        result = cls.desk.build('--lang', 'zh', '--dump',
                                cls.desk.folder / 'pages')
        assert result.returncode == 0, result.stderr
        cls.marks = rows_of(cls.desk.folder / 'pages', '\t')
        cls.numbers = rows_of(cls.desk.folder / 'report.figures.csv', ',')
        cls.links = [(row['id'], row['text'][1:]) for row in cls.marks
                     if row['kind'] == 'link' and row['text'][0] == '#']
        cls.charts = {row['id'] for row in cls.marks
                      if row['tag'].startswith('Figure/')
                      and not row['id'].startswith(('key-', 'city-key-'))}
        cls.tables = {row['id'] for row in cls.marks if row['tag'] == 'TD'}

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def table_of(self, chart):
        found = {to for at, to in self.links if at == chart} & self.tables
        self.assertEqual(len(found), 1, (chart, found))
        return found.pop()

    def figures(self, block):
        """What is shown: expression, region and period of each number."""
        found = set()
        # The headline's own figures are said, not drawn.
        headline = ''.join(row['text'] for row in self.marks
                           if (row['id'], row['tag']) ==
                           (block, 'Figure/headline'))
        here = {row['figure'] for row in self.marks
                if row['id'] == block and row['figure'] and
                row['tag'] not in ('Figure/reference', 'Figure/total')}
        for row in self.numbers:
            if row['id'] in here and row['printed'] not in headline:
                found.add((row['formula'], row['region'], row['period']))
        return found

    def test_every_chart_leads_to_a_table_that_holds_its_figures(self):
        self.assertGreater(len(self.charts), 60)
        labels = 0
        for chart in sorted(self.charts):
            table = self.table_of(chart)
            own, there = self.figures(chart), self.figures(table)
            labels += len(own)
            self.assertEqual(own - there, set(), (chart, table))
        self.assertGreater(labels, 500)

    def test_the_parts_of_every_total_stand_in_the_table(self):
        shown = [row for row in self.marks if row['tag'] == 'Figure/total']
        by_id = {row['id']: row for row in self.numbers}
        for mark in shown:
            total = by_id[mark['figure']]
            there = self.figures(self.table_of(mark['id']))
            for part in total['formula'].split(' + '):
                self.assertIn((part, total['region'], total['period']), there,
                              mark)
        self.assertGreater(len(shown), 30)

    def test_every_such_table_leads_back_to_its_charts(self):
        for chart in sorted(self.charts):
            table = self.table_of(chart)
            self.assertTrue({(table, chart), (table + '.note', chart)}
                            & set(self.links), (table, chart))

    def test_a_table_that_is_not_there_is_refused_with_the_nearest(self):
        report = self.desk.template / 'report.zh.md'
        program.change(report, 'data: appendix-history-letters',
                       'data: appendix-history-leters')
        result = program.run('check', self.desk.edition)
        self.assertEqual(result.returncode, 1)
        self.assertIn('appendix-history-letters', result.stdout)


if __name__ == '__main__':
    unittest.main(verbosity=2)

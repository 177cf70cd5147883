"""The order of rows and of files changes no figure and no finding."""
import csv
import itertools
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'e2e'))
import program  # noqa: E402

CODES = {'南京': '320100', '无锡': '320200', '徐州': '320300',
         '常州': '320400', '苏州': '320500', '南通': '320600',
         '连云港': '320700', '淮安': '320800', '盐城': '320900',
         '扬州': '321000', '镇江': '321100', '泰州': '321200',
         '宿迁': '321300'}
STEMS = {'工资': 'wages', '培训': '2024年培训情况表', '合同': '补签合同',
         '监督': 'inspections'}


def shuffle(path, seed):
    """Puts the rows of one county and month in another order."""
    data = path.read_bytes()
    try:
        data.decode('utf-8')
        encoding = 'utf-8'
    except UnicodeDecodeError:
        encoding = 'gb18030'
    lines = data.decode(encoding).splitlines()
    head = next(i for i, line in enumerate(lines) if '月份' in line) + 1
    rows = [i for i in range(head, len(lines))
            if lines[i].strip(',') and '计' not in lines[i]]
    moved = rows[:]
    random.Random(seed).shuffle(moved)
    lines = [lines[moved[rows.index(i)]] if i in rows else lines[i]
             for i in range(len(lines))]
    path.write_bytes('\r\n'.join(lines).encode(encoding) + b'\r\n')


class Sample(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()
        self.submissions = self.desk.edition / 'submissions'

    def tearDown(self):
        self.desk.close()

    def state(self):
        """All printed figures, and all findings."""
        self.assertEqual(self.desk.build('--lang', 'zh').returncode, 0)
        with open(self.desk.folder / 'report.figures.csv',
                  encoding='utf-8-sig', newline='') as file:
            ledger = list(csv.DictReader(file))
        # Where the cells stand is what was changed.
        for row in ledger:
            del row['cells'], row['sha256']
        check = program.run('check', self.desk.edition, '--format', 'json')
        return ledger, json.loads(check.stdout)

    def test_rows_in_another_order_change_nothing(self):
        before = self.state()
        for seed, path in enumerate(sorted(self.submissions.rglob('*.csv'))):
            shuffle(path, seed)
        self.assertEqual(self.state(), before)

    def test_files_in_another_order_change_nothing(self):
        before = self.state()
        for city, code in CODES.items():
            folder = self.submissions / city
            for stem, other in STEMS.items():
                (folder / f'{stem}.csv').rename(folder / f'{other}.csv')
            folder.rename(self.submissions / f'{code} {city}')
        self.assertEqual(self.state(), before)


FAULTY = [
    '云龙区,2024-01,12.3456,1.2,35', '云龙区,2024-02,-10.5,0.9,30',
    '丰县,2024-01,八,0.75,21', '丰县,2023-02,9.4,0.8,26',
    '新沂市,2024-01,13.6,,42', '新沂,2024-02,11.2500001,1.05,33',
    '玄武区,2024-02,1,1,1', '某某县,2024-02,1,1,1', '沛县,三月,2,2,2',
    '沛县,2024-04,2,2,0', '沛县,2024-05,3,#REF!,3',
    '沛县,2024-06,3,3,3', '沛县,2024年6月,3,3,3', '合计,,70,9,240',
]


# One key in each: every row but one is told.
DISPUTES = {
    'two months': ['丰县,2024-01,8.05,0.75,21', '丰县,2024-01,9.05,0.8,22'],
    'two of three alike': ['丰县,2024-01,8.05,0.75,21',
                           '丰县,2024年1月,8.05,0.75,21',
                           '丰县,2024-01,9.05,0.8,22'],
    'a lost October': ['丰县,2024-01,8.05,0.75,21', '丰县,2024.1,9.05,0.8,22'],
    'a lost October and its like': ['丰县,2024.1,8.05,0.75,21',
                                    '丰县,2024.1,8.05,0.75,21',
                                    '丰县,2024-01,8.05,0.75,21'],
    'a month and its days': ['丰县,2024-01,8.05,0.75,21',
                             '丰县,2024-01-05,4,0.75,11',
                             '丰县,2024-01-25,4.05,0.7,10'],
}


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='order-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(HERE / 'base', self.edition)
        self.path = self.edition / 'submissions' / '徐州' / '工资.csv'
        self.header = self.path.read_text('utf-8').split('\n')[0]

    def tearDown(self):
        shutil.rmtree(self.folder)

    def findings(self, rows):
        """What is found, each with the text of its row instead of its
        number; of two equal rows either may be the second."""
        lines = [self.header, *rows]
        self.path.write_text('\n'.join(lines) + '\n', 'utf-8')
        out = program.run('check', self.edition, '徐州', '--format', 'json')
        found = []
        for one in json.loads(out.stdout):
            row = lines[one['row'] - 1].replace('2024年6月', '2024-06')
            found.append((one['code'], one['column'], one['value'], row))
        return sorted(found, key=str)

    def sums(self):
        out = program.run('read', self.path, '--format', 'json')
        sums = {}
        for row in json.loads(out.stdout)['rows']:
            for name in ('wages', 'insurance', 'workers'):
                sums[name] = round(sums.get(name, 0) + (row[name] or 0), 6)
        return sums

    def test_rows_with_faults_in_another_order_have_the_same_faults(self):
        before = self.findings(FAULTY), self.sums()
        self.assertGreaterEqual(len(before[0]), 12)
        for seed in range(20):
            rows = FAULTY[:-1]
            random.Random(seed).shuffle(rows)
            with self.subTest(seed=seed):
                found = self.findings(rows + FAULTY[-1:])
                self.assertEqual((found, self.sums()), before)

    def test_rows_that_dispute_each_other_count_the_same_in_all_orders(self):
        for name, rows in DISPUTES.items():
            before = self.findings(rows), self.sums()
            self.assertEqual(len(before[0]), len(rows) - 1, name)
            for order in itertools.permutations(rows):
                with self.subTest(name, order=order):
                    found = self.findings(list(order))
                    self.assertEqual([one[0] for one in found],
                                     [one[0] for one in before[0]])
                    self.assertEqual(self.sums(), before[1])


if __name__ == '__main__':
    unittest.main(verbosity=2)

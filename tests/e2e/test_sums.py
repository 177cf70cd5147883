"""Large files of records: exact, in little memory, whatever the threads."""
import csv
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import unittest
from decimal import Decimal

import program

EDITION = program.ROOT / 'tests' / 'bench' / 'intake'
HEAD = 'city,county,date,form,unit,count,amount\n'


def places():
    with open(EDITION / 'regions.csv', encoding='utf-8') as f:
        rows = list(csv.DictReader(f))
    names = {row['code']: row['name'] for row in rows}
    return [(names[row['parent']], row['name']) for row in rows
            if row['parent']]


class Sums(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-sums-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(EDITION, self.edition)
        self.file = self.edition / 'submissions' / '全省' / 'records.csv'
        self.file.parent.mkdir(parents=True)

    def tearDown(self):
        shutil.rmtree(self.folder)

    def write(self, n_rows):
        """Rows of all kinds of writing; what they sum up to."""
        dice, known, sums = random.Random(5), places(), {}
        with open(self.file, 'w', encoding='utf-8', newline='') as f:
            f.write(HEAD)
            for i in range(n_rows):
                city, county = dice.choice(known)
                month, count = dice.randint(1, 12), dice.randint(1, 400)
                amount = Decimal(dice.randint(0, 10**8)).scaleb(-2)
                unit = dice.choice(['甲厂', '"乙,丙"', '"丁""戊""店"'])
                text = f'{amount:,}' if i % 97 == 0 else str(amount)
                quote = '"' if ',' in text else ''
                f.write(f'{city},{county},2025-{month:02d}-03,training,{unit}'
                        f',{count},{quote}{text}{quote}\n')
                key = (city, f'2025-{month:02d}')
                old = sums.get(key, (0, Decimal(0)))
                sums[key] = (old[0] + count, old[1] + amount)
        return sums

    def test_records_of_a_province_are_added_up_exactly(self):
        wanted = self.write(60000)
        printed = [program.run('sums', self.edition, '--lang', 'zh',
                               '--jobs', jobs)
                   for jobs in ('1', '2', '3')]
        self.assertEqual(printed[0].returncode, 0, printed[0].stderr)
        self.assertEqual(len({p.stdout for p in printed}), 1)
        rows = list(csv.reader(printed[0].stdout.splitlines()))
        self.assertEqual(rows[0], ['city', 'month', 'people', 'amount'])
        self.assertEqual({(r[0], r[1]): (int(r[2]), Decimal(r[3]))
                          for r in rows[1:]}, wanted)

    def test_one_bad_row_of_many_is_told_with_its_place(self):
        self.write(60000)
        lines = self.file.read_text(encoding='utf-8').splitlines(True)
        lines[49999] = '南京,玄武,2025-13-01,training,甲,1,2.00\n'
        self.file.write_text(''.join(lines), encoding='utf-8')
        result = program.run('sums', self.edition)
        self.assertEqual(result.returncode, 1)
        self.assertIn('records.csv:50000:3: error[period-unreadable]',
                      result.stderr)

    def peak(self):
        """The largest memory of the program in kilobytes."""
        child = subprocess.Popen(
            [program.PROGRAM, 'sums', str(self.edition)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
        self.assertEqual(status, 0)
        return used.ru_maxrss

    @unittest.skipIf('SANITIZED' in os.environ,
                     'a sanitizer needs memory of its own')
    def test_memory_does_not_grow_with_rows(self):
        self.write(100000)
        part = self.folder / 'part.csv'
        self.file.rename(part)
        peaks = []
        # Nothing large is held here: it would count as the program's.
        for times in (3, 12):
            with open(self.file, 'wb') as into:
                into.write(HEAD.encode())
                for _ in range(times):
                    with open(part, 'rb') as rows:
                        rows.readline()
                        shutil.copyfileobj(rows, into)
            peaks.append(self.peak())
        self.assertLess(peaks[1], peaks[0] * 1.1, peaks)
        self.assertLess(peaks[1], 64 * 1024)

    def test_a_larger_file_wants_a_larger_limit(self):
        self.write(30000)
        refused = program.run('sums', self.edition, '--max-file', '1')
        self.assertEqual(refused.returncode, 1)
        self.assertIn('error[file-too-large]', refused.stderr)


if __name__ == '__main__':
    unittest.main()

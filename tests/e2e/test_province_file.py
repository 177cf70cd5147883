"""A form that arrives in one file for all cities: submissions/全省/."""
import hashlib
import re
import unittest

import page
import program

FILE = 'submissions/全省/合同.csv'


class Case(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()
        self.out = self.desk.folder / 'out.html'
        forms = self.desk.template / 'forms.yaml'
        name = '  - name: contracts\n'
        before, after = forms.read_text('utf-8').split(name)
        after = after.replace(
            '      fields:\n', '      fields:\n        - {name: city, '
            'type: string, role: city, title: 设区市, '
            'constraints: {required: true}}\n', 1)
        forms.write_text(before + name + after, 'utf-8')
        self.path = self.desk.edition / FILE
        self.path.parent.mkdir()
        self.lines = ['设区市,county,month,contracts\n']
        submissions = self.desk.edition / 'submissions'
        for folder in sorted(submissions.iterdir()):
            own = folder / '合同.csv'
            if own.exists():
                self.take(folder.name, own)
        self.path.write_text(''.join(self.lines), 'utf-8')

    def take(self, city, path):
        # Read where the form has no column of cities.
        original = program.SAMPLE / 'submissions' / city / '合同.csv'
        read = program.run('read', original).stdout.splitlines()
        self.lines += [f'{city},{line}\n' for line in read[1:]]
        path.unlink()

    def tearDown(self):
        self.desk.close()

    def put(self, city, number, value):
        """Another figure in the city's row of that number; its row in the
        file."""
        rows = [i for i, line in enumerate(self.lines)
                if line.startswith(city + ',')]
        at = rows[number - 1]
        self.lines[at] = self.lines[at].rsplit(',', 1)[0] + f',{value}\n'
        self.path.write_text(''.join(self.lines), 'utf-8')
        return at + 1

    def make(self, *args, status):
        result = program.run(*args, '-o', self.out, '--lang', 'zh')
        self.assertEqual(result.returncode, status, result.stderr)
        made = page.Page(self.out.read_text('utf-8'))
        self.assertEqual(page.faults(made), [])
        return made

    def check(self, *cities, status=0):
        return self.make('check', self.desk.edition, *cities, '--format',
                         'html', status=status)

    def summary(self, made):
        table = made.root.all('table', 'summary')[0]
        rows = [[cell.text() for cell in row.items]
                for row in table.all('tr')[1:]]
        return [row for row in rows if row[1] == '补签劳动合同情况']


class Check(Case):
    def test_the_figures_are_those_of_thirteen_files(self):
        result = program.run('check', self.desk.edition, '--lang', 'en')
        self.assertEqual((result.returncode, result.stderr), (0, ''))
        one = program.run('tables', self.desk.edition, '-o',
                          self.desk.folder / 'one')
        two = program.run('tables', program.SAMPLE, '-o',
                          self.desk.folder / 'two')
        self.assertEqual((one.returncode, two.returncode), (0, 0))
        for path in (self.desk.folder / 'two').iterdir():
            self.assertEqual(
                (self.desk.folder / 'one' / path.name).read_bytes(),
                path.read_bytes(), path.name)

    def test_the_page_shows_the_file_once_and_nothing_as_missing(self):
        made = self.check()
        rows = self.summary(made)
        self.assertEqual([row[0] for row in rows], ['江苏省'])
        self.assertEqual(rows[0][2:4], ['已读', str(len(self.lines) - 1)])
        self.assertFalse('未报送' in made.root.text())

    def test_a_city_without_rows_is_shown_as_missing(self):
        self.lines = [line for line in self.lines
                      if not line.startswith('南通,')]
        self.path.write_text(''.join(self.lines), 'utf-8')
        rows = self.summary(self.check(status=1))
        self.assertEqual([row[:1] + row[2:3] for row in rows],
                         [['江苏省', '已读'], ['南通', '未报送']])

    def test_a_city_whose_rows_were_all_refused_is_not_missing(self):
        for i, line in enumerate(self.lines):
            if line.startswith('南通,'):
                self.lines[i] = re.sub(',2024-', ',2019-', line)
        self.path.write_text(''.join(self.lines), 'utf-8')
        rows = self.summary(self.check(status=1))
        self.assertEqual([row[0] for row in rows], ['江苏省'])

    def test_the_page_of_one_city_shows_it_as_well(self):
        self.put('徐州', 1, '五')
        rows = self.summary(self.check('南通'))
        self.assertEqual([row[0] for row in rows], ['江苏省'])
        self.assertEqual(rows[0][3], str(sum(
            line.startswith('南通,') for line in self.lines)))

    def test_a_file_that_cannot_be_read_makes_no_city_a_defaulter(self):
        self.path.write_bytes(b'\xff\xfe\x00' + self.path.read_bytes())
        rows = self.summary(self.check(status=1))
        self.assertEqual([row[:1] + row[2:3] for row in rows],
                         [['江苏省', '未采用']])


class Sheet(Case):
    def sheet(self, city):
        return self.make('sheet', self.desk.edition, city, status=0)

    def test_lists_the_file_with_its_hash_and_the_city_s_rows(self):
        made = self.sheet('南通')
        hash_ = hashlib.sha256(self.path.read_bytes()).hexdigest()
        rows = [[re.sub(r'\s', '', cell.text()) for cell in row.items]
                for table in made.root.all('table', 'plain')
                for row in table.all('tr')]
        own = sum(line.startswith('南通,') for line in self.lines)
        self.assertTrue(['全省/合同.csv', str(own), hash_] in rows, rows)

    def test_tells_what_was_found_in_the_rows_of_the_city_alone(self):
        own, others = self.put('南通', 3, '-7'), self.put('徐州', 2, '五')
        for city, told, untold in (('南通', own, others),
                                   ('徐州', others, own)):
            text = self.sheet(city).root.text()
            self.assertTrue(f'全省/合同.csv D{told}' in text, text)
            self.assertFalse(f'合同.csv D{untold}' in text)

    def test_asks_each_city_about_its_own_figures(self):
        self.put('南通', 1, '99999')
        self.assertTrue('与其他报送单位变动的中位数' in
                        self.sheet('南通').root.text())
        self.assertTrue('没有发现问题' in self.sheet('徐州').root.text())

    def test_a_fault_in_one_city_leaves_the_checks_of_the_others(self):
        self.put('徐州', 2, '五')
        self.put('南通', 1, '99999')
        text = self.check(status=1).root.text()
        self.assertTrue('南通的“补签劳动合同”为' in text)


if __name__ == '__main__':
    unittest.main(verbosity=2)

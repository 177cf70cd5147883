"""The mutation runner notices what a test notices, and nothing else."""
import pathlib
import shutil
import subprocess
import tempfile
import unittest

import equivalent
import memories
import mutants
import trial

SOURCE = '''\
/* a < b */
#define LIMIT 3
int larger(int a, int b);
int twice(int a);
int idle(int a);

int
larger(int a, int b)
{
    if (a > b)
        return a;
    return b;
}

int
twice(int a)
{
    int n = 0;
    while (n != 2 * a)
        n++;
    return n;
}

int
idle(int a)
{
    return a + 1;
}
'''
TEST = '''\
int larger(int a, int b);
int twice(int a);
int
main(void)
{
    return larger(1, 2) != 2 || larger(2, 1) != 2 || twice(3) != 6;
}
'''


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='mutation-'))
        self.source = self.folder / 'toy.c'
        self.source.write_text(SOURCE)
        (self.folder / 'test.c').write_text(TEST)
        subprocess.run(['cc', '-c', 'test.c', '-o', 'test.o'],
                       cwd=self.folder, check=True)
        subprocess.run(['cc', '-c', 'toy.c', '-o', 'toy.o'],
                       cwd=self.folder, check=True)
        subprocess.run(['ar', 'rc', 'toy.a', 'toy.o'], cwd=self.folder,
                       check=True)
        link = ['cc', '-o', 'test', 'test.o', 'toy.a']
        subprocess.run(link, cwd=self.folder, check=True)
        program = self.folder / 'test'
        test = trial.Test('toy', program, link, [str(program)], {})
        self.bench = trial.Bench(
            self.source, ['cc', '-c', 'toy.c', '-o', 'toy.o'], self.folder,
            [test], self.folder / 'bench')
        self.bench.measure()

    def tearDown(self):
        shutil.rmtree(self.folder)

    def verdict(self, function, change):
        found = [mutant for mutant in mutants.mutants_of(SOURCE)
                 if (mutant.function, mutant.change) == (function, change)]
        self.assertEqual(len(found), 1, change)
        return self.bench.judge(found[0])

    def test_a_fault_that_a_test_sees_is_noticed(self):
        self.assertEqual(self.verdict('twice', '* -> /'),
                         (trial.NOTICED, 'toy'))

    def test_a_loop_without_end_is_noticed(self):
        self.assertEqual(self.verdict('twice', 'dropped'),
                         (trial.NOTICED, 'toy'))

    def test_what_nothing_tests_survives(self):
        self.assertEqual(self.verdict('idle', '+ -> -'),
                         (trial.SURVIVED, ''))

    def test_what_a_compiler_makes_the_same_of_is_no_fault(self):
        self.assertEqual(self.verdict('larger', '> -> >='),
                         (trial.SAME, ''))

    def test_a_header_is_tried_through_the_test_that_includes_it(self):
        header = self.folder / 'half.h'
        header.write_text('static int half(int a)\n{\n'
                          '    return a / 2;\n}\n')
        within = self.folder / 'halves.c'
        within.write_text('#include "half.h"\n'
                          'int main(void) { return half(8) != 4; }\n')
        words = ['cc', '-c', 'halves.c', '-o', 'halves.o']
        link = ['cc', '-o', 'halves', 'halves.o']
        subprocess.run(words, cwd=self.folder, check=True)
        subprocess.run(link, cwd=self.folder, check=True)
        program = self.folder / 'halves'
        test = trial.Test('halves', program, link, [str(program)], {})
        bench = trial.Bench(header, words, self.folder, [test],
                            self.folder / 'bench', within=within)
        bench.measure()
        found = mutants.mutants_of(header.read_text())
        self.assertEqual([bench.judge(mutant)[0] for mutant in found
                          if mutant.change == '/ -> *'], [trial.NOTICED])

    def test_the_source_is_left_as_it_is(self):
        self.verdict('idle', '+ -> -')
        self.assertEqual(self.source.read_text(), SOURCE)


class Lists(unittest.TestCase):
    entry = 'toy.c larger\n| if (a > b)\n- > -> >=\n'

    def test_a_survivor_can_be_explained(self):
        listed = equivalent.read(self.entry + '= Equal ones are the same.\n')
        self.assertEqual(listed['toy.c'],
                         {('larger', 'if (a > b)', '> -> >='): 1})

    def test_an_entry_without_a_reason_is_refused(self):
        with self.assertRaises(ValueError):
            equivalent.read(self.entry)

    def test_a_run_that_was_stopped_goes_on(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, 'found')
            memory = memories.Memory(path, False)
            memory.put('a', 'tests', trial.NOTICED, 'toy')
            memory.put('b', 'tests', trial.SURVIVED, '')
            path.write_text(path.read_text() + '["c", "te')
            again = memories.Memory(path, False)
            self.assertEqual(again.get('a', 'tests'), (trial.NOTICED, 'toy'))
            self.assertEqual(again.get('b', 'tests'), (trial.SURVIVED, ''))
            self.assertIsNone(again.get('c', 'tests'))
            # More tests may notice more.
            self.assertIsNotNone(again.get('a', 'more tests'))
            self.assertIsNone(again.get('b', 'more tests'))
            self.assertIsNone(memories.Memory(path, True).get('a', 'tests'))


class Scan(unittest.TestCase):
    def changes(self, body):
        source = 'int f(int a, char *p)\n{\n' + body + '\n}\n'
        return [mutant.change for mutant in mutants.mutants_of(source)]

    def test_comments_strings_assertions_and_declarations_are_left(self):
        self.assertEqual(self.changes(
            '/* a < b */ assert(a < 3); char *q, t[4]; g_free(p);\n'
            '#if 1 < 2\n#endif\n// a + 1'), [])

    def test_a_string_has_no_operators(self):
        self.assertEqual(self.changes('p = "a < b";'), ['dropped'])

    def test_every_kind_of_change_is_made(self):
        self.assertEqual(
            self.changes('if (!a && a >= 7)\n return true;\na += *p;'),
            ['! -> nothing', '&& -> ||', '>= -> >', '7 -> 6', '7 -> 8',
             'true -> false', 'dropped', '+= -> -='])

    def test_signs_and_pointers_are_not_arithmetic(self):
        self.assertEqual(
            self.changes('*p = -a;\nreturn (int)-a - (long)*p;'),
            ['dropped', '2nd - -> +'])

    def test_a_dropped_statement_keeps_its_lines(self):
        source = 'int f(void)\n{\n    g(a,\n      b);\n    h();\n}\n'
        for mutant in mutants.mutants_of(source):
            self.assertEqual(mutant.apply(source).count('\n'),
                             source.count('\n'))


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""The validator is one: what is taken from a good PDF, it misses."""
import pathlib
import re
import subprocess
import sys
import unittest

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / 'e2e')]
import program  # noqa: E402
import verapdf  # noqa: E402


# All edits keep the length, so that the cross-references stay true.
def drop(pattern):
    """Renames every key that matches, so that nobody finds it."""
    def edit(plain):
        edited, n = re.subn(pattern, lambda m: m[0].replace(
            m[1], b'/X' + m[1][2:]), plain)
        assert n > 0, pattern
        return edited
    return edit


def untag(plain):
    """Artifacts become marked content of no meaning."""
    edited, n = re.subn(
        rb'/Artifact<</Type/(?:Pagination|Layout)>>BDC',
        lambda m: b'/Span<<>>BDC'.ljust(len(m[0])), plain)
    assert n > 0
    return edited


# What is broken, how, and the rules of which one has to be named.
FAULTS = {
    'alt': (drop(rb'(/Alt) [<(]'), 'ua1', {'7.3-1'}),
    'scope': (drop(rb'(/Scope) /'), 'ua1', {'7.5-1'}),
    'lang': (drop(rb'(/Lang) \('), 'ua1', {'7.2-34', '7.2-2'}),
    'artifact': (untag, 'ua1', {'7.1-3'}),
}


class BrokenTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        verapdf.class_path()
        cls.desk = program.Desk()
        cls.shorten(cls.desk.template / 'report.en.md')
        cls.shorten(cls.desk.template / 'report.zh.md')
        made = cls.desk.build('--lang', 'en', '--draft')
        assert made.returncode == 0, made.stderr
        cls.plain = subprocess.run(
            ['qpdf', '--stream-data=uncompress', '--object-streams=disable',
             '--newline-before-endstream', cls.desk.pdf, '-'], check=True,
            stdout=subprocess.PIPE).stdout

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    @staticmethod
    def shorten(report):
        """Up to the second chapter of the main matter."""
        text = report.read_text('utf-8')
        at = [m.start() for m in re.finditer('^# ', text, re.M)]
        report.write_text(text[:at[3]], 'utf-8')

    def broken(self, name, edit):
        file = self.desk.folder / f'{name}.pdf'
        file.write_bytes(edit(self.plain))
        return file

    def test_what_is_taken_away_is_missed(self):
        files = {name: self.broken(name, edit)
                 for name, (edit, _, _) in FAULTS.items()}
        whole = self.broken('whole', lambda plain: plain)
        for flavour in verapdf.FLAVOURS:
            names = [name for name in FAULTS if FAULTS[name][1] == flavour]
            judged = verapdf.validate(
                [whole, *(files[name] for name in names)], flavour)
            self.assertEqual(judged[whole], set())
            for name in names:
                with self.subTest(name):
                    self.assertTrue(judged[files[name]] & FAULTS[name][2],
                                    (name, judged[files[name]]))


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""What leads somewhere in a PDF leads there: bookmarks, links, labels."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata
import unittest

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parents[1] / 'e2e')]
import program  # noqa: E402


ROMAN = ' i ii iii iv v vi vii viii ix x xi xii'.split(' ')


def flat(text):
    return ''.join(unicodedata.normalize('NFKC', text).split())


class LeadsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.file = pathlib.Path(cls.scratch.name) / 'report.pdf'
        cls.dump = cls.file.with_suffix('.dump')
        made = program.run('build', program.SAMPLE, '--lang', 'zh', '-o',
                           cls.file, '--dump', cls.dump)
        assert made.returncode == 0, made.stderr
        out = subprocess.run(['qpdf', '--json=2', cls.file], check=True,
                             stdout=subprocess.PIPE)
        cls.json = json.loads(out.stdout)
        cls.objects = {key.removeprefix('obj:'): value.get('value')
                       for key, value in cls.json['qpdf'][1].items()}
        text = subprocess.run(['pdftotext', '-layout', cls.file, '-'],
                              check=True, stdout=subprocess.PIPE,
                              encoding='utf-8').stdout
        cls.pages = [flat(page) for page in text.split('\f')]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def outline(self, entries):
        for entry in entries:
            yield entry
            yield from self.outline(entry['kids'])

    def test_each_bookmark_leads_to_the_page_with_its_heading(self):
        entries = list(self.outline(self.json['outlines']))
        self.assertGreater(len(entries), 20)
        for entry in entries:
            page = self.pages[entry['destpageposfrom1'] - 1]
            self.assertIn(flat(entry['title']), page)

    def test_the_first_level_is_open_and_the_second_is_not(self):
        for entry in self.json['outlines']:
            self.assertTrue(entry['open'])
        deeper = [kid for entry in self.json['outlines']
                  for kid in entry['kids'] if kid['kids']]
        for kid in deeper:
            self.assertFalse(kid['open'])

    def names(self):
        root = self.objects[self.json['qpdf'][1]['trailer']['value']['/Root']]
        listed = root['/Names']['/Dests']['/Names']
        return dict(zip(listed[::2], listed[1::2]))

    def test_each_link_inside_the_report_leads_to_a_place_on_a_page(self):
        names = self.names()
        self.assertEqual(list(names), sorted(names))
        pages = {page['object'] for page in self.json['pages']}
        links = [value for value in self.objects.values()
                 if isinstance(value, dict) and
                 value.get('/Subtype') == '/Link' and '/Dest' in value]
        self.assertGreater(len(links), 100)
        for link in links:
            place = names[link['/Dest']]
            self.assertIn(place[0], pages)
            self.assertEqual(place[1], '/XYZ')

    def label(self, page):
        """What a viewer shows as the number of a page, from 1."""
        first, label = max(
            (entry['index'], entry['label'])
            for entry in self.json['pagelabels'] if entry['index'] < page)
        number = label['/St'] + page - 1 - first
        return str(number) if label['/S'] == '/D' else ROMAN[number]

    def test_labels_are_the_numbers_in_the_foot(self):
        feet = {}
        for line in self.dump.read_text('utf-8').splitlines()[1:]:
            page, kind, _, y, _, _, _, _, text, tag, *_ = line.split('\t')
            if kind == 'text' and tag == 'Artifact' and float(y) > 780:
                feet[int(page)] = feet.get(int(page), '') + text
        self.assertGreater(len(feet), 60)
        self.assertEqual({page: self.label(page) for page in feet}, feet)


if __name__ == '__main__':
    unittest.main(verbosity=2)

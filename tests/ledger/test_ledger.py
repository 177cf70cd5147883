"""The ledger beside every PDF: it holds every number of the pages, and every
row of it follows from the CSV files."""
import collections
import csv
import pathlib
import re
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'e2e'))
import program  # noqa: E402
import recompute  # noqa: E402
from edition import Edition  # noqa: E402

TEMPLATE = program.ROOT / 'templates' / 'labour-supervision'
NUMBER = re.compile(r'\d+(?:,\d{3})*(?:\.\d+)?')

# What is not a figure, by the place in which it stands.
PLACES = {
    'Artifact': 'running heads and page numbers',
    'TOCI': 'tables of contents: titles, numbering, pages',
    'Lbl': 'numbers of list items and footnotes',
    'Figure/tick': 'marks of a scale, which no datum has',
}

# … and by what it is.
MONTHS = ('January February March April May June July August September '
          'October November December').split()
DATES = re.compile(
    r'(?:19|20)\d\d(?:[—–-](?:19|20)\d\d)?(?=年)|\d+(?=月)|\d+(?=日)|'
    r'\b(?:19|20)\d\d(?:–(?:19|20)\d\d)?\b|'
    r'\b\d{1,2}(?= (?:' + '|'.join(MONTHS) + r')\b)')
REFERENCES = re.compile(r'(?<=[图表])\d+|(?<=Figure )\d+|(?<=Table )\d+')
# Before a heading or caption.
NUMBERING = re.compile(r'^\s*(?:图|表|Figure |Table )?(?:[A-Z]\.)?'
                       r'\d+(?:\.\d+)*\.?')
# The sentences that the program adds where it rounds parts of a whole.
NOTES = ('百分比按最大余数法取舍，合计为100%。',
         'Percentages are rounded so that they add up to 100%.',
         '每格为1%。', 'Each square is 1%.')
# The English of 万元 is a number itself.
UNIT = 'RMB 10,000'
# … and where a limit leaves rows out: how many rows a chart has is no figure.
CUTOFF = re.compile(r'只列(?:数值最[高低]的|前)\d+(?:个月|[个年项])，共\d+|'
                    r'The (?:\d+ )?(?:highest|lowest|first)(?: \d+)? of \d+')


def written(edition):
    """The words that people wrote: the template and the edition's own texts
    without their slots and tags."""
    texts = []
    for path in [*TEMPLATE.glob('report.*.md'), *edition.glob('*.md')]:
        text = path.read_text(encoding='utf-8')
        texts.append(re.sub(r'\{[{%#].*?[}%#]\}', '\0', text, flags=re.S))
    for name in ('edition.yaml', 'explanations.csv'):
        texts.append((edition / name).read_text(encoding='utf-8-sig'))
    return squeeze('\0'.join(texts)) + squeeze('\0'.join(NOTES))


def squeeze(text):
    return re.sub(r'[\s*]+', '', text)


class Pages:
    """The finished pages as text: dump, ledger and PDF of one language."""

    def __init__(self, desk, language):
        dump = desk.folder / 'dump'
        done = desk.build('--lang', language, '--dump', dump)
        assert done.returncode == 0, done.stderr
        with open(dump, encoding='utf-8', newline='') as file:
            self.runs = [r for r in csv.DictReader(
                file, delimiter='\t', quoting=csv.QUOTE_NONE)]
        self.path = desk.folder / 'report.figures.csv'
        with open(self.path, encoding='utf-8-sig', newline='') as file:
            self.ledger = list(csv.DictReader(file))
        self.pdf = desk.pdf

    def printed(self):
        """Page → numbers that pdftotext finds."""
        out = subprocess.run(['pdftotext', '-raw', self.pdf, '-'], check=True,
                             stdout=subprocess.PIPE, encoding='utf-8').stdout
        return {str(i): collections.Counter(NUMBER.findall(page))
                for i, page in enumerate(out.split('\f'), 1)}

    def counted(self):
        """Page → numbers of the ledger."""
        pages = collections.defaultdict(collections.Counter)
        for row in self.ledger:
            for page in row['pages'].split():
                pages[page].update(NUMBER.findall(row['printed']))
        return pages

    def lines(self):
        """The runs of every text, in the order of the pages."""
        texts = collections.OrderedDict()
        for run in self.runs:
            if run['kind'] == 'text':
                key = run['page'], run['tag'], run['id']
                texts.setdefault(key, []).append(run)
        return texts


def is_mark(run):
    """The raised number of a footnote."""
    return (run['tag'] == 'P' and run['text'].isdigit() and
            float(run['size']) < 9)


def other_numbers(tag, runs, words):
    """Numbers that are no figures; those that have no excuse."""
    apart = tag in ('TD', 'TH') or tag.startswith('Figure')
    text = ('\0' if apart else '').join(
        '\0' if run['figure'] or is_mark(run) else run['text']
        for run in runs)
    found = [n for run in runs if not run['figure']
             for n in NUMBER.findall(run['text'])]
    if tag in PLACES or (tag == 'Link' and not runs[0]['id']):
        return found, []
    numbered = tag[0] == 'H' or tag in ('Caption', 'Note')
    rest = NUMBERING.sub('', text) if numbered else text
    rest = REFERENCES.sub('', DATES.sub('', CUTOFF.sub('', rest)))
    rest = rest.replace(UNIT, '')
    # What follows the end of such a sentence is another one's.
    text = re.sub('100%[。.]', '\\g<0>\0', squeeze(text))
    return found, [n for n in NUMBER.findall(rest)
                   if not stands_in(n, text, words)]


def stands_in(number, text, words):
    """Word for word, with what stands around it, in what people wrote."""
    for match in re.finditer(re.escape(number), text):
        around = text[max(0, match.start() - 3):match.end() + 3]
        around = max(around.split('\0'), key=lambda t: number in t)
        if around in words:
            return True
    return False


class Report(unittest.TestCase):
    LANGUAGES = ('zh', 'en', 'zh+en')

    @classmethod
    def setUpClass(cls):
        cls.desk = program.Desk()
        cls.pages = {l: None for l in cls.LANGUAGES}
        cls.edition = Edition(cls.desk.edition, TEMPLATE)
        cls.words = written(cls.desk.edition)

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def build(self, language):
        return Pages(self.desk, language)

    def check_numbers(self, language):
        pages = self.build(language)
        counted, free = pages.counted(), collections.defaultdict(list)
        unexcused = []
        for (page, tag, id), runs in pages.lines().items():
            found, bad = other_numbers(tag, runs, self.words)
            free[page] += found
            unexcused += [(page, tag, id, n) for n in bad]
        self.assertEqual(unexcused[:20], [])
        missing = []
        for page, numbers in pages.printed().items():
            rest = numbers - counted[page] - collections.Counter(free[page])
            missing += [(page, n) for n in rest]
        self.assertEqual(missing, [])
        self.assertGreater(len(pages.ledger), 4000)

    def check_rows(self, language):
        pages = self.build(language)
        ledger = recompute.Ledger(self.edition, pages.path)
        self.assertEqual(list(recompute.faults(ledger)), [])
        ids = [row['id'] for row in pages.ledger]
        self.assertEqual(len(ids), len(set(ids)))

    def test_every_number_of_the_chinese_pages_is_in_the_ledger(self):
        self.check_numbers('zh')

    def test_every_number_of_the_english_pages_is_in_the_ledger(self):
        self.check_numbers('en')

    def test_every_number_of_the_bilingual_pages_is_in_the_ledger(self):
        self.check_numbers('zh+en')

    def test_every_row_recomputes_from_the_files_in_chinese(self):
        self.check_rows('zh')

    def test_every_row_recomputes_from_the_files_in_english(self):
        self.check_rows('en')

    def test_every_row_recomputes_from_the_files_in_both_languages(self):
        self.check_rows('zh+en')


class Ids(unittest.TestCase):
    def test_an_id_stays_when_values_pages_and_other_text_change(self):
        desk = program.Desk()
        try:
            before = Pages(desk, 'zh')
            # Ten more paragraphs behind the first one, on the same lines, and
            # a value that turns a rise into a fall.
            report = desk.template / 'report.zh.md'
            text = report.read_text(encoding='utf-8')
            lines = text.split('\n')
            at = next(i for i, l in enumerate(lines)
                      if l.startswith('**范围。**'))
            lines[at] = lines[at] + '另起一句，把后面的文字推到下一页。' * 60
            report.write_text('\n'.join(lines), encoding='utf-8')
            path = desk.edition / 'submissions/南京/工资.csv'
            rows = path.read_text(encoding='utf-8').split('\n')
            rows[1] = rows[1].replace(',0,', ',40,', 1)
            path.write_text('\n'.join(rows), encoding='utf-8')
            after = Pages(desk, 'zh')
        finally:
            desk.close()
        old = {r['id']: r for r in before.ledger}
        new = {r['id']: r for r in after.ledger}
        moved = [i for i in old if i in new and
                 old[i]['pages'] != new[i]['pages']]
        self.assertGreater(len(moved), 1000)
        for i in old.keys() & new.keys():
            for key in ('formula', 'region', 'period', 'template'):
                self.assertEqual(old[i][key], new[i][key])
        # Only a sentence that says the opposite has another id.
        self.assertLess(len(old.keys() ^ new.keys()), 60)


if __name__ == '__main__':
    unittest.main(verbosity=2)

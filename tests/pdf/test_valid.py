"""Every kind of PDF that the program prints is PDF/A-3a and PDF/UA-1."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / 'e2e'), str(TESTS / 'gallery')]
import make  # noqa: E402
import program  # noqa: E402
import verapdf  # noqa: E402

SAMPLES = program.ROOT / 'samples'
LANGUAGES = 'zh', 'en', 'zh+en'
# In the scratch folder: the sample with a cell corrected, every type of chart
# with hostile data, and an edition that has no date.
CORRECTED, GALLERY, UNDATED = 'corrected', 'gallery', 'undated'

# How each is made: arguments after `baipishu`, the PDF's name last.
KINDS = {
    **{f'report.{lang}.pdf': ('build', program.SAMPLE, '--lang', lang, '-o')
       for lang in LANGUAGES},
    # Code on its panel.
    'manual.pdf': ('build', program.ROOT / 'docs' / 'manual', '--lang', 'zh',
                   '-o'),
    'sheet.pdf': ('sheet', program.SAMPLE, '南京', '-o'),
    'sheet.zh+en.pdf': ('sheet', program.SAMPLE, '南京', '--lang', 'zh+en',
                        '-o'),
    'draft.pdf': ('build', program.SAMPLE, '--draft', '--lang', 'en', '-o'),
    **{f'corrigendum.{lang}.pdf': ('compare', program.SAMPLE, CORRECTED,
                                   '--lang', lang, '-o')
       for lang in LANGUAGES},
    # Of two ledgers, which have neither title nor date.
    'ledgers.undated.pdf': ('compare', 'report.zh.pdf',
                            'report.zh.figures.csv', '--lang', 'zh', '-o'),
    **{f'gallery.{lang}.pdf': ('build', GALLERY, '--lang', lang, '-o')
       for lang in LANGUAGES},
    **{f'{name}.{lang}.pdf': ('build', SAMPLES / f'{name}-2024', '--lang',
                              lang, '-o')
       for name in ('innovation', 'internal-supervision')
       for lang in LANGUAGES},
    'edition.undated.pdf': ('build', UNDATED, '--lang', 'zh+en', '-o'),
}


def prepare(scratch):
    shutil.copytree(program.SAMPLE, scratch / CORRECTED)
    program.change(scratch / CORRECTED / 'submissions/无锡/监督.csv',
                   '锡山区,2024年1月,9,28,2,', '锡山区,2024年1月,9,28,32,')
    make.make(scratch / GALLERY)
    shutil.copytree(TESTS / 'golden' / 'base', scratch / UNDATED)
    program.change(scratch / UNDATED / 'edition.yaml', 'date: 2025-02-01\n',
                   '')


class ValidTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.files = []
        prepare(pathlib.Path(cls.scratch.name))
        for name, how in KINDS.items():
            file = pathlib.Path(cls.scratch.name) / name
            made = program.run(*how, file, cwd=cls.scratch.name)
            assert made.returncode == 0, made.stderr
            cls.files.append(file)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def validate(self, flavour):
        broken = verapdf.validate(self.files, flavour)
        self.assertEqual({file.name: rules for file, rules in broken.items()},
                         {file.name: set() for file in self.files})

    def test_every_pdf_is_fit_for_the_archive(self):
        self.validate('3a')

    def test_every_pdf_is_fit_for_blind_readers(self):
        self.validate('ua1')

    def test_qpdf_finds_no_fault(self):
        for file in self.files:
            out = subprocess.run(['qpdf', '--check', file],
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, encoding='utf-8')
            self.assertEqual(out.returncode, 0, out.stdout)
            self.assertNotIn('WARNING', out.stdout)

    def test_the_only_date_is_that_of_the_edition(self):
        for file in self.files:
            dates = {b'20261122' if 'manual' in file.name else b'20250407'}
            if 'undated' in file.name:
                dates = set()
            elif not {'report', 'manual', 'sheet', 'draft', 'corrigendum'} & {
                    file.name.split('.')[0]}:
                continue
            plain = subprocess.run(
                ['qpdf', '--qdf', '--object-streams=disable', file, '-'],
                check=True, stdout=subprocess.PIPE).stdout
            self.assertEqual(set(re.findall(rb'\(D:(\d{8})', plain)), dates)
            self.assertEqual(bool(dates), b'CreateDate' in plain)

    def test_a_report_carries_its_data(self):
        report = self.files[0]
        listed = subprocess.run(['pdfdetach', '-list', report], check=True,
                                stdout=subprocess.PIPE, encoding='utf-8')
        names = re.findall(r'\d: (\S+)', listed.stdout)
        self.assertEqual(names,
                         ['figures.csv', 'manifest.csv', 'province.csv'])
        folder = report.parent
        subprocess.run(['pdfdetach', '-saveall', '-o', folder, report],
                       check=True)
        self.assertEqual((folder / 'figures.csv').read_bytes(),
                         (folder / 'report.zh.figures.csv').read_bytes())
        manifest = (folder / 'manifest.csv').read_text('utf-8').splitlines()
        self.assertEqual(manifest.pop(0), 'path,bytes,sha256')
        self.check_manifest(manifest)

    def check_manifest(self, rows):
        import hashlib
        seen = set()
        for row in rows:
            path, size, digest = row.rsplit(',', 2)
            root = program.ROOT if path.startswith('templates/') \
                else program.SAMPLE
            data = (root / path).read_bytes()
            self.assertEqual((len(data), hashlib.sha256(data).hexdigest()),
                             (int(size), digest), path)
            seen.add(path)
        submitted = {str(path.relative_to(program.SAMPLE)) for path in
                     (program.SAMPLE / 'submissions').rglob('*.csv')}
        self.assertLessEqual(submitted | {'edition.yaml', 'history.csv'},
                             seen)


if __name__ == '__main__':
    unittest.main(verbosity=2)

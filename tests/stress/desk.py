"""Editions for hard texts: the data of the golden base with a report and a
theme of one's own."""
import atexit
import os
import pathlib
import resource
import shutil
import subprocess
import tempfile

PROGRAM = os.environ['PROGRAM']
BASE = pathlib.Path(__file__).resolve().parents[1] / 'golden' / 'base'
SAMPLE = BASE.parents[2] / 'samples' / 'jiangsu-2024'
PAGE = 595.28
EM = 12
# Of the memory that a program may have, what the files take that it maps
# (fonts, libraries).
MAPPED = 64


def theme(measure_em, more=''):
    width = measure_em * EM
    return (f'page: {{left: {(PAGE - width) / 2:.2f}, measure: {width}}}\n'
            + more)


class Desk:
    def __init__(self, zh, theme_text='', en=None):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(BASE, self.edition)
        template = self.edition / 'templates' / 'mini'
        template.chmod(0o755)
        (template / 'report.zh.md').write_text(zh, encoding='utf-8')
        (template / 'report.en.md').write_text(en or zh, encoding='utf-8')
        (template / 'theme.yaml').write_text(theme_text, encoding='utf-8')
        self.pdf = self.folder / 'out.pdf'
        self.dump = self.folder / 'pages.tsv'

    def build(self, lang='zh', seconds=None, megabytes=None):
        return self.run('build', self.edition, '-o', self.pdf, '--lang', lang,
                        '--dump', self.dump, seconds=seconds,
                        megabytes=megabytes)

    @staticmethod
    def run(*args, seconds=None, megabytes=None):
        """Ends with a negative status when it takes more than that."""
        def limit():
            # Not the address space, which counts what is only reserved.
            most = megabytes - MAPPED << 20
            resource.setrlimit(resource.RLIMIT_DATA, (most, most))
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

        return subprocess.run(
            [PROGRAM, *map(str, args)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8',
            preexec_fn=limit if megabytes else None)

    def close(self):
        shutil.rmtree(self.folder)


def pdf_pages(pdf):
    """What pdftotext gives back of each page, without blanks."""
    out = subprocess.run(['pdftotext', '-raw', str(pdf), '-'], check=True,
                         stdout=subprocess.PIPE, encoding='utf-8').stdout
    return [''.join(page.split()) for page in out.split('\f')]


def pdf_words(pdf):
    """The boxes of its words."""
    return subprocess.run(['pdftotext', '-bbox', str(pdf), '-'], check=True,
                          stdout=subprocess.PIPE, encoding='utf-8').stdout


_samples = {}


def sample(lang):
    """The PDF and the dump of the sample report, built once."""
    if lang not in _samples:
        import judge
        folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        atexit.register(shutil.rmtree, folder)
        pdf, dump = folder / 'out.pdf', folder / 'pages.tsv'
        subprocess.run([PROGRAM, 'build', str(SAMPLE), '-o', str(pdf),
                        '--lang', lang, '--dump', str(dump)], check=True,
                       stderr=subprocess.PIPE)
        _samples[lang] = pdf, list(judge.read(dump))
    return _samples[lang]

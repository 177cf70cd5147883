"""What the end-to-end tests share: the program, copies of the sample, the
text of a PDF.  Needs poppler-utils; PROGRAM is set by the build."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = ROOT / 'samples' / 'jiangsu-2024'
PROGRAM = os.environ['PROGRAM']


def run(*args, cwd=None, env=None):
    """The finished process, with text output in UTF-8."""
    environment = dict(os.environ, **(env or {}))
    return subprocess.run([PROGRAM, *map(str, args)], cwd=cwd,
                          env=environment, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding='utf-8')


class Desk:
    """A folder of its own with a copy of the sample edition and of the
    template, so that a test may change both."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-test-'))
        self.edition = self.folder / 'edition'
        shutil.copytree(SAMPLE, self.edition)
        self.template = self.edition / 'templates' / 'labour-supervision'
        shutil.copytree(ROOT / 'templates' / 'labour-supervision',
                        self.template)
        self.pdf = self.folder / 'report.pdf'

    def build(self, *args, **kwargs):
        return run('build', self.edition, '-o', self.pdf, *args, **kwargs)

    def close(self):
        shutil.rmtree(self.folder)


def text(pdf):
    """All characters of the PDF without blanks and line ends."""
    out = subprocess.run(['pdftotext', '-raw', str(pdf), '-'], check=True,
                         stdout=subprocess.PIPE, encoding='utf-8').stdout
    return re.sub(r'\s+', '', out)


def words(pdf):
    """The text of the PDF with single blanks: for English."""
    out = subprocess.run(['pdftotext', '-raw', str(pdf), '-'], check=True,
                         stdout=subprocess.PIPE, encoding='utf-8').stdout
    return re.sub(r'\s+', ' ', out)


def change(path, old, new, encoding='utf-8'):
    """Replaces the only occurrence of `old` in a file."""
    data = path.read_bytes()
    before, after = old.encode(encoding), new.encode(encoding)
    assert data.count(before) == 1, (path, old, data.count(before))
    path.write_bytes(data.replace(before, after))

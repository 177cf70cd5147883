"""What the tests of pages for a browser share: the page as a tree, and what
headless Chromium makes of it."""
import html.parser
import pathlib
import re
import shutil
import subprocess
import tempfile

CHROMIUM = shutil.which('chromium')
NO_CHROMIUM = 'chromium is not installed (Debian package chromium)'
VOID = {'meta', 'input', 'br', 'hr', 'link', 'img'}


class Node:
    def __init__(self, tag, attributes, parent):
        self.tag, self.parent = tag, parent
        self.attributes = dict(attributes)
        self.items = []

    def __getitem__(self, name):
        return self.attributes.get(name, '')

    @property
    def classes(self):
        return set(self['class'].split())

    def walk(self):
        yield self
        for item in self.items:
            if isinstance(item, Node):
                yield from item.walk()

    def all(self, tag, *classes):
        return [node for node in self.walk()
                if node.tag == tag and set(classes) <= node.classes]

    def text(self, without=()):
        return ''.join(item if isinstance(item, str) else
                       '' if item.classes & set(without) or
                       item.tag in without else item.text(without)
                       for item in self.items)


class Page(html.parser.HTMLParser):
    """Complains of what is not closed in the order in which it was opened."""

    def __init__(self, source):
        super().__init__()
        self.root = self.at = Node('', [], None)
        self.source = source
        self.feed(source)
        self.close()
        assert self.at is self.root, f'<{self.at.tag}> is not closed'
        self.nodes = list(self.root.walk())
        self.ids = {node['id']: node for node in self.nodes if node['id']}

    def handle_starttag(self, tag, attributes):
        node = Node(tag, attributes, self.at)
        self.at.items.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag):
        assert self.at.tag == tag, f'</{tag}> closes <{self.at.tag}>'
        self.at = self.at.parent

    def handle_data(self, data):
        self.at.items.append(data)


def faults(page):
    """What no page of ours may have, in words."""
    found = []
    ids = [node['id'] for node in page.nodes if node['id']]
    found += [f'id {i} twice' for i in set(ids) if ids.count(i) > 1]
    for node in page.nodes:
        if node.tag in ('script', 'iframe', 'object', 'img', 'link', 'form'):
            found.append(f'<{node.tag}>')
        for name, value in node.attributes.items():
            if name.startswith('on') or name in ('src', 'style'):
                found.append(f'{name}={value}')
            if name in ('href', 'for', 'aria-labelledby'):
                target = value.removeprefix('#')
                if (name == 'href') != value.startswith('#') or \
                        target not in page.ids:
                    found.append(f'{name}={value} leads nowhere')
        if node.tag == 'th' and node['scope'] not in ('col', 'row'):
            found.append(f'<th> without scope: {node.text()}')
    # Controls, bidi controls and other characters that nobody sees.
    for c in re.findall('[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f'
                        '\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb'
                        '\ufffe\uffff]', page.source):
        found.append(f'U+{ord(c):04X}')
    for url in re.findall(r'https?://|url\(|@import', page.source):
        found.append(url)
    return found


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    parts = [p / 12.92 if p <= .03928 else ((p + .055) / 1.055) ** 2.4
             for p in parts]
    return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + .05) / (low + .05)


class Browser:
    """Headless Chromium with a folder of its own."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-web-'))

    def run(self, source, *options):
        path = self.folder / 'page.html'
        path.write_text(source, encoding='utf-8')
        return subprocess.run(
            [CHROMIUM, '--headless', '--no-sandbox', '--disable-gpu',
             f'--user-data-dir={self.folder / "profile"}', *options,
             path.as_uri()], check=True, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, encoding='utf-8', timeout=120).stdout

    def dom(self, source):
        return self.run(source, '--dump-dom')

    def printed(self, source):
        """The pages as Chromium prints them, as text without blanks."""
        pdf = self.folder / 'page.pdf'
        self.run(source, '--no-pdf-header-footer', f'--print-to-pdf={pdf}')
        out = subprocess.run(['pdftotext', '-raw', str(pdf), '-'], check=True,
                             stdout=subprocess.PIPE, encoding='utf-8').stdout
        return re.sub(r'\s+', '', out)

    def close(self):
        shutil.rmtree(self.folder)

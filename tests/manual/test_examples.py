"""Every example of the manual is printed, and the manual names everything
that a template can say."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import manual

PROGRAM = os.environ['PROGRAM']
SAMPLE = manual.ROOT / 'samples' / 'jiangsu-2024'
SOURCE = manual.ROOT / 'src'
# The English chapter for who writes a template is the reference itself.
REFERENCE = manual.ROOT / 'templates' / 'README.md'


def run(*args):
    return subprocess.run([PROGRAM, *map(str, args)], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, encoding='utf-8')


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        self.edition = self.folder / 'edition'

    def tearDown(self):
        shutil.rmtree(self.folder)

    def build(self, language):
        return run('build', self.edition, '-o', self.folder / 'a.pdf',
                   '--lang', language)


class Examples(Case):
    def setUp(self):
        super().setUp()
        shutil.copytree(SAMPLE, self.edition)
        self.template = self.edition / 'templates' / 'labour-supervision'
        shutil.copytree(manual.ROOT / 'templates' / 'labour-supervision',
                        self.template)

    def print_all(self, language):
        examples = [block.text for block
                    in manual.blocks(f'examples.{language}.md')
                    if block.word == 'markdown']
        self.assertGreater(len(examples), 25)
        # The head of a report stands last in the chapter.
        (self.template / f'report.{language}.md').write_text(
            '\n'.join(examples[-1:] + examples[:-1]), encoding='utf-8')
        result = self.build(language)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertNotIn('left-out', result.stderr)
        self.assertNotIn('slot-missing', result.stderr)

    def test_every_chinese_example_is_printed(self):
        self.print_all('zh')

    def test_every_english_example_is_printed(self):
        self.print_all('en')


class Template(Case):
    """forms.yaml, figures.yaml and theme.yaml as the chapter shows them."""

    def test_the_files_of_the_chapter_make_a_template(self):
        template = self.edition / 'templates' / 'visits'
        template.mkdir(parents=True)
        names = set()
        for block in manual.blocks('writer.zh.md'):
            name = re.match(r'# (\w+\.yaml)\n', block.text)
            if block.word == 'yaml' and name:
                names.add(name[1])
                (template / name[1]).write_text(block.text, encoding='utf-8')
        self.assertEqual(names, {'forms.yaml', 'figures.yaml', 'theme.yaml'})
        (template / 'report.zh.md').write_text(
            '# 走访\n\n走访{{ visits }}次，次均{{ grant_per_visit }}元。\n',
            encoding='utf-8')
        (self.edition / 'edition.yaml').write_text(
            'template: visits\nyear: 2025\nregion: 某省\npublisher: 某会\n'
            'title: 年报\nlanguages: [zh]\n', encoding='utf-8')
        (self.edition / 'regions.csv').write_text('code,name\n1,甲市\n',
                                                  encoding='utf-8')
        city = self.edition / 'submissions' / '甲市'
        city.mkdir(parents=True)
        rows = ''.join(f'2025-{month:02},2,0.5\n' for month in range(1, 13))
        (city / '走访.csv').write_text('月份,走访次数,慰问金（万元）\n' + rows,
                                       encoding='utf-8')
        result = self.build('zh')
        self.assertEqual(result.returncode, 0, result.stderr)


def source(path):
    return (SOURCE / path).read_text(encoding='utf-8')


def strings(path, start, end):
    """The quoted words of a table in the source."""
    text = source(path)
    at = text.index(start)
    return re.findall(r'"([\w.-]+)"', text[at:text.index(end, at)])


def firsts(path, start, end):
    """The first word of each row of a table in the source."""
    text = source(path)
    at = text.index(start)
    return re.findall(r'\{"([\w.-]+)"', text[at:text.index(end, at)])


def known():
    """What a template can say, as the program's own tables have it."""
    words = {
        'filters': firsts('document/filters.c', 'rules[] = {', '\n};'),
        'blocks': firsts('document/fence.c', 'kinds[] = {', '\n};'),
        'code': strings('document/code.c', 'code_words[] = {', '};'),
        'tags': ['for', 'if', 'elif', 'else', 'include', 'endfor', 'endif'],
        'functions': firsts('survey/function.c', 'signatures', '\n};'),
        'variables': re.findall(r'= \{"([\w.]+)"',
                                source('survey/variable.c')),
        'types': re.findall(r'TYPE\("([\w-]+)"',
                            source('typeset/chart/types.h')),
        'dimensions': strings('document/frame.c', 'dimensions[] = {', '};'),
        'orders': strings('document/frame.c', 'orders[] = {', '};'),
        'theme keys': strings('typeset/themefile.c', 'known[] = {', '};'),
        'theme lengths': re.findall(r'LENGTH\("(\w+)"',
                                    source('typeset/themefile.c')),
        'colours': re.findall(r'COLOUR\((\w+), ',
                              source('typeset/themefile.c').split(
                                  'colour_keys[] = {')[1]),
        'families': strings('typeset/themefile.c', 'role_names[] = {', '};'),
    }
    for name, table in (('charts', 'charts_keys'), ('tables', 'tables_keys'),
                        ('coverpage', 'coverpage_keys'),
                        ('explained', 'explained_keys'),
                        ('keyfigures', 'item_keys')):
        words[name] = strings(f'document/{name}.c', f'{table}[] = {{', '};')
    return words


class Reference(unittest.TestCase):
    def test_the_tables_of_the_source_are_found(self):
        for kind, words in known().items():
            self.assertGreater(len(words), 2, kind)

    def check(self, text):
        for kind, words in known().items():
            for word in words:
                self.assertRegex(text, rf'(?<![\w-]){re.escape(word)}(?![\w-])',
                                 f'{kind}: {word}')

    def test_every_function_is_told_as_a_call(self):
        for text in (manual.read('writer.zh.md'),
                     REFERENCE.read_text(encoding='utf-8')):
            for word in known()['functions']:
                self.assertIn(f'`{word}(', text)

    def test_the_chinese_manual_names_everything(self):
        self.check(manual.read('writer.zh.md'))

    def test_the_reference_names_everything(self):
        self.check(REFERENCE.read_text(encoding='utf-8'))

    def test_every_type_filter_function_and_block_has_an_example(self):
        words = known()
        for language in ('zh', 'en'):
            text = ''.join(block.text for block
                           in manual.blocks(f'examples.{language}.md'))
            for kind in ('types', 'functions', 'blocks'):
                for word in words[kind]:
                    self.assertRegex(text, rf'(?<![\w-]){word}(?![\w-])',
                                     f'{language} {kind} {word}')
            for word in words['filters']:
                self.assertRegex(text, rf'\| {word}\b', f'{language} {word}')


if __name__ == '__main__':
    unittest.main(verbosity=2)

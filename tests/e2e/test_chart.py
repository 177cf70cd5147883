"""baipishu chart: one picture of the report, for a press release."""
import re
import struct
import subprocess
import unittest
import xml.etree.ElementTree as ET
import zlib

import program

SVG = '{http://www.w3.org/2000/svg}'
XLINK = '{http://www.w3.org/1999/xlink}href'
LANG = '{http://www.w3.org/XML/1998/namespace}lang'
ID = 'letters-by-city'
MARGIN = 9


def chunks(path):
    """The chunks of a PNG, each with its sum checked."""
    data = path.read_bytes()
    assert data[:8] == b'\x89PNG\r\n\x1a\n'
    at = 8
    while at < len(data):
        length, kind = struct.unpack('>I4s', data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        (crc,) = struct.unpack('>I', data[at + 8 + length:at + 12 + length])
        assert crc == zlib.crc32(kind + body), kind
        yield kind.decode(), body
        at += 12 + length


def dumped(path, chart):
    """The text marks of a chart on the pages, without its caption."""
    head, *rows = (line.split('\t') for line in
                   path.read_text('utf-8').splitlines())
    rows = [dict(zip(head, row)) for row in rows]
    return [row for row in rows if row['id'] == chart
            and row['kind'] == 'text' and row['tag'].startswith('Figure/')]


def svg_texts(path):
    """(x, y, text) of each text of an SVG."""
    for text in ET.parse(path).getroot().iter(SVG + 'text'):
        spans = text.findall(SVG + 'tspan')
        yield (float(spans[0].get('x')), float(text.get('y')),
               ''.join(text.itertext()))


class Chart(unittest.TestCase):
    def setUp(self):
        self.desk = program.Desk()

    def tearDown(self):
        self.desk.close()

    def chart(self, name, *args, chart=ID, status=0):
        path = self.desk.folder / name
        result = program.run('chart', self.desk.edition, chart, '-o', path,
                             *args)
        self.assertEqual(result.returncode, status, result.stderr)
        self.stderr = result.stderr
        return path

    def test_the_picture_is_the_one_in_the_report(self):
        dump = self.desk.folder / 'pages'
        for lang in ('zh', 'en', 'zh+en'):
            result = self.desk.build('--lang', lang, '--dump', dump)
            self.assertEqual(result.returncode, 0, result.stderr)
            for chart in (ID, 'letters-slope', 'opinion-rate'):
                path = self.chart('a.svg', '--lang', lang, chart=chart)
                page = [(float(row['x']), float(row['y']), row['text'])
                        for row in dumped(dump, chart)]
                svg = list(svg_texts(path))
                self.assertGreater(len(page), 10)
                left, top = page[0][0] - svg[0][0], page[0][1] - svg[0][1]
                high = max(y for _, y, _ in svg) - svg[0][1]
                # A page that lacks a little has it drawn lower.
                lower = svg[-1][1] - (page[-1][1] - top)
                self.assertGreater(lower, -0.05)
                self.assertLess(lower, 0.13 * high)
                for here, there in zip(page, svg):
                    if not here[2].startswith(' '):
                        self.assertAlmostEqual(here[0] - left, there[0], 0)
                    down = there[1] - (here[1] - top)
                    self.assertGreater(down, -0.05)
                    self.assertLess(down, lower + 0.05)
                    self.assertEqual(here[2].strip(), there[2].strip())

    def test_an_svg_needs_no_other_file(self):
        for options in ((), ('--outlines',)):
            root = ET.parse(self.chart('a.svg', *options)).getroot()
            for element in root.iter():
                self.assertNotIn(element.tag, (SVG + 'image', SVG + 'style'))
                target = element.get(XLINK, '#')
                self.assertTrue(target.startswith('#'), target)

    def test_text_is_text_unless_outlines_are_asked_for(self):
        text = ET.parse(self.chart('a.svg')).getroot()
        self.assertGreater(len(list(text.iter(SVG + 'text'))), 20)
        for element in text.iter(SVG + 'text'):
            self.assertTrue(element.get('font-family').endswith('sans-serif'))
        outlines = ET.parse(self.chart('a.svg', '--outlines')).getroot()
        self.assertEqual(list(outlines.iter(SVG + 'text')), [])
        shapes = {path.get('id'): path.get('d')
                  for path in outlines.iter(SVG + 'path')}
        used = [use.get(XLINK)[1:] for use in outlines.iter(SVG + 'use')]
        self.assertGreater(len(used), 100)
        for name in used:
            self.assertTrue(shapes[name].startswith('M'), name)

    def test_a_reader_who_does_not_see_it_is_told_what_it_shows(self):
        for lang, tag in (('zh', 'zh-CN'), ('en', 'en'), ('zh+en', 'zh-CN')):
            root = ET.parse(self.chart('a.svg', '--lang', lang)).getroot()
            self.assertEqual((root.get('role'), root.get(LANG)), ('img', tag))
            title, description = root[0], root[1]
            self.assertEqual(root.get('aria-labelledby'), '%s %s' % (
                title.get('id'), description.get('id')))
            self.assertEqual('条形图' in description.text, 'zh' in lang)
            self.assertEqual('Bar chart' in description.text, 'en' in lang)
            for said in ('苏州',) * ('zh' in lang) + ('Suzhou',) * (
                    'en' in lang):
                self.assertIn(said, title.text)
                self.assertIn(said, description.text)

    def test_a_png_has_the_resolution_that_was_asked_for(self):
        width = float(ET.parse(self.chart('a.svg')).getroot()
                      .get('width').removesuffix('pt'))
        for dpi in (72, 96, 300, 611):
            parts = dict(chunks(self.chart('a.png', '--dpi', str(dpi))))
            pixels, = struct.unpack('>I', parts['IHDR'][:4])
            self.assertAlmostEqual(pixels, width * dpi / 72, delta=1)
            per_metre, = struct.unpack('>I', parts['pHYs'][:4])
            self.assertAlmostEqual(per_metre * 0.0254, dpi, delta=0.02)

    def test_a_png_tells_what_it_shows(self):
        texts = [body for kind, body in chunks(self.chart('a.png'))
                 if kind == 'iTXt']
        self.assertTrue(any('条形图'.encode() in body for body in texts))

    def test_a_pdf_is_one_page_as_large_as_the_picture(self):
        self.chart('a.svg')
        root = ET.parse(self.desk.folder / 'a.svg').getroot()
        info = subprocess.run(['pdfinfo', self.chart('a.pdf')], check=True,
                              stdout=subprocess.PIPE,
                              encoding='utf-8').stdout
        self.assertRegex(info, r'Pages:\s+1\n')
        size = re.search(r'Page size:\s+([\d.]+) x ([\d.]+)', info)
        for given, name in zip(size.groups(), ('width', 'height')):
            self.assertAlmostEqual(float(given), float(
                root.get(name).removesuffix('pt')), 1)

    def test_every_chart_of_the_list_can_be_had(self):
        result = program.run('chart', self.desk.edition, '--list')
        self.assertEqual(result.returncode, 0, result.stderr)
        rows = [line.split('\t') for line in result.stdout.splitlines()]
        self.assertGreater(len(rows), 50)
        seen = set()
        for chart, kind, _ in rows:
            if kind in seen:
                continue
            seen.add(kind)
            ET.parse(self.chart('a.svg', chart=chart))
        self.assertGreater(len(seen), 12)

    def test_a_chart_of_one_city_has_the_citys_code_behind_its_id(self):
        path = self.chart('a.svg', chart='city-letters-320100')
        self.assertIn('南京', path.read_text('utf-8'))

    def test_key_figures_are_a_picture_too(self):
        path = self.chart('a.svg', chart='key-figures-year')
        self.assertIn('7887', ''.join(ET.parse(path).getroot().itertext()))

    def test_away_from_the_report_a_chart_names_it_as_its_source(self):
        text = ''.join(ET.parse(self.chart('a.svg')).getroot().itertext())
        self.assertIn('资料来源：江苏省', text.replace(' ', ''))

    def test_the_same_input_gives_the_same_bytes(self):
        for name in ('a.svg', 'a.png', 'a.pdf'):
            first = self.chart(name).read_bytes()
            self.assertEqual(self.chart(name).read_bytes(), first, name)

    def test_the_pictures_of_the_readme_are_those_of_the_program(self):
        folder = program.ROOT / 'docs' / 'images'
        pictures = sorted(folder.glob('*.svg'))
        self.assertEqual(len(pictures), 3)
        readme = (program.ROOT / 'README.md').read_text('utf-8')
        for picture in pictures:
            self.assertIn(f'docs/images/{picture.name}', readme)
            made = self.chart('a.svg', '--lang', 'zh', '--outlines',
                              chart=picture.stem)
            self.assertEqual(made.read_bytes(), picture.read_bytes(),
                             picture.name)

    def test_a_wrong_id_names_the_nearest(self):
        path = self.chart('a.svg', '--lang', 'en', chart='letter-by-citty',
                          status=2)
        self.assertIn(ID, self.stderr)
        self.assertFalse(path.exists())

    def test_a_wrong_name_or_resolution_is_refused(self):
        self.chart('a.jpg', status=2)
        self.chart('a.png', '--dpi', '0', status=2)
        self.chart('a.png', '--dpi', '999999', status=2)
        self.assertEqual(program.run('chart', self.desk.edition).returncode, 2)

    def test_an_edition_with_errors_gives_a_draft_alone(self):
        folder = self.desk.edition / 'submissions' / '南京'
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
        path = self.chart('a.svg', status=1)
        self.assertFalse(path.exists())
        self.chart('a.svg', '--draft')
        self.assertIn('草稿', ''.join(ET.parse(path).getroot().itertext()))

    def test_a_file_that_cannot_be_written_leaves_the_old_one(self):
        folder = self.desk.folder / 'full'
        folder.mkdir()
        for name in ('a.svg', 'a.png', 'a.pdf'):
            (folder / name).mkdir()
            self.chart('full/' + name, status=3)
            self.assertTrue((folder / name).is_dir())
            self.assertEqual(sorted(p.name for p in folder.iterdir()), [name])
            (folder / name).rmdir()


if __name__ == '__main__':
    unittest.main(verbosity=2)

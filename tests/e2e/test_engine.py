"""The engine knows no city, no form and no indicator of any edition."""
import csv
import re
import unittest

import program


def sample_names():
    with open(program.SAMPLE / 'regions.csv', encoding='utf-8',
              newline='') as file:
        regions = list(csv.DictReader(file))
    names = {row['name'] for row in regions}
    names |= {row['name_en'] for row in regions if ' ' not in row['name_en']}
    template = program.ROOT / 'templates' / 'labour-supervision'
    for name in ('forms.yaml', 'figures.yaml'):
        text = (template / name).read_text(encoding='utf-8')
        names |= set(re.findall(r'\b(?:name|title|title_en): ([^,}\n]+)',
                                text))
    # Words of the language, which any program may use.
    return names - {'county', 'month', '月份', 'Month', 'County', '县（市、区）',
                    'letters'}


class Engine(unittest.TestCase):
    def test_the_source_names_no_city_form_or_indicator_of_the_sample(self):
        names = sample_names()
        self.assertGreater(len(names), 120)
        for path in sorted((program.ROOT / 'src').rglob('*.[ch]')):
            text = path.read_text(encoding='utf-8')
            for name in names:
                pattern = re.escape(name)
                if name.isascii():
                    pattern = rf'(?<![A-Za-z_]){pattern}(?![A-Za-z_])'
                found = re.search(pattern, text)
                self.assertIsNone(found, f'{path.name} names {name}')


if __name__ == '__main__':
    unittest.main(verbosity=2)

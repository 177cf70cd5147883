"""A mistake in a template or in edition.yaml is told with file, line, column
and the nearest right name: one line of a table for each kind of key, name and
value."""
import json
import pathlib
import shutil
import tempfile
import unittest

import program

EDITION = '''template: ./t
year: 2024
period: {from: 2024-01-01, to: 2024-12-31}
region: {zh: 某省, en: Province}
publisher: {zh: 某会, en: Office}
title: {zh: 年报, en: Yearbook}
date: 2025-04-07
languages: [zh]
'''
FORMS = '''levels:
  city: {zh: 市, en: City}
resources:
  - name: visits
    title: 走访
    title_en: Visits
    files: [visits, 走访]
    schema:
      fields:
        - {name: month, type: yearmonth, role: period, title: 月份}
        - {name: visits, type: integer, unit: 次, title: 走访次数,
           title_en: Visits, constraints: {required: true, minimum: 0}}
        - {name: grant, type: number, unit: 元, title: 慰问金, title_en: Grants}
      primaryKey: [month]
'''
FIGURES = '''measures:
  - {name: grant_each, title: 次均, title_en: Each, unit: 元/次,
     value: grant / visits}
checks:
  - {name: many, level: query, each: city, fails: visits > 1000,
     message: 多, message_en: many}
breaks:
  - {of: [visits], year: 2020, note: 口径, note_en: scope}
plausibility:
  unit-slip: {within: 30%}
  above-half: false
'''
THEME = '''page: {width: 595.28, height: 841.89, lines: 32}
families: {body: Noto Serif CJK SC, heading: Noto Sans CJK SC}
bold: {body: Noto Sans CJK SC}
sizes: {body: 12, small: 10.5}
colours: {ink: "#1A1A1A", accent: "#9B1C1F"}
english_ragged: true
'''
REPORT = '''---
numbered: false
---

```cover
title: 年报
```

# 走访

全省{{ visits | about }}次，{{ grant | in("元") }}。

{% for city in cities by visits desc limit 1 %}
{{ city.name }}{{ visits }}次。
{% endfor %}

{% if visits > 1 %}
多。
{% endif %}

```chart visits-by-city
type: bar
of: [visits]
by: city
caption: 各市
title: 走访
sort: descending
```

```table visits-table
of: [{measure: visits, title: 次}]
columns: [{measure: visits, share: true}]
by: city
caption: 表
```

```key-figures
columns: 2
of: [{measure: visits, label: 走访}]
```

见{{ ref("visits-by-city") }}。
'''
TABLE_OF = REPORT.replace('columns: [{measure: visits, share: true}]\n', '')
TABLE_COLUMNS = REPORT.replace('of: [{measure: visits, title: 次}]\n', '')
FILES = {'edition.yaml': EDITION, 't/forms.yaml': FORMS,
         't/figures.yaml': FIGURES, 't/theme.yaml': THEME,
         't/report.zh.md': TABLE_OF}

# File, what stands there, what is written instead («: where the finding
# points), the nearest right name that is offered.
KEYS = [
    ('edition.yaml', 'year:', '«yaer:', 'year'),
    ('edition.yaml', 'publisher:', '«publiser:', 'publisher'),
    ('edition.yaml', '{from:', '{«form:', 'from'),
    ('edition.yaml', 'zh: 年报, en:', 'zh: 年报, «em:', 'en'),
    ('t/forms.yaml', 'resources:', '«resource:', 'resources'),
    ('t/forms.yaml', 'levels:', '«level:', 'levels'),
    ('t/forms.yaml', '  city:', '  «ctiy:', 'city'),
    ('t/forms.yaml', '    files:', '    «file:', 'files'),
    ('t/forms.yaml', '    schema:', '    «shema:', 'schema'),
    ('t/forms.yaml', '      primaryKey:', '      «primarykey:',
     'primaryKey'),
    ('t/forms.yaml', 'type: number', '«tpye: number', 'type'),
    ('t/forms.yaml', 'minimum: 0', '«minimun: 0', 'minimum'),
    ('t/figures.yaml', 'measures:', '«measure:', 'measures'),
    ('t/figures.yaml', 'unit: 元/次', '«units: 元/次', 'unit'),
    ('t/figures.yaml', 'level: query', '«levle: query', 'level'),
    ('t/figures.yaml', 'year: 2020', '«yaer: 2020', 'year'),
    ('t/figures.yaml', '  unit-slip:', '  «unit-slipp:', 'unit-slip'),
    ('t/figures.yaml', '{within:', '{«witin:', 'within'),
    ('t/theme.yaml', 'page:', '«pgae:', 'page'),
    ('t/theme.yaml', 'width:', '«widht:', 'width'),
    ('t/theme.yaml', 'heading: Noto', '«headings: Noto', 'heading'),
    ('t/theme.yaml', 'bold: {body', 'bold: {«bdoy', 'body'),
    ('t/theme.yaml', 'small:', '«smal:', 'small'),
    ('t/theme.yaml', 'accent:', '«acent:', 'accent'),
    ('t/theme.yaml', 'english_ragged:', '«english_raged:', 'english_ragged'),
    ('t/report.zh.md', 'numbered:', '«numberd:', 'numbered'),
    ('t/report.zh.md', 'cover\ntitle:', 'cover\n«titel:', 'title'),
    ('t/report.zh.md', 'caption: 各市', '«captoin: 各市', 'caption'),
    ('t/report.zh.md', 'caption: 表', '«captoin: 表', 'caption'),
    ('t/report.zh.md', 'title: 次}', '«titel: 次}', 'title'),
    ('t/report.zh.md', 'columns: 2', '«colums: 2', 'columns'),
    ('t/report.zh.md', 'label: 走访', '«lable: 走访', 'label'),
]
NAMES = [
    ('edition.yaml', 'template: ./t', 'template: «internal-supervison',
     'internal-supervision'),
    ('t/forms.yaml', 'type: integer', 'type: «interger', 'integer'),
    ('t/forms.yaml', 'role: period', 'role: «perod', 'period'),
    ('t/forms.yaml', '[month]', '«[moth]', 'month'),
    ('t/figures.yaml', 'grant / visits}', 'grant / «visit}', 'visits'),
    ('t/figures.yaml', 'visits > 1000', '«visist > 1000', 'visits'),
    ('t/figures.yaml', 'each: city', 'each: «ctiy', 'city'),
    ('t/figures.yaml', 'level: query', 'level: «qeury', 'query'),
    ('t/figures.yaml', 'of: [visits]', 'of: «[visit]', 'visits'),
    ('t/report.zh.md', '{{ visits | about', '{{ «vists | about', 'visits'),
    ('t/report.zh.md', '| about', '| «abuot', 'about'),
    ('t/report.zh.md', '{{ visits }}', '{{ «shrae(visits) }}', 'share'),
    ('t/report.zh.md', 'in("元")', '«in("元角")', None),
    ('t/report.zh.md', '{{ city.name', '{{ «city.nmae', 'city.name'),
    ('t/report.zh.md', '{% for city in cities', '{%« for city in citys', 'cities'),
    ('t/report.zh.md', 'by visits desc', 'by «vists desc', 'visits'),
    ('t/report.zh.md', '{% if visits', '{% if «vists', 'visits'),
    ('t/report.zh.md', '{% for city', '{%« fro city', 'for'),
    ('t/report.zh.md', '```chart visits', '«```chrat visits', 'chart'),
    ('t/report.zh.md', 'type: bar', 'type: «bra', 'bar'),
    ('t/report.zh.md', 'of: [visits]', 'of: [«visit]', 'visits'),
    ('t/report.zh.md', 'by: city\ncaption: 各市',
     'by: «ctiy\ncaption: 各市', 'city'),
    ('t/report.zh.md', 'sort: descending', 'sort: «descendng',
     'descending'),
    ('t/report.zh.md', '[{measure: visits, title', '[{measure: «visit, title',
     'visits'),
    ('t/report.zh.md', '[{measure: visits, label', '[{measure: «visit, label',
     'visits'),
    ('t/report.zh.md', '{{ ref("visits-by-city")', '{{« ref("visits-by-ctiy")',
     'visits-by-city'),
]
# Wrong types and what is not closed: a place, and no name to offer.
SHAPES = [
    ('edition.yaml', 'year: 2024', 'year: «soon'),
    ('edition.yaml', 'date: 2025-04-07', 'date: «7 April'),
    ('edition.yaml', 'from: 2024-01-01', 'from: «spring'),
    ('edition.yaml', 'languages: [zh]', 'languages: «[zh, ne]'),
    ('t/forms.yaml', 'resources:\n', 'resources: «none\nx:\n'),
    ('t/forms.yaml', 'required: true', 'required: «perhaps'),
    ('t/forms.yaml', 'minimum: 0', 'minimum: «none'),
    ('t/forms.yaml', 'unit: 次', 'unit: «[次]'),
    ('t/figures.yaml', 'value: grant / visits', 'value: «[grant]'),
    ('t/figures.yaml', 'fails: visits > 1000', 'fails: visits >« '),
    ('t/figures.yaml', 'year: 2020', 'year: «early'),
    ('t/figures.yaml', 'within: 30%', 'within: «much'),
    ('t/theme.yaml', 'width: 595.28', 'width: «wide'),
    ('t/theme.yaml', 'ink: "#1A1A1A"', 'ink: «black'),
    ('t/theme.yaml', 'english_ragged: true', 'english_ragged: «maybe'),
    ('t/report.zh.md', 'numbered: false', 'numbered: «maybe'),
    ('t/report.zh.md', 'of: [visits]', 'of: «{a: visits}'),
    ('t/report.zh.md', 'columns: 2', 'columns: «two'),
    ('t/report.zh.md', 'share: true', 'share: «much'),
    ('t/report.zh.md', '{% for city', '{%« for city', '{% endfor %}', ''),
    ('t/report.zh.md', '{% if visits', '{%« if visits', '{% endif %}', ''),
    ('t/report.zh.md', '{% endif %}', '{% endif %}\n\n{%« endfor %}'),
    ('t/report.zh.md', '{{ visits }}', '«{{ visits'),
    ('t/report.zh.md', '见', '{%« include "none.zh.md" %}\n\n见'),
]


class Mistakes(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='baipishu-'))
        (self.folder / 't').mkdir()
        (self.folder / 'regions.csv').write_text(
            'code,name,name_en\n1,甲市,Alpha\n2,乙市,Beta\n',
            encoding='utf-8')
        for name, count in (('甲市', 3), ('乙市', 5)):
            city = self.folder / 'submissions' / name
            city.mkdir(parents=True)
            rows = ''.join(f'2024-{month:02},{count},9\n'
                           for month in range(1, 13))
            (city / '走访.csv').write_text('月份,走访次数,慰问金\n' + rows,
                                           encoding='utf-8')

    def tearDown(self):
        shutil.rmtree(self.folder)

    def findings(self, name=None, text=None):
        for path, content in FILES.items():
            (self.folder / path).write_text(
                text if path == name else content, encoding='utf-8')
        done = program.run('check', self.folder, '--format', 'json',
                           '--lang', 'en')
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return json.loads(done.stdout)

    def told(self, name, old, new, *more):
        """The finding at the mark, whose file, row and column are right."""
        text = FILES[name] if old in FILES[name] else TABLE_COLUMNS
        self.assertIn(old, text)
        text = text.replace(old, new, 1)
        if more:
            text = text.replace(*more)
        before = text[:text.index('«')]
        row, column = before.count('\n') + 1, len(before.split('\n')[-1]) + 1
        found = self.findings(name, text.replace('«', '', 1))
        for finding in found:
            if (finding['file'].endswith(name.split('/')[-1])
                    and finding['row'] == row and finding['column'] == column
                    and finding['level'] == 'error'):
                return finding
        self.fail(f'{name}:{row}:{column}: {new!r}: nothing of it in\n'
                  + '\n'.join(map(str, found)))
        return None

    def test_without_a_mistake_nothing_is_found(self):
        self.assertEqual([finding for finding in self.findings()
                          if finding['level'] == 'error'], [])

    def check_names(self, table):
        for name, old, new, nearest in table:
            with self.subTest(new=new):
                finding = self.told(name, old, new)
                said = finding['message'] + (finding['hint'] or '')
                if nearest is not None:
                    self.assertRegex(said, rf'“{nearest}”|\b{nearest}\b')

    def test_an_unknown_key_is_told_with_the_nearest(self):
        self.check_names(KEYS)

    def test_an_unknown_name_is_told_with_the_nearest(self):
        self.check_names(NAMES)

    def test_a_folder_without_edition_is_told_with_its_whole_path(self):
        absent = self.folder / 'wrong' / 'edition.yaml'
        for command, *more in (['check'], ['explain', 'visits']):
            done = program.run(command, absent.parent, *more, '--lang', 'en')
            self.assertEqual(done.returncode, 1)
            self.assertIn('error[edition-absent]: there is no file '
                          f'“{absent}”', done.stdout + done.stderr)

    def test_a_wrong_type_and_what_is_not_closed_is_told_where_it_is(self):
        for case in SHAPES:
            with self.subTest(new=case[2]):
                self.told(*case)


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""Writes the gallery: an edition whose report shows every chart type with
friendly data and with hostile data.  All of it is invented.

    python3 tests/gallery/make.py FOLDER

Each case is a city, its counties are the categories; each type is a chapter
that goes through all cities.  tests/e2e/test_gallery.py builds it and looks at
every chart; `sh samples/run` prints it."""
import pathlib
import re
import sys

MONTHS = 12
YEAR = 2024
ZH = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'
EN = ('Alder Birch Cedar Dogwood Elm Fir Ginkgo Hazel Ivy Juniper Kauri '
      'Larch Maple').split()


def names(n):
    return [(ZH[i % len(ZH)] + ('' if i < len(ZH) else ZH[i // len(ZH)]) + '县',
             EN[i % len(EN)] + ('' if i < len(EN) else f' {i // len(EN) + 1}'))
            for i in range(n)]


def long_names(n):
    return [(f'{ZH[i]}乙丙高新技术产业开发区', # twelve characters
             f'{EN[i]} High-Technology Dev Zone')  # thirty letters
            for i in range(n)]


# name, English name, names of the categories, value of category i
CASES = [
    ('常例市', 'Friendly', names(13), lambda i: 240 - 17 * i + (i * 7) % 11),
    ('零值市', 'Zeros', names(6), lambda i: [90, 0, 45, 0, 0, 12][i]),
    ('缺报市', 'Missing', names(7),
     lambda i: [120, None, 75, None, 31, 22, None][i]),
    ('负值市', 'Negative', names(6), lambda i: [-80, 60, -15, 42, 7, -3][i]),
    ('单一市', 'Single', names(1), lambda i: 64),
    ('四十市', 'Forty', names(40), lambda i: 400 - 9 * i),
    ('长名市', 'Long names', long_names(8), lambda i: 88 - 9 * i),
    ('并列市', 'Ties', names(8), lambda i: [70, 70, 70, 40, 40, 9, 9, 9][i]),
    ('悬殊市', 'Extreme', names(6),
     lambda i: [1200000, 480, 260, 150, 120, 120][i]),
    ('相同市', 'Equal', names(6), lambda i: 36),
]
# The other measures follow the first.
MEASURES = [
    ('books', '借阅', 'Loans', '册', 'loans', lambda v: v),
    ('visits', '到访', 'Visits', '人次', 'visits', lambda v: v * 2 + 5),
    ('events', '活动', 'Events', '场', 'events', lambda v: v // 3),
    ('returns', '归还', 'Returns', '册', 'loans', lambda v: v - v // 8),
    ('lost', '遗失', 'Lost', '册', 'loans', lambda v: v // 5),
    ('money', '经费', 'Funds', '万元', None, lambda v: v * 3),
]
HISTORY = 5
LONG_HISTORY = 49  # of the first case: with this year, 50


def by_month(value):
    """Twelve whole numbers that add up to the value."""
    sign = -1 if value < 0 else 1
    parts = [abs(value) * (i + 1) // 78 - abs(value) * 0 for i in range(12)]
    parts[11] += abs(value) - sum(parts)
    return [sign * part for part in parts]


def before(value, year):
    """What it was in an earlier year: less, and with a dip."""
    back = YEAR - year
    return value - value * (back % 7) // 10 + (3 if back % 3 == 0 else 0)


def code(case, county=None):
    base = f'{91 + case // 90}{case + 1:02}'
    return base if county is None else f'{base}{county + 1:02}'


# What does not fit on a page is continued on the next.
CHARTS = [
    ('bar', '排序条形图', 'Sorted bars', '''
type: bar
by: county
of: [books]
reference: average'''),
    ('bar-notes', '参考线与批注', 'Reference lines and annotations', '''
type: bar
by: county
of: [books]
reference:
  - average
  - {value: 150, label: 目标}
  - {value: highest(books), label: 最高}
annotations:
  - {at: top, label: 全年开放，并设两处流动书车，借阅最多}'''),
    ('stacked-notes', '堆叠条形图批注', 'Annotated stacked bars', '''
type: bar
by: county
of: [returns, lost]
stack: true
annotations:
  - {at: top, label: 全年开放，并设两处流动书车，借阅最多}'''),
    ('line-notes', '折线图批注', 'Annotated lines', '''
type: line
by: month
of: [books, returns, lost]
reference: [{value: 100, label: 目标}, {value: 200, label: 上限}]
annotations:
  - {at: 6月, label: 新馆开放}
  - {at: 12月, series: lost, label: 年底清点，遗失一并登记}'''),
    ('column-notes', '柱形图批注', 'Annotated columns', '''
type: column
by: month
of: [books]
reference: average
annotations:
  - {at: 1月, label: 元旦休馆}
  - {at: 6月, label: 新馆开放}
  - {at: 7月, label: 暑期延长开放时间}'''),
    ('area-notes', '面积图批注', 'Annotated area', '''
type: area
by: month
of: [books]
annotations:
  - {at: 6月, label: 新馆开放}'''),
    ('scatter-notes', '散点图批注', 'Annotated scatter', '''
type: scatter
by: county
of: [books, visits]
limit: 12
annotations:
  - {at: top, label: 设两处流动书车}'''),
    ('grouped', '分组条形图', 'Grouped bars', '''
type: bar
by: county
of: [books, returns, lost]'''),
    ('stacked', '堆叠条形图', 'Stacked bars', '''
type: bar
by: county
of: [returns, lost]
stack: true'''),
    ('percent', '百分比堆叠条形图', 'Percentage bars', '''
type: bar
by: county
of: [books, returns, lost]
percent: true'''),
    ('diverging', '正负条形图', 'Diverging bars', '''
type: diverging
by: county
of: [{value: lost * 9 - books - returns, title: 差额, unit: 册}]'''),
    ('line', '折线图', 'Line with end labels', '''
type: line
by: year
years: 6
of: [books, returns, lost]'''),
    ('line-one', '单线图', 'A single line', '''
type: line
by: month
of: [books]
size: half'''),
    ('line-log', '对数折线图', 'Line on a log scale', '''
type: line
by: month
of: [books, returns]
scale: log'''),
    ('area', '面积图', 'Area', '''
type: area
by: year
years: 6
of: [returns, lost]'''),
    ('column', '柱形图', 'Columns', '''
type: column
by: month
of: [money]
unit: 万元'''),
    ('column-stacked', '堆叠柱形图', 'Stacked columns', '''
type: column
by: month
of: [returns, lost]
stack: true'''),
    ('slope', '斜率图', 'Slope', '''
type: slope
by: county
of: [books]
series: year'''),
    ('dumbbell', '哑铃图', 'Dumbbell', '''
type: dumbbell
by: county
of: [books]
series: year'''),
    ('dot', '点图', 'Lollipops', '''
type: dot
by: county
of: [visits]'''),
    ('multiples', '组图', 'Small multiples', '''
type: small-multiples
by: month
of: [books, returns, lost, {value: books + lost, title: 合计, unit: 册}]'''),
    ('heat', '热力表', 'Heat table', '''
type: heat
by: county
of: [books, visits, events, money]'''),
    ('tiles', '方格图', 'Tile grid', '''
type: tile-grid
by: county
of: [books]'''),
    ('donut', '环形图', 'Donut', '''
type: donut
by: measure
of: [books, returns, lost]
size: half'''),
    ('waffle', '百格图', 'Waffle', '''
type: waffle
by: measure
of: [books, returns, lost]
size: half'''),
    ('mirror', '对称条形图', 'Mirrored bars', '''
type: mirror
by: county
of: [books, returns]'''),
    ('bullet', '目标条形图', 'Bullet', '''
type: bullet
by: county
of: [books]
series: year'''),
    ('scatter-log', '对数散点图', 'Scatter on log scales', '''
type: scatter
by: county
of: [books, visits]
scale: log'''),
    ('scatter', '散点图', 'Scatter with labels', '''
type: scatter
by: county
of: [books, visits]'''),
]
NO_NEGATIVES = {'donut', 'waffle', 'percent', 'mirror', 'stacked', 'bullet',
                'column-stacked', 'stacked-notes'}
WORDS_EN = {
    '差额': 'Difference', '合计': 'Total', '目标': 'Target', '最高': 'Highest',
    '上限': 'Limit', '12月': 'Dec', '6月': 'Jun', '7月': 'Jul', '1月': 'Jan',
    '全年开放，并设两处流动书车，借阅最多':
        'open all year and two mobile libraries',
    '设两处流动书车': 'two mobile libraries',
    '新馆开放': 'new library', '元旦休馆': 'closed on New Year',
    '暑期延长开放时间': 'longer hours in summer',
    '年底清点，遗失一并登记': 'stocktaking enters all losses',
}


# What a chart shows, said above it; the first serves all others.
HEADLINES = [
    ((), '单县借阅最多{{ highest(books) }}册',
     'at most {{ highest(books) }} loans in one county'),
    (('line', 'line-notes', 'line-one', 'line-log', 'column-notes',
      'area-notes', 'multiples', 'donut', 'waffle', 'percent'),
     '全年借阅{{ books }}册', '{{ books }} loans in the year'),
    (('stacked', 'stacked-notes', 'area', 'column-stacked', 'diverging'),
     '全年归还{{ returns }}册，遗失{{ lost }}册',
     '{{ returns }} returned, {{ lost }} lost in the year'),
    (('column',), '全年经费{{ money }}万元', '{{ money }} in the year'),
    (('dot',), '单县到访最多{{ highest(visits) }}人次',
     'at most {{ highest(visits) }} visits in one county'),
]


def headline(name, zh):
    for names, of_zh, of_en in HEADLINES[1:] + HEADLINES[:1]:
        if name in names or not names:
            return '{{ city.name }}' + ('：' + of_zh if zh else ': ' + of_en)


def report(lang):
    zh = lang == 'zh'
    notice = ('本图集的全部地区、指标和数值均为虚构，只用来试验图的画法。' if zh else
              'All regions, measures and values of this gallery are invented; '
              'they serve to test the charts.')
    out = ["---\nrunning-head: '{{ title }}'\n---\n",
           "```cover\ntitle: '{{ title }}'\npublisher: '{{ publisher.name }}'"
           f"\nnote: {notice!r}\n```\n"]
    for name, title_zh, title_en, keys in CHARTS:
        out.append(f'# {title_zh if zh else title_en}\n')
        out.append(notice + '\n')
        if not zh:
            for old, new in WORDS_EN.items():
                keys = re.sub(f'(?<=: ){old}(?=[,}}])', new, keys)
        guard = name in NO_NEGATIVES
        out.append('{% for city in cities %}')
        if guard:
            out.append('{% if lowest(books) >= 0 %}')
        caption = ('{{ city.name }}：' + title_zh if zh else
                   title_en + ', {{ city.name }}')
        note, source = (('虚构数据。', '虚构。') if zh else
                        ('Invented data.', 'Invented.'))
        out.append(f"```chart {name}{keys}\ntitle: '{headline(name, zh)}'\n"
                   f"note: {note!r}\nsource: {source!r}\n"
                   f"caption: '{caption}'\n```")
        if guard:
            out.append('{% endif %}')
        out.append('{% endfor %}\n')
    out.append('# 五十年\n' if zh else '# Fifty years\n')
    for kind in ('line', 'area', 'column'):
        text = '五十年' if zh else 'Fifty years'
        out.append('{% for city in cities %}\n'
                   '{% if city.code = "9101" %}\n'
                   f"```chart fifty-{kind}\ntype: {kind}\nby: year\n"
                   f"of: [books]\ncaption: '{text}'\n```\n"
                   '{% endif %}\n{% endfor %}\n')
    out.append('# 关键数字\n' if zh else '# Key figures\n')
    out.append('{% for city in cities %}\n'
               f"## {'{{ city.name }}'}\n\n```key-figures key\ncolumns: 4\nof:"
               + ''.join(f'\n  - {{measure: {m[0]}, change: true, trend: true}}'
                         for m in MEASURES[:4])
               + '\n```\n\n{% endfor %}\n')
    out.append('```appendix\n```\n')
    out.append('# 图的数据\n' if zh else '# Data of the figures\n')
    out.append('```chart-data\n```\n')
    return '\n'.join(out)


def forms():
    fields = [
        '{name: county, type: string, role: region, title: 县}',
        '{name: month, type: yearmonth, role: period, title: 月份}',
    ]
    for name, zh, en, unit, unit_en, _ in MEASURES:
        more = f', unit_en: {unit_en}' if unit_en else ''
        fields.append(f'{{name: {name}, type: integer, unit: {unit}{more}, '
                      f'title: {zh}, title_en: {en}, '
                      'constraints: {minimum: -100000000}}')
    listed = '\n'.join(f'        - {field}' for field in fields)
    return ('resources:\n  - name: values\n    title: 数值\n'
            '    title_en: Values\n    files: [数值]\n    schema:\n'
            f'      fields:\n{listed}\n      primaryKey: [county, month]\n')


EDITION = f'''template: gallery
year: {YEAR}
period: {{from: {YEAR}-01-01, to: {YEAR}-12-31}}
region: {{zh: 虚构省, en: Invented Province}}
publisher: {{zh: 虚构省统计室, en: Office of Invented Figures}}
title: {{zh: 图集（虚构数据）, en: Gallery of Charts (invented data)}}
date: 2025-01-31
languages: [zh, en]
notice:
  zh: 全部数据均为虚构，只用来试验图的画法。
  en: All data are invented; they serve to test the charts.
'''


def submission(counties, value):
    lines = ['县,月份,' + ','.join(f'{m[1]}（{m[3]}）' for m in MEASURES)]
    for i, (zh, _) in enumerate(counties):
        if value(i) is None:
            continue
        months = [by_month(measure[5](value(i))) for measure in MEASURES]
        for month in range(MONTHS):
            row = [zh, f'{YEAR}-{month + 1:02}']
            row += [str(one[month]) for one in months]
            lines.append(','.join(row))
    return '\n'.join(lines) + '\n'


def history():
    lines = ['year,region,measure,value']
    for at, (zh, _, counties, value) in enumerate(CASES):
        if zh == '单一市':
            continue  # one year alone
        for year in range(YEAR - (LONG_HISTORY if at == 0 else HISTORY), YEAR):
            for name, _, _, _, _, follows in MEASURES:
                known = [(i, before(follows(value(i)), year))
                         for i in range(len(counties)) if value(i) is not None]
                lines.append(f'{year},{code(at)},{name},'
                             f'{sum(v for _, v in known)}')
                if year == YEAR - 1:
                    lines += [f'{year},{code(at, i)},{name},{v}'
                              for i, v in known]
    return '\n'.join(lines) + '\n'


def regions():
    lines = ['code,name,name_en,parent,row,column']
    for at, (zh, en, counties, _) in enumerate(CASES):
        lines.append(f'{code(at)},{zh},{en},,{at // 4},{at % 4}')
        lines += [f'{code(at, i)},{name},{name_en},{code(at)},{i // 8},{i % 8}'
                  for i, (name, name_en) in enumerate(counties)]
    return '\n'.join(lines) + '\n'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding='utf-8')


def make(folder):
    folder = pathlib.Path(folder)
    write(folder / 'edition.yaml', EDITION)
    write(folder / 'regions.csv', regions())
    write(folder / 'history.csv', history())
    for zh, _, counties, value in CASES:
        write(folder / 'submissions' / zh / '数值.csv',
              submission(counties, value))
    template = folder / 'templates' / 'gallery'
    write(template / 'forms.yaml', forms())
    write(template / 'figures.yaml',
          'breaks:\n  - {of: lost, year: 2021, note: 2021年起含电子书, '
          'note_en: electronic books included}\nplausibility: false\n')
    for lang in ('zh', 'en'):
        write(template / f'report.{lang}.md', report(lang))


if __name__ == '__main__':
    make(sys.argv[1])

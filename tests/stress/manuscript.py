"""A long report made at random, always the same for a seed: everything that
makes lines hard to set.  Besides the Markdown it keeps what must come out."""
import random

TEMPLATE = 'stress'

SUBJECTS = ['全省各级工会', '各地', '省总工会', '基层工会', '用人单位', '劳动者',
            '监督员', '有关部门', '新就业形态劳动者', '农民工', '街道（乡镇）工会',
            '阿卜杜拉·买买提等同志', '“两代表一委员”', '企业和职工']
VERBS = ['深入推进', '持续深化', '及时开展', '依法督促', '联合检查', '共同研究',
         '按季通报', '全面梳理', '稳步扩大', '逐级落实', '认真总结']
OBJECTS = ['劳动合同签订', '工资支付', '社会保险费缴纳', '集体协商', '规章制度审查',
           '女职工权益保护', '高温津贴发放', '工作时间和休息休假', '安全生产监督',
           '“一函两书”制度', '《中华人民共和国工会法》', '《江苏省工会劳动法律监督条例》',
           '【专项】整治', '〔2024〕12号文件', 'App派单规则', 'GDP核算口径',
           'e-mail投诉渠道', 'HR管理系统', 'Wi-Fi定位考勤', '源头/过程/结果三类监督']
TAILS = ['成效明显', '问题仍然存在', '有待加强', '已经整改', '进展平稳', '情况良好',
         '值得推广', '不容忽视', '——这是近年来少有的', '……不一而足']
UNITS = ['份', '件', '家', '人', '名', '条', '场', '场次', '人次', '个', '项', '次',
         '起', '个月', '个工作日', '万元', '亿元', '万人次', '个百分点', '%', '％',
         '‰', '℃', '平方米', '户', '批次', '倍']
ENGLISH = ['The opinion letter asks the employer to mend what breaks the law.',
           'Wages in arrears are paid within fifteen days.',
           'A well-known platform operator answered in writing.',
           'See the ILO Convention No. 87 and the EU directive 2019/1152.',
           'Supervisors don’t fine; they recommend, remind and report.']
URLS = ['https://www.example.gov.cn/art/2024/3/7/art_1234_567890.html',
        'http://example.org/a/very/long/path/without-any-end?year=2024&city=all',
        'www.example.com/jiangsu', 'https://example.org/~office/file_name.csv']
OPENERS = ['据统计，', '截至年底，', '与此同时，', '例如：', '值得注意的是，', '其中，',
           '（一）从总量看，', '换言之，', '“十四五”以来，', '']


def mark(n):
    """①, ㉑, ㊱, then 51."""
    if n > 50:
        return str(n)
    return chr(n + (0x245F if n <= 20 else 0x323C if n <= 35 else 0x328D))


class Manuscript:
    """`text` is the report; `paragraphs`, `items` and `notes` are what its
    paragraphs, list items and footnotes say, in order."""

    def __init__(self, seed, chapters, narrow):
        self.random = random.Random(seed)
        self.narrow = narrow
        self.out = ['---', 'running-head: 长文', '---', '']
        self.paragraphs, self.items, self.notes = [], [], []
        self.waiting = []
        self.out += ['```cover', 'title: 长文', '```', '', '```contents',
                     '```', '']
        for chapter in range(chapters):
            self.chapter(chapter)
        self.text = '\n'.join(self.out) + '\n'

    def pick(self, words):
        return self.random.choice(words)

    def number(self):
        n = self.random.randrange(1, 10 ** self.random.randrange(1, 7))
        kind = self.random.randrange(8)
        if kind == 0:
            return f'{n:,}.{n % 100:02d}'
        if kind == 1:
            return f'-{n % 100}.{n % 10}'
        if kind == 2:
            return f'{n % 10 + 1}～{n % 10 + 6}'
        if kind == 3:
            return f'{n}.{n % 97:02d}'
        if kind == 4:
            return f'±{n % 10}'
        return str(n)

    def measure(self):
        if self.random.random() < 0.2:
            return self.pick(['2023—2024年', '2024年3月7日', '第3章', '表1', '图12',
                              '￥500元', '￥1,200.50', '第2024号', '10:30', '3/4'])
        return self.number() + self.pick(UNITS)

    def clause(self):
        kind = self.random.randrange(7)
        subject, verb, thing = (self.pick(SUBJECTS), self.pick(VERBS),
                                self.pick(OBJECTS))
        if kind < 3:
            return f'{subject}{verb}{thing}{self.measure()}'
        if kind == 3:
            return f'{thing}比上年增长{self.number()}%，{self.pick(TAILS)}'
        if kind == 4:
            return f'{subject}提出：“{verb}{thing}。”'
        if kind == 5:
            return f'{subject}（含{self.measure()}、{self.measure()}）{verb}{thing}'
        return f'{verb}{thing}，{self.pick(TAILS)}'

    def sentence(self):
        chance = self.random.random()
        if chance < 0.04:
            return self.pick(ENGLISH)
        if chance < 0.07:
            return f'全文见{self.pick(URLS)}，可供查阅。'
        if chance < 0.10:
            return self.pick(['为什么？！', '怎么办？', '请看下例：', '岂有此理！'])
        clauses = [self.clause() for _ in range(self.random.randrange(1, 4))]
        body = self.pick(['，', '；', '、']).join(clauses)
        return self.pick(OPENERS) + body + ('' if body[-1] in '”' else '。')

    def prose(self, least, most):
        return ''.join(self.sentence()
                       for _ in range(self.random.randrange(least, most)))

    def call(self):
        """Some paragraphs call a note, a few of them one of half a page."""
        if self.random.random() > 0.12:
            return ''
        long = self.random.random() < 0.15
        self.notes.append(self.prose(12, 16) if long else self.prose(1, 3))
        self.waiting.append(f'[^{len(self.notes)}]: {self.notes[-1]}')
        return f'[^{len(self.notes)}]'

    def paragraph(self):
        said = self.prose(1, 9)
        call = self.call()
        self.paragraphs.append(said + (mark(len(self.notes)) if call else ''))
        self.out += [said + call, ''] + [
            line for note in self.waiting for line in (note, '')]
        self.waiting = []

    def list(self):
        ordered = self.random.random() < 0.5
        for i in range(self.random.randrange(2, 6)):
            self.items.append(self.prose(1, 3))
            mark = f'{i + 1}.' if ordered else '-'
            self.out.append(f'{mark} {self.items[-1]}')
        self.out.append('')

    def table(self):
        n = 2 if self.narrow else self.random.randrange(3, 6)
        self.out.append('| 地区 | ' + ' | '.join(
            self.pick(['合计', '培训', '监督', '金额'])
            for _ in range(n - 1)) + ' |')
        self.out.append('|---|' + '---:|' * (n - 1))
        for _ in range(self.random.randrange(2, 12)):
            self.out.append(f'| {self.pick(["甲市", "乙市", "丙市"])} | ' + ' | '.join(
                f'{self.random.randrange(1, 99999)}' for _ in range(n - 1))
                + ' |')
        self.out.append('')

    def heading(self, level):
        self.out += ['#' * level + ' ' + self.pick(VERBS) +
                     self.pick(OBJECTS), '']

    def chapter(self, number):
        self.out += [f'# 第{number + 1}批材料' if number % 3 else
                     '# 劳动法律监督与GDP核算口径的衔接', '']
        for _ in range(3):
            self.heading(2)
            for _ in range(self.random.randrange(4, 9)):
                self.paragraph()
            if self.random.random() < 0.5:
                self.list()
                self.paragraph()
            if self.random.random() < 0.5:
                self.heading(3)
                self.paragraph()
                self.table()
            if self.random.random() < 0.3:
                self.heading(4)
                self.paragraph()

"""What the judge holds headings, captions and tables against."""
import collections
import re

# Paragraphs that are no body text: below tables.
APART = ('.note', '.source')
EM = 0.01

HEADING = re.compile('[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|'
                     r'[0-9]+\.(?![0-9])|（[0-9]+）')
CAPTION = re.compile('(?:(?:图|表) ?[0-9A-Z.-]+(?:（续）)?|'
                     r'(?:Figure|Table) [0-9A-Z.-]+(?: \(continued\))?)　\S')
CONTINUED = re.compile(r'（续）|\(continued\)')
UNIT_LINE = re.compile('单位：|Unit: ')


class Tables:
    """Part of the judge, which has blame, line_of and em."""

    def heading(self, line):
        """Rule 17: no gap after 、 and ）, an em after a point."""
        found = HEADING.match(line.text)
        if not found:
            return
        blank = line.text[found.end():found.end() + 1] in ('\u3000', ' ')
        if blank != found[0].endswith('.'):
            self.blame(17, line, 'gap after its number')

    def caption(self, line, rules):
        """Rule 18: above a table, below a figure, without a stop."""
        if not CAPTION.match(line.text):
            return
        if line.text[-1] in '。.':
            self.blame(18, line, 'ends with a stop')
        own = [y for page, id, y, _ in rules
               if (page, id) == (line.page, line.id)]
        if re.match('表|Table', line.text) and own and line.y > min(own):
            self.blame(18, line, 'below the first rule')

    def rules(self, rows):
        """The straight paths of each table: page, id, y, width."""
        tables = {row['id'] for row in rows if row['tag'] in ('TH', 'TD')}
        return [(int(row['page']), row['id'], row['y'], row['width'])
                for row in rows if row['kind'] == 'path' and
                row['id'] in tables and row['tag'] == 'Artifact']

    def table(self, lines, rules):
        """Rules 19 and 21 of one table: on each page three rules across it,
        and where it goes on its caption, head and unit line."""
        pages = sorted({line.page for line in lines if line.tag == 'TD'})
        first, heads = [], []
        for page in pages:
            here = [line for line in lines if line.page == page]
            own = [(y, width) for on, id, y, width in rules
                   if (on, id) == (page, lines[0].id)]
            full = max((width for _, width in own), default=0)
            across = sorted(y for y, width in own if width > full - 0.1)
            if len(across) != 3:
                self.blame(19, here[0], f'has {len(across)} rules')
            elif page == pages[0]:
                first = [line.text for line in here]
                heads = [line.text for line in here if line.tag == 'TH' and
                         across[0] < line.y < across[1]]
            if page == pages[0]:
                continue
            said = [line.text for line in here]
            if any(CAPTION.match(text) for text in first) and not any(
                    CONTINUED.search(text) for text in said):
                self.blame(21, here[0], 'is continued without a word')
            for text in first:
                if UNIT_LINE.match(text) and text not in said:
                    self.blame(21, here[0], f'is continued without {text}')
            for text in heads:
                if text not in said:
                    self.blame(21, here[0], f'is continued without {text}')

    def notes_below(self, lines, rules):
        """Rule 22: what is noted stands below the last rule of its page, the
        source last."""
        for line in lines:
            if not line.id.endswith(APART):
                continue
            own = [y for page, id, y, _ in rules
                   if page == line.page and line.id.startswith(id)]
            if own and line.y < max(own):
                self.blame(22, line, 'above the last rule')

    def units(self, rows):
        """Rule 22: numbers below each other end alike before the point."""
        advance = {}
        for row in rows:
            if row['kind'] == 'text' and re.fullmatch(r'\d{2,}', row['text']):
                advance[row['font'], row['size']] = \
                    row['width'] / len(row['text'])
        columns = collections.defaultdict(list)
        for row in rows:
            digit = advance.get((row['font'], row['size']))
            if row['kind'] == 'text' and row['tag'] == 'TD' and digit and \
                    re.fullmatch(r'\d+(?:\.\d+)?', row['text']):
                whole = len(row['text'].split('.')[0])
                columns[row['page'], row['id'], row['size'],
                        row['font']].append(
                    (row['x'] + whole * digit, row['x'],
                     row['x'] + row['width'], row))
        for found in columns.values():
            found.sort(key=lambda one: one[0])
            for one, two in zip(found, found[1:]):
                if two[1] < one[2] and two[0] - one[0] > EM * self.em:
                    self.blame(22, self.line_of(two[3]), 'off the units digit')

    def tables(self, rows, lines):
        rules = self.rules(rows)
        tables = collections.OrderedDict()
        for line in lines:
            if re.fullmatch('H[1-6]', line.tag):
                self.heading(line)
            self.caption(line, rules)
            if line.tag in ('TH', 'TD'):
                tables.setdefault(line.id, [])
        for line in lines:
            if line.id in tables:
                tables[line.id].append(line)
        for group in tables.values():
            self.table(group, rules)
        self.notes_below(lines, rules)
        self.units(rows)

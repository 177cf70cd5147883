"""Rule 20: one unit for the whole table stands above it at the right; of
several each stands in the head of its column."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'stress'))
import desk  # noqa: E402
import judge  # noqa: E402

REPORT = '''---
running-head: 表
---

# 附表

```table one
by: city
of: [{of}]
total: true
caption: {caption}
```
'''
RIGHT = 81.6 + 432
UNITS = {'zh': '单位：册', 'en': 'Unit: books'}


def table(of, lang):
    """The lines and rules of the table."""
    work = desk.Desk(REPORT.format(of=of, caption='各市数'), '',
                     REPORT.format(of=of, caption='By city'))
    try:
        result = work.build(lang)
        assert result.returncode == 0, result.stderr[-2000:]
        rows = [row for row in judge.read(work.dump)
                if row['id'].startswith('one')]
        return judge.read_lines(rows), [row['y'] for row in rows
                                        if row['kind'] == 'path']
    finally:
        work.close()


class Units(unittest.TestCase):
    def test_one_unit_stands_above_the_first_rule_at_the_right(self):
        for lang in ('zh', 'en'):
            lines, rules = table('loans', lang)
            unit, = [line for line in lines if line.text == UNITS[lang]]
            last = unit.runs[-1]
            self.assertAlmostEqual(last['x'] + last['width'], RIGHT, 1)
            self.assertLess(unit.y, min(rules))
            for line in lines:
                if line is not unit:
                    self.assertNotIn('册', line.text)
                    self.assertNotIn('(books', line.text)

    def test_several_units_stand_in_the_heads(self):
        for lang, heads in (('zh', ('借出图书（册）', '罚款金额（万元）')),
                            ('en', ('Books lent (books)', 'Fines paid'))):
            lines, _ = table('loans, fines', lang)
            said = ' '.join(line.text for line in lines)
            for head in heads:
                self.assertIn(head, said)
            self.assertNotIn('单位：', said)
            self.assertNotIn('Unit:', said)

    def test_both_languages_say_the_unit_on_one_line(self):
        lines, rules = table('loans', 'zh+en')
        zh, = [line for line in lines if line.text == UNITS['zh']]
        en, = [line for line in lines if line.text == UNITS['en']]
        self.assertEqual(zh.y, en.y)
        self.assertLess(zh.y, min(rules))
        self.assertLess(zh.runs[-1]['x'] + zh.runs[-1]['width'],
                        en.runs[0]['x'])


if __name__ == '__main__':
    unittest.main(verbosity=2)

"""Rule 17: the numbers of headings, and what stands between number and
title, on the pages of a report."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'stress'))
import desk  # noqa: E402
import judge  # noqa: E402

REPORT = '''---
running-head: 标题
---

# {0}

## {0}

正文正文正文正文正文正文正文正文正文正文。

### {0}

正文正文正文正文正文正文正文正文正文正文。

#### {0}

正文正文正文正文正文正文正文正文正文正文。

#### {0}

正文正文正文正文正文正文正文正文正文正文。

## {0}

正文正文正文正文正文正文正文正文正文正文。

# {0}

## {0}

正文正文正文正文正文正文正文正文正文正文。
'''


def headings(lang):
    title = '总体情况' if lang == 'zh' else 'Overview'
    work = desk.Desk(REPORT.format('总体情况'), '', REPORT.format('Overview'))
    try:
        result = work.build(lang)
        assert result.returncode == 0, result.stderr[-2000:]
        lines = judge.read_lines(judge.read(work.dump))
        found = [line for line in lines if line.tag in ('H2', 'H3', 'H4')]
        assert all(line.text.endswith(title) for line in found)
        return found, len(title)
    finally:
        work.close()


def title_begins(line, title):
    """How far behind the end of the number, in em of the heading; the runs
    of a line are parted where Chinese and Latin meet."""
    before = line.text[:-title]
    at = 0
    for run in line.runs:
        if at == len(before):
            last = line.runs[line.runs.index(run) - 1]
            return (run['x'] - last['x'] - last['width']) / run['size']
        at += len(run['text'])
    return None


class Headings(unittest.TestCase):
    def test_chinese_headings_are_numbered_as_the_standard_says(self):
        found, n = headings('zh')
        self.assertEqual([line.text[:-n] for line in found],
                         ['一、', '（一）', '1.　', '2.　', '二、', '一、'])

    def test_english_headings_are_numbered_by_parts(self):
        found, n = headings('en')
        self.assertEqual([line.text[:-n].strip() for line in found],
                         ['1.1', '1.1.1', '1.1.1.1', '1.1.1.2', '1.2', '2.1'])

    def test_no_gap_follows_the_chinese_numbers(self):
        """一、总体情况 is one run: six characters, less what the mark's blank
        gives; （一） begins with half an em."""
        found, _ = headings('zh')
        for line, em in ((found[0], 6.0), (found[1], 6.5)):
            width = sum(run['width'] for run in line.runs)
            self.assertEqual(len(line.runs), 1, line.text)
            self.assertAlmostEqual(width / line.runs[0]['size'], em, 1)

    def test_an_em_follows_the_english_number(self):
        found, n = headings('en')
        for line in found:
            self.assertIn('　', line.text)


if __name__ == '__main__':
    unittest.main(verbosity=2)

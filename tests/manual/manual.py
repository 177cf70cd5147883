"""The manual as the tests read it: its fenced blocks in order, each with the
text before it."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
MANUAL = ROOT / 'docs' / 'manual'
FENCE = re.compile(r'^(`{3,}|~{3,})(\S+)? ?(\S*)\n(.*?)^\1[ \t]*$',
                   re.MULTILINE | re.DOTALL)


class Block:
    def __init__(self, word, name, text, before):
        self.word, self.name, self.text = word, name, text
        paths = re.findall(r'`([^`\n]+\.(?:csv|yaml|md))`', before)
        self.path = paths[-1] if paths else None


def read(name):
    return (MANUAL / name).read_text(encoding='utf-8')


def blocks(name):
    text, last, found = read(name), 0, []
    for match in FENCE.finditer(text):
        found.append(Block(match[2], match[3], match[4],
                           text[last:match.start()]))
        last = match.end()
    return found

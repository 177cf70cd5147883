#!/usr/bin/env python3
"""Prints what the tests reach of each stage, and fails where that is less
than is asked for:

    stages.py BUILD          a line for every stage
    stages.py BUILD NAME…    and all lines and branches that are never reached
                             in the files whose path holds a NAME

BUILD was set up with -Db_coverage=true and has run the tests.  Lines and
branches are those of gcc.  Not counted is what nobody can take: the other way
out of an assertion, lines that say they are not reached, and the test for
NULL that GLib puts behind every g_autofree and g_autoptr."""
import collections
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))
LINES = 90
BRANCHES = {'base': 95, 'intake': 95, 'figures': 95}
NO_BRANCH = re.compile(r'\b(?:g_)?assert|\bg_auto')
NO_LINE = re.compile(r'g_assert_not_reached')


class File:
    def __init__(self, path):
        self.path = path
        self.lines = collections.defaultdict(bool)
        self.branches = {}
        with open(os.path.join(ROOT, path), encoding='utf-8') as source:
            self.text = source.read().split('\n')

    def add(self, line):
        number = line['line_number']
        text = self.text[number - 1]
        if NO_LINE.search(text):
            return
        self.lines[number] |= line['count'] != 0
        taken = [branch['count'] != 0 for branch in line['branches']]
        if not taken or NO_BRANCH.search(text):
            return
        # A function in a header, or one that was copied, counts once.
        before = self.branches.get(number, [])
        if len(before) == len(taken):
            taken = [a or b for a, b in zip(before, taken)]
        if len(before) <= len(taken):
            self.branches[number] = taken

    def counts(self):
        every = [taken for line in self.branches.values() for taken in line]
        return collections.Counter(
            lines=len(self.lines), reached=sum(self.lines.values()),
            branches=len(every), taken=sum(every))

    def show_missing(self):
        for number in sorted(self.lines):
            taken = self.branches.get(number, [])
            if not self.lines[number]:
                print(f'  {number}: {self.text[number - 1]}')
            elif not all(taken):
                print(f'  {number} ({sum(taken)} of {len(taken)}): '
                      f'{self.text[number - 1]}')


def read(build):
    counts = [os.path.join(folder, name)
              for folder, _, names in os.walk(os.path.join(build, 'src'))
              for name in names if name.endswith('.gcda')]
    files = {}
    for i in range(0, len(counts), 20):
        out = subprocess.run(
            ['gcov', '-b', '--json-format', '--stdout', *counts[i:i + 20]],
            cwd=build, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            encoding='utf-8').stdout
        for found in out.splitlines():
            for file in json.loads(found)['files']:
                path = os.path.relpath(os.path.realpath(
                    os.path.join(build, file['file'])), ROOT)
                if path.startswith('src' + os.sep):
                    known = files.setdefault(path, File(path))
                    for line in file['lines']:
                        known.add(line)
    return files


def percent(part, whole):
    return 100 * part / whole if whole else 100.0


def main():
    build, names = os.path.abspath(sys.argv[1]), sys.argv[2:]
    files = read(build)
    if not files:
        raise SystemExit(f'{build}: no test has run there')
    stages = collections.defaultdict(collections.Counter)
    for path in sorted(files):
        stages[path.split(os.sep)[1]].update(files[path].counts())
        if any(name in path for name in names):
            print(path)
            files[path].show_missing()
    low = 0
    print(f'{"stage":<10} {"lines":>6} {"reached":>8}   '
          f'{"branches":>8} {"taken":>8}')
    for stage in sorted(stages):
        n = stages[stage]
        lines = percent(n['reached'], n['lines'])
        branches = percent(n['taken'], n['branches'])
        good = lines >= LINES and branches >= BRANCHES.get(stage, 0)
        low += not good
        print(f'{stage:<10} {n["lines"]:>6} {lines:>7.1f}%   '
              f'{n["branches"]:>8} {branches:>7.1f}%'
              f'{"" if good else "  too little"}')
    print(f'{len(stages) - low} passed, {low} failed')
    sys.exit(low > 0)


if __name__ == '__main__':
    main()

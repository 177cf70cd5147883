"""The list of mutants that no input can tell from the program.

An entry names a file and function, quotes the line, and has one or more
changes and the reason why none of them is a fault:

    src/base/rational.c gcd
    | if (a <= UINT64_MAX && b <= UINT64_MAX) {
    - 1st <= -> <
    - 2nd <= -> <
    = Short division is only faster.
"""
import collections


def read(text):
    """{file: Counter of (function, line, change)}; refuses what has no
    reason."""
    entries = collections.defaultdict(collections.Counter)
    for block in text.split('\n\n'):
        lines = [line for line in block.splitlines()
                 if line and not line.startswith('#')]
        if not lines:
            continue
        where = lines[0].split(' ')
        quoted = [line[2:] for line in lines if line.startswith('| ')]
        changes = [line[2:] for line in lines if line.startswith('- ')]
        reasons = [line for line in lines if line.startswith('= ')]
        if len(where) > 2 or len(quoted) != 1 or not changes or not reasons:
            raise ValueError('no entry:\n' + block)
        function = where[1] if len(where) == 2 else ''
        for change in changes:
            entries[where[0]][function, quoted[0], change] += 1
    return entries

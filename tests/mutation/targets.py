"""Which sources are mutated, and which tests should notice."""

# What is exact arithmetic or a sum.
SOURCES = [
    'src/base/rational.c', 'src/base/rational_text.c', 'src/base/unit.c',
    'src/intake/number.c', 'src/intake/digits.h', 'src/intake/totals.c',
    'src/intake/harvest.c', 'src/intake/rowchecks.c',
    'src/figures/sums.c', 'src/figures/fold.c', 'src/figures/buckets.c',
    'src/figures/evaluate.c', 'src/figures/arithmetic.c',
    'src/figures/functions.c', 'src/figures/figures.c',
    'src/figures/figures_parts.c', 'src/figures/contest.c',
    'src/figures/extremes.c', 'src/figures/middle.c', 'src/figures/root.c',
    'src/document/parts.c', 'src/document/wording.c',
    'src/document/saying.c',
]

# A header is compiled with the source that includes it, which may be its test.
WITHIN = {'src/intake/digits.h': 'tests/intake/test_digits.c'}

# Tests of the same stage that look first, beside test_<file>; the others of
# the stage follow.
FIRST = {
    'src/intake/totals.c': ['bulk'],
    'src/intake/harvest.c': ['bulk', 'intake'],
    'src/intake/rowchecks.c': ['bulk'],
    'src/figures/evaluate.c': ['fold'],
    'src/figures/sums.c': ['fold', 'evaluate'],
    'src/figures/arithmetic.c': ['evaluate'],
    'src/figures/functions.c': ['evaluate', 'extremes'],
    'src/figures/figures.c': ['evaluate', 'history'],
    'src/figures/contest.c': ['evaluate', 'functions', 'extremes'],
    'src/figures/buckets.c': ['sources'],
    'src/document/parts.c': ['goldens'],
    'src/document/saying.c': ['goldens', 'pair'],
}

# Where no unit test notices: through the program.
END_TO_END = ['golden', 'sums']

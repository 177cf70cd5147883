"""veraPDF for the tests: fetched with Maven, run on many files at once."""
import os
import pathlib
import shutil
import subprocess
import unittest

HERE = pathlib.Path(__file__).resolve().parent
CACHE = pathlib.Path(os.environ['CACHE'])
MAIN = 'org.verapdf.apps.GreenfieldCliWrapper'
FLAVOURS = '3a', 'ua1'


def class_path():
    """veraPDF's jars; skips the test, and says why, without Java or Maven."""
    for tool in 'java', 'mvn':
        if shutil.which(tool) is None:
            raise unittest.SkipTest(f'SKIP: no {tool} on this machine')
    kept = CACHE / 'class-path'
    if kept.exists():
        path = kept.read_text()
        if all(map(os.path.exists, path.split(':'))):
            return path
    CACHE.mkdir(parents=True, exist_ok=True)
    got = subprocess.run(
        ['mvn', '-q', '-B', '-f', str(HERE / 'pom.xml'),
         'dependency:build-classpath', f'-Dmdep.outputFile={kept}'],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding='utf-8')
    if got.returncode != 0:
        raise unittest.SkipTest('SKIP: Maven cannot fetch veraPDF: '
                                + got.stdout.strip()[-300:])
    return kept.read_text()


def validate(files, flavour):
    """The rules that each file breaks ('7.3-1'), by file; none: it passes."""
    out = subprocess.run(
        ['java', '-cp', class_path(), MAIN,
         '--flavour', flavour, '--format', 'text', '-v', *map(str, files)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8')
    broken, judged = {}, None
    for line in out.stdout.splitlines():
        if line.startswith(('PASS ', 'FAIL ')):
            verdict, rest = line.split(' ', 1)
            judged = pathlib.Path(rest.rsplit(' ', 1)[0])
            broken[judged] = set() if verdict == 'PASS' else {'?'}
        elif line.strip().startswith('FAIL ') and judged:
            broken[judged].add(line.split()[1])
            broken[judged].discard('?')
    missing = {pathlib.Path(file) for file in files} - set(broken)
    if missing:
        raise AssertionError(f'not judged: {missing}\n{out.stderr[-2000:]}')
    return broken

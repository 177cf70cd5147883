"""Makes a manual page from its text and from what the program says of itself.

    make.py PROGRAM LANGUAGE TEXT > baipishu.1

@COMMANDS@ in the text stands for every command with its own options, and
@COMMON@ for the options that all commands share, as `--help` tells them, so
that no option is ever missing.
"""
import pathlib
import re
import subprocess
import sys

HAN = '\u2e80-\u9fff\uff00-\uffef'
# No line begins with these, and none ends with those.
CLOSING = '。，、；：？！）》”’…—'
OPENING = '（《“‘'


def ask(program, language, *args):
    return subprocess.run([program, *args, '--help', '--lang', language],
                          check=True, stdout=subprocess.PIPE,
                          encoding='utf-8').stdout


def breakable(text):
    """groff breaks lines at blanks alone: a Han text is given places."""
    text = re.sub(f'(?<=[{HAN}{CLOSING}])(?=[{HAN}{OPENING}])', r'\\:', text)
    text = re.sub(rf'\\:(?=[{CLOSING}])', '', text)
    return re.sub(rf'(?<=[{OPENING}])\\:', '', text)


def plain(text):
    text = text.replace('\\', r'\e').replace('-', r'\-')
    return re.sub(r"^(?=[.'])", r'\\&', text)


def escape(text):
    return breakable(plain(text))


def parts(text):
    """Usage, summary and (left, right) of every option of a help text."""
    usage, summary, options = text.split('\n\n', 2)
    found = []
    for line in options.splitlines()[1:]:
        if line.startswith(' ' * 20):
            found[-1][1] = line.strip()
        else:
            left, right = re.match(r' +(.*?)(?:  +(\S.*))?$', line).groups()
            found.append([left, right])
    return re.split('[：:] ?', usage, 1)[1], summary, found


def usage_line(text):
    """What belongs together stays on one line."""
    return re.sub(r'\[[^]]*\]|\\-\S+ [^\\[| ]\S*',
                  lambda match: match[0].replace(' ', r'\ '), plain(text))


def tagged(options):
    return ''.join(f'.TP\n.B {escape(left)}\n{escape(right)}\n'
                   for left, right in options)


def main():
    program, language, text = sys.argv[1:]
    names = re.findall(r'^  ([a-z]+) ', ask(program, language), re.MULTILINE)
    told = {name: parts(ask(program, language, name)) for name in names}
    common = [option for option in told[names[0]][2]
              if all(option in told[name][2] for name in names)]
    commands = ''
    for name in names:
        usage, summary, options = told[name]
        own = [option for option in options if option not in common]
        commands += (f'.SS {escape(name)}\n.nh\n.B {usage_line(usage)}\n.hy\n.PP\n'
                     f'{escape(summary)}\n{tagged(own)}')
    page = pathlib.Path(text).read_text(encoding='utf-8')
    # whatis(1) reads the line of the name as it stands.
    page = ''.join(line if line.startswith(('.', 'baipishu \\-'))
                   else breakable(line)
                   for line in page.splitlines(keepends=True))
    sys.stdout.reconfigure(encoding='utf-8')
    sys.stdout.write(page.replace('@COMMANDS@\n', commands)
                     .replace('@COMMON@\n', tagged(common)))


if __name__ == '__main__':
    main()

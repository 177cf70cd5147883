"""Output is a pure function of input."""
import os
import unittest

import program


class SameBytes(unittest.TestCase):
    def test_folder_locale_time_zone_and_threads_do_not_show(self):
        first, second = program.Desk(), program.Desk()
        try:
            environment = {'LC_ALL': 'en_US.UTF-8', 'TZ': 'Asia/Shanghai',
                           'HOME': str(second.folder)}
            for lang in ('zh', 'en', 'zh+en'):
                one = first.build('--lang', lang, '--jobs', '1',
                                  '--dump', first.folder / 'pages')
                two = program.run('build', 'edition', '-o', 'report.pdf',
                                  '--lang', lang, '--dump', 'pages',
                                  cwd=second.folder, env=environment)
                self.assertEqual(one.returncode, 0, one.stderr)
                self.assertEqual(two.returncode, 0, two.stderr)
                for name in ('report.pdf', 'report.figures.csv', 'pages'):
                    self.assertEqual((first.folder / name).read_bytes(),
                                     (second.folder / name).read_bytes(),
                                     (lang, name))
        finally:
            first.close()
            second.close()

    def test_the_clock_does_not_show(self):
        desk = program.Desk()
        try:
            desk.build()
            for stamp in (b'/CreationDate', b'/ModDate'):
                for line in desk.pdf.read_bytes().split(b'\n'):
                    if stamp in line:
                        self.assertIn(b'20250407', line)
        finally:
            desk.close()

    def test_the_order_of_files_in_a_folder_does_not_show(self):
        first, second = program.Desk(), program.Desk()
        try:
            for city in sorted(os.listdir(second.edition / 'submissions'),
                               reverse=True):
                folder = second.edition / 'submissions' / city
                for name in sorted(os.listdir(folder), reverse=True):
                    data = (folder / name).read_bytes()
                    (folder / name).unlink()
                    (folder / name).write_bytes(data)
            self.assertEqual(first.build().returncode, 0)
            self.assertEqual(second.build().returncode, 0)
            self.assertEqual(first.pdf.read_bytes(), second.pdf.read_bytes())
        finally:
            first.close()
            second.close()


if __name__ == '__main__':
    unittest.main(verbosity=2)

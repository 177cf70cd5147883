#!/usr/bin/env python3
"""One benchmark: bench.py PROGRAM FLOORS KIND SIZE.

KIND is report (SIZE: how often its chapters are repeated), intake (SIZE:
rows), gallery (SIZE: the language of every chart type with all its data) or
sheet (SIZE: the city of the sample whose sheet is printed).  Prints the median of several runs of the program and of the floor
beside it, in one go, so that what else the machine does weighs on both:
seconds on the clock, of the CPU, and the largest memory, and the ratio.
"""
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path.insert(0, HERE)
import report_data  # noqa: E402

RUNS = int(os.environ.get("RUNS", "5"))


def run(command, output=None):
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=output or subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {child.returncode}")
    return (time.monotonic() - begin, used.ru_utime + used.ru_stime,
            used.ru_maxrss / 1024)


def measure(commands):
    """Medians of each; the commands take turns."""
    times = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            result = run(command)
            if turn > 0:
                times[name].append(result)
    return {name: [statistics.median(column) for column in zip(*results)]
            for name, results in times.items()}


def show(label, medians, floor):
    print(f"{label:<34} {'wall s':>8} {'cpu s':>8} {'MiB':>8}")
    for name, (wall, cpu, memory) in medians.items():
        print(f"  {name:<32} {wall:8.3f} {cpu:8.3f} {memory:8.1f}")
    mine = medians["baipishu"]
    print(f"  baipishu / floor: {mine[0] / medians[floor][0]:.2f} wall, "
          f"{mine[1] / medians[floor][1]:.2f} cpu")


def intake(program, floors, rows, folder):
    path = os.path.join(folder, "records.csv")
    with open(path, "wb") as f:
        subprocess.run([os.path.join(floors, "records"), rows,
                        os.path.join(HERE, "intake", "regions.csv")],
                       stdout=f, check=True)
    edition = os.path.join(folder, "edition")
    subprocess.run(["cp", "-r", os.path.join(HERE, "intake"), edition],
                   check=True)
    os.makedirs(os.path.join(edition, "submissions", "江苏省"))
    os.link(path, os.path.join(edition, "submissions", "江苏省",
                               "records.csv"))
    show(f"intake, {rows} rows", measure({
        "baipishu": [program, "sums", edition, "--max-file", "4096"],
        "libcsv, empty callbacks": [os.path.join(floors, "floor_rows"), path],
    }), "libcsv, empty callbacks")


def counties_of(cities):
    with open(os.path.join(HERE, "intake", "regions.csv"),
              encoding="utf-8") as f:
        rows = list(csv.DictReader(f))
    names = {row["code"]: row["name"] for row in rows}
    counties = {city: [] for city in cities}
    for row in rows:
        if row["parent"]:
            counties[names[row["parent"]]].append(row["name"])
    return counties


def against_ink(label, command, floors, folder):
    """A command that writes a PDF, beside its text put through Pango."""
    pdf, text = os.path.join(folder, "a.pdf"), os.path.join(folder, "a.txt")
    command = [*command, "-o", pdf, "--quiet"]
    run(command)
    subprocess.run(["pdftotext", "-layout", pdf, text], check=True)
    with open(text, encoding="utf-8") as f:
        pages = f.read().count("\f")
    show(f"{label}, {pages} pages, {os.path.getsize(pdf) // 1024} KiB",
         measure({
             "baipishu": command,
             "Cairo + Pango, same text": [os.path.join(floors, "floor_ink"),
                                          text, os.path.join(folder,
                                                             "ink.pdf")],
         }), "Cairo + Pango, same text")


def report(program, floors, times, folder):
    content = os.path.join(HERE, "report.json")
    with open(content, encoding="utf-8") as f:
        names = json.load(f)
    data = os.path.join(folder, "data")
    edition = os.path.join(folder, "edition")
    report_data.write(data, names["cities"], names["city_keys"],
                      counties_of(names["cities"]))
    subprocess.run([sys.executable, os.path.join(HERE, "report_edition.py"),
                    data, content, edition, "--times", times],
                   check=True)
    against_ink("report", [program, "build", edition], floors, folder)


def gallery(program, floors, language, folder):
    edition = os.path.join(folder, "edition")
    subprocess.run([sys.executable,
                    os.path.join(TESTS, "gallery", "make.py"), edition],
                   check=True)
    against_ink("gallery", [program, "build", edition, "--lang", language],
                floors, folder)


def sheet(program, floors, city, folder):
    edition = os.path.join(os.path.dirname(TESTS), "samples", "jiangsu-2024")
    against_ink("sheet", [program, "sheet", edition, city], floors, folder)


def main():
    program, floors, kind, size = sys.argv[1:5]
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        {"intake": intake, "report": report, "gallery": gallery,
         "sheet": sheet}[kind](program, floors, size, folder)


if __name__ == "__main__":
    main()

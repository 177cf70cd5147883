#!/usr/bin/env python3
"""Makes the edition of the benchmark report.

usage: report_edition.py DATA CONTENT.json EDITION [--times N]

DATA holds a CSV per city and form and history.csv (five years of province
totals); CONTENT.json the text and the list of charts.  The edition prints the
same: 12 chapters of about 400 characters with two charts each, a table for
each city by month and one of the province; --times repeats chapters and city
tables.  The sentences come with their numbers filled in, which a program of
few lines does here; tables and charts are added up by the program.
"""
import csv
import json
import os
import re
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FORMS = {
    "training": ("培训", ["sessions", "participants"]),
    "inspection": ("监督", ["activities", "enterprises", "reminder_letters",
                          "opinions", "proposals", "rule_amendments"]),
    "contracts": ("合同", ["contracts"]),
    "recovery": ("追回", ["wages_yuan", "social_insurance_yuan", "workers"]),
}
LETTERS = ["reminder_letters", "opinions", "proposals"]


def is_money(name):
    return name.endswith("_yuan")


def number(text, name):
    return int(text.replace(".", "")) if is_money(name) else int(text)


def show(value, name):
    if not is_money(name):
        return f"{value:,}"
    value = (value + 5000) // 10000
    return f"{value // 100:,}.{value % 100:02d}"


def percent(part, whole):
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}"


class Data:
    def __init__(self, folder, content):
        self.folder, self.content = folder, content
        self.sums = {}
        self.counties = {}
        for key, city in zip(content["city_keys"], content["cities"]):
            for form, (_, names) in FORMS.items():
                self.read(key, city, form, names)
        with open(os.path.join(folder, "history.csv"), encoding="utf-8") as f:
            self.history = list(csv.DictReader(f))

    def read(self, key, city, form, names):
        path = os.path.join(self.folder, f"{key}_{form}.csv")
        with open(path, encoding="utf-8", newline="") as f:
            for row in csv.DictReader(f):
                places = self.counties.setdefault(city, [])
                if row["county"] not in places:
                    places.append(row["county"])
                for name in names:
                    months = self.sums.setdefault((city, name), [0] * 12)
                    months[int(row["month"][5:]) - 1] += number(row[name],
                                                                name)

    def stats(self, name):
        by = [(c, sum(self.sums[c, name])) for c in self.content["cities"]]
        total = sum(v for _, v in by)
        order = sorted(by, key=lambda x: -x[1])
        months = [sum(self.sums[c, name][m] for c in self.content["cities"])
                  for m in range(12)]
        last, now = (number(row[name], name) for row in self.history[-2:])
        known = {"total": show(total, name),
                 "avg": show((total * 2 + 13) // 26, name),
                 "low": order[-1][0], "lowv": show(order[-1][1], name),
                 "top1p": percent(order[0][1], total),
                 "yoy": percent(now - last, last),
                 "peak": str(months.index(max(months)) + 1)}
        for k in range(3):
            known[f"top{k + 1}"] = order[k][0]
            known[f"top{k + 1}v"] = show(order[k][1], name)
        for k in range(4):
            known[f"q{k + 1}"] = show(sum(months[3 * k:3 * k + 3]), name)
        return known


def forms_yaml(content):
    out = ["resources:"]
    for form, (title, names) in FORMS.items():
        out += [f"  - name: {form}", f"    title: {title}情况",
                f"    title_en: {form}", f"    files: [{form}]",
                "    schema:", "      fields:",
                "        - {name: city, type: string, role: city, "
                "title: 设区市, title_en: City}",
                "        - {name: county, type: string, role: region, "
                "title: 县（市、区）, title_en: County}",
                "        - {name: month, type: yearmonth, role: period, "
                "title: 月份, title_en: Month, constraints: "
                "{required: true}}"]
        for name in names:
            title, unit = re.match(r"(.*)（(.*)）",
                                   content["metrics"][name]["zh"]).groups()
            kind = "number" if is_money(name) else "integer"
            unit = "元" if is_money(name) else unit
            english = "" if is_money(name) else f" unit_en: {name},"
            out.append(f"        - {{name: {name}, type: {kind}, unit: {unit},"
                       f"{english} title: {title}, title_en: {name}, "
                       "constraints: {required: true, minimum: 0}}")
    return "\n".join(out) + "\n"


def chart(content, item, name, times):
    of, kind, more = [item.get("metric")], item["type"], []
    if kind == "line":
        more = ["by: year", "years: 5"]
    elif kind == "donut":
        of, more = LETTERS, ["by: measure"]
    elif kind == "stacked":
        kind, of, more = "bar", LETTERS, ["stack: true"]
    kind = {"vbar": "bar", "hbar": "bar"}.get(kind, kind)
    if any(is_money(m) for m in of):
        more.append("unit: 万元")
    title = item.get("zh") or content["metrics"][of[0]]["zh"]
    return "\n".join([f"```chart {name}", f"type: {kind}",
                      f"of: [{', '.join(of)}]"] + more +
                     [f"title: {title}", f"caption: {title}", "```", ""])


def chapters(content, data, times):
    known = {name: data.stats(name) for name in content["metrics"]}
    out = []
    for k in range(times):
        out += [f"# {content['year']}", ""]
        for i, part in enumerate(content["sections"]):
            paras = [re.sub(r"\{([a-z_]+)\.([a-z0-9]+)\}",
                            lambda m: known[m[1]][m[2]], p)
                     for p in part["paras"]]
            charts = [chart(content, c, f"chart-{k}-{i}-{j}", times)
                      for j, c in enumerate(part["charts"])]
            out += [f"## {part['zh']} {part['en']}", "", paras[0], "",
                    f"### {part['subs'][0]}", "", paras[1], "", charts[0],
                    f"### {part['subs'][1]}", "", paras[2], "", charts[1]]
        out += [f"## 各市{content['city_table']}", "",
                "{% for city in cities %}", "### {{ city.name }}", "",
                f"```table months-{k}", "by: month", "columns:"]
        out += [f"  - {{measure: {m}}}" for m in content["city_metrics"]]
        out += ["total: true", "caption: '{{ city.name }}" +
                content["city_table"] + "'", "```", "", "{% endfor %}", ""]
    out += [f"## {content['prov_title']}", "", "```table province",
            "by: city", "sort: as-listed", "columns:"]
    out += [f"  - {{measure: {m}" + (", unit: 万元, decimals: 2" if
                                     is_money(m) else "") + "}"
            for m in content["prov_metrics"]]
    out += ["total: true", f"caption: {content['prov_title']}", "```", ""]
    return out


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write(text)


def regions_csv(content, data):
    out = ["code,name,name_en,parent,row,column"]
    for i, city in enumerate(content["cities"]):
        code = 320000 + 100 * (i + 1)
        out.append(f"{code},{city},{content['city_keys'][i].title()},,,")
        for k, county in enumerate(data.counties[city]):
            name = county + "区" if county == city else county
            out.append(f"{code + k + 1},{name},County {code + k + 1},{code},,")
    return "\n".join(out) + "\n"


def history_csv(content, data):
    out = ["year,region,measure,value"]
    for row in data.history[:-1]:
        out += [f"{row['year']},江苏省,{m},{row[m]}"
                for m in content["metrics"]]
    return "\n".join(out) + "\n"


def main():
    folder, content, edition = sys.argv[1:4]
    times = (int(sys.argv[sys.argv.index("--times") + 1])
             if "--times" in sys.argv else 1)
    with open(content, encoding="utf-8") as f:
        content = json.load(f)
    data = Data(folder, content)
    shutil.rmtree(edition, ignore_errors=True)
    write(edition, "edition.yaml", "\n".join([
        "template: ./template", "year: 2025",
        "period: {from: 2025-01-01, to: 2025-12-31}",
        "region: {zh: 江苏省, en: Jiangsu}",
        f"publisher: {{zh: {content['issuer_zh']}, "
        f"en: '{content['issuer_en']}'}}",
        f"title: {{zh: {content['title_zh']}, en: {content['title_en']}}}",
        "date: 2026-02-01", "languages: [zh]", ""]))
    write(edition, "regions.csv", regions_csv(content, data))
    write(edition, "history.csv", history_csv(content, data))
    write(edition, "template/forms.yaml", forms_yaml(content))
    # The peers' pages: as much on each.
    write(edition, "template/theme.yaml",
          "page: {measure: 430.5, lines: 36, grid: 19}\n"
          "sizes: {body: 10.5, small: 9.5, heading2: 14, heading3: 12}\n")
    write(edition, "template/figures.yaml",
          "measures: []\nplausibility: false\n")
    write(edition, "template/report.zh.md", "\n".join([
        "---", f"running-head: {content['header']}", "---", "", "```cover",
        "title: '{{ title }}'", f"subtitle: {content['title_en']}",
        "publisher: '{{ publisher.name }}'", "date: '{{ date }}'", "```", "",
        "```contents", "```", ""] + chapters(content, data, times)))
    for key, city in zip(content["city_keys"], content["cities"]):
        for form in FORMS:
            path = os.path.join(edition, "submissions", city, form + ".csv")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            shutil.copyfile(os.path.join(folder, f"{key}_{form}.csv"), path)


if __name__ == "__main__":
    main()

"""The submissions of the benchmark report: 13 cities, 95 counties, 12 months,
four forms, by an LCG of its own, and five years of province totals."""
import csv
import os

YEAR = 2025
WEIGHTS = [160, 135, 95, 105, 190, 125, 60, 65, 85, 85, 75, 80, 55]
COLUMNS = {
    "training": [("sessions", 2, 19), ("participants", 120, 2600)],
    "inspection": [("activities", 1, 14), ("enterprises", 8, 160),
                   ("reminder_letters", 0, 22), ("opinions", 0, 9),
                   ("proposals", 0, 7), ("rule_amendments", 0, 5)],
    "contracts": [("contracts", 4, 75)],
    "recovery": [("wages_yuan", 3000000, 240000000),
                 ("social_insurance_yuan", 1000000, 90000000),
                 ("workers", 5, 310)],
}


class Lcg:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005
                      + 1442695040888963407) & (2 ** 64 - 1)
        return (self.state >> 33) % n


def text(name, value):
    if name.endswith("_yuan"):
        return "%d.%02d" % divmod(value, 100)
    return str(value)


def write_form(path, city, counties, columns, weight, random, totals):
    with open(path, "w", encoding="utf-8", newline="") as f:
        rows = csv.writer(f, lineterminator="\n")
        rows.writerow(["city", "county", "month"] + [c[0] for c in columns])
        for county in counties:
            for month in range(1, 13):
                season = 12000 + 350 * ((month * 5) % 12)
                values = []
                for name, low, high in columns:
                    value = low + (random.below(high - low + 1) * weight
                                   * season * 6 // 12000000)
                    totals[name] = totals.get(name, 0) + value
                    values.append(text(name, value))
                rows.writerow([city, county, f"{YEAR}-{month:02d}"] + values)


def write_history(path, totals):
    with open(path, "w", encoding="utf-8", newline="") as f:
        rows = csv.writer(f, lineterminator="\n")
        rows.writerow(["year"] + list(totals))
        for i in range(5):
            permille = [1000 if i == 4 else
                        640 + 90 * i + (j * 37 + i * 53) % 60
                        for j in range(len(totals))]
            rows.writerow([YEAR - 4 + i] +
                          [text(n, v * p // 1000)
                           for (n, v), p in zip(totals.items(), permille)])


def write(folder, cities, keys, counties):
    random, totals = Lcg(20250101), {}
    os.makedirs(folder, exist_ok=True)
    for city, key, weight in zip(cities, keys, WEIGHTS):
        for form, columns in COLUMNS.items():
            write_form(os.path.join(folder, f"{key}_{form}.csv"), city,
                       counties[city], columns, weight, random, totals)
    write_history(os.path.join(folder, "history.csv"), totals)

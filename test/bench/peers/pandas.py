import json
import sys

import pandas

data, limits = sys.argv[1:]
least = {row["name"]: float(row["limit"]) for row in json.load(open(limits, encoding="utf-8"))}
table = pandas.read_csv(data, names=["region", "indicator", "year", "figure"], skiprows=1)
table = table[table.indicator.isin(least)].sort_values("year", kind="stable")
latest = table.groupby(["region", "indicator"], sort=True).figure.last().reset_index()
latest["missed"] = latest.figure < latest.indicator.map(least)
for region, rows in latest.groupby("region").missed:
    print(region, len(rows), rows.sum())
print(f"{len(latest)} judged, {latest.missed.sum()} failed")

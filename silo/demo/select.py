#!/usr/bin/env python3
"""Choose the records of the shipped catalogue from a crawl, the same ones at every run.

  python3 select.py CRAWL.jsonl EXAMPLES.jsonl -o catalog.jsonl

CRAWL.jsonl is the crawl of 13 portals (see README.md); EXAMPLES.jsonl is the first 300 records of the corpus generator,
seed 1. The four tables of tables/tables.json come first, then real records in the order of the crawl with all fields
as found, then the generated ones with "example": true added. Standard library only.
"""
import argparse
import hashlib
import json
import pathlib
import re
from collections import Counter, defaultdict

WHOLE_UP_TO = 300  # a portal with at most this many records is taken whole
QUOTAS = {
    "anhui_wuhu": 200,
    "anhui_chuzhou": 230,
    "ningxia_yinchuan": 260,
    "ningxia_ningxia": 300,
    "sichuan_deyang": 320,
    "sichuan_neijiang": 400,
    "sichuan_luzhou": 420,
}
OTHER_QUOTA = 200  # for a portal that is not named above
RICH_TAGS = 5  # tags from which a record counts as richly tagged
RICH_SHARE = 5  # at most one in five of a portal's quota is chosen for its tags
VALUE_FIELDS = ("domain", "theme", "industry", "open_type", "update_frequency", "formats")


def order(text):
    """A stable order that has nothing to do with the order of the crawl."""
    return hashlib.sha256(text.encode()).hexdigest()


def interleave(records, keys):
    """The records so that every prefix is spread evenly over the first key, in it over the second, and so on."""
    if not keys:
        return sorted(records, key=lambda record: order(record["id"]))
    groups = defaultdict(list)
    for record in records:
        groups[keys[0](record)].append(record)
    queues = [interleave(groups[key], keys[1:]) for key in sorted(groups, key=lambda key: order(str(key)))]
    return [queue[turn] for turn in range(max(map(len, queues))) for queue in queues if turn < len(queue)]


def series_name(record):
    """The title without its years and months."""
    return re.sub(r"\d+", "#", record["title"])


def wanted_anyway(records):
    """Records that show something: a rare value, a yearly series, the housing fund, many tags."""
    chosen = {}
    seen = set()
    series = Counter(series_name(record) for record in records if re.search(r"20\d\d", record["title"]))
    rich = []
    for record in records:
        values = set()
        for field in VALUE_FIELDS:
            found = record[field] if isinstance(record[field], list) else [record[field]]
            values.update((field, value) for value in found)
        if not values <= seen or series[series_name(record)] >= 2 or "公积金" in record["title"]:
            chosen[record["id"]] = record
        seen |= values
        if len(record["tags"]) >= RICH_TAGS:
            rich.append(record)
    return chosen, sorted(rich, key=lambda record: order(record["id"]))


def choose(records, quota):
    if len(records) <= WHOLE_UP_TO:
        return records
    chosen, rich = wanted_anyway(records)
    for record in rich[: quota // RICH_SHARE]:
        chosen.setdefault(record["id"], record)
    keys = [
        lambda record: record["theme"][0] if record["theme"] else "",
        lambda record: record["provider"],
        lambda record: ((record["updated"] or record["published"] or "")[:4], tuple(record["formats"])),
    ]
    for record in interleave(records, keys):
        if len(chosen) >= quota:
            break
        chosen.setdefault(record["id"], record)
    return [record for record in records if record["id"] in chosen]


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main():
    parser = argparse.ArgumentParser(description="Choose the records of the shipped catalogue.")
    parser.add_argument("crawl")
    parser.add_argument("examples")
    parser.add_argument("-o", "--out", required=True)
    arguments = parser.parse_args()

    portals = defaultdict(list)
    for record in read(arguments.crawl):
        portals[record["portal"]].append(record)
    tables = json.loads((pathlib.Path(__file__).parent / "tables" / "tables.json").read_text(encoding="utf-8"))
    real = [
        record
        for portal, records in portals.items()
        for record in choose(records, QUOTAS.get(portal, OTHER_QUOTA))
    ]
    examples = [{"example": True, **record} for record in read(arguments.examples)]
    with open(arguments.out, "w", encoding="utf-8", newline="\n") as out:
        for record in tables + real + examples:
            out.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(f"{len(tables)} tables, {len(real)} real, {len(examples)} examples")


if __name__ == "__main__":
    main()

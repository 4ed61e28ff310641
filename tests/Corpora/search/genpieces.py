#!/usr/bin/env python3
"""Queries whose answer is known, from the titles of any records: pieces of titles, and words of titles in pinyin.

  python3 genpieces.py records.jsonl [--seed 5] [--pieces 2000] [--length 6] [--per 100] [--corpus corpus.jsonl] -o queries.jsonl

Reads records of gencorpus.py, or any with id, title, description, provider (real-records.jsonl). Writes queries as
genqueries.py does: {"qid","kind","q","rel":[ids]}. Kinds: piece (LENGTH neighbouring characters of a random title;
rel: every record of that title), pinyin, pyinit and mixed (a tag, or a word of a title, as full pinyin with or without
blanks, as initials, and with only its second half in pinyin; rel: every record whose title has the word).
With --corpus the records are also written in the shape of gencorpus.py, for a bench that wants all of its fields.
Words of titles without tags need jieba. The same arguments give the same bytes.
"""
import argparse, json, os, random, re

HERE = os.path.dirname(os.path.abspath(__file__))

def in_shape(record):
    """a record with every field that the benches read"""
    day = record.get("updateDate") or record.get("updated") or "2023-01-01"
    one = lambda name, other: record.get(name) if isinstance(record.get(name), str) and record.get(name) else other
    return {
        "id": record["id"], "title": record["title"], "abstract": record.get("abstract") or record.get("description") or "",
        "files": record.get("files") or [], "items": record.get("items") or [], "params": record.get("params") or [],
        "scenario": record.get("scenario") or "", "tags": record.get("tags") or [], "keywords": record.get("keywords") or [],
        "domain": one("domain", "其他"), "org": one("org", record.get("provider") or "其他"),
        "openAttr": one("openAttr", "无条件开放"), "category": one("category", "数据产品"),
        "updateDate": day[:10] if re.match(r"\d{4}-\d\d-\d\d", day) else "2023-01-01", "views": record.get("views") or 0,
    }

def words_of(record, cut):
    tags = [tag for tag in record.get("tags") or [] if tag in record["title"]]
    words = tags or cut(record["title"])
    return [word for word in words if 2 <= len(word) <= 8 and all("一" <= c <= "鿿" for c in word)]

def jieba_cut():
    try:
        import jieba
    except ImportError:
        return lambda title: []
    jieba.setLogLevel(60)
    return lambda title: list(jieba.cut(title))

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--pieces", type=int, default=2000)
    parser.add_argument("--length", type=int, default=6)
    parser.add_argument("--per", type=int, default=100)
    parser.add_argument("--corpus")
    parser.add_argument("-o", required=True)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with open(options.records, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    by_title = {}
    for record in records:
        by_title.setdefault(record["title"], []).append(record["id"])
    out = []

    def add(kind, query, rel):
        out.append({"qid": "%s%04d" % (kind, len(out)), "kind": kind, "q": query, "rel": rel})

    long_enough = [record["title"] for record in records if len(record["title"]) >= options.length]
    for title in rng.sample(long_enough, min(options.pieces, len(long_enough))):
        start = rng.randrange(len(title) - options.length + 1)
        add("piece", title[start:start + options.length], by_title[title])

    with open(os.path.join(HERE, "pinyin.tsv"), encoding="utf-8") as lines:
        readings = dict(line.rstrip("\n").split("\t") for line in lines)
    cut = jieba_cut()
    for kind in ("pinyin", "pyinit", "mixed"):
        seen = set()
        for record in rng.sample(records, len(records)):
            words = [word for word in words_of(record, cut) if word not in seen and all(c in readings for c in word)]
            words = [word for word in words if len(word) > 2] if kind == "pyinit" else words
            if not words:
                continue
            word = rng.choice(words)
            seen.add(word)
            half = len(word) // 2
            query = {
                "pinyin": (" " if rng.random() < .4 else "").join(readings[c] for c in word),
                "pyinit": "".join(readings[c][0] for c in word),
                "mixed": word[:half] + "".join(readings[c] for c in word[half:]),
            }[kind]
            add(kind, query, [i for title, ids in by_title.items() if word in title for i in ids])
            if len(seen) == options.per:
                break

    write = lambda path, objects: open(path, "w", encoding="utf-8", newline="\n").writelines(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n" for value in objects)
    write(options.o, out)
    if options.corpus:
        write(options.corpus, map(in_shape, records))
    print(len(out), {kind: sum(1 for query in out if query["kind"] == kind) for kind in dict.fromkeys(q["kind"] for q in out)})

main()

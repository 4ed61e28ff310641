#!/usr/bin/env python3
"""Deterministic query generator for a corpus made by gencorpus.py.

  python3 genqueries.py corpus.jsonl [--seed 7] [--per 200] [--pinyin pinyin.tsv] -o queries.jsonl

Writes one JSON object a line: {"qid","kind","q","rel":[ids]} (rel is [] for kinds without a gold answer;
rel1, known* kinds only, at most 300: other records whose title contains every query word, a weaker grade).
kinds: known2 known3 known5 (2/3/5 words of one record's title, joined without spaces as people type Chinese,
or with a space half the time), fieldmix (title word + item/keyword/org word), word (one frequent word),
rare (one long-tail word), phrase ("..." of a title span), typo (homophone / swapped / dropped / doubled char),
pinyin (full pinyin of a title part), pyinit (pinyin initials), mixed (half pinyin), question (long natural question), filter (word + facet value)
"""
import argparse, json, random, re
try:
    import jieba; jieba.setLogLevel(60)
except ImportError: jieba = None

Q = ["{a}在哪里可以查到？", "我想了解{a}的{b}", "请问{d}有哪些{a}？", "{a}的{b}数据每年更新吗", "怎么下载{a}的{b}", "{d}{a}一共有多少个", "有没有{a}方面的开放数据，最好带{b}", "去年{d}{a}的{b}是多少", "哪个部门发布{a}相关的数据集", "查询{d}附近的{a}以及它的{b}和联系方式"]

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("corpus"); ap.add_argument("--seed", type=int, default=7); ap.add_argument("--per", type=int, default=200)
    ap.add_argument("--pinyin", default=__import__("os").path.join(__import__("os").path.dirname(__import__("os").path.abspath(__file__)), "pinyin.tsv")); ap.add_argument("-o", required=True); ap.add_argument("--rel1", type=int, default=1)
    a = ap.parse_args(); R = random.Random(a.seed); r = R.random
    PY = dict(l.rstrip("\n").split("\t") for l in open(a.pinyin, encoding="utf-8")); HOM = {}
    recs = []; bytitle = {}
    n = 0
    for l in open(a.corpus, encoding="utf-8"):
        n += 1
    keep = set(R.sample(range(n), min(n, a.per * 14)))
    wc = {}
    for i, l in enumerate(open(a.corpus, encoding="utf-8")):
        d = json.loads(l); bytitle.setdefault(d["title"], []).append(d["id"])
        if i in keep: recs.append(d)
        if i % max(1, n // 5000) == 0:
            for t in set(d["tags"] + d["keywords"] + [x["name"] for x in d["items"]]): wc[t] = wc.get(t, 0) + 1
            for c in d["title"] + d["abstract"]:
                if c in PY: HOM.setdefault(PY[c], {}).setdefault(c, 0); HOM[PY[c]][c] += 1
    R.shuffle(recs); it = iter(recs)
    stop = set("的 和 与 及 年 （ ） ( ) 、 ， 。 月".split())
    def words(t): return [w for w in jieba.cut(t) if w not in stop and w.strip()]
    generic = set("上海市 上海 全市 本市 信息 基本情况 名单 名录 一览表 统计 分布 目录 清单 明细 情况表 数据 点位 公示 汇总 年度 统计表 办理 结果 监测 考核 统计数据 情况 基本 人民政府 街道 有限公司".split())
    generic |= {x + "区" for x in "黄浦 徐汇 长宁 静安 普陀 虹口 杨浦 闵行 宝山 嘉定 浦东新 金山 松江 青浦 奉贤 崇明".split()}
    def topic(d): return d["tags"][0] if d["tags"] else d["keywords"][0]
    out = []
    def add(kind, q, rel): out.append({"qid": "%s%04d" % (kind, sum(1 for o in out if o["kind"] == kind)), "kind": kind, "q": q, "rel": rel})
    def known(kind, k):
        c = 0
        for d in it:
            ws = words(d["title"]); 
            good = [i for i, w in enumerate(ws) if w not in generic and not w.isdigit() and len(w) > 1]
            if len(ws) < k or not good: continue
            g0 = good[int(r() * len(good))]; rest = [i for i in range(len(ws)) if i != g0]
            idx = sorted([g0] + R.sample(rest, k - 1)); sep = " " if r() < .5 else ""
            add(kind, sep.join(ws[i] for i in idx), bytitle[d["title"]]); c += 1
            if a.rel1: W = [ws[i] for i in idx]; out[-1]["rel1"] = [x for t, ids in bytitle.items() if t != d["title"] and all(w in t for w in W) for x in ids][:300]
            if c == a.per: return
    known("known2", 2); known("known3", 3); known("known5", 5)
    for d in itertools_islice(it, a.per):
        ws = words(d["title"]); w2 = R.choice([d["items"][int(r() * len(d["items"]))]["name"], R.choice(d["keywords"]), d["org"].replace("上海市", "")])
        ws = [w for w in ws if w not in generic and w not in w2 and len(w) > 1] or [topic(d)]
        add("fieldmix", R.choice(ws) + " " + w2, bytitle[d["title"]])
    freq = sorted(wc.items(), key=lambda x: (-x[1], x[0]))
    cum = [1 / (i + 3) for i in range(min(300, len(freq)))]
    for w, _ in R.choices(freq[:300], weights=cum, k=a.per): add("word", w, [])
    for w, _ in R.sample(freq[len(freq) // 2:], min(a.per, len(freq) // 2)): add("rare", w, [])
    for d in itertools_islice(it, a.per):
        t = re.sub(r"[（）()]", "", d["title"]); L = min(len(t), 4 + int(r() * 6)); s = int(r() * (len(t) - L + 1))
        ws = words(d["title"]); k = min(len(ws), 2 + (r() < .5)); s = int(r() * (len(ws) - k + 1)); t2 = "".join(ws[s:s + k])
        if t2 not in d["title"]: t2 = ws[0]
        add("phrase", '"' + t2 + '"', bytitle[d["title"]])
    for d in itertools_islice(it, a.per):
        t = re.sub(r"[（）()]|\d{4}年(\d+月)?", "", d["title"]); ws = words(t); t = "".join(ws[:4]); L = list(t)
        k = R.choice(["hom", "hom", "hom", "swap", "drop", "dup"]); p = int(r() * len(L))
        if k == "hom":
            alt = [c for c in HOM.get(PY.get(L[p], ""), {}) if c != L[p]]
            if not alt: k = "swap"
            else: L[p] = max(alt, key=lambda c: (HOM[PY[L[p]]][c] * r(), c))
        if k == "swap" and len(L) > 2: p = min(p, len(L) - 2); L[p], L[p + 1] = L[p + 1], L[p]
        if k == "drop" and len(L) > 3: del L[p]
        if k == "dup": L.insert(p, L[p])
        add("typo", "".join(L), bytitle[d["title"]])
    for kind in ("pinyin", "pyinit", "mixed"):
        for d in itertools_islice(it, a.per // 2):
            t = topic(d); 
            if kind == "pinyin": q = (" " if r() < .4 else "").join(PY.get(c, c) for c in t)
            elif kind == "pyinit": q = "".join(PY.get(c, c)[0] for c in t)
            else: h = len(t) // 2; q = t[:h] + "".join(PY.get(c, c) for c in t[h:])
            add(kind, q, [])
    for d in itertools_islice(it, a.per):
        b = d["items"][int(r() * len(d["items"]))]["name"]; m = re.match(r"(黄浦|徐汇|长宁|静安|普陀|虹口|杨浦|闵行|宝山|嘉定|浦东新|金山|松江|青浦|奉贤|崇明)区", d["title"])
        ttl = re.sub(r"[（）()]|\d{4}年(\d+月)?", "", d["title"])
        add("question", R.choice(Q).format(a=topic(d) if r() < .6 else ttl, b=b, d=m.group(0) if m else "上海市"), bytitle[d["title"]])
    with open(a.o, "w", encoding="utf-8", newline="\n") as f:
        for o in out: f.write(json.dumps(o, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(len(out), {k: sum(1 for o in out if o["kind"] == k) for k in dict.fromkeys(o["kind"] for o in out)})
from itertools import islice as itertools_islice
main()

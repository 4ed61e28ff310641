#!/usr/bin/env python3
"""This engine and Apache Lucene on the same corpus and queries in one run; prints ratios, one line a claim.

  python3 compare.py [--records 5559 100000] [--seed 1] [--query-seed 7] [--gold FILE ...] [--repeat 3] [--no-peer]
  python3 compare.py --corpus corpus.jsonl --queries queries.jsonl

Makes corpora and queries by seed (kept in the work folder and used again), runs the tool's bench with facets, and the
peer if java and Lucene's jar files are there (JAVA_LIB names their folder). Gold files have words joined by blanks.
A claim ends in ok, or in MISSED and its goal. The exit code is 1 if one is missed.
"""
import argparse, json, math, os, sys
from peer import Peer, run_timed
from segmentation import f_measure

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
TOOL = os.path.join(ROOT, "artifacts", "bin", "OpenData.Search.Tool", "release", "OpenData.Search.Tool.dll")
SEGMENT_CHARACTERS = 8_000_000

class Claims:
    def __init__(self):
        self.missed = 0

    def say(self, text, holds=None, goal=""):
        self.missed += holds is False
        print(f"  {text:<88} {'' if holds is None else 'ok' if holds else f'MISSED (goal: {goal})'}".rstrip(), flush=True)

def make_once(path, command):
    """the file, made by a script of this folder unless it is there; a half-made one does not count"""
    if not os.path.exists(path):
        print(f"making {os.path.basename(path)}", file=sys.stderr)
        run_timed([sys.executable, *command, "-o", path + ".part"])
        os.replace(path + ".part", path)
    return path

def inputs(options):
    if options.corpus:
        return [(options.corpus, options.queries)]
    made = []
    for records in options.records:
        name = os.path.join(options.work, f"{records}-{options.seed}")
        corpus = make_once(f"{name}.corpus.jsonl", [os.path.join(HERE, "gencorpus.py"), str(records), "--seed", str(options.seed)])
        made.append((corpus, make_once(f"{name}-{options.query_seed}.queries.jsonl",
            [os.path.join(HERE, "genqueries.py"), corpus, "--seed", str(options.query_seed)])))
    return made

def our_bench(options, corpus, queries):
    output, _ = run_timed(["dotnet", options.tool, "bench", "--corpus", corpus, "--queries", queries, "--facets",
        "--repeat", str(options.repeat)], show_errors=True)
    return json.loads(output)

def ratio(ours, theirs):
    return ours / theirs if theirs else math.inf

def compare_relevance(ours, theirs, claims):
    for kind, our in ours["relevance"]["kinds"].items():
        their = theirs["relevance"].get(kind) if theirs else None
        against = f" Lucene {their['mrr10']:.3f}" if their else ""
        if our["named"]:
            claims.say(f"MRR@10 {kind}: {our['mrr10']:.3f}{against}   success@1 {our['success1']:.3f}  @10 {our['success10']:.3f}",
                our["mrr10"] > their["mrr10"] if their else None, "above Lucene")
        if their:
            claims.say(f"queries without hits, {kind}: {our['zeroHits']} Lucene {their['zeroHits']}",
                our["zeroHits"] <= their["zeroHits"], "no more than Lucene")

def compare_speed(ours, theirs, claims):
    for facets in ("withFacets", "withoutFacets"):
        our = ours[facets]
        wall, cpu = our["overall"]["wallMicroseconds"], our["overall"]["cpuMicroseconds"]
        claims.say(f"{facets}: mean {wall['mean']:.0f} us, p50 {wall['p50']:.0f}, p99 {wall['p99']:.0f}; "
            + "; ".join(f"{rate['queriesPerSecond']:.0f} queries/s on {rate['threads']} thread{'s'[:rate['threads'] > 1]}" for rate in our["throughput"]))
        claims.say(f"{facets}: {our['overall']['allocatedBytesPerQuery']:.0f} bytes allocated a query",
            our["overall"]["allocatedBytesPerQuery"] < 2048, "under 2048")
        if theirs:
            their = theirs[facets]
            claims.say(f"{facets}: Lucene mean {their['mean']:.0f} us, p50 {their['p50']:.0f}, p99 {their['p99']:.0f}; {their['qps']:.0f} queries/s")
            rate = ratio(our["throughput"][0]["queriesPerSecond"], their["qps"])
            claims.say(f"{facets}: queries/s, one thread, ours to Lucene's: {rate:.1f}", rate >= 5, "5, better 10")
            share = ratio(wall["p99"], their["p99"])
            claims.say(f"{facets}: p99 wall, ours to Lucene's: {share:.3f}", share <= 0.2, "at most 0.2")
            claims.say(f"{facets}: CPU a query, Lucene's to ours: {ratio(their['cpuMean'], cpu['mean']):.1f}; "
                f"p99 {ratio(their['cpuP99'], cpu['p99']):.1f}")
    if theirs:
        rate = ratio(ours["withFacets"]["throughput"][1]["queriesPerSecond"], theirs["twoThreads"]["qps"])
        claims.say(f"withFacets: queries/s, two threads, ours to Lucene's: {rate:.1f}", rate >= 5, "5, better 10")

def compare_indexing(ours, theirs, claims):
    our, memory = ours["indexing"], ours["memory"]
    claims.say(f"indexing: {our['documentsPerCpuSecond']:.0f} documents per CPU-second, {our['documentsPerSecond']:.0f}/s, "
        f"{our['charactersPerSecond'] / 1e6:.2f} M characters/s; merged to one segment in {our['optimizeCpuSeconds']:.1f} CPU-seconds more")
    claims.say(f"memory: peak {memory['peakBytes'] / 1e6:.0f} MB, after indexing {memory['workingSetAfterIndexingBytes'] / 1e6:.0f} MB")
    if our.get("indexBytes") is not None:
        claims.say(f"index: {our['indexBytes'] / 1e6:.2f} MB, {our['bytesPerDocument']:.0f} bytes a document")
    if theirs:
        rate = ratio(our["documentsPerCpuSecond"], theirs["documentsPerCpuSecond"])
        claims.say(f"documents per CPU-second, ours to Lucene's ({theirs['documentsPerCpuSecond']:.0f}): {rate:.1f}", rate >= 4, "4")
        if our.get("indexBytes") is not None:
            share = ratio(our["indexBytes"], theirs["bytes"])
            claims.say(f"size of the index, ours to Lucene's ({theirs['bytes'] / 1e6:.2f} MB): {share:.2f}", share <= 1, "at most 1")

def compare_growth(results, claims):
    results = sorted(results, key=lambda result: result["documents"])
    for small, large in zip(results, results[1:]):
        size = large["documents"] / small["documents"]
        for facets in ("withFacets", "withoutFacets"):
            cost = ratio(*(result[facets]["overall"]["cpuMicroseconds"]["mean"] for result in (large, small)))
            claims.say(f"{facets}: {small['documents']} to {large['documents']} records, CPU a query grows {cost:.1f} times for {size:.1f}",
                cost < size, "less than linearly")

def compare_segmentation(options, peer, corpus, claims):
    text = os.path.join(options.work, "segment.txt")
    with open(corpus, encoding="utf-8") as lines:
        records = [json.loads(line) for _, line in zip(range(20_000), lines)]
    texts = "".join(record["title"] + record["abstract"] + "\n" for record in records)
    with open(text, "w", encoding="utf-8", newline="\n") as out:
        # Long enough that the compiler's work at the start does not count.
        out.write(texts * (1 + SEGMENT_CHARACTERS // max(1, len(texts))))
    size = os.path.getsize(text) / 1e6
    command = ["dotnet", options.tool, "segment"]
    # What a process costs to start is measured on nothing and taken off.
    _, start = run_timed(command, stdin=os.devnull)
    _, all_of_it = run_timed(command, stdin=text)
    speed = size / max(1e-3, all_of_it - start)
    claims.say(f"segmentation: {speed:.1f} MB per CPU-second of {size:.1f} MB, start {start:.2f} s left out")
    if peer:
        theirs = peer.tokenize(text)
        claims.say(f"segmentation speed, ours to SmartCN's ({theirs:.2f}): {ratio(speed, theirs):.1f}", speed >= 8 * theirs, "8")
    for gold in options.gold:
        raw, ours, smart = (os.path.join(options.work, "gold." + name) for name in ("raw", "ours", "smartcn"))
        with open(gold, encoding="utf-8") as lines, open(raw, "w", encoding="utf-8", newline="\n") as out:
            out.writelines("".join(line.split()) + "\n" for line in lines)
        output, _ = run_timed(command, stdin=raw)
        with open(ours, "w", encoding="utf-8", newline="\n") as out:
            out.write(output)
        score = f_measure(gold, ours)
        if peer:
            peer.segment(raw, smart)
            other = f_measure(gold, smart)
            claims.say(f"F1 {os.path.basename(gold)}: {score:.4f} SmartCN {other:.4f}", score >= other, "at least SmartCN's")
        else:
            claims.say(f"F1 {os.path.basename(gold)}: {score:.4f}")

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="+", default=[5559, 100000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--query-seed", type=int, default=7)
    parser.add_argument("--corpus")
    parser.add_argument("--queries")
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--tool", default=TOOL, help="OpenData.Search.Tool.dll")
    parser.add_argument("--work", default=os.path.join(ROOT, "artifacts", "search-bench"))
    parser.add_argument("--no-peer", action="store_true")
    options = parser.parse_args()
    if (options.corpus is None) != (options.queries is None):
        parser.error("--corpus and --queries go together")
    if not os.path.exists(options.tool):
        parser.error(f"{options.tool} is missing; build search/OpenData.Search.Tool in Release")
    os.makedirs(options.work, exist_ok=True)
    peer = None if options.no_peer else Peer.find(options.work)
    claims, results = Claims(), []
    for corpus, queries in inputs(options):
        ours = our_bench(options, corpus, queries)
        theirs = peer.bench(corpus, queries) if peer else None
        print(f"{os.path.basename(corpus)}: {ours['documents']} records, {ours['queries']} queries, {ours['machine']['cores']} cores")
        compare_indexing(ours, theirs, claims)
        compare_relevance(ours, theirs, claims)
        compare_speed(ours, theirs, claims)
        results.append(ours)
    print("all")
    compare_growth(results, claims)
    compare_segmentation(options, peer, corpus, claims)
    print(f"{claims.missed} claims missed" + ("" if peer else "; the peer was not there to compare with"))
    sys.exit(1 if claims.missed else 0)

main()

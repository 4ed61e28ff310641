"""Runs lucene-peer/Bench.java and reads what it prints."""
import glob, os, re, resource, shutil, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
JARS = ("core", "analyzers-common", "analyzers-smartcn", "queries", "queryparser", "facet", "highlighter", "memory", "sandbox")

def run_timed(command, stdin=os.devnull, show_errors=False):
    """what the command printed, and its CPU seconds; ends this program if it failed"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(stdin, "rb") as source:
        done = subprocess.run(command, stdin=source, stdout=subprocess.PIPE, stderr=None if show_errors else subprocess.PIPE)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{' '.join(command[:4])} … ended with {done.returncode}\n{(done.stderr or b'').decode(errors='replace')}")
    return done.stdout.decode("utf-8"), after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

class Peer:
    def __init__(self, java, class_path, work):
        self.java, self.class_path, self.work = java, class_path, work

    @classmethod
    def find(cls, work):
        """the peer, compiled, or None with a word on why not"""
        folder = os.environ.get("JAVA_LIB", "/usr/share/java")
        jars = [sorted(glob.glob(os.path.join(folder, f"lucene-{name}-8*.jar"))) for name in JARS]
        java, compiler = shutil.which("java"), shutil.which("javac")
        if not (java and compiler and all(jars)):
            print("no peer: java, javac or the jar files of Lucene 8 are missing (Debian: liblucene8-java, a JDK; "
                "JAVA_LIB names their folder)", file=sys.stderr)
            return None
        classes = os.path.join(work, "peer")
        class_path = os.pathsep.join([jar[-1] for jar in jars] + [classes])
        run_timed([compiler, "-cp", class_path, "-d", classes, os.path.join(HERE, "lucene-peer", "Bench.java")])
        return cls(java, class_path, work)

    def run(self, memory, *arguments):
        print("peer", *arguments[:1], file=sys.stderr)
        return run_timed([self.java, f"-Xmx{memory}", "-cp", self.class_path, "Bench", *arguments])[0]

    def bench(self, corpus, queries):
        """indexing, relevance and speed as numbers"""
        index = os.path.join(self.work, "peer-index")
        shutil.rmtree(index, ignore_errors=True)
        indexed = self.run("6g", "index", corpus, index, "smartcn", "1", "merge")
        result = {
            "documentsPerCpuSecond": number(r"docs/cpu-s=(\S+)", indexed),
            "bytes": number(r"final bytes=(\d+)", indexed),
            "relevance": {
                kind: {"mrr10": float(mrr), "success1": float(first), "success10": float(ten), "zeroHits": int(zero)}
                for kind, mrr, first, ten, zero in re.findall(
                    r"^\s+(\S+)\s+n=\d+ MRR=(\S+) S@1=(\S+) S@10=(\S+) nDCG=\S+ zero=(\d+)",
                    self.run("2g", "quality", index, "smartcn", queries, "dismax", "or"), re.MULTILINE)
            },
            "withoutFacets": self.search(index, queries, facets="0", threads="1"),
            "withFacets": self.search(index, queries, facets="1", threads="1"),
            "twoThreads": self.search(index, queries, facets="1", threads="2"),
        }
        shutil.rmtree(index)
        return result

    def search(self, index, queries, facets, threads):
        output = self.run("2g", "search", index, "smartcn", queries, "dismax", "or", facets, threads, "20")
        wall, cpu = output.split("| cpu")[0], output.split("| cpu")[1]
        return {
            "qps": number(r"qps=(\S+)", wall), "mean": number(r"mean=([\d.]+)", wall), "p50": number(r"p50=([\d.]+)", wall),
            "p99": number(r"p99=([\d.]+)", wall), "cpuMean": number(r"mean=([\d.]+)", cpu), "cpuP99": number(r"p99=([\d.]+)", cpu),
        }

    def tokenize(self, text):
        """MB of UTF-8 that SmartCN cuts per CPU-second, the best of five"""
        return number(r"smartcn best (\S+)", self.run("2g", "tok", "smartcn", text, "10"))

    def segment(self, raw, out):
        self.run("2g", "seg", raw, out)

def number(pattern, text):
    found = re.search(pattern, text)
    if not found:
        sys.exit(f"the peer did not print {pattern}:\n{text}")
    return float(found.group(1))

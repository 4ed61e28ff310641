using System.Diagnostics;
using OpenData.Search.Tool.Corpus;

namespace OpenData.Search.Tool.Measuring;

/// <summary>Indexes a corpus file in chunks, so that memory stays bounded, and measures indexing alone.</summary>
internal sealed class IndexingBench(CorpusIndex index, TextWriter progress)
{
    private const int Chunk = 50_000;
    private const int ProgressEvery = 50_000;

    private readonly List<CorpusRecord> _chunk = new(Chunk);
    private readonly Stopwatch _indexing = new();
    private long _records;
    private long _characters;

    /// <summary>Indexes all of the file, commits, and then merges all into one segment.</summary>
    public IndexingMeasure Run(string corpus)
    {
        var cpuStart = Environment.CpuUsage.TotalTime;
        var threadStart = ThreadClock.Now();
        long indexingOnThread = 0;
        foreach (var record in JsonLines.Read(corpus, CorpusRecord.Read))
        {
            _chunk.Add(record);
            if (_chunk.Count == Chunk)
            {
                indexingOnThread += Timed(Flush);
            }
        }

        indexingOnThread += Timed(Flush);
        var beforeCommit = _indexing.Elapsed.TotalSeconds;
        indexingOnThread += Timed(index.Commit);
        var seconds = _indexing.Elapsed.TotalSeconds;

        // What this thread did besides indexing is reading and parsing; all else, on whichever thread, is the engine's.
        var parsing = (ThreadClock.Now() - threadStart - indexingOnThread) / 1e9;
        var cpuCommitted = Environment.CpuUsage.TotalTime;
        var cpu = Math.Max(0, (cpuCommitted - cpuStart).TotalSeconds - parsing);
        Timed(index.Optimize);

        long documents = index.Index.Count;
        var files = index.FilesByExtension();
        var bytes = files?.Values.Sum();
        return new IndexingMeasure(
            documents,
            _characters,
            Math.Round(seconds, 3),
            Math.Round(cpu, 3),
            Rate.Of(_records, seconds),
            Rate.Of(_records, cpu),
            Rate.Of(_characters, seconds),
            Math.Round(seconds - beforeCommit, 3),
            Math.Round(_indexing.Elapsed.TotalSeconds - seconds, 3),
            Math.Round((Environment.CpuUsage.TotalTime - cpuCommitted).TotalSeconds, 3),
            bytes,
            documents == 0 || bytes is null ? null : Math.Round((double)bytes / documents, 1),
            files,
            index.Index.Segments.Count);
    }

    private long Timed(Action step)
    {
        var start = ThreadClock.Now();
        _indexing.Start();
        step();
        _indexing.Stop();
        return ThreadClock.Now() - start;
    }

    private void Flush()
    {
        index.Add(_chunk);
        foreach (var record in _chunk)
        {
            _characters += record.Characters;
            if (++_records % ProgressEvery == 0)
            {
                progress.WriteLine($"{_records} documents, {Rate.Of(_records, _indexing.Elapsed.TotalSeconds)}/s");
            }
        }

        _chunk.Clear();
    }
}

using System.Text.Json;

namespace OpenData.Search.Tool.Tests;

public sealed class BenchTests : IDisposable
{
    private readonly ToolRun _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_bench_prints_one_object_with_every_measure()
    {
        var queries = _tool.File("q.jsonl",
            """{"qid":"k1","kind":"known","q":"普陀区饮用水水源地孩子名单","rel":["AC0000001"],"rel1":[]}""",
            """{"qid":"k2","kind":"known","q":"垃圾中转站目录","rel":["AC0000002"]}""",
            """{"qid":"w1","kind":"word","q":"名单","rel":[]}""");
        Assert.Equal(0, _tool.Run(
            "bench", "--corpus", ToolRun.Generated, "--queries", queries, "--facets", "--repeat", "2", "--threads", "3", "--warmup", "0"));
        var json = _tool.Json;
        Assert.Equal(300, json.GetProperty("documents").GetInt32());
        var indexing = json.GetProperty("indexing");
        Assert.True(indexing.GetProperty("documentsPerSecond").GetDouble() > 0);
        Assert.True(indexing.GetProperty("documentsPerCpuSecond").GetDouble() > 0);
        Assert.True(indexing.GetProperty("charactersPerSecond").GetDouble() > indexing.GetProperty("documentsPerSecond").GetDouble());
        Assert.True(json.GetProperty("memory").GetProperty("peakBytes").GetInt64() > 1_000_000);
        foreach (var name in (string[])["withoutFacets", "withFacets"])
        {
            var measure = json.GetProperty(name);
            Assert.Equal(6, measure.GetProperty("overall").GetProperty("queries").GetInt32());
            Assert.Equal(4, measure.GetProperty("kinds").GetProperty("known").GetProperty("queries").GetInt32());
            var wall = measure.GetProperty("kinds").GetProperty("word").GetProperty("wallMicroseconds");
            Assert.True(wall.GetProperty("p50").GetDouble() > 0);
            Assert.True(wall.GetProperty("p99").GetDouble() >= wall.GetProperty("p50").GetDouble());
            Assert.True(measure.GetProperty("overall").TryGetProperty("allocatedBytesPerQuery", out _));
            Assert.True(measure.GetProperty("overall").GetProperty("cpuMicroseconds").GetProperty("mean").GetDouble() > 0);
            Assert.Equal([1, 2, 3], measure.GetProperty("throughput").EnumerateArray().Select(t => t.GetProperty("threads").GetInt32()));
            Assert.All(measure.GetProperty("throughput").EnumerateArray(), t => Assert.True(t.GetProperty("queriesPerSecond").GetDouble() > 0));
        }

        var known = json.GetProperty("relevance").GetProperty("kinds").GetProperty("known");
        Assert.Equal(2, known.GetProperty("named").GetInt32());
        Assert.Equal(1, known.GetProperty("mrr10").GetDouble());
        Assert.Equal(1, known.GetProperty("success1").GetDouble());
        Assert.False(json.GetProperty("relevance").GetProperty("kinds").GetProperty("word").TryGetProperty("mrr10", out _));
    }

    [Fact]
    public void Facets_are_measured_only_when_asked_for()
    {
        var json = Bench([], ["{\"q\":\"公园\"}"]);
        Assert.False(json.TryGetProperty("withFacets", out _));
        Assert.Equal([1, 2], json.GetProperty("withoutFacets").GetProperty("throughput").EnumerateArray()
            .Select(t => t.GetProperty("threads").GetInt32()));
    }

    [Fact]
    public void Odd_records_and_queries_are_read_as_far_as_they_go()
    {
        var json = Bench(
            [
                "\uFEFF{\"id\":7,\"title\":\"公园\",\"views\":\"12\",\"downloads\":3,\"unknown\":{\"a\":[1]}}",
                "",
                "  \t",
                "{\"title\":\"没有编号\",\"abstract\":null,\"files\":\"一个.csv\",\"items\":[\"名称\",{\"name\":\"地址\",\"desc\":5},null,[1]]}",
                "{\"id\":\"a\",\"title\":123,\"tags\":[\"x\",1,true,null],\"domain\":[\"甲\",\"乙\"],\"updateDate\":\"not a date\",\"views\":null}",
                "{}",
                "{\"id\":\"a\",\"title\":\"后来的\",\"updateDate\":20240102,\"params\":{\"name\":\"p\",\"code\":\"c\"}}\r",
            ],
            [
                "{\"q\":\"公园\",\"rel\":[7],\"kind\":null}",
                "{\"q\":\"后来的\",\"rel\":\"a\",\"kind\":\"新的一种\"}",
                "{\"q\":\"\"}",
                "{\"kind\":\"none\"}",
                "{\"q\":null,\"rel\":null}",
                "",
                "{\"q\":2024,\"rel\":[]}",
            ]);
        Assert.Equal(4, json.GetProperty("documents").GetInt32());
        Assert.Equal(6, json.GetProperty("queries").GetInt32());
        var kinds = json.GetProperty("relevance").GetProperty("kinds");
        Assert.Equal(1, kinds.GetProperty("unknown").GetProperty("mrr10").GetDouble());
        Assert.Equal(1, kinds.GetProperty("新的一种").GetProperty("success1").GetDouble());
    }

    [Fact]
    public void A_bench_of_nothing_has_no_numbers_and_no_error()
    {
        var json = Bench([], []);
        Assert.Equal(0, json.GetProperty("documents").GetInt32());
        Assert.Equal(0, json.GetProperty("relevance").GetProperty("overall").GetProperty("queries").GetInt32());
    }

    [Theory]
    [InlineData("{\"id\":\"b\",", "not JSON")]
    [InlineData("[1,2]", "expected a JSON object, found Array")]
    [InlineData("{\"id\":\"\\ud800\"}", "not text")]
    [InlineData("\0\u0001\u0002", "not JSON")]
    public void A_line_that_cannot_be_read_is_named_with_its_file(string line, string reason)
    {
        var good = _tool.File("good.jsonl", "{\"id\":\"a\",\"title\":\"公园\",\"q\":\"公园\"}");
        var bad = _tool.File("bad.jsonl", "{\"id\":\"a\",\"title\":\"公园\"}", "", line);
        Assert.Equal(1, _tool.Run("bench", "--corpus", bad, "--queries", good, "--warmup", "0"));
        Assert.Contains($"bad.jsonl(3): {reason}", _tool.Error, StringComparison.Ordinal);
        var query = _tool.File("badq.jsonl", line.Replace("\"id\"", "\"q\"", StringComparison.Ordinal));
        Assert.Equal(1, _tool.Run("bench", "--corpus", good, "--queries", query, "--warmup", "0"));
        Assert.Contains($"badq.jsonl(1): {reason}", _tool.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.Output);
    }

    private JsonElement Bench(string[] corpus, string[] queries)
    {
        Assert.Equal(0, _tool.Run(
            "bench", "--corpus", _tool.File("c.jsonl", corpus), "--queries", _tool.File("q.jsonl", queries), "--warmup", "0", "--repeat", "1"));
        return _tool.Json;
    }
}

using OpenData.Search.Suggesting;

namespace OpenData.Search.Tests.Suggesting;

public sealed class SuggestFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("suggest").FullName;

    private string Path => System.IO.Path.Combine(_folder, "titles.sug");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_file_is_opened_as_it_was_built_and_can_be_replaced_while_open()
    {
        SuggestIndex.Build([new("公园绿地", "title", 2)], SuggestSamples.Lexicon, Path);
        using var first = SuggestIndex.Open(Path);
        SuggestIndex.Build([new("公园信息", "title", 2)], SuggestSamples.Lexicon, Path);
        using var second = SuggestIndex.Open(Path);
        Assert.Equal("公园绿地", Assert.Single(first.Find("公园", 5)).Text);
        Assert.Equal("公园信息", Assert.Single(second.Find("公园", 5)).Text);
        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_same_entries_make_the_same_bytes()
    {
        SuggestEntry[] entries = [new("公园绿地", "title", 2), new("停车场", "title", 2), new("公园", "item", 1)];
        Assert.Equal(SuggestSamples.Bytes(entries), SuggestSamples.Bytes(entries));
    }

    [Fact]
    public void A_build_that_fails_leaves_the_file_as_it_was()
    {
        SuggestIndex.Build([new("公园绿地", "title", 2)], SuggestSamples.Lexicon, Path);
        Assert.Throws<ArgumentException>(
            () => SuggestIndex.Build([new("公园", "", 2)], SuggestSamples.Lexicon, Path));
        using var index = SuggestIndex.Open(Path);
        Assert.Single(index.Find("公园", 5));
    }

    [Fact]
    public void Every_changed_byte_and_every_missing_end_is_noticed_and_the_file_named()
    {
        var whole = SuggestSamples.Bytes([new("嘉定区公园绿地", "title", 2), new("公园", "item", 1)]);
        var random = new Random(5);
        for (var i = 0; i < 600; i++)
        {
            var damaged = whole.ToArray();
            var at = i < 300 ? i : random.Next(whole.Length);
            damaged[at] ^= (byte)(1 << random.Next(8));
            Assert.Throws<SuggestFileException>(() => SuggestIndex.Open(damaged).Dispose());
            Assert.Throws<SuggestFileException>(() => SuggestIndex.Open(whole.AsMemory(0, at)).Dispose());
        }

        File.WriteAllBytes(Path, whole[..^1]);
        var error = Assert.Throws<SuggestFileException>(() => SuggestIndex.Open(Path));
        Assert.Equal(Path, error.File);
        Assert.Contains(Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_no_file()
    {
        var random = new Random(9);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            if (i % 2 == 0)
            {
                "ODSUGGST\u0001\0\0\0"u8[..Math.Min(12, bytes.Length)].CopyTo(bytes);
            }

            Assert.Throws<SuggestFileException>(() => SuggestIndex.Open(bytes).Dispose());
        }

        File.WriteAllBytes(Path, []);
        Assert.Throws<SuggestFileException>(() => SuggestIndex.Open(Path));
        Assert.Throws<FileNotFoundException>(() => SuggestIndex.Open(Path + "x"));
    }

    [Fact]
    public void A_disposed_index_refuses_queries()
    {
        var index = SuggestSamples.Titles("公园");
        index.Dispose();
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.Find("公园", 5));
    }
}

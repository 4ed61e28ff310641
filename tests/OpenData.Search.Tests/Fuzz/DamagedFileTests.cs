namespace OpenData.Search.Tests.Fuzz;

/// <summary>Files of an index that something else has written to: found when the index is opened, and named.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("search-damaged-");
    private readonly string[] _files;

    public DamagedFileTests()
    {
        using (var index = Open())
        {
            index.Apply(CorpusRecord.All.Take(60).Select(record => record.ToDocument()));
            index.Commit(1);
            index.Apply(CorpusRecord.All.Skip(60).Take(20).Select(record => record.ToDocument()), [CorpusRecord.All[3].Id]);
            index.Commit(2);
        }

        _files = [.. _folder.GetFiles().Where(file => file.Extension != ".lock").Select(file => file.FullName)];
        Assert.True(_files.Length >= 4, string.Join(' ', _files));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_flipped_bit_is_found_wherever_it_is() => await Task.Run(() =>
    {
        var random = new Random(1);
        foreach (var file in _files)
        {
            var length = new FileInfo(file).Length;
            var places = Enumerable.Range(0, 24).Select(_ => random.NextInt64(length))
                .Concat(Enumerable.Range(0, 20).Select(at => (long)at)).Concat(Enumerable.Range(1, 20).Select(at => length - at));
            foreach (var place in places.Where(place => place >= 0 && place < length).Distinct())
            {
                Damaged(file, bytes => bytes[place] ^= (byte)(1 << random.Next(8)), $"bit at {place}");
            }
        }
    }).WaitAsync(Hang);

    [Fact]
    public async Task Random_bytes_in_any_file_are_found() => await Task.Run(() =>
    {
        var random = new Random(2);
        foreach (var file in _files)
        {
            for (var run = 0; run < 12; run++)
            {
                var (start, count) = (random.NextDouble(), random.Next(1, 200));
                Damaged(file, bytes => random.NextBytes(bytes.AsSpan((int)(start * bytes.Length)) is var rest && rest.Length > count ? rest[..count] : rest), $"run {run}");
            }
        }
    }).WaitAsync(Hang);

    [Fact]
    public async Task A_file_that_is_cut_off_lengthened_empty_or_of_random_bytes_is_found() => await Task.Run(() =>
    {
        var random = new Random(3);
        foreach (var file in _files)
        {
            var whole = File.ReadAllBytes(file);
            var noise = new byte[whole.Length];
            random.NextBytes(noise);
            byte[][] contents =
            [
                [], [0], whole[..^1], whole[..(whole.Length / 2)], whole[..Math.Min(16, whole.Length)], [.. whole, 0], [.. whole, .. whole], noise,
                new byte[whole.Length], new byte[1 << 20],
            ];
            foreach (var content in contents.Where(content => !content.AsSpan().SequenceEqual(whole)))
            {
                File.WriteAllBytes(file, content);
                Refused(file, $"{content.Length} of {whole.Length} bytes");
            }

            File.WriteAllBytes(file, whole);
        }

        Healthy();
    }).WaitAsync(Hang);

    [Fact]
    public void A_missing_file_is_found()
    {
        foreach (var file in _files.Where(file => !file.EndsWith("manifest", StringComparison.Ordinal)))
        {
            var whole = File.ReadAllBytes(file);
            File.Delete(file);
            Refused(file, "missing");
            File.WriteAllBytes(file, whole);
        }

        Healthy();
    }

    [Fact]
    public void A_file_in_the_place_of_another_is_found()
    {
        foreach (var file in _files)
        {
            var whole = File.ReadAllBytes(file);
            foreach (var other in _files.Where(other => other != file))
            {
                File.WriteAllBytes(file, File.ReadAllBytes(other));
                Refused(file, $"{Path.GetFileName(other)} in the place of {Path.GetFileName(file)}");
            }

            File.WriteAllBytes(file, whole);
        }

        Healthy();
    }

    [Fact]
    public void An_index_of_other_fields_is_refused_and_can_be_deleted()
    {
        var other = new IndexSchema([new TextField("title", 10)], "title");
        Assert.Throws<DamagedIndexException>(() => SearchIndex.Open(_folder.FullName, other, CorpusRecord.Lexicon));
        SearchIndex.Delete(_folder.FullName);
        using var index = SearchIndex.Open(_folder.FullName, other, CorpusRecord.Lexicon);
        Assert.Equal(0, index.Count);
    }

    private void Damaged(string file, Action<byte[]> damage, string what)
    {
        var whole = File.ReadAllBytes(file);
        var bytes = whole.ToArray();
        damage(bytes);
        if (!bytes.AsSpan().SequenceEqual(whole))
        {
            File.WriteAllBytes(file, bytes);
            Refused(file, what);
            File.WriteAllBytes(file, whole);
        }
    }

    private void Refused(string file, string what)
    {
        try
        {
            using var index = Open();
        }
        catch (DamagedIndexException exception)
        {
            Assert.True(exception.Message.Contains(Path.GetFileName(file), StringComparison.Ordinal) || Swapped(what),
                $"{Path.GetFileName(file)}, {what}: the message names another: {exception.Message}");
            return;
        }

        Assert.Fail($"{Path.GetFileName(file)}, {what}: opened as if nothing were wrong");
    }

    // Of two files that do not fit together either may be named.
    private static bool Swapped(string what) => what.Contains("in the place of", StringComparison.Ordinal);

    private void Healthy()
    {
        using var index = Open();
        Assert.Equal(79, index.Search(new() { Limit = 0 }).Total);
    }

    private SearchIndex Open() => SearchIndex.Open(_folder.FullName, CorpusRecord.Schema, CorpusRecord.Lexicon);
}

using System.Text;

namespace OpenData.Search.Suggesting;

/// <summary>Completion of what is being typed: titles, names of data items, providers by their beginning, by a word
/// inside them, by pinyin, by initials, or by a mixture. A file made by <see cref="Build(IEnumerable{SuggestEntry}, Lexicon, string)"/>
/// that never changes; reading it maps it into memory. Thread-safe. Queries that run when the index is disposed end
/// as if it were open; the file is released after the last of them.</summary>
public sealed class SuggestIndex : IDisposable
{
    /// <summary>The most suggestions one query can ask for.</summary>
    public const int MaxLimit = 100;

    [ThreadStatic]
    private static SuggestFinder? _finder;

    private readonly SuggestBytes _bytes;
    private readonly Alphabet _alphabet;
    private readonly KindView[] _kinds;
    private int _readers = 1;
    private int _disposed;

    private SuggestIndex(SuggestBytes bytes, string name)
    {
        _bytes = bytes;
        var file = new SuggestFile(bytes, name);
        _alphabet = new Alphabet(file);
        var names = Encoding.UTF8.GetString(file.Read<byte>(SuggestSection.Kinds))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries);
        _kinds = [.. names.Select((kind, number) => new KindView(file, _alphabet, number, kind))];
    }

    /// <summary>The number of different entries of each kind.</summary>
    public IReadOnlyDictionary<string, int> Counts => _kinds.ToDictionary(kind => kind.Name, kind => kind.Count);

    /// <summary>The size of the file in bytes.</summary>
    public long Length => _bytes.Length;

    /// <summary>Builds an index and writes it to a stream.</summary>
    /// <exception cref="ArgumentException">An entry has no kind, or a weight that is negative or no number.</exception>
    public static void Build(IEnumerable<SuggestEntry> entries, Lexicon lexicon, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        Build(entries, lexicon, lexicon.Pinyin, stream);
    }

    /// <summary>Builds an index as a file. The file appears when it is whole, in place of one of the same name.</summary>
    /// <exception cref="ArgumentException">An entry has no kind, or a weight that is negative or no number.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Build(IEnumerable<SuggestEntry> entries, Lexicon lexicon, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var unfinished = path + ".unfinished";
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            Build(entries, lexicon, stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Opens a file. Every byte of it is verified.</summary>
    /// <exception cref="SuggestFileException">The file is damaged; the message says where.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static SuggestIndex Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var length = new FileInfo(path).Length;
        return Open(length == 0 ? new MemoryBytes(default) : new MappedBytes(path, length), path);
    }

    /// <summary>Opens an index that is in memory.</summary>
    /// <param name="bytes">What <see cref="Build(IEnumerable{SuggestEntry}, Lexicon, Stream)"/> wrote; not to be changed.</param>
    /// <exception cref="SuggestFileException">The bytes are damaged; the message says where.</exception>
    public static SuggestIndex Open(ReadOnlyMemory<byte> bytes) => Open(new MemoryBytes(bytes), "(in memory)");

    /// <summary>The best completions of what was typed, best first: by <see cref="SuggestMatch"/>, then by weight, then
    /// the shorter one, then the newer year. Case, width, variant characters and separators do not matter; a blank between letters ends a
    /// syllable. Nothing for an empty text.</summary>
    /// <param name="typed">What was typed; its first 62 characters count.</param>
    /// <param name="limit">The most suggestions to give, from 1 to <see cref="MaxLimit"/>.</param>
    /// <param name="quotas">How many of a kind; <see cref="SuggestQuotas.Default"/> if not given.</param>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public IReadOnlyList<Suggestion> Find(string typed, int limit, SuggestQuotas? quotas = null) =>
        TryFind(typed, limit, quotas, out var found) ? found : throw new ObjectDisposedException(nameof(SuggestIndex));

    /// <summary>What a text was probably meant to be that no entry begins with, nor a word in one: characters for pinyin
    /// or for others that sound like them, or a text that differs by one character. Texts with blanks are corrected as a
    /// whole or part by part. For questions that found little; costs more than <see cref="Find"/>.</summary>
    /// <returns>A piece of an entry, or pieces with blanks between; null if the index has the text or nothing near it.</returns>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public string? Correct(string typed) =>
        TryCorrect(typed, out var corrected) ? corrected : throw new ObjectDisposedException(nameof(SuggestIndex));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            Exit();
        }
    }

    internal static void Build(
        IEnumerable<SuggestEntry> entries, Lexicon lexicon, Func<char, IReadOnlyList<string>> pinyin, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(stream);
        var builder = new SuggestBuilder(lexicon, pinyin);
        foreach (var entry in entries)
        {
            builder.Add(entry);
        }

        builder.WriteTo(stream);
    }

    /// <returns>False if the index was disposed.</returns>
    internal bool TryFind(string typed, int limit, SuggestQuotas? quotas, out IReadOnlyList<Suggestion> found)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
        found = [];
        if (!TryEnter())
        {
            return false;
        }

        try
        {
            _finder ??= new SuggestFinder();
            found = _finder.Find(_alphabet, _kinds, typed, limit, quotas ?? SuggestQuotas.Default);
            return true;
        }
        finally
        {
            Exit();
        }
    }

    /// <returns>False if the index was disposed.</returns>
    internal bool TryCorrect(string typed, out string? corrected)
    {
        ArgumentNullException.ThrowIfNull(typed);
        corrected = null;
        if (!TryEnter())
        {
            return false;
        }

        try
        {
            _finder ??= new SuggestFinder();
            corrected = _finder.Correct(_alphabet, _kinds, typed);
            return true;
        }
        finally
        {
            Exit();
        }
    }

    private static SuggestIndex Open(SuggestBytes bytes, string name)
    {
        try
        {
            return new SuggestIndex(bytes, name);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    // The index itself counts as a reader until it is disposed, so the count reaches 0 once.
    private bool TryEnter()
    {
        for (var readers = Volatile.Read(ref _readers); readers > 0 && Volatile.Read(ref _disposed) == 0;)
        {
            var before = Interlocked.CompareExchange(ref _readers, readers + 1, readers);
            if (before == readers)
            {
                return true;
            }

            readers = before;
        }

        return false;
    }

    private void Exit()
    {
        if (Interlocked.Decrement(ref _readers) == 0)
        {
            _bytes.Dispose();
        }
    }
}

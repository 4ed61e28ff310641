using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>Finds titles that contain what the text sounds like: letters are read as pinyin, in full or as initials, and may
/// be mixed with characters; a text of characters alone finds others that sound the same. Used again from text to
/// text.</summary>
internal sealed class SoundQuery
{
    private const int MaxReadings = 4;
    private const int MinLength = 2;
    private const int MaxCharacters = 12; // of a text without letters; a longer one is no name misspelt throughout
    private const int Sampled = 512; // of so many titles the most frequent wording is what was meant

    private readonly SoundTable _sounds;
    private readonly SoundPattern _pattern;
    private readonly List<(int Length, int FirstWay, int Ways)> _runs = [];
    private readonly List<ulong> _ways = [];
    private readonly Dictionary<ReadOnlyMemory<char>, int> _wordings;
    private ReadOnlyMemory<char> _wanted;
    private ReadOnlyMemory<char> _best;
    private int _bestCount;
    private int _sampled;

    public SoundQuery(SoundTable sounds, SearchScratch scratch)
    {
        _sounds = sounds;
        _pattern = new SoundPattern(sounds);
        _wordings = new(new SameWording(scratch));
    }

    /// <summary>In how many ways the text can be read, the likeliest first.</summary>
    public int Readings { get; private set; }

    /// <summary>Whether a title was found.</summary>
    public bool HasFound => _bestCount > 0;

    /// <summary>The wording that most of the found titles have; null if none was found.</summary>
    public string? Correction => HasFound ? _best.ToString() : null;

    /// <summary>Takes a text, folded and without separators, in place of the last.</summary>
    public void Begin(ReadOnlyMemory<char> wanted)
    {
        (_wanted, _best, _bestCount, _sampled, Readings) = (wanted, default, 0, 0, 0);
        _runs.Clear();
        _ways.Clear();
        _wordings.Clear();
        var hasLetters = SoundTable.IsLatin(wanted.Span);
        if (wanted.Length < MinLength || wanted.Length > (hasLetters ? SoundPattern.MaxLength : MaxCharacters))
        {
            return;
        }

        Readings = 1;
        for (var rest = wanted.Span; rest.IndexOfAnyInRange('a', 'z') is >= 0 and var start;)
        {
            rest = rest[start..];
            var length = rest.IndexOfAnyExceptInRange('a', 'z') is >= 0 and var end ? end : rest.Length;
            AddRun(rest[..length]);
            rest = rest[length..];
        }
    }

    /// <summary>Appends the documents of a segment whose title has the text in one of its readings.</summary>
    public void Find(SegmentView view, int reading, List<int> docs)
    {
        SetPattern(reading);
        if (_pattern.Length < MinLength)
        {
            return;
        }

        var (signatures, wanted) = (_sounds.Titles.Of(view.Segment), _pattern.Signature);
        for (var doc = 0; doc < signatures.Length; doc++)
        {
            if ((signatures[doc] & wanted) != wanted)
            {
                continue;
            }

            var title = view.Segment.Titles[doc];
            if (_pattern.FindIn(title) is >= 0 and var start && view.IsLive(doc))
            {
                docs.Add(doc);
                Count(title.Slice(start, _pattern.Length));
            }
        }
    }

    // The ways to read a run of letters as syllables, and last as the first letters of syllables.
    private void AddRun(ReadOnlySpan<char> letters)
    {
        Span<ulong> ways = stackalloc ulong[SyllableCuts.Room];
        var first = _ways.Count;
        _ways.AddRange(ways[..Math.Min(_sounds.Cut(letters, ways), MaxReadings)]);
        _ways.Add(ulong.MaxValue);
        _runs.Add((letters.Length, first, _ways.Count - first));
        Readings = Math.Max(Readings, _ways.Count - first);
    }

    private void Count(ReadOnlySpan<char> wording)
    {
        if (_sampled++ >= Sampled)
        {
            return;
        }

        var wordings = _wordings.GetAlternateLookup<ReadOnlySpan<char>>();
        var count = ++CollectionsMarshal.GetValueRefOrAddDefault(wordings, wording, out _);
        if (count > _bestCount && wordings.TryGetValue(wording, out var text, out _))
        {
            (_best, _bestCount) = (text, count);
        }
    }

    // A reading of every run of letters.
    private void SetPattern(int reading)
    {
        var wanted = _wanted.Span;
        _pattern.Begin(isLiteral: _runs.Count > 0);
        for (var (at, run) = (0, 0); at < wanted.Length;)
        {
            if (wanted[at] is < 'a' or > 'z')
            {
                _pattern.Add(wanted[at++]);
                continue;
            }

            var (length, firstWay, ways) = _runs[run++];
            AddSyllables(wanted.Slice(at, length), _ways[firstWay + Math.Min(reading, ways - 1)]);
            at += length;
        }
    }

    private void AddSyllables(ReadOnlySpan<char> letters, ulong way)
    {
        for (var (start, end) = (0, 1); start < letters.Length; start = end++)
        {
            while (end < letters.Length && (way >> end & 1) == 0)
            {
                end++;
            }

            _pattern.Add(letters[start..end]);
        }
    }

    // Wordings are looked up where they stand, and kept once.
    private sealed class SameWording(SearchScratch scratch)
        : IEqualityComparer<ReadOnlyMemory<char>>, IAlternateEqualityComparer<ReadOnlySpan<char>, ReadOnlyMemory<char>>
    {
        public bool Equals(ReadOnlyMemory<char> x, ReadOnlyMemory<char> y) => x.Span.SequenceEqual(y.Span);

        public bool Equals(ReadOnlySpan<char> alternate, ReadOnlyMemory<char> other) => alternate.SequenceEqual(other.Span);

        public int GetHashCode([DisallowNull] ReadOnlyMemory<char> text) => string.GetHashCode(text.Span);

        public int GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCode(alternate);

        public ReadOnlyMemory<char> Create(ReadOnlySpan<char> alternate) => scratch.Keep(alternate);
    }
}

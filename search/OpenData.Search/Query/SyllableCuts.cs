using System.Numerics;
using OpenData.Search.Analysis;

namespace OpenData.Search.Query;

/// <summary>The ways to cut lower-case letters into syllables of pinyin, where the last may be unfinished, as
/// <see cref="PinyinSyllables.Split"/> tells them, but as bits: a way has a bit for each letter that begins a
/// syllable.</summary>
internal ref struct SyllableCuts
{
    /// <summary>The most letters.</summary>
    public const int MaxLetters = 64;

    /// <summary>Room for the ways that are looked at.</summary>
    public const int Room = MaxWays + LongestSyllable;

    private const int MaxWays = 16;
    private const int LongestSyllable = 6;

    private readonly Span<byte> _steps;
    private readonly Span<ulong> _ways;
    private int _count;

    private SyllableCuts(Span<byte> steps, Span<ulong> ways)
    {
        _steps = steps;
        _ways = ways;
    }

    /// <summary>Finds ways, those with fewer syllables first.</summary>
    /// <param name="letters">At most <see cref="MaxLetters"/>.</param>
    /// <param name="syllables">What is a syllable.</param>
    /// <param name="ways"><see cref="Room"/> for them.</param>
    /// <returns>How many there are; none if the letters are no pinyin.</returns>
    public static int Find(ReadOnlySpan<char> letters, PinyinSyllables syllables, Span<ulong> ways)
    {
        // Per letter: which lengths of a syllable lead on to the end, as bits; bit 0 if what is left is an unfinished one.
        Span<byte> steps = stackalloc byte[MaxLetters];
        for (var at = letters.Length - 1; at >= 0; at--)
        {
            var rest = letters[at..];
            steps[at] = (byte)(rest.Length <= LongestSyllable && !syllables.Contains(rest) && syllables.IsBeginning(rest) ? 1 : 0);
            for (var length = 1; length <= Math.Min(LongestSyllable, rest.Length); length++)
            {
                if ((length == rest.Length || steps[at + length] != 0) && syllables.Contains(rest[..length]))
                {
                    steps[at] |= (byte)(1 << length);
                }
            }
        }

        var cuts = new SyllableCuts(steps[..letters.Length], ways);
        cuts.Walk(0, 0);
        ways[..cuts._count].Sort(static (a, b) => BitOperations.PopCount(a) - BitOperations.PopCount(b));
        return cuts._count;
    }

    // Long syllables first.
    private void Walk(int at, ulong way)
    {
        if (_count >= MaxWays)
        {
            return;
        }

        if (at == _steps.Length)
        {
            _ways[_count++] = way;
            return;
        }

        way |= 1UL << at;
        for (var length = LongestSyllable; length > 0; length--)
        {
            if ((_steps[at] >> length & 1) != 0)
            {
                Walk(at + length, way);
            }
        }

        if ((_steps[at] & 1) != 0)
        {
            _ways[_count++] = way;
        }
    }
}

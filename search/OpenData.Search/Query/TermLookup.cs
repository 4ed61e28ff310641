using OpenData.Search.Indexing;
using OpenData.Search.Storage;
using OpenData.Search.Terms;

namespace OpenData.Search.Query;

/// <summary>Looks up terms in all segments.</summary>
internal static unsafe class TermLookup
{
    /// <summary>Where the list of a word starts in a segment, or -1.</summary>
    public static long Find(Segment segment, ReadOnlySpan<char> word)
    {
        Span<byte> key = stackalloc byte[TermKeys.MaxLength];
        return segment.Terms.Find(key[..TermKeys.Word(word, key)]);
    }

    /// <summary>How many documents have a word, deleted ones that still take room included.</summary>
    public static int Count(IndexSnapshot snapshot, ReadOnlySpan<char> word)
    {
        Span<byte> key = stackalloc byte[TermKeys.MaxLength];
        return Count(snapshot, key[..TermKeys.Word(word, key)]);
    }

    /// <summary>The least, over the pairs of a string, of how many titles have the pair.</summary>
    public static int CountInTitles(IndexSnapshot snapshot, ReadOnlySpan<char> text)
    {
        Span<byte> key = stackalloc byte[TermKeys.MaxLength];
        if (text.Length == 1)
        {
            return CountFrom(snapshot, key[..TermKeys.PairsFrom(text[0], key)]);
        }

        var least = int.MaxValue;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            least = Math.Min(least, Count(snapshot, key[..TermKeys.Pair(text, i, key)]));
        }

        return text.IsEmpty ? 0 : least;
    }

    /// <summary>How many documents a list has.</summary>
    public static int CountAt(Segment segment, long list)
    {
        var at = segment.Postings.Pointer + list;
        return (int)(VarInt.Read(ref at) >> 2);
    }

    private static int Count(IndexSnapshot snapshot, ReadOnlySpan<byte> key)
    {
        var count = 0;
        foreach (var view in snapshot.Views)
        {
            var list = view.Segment.Terms.Find(key);
            count += list < 0 ? 0 : CountAt(view.Segment, list);
        }

        return count;
    }

    private static int CountFrom(IndexSnapshot snapshot, ReadOnlySpan<byte> prefix)
    {
        var count = 0;
        foreach (var view in snapshot.Views)
        {
            var terms = view.Segment.Terms.EnumerateFrom(view.Segment.Terms.LowerBound(prefix));
            while (terms.MoveNext() && terms.Key.StartsWith(prefix))
            {
                count += CountAt(view.Segment, terms.List);
            }
        }

        return count;
    }
}

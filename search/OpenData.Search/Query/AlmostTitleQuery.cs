using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>Finds titles that contain the text but for one typing error: a character wrong, missing, too many, or
/// changed places with its neighbour. An error spoils only one half of the text, so the candidates are the titles that
/// contain the other half.</summary>
internal sealed class AlmostTitleQuery(string wanted)
{
    /// <summary>A shorter text with an error in it could be anything.</summary>
    public const int MinLength = 4;

    /// <summary>A longer text is a question, not a name.</summary>
    public const int MaxLength = 48;

    // Of so many titles with the same half, the half is not telling.
    private const int MaxCandidates = 200_000;

    /// <summary>The part of the first title found that the text stands for; null if there is none.</summary>
    public string? Correction { get; private set; }

    public static bool IsFor(string wanted) => wanted.Length is >= MinLength and <= MaxLength;

    /// <summary>Appends the documents of a segment, ascending.</summary>
    public void Find(SegmentView view, List<int> docs, SearchScratch scratch)
    {
        var candidates = scratch.List();
        var half = wanted.Length / 2;

        // Two neighbours that changed places may straddle the middle: a little less on either side is then whole.
        AddCandidates(view.Segment, wanted.AsSpan(0, half), candidates, scratch);
        AddCandidates(view.Segment, wanted.AsSpan(half), candidates, scratch);
        if (half > 2)
        {
            AddCandidates(view.Segment, wanted.AsSpan(0, half - 1), candidates, scratch);
        }

        if (wanted.Length - half > 2)
        {
            AddCandidates(view.Segment, wanted.AsSpan(half + 1), candidates, scratch);
        }

        candidates.Sort();
        var last = -1;
        foreach (var doc in candidates)
        {
            if (doc == last || !view.IsLive(doc))
            {
                continue;
            }

            last = doc;
            var title = view.Segment.Titles[doc];
            if (EditDistance.FindWithin(title, wanted, 1, out var start, out var end))
            {
                Correction ??= title[start..end].ToString();
                docs.Add(doc);
            }
        }
    }

    private static void AddCandidates(Segment segment, ReadOnlySpan<char> part, List<int> candidates, SearchScratch scratch)
    {
        if (part.Length >= 2 && candidates.Count < MaxCandidates)
        {
            var found = scratch.List();
            TitlePairs.Find(segment, part, found, scratch);
            candidates.AddRange(found);
        }
    }
}

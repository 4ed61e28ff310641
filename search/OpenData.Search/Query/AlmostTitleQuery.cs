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

    /// <summary>The part of the first title found that the text stands for; null if there is none.</summary>
    public string? Correction { get; private set; }

    public static bool IsFor(string wanted) => wanted.Length is >= MinLength and <= MaxLength;

    /// <summary>Appends the documents of a segment, ascending.</summary>
    public void Find(SegmentView view, List<int> docs, SearchScratch scratch)
    {
        var half = wanted.Length / 2;
        scratch.Docs.Clear(view.Segment.DocCount);
        scratch.Masks.Set(wanted);

        // Two neighbours that changed places may straddle the middle: a little less on either side is then whole.
        AddCandidates(view.Segment, wanted.AsSpan(0, half), scratch);
        AddCandidates(view.Segment, wanted.AsSpan(half), scratch);
        if (half > 2)
        {
            AddCandidates(view.Segment, wanted.AsSpan(0, half - 1), scratch);
        }

        if (wanted.Length - half > 2)
        {
            AddCandidates(view.Segment, wanted.AsSpan(half + 1), scratch);
        }

        var candidates = scratch.List();
        scratch.Docs.CopyTo(candidates);
        foreach (var doc in candidates)
        {
            var title = view.Segment.Titles[doc];
            if (scratch.Masks.IsAlmostIn(title, wanted.Length) && view.IsLive(doc))
            {
                if (Correction is null && EditDistance.FindWithin(title, wanted, 1, out var start, out var end))
                {
                    Correction = title[start..end].ToString();
                }

                docs.Add(doc);
            }
        }
    }

    private static void AddCandidates(Segment segment, ReadOnlySpan<char> part, SearchScratch scratch)
    {
        if (part.Length >= 2)
        {
            var mark = scratch.Mark();
            var found = scratch.List();
            TitlePairs.Find(segment, part, found, scratch);
            scratch.Docs.Add(found);
            scratch.Release(mark);
        }
    }
}

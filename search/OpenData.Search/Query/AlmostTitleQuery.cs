using OpenData.Search.Indexing;

namespace OpenData.Search.Query;

/// <summary>Finds titles that contain the text but for one typing error: a character wrong, missing, too many, or
/// changed places with its neighbour. An error spoils only one half of the text, so the candidates are the titles that
/// contain the other half. Used again from text to text.</summary>
internal sealed class AlmostTitleQuery(SearchScratch scratch)
{
    /// <summary>A shorter text with an error in it could be anything.</summary>
    public const int MinLength = 4;

    /// <summary>A longer text is a question, not a name.</summary>
    public const int MaxLength = 48;

    private readonly CharacterMasks _masks = new();
    private ReadOnlyMemory<char> _wanted;

    /// <summary>The part of the first title found that the text stands for; null if there is none.</summary>
    public string? Correction { get; private set; }

    public static bool IsFor(ReadOnlySpan<char> wanted) => wanted.Length is >= MinLength and <= MaxLength;

    /// <summary>Takes a text, folded and without separators, in place of the last.</summary>
    public void Begin(ReadOnlyMemory<char> wanted)
    {
        (_wanted, Correction) = (wanted, null);
        _masks.Set(wanted.Span);
    }

    /// <summary>Appends the documents of a segment, ascending.</summary>
    public void Find(SegmentView view, List<int> docs)
    {
        var wanted = _wanted.Span;
        var half = wanted.Length / 2;
        scratch.Docs.Clear(view.Segment.DocCount);

        // Two neighbours that changed places may straddle the middle: a little less on either side is then whole.
        AddCandidates(view.Segment, wanted[..half]);
        AddCandidates(view.Segment, wanted[half..]);
        if (half > 2)
        {
            AddCandidates(view.Segment, wanted[..(half - 1)]);
        }

        if (wanted.Length - half > 2)
        {
            AddCandidates(view.Segment, wanted[(half + 1)..]);
        }

        var candidates = scratch.List();
        scratch.Docs.CopyTo(candidates);
        foreach (var doc in candidates)
        {
            var title = view.Segment.Titles[doc];
            if (_masks.IsAlmostIn(title, wanted.Length) && view.IsLive(doc))
            {
                if (Correction is null && EditDistance.FindWithin(title, wanted, 1, out var start, out var end))
                {
                    Correction = title[start..end].ToString();
                }

                docs.Add(doc);
            }
        }
    }

    private void AddCandidates(Segment segment, ReadOnlySpan<char> part)
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
